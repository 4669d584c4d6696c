/* Made from proto/ssh_agent.proto by `./dev regenerate`; changes here are lost. */

/*
 * Typed calls in the namespace `ssh-agent`. Each returns 0 with its cookie for client_cancel, or a negative
 * code, and then `done` is never called. `done` is called once, later, with one of: a negative error, the
 * peer's refusal, its response; both are valid during the call.
 */
#ifndef SHED_SSH_AGENT_CLIENT_H
#define SHED_SSH_AGENT_CLIENT_H

#include "client.h"
#include "ssh_agent_gen.h"

/* The keys that may be used. Waits 3000 ms at most. Audited. */
typedef void ssh_agent_list_fn(void *arg, int error, const SshAgent__Error *refusal,
    const SshAgent__ListResponse *response);
int ssh_agent_call_list(struct client *client, const SshAgent__ListRequest *request, ssh_agent_list_fn *done,
    void *arg, struct client_call **ret_call);

/* One signature. Waits 3000 ms at most. An approval may be asked for. Audited. */
typedef void ssh_agent_sign_fn(void *arg, int error, const SshAgent__Error *refusal,
    const SshAgent__SignResponse *response);
int ssh_agent_call_sign(struct client *client, const SshAgent__SignRequest *request, ssh_agent_sign_fn *done,
    void *arg, struct client_call **ret_call);

/* Is somebody there? Waits 2000 ms at most. */
typedef void ssh_agent_ping_fn(void *arg, int error, const SshAgent__Error *refusal,
    const SshAgent__PingResponse *response);
int ssh_agent_call_ping(struct client *client, const SshAgent__PingRequest *request, ssh_agent_ping_fn *done,
    void *arg, struct client_call **ret_call);

/* Does the backend behind the host agent work? Waits 2000 ms at most. */
typedef void ssh_agent_status_fn(void *arg, int error, const SshAgent__Error *refusal,
    const SshAgent__StatusResponse *response);
int ssh_agent_call_status(struct client *client, const SshAgent__StatusRequest *request,
    ssh_agent_status_fn *done, void *arg, struct client_call **ret_call);

#endif
