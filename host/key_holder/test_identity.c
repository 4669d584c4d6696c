#include "identity.h"

#include <string.h>

#include "key_holder_gen.h"
#include "test_tools.h"

static void check(const char *comment, size_t size, const char *wanted)
{
	char text[IDENTITY_COMMENT_MAX + 1];

	assert_true(identity_comment_size(size) <= sizeof(text));
	identity_write_comment((const uint8_t *)comment, size, text);
	assert_string_equal(text, wanted);
}

static void test_identity__keeps_good_comments(void **state)
{
	check("", 0, "");
	check("me@host", 7, "me@host");
	check("J\xc3\xbcrgen", 7, "J\xc3\xbcrgen");
}

static void test_identity__makes_bad_comments_printable(void **state)
{
	check("J\xfcrgen\n", 7, "J?rgen?");
	check("a\0b", 3, "a?b");
}

static void test_identity__cuts_long_comments_between_characters(void **state)
{
	char comment[2000], text[IDENTITY_COMMENT_MAX + 1];

	memset(comment, 'x', sizeof(comment));
	identity_write_comment((const uint8_t *)comment, sizeof(comment), text);
	assert_int_equal(strlen(text), IDENTITY_COMMENT_MAX);
	memcpy(comment + IDENTITY_COMMENT_MAX - 2, "\xe2\x82\xac", 3);
	identity_write_comment((const uint8_t *)comment, sizeof(comment), text);
	assert_int_equal(strlen(text), IDENTITY_COMMENT_MAX - 2);
	assert_null(strchr(text, '?'));
	memset(comment, 0x80, sizeof(comment));
	identity_write_comment((const uint8_t *)comment, sizeof(comment), text);
	assert_int_equal(strspn(text, "?"), strlen(text));
}

static void test_identity__judges_blobs(void **state)
{
	static uint8_t blob[IDENTITY_BLOB_MAX + 1] = "\0\0\0\7ssh-rsa";

	assert_true(identity_blob_valid(blob, 11));
	assert_true(identity_blob_valid(blob, IDENTITY_BLOB_MAX));
	assert_false(identity_blob_valid(blob, IDENTITY_BLOB_MAX + 1));
	assert_false(identity_blob_valid(blob, 10));
	assert_false(identity_blob_valid(blob, 0));
	assert_false(identity_blob_valid((const uint8_t *)"\0\0\0\0", 4));
	assert_false(identity_blob_valid((const uint8_t *)"\0\0\0\3a\nb", 7));
}

static void test_identity__finds(void **state)
{
	static const struct identity all[] = {
	    {(const uint8_t *)"ab", 2, ""}, {(const uint8_t *)"abc", 3, ""}, {(const uint8_t *)"abc", 3, ""}};

	assert_int_equal(identity_find(all, 3, (const uint8_t *)"abc", 3), 1);
	assert_int_equal(identity_find(all, 3, (const uint8_t *)"abd", 3), 3);
	assert_int_equal(identity_find(NULL, 0, (const uint8_t *)"abd", 3), 0);
}

static void test_identity__has_the_limits_of_the_schema(void **state)
{
	const struct schema_message *key = &key_holder_key_schema;
	const struct schema_message *list = &key_holder_list_response_schema;

	assert_int_equal(schema_field_by_name(key, "blob", 4)->max_bytes, IDENTITY_BLOB_MAX);
	assert_int_equal(schema_field_by_name(key, "comment", 7)->max_bytes, IDENTITY_COMMENT_MAX);
	assert_int_equal(schema_field_by_name(list, "keys", 4)->max_count, IDENTITY_COUNT_MAX);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_identity__keeps_good_comments),
	    cmocka_unit_test(test_identity__makes_bad_comments_printable),
	    cmocka_unit_test(test_identity__cuts_long_comments_between_characters),
	    cmocka_unit_test(test_identity__judges_blobs),
	    cmocka_unit_test(test_identity__finds),
	    cmocka_unit_test(test_identity__has_the_limits_of_the_schema),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
