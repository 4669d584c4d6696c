#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "error.h"
#include "frame.h"

static void test_frame__writes_header(void **state)
{
	uint8_t header[FRAME_HEADER_SIZE] = {0};

	frame_write_header(header, FRAME_JSON, 0x123456);
	assert_memory_equal(header, "\x20\x00\x12\x34\x56", 5);
	frame_write_header(header, FRAME_PROTOBUF, FRAME_PAYLOAD_MAX);
	assert_memory_equal(header, "\x21\x01\x00\x00\x00", 5);
}

static void test_frame__parses_first_of_two(void **state)
{
	static const uint8_t data[] = "\x20\0\0\0\x02{}\x21\0\0\0\x03"
				      "abc";
	struct frame frame = {0};

	assert_int_equal(frame_parse(data, sizeof(data) - 1, 100, &frame), 7);
	assert_int_equal(frame.type, FRAME_JSON);
	assert_int_equal(frame.size, 2);
	assert_ptr_equal(frame.payload, data + 5);
	assert_int_equal(frame_parse(data + 7, sizeof(data) - 8, 100, &frame), 8);
	assert_int_equal(frame.type, FRAME_PROTOBUF);
	assert_memory_equal(frame.payload, "abc", 3);
}

static void test_frame__empty_payload(void **state)
{
	struct frame frame = {.size = 9};

	assert_int_equal(frame_parse((const uint8_t *)"\x21\0\0\0\0", 5, 0, &frame), 5);
	assert_int_equal(frame.size, 0);
}

/* Each prefix is in memory of its own size, so that a read beyond it is found. */
static void test_frame__waits_for_the_whole(void **state)
{
	static const uint8_t data[] = "\x21\0\0\0\x03"
				      "abc";

	for (size_t size = 0; size < 8; size++) {
		uint8_t *copy = malloc(size + 1);
		struct frame frame = {.size = 77};

		assert_non_null(copy);
		memcpy(copy, data, size);
		assert_int_equal(frame_parse(copy, size, 100, &frame), 0);
		assert_int_equal(frame.size, 77);
		free(copy);
	}
}

static void test_frame__rejects_oversize(void **state)
{
	struct frame frame = {.size = 77};

	/* With the header alone: nothing of the payload is waited for. */
	assert_int_equal(frame_parse((const uint8_t *)"\x21\0\0\0\x65", 5, 100, &frame), ERROR_LIMIT);
	assert_int_equal(frame_parse((const uint8_t *)"\x21\0\0\0\x64", 5, 100, &frame), 0);
	assert_int_equal(frame_parse((const uint8_t *)"\x21\xff\xff\xff\xff", 5, 100, &frame), ERROR_LIMIT);
	assert_int_equal(frame_parse((const uint8_t *)"\x20\x01\0\0\x01", 5, SIZE_MAX, &frame), ERROR_LIMIT);
	assert_int_equal(frame_parse((const uint8_t *)"\x20\x01\0\0\0", 5, SIZE_MAX, &frame), 0);
	assert_int_equal(frame.size, 77);
}

static void test_frame__rejects_unknown_type(void **state)
{
	uint8_t data[7] = {0, 0, 0, 0, 2, 'a', 'b'};
	struct frame frame = {0};

	for (int type = 0; type < 256; type++) {
		data[0] = type;
		assert_int_equal(frame_parse(data, sizeof(data), 100, &frame),
		    type == FRAME_JSON || type == FRAME_PROTOBUF ? 7 : ERROR_TYPE);
	}
	assert_int_equal(frame_parse((const uint8_t *)"GET / HTTP/1.1", 14, 100, &frame), ERROR_TYPE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_frame__writes_header),
	    cmocka_unit_test(test_frame__parses_first_of_two),
	    cmocka_unit_test(test_frame__empty_payload),
	    cmocka_unit_test(test_frame__waits_for_the_whole),
	    cmocka_unit_test(test_frame__rejects_oversize),
	    cmocka_unit_test(test_frame__rejects_unknown_type),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
