#include "key_file.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "error.h"
#include "ssh_wire.h"
#include "test_tools.h"

static int load(const char *path, struct key **ret_key, char ret_reason[2048])
{
	struct buf reason;
	int r;

	buf_init(&reason, 2000);
	r = key_file_load(path, &reason, ret_key);
	strcpy(ret_reason, buf_str(&reason));
	buf_finish(&reason);
	return r;
}

/* Loading fails with this error, and the reason names the path and holds the text. */
static void assert_refused(const char *path, int error, const char *text)
{
	struct key *key = NULL;
	char reason[2048];

	assert_int_equal(load(path, &key, reason), error);
	assert_null(key);
	assert_ptr_equal(strstr(reason, path), reason);
	if (strstr(reason, text) == NULL)
		fail_msg("\"%s\" is not in: %s", text, reason);
}

static void assert_loads(const char *path, const struct buf *blob, const char *comment)
{
	struct key *key = NULL;
	char reason[2048];

	if (load(path, &key, reason) != 0)
		fail_msg("%s", reason);
	assert_string_equal(reason, "");
	assert_int_equal(key_identity(key)->blob_size, blob->size);
	assert_memory_equal(key_identity(key)->blob, blob->data, blob->size);
	assert_string_equal(key_identity(key)->comment, comment);
	key_destroy(key);
}

static void test_key_file__loads_what_ssh_keygen_makes(void **state)
{
	static const struct {
		const char *type, *bits, *format, *begins;
	} cases[] = {
	    {"ed25519", NULL, NULL, "-----BEGIN OPENSSH PRIVATE KEY-----"},
	    {"ecdsa", "256", NULL, "-----BEGIN OPENSSH PRIVATE KEY-----"},
	    {"ecdsa", "256", "PEM", "-----BEGIN EC PRIVATE KEY-----"},
	    {"ecdsa", "256", "PKCS8", "-----BEGIN PRIVATE KEY-----"},
	    {"ecdsa", "384", NULL, "-----BEGIN OPENSSH PRIVATE KEY-----"},
	    {"ecdsa", "384", "PEM", "-----BEGIN EC PRIVATE KEY-----"},
	    {"ecdsa", "384", "PKCS8", "-----BEGIN PRIVATE KEY-----"},
	    {"ecdsa", "521", NULL, "-----BEGIN OPENSSH PRIVATE KEY-----"},
	    {"ecdsa", "521", "PEM", "-----BEGIN EC PRIVATE KEY-----"},
	    {"ecdsa", "521", "PKCS8", "-----BEGIN PRIVATE KEY-----"},
	    {"rsa", "2048", NULL, "-----BEGIN OPENSSH PRIVATE KEY-----"},
	    {"rsa", "2048", "PEM", "-----BEGIN RSA PRIVATE KEY-----"},
	    {"rsa", "2048", "PKCS8", "-----BEGIN PRIVATE KEY-----"},
	    {"rsa", "3072", NULL, "-----BEGIN OPENSSH PRIVATE KEY-----"},
	    {"rsa", "3072", "PEM", "-----BEGIN RSA PRIVATE KEY-----"},
	    {"rsa", "3072", "PKCS8", "-----BEGIN PRIVATE KEY-----"},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct tools_path path = tools_path(*state, "made%zu", i);
		struct buf text, blob;

		tools_make_key(path.text, cases[i].type, cases[i].bits, cases[i].format, NULL);
		tools_read(path.text, &text);
		assert_ptr_equal(strstr((char *)text.data, cases[i].begins), text.data);
		tools_read_blob(tools_path(*state, "made%zu.pub", i).text, &blob);
		assert_loads(path.text, &blob, "me@host");
		buf_finish(&text);
		buf_finish(&blob);
	}
}

/* ssh-keygen makes no such file; the public half is compared with what openssl says it is. */
static void test_key_file__loads_ed25519_of_openssl(void **state)
{
	const struct tools_path path = tools_path(*state, "pkcs8"), public = tools_path(*state, "pkcs8.der");
	const char *make[] = {"openssl", "genpkey", "-algorithm", "ed25519", "-out", path.text, NULL};
	const char *show[] = {
	    "openssl", "pkey", "-in", path.text, "-pubout", "-outform", "DER", "-out", public.text, NULL};
	struct buf der, blob;

	assert_int_equal(tools_run(NULL, make), 0);
	assert_int_equal(tools_run(NULL, show), 0);
	assert_int_equal(chmod(path.text, 0600), 0);
	tools_read(public.text, &der);
	buf_init(&blob, 100);
	assert_int_equal(ssh_wire_write_text(&blob, "ssh-ed25519"), 0);
	assert_int_equal(ssh_wire_write_string(&blob, der.data + der.size - 32, 32), 0);
	assert_loads(path.text, &blob, "pkcs8");
	buf_finish(&der);
	buf_finish(&blob);
}

