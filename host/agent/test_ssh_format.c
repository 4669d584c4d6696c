#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "error.h"
#include "fingerprint.h"
#include "ssh_format.h"

/* Text with its size, NULs in it included. */
#define BYTES(text) (const uint8_t *)(text), sizeof(text) - 1

static void test_ssh_format__splits_a_signature(void **state)
{
	struct ssh_signature signature;

	assert_int_equal(
	    ssh_format_split_signature(BYTES("\0\0\0\013ssh-ed25519\0\0\0\003abc"), &signature), 0);
	assert_string_equal(signature.format, "ssh-ed25519");
	assert_int_equal(signature.blob_size, 3);
	assert_memory_equal(signature.blob, "abc", 3);
	assert_int_equal(signature.rest_size, 0);
}

static void test_ssh_format__keeps_what_a_security_key_appends(void **state)
{
	struct ssh_signature signature;

	assert_int_equal(
	    ssh_format_split_signature(BYTES("\0\0\0\002sk\0\0\0\001a\001\0\0\0\005"), &signature), 0);
	assert_int_equal(signature.rest_size, 5);
	assert_memory_equal(signature.rest, "\001\0\0\0\005", 5);
}

static void test_ssh_format__refuses_truncation_at_every_byte(void **state)
{
	static const uint8_t whole[] = "\0\0\0\002sk\0\0\0\003abc";
	struct ssh_signature signature;

	for (size_t size = 0; size < sizeof(whole) - 1; size++)
		assert_int_equal(ssh_format_split_signature(whole, size, &signature), ERROR_TRUNCATED);
	assert_int_equal(ssh_format_split_signature(whole, sizeof(whole) - 1, &signature), 0);
	assert_int_equal(
	    ssh_format_split_signature(BYTES("\xff\xff\xff\xffssh"), &signature), ERROR_TRUNCATED);
}

static void test_ssh_format__refuses_names_that_are_none(void **state)
{
	char type[SSH_FORMAT_NAME_MAX + 1] = "untouched", long_name[4 + SSH_FORMAT_NAME_MAX + 1];

	assert_int_equal(ssh_format_key_type(BYTES("\0\0\0\0rest"), type), ERROR_MALFORMED);
	assert_int_equal(ssh_format_key_type(BYTES("\0\0\0\003a c"), type), ERROR_MALFORMED);
	assert_int_equal(ssh_format_key_type(BYTES("\0\0\0\003a\0c"), type), ERROR_MALFORMED);
	assert_int_equal(ssh_format_key_type(BYTES("\0\0\0\003a\x1b["), type), ERROR_MALFORMED);
	assert_int_equal(ssh_format_key_type(BYTES("\0\0\0\002\xc3\xa9"), type), ERROR_MALFORMED);
	memset(long_name, 'a', sizeof(long_name));
	memcpy(long_name, "\0\0\0\101", 4);
	assert_int_equal(ssh_format_key_type((uint8_t *)long_name, sizeof(long_name), type), ERROR_MALFORMED);
	assert_string_equal(type, "untouched");
	long_name[3] = SSH_FORMAT_NAME_MAX;
	assert_int_equal(ssh_format_key_type((uint8_t *)long_name, sizeof(long_name), type), 0);
	assert_int_equal(strlen(type), SSH_FORMAT_NAME_MAX);
}

/* As `printf abc | openssl dgst -sha256 -binary | base64` has it, without the padding. */
static void test_fingerprint__is_that_of_ssh_keygen(void **state)
{
	char text[FINGERPRINT_SIZE];

	assert_int_equal(fingerprint_format(BYTES("abc"), text), 0);
	assert_string_equal(text, "SHA256:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_ssh_format__splits_a_signature),
	    cmocka_unit_test(test_ssh_format__keeps_what_a_security_key_appends),
	    cmocka_unit_test(test_ssh_format__refuses_truncation_at_every_byte),
	    cmocka_unit_test(test_ssh_format__refuses_names_that_are_none),
	    cmocka_unit_test(test_fingerprint__is_that_of_ssh_keygen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
