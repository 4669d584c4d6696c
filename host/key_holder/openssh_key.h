/* OpenSSH's own private key format, openssh-key-v1, unencrypted (OpenSSH's PROTOCOL.key). */
#ifndef SHED_OPENSSH_KEY_H
#define SHED_OPENSSH_KEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <openssl/types.h>

#include "buf.h"

/* The size bytes of a file begin as this format does. */
bool openssh_key_recognize(const uint8_t *text, size_t size);

/*
 * Reads the one key in a file of size bytes: Ed25519, ECDSA on a NIST curve, RSA. The private half has been
 * checked against both copies of the public one. On success *ret_pkey is the caller's (EVP_PKEY_free), and
 * the key's comment, as it stands in the file, is appended to comment; one over the buffer's limit is left
 * out.
 *
 * ERROR_MALFORMED or ERROR_TRUNCATED; ERROR_UNSUPPORTED if the key is encrypted; ERROR_TYPE for another kind
 * of key; ERROR_LIMIT for an RSA key over 16384 bits; ERROR_CRYPTO if the halves do not fit;
 * ERROR_NOMEM.
 */
int openssh_key_parse(const uint8_t *text, size_t size, struct buf *comment, EVP_PKEY **ret_pkey);

#endif
