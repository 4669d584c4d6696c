#include "wire.h"

#include <assert.h>

#include "check.h"
#include "error.h"
#include "field.h"

#define FIELDS_MAX 64
#define NUMBER_MAX ((1u << 29) - 1)

/* https://protobuf.dev/programming-guides/encoding/; groups (3 and 4) are not used any more. */
enum wire_type { WIRE_VARINT = 0, WIRE_FIXED64 = 1, WIRE_LENGTH = 2, WIRE_FIXED32 = 5 };

struct cursor {
	const uint8_t *at;
	const uint8_t *end;
};

/* What has been seen of one message. */
struct seen {
	uint64_t fields; /* by index in the table */
	bool oneof;
	uint32_t counts[FIELDS_MAX];
};

/*
 * A varint of at most max bytes. Tags and lengths have five at most: protobuf-c reads no more of them, and
 * what it would read otherwise than nanopb must not reach either.
 */
static int read_varint(struct cursor *cursor, unsigned max, uint64_t *ret_value)
{
	uint64_t value = 0;

	for (unsigned i = 0; i < max; i++) {
		uint8_t byte;

		if (cursor->at == cursor->end)
			return ERROR_TRUNCATED;
		byte = *cursor->at++;
		if (i == 9 && byte > 1)
			return ERROR_MALFORMED;
		value |= (uint64_t)(byte & 0x7f) << (7 * i);
		if ((byte & 0x80) == 0) {
			*ret_value = value;
			return 0;
		}
	}
	return ERROR_MALFORMED;
}

static int read_tag(struct cursor *cursor, uint32_t *ret_number, enum wire_type *ret_type)
{
	uint64_t tag;
	int r;

	if ((r = read_varint(cursor, 5, &tag)) != 0)
		return r;
	if (tag >> 3 == 0 || tag >> 3 > NUMBER_MAX)
		return ERROR_MALFORMED;
	switch (tag & 7) {
	case WIRE_VARINT:
	case WIRE_FIXED64:
	case WIRE_LENGTH:
	case WIRE_FIXED32:
		break;
	default:
		return ERROR_MALFORMED;
	}
	*ret_number = (uint32_t)(tag >> 3);
	*ret_type = (enum wire_type)(tag & 7);
	return 0;
}

/* Takes length bytes, of which at most limit are allowed. */
static int take(struct cursor *cursor, uint64_t length, uint64_t limit, struct cursor *ret_slice)
{
	if (length > limit)
		return ERROR_LIMIT;
	if (length > (uint64_t)(cursor->end - cursor->at))
		return ERROR_TRUNCATED;
	ret_slice->at = cursor->at;
	ret_slice->end = cursor->at += length;
	return 0;
}

/* Takes a length and as many bytes. */
static int take_prefixed(struct cursor *cursor, uint64_t limit, struct cursor *ret_slice)
{
	uint64_t length;
	int r;

	if ((r = read_varint(cursor, 5, &length)) != 0)
		return r;
	return take(cursor, length, limit, ret_slice);
}

static int skip_unknown(struct cursor *cursor, enum wire_type type)
{
	struct cursor ignored;
	uint64_t value;

	switch (type) {
	case WIRE_VARINT:
		return read_varint(cursor, 10, &value);
	case WIRE_FIXED64:
		return take(cursor, 8, 8, &ignored);
	case WIRE_LENGTH:
		return take_prefixed(cursor, UINT32_MAX, &ignored);
	case WIRE_FIXED32:
		return take(cursor, 4, 4, &ignored);
	}
	return ERROR_MALFORMED;
}

static int check_enum(const struct schema_enum *enumeration, uint64_t value)
{
	/* A negative number comes with its sign extended to 64 bits. */
	if (value > INT32_MAX && value < (uint64_t)INT32_MIN)
		return ERROR_LIMIT;
	if (enumeration->open)
		return 0;
	return field_enum_value(enumeration, (int32_t)(int64_t)value) != NULL ? 0 : ERROR_ENUM;
}

static int check_varint(const struct schema_field *field, struct cursor *cursor)
{
	uint64_t value;
	int r;

	if ((r = read_varint(cursor, 10, &value)) != 0)
		return r;
	switch (field->kind) {
	case SCHEMA_BOOL:
		return value <= 1 ? 0 : ERROR_LIMIT;
	case SCHEMA_UINT32:
		return value <= UINT32_MAX ? 0 : ERROR_LIMIT;
	case SCHEMA_ENUM:
		return check_enum(field->enumeration, value);
	default:
		return 0;
	}
}

/* Once each, but for lists; one member of the oneof. */
static int note_field(
    const struct schema_message *schema, const struct schema_field *field, struct seen *seen)
{
	size_t index = (size_t)(field - schema->fields);
	uint64_t bit = (uint64_t)1 << index;

	if (field->presence == SCHEMA_REPEATED)
		return ++seen->counts[index] <= field->max_count ? 0 : ERROR_LIMIT;
	if (seen->fields & bit || (field->presence == SCHEMA_ONEOF && seen->oneof))
		return ERROR_DUPLICATE;
	seen->fields |= bit;
	seen->oneof |= field->presence == SCHEMA_ONEOF;
	return 0;
}

static int check_at_depth(const struct schema_message *schema, struct cursor cursor, unsigned depth);

static int check_value(const struct schema_field *field, struct cursor *cursor, unsigned depth)
{
	struct cursor slice;
	int r;

	switch (field->kind) {
	case SCHEMA_STRING:
		if ((r = take_prefixed(cursor, field->max_bytes, &slice)) != 0)
			return r;
		return check_utf8((const char *)slice.at, (size_t)(slice.end - slice.at)) ? 0 : ERROR_TEXT;
	case SCHEMA_BYTES:
		return take_prefixed(cursor, field->max_bytes, &slice);
	case SCHEMA_MESSAGE:
		if ((r = take_prefixed(cursor, UINT32_MAX, &slice)) != 0)
			return r;
		return check_at_depth(field->message, slice, depth);
	default:
		return check_varint(field, cursor);
	}
}

static int check_at_depth(const struct schema_message *schema, struct cursor cursor, unsigned depth)
{
	struct seen seen = {0};
	enum wire_type type = WIRE_VARINT;
	uint32_t number = 0;
	int r;

	assert(schema->n_fields <= FIELDS_MAX);
	if (depth == FIELD_DEPTH_MAX)
		return ERROR_LIMIT;

	while (cursor.at != cursor.end) {
		const struct schema_field *field;

		if ((r = read_tag(&cursor, &number, &type)) != 0)
			return r;
		if ((field = schema_field_by_number(schema, number)) == NULL) {
			if ((r = skip_unknown(&cursor, type)) != 0)
				return r;
			continue;
		}
		if (type != (field->kind >= SCHEMA_STRING ? WIRE_LENGTH : WIRE_VARINT))
			return ERROR_TYPE;
		if ((r = note_field(schema, field, &seen)) != 0 ||
		    (r = check_value(field, &cursor, depth + 1)) != 0)
			return r;
	}
	return 0;
}

int wire_check(const struct schema_message *schema, const uint8_t *data, size_t size)
{
	struct cursor cursor = {data, data};

	if (size > 0)
		cursor.end += size;
	return check_at_depth(schema, cursor, 0);
}
