#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "error.h"
#include "field.h"
#include "test_tables.h"
#include "wire.h"

struct wire_case {
	const char *bytes;
	size_t size;
	int expected;
};

#define CASE(bytes, expected)                                                                                \
	{                                                                                                    \
		bytes, sizeof(bytes) - 1, expected                                                           \
	}

static void check_cases(const struct wire_case *cases, size_t n_cases)
{
	for (size_t t = 0; t < TEST_TABLES_N; t++) {
		for (size_t i = 0; i < n_cases; i++) {
			/* On the heap, so that a sanitizer sees a read beyond the end. */
			uint8_t *copy = malloc(cases[i].size > 0 ? cases[i].size : 1);
			int r;

			assert_non_null(copy);
			memcpy(copy, cases[i].bytes, cases[i].size);
			r = wire_check(test_tables[t].tree, copy, cases[i].size);
			free(copy);
			if (r != cases[i].expected)
				fail_msg(
				    "%s, case %zu: %d, not %d", test_tables[t].name, i, r, cases[i].expected);
		}
	}
}

#define CHECK(cases) check_cases(cases, sizeof(cases) / sizeof(cases[0]))

static void test_wire__takes_what_is_valid(void **state)
{
	static const struct wire_case cases[] = {
	    CASE("", 0),
	    CASE("\x08\x01\x10\x05", 0),
	    /* uint32, uint64 and int64 at their largest. */
	    CASE("\x10\xff\xff\xff\xff\x0f", 0),
	    CASE("\x18\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", 0),
	    CASE("\x20\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", 0),
	    /* Longer than needed, which decoders take. */
	    CASE("\x88\x00\x81\x00", 0),
	    /* An enum below zero; one that is open. */
	    CASE("\x30\xf9\xff\xff\xff\xff\xff\xff\xff\xff\x01", 0),
	    CASE("\x38\x63", 0),
	    CASE("\x38\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", 0),
	    /* Fields in any order; a submessage, lists. */
	    CASE("\x42\x02hi\x08\x01", 0),
	    CASE("\x62\x06\x0a\x01x\x12\x01\xff", 0),
	    CASE("\x6a\x00\x6a\x00\x72\x01y\x6a\x00", 0),
	    /* UTF-8 of each length. */
	    CASE("\x42\x09\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80", 0),
	    CASE("\x92\x01\x00", 0),
	};

	CHECK(cases);
}

static void test_wire__skips_unknown_fields(void **state)
{
	static const struct wire_case cases[] = {
	    CASE("\xa0\x06\x05\xa0\x06\x05\x08\x01", 0),
	    CASE("\xa1\x06"
		 "12345678",
		0),
	    CASE("\xa2\x06\x03"
		 "abc",
		0),
	    CASE("\xa5\x06"
		 "1234",
		0),
	    CASE("\xf8\xff\xff\xff\x0f\x00", 0),
	    CASE("\xa1\x06"
		 "1234567",
		ERROR_TRUNCATED),
	    CASE("\xa2\x06\x04"
		 "abc",
		ERROR_TRUNCATED),
	    CASE("\xa5\x06"
		 "123",
		ERROR_TRUNCATED),
	    CASE("\xa0\x06", ERROR_TRUNCATED),
	    CASE("\xa0\x06\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02", ERROR_MALFORMED),
	};

	CHECK(cases);
}

static void test_wire__refuses_bad_tags(void **state)
{
	static const struct wire_case cases[] = {
	    CASE("\x00\x00", ERROR_MALFORMED),
	    CASE("\x0b", ERROR_MALFORMED),
	    CASE("\x0c", ERROR_MALFORMED),
	    CASE("\x0e", ERROR_MALFORMED),
	    CASE("\x0f", ERROR_MALFORMED),
	    CASE("\x80\x80\x80\x80\x10\x00", ERROR_MALFORMED),
	    CASE("\x88\x80\x80\x80\x80\x00\x01", ERROR_MALFORMED),
	    CASE("\x88", ERROR_TRUNCATED),
	};

	CHECK(cases);
}

