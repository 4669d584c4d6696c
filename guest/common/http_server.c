#include "http_server.h"

#include <arpa/inet.h>
#include <event2/buffer.h>
#include <event2/event.h>
#include <event2/http.h>
#include <event2/listener.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "error.h"
#include "http_connection.h"

#define HEADERS_MAX 8192
/* evhttp's own limit, whose answer is an HTML page, is to be met only far above ours. */
#define BODY_MAX_FACTOR 2
#define BUFFERED_MAX (64u * 1024 * 1024)
#define ERROR_BODY_MAX 2048
/* Descriptors that are left for everything else; evhttp spins when accept finds none. */
#define DESCRIPTORS_KEPT 64

#define ALL_METHODS                                                                                          \
	(EVHTTP_REQ_GET | EVHTTP_REQ_POST | EVHTTP_REQ_HEAD | EVHTTP_REQ_PUT | EVHTTP_REQ_DELETE |           \
	    EVHTTP_REQ_OPTIONS | EVHTTP_REQ_TRACE | EVHTTP_REQ_CONNECT | EVHTTP_REQ_PATCH)

struct http_exchange {
	struct http_server *server;
	struct http_connection *connection;
	struct evhttp_request *request;
	struct event *left;
	http_exchange_left_fn *left_fn;
	void *left_arg;
	TAILQ_ENTRY(http_exchange) next;
};

struct http_server {
	struct http_server_options options;
	struct http_connections connections;
	struct evhttp *evhttp;
	struct evconnlistener *listener; /* evhttp's */
	uint16_t port;
	TAILQ_HEAD(, http_exchange) exchanges;
};

static void exchange_free(struct http_exchange *exchange)
{
	TAILQ_REMOVE(&exchange->server->exchanges, exchange, next);
	if (exchange->left != NULL)
		event_free(exchange->left);
	free(exchange);
}

static struct bufferevent *on_accept(struct event_base *base, void *arg)
{
	struct http_server *server = arg;
	struct bufferevent *bev = http_connection_open(&server->connections, base);

	if (server->connections.count >= server->options.connections_max)
		evconnlistener_disable(server->listener);
	return bev;
}

static void on_closed(void *arg)
{
	struct http_server *server = arg;

	if (server->connections.count + 1 == server->options.connections_max)
		evconnlistener_enable(server->listener);
}

static void on_request(struct evhttp_request *request, void *arg)
{
	struct http_server *server = arg;
	struct evhttp_connection *evcon = evhttp_request_get_connection(request);
	struct http_connection *connection = http_connection_find(&server->connections, evcon);
	struct http_exchange *exchange = calloc(1, sizeof(*exchange));
	struct evbuffer *body = evhttp_request_get_input_buffer(request);
	const char *host;

	if (connection == NULL || exchange == NULL) {
		free(exchange);
		evhttp_send_error(request, HTTP_SERVUNAVAIL, NULL);
		return;
	}
	exchange->server = server;
	exchange->connection = connection;
	exchange->request = request;
	TAILQ_INSERT_TAIL(&server->exchanges, exchange, next);
	http_connection_serve(connection);
	host = http_exchange_header(exchange, "Host");
	if (host == NULL || !address_host_is_loopback(host) ||
	    http_exchange_header(exchange, "Origin") != NULL)
		http_exchange_fail(exchange, envelope_BusCode_FORBIDDEN,
		    "only local programs may ask: the Host header must name the loopback, without an Origin");
	else if (evbuffer_get_length(body) > server->options.body_max)
		http_exchange_fail(exchange, envelope_BusCode_BODY_TOO_LARGE, "the body is over its limit");
	else
		server->options.handle(exchange, server->options.arg);
	/* The reply may be long in coming, and the request is not needed for it. */
	evbuffer_drain(body, evbuffer_get_length(body));
}

static size_t connections_limit(size_t wanted)
{
	struct rlimit descriptors;

	if (getrlimit(RLIMIT_NOFILE, &descriptors) != 0 || descriptors.rlim_cur >= wanted + DESCRIPTORS_KEPT)
		return wanted;
	return descriptors.rlim_cur > DESCRIPTORS_KEPT ? descriptors.rlim_cur - DESCRIPTORS_KEPT : 1;
}

