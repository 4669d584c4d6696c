#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <curl/curl.h>

#include "error.h"
#include "multi.h"
#include "origin.h"
#include "respond.h"
#include "test_server.h"

#define LONG_MS 30000

struct fixture {
	struct event_base *base;
	struct test_server server;
	struct origin origin;
	struct multi *multi;
	struct respond *respond;
};

static int setup(void **state)
{
	struct fixture *fixture = calloc(1, sizeof(*fixture));

	assert_int_equal(curl_global_init(CURL_GLOBAL_DEFAULT), CURLE_OK);
	fixture->base = event_base_new();
	fixture->multi = multi_create(fixture->base);
	assert_non_null(fixture->multi);
	test_server_init(&fixture->server, fixture->base);
	assert_int_equal(origin_parse(fixture->server.address, &fixture->origin), 0);
	fixture->respond = respond_create(fixture->base, fixture->multi, &fixture->origin);
	assert_non_null(fixture->respond);
	*state = fixture;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *fixture = *state;

	respond_destroy(fixture->respond);
	multi_destroy(fixture->multi);
	test_server_finish(&fixture->server);
	event_base_free(fixture->base);
	free(fixture);
	curl_global_cleanup();
	return 0;
}

static int post(struct fixture *fixture, bool protobuf, uint32_t deadline_ms, const char *text)
{
	struct buf body;
	int r;

	buf_init(&body, 1 << 26);
	assert_int_equal(buf_append_str(&body, text), 0);
	r = respond_post(fixture->respond, "ssh-agent", protobuf, deadline_ms, &body);
	assert_null(body.data);
	return r;
}

static void pass(struct fixture *fixture, int ms)
{
	const struct timeval wait = {ms / 1000, ms % 1000 * 1000};

	event_base_loopexit(fixture->base, &wait);
	event_base_dispatch(fixture->base);
}

static void test_respond__posts_in_either_encoding(void **state)
{
	struct fixture *fixture = *state;

	test_server_start(&fixture->server);
	assert_int_equal(post(fixture, false, LONG_MS, "{}"), 0);
	test_server_wait(fixture->base, fixture->server.n_posts == 1);
	assert_string_equal(fixture->server.type, "application/json");
	assert_string_equal(buf_str(&fixture->server.body), "{}");
	assert_int_equal(post(fixture, true, LONG_MS, "bytes"), 0);
	test_server_wait(fixture->base, fixture->server.n_posts == 2);
	assert_string_equal(fixture->server.type, "application/x-protobuf");
	assert_string_equal(buf_str(&fixture->server.body), "bytes");
}

static void test_respond__uses_few_connections(void **state)
{
	struct fixture *fixture = *state;

	test_server_start(&fixture->server);
	for (unsigned i = 1; i <= 5; i++) {
		for (unsigned j = 0; j < 500; j++)
			assert_int_equal(post(fixture, false, LONG_MS, "{}"), 0);
		test_server_wait(fixture->base, fixture->server.n_posts == i * 500);
	}
	assert_in_range(fixture->server.n_connections, 1, RESPOND_CONNECTIONS);
}

static void test_respond__posts_a_large_body_without_asking(void **state)
{
	struct fixture *fixture = *state;
	const size_t size = 4 * 1024 * 1024;
	char *text = malloc(size + 1);

	memset(text, 'x', size);
	text[size] = '\0';
	test_server_start(&fixture->server);
	assert_int_equal(post(fixture, false, LONG_MS, text), 0);
	test_server_wait(fixture->base, fixture->server.n_posts == 1);
	assert_int_equal(fixture->server.body.size, size);
	free(text);
}

static void test_respond__waits_for_an_absent_server(void **state)
{
	struct fixture *fixture = *state;

	for (int i = 0; i < 40; i++)
		assert_int_equal(post(fixture, false, LONG_MS, "{}"), 0);
	pass(fixture, 300);
	test_server_start(&fixture->server);
	test_server_wait(fixture->base, fixture->server.n_posts == 40);
}

static void test_respond__drops_what_is_of_no_more_use(void **state)
{
	struct fixture *fixture = *state;

	assert_int_equal(post(fixture, false, 50, "old"), 0);
	assert_int_equal(post(fixture, false, LONG_MS, "new"), 0);
	pass(fixture, 300);
	test_server_start(&fixture->server);
	test_server_wait(fixture->base, fixture->server.n_posts == 1);
	pass(fixture, 100);
	assert_int_equal(fixture->server.n_posts, 1);
	assert_string_equal(buf_str(&fixture->server.body), "new");
}

static void test_respond__goes_on_after_a_refusal_and_a_restart(void **state)
{
	struct fixture *fixture = *state;

	fixture->server.post_status = 404;
	test_server_start(&fixture->server);
	assert_int_equal(post(fixture, false, LONG_MS, "{}"), 0);
	assert_int_equal(post(fixture, false, LONG_MS, "{}"), 0);
	test_server_wait(fixture->base, fixture->server.n_posts == 2);
	fixture->server.post_status = 0;
	test_server_stop(&fixture->server);
	test_server_start(&fixture->server);
	/* Over a connection that the server has closed in the meantime. */
	assert_int_equal(post(fixture, false, LONG_MS, "{}"), 0);
	test_server_wait(fixture->base, fixture->server.n_posts == 3);
	pass(fixture, 50);
	assert_int_equal(fixture->server.n_posts, 3);
}

static void test_respond__bounds_its_queue(void **state)
{
	struct fixture *fixture = *state;
	struct buf body;
	unsigned n = 0;

	while (post(fixture, false, LONG_MS, "{}") == 0)
		n++;
	assert_int_equal(n, RESPOND_QUEUE_MAX + RESPOND_CONNECTIONS);
	assert_int_equal(post(fixture, false, LONG_MS, "{}"), ERROR_LIMIT);
	test_server_start(&fixture->server);
	test_server_wait(fixture->base, fixture->server.n_posts == n);

	test_server_stop(&fixture->server);
	buf_init(&body, RESPOND_QUEUE_BYTES + 1);
	assert_non_null(buf_reserve(&body, body.limit));
	assert_int_equal(respond_post(fixture->respond, "ssh-agent", false, LONG_MS, &body), ERROR_LIMIT);
}

#define TEST(name) cmocka_unit_test_setup_teardown(test_respond__##name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(posts_in_either_encoding),
	    TEST(uses_few_connections),
	    TEST(posts_a_large_body_without_asking),
	    TEST(waits_for_an_absent_server),
	    TEST(drops_what_is_of_no_more_use),
	    TEST(goes_on_after_a_refusal_and_a_restart),
	    TEST(bounds_its_queue),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
