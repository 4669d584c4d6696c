/* Where the keys are: in the user's own agent, or in files. */
#ifndef SHED_BACKEND_H
#define SHED_BACKEND_H

#include <stddef.h>
#include <stdint.h>

#include "agent_client.h"
#include "agent_wire.h"
#include "key_holder_gen.h"

struct backend;
struct event_base;

/* What a request came to; valid during the callback. */
struct backend_result {
	/*
	 * 0; ERROR_NOT_FOUND: no such key; ERROR_UNREACHABLE: the agent gives no answers, or there is no
	 * agent; any other: it could not be done.
	 */
	int error;
	const char *reason;                /* of an error: a sentence for the log, else NULL */
	const struct identity *identities; /* of backend_configure and backend_list: each key once */
	size_t n_identities;
	const uint8_t *signature; /* of backend_sign: as agent_wire_read_signature */
	size_t signature_size;
};

/*
 * One request. Whoever asks embeds it, sets the first three members, and keeps it until `done` is called or
 * it is cancelled. The others are the backend's.
 */
struct backend_request {
	/* Called once, perhaps before the function that starts the request returns. */
	void (*done)(struct backend_request *request, const struct backend_result *result);
	uint32_t deadline_ms;
	/* backend_sign: what it points to stays valid as long as the request. */
	struct agent_wire_sign sign;

	struct backend *backend;
	struct agent_client_call *agent_call;
	const KeyHolder__ConfigureRequest *configuration;
	int64_t deadline_ns; /* of the monotonic clock */
};

/* Not configured: everything but backend_configure fails. NULL if out of memory. */
struct backend *backend_create(struct event_base *base);

/* All requests must be done or cancelled. Wipes the keys. NULL is fine. */
void backend_destroy(struct backend *backend);

/*
 * Chooses between agent and files, for good. The configuration must stay valid until `done`. Choosing the
 * agent succeeds, without identities, if it does not answer now: it may later. ERROR_UNREACHABLE if the agent
 * is wanted and no socket is named; ERROR_DUPLICATE the second time.
 */
void backend_configure(struct backend *backend, const KeyHolder__ConfigureRequest *configuration,
    struct backend_request *request);

/* AUTO until it has been configured, then AGENT_FORWARD or LOCAL_KEYS. */
KeyHolder__Mode backend_mode(const struct backend *backend);

/* The keys, in the order of the agent or of the configuration. */
void backend_list(struct backend *backend, struct backend_request *request);

/* A signature by request->sign. */
void backend_sign(struct backend *backend, struct backend_request *request);

/* Nothing is done any more, an agent's connection is closed, `done` is not called. */
void backend_cancel(struct backend_request *request);

#endif