static void test_key_file__refuses_encrypted_keys(void **state)
{
	static const struct {
		const char *type, *bits, *format;
	} cases[] = {
	    {"ed25519", NULL, NULL},
	    {"rsa", "2048", NULL},
	    {"rsa", "2048", "PEM"},
	    {"rsa", "2048", "PKCS8"},
	    {"ecdsa", "256", "PEM"},
	};
	char advice[1024];

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct tools_path path = tools_path(*state, "encrypted%zu", i);

		tools_make_key(path.text, cases[i].type, cases[i].bits, cases[i].format, "secret");
		snprintf(advice, sizeof(advice),
		    "is encrypted; add it to an agent with `ssh-add %s` and use ssh.mode agent-forward",
		    path.text);
		assert_refused(path.text, ERROR_UNSUPPORTED, advice);
	}
}

static void test_key_file__refuses_other_kinds_of_key(void **state)
{
	static const struct {
		const char *name, *algorithm, *option;
		int error;
	} cases[] = {
	    {"secp256k1", "EC", "ec_paramgen_curve:secp256k1", ERROR_TYPE},
	    {"pss", "RSA-PSS", "rsa_keygen_bits:2048", ERROR_TYPE},
	    {"small", "RSA", "rsa_keygen_bits:768", ERROR_LIMIT},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct tools_path path = tools_path(*state, "%s", cases[i].name);
		const char *argv[] = {"openssl", "genpkey", "-algorithm", cases[i].algorithm, "-pkeyopt",
		    cases[i].option, "-out", path.text, NULL};

		assert_int_equal(tools_run(NULL, argv), 0);
		assert_int_equal(chmod(path.text, 0600), 0);
		assert_refused(path.text, cases[i].error, cases[i].error == ERROR_TYPE ? "ssh-add" : "1024");
	}
}

static void test_key_file__refuses_a_file_that_others_may_use(void **state)
{
	const struct tools_path path = tools_path(*state, "open");
	static const mode_t modes[] = {0640, 0620, 0604, 0602, 0644, 0601};
	struct key *key = NULL;
	char reason[2048];

	tools_make_key(path.text, "ed25519", NULL, NULL, NULL);
	for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); i++) {
		assert_int_equal(chmod(path.text, modes[i]), 0);
		assert_refused(path.text, ERROR_PERMISSION, "chmod 600");
	}
	assert_int_equal(chmod(path.text, 0400), 0);
	assert_int_equal(load(path.text, &key, reason), 0);
	key_destroy(key);
}

static void test_key_file__refuses_another_users_file(void **state)
{
	const struct tools_path path = tools_path(*state, "foreign");

	if (geteuid() != 0)
		skip();
	tools_make_key(path.text, "ed25519", NULL, NULL, NULL);
	assert_int_equal(chown(path.text, 12345, 12345), 0);
	assert_refused(path.text, ERROR_PERMISSION, "belongs to another user");
}

static void test_key_file__follows_a_link(void **state)
{
	const struct tools_path path = tools_path(*state, "target"), link = tools_path(*state, "link");
	struct key *key = NULL;
	char reason[2048];

	tools_make_key(path.text, "ed25519", NULL, NULL, NULL);
	assert_int_equal(symlink(path.text, link.text), 0);
	assert_int_equal(load(link.text, &key, reason), 0);
	key_destroy(key);
	assert_int_equal(chmod(path.text, 0644), 0);
	assert_refused(link.text, ERROR_PERMISSION, "chmod 600");
}

static void test_key_file__refuses_what_is_no_key_file(void **state)
{
	const struct tools_path path = tools_path(*state, "wrong"), fifo = tools_path(*state, "fifo");
	static char large[KEY_FILE_SIZE_MAX + 1];
	static const char text[] = "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n";
	struct key *key = NULL;
	char reason[2048];

	assert_int_equal(load(path.text, &key, reason), ERROR_NOT_FOUND);
	assert_string_equal(reason, "");
	assert_refused(*state, ERROR_TYPE, "not a regular file");
	assert_int_equal(mkfifo(fifo.text, 0600), 0);
	assert_refused(fifo.text, ERROR_TYPE, "not a regular file");
	tools_write(path.text, large, sizeof(large), 0600);
	assert_refused(path.text, ERROR_LIMIT, "65536");
	tools_write(path.text, large, sizeof(large) - 1, 0600);
	assert_refused(path.text, ERROR_MALFORMED, "not a private key");
	tools_write(path.text, "", 0, 0600);
	assert_refused(path.text, ERROR_MALFORMED, "not a private key");
	tools_write(path.text, text, strlen(text), 0600);
	assert_refused(path.text, ERROR_MALFORMED, "not a private key");
	tools_write(path.text, "PuTTY-User-Key-File-3: ssh-rsa", 30, 0600);
	assert_refused(path.text, ERROR_TYPE, "puttygen");
	tools_write(path.text, "ssh-ed25519 AAAA", 16, 0600);
	assert_refused(path.text, ERROR_TYPE, "is a public key");
}

