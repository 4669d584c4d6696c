#include "test_server.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/listener.h>
#include <netinet/in.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cmocka.h>

#include "base64.h"
#include "envelope_gen.h"

#define BODY_MAX (32 * 1024 * 1024)

/* A stream whose client has left no longer has a connection, and is ours to free, which its end does. */
static void on_stream_closed(struct evhttp_connection *connection, void *arg)
{
	struct test_server *server = arg;
	struct evhttp_connection *open;

	if (server->stream == NULL)
		return;
	open = evhttp_request_get_connection(server->stream);
	if (open == NULL)
		test_server_end_stream(server);
	else if (open == connection)
		server->stream = NULL;
}

static void refuse(struct evhttp_request *request, int status)
{
	struct evbuffer *body = evbuffer_new();

	evbuffer_add_printf(body, "{\"error\":{\"code\":\"%s\",\"message\":\"no\"}}",
	    status == 409 ? "TAKEN" : "NOT_PENDING");
	evhttp_send_reply(request, status, "No", body);
	evbuffer_free(body);
}

static void serve_stream(struct test_server *server, struct evhttp_request *request)
{
	struct evkeyvalq *headers = evhttp_request_get_output_headers(request);
	const char *wanted = evhttp_find_header(evhttp_request_get_input_headers(request), "Shed-Envelope");

	if (server->stream_status != 0) {
		refuse(request, server->stream_status);
		return;
	}
	assert_string_equal(wanted, "protobuf");
	evhttp_add_header(
	    headers, "Content-Type", server->stream_type != NULL ? server->stream_type : "text/event-stream");
	if (server->protobuf) {
		evhttp_add_header(headers, "Shed-Envelope", "protobuf");
		evhttp_add_header(headers, "Shed-Listener", TEST_SERVER_LISTENER);
	}
	/* The end of the one before may not have been seen yet. */
	if (server->stream != NULL)
		test_server_end_stream(server);
	server->stream = request;
	server->n_streams++;
	evhttp_connection_set_closecb(evhttp_request_get_connection(request), on_stream_closed, server);
	evhttp_send_reply_start(request, 200, "OK");
}

static void take_post(struct test_server *server, struct evhttp_request *request)
{
	struct evbuffer *body = evhttp_request_get_input_buffer(request);
	const char *type = evhttp_find_header(evhttp_request_get_input_headers(request), "Content-Type");
	size_t size = evbuffer_get_length(body);

	assert_null(evhttp_find_header(evhttp_request_get_input_headers(request), "Expect"));
	snprintf(server->type, sizeof(server->type), "%s", type);
	buf_clear(&server->body);
	assert_int_equal(buf_append(&server->body, evbuffer_pullup(body, -1), size), 0);
	server->n_posts++;
	if (server->post_status != 0)
		refuse(request, server->post_status);
	else
		evhttp_send_reply(request, 204, "No Content", NULL);
}

static void on_request(struct evhttp_request *request, void *arg)
{
	const char *path = evhttp_request_get_uri(request);

	if (strcmp(path, "/api/plugins/listeners/ssh-agent/messages") == 0)
		serve_stream(arg, request);
	else if (strcmp(path, "/api/plugins/listeners/ssh-agent/respond") == 0)
		take_post(arg, request);
	else
		fail_msg("a request for %s", path);
}

static struct bufferevent *on_connection(struct event_base *base, void *arg)
{
	((struct test_server *)arg)->n_connections++;
	return bufferevent_socket_new(base, -1, BEV_OPT_CLOSE_ON_FREE);
}

void test_server_init(struct test_server *server, struct event_base *base)
{
	static unsigned n;

	memset(server, 0, sizeof(*server));
	server->base = base;
	snprintf(server->path, sizeof(server->path), "/tmp/test-decoder-%ld-%u.sock", (long)getpid(), n++);
	snprintf(server->address, sizeof(server->address), "unix:%s", server->path);
	buf_init(&server->body, BODY_MAX);
}

