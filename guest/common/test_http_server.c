#include "http_server.h"

#include <event2/event.h>
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

#include "peer.h"

#define CONNECTIONS 4
#define BODY_MAX 1000
#define LARGE (4 * 1024 * 1024)

static const struct timeval later = {.tv_usec = 200 * 1000};

struct fixture {
	struct event_base *base;
	struct http_server *server;
	struct event *stop;
	pthread_t thread;
	int to_thread;   /* closing it ends the thread */
	int from_thread; /* a byte for each client that left */
	int notify;
	uint16_t port;
	char *large;
};

/* One exchange that is answered later. */
struct waiter {
	struct fixture *fixture;
	struct http_exchange *exchange;
	struct event *timer;
};

static void waiter_free(struct waiter *waiter)
{
	event_free(waiter->timer);
	free(waiter);
}

static void on_later(evutil_socket_t fd, short what, void *arg)
{
	struct waiter *waiter = arg;

	http_exchange_reply(waiter->exchange, 200, "text/plain", "late", 4);
	waiter_free(waiter);
}

static void on_left(void *arg)
{
	struct waiter *waiter = arg;

	if (write(waiter->fixture->notify, "x", 1) != 1)
		abort();
	waiter_free(waiter);
}

static void on_exchange(struct http_exchange *exchange, void *arg)
{
	struct fixture *fixture = arg;
	struct waiter *waiter;

	if (strcmp(http_exchange_path(exchange), "/large") == 0) {
		http_exchange_reply(exchange, 200, "text/plain", fixture->large, LARGE);
		return;
	}
	if (strcmp(http_exchange_path(exchange), "/later") != 0) {
		http_exchange_reply(exchange, 200, "text/plain", "now", 3);
		return;
	}
	waiter = calloc(1, sizeof(*waiter));
	waiter->fixture = fixture;
	waiter->exchange = exchange;
	waiter->timer = evtimer_new(fixture->base, on_later, waiter);
	event_add(waiter->timer, &later);
	if (http_exchange_watch(exchange, on_left, waiter) != 0)
		abort();
}

static void on_stop(evutil_socket_t fd, short what, void *arg)
{
	event_base_loopbreak(arg);
}

static void *run(void *arg)
{
	event_base_dispatch(arg);
	return NULL;
}

static int set_up(void **state)
{
	struct fixture *fixture = calloc(1, sizeof(*fixture));
	struct http_server_options options = {.body_max = BODY_MAX, .connections_max = CONNECTIONS};
	struct address address;
	int stop[2], left[2];

	signal(SIGPIPE, SIG_IGN);
	if (pipe(stop) != 0 || pipe(left) != 0 || address_parse("127.0.0.1:0", &address) != 0)
		return -1;
	fixture->large = calloc(1, LARGE);
	fixture->to_thread = stop[1];
	fixture->from_thread = left[0];
	fixture->notify = left[1];
	fixture->base = event_base_new();
	fixture->stop = event_new(fixture->base, stop[0], EV_READ, on_stop, fixture->base);
	event_add(fixture->stop, NULL);
	options.base = fixture->base;
	options.address = &address;
	options.request_seconds = 1;
	options.idle_seconds = 2;
	options.handle = on_exchange;
	options.arg = fixture;
	if (http_server_create(&options, &fixture->server) != 0)
		return -1;
	fixture->port = http_server_port(fixture->server);
	*state = fixture;
	return pthread_create(&fixture->thread, NULL, run, fixture->base);
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;

	close(fixture->to_thread);
	pthread_join(fixture->thread, NULL);
	close(event_get_fd(fixture->stop));
	event_free(fixture->stop);
	http_server_destroy(fixture->server);
	event_base_free(fixture->base);
	close(fixture->from_thread);
	close(fixture->notify);
	free(fixture->large);
	free(fixture);
	return 0;
}

static void ask(int fd, const char *path)
{
	struct peer_request request = {.method = "GET", .path = path, .headers = "Host: 127.0.0.1\r\n"};

	peer_http_send(fd, &request);
}

static void assert_answer(int fd, const char *expected)
{
	struct peer_reply *reply = malloc(sizeof(*reply));

	peer_http_read(fd, reply);
	assert_int_equal(reply->status, 200);
	assert_string_equal(reply->body, expected);
	free(reply);
}

static void test_http_server__keeps_connections(void **state)
{
	struct fixture *fixture = *state;
	int fd = peer_tcp(fixture->port);

	for (int i = 0; i < 3; i++) {
		ask(fd, "/");
		assert_answer(fd, "now");
	}
	close(fd);
}

/* Requests that arrive while a reply is owed wait for their turn. */
static void test_http_server__pipelined_requests_wait(void **state)
{
	struct fixture *fixture = *state;
	int fd = peer_tcp(fixture->port);

	ask(fd, "/later");
	ask(fd, "/");
	ask(fd, "/later");
	assert_answer(fd, "late");
	assert_answer(fd, "now");
	assert_answer(fd, "late");
	close(fd);
}

static void test_http_server__sees_a_client_leave(void **state)
{
	struct fixture *fixture = *state;
	int fd = peer_tcp(fixture->port);
	char byte = 0;

	ask(fd, "/later");
	assert_true(peer_is_silent(fd, 50));
	close(fd);
	assert_int_equal(read(fixture->from_thread, &byte, 1), 1);
	fd = peer_tcp(fixture->port);
	ask(fd, "/");
	assert_answer(fd, "now");
	close(fd);
}

