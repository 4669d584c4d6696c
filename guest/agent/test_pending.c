#include "pending.h"

#include <event2/event.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "error.h"

static const struct pending_times times = {.longest_ms = 100, .extended_ms = 400, .grace_ms = 20};

struct fixture {
	struct event_base *base;
	struct pending *pending;
};

struct outcome {
	int calls;
	envelope_BusCode code;
	bool answered;
};

static int set_up(void **state)
{
	static struct fixture fixture;

	fixture.base = event_base_new();
	fixture.pending = pending_create(fixture.base, &times);
	*state = &fixture;
	return fixture.pending == NULL ? -1 : 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;

	pending_destroy(fixture->pending);
	event_base_free(fixture->base);
	return 0;
}

static void on_done(void *arg, envelope_BusCode code, const envelope_Envelope *response)
{
	struct outcome *outcome = arg;

	outcome->calls++;
	outcome->code = code;
	outcome->answered = response != NULL;
}

static struct pending_call *add(
    struct fixture *fixture, const char *id, unsigned deadline_ms, struct outcome *outcome)
{
	struct pending_request request = {
	    .id = id, .connection = 1, .deadline_ms = deadline_ms, .done = on_done};
	struct pending_call *call = NULL;

	request.arg = outcome;
	assert_int_equal(pending_add(fixture->pending, &request, &call), 0);
	return call;
}

static int64_t now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* How long the loop runs until nothing is waited for any more. */
static int64_t run(struct fixture *fixture)
{
	int64_t start = now_ms();

	event_base_dispatch(fixture->base);
	return now_ms() - start;
}

static envelope_Envelope answer_to(const char *id)
{
	return (envelope_Envelope){.in_reply_to = (char *)id, .type = envelope_Type_RESPONSE, .final = true};
}

static void test_pending__hands_the_answer_on(void **state)
{
	envelope_Envelope answer = answer_to("a");
	struct outcome outcome = {0};

	add(*state, "a", 0, &outcome);
	pending_answer(((struct fixture *)*state)->pending, 1, &answer);
	assert_int_equal(outcome.calls, 1);
	assert_true(outcome.answered);
	pending_answer(((struct fixture *)*state)->pending, 1, &answer);
	assert_int_equal(outcome.calls, 1);
}

static void test_pending__only_its_own_connection_answers(void **state)
{
	envelope_Envelope answer = answer_to("a"), other = answer_to("b");
	struct fixture *fixture = *state;
	struct outcome outcome = {0};

	add(fixture, "a", 0, &outcome);
	pending_answer(fixture->pending, 2, &answer);
	pending_answer(fixture->pending, 1, &other);
	assert_int_equal(outcome.calls, 0);
	pending_lost(fixture->pending, 2);
	assert_int_equal(outcome.calls, 0);
	pending_lost(fixture->pending, 1);
	assert_int_equal(outcome.code, envelope_BusCode_CONNECTION_LOST);
}

static void test_pending__times_out(void **state)
{
	static const struct {
		unsigned deadline_ms;
		int64_t at_least, at_most;
	} cases[] = {{30, 25, 90}, {0, 95, 200}, {5000, 95, 200}};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct outcome outcome = {0};
		int64_t took;

		add(*state, "a", cases[i].deadline_ms, &outcome);
		took = run(*state);
		assert_int_equal(outcome.code, envelope_BusCode_TIMEOUT);
		assert_in_range(took, cases[i].at_least, cases[i].at_most);
	}
}

/* The host's clock is years off; only its own difference counts. */
static void test_pending__waits_for_a_human(void **state)
{
	static const struct {
		int64_t human_ms;
		int64_t at_least, at_most;
	} cases[] = {{150, 165, 260}, {5000, 390, 500}, {-5000, 45, 110}, {INT64_MAX / 1000000, 390, 500}};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		envelope_Envelope answer = answer_to("a");
		struct fixture *fixture = *state;
		struct outcome outcome = {0};
		int64_t took;

		answer.final = false;
		answer.timestamp = 1000000000;
		answer.pending_until = 1;
		if (cases[i].human_ms > INT64_MAX / 2000000)
			answer.pending_until = INT64_MAX;
		else if (cases[i].human_ms > 0)
			answer.pending_until = answer.timestamp + cases[i].human_ms * 1000000;
		add(fixture, "a", 50, &outcome);
		pending_answer(fixture->pending, 1, &answer);
		assert_int_equal(outcome.calls, 0);
		took = run(fixture);
		assert_int_equal(outcome.code, envelope_BusCode_TIMEOUT);
		assert_in_range(took, cases[i].at_least, cases[i].at_most);
	}
}

static void test_pending__takes_an_answer_without_final(void **state)
{
	envelope_Envelope answer = answer_to("a");
	struct outcome outcome = {0};

	answer.final = false;
	add(*state, "a", 0, &outcome);
	pending_answer(((struct fixture *)*state)->pending, 1, &answer);
	assert_true(outcome.answered);
}

static void test_pending__is_silent_after_cancel(void **state)
{
	envelope_Envelope answer = answer_to("a");
	struct fixture *fixture = *state;
	struct outcome outcome = {0};

	pending_cancel(add(fixture, "a", 20, &outcome));
	pending_answer(fixture->pending, 1, &answer);
	assert_true(run(fixture) < 15);
	assert_int_equal(outcome.calls, 0);
}

static void test_pending__has_a_limit(void **state)
{
	struct pending_request request = {.connection = 1, .done = on_done};
	struct fixture *fixture = *state;
	struct pending_call *call = NULL;
	struct outcome outcome = {0};
	char id[16];

	request.arg = &outcome;
	request.id = id;
	for (int i = 0; i < PENDING_MAX; i++) {
		snprintf(id, sizeof(id), "%d", i);
		assert_int_equal(pending_add(fixture->pending, &request, &call), 0);
	}
	assert_int_equal(pending_count(fixture->pending), PENDING_MAX);
	assert_int_equal(pending_add(fixture->pending, &request, &call), ERROR_LIMIT);
	pending_shut_down(fixture->pending);
	assert_int_equal(outcome.calls, PENDING_MAX);
	assert_int_equal(outcome.code, envelope_BusCode_SHUTTING_DOWN);
	assert_int_equal(pending_count(fixture->pending), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_pending__hands_the_answer_on, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_pending__only_its_own_connection_answers, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_pending__times_out, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_pending__waits_for_a_human, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_pending__takes_an_answer_without_final, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_pending__is_silent_after_cancel, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_pending__has_a_limit, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
