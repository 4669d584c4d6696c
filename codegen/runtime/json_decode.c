#include "json.h"

#include <string.h>

#include "base64.h"
#include "codec.h"
#include "error.h"
#include "field.h"
#include "jsontree.h"
#include "rawjson.h"
#include "timestamp.h"

/* A time that was never set, as Go writes it: the deployed programs are in Go. */
#define TIMESTAMP_UNSET "0001-01-01T00:00:00Z"

struct decoder {
	struct arena *arena;
	const char *raw; /* the text of the outermost message's SCHEMA_RAW_JSON field, or NULL */
	size_t raw_length;
	uint32_t operation; /* that a SCHEMA_RESPONSE answers */
	unsigned depth;
};

struct text {
	const char *start;
	size_t length;
};

/* Loads the text with `null` in place of the raw member, which jansson is not to see. */
static int load_without_raw(const struct text *text, const struct decoder *decoder, json_t **ret_root)
{
	size_t before = (size_t)(decoder->raw - text->start);
	size_t behind = before + decoder->raw_length;
	struct buf rest;
	int r;

	buf_init(&rest, text->length + strlen("null"));
	if ((r = buf_append(&rest, text->start, before)) == 0 && (r = buf_append_str(&rest, "null")) == 0 &&
	    (r = buf_append(&rest, text->start + behind, text->length - behind)) == 0)
		r = jsontree_load((const char *)rest.data, rest.size, ret_root);
	buf_finish(&rest);
	return r;
}

static const struct schema_field *find_raw(const struct schema_message *schema)
{
	for (size_t i = 0; schema->shape == SCHEMA_OBJECT && i < schema->n_fields; i++) {
		if (schema->fields[i].flags & SCHEMA_RAW_JSON)
			return &schema->fields[i];
	}
	return NULL;
}

static int load(
    const struct schema_message *schema, const struct text *text, struct decoder *decoder, json_t **ret_root)
{
	const struct schema_field *raw = find_raw(schema);
	int r = ERROR_NOT_FOUND;

	if (raw != NULL)
		r = rawjson_member(text->start, text->length, raw->name, &decoder->raw, &decoder->raw_length);
	if (r == 0)
		return load_without_raw(text, decoder, ret_root);
	return r == ERROR_NOT_FOUND ? jsontree_load(text->start, text->length, ret_root) : r;
}

static int decode_raw(
    const struct decoder *decoder, const struct schema_field *field, const json_t *value, void *message)
{
	struct schema_bytes bytes = {0};
	int r;

	/* load_without_raw left nothing here; the lint sees to it that there is no such field further in. */
	if (value != NULL && !json_is_null(value))
		return ERROR_UNSUPPORTED;
	if (decoder->raw == NULL || decoder->depth > 1 ||
	    (decoder->raw_length == 4 && memcmp(decoder->raw, "null", 4) == 0))
		return 0;
	if ((bytes.data = arena_alloc(decoder->arena, decoder->raw_length)) == NULL)
		return ERROR_NOMEM;
	if ((r = rawjson_compact(decoder->raw, decoder->raw_length, (char *)bytes.data, &bytes.len)) != 0)
		return r;
	if (bytes.len > field->max_bytes)
		return ERROR_LIMIT;
	field_set_bytes(field, message, bytes);
	return 0;
}

static int decode_string(
    struct decoder *decoder, const struct schema_field *field, const json_t *value, char **ret_text)
{
	char *text;

	if (!json_is_string(value))
		return ERROR_TYPE;
	if (json_string_length(value) > field->max_bytes)
		return ERROR_LIMIT;
	text = arena_strndup(decoder->arena, json_string_value(value), json_string_length(value));
	if (text == NULL)
		return ERROR_NOMEM;
	*ret_text = text;
	return 0;
}

static int decode_bytes(
    struct decoder *decoder, const struct schema_field *field, const json_t *value, void *message)
{
	size_t length = json_string_length(value);
	struct schema_bytes bytes = {0};
	int r;

	if (!json_is_string(value))
		return ERROR_TYPE;
	if (length > BASE64_ENCODED_SIZE((size_t)field->max_bytes))
		return ERROR_LIMIT;
	if ((bytes.data = arena_alloc(decoder->arena, BASE64_DECODED_MAX(length) + 1)) == NULL)
		return ERROR_NOMEM;
	if ((r = base64_decode(json_string_value(value), length, bytes.data, &bytes.len)) != 0)
		return r;
	if (bytes.len > field->max_bytes)
		return ERROR_LIMIT;
	field_set_bytes(field, message, bytes);
	return 0;
}

