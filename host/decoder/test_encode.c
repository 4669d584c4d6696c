#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>

#include "arena.h"
#include "codec.h"
#include "encode.h"
#include "envelope_gen.h"
#include "error.h"
#include "json.h"
#include "ssh_agent_gen.h"
#include "test_exchanges.h"
#include "timestamp.h"

static char listener[] = "the-listener", shed_name[] = "demo", backend[] = "firecracker", server[] = "bench";

/* The request that in_reply_to names. */
static struct request make_request(uint32_t operation, bool protobuf, const char *in_reply_to)
{
	struct request request = {
	    .ns = &ssh_agent_namespace,
	    .operation = operation,
	    .protobuf = protobuf,
	    .id = (char *)in_reply_to,
	    .listener = listener,
	    .shed = ENVELOPE__SHED__INIT,
	};

	request.shed.name = shed_name;
	request.shed.backend = backend;
	request.shed.server = server;
	return request;
}

/* Appends the Response that has this JSON. */
static void append_response(uint32_t operation, const char *json, struct buf *out)
{
	struct arena *arena = arena_create(1 << 20);
	const struct schema_message *schema = ssh_agent_namespace.response;
	void *response = NULL;

	assert_int_equal(json_decode_response(schema, operation, arena, json, strlen(json), &response), 0);
	assert_int_equal(codec_encode(schema, response, out), 0);
	arena_destroy(arena);
}

static json_t *load(struct buf *text)
{
	json_t *value = json_loads(buf_str(text), JSON_REJECT_DUPLICATES, NULL);

	assert_non_null(value);
	return value;
}

/* Equal but for what differs from run to run. */
static void assert_same_envelope(json_t *ours, json_t *theirs)
{
	int64_t timestamp;
	const char *text = json_string_value(json_object_get(ours, "timestamp"));

	assert_int_equal(timestamp_parse(text, strlen(text), &timestamp), 0);
	assert_int_equal(strlen(json_string_value(json_object_get(ours, "id"))), 36);
	assert_int_equal(json_object_del(ours, "timestamp"), 0);
	assert_int_equal(json_object_del(ours, "id"), 0);
	assert_int_equal(json_object_del(theirs, "timestamp"), 0);
	assert_int_equal(json_object_del(theirs, "id"), 0);
	assert_true(json_equal(ours, theirs));
}

static void test_encode__posts_what_was_recorded(void **state)
{
	for (size_t i = 0; i < sizeof(exchanges) / sizeof(exchanges[0]); i++) {
		json_t *theirs = json_loads(exchanges[i].posted, 0, NULL), *ours;
		char *payload = json_dumps(json_object_get(theirs, "payload"), 0);
		const char *id = json_string_value(json_object_get(theirs, "in_reply_to"));
		struct request request = make_request(exchanges[i].operation, false, id);
		struct buf response, body;

		buf_init(&response, ENCODE_LIMIT);
		buf_init(&body, ENCODE_LIMIT);
		append_response(exchanges[i].operation, payload, &response);
		assert_int_equal(encode_response(&request, response.data, response.size, &body), 0);
		ours = load(&body);
		assert_same_envelope(ours, theirs);
		json_decref(ours);
		json_decref(theirs);
		free(payload);
		buf_finish(&response);
		buf_finish(&body);
	}
}

/* Decodes a protobuf body. */
static Envelope__Envelope *decode(struct arena *arena, const struct buf *body)
{
	Envelope__Envelope *envelope = NULL;

	assert_int_equal(envelope_envelope_decode(arena, body->data, body->size, &envelope), 0);
	assert_int_equal(envelope->type, ENVELOPE__TYPE__RESPONSE);
	assert_string_equal(envelope->namespace_, "ssh-agent");
	assert_string_equal(envelope->in_reply_to, "the-id");
	assert_string_equal(envelope->listener, listener);
	assert_string_equal(envelope->shed->name, shed_name);
	return envelope;
}

