#include "agent_wire.h"

#include <stdlib.h>
#include <string.h>

#include "error.h"
#include "test_tools.h"

static void begin_list(struct buf *out, uint32_t n)
{
	buf_init(out, AGENT_WIRE_MESSAGE_MAX);
	assert_int_equal(ssh_wire_write_byte(out, 12), 0);
	assert_int_equal(ssh_wire_write_uint32(out, n), 0);
}

/* An identity of which only the type's name and a number are real. */
static void add_identity(struct buf *out, uint32_t number, size_t size, const char *comment)
{
	struct buf blob;

	buf_init(&blob, AGENT_WIRE_MESSAGE_MAX);
	assert_int_equal(ssh_wire_write_text(&blob, "ssh-ed25519"), 0);
	assert_int_equal(ssh_wire_write_uint32(&blob, number), 0);
	memset(buf_reserve(&blob, size - blob.size), 0, size - blob.size);
	assert_int_equal(ssh_wire_write_string(out, blob.data, blob.size), 0);
	assert_int_equal(ssh_wire_write_text(out, comment), 0);
	buf_finish(&blob);
}

static int read_list(const struct buf *message, struct agent_wire_list *ret_list)
{
	/* A copy of its own, so that a read beyond its end is seen. */
	uint8_t *copy = malloc(message->size);
	int r;

	memcpy(copy, message->data, message->size);
	r = agent_wire_read_list((struct ssh_wire){copy, message->size}, ret_list);
	free(copy);
	return r;
}

static void test_agent_wire__reads_a_list_once_each(void **state)
{
	struct agent_wire_list list = {NULL, 0, NULL};
	struct buf message;

	begin_list(&message, 5);
	add_identity(&message, 1, 51, "one");
	add_identity(&message, 2, IDENTITY_BLOB_MAX, "tw\xff");
	add_identity(&message, 1, 51, "one again");
	add_identity(&message, 3, IDENTITY_BLOB_MAX + 1, "too large");
	add_identity(&message, 4, 51, "");
	assert_int_equal(agent_wire_read_list((struct ssh_wire){message.data, message.size}, &list), 0);
	assert_int_equal(list.n, 3);
	assert_string_equal(list.identities[0].comment, "one");
	assert_int_equal(list.identities[0].blob_size, 51);
	assert_string_equal(list.identities[1].comment, "tw?");
	assert_string_equal(list.identities[2].comment, "");
	agent_wire_finish_list(&list);
	buf_finish(&message);
}

static void test_agent_wire__reads_an_empty_list(void **state)
{
	struct agent_wire_list list = {NULL, 1, NULL};
	struct buf message;

	begin_list(&message, 0);
	assert_int_equal(read_list(&message, &list), 0);
	assert_int_equal(list.n, 0);
	agent_wire_finish_list(&list);
	buf_finish(&message);
}

static void test_agent_wire__refuses_wrong_lists(void **state)
{
	struct agent_wire_list list = {NULL, 0, NULL};
	struct buf message;
	size_t whole;

	begin_list(&message, 2);
	add_identity(&message, 1, 51, "one");
	add_identity(&message, 2, 51, "two");
	whole = message.size;
	for (size_t size = 1; size < whole; size++) {
		struct buf part = message;

		part.size = size;
		assert_int_equal(read_list(&part, &list), ERROR_TRUNCATED);
	}
	assert_int_equal(ssh_wire_write_byte(&message, 0), 0);
	assert_int_equal(read_list(&message, &list), ERROR_MALFORMED);
	message.data[0] = 14;
	assert_int_equal(read_list(&message, &list), ERROR_MALFORMED);
	message.data[0] = 5;
	assert_int_equal(read_list(&message, &list), ERROR_REFUSED);
	buf_finish(&message);
}

static void test_agent_wire__bounds_the_count(void **state)
{
	struct agent_wire_list list = {NULL, 0, NULL};
	struct buf message;

	begin_list(&message, IDENTITY_COUNT_MAX);
	for (uint32_t i = 0; i < IDENTITY_COUNT_MAX; i++)
		add_identity(&message, i, 51, "");
	assert_int_equal(read_list(&message, &list), 0);
	assert_int_equal(list.n, IDENTITY_COUNT_MAX);
	agent_wire_finish_list(&list);
	buf_finish(&message);

	begin_list(&message, IDENTITY_COUNT_MAX + 1);
	for (uint32_t i = 0; i <= IDENTITY_COUNT_MAX; i++)
		add_identity(&message, i, 51, "");
	assert_int_equal(read_list(&message, &list), ERROR_LIMIT);
	buf_finish(&message);
}

