#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base64.h"
#include "decode.h"
#include "envelope_gen.h"
#include "error.h"
#include "ssh_agent_gen.h"
#include "test_exchanges.h"

#define HEAD                                                                                                 \
	"{\"id\":\"01a20a15-236d-71dd-944d-caec5a955b0b\",\"namespace\":\"ssh-agent\",\"type\":\"request\"," \
	"\"final\":true,\"timestamp\":\"2026-11-23T20:24:47.213750108Z\",\"payload\":"
#define TAIL ",\"shed\":{\"name\":\"demo\",\"backend\":\"firecracker\",\"server\":\"bench\"}}"

/* Decodes a JSON event that must be an envelope. */
static Envelope__Envelope *decode(const char *event, struct arena **ret_arena)
{
	Envelope__Envelope *envelope = NULL;

	assert_int_equal(
	    decode_envelope(false, (const uint8_t *)event, strlen(event), ret_arena, &envelope), 0);
	return envelope;
}

static void test_decode__reads_recorded_events(void **state)
{
	for (size_t i = 0; i < sizeof(exchanges) / sizeof(exchanges[0]); i++) {
		struct arena *arena = NULL, *requests = arena_create(1 << 20);
		Envelope__Envelope *envelope = decode(exchanges[i].event, &arena);
		SshAgent__Request *decoded = NULL;
		uint32_t operation = 0;
		struct buf request, text;

		assert_string_equal(envelope->shed->name, "demo");
		buf_init(&request, DECODE_REQUEST_MAX);
		buf_init(&text, DECODE_REQUEST_MAX);
		assert_int_equal(decode_request(&ssh_agent_namespace, envelope, &request, &operation), 0);
		assert_int_equal(operation, exchanges[i].operation);
		/* Back in JSON it is the payload of the event. */
		assert_int_equal(ssh_agent_request_decode(requests, request.data, request.size, &decoded), 0);
		assert_int_equal(ssh_agent_request_to_json(decoded, &text), 0);
		assert_non_null(strstr(exchanges[i].event, buf_str(&text)));
		buf_finish(&request);
		buf_finish(&text);
		arena_destroy(requests);
		arena_destroy(arena);
	}
}

struct faulty {
	const char *payload;
	int error; /* 0: an empty Request */
};

static const struct faulty faulty[] = {
    {"{}", 0},
    {"{\"operation\":\"delete\"}", 0},
    {"\"hello\"", ERROR_TYPE},
    {"{\"operation\":\"sign\",\"public_key\":\"@@@\",\"data\":\"AAAA\",\"flags\":0}", ERROR_MALFORMED},
    {"{\"operation\":\"sign\",\"public_key\":\"AAAA\",\"data\":\"@@@\",\"flags\":0}", ERROR_MALFORMED},
    {"{\"operation\":\"sign\",\"public_key\":\"AAAA\",\"data\":\"AAAA\",\"flags\":\"x\"}", ERROR_TYPE},
};

static void test_decode__judges_faulty_payloads(void **state)
{
	for (size_t i = 0; i < sizeof(faulty) / sizeof(faulty[0]); i++) {
		uint32_t operation = 99;
		struct arena *arena = NULL;
		struct buf request;
		char event[1024];
		int r;

		snprintf(event, sizeof(event), HEAD "%s" TAIL, faulty[i].payload);
		buf_init(&request, DECODE_REQUEST_MAX);
		r = decode_request(&ssh_agent_namespace, decode(event, &arena), &request, &operation);
		if (r != faulty[i].error)
			fail_msg("%s: %s", faulty[i].payload, error_str(r));
		assert_int_equal(request.size, 0);
		assert_int_equal(operation, r == 0 ? 0 : 99);
		buf_finish(&request);
		arena_destroy(arena);
	}
}

static void test_decode__refuses_a_large_payload(void **state)
{
	Envelope__Envelope envelope = ENVELOPE__ENVELOPE__INIT;
	uint32_t operation;
	struct buf request;

	envelope.payload.len = DECODE_PAYLOAD_MAX + 1;
	envelope.payload.data = calloc(1, envelope.payload.len);
	buf_init(&request, DECODE_REQUEST_MAX);
	assert_int_equal(decode_request(&ssh_agent_namespace, &envelope, &request, &operation), ERROR_LIMIT);
	free(envelope.payload.data);
}

static void test_decode__ignores_in_json_what_json_has_not(void **state)
{
	struct arena *arena = NULL;
	Envelope__Envelope *envelope =
	    decode(HEAD "{\"operation\":\"ping\"},\"payload_encoding\":\"protobuf\","
			"\"deadline_ms\":7,\"attempt\":3" TAIL,
		&arena);

	assert_int_equal(envelope->payload_encoding, ENVELOPE__ENCODING__JSON);
	assert_int_equal(envelope->deadline_ms, 0);
	assert_int_equal(envelope->attempt, 0);
	arena_destroy(arena);
}

