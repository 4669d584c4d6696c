#include "pool.h"

#include <event2/event.h>
#include <event2/http.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/queue.h>

#include "error.h"

/* Shorter than shed-agent's, so that it is rarely the one to close. */
#define IDLE_SECONDS 45
#define ANSWER_MAX (8 * 1024 * 1024)
#define HEADERS_MAX 8192

struct pool_connection {
	struct pool *pool;
	struct evhttp_connection *evcon;
	bool busy;
	bool open;
	TAILQ_ENTRY(pool_connection) next;
};

struct pool {
	struct event_base *base;
	struct address_url url;
	char host[INET6_ADDRSTRLEN + sizeof("[]:65535")]; /* the Host header */
	size_t limit;
	size_t keep;
	size_t count;
	size_t idle;
	pool_closed_fn *closed;
	void *closed_arg;
	TAILQ_HEAD(, pool_connection) connections;
};

struct pool *pool_create(struct event_base *base, const struct address_url *url, size_t limit, size_t keep)
{
	struct pool *pool = calloc(1, sizeof(*pool));
	bool v6 = url->address.storage.ss_family == AF_INET6;

	if (pool == NULL)
		return NULL;
	pool->base = base;
	pool->url = *url;
	pool->limit = limit;
	pool->keep = keep;
	snprintf(pool->host, sizeof(pool->host), v6 ? "[%s]:%u" : "%s:%u", url->address.host,
	    (unsigned)url->address.port);
	TAILQ_INIT(&pool->connections);
	return pool;
}

void pool_set_closed(struct pool *pool, pool_closed_fn *closed, void *arg)
{
	pool->closed = closed;
	pool->closed_arg = arg;
}

static void connection_free(struct pool_connection *connection)
{
	struct pool *pool = connection->pool;

	TAILQ_REMOVE(&pool->connections, connection, next);
	pool->count--;
	if (!connection->busy)
		pool->idle--;
	evhttp_connection_set_closecb(connection->evcon, NULL, NULL);
	evhttp_connection_free(connection->evcon);
	free(connection);
}

void pool_destroy(struct pool *pool)
{
	if (pool == NULL)
		return;
	while (!TAILQ_EMPTY(&pool->connections))
		connection_free(TAILQ_FIRST(&pool->connections));
	free(pool);
}

static void on_closed(struct evhttp_connection *evcon, void *arg)
{
	struct pool_connection *connection = arg;
	struct pool *pool = connection->pool;

	connection->open = false;
	if (pool->closed != NULL)
		pool->closed(pool->closed_arg);
}

static struct pool_connection *connection_new(struct pool *pool)
{
	struct pool_connection *connection = calloc(1, sizeof(*connection));

	if (connection == NULL)
		return NULL;
	connection->pool = pool;
	connection->evcon =
	    evhttp_connection_base_new(pool->base, NULL, pool->url.address.host, pool->url.address.port);
	if (connection->evcon == NULL) {
		free(connection);
		return NULL;
	}
	evhttp_connection_set_timeout(connection->evcon, IDLE_SECONDS);
	evhttp_connection_set_max_body_size(connection->evcon, ANSWER_MAX);
	evhttp_connection_set_max_headers_size(connection->evcon, HEADERS_MAX);
	evhttp_connection_set_closecb(connection->evcon, on_closed, connection);
	TAILQ_INSERT_TAIL(&pool->connections, connection, next);
	pool->count++;
	pool->idle++;
	return connection;
}

struct pool_connection *pool_take(struct pool *pool)
{
	struct pool_connection *connection, *found = NULL;

	TAILQ_FOREACH(connection, &pool->connections, next)
	{
		if (connection->busy || (found != NULL && !connection->open))
			continue;
		found = connection;
		if (connection->open)
			break;
	}
	if (found == NULL && pool->count < pool->limit)
		found = connection_new(pool);
	if (found != NULL) {
		found->busy = true;
		pool->idle--;
	}
	return found;
}

bool pool_is_open(const struct pool_connection *connection)
{
	return connection->open;
}

int pool_post(struct pool_connection *connection, struct evhttp_request *request)
{
	const struct pool *pool = connection->pool;

	if (evhttp_add_header(evhttp_request_get_output_headers(request), "Host", pool->host) != 0) {
		evhttp_request_free(request);
		return ERROR_NOMEM;
	}
	return evhttp_make_request(connection->evcon, request, EVHTTP_REQ_POST, pool->url.path) == 0
		   ? 0
		   : ERROR_NOMEM;
}

void pool_put(struct pool_connection *connection, bool answered)
{
	connection->busy = false;
	connection->open = answered;
	connection->pool->idle++;
}

void pool_trim(struct pool *pool)
{
	struct pool_connection *connection, *following;

	for (connection = TAILQ_FIRST(&pool->connections); connection != NULL; connection = following) {
		following = TAILQ_NEXT(connection, next);
		if (pool->idle > pool->keep && !connection->busy)
			connection_free(connection);
	}
}
