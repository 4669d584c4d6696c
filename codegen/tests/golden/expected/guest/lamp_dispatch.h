/* Made from proto/lamp.proto by `./dev regenerate`; changes here are lost. */

/*
 * Serving the namespace `lamp`. The handlers are written by hand; one that is missing fails to link. A
 * handler gets a request that the schema has checked, valid during the call, and answers once, now or later,
 * by the reply of its operation or by the error's.
 */
#ifndef SHED_LAMP_DISPATCH_H
#define SHED_LAMP_DISPATCH_H

#include "dispatch.h"
#include "lamp_gen.h"

/* On or off. Waits 500 ms at most. An approval may be asked for. Audited. */
void lamp_handle_toggle(struct call *call, const lamp_ToggleRequest *request);
void lamp_reply_toggle(struct call *call, const lamp_ToggleResponse *response);

/* Answers with a code and one sentence that says what to do; cut at the schema's limit. */
void lamp_reply_error(struct call *call, lamp_ErrorCode code, const char *error);

/* Runs the handler of the request's operation; errors as dispatch_request. */
int lamp_dispatch(struct call *call, const lamp_Request *request);

#endif
