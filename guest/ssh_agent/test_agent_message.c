#include "agent_message.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "error.h"

static const uint8_t sign_request[] = {
    0, 0, 0, 20, AGENT_MESSAGE_SIGN, /* */
    0, 0, 0, 3, 'k', 'e', 'y',       /* */
    0, 0, 0, 4, 'd', 'a', 't', 'a',  /* */
    0, 0, 0, 2,                      /* flags */
};

static void test_agent_message__parses_sign(void **state)
{
	struct agent_message message = {0};
	ssh_agent_SignRequest request = {0};

	assert_int_equal(
	    agent_message_parse(sign_request, sizeof(sign_request), &message), sizeof(sign_request));
	assert_int_equal(message.type, AGENT_MESSAGE_SIGN);
	assert_int_equal(agent_message_parse_sign(&message, &request), 0);
	assert_int_equal(request.public_key.len, 3);
	assert_memory_equal(request.public_key.data, "key", 3);
	assert_int_equal(request.data.len, 4);
	assert_memory_equal(request.data.data, "data", 4);
	assert_int_equal(request.flags, 2);
}

static void test_agent_message__waits_for_every_byte(void **state)
{
	struct agent_message message = {0};

	for (size_t size = 0; size < sizeof(sign_request); size++)
		assert_int_equal(agent_message_parse(sign_request, size, &message), 0);
}

static void test_agent_message__leaves_what_follows(void **state)
{
	uint8_t two[sizeof(sign_request) + 1];
	struct agent_message message = {0};

	memcpy(two, sign_request, sizeof(sign_request));
	two[sizeof(sign_request)] = 0xff;
	assert_int_equal(agent_message_parse(two, sizeof(two), &message), sizeof(sign_request));
}

