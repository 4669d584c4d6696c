#include "ssh_wire.h"

#include "error.h"
#include "test_tools.h"

static void test_ssh_wire__reads_what_it_wrote(void **state)
{
	struct ssh_wire wire, string;
	uint32_t number = 0;
	uint8_t byte = 0;
	struct buf out;

	buf_init(&out, 1000);
	assert_int_equal(ssh_wire_write_byte(&out, 200), 0);
	assert_int_equal(ssh_wire_write_uint32(&out, 0x81020304), 0);
	assert_int_equal(ssh_wire_write_text(&out, "ssh-rsa"), 0);
	assert_int_equal(ssh_wire_write_string(&out, "", 0), 0);
	assert_int_equal(out.size, 1 + 4 + 11 + 4);
	wire = (struct ssh_wire){out.data, out.size};
	assert_int_equal(ssh_wire_read_byte(&wire, &byte), 0);
	assert_int_equal(byte, 200);
	assert_int_equal(ssh_wire_read_uint32(&wire, &number), 0);
	assert_int_equal(number, 0x81020304);
	assert_int_equal(ssh_wire_read_string(&wire, &string), 0);
	assert_true(ssh_wire_equals(&string, "ssh-rsa"));
	assert_false(ssh_wire_equals(&string, "ssh-rs"));
	assert_int_equal(ssh_wire_read_end(&wire), ERROR_MALFORMED);
	assert_int_equal(ssh_wire_read_string(&wire, &string), 0);
	assert_true(ssh_wire_equals(&string, ""));
	assert_int_equal(ssh_wire_read_end(&wire), 0);
	assert_int_equal(ssh_wire_read_byte(&wire, &byte), ERROR_TRUNCATED);
	buf_finish(&out);
}

static void test_ssh_wire__stays_in_bounds(void **state)
{
	static const uint8_t bytes[] = {0, 0, 0, 3, 'a', 'b', 'c'};
	static const uint8_t huge[] = {0xff, 0xff, 0xff, 0xff, 'a'};
	struct ssh_wire wire, string;
	uint32_t number;

	for (size_t size = 0; size < sizeof(bytes); size++) {
		wire = (struct ssh_wire){bytes, size};
		assert_int_equal(ssh_wire_read_string(&wire, &string), ERROR_TRUNCATED);
		assert_ptr_equal(wire.data, bytes);
		assert_int_equal(wire.size, size);
	}
	wire = (struct ssh_wire){huge, sizeof(huge)};
	assert_int_equal(ssh_wire_read_string(&wire, &string), ERROR_TRUNCATED);
	wire = (struct ssh_wire){bytes, 3};
	assert_int_equal(ssh_wire_read_uint32(&wire, &number), ERROR_TRUNCATED);
}

static void test_ssh_wire__mpint(void **state)
{
	/* RFC 4251 section 5. */
	static const struct {
		uint8_t magnitude[10];
		size_t size;
		uint8_t wire[16];
		size_t wire_size;
	} cases[] = {
	    {{0}, 0, {0, 0, 0, 0}, 4},
	    {{0, 0}, 2, {0, 0, 0, 0}, 4},
	    {{0x80}, 1, {0, 0, 0, 2, 0, 0x80}, 6},
	    {{0x7f}, 1, {0, 0, 0, 1, 0x7f}, 5},
	    {{0, 0, 0x81, 0}, 4, {0, 0, 0, 3, 0, 0x81, 0}, 7},
	    {{0x09, 0xa3, 0x78, 0xf9, 0xb2, 0xe3, 0x32, 0xa7}, 8,
		{0, 0, 0, 8, 0x09, 0xa3, 0x78, 0xf9, 0xb2, 0xe3, 0x32, 0xa7}, 12},
	};
	struct ssh_wire wire, magnitude;
	size_t zeros;
	struct buf out;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		buf_init(&out, 100);
		assert_int_equal(ssh_wire_write_mpint(&out, cases[i].magnitude, cases[i].size), 0);
		assert_int_equal(out.size, cases[i].wire_size);
		assert_memory_equal(out.data, cases[i].wire, out.size);
		wire = (struct ssh_wire){out.data, out.size};
		assert_int_equal(ssh_wire_read_mpint(&wire, &magnitude), 0);
		for (zeros = 0; zeros < cases[i].size && cases[i].magnitude[zeros] == 0; zeros++)
			;
		assert_int_equal(magnitude.size, cases[i].size - zeros);
		assert_memory_equal(magnitude.data, cases[i].magnitude + zeros, magnitude.size);
		buf_finish(&out);
	}
}

static void test_ssh_wire__refuses_wrong_mpints(void **state)
{
	static const uint8_t negative[] = {0, 0, 0, 1, 0x80};
	static const uint8_t zero[] = {0, 0, 0, 1, 0};
	static const uint8_t padded[] = {0, 0, 0, 2, 0, 0x7f};
	struct ssh_wire wire = {negative, sizeof(negative)}, magnitude;

	assert_int_equal(ssh_wire_read_mpint(&wire, &magnitude), ERROR_MALFORMED);
	wire = (struct ssh_wire){zero, sizeof(zero)};
	assert_int_equal(ssh_wire_read_mpint(&wire, &magnitude), ERROR_MALFORMED);
	wire = (struct ssh_wire){padded, sizeof(padded)};
	assert_int_equal(ssh_wire_read_mpint(&wire, &magnitude), ERROR_MALFORMED);
	assert_int_equal(wire.size, sizeof(padded));
}

static void test_ssh_wire__a_full_buffer_is_unchanged(void **state)
{
	struct buf out;

	buf_init(&out, 8);
	assert_int_equal(ssh_wire_write_text(&out, "abc"), 0);
	assert_int_equal(ssh_wire_write_text(&out, ""), ERROR_LIMIT);
	assert_int_equal(ssh_wire_write_uint32(&out, 1), ERROR_LIMIT);
	assert_int_equal(out.size, 7);
	buf_finish(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_ssh_wire__reads_what_it_wrote),
	    cmocka_unit_test(test_ssh_wire__stays_in_bounds),
	    cmocka_unit_test(test_ssh_wire__mpint),
	    cmocka_unit_test(test_ssh_wire__refuses_wrong_mpints),
	    cmocka_unit_test(test_ssh_wire__a_full_buffer_is_unchanged),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
