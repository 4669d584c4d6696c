#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "error.h"
#include "rawjson.h"

/* The compact form of text in memory of its exact size, for a sanitizer to watch; NULL on error. */
static char *compact(const char *text, size_t length, int *ret_error)
{
	char *in = malloc(length + 1), *out = malloc(length + 1);
	size_t size = 0, again = 0;

	assert_non_null(in);
	assert_non_null(out);
	memcpy(in, text, length);
	in = realloc(in, length > 0 ? length : 1);
	*ret_error = rawjson_compact(in, length, NULL, &size);
	if (*ret_error == 0) {
		assert_in_range(size, 1, length);
		assert_int_equal(rawjson_compact(in, length, out, &again), 0);
		assert_int_equal(again, size);
		out[size] = '\0';
	} else {
		free(out);
		out = NULL;
	}
	free(in);
	return out;
}

static void assert_compact(const char *text, const char *expected)
{
	int error;
	char *out = compact(text, strlen(text), &error);

	assert_int_equal(error, 0);
	assert_string_equal(out, expected);
	free(out);
}

static void assert_refused(const char *text, size_t length)
{
	int error;

	compact(text, length, &error);
	if (error != ERROR_MALFORMED)
		fail_msg("%s: %d", text, error);
}

static void test_rawjson__drops_white_space_only(void **state)
{
	assert_compact(
	    " { \"a b\" :\t[ 1 ,\r\n2 , { } , [ ] ] ,\"c\" : null } \n", "{\"a b\":[1,2,{},[]],\"c\":null}");
	assert_compact("\"a \\n\\u00e4 \xc3\xa4\"", "\"a \\n\\u00e4 \xc3\xa4\"");
	assert_compact("[true,false,null]", "[true,false,null]");
	/* Now an object, now an array on one level. */
	assert_compact("[{\"a\":1},[1,2],{\"b\":[3]}]", "[{\"a\":1},[1,2],{\"b\":[3]}]");
}

static void test_rawjson__keeps_the_spelling_of_numbers(void **state)
{
	static const char *const numbers[] = {"0", "-0", "1.50", "1e400", "-12.0E+07", "1e-1",
	    "123456789012345678901234567890", "0.10000000000000000000000001"};

	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		assert_compact(numbers[i], numbers[i]);
}

static void test_rawjson__refuses_what_is_no_json(void **state)
{
	static const char *const texts[] = {"", " ", "{", "}", "[", "]", "[1", "[1,", "[1,]", "[,1]", "{,}",
	    "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\":1", "{a:1}", "{1:1}", "[1}", "{\"a\":1]", "1 2",
	    "[] []", "tru", "truee", "True", "nul", "01", "-", "+1", ".5", "1.", "1.e1", "1e", "1e+", "0x10",
	    "NaN", "Infinity", "'a'", "\"", "\"a", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u123g\"", "\"\\u",
	    "\"a\nb\"", "\"\t\"", "\"\xff\"", "\"\xc3\"", "\"\xed\xa0\x80\"", "// c", "1//", "\xef\xbb\xbf[]",
	    "\v1"};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		assert_refused(texts[i], strlen(texts[i]));
	assert_refused("1\0", 2);
	assert_refused("\"\0\"", 3);
	assert_refused("\"\\\0\"", 4);
}

static void test_rawjson__limits_nesting(void **state)
{
	char text[2 * (RAWJSON_DEPTH_MAX + 1)];
	size_t size = 0;

	memset(text, '[', RAWJSON_DEPTH_MAX + 1);
	memset(text + RAWJSON_DEPTH_MAX + 1, ']', RAWJSON_DEPTH_MAX + 1);
	assert_int_equal(rawjson_compact(text, sizeof(text), NULL, &size), ERROR_LIMIT);
	assert_int_equal(rawjson_compact(text + 1, sizeof(text) - 2, NULL, &size), 0);
	/* Objects and arrays are told apart at each level. */
	text[RAWJSON_DEPTH_MAX + 5] = '}';
	assert_int_equal(rawjson_compact(text + 1, sizeof(text) - 2, NULL, &size), ERROR_MALFORMED);
}