static int find_port(struct http_server *server)
{
	struct sockaddr_storage name;
	socklen_t size = sizeof(name);

	if (getsockname(evconnlistener_get_fd(server->listener), (struct sockaddr *)&name, &size) != 0)
		return ERROR_SYSTEM;
	server->port = ntohs(name.ss_family == AF_INET6 ? ((struct sockaddr_in6 *)&name)->sin6_port
							: ((struct sockaddr_in *)&name)->sin_port);
	return 0;
}

static int listen_on(struct http_server *server)
{
	const struct address *address = server->options.address;

	server->listener = evconnlistener_new_bind(server->options.base, NULL, NULL,
	    LEV_OPT_CLOSE_ON_FREE | LEV_OPT_CLOSE_ON_EXEC | LEV_OPT_REUSEABLE, -1,
	    (const struct sockaddr *)&address->storage, (int)address->size);
	if (server->listener == NULL)
		return ERROR_SYSTEM;
	if (evhttp_bind_listener(server->evhttp, server->listener) == NULL) {
		evconnlistener_free(server->listener);
		return ERROR_NOMEM;
	}
	return find_port(server);
}

int http_server_create(const struct http_server_options *options, struct http_server **ret_server)
{
	struct http_server *server = calloc(1, sizeof(*server));
	int error;

	if (server == NULL)
		return ERROR_NOMEM;
	server->options = *options;
	server->options.connections_max = connections_limit(options->connections_max);
	TAILQ_INIT(&server->exchanges);
	TAILQ_INIT(&server->connections.list);
	server->connections.buffered_max = BUFFERED_MAX;
	server->connections.transfer.tv_sec = options->request_seconds;
	server->connections.closed = on_closed;
	server->connections.arg = server;
	server->evhttp = evhttp_new(options->base);
	error = server->evhttp == NULL ? ERROR_NOMEM : listen_on(server);
	if (error != 0) {
		http_server_destroy(server);
		return error;
	}
	evhttp_set_allowed_methods(server->evhttp, ALL_METHODS);
	evhttp_set_max_headers_size(server->evhttp, HEADERS_MAX);
	evhttp_set_max_body_size(server->evhttp, (ev_ssize_t)options->body_max * BODY_MAX_FACTOR);
	evhttp_set_timeout(server->evhttp, (int)options->idle_seconds);
	evhttp_set_bevcb(server->evhttp, on_accept, server);
	evhttp_set_gencb(server->evhttp, on_request, server);
	*ret_server = server;
	return 0;
}

void http_server_destroy(struct http_server *server)
{
	struct http_exchange *exchange;

	if (server == NULL)
		return;
	while ((exchange = TAILQ_FIRST(&server->exchanges)) != NULL)
		exchange_free(exchange);
	http_connection_forget_all(&server->connections);
	if (server->evhttp != NULL)
		evhttp_free(server->evhttp);
	free(server);
}

uint16_t http_server_port(const struct http_server *server)
{
	return server->port;
}

enum http_method http_exchange_method(const struct http_exchange *exchange)
{
	switch (evhttp_request_get_command(exchange->request)) {
	case EVHTTP_REQ_GET:
		return HTTP_METHOD_GET;
	case EVHTTP_REQ_POST:
		return HTTP_METHOD_POST;
	default:
		return HTTP_METHOD_OTHER;
	}
}

const char *http_exchange_path(const struct http_exchange *exchange)
{
	const char *path = evhttp_uri_get_path(evhttp_request_get_evhttp_uri(exchange->request));

	return path == NULL ? "" : path;
}

const char *http_exchange_header(const struct http_exchange *exchange, const char *name)
{
	return evhttp_find_header(evhttp_request_get_input_headers(exchange->request), name);
}