static void test_agent_message__judges_lengths(void **state)
{
	static const struct {
		uint8_t header[AGENT_MESSAGE_HEADER_SIZE];
		int64_t expected;
	} cases[] = {
	    {{0, 0, 0, 0}, ERROR_MALFORMED},
	    {{0, 0, 0, 1}, AGENT_MESSAGE_HEADER_SIZE + 1},
	    {{0, 4, 0, 0}, AGENT_MESSAGE_SIZE_MAX},
	    {{0, 4, 0, 1}, ERROR_LIMIT},
	    {{0xff, 0xff, 0xff, 0xff}, ERROR_LIMIT},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_int_equal(agent_message_size(cases[i].header), cases[i].expected);
}

/* The body cut at each byte, in memory of just that size, so that a sanitizer sees a step too far. */
static void test_agent_message__refuses_truncated_sign(void **state)
{
	const uint8_t *body = sign_request + AGENT_MESSAGE_HEADER_SIZE + 1;
	size_t whole = sizeof(sign_request) - AGENT_MESSAGE_HEADER_SIZE - 1;

	for (size_t size = 0; size < whole; size++) {
		uint8_t *cut = malloc(size == 0 ? 1 : size);
		struct agent_message message = {.type = AGENT_MESSAGE_SIGN, .body = cut, .size = size};
		ssh_agent_SignRequest request = {.flags = 77};

		memcpy(cut, body, size);
		assert_int_equal(agent_message_parse_sign(&message, &request), ERROR_TRUNCATED);
		assert_int_equal(request.flags, 77);
		free(cut);
	}
}

static void test_agent_message__refuses_trailing_bytes(void **state)
{
	uint8_t body[sizeof(sign_request)];
	size_t size = sizeof(sign_request) - AGENT_MESSAGE_HEADER_SIZE - 1;
	struct agent_message message = {.type = AGENT_MESSAGE_SIGN, .body = body, .size = size + 1};
	ssh_agent_SignRequest request = {0};

	memcpy(body, sign_request + AGENT_MESSAGE_HEADER_SIZE + 1, size);
	body[size] = 0;
	assert_int_equal(agent_message_parse_sign(&message, &request), ERROR_MALFORMED);
}

static void test_agent_message__refuses_inner_length_beyond_body(void **state)
{
	static const uint8_t body[] = {0xff, 0xff, 0xff, 0xff, 'k', 0, 0, 0, 0, 0, 0, 0, 0};
	struct agent_message message = {.type = AGENT_MESSAGE_SIGN, .body = body, .size = sizeof(body)};
	ssh_agent_SignRequest request = {0};

	assert_int_equal(agent_message_parse_sign(&message, &request), ERROR_TRUNCATED);
}

static void test_agent_message__writes_failure(void **state)
{
	static const uint8_t expected[] = {0, 0, 0, 1, AGENT_MESSAGE_FAILURE};
	struct buf out;

	buf_init(&out, AGENT_MESSAGE_SIZE_MAX);
	assert_int_equal(agent_message_put_failure(&out), 0);
	assert_int_equal(out.size, sizeof(expected));
	assert_memory_equal(out.data, expected, sizeof(expected));
	buf_finish(&out);
}

static void test_agent_message__writes_list(void **state)
{
	static const uint8_t expected[] = {
	    0, 0, 0, 16, AGENT_MESSAGE_LIST_ANSWER, 0, 0, 0, 1, 0, 0, 0, 2, 'b', 'l', 0, 0, 0, 1, 'c'};
	ssh_agent_Key key = {.comment = (char *)"c"};
	void *items[] = {&key};
	ssh_agent_ListResponse response = {.keys = {.n = 1, .items = items}};
	struct buf out;

	key.blob = (struct schema_bytes){.data = (uint8_t *)(uintptr_t) "bl", .len = 2};
	buf_init(&out, AGENT_MESSAGE_SIZE_MAX);
	assert_int_equal(agent_message_put_list(&out, &response), 0);
	assert_int_equal(out.size, sizeof(expected));
	assert_memory_equal(out.data, expected, sizeof(expected));
	buf_finish(&out);
}

/* A security key's trailer stands inside the outer string, behind the signature. */
static void test_agent_message__keeps_signature_trailer(void **state)
{
	static const uint8_t expected[] = {0, 0, 0, 20, AGENT_MESSAGE_SIGN_ANSWER, 0, 0, 0, 15, 0, 0, 0, 1,
	    'f', 0, 0, 0, 1, 's', 1, 0, 0, 0, 9};
	static const uint8_t rest[] = {1, 0, 0, 0, 9};
	ssh_agent_SignResponse response = {.format = (char *)"f"};
	struct buf out;

	response.blob = (struct schema_bytes){.data = (uint8_t *)(uintptr_t) "s", .len = 1};
	response.rest = (struct schema_bytes){.data = (uint8_t *)(uintptr_t)rest, .len = sizeof(rest)};
	buf_init(&out, AGENT_MESSAGE_SIZE_MAX);
	assert_int_equal(agent_message_put_signature(&out, &response), 0);
	assert_int_equal(out.size, sizeof(expected));
	assert_memory_equal(out.data, expected, sizeof(expected));
	buf_finish(&out);
}

static void test_agent_message__takes_back_what_is_over_the_limit(void **state)
{
	size_t size = AGENT_MESSAGE_MAX;
	ssh_agent_Key key = {.comment = (char *)""};
	void *items[] = {&key};
	ssh_agent_ListResponse response = {.keys = {.n = 1, .items = items}};
	ssh_agent_SignResponse signature = {.format = (char *)"f"};
	struct buf out;

	key.blob = (struct schema_bytes){.data = calloc(1, size), .len = size};
	signature.blob = key.blob;
	buf_init(&out, AGENT_MESSAGE_SIZE_MAX);
	assert_int_equal(buf_append_str(&out, "x"), 0);
	assert_int_equal(agent_message_put_list(&out, &response), ERROR_LIMIT);
	assert_int_equal(out.size, 1);
	assert_int_equal(agent_message_put_signature(&out, &signature), ERROR_LIMIT);
	assert_int_equal(out.size, 1);
	/* 13 bytes of type, count and lengths leave room for just this many. */
	key.blob.len = AGENT_MESSAGE_MAX - 13;
	buf_clear(&out);
	assert_int_equal(agent_message_put_list(&out, &response), 0);
	assert_int_equal(out.size, AGENT_MESSAGE_SIZE_MAX);
	free(key.blob.data);
	buf_finish(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_agent_message__parses_sign),
	    cmocka_unit_test(test_agent_message__waits_for_every_byte),
	    cmocka_unit_test(test_agent_message__leaves_what_follows),
	    cmocka_unit_test(test_agent_message__judges_lengths),
	    cmocka_unit_test(test_agent_message__refuses_truncated_sign),
	    cmocka_unit_test(test_agent_message__refuses_trailing_bytes),
	    cmocka_unit_test(test_agent_message__refuses_inner_length_beyond_body),
	    cmocka_unit_test(test_agent_message__writes_failure),
	    cmocka_unit_test(test_agent_message__writes_list),
	    cmocka_unit_test(test_agent_message__keeps_signature_trailer),
	    cmocka_unit_test(test_agent_message__takes_back_what_is_over_the_limit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
