#include "public_blob.h"

#include <string.h>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>

#include "error.h"
#include "ssh_wire.h"

#define ED25519_SIZE 32
#define FIELD_SIZE_MAX 66

static const struct public_blob_type types[] = {
    {.kind = PUBLIC_BLOB_ED25519, .name = "ssh-ed25519"},
    {
	.kind = PUBLIC_BLOB_ECDSA,
	.name = "ecdsa-sha2-nistp256",
	.curve = "nistp256",
	.group = "prime256v1",
	.digest = "SHA256",
	.field_size = 32,
    },
    {
	.kind = PUBLIC_BLOB_ECDSA,
	.name = "ecdsa-sha2-nistp384",
	.curve = "nistp384",
	.group = "secp384r1",
	.digest = "SHA384",
	.field_size = 48,
    },
    {
	.kind = PUBLIC_BLOB_ECDSA,
	.name = "ecdsa-sha2-nistp521",
	.curve = "nistp521",
	.group = "secp521r1",
	.digest = "SHA512",
	.field_size = FIELD_SIZE_MAX,
    },
    {.kind = PUBLIC_BLOB_RSA, .name = "ssh-rsa"},
};

#define N_TYPES (sizeof(types) / sizeof(types[0]))

const struct public_blob_type *public_blob_type_find(const void *name, size_t size)
{
	for (size_t i = 0; i < N_TYPES; i++)
		if (strlen(types[i].name) == size && memcmp(types[i].name, name, size) == 0)
			return &types[i];
	return NULL;
}

const struct public_blob_type *public_blob_type_of(const EVP_PKEY *pkey)
{
	char group[32] = "";
	enum public_blob_kind kind;

	if (EVP_PKEY_is_a(pkey, "ED25519"))
		kind = PUBLIC_BLOB_ED25519;
	else if (EVP_PKEY_is_a(pkey, "EC"))
		kind = PUBLIC_BLOB_ECDSA;
	else if (EVP_PKEY_is_a(pkey, "RSA"))
		kind = PUBLIC_BLOB_RSA;
	else
		return NULL;
	if (kind == PUBLIC_BLOB_ECDSA && EVP_PKEY_get_group_name(pkey, group, sizeof(group), NULL) != 1)
		return NULL;
	for (size_t i = 0; i < N_TYPES; i++)
		if (types[i].kind == kind && (types[i].group == NULL || strcmp(types[i].group, group) == 0))
			return &types[i];
	return NULL;
}

static int write_ed25519(const EVP_PKEY *pkey, struct buf *out)
{
	uint8_t point[ED25519_SIZE];
	size_t size = sizeof(point);

	if (EVP_PKEY_get_raw_public_key(pkey, point, &size) != 1 || size != sizeof(point))
		return ERROR_CRYPTO;
	return ssh_wire_write_string(out, point, size);
}

static int write_ecdsa(const EVP_PKEY *pkey, const struct public_blob_type *type, struct buf *out)
{
	uint8_t point[1 + 2 * FIELD_SIZE_MAX] = {POINT_CONVERSION_UNCOMPRESSED};
	int field_size = (int)type->field_size;
	BIGNUM *x = NULL, *y = NULL;
	int r = ERROR_CRYPTO;

	/* Not the encoded point, whose form (compressed or not) is what the key's file says. */
	if (EVP_PKEY_get_bn_param(pkey, OSSL_PKEY_PARAM_EC_PUB_X, &x) != 1 ||
	    EVP_PKEY_get_bn_param(pkey, OSSL_PKEY_PARAM_EC_PUB_Y, &y) != 1 ||
	    BN_bn2binpad(x, point + 1, field_size) != field_size ||
	    BN_bn2binpad(y, point + 1 + field_size, field_size) != field_size)
		goto out;
	if ((r = ssh_wire_write_text(out, type->curve)) == 0)
		r = ssh_wire_write_string(out, point, 1 + 2 * type->field_size);
out:
	BN_free(x);
	BN_free(y);
	return r;
}

static int write_bignum(const EVP_PKEY *pkey, const char *param, struct buf *out)
{
	uint8_t bytes[PUBLIC_BLOB_NUMBER_MAX];
	BIGNUM *number = NULL;
	int r = ERROR_CRYPTO;

	if (EVP_PKEY_get_bn_param(pkey, param, &number) != 1)
		goto out;
	if (BN_num_bytes(number) > (int)sizeof(bytes)) {
		r = ERROR_LIMIT;
		goto out;
	}
	r = ssh_wire_write_mpint(out, bytes, (size_t)BN_bn2bin(number, bytes));
out:
	BN_free(number);
	return r;
}

static int write_rsa(const EVP_PKEY *pkey, struct buf *out)
{
	int r;

	if ((r = write_bignum(pkey, OSSL_PKEY_PARAM_RSA_E, out)) == 0)
		r = write_bignum(pkey, OSSL_PKEY_PARAM_RSA_N, out);
	return r;
}

int public_blob_write(const EVP_PKEY *pkey, struct buf *out)
{
	const struct public_blob_type *type = public_blob_type_of(pkey);
	int r;

	if (type == NULL)
		return ERROR_TYPE;
	if ((r = ssh_wire_write_text(out, type->name)) != 0)
		return r;
	switch (type->kind) {
	case PUBLIC_BLOB_ED25519:
		return write_ed25519(pkey, out);
	case PUBLIC_BLOB_ECDSA:
		return write_ecdsa(pkey, type, out);
	case PUBLIC_BLOB_RSA:
		return write_rsa(pkey, out);
	}
	return ERROR_TYPE;
}
