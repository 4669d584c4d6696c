/* The only way to print a message. */
#ifndef SHED_DESCRIBE_H
#define SHED_DESCRIBE_H

#include "buf.h"
#include "schema.h"

/*
 * Appends `SignRequest{public_key=<51 bytes> data=<redacted, 264 bytes> flags=2}`: sensitive fields give only
 * their size, bytes their size, strings are quoted and escaped and cut at 128 bytes, lists give their count
 * and first four elements. 0 or the buffer's error.
 */
int describe_message(const struct schema_message *schema, const void *message, struct buf *out);

/* Overwrites with zeros what the sensitive fields of the message, and of those in it, hold. Frees nothing. */
void wipe_message(const struct schema_message *schema, void *message);

#endif
