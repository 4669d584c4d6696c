#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>

#include "error.h"
#include "field.h"
#include "json.h"
#include "jsontree.h"
#include "rawjson.h"
#include "test_tables.h"

#define ARENA (1024 * 1024)

static const char full[] =
    "{\"flag\":true,\"count\":4294967295,\"big\":9223372036854775807,"
    "\"offset\":-9223372036854775808,\"when\":\"2026-11-23T20:24:47.2188Z\","
    "\"colour\":\"ultraviolet\",\"fruit\":\"APPLE\",\"title\":\"a\\\"\\\\\\n\\u0001\xc3\xa4\","
    "\"data\":\"AP8Q\",\"secret\":\"hush\",\"secret_data\":\"AQ==\","
    "\"leaf\":{\"name\":\"l\",\"blob\":\"\"},"
    "\"leaves\":[{\"name\":\"\",\"blob\":\"\"},{\"name\":\"x\",\"blob\":\"AA==\"}],"
    "\"words\":[\"a\",\"\"],\"payload\":{\"n\":1e400,\"m\":[123456789012345678901]},"
    "\"pin\":1234,\"vault\":{\"name\":\"v\",\"blob\":\"\"},\"one\":{\"name\":\"o\",\"blob\":\"\"}}";

static const char empty[] =
    "{\"flag\":false,\"count\":0,\"big\":0,\"when\":\"1970-01-01T00:00:00Z\",\"colour\":\"\","
    "\"fruit\":\"FRUIT_UNSPECIFIED\",\"title\":\"\",\"data\":\"\",\"secret\":\"\",\"secret_data\":\"\","
    "\"leaves\":[]}";

/* Decodes text and encodes it again. */
static void assert_trip(const struct schema_message *schema, const char *text, const char *expected)
{
	struct arena *arena = arena_create(ARENA);
	void *message = NULL;
	struct buf out;
	int r;

	buf_init(&out, 65536);
	r = json_decode(schema, arena, text, strlen(text), &message);
	if (r != 0)
		fail_msg("%s: %d", text, r);
	assert_int_equal(json_encode(schema, message, &out), 0);
	assert_string_equal(buf_str(&out), expected);
	buf_finish(&out);
	arena_destroy(arena);
}

/* In both layouts; the text lies in memory of its exact size, for a sanitizer to watch. */
static int decode_error(const struct schema_message *schema, const char *text, size_t length)
{
	struct arena *arena = arena_create(ARENA);
	char *copy = malloc(length > 0 ? length : 1);
	void *message = NULL;
	int r;

	assert_non_null(copy);
	memcpy(copy, text, length);
	r = json_decode(schema, arena, copy, length, &message);
	assert_true((r == 0) == (message != NULL));
	free(copy);
	arena_destroy(arena);
	return r;
}

static void assert_tree(const char *text, int expected)
{
	for (size_t t = 0; t < TEST_TABLES_N; t++) {
		int r = decode_error(test_tables[t].tree, text, strlen(text));

		if (r != expected)
			fail_msg("%s: %s: %d, not %d", test_tables[t].name, text, r, expected);
	}
}

static void test_json__round_trips_all_kinds(void **state)
{
	for (size_t t = 0; t < TEST_TABLES_N; t++) {
		assert_trip(test_tables[t].tree, full, full);
		assert_trip(test_tables[t].tree, empty, empty);
		assert_trip(test_tables[t].tree, "{}", empty);
	}
}

static void test_json__fills_the_host_layout(void **state)
{
	struct arena *arena = arena_create(ARENA);
	struct host_tree *tree = NULL;

	assert_int_equal(json_decode(test_tables[0].tree, arena, full, strlen(full), (void **)&tree), 0);
	assert_non_null(tree->base.descriptor);
	assert_int_equal(tree->flag, 1);
	assert_int_equal(tree->count, UINT32_MAX);
	assert_true(tree->big == INT64_MAX);
	assert_true(tree->offset == INT64_MIN);
	assert_true(tree->when == 1795465487218800000);
	assert_int_equal(tree->colour, -7);
	assert_string_equal(tree->title, "a\"\\\n\x01\xc3\xa4");
	assert_int_equal(tree->data.len, 3);
	assert_memory_equal(tree->data.data, "\x00\xff\x10", 3);
	assert_non_null(tree->leaf->base.descriptor);
	assert_int_equal(tree->n_leaves, 2);
	assert_non_null(tree->leaves[1]->base.descriptor);
	assert_string_equal(tree->leaves[1]->name, "x");
	assert_int_equal(tree->n_words, 2);
	assert_string_equal(tree->words[1], "");
	assert_int_equal(tree->choice_case, 18);
	assert_string_equal(tree->one->name, "o");
	arena_destroy(arena);
}

