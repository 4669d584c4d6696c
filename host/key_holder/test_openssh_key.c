#include "openssh_key.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <openssl/evp.h>

#include "base64.h"
#include "error.h"
#include "key.h"
#include "ssh_wire.h"
#include "test_tools.h"

#define BEGIN_LINE "-----BEGIN OPENSSH PRIVATE KEY-----\n"
#define END_LINE "-----END OPENSSH PRIVATE KEY-----\n"

static const struct {
	const char *name, *type, *bits;
} kinds[] = {
    {"ed25519", "ed25519", NULL},
    {"ecdsa256", "ecdsa", "256"},
    {"ecdsa384", "ecdsa", "384"},
    {"ecdsa521", "ecdsa", "521"},
    {"rsa2048", "rsa", "2048"},
};

#define N_KINDS (sizeof(kinds) / sizeof(kinds[0]))

static int setup(void **state)
{
	if (tools_setup(state) != 0)
		return -1;
	for (size_t i = 0; i < N_KINDS; i++)
		tools_make_key(
		    tools_path(*state, "%s", kinds[i].name).text, kinds[i].type, kinds[i].bits, NULL, NULL);
	return 0;
}

/* Parses a copy of its own, so that a read beyond its end is seen; makes a key of it on success. */
static int parse(const void *text, size_t size, struct buf *comment, struct key **ret_key)
{
	uint8_t *copy = malloc(size + 1);
	EVP_PKEY *pkey = NULL;
	int r;

	memcpy(copy, text, size);
	r = openssh_key_parse(copy, size, comment, &pkey);
	if (r == 0 && (r = key_create(pkey, ret_key)) != 0)
		EVP_PKEY_free(pkey);
	free(copy);
	return r;
}

static void dearmour(const struct buf *text, struct buf *ret_bytes)
{
	const char *p = (const char *)text->data + strlen(BEGIN_LINE);
	const char *end = strstr(p, END_LINE);
	struct buf base64;
	size_t size = 0;

	buf_init(&base64, text->size);
	buf_init(ret_bytes, text->size);
	for (; p < end; p++)
		if (*p != '\n')
			buf_append(&base64, p, 1);
	assert_int_equal(base64_decode((char *)base64.data, base64.size,
			     buf_reserve(ret_bytes, BASE64_DECODED_MAX(base64.size)), &size),
	    0);
	buf_truncate(ret_bytes, size);
	buf_finish(&base64);
}

static int parse_bytes(const void *bytes, size_t size, struct buf *comment, struct key **ret_key)
{
	struct buf text;
	int r;

	buf_init(&text, 64 * 1024);
	buf_append_str(&text, BEGIN_LINE);
	base64_encode(bytes, size, (char *)buf_reserve(&text, BASE64_ENCODED_SIZE(size)));
	buf_append_str(&text, "\n" END_LINE);
	r = parse(text.data, text.size, comment, ret_key);
	buf_finish(&text);
	return r;
}

static void test_openssh_key__reads_each_kind(void **state)
{
	struct buf text, blob, comment;
	struct key *key = NULL;

	for (size_t i = 0; i < N_KINDS; i++) {
		tools_read(tools_path(*state, "%s", kinds[i].name).text, &text);
		tools_read_blob(tools_path(*state, "%s.pub", kinds[i].name).text, &blob);
		buf_init(&comment, 100);
		assert_int_equal(parse(text.data, text.size, &comment, &key), 0);
		assert_int_equal(key_identity(key)->blob_size, blob.size);
		assert_memory_equal(key_identity(key)->blob, blob.data, blob.size);
		assert_string_equal(buf_str(&comment), "me@host");
		key_destroy(key);
		buf_finish(&text);
		buf_finish(&blob);
		buf_finish(&comment);
	}
}

static void test_openssh_key__truncated_anywhere(void **state)
{
	struct buf text, bytes, comment;
	struct key *key = NULL;
	int r;

	buf_init(&comment, 100);
	for (size_t i = 0; i < N_KINDS; i++) {
		tools_read(tools_path(*state, "%s", kinds[i].name).text, &text);
		dearmour(&text, &bytes);
		for (size_t size = 0; size < text.size - 1; size++)
			assert_int_not_equal(parse(text.data, size, &comment, &key), 0);
		for (size_t size = 0; size < bytes.size; size++) {
			r = parse_bytes(bytes.data, size, &comment, &key);
			assert_true(r == ERROR_TRUNCATED || r == ERROR_MALFORMED);
		}
		buf_finish(&text);
		buf_finish(&bytes);
	}
	assert_null(key);
	buf_finish(&comment);
}

/* What is still a key after a bit has changed is the same key: only its comment can be another. */
static void flip(const char *path, const char *public_path, size_t step)
{
	struct buf text, bytes, blob, comment;
	size_t accepted = 0;

	tools_read(path, &text);
	tools_read_blob(public_path, &blob);
	dearmour(&text, &bytes);
	for (size_t bit = 0; bit < bytes.size * 8; bit += step) {
		struct key *key = NULL;

		buf_init(&comment, 1000);
		bytes.data[bit / 8] ^= (uint8_t)(1u << bit % 8);
		if (parse_bytes(bytes.data, bytes.size, &comment, &key) == 0) {
			assert_int_equal(key_identity(key)->blob_size, blob.size);
			assert_memory_equal(key_identity(key)->blob, blob.data, blob.size);
			accepted++;
		}
		key_destroy(key);
		bytes.data[bit / 8] ^= (uint8_t)(1u << bit % 8);
		buf_finish(&comment);
	}
	/* The comment has 7 bytes; its length can only become one that the padding contradicts. */
	assert_true(accepted <= 8 * 7);
	buf_finish(&text);
	buf_finish(&bytes);
	buf_finish(&blob);
}

