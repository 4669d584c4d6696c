/* The SSH protocol's data types (RFC 4251 section 5): a reader that stays in bounds, writers to a buffer. */
#ifndef SHED_SSH_WIRE_H
#define SHED_SSH_WIRE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buf.h"

/* What is left to read of bytes that outlive the reader. Set both members to begin. */
struct ssh_wire {
	const uint8_t *data;
	size_t size;
};

/*
 * Each takes one value from the front. ERROR_TRUNCATED if the bytes end before it does; the reader is then
 * unchanged. What is returned by pointer lies within the bytes read.
 */
int ssh_wire_read_byte(struct ssh_wire *wire, uint8_t *ret_value);
int ssh_wire_read_uint32(struct ssh_wire *wire, uint32_t *ret_value);
int ssh_wire_read_string(struct ssh_wire *wire, struct ssh_wire *ret_string);

/*
 * Takes an mpint and gives its magnitude, big-endian without leading zeros (empty for 0). A negative one or
 * one with needless leading zeros is ERROR_MALFORMED.
 */
int ssh_wire_read_mpint(struct ssh_wire *wire, struct ssh_wire *ret_magnitude);

/* 0 if everything has been read, else ERROR_MALFORMED. */
int ssh_wire_read_end(const struct ssh_wire *wire);

/* The string's bytes are those of text. */
bool ssh_wire_equals(const struct ssh_wire *string, const char *text);

/* Each appends one value. 0, or ERROR_LIMIT or ERROR_NOMEM with the buffer unchanged. */
int ssh_wire_write_byte(struct buf *out, uint8_t value);
int ssh_wire_write_uint32(struct buf *out, uint32_t value);
int ssh_wire_write_string(struct buf *out, const void *data, size_t size);
int ssh_wire_write_text(struct buf *out, const char *text);

/* Appends a big-endian number that is not negative as an mpint; leading zeros are dropped. */
int ssh_wire_write_mpint(struct buf *out, const uint8_t *magnitude, size_t size);

#endif