static void test_key_file__takes_the_comment_from_the_public_file(void **state)
{
	const struct tools_path path = tools_path(*state, "commented"),
				other = tools_path(*state, "uncommented");
	const struct tools_path public = tools_path(*state, "commented.pub");
	struct buf text, blob;

	/* PEM has no room for one. */
	tools_make_key(path.text, "ecdsa", "256", "PEM", NULL);
	tools_make_key(other.text, "ecdsa", "256", "PEM", NULL);
	tools_read_blob(public.text, &blob);
	assert_loads(path.text, &blob, "me@host");
	tools_read(public.text, &text);
	memcpy(strstr((char *)text.data, "me@host"), "w\xff@ h\te", 7);
	tools_write(public.text, text.data, text.size, 0644);
	assert_loads(path.text, &blob, "w?@ h?e");
	tools_write(public.text, "ecdsa", 5, 0644);
	assert_loads(path.text, &blob, "commented");
	assert_int_equal(rename(tools_path(*state, "uncommented.pub").text, public.text), 0);
	assert_loads(path.text, &blob, "commented");
	assert_int_equal(unlink(public.text), 0);
	assert_loads(path.text, &blob, "commented");
	buf_finish(&text);
	buf_finish(&blob);
}

/* PEM is OpenSSL's to read; what it makes of damaged files must still never end the process. */
static void test_key_file__survives_damaged_pem(void **state)
{
	const struct tools_path path = tools_path(*state, "pem"), damaged = tools_path(*state, "damaged");
	struct key *key = NULL;
	char reason[2048];
	struct buf text;

	tools_make_key(path.text, "ecdsa", "256", "PKCS8", NULL);
	tools_read(path.text, &text);
	for (size_t size = 0; size < text.size - 1; size++) {
		tools_write(damaged.text, text.data, size, 0600);
		assert_int_not_equal(load(damaged.text, &key, reason), 0);
	}
	for (size_t bit = 0; bit < text.size * 8; bit += 3) {
		text.data[bit / 8] ^= (uint8_t)(1u << bit % 8);
		tools_write(damaged.text, text.data, text.size, 0600);
		if (load(damaged.text, &key, reason) == 0)
			key_destroy(key);
		text.data[bit / 8] ^= (uint8_t)(1u << bit % 8);
	}
	buf_finish(&text);
}

static void test_key_file__leaks_no_descriptor(void **state)
{
	const struct tools_path path = tools_path(*state, "once");
	struct key *key = NULL;
	char reason[2048];
	size_t before;

	tools_make_key(path.text, "ed25519", NULL, NULL, NULL);
	before = tools_count_fds();
	assert_int_equal(load(path.text, &key, reason), 0);
	key_destroy(key);
	key = NULL;
	assert_refused(*state, ERROR_TYPE, "");
	chmod(path.text, 0644);
	assert_refused(path.text, ERROR_PERMISSION, "");
	assert_int_equal(tools_count_fds(), before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_key_file__loads_what_ssh_keygen_makes),
	    cmocka_unit_test(test_key_file__loads_ed25519_of_openssl),
	    cmocka_unit_test(test_key_file__refuses_encrypted_keys),
	    cmocka_unit_test(test_key_file__refuses_other_kinds_of_key),
	    cmocka_unit_test(test_key_file__refuses_a_file_that_others_may_use),
	    cmocka_unit_test(test_key_file__refuses_another_users_file),
	    cmocka_unit_test(test_key_file__follows_a_link),
	    cmocka_unit_test(test_key_file__refuses_what_is_no_key_file),
	    cmocka_unit_test(test_key_file__takes_the_comment_from_the_public_file),
	    cmocka_unit_test(test_key_file__survives_damaged_pem),
	    cmocka_unit_test(test_key_file__leaks_no_descriptor),
	};

	return cmocka_run_group_tests(tests, tools_setup, tools_teardown);
}