static void test_agent_wire__writes_a_sign_request(void **state)
{
	static const uint8_t wanted[] = "\0\0\0\x14\x0d\0\0\0\3key\0\0\0\4data\0\0\0\2";
	struct agent_wire_sign sign = {(const uint8_t *)"key", 3, (const uint8_t *)"data", 4, 2};
	struct buf out;

	buf_init(&out, AGENT_WIRE_MESSAGE_MAX + 4);
	assert_int_equal(agent_wire_write_sign(&sign, &out), 0);
	assert_int_equal(out.size, sizeof(wanted) - 1);
	assert_memory_equal(out.data, wanted, out.size);
	buf_clear(&out);
	sign.data = calloc(1, AGENT_WIRE_MESSAGE_MAX);
	sign.data_size = AGENT_WIRE_MESSAGE_MAX - 16;
	assert_int_equal(agent_wire_write_sign(&sign, &out), 0);
	assert_int_equal(out.size, AGENT_WIRE_MESSAGE_MAX + 4);
	buf_clear(&out);
	sign.data_size++;
	assert_int_equal(agent_wire_write_sign(&sign, &out), ERROR_LIMIT);
	free((void *)sign.data);
	buf_finish(&out);
}

static void test_agent_wire__carries_what_a_security_key_appends(void **state)
{
	struct ssh_wire signature = {NULL, 0};
	struct buf inner, message;

	buf_init(&inner, 1000);
	buf_init(&message, 1000);
	ssh_wire_write_text(&inner, "sk-ssh-ed25519@openssh.com");
	ssh_wire_write_text(&inner, "blob");
	buf_append(&inner, "\1\0\0\0\7", 5);
	ssh_wire_write_byte(&message, 14);
	ssh_wire_write_string(&message, inner.data, inner.size);
	assert_int_equal(
	    agent_wire_read_signature((struct ssh_wire){message.data, message.size}, &signature), 0);
	assert_int_equal(signature.size, inner.size);
	assert_memory_equal(signature.data, inner.data, inner.size);
	for (size_t size = 1; size < message.size; size++)
		assert_int_equal(agent_wire_read_signature((struct ssh_wire){message.data, size}, &signature),
		    ERROR_TRUNCATED);
	ssh_wire_write_byte(&message, 0);
	assert_int_equal(agent_wire_read_signature((struct ssh_wire){message.data, message.size}, &signature),
	    ERROR_MALFORMED);
	buf_finish(&inner);
	buf_finish(&message);
}

static void test_agent_wire__judges_lengths_early(void **state)
{
	static const uint8_t oversize[] = {0, 4, 0, 1}, empty[] = {0, 0, 0, 0}, largest[] = {0, 4, 0, 0};
	static const uint8_t trailing[] = {0, 0, 0, 1, 5, 5};
	struct ssh_wire message;

	assert_int_equal(
	    agent_wire_read_message((struct ssh_wire){oversize, sizeof(oversize)}, &message), ERROR_LIMIT);
	assert_int_equal(
	    agent_wire_read_message((struct ssh_wire){largest, sizeof(largest)}, &message), ERROR_TRUNCATED);
	assert_int_equal(agent_wire_read_message((struct ssh_wire){largest, 3}, &message), ERROR_TRUNCATED);
	assert_int_equal(
	    agent_wire_read_message((struct ssh_wire){empty, sizeof(empty)}, &message), ERROR_MALFORMED);
	assert_int_equal(agent_wire_read_message((struct ssh_wire){trailing, sizeof(trailing)}, &message),
	    ERROR_MALFORMED);
	assert_int_equal(agent_wire_read_message((struct ssh_wire){trailing, 5}, &message), 0);
	assert_int_equal(message.size, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_agent_wire__reads_a_list_once_each),
	    cmocka_unit_test(test_agent_wire__reads_an_empty_list),
	    cmocka_unit_test(test_agent_wire__refuses_wrong_lists),
	    cmocka_unit_test(test_agent_wire__bounds_the_count),
	    cmocka_unit_test(test_agent_wire__writes_a_sign_request),
	    cmocka_unit_test(test_agent_wire__carries_what_a_security_key_appends),
	    cmocka_unit_test(test_agent_wire__judges_lengths_early),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
