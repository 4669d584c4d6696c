#include "cases.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base64.h"
#include "codec.h"
#include "json.h"
#include "messages.h"
#include "timestamp.h"

#define N_RANDOM 40
#define N_DAMAGED 12
#define DAMAGED_MAX 2048
#define BYTES_MAX 300000

/* How the values of one case are chosen. */
enum style {
	EMPTY,  /* nothing is set */
	ZERO,   /* everything is set to its zero */
	FULL,   /* everything is set */
	LIMIT,  /* everything is at its limit */
	BEYOND, /* one byte more */
	RANDOM,
};

static uint64_t state;

static uint32_t random_below(uint32_t limit)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return limit ? (uint32_t)(state >> 16) % limit : 0;
}

static size_t choose_length(enum style style, size_t max)
{
	if (max > BYTES_MAX)
		max = BYTES_MAX;
	switch (style) {
	case EMPTY:
	case ZERO:
		return 0;
	case FULL:
		return max < 3 ? max : 3;
	case LIMIT:
		return max;
	case BEYOND:
		return max + 1;
	default:
		return random_below(max < 200 ? max + 1 : 201);
	}
}

static json_t *make_string(enum style style, size_t max)
{
	static const char *const pieces[] = {
	    "a", "Z", "/", "\"", "\\", "\n", "\x7f", "\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x94\x91"};
	size_t length = choose_length(style, max);
	char *text = malloc(length + 1);
	const char *piece;
	json_t *value;
	size_t size = 0;

	if (!text)
		return NULL;
	while (size < length) {
		piece = pieces[random_below(sizeof(pieces) / sizeof(pieces[0]))];
		if (strlen(piece) > length - size)
			piece = "x";
		memcpy(text + size, piece, strlen(piece));
		size += strlen(piece);
	}
	value = json_stringn(text, length);
	free(text);
	return value;
}

static json_t *make_bytes(enum style style, size_t max)
{
	size_t length = choose_length(style, max);
	uint8_t *data = malloc(length + 1);
	char *text = malloc(BASE64_ENCODED_SIZE(length) + 1);
	json_t *value = NULL;
	size_t i;

	if (data && text) {
		for (i = 0; i < length; i++)
			data[i] = random_below(256);
		base64_encode(data, length, text);
		value = json_stringn(text, BASE64_ENCODED_SIZE(length));
	}
	free(data);
	free(text);
	return value;
}

static json_t *make_timestamp(enum style style)
{
	int64_t nanoseconds = 0;
	char text[TIMESTAMP_SIZE];

	if (style == LIMIT)
		nanoseconds = INT64_MAX;
	else if (style != ZERO)
		nanoseconds = (int64_t)random_below(2000000000) * 1000000000 + random_below(1000000000);
	return timestamp_format(nanoseconds, text) == 0 ? json_string(text) : NULL;
}

static json_t *make_integer(enum style style, json_int_t max)
{
	if (style == ZERO)
		return json_integer(0);
	if (style == BEYOND && max < INT64_MAX)
		return json_integer(max + 1);
	return json_integer(style == LIMIT ? max : (json_int_t)random_below(UINT32_MAX));
}

static json_t *make_object(const struct schema_message *message, enum style style);

static json_t *make_value(const struct schema_field *field, enum style style)
{
	switch (field->kind) {
	case SCHEMA_BOOL:
		return json_boolean(style == FULL || style == LIMIT || (style == RANDOM && random_below(2)));
	case SCHEMA_UINT32:
		return make_integer(style, UINT32_MAX);
	case SCHEMA_UINT64:
		return make_integer(style, INT64_MAX);
	case SCHEMA_INT64:
		return field->flags & SCHEMA_TIMESTAMP ? make_timestamp(style)
						       : make_integer(style, INT64_MAX);
	case SCHEMA_ENUM:
		if (style == ZERO)
			return json_string(field->enumeration->values[0].json);
		if (style == BEYOND)
			return json_string("NO_SUCH_VALUE");
		return json_string(
		    field->enumeration->values[random_below(field->enumeration->n_values)].json);
	case SCHEMA_STRING:
		return make_string(style, field->max_bytes);
	case SCHEMA_BYTES:
		if (field->flags & SCHEMA_RAW_JSON)
			return json_pack(
			    "{s: o, s: [i, n, b]}", "text", make_string(RANDOM, 100), "list", 7, 1);
		return make_bytes(style, field->max_bytes);
	default:
		return make_object(field->message, style);
	}
}

