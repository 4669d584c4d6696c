/* One connection over a socket pair; the host is a client that keeps its calls. */
#include "connection.h"

#include <event2/event.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "agent_message.h"
#include "error.h"

struct client_call {
	client_thunk *thunk;
	client_fn *typed;
	void *arg;
};

struct fixture {
	struct client client; /* first */
	struct event_base *base;
	struct connection_options options;
	struct connection *connection;
	struct client_call call; /* the one under way, if its thunk is set */
	int starts, cancels, closed;
	int fd; /* the agent's client */
};

static int start(struct client *client, const struct schema_namespace *ns,
    const struct schema_operation *operation, const void *request, client_thunk *thunk, client_fn *typed,
    void *arg, struct client_call **ret_call)
{
	struct fixture *fixture = (struct fixture *)client;

	fixture->starts++;
	fixture->call = (struct client_call){.thunk = thunk, .typed = typed, .arg = arg};
	*ret_call = &fixture->call;
	return 0;
}

static void cancel(struct client *client, struct client_call *call)
{
	((struct fixture *)client)->cancels++;
	call->thunk = NULL;
}

static const struct client_transport transport = {.start = start, .cancel = cancel};

static void on_closed(void *arg, struct connection *connection)
{
	struct fixture *fixture = arg;

	fixture->closed++;
	fixture->connection = NULL;
	connection_destroy(connection);
}

static void on_result(void *arg, int error, const ssh_agent_Error *refusal)
{
}

static const struct connection_handlers handlers = {.closed = on_closed, .result = on_result};

static int set_up(void **state)
{
	static struct fixture fixture;
	int fds[2];

	signal(SIGPIPE, SIG_IGN);
	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, fds) != 0)
		return -1;
	fixture = (struct fixture){.client = {&transport}, .base = event_base_new(), .fd = fds[0]};
	fixture.options = (struct connection_options){.base = fixture.base, .client = &fixture.client};
	fixture.options.message_seconds = 1;
	fixture.options.handlers = &handlers;
	fixture.options.arg = &fixture;
	fixture.connection = connection_create(&fixture.options, fds[1]);
	*state = &fixture;
	return fixture.connection == NULL ? -1 : 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;

	connection_destroy(fixture->connection);
	event_base_loop(fixture->base, EVLOOP_NONBLOCK);
	event_base_free(fixture->base);
	close(fixture->fd);
	return 0;
}

static void run_for(struct fixture *fixture, unsigned milliseconds)
{
	struct timeval tv = {.tv_sec = milliseconds / 1000, .tv_usec = (milliseconds % 1000) * 1000};

	event_base_loopexit(fixture->base, &tv);
	event_base_dispatch(fixture->base);
}

static void say(struct fixture *fixture, const void *data, size_t size)
{
	assert_int_equal(write(fixture->fd, data, size), size);
	run_for(fixture, 20);
}

static void assert_heard(struct fixture *fixture, const void *data, size_t size)
{
	uint8_t heard[256];

	assert_int_equal(read(fixture->fd, heard, sizeof(heard)), size);
	assert_memory_equal(heard, data, size);
}

static const uint8_t list[] = {0, 0, 0, 1, AGENT_MESSAGE_LIST};
static const uint8_t failure[] = {0, 0, 0, 1, AGENT_MESSAGE_FAILURE};
static const uint8_t empty_list[] = {0, 0, 0, 5, AGENT_MESSAGE_LIST_ANSWER, 0, 0, 0, 0};

static void finish_call(struct fixture *fixture, int error)
{
	ssh_agent_Response response = {.which_result = ssh_agent_Response_list_tag};
	struct client_call call = fixture->call;

	fixture->call.thunk = NULL;
	assert_non_null(call.thunk);
	call.thunk(call.typed, call.arg, error, error == 0 ? &response : NULL);
	run_for(fixture, 20);
}

static void test_connection__answers_one_at_a_time(void **state)
{
	uint8_t three[2 * sizeof(list) + 1];
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof(three); i++)
		three[i] = list[i % sizeof(list)];
	say(fixture, three, sizeof(three));
	assert_int_equal(fixture->starts, 1);
	finish_call(fixture, 0);
	assert_heard(fixture, empty_list, sizeof(empty_list));
	assert_int_equal(fixture->starts, 2);
	finish_call(fixture, ERROR_TIMEOUT);
	assert_heard(fixture, failure, sizeof(failure));
	say(fixture, list + 1, sizeof(list) - 1);
	assert_int_equal(fixture->starts, 3);
	finish_call(fixture, 0);
	assert_heard(fixture, empty_list, sizeof(empty_list));
	assert_int_equal(fixture->closed, 0);
}

static void test_connection__cancels_when_the_client_leaves(void **state)
{
	struct fixture *fixture = *state;

	say(fixture, list, sizeof(list));
	assert_int_equal(fixture->starts, 1);
	shutdown(fixture->fd, SHUT_RDWR);
	run_for(fixture, 20);
	assert_int_equal(fixture->cancels, 1);
	assert_int_equal(fixture->closed, 1);
}

static void test_connection__refuses_the_rest_and_stays(void **state)
{
	static const uint8_t types[] = {0, 1, 5, 12, 17, 18, 19, 20, 21, 22, 23, 25, 26, 27, 200, 255};
	static const uint8_t list_with_body[] = {0, 0, 0, 2, AGENT_MESSAGE_LIST, 0};
	static const uint8_t cut_sign[] = {0, 0, 0, 2, AGENT_MESSAGE_SIGN, 0};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof(types); i++) {
		uint8_t message[] = {0, 0, 0, 4, types[i], 1, 2, 3};

		say(fixture, message, sizeof(message));
		assert_heard(fixture, failure, sizeof(failure));
	}
	say(fixture, list_with_body, sizeof(list_with_body));
	assert_heard(fixture, failure, sizeof(failure));
	say(fixture, cut_sign, sizeof(cut_sign));
	assert_heard(fixture, failure, sizeof(failure));
	assert_int_equal(fixture->starts + fixture->closed, 0);
}

static void test_connection__ends_on_bad_lengths(void **state)
{
	static const uint8_t bad[][4] = {{0, 0, 0, 0}, {0, 4, 0, 1}, {0xff, 0xff, 0xff, 0xff}};

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		struct fixture *fixture = *state;

		say(fixture, bad[i], sizeof(bad[i]));
		assert_int_equal(fixture->closed, 1);
		tear_down(state);
		assert_int_equal(set_up(state), 0);
	}
}

static void test_connection__ends_a_slow_drip(void **state)
{
	struct fixture *fixture = *state;

	/* An idle client may stay; one that has begun a message may not. */
	run_for(fixture, 1200);
	assert_int_equal(fixture->closed, 0);
	for (int i = 0; i < 8 && fixture->closed == 0; i++) {
		ssize_t n = write(fixture->fd, i < 2 ? "\0" : "\1", 1);

		assert_int_equal(n, 1);
		run_for(fixture, 150);
	}
	assert_int_equal(fixture->closed, 1);
}

#define WITH_CONNECTION(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    WITH_CONNECTION(test_connection__answers_one_at_a_time),
	    WITH_CONNECTION(test_connection__cancels_when_the_client_leaves),
	    WITH_CONNECTION(test_connection__refuses_the_rest_and_stays),
	    WITH_CONNECTION(test_connection__ends_on_bad_lengths),
	    WITH_CONNECTION(test_connection__ends_a_slow_drip),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
