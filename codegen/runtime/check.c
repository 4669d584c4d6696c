#include "check.h"

#include <string.h>

#include "error.h"
#include "field.h"

/* The length of the UTF-8 sequence at text, 0 if it is none. RFC 3629 section 4, as a table of its lines. */
static size_t sequence_length(const unsigned char *text, size_t length)
{
	unsigned char low = 0x80, high = 0xbf;
	size_t size;

	if (text[0] >= 0xc2 && text[0] <= 0xdf) {
		size = 2;
	} else if ((text[0] & 0xf0) == 0xe0) {
		size = 3;
		if (text[0] == 0xe0)
			low = 0xa0;
		else if (text[0] == 0xed)
			high = 0x9f; /* no surrogates */
	} else if (text[0] >= 0xf0 && text[0] <= 0xf4) {
		size = 4;
		if (text[0] == 0xf0)
			low = 0x90;
		else if (text[0] == 0xf4)
			high = 0x8f;
	} else {
		return 0;
	}

	if (size > length || text[1] < low || text[1] > high)
		return 0;
	for (size_t i = 2; i < size; i++) {
		if ((text[i] & 0xc0) != 0x80)
			return 0;
	}
	return size;
}

bool check_utf8(const char *text, size_t length)
{
	const unsigned char *at = (const unsigned char *)text;
	size_t size;

	for (size_t i = 0; i < length; i += size) {
		size = 1;
		if (at[i] == 0)
			return false;
		if (at[i] >= 0x80 && (size = sequence_length(at + i, length - i)) == 0)
			return false;
	}
	return true;
}

static int check_string(const struct schema_field *field, const char *text)
{
	size_t length = strnlen(text, (size_t)field->max_bytes + 1);

	if (length > field->max_bytes)
		return ERROR_LIMIT;
	return check_utf8(text, length) ? 0 : ERROR_TEXT;
}

static int check_bytes(const struct schema_field *field, const void *message)
{
	struct schema_bytes bytes = field_bytes(field, message);

	if (bytes.len > field->max_bytes)
		return ERROR_LIMIT;
	return bytes.len > 0 && bytes.data == NULL ? ERROR_MALFORMED : 0;
}

static int check_at_depth(const struct schema_message *schema, const void *message, unsigned depth);

static int check_list(const struct schema_field *field, const void *message, unsigned depth)
{
	struct schema_list list = field_list(field, message);
	int r;

	if (list.n > field->max_count)
		return ERROR_LIMIT;
	if (list.n > 0 && list.items == NULL)
		return ERROR_MALFORMED;

	for (size_t i = 0; i < list.n; i++) {
		if (list.items[i] == NULL)
			return ERROR_MALFORMED;
		r = field->kind == SCHEMA_MESSAGE ? check_at_depth(field->message, list.items[i], depth)
						  : check_string(field, list.items[i]);
		if (r != 0)
			return r;
	}
	return 0;
}

static int check_field(const struct schema_field *field, const void *message, unsigned depth)
{
	const void *member;

	if (field->presence == SCHEMA_REPEATED)
		return check_list(field, message, depth);

	switch (field->kind) {
	case SCHEMA_ENUM:
		return field_enum_value(field->enumeration, field_enum(field, message)) ? 0 : ERROR_ENUM;
	case SCHEMA_STRING:
		return check_string(field, field_string(field, message));
	case SCHEMA_BYTES:
		return check_bytes(field, message);
	case SCHEMA_MESSAGE:
		member = schema_submessage(field, message);
		return member != NULL ? check_at_depth(field->message, member, depth) : 0;
	case SCHEMA_BOOL:
	case SCHEMA_UINT32:
	case SCHEMA_UINT64:
	case SCHEMA_INT64:
		break;
	}
	return 0;
}

/* A oneof is unset, or one of its members is and is there. */
static int check_which(const struct schema_message *schema, const void *message)
{
	uint32_t number = schema_which(schema, message);
	const struct schema_field *field;

	if (number == 0)
		return 0;
	field = schema_field_by_number(schema, number);
	if (field == NULL || field->presence != SCHEMA_ONEOF || schema_submessage(field, message) == NULL)
		return ERROR_TYPE;
	return 0;
}

static int check_at_depth(const struct schema_message *schema, const void *message, unsigned depth)
{
	int r;

	if (depth == FIELD_DEPTH_MAX)
		return ERROR_LIMIT;
	if ((r = check_which(schema, message)) != 0)
		return r;

	for (size_t i = 0; i < schema->n_fields; i++) {
		if ((r = check_field(&schema->fields[i], message, depth + 1)) != 0)
			return r;
	}
	return 0;
}

int check_message(const struct schema_message *schema, const void *message)
{
	return check_at_depth(schema, message, 0);
}