static void test_openssh_key__bits_flipped(void **state)
{
	/* Each try of an RSA key that gets as far as the test of its primes takes long. */
	static const size_t steps[N_KINDS] = {1, 1, 7, 7, 101};

	for (size_t i = 0; i < N_KINDS; i++)
		flip(tools_path(*state, "%s", kinds[i].name).text,
		    tools_path(*state, "%s.pub", kinds[i].name).text, steps[i]);
}

static void test_openssh_key__text_flipped(void **state)
{
	struct buf text, comment;

	buf_init(&comment, 100);
	tools_read(tools_path(*state, "ed25519").text, &text);
	for (size_t bit = 0; bit < text.size * 8; bit++) {
		struct key *key = NULL;

		text.data[bit / 8] ^= (uint8_t)(1u << bit % 8);
		(void)parse(text.data, text.size, &comment, &key);
		key_destroy(key);
		text.data[bit / 8] ^= (uint8_t)(1u << bit % 8);
		buf_clear(&comment);
	}
	buf_finish(&text);
	buf_finish(&comment);
}

/* The public half in front of one key, the private half of another. */
static void test_openssh_key__refuses_another_keys_public_half(void **state)
{
	struct buf text, mine, other, blob, comment;
	struct key *key = NULL;
	uint8_t *at;

	tools_make_key(tools_path(*state, "other").text, "ed25519", NULL, NULL, NULL);
	tools_read_blob(tools_path(*state, "ed25519.pub").text, &mine);
	tools_read_blob(tools_path(*state, "other.pub").text, &other);
	tools_read(tools_path(*state, "ed25519").text, &text);
	dearmour(&text, &blob);
	buf_init(&comment, 100);
	at = memmem(blob.data, blob.size, mine.data, mine.size);
	assert_non_null(at);
	memcpy(at, other.data, other.size);
	assert_int_equal(parse_bytes(blob.data, blob.size, &comment, &key), ERROR_CRYPTO);
	buf_finish(&text);
	buf_finish(&mine);
	buf_finish(&other);
	buf_finish(&blob);
	buf_finish(&comment);
}

/* The fixed part of a file: cipher, kdf, options, number of keys, public half, private section. */
static int parse_made(const char *cipher, uint32_t n_keys, const struct buf *private)
{
	struct buf bytes, comment;
	struct key *key = NULL;
	int r;

	buf_init(&bytes, 4096);
	buf_init(&comment, 100);
	buf_append(&bytes, "openssh-key-v1", 15);
	ssh_wire_write_text(&bytes, cipher);
	ssh_wire_write_text(&bytes, "none");
	ssh_wire_write_text(&bytes, "");
	ssh_wire_write_uint32(&bytes, n_keys);
	ssh_wire_write_text(&bytes, "public");
	ssh_wire_write_string(&bytes, private->data, private->size);
	r = parse_bytes(bytes.data, bytes.size, &comment, &key);
	key_destroy(key);
	buf_finish(&bytes);
	buf_finish(&comment);
	return r;
}

static void test_openssh_key__says_what_it_does_not_take(void **state)
{
	struct buf private;

	buf_init(&private, 4096);
	ssh_wire_write_uint32(&private, 7);
	ssh_wire_write_uint32(&private, 7);
	ssh_wire_write_text(&private, "sk-ssh-ed25519@openssh.com");
	while (private.size % 8 != 0)
		ssh_wire_write_byte(&private, 0);
	assert_int_equal(parse_made("none", 1, &private), ERROR_TYPE);
	assert_int_equal(parse_made("none", 2, &private), ERROR_MALFORMED);
	assert_int_equal(parse_made("aes256-ctr", 1, &private), ERROR_UNSUPPORTED);
	private.data[7] = 8;
	assert_int_equal(parse_made("none", 1, &private), ERROR_MALFORMED);
	buf_finish(&private);
}

static void test_openssh_key__leaves_out_a_long_comment(void **state)
{
	struct buf text, comment;
	struct key *key = NULL;

	tools_read(tools_path(*state, "ed25519").text, &text);
	buf_init(&comment, 6);
	assert_int_equal(parse(text.data, text.size, &comment, &key), 0);
	assert_int_equal(comment.size, 0);
	key_destroy(key);
	buf_finish(&text);
	buf_finish(&comment);
}

static void test_openssh_key__refuses_what_follows(void **state)
{
	struct buf text, comment;
	struct key *key = NULL;

	tools_read(tools_path(*state, "ed25519").text, &text);
	buf_init(&comment, 100);
	buf_append_str(&text, " \r\n\n");
	assert_int_equal(parse(text.data, text.size, &comment, &key), 0);
	key_destroy(key);
	buf_append_str(&text, "x");
	assert_int_equal(parse(text.data, text.size, &comment, &key), ERROR_MALFORMED);
	buf_finish(&text);
	buf_finish(&comment);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_openssh_key__reads_each_kind),
	    cmocka_unit_test(test_openssh_key__truncated_anywhere),
	    cmocka_unit_test(test_openssh_key__bits_flipped),
	    cmocka_unit_test(test_openssh_key__text_flipped),
	    cmocka_unit_test(test_openssh_key__refuses_another_keys_public_half),
	    cmocka_unit_test(test_openssh_key__says_what_it_does_not_take),
	    cmocka_unit_test(test_openssh_key__leaves_out_a_long_comment),
	    cmocka_unit_test(test_openssh_key__refuses_what_follows),
	};

	return cmocka_run_group_tests(tests, setup, tools_teardown);
}
