/* A look at protobuf bytes before any library decodes them, so that both libraries see only what is valid. */
#ifndef SHED_WIRE_H
#define SHED_WIRE_H

#include "schema.h"

/*
 * Checks the size bytes of a message against its table: wire types, lengths within bounds, limits on bytes
 * and counts, integers within their type, strings in UTF-8 without NUL, known enum values (unless the enum is
 * open), no field twice unless it is repeated, one member of a oneof, at most 16 levels. Unknown fields are
 * skipped. 0 or the error.
 */
int wire_check(const struct schema_message *schema, const uint8_t *data, size_t size);

#endif
