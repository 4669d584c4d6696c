#include "json.h"

#include <inttypes.h>
#include <string.h>

#include "base64.h"
#include "check.h"
#include "error.h"
#include "field.h"
#include "rawjson.h"
#include "timestamp.h"

/*
 * Recursion is as deep as the message, which check_message has found to be within FIELD_DEPTH_MAX.
 */

static int put_escape(struct buf *out, unsigned char c)
{
	static const char from[] = "\"\\\b\f\n\r\t", to[] = "\"\\bfnrt";
	const char *at = memchr(from, c, sizeof(from) - 1);

	if (at != NULL)
		return buf_printf(out, "\\%c", to[at - from]);
	return buf_printf(out, "\\u%04x", c);
}

static int put_string(struct buf *out, const char *text)
{
	const char *run = text;
	int r;

	if ((r = buf_append(out, "\"", 1)) != 0)
		return r;
	for (; *text != '\0'; text++) {
		unsigned char c = (unsigned char)*text;

		if (c >= ' ' && c != '"' && c != '\\')
			continue;
		if ((r = buf_append(out, run, (size_t)(text - run))) != 0 || (r = put_escape(out, c)) != 0)
			return r;
		run = text + 1;
	}
	if ((r = buf_append(out, run, (size_t)(text - run))) != 0)
		return r;
	return buf_append(out, "\"", 1);
}

static int put_base64(struct buf *out, struct schema_bytes bytes)
{
	size_t size = BASE64_ENCODED_SIZE(bytes.len);
	char *text;

	if (size > out->limit)
		return ERROR_LIMIT;
	text = (char *)buf_reserve(out, size + 2);
	if (text == NULL)
		return size + 2 > out->limit - out->size ? ERROR_LIMIT : ERROR_NOMEM;
	text[0] = '"';
	base64_encode(bytes.data, bytes.len, text + 1);
	text[size + 1] = '"';
	return 0;
}

static int put_raw(struct buf *out, struct schema_bytes bytes)
{
	const char *text = (const char *)bytes.data;
	size_t size = 0;
	char *room;
	int r;

	if (bytes.len == 0)
		return buf_append_str(out, "null");
	if ((r = rawjson_compact(text, bytes.len, NULL, &size)) != 0)
		return r;
	if (size == bytes.len)
		return buf_append(out, text, size);
	if ((room = (char *)buf_reserve(out, size)) == NULL)
		return size > out->limit - out->size ? ERROR_LIMIT : ERROR_NOMEM;
	return rawjson_compact(text, bytes.len, room, &size);
}

static int put_timestamp(struct buf *out, int64_t nanoseconds)
{
	char text[TIMESTAMP_SIZE];
	int r;

	if ((r = timestamp_format(nanoseconds, text)) != 0)
		return r;
	return buf_printf(out, "\"%s\"", text);
}

static int put_object(
    struct buf *out, const struct schema_message *schema, const void *message, const char *operation);

static int put_list(struct buf *out, const struct schema_field *field, const void *message)
{
	struct schema_list list = field_list(field, message);
	int r;

	if ((r = buf_append(out, "[", 1)) != 0)
		return r;
	for (size_t i = 0; i < list.n; i++) {
		if (i > 0 && (r = buf_append(out, ",", 1)) != 0)
			return r;
		r = field->kind == SCHEMA_MESSAGE ? put_object(out, field->message, list.items[i], NULL)
						  : put_string(out, list.items[i]);
		if (r != 0)
			return r;
	}
	return buf_append(out, "]", 1);
}

static int put_value(struct buf *out, const struct schema_field *field, const void *message)
{
	if (field->presence == SCHEMA_REPEATED)
		return put_list(out, field, message);

	switch (field->kind) {
	case SCHEMA_BOOL:
		return buf_append_str(out, field_bool(field, message) ? "true" : "false");
	case SCHEMA_UINT32:
		return buf_printf(out, "%" PRIu32, field_uint32(field, message));
	case SCHEMA_UINT64:
		return buf_printf(out, "%" PRIu64, field_uint64(field, message));
	case SCHEMA_INT64:
		if (field->flags & SCHEMA_TIMESTAMP)
			return put_timestamp(out, field_int64(field, message));
		return buf_printf(out, "%" PRId64, field_int64(field, message));
	case SCHEMA_ENUM:
		return put_string(
		    out, field_enum_value(field->enumeration, field_enum(field, message))->json);
	case SCHEMA_STRING:
		return put_string(out, field_string(field, message));
	case SCHEMA_BYTES:
		if (field->flags & SCHEMA_RAW_JSON)
			return put_raw(out, field_bytes(field, message));
		return put_base64(out, field_bytes(field, message));
	case SCHEMA_MESSAGE:
		return put_object(out, field->message, schema_submessage(field, message), NULL);
	}
	return ERROR_TYPE;
}

static bool is_omitted(const struct schema_field *field, const void *message)
{
	bool optional = field->flags & SCHEMA_OMIT_EMPTY ||
			(field->kind == SCHEMA_MESSAGE && field->presence != SCHEMA_REPEATED);

	return optional && field_is_empty(field, message);
}

/* A message's members, after the operation's name if there is one. */
static int put_object(
    struct buf *out, const struct schema_message *schema, const void *message, const char *operation)
{
	const char *separator = "{";
	int r;

	if (operation != NULL) {
		if ((r = buf_append_str(out, "{\"operation\":")) != 0 ||
		    (r = put_string(out, operation)) != 0)
			return r;
		separator = ",";
	}
	for (size_t i = 0; i < schema->n_fields; i++) {
		const struct schema_field *field = &schema->fields[i];

		if (is_omitted(field, message))
			continue;
		if ((r = buf_append_str(out, separator)) != 0 || (r = put_string(out, field->name)) != 0 ||
		    (r = buf_append(out, ":", 1)) != 0 || (r = put_value(out, field, message)) != 0)
			return r;
		separator = ",";
	}
	return buf_append_str(out, separator[0] == '{' ? "{}" : "}");
}

static int put_message(struct buf *out, const struct schema_message *schema, const void *message)
{
	const struct schema_field *field;
	const void *member;

	if (schema->shape == SCHEMA_OBJECT)
		return put_object(out, schema, message, NULL);

	field = schema_field_by_number(schema, schema_which(schema, message));
	if (field == NULL || (member = schema_submessage(field, message)) == NULL)
		return ERROR_OPERATION;
	return put_object(out, field->message, member, schema->shape == SCHEMA_REQUEST ? field->name : NULL);
}

int json_encode(const struct schema_message *schema, const void *message, struct buf *out)
{
	size_t before = out->size;
	int r;

	if ((r = check_message(schema, message)) != 0)
		return r;
	if ((r = put_message(out, schema, message)) != 0)
		buf_truncate(out, before);
	return r;
}
