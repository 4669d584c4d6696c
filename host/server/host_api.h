/*
 * The host's side of the bus over HTTP: the streams that listeners read, the answers that they post, and what
 * is attached (proto/README.md).
 */
#ifndef SHED_HOST_API_H
#define SHED_HOST_API_H

#include "guests.h"
#include "listeners.h"
#include "metrics.h"
#include "router.h"

struct event_base;
struct host_api;

/* The largest body of a posted answer. */
#define HOST_API_BODY_MAX (16u * 1024 * 1024)

/*
 * The API on a listening Unix socket, which stays the caller's and must stay open as long. It accepts nothing
 * yet. NULL if out of memory.
 */
struct host_api *host_api_create(struct event_base *base, int fd);

/* Ends all streams and connections. NULL is fine. */
void host_api_destroy(struct host_api *api);

/* Those who listen over this API; valid as long as the API. */
struct listeners *host_api_listeners(struct host_api *api);

/* What it serves; must live until no loop runs any more. */
struct host_api_served {
	struct router *router;
	struct guests *guests;
	const struct metrics *metrics;
};

/* Begins to accept. 0 or ERROR_SYSTEM. */
int host_api_serve(struct host_api *api, const struct host_api_served *served);

#endif
