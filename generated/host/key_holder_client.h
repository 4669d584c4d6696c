/* Made from proto/key_holder.proto by `./dev regenerate`; changes here are lost. */

/*
 * Typed calls in the namespace `key-holder`. Each returns 0 with its cookie for client_cancel, or a negative
 * code, and then `done` is never called. `done` is called once, later, with one of: a negative error, the
 * peer's refusal, its response; both are valid during the call.
 */
#ifndef SHED_KEY_HOLDER_CLIENT_H
#define SHED_KEY_HOLDER_CLIENT_H

#include "client.h"
#include "key_holder_gen.h"

/* Waits 10000 ms at most. */
typedef void key_holder_configure_fn(void *arg, int error, const KeyHolder__Error *refusal,
    const KeyHolder__ConfigureResponse *response);
int key_holder_call_configure(struct client *client, const KeyHolder__ConfigureRequest *request,
    key_holder_configure_fn *done, void *arg, struct client_call **ret_call);

/* Waits 3000 ms at most. */
typedef void key_holder_list_fn(void *arg, int error, const KeyHolder__Error *refusal,
    const KeyHolder__ListResponse *response);
int key_holder_call_list(struct client *client, const KeyHolder__ListRequest *request,
    key_holder_list_fn *done, void *arg, struct client_call **ret_call);

/* Waits 3000 ms at most. */
typedef void key_holder_sign_fn(void *arg, int error, const KeyHolder__Error *refusal,
    const KeyHolder__SignResponse *response);
int key_holder_call_sign(struct client *client, const KeyHolder__SignRequest *request,
    key_holder_sign_fn *done, void *arg, struct client_call **ret_call);

#endif
