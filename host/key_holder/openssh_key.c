#include "openssh_key.h"

#include <string.h>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include "base64.h"
#include "error.h"
#include "public_blob.h"
#include "ssh_wire.h"

#define BEGIN_LINE "-----BEGIN OPENSSH PRIVATE KEY-----"
#define END_LINE "-----END OPENSSH PRIVATE KEY-----"
#define MAGIC "openssh-key-v1" /* with its NUL */
#define CIPHER_BLOCK_SIZE 8    /* of the cipher `none` */
#define ED25519_SEED_SIZE 32

bool openssh_key_recognize(const uint8_t *text, size_t size)
{
	return size >= strlen(BEGIN_LINE) && memcmp(text, BEGIN_LINE, strlen(BEGIN_LINE)) == 0;
}

static bool is_space(uint8_t c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* Appends to out the bytes that the armour holds. */
static int remove_armour(const uint8_t *text, size_t size, struct buf *out)
{
	const uint8_t *end;
	struct buf base64;
	size_t decoded = 0;
	uint8_t *room;
	int r;

	buf_init(&base64, size);
	if (!openssh_key_recognize(text, size)) {
		r = ERROR_MALFORMED;
		goto out;
	}
	text += strlen(BEGIN_LINE);
	size -= strlen(BEGIN_LINE);
	end = memmem(text, size, END_LINE, strlen(END_LINE));
	if (end == NULL) {
		r = ERROR_TRUNCATED;
		goto out;
	}
	for (const uint8_t *p = end + strlen(END_LINE); p < text + size; p++)
		if (!is_space(*p)) {
			r = ERROR_MALFORMED;
			goto out;
		}
	for (; text < end; text++)
		if (!is_space(*text) && (r = buf_append(&base64, text, 1)) != 0)
			goto out;
	room = buf_reserve(out, BASE64_DECODED_MAX(base64.size));
	if (room == NULL) {
		r = ERROR_NOMEM;
		goto out;
	}
	if ((r = base64_decode((const char *)base64.data, base64.size, room, &decoded)) == 0)
		buf_truncate(out, out->size - (BASE64_DECODED_MAX(base64.size) - decoded));
out:
	buf_finish(&base64);
	return r;
}

/* A number in memory that OpenSSL wipes when it is freed, and never leaves in a parameter list. */
static int to_bignum(const struct ssh_wire *magnitude, BIGNUM **ret_number)
{
	BIGNUM *number;

	if (magnitude->size > PUBLIC_BLOB_NUMBER_MAX)
		return ERROR_LIMIT;
	number = BN_secure_new();
	if (number == NULL || BN_bin2bn(magnitude->data, (int)magnitude->size, number) == NULL) {
		BN_clear_free(number);
		return ERROR_NOMEM;
	}
	BN_set_flags(number, BN_FLG_CONSTTIME);
	*ret_number = number;
	return 0;
}

static int pkey_from_params(const char *algorithm, OSSL_PARAM_BLD *builder, EVP_PKEY **ret_pkey)
{
	EVP_PKEY_CTX *context = NULL;
	OSSL_PARAM *params = NULL;
	EVP_PKEY *pkey = NULL;
	int r = ERROR_CRYPTO;

	params = OSSL_PARAM_BLD_to_param(builder);
	context = EVP_PKEY_CTX_new_from_name(NULL, algorithm, NULL);
	if (params == NULL || context == NULL) {
		r = ERROR_NOMEM;
		goto out;
	}
	if (EVP_PKEY_fromdata_init(context) == 1 &&
	    EVP_PKEY_fromdata(context, &pkey, EVP_PKEY_KEYPAIR, params) == 1) {
		*ret_pkey = pkey;
		pkey = NULL;
		r = 0;
	}
out:
	EVP_PKEY_free(pkey);
	EVP_PKEY_CTX_free(context);
	OSSL_PARAM_free(params);
	return r;
}

/* `string public, string seed || public` */
static int read_ed25519(struct ssh_wire *wire, EVP_PKEY **ret_pkey)
{
	struct ssh_wire public, private;
	EVP_PKEY *pkey;
	int r;

	if ((r = ssh_wire_read_string(wire, &public)) != 0 || (r = ssh_wire_read_string(wire, &private)) != 0)
		return r;
	if (public.size != ED25519_SEED_SIZE || private.size != ED25519_SEED_SIZE + public.size ||
	    memcmp(private.data + ED25519_SEED_SIZE, public.data, public.size) != 0)
		return ERROR_MALFORMED;
	/* The public half that OpenSSL computes from the seed is held against the file's by the caller. */
	pkey = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, private.data, ED25519_SEED_SIZE);
	if (pkey == NULL)
		return ERROR_CRYPTO;
	*ret_pkey = pkey;
	return 0;
}

