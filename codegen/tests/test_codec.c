/*
 * The codecs, on the messages of golden/lamp.proto. Compiled once for each side: what is expected here, byte
 * by byte, is expected of both.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "arena.h"
#include "buf.h"
#include "bulb_gen.h"
#include "codec.h"
#include "error.h"
#include "json.h"
#include "lamp_client.h"
#include "lamp_dispatch.h"
#include "schema.h"

#ifdef LAMP_HOST
typedef Lamp__Error lamp_error;
typedef Lamp__ToggleRequest toggle_request;
typedef Lamp__ToggleResponse toggle_response;
#define ROOM namespace_ /* as protobuf-c spells it */
#define NO_LAMP LAMP__ERROR_CODE__NO_LAMP
#else
typedef lamp_Error lamp_error;
typedef lamp_ToggleRequest toggle_request;
typedef lamp_ToggleResponse toggle_response;
#define ROOM namespace
#define NO_LAMP lamp_ErrorCode_NO_LAMP
#endif

#define ARENA_LIMIT (1 << 20)

static const char full_json[] = "{\"since\":\"2026-11-23T20:24:47.5Z\",\"watt\":{\"used\":7},\"bulbs\":[{"
				"\"colour\":\"warm\"},{\"colour\":\"\"}],"
				"\"rooms\":[\"hall\",\"\"],\"dimmed\":3}";

/* What protoc --encode makes of it. */
static const char full_hex[] = "0880f6a4e791cbb1f518120208072202080122002a0468616c6c2a003803";

static struct arena *arena;

static int set_up(void **state)
{
	(void)state;
	arena = arena_create(ARENA_LIMIT);
	return arena == NULL;
}

static int tear_down(void **state)
{
	(void)state;
	arena_destroy(arena);
	return 0;
}

static size_t from_hex(const char *hex, uint8_t *ret_data)
{
	size_t size = strlen(hex) / 2;

	for (size_t i = 0; i < size; i++) {
		char digits[3] = {hex[2 * i], hex[2 * i + 1], '\0'};

		ret_data[i] = (uint8_t)strtoul(digits, NULL, 16);
	}
	return size;
}

static int decode_hex(const struct schema_message *schema, const char *hex, void **ret_message)
{
	uint8_t data[4096];
	size_t size = from_hex(hex, data);

	return codec_decode(schema, arena, data, size, ret_message);
}

static void assert_refused(const struct schema_message *schema, const char *hex, int error)
{
	void *message = NULL;

	assert_int_equal(decode_hex(schema, hex, &message), error);
	assert_null(message);
}

static void assert_json(const struct schema_message *schema, const void *message, const char *expected)
{
	struct buf text;

	buf_init(&text, 65536);
	assert_int_equal(json_encode(schema, message, &text), 0);
	assert_string_equal(buf_str(&text), expected);
	buf_finish(&text);
}

static void assert_bytes(const struct schema_message *schema, const void *message, const char *hex)
{
	uint8_t expected[4096];
	size_t size = from_hex(hex, expected);
	struct buf bytes;

	buf_init(&bytes, 65536);
	assert_int_equal(codec_encode(schema, message, &bytes), 0);
	assert_int_equal(bytes.size, size);
	assert_memory_equal(bytes.data != NULL ? bytes.data : expected, expected, size);
	buf_finish(&bytes);
}

static void test_codec__every_field_from_json_to_bytes(void **state)
{
	void *message = NULL;

	(void)state;
	assert_int_equal(
	    json_decode(&lamp_toggle_response_schema, arena, full_json, strlen(full_json), &message), 0);
	assert_bytes(&lamp_toggle_response_schema, message, full_hex);
}

static void test_codec__every_field_from_bytes_to_json(void **state)
{
	void *message = NULL;

	(void)state;
	assert_int_equal(decode_hex(&lamp_toggle_response_schema, full_hex, &message), 0);
	assert_json(&lamp_toggle_response_schema, message, full_json);
	assert_bytes(&lamp_toggle_response_schema, message, full_hex);
}

static void test_codec__empty_message_is_no_bytes(void **state)
{
	void *message = NULL;

	(void)state;
	assert_int_equal(decode_hex(&lamp_toggle_response_schema, "", &message), 0);
	assert_bytes(&lamp_toggle_response_schema, message, "");
	assert_json(&lamp_toggle_response_schema, message,
	    "{\"since\":\"1970-01-01T00:00:00Z\",\"bulbs\":[],\"rooms\":[]}");
}