static json_t *make_list(const struct schema_field *field, enum style style)
{
	json_t *list = json_array();
	size_t n = 0, i;

	if (style == LIMIT || style == BEYOND)
		n = field->max_count + (style == BEYOND);
	else if (style == FULL || style == RANDOM)
		n = random_below(4);
	for (i = 0; list && i < n; i++)
		json_array_append_new(list, make_value(field, style == RANDOM ? RANDOM : FULL));
	return list;
}

static json_t *make_object(const struct schema_message *message, enum style style)
{
	json_t *object = json_object();
	size_t i;

	for (i = 0; object && style != EMPTY && i < message->n_fields; i++) {
		const struct schema_field *field = &message->fields[i];

		if (style == RANDOM && random_below(3) == 0)
			continue;
		json_object_set_new(object, field->name,
		    field->presence == SCHEMA_REPEATED ? make_list(field, style) : make_value(field, style));
	}
	return object;
}

static void print_bytes(const char *name, const uint8_t *data, size_t size)
{
	size_t i;

	printf("%s\t#", name);
	for (i = 0; i < size; i++)
		printf("%02x", data[i]);
	printf("\n");
}

/* The encoded message whole, twice over, cut, and with bytes changed. */
static void print_damaged(const char *name, const struct buf *encoded)
{
	uint8_t data[2 * DAMAGED_MAX];
	size_t size = encoded->size;
	unsigned i;

	if (size == 0 || size > DAMAGED_MAX)
		return;
	memcpy(data, encoded->data, size);
	memcpy(data + size, encoded->data, size);
	print_bytes(name, data, size);
	print_bytes(name, data, 2 * size);
	print_bytes(name, data, random_below(size));
	for (i = 0; i < N_DAMAGED; i++) {
		memcpy(data, encoded->data, size);
		data[random_below(size)] ^= 1u << random_below(8);
		if (i % 3 == 0)
			data[random_below(size < 8 ? size : 8)] = random_below(256);
		print_bytes(name, data, size);
	}
}

/* Prints one case as JSON and, where it is valid, as bytes. */
static int print_case(const struct schema_message *message, const struct schema_field *member, json_t *object)
{
	struct arena *arena = arena_create(SIZE_MAX);
	char *text = json_dumps(object, JSON_COMPACT);
	void *decoded = NULL;
	struct buf encoded;
	int result = -1;

	buf_init(&encoded, SIZE_MAX);
	if (!arena || !text)
		goto out;
	if (message->shape == SCHEMA_RESPONSE)
		printf("%s/%u\t%s\n", message->name, member->number, text);
	else
		printf("%s\t%s\n", message->name, text);
	if (json_decode_response(message, member ? member->number : 0, arena, text, strlen(text), &decoded) ==
		0 &&
	    codec_encode(message, decoded, &encoded) == 0)
		print_damaged(message->name, &encoded);
	result = 0;
out:
	buf_finish(&encoded);
	arena_destroy(arena);
	free(text);
	json_decref(object);
	return result;
}

/* member is that of the oneof for which a request or response stands, else NULL. */
static int print_styles(const struct schema_message *message, const struct schema_field *member)
{
	unsigned i;

	for (i = 0; i < RANDOM + N_RANDOM; i++) {
		enum style style = i < RANDOM ? i : RANDOM;
		json_t *object = make_object(member ? member->message : message, style);

		if (message->shape == SCHEMA_REQUEST)
			json_object_set_new(object, "operation", json_string(member->name));
		if (!object || print_case(message, member, object) != 0)
			return -1;
	}
	return 0;
}

int cases_print(uint64_t seed)
{
	const struct schema_message *const *message;
	size_t i;

	state = seed | 1;
	for (message = messages_all(); *message; message++) {
		if ((*message)->shape == SCHEMA_OBJECT) {
			if (print_styles(*message, NULL) != 0)
				return -1;
			continue;
		}
		for (i = 0; i < (*message)->n_fields; i++) {
			if (print_styles(*message, &(*message)->fields[i]) != 0)
				return -1;
		}
	}
	return 0;
}
