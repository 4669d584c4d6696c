#include "key_file.h"

#include <errno.h>
#include <string.h>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include "error.h"
#include "openssh_key.h"
#include "public_file.h"
#include "read_file.h"

/* What people name by mistake, by how it begins. */
static const struct {
	const char *prefix;
	const char *advice;
} mistakes[] = {
    {"ssh-", "is a public key; name the private one"},
    {"ecdsa-", "is a public key; name the private one"},
    {"sk-", "is a public key; name the private one"},
    {"-----BEGIN PUBLIC KEY-----", "is a public key; name the private one"},
    {"---- BEGIN SSH2 PUBLIC KEY ----", "is a public key; name the private one"},
    {"PuTTY-User-Key-File-", "is in PuTTY's format; export it with `puttygen -O private-openssh`"},
};

static const char *find_mistake(const struct buf *text)
{
	size_t size;

	for (size_t i = 0; i < sizeof(mistakes) / sizeof(mistakes[0]); i++) {
		size = strlen(mistakes[i].prefix);
		if (text->size >= size && memcmp(text->data, mistakes[i].prefix, size) == 0)
			return mistakes[i].advice;
	}
	return NULL;
}

/* Called by OpenSSL if the key is encrypted; notes that and gives nothing. */
static int refuse_passphrase(char *passphrase, int size, int writing, void *arg)
{
	bool *encrypted = arg;

	*encrypted = true;
	return -1;
}

static int parse_pem(const struct buf *text, EVP_PKEY **ret_pkey)
{
	bool encrypted = false;
	EVP_PKEY *pkey = NULL;
	BIO *bio;
	int r;

	bio = BIO_new_mem_buf(text->data, (int)text->size);
	if (bio == NULL)
		return ERROR_NOMEM;
	pkey = PEM_read_bio_PrivateKey(bio, NULL, refuse_passphrase, &encrypted);
	if (pkey != NULL) {
		*ret_pkey = pkey;
		r = 0;
	} else {
		r = encrypted ? ERROR_UNSUPPORTED : ERROR_MALFORMED;
	}
	ERR_clear_error();
	BIO_free(bio);
	return r;
}

static int set_comment(struct key *key, const char *path, const struct buf *own)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash == NULL ? path : slash + 1;
	struct buf public_path, comment;
	const char *text;
	int r = 0;

	buf_init(&public_path, strlen(path) + strlen(".pub"));
	buf_init(&comment, KEY_FILE_SIZE_MAX);
	if (own->size > 0) {
		r = key_set_comment(key, own->data, own->size);
		goto out;
	}
	if ((r = buf_printf(&public_path, "%s.pub", path)) != 0)
		goto out;
	text = buf_str(&public_path);
	if (text == NULL) {
		r = ERROR_NOMEM;
		goto out;
	}
	if (public_file_comment(text, key_identity(key), &comment) == 0)
		r = key_set_comment(key, comment.data, comment.size);
	else
		r = key_set_comment(key, name, strlen(name));
out:
	buf_finish(&public_path);
	buf_finish(&comment);
	return r;
}

static int parse(const char *path, const struct buf *text, struct key **ret_key)
{
	EVP_PKEY *pkey = NULL;
	struct key *key = NULL;
	struct buf comment;
	int r;

	buf_init(&comment, KEY_FILE_SIZE_MAX);
	if (openssh_key_recognize(text->data, text->size))
		r = openssh_key_parse(text->data, text->size, &comment, &pkey);
	else
		r = parse_pem(text, &pkey);
	if (r != 0 || (r = key_create(pkey, &key)) != 0)
		goto out;
	pkey = NULL;
	if ((r = set_comment(key, path, &comment)) != 0)
		goto out;
	*ret_key = key;
	key = NULL;
out:
	key_destroy(key);
	EVP_PKEY_free(pkey);
	buf_finish(&comment);
	return r;
}

/* Failures of reading the file; errno is that of read_file. */
static void explain_file(const char *path, int error, struct buf *reason)
{
	if (error == ERROR_PERMISSION && errno == EPERM)
		buf_printf(reason, "%s belongs to another user; a private key must be your own", path);
	else if (error == ERROR_PERMISSION)
		buf_printf(reason, "%s can be used by others; close it with `chmod 600 %s`", path, path);
	else if (error == ERROR_TYPE)
		buf_printf(reason, "%s is not a regular file; name a private key", path);
	else if (error == ERROR_LIMIT)
		buf_printf(reason, "%s is over %d bytes; name a private key", path, KEY_FILE_SIZE_MAX);
	else if (error == ERROR_SYSTEM)
		buf_printf(reason, "%s cannot be read: %s", path, strerror(errno));
	else
		buf_printf(reason, "%s cannot be read: %s", path, error_str(error));
}

/* Failures of the contents. */
static void explain_key(const char *path, int error, struct buf *reason)
{
	switch (error) {
	case ERROR_UNSUPPORTED:
		buf_printf(reason,
		    "%s is encrypted; add it to an agent with `ssh-add %s` and use ssh.mode agent-forward",
		    path, path);
		break;
	case ERROR_TYPE:
		buf_printf(reason,
		    "%s is a key of another kind than Ed25519, ECDSA and RSA; "
		    "add it to an agent with `ssh-add %s` and use ssh.mode agent-forward",
		    path, path);
		break;
	case ERROR_LIMIT:
		buf_printf(reason,
		    "%s is an RSA key of less than %d or more than %d bits; make a new key with `ssh-keygen`",
		    path, KEY_RSA_BITS_MIN, 16384);
		break;
	case ERROR_CRYPTO:
		buf_printf(reason,
		    "%s has a private and a public half that do not fit; restore it or make a new key", path);
		break;
	case ERROR_NOMEM:
		buf_printf(reason, "%s was not loaded: %s", path, error_str(error));
		break;
	default:
		buf_printf(reason, "%s is damaged or not a private key (%s)", path, error_str(error));
		break;
	}
}

int key_file_load(const char *path, struct buf *reason, struct key **ret_key)
{
	const char *mistake;
	struct buf text;
	int r;

	buf_init(&text, KEY_FILE_SIZE_MAX);
	if ((r = read_file(path, true, &text)) != 0) {
		if (r != ERROR_NOT_FOUND)
			explain_file(path, r, reason);
		goto out;
	}
	mistake = find_mistake(&text);
	if (mistake != NULL) {
		buf_printf(reason, "%s %s", path, mistake);
		r = ERROR_TYPE;
		goto out;
	}
	r = parse(path, &text, ret_key);
	if (r != 0)
		explain_key(path, r, reason);
out:
	buf_finish(&text);
	return r;
}