static void test_codec__raw_json_stands_as_itself(void **state)
{
	static const char spaced[] =
	    "{ \"note\": { \"a\" : [1,\n 2.50, 1e999, 123456789012345678901234567890] } }";
	struct buf json = {.limit = 100};
	void *message = NULL;

	(void)state;
	assert_int_equal(json_decode(&lamp_letter_schema, arena, spaced, strlen(spaced), &message), 0);
	assert_json(
	    &lamp_letter_schema, message, "{\"note\":{\"a\":[1,2.50,1e999,123456789012345678901234567890]}}");
	assert_int_equal(decode_hex(&lamp_letter_schema, "0a0b7b2261223a312c7d0a2c7d", &message), 0);
	assert_true(json_encode(&lamp_letter_schema, message, &json) < 0);
	buf_finish(&json);
}

static void test_codec__request_and_response_have_their_json_shape(void **state)
{
	static const char request[] =
	    "{\"operation\":\"toggle\",\"on\":true,\"secret\":\"AQI=\",\"namespace\":\"hall\"}";
	static const char refusal[] = "{\"error\":\"no such lamp\",\"code\":\"NO_LAMP\"}";
	void *message = NULL;

	(void)state;
	assert_int_equal(json_decode(&lamp_request_schema, arena, request, strlen(request), &message), 0);
	assert_bytes(&lamp_request_schema, message, "120c0801120201021a0468616c6c");
	assert_int_equal(decode_hex(&lamp_request_schema, "120c0801120201021a0468616c6c", &message), 0);
	assert_json(&lamp_request_schema, message, request);

	assert_int_equal(
	    json_decode_response(&lamp_response_schema, 2, arena, refusal, strlen(refusal), &message), 0);
	assert_bytes(&lamp_response_schema, message, "0a100a0c6e6f2073756368206c616d701001");
	assert_json(&lamp_response_schema, message, refusal);
	assert_int_equal(
	    json_decode_response(&lamp_response_schema, 2, arena, full_json, strlen(full_json), &message), 0);
	assert_json(&lamp_response_schema, message, full_json);
}

static void test_codec__refuses_nul_in_string(void **state)
{
	(void)state;
	assert_refused(&lamp_toggle_request_schema, "1a03610062", ERROR_TEXT);
}

static void test_codec__refuses_invalid_utf8(void **state)
{
	(void)state;
	assert_refused(&lamp_toggle_request_schema, "1a02c328", ERROR_TEXT);
	assert_refused(&lamp_toggle_request_schema, "1a03eda080", ERROR_TEXT); /* a surrogate */
	assert_refused(&lamp_toggle_response_schema, "2a01ff", ERROR_TEXT);
}

static void test_codec__refuses_unknown_value_of_closed_enum(void **state)
{
	(void)state;
	assert_refused(&bulb_bulb_schema, "0802", ERROR_ENUM);
}

static void test_codec__reads_unknown_value_of_open_enum_as_zero(void **state)
{
	void *message = NULL;

	(void)state;
	assert_int_equal(decode_hex(&lamp_error_schema, "1063", &message), 0);
	assert_bytes(&lamp_error_schema, message, "");
}

static void test_codec__refuses_two_members_of_a_oneof(void **state)
{
	(void)state;
	assert_refused(&lamp_response_schema, "0a0012020801", ERROR_DUPLICATE);
	assert_refused(&lamp_response_schema, "0a000a00", ERROR_DUPLICATE);
}

static void test_codec__refuses_a_field_twice(void **state)
{
	(void)state;
	assert_refused(&lamp_toggle_request_schema, "08010801", ERROR_DUPLICATE);
}

static void test_codec__drops_unknown_fields(void **state)
{
	void *message = NULL;

	(void)state;
	/* Field 99 as a varint, 100 as bytes, and 101 within the watt. */
	assert_int_equal(decode_hex(&lamp_toggle_response_schema,
			     "98060aa206020102"
			     "1205"
			     "0807"
			     "a80601"
			     "3803",
			     &message),
	    0);
	assert_bytes(&lamp_toggle_response_schema, message,
	    "12020807"
	    "3803");
}

static void test_codec__unknown_operation_leaves_the_oneof_unset(void **state)
{
	void *message = NULL;

	(void)state;
	assert_int_equal(decode_hex(&lamp_request_schema, "ba0600", &message), 0);
	assert_int_equal(schema_which(&lamp_request_schema, message), 0);
}