/* `string curve, string point, mpint scalar` */
static int read_ecdsa(struct ssh_wire *wire, const struct public_blob_type *type, EVP_PKEY **ret_pkey)
{
	struct ssh_wire curve, point, scalar;
	OSSL_PARAM_BLD *builder = NULL;
	BIGNUM *number = NULL;
	int r;

	if ((r = ssh_wire_read_string(wire, &curve)) != 0 || (r = ssh_wire_read_string(wire, &point)) != 0 ||
	    (r = ssh_wire_read_mpint(wire, &scalar)) != 0)
		return r;
	/* OpenSSL would take a point in other forms than SSH's. */
	if (!ssh_wire_equals(&curve, type->curve) || scalar.size > type->field_size ||
	    point.size != 1 + 2 * type->field_size || point.data[0] != POINT_CONVERSION_UNCOMPRESSED)
		return ERROR_MALFORMED;
	if ((r = to_bignum(&scalar, &number)) != 0)
		goto out;
	builder = OSSL_PARAM_BLD_new();
	if (builder == NULL ||
	    !OSSL_PARAM_BLD_push_utf8_string(builder, OSSL_PKEY_PARAM_GROUP_NAME, type->group, 0) ||
	    !OSSL_PARAM_BLD_push_octet_string(builder, OSSL_PKEY_PARAM_PUB_KEY, point.data, point.size) ||
	    !OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_PRIV_KEY, number)) {
		r = ERROR_NOMEM;
		goto out;
	}
	r = pkey_from_params("EC", builder, ret_pkey);
out:
	OSSL_PARAM_BLD_free(builder);
	BN_clear_free(number);
	return r;
}

/* The numbers of an RSA key: those of the file, in its order, and two that it leaves out. */
enum rsa_number {
	RSA_N,
	RSA_E,
	RSA_D,
	RSA_IQMP,
	RSA_P,
	RSA_Q,
	RSA_IN_FILE,
	RSA_DMP1 = RSA_IN_FILE,
	RSA_DMQ1,
	RSA_NUMBERS
};

static const char *const rsa_params[RSA_NUMBERS] = {
    [RSA_N] = OSSL_PKEY_PARAM_RSA_N,
    [RSA_E] = OSSL_PKEY_PARAM_RSA_E,
    [RSA_D] = OSSL_PKEY_PARAM_RSA_D,
    [RSA_IQMP] = OSSL_PKEY_PARAM_RSA_COEFFICIENT1,
    [RSA_P] = OSSL_PKEY_PARAM_RSA_FACTOR1,
    [RSA_Q] = OSSL_PKEY_PARAM_RSA_FACTOR2,
    [RSA_DMP1] = OSSL_PKEY_PARAM_RSA_EXPONENT1,
    [RSA_DMQ1] = OSSL_PKEY_PARAM_RSA_EXPONENT2,
};

/* d modulo (prime - 1) */
static int compute_exponent(const BIGNUM *d, const BIGNUM *prime, BIGNUM **ret_exponent)
{
	BIGNUM *modulus = NULL, *exponent = NULL;
	BN_CTX *context = NULL;
	int r = ERROR_NOMEM;

	if (BN_is_zero(prime) || BN_is_one(prime))
		return ERROR_MALFORMED;
	context = BN_CTX_secure_new();
	modulus = BN_secure_new();
	exponent = BN_secure_new();
	if (context == NULL || modulus == NULL || exponent == NULL)
		goto out;
	BN_set_flags(modulus, BN_FLG_CONSTTIME);
	if (!BN_sub(modulus, prime, BN_value_one()) || !BN_mod(exponent, d, modulus, context))
		goto out;
	*ret_exponent = exponent;
	exponent = NULL;
	r = 0;
out:
	BN_clear_free(exponent);
	BN_clear_free(modulus);
	BN_CTX_free(context);
	return r;
}

static int read_rsa(struct ssh_wire *wire, EVP_PKEY **ret_pkey)
{
	BIGNUM *numbers[RSA_NUMBERS] = {NULL};
	OSSL_PARAM_BLD *builder = NULL;
	struct ssh_wire magnitude;
	int r;

	for (int i = 0; i < RSA_IN_FILE; i++)
		if ((r = ssh_wire_read_mpint(wire, &magnitude)) != 0 ||
		    (r = to_bignum(&magnitude, &numbers[i])) != 0)
			goto out;
	if ((r = compute_exponent(numbers[RSA_D], numbers[RSA_P], &numbers[RSA_DMP1])) != 0 ||
	    (r = compute_exponent(numbers[RSA_D], numbers[RSA_Q], &numbers[RSA_DMQ1])) != 0)
		goto out;
	builder = OSSL_PARAM_BLD_new();
	for (int i = 0; i < RSA_NUMBERS; i++)
		if (builder == NULL || !OSSL_PARAM_BLD_push_BN(builder, rsa_params[i], numbers[i])) {
			r = ERROR_NOMEM;
			goto out;
		}
	r = pkey_from_params("RSA", builder, ret_pkey);
out:
	OSSL_PARAM_BLD_free(builder);
	for (int i = 0; i < RSA_NUMBERS; i++)
		BN_clear_free(numbers[i]);
	return r;
}

