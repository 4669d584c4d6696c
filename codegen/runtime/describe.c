#include "describe.h"

#include <inttypes.h>
#include <string.h>

#include "field.h"
#include "timestamp.h"
#include "wipe.h"

#define STRING_SHOWN 128
#define ELEMENTS_SHOWN 4

static int put_string(struct buf *out, const char *text)
{
	size_t length = strlen(text);
	size_t shown = length < STRING_SHOWN ? length : STRING_SHOWN;
	int r;

	if ((r = buf_append(out, "\"", 1)) != 0)
		return r;
	for (size_t i = 0; i < shown; i++) {
		unsigned char c = (unsigned char)text[i];

		/* No UTF-8 either: it can turn the writing direction of what stands around it. */
		if (c == '"' || c == '\\')
			r = buf_printf(out, "\\%c", c);
		else if (c < ' ' || c > '~')
			r = buf_printf(out, "\\x%02x", c);
		else
			r = buf_append(out, &c, 1);
		if (r != 0)
			return r;
	}
	return buf_append_str(out, shown < length ? "\"..." : "\"");
}

static int put_redacted(struct buf *out, const struct schema_field *field, const void *message)
{
	if (field->presence == SCHEMA_REPEATED)
		return buf_printf(out, "<redacted, %zu elements>", field_list(field, message).n);
	if (field->kind == SCHEMA_STRING)
		return buf_printf(out, "<redacted, %zu bytes>", strlen(field_string(field, message)));
	if (field->kind == SCHEMA_BYTES)
		return buf_printf(out, "<redacted, %zu bytes>", field_bytes(field, message).len);
	return buf_append_str(out, "<redacted>");
}

static int put_enum(struct buf *out, const struct schema_enum *enumeration, int32_t number)
{
	const struct schema_enum_value *value = field_enum_value(enumeration, number);

	if (value == NULL || value->json[0] == '\0')
		return buf_printf(out, "%" PRId32, number);
	return buf_append_str(out, value->json);
}

static int put_int64(struct buf *out, const struct schema_field *field, int64_t value)
{
	char text[TIMESTAMP_SIZE];

	if (field->flags & SCHEMA_TIMESTAMP && value != 0 && timestamp_format(value, text) == 0)
		return buf_append_str(out, text);
	return buf_printf(out, "%" PRId64, value);
}

struct nested {
	const struct schema_message *schema;
	const void *message;
	unsigned depth;
};

static int put_message(struct buf *out, const struct nested *nested);

static int put_list(struct buf *out, const struct schema_field *field, const void *message, unsigned depth)
{
	struct schema_list list = field_list(field, message);
	size_t shown = list.n < ELEMENTS_SHOWN ? list.n : ELEMENTS_SHOWN;
	int r;

	if ((r = buf_printf(out, "%zu[", list.n)) != 0)
		return r;
	for (size_t i = 0; i < shown; i++) {
		const struct nested nested = {field->message, list.items[i], depth};

		if (i > 0 && (r = buf_append(out, " ", 1)) != 0)
			return r;
		r = field->kind == SCHEMA_MESSAGE ? put_message(out, &nested)
						  : put_string(out, list.items[i]);
		if (r != 0)
			return r;
	}
	return buf_append_str(out, shown < list.n ? " ...]" : "]");
}

static int put_value(struct buf *out, const struct schema_field *field, const void *message, unsigned depth)
{
	if (field->flags & SCHEMA_SENSITIVE)
		return put_redacted(out, field, message);
	if (field->presence == SCHEMA_REPEATED)
		return put_list(out, field, message, depth);

	switch (field->kind) {
	case SCHEMA_BOOL:
		return buf_append_str(out, field_bool(field, message) ? "true" : "false");
	case SCHEMA_UINT32:
		return buf_printf(out, "%" PRIu32, field_uint32(field, message));
	case SCHEMA_UINT64:
		return buf_printf(out, "%" PRIu64, field_uint64(field, message));
	case SCHEMA_INT64:
		return put_int64(out, field, field_int64(field, message));
	case SCHEMA_ENUM:
		return put_enum(out, field->enumeration, field_enum(field, message));
	case SCHEMA_STRING:
		return put_string(out, field_string(field, message));
	case SCHEMA_BYTES:
		return buf_printf(out, "<%zu bytes>", field_bytes(field, message).len);
	case SCHEMA_MESSAGE:
		return put_message(
		    out, &(const struct nested){field->message, schema_submessage(field, message), depth});
	}
	return 0;
}