static void listen_on_socket(struct test_server *server)
{
	struct sockaddr_un address = {.sun_family = AF_UNIX};
	struct evconnlistener *listener;

	strcpy(address.sun_path, server->path);
	unlink(server->path);
	listener = evconnlistener_new_bind(server->base, NULL, NULL, LEV_OPT_CLOSE_ON_FREE, -1,
	    (struct sockaddr *)&address, sizeof(address));
	assert_non_null(listener);
	assert_non_null(evhttp_bind_listener(server->http, listener));
}

static void listen_on_tcp(struct test_server *server)
{
	struct evhttp_bound_socket *bound = evhttp_bind_socket_with_handle(server->http, "127.0.0.1", 0);
	struct sockaddr_in address;
	socklen_t size = sizeof(address);

	assert_non_null(bound);
	assert_int_equal(
	    getsockname(evhttp_bound_socket_get_fd(bound), (struct sockaddr *)&address, &size), 0);
	snprintf(server->address, sizeof(server->address), "http://127.0.0.1:%u",
	    (unsigned)ntohs(address.sin_port));
}

void test_server_start(struct test_server *server)
{
	server->http = evhttp_new(server->base);
	assert_non_null(server->http);
	if (server->tcp)
		listen_on_tcp(server);
	else
		listen_on_socket(server);
	evhttp_set_bevcb(server->http, on_connection, server);
	evhttp_set_gencb(server->http, on_request, server);
	evhttp_set_max_body_size(server->http, BODY_MAX);
}

void test_server_stop(struct test_server *server)
{
	if (server->http != NULL)
		evhttp_free(server->http);
	server->http = NULL;
	server->stream = NULL;
}

void test_server_finish(struct test_server *server)
{
	test_server_stop(server);
	unlink(server->path);
	buf_finish(&server->body);
}

void test_server_send_bytes(struct test_server *server, const void *bytes, size_t size)
{
	struct evbuffer *chunk = evbuffer_new();

	assert_non_null(server->stream);
	assert_int_equal(evbuffer_add(chunk, bytes, size), 0);
	evhttp_send_reply_chunk(server->stream, chunk);
	evbuffer_free(chunk);
}

void test_server_send_event(struct test_server *server, const void *data, size_t size)
{
	struct buf event;

	buf_init(&event, 2 * BODY_MAX);
	assert_int_equal(buf_append_str(&event, "event: message\ndata: "), 0);
	assert_int_equal(buf_append(&event, data, size), 0);
	assert_int_equal(buf_append_str(&event, "\n\n"), 0);
	test_server_send_bytes(server, event.data, event.size);
	buf_finish(&event);
}

void test_server_send(struct test_server *server, const Envelope__Envelope *envelope)
{
	struct buf bytes;
	char *text;

	buf_init(&bytes, BODY_MAX);
	if (server->protobuf) {
		assert_int_equal(envelope_envelope_encode(envelope, &bytes), 0);
		text = malloc(BASE64_ENCODED_SIZE(bytes.size));
		base64_encode(bytes.data, bytes.size, text);
		test_server_send_event(server, text, BASE64_ENCODED_SIZE(bytes.size));
		free(text);
	} else {
		assert_int_equal(envelope_envelope_to_json(envelope, &bytes), 0);
		test_server_send_event(server, bytes.data, bytes.size);
	}
	buf_finish(&bytes);
}

void test_server_end_stream(struct test_server *server)
{
	struct evhttp_request *stream = server->stream;

	server->stream = NULL;
	evhttp_send_reply_end(stream);
}

void test_server_drop_stream(struct test_server *server)
{
	evhttp_connection_free(evhttp_request_get_connection(server->stream));
}

void test_server_tick(struct event_base *base)
{
	const struct timeval moment = {0, 5000};

	event_base_loopexit(base, &moment);
	event_base_dispatch(base);
}
