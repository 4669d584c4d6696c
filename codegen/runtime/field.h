/* Reading and writing the fields of a message in memory by its table, in the layout of either library. */
#ifndef SHED_FIELD_H
#define SHED_FIELD_H

#include "schema.h"

/* The deepest nesting of messages, the outermost counted, that anything here follows. */
#define FIELD_DEPTH_MAX 16

/* A SCHEMA_PLAIN field's value; the kind must fit. A string that is NULL is given as "". */
bool field_bool(const struct schema_field *field, const void *message);
uint32_t field_uint32(const struct schema_field *field, const void *message);
uint64_t field_uint64(const struct schema_field *field, const void *message);
int64_t field_int64(const struct schema_field *field, const void *message);
int32_t field_enum(const struct schema_field *field, const void *message);
const char *field_string(const struct schema_field *field, const void *message);
struct schema_bytes field_bytes(const struct schema_field *field, const void *message);

/* A SCHEMA_REPEATED field's elements. */
struct schema_list field_list(const struct schema_field *field, const void *message);

/* The field holds its type's zero: no bytes, no elements, a message that is not set. */
bool field_is_empty(const struct schema_field *field, const void *message);

/* The enum's entry for a number, or NULL. */
const struct schema_enum_value *field_enum_value(const struct schema_enum *enumeration, int32_t number);

/* The counterparts; what they are given is referred to, not copied. */
void field_set_bool(const struct schema_field *field, void *message, bool value);
void field_set_uint32(const struct schema_field *field, void *message, uint32_t value);
void field_set_uint64(const struct schema_field *field, void *message, uint64_t value);
void field_set_int64(const struct schema_field *field, void *message, int64_t value);
void field_set_enum(const struct schema_field *field, void *message, int32_t value);
void field_set_string(const struct schema_field *field, void *message, char *value);
void field_set_bytes(const struct schema_field *field, void *message, struct schema_bytes value);
void field_set_list(const struct schema_field *field, void *message, struct schema_list value);

#endif