static void test_wire__refuses_other_wire_types(void **state)
{
	static const struct wire_case cases[] = {
	    CASE("\x0a\x01\x01", ERROR_TYPE),
	    CASE("\x0d"
		 "1234",
		ERROR_TYPE),
	    CASE("\x40\x01", ERROR_TYPE),
	    CASE("\x49"
		 "12345678",
		ERROR_TYPE),
	    CASE("\x60\x01", ERROR_TYPE),
	};

	CHECK(cases);
}

static void test_wire__refuses_integers_beyond_their_type(void **state)
{
	static const struct wire_case cases[] = {
	    CASE("\x08\x02", ERROR_LIMIT),
	    CASE("\x10\x80\x80\x80\x80\x10", ERROR_LIMIT),
	    CASE("\x18\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02", ERROR_MALFORMED),
	    CASE("\x18\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x01", ERROR_MALFORMED),
	    CASE("\x18\xff\xff", ERROR_TRUNCATED),
	    CASE("\x30\x80\x80\x80\x80\x08", ERROR_LIMIT),
	    /* The same, not extended to 64 bits. */
	    CASE("\x30\xf9\xff\xff\xff\x0f", ERROR_LIMIT),
	    CASE("\x38\xf9\xff\xff\xff\x0f", ERROR_LIMIT),
	};

	CHECK(cases);
}

static void test_wire__refuses_unknown_values_of_closed_enums(void **state)
{
	static const struct wire_case cases[] = {
	    CASE("\x30\x02", 0),
	    CASE("\x30\x03", ERROR_ENUM),
	    CASE("\x30\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", ERROR_ENUM),
	};

	CHECK(cases);
}

static void test_wire__refuses_bad_text(void **state)
{
	static const struct wire_case cases[] = {
	    CASE("\x42\x03"
		 "a\0b",
		ERROR_TEXT),
	    CASE("\x42\x02\xc0\x80", ERROR_TEXT),
	    CASE("\x42\x03\xed\xa0\x80", ERROR_TEXT),
	    CASE("\x42\x02\xe2\x82", ERROR_TEXT),
	    CASE("\x72\x01\xff", ERROR_TEXT),
	    CASE("\x62\x03\x0a\x01\xff", ERROR_TEXT),
	};

	CHECK(cases);
}

static void test_wire__refuses_what_is_over_a_limit(void **state)
{
	static const struct wire_case cases[] = {
	    CASE("\x42\x10"
		 "0123456789abcdef",
		0),
	    CASE("\x42\x11"
		 "0123456789abcdefg",
		ERROR_LIMIT),
	    /* The limit counts before the bytes are there. */
	    CASE("\x42\x11", ERROR_LIMIT),
	    CASE("\x42\xff\xff\xff\xff\x7f", ERROR_LIMIT),
	    CASE("\x42\x10"
		 "short",
		ERROR_TRUNCATED),
	    CASE("\x42", ERROR_TRUNCATED),
	    CASE("\x42\x85\x80\x80\x80\x80\x00"
		 "hello",
		ERROR_MALFORMED),
	    CASE("\x5a\x11"
		 "0123456789abcdefg",
		ERROR_LIMIT),
	    CASE("\x62\x0b\x0a\x09"
		 "012345678",
		ERROR_LIMIT),
	    CASE("\x6a\x00\x6a\x00\x6a\x00\x6a\x00\x6a\x00", 0),
	    CASE("\x6a\x00\x6a\x00\x6a\x00\x6a\x00\x6a\x00\x6a\x00", ERROR_LIMIT),
	    CASE("\x72\x00\x72\x00\x72\x00\x72\x00", ERROR_LIMIT),
	    CASE("\x72\x09"
		 "012345678",
		ERROR_LIMIT),
	};

	CHECK(cases);
}