static int put_message(struct buf *out, const struct nested *nested)
{
	const struct schema_message *schema = nested->schema;
	const char *dot = strrchr(schema->name, '.');
	const char *separator = "";
	int r;

	if (nested->depth == FIELD_DEPTH_MAX)
		return buf_append_str(out, "...");
	if ((r = buf_printf(out, "%s{", dot != NULL ? dot + 1 : schema->name)) != 0)
		return r;
	for (size_t i = 0; i < schema->n_fields; i++) {
		const struct schema_field *field = &schema->fields[i];
		bool optional = field->kind == SCHEMA_MESSAGE && field->presence != SCHEMA_REPEATED;

		if (optional && field_is_empty(field, nested->message))
			continue;
		if ((r = buf_printf(out, "%s%s=", separator, field->name)) != 0 ||
		    (r = put_value(out, field, nested->message, nested->depth + 1)) != 0)
			return r;
		separator = " ";
	}
	return buf_append(out, "}", 1);
}

int describe_message(const struct schema_message *schema, const void *message, struct buf *out)
{
	return put_message(out, &(const struct nested){schema, message, 0});
}

/* all: the message is itself in a sensitive field. */
static void wipe_at_depth(const struct schema_message *schema, void *message, bool all, unsigned depth);

static void wipe_list(const struct schema_field *field, void *message, bool all, unsigned depth)
{
	struct schema_list list = field_list(field, message);

	for (size_t i = 0; i < list.n; i++) {
		if (field->kind == SCHEMA_MESSAGE)
			wipe_at_depth(field->message, list.items[i], all, depth);
		else if (all)
			wipe(list.items[i], strlen(list.items[i]));
	}
}

static void wipe_value(const struct schema_field *field, void *message)
{
	struct schema_bytes bytes;

	switch (field->kind) {
	case SCHEMA_BOOL:
		field_set_bool(field, message, false);
		break;
	case SCHEMA_UINT32:
		field_set_uint32(field, message, 0);
		break;
	case SCHEMA_UINT64:
		field_set_uint64(field, message, 0);
		break;
	case SCHEMA_INT64:
		field_set_int64(field, message, 0);
		break;
	case SCHEMA_ENUM:
		field_set_enum(field, message, 0);
		break;
	case SCHEMA_STRING:
		wipe((char *)field_string(field, message), strlen(field_string(field, message)));
		break;
	case SCHEMA_BYTES:
		bytes = field_bytes(field, message);
		wipe(bytes.data, bytes.len);
		break;
	case SCHEMA_MESSAGE:
		break;
	}
}

static void wipe_at_depth(const struct schema_message *schema, void *message, bool all, unsigned depth)
{
	if (depth == FIELD_DEPTH_MAX)
		return;
	for (size_t i = 0; i < schema->n_fields; i++) {
		const struct schema_field *field = &schema->fields[i];
		bool sensitive = all || field->flags & SCHEMA_SENSITIVE;
		void *member;

		if (field->presence == SCHEMA_REPEATED) {
			wipe_list(field, message, sensitive, depth + 1);
		} else if (field->kind == SCHEMA_MESSAGE) {
			if ((member = schema_submessage(field, message)) != NULL)
				wipe_at_depth(field->message, member, sensitive, depth + 1);
		} else if (sensitive) {
			wipe_value(field, message);
		}
	}
}

void wipe_message(const struct schema_message *schema, void *message)
{
	wipe_at_depth(schema, message, false, 0);
}
