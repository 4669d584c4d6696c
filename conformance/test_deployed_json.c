/*
 * Goal: each exchange that was recorded from the deployed bus is read by the generated codecs, and what they
 * write means the same: envelopes, requests, responses; by way of protobuf, too. Built for the host and for
 * the guest.
 */
#include <glob.h>
#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "codec.h"
#include "envelope_gen.h"
#include "error.h"
#include "json.h"
#include "namespaces.h"

#define NAMESPACE "ssh-agent"

/* The recorded requests that break the schema, and how they must be refused. */
static const struct {
	const char *file;
	int error;
} refused[] = {
    {"ssh-err-bad-base64-data-INTERNAL.json", ERROR_MALFORMED},
    {"ssh-err-bad-base64-key-INTERNAL.json", ERROR_MALFORMED},
    {"ssh-err-bad-flags-type-INTERNAL.json", ERROR_TYPE},
    {"ssh-err-no-op-INTERNAL.json", ERROR_OPERATION},
    {"ssh-err-payload-not-object-INTERNAL.json", ERROR_TYPE},
    {"ssh-err-unknown-op-INTERNAL.json", ERROR_OPERATION},
};

static int expected_error(const char *path)
{
	const char *file = strrchr(path, '/') + 1;
	size_t i;

	for (i = 0; i < sizeof(refused) / sizeof(refused[0]); i++) {
		if (!strcmp(refused[i].file, file))
			return refused[i].error;
	}
	return 0;
}

/* Through protobuf and back to JSON, which must mean what recorded does. */
static void assert_round_trip(
    const struct schema_message *schema, const void *message, const json_t *recorded)
{
	struct arena *arena = arena_create(1 << 20);
	struct buf bytes, text;
	void *again = NULL;
	json_t *ours;

	assert_non_null(arena);
	buf_init(&bytes, 1 << 20);
	buf_init(&text, 1 << 20);
	assert_int_equal(codec_encode(schema, message, &bytes), 0);
	assert_int_equal(codec_decode(schema, arena, bytes.data, bytes.size, &again), 0);
	assert_int_equal(json_encode(schema, again, &text), 0);
	ours = json_loadb((char *)text.data, text.size, 0, NULL);
	if (!json_equal(ours, recorded)) {
		print_message("ours: %s\nrecorded: ", buf_str(&text));
		json_dumpf(recorded, stdout, JSON_COMPACT);
	}
	assert_true(json_equal(ours, recorded));
	json_decref(ours);
	buf_finish(&text);
	buf_finish(&bytes);
	arena_destroy(arena);
}

/* Reads recorded; if error is 0 it must come back as it was, else be refused with it. */
static void check_message(
    const struct schema_message *schema, uint32_t operation, const json_t *recorded, int error)
{
	struct arena *arena = arena_create(1 << 20);
	char *text = json_dumps(recorded, JSON_COMPACT | JSON_ENCODE_ANY);
	void *message = NULL;

	assert_non_null(arena);
	assert_non_null(text);
	assert_int_equal(json_decode_response(schema, operation, arena, text, strlen(text), &message), error);
	if (error == 0)
		assert_round_trip(schema, message, recorded);
	free(text);
	arena_destroy(arena);
}

/* Returns the operation's number, or that of any operation where the request names none of ours. */
static uint32_t check_request(const struct schema_namespace *ns, const json_t *payload, int error)
{
	const char *name = json_string_value(json_object_get(payload, "operation"));
	size_t i;

	check_message(ns->request, 0, payload, error);
	for (i = 0; name && i < ns->n_operations; i++) {
		if (!strcmp(ns->operations[i].name, name))
			return ns->operations[i].number;
	}
	assert_int_not_equal(error, 0);
	return ns->operations[0].number;
}

static void check_recording(const char *path)
{
	const struct schema_namespace *ns = namespaces_find(NAMESPACE);
	json_t *exchange = json_load_file(path, 0, NULL);
	const json_t *event, *respond, *answer;
	uint32_t operation;

	print_message("%s\n", path);
	assert_non_null(ns);
	assert_non_null(exchange);
	event = json_object_get(exchange, "2_sse_event_data");
	respond = json_object_get(exchange, "3_respond_body");
	answer = json_object_get(exchange, "4_publish_response_body");
	if (event) {
		check_message(&envelope_envelope_schema, 0, event, 0);
		check_message(&envelope_envelope_schema, 0, respond, 0);
		operation = check_request(ns, json_object_get(event, "payload"), expected_error(path));
	} else {
		const json_t *body = json_object_get(json_object_get(exchange, "request"), "body");

		operation = check_request(ns, json_object_get(body, "payload"), 0);
		answer = json_object_get(json_object_get(exchange, "response"), "body");
	}
	check_message(&envelope_envelope_schema, 0, answer, 0);
	check_message(ns->response, operation, json_object_get(answer, "payload"), 0);
	json_decref(exchange);
}

static void test_deployed_json__means_the_same(void **unused)
{
	glob_t recordings;
	size_t i;

	assert_int_equal(glob(DEPLOYED_DIR "/ssh-*.json", 0, NULL, &recordings), 0);
	assert_true(recordings.gl_pathc >= 18);
	for (i = 0; i < recordings.gl_pathc; i++)
		check_recording(recordings.gl_pathv[i]);
	globfree(&recordings);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_deployed_json__means_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
