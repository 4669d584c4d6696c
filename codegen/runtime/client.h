/*
 * Typed calls of a namespace's operations, without knowing how they travel: over the bus from a guest
 * (guest/bus), over a socket pair to the key holder. Generated client code is written against this.
 */
#ifndef SHED_CLIENT_H
#define SHED_CLIENT_H

#include "schema.h"

struct client;
struct client_call;

/* Any function; cast back to its real type before it is called. */
typedef void client_fn(void);

/*
 * Hands a result on: generated, one an operation. typed is the caller's function. error is 0 with a response,
 * the namespace's Response message, valid during the call; or a negative code without one.
 */
typedef void client_thunk(client_fn *typed, void *arg, int error, const void *response);

/*
 * A transport. `start` encodes the request (the namespace's Request message with its oneof set) before it
 * returns; it calls the thunk once, later, unless the call is cancelled. Returns 0 with the call's cookie, or
 * a negative code and never calls the thunk.
 */
struct client_transport {
	int (*start)(struct client *client, const struct schema_namespace *ns,
	    const struct schema_operation *operation, const void *request, client_thunk *thunk,
	    client_fn *typed, void *arg, struct client_call **ret_call);
	void (*cancel)(struct client *client, struct client_call *call);
};

/* Embedded at the start of a transport's own struct. */
struct client {
	const struct client_transport *transport;
};

/* The call's function will not be called any more; the peer is told where the protocol can. */
void client_cancel(struct client *client, struct client_call *call);

#endif
