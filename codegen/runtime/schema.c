#include "schema.h"

#include <string.h>

const struct schema_field *schema_field_by_number(const struct schema_message *message, uint32_t number)
{
	size_t low = 0, high = message->n_fields;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct schema_field *field = &message->fields[middle];

		if (field->number == number)
			return field;
		if (field->number < number)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

const struct schema_field *schema_field_by_name(
    const struct schema_message *message, const char *name, size_t length)
{
	for (size_t i = 0; i < message->n_fields; i++) {
		const struct schema_field *field = &message->fields[i];

		if (strlen(field->name) == length && memcmp(field->name, name, length) == 0)
			return field;
	}
	return NULL;
}

const struct schema_operation *schema_operation_by_number(const struct schema_namespace *ns, uint32_t number)
{
	for (size_t i = 0; i < ns->n_operations; i++) {
		if (ns->operations[i].number == number)
			return &ns->operations[i];
	}
	return NULL;
}

const char *schema_enum_json(const struct schema_enum *enumeration, int32_t number)
{
	for (size_t i = 0; i < enumeration->n_values; i++) {
		if (enumeration->values[i].number == number)
			return enumeration->values[i].json;
	}
	return "";
}

static uint32_t read_which(const void *message, size_t companion, size_t size)
{
	const char *at = (const char *)message + companion;
	uint16_t narrow;
	uint32_t wide;

	if (size == sizeof(narrow)) {
		memcpy(&narrow, at, sizeof(narrow));
		return narrow;
	}
	memcpy(&wide, at, sizeof(wide));
	return wide;
}

/* Any member of the message's oneof, or NULL. */
static const struct schema_field *find_oneof(const struct schema_message *schema)
{
	for (size_t i = 0; i < schema->n_fields; i++) {
		if (schema->fields[i].presence == SCHEMA_ONEOF)
			return &schema->fields[i];
	}
	return NULL;
}

uint32_t schema_which(const struct schema_message *schema, const void *message)
{
	const struct schema_field *oneof = find_oneof(schema);

	return oneof != NULL ? read_which(message, oneof->companion, schema->which_size) : 0;
}

void schema_set_which(const struct schema_message *schema, void *message, uint32_t number)
{
	const struct schema_field *oneof = find_oneof(schema);
	const struct schema_field *field = schema_field_by_number(schema, number);
	uint16_t narrow = (uint16_t)number;
	char *base = message;

	if (oneof == NULL)
		return;
	/* What the union held belongs to another type. */
	if (field != NULL && schema_which(schema, message) != number)
		memset(base + field->offset, 0,
		    field->flags & SCHEMA_IN_PLACE ? field->message->size : sizeof(void *));

	if (schema->which_size == sizeof(narrow))
		memcpy(base + oneof->companion, &narrow, sizeof(narrow));
	else
		memcpy(base + oneof->companion, &number, sizeof(number));
}

void *schema_submessage(const struct schema_field *field, const void *message)
{
	char *base = (char *)message;
	void *pointer;

	switch (field->presence) {
	case SCHEMA_FLAG:
		return *(const bool *)(base + field->companion) ? base + field->offset : NULL;
	case SCHEMA_ONEOF:
		/* The library that has members in place (nanopb) has two-byte tags, the other a C enum. */
		if (read_which(message, field->companion,
			field->flags & SCHEMA_IN_PLACE ? sizeof(uint16_t) : sizeof(uint32_t)) !=
		    field->number)
			return NULL;
		if (field->flags & SCHEMA_IN_PLACE)
			return base + field->offset;
		break;
	case SCHEMA_POINTER:
		break;
	case SCHEMA_PLAIN:
	case SCHEMA_REPEATED:
		return NULL;
	}
	memcpy(&pointer, base + field->offset, sizeof(pointer));
	return pointer;
}