/* Each byte comes well within any idle time; the request as a whole does not. */
static void test_http_server__ends_a_slow_drip(void **state)
{
	static const char request[] = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n";
	struct fixture *fixture = *state;
	int drip = peer_tcp(fixture->port), other = peer_tcp(fixture->port);
	size_t sent = 0;

	while (sent < sizeof(request) - 1 && send(drip, request + sent, 1, MSG_NOSIGNAL) == 1) {
		sent++;
		ask(other, "/");
		assert_answer(other, "now");
		usleep(50 * 1000);
	}
	assert_in_range(sent, 10, 25);
	assert_true(peer_is_closed(drip));
	close(drip);
	close(other);
}

static void test_http_server__ends_a_client_that_does_not_read(void **state)
{
	struct fixture *fixture = *state;
	int fd = peer_tcp(fixture->port);
	size_t got = 0;
	ssize_t n;
	char buffer[65536];

	ask(fd, "/large");
	sleep(2);
	while ((n = recv(fd, buffer, sizeof(buffer), 0)) > 0)
		got += (size_t)n;
	assert_true(got < LARGE);
	close(fd);
}

static void test_http_server__ends_an_idle_connection(void **state)
{
	struct fixture *fixture = *state;
	int fd = peer_tcp(fixture->port);

	assert_true(peer_is_silent(fd, 500));
	assert_true(peer_is_closed(fd));
	close(fd);
}

static void test_http_server__has_a_limit_on_connections(void **state)
{
	struct fixture *fixture = *state;
	int fds[CONNECTIONS + 1];

	for (int i = 0; i <= CONNECTIONS; i++)
		fds[i] = peer_tcp(fixture->port);
	for (int i = 0; i <= CONNECTIONS; i++)
		ask(fds[i], "/");
	for (int i = 0; i < CONNECTIONS; i++)
		assert_answer(fds[i], "now");
	assert_true(peer_is_silent(fds[CONNECTIONS], 100));
	close(fds[0]);
	assert_answer(fds[CONNECTIONS], "now");
	for (int i = 1; i <= CONNECTIONS; i++)
		close(fds[i]);
}

/* Connections that never send anything are counted as well, and their end is seen. */
static void test_http_server__forgets_connections_that_said_nothing(void **state)
{
	struct fixture *fixture = *state;
	int fd;

	for (int i = 0; i < 10 * CONNECTIONS; i++)
		close(peer_tcp(fixture->port));
	fd = peer_tcp(fixture->port);
	ask(fd, "/");
	assert_answer(fd, "now");
	close(fd);
}

static void test_http_server__answers_a_large_body_in_json(void **state)
{
	static const char body[BODY_MAX + 1];
	struct peer_request request = {.method = "POST", .path = "/", .headers = "Host: localhost\r\n"};
	struct fixture *fixture = *state;
	struct peer_reply *reply = malloc(sizeof(*reply));
	int fd = peer_tcp(fixture->port);

	request.body = body;
	request.size = BODY_MAX;
	peer_http_send(fd, &request);
	assert_answer(fd, "now");
	request.size = BODY_MAX + 1;
	peer_http_send(fd, &request);
	peer_http_read(fd, reply);
	assert_int_equal(reply->status, 413);
	assert_non_null(strstr(reply->body, "\"BODY_TOO_LARGE\""));
	free(reply);
	close(fd);
}

static void test_http_server__lets_no_page_in(void **state)
{
	static const struct {
		const char *headers;
		int status;
	} cases[] = {
	    {"Host: 127.0.0.1\r\n", 200},
	    {"Host: localhost:498\r\n", 200},
	    {"", 403},
	    {"Host: evil.example\r\n", 403},
	    {"Host: 127.0.0.1\r\nOrigin: http://evil.example\r\n", 403},
	    {"Host: 127.0.0.1\r\nOrigin: null\r\n", 403},
	};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct peer_request request = {.method = "GET", .path = "/", .headers = cases[i].headers};
		struct peer_reply *reply = malloc(sizeof(*reply));
		int fd = peer_tcp(fixture->port);

		peer_http_send(fd, &request);
		peer_http_read(fd, reply);
		assert_int_equal(reply->status, cases[i].status);
		if (reply->status == 403)
			assert_non_null(strstr(reply->body, "\"FORBIDDEN\""));
		free(reply);
		close(fd);
	}
}

#define WITH_SERVER(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    WITH_SERVER(test_http_server__keeps_connections),
	    WITH_SERVER(test_http_server__pipelined_requests_wait),
	    WITH_SERVER(test_http_server__sees_a_client_leave),
	    WITH_SERVER(test_http_server__ends_a_slow_drip),
	    WITH_SERVER(test_http_server__ends_a_client_that_does_not_read),
	    WITH_SERVER(test_http_server__ends_an_idle_connection),
	    WITH_SERVER(test_http_server__has_a_limit_on_connections),
	    WITH_SERVER(test_http_server__forgets_connections_that_said_nothing),
	    WITH_SERVER(test_http_server__answers_a_large_body_in_json),
	    WITH_SERVER(test_http_server__lets_no_page_in),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
