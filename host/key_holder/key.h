/* A private key in memory, and signing with it. */
#ifndef SHED_KEY_H
#define SHED_KEY_H

#include <stddef.h>
#include <stdint.h>

#include <openssl/types.h>

#include "buf.h"
#include "identity.h"

/* What a client may ask of an RSA key (RFC 9987 section 3.6.1). */
#define KEY_FLAG_RSA_SHA2_256 2u
#define KEY_FLAG_RSA_SHA2_512 4u

/* OpenSSH's own lower limit. */
#define KEY_RSA_BITS_MIN 1024

/* Bytes of the longest signature, its format's name included, with room to spare. */
#define KEY_SIGNATURE_MAX 4096

struct key;

/*
 * A key of pkey, which is the key's from now on (on failure it stays the caller's). Its halves are checked
 * against each other, which takes some 100 ms for a large RSA key. Its comment is empty. ERROR_TYPE if it is
 * not Ed25519, ECDSA on a NIST curve or RSA, ERROR_LIMIT if it is an RSA key under KEY_RSA_BITS_MIN or over
 * 16384 bits, ERROR_CRYPTO if the halves do not fit, ERROR_NOMEM.
 */
int key_create(EVP_PKEY *pkey, struct key **ret_key);

/* NULL is fine. */
void key_destroy(struct key *key);

/* Sets the comment to size bytes, made valid as identity_write_comment does. 0 or ERROR_NOMEM. */
int key_set_comment(struct key *key, const void *comment, size_t size);

/* How the key is listed; valid until its comment is set again or it is destroyed. */
const struct identity *key_identity(const struct key *key);

/*
 * Appends `string format, string blob`, the signature of size bytes of data, as the agent protocol sends it.
 * flags matter for RSA only; where both are set, KEY_FLAG_RSA_SHA2_256 holds, as in OpenSSH.
 * ERROR_UNSUPPORTED for an RSA key and neither flag, which would be a signature with SHA-1; ERROR_CRYPTO, or
 * the buffer's error.
 */
int key_sign(const struct key *key, uint32_t flags, const uint8_t *data, size_t size, struct buf *out);

#endif
