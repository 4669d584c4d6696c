/*
 * Messages to bytes and back, in protobuf (this file; codec_protobuf_c.c on the host, codec_nanopb.c on the
 * guest) by the schema's tables. Generated code wraps these functions by type.
 */
#ifndef SHED_CODEC_H
#define SHED_CODEC_H

#include "arena.h"
#include "buf.h"
#include "schema.h"

/* A limit for an arena that is to hold a decoded message of size bytes. */
size_t codec_arena_limit(size_t size);

/*
 * Appends the message's protobuf encoding. The message is checked first (check.h). 0, the check's error, or
 * ERROR_LIMIT and ERROR_NOMEM of the buffer, which is then unchanged.
 */
int codec_encode(const struct schema_message *schema, const void *message, struct buf *out);

/*
 * Decodes size bytes, which were nothing but one message: they pass wire_check first. Everything in
 * *ret_message is the arena's. Absent strings are "". Unknown fields are dropped, unknown values of open
 * enums are zero.
 */
int codec_decode(const struct schema_message *schema, struct arena *arena, const uint8_t *data, size_t size,
    void **ret_message);

/* A zeroed message in the arena, with what the library wants in it, or NULL. */
void *codec_new(const struct schema_message *schema, struct arena *arena);

#endif