static void test_json__fills_the_guest_layout(void **state)
{
	struct arena *arena = arena_create(ARENA);
	struct guest_tree *tree = NULL;
	struct guest_leaf *leaf;

	assert_int_equal(json_decode(test_tables[1].tree, arena, full, strlen(full), (void **)&tree), 0);
	assert_true(tree->flag);
	assert_true(tree->has_leaf);
	assert_string_equal(tree->leaf.name, "l");
	assert_int_equal(tree->leaves.n, 2);
	leaf = tree->leaves.items[1];
	assert_string_equal(leaf->name, "x");
	assert_int_equal(tree->pin, 1234);
	assert_int_equal(tree->choice_case, 18);
	assert_string_equal(tree->one.name, "o");

	assert_int_equal(json_decode(test_tables[1].tree, arena, "{}", 2, (void **)&tree), 0);
	assert_string_equal(tree->title, "");
	assert_false(tree->has_leaf);
	assert_string_equal(tree->leaf.name, "");
	assert_int_equal(tree->choice_case, 0);
	arena_destroy(arena);
}

static void test_json__skips_what_it_does_not_know(void **state)
{
	assert_trip(test_tables[0].leaf, "{\"name\":\"n\",\"more\":[{\"name\":1}],\"blob\":null}",
	    "{\"name\":\"n\",\"blob\":\"\"}");
	assert_trip(test_tables[1].leaf, " {\n\"\\u006eame\" : \"n\" } ", "{\"name\":\"n\",\"blob\":\"\"}");
	assert_trip(test_tables[0].tree,
	    "{\"flag\":null,\"leaf\":null,\"leaves\":null,\"payload\":null,\"one\":null}", empty);
}

static void test_json__refuses_other_types(void **state)
{
	static const char *const texts[] = {"{\"flag\":1}", "{\"flag\":\"true\"}", "{\"count\":\"1\"}",
	    "{\"count\":1.0}", "{\"count\":1e2}", "{\"count\":true}", "{\"big\":1.5}", "{\"offset\":\"1\"}",
	    "{\"when\":1}", "{\"colour\":1}", "{\"title\":1}", "{\"title\":[]}", "{\"data\":[1,2]}",
	    "{\"leaf\":[]}", "{\"leaf\":\"x\"}", "{\"leaves\":{}}", "{\"leaves\":[1]}", "{\"leaves\":[null]}",
	    "{\"words\":[1]}", "{\"words\":[null]}", "{\"words\":\"a\"}", "{\"one\":1}", "[]", "\"x\"", "1",
	    "null"};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		assert_tree(texts[i], ERROR_TYPE);
}

static void test_json__refuses_what_is_over_a_limit(void **state)
{
	static const char *const texts[] = {"{\"count\":-1}", "{\"count\":4294967296}", "{\"big\":-1}",
	    "{\"title\":\"0123456789abcdefg\"}",
	    "{\"data\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}",
	    "{\"data\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}",
	    "{\"words\":[\"\",\"\",\"\",\"\"]}", "{\"words\":[\"012345678\"]}",
	    "{\"leaves\":[{},{},{},{},{},{}]}", "{\"leaf\":{\"name\":\"012345678\"}}",
	    "{\"payload\":\"012345678901234567890123456789012345678901234567890123456789abc\"}"};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		assert_tree(texts[i], ERROR_LIMIT);
	assert_tree(
	    "{\"title\":\"0123456789abcdef\",\"data\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\"}", 0);
	/* White space does not count in a payload. */
	assert_tree("{\"payload\":[ 1,                                                              2]}", 0);
}