static void test_wire__refuses_a_submessage_beyond_its_end(void **state)
{
	static const struct wire_case cases[] = {
	    CASE("\x62\x03\x0a\x02x", ERROR_TRUNCATED),
	    /* The string would end within the outer message, not within its own. */
	    CASE("\x62\x02\x0a\x02xy", ERROR_TRUNCATED),
	};

	CHECK(cases);
}

static void test_wire__refuses_duplicates(void **state)
{
	static const struct wire_case cases[] = {
	    CASE("\x08\x01\x08\x01", ERROR_DUPLICATE),
	    CASE("\x62\x00\x08\x01\x62\x00", ERROR_DUPLICATE),
	    CASE("\x62\x06\x0a\x01x\x0a\x01y", ERROR_DUPLICATE),
	    CASE("\x92\x01\x00\x92\x01\x00", ERROR_DUPLICATE),
	    CASE("\x92\x01\x00\x9a\x01\x00", ERROR_DUPLICATE),
	    /* Each element of a list is a message of its own. */
	    CASE("\x6a\x03\x0a\x01x\x6a\x03\x0a\x01x", 0),
	};

	CHECK(cases);
}

static void test_wire__refuses_deep_nesting(void **state)
{
	uint8_t bytes[2 * FIELD_DEPTH_MAX];
	size_t levels;

	/* Each level is a tag and the size of what is in it. */
	for (size_t i = 0; i < FIELD_DEPTH_MAX; i++) {
		bytes[2 * i] = 0x0a;
		bytes[2 * i + 1] = (uint8_t)(2 * (FIELD_DEPTH_MAX - i - 1));
	}
	levels = FIELD_DEPTH_MAX - 1;
	assert_int_equal(wire_check(&test_tables_nest, bytes + 2, 2 * levels), 0);
	assert_int_equal(wire_check(&test_tables_nest, bytes, sizeof(bytes)), ERROR_LIMIT);
}

static void test_wire__survives_any_cut_and_any_byte(void **state)
{
	static const uint8_t valid[] = "\x08\x01\x10\x05\x30\x02\x42\x02hi\x62\x06\x0a\x01x\x12\x01\xff\x6a"
				       "\x03\x0a\x01y\x72\x01z\x92\x01\x00";
	const size_t size = sizeof(valid) - 1;

	assert_int_equal(wire_check(test_tables[0].tree, valid, size), 0);
	for (size_t cut = 0; cut <= size; cut++) {
		uint8_t *copy = malloc(cut > 0 ? cut : 1);

		assert_non_null(copy);
		memcpy(copy, valid, cut);
		for (size_t at = 0; at < cut; at++) {
			for (unsigned byte = 0; byte < 256; byte++) {
				copy[at] = (uint8_t)byte;
				assert_in_range(-wire_check(test_tables[0].tree, copy, cut), 0, -ERROR_TYPE);
			}
			copy[at] = valid[at];
		}
		free(copy);
	}
	assert_int_equal(wire_check(test_tables[0].tree, NULL, 0), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_wire__takes_what_is_valid),
	    cmocka_unit_test(test_wire__skips_unknown_fields),
	    cmocka_unit_test(test_wire__refuses_bad_tags),
	    cmocka_unit_test(test_wire__refuses_other_wire_types),
	    cmocka_unit_test(test_wire__refuses_integers_beyond_their_type),
	    cmocka_unit_test(test_wire__refuses_unknown_values_of_closed_enums),
	    cmocka_unit_test(test_wire__refuses_bad_text),
	    cmocka_unit_test(test_wire__refuses_what_is_over_a_limit),
	    cmocka_unit_test(test_wire__refuses_a_submessage_beyond_its_end),
	    cmocka_unit_test(test_wire__refuses_duplicates),
	    cmocka_unit_test(test_wire__refuses_deep_nesting),
	    cmocka_unit_test(test_wire__survives_any_cut_and_any_byte),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
