/* Made from proto/lamp.proto by `./dev regenerate`; changes here are lost. */

/*
 * Typed calls in the namespace `lamp`. Each returns 0 with its cookie for client_cancel, or a negative code,
 * and then `done` is never called. `done` is called once, later, with one of: a negative error, the peer's
 * refusal, its response; both are valid during the call.
 */
#ifndef SHED_LAMP_CLIENT_H
#define SHED_LAMP_CLIENT_H

#include "client.h"
#include "lamp_gen.h"

/* On or off. Waits 500 ms at most. An approval may be asked for. Audited. */
typedef void lamp_toggle_fn(void *arg, int error, const Lamp__Error *refusal,
    const Lamp__ToggleResponse *response);
int lamp_call_toggle(struct client *client, const Lamp__ToggleRequest *request, lamp_toggle_fn *done,
    void *arg, struct client_call **ret_call);

#endif
