/*
 * What evhttp does not do for its connections: a cap on their number, a check of who is at the other end, and
 * a deadline for each request that no trickle of bytes puts off.
 */
#ifndef SHED_CONNECTIONS_H
#define SHED_CONNECTIONS_H

#include <stdbool.h>

struct connections;
struct evconnlistener;
struct evhttp;
struct evhttp_request;

#define CONNECTIONS_MAX 128

/* Milliseconds. All zeros stands for the values below. */
struct connections_timing {
	unsigned first; /* from the connection to the end of its first request */
	unsigned next;  /* from there to the end of the next, idle time included */
};

#define CONNECTIONS_FIRST_MS 10000
#define CONNECTIONS_NEXT_MS 60000

/*
 * Watches over the connections that http accepts from listener, which is stopped while CONNECTIONS_MAX are
 * open. A peer that is not this process's user is sent away before it is read. To be made before the listener
 * is bound to http. NULL if out of memory.
 */
struct connections *connections_create(
    struct evhttp *http, struct evconnlistener *listener, const struct connections_timing *timing);

/* To be called before http is freed, and after the streams have ended. NULL is fine. */
void connections_destroy(struct connections *connections);

/* A request is complete: the deadline of the next one begins. To be called for each. */
void connections_note_request(struct connections *connections, struct evhttp_request *request);

/*
 * The request's answer is a stream without an end: it has no deadline, and what its peer still sends is not
 * kept. When the connection closes, closed is called once; the request then belongs to the receiver and has
 * no connection any more. False if the connection is not known (out of memory).
 */
bool connections_start_stream(
    struct connections *connections, struct evhttp_request *request, void (*closed)(void *arg), void *arg);

/* Forgets the stream's `closed`. */
void connections_end_stream(struct connections *connections, struct evhttp_request *request);

#endif