static void test_codec__limits_at_and_above(void **state)
{
	char at[2 * 18 + 1], above[2 * 19 + 1];
	void *message = NULL;

	(void)state;
	memset(at, '3', sizeof(at));
	memcpy(at, "1210", 4);
	at[sizeof(at) - 1] = '\0';
	memset(above, '3', sizeof(above));
	memcpy(above, "1211", 4);
	above[sizeof(above) - 1] = '\0';
	assert_int_equal(decode_hex(&lamp_toggle_request_schema, at, &message), 0);
	assert_bytes(&lamp_toggle_request_schema, message, at);
	message = NULL;
	assert_refused(&lamp_toggle_request_schema, above, ERROR_LIMIT);
	assert_refused(&lamp_toggle_response_schema, "2a002a002a002a002a00", ERROR_LIMIT);
}

static void test_codec__refuses_every_truncation(void **state)
{
	uint8_t data[256];
	size_t size = from_hex("120c0801120201021a0468616c6c", data);

	(void)state;
	for (size_t cut = 1; cut < size; cut++) {
		void *message = NULL;

		assert_true(codec_decode(&lamp_request_schema, arena, data, cut, &message) < 0);
		assert_null(message);
	}
}

/* Whatever the bytes, a message that is taken can be sent again, and is then taken as the same. */
static void test_codec__mutations_are_refused_or_stable(void **state)
{
	uint8_t data[256], mutated[256];
	size_t size = from_hex(full_hex, data);

	(void)state;
	for (size_t i = 0; i < size * 256; i++) {
		struct arena *own = arena_create(ARENA_LIMIT);
		void *message = NULL, *again = NULL;
		struct buf first, second;

		buf_init(&first, 65536);
		buf_init(&second, 65536);
		memcpy(mutated, data, size);
		mutated[i / 256] = (uint8_t)i;
		if (codec_decode(&lamp_toggle_response_schema, own, mutated, size, &message) == 0 &&
		    codec_encode(&lamp_toggle_response_schema, message, &first) == 0) {
			assert_int_equal(
			    codec_decode(&lamp_toggle_response_schema, own, first.data, first.size, &again),
			    0);
			assert_int_equal(codec_encode(&lamp_toggle_response_schema, again, &second), 0);
			assert_int_equal(first.size, second.size);
			if (first.size > 0)
				assert_memory_equal(first.data, second.data, first.size);
		}
		buf_finish(&first);
		buf_finish(&second);
		arena_destroy(own);
	}
}

static void test_codec__out_of_memory_is_an_error(void **state)
{
	uint8_t data[256];
	size_t size = from_hex(full_hex, data);
	bool done = false;

	(void)state;
	for (size_t limit = 0; limit < 16384; limit += 16) {
		struct arena *small = arena_create(limit);
		void *message = NULL;

		if (small == NULL)
			continue;
		if (codec_decode(&lamp_toggle_response_schema, small, data, size, &message) == 0) {
			done = true;
			assert_bytes(&lamp_toggle_response_schema, message, full_hex);
		}
		arena_destroy(small);
	}
	assert_true(done);
}

static void test_codec__full_buffer_keeps_what_it_had(void **state)
{
	void *message = NULL;
	struct buf out;

	(void)state;
	assert_int_equal(decode_hex(&lamp_toggle_response_schema, full_hex, &message), 0);
	buf_init(&out, 20);
	assert_int_equal(buf_append_str(&out, "kept"), 0);
	assert_int_equal(codec_encode(&lamp_toggle_response_schema, message, &out), ERROR_LIMIT);
	assert_int_equal(out.size, 4);
	assert_memory_equal(out.data, "kept", 4);
	buf_finish(&out);
}

/* A handler that refuses a lamp in the attic and echoes the rest, answered into a buffer. */
struct echo {
	struct call call;
	struct buf answer;
};

void lamp_handle_toggle(struct call *call, const toggle_request *request)
{
	void *response = NULL;

	if (strcmp(request->ROOM, "attic") == 0) {
		lamp_reply_error(call, NO_LAMP, "no lamp up there");
		return;
	}
	assert_int_equal(decode_hex(&lamp_toggle_response_schema, full_hex, &response), 0);
	lamp_reply_toggle(call, response);
}

static void keep_answer(struct call *call, const void *response)
{
	struct echo *echo = (struct echo *)call;

	assert_int_equal(json_encode(call->ns->response, response, &echo->answer), 0);
}

static void assert_dispatched(const char *request, const char *answer)
{
	struct echo echo = {.call = {.reply = keep_answer}};
	void *message = NULL;

	buf_init(&echo.answer, 65536);
	assert_int_equal(json_decode(&lamp_request_schema, arena, request, strlen(request), &message), 0);
	assert_int_equal(lamp_dispatch(&echo.call, message), 0);
	assert_string_equal(echo.call.operation->name, "toggle");
	assert_string_equal(buf_str(&echo.answer), answer);
	buf_finish(&echo.answer);
}

