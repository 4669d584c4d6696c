#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "describe.h"
#include "error.h"
#include "json.h"
#include "test_tables.h"

static const char text[] =
    "{\"flag\":true,\"count\":2,\"offset\":-3,\"when\":\"2026-11-23T20:24:47Z\",\"colour\":\"red\","
    "\"fruit\":\"APPLE\",\"title\":\"a\\\"\\\\\\n\xc3\xa4\",\"data\":\"AP8Q\",\"secret\":\"hush\","
    "\"secret_data\":\"AQ==\",\"leaf\":{\"name\":\"l\",\"blob\":\"AA==\"},"
    "\"leaves\":[{},{\"name\":\"x\"},{},{},{}],\"words\":[\"a\",\"b\"],\"payload\":[1,2],\"pin\":1234,"
    "\"vault\":{\"name\":\"hidden\",\"blob\":\"AAAA\"},\"one\":{\"name\":\"o\"}}";

static const char described[] =
    "Tree{flag=true count=2 big=0 offset=-3 when=2026-11-23T20:24:47Z colour=red fruit=APPLE "
    "title=\"a\\\"\\\\\\x0a\\xc3\\xa4\" data=<3 bytes> secret=<redacted, 4 bytes> "
    "secret_data=<redacted, 1 bytes> leaf=Leaf{name=\"l\" blob=<1 bytes>} "
    "leaves=5[Leaf{name=\"\" blob=<0 bytes>} Leaf{name=\"x\" blob=<0 bytes>} Leaf{name=\"\" blob=<0 bytes>} "
    "Leaf{name=\"\" blob=<0 bytes>} ...] words=2[\"a\" \"b\"] payload=<5 bytes> pin=<redacted> "
    "vault=<redacted> "
    "one=Leaf{name=\"o\" blob=<0 bytes>}}";

static void *decode(const struct schema_message *schema, struct arena *arena)
{
	void *message = NULL;

	assert_int_equal(json_decode(schema, arena, text, strlen(text), &message), 0);
	return message;
}

static void test_describe__shows_all_but_secrets(void **state)
{
	for (size_t t = 0; t < TEST_TABLES_N; t++) {
		struct arena *arena = arena_create(65536);
		struct buf out;

		buf_init(&out, 4096);
		assert_int_equal(
		    describe_message(test_tables[t].tree, decode(test_tables[t].tree, arena), &out), 0);
		assert_string_equal(buf_str(&out), described);
		buf_finish(&out);
		arena_destroy(arena);
	}
}

static void test_describe__shows_an_empty_message(void **state)
{
	struct guest_tree tree = {0};
	struct buf out;

	buf_init(&out, 4096);
	assert_int_equal(describe_message(test_tables[1].tree, &tree, &out), 0);
	assert_string_equal(buf_str(&out),
	    "Tree{flag=false count=0 big=0 offset=0 when=0 colour=0 fruit=FRUIT_UNSPECIFIED title=\"\" "
	    "data=<0 bytes> secret=<redacted, 0 bytes> secret_data=<redacted, 0 bytes> leaves=0[] words=0[] "
	    "payload=<0 bytes> pin=<redacted>}");
	buf_finish(&out);
}

static void test_describe__cuts_long_strings(void **state)
{
	char name[200], expected[200];
	struct guest_leaf leaf = {.name = name};
	struct buf out;

	memset(name, 'n', sizeof(name));
	name[128] = '\0';
	buf_init(&out, 4096);
	assert_int_equal(describe_message(test_tables[1].leaf, &leaf, &out), 0);
	snprintf(expected, sizeof(expected), "Leaf{name=\"%.128s\" blob=<0 bytes>}", name);
	assert_string_equal(buf_str(&out), expected);

	name[128] = 'x';
	name[129] = '\0';
	buf_clear(&out);
	assert_int_equal(describe_message(test_tables[1].leaf, &leaf, &out), 0);
	snprintf(expected, sizeof(expected), "Leaf{name=\"%.128s\"... blob=<0 bytes>}", name);
	assert_string_equal(buf_str(&out), expected);
	buf_finish(&out);
}

