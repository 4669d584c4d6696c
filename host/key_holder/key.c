#include "key.h"

#include <stdlib.h>
#include <string.h>

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>

#include "error.h"
#include "public_blob.h"
#include "ssh_wire.h"

struct key {
	EVP_PKEY *pkey;
	const struct public_blob_type *type;
	struct buf blob;
	char *comment; /* NULL is the empty one */
	struct identity identity;
};

static bool halves_fit(EVP_PKEY *pkey, const struct public_blob_type *type)
{
	EVP_PKEY_CTX *context = NULL;
	bool fit = false;

	context = EVP_PKEY_CTX_new_from_pkey(NULL, pkey, NULL);
	/* An ECDSA scalar that is out of its range can still belong to the point. */
	if (context != NULL && EVP_PKEY_pairwise_check(context) == 1)
		fit = type->kind != PUBLIC_BLOB_ECDSA || EVP_PKEY_private_check(context) == 1;
	EVP_PKEY_CTX_free(context);
	return fit;
}

int key_create(EVP_PKEY *pkey, struct key **ret_key)
{
	const struct public_blob_type *type = public_blob_type_of(pkey);
	struct key *key = NULL;
	int r;

	if (type == NULL) {
		r = ERROR_TYPE;
		goto out;
	}
	if (type->kind == PUBLIC_BLOB_RSA && (EVP_PKEY_get_bits(pkey) < KEY_RSA_BITS_MIN ||
						 EVP_PKEY_get_bits(pkey) > PUBLIC_BLOB_NUMBER_MAX * 8)) {
		r = ERROR_LIMIT;
		goto out;
	}
	key = calloc(1, sizeof(*key));
	if (key == NULL) {
		r = ERROR_NOMEM;
		goto out;
	}
	buf_init(&key->blob, IDENTITY_BLOB_MAX);
	if ((r = public_blob_write(pkey, &key->blob)) != 0)
		goto out;
	if (!halves_fit(pkey, type)) {
		r = ERROR_CRYPTO;
		goto out;
	}
	key->type = type;
	key->identity = (struct identity){.blob = key->blob.data, .blob_size = key->blob.size, .comment = ""};
	key->pkey = pkey;
	*ret_key = key;
	key = NULL;
out:
	ERR_clear_error();
	key_destroy(key);
	return r;
}

void key_destroy(struct key *key)
{
	if (key == NULL)
		return;
	EVP_PKEY_free(key->pkey);
	buf_finish(&key->blob);
	free(key->comment);
	free(key);
}

int key_set_comment(struct key *key, const void *comment, size_t size)
{
	char *text = malloc(identity_comment_size(size));

	if (text == NULL)
		return ERROR_NOMEM;
	identity_write_comment(comment, size, text);
	free(key->comment);
	key->comment = text;
	key->identity.comment = text;
	return 0;
}

const struct identity *key_identity(const struct key *key)
{
	return &key->identity;
}

/* Appends OpenSSL's own form of the signature. digest is NULL for Ed25519, which hashes by itself. */
static int sign_raw(EVP_PKEY *pkey, const char *digest, const struct ssh_wire *data, struct buf *out)
{
	EVP_MD_CTX *context = NULL;
	size_t size = 0;
	uint8_t *room;
	int r = ERROR_CRYPTO;

	context = EVP_MD_CTX_new();
	if (context == NULL) {
		r = ERROR_NOMEM;
		goto out;
	}
	if (EVP_DigestSignInit_ex(context, NULL, digest, NULL, NULL, pkey, NULL) != 1 ||
	    EVP_DigestSign(context, NULL, &size, data->data, data->size) != 1)
		goto out;
	room = buf_reserve(out, size);
	if (room == NULL) {
		r = ERROR_NOMEM;
		goto out;
	}
	if (EVP_DigestSign(context, room, &size, data->data, data->size) != 1)
		goto out;
	/* What was asked for was the most that it may be. */
	buf_truncate(out, (size_t)(room + size - out->data));
	r = 0;
out:
	ERR_clear_error();
	EVP_MD_CTX_free(context);
	return r;
}

/* From ASN.1 to the `mpint r, mpint s` of RFC 5656 section 3.1.2. */
static int write_ecdsa_numbers(const struct buf *der, struct buf *out)
{
	uint8_t bytes[PUBLIC_BLOB_NUMBER_MAX];
	const uint8_t *p = der->data;
	ECDSA_SIG *signature = NULL;
	const BIGNUM *number;
	int r = ERROR_CRYPTO;

	signature = d2i_ECDSA_SIG(NULL, &p, (long)der->size);
	if (signature == NULL)
		goto out;
	for (int i = 0; i < 2; i++) {
		number = i == 0 ? ECDSA_SIG_get0_r(signature) : ECDSA_SIG_get0_s(signature);
		if (BN_num_bytes(number) > (int)sizeof(bytes)) {
			r = ERROR_CRYPTO;
			goto out;
		}
		r = ssh_wire_write_mpint(out, bytes, (size_t)BN_bn2bin(number, bytes));
		if (r != 0)
			goto out;
	}
out:
	ECDSA_SIG_free(signature);
	return r;
}

/* Chooses the signature's format and hash. */
static int choose_algorithm(
    const struct public_blob_type *type, uint32_t flags, const char **ret_format, const char **ret_digest)
{
	if (type->kind != PUBLIC_BLOB_RSA) {
		*ret_format = type->name;
		*ret_digest = type->digest;
	} else if (flags & KEY_FLAG_RSA_SHA2_256) {
		*ret_format = "rsa-sha2-256";
		*ret_digest = "SHA256";
	} else if (flags & KEY_FLAG_RSA_SHA2_512) {
		*ret_format = "rsa-sha2-512";
		*ret_digest = "SHA512";
	} else {
		return ERROR_UNSUPPORTED;
	}
	return 0;
}

int key_sign(const struct key *key, uint32_t flags, const uint8_t *data, size_t size, struct buf *out)
{
	const struct ssh_wire message = {data, size};
	const char *format = NULL, *digest = NULL;
	struct buf raw, numbers, signature;
	const struct buf *blob = &raw;
	int r;

	buf_init(&raw, KEY_SIGNATURE_MAX);
	buf_init(&numbers, KEY_SIGNATURE_MAX);
	buf_init(&signature, KEY_SIGNATURE_MAX);
	if ((r = choose_algorithm(key->type, flags, &format, &digest)) != 0 ||
	    (r = sign_raw(key->pkey, digest, &message, &raw)) != 0)
		goto out;
	if (key->type->kind == PUBLIC_BLOB_ECDSA) {
		if ((r = write_ecdsa_numbers(&raw, &numbers)) != 0)
			goto out;
		blob = &numbers;
	}
	if ((r = ssh_wire_write_text(&signature, format)) != 0 ||
	    (r = ssh_wire_write_string(&signature, blob->data, blob->size)) != 0)
		goto out;
	r = buf_append(out, signature.data, signature.size);
out:
	buf_finish(&raw);
	buf_finish(&numbers);
	buf_finish(&signature);
	return r;
}
