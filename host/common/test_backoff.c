#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "backoff.h"

static void test_backoff__first_at_once_then_doubles_to_the_maximum(void **state)
{
	struct backoff backoff = {0};
	uint32_t bound = BACKOFF_FIRST_MS;

	assert_int_equal(backoff_next_ms(&backoff), 0);
	for (int i = 0; i < 20; i++) {
		uint32_t ms = backoff_next_ms(&backoff);

		assert_in_range(ms, bound / 2, bound);
		bound = bound * 2 > BACKOFF_MAX_MS ? BACKOFF_MAX_MS : bound * 2;
	}
}

static void test_backoff__success_starts_over(void **state)
{
	struct backoff backoff = {0};

	for (int i = 0; i < 10; i++)
		backoff_next_ms(&backoff);
	backoff_reset(&backoff);
	assert_int_equal(backoff_next_ms(&backoff), 0);
	assert_in_range(backoff_next_ms(&backoff), BACKOFF_FIRST_MS / 2, BACKOFF_FIRST_MS);
}

static void test_backoff__is_jittered(void **state)
{
	struct backoff backoff = {0};
	uint32_t lowest = UINT32_MAX, highest = 0;

	for (int i = 0; i < 10; i++)
		backoff_next_ms(&backoff);
	for (int i = 0; i < 200; i++) {
		uint32_t ms = backoff_next_ms(&backoff);

		lowest = ms < lowest ? ms : lowest;
		highest = ms > highest ? ms : highest;
	}
	assert_true(highest - lowest > BACKOFF_MAX_MS / 4);
}

static void test_backoff__gives_a_timeval(void **state)
{
	struct backoff backoff = {0};
	struct timeval wait;

	for (int i = 0; i < 10; i++)
		backoff_next_ms(&backoff);
	wait = backoff_next(&backoff);
	assert_in_range(wait.tv_sec * 1000 + wait.tv_usec / 1000, BACKOFF_MAX_MS / 2, BACKOFF_MAX_MS);
	assert_in_range(wait.tv_usec, 0, 999999);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_backoff__first_at_once_then_doubles_to_the_maximum),
	    cmocka_unit_test(test_backoff__success_starts_over),
	    cmocka_unit_test(test_backoff__is_jittered),
	    cmocka_unit_test(test_backoff__gives_a_timeval),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