static void test_describe__shows_unknown_values_as_numbers(void **state)
{
	struct guest_error error = {.code = -99};
	struct guest_response response = {.which_result = 1, .error = error};
	struct buf out;

	buf_init(&out, 4096);
	assert_int_equal(describe_message(test_tables[1].response, &response, &out), 0);
	assert_string_equal(buf_str(&out), "Response{error=Error{error=\"\" code=-99}}");
	buf_finish(&out);
}

static void test_describe__ends_in_a_ring(void **state)
{
	struct host_nest nest = {0};
	struct buf out;

	nest.inner = &nest;
	buf_init(&out, 4096);
	assert_int_equal(describe_message(&test_tables_nest, &nest, &out), 0);
	assert_non_null(strstr(buf_str(&out), "inner=...}"));
	buf_finish(&out);
}

static void test_describe__reports_a_full_buffer(void **state)
{
	struct arena *arena = arena_create(65536);
	void *message = decode(test_tables[0].tree, arena);

	for (size_t limit = 0; limit < strlen(described); limit++) {
		struct buf out;

		buf_init(&out, limit);
		assert_int_equal(describe_message(test_tables[0].tree, message, &out), ERROR_LIMIT);
		buf_finish(&out);
	}
	arena_destroy(arena);
}

static void assert_wiped(const void *data, size_t size)
{
	for (size_t i = 0; i < size; i++)
		assert_int_equal(((const uint8_t *)data)[i], 0);
}

static void test_describe__wipes_secrets_on_the_host(void **state)
{
	struct arena *arena = arena_create(65536);
	struct host_tree *tree = decode(test_tables[0].tree, arena);

	wipe_message(test_tables[0].tree, tree);
	assert_wiped(tree->secret, strlen("hush"));
	assert_wiped(tree->secret_data.data, 1);
	assert_int_equal(tree->secret_data.len, 1);
	assert_int_equal(tree->pin, 0);
	/* All that is in a sensitive message. */
	assert_wiped(tree->vault->name, strlen("hidden"));
	assert_wiped(tree->vault->blob.data, 3);
	/* And nothing else. */
	assert_string_equal(tree->leaf->name, "l");
	assert_string_equal(tree->words[1], "b");
	assert_memory_equal(tree->data.data, "\x00\xff\x10", 3);
	assert_memory_equal(tree->payload.data, "[1,2]", 5);
	assert_string_equal(tree->one->name, "o");
	arena_destroy(arena);
}

static void test_describe__wipes_secrets_in_the_guest(void **state)
{
	struct arena *arena = arena_create(65536);
	struct guest_tree *tree = decode(test_tables[1].tree, arena);

	wipe_message(test_tables[1].tree, tree);
	assert_wiped(tree->secret, strlen("hush"));
	assert_wiped(tree->vault.name, strlen("hidden"));
	assert_wiped(tree->vault.blob.data, 3);
	assert_int_equal(tree->pin, 0);
	assert_string_equal(tree->leaf.name, "l");
	assert_string_equal(tree->title, "a\"\\\n\xc3\xa4");
	arena_destroy(arena);
}

static void test_describe__wipes_empty_messages(void **state)
{
	struct host_tree host = {0};
	struct guest_tree guest = {0};

	wipe_message(test_tables[0].tree, &host);
	wipe_message(test_tables[1].tree, &guest);
	assert_null(host.secret);
	assert_null(guest.secret);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_describe__shows_all_but_secrets),
	    cmocka_unit_test(test_describe__shows_an_empty_message),
	    cmocka_unit_test(test_describe__cuts_long_strings),
	    cmocka_unit_test(test_describe__shows_unknown_values_as_numbers),
	    cmocka_unit_test(test_describe__ends_in_a_ring),
	    cmocka_unit_test(test_describe__reports_a_full_buffer),
	    cmocka_unit_test(test_describe__wipes_secrets_on_the_host),
	    cmocka_unit_test(test_describe__wipes_secrets_in_the_guest),
	    cmocka_unit_test(test_describe__wipes_empty_messages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
