/* The generated codecs of one side, by the tables: protobuf and JSON of what comes from the other side. */
#include <string.h>

#include "codec.h"
#include "describe.h"
#include "envelope_gen.h"
#include "fuzz.h"
#include "health_gen.h"
#include "json.h"
#include "ssh_agent_gen.h"

#define OUT_MAX (4 * 1024 * 1024)

/* The first byte of an input chooses; its highest bit chooses JSON. New ones go to the end. */
static const struct schema_message *const schemas[] = {
    &envelope_envelope_schema,
    &envelope_http_error_schema,
    &health_health_request_schema,
    &health_health_response_schema,
    &health_health_event_schema,
    &ssh_agent_request_schema,
    &ssh_agent_response_schema,
};

#define N_SCHEMAS (sizeof(schemas) / sizeof(schemas[0]))
#define JSON_BIT 0x80

/* What was read is written and read again, and is then the same. Gives back what was written. */
static void protobuf_round(const struct schema_message *schema, void *message)
{
	struct arena *arena = NULL;
	struct buf first, second;
	void *again = NULL;

	buf_init(&first, OUT_MAX);
	buf_init(&second, OUT_MAX);
	FUZZ_REQUIRE(codec_encode(schema, message, &first) == 0);
	arena = arena_create(codec_arena_limit(first.size));
	FUZZ_REQUIRE(codec_decode(schema, arena, first.data, first.size, &again) == 0);
	FUZZ_REQUIRE(codec_encode(schema, again, &second) == 0);
	FUZZ_REQUIRE(first.size == second.size &&
		     (first.size == 0 || memcmp(first.data, second.data, first.size) == 0));
	arena_destroy(arena);
	buf_finish(&first);
	buf_finish(&second);
}

static int from_json(const struct schema_message *schema, uint32_t which, struct arena *arena,
    const struct buf *text, void **ret_message)
{
	const char *data = text->size == 0 ? "" : (const char *)text->data;

	if (schema->shape == SCHEMA_RESPONSE)
		return json_decode_response(schema, which, arena, data, text->size, ret_message);
	return json_decode(schema, arena, data, text->size, ret_message);
}

/* The same in JSON, which not everything has: a time beyond year 9999, say. */
static void json_round(const struct schema_message *schema, void *message)
{
	struct arena *arena = NULL;
	struct buf first, second;
	void *again = NULL;

	buf_init(&first, OUT_MAX);
	buf_init(&second, OUT_MAX);
	if (json_encode(schema, message, &first) == 0) {
		arena = arena_create(codec_arena_limit(first.size));
		if (from_json(schema, schema_which(schema, message), arena, &first, &again) == 0) {
			FUZZ_REQUIRE(json_encode(schema, again, &second) == 0);
			FUZZ_REQUIRE(
			    first.size == second.size && memcmp(first.data, second.data, first.size) == 0);
		}
	}
	arena_destroy(arena);
	buf_finish(&first);
	buf_finish(&second);
}

static void print(const struct schema_message *schema, void *message)
{
	struct buf text;

	buf_init(&text, OUT_MAX);
	describe_message(schema, message, &text);
	buf_finish(&text);
	wipe_message(schema, message);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct schema_message *schema = NULL;
	struct arena *arena = NULL;
	void *message = NULL;
	int error = 0;

	if (size < 1)
		return 0;
	schema = schemas[(data[0] & ~JSON_BIT) % N_SCHEMAS];
	arena = arena_create(codec_arena_limit(size));
	error = (data[0] & JSON_BIT) != 0
		    ? json_decode(schema, arena, (const char *)data + 1, size - 1, &message)
		    : codec_decode(schema, arena, data + 1, size - 1, &message);
	if (error == 0) {
		protobuf_round(schema, message);
		json_round(schema, message);
		print(schema, message);
	}
	arena_destroy(arena);
	return 0;
}