static void test_json__refuses_malformed_text(void **state)
{
	static const char *const texts[] = {"", "{", "x", "{}x", "{\"flag\":true,}", "{\"flag\":tru}",
	    "{\"flag\":true,\"flag\":true}", "{\"x\":1,\"x\":1}",
	    "{\"leaf\":{\"name\":\"a\",\"name\":\"a\"}}", "{\"payload\":1,\"payload\":1}",
	    "{\"payload\":1,\"\\u0070ayload\":1}", "{\"title\":\"a\\u0000b\"}", "{\"title\":\"\\ud800\"}",
	    "{\"title\":\"\xff\"}", "{\"big\":9223372036854775808}", "{\"data\":\"AA\"}",
	    "{\"data\":\"A A=\"}", "{\"data\":\"AB==\"}", "{\"when\":\"yesterday\"}", "{\"when\":\"\"}",
	    "{\"payload\":01}", "{\"payload\":}"};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		assert_tree(texts[i], ERROR_MALFORMED);
	assert_int_equal(decode_error(test_tables[0].tree, "{}\0", 3), ERROR_MALFORMED);
}

static void test_json__reads_unknown_values_of_open_enums_as_zero(void **state)
{
	assert_tree("{\"colour\":\"green\"}", ERROR_ENUM);
	assert_tree("{\"colour\":\"\"}", 0);
	assert_trip(test_tables[0].tree, "{\"fruit\":\"PEAR\"}", empty);
	assert_trip(test_tables[1].tree, "{\"fruit\":\"PEAR\"}", empty);
}

static void test_json__reads_an_unset_time_as_zero(void **state)
{
	assert_trip(test_tables[0].tree, "{\"when\":\"0001-01-01T00:00:00Z\"}", empty);
}

static void test_json__refuses_two_members_of_a_oneof(void **state)
{
	assert_tree("{\"one\":{},\"two\":{}}", ERROR_DUPLICATE);
	assert_tree("{\"one\":null,\"two\":{}}", 0);
}

static void test_json__compacts_a_payload(void **state)
{
	struct arena *arena = arena_create(ARENA);
	const char *text = "{ \"payload\" : { \"a\" : 1.50,\n \"a\" : \"\\u0000\" } , \"title\" : \"t\" }";
	const char *expected = "{\"a\":1.50,\"a\":\"\\u0000\"}";
	struct guest_tree *tree = NULL;

	assert_int_equal(json_decode(test_tables[1].tree, arena, text, strlen(text), (void **)&tree), 0);
	assert_int_equal(tree->payload.len, strlen(expected));
	assert_memory_equal(tree->payload.data, expected, tree->payload.len);
	assert_string_equal(tree->title, "t");
	arena_destroy(arena);
}

static void test_json__checks_a_payload_it_encodes(void **state)
{
	struct guest_tree tree = {0};
	struct buf out;

	buf_init(&out, 65536);
	tree.payload = (struct schema_bytes){9, (uint8_t *)"[ 1,\n 2 ]"};
	assert_int_equal(json_encode(test_tables[1].tree, &tree, &out), 0);
	assert_non_null(strstr(buf_str(&out), ",\"payload\":[1,2]}"));

	buf_clear(&out);
	assert_int_equal(buf_append_str(&out, "before"), 0);
	tree.payload = (struct schema_bytes){5, (uint8_t *)"1}\n\n{"};
	assert_int_equal(json_encode(test_tables[1].tree, &tree, &out), ERROR_MALFORMED);
	assert_string_equal(buf_str(&out), "before");
	buf_finish(&out);
}

static void test_json__leaves_the_buffer_alone_on_failure(void **state)
{
	struct arena *arena = arena_create(ARENA);
	void *message = NULL;

	assert_int_equal(json_decode(test_tables[0].tree, arena, full, strlen(full), &message), 0);
	for (size_t limit = 0; limit <= strlen(full) + 1; limit++) {
		struct buf out;
		int r;

		buf_init(&out, limit + 1);
		assert_int_equal(buf_append(&out, "", 1), 0);
		r = json_encode(test_tables[0].tree, message, &out);
		assert_int_equal(r, limit < strlen(full) ? ERROR_LIMIT : 0);
		assert_int_equal(out.size, r == 0 ? strlen(full) + 1 : 1);
		buf_finish(&out);
	}
	arena_destroy(arena);
}

static void test_json__checks_what_it_encodes(void **state)
{
	struct guest_tree tree = {.colour = 3};
	struct buf out;

	buf_init(&out, 65536);
	assert_int_equal(json_encode(test_tables[1].tree, &tree, &out), ERROR_ENUM);
	assert_int_equal(out.size, 0);
	buf_finish(&out);
}

