/*
 * Messages to JSON and back, by the schema's tables, with the names and shapes of proto/README.md. A shape
 * (SCHEMA_REQUEST, SCHEMA_RESPONSE) is that of the outermost message only; inside another message each is an
 * object. A SCHEMA_RAW_JSON field is passed on by rawjson.h and never becomes a tree, whatever its size; it
 * is read only in an outermost SCHEMA_OBJECT. All else goes through jsontree.h, with its limits, and has no
 * integers beyond 64 bits, so a uint64 over INT64_MAX can be written and not read.
 */
#ifndef SHED_JSON_H
#define SHED_JSON_H

#include "arena.h"
#include "buf.h"
#include "schema.h"

/*
 * Appends the message as one line of JSON, in the order of the field numbers. Errors as codec_encode, and
 * ERROR_MALFORMED for a raw field that is no JSON, ERROR_OPERATION for a request or response with no member
 * set. An empty raw field is `null`.
 */
int json_encode(const struct schema_message *schema, const void *message, struct buf *out);

/*
 * Decodes length bytes of JSON text, a single object. Unknown members are skipped, null is absence, a member
 * twice is ERROR_MALFORMED (as is anything that jansson refuses), an operation that is missing or unknown is
 * ERROR_OPERATION, text that is no object ERROR_TYPE. Memory is the arena's.
 */
int json_decode(const struct schema_message *schema, struct arena *arena, const char *text, size_t length,
    void **ret_message);

/* The same for a SCHEMA_RESPONSE to the operation with this number, whose JSON does not name it. */
int json_decode_response(const struct schema_message *schema, uint32_t operation, struct arena *arena,
    const char *text, size_t length, void **ret_message);

#endif
