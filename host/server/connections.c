#include "connections.h"

#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/http.h>
#include <event2/listener.h>
#include <stdlib.h>
#include <sys/queue.h>
#include <sys/socket.h>
#include <unistd.h>

#include "log.h"
#include "peer.h"

/* What a stream's peer may have sent that nobody reads: beyond it the socket is not read any more. */
#define STREAM_INPUT_MAX 4096

struct connection {
	LIST_ENTRY(connection) in_all;
	struct connections *all;
	struct bufferevent *stream;
	struct evhttp_connection *http; /* NULL until it is adopted */
	struct event *timer;            /* first adopts, then is the deadline */
	void (*closed)(void *arg);
	void *arg;
};

LIST_HEAD(connection_list, connection);

struct connections {
	struct evhttp *http;
	struct evconnlistener *listener;
	struct connections_timing timing;
	struct connection_list all;
	size_t count;
};

static void free_connection(struct connection *connection)
{
	struct connections *all = connection->all;

	/* Our reference keeps the bufferevent until it is adopted: evhttp may have failed at once. */
	if (connection->http == NULL)
		bufferevent_decref(connection->stream);
	LIST_REMOVE(connection, in_all);
	if (all->count-- == CONNECTIONS_MAX)
		evconnlistener_enable(all->listener);
	event_free(connection->timer);
	free(connection);
}

static void on_closed(struct evhttp_connection *http, void *arg)
{
	struct connection *connection = arg;
	void (*closed)(void *arg) = connection->closed;
	void *closed_arg = connection->arg;

	free_connection(connection);
	if (closed != NULL)
		closed(closed_arg);
}

/* Ends it from outside: evhttp finds the end of the file and does the rest. */
static void hang_up(struct connection *connection)
{
	shutdown(bufferevent_getfd(connection->stream), SHUT_RDWR);
}

static void set_deadline(struct connection *connection, unsigned milliseconds)
{
	struct timeval deadline = {.tv_sec = milliseconds / 1000, .tv_usec = milliseconds % 1000 * 1000};

	if (event_add(connection->timer, &deadline) < 0)
		hang_up(connection);
}

static void adopt(struct connection *connection)
{
	void *http = NULL;
	uid_t uid = 0;

	/* evhttp has no call that gives a connection before its first request, but hands the connection to
	 * all its callbacks. */
	bufferevent_getcb(connection->stream, NULL, NULL, NULL, &http);
	if (http == NULL) {
		free_connection(connection);
		return;
	}
	connection->http = http;
	bufferevent_decref(connection->stream);
	evhttp_connection_set_closecb(connection->http, on_closed, connection);
	if (peer_uid(bufferevent_getfd(connection->stream), &uid) < 0 || uid != geteuid()) {
		log_warning("host API: refused a connection of another user");
		hang_up(connection);
	} else {
		set_deadline(connection, connection->all->timing.first);
	}
}

static void on_timer(evutil_socket_t fd, short what, void *arg)
{
	struct connection *connection = arg;

	if (connection->http == NULL) {
		adopt(connection);
	} else {
		log_debug("host API: closed a connection that was idle or too slow");
		hang_up(connection);
	}
}

/*
 * evhttp has accepted a connection and asks for its bufferevent. The timer is made active at once: it runs
 * before the loop looks at sockets again, so before the connection can have been read or closed.
 */
static struct bufferevent *on_accepted(struct event_base *base, void *arg)
{
	struct connections *all = arg;
	struct connection *connection = calloc(1, sizeof(*connection));

	if (connection == NULL)
		return NULL;
	connection->all = all;
	connection->timer = evtimer_new(base, on_timer, connection);
	connection->stream = bufferevent_socket_new(base, -1, 0);
	if (connection->timer == NULL || connection->stream == NULL) {
		if (connection->timer != NULL)
			event_free(connection->timer);
		if (connection->stream != NULL)
			bufferevent_free(connection->stream);
		free(connection);
		return NULL;
	}
	bufferevent_incref(connection->stream);
	LIST_INSERT_HEAD(&all->all, connection, in_all);
	if (++all->count == CONNECTIONS_MAX) {
		log_warning("host API: %d connections are open, no more are accepted", CONNECTIONS_MAX);
		evconnlistener_disable(all->listener);
	}
	event_active(connection->timer, EV_TIMEOUT, 0);
	return connection->stream;
}

struct connections *connections_create(
    struct evhttp *http, struct evconnlistener *listener, const struct connections_timing *timing)
{
	struct connections *connections = calloc(1, sizeof(*connections));

	if (connections == NULL)
		return NULL;
	connections->http = http;
	connections->listener = listener;
	connections->timing.first = timing->first > 0 ? timing->first : CONNECTIONS_FIRST_MS;
	connections->timing.next = timing->next > 0 ? timing->next : CONNECTIONS_NEXT_MS;
	LIST_INIT(&connections->all);
	evhttp_set_bevcb(http, on_accepted, connections);
	return connections;
}

void connections_destroy(struct connections *connections)
{
	struct connection *connection = NULL;

	if (connections == NULL)
		return;
	evhttp_set_bevcb(connections->http, NULL, NULL);
	while ((connection = LIST_FIRST(&connections->all)) != NULL) {
		if (connection->http != NULL)
			evhttp_connection_set_closecb(connection->http, NULL, NULL);
		free_connection(connection);
	}
	free(connections);
}

static struct connection *find(struct connections *connections, struct evhttp_request *request)
{
	struct evhttp_connection *http = evhttp_request_get_connection(request);
	struct connection *connection = NULL;

	LIST_FOREACH(connection, &connections->all, in_all)
	{
		if (connection->http == http)
			return connection;
	}
	return NULL;
}

void connections_note_request(struct connections *connections, struct evhttp_request *request)
{
	struct connection *connection = find(connections, request);

	if (connection != NULL)
		set_deadline(connection, connections->timing.next);
}

bool connections_start_stream(
    struct connections *connections, struct evhttp_request *request, void (*closed)(void *arg), void *arg)
{
	struct connection *connection = find(connections, request);

	if (connection == NULL)
		return false;
	event_del(connection->timer);
	bufferevent_setwatermark(connection->stream, EV_READ, 0, STREAM_INPUT_MAX);
	connection->closed = closed;
	connection->arg = arg;
	return true;
}

void connections_end_stream(struct connections *connections, struct evhttp_request *request)
{
	struct connection *connection = find(connections, request);

	if (connection != NULL)
		connection->closed = NULL;
}
