/* A public key as a list of keys shows it: its blob and a comment. */
#ifndef SHED_IDENTITY_H
#define SHED_IDENTITY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The limits of proto/key_holder.proto. */
#define IDENTITY_BLOB_MAX 16384
#define IDENTITY_COMMENT_MAX 1024
#define IDENTITY_COUNT_MAX 2048

/* Both members are somebody else's memory. */
struct identity {
	const uint8_t *blob;
	size_t blob_size;
	const char *comment; /* UTF-8, at most IDENTITY_COMMENT_MAX bytes and a NUL */
};

/* The blob is within the limit and begins with a key type's name; whatever follows is not looked at. */
bool identity_blob_valid(const uint8_t *blob, size_t size);

/* The index of the first of n identities with this blob, or n. */
size_t identity_find(const struct identity *identities, size_t n, const uint8_t *blob, size_t size);

/* Bytes of the text that identity_write_comment makes of a comment of size bytes, with its NUL. */
size_t identity_comment_size(size_t size);

/*
 * Writes the size bytes of a comment as a C string to ret_text, which has room for
 * identity_comment_size(size) bytes: cut at IDENTITY_COMMENT_MAX; if it is not UTF-8 or holds a NUL, each
 * byte that is not printable ASCII becomes `?`.
 */
void identity_write_comment(const uint8_t *comment, size_t size, char *ret_text);

#endif