static int decode_timestamp(const struct schema_field *field, const json_t *value, void *message)
{
	int64_t nanoseconds;
	int r;

	if (!json_is_string(value))
		return ERROR_TYPE;
	if (strcmp(json_string_value(value), TIMESTAMP_UNSET) == 0)
		return 0;
	r = timestamp_parse(json_string_value(value), json_string_length(value), &nanoseconds);
	if (r != 0)
		return r;
	field_set_int64(field, message, nanoseconds);
	return 0;
}

static int decode_integer(const struct schema_field *field, const json_t *value, void *message)
{
	json_int_t integer = json_integer_value(value);

	if (!json_is_integer(value))
		return ERROR_TYPE;
	switch (field->kind) {
	case SCHEMA_UINT32:
		if (integer < 0 || integer > UINT32_MAX)
			return ERROR_LIMIT;
		field_set_uint32(field, message, (uint32_t)integer);
		return 0;
	case SCHEMA_UINT64:
		if (integer < 0)
			return ERROR_LIMIT;
		field_set_uint64(field, message, (uint64_t)integer);
		return 0;
	default:
		field_set_int64(field, message, integer);
		return 0;
	}
}

static int decode_enum(const struct schema_field *field, const json_t *value, void *message)
{
	const struct schema_enum *enumeration = field->enumeration;

	if (!json_is_string(value))
		return ERROR_TYPE;
	for (size_t i = 0; i < enumeration->n_values; i++) {
		if (strcmp(enumeration->values[i].json, json_string_value(value)) == 0) {
			field_set_enum(field, message, enumeration->values[i].number);
			return 0;
		}
	}
	return enumeration->open ? 0 : ERROR_ENUM;
}

static int decode_scalar(
    struct decoder *decoder, const struct schema_field *field, const json_t *value, void *message)
{
	char *text = NULL;
	int r;

	switch (field->kind) {
	case SCHEMA_BOOL:
		if (!json_is_boolean(value))
			return ERROR_TYPE;
		field_set_bool(field, message, json_is_true(value));
		return 0;
	case SCHEMA_ENUM:
		return decode_enum(field, value, message);
	case SCHEMA_STRING:
		if ((r = decode_string(decoder, field, value, &text)) == 0)
			field_set_string(field, message, text);
		return r;
	case SCHEMA_BYTES:
		return decode_bytes(decoder, field, value, message);
	default:
		if (field->flags & SCHEMA_TIMESTAMP)
			return decode_timestamp(field, value, message);
		return decode_integer(field, value, message);
	}
}

static int decode_members(
    struct decoder *decoder, const struct schema_message *schema, const json_t *object, void *message);

static int decode_list(
    struct decoder *decoder, const struct schema_field *field, const json_t *value, void *message)
{
	struct schema_list list = {.n = json_array_size(value)};
	int r;

	if (!json_is_array(value))
		return ERROR_TYPE;
	if (list.n > field->max_count)
		return ERROR_LIMIT;
	if (list.n == 0)
		return 0;
	if ((list.items = arena_alloc(decoder->arena, list.n * sizeof(*list.items))) == NULL)
		return ERROR_NOMEM;

	for (size_t i = 0; i < list.n; i++) {
		const json_t *item = json_array_get(value, i);
		char *text = NULL;

		if (field->kind == SCHEMA_MESSAGE) {
			if ((list.items[i] = codec_new(field->message, decoder->arena)) == NULL)
				return ERROR_NOMEM;
			r = decode_members(decoder, field->message, item, list.items[i]);
		} else {
			r = decode_string(decoder, field, item, &text);
			list.items[i] = text;
		}
		if (r != 0)
			return r;
	}
	field_set_list(field, message, list);
	return 0;
}

/* Makes a message field set, and gives the empty message it then holds. */
static void *set_submessage(struct decoder *decoder, const struct schema_message *schema,
    const struct schema_field *field, void *message)
{
	char *base = message;
	void *member;

	if (field->presence == SCHEMA_ONEOF)
		schema_set_which(schema, message, field->number);
	else if (field->presence == SCHEMA_FLAG)
		*(bool *)(base + field->companion) = true;

	if (field->flags & SCHEMA_IN_PLACE || field->presence == SCHEMA_FLAG)
		return base + field->offset;
	if ((member = codec_new(field->message, decoder->arena)) != NULL)
		memcpy(base + field->offset, &member, sizeof(member));
	return member;
}

