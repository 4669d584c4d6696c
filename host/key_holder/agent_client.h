/*
 * Asks an ssh-agent on a Unix socket, on a libevent loop and without ever waiting in a call: one connection a
 * request, so that one which the agent sits on delays no other. SIGPIPE is to be ignored by the process.
 */
#ifndef SHED_AGENT_CLIENT_H
#define SHED_AGENT_CLIENT_H

#include <stdint.h>

#include "agent_wire.h"
#include "identity.h"

struct agent_client_call;
struct event_base;

/* Where the agent is. Both members must outlive the calls. */
struct agent_client {
	struct event_base *base;
	const char *socket_path;
};

/* What a call came to; valid during the callback. */
struct agent_client_result {
	/*
	 * 0, or: ERROR_UNREACHABLE, ERROR_CLOSED, ERROR_TIMEOUT, ERROR_SYSTEM; ERROR_REFUSED if the agent
	 * answered FAILURE; ERROR_LIMIT, ERROR_MALFORMED or ERROR_TRUNCATED if it answered nonsense;
	 * ERROR_NOMEM.
	 */
	int error;
	const char *reason;                /* of an error: a sentence for the log, else NULL */
	const struct identity *identities; /* of a list: as agent_wire_list */
	size_t n_identities;
	const uint8_t *signature; /* of a signature: as agent_wire_read_signature */
	size_t signature_size;
};

/* Called once for each call that is not cancelled, from the loop. The call's cookie is no longer valid. */
typedef void agent_client_fn(void *arg, const struct agent_client_result *result);

/*
 * Start a call that may take deadline_ms milliseconds, its connection included. Return its cookie, or NULL if
 * out of memory. What is to be signed is copied.
 */
struct agent_client_call *agent_client_list(
    const struct agent_client *client, uint32_t deadline_ms, agent_client_fn *done, void *arg);
struct agent_client_call *agent_client_sign(const struct agent_client *client,
    const struct agent_wire_sign *sign, uint32_t deadline_ms, agent_client_fn *done, void *arg);

/* Closes the connection; the function will not be called. NULL is fine. */
void agent_client_cancel(struct agent_client_call *call);

#endif
