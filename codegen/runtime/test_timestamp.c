#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "error.h"
#include "timestamp.h"

#define SECOND INT64_C(1000000000)

static int64_t parse(const char *text)
{
	int64_t value = 0;

	if (timestamp_parse(text, strlen(text), &value) != 0)
		fail_msg("cannot parse %s", text);
	return value;
}

static int parse_error(const char *text)
{
	int64_t value = 4711;
	int r = timestamp_parse(text, strlen(text), &value);

	assert_int_equal(value, 4711);
	return r;
}

/* Both ways. */
static const struct {
	int64_t value;
	const char *text;
} pairs[] = {
    {0, "1970-01-01T00:00:00Z"},
    {1, "1970-01-01T00:00:00.000000001Z"},
    {-1, "1969-12-31T23:59:59.999999999Z"},
    {-SECOND, "1969-12-31T23:59:59Z"},
    {-86400 * SECOND, "1969-12-31T00:00:00Z"},
    {-86400 * SECOND - 1, "1969-12-30T23:59:59.999999999Z"},
    {SECOND / 2, "1970-01-01T00:00:00.5Z"},
    {951782400 * SECOND, "2000-02-29T00:00:00Z"},
    {4107542399 * SECOND, "2100-02-28T23:59:59Z"},
    {4107542400 * SECOND, "2100-03-01T00:00:00Z"},
    {1795465487 * SECOND + 218808532, "2026-11-23T20:24:47.218808532Z"},
    {INT64_MAX, "2262-04-11T23:47:16.854775807Z"},
    {INT64_MIN, "1677-09-21T00:12:43.145224192Z"},
};

static void test_timestamp__formats(void **state)
{
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		char text[TIMESTAMP_SIZE] = "";

		assert_int_equal(timestamp_format(pairs[i].value, text), 0);
		assert_string_equal(text, pairs[i].text);
	}
}

static void test_timestamp__parses(void **state)
{
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		assert_true(parse(pairs[i].text) == pairs[i].value);
}

/* Against the C library, over the whole range. */
static void test_timestamp__agrees_with_gmtime(void **state)
{
	for (int64_t seconds = -9223372036; seconds < 9223372036; seconds += 7654321) {
		time_t when = seconds;
		struct tm tm = {0};
		char expected[64] = "";
		char text[TIMESTAMP_SIZE] = "";

		assert_non_null(gmtime_r(&when, &tm));
		strftime(expected, sizeof(expected), "%Y-%m-%dT%H:%M:%SZ", &tm);
		assert_int_equal(timestamp_format(seconds * SECOND, text), 0);
		assert_string_equal(text, expected);
		assert_true(parse(text) == seconds * SECOND);
	}
}

static void test_timestamp__applies_offset(void **state)
{
	int64_t noon = parse("2026-11-23T12:00:00Z");

	assert_true(parse("2026-11-23T14:30:00+02:30") == noon);
	assert_true(parse("2026-11-23T04:00:00-08:00") == noon);
	assert_true(parse("2026-11-24T00:00:00.0+12:00") == noon);
	assert_true(parse("2026-11-23T12:00:00-00:00") == noon);
	assert_true(parse("2026-11-23t12:00:00z") == noon);
}

static void test_timestamp__cuts_beyond_nanoseconds(void **state)
{
	assert_true(parse("1970-01-01T00:00:00.1234567899999Z") == 123456789);
	assert_true(parse("1970-01-01T00:00:00.00000000000000000000000000000000001Z") == 0);
}

static void test_timestamp__leap_second_is_the_next(void **state)
{
	assert_true(parse("2016-12-31T23:59:60Z") == parse("2017-01-01T00:00:00Z"));
	assert_true(parse("2016-12-31T23:59:60.25Z") == parse("2017-01-01T00:00:00.25Z"));
	assert_true(parse("1990-12-31T15:59:60-08:00") == parse("1991-01-01T00:00:00Z"));
	assert_int_equal(parse_error("2016-12-31T23:59:61Z"), ERROR_MALFORMED);
	assert_int_equal(parse_error("2016-12-31T12:00:60Z"), ERROR_MALFORMED);
	assert_int_equal(parse_error("2016-12-31T23:59:60-08:00"), ERROR_MALFORMED);
}

static void test_timestamp__refuses_malformed(void **state)
{
	static const char *const wrong[] = {
	    "",
	    "2026-11-23",
	    "2026-11-23T20:24:47",
	    "2026-11-23 20:24:47Z",
	    "2026-11-23T20:24:47.Z",
	    "2026-11-23T20:24:47,5Z",
	    "2026-11-23T20:24:47Z ",
	    " 2026-11-23T20:24:47Z",
	    "2026-11-23T20:24:47ZZ",
	    "2026-11-23T20:24Z",
	    "2026-11-23T24:00:00Z",
	    "2026-11-23T20:60:00Z",
	    "2026-13-01T00:00:00Z",
	    "2026-00-01T00:00:00Z",
	    "2026-11-00T00:00:00Z",
	    "2026-11-31T00:00:00Z",
	    "2026-02-29T00:00:00Z",
	    "2100-02-29T00:00:00Z",
	    "2026-1-23T20:24:47Z",
	    "02026-11-23T20:24:47Z",
	    "-026-11-23T20:24:47Z",
	    "+026-11-23T20:24:47Z",
	    "2026-11-23T20:24:47+2:00",
	    "2026-11-23T20:24:47+0200",
	    "2026-11-23T20:24:47+24:00",
	    "2026-11-23T20:24:47+02:60",
	    "2026-11-23T20:24:47+02",
	    "2026-11-23T20:24:-7Z",
	};

	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		assert_int_equal(parse_error(wrong[i]), ERROR_MALFORMED);
	/* The length counts, not a NUL. */
	assert_int_equal(timestamp_parse("2026-11-23T20:24:47Z\0", 21, &(int64_t){0}), ERROR_MALFORMED);
	assert_int_equal(timestamp_parse("2026-11-23T20:24:47Z", 19, &(int64_t){0}), ERROR_MALFORMED);
}

static void test_timestamp__refuses_out_of_range(void **state)
{
	assert_int_equal(parse_error("2262-04-11T23:47:16.854775808Z"), ERROR_LIMIT);
	assert_int_equal(parse_error("1677-09-21T00:12:43.145224191Z"), ERROR_LIMIT);
	assert_int_equal(parse_error("0000-01-01T00:00:00Z"), ERROR_LIMIT);
	assert_int_equal(parse_error("9999-12-31T23:59:59Z"), ERROR_LIMIT);
}

static void test_timestamp__now_is_now(void **state)
{
	int64_t seconds = timestamp_now() / SECOND;

	assert_in_range(time(NULL) - seconds, 0, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_timestamp__formats),
	    cmocka_unit_test(test_timestamp__parses),
	    cmocka_unit_test(test_timestamp__agrees_with_gmtime),
	    cmocka_unit_test(test_timestamp__applies_offset),
	    cmocka_unit_test(test_timestamp__cuts_beyond_nanoseconds),
	    cmocka_unit_test(test_timestamp__leap_second_is_the_next),
	    cmocka_unit_test(test_timestamp__refuses_malformed),
	    cmocka_unit_test(test_timestamp__refuses_out_of_range),
	    cmocka_unit_test(test_timestamp__now_is_now),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
