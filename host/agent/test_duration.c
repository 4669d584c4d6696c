#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "duration.h"
#include "error.h"

static void test_duration__reads_what_go_reads(void **state)
{
	static const struct {
		const char *text;
		int64_t nanoseconds;
	} good[] = {
	    {"0", 0},
	    {"0s", 0},
	    {"90s", 90 * DURATION_SECOND},
	    {"1h30m", 90 * DURATION_MINUTE},
	    {"4h", 4 * DURATION_HOUR},
	    {"+5m", 5 * DURATION_MINUTE},
	    {"1.5h", 90 * DURATION_MINUTE},
	    {".5s", DURATION_SECOND / 2},
	    {"2.s", 2 * DURATION_SECOND},
	    {"1h2m3s4ms5us6ns", 3723004005006},
	    {"1.0000000005h", DURATION_HOUR + 1800},
	    {"1.9ns", 1},
	    {"5\xc2\xb5s", 5000},
	    {"5\xce\xbcs", 5000},
	    {"9223372036854775807ns", INT64_MAX},
	};

	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		int64_t nanoseconds = -1;

		assert_int_equal(duration_parse(good[i].text, &nanoseconds), 0);
		assert_int_equal(nanoseconds, good[i].nanoseconds);
	}
}

static void test_duration__refuses_all_else(void **state)
{
	static const char *const bad[] = {"", "5", "s", "-5s", "5 s", " 5s", "5s ", "1d", "1h 30m", "1e3s",
	    ".s", ".", "5S", "1:30", "++5s", "0x5s"};

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		int64_t nanoseconds = -1;

		assert_int_equal(duration_parse(bad[i], &nanoseconds), ERROR_MALFORMED);
		assert_int_equal(nanoseconds, -1);
	}
}

static void test_duration__refuses_what_does_not_fit(void **state)
{
	static const char *const bad[] = {"9223372036854775808ns", "2562048h", "99999999999999999999s",
	    "2562047h60m", "9223372036s1s", "9223372036854775807ns1ns"};

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		int64_t nanoseconds = -1;

		assert_int_equal(duration_parse(bad[i], &nanoseconds), ERROR_LIMIT);
		assert_int_equal(nanoseconds, -1);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_duration__reads_what_go_reads),
	    cmocka_unit_test(test_duration__refuses_all_else),
	    cmocka_unit_test(test_duration__refuses_what_does_not_fit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
