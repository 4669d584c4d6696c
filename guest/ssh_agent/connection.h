/*
 * One client of the agent: its requests are answered in their order, one at a time. Listing and signing go to
 * the host; everything else is answered with FAILURE, and the connection stays open.
 */
#ifndef SHED_CONNECTION_H
#define SHED_CONNECTION_H

#include "client.h"
#include "ssh_agent_gen.h"

struct connection;
struct event_base;

struct connection_handlers {
	/* The connection has ended (the client left, or broke the protocol); the receiver destroys it. */
	void (*closed)(void *arg, struct connection *connection);
	/* A call to the host ended: error as of the call, refusal the host's own. */
	void (*result)(void *arg, int error, const ssh_agent_Error *refusal);
};

struct connection_options {
	struct event_base *base;
	struct client *client;
	unsigned message_seconds; /* for a message to arrive whole, and for an answer to be taken */
	const struct connection_handlers *handlers;
	void *arg;
};

/* A connection on the socket fd, which it owns from now on (on failure, too). options outlive it. NULL if out
 * of memory. */
struct connection *connection_create(const struct connection_options *options, int fd);

/* Closes it and cancels its call. NULL is fine. */
void connection_destroy(struct connection *connection);

#endif
