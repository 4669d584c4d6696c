/* The public half of a key as SSH carries it. */
#ifndef SHED_PUBLIC_BLOB_H
#define SHED_PUBLIC_BLOB_H

#include <openssl/types.h>

#include "buf.h"

/* Bytes of the longest number in a key: that of OpenSSH, for RSA keys of 16384 bits. */
#define PUBLIC_BLOB_NUMBER_MAX 2048

/* The kinds of key that are held here. */
enum public_blob_kind {
	PUBLIC_BLOB_ED25519,
	PUBLIC_BLOB_ECDSA,
	PUBLIC_BLOB_RSA,
};

/* What SSH says about one sort of key. */
struct public_blob_type {
	enum public_blob_kind kind;
	const char *name;   /* the key type's name, the first string of its blob */
	const char *curve;  /* ECDSA: the curve's name in SSH, the blob's second string; else NULL */
	const char *group;  /* ECDSA: the curve's name in OpenSSL */
	const char *digest; /* ECDSA: the hash that RFC 5656 section 6.2.1 pairs with the curve */
	size_t field_size;  /* ECDSA: bytes of a coordinate */
};

/* The type of this name (size bytes, no NUL needed), or NULL. */
const struct public_blob_type *public_blob_type_find(const void *name, size_t size);

/* The type of an OpenSSL key, or NULL if it is of none of these. */
const struct public_blob_type *public_blob_type_of(const EVP_PKEY *pkey);

/*
 * Appends the key's public blob: RFC 8709 section 4 (Ed25519), RFC 5656 section 3.1 (ECDSA), RFC 4253 section
 * 6.6 (RSA). 0, ERROR_TYPE for other kinds, ERROR_LIMIT for a number over
 * PUBLIC_BLOB_NUMBER_MAX, ERROR_CRYPTO, or the buffer's error.
 */
int public_blob_write(const EVP_PKEY *pkey, struct buf *out);

#endif
