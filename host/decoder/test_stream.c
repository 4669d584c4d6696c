#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cmocka.h>
#include <curl/curl.h>

#include "multi.h"
#include "origin.h"
#include "ssh_agent_gen.h"
#include "stream.h"
#include "test_server.h"

struct fixture {
	struct event_base *base;
	struct test_server server;
	struct origin origin;
	struct multi *multi;
	struct stream *stream;
	unsigned n_up, n_down;
	char reason[STREAM_REASON_SIZE]; /* it went down for, last */
	struct buf data;                 /* of the messages */
};

static void on_changed(struct stream *stream, bool up, const char *reason, void *arg)
{
	struct fixture *fixture = arg;

	*(up ? &fixture->n_up : &fixture->n_down) += 1;
	if (up)
		assert_string_equal(reason, "");
	else
		snprintf(fixture->reason, sizeof(fixture->reason), "%s", reason);
}

static void on_message(struct stream *stream, const uint8_t *data, size_t size, void *arg)
{
	struct fixture *fixture = arg;

	assert_int_equal(buf_append(&fixture->data, data, size), 0);
	assert_int_equal(buf_append_str(&fixture->data, ";"), 0);
}

static const struct stream_handlers handlers = {.changed = on_changed, .message = on_message};

static int setup(void **state)
{
	struct fixture *fixture = calloc(1, sizeof(*fixture));

	assert_int_equal(curl_global_init(CURL_GLOBAL_DEFAULT), CURLE_OK);
	fixture->base = event_base_new();
	fixture->multi = multi_create(fixture->base);
	assert_non_null(fixture->multi);
	test_server_init(&fixture->server, fixture->base);
	assert_int_equal(origin_parse(fixture->server.address, &fixture->origin), 0);
	buf_init(&fixture->data, 1 << 20);
	*state = fixture;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *fixture = *state;

	stream_destroy(fixture->stream);
	multi_destroy(fixture->multi);
	test_server_finish(&fixture->server);
	event_base_free(fixture->base);
	buf_finish(&fixture->data);
	free(fixture);
	curl_global_cleanup();
	return 0;
}

static void open_stream(struct fixture *fixture)
{
	struct stream_options options = {
	    .base = fixture->base,
	    .multi = fixture->multi,
	    .origin = &fixture->origin,
	    .ns = &ssh_agent_namespace,
	    .open_ms = 1000,
	    .silence_ms = 400,
	    .handlers = &handlers,
	    .arg = fixture,
	};

	fixture->stream = stream_create(&options);
	assert_non_null(fixture->stream);
}

static void open_served_stream(struct fixture *fixture)
{
	test_server_start(&fixture->server);
	open_stream(fixture);
	test_server_wait(fixture->base, fixture->n_up == 1);
}

/* Runs the loop for so long. */
static void pass(struct fixture *fixture, int ms)
{
	const struct timeval wait = {ms / 1000, ms % 1000 * 1000};

	event_base_loopexit(fixture->base, &wait);
	event_base_dispatch(fixture->base);
}

static void send_text(struct fixture *fixture, const char *text)
{
	test_server_send_bytes(&fixture->server, text, strlen(text));
}

static void test_stream__hands_messages_on(void **state)
{
	struct fixture *fixture = *state;

	open_served_stream(fixture);
	assert_false(stream_is_protobuf(fixture->stream));
	assert_string_equal(stream_listener(fixture->stream), "");
	send_text(fixture, ": hello\n\ndata: a\n\nevent: other\ndata: no\n\nevent: mess");
	pass(fixture, 20);
	send_text(fixture, "age\ndata: b\n\n");
	test_server_wait(fixture->base, fixture->data.size == 4);
	assert_string_equal(buf_str(&fixture->data), "a;b;");
}

static void test_stream__learns_what_the_server_speaks(void **state)
{
	struct fixture *fixture = *state;

	fixture->server.protobuf = true;
	open_served_stream(fixture);
	assert_true(stream_is_protobuf(fixture->stream));
	assert_string_equal(stream_listener(fixture->stream), TEST_SERVER_LISTENER);
}

static void test_stream__comes_back_after_each_end(void **state)
{
	struct fixture *fixture = *state;

	open_served_stream(fixture);
	test_server_end_stream(&fixture->server);
	test_server_wait(fixture->base, fixture->n_down == 1);
	assert_non_null(strstr(fixture->reason, "closed the stream"));
	test_server_wait(fixture->base, fixture->n_up == 2);
	test_server_drop_stream(&fixture->server);
	test_server_wait(fixture->base, fixture->n_down == 2);
	test_server_wait(fixture->base, fixture->n_up == 3);
	/* Half an event of the old connection is not continued on the new one. */
	send_text(fixture, "data: a\n\n");
	test_server_wait(fixture->base, fixture->data.size > 0);
	assert_string_equal(buf_str(&fixture->data), "a;");
}

