#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <event2/event.h>

#include "error.h"
#include "requests.h"
#include "ssh_agent_gen.h"

#define LONG_MS 60000

struct fixture {
	struct event_base *base;
	struct requests *requests;
	uint64_t expired; /* the last ticket */
	unsigned n_expired;
};

static void note_expired(const struct request *request, void *arg)
{
	struct fixture *fixture = arg;

	fixture->expired = request->ticket;
	fixture->n_expired++;
}

static int setup(void **state)
{
	static struct fixture fixture;

	memset(&fixture, 0, sizeof(fixture));
	fixture.base = event_base_new();
	fixture.requests = requests_create(fixture.base, note_expired, &fixture);
	assert_non_null(fixture.requests);
	*state = &fixture;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *fixture = *state;

	requests_destroy(fixture->requests);
	event_base_free(fixture->base);
	return 0;
}

static int add(struct fixture *fixture, const char *shed, uint32_t deadline_ms, struct request **ret_request)
{
	struct request request = {.ns = &ssh_agent_namespace, .operation = 2};
	char id[] = "the-id", listener[] = "the-listener", name[128];

	request.id = id;
	request.listener = listener;
	request.shed = (Envelope__Shed)ENVELOPE__SHED__INIT;
	snprintf(name, sizeof(name), "%s", shed);
	request.shed.name = name;
	return requests_add(fixture->requests, &request, deadline_ms, ret_request);
}

static void test_requests__keeps_its_own_copy(void **state)
{
	struct fixture *fixture = *state;
	struct request *request = NULL;

	assert_int_equal(add(fixture, "demo", LONG_MS, &request), 0);
	assert_ptr_equal(requests_find(fixture->requests, request->ticket), request);
	assert_string_equal(request->id, "the-id");
	assert_string_equal(request->listener, "the-listener");
	assert_string_equal(request->shed.name, "demo");
	assert_in_range(requests_left_ms(request), LONG_MS - 5000, LONG_MS);
}

static void test_requests__never_gives_a_ticket_twice(void **state)
{
	struct fixture *fixture = *state;
	struct request *request = NULL;
	uint64_t last = 0;

	for (unsigned i = 0; i < 3 * REQUESTS_MAX; i++) {
		assert_int_equal(add(fixture, "demo", LONG_MS, &request), 0);
		assert_true(request->ticket > last);
		assert_null(requests_find(fixture->requests, last));
		last = request->ticket;
		requests_remove(request);
		assert_null(requests_find(fixture->requests, last));
	}
	assert_null(requests_find(fixture->requests, 0));
	assert_null(requests_find(fixture->requests, UINT64_MAX));
}

static void test_requests__bounds_each_shed_and_all(void **state)
{
	struct fixture *fixture = *state;
	struct request *request = NULL;
	unsigned n = 0;
	char shed[8];

	for (unsigned i = 0; i < REQUESTS_MAX / REQUESTS_MAX_OF_SHED; i++) {
		snprintf(shed, sizeof(shed), "shed%u", i);
		while (add(fixture, shed, LONG_MS, &request) == 0)
			n++;
		assert_int_equal(n, (i + 1) * REQUESTS_MAX_OF_SHED);
	}
	assert_int_equal(add(fixture, "another", LONG_MS, &request), ERROR_LIMIT);
	requests_remove(requests_next(fixture->requests, NULL));
	assert_int_equal(add(fixture, "another", LONG_MS, &request), 0);
}

static void test_requests__goes_through_all_in_order(void **state)
{
	struct fixture *fixture = *state;
	struct request *first = NULL, *second = NULL;

	assert_null(requests_next(fixture->requests, NULL));
	assert_int_equal(add(fixture, "a", LONG_MS, &first), 0);
	assert_int_equal(add(fixture, "b", LONG_MS, &second), 0);
	assert_ptr_equal(requests_next(fixture->requests, NULL), first);
	assert_ptr_equal(requests_next(fixture->requests, first), second);
	assert_null(requests_next(fixture->requests, second));
}

static void test_requests__expire_when_nobody_waits(void **state)
{
	struct fixture *fixture = *state;
	struct request *short_one = NULL, *long_one = NULL, *extended = NULL;
	uint64_t ticket;

	assert_int_equal(add(fixture, "a", 20, &short_one), 0);
	assert_int_equal(add(fixture, "a", LONG_MS, &long_one), 0);
	assert_int_equal(add(fixture, "a", 20, &extended), 0);
	requests_extend(extended, LONG_MS);
	ticket = short_one->ticket;
	while (fixture->n_expired == 0)
		event_base_loop(fixture->base, EVLOOP_ONCE);
	assert_true(fixture->expired == ticket);
	assert_null(requests_find(fixture->requests, ticket));
	assert_non_null(requests_find(fixture->requests, long_one->ticket));
	assert_non_null(requests_find(fixture->requests, extended->ticket));
	event_base_loop(fixture->base, EVLOOP_NONBLOCK);
	assert_int_equal(fixture->n_expired, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_requests__keeps_its_own_copy, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_requests__never_gives_a_ticket_twice, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_requests__bounds_each_shed_and_all, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_requests__goes_through_all_in_order, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_requests__expire_when_nobody_waits, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
