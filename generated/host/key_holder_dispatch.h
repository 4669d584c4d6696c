/* Made from proto/key_holder.proto by `./dev regenerate`; changes here are lost. */

/*
 * Serving the namespace `key-holder`. The handlers are written by hand; one that is missing fails to link. A
 * handler gets a request that the schema has checked, valid during the call, and answers once, now or later,
 * by the reply of its operation or by the error's.
 */
#ifndef SHED_KEY_HOLDER_DISPATCH_H
#define SHED_KEY_HOLDER_DISPATCH_H

#include "dispatch.h"
#include "key_holder_gen.h"

/* Waits 10000 ms at most. */
void key_holder_handle_configure(struct call *call, const KeyHolder__ConfigureRequest *request);
void key_holder_reply_configure(struct call *call, const KeyHolder__ConfigureResponse *response);

/* Waits 3000 ms at most. */
void key_holder_handle_list(struct call *call, const KeyHolder__ListRequest *request);
void key_holder_reply_list(struct call *call, const KeyHolder__ListResponse *response);

/* Waits 3000 ms at most. */
void key_holder_handle_sign(struct call *call, const KeyHolder__SignRequest *request);
void key_holder_reply_sign(struct call *call, const KeyHolder__SignResponse *response);

/* Answers with a code and one sentence that says what to do; cut at the schema's limit. */
void key_holder_reply_error(struct call *call, KeyHolder__ErrorCode code, const char *error);

/* Runs the handler of the request's operation; errors as dispatch_request. */
int key_holder_dispatch(struct call *call, const KeyHolder__Request *request);

#endif
