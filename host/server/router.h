/*
 * The bus itself: whose message goes where. A request of a guest goes to its namespace's listener and waits
 * here; a response goes to the guest that waits for it.
 */
#ifndef SHED_ROUTER_H
#define SHED_ROUTER_H

#include "envelope.pb-c.h"
#include "guest.h"
#include "listeners.h"

struct event_base;
struct metrics;
struct router;

/* The longest wait for a final response, and for one after a response that is pending. */
#define ROUTER_DEADLINE_MS 30000
#define ROUTER_PENDING_MS (60 * 60 * 1000)
/* How long requests wait for a listener that has left to come back. */
#define ROUTER_GRACE_MS 2000

/* What the guests that are to be routed are given, with the router as their argument. */
extern const struct guest_handlers router_guest_handlers;

/* The listeners and the metrics must live longer. NULL if out of memory. */
struct router *router_create(struct event_base *base, struct listeners *listeners, struct metrics *metrics);

/* To be called when all guests are gone, before the listeners are destroyed. NULL is fine. */
void router_destroy(struct router *router);

/* A listener has come: it is given what still waits for one that has left. */
void router_attach(struct router *router, struct listener *listener);

/*
 * A listener to the namespace answers a request of the guest's. Zero once the guest has been sent the
 * response (or if it is not to see one that is not final), or NOT_PENDING, INVALID_BODY, BODY_TOO_LARGE,
 * SHED_NOT_CONNECTED, SEND_FAILED. The response is changed, not kept.
 */
Envelope__BusCode router_respond(
    struct router *router, const char *ns, struct guest *guest, Envelope__Envelope *response);

#endif
