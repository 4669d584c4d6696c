#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "uuid7.h"

/* The clock stands still at this time (--wrap), unless it is 0. */
static time_t fake_seconds;

int __real_clock_gettime(clockid_t clock, struct timespec *ret_time);
int __wrap_clock_gettime(clockid_t clock, struct timespec *ret_time);

int __wrap_clock_gettime(clockid_t clock, struct timespec *ret_time)
{
	int r = __real_clock_gettime(clock, ret_time);

	if (fake_seconds != 0)
		*ret_time = (struct timespec){.tv_sec = fake_seconds};
	return r;
}

/* The milliseconds in the first 48 bits. */
static uint64_t milliseconds(const char *text)
{
	char digits[13] = "";

	memcpy(digits, text, 8);
	memcpy(digits + 8, text + 9, 4);
	return strtoull(digits, NULL, 16);
}

static void test_uuid7__has_its_form(void **state)
{
	for (int i = 0; i < 100; i++) {
		char text[UUID7_SIZE] = "";

		assert_int_equal(uuid7_generate(text), 0);
		assert_int_equal(strlen(text), 36);
		for (int k = 0; k < 36; k++) {
			if (k == 8 || k == 13 || k == 18 || k == 23)
				assert_int_equal(text[k], '-');
			else
				assert_non_null(strchr("0123456789abcdef", text[k]));
		}
		assert_int_equal(text[14], '7');
		assert_non_null(strchr("89ab", text[19]));
	}
}

static void test_uuid7__tells_the_time(void **state)
{
	char text[UUID7_SIZE] = "";
	struct timespec before = {0};
	struct timespec after = {0};

	clock_gettime(CLOCK_REALTIME, &before);
	assert_int_equal(uuid7_generate(text), 0);
	clock_gettime(CLOCK_REALTIME, &after);
	assert_in_range(milliseconds(text), before.tv_sec * 1000 + before.tv_nsec / 1000000,
	    after.tv_sec * 1000 + after.tv_nsec / 1000000 + 1);
}

/* n of them, each after the one before and after *last, which becomes the last of them. */
static void expect_ascending(char last[UUID7_SIZE], int n)
{
	for (int i = 0; i < n; i++) {
		char text[UUID7_SIZE] = "";

		assert_int_equal(uuid7_generate(text), 0);
		assert_true(strcmp(last, text) < 0);
		memcpy(last, text, UUID7_SIZE);
	}
}

static void test_uuid7__later_sorts_later(void **state)
{
	char last[UUID7_SIZE] = "";

	expect_ascending(last, 20000);
}

/* More than a millisecond's counter holds. */
static void test_uuid7__clock_stands_still(void **state)
{
	char last[UUID7_SIZE] = "";
	time_t future = time(NULL) + 60;

	fake_seconds = future;
	expect_ascending(last, 10000);
	fake_seconds = 0;
	assert_in_range(milliseconds(last), future * 1000 + 1, future * 1000 + 3);
}

static void test_uuid7__clock_is_set_back(void **state)
{
	char last[UUID7_SIZE] = "";

	fake_seconds = time(NULL) + 120;
	expect_ascending(last, 10);
	fake_seconds -= 3600;
	expect_ascending(last, 10);
	fake_seconds = 0;
}

static void test_uuid7__ends_differ(void **state)
{
	char first[UUID7_SIZE] = "";
	char second[UUID7_SIZE] = "";

	assert_int_equal(uuid7_generate(first), 0);
	assert_int_equal(uuid7_generate(second), 0);
	assert_string_not_equal(first + 24, second + 24);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_uuid7__has_its_form),
	    cmocka_unit_test(test_uuid7__tells_the_time),
	    cmocka_unit_test(test_uuid7__later_sorts_later),
	    cmocka_unit_test(test_uuid7__clock_stands_still),
	    cmocka_unit_test(test_uuid7__clock_is_set_back),
	    cmocka_unit_test(test_uuid7__ends_differ),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
