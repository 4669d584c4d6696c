/* What evhttp is made to do, on a loop of the test's own with short times. */
#include "connections.h"

#include <event2/buffer.h>
#include <event2/event.h>
#include <event2/http.h>
#include <event2/listener.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "peer.h"
#include "process.h"
#include "scripted_io.h"

#define FIRST_MS 300
#define NEXT_MS 600

struct fixture {
	struct event_base *base;
	struct evhttp *http;
	struct connections *connections;
	struct evhttp_request *stream;
	int n_closed;
	int listen_fd;
	char directory[64], path[128];
};

static void on_stream_closed(void *arg)
{
	struct fixture *fixture = arg;

	fixture->n_closed++;
	evhttp_send_reply_end(fixture->stream);
	fixture->stream = NULL;
}

static void on_request(struct evhttp_request *request, void *arg)
{
	struct fixture *fixture = arg;

	connections_note_request(fixture->connections, request);
	if (strcmp(evhttp_request_get_uri(request), "/stream") != 0) {
		evhttp_send_reply(request, HTTP_OK, NULL, NULL);
		return;
	}
	assert_true(connections_start_stream(fixture->connections, request, on_stream_closed, fixture));
	fixture->stream = request;
	evhttp_send_reply_start(request, HTTP_OK, NULL);
}

static int setup(void **state)
{
	static const struct connections_timing timing = {.first = FIRST_MS, .next = NEXT_MS};
	struct fixture *fixture = calloc(1, sizeof(*fixture));
	struct evconnlistener *listener = NULL;

	assert_non_null(fixture);
	strcpy(fixture->directory, "/tmp/shed-connections-XXXXXX");
	assert_non_null(mkdtemp(fixture->directory));
	snprintf(fixture->path, sizeof(fixture->path), "%s/socket", fixture->directory);
	fixture->listen_fd = scripted_io_listen(fixture->path);
	assert_int_equal(evutil_make_socket_nonblocking(fixture->listen_fd), 0);
	fixture->base = event_base_new();
	fixture->http = evhttp_new(fixture->base);
	evhttp_set_gencb(fixture->http, on_request, fixture);
	listener = evconnlistener_new(fixture->base, NULL, NULL, 0, 1024, fixture->listen_fd);
	assert_non_null(listener);
	fixture->connections = connections_create(fixture->http, listener, &timing);
	assert_non_null(fixture->connections);
	assert_non_null(evhttp_bind_listener(fixture->http, listener));
	scripted_io_pump(fixture->base);
	*state = fixture;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *fixture = *state;

	scripted_io_pump(NULL);
	if (fixture->stream != NULL) {
		connections_end_stream(fixture->connections, fixture->stream);
		evhttp_send_reply_end(fixture->stream);
	}
	connections_destroy(fixture->connections);
	evhttp_free(fixture->http);
	event_base_free(fixture->base);
	close(fixture->listen_fd);
	unlink(fixture->path);
	rmdir(fixture->directory);
	free(fixture);
	return 0;
}

static void request(int fd, const char *uri)
{
	char text[128];
	int n = snprintf(text, sizeof(text), "GET %s HTTP/1.1\r\nHost: x\r\n\r\n", uri);

	scripted_io_write(fd, text, n);
}

/* Reads an answer without a body. */
static void expect_ok(int fd)
{
	char head[512] = "";
	size_t size = 0;

	while (strstr(head, "\r\n\r\n") == NULL) {
		assert_true(size < sizeof(head) - 1);
		scripted_io_read(fd, head + size++, 1);
	}
	assert_memory_equal(head, "HTTP/1.1 200", 12);
}

static void test_connections__close_a_silent_one(void **state)
{
	struct fixture *fixture = *state;
	int fd = scripted_io_connect(fixture->path);

	assert_false(scripted_io_is_closed(fd, FIRST_MS / 2));
	assert_true(scripted_io_is_closed(fd, FIRST_MS));
	close(fd);
}

static void test_connections__close_a_drip(void **state)
{
	struct fixture *fixture = *state;
	int fd = scripted_io_connect(fixture->path);
	int bytes = 0;

	scripted_io_write(fd, "GET / HTTP/1.1\r\nX: ", 19);
	for (; bytes < 100 && !scripted_io_is_closed(fd, 20); bytes++)
		scripted_io_write(fd, "x", 1);
	assert_in_range(bytes, 1, 60);
	close(fd);
}