/* Strings are "" until they are set, also in messages that are not set but there all the same. */
static void fill_strings(const struct schema_message *schema, void *message)
{
	static char empty[1];

	for (size_t i = 0; i < schema->n_fields; i++) {
		const struct schema_field *field = &schema->fields[i];

		if (field->kind == SCHEMA_STRING && field->presence == SCHEMA_PLAIN)
			field_set_string(field, message, empty);
		else if (field->presence == SCHEMA_FLAG)
			fill_strings(field->message, (char *)message + field->offset);
	}
}

static int decode_members(
    struct decoder *decoder, const struct schema_message *schema, const json_t *object, void *message)
{
	int r = 0;

	if (!json_is_object(object))
		return ERROR_TYPE;
	if (decoder->depth == FIELD_DEPTH_MAX)
		return ERROR_LIMIT;
	decoder->depth++;
	fill_strings(schema, message);

	for (size_t i = 0; i < schema->n_fields && r == 0; i++) {
		const struct schema_field *field = &schema->fields[i];
		const json_t *value = json_object_get(object, field->name);
		void *member;

		if (field->flags & SCHEMA_RAW_JSON)
			r = decode_raw(decoder, field, value, message);
		else if (value == NULL || json_is_null(value))
			continue;
		else if (field->presence == SCHEMA_REPEATED)
			r = decode_list(decoder, field, value, message);
		else if (field->kind != SCHEMA_MESSAGE)
			r = decode_scalar(decoder, field, value, message);
		else if (field->presence == SCHEMA_ONEOF && schema_which(schema, message) != 0)
			r = ERROR_DUPLICATE;
		else if ((member = set_submessage(decoder, schema, field, message)) == NULL)
			r = ERROR_NOMEM;
		else
			r = decode_members(decoder, field->message, value, member);
	}
	decoder->depth--;
	return r;
}

/* The member that a flat object is, by the name it gives itself, or by the operation that was asked for. */
static const struct schema_field *choose_member(
    const struct schema_message *schema, uint32_t operation, const json_t *root)
{
	const struct schema_field *field;
	const json_t *name, *code;

	if (schema->shape == SCHEMA_REQUEST) {
		name = json_object_get(root, "operation");
		if (!json_is_string(name))
			return NULL;
		field = schema_field_by_name(schema, json_string_value(name), json_string_length(name));
	} else {
		code = json_object_get(root, "code");
		if ((code != NULL && !json_is_null(code)) || json_is_string(json_object_get(root, "error")))
			field = schema_field_by_name(schema, "error", strlen("error"));
		else
			field = schema_field_by_number(schema, operation);
	}
	return field != NULL && field->presence == SCHEMA_ONEOF ? field : NULL;
}

/* The outermost message: an object with its members, or one that stands for a oneof's member. */
static int decode_root(
    struct decoder *decoder, const struct schema_message *schema, const json_t *root, void *message)
{
	const struct schema_field *field;
	void *member;

	if (schema->shape == SCHEMA_OBJECT)
		return decode_members(decoder, schema, root, message);
	if ((field = choose_member(schema, decoder->operation, root)) == NULL)
		return ERROR_OPERATION;
	if ((member = set_submessage(decoder, schema, field, message)) == NULL)
		return ERROR_NOMEM;
	return decode_members(decoder, field->message, root, member);
}

int json_decode_response(const struct schema_message *schema, uint32_t operation, struct arena *arena,
    const char *text, size_t length, void **ret_message)
{
	struct decoder decoder = {.arena = arena, .operation = operation};
	const struct text whole = {text, length};
	json_t *root = NULL;
	void *message;
	int r;

	if ((r = load(schema, &whole, &decoder, &root)) != 0)
		return r;
	if ((message = codec_new(schema, arena)) == NULL)
		r = ERROR_NOMEM;
	else if ((r = decode_root(&decoder, schema, root, message)) == 0)
		*ret_message = message;
	json_decref(root);
	return r;
}

int json_decode(const struct schema_message *schema, struct arena *arena, const char *text, size_t length,
    void **ret_message)
{
	return json_decode_response(schema, 0, arena, text, length, ret_message);
}
