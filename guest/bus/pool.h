/* HTTP connections to one address, each for one request at a time, kept open between requests. */
#ifndef SHED_POOL_H
#define SHED_POOL_H

#include <stdbool.h>
#include <stddef.h>

#include "address.h"

struct event_base;
struct evhttp_request;
struct pool;
struct pool_connection;

/* A kept connection was closed. */
typedef void pool_closed_fn(void *arg);

/* At most limit connections; of those without a request `keep` stay open. NULL if out of memory. */
struct pool *pool_create(struct event_base *base, const struct address_url *url, size_t limit, size_t keep);
void pool_set_closed(struct pool *pool, pool_closed_fn *closed, void *arg);

/* Cancels all requests. */
void pool_destroy(struct pool *pool);

/* A connection without a request, rather one that is open; NULL at the limit or out of memory. */
struct pool_connection *pool_take(struct pool *pool);

/* The connection is an old one, which the peer may have closed meanwhile. */
bool pool_is_open(const struct pool_connection *connection);

/*
 * POSTs the request, which is the connection's from now on, to the URL's path; its callback (evhttp's) runs
 * once, perhaps at once. 0 or ERROR_NOMEM, and then it does not.
 */
int pool_post(struct pool_connection *connection, struct evhttp_request *request);

/* The connection's request has ended; answered: with a response. Can be called from the request's callback.
 */
void pool_put(struct pool_connection *connection, bool answered);

/* Closes the connections that are too many. Not to be called from a request's callback. */
void pool_trim(struct pool *pool);

#endif
