#include "key.h"

#include <stdio.h>
#include <string.h>

#include <openssl/evp.h>

#include "base64.h"
#include "error.h"
#include "key_file.h"
#include "ssh_wire.h"
#include "test_tools.h"

#define MESSAGE "what is signed\n"

static struct key *load(const char *path)
{
	struct key *key = NULL;
	struct buf reason;

	buf_init(&reason, 2000);
	assert_int_equal(key_file_load(path, &reason, &key), 0);
	buf_finish(&reason);
	return key;
}

/* What an SSHSIG signature signs, and then the signature file (PROTOCOL.sshsig), made with the key. */
static void make_sshsig(const struct key *key, uint32_t flags, struct buf *out)
{
	const struct identity *identity = key_identity(key);
	struct buf data, signature, blob;
	uint8_t hash[64];

	buf_init(&data, 4096);
	buf_init(&signature, 4096);
	buf_init(&blob, 8192);
	EVP_Digest(MESSAGE, strlen(MESSAGE), hash, NULL, EVP_sha512(), NULL);
	buf_append_str(&data, "SSHSIG");
	ssh_wire_write_text(&data, "test");
	ssh_wire_write_text(&data, "");
	ssh_wire_write_text(&data, "sha512");
	ssh_wire_write_string(&data, hash, sizeof(hash));
	assert_int_equal(key_sign(key, flags, data.data, data.size, &signature), 0);
	buf_append_str(&blob, "SSHSIG");
	ssh_wire_write_uint32(&blob, 1);
	ssh_wire_write_string(&blob, identity->blob, identity->blob_size);
	ssh_wire_write_text(&blob, "test");
	ssh_wire_write_text(&blob, "");
	ssh_wire_write_text(&blob, "sha512");
	ssh_wire_write_string(&blob, signature.data, signature.size);
	buf_append_str(out, "-----BEGIN SSH SIGNATURE-----\n");
	base64_encode(blob.data, blob.size, (char *)buf_reserve(out, BASE64_ENCODED_SIZE(blob.size)));
	buf_append_str(out, "\n-----END SSH SIGNATURE-----\n");
	buf_finish(&data);
	buf_finish(&signature);
	buf_finish(&blob);
}

/* `ssh-keygen -Y verify` of a message by the key in path. */
static int verify(const char *directory, const char *path, uint32_t flags, const char *message)
{
	const struct tools_path allowed = tools_path(directory, "allowed"),
				input = tools_path(directory, "input");
	const struct tools_path file = tools_path(directory, "signature");
	const char *argv[] = {"ssh-keygen", "-Y", "verify", "-f", allowed.text, "-I", "me", "-n", "test",
	    "-s", file.text, NULL};
	struct key *key = load(path);
	struct buf public, line, signature;
	char public_path[600];

	snprintf(public_path, sizeof(public_path), "%s.pub", path);
	tools_read(public_path, &public);
	buf_init(&line, 8192);
	buf_init(&signature, 8192);
	buf_append_str(&line, "me ");
	buf_append(&line, public.data, public.size);
	make_sshsig(key, flags, &signature);
	tools_write(allowed.text, line.data, line.size, 0600);
	tools_write(file.text, signature.data, signature.size, 0600);
	tools_write(input.text, message, strlen(message), 0600);
	key_destroy(key);
	buf_finish(&public);
	buf_finish(&line);
	buf_finish(&signature);
	return tools_run(input.text, argv);
}

static void test_key__ssh_keygen_verifies_its_signatures(void **state)
{
	static const struct {
		const char *type, *bits, *format;
	} cases[] = {
	    {"ed25519", NULL, NULL},
	    {"ecdsa", "256", NULL},
	    {"ecdsa", "384", NULL},
	    {"ecdsa", "521", NULL},
	    {"rsa", "1024", NULL},
	    {"rsa", "2048", NULL},
	    {"rsa", "3072", "PEM"},
	    {"ecdsa", "521", "PKCS8"},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct tools_path path = tools_path(*state, "verified%zu", i);

		tools_make_key(path.text, cases[i].type, cases[i].bits, cases[i].format, NULL);
		assert_int_equal(verify(*state, path.text, KEY_FLAG_RSA_SHA2_256, MESSAGE), 0);
		assert_int_equal(verify(*state, path.text, KEY_FLAG_RSA_SHA2_512, MESSAGE), 0);
		assert_int_not_equal(verify(*state, path.text, KEY_FLAG_RSA_SHA2_512, "something else"), 0);
	}
}

