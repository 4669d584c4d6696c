/* The parts of public keys and signatures as the agent protocol carries them (RFC 4251 section 5). */
#ifndef SHED_SSH_FORMAT_H
#define SHED_SSH_FORMAT_H

#include <stddef.h>
#include <stdint.h>

/* The longest name of a key type or algorithm (RFC 4251 section 6). */
#define SSH_FORMAT_NAME_MAX 64

/* `string format, string blob`, and what a security key appends. Points into the bytes that were parsed. */
struct ssh_signature {
	char format[SSH_FORMAT_NAME_MAX + 1];
	const uint8_t *blob;
	size_t blob_size;
	const uint8_t *rest;
	size_t rest_size;
};

/* 0, ERROR_TRUNCATED, or ERROR_MALFORMED if the format is no name of printable ASCII. */
int ssh_format_split_signature(const uint8_t *data, size_t size, struct ssh_signature *ret_signature);

/* The type of a public key: the first string in its blob. Errors as above. */
int ssh_format_key_type(const uint8_t *blob, size_t size, char ret_type[SSH_FORMAT_NAME_MAX + 1]);

#endif
