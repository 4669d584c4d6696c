#include "connect_line.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#include "error.h"

#define DIGITS_58 "1234567890123456789012345678901234567890123456789012345678"

static const struct {
	const char *text;
	int result;      /* at the last byte taken */
	size_t consumed; /* bytes taken by then */
} table[] = {
    {"OK 1073741824\n", 1, 14},
    {"OK 0\n", 1, 5},
    {"OK 4294967295\n", 1, 14},
    {"OK 12\nrest", 1, 6},
    {"OK 1", 0, 4},
    {"", 0, 0},
    {"OK", 0, 2},
    {"OK 4294967296\n", ERROR_MALFORMED, 14},
    {"OK 18446744073709551617\n", ERROR_MALFORMED, 24},
    {"OK \n", ERROR_MALFORMED, 4},
    {"OK\n", ERROR_MALFORMED, 3},
    {"OK  1\n", ERROR_MALFORMED, 6},
    {"OK 1 \n", ERROR_MALFORMED, 6},
    {"OK 1\r\n", ERROR_MALFORMED, 6},
    {"OK -1\n", ERROR_MALFORMED, 6},
    {"ok 1\n", ERROR_MALFORMED, 1},
    {"ERR\n", ERROR_MALFORMED, 1},
    {"\n", ERROR_MALFORMED, 1},
    /* 64 bytes with and without a newline at their end. */
    {"OK " DIGITS_58 "12\n", ERROR_MALFORMED, 64},
    {"OK " DIGITS_58 "123", ERROR_LIMIT, 64},
};

static void test_connect_line__reads_answers(void **state)
{
	for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
		struct connect_line line = {0};
		size_t consumed = 0;
		int r = 0;

		while (r == 0 && table[i].text[consumed] != '\0')
			r = connect_line_feed(&line, table[i].text[consumed++]);
		if (r != table[i].result || consumed != table[i].consumed)
			fail_msg("\"%s\" gave %d after %zu bytes", table[i].text, r, consumed);
	}
}

static void test_connect_line__stays_within_its_bounds(void **state)
{
	struct connect_line line = {0};

	for (size_t i = 0; i < CONNECT_LINE_MAX - 1; i++)
		assert_int_equal(connect_line_feed(&line, i < 3 ? "OK "[i] : '1'), 0);
	for (int i = 0; i < 10; i++)
		assert_int_equal(connect_line_feed(&line, '1'), ERROR_LIMIT);
	assert_int_equal(line.size, CONNECT_LINE_MAX);
}

static void test_connect_line__writes_requests(void **state)
{
	char text[CONNECT_LINE_REQUEST_SIZE];

	assert_int_equal(connect_line_request(1026, text), 13);
	assert_string_equal(text, "CONNECT 1026\n");
	assert_int_equal(connect_line_request(UINT32_MAX, text), 19);
	assert_string_equal(text, "CONNECT 4294967295\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_connect_line__reads_answers),
	    cmocka_unit_test(test_connect_line__stays_within_its_bounds),
	    cmocka_unit_test(test_connect_line__writes_requests),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
