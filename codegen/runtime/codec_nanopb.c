/* The guest's codec: nanopb over a reader and a writer of our own, strings, bytes and lists in an arena. */
#include "codec_nanopb.h"

#include <pb_decode.h>
#include <pb_encode.h>
#include <string.h>

#include "check.h"
#include "codec.h"
#include "error.h"
#include "field.h"
#include "settle.h"
#include "wire.h"

/* A list's first room; it doubles when full. */
#define LIST_FIRST 4

struct reader {
	const uint8_t *next;
	struct arena *arena;
};

struct writer {
	struct buf *out;
	int error;
};

static bool read_bytes(pb_istream_t *in, pb_byte_t *data, size_t size)
{
	struct reader *reader = in->state;

	if (data != NULL)
		memcpy(data, reader->next, size);
	reader->next += size;
	return true;
}

static bool write_bytes(pb_ostream_t *out, const pb_byte_t *data, size_t size)
{
	struct writer *writer = out->state;

	writer->error = buf_append(writer->out, data, size);
	return writer->error == 0;
}

static bool decode_string(const struct schema_field *field, void *message, pb_istream_t *in)
{
	struct reader *reader = in->state;
	size_t size = in->bytes_left;
	char *text = arena_strndup(reader->arena, (const char *)reader->next, size);

	if (text == NULL)
		return false;
	field_set_string(field, message, text);
	return pb_read(in, NULL, size);
}

static bool decode_bytes(const struct schema_field *field, void *message, pb_istream_t *in)
{
	struct reader *reader = in->state;
	struct schema_bytes bytes = {.len = in->bytes_left};

	bytes.data = arena_memdup(reader->arena, reader->next, bytes.len);
	if (bytes.data == NULL)
		return false;
	field_set_bytes(field, message, bytes);
	return pb_read(in, NULL, bytes.len);
}

/* The place for one more element; the room is the least power of two from LIST_FIRST that holds the list. */
static void **append_item(const struct schema_field *field, void *message, struct arena *arena)
{
	struct schema_list list = field_list(field, message);
	bool full = list.n == 0 || (list.n >= LIST_FIRST && (list.n & (list.n - 1)) == 0);

	if (full) {
		size_t room = list.n == 0 ? LIST_FIRST : 2 * list.n;
		void **items = arena_alloc(arena, room * sizeof(*items));

		if (items == NULL)
			return NULL;
		if (list.n > 0)
			memcpy(items, list.items, list.n * sizeof(*items));
		list.items = items;
	}
	list.n++;
	field_set_list(field, message, list);
	return &list.items[list.n - 1];
}

static bool decode_item(const struct schema_field *field, void *message, pb_istream_t *in)
{
	struct reader *reader = in->state;
	void **item = append_item(field, message, reader->arena);
	size_t size = in->bytes_left;

	if (item == NULL)
		return false;
	if (field->kind == SCHEMA_STRING) {
		*item = arena_strndup(reader->arena, (const char *)reader->next, size);
		return *item != NULL && pb_read(in, NULL, size);
	}
	*item = codec_new(field->message, reader->arena);
	return *item != NULL && pb_decode_ex(in, field->message->library, *item, PB_DECODE_NOINIT);
}

static bool decode_field(const struct schema_field *field, void *message, pb_istream_t *in)
{
	if (field->presence == SCHEMA_REPEATED)
		return decode_item(field, message, in);
	if (field->kind == SCHEMA_STRING)
		return decode_string(field, message, in);
	return decode_bytes(field, message, in);
}

static bool encode_one(pb_ostream_t *out, const pb_field_t *at, const void *data, size_t size)
{
	return pb_encode_tag_for_field(out, at) && pb_encode_string(out, data, size);
}

static bool encode_list(
    const struct schema_field *field, const void *message, pb_ostream_t *out, const pb_field_t *at)
{
	struct schema_list list = field_list(field, message);

	for (size_t i = 0; i < list.n; i++) {
		bool ok = field->kind == SCHEMA_STRING
			      ? encode_one(out, at, list.items[i], strlen(list.items[i]))
			      : pb_encode_tag_for_field(out, at) &&
				    pb_encode_submessage(out, field->message->library, list.items[i]);

		if (!ok)
			return false;
	}
	return true;
}

static bool encode_field(
    const struct schema_field *field, const void *message, pb_ostream_t *out, const pb_field_t *at)
{
	struct schema_bytes bytes;
	const char *text;

	if (field->presence == SCHEMA_REPEATED)
		return encode_list(field, message, out, at);
	if (field->kind == SCHEMA_STRING) {
		text = field_string(field, message);
		return text[0] == '\0' || encode_one(out, at, text, strlen(text));
	}
	bytes = field_bytes(field, message);
	return bytes.len == 0 || encode_one(out, at, bytes.data, bytes.len);
}

bool codec_nanopb_field(
    const struct schema_message *schema, pb_istream_t *in, pb_ostream_t *out, const pb_field_t *at)
{
	const struct schema_field *field = schema_field_by_number(schema, at->tag);

	if (field == NULL)
		return false;
	return in != NULL ? decode_field(field, at->message, in) : encode_field(field, at->message, out, at);
}

void *codec_new(const struct schema_message *schema, struct arena *arena)
{
	return arena_alloc(arena, schema->size);
}

int codec_encode(const struct schema_message *schema, const void *message, struct buf *out)
{
	struct writer writer = {.out = out};
	pb_ostream_t stream = {.callback = write_bytes, .state = &writer, .max_size = SIZE_MAX};
	size_t before = out->size;
	int error;

	if ((error = check_message(schema, message)) != 0)
		return error;
	if (pb_encode(&stream, schema->library, message))
		return 0;
	buf_truncate(out, before);
	return writer.error != 0 ? writer.error : ERROR_MALFORMED;
}

int codec_decode(const struct schema_message *schema, struct arena *arena, const uint8_t *data, size_t size,
    void **ret_message)
{
	struct reader reader = {.next = data, .arena = arena};
	pb_istream_t stream = {.callback = read_bytes, .state = &reader, .bytes_left = size};
	void *message;
	int error;

	if ((error = wire_check(schema, data, size)) != 0)
		return error;
	/* The bytes are valid: what can fail is memory. */
	if ((message = codec_new(schema, arena)) == NULL ||
	    !pb_decode_ex(&stream, schema->library, message, PB_DECODE_NOINIT))
		return ERROR_NOMEM;
	settle_message(schema, message, NULL);
	*ret_message = message;
	return 0;
}