static void test_encode__answers_in_the_requests_encodings(void **state)
{
	struct request request = make_request(4, true, "the-id");
	struct arena *arena = arena_create(1 << 20);
	Envelope__Envelope *envelope;
	struct buf response, body;

	buf_init(&response, ENCODE_LIMIT);
	buf_init(&body, ENCODE_LIMIT);
	append_response(4, "{\"status\":\"ok\"}", &response);

	assert_int_equal(encode_response(&request, response.data, response.size, &body), 0);
	envelope = decode(arena, &body);
	assert_true(envelope->final);
	assert_int_equal(envelope->payload_encoding, ENVELOPE__ENCODING__JSON);
	assert_int_equal(envelope->payload.len, strlen("{\"status\":\"ok\"}"));
	assert_memory_equal(envelope->payload.data, "{\"status\":\"ok\"}", envelope->payload.len);

	request.payload_encoding = ENVELOPE__ENCODING__PROTOBUF;
	buf_clear(&body);
	assert_int_equal(encode_response(&request, response.data, response.size, &body), 0);
	envelope = decode(arena, &body);
	assert_int_equal(envelope->payload_encoding, ENVELOPE__ENCODING__PROTOBUF);
	assert_int_equal(envelope->payload.len, response.size);
	assert_memory_equal(envelope->payload.data, response.data, response.size);

	buf_finish(&response);
	buf_finish(&body);
	arena_destroy(arena);
}

static void test_encode__refuses_what_is_no_answer(void **state)
{
	struct request request = make_request(3, false, "the-id");
	const uint8_t broken[] = {0x22};
	struct buf response, body;

	buf_init(&response, ENCODE_LIMIT);
	buf_init(&body, ENCODE_LIMIT);
	append_response(4, "{\"status\":\"ok\"}", &response);
	assert_int_equal(encode_response(&request, response.data, response.size, &body), ERROR_OPERATION);
	assert_int_equal(encode_response(&request, NULL, 0, &body), ERROR_OPERATION);
	assert_int_equal(encode_response(&request, broken, sizeof(broken), &body), ERROR_TRUNCATED);
	assert_int_equal(body.size, 0);
	buf_finish(&response);
	buf_finish(&body);
}

static void test_encode__pends_in_protobuf_only(void **state)
{
	struct request request = make_request(3, true, "the-id");
	struct arena *arena = arena_create(1 << 20);
	Envelope__Envelope *envelope;
	struct buf body;

	buf_init(&body, ENCODE_LIMIT);
	assert_int_equal(encode_pending(&request, 1234567890, &body), 0);
	envelope = decode(arena, &body);
	assert_false(envelope->final);
	assert_true(envelope->pending_until == 1234567890);
	assert_int_equal(envelope->payload.len, 0);

	buf_clear(&body);
	request.protobuf = false;
	assert_int_equal(encode_pending(&request, 1234567890, &body), ERROR_UNSUPPORTED);
	assert_int_equal(body.size, 0);
	buf_finish(&body);
	arena_destroy(arena);
}

static void test_encode__refuses_for_the_bus(void **state)
{
	struct request request = make_request(3, true, "the-id");
	struct arena *arena = arena_create(1 << 20);
	Envelope__Envelope *envelope;
	json_t *value, *payload;
	struct buf body;

	buf_init(&body, ENCODE_LIMIT);
	assert_int_equal(
	    encode_bus_error(&request, ENVELOPE__BUS_CODE__TOO_MANY_REQUESTS, "try later", &body), 0);
	envelope = decode(arena, &body);
	assert_int_equal(envelope->error->code, ENVELOPE__BUS_CODE__TOO_MANY_REQUESTS);
	assert_string_equal(envelope->error->message, "try later");
	assert_int_equal(envelope->payload.len, 0);

	buf_clear(&body);
	request.protobuf = false;
	assert_int_equal(
	    encode_bus_error(&request, ENVELOPE__BUS_CODE__TOO_MANY_REQUESTS, "try later", &body), 0);
	value = load(&body);
	payload = json_object_get(value, "payload");
	assert_null(json_object_get(value, "error"));
	assert_string_equal(json_string_value(json_object_get(payload, "error")), "try later");
	assert_string_equal(json_string_value(json_object_get(payload, "code")), "TOO_MANY_REQUESTS");
	json_decref(value);
	buf_finish(&body);
	arena_destroy(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_encode__posts_what_was_recorded),
	    cmocka_unit_test(test_encode__answers_in_the_requests_encodings),
	    cmocka_unit_test(test_encode__refuses_what_is_no_answer),
	    cmocka_unit_test(test_encode__pends_in_protobuf_only),
	    cmocka_unit_test(test_encode__refuses_for_the_bus),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