static void test_dispatch__runs_the_handler_of_the_operation(void **state)
{
	(void)state;
	assert_dispatched("{\"operation\":\"toggle\",\"namespace\":\"hall\"}", full_json);
	assert_dispatched("{\"operation\":\"toggle\",\"namespace\":\"attic\"}",
	    "{\"error\":\"no lamp up there\",\"code\":\"NO_LAMP\"}");
}

static void test_dispatch__no_operation_is_an_error(void **state)
{
	struct echo echo = {.call = {.reply = keep_answer}};
	void *message = NULL;

	(void)state;
	assert_int_equal(decode_hex(&lamp_request_schema, "", &message), 0);
	assert_int_equal(lamp_dispatch(&echo.call, message), ERROR_OPERATION);
}

/* A transport that answers each call with the bytes in `answer`, or with `error`. */
struct loop {
	struct client client;
	const char *answer;
	int error;
	char request[128];
};

static int loop_start(struct client *client, const struct schema_namespace *ns,
    const struct schema_operation *operation, const void *request, client_thunk *thunk, client_fn *typed,
    void *arg, struct client_call **ret_call)
{
	struct loop *loop = (struct loop *)client;
	void *response = NULL;
	struct buf text;

	buf_init(&text, 1024);
	assert_int_equal(json_encode(ns->request, request, &text), 0);
	snprintf(loop->request, sizeof(loop->request), "%s/%s", operation->name, buf_str(&text));
	buf_finish(&text);
	if (loop->answer != NULL)
		assert_int_equal(decode_hex(ns->response, loop->answer, &response), 0);
	*ret_call = NULL;
	thunk(typed, arg, loop->error, response);
	return 0;
}

static const struct client_transport loop_transport = {.start = loop_start};

struct outcome {
	int error;
	bool refused;
	bool answered;
};

static void note_outcome(void *arg, int error, const lamp_error *refusal, const toggle_response *response)
{
	struct outcome *outcome = arg;

	outcome->error = error;
	outcome->refused = refusal != NULL && refusal->code == NO_LAMP;
	outcome->answered = response != NULL && response->dimmed == 3;
}

static struct outcome call_toggle(struct loop *loop)
{
	struct outcome outcome = {0};
	struct client_call *call = NULL;
	void *request = NULL;

	loop->client.transport = &loop_transport;
	assert_int_equal(decode_hex(&lamp_toggle_request_schema, "0801", &request), 0);
	assert_int_equal(lamp_call_toggle(&loop->client, request, note_outcome, &outcome, &call), 0);
	assert_string_equal(loop->request,
	    "toggle/{\"operation\":\"toggle\",\"on\":true,\"secret\":\"\",\"namespace\":\"\"}");
	return outcome;
}

static void test_client__gives_response_refusal_or_error(void **state)
{
	struct loop answered = {.answer = "12023803"}, refused = {.answer = "0a021001"},
		    empty = {.answer = ""};
	struct loop failed = {.error = ERROR_TIMEOUT};
	struct outcome outcome;

	(void)state;
	outcome = call_toggle(&answered);
	assert_true(outcome.answered && !outcome.refused && outcome.error == 0);
	outcome = call_toggle(&refused);
	assert_true(!outcome.answered && outcome.refused && outcome.error == 0);
	outcome = call_toggle(&empty);
	assert_true(!outcome.answered && !outcome.refused && outcome.error == ERROR_OPERATION);
	outcome = call_toggle(&failed);
	assert_true(!outcome.answered && !outcome.refused && outcome.error == ERROR_TIMEOUT);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_codec__raw_json_stands_as_itself, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_codec__every_field_from_json_to_bytes, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_codec__every_field_from_bytes_to_json, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_codec__empty_message_is_no_bytes, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(
		test_codec__request_and_response_have_their_json_shape, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_codec__refuses_nul_in_string, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_codec__refuses_invalid_utf8, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(
		test_codec__refuses_unknown_value_of_closed_enum, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(
		test_codec__reads_unknown_value_of_open_enum_as_zero, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_codec__refuses_two_members_of_a_oneof, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_codec__refuses_a_field_twice, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_codec__drops_unknown_fields, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(
		test_codec__unknown_operation_leaves_the_oneof_unset, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_codec__limits_at_and_above, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_codec__refuses_every_truncation, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_codec__mutations_are_refused_or_stable, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_codec__out_of_memory_is_an_error, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_codec__full_buffer_keeps_what_it_had, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(
		test_dispatch__runs_the_handler_of_the_operation, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_dispatch__no_operation_is_an_error, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_client__gives_response_refusal_or_error, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