static void test_stream__does_not_hurry_back_to_a_server_that_closes_at_once(void **state)
{
	struct fixture *fixture = *state;

	open_served_stream(fixture);
	for (int i = 0; i < 100; i++) {
		if (fixture->server.stream != NULL)
			test_server_end_stream(&fixture->server);
		pass(fixture, 10);
	}
	/* At once, then after 100 ms, 200 ms, ..., of each at least the half. */
	assert_in_range(fixture->server.n_streams, 3, 6);
}

static void test_stream__waits_for_an_absent_server_and_says_so_once(void **state)
{
	struct fixture *fixture = *state;

	open_stream(fixture);
	pass(fixture, 400);
	assert_int_equal(fixture->n_down, 1);
	assert_non_null(strstr(fixture->reason, "cannot connect to unix:/"));
	assert_non_null(strstr(fixture->reason, "No such file"));
	test_server_start(&fixture->server);
	test_server_wait(fixture->base, fixture->n_up == 1);
}

static void test_stream__says_who_holds_the_namespace(void **state)
{
	struct fixture *fixture = *state;
	char expected[STREAM_REASON_SIZE];

	fixture->server.stream_status = 409;
	test_server_start(&fixture->server);
	open_stream(fixture);
	pass(fixture, 400);
	assert_int_equal(fixture->n_down, 1);
	snprintf(expected, sizeof(expected), "another shed-host-agent listens to ssh-agent at %s",
	    fixture->server.address);
	assert_string_equal(fixture->reason, expected);
	fixture->server.stream_status = 0;
	test_server_wait(fixture->base, fixture->n_up == 1);
}

static void test_stream__tells_another_refusal_with_its_code(void **state)
{
	struct fixture *fixture = *state;

	fixture->server.stream_status = 403;
	test_server_start(&fixture->server);
	open_stream(fixture);
	test_server_wait(fixture->base, fixture->n_down == 1);
	assert_non_null(strstr(fixture->reason, "HTTP 403 NOT_PENDING"));
}

static void test_stream__wants_an_event_stream(void **state)
{
	struct fixture *fixture = *state;

	fixture->server.stream_type = "text/html";
	test_server_start(&fixture->server);
	open_stream(fixture);
	test_server_wait(fixture->base, fixture->n_down == 1);
	assert_non_null(strstr(fixture->reason, "is it a shed-server?"));
	assert_int_equal(fixture->n_up, 0);
}

static void test_stream__leaves_a_server_that_does_not_answer(void **state)
{
	struct fixture *fixture = *state;
	struct sockaddr_un address = {.sun_family = AF_UNIX};
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	strcpy(address.sun_path, fixture->server.path);
	assert_int_equal(bind(fd, (struct sockaddr *)&address, sizeof(address)), 0);
	assert_int_equal(listen(fd, 16), 0);
	open_stream(fixture);
	test_server_wait(fixture->base, fixture->n_down == 1);
	assert_non_null(strstr(fixture->reason, "does not answer"));
	close(fd);
}

static void test_stream__bears_silence_until_keep_alives_were_seen(void **state)
{
	struct fixture *fixture = *state;

	open_served_stream(fixture);
	send_text(fixture, "data: a\n\n");
	pass(fixture, 600);
	assert_int_equal(fixture->n_down, 0);
	for (int i = 0; i < 6; i++) {
		send_text(fixture, ": keep-alive\n\n");
		pass(fixture, 100);
	}
	assert_int_equal(fixture->n_down, 0);
	test_server_wait(fixture->base, fixture->n_down == 1);
	assert_non_null(strstr(fixture->reason, "has fallen silent"));
	test_server_wait(fixture->base, fixture->n_up == 2);
}

#define TEST(name) cmocka_unit_test_setup_teardown(test_stream__##name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(hands_messages_on),
	    TEST(learns_what_the_server_speaks),
	    TEST(comes_back_after_each_end),
	    TEST(does_not_hurry_back_to_a_server_that_closes_at_once),
	    TEST(waits_for_an_absent_server_and_says_so_once),
	    TEST(says_who_holds_the_namespace),
	    TEST(tells_another_refusal_with_its_code),
	    TEST(wants_an_event_stream),
	    TEST(leaves_a_server_that_does_not_answer),
	    TEST(bears_silence_until_keep_alives_were_seen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
