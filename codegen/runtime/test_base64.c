#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base64.h"
#include "error.h"

/* RFC 4648 section 10. */
static const struct {
	const char *plain;
	const char *encoded;
} vectors[] = {
    {"", ""},
    {"f", "Zg=="},
    {"fo", "Zm8="},
    {"foo", "Zm9v"},
    {"foob", "Zm9vYg=="},
    {"fooba", "Zm9vYmE="},
    {"foobar", "Zm9vYmFy"},
};

static void test_base64__encodes_vectors(void **state)
{
	for (size_t i = 0; i < sizeof(vectors) / sizeof(vectors[0]); i++) {
		size_t size = strlen(vectors[i].plain);
		char text[16] = "";

		base64_encode((const uint8_t *)vectors[i].plain, size, text);
		assert_string_equal(text, vectors[i].encoded);
		assert_int_equal(strlen(text), BASE64_ENCODED_SIZE(size));
	}
}

static void test_base64__decodes_vectors(void **state)
{
	for (size_t i = 0; i < sizeof(vectors) / sizeof(vectors[0]); i++) {
		uint8_t data[16] = {0};
		size_t size = 99;

		assert_int_equal(
		    base64_decode(vectors[i].encoded, strlen(vectors[i].encoded), data, &size), 0);
		assert_int_equal(size, strlen(vectors[i].plain));
		assert_memory_equal(data, vectors[i].plain, size);
	}
}

/* Every byte in every position, at every length, in memory of just the promised size. */
static void test_base64__round_trip(void **state)
{
	for (size_t size = 0; size < 600; size++) {
		size_t length = BASE64_ENCODED_SIZE(size);
		uint8_t *data = malloc(size + 1);
		char *text = malloc(length + 1);
		uint8_t *back = malloc(BASE64_DECODED_MAX(length) + 1);
		size_t back_size = 0;

		assert_true(data != NULL && text != NULL && back != NULL);
		for (size_t i = 0; i < size; i++)
			data[i] = (size * 7 + i * 5) & 0xff;
		text[length] = '!';
		back[BASE64_DECODED_MAX(length)] = 0xee;
		base64_encode(data, size, text);
		assert_int_equal(text[length], '!');
		assert_int_equal(base64_decode(text, length, back, &back_size), 0);
		assert_int_equal(back[BASE64_DECODED_MAX(length)], 0xee);
		assert_int_equal(back_size, size);
		assert_memory_equal(data, back, size);
		free(data);
		free(text);
		free(back);
	}
}

static void test_base64__uses_standard_alphabet(void **state)
{
	char text[5] = "";

	base64_encode((const uint8_t *)"\xfb\xff\xbf", 3, text);
	assert_string_equal(text, "+/+/");
}

static void test_base64__refuses_what_is_not_strict(void **state)
{
	static const char *const wrong[] = {
	    "Zg",       /* padding missing */
	    "Zg=",      /* half of it */
	    "Z",        /* one character holds no byte */
	    "Z===",     /* the same, padded */
	    "====",     /* nothing but padding */
	    "=",        /* not even a group */
	    "Zh==",     /* bits behind the last byte */
	    "Zm9=",     /* the same for two bytes */
	    "Zg==Zg==", /* padding in the middle */
	    "Zg==\n",   /* white space behind */
	    "Zm9v\nYg=",
	    "Zm 9",
	    "Zm9-",
	    "Zm9_",
	    "Zm9*",
	    "Zm=v",
	    "Zm\377v",
	};

	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		uint8_t data[16] = {0};
		size_t size = 99;

		assert_int_equal(base64_decode(wrong[i], strlen(wrong[i]), data, &size), ERROR_MALFORMED);
		assert_int_equal(size, 99);
	}
	/* A NUL is no character of the alphabet either. */
	assert_int_equal(base64_decode("Zm\0v", 4, (uint8_t[3]){0}, &(size_t){0}), ERROR_MALFORMED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_base64__encodes_vectors),
	    cmocka_unit_test(test_base64__decodes_vectors),
	    cmocka_unit_test(test_base64__round_trip),
	    cmocka_unit_test(test_base64__uses_standard_alphabet),
	    cmocka_unit_test(test_base64__refuses_what_is_not_strict),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
