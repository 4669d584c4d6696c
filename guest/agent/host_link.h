/*
 * The one connection to the host: the host comes in on the listener, greets (health.proto), and from then on
 * envelopes go both ways. A later host that greets takes the place of the one before.
 */
#ifndef SHED_HOST_LINK_H
#define SHED_HOST_LINK_H

#include <stdbool.h>
#include <stdint.h>

#include "envelope_gen.h"
#include "listener.h"

struct event_base;
struct host_link;

struct host_link_handlers {
	/* A host has greeted; connections are numbered from 1 and no number is used twice. */
	void (*up)(void *arg, uint64_t connection, bool protobuf);
	/* The connection is gone; error says why, 0 that a new one replaces it. `up` follows then. */
	void (*down)(void *arg, uint64_t connection, int error);
	/* A response, valid during the call. */
	void (*response)(void *arg, uint64_t connection, const envelope_Envelope *response);
};

struct host_link_options {
	struct event_base *base;
	const struct listener *listener; /* the caller's, for as long as the link lives */
	unsigned greeting_seconds;       /* for a host to greet */
	unsigned heartbeat_seconds;
	const struct host_link_handlers *handlers;
	void *arg;
};

/* 0 or ERROR_NOMEM. */
int host_link_create(const struct host_link_options *options, struct host_link **ret_link);

/* Closes the connection without calling `down`. */
void host_link_destroy(struct host_link *link);

/* The number of the connection that is up, or 0. */
uint64_t host_link_connection(const struct host_link *link);

/* The host reads protobuf envelopes, and with them cancel. */
bool host_link_protobuf(const struct host_link *link);

/*
 * Queues an envelope in the host's encoding; towards a JSON host only the deployed fields. 0, ERROR_CLOSED
 * without a host, ERROR_UNSUPPORTED for a protobuf payload to a JSON host, ERROR_LIMIT if the host has
 * stalled, or an encoder's error.
 */
int host_link_send(struct host_link *link, const envelope_Envelope *envelope);

#endif