/* An envelope as a protobuf server sends it, in base64; freed by the caller. */
static char *encode_event(const Envelope__Envelope *envelope)
{
	struct buf bytes;
	char *text;

	buf_init(&bytes, 1 << 20);
	assert_int_equal(envelope_envelope_encode(envelope, &bytes), 0);
	text = calloc(1, BASE64_ENCODED_SIZE(bytes.size) + 1);
	base64_encode(bytes.data, bytes.size, text);
	buf_finish(&bytes);
	return text;
}

static void test_decode__reads_protobuf(void **state)
{
	Envelope__Envelope sent = ENVELOPE__ENVELOPE__INIT, *envelope = NULL;
	/* Operation 4, ping; and 15, which this schema does not have. */
	uint8_t ping[] = {0x22, 0x00}, later[] = {0x7a, 0x00}, broken[] = {0x22};
	struct arena *arena = NULL;
	uint32_t operation = 99;
	struct buf request;
	char *event;

	sent.type = ENVELOPE__TYPE__REQUEST;
	sent.payload_encoding = ENVELOPE__ENCODING__PROTOBUF;
	sent.deadline_ms = 7;
	sent.attempt = 3;
	event = encode_event(&sent);
	assert_int_equal(decode_envelope(true, (uint8_t *)event, strlen(event), &arena, &envelope), 0);
	assert_int_equal(envelope->deadline_ms, 7);
	assert_int_equal(envelope->attempt, 3);

	buf_init(&request, DECODE_REQUEST_MAX);
	envelope->payload = (ProtobufCBinaryData){sizeof(ping), ping};
	assert_int_equal(decode_request(&ssh_agent_namespace, envelope, &request, &operation), 0);
	assert_int_equal(operation, 4);
	assert_int_equal(request.size, sizeof(ping));
	assert_memory_equal(request.data, ping, sizeof(ping));
	buf_clear(&request);
	envelope->payload = (ProtobufCBinaryData){sizeof(later), later};
	assert_int_equal(decode_request(&ssh_agent_namespace, envelope, &request, &operation), 0);
	assert_int_equal(operation, 0);
	assert_int_equal(request.size, 0);
	envelope->payload = (ProtobufCBinaryData){sizeof(broken), broken};
	assert_int_equal(
	    decode_request(&ssh_agent_namespace, envelope, &request, &operation), ERROR_TRUNCATED);
	buf_finish(&request);
	arena_destroy(arena);
	free(event);
}

static void test_decode__refuses_what_is_no_envelope(void **state)
{
	static const char *const texts[] = {"", "x", "{", "[]", "@@@@", "AAA", "null"};
	Envelope__Envelope *envelope = NULL;
	struct arena *arena = NULL;

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		const uint8_t *data = (const uint8_t *)texts[i];

		assert_true(decode_envelope(false, data, strlen(texts[i]), &arena, &envelope) < 0);
		/* An empty envelope is one in protobuf. */
		if (texts[i][0] != '\0' && strcmp(texts[i], "null") != 0)
			assert_true(decode_envelope(true, data, strlen(texts[i]), &arena, &envelope) < 0);
	}
	assert_null(arena);
	assert_null(envelope);
}

static void test_decode__finds_the_deadline(void **state)
{
	Envelope__Envelope envelope = ENVELOPE__ENVELOPE__INIT;

	assert_int_equal(decode_deadline_ms(&ssh_agent_namespace, &envelope, 3), 3000);
	assert_int_equal(decode_deadline_ms(&ssh_agent_namespace, &envelope, 4), 2000);
	assert_int_equal(decode_deadline_ms(&ssh_agent_namespace, &envelope, 0), DECODE_DEADLINE_MS);
	envelope.deadline_ms = 12345;
	assert_int_equal(decode_deadline_ms(&ssh_agent_namespace, &envelope, 3), 12345);
	envelope.deadline_ms = UINT32_MAX;
	assert_int_equal(decode_deadline_ms(&ssh_agent_namespace, &envelope, 3), DECODE_DEADLINE_MS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_decode__reads_recorded_events),
	    cmocka_unit_test(test_decode__judges_faulty_payloads),
	    cmocka_unit_test(test_decode__refuses_a_large_payload),
	    cmocka_unit_test(test_decode__ignores_in_json_what_json_has_not),
	    cmocka_unit_test(test_decode__reads_protobuf),
	    cmocka_unit_test(test_decode__refuses_what_is_no_envelope),
	    cmocka_unit_test(test_decode__finds_the_deadline),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