static void test_json__names_the_operation_in_a_request(void **state)
{
	for (size_t t = 0; t < TEST_TABLES_N; t++) {
		const struct schema_message *request = test_tables[t].request;

		assert_trip(request, "{\"operation\":\"ping\"}", "{\"operation\":\"ping\"}");
		assert_trip(request, "{\"blob\":\"AA==\",\"name\":\"n\",\"operation\":\"plant\"}",
		    "{\"operation\":\"plant\",\"name\":\"n\",\"blob\":\"AA==\"}");
	}
}

static void test_json__refuses_requests_without_an_operation(void **state)
{
	static const char *const texts[] = {"{}", "{\"operation\":null}", "{\"operation\":1}",
	    "{\"operation\":\"\"}", "{\"operation\":\"fly\"}", "{\"operation\":\"plants\"}",
	    "{\"plant\":{}}"};

	for (size_t t = 0; t < TEST_TABLES_N; t++) {
		for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
			assert_int_equal(decode_error(test_tables[t].request, texts[i], strlen(texts[i])),
			    ERROR_OPERATION);
		assert_int_equal(decode_error(test_tables[t].request, "[]", 2), ERROR_TYPE);
		assert_int_equal(
		    decode_error(test_tables[t].request, "{\"operation\":\"plant\",\"name\":1}", 30),
		    ERROR_TYPE);
	}
}

static void test_json__does_not_encode_an_unset_request(void **state)
{
	struct guest_request request = {0};
	struct buf out;

	buf_init(&out, 100);
	assert_int_equal(json_encode(test_tables[1].request, &request, &out), ERROR_OPERATION);
	assert_int_equal(out.size, 0);
	buf_finish(&out);
}

static void assert_response(
    const struct schema_message *schema, uint32_t operation, const char *text, const char *expected)
{
	struct arena *arena = arena_create(ARENA);
	void *message = NULL;
	uint32_t which;
	struct buf out;

	buf_init(&out, 1000);
	assert_int_equal(json_decode_response(schema, operation, arena, text, strlen(text), &message), 0);
	which = schema_which(schema, message);
	assert_int_equal(json_encode(schema, message, &out), 0);
	assert_int_equal(buf_printf(&out, " %u", which), 0);
	assert_string_equal(buf_str(&out), expected);
	buf_finish(&out);
	arena_destroy(arena);
}

static void test_json__reads_a_response_by_its_operation(void **state)
{
	for (size_t t = 0; t < TEST_TABLES_N; t++) {
		const struct schema_message *response = test_tables[t].response;

		assert_response(response, 3, "{\"name\":\"n\"}", "{\"name\":\"n\",\"blob\":\"\"} 3");
		assert_response(response, 2, "{\"name\":\"n\"}", "{} 2");
		assert_response(response, 3, "{\"error\":\"no\",\"code\":\"APPLE\"}",
		    "{\"error\":\"no\",\"code\":\"APPLE\"} 1");
		assert_response(
		    response, 2, "{\"error\":\"no\"}", "{\"error\":\"no\",\"code\":\"FRUIT_UNSPECIFIED\"} 1");
		assert_response(
		    response, 2, "{\"code\":\"NEW\"}", "{\"error\":\"\",\"code\":\"FRUIT_UNSPECIFIED\"} 1");
		/* Not an error: null is absence, and `error` is not a string. */
		assert_response(response, 2, "{\"code\":null,\"error\":{}}", "{} 2");
	}
}

static void test_json__refuses_a_response_to_nothing(void **state)
{
	struct arena *arena = arena_create(ARENA);
	void *message = NULL;

	for (size_t t = 0; t < TEST_TABLES_N; t++) {
		const struct schema_message *response = test_tables[t].response;

		assert_int_equal(
		    json_decode_response(response, 9, arena, "{}", 2, &message), ERROR_OPERATION);
		assert_int_equal(json_decode(response, arena, "{}", 2, &message), ERROR_OPERATION);
		assert_null(message);
		assert_int_equal(json_decode(response, arena, "{\"error\":\"x\"}", 13, &message), 0);
		message = NULL;
	}
	arena_destroy(arena);
}