/* About half of all ECDSA numbers, and so three quarters of all signatures, have a top bit that is set. */
static void test_key__ecdsa_numbers_are_mpints(void **state)
{
	const struct tools_path path = tools_path(*state, "ecdsa");
	struct ssh_wire wire, format, blob, number;
	size_t padded = 0;
	struct buf out;
	struct key *key;

	tools_make_key(path.text, "ecdsa", "256", NULL, NULL);
	key = load(path.text);
	for (uint8_t i = 0; i < 64; i++) {
		buf_init(&out, KEY_SIGNATURE_MAX);
		assert_int_equal(key_sign(key, 0, &i, 1, &out), 0);
		wire = (struct ssh_wire){out.data, out.size};
		assert_int_equal(ssh_wire_read_string(&wire, &format), 0);
		assert_true(ssh_wire_equals(&format, "ecdsa-sha2-nistp256"));
		assert_int_equal(ssh_wire_read_string(&wire, &blob), 0);
		assert_int_equal(ssh_wire_read_end(&wire), 0);
		padded += blob.data[4] == 0;
		assert_int_equal(ssh_wire_read_mpint(&blob, &number), 0);
		assert_int_equal(ssh_wire_read_mpint(&blob, &number), 0);
		assert_int_equal(ssh_wire_read_end(&blob), 0);
		buf_finish(&out);
	}
	assert_in_range(padded, 1, 63);
	key_destroy(key);
}

static void assert_format(const struct key *key, uint32_t flags, const char *format)
{
	struct ssh_wire wire, string;
	struct buf out;

	buf_init(&out, KEY_SIGNATURE_MAX);
	assert_int_equal(key_sign(key, flags, (const uint8_t *)"x", 1, &out), 0);
	wire = (struct ssh_wire){out.data, out.size};
	assert_int_equal(ssh_wire_read_string(&wire, &string), 0);
	assert_true(ssh_wire_equals(&string, format));
	buf_finish(&out);
}

static void test_key__flags_choose_the_rsa_hash(void **state)
{
	const struct tools_path path = tools_path(*state, "rsa");
	struct buf out;
	struct key *key;

	tools_make_key(path.text, "rsa", "2048", NULL, NULL);
	key = load(path.text);
	assert_format(key, 2, "rsa-sha2-256");
	assert_format(key, 4, "rsa-sha2-512");
	assert_format(key, 6, "rsa-sha2-256");
	buf_init(&out, KEY_SIGNATURE_MAX);
	assert_int_equal(key_sign(key, 0, (const uint8_t *)"x", 1, &out), ERROR_UNSUPPORTED);
	assert_int_equal(key_sign(key, 1, (const uint8_t *)"x", 1, &out), ERROR_UNSUPPORTED);
	assert_int_equal(out.size, 0);
	key_destroy(key);
	buf_finish(&out);
}

static void test_key__flags_mean_nothing_to_others(void **state)
{
	const struct tools_path path = tools_path(*state, "ed25519");
	struct key *key;

	tools_make_key(path.text, "ed25519", NULL, NULL, NULL);
	key = load(path.text);
	assert_format(key, 0, "ssh-ed25519");
	assert_format(key, 6, "ssh-ed25519");
	key_destroy(key);
}

static void test_key__signs_nothing_and_much(void **state)
{
	const struct tools_path path = tools_path(*state, "much");
	static uint8_t data[256 * 1024];
	struct key *key;
	struct buf out;

	tools_make_key(path.text, "ed25519", NULL, NULL, NULL);
	key = load(path.text);
	buf_init(&out, 2 * KEY_SIGNATURE_MAX);
	assert_int_equal(key_sign(key, 0, NULL, 0, &out), 0);
	assert_int_equal(out.size, 4 + 11 + 4 + 64);
	assert_int_equal(key_sign(key, 0, data, sizeof(data), &out), 0);
	assert_int_equal(out.size, 2 * (4 + 11 + 4 + 64));
	key_destroy(key);
	buf_finish(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_key__ssh_keygen_verifies_its_signatures),
	    cmocka_unit_test(test_key__ecdsa_numbers_are_mpints),
	    cmocka_unit_test(test_key__flags_choose_the_rsa_hash),
	    cmocka_unit_test(test_key__flags_mean_nothing_to_others),
	    cmocka_unit_test(test_key__signs_nothing_and_much),
	};

	return cmocka_run_group_tests(tests, tools_setup, tools_teardown);
}