static void test_connections__close_an_idle_one(void **state)
{
	struct fixture *fixture = *state;
	int fd = scripted_io_connect(fixture->path);

	for (int i = 0; i < 4; i++) {
		usleep(FIRST_MS / 2 * 1000);
		request(fd, "/");
		expect_ok(fd);
	}
	assert_false(scripted_io_is_closed(fd, NEXT_MS / 2));
	assert_true(scripted_io_is_closed(fd, NEXT_MS));
	close(fd);
}

static void test_connections__leave_a_quiet_stream_alone(void **state)
{
	struct fixture *fixture = *state;
	int fd = scripted_io_connect(fixture->path);

	request(fd, "/stream");
	expect_ok(fd);
	assert_false(scripted_io_is_closed(fd, 2 * NEXT_MS));
	assert_int_equal(fixture->n_closed, 0);
	close(fd);
	scripted_io_wait(fixture->listen_fd, 50);
	assert_int_equal(fixture->n_closed, 1);
}

static void test_connections__see_a_stream_that_leaves_at_once(void **state)
{
	struct fixture *fixture = *state;

	for (int i = 0; i < 200; i++) {
		int fd = scripted_io_connect(fixture->path);

		request(fd, "/stream");
		close(fd);
		scripted_io_wait(fixture->listen_fd, 0);
		scripted_io_wait(fixture->listen_fd, 0);
		assert_null(fixture->stream);
	}
}

static void test_connections__are_capped(void **state)
{
	struct fixture *fixture = *state;
	struct pollfd pollers[500];
	const size_t count = sizeof(pollers) / sizeof(pollers[0]);
	int fd = -1;

	for (size_t i = 0; i < count; i++) {
		fd = scripted_io_connect(fixture->path);
		pollers[i] = (struct pollfd){.fd = fd, .events = POLLIN};
		request(fd, "/");
	}
	for (int i = 0; i < 20; i++)
		scripted_io_wait(fixture->listen_fd, 0);
	/* Those over the cap have not been accepted: what they ask is not answered yet. */
	assert_int_equal(poll(pollers, count, 0), CONNECTIONS_MAX);
	/* Each that goes lets another in. */
	for (size_t i = 0; i < count; i++) {
		expect_ok(pollers[i].fd);
		close(pollers[i].fd);
	}
	fd = scripted_io_connect(fixture->path);
	request(fd, "/");
	expect_ok(fd);
	close(fd);
}

static void test_connections__know_their_peer(void **state)
{
	struct fixture *fixture = *state;
	int fd = scripted_io_connect(fixture->path);
	uid_t uid = geteuid() + 1;

	assert_int_equal(peer_uid(fd, &uid), 0);
	assert_int_equal(uid, geteuid());
	assert_int_not_equal(peer_uid(-1, &uid), 0);
	close(fd);
}

/* Modes keep others out already; here they don't. */
static void test_connections__refuse_another_user(void **state)
{
	struct fixture *fixture = *state;
	pid_t child = -1;
	int status = -1;

	if (geteuid() != 0)
		skip();
	assert_int_equal(chmod(fixture->directory, 0755), 0);
	assert_int_equal(chmod(fixture->path, 0777), 0);
	child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		char byte = 0;
		int fd = -1;

		scripted_io_pump(NULL);
		if (setuid(65534) < 0)
			_exit(2);
		fd = scripted_io_connect(fixture->path);
		request(fd, "/");
		_exit(scripted_io_wait(fd, 1000) && read(fd, &byte, 1) <= 0 ? 0 : 1);
	}
	for (int i = 0; i < 200 && waitpid(child, &status, WNOHANG) != child; i++)
		scripted_io_wait(-1, 10);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define ROW(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	    ROW(test_connections__close_a_silent_one),
	    ROW(test_connections__close_a_drip),
	    ROW(test_connections__close_an_idle_one),
	    ROW(test_connections__leave_a_quiet_stream_alone),
	    ROW(test_connections__see_a_stream_that_leaves_at_once),
	    ROW(test_connections__are_capped),
	    ROW(test_connections__know_their_peer),
	    ROW(test_connections__refuse_another_user),
#undef ROW
	};

	process_ignore_sigpipe();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