/* The public half in front of the private section must be the one that belongs to the key read from it. */
static int compare_public(const EVP_PKEY *pkey, const struct ssh_wire *public)
{
	struct buf blob;
	int r;

	buf_init(&blob, public->size + PUBLIC_BLOB_NUMBER_MAX);
	if ((r = public_blob_write(pkey, &blob)) == 0 &&
	    (blob.size != public->size || memcmp(blob.data, public->data, blob.size) != 0))
		r = ERROR_CRYPTO;
	buf_finish(&blob);
	return r;
}

/* The private section: `uint32 check, uint32 check, string type, ..., string comment, byte 1, 2, 3...` */
static int read_private(
    struct ssh_wire wire, const struct ssh_wire *public, struct ssh_wire *ret_comment, EVP_PKEY **ret_pkey)
{
	const struct public_blob_type *type;
	struct ssh_wire name, comment;
	uint32_t check1, check2;
	EVP_PKEY *pkey = NULL;
	int r;

	if (wire.size % CIPHER_BLOCK_SIZE != 0)
		return ERROR_MALFORMED;
	if ((r = ssh_wire_read_uint32(&wire, &check1)) != 0 ||
	    (r = ssh_wire_read_uint32(&wire, &check2)) != 0)
		return r;
	if (check1 != check2)
		return ERROR_MALFORMED;
	if ((r = ssh_wire_read_string(&wire, &name)) != 0)
		return r;
	type = public_blob_type_find(name.data, name.size);
	if (type == NULL)
		return ERROR_TYPE;
	if (type->kind == PUBLIC_BLOB_ED25519)
		r = read_ed25519(&wire, &pkey);
	else if (type->kind == PUBLIC_BLOB_ECDSA)
		r = read_ecdsa(&wire, type, &pkey);
	else
		r = read_rsa(&wire, &pkey);
	if (r != 0 || (r = compare_public(pkey, public)) != 0 ||
	    (r = ssh_wire_read_string(&wire, &comment)) != 0)
		goto out;
	if (wire.size >= CIPHER_BLOCK_SIZE)
		r = ERROR_MALFORMED;
	for (size_t i = 0; i < wire.size; i++)
		if (wire.data[i] != i + 1)
			r = ERROR_MALFORMED;
	if (r != 0)
		goto out;
	*ret_comment = comment;
	*ret_pkey = pkey;
	pkey = NULL;
out:
	EVP_PKEY_free(pkey);
	return r;
}

/* `"openssh-key-v1\0", string cipher, string kdf, string kdf options, uint32 keys, string public, string
 * private` */
static int read_file(struct ssh_wire wire, struct ssh_wire *ret_comment, EVP_PKEY **ret_pkey)
{
	struct ssh_wire cipher, kdf, options, public, private;
	uint32_t n_keys;
	int r;

	if (wire.size < sizeof(MAGIC) || memcmp(wire.data, MAGIC, sizeof(MAGIC)) != 0)
		return ERROR_MALFORMED;
	wire.data += sizeof(MAGIC);
	wire.size -= sizeof(MAGIC);
	if ((r = ssh_wire_read_string(&wire, &cipher)) != 0 || (r = ssh_wire_read_string(&wire, &kdf)) != 0 ||
	    (r = ssh_wire_read_string(&wire, &options)) != 0 ||
	    (r = ssh_wire_read_uint32(&wire, &n_keys)) != 0)
		return r;
	if (!ssh_wire_equals(&cipher, "none"))
		return ERROR_UNSUPPORTED;
	if (!ssh_wire_equals(&kdf, "none") || options.size != 0 || n_keys != 1)
		return ERROR_MALFORMED;
	if ((r = ssh_wire_read_string(&wire, &public)) != 0 ||
	    (r = ssh_wire_read_string(&wire, &private)) != 0 || (r = ssh_wire_read_end(&wire)) != 0)
		return r;
	return read_private(private, &public, ret_comment, ret_pkey);
}

int openssh_key_parse(const uint8_t *text, size_t size, struct buf *comment, EVP_PKEY **ret_pkey)
{
	struct ssh_wire file_comment = {NULL, 0};
	EVP_PKEY *pkey = NULL;
	struct buf bytes;
	int r;

	buf_init(&bytes, size);
	if ((r = remove_armour(text, size, &bytes)) != 0 ||
	    (r = read_file((struct ssh_wire){bytes.data, bytes.size}, &file_comment, &pkey)) != 0)
		goto out;
	if (file_comment.size <= comment->limit - comment->size &&
	    (r = buf_append(comment, file_comment.data, file_comment.size)) != 0)
		goto out;
	*ret_pkey = pkey;
	pkey = NULL;
out:
	/* OpenSSL keeps its own notes on every failure, also where it was expected. */
	ERR_clear_error();
	EVP_PKEY_free(pkey);
	buf_finish(&bytes);
	return r;
}
