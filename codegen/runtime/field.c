#include "field.h"

#include <string.h>

/* Through memcpy: the members are of types that this file does not know. */
static void read_at(const void *message, size_t offset, void *ret_value, size_t size)
{
	memcpy(ret_value, (const char *)message + offset, size);
}

static void write_at(void *message, size_t offset, const void *value, size_t size)
{
	memcpy((char *)message + offset, value, size);
}

bool field_bool(const struct schema_field *field, const void *message)
{
	unsigned char narrow;
	int wide;

	if (field->flags & SCHEMA_INT_BOOL) {
		read_at(message, field->offset, &wide, sizeof(wide));
		return wide != 0;
	}
	read_at(message, field->offset, &narrow, sizeof(narrow));
	return narrow != 0;
}

uint32_t field_uint32(const struct schema_field *field, const void *message)
{
	uint32_t value;

	read_at(message, field->offset, &value, sizeof(value));
	return value;
}

uint64_t field_uint64(const struct schema_field *field, const void *message)
{
	uint64_t value;

	read_at(message, field->offset, &value, sizeof(value));
	return value;
}

int64_t field_int64(const struct schema_field *field, const void *message)
{
	int64_t value;

	read_at(message, field->offset, &value, sizeof(value));
	return value;
}

int32_t field_enum(const struct schema_field *field, const void *message)
{
	int32_t value;

	read_at(message, field->offset, &value, sizeof(value));
	return value;
}

const char *field_string(const struct schema_field *field, const void *message)
{
	const char *value;

	read_at(message, field->offset, &value, sizeof(value));
	return value != NULL ? value : "";
}

struct schema_bytes field_bytes(const struct schema_field *field, const void *message)
{
	struct schema_bytes value;

	read_at(message, field->offset, &value, sizeof(value));
	return value;
}

struct schema_list field_list(const struct schema_field *field, const void *message)
{
	struct schema_list list;

	read_at(message, field->companion, &list.n, sizeof(list.n));
	read_at(message, field->offset, &list.items, sizeof(list.items));
	return list;
}

bool field_is_empty(const struct schema_field *field, const void *message)
{
	if (field->presence == SCHEMA_REPEATED)
		return field_list(field, message).n == 0;

	switch (field->kind) {
	case SCHEMA_BOOL:
		return !field_bool(field, message);
	case SCHEMA_UINT32:
		return field_uint32(field, message) == 0;
	case SCHEMA_UINT64:
		return field_uint64(field, message) == 0;
	case SCHEMA_INT64:
		return field_int64(field, message) == 0;
	case SCHEMA_ENUM:
		return field_enum(field, message) == 0;
	case SCHEMA_STRING:
		return field_string(field, message)[0] == '\0';
	case SCHEMA_BYTES:
		return field_bytes(field, message).len == 0;
	case SCHEMA_MESSAGE:
		return schema_submessage(field, message) == NULL;
	}
	return true;
}

const struct schema_enum_value *field_enum_value(const struct schema_enum *enumeration, int32_t number)
{
	for (size_t i = 0; i < enumeration->n_values; i++) {
		if (enumeration->values[i].number == number)
			return &enumeration->values[i];
	}
	return NULL;
}

void field_set_bool(const struct schema_field *field, void *message, bool value)
{
	int wide = value;

	if (field->flags & SCHEMA_INT_BOOL)
		write_at(message, field->offset, &wide, sizeof(wide));
	else
		write_at(message, field->offset, &value, sizeof(value));
}

void field_set_uint32(const struct schema_field *field, void *message, uint32_t value)
{
	write_at(message, field->offset, &value, sizeof(value));
}

void field_set_uint64(const struct schema_field *field, void *message, uint64_t value)
{
	write_at(message, field->offset, &value, sizeof(value));
}

void field_set_int64(const struct schema_field *field, void *message, int64_t value)
{
	write_at(message, field->offset, &value, sizeof(value));
}

void field_set_enum(const struct schema_field *field, void *message, int32_t value)
{
	write_at(message, field->offset, &value, sizeof(value));
}

void field_set_string(const struct schema_field *field, void *message, char *value)
{
	write_at(message, field->offset, &value, sizeof(value));
}

void field_set_bytes(const struct schema_field *field, void *message, struct schema_bytes value)
{
	write_at(message, field->offset, &value, sizeof(value));
}

void field_set_list(const struct schema_field *field, void *message, struct schema_list value)
{
	write_at(message, field->companion, &value.n, sizeof(value.n));
	write_at(message, field->offset, &value.items, sizeof(value.items));
}