int http_exchange_body(struct http_exchange *exchange, const uint8_t **ret_data, size_t *ret_size)
{
	struct evbuffer *body = evhttp_request_get_input_buffer(exchange->request);
	size_t size = evbuffer_get_length(body);
	const uint8_t *data = size == 0 ? (const uint8_t *)"" : evbuffer_pullup(body, -1);

	if (data == NULL)
		return ERROR_NOMEM;
	*ret_data = data;
	*ret_size = size;
	return 0;
}

static void on_left(evutil_socket_t fd, short what, void *arg)
{
	struct http_exchange *exchange = arg;
	struct evhttp_connection *evcon = evhttp_request_get_connection(exchange->request);
	http_exchange_left_fn *left = exchange->left_fn;
	void *left_arg = exchange->left_arg;

	exchange_free(exchange);
	evhttp_connection_free(evcon);
	left(left_arg);
}

/*
 * While a reply is owed evhttp does not read, and enabling it would let one pipelined byte end the process;
 * EV_CLOSED tells of the client's end without reading.
 */
int http_exchange_watch(struct http_exchange *exchange, http_exchange_left_fn *left, void *arg)
{
	exchange->left_fn = left;
	exchange->left_arg = arg;
	exchange->left = event_new(exchange->server->options.base, http_connection_fd(exchange->connection),
	    EV_CLOSED, on_left, exchange);
	if (exchange->left == NULL || event_add(exchange->left, NULL) != 0)
		return ERROR_NOMEM;
	return 0;
}

static void on_complete(struct evhttp_request *request, void *arg)
{
	http_connection_idle(arg);
}

void http_exchange_reply(
    struct http_exchange *exchange, int status, const char *content_type, const void *data, size_t size)
{
	struct evhttp_request *request = exchange->request;
	struct evbuffer *body = evhttp_request_get_output_buffer(request);
	struct evkeyvalq *headers = evhttp_request_get_output_headers(request);

	if (!http_connection_reply(exchange->connection, size) || evbuffer_add(body, data, size) != 0) {
		status = HTTP_SERVUNAVAIL;
		evbuffer_drain(body, evbuffer_get_length(body));
	}
	evhttp_add_header(headers, "Content-Type", content_type);
	evhttp_add_header(headers, "Cache-Control", "no-store");
	evhttp_request_set_on_complete_cb(request, on_complete, exchange->connection);
	exchange_free(exchange);
	evhttp_send_reply(request, status, NULL, NULL);
}

/* The statuses of envelope.proto's comments. */
static int status_of(envelope_BusCode code)
{
	switch (code) {
	case envelope_BusCode_NO_CONNECTION:
	case envelope_BusCode_CONNECTION_LOST:
	case envelope_BusCode_SHUTTING_DOWN:
	case envelope_BusCode_TOO_MANY_REQUESTS:
		return 503;
	case envelope_BusCode_TIMEOUT:
		return 504;
	case envelope_BusCode_NAMESPACE_RESERVED:
	case envelope_BusCode_FORBIDDEN:
		return 403;
	case envelope_BusCode_NOT_FOUND:
		return 404;
	case envelope_BusCode_METHOD_NOT_ALLOWED:
		return 405;
	case envelope_BusCode_BODY_TOO_LARGE:
		return 413;
	case envelope_BusCode_INVALID_BODY:
	case envelope_BusCode_MISSING_NAMESPACE:
	case envelope_BusCode_INVALID_TYPE:
	case envelope_BusCode_INVALID_NAMESPACE:
		return 400;
	default:
		return 500;
	}
}

void http_exchange_fail(struct http_exchange *exchange, envelope_BusCode code, const char *message)
{
	envelope_HttpError body = {.has_error = true};
	struct buf json;

	body.error.code = (char *)envelope_bus_code_str(code);
	body.error.message = (char *)message;
	buf_init(&json, ERROR_BODY_MAX);
	/* Out of memory, the status alone has to do. */
	if (envelope_http_error_to_json(&body, &json) != 0)
		buf_clear(&json);
	http_exchange_reply(exchange, status_of(code), "application/json", json.data, json.size);
	buf_finish(&json);
}
