#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "buf.h"
#include "error.h"

/* AddressSanitizer would end the test where malloc gives NULL. */
const char *__asan_default_options(void);

const char *__asan_default_options(void)
{
	return "allocator_may_return_null=1";
}

static void test_buf__starts_empty(void **state)
{
	struct buf buf;

	buf_init(&buf, 10);
	assert_null(buf.data);
	assert_int_equal(buf.size, 0);
	assert_string_equal(buf_str(&buf), "");
	buf_finish(&buf);
	assert_null(buf.data);
	assert_int_equal(buf.limit, 10);
}

static void test_buf__appends(void **state)
{
	struct buf buf;

	buf_init(&buf, 1000);
	assert_int_equal(buf_append(&buf, "ab\0c", 4), 0);
	assert_int_equal(buf_append(&buf, NULL, 0), 0);
	assert_int_equal(buf_append_str(&buf, "-def"), 0);
	assert_int_equal(buf_printf(&buf, "%s=%d", "-x", 7), 0);
	assert_int_equal(buf.size, 12);
	assert_memory_equal(buf.data, "ab\0c-def-x=7", 12);
	assert_int_equal(buf_str(&buf)[12], 0);
	buf_finish(&buf);
}

static void test_buf__keeps_contents_while_growing(void **state)
{
	struct buf buf;

	buf_init(&buf, 100000);
	for (int i = 0; i < 20000; i++)
		assert_int_equal(buf_printf(&buf, "%05d", i), 0);
	assert_int_equal(buf.size, 100000);
	for (int i = 0; i < 20000; i += 333) {
		char expected[16];

		snprintf(expected, sizeof(expected), "%05d", i);
		assert_memory_equal(buf.data + i * 5, expected, 5);
	}
	assert_non_null(buf_str(&buf));
	assert_true(buf.capacity <= 100001);
	buf_finish(&buf);
}

/* printf wants room for its NUL, wherever the capacity ends. */
static void test_buf__printf_is_whole(void **state)
{
	for (size_t before = 0; before < 300; before++) {
		struct buf buf;

		buf_init(&buf, 1000);
		for (size_t i = 0; i < before; i++)
			assert_int_equal(buf_append(&buf, "-", 1), 0);
		assert_int_equal(buf_printf(&buf, "%s", "wxyz"), 0);
		assert_string_equal(buf_str(&buf) + before, "wxyz");
		buf_finish(&buf);
	}
}

static void test_buf__refuses_over_limit_unchanged(void **state)
{
	struct buf buf;

	buf_init(&buf, 8);
	assert_int_equal(buf_append_str(&buf, "abcdef"), 0);
	assert_int_equal(buf_append_str(&buf, "ghi"), ERROR_LIMIT);
	assert_int_equal(buf_printf(&buf, "%d", 123), ERROR_LIMIT);
	assert_int_equal(buf_append(&buf, "x", SIZE_MAX), ERROR_LIMIT);
	assert_null(buf_reserve(&buf, 3));
	assert_null(buf_room(&buf, 3));
	assert_string_equal(buf_str(&buf), "abcdef");
	assert_int_equal(buf_printf(&buf, "%d", 12), 0);
	assert_string_equal(buf_str(&buf), "abcdef12");
	assert_int_equal(buf_append(&buf, "", 0), 0);
	buf_finish(&buf);
}

static void test_buf__out_of_memory_is_an_error(void **state)
{
	struct buf buf;

	buf_init(&buf, SIZE_MAX);
	assert_int_equal(buf_append_str(&buf, "ab"), 0);
	assert_null(buf_reserve(&buf, SIZE_MAX - 2));
	assert_null(buf_reserve(&buf, PTRDIFF_MAX - 2));
	assert_string_equal(buf_str(&buf), "ab");
	buf_finish(&buf);
}

static void test_buf__reserve_counts(void **state)
{
	struct buf buf;
	uint8_t *data = NULL;

	buf_init(&buf, 100);
	assert_non_null(buf_reserve(&buf, 0));
	data = buf_reserve(&buf, 4);
	assert_non_null(data);
	memcpy(data, "wxyz", 4);
	assert_string_equal(buf_str(&buf), "wxyz");
	buf_finish(&buf);
}

static void test_buf__room_counts_when_committed(void **state)
{
	struct buf buf;
	uint8_t *room = NULL;

	buf_init(&buf, 100);
	assert_int_equal(buf_append_str(&buf, "ab"), 0);
	room = buf_room(&buf, 98);
	assert_non_null(room);
	memcpy(room, "cdef", 4);
	assert_int_equal(buf.size, 2);
	buf_commit(&buf, 2);
	assert_string_equal(buf_str(&buf), "abcd");
	buf_finish(&buf);
}

static void test_buf__drops_from_either_end(void **state)
{
	struct buf buf;

	buf_init(&buf, 100);
	buf_consume(&buf, 0);
	buf_truncate(&buf, 0);
	assert_int_equal(buf_append_str(&buf, "0123456789"), 0);
	buf_consume(&buf, 3);
	assert_string_equal(buf_str(&buf), "3456789");
	buf_truncate(&buf, 2);
	assert_string_equal(buf_str(&buf), "34");
	buf_consume(&buf, 2);
	assert_string_equal(buf_str(&buf), "");
	assert_int_equal(buf_append_str(&buf, "again"), 0);
	buf_clear(&buf);
	assert_string_equal(buf_str(&buf), "");
	assert_true(buf.capacity > 0);
	buf_finish(&buf);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_buf__starts_empty),
	    cmocka_unit_test(test_buf__appends),
	    cmocka_unit_test(test_buf__keeps_contents_while_growing),
	    cmocka_unit_test(test_buf__printf_is_whole),
	    cmocka_unit_test(test_buf__refuses_over_limit_unchanged),
	    cmocka_unit_test(test_buf__out_of_memory_is_an_error),
	    cmocka_unit_test(test_buf__reserve_counts),
	    cmocka_unit_test(test_buf__room_counts_when_committed),
	    cmocka_unit_test(test_buf__drops_from_either_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