static void test_json__limits_nesting(void **state)
{
	char text[20 * FIELD_DEPTH_MAX] = "";

	for (int i = 0; i < FIELD_DEPTH_MAX; i++)
		strcat(text, "{\"inner\":");
	strcat(text, "{}");
	for (int i = 0; i < FIELD_DEPTH_MAX; i++)
		strcat(text, "}");
	assert_int_equal(decode_error(&test_tables_nest, text, strlen(text)), ERROR_LIMIT);
	assert_int_equal(decode_error(&test_tables_nest, text + 9, strlen(text) - 10), 0);
}

static void test_json__limits_the_number_of_values(void **state)
{
	size_t size = 2 * JSONTREE_VALUES_MAX + 20;
	char *text = malloc(size);
	size_t length;

	assert_non_null(text);
	length = (size_t)snprintf(text, size, "{\"x\":[");
	for (size_t i = 0; i < JSONTREE_VALUES_MAX - 2; i++)
		length += (size_t)snprintf(text + length, size - length, i == 0 ? "1" : ",1");
	snprintf(text + length, size - length, "]}");
	assert_int_equal(decode_error(test_tables[0].leaf, text, length + 2), 0);
	snprintf(text + length, size - length, ",1]}");
	assert_int_equal(decode_error(test_tables[0].leaf, text, length + 4), ERROR_LIMIT);
	free(text);
}

static void test_json__reports_a_full_arena(void **state)
{
	struct arena *whole = arena_create(ARENA);
	int r = ERROR_NOMEM;
	void *message = NULL;

	assert_int_equal(json_decode(test_tables[0].tree, whole, full, strlen(full), &message), 0);
	for (size_t limit = 256; r != 0; limit += 64) {
		struct arena *arena = arena_create(limit);

		if (arena == NULL)
			continue;
		r = json_decode(test_tables[0].tree, arena, full, strlen(full), &message);
		assert_true(r == 0 || r == ERROR_NOMEM);
		arena_destroy(arena);
	}
	arena_destroy(whole);
}

/* jansson's memory is wiped when it is freed; the tree's own allocator tells. */
static void test_json__wipes_the_tree(void **state)
{
	json_malloc_t allocate = NULL;
	json_free_t release = NULL;
	json_t *root = NULL;

	assert_int_equal(jsontree_load("{}", 2, &root), 0);
	json_decref(root);
	json_get_alloc_funcs(&allocate, &release);
	assert_ptr_equal(allocate, malloc);
	assert_ptr_not_equal(release, free);
}

static void test_json__survives_any_cut(void **state)
{
	for (size_t t = 0; t < TEST_TABLES_N; t++) {
		for (size_t cut = 0; cut < strlen(full); cut++)
			assert_int_equal(decode_error(test_tables[t].tree, full, cut), ERROR_MALFORMED);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_json__round_trips_all_kinds),
	    cmocka_unit_test(test_json__fills_the_host_layout),
	    cmocka_unit_test(test_json__fills_the_guest_layout),
	    cmocka_unit_test(test_json__skips_what_it_does_not_know),
	    cmocka_unit_test(test_json__refuses_other_types),
	    cmocka_unit_test(test_json__refuses_what_is_over_a_limit),
	    cmocka_unit_test(test_json__refuses_malformed_text),
	    cmocka_unit_test(test_json__reads_unknown_values_of_open_enums_as_zero),
	    cmocka_unit_test(test_json__reads_an_unset_time_as_zero),
	    cmocka_unit_test(test_json__refuses_two_members_of_a_oneof),
	    cmocka_unit_test(test_json__compacts_a_payload),
	    cmocka_unit_test(test_json__checks_a_payload_it_encodes),
	    cmocka_unit_test(test_json__leaves_the_buffer_alone_on_failure),
	    cmocka_unit_test(test_json__checks_what_it_encodes),
	    cmocka_unit_test(test_json__names_the_operation_in_a_request),
	    cmocka_unit_test(test_json__refuses_requests_without_an_operation),
	    cmocka_unit_test(test_json__does_not_encode_an_unset_request),
	    cmocka_unit_test(test_json__reads_a_response_by_its_operation),
	    cmocka_unit_test(test_json__refuses_a_response_to_nothing),
	    cmocka_unit_test(test_json__limits_nesting),
	    cmocka_unit_test(test_json__limits_the_number_of_values),
	    cmocka_unit_test(test_json__reports_a_full_arena),
	    cmocka_unit_test(test_json__wipes_the_tree),
	    cmocka_unit_test(test_json__survives_any_cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