static void test_rawjson__counts_values(void **state)
{
	const char *text = "{\"a\":[1,{}],\"b\":\"c\"}"; /* the object, the list, 1, the empty object, "c" */

	assert_int_equal(rawjson_check(text, strlen(text), 5), 0);
	assert_int_equal(rawjson_check(text, strlen(text), 4), ERROR_LIMIT);
	assert_int_equal(rawjson_check("[1", 2, 5), ERROR_MALFORMED);
}

static void assert_member(const char *text, const char *name, const char *expected)
{
	const char *value = NULL;
	size_t length = 0;

	assert_int_equal(rawjson_member(text, strlen(text), name, &value, &length), 0);
	assert_in_range(value - text, 0, strlen(text));
	assert_int_equal(length, strlen(expected));
	assert_memory_equal(value, expected, length);
}

static void test_rawjson__finds_a_member(void **state)
{
	assert_member("{\"payload\":1}", "payload", "1");
	assert_member(" { \"a\" : { \"payload\" : 2 } , \"payload\" : [ 1, {\"b\": \"}\"} ] , \"c\":3 } ",
	    "payload", "[ 1, {\"b\": \"}\"} ]");
	assert_member("{\"payload\":1,\"payload\":2}", "payload", "1");
	assert_member("{\"\\u0070aylo\\u0061d\":1}", "payload", "1");
	assert_member("{\"\\u0041\":1,\"A\":2}", "A", "1");
}

static void assert_no_member(const char *text, const char *name, int expected)
{
	const char *value = NULL;
	size_t length = 0;

	assert_int_equal(rawjson_member(text, strlen(text), name, &value, &length), expected);
	assert_null(value);
}

static void test_rawjson__finds_no_member(void **state)
{
	assert_no_member("{}", "payload", ERROR_NOT_FOUND);
	assert_no_member("{\"payloads\":1,\"payloa\":1,\"\":1,\"payload\\u0000\":1,\"payload\\n\":1}",
	    "payload", ERROR_NOT_FOUND);
	assert_no_member("{\"a\":{\"payload\":1}}", "payload", ERROR_NOT_FOUND);
	assert_no_member("[]", "payload", ERROR_TYPE);
	assert_no_member("\"payload\"", "payload", ERROR_TYPE);
	assert_no_member("", "payload", ERROR_MALFORMED);
	assert_no_member("payload", "payload", ERROR_MALFORMED);
	/* What stands behind the member counts as well. */
	assert_no_member("{\"payload\":1,}", "payload", ERROR_MALFORMED);
	assert_no_member("{\"payload\":1", "payload", ERROR_MALFORMED);
	assert_no_member("{\"payload\":1} x", "payload", ERROR_MALFORMED);
	assert_no_member("{\"payload\":1]", "payload", ERROR_MALFORMED);
}

static void test_rawjson__survives_any_cut(void **state)
{
	static const char text[] =
	    "{\"a\":[1.5e3,\"\\u00e4\\n\",true],\"payload\":{\"b\":[[],{}]},\"c\":null}";

	for (size_t cut = 0; cut < sizeof(text) - 1; cut++)
		assert_refused(text, cut);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_rawjson__drops_white_space_only),
	    cmocka_unit_test(test_rawjson__keeps_the_spelling_of_numbers),
	    cmocka_unit_test(test_rawjson__refuses_what_is_no_json),
	    cmocka_unit_test(test_rawjson__limits_nesting),
	    cmocka_unit_test(test_rawjson__counts_values),
	    cmocka_unit_test(test_rawjson__finds_a_member),
	    cmocka_unit_test(test_rawjson__finds_no_member),
	    cmocka_unit_test(test_rawjson__survives_any_cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
