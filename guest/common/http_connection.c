#include "http_connection.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/http.h>
#include <stdlib.h>
#include <sys/socket.h>

struct http_connection {
	struct http_connections *owner;
	struct bufferevent *bev; /* evhttp's; a reference of ours while `adopt` is there */
	struct evhttp_connection *evcon;
	struct event *adopt;
	struct event *deadline;
	size_t buffered;
	bool receiving;
	TAILQ_ENTRY(http_connection) next;
};

/* evhttp then sees the end of the stream and frees the connection in its own time. */
static void hang_up(struct http_connection *connection)
{
	int fd = http_connection_fd(connection);

	if (fd >= 0)
		shutdown(fd, SHUT_RDWR);
}

static void on_deadline(evutil_socket_t fd, short what, void *arg)
{
	hang_up(arg);
}

static void release(struct http_connection *connection, size_t size)
{
	connection->buffered -= size;
	connection->owner->buffered -= size;
}

static bool hold(struct http_connection *connection, size_t size)
{
	struct http_connections *owner = connection->owner;

	if (size > owner->buffered_max - owner->buffered)
		return false;
	connection->buffered += size;
	owner->buffered += size;
	return true;
}

static void receive(struct http_connection *connection)
{
	if (connection->receiving)
		return;
	connection->receiving = true;
	event_add(connection->deadline, &connection->owner->transfer);
}

static void on_input(struct evbuffer *input, const struct evbuffer_cb_info *info, void *arg)
{
	struct http_connection *connection = arg;

	if (info->n_added == 0)
		return;
	if (hold(connection, info->n_added))
		receive(connection);
	else
		hang_up(connection);
}

static void connection_free(struct http_connection *connection)
{
	release(connection, connection->buffered);
	TAILQ_REMOVE(&connection->owner->list, connection, next);
	connection->owner->count--;
	if (connection->evcon != NULL)
		evhttp_connection_set_closecb(connection->evcon, NULL, NULL);
	if (connection->adopt != NULL)
		event_free(connection->adopt);
	event_free(connection->deadline);
	evbuffer_remove_cb(bufferevent_get_input(connection->bev), on_input, connection);
	if (connection->adopt != NULL)
		bufferevent_decref(connection->bev);
	free(connection);
}

static void on_close(struct evhttp_connection *evcon, void *arg)
{
	struct http_connection *connection = arg;
	struct http_connections *owner = connection->owner;

	connection_free(connection);
	owner->closed(owner->arg);
}

/*
 * evhttp asks for a bufferevent as it accepts, names the connection only with its first request, and tells of
 * its end only whoever knows its name. The name is the argument of the bufferevent's own callbacks; it is
 * there when evhttp has returned to the loop, and no byte was read yet.
 */
static void on_adopt(evutil_socket_t fd, short what, void *arg)
{
	struct http_connection *connection = arg;
	void *evcon = NULL;

	bufferevent_getcb(connection->bev, NULL, NULL, NULL, &evcon);
	if (evcon == NULL) {
		/* evhttp ran out of memory and has given the bufferevent up. */
		on_close(NULL, connection);
		return;
	}
	connection->evcon = evcon;
	evhttp_connection_set_closecb(evcon, on_close, connection);
	event_free(connection->adopt);
	connection->adopt = NULL;
	bufferevent_decref(connection->bev);
}

struct bufferevent *http_connection_open(struct http_connections *connections, struct event_base *base)
{
	struct http_connection *connection = calloc(1, sizeof(*connection));

	if (connection == NULL)
		return NULL;
	connection->deadline = evtimer_new(base, on_deadline, connection);
	connection->adopt = event_new(base, -1, 0, on_adopt, connection);
	connection->bev = bufferevent_socket_new(base, -1, 0);
	if (connection->deadline == NULL || connection->adopt == NULL || connection->bev == NULL ||
	    evbuffer_add_cb(bufferevent_get_input(connection->bev), on_input, connection) == NULL) {
		if (connection->deadline != NULL)
			event_free(connection->deadline);
		if (connection->adopt != NULL)
			event_free(connection->adopt);
		if (connection->bev != NULL)
			bufferevent_free(connection->bev);
		free(connection);
		return NULL;
	}
	connection->owner = connections;
	TAILQ_INSERT_TAIL(&connections->list, connection, next);
	connections->count++;
	bufferevent_incref(connection->bev);
	event_active(connection->adopt, 0, 0);
	return connection->bev;
}

struct http_connection *http_connection_find(
    struct http_connections *connections, const struct evhttp_connection *evcon)
{
	struct http_connection *connection;

	TAILQ_FOREACH(connection, &connections->list, next)
	{
		if (connection->evcon == evcon)
			return connection;
	}
	return NULL;
}

void http_connection_serve(struct http_connection *connection)
{
	connection->receiving = false;
	event_del(connection->deadline);
}

bool http_connection_reply(struct http_connection *connection, size_t size)
{
	size_t waiting = evbuffer_get_length(bufferevent_get_input(connection->bev));

	/* The request is done with; what a client sent beyond it still counts. */
	release(connection, connection->buffered - waiting);
	event_add(connection->deadline, &connection->owner->transfer);
	return hold(connection, size);
}

void http_connection_idle(struct http_connection *connection)
{
	size_t waiting = evbuffer_get_length(bufferevent_get_input(connection->bev));

	release(connection, connection->buffered - waiting);
	event_del(connection->deadline);
	if (waiting > 0)
		receive(connection);
}

int http_connection_fd(const struct http_connection *connection)
{
	return bufferevent_getfd(connection->bev);
}

void http_connection_forget_all(struct http_connections *connections)
{
	while (!TAILQ_EMPTY(&connections->list))
		connection_free(TAILQ_FIRST(&connections->list));
}
