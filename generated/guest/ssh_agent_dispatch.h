/* Made from proto/ssh_agent.proto by `./dev regenerate`; changes here are lost. */

/*
 * Serving the namespace `ssh-agent`. The handlers are written by hand; one that is missing fails to link. A
 * handler gets a request that the schema has checked, valid during the call, and answers once, now or later,
 * by the reply of its operation or by the error's.
 */
#ifndef SHED_SSH_AGENT_DISPATCH_H
#define SHED_SSH_AGENT_DISPATCH_H

#include "dispatch.h"
#include "ssh_agent_gen.h"

/* The keys that may be used. Waits 3000 ms at most. Audited. */
void ssh_agent_handle_list(struct call *call, const ssh_agent_ListRequest *request);
void ssh_agent_reply_list(struct call *call, const ssh_agent_ListResponse *response);

/* One signature. Waits 3000 ms at most. An approval may be asked for. Audited. */
void ssh_agent_handle_sign(struct call *call, const ssh_agent_SignRequest *request);
void ssh_agent_reply_sign(struct call *call, const ssh_agent_SignResponse *response);

/* Is somebody there? Waits 2000 ms at most. */
void ssh_agent_handle_ping(struct call *call, const ssh_agent_PingRequest *request);
void ssh_agent_reply_ping(struct call *call, const ssh_agent_PingResponse *response);

/* Does the backend behind the host agent work? Waits 2000 ms at most. */
void ssh_agent_handle_status(struct call *call, const ssh_agent_StatusRequest *request);
void ssh_agent_reply_status(struct call *call, const ssh_agent_StatusResponse *response);

/* Answers with a code and one sentence that says what to do; cut at the schema's limit. */
void ssh_agent_reply_error(struct call *call, ssh_agent_ErrorCode code, const char *error);

/* Runs the handler of the request's operation; errors as dispatch_request. */
int ssh_agent_dispatch(struct call *call, const ssh_agent_Request *request);

#endif
