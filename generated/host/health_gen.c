/* Made from proto/health.proto by `./dev regenerate`; changes here are lost. */

#include "health_gen.h"

#include <stddef.h>

#include "check.h"
#include "codec.h"
#include "describe.h"
#include "json.h"

static const struct schema_field health_health_request_fields[] = {
	{
		.name = "protobuf", .number = 1, .kind = SCHEMA_BOOL,
		.flags = SCHEMA_OMIT_EMPTY | SCHEMA_INT_BOOL,
		.offset = offsetof(Health__HealthRequest, protobuf),
	},
};

const struct schema_message health_health_request_schema = {
	.name = "health.HealthRequest",
	.size = sizeof(Health__HealthRequest),
	.library = &health__health_request__descriptor,
	.fields = health_health_request_fields,
	.n_fields = 1,
};

static const struct schema_field health_health_response_fields[] = {
	{
		.name = "status", .number = 1, .kind = SCHEMA_STRING, .max_bytes = 32,
		.offset = offsetof(Health__HealthResponse, status),
	},
	{
		.name = "protobuf", .number = 2, .kind = SCHEMA_BOOL,
		.flags = SCHEMA_OMIT_EMPTY | SCHEMA_INT_BOOL,
		.offset = offsetof(Health__HealthResponse, protobuf),
	},
};

const struct schema_message health_health_response_schema = {
	.name = "health.HealthResponse",
	.size = sizeof(Health__HealthResponse),
	.library = &health__health_response__descriptor,
	.fields = health_health_response_fields,
	.n_fields = 2,
};

static const struct schema_field health_health_event_fields[] = {
	{
		.name = "started_at", .number = 1, .kind = SCHEMA_INT64,
		.flags = SCHEMA_VOLATILE | SCHEMA_TIMESTAMP,
		.offset = offsetof(Health__HealthEvent, started_at),
	},
};

const struct schema_message health_health_event_schema = {
	.name = "health.HealthEvent",
	.size = sizeof(Health__HealthEvent),
	.library = &health__health_event__descriptor,
	.fields = health_health_event_fields,
	.n_fields = 1,
};

int health_health_request_encode(const Health__HealthRequest *message, struct buf *out)
{
	return codec_encode(&health_health_request_schema, message, out);
}

int health_health_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    Health__HealthRequest **ret_message)
{
	return codec_decode(&health_health_request_schema, arena, data, size, (void **)ret_message);
}

int health_health_request_to_json(const Health__HealthRequest *message, struct buf *out)
{
	return json_encode(&health_health_request_schema, message, out);
}

int health_health_request_from_json(struct arena *arena, const char *text, size_t length,
    Health__HealthRequest **ret_message)
{
	return json_decode(&health_health_request_schema, arena, text, length, (void **)ret_message);
}

int health_health_request_check(const Health__HealthRequest *message)
{
	return check_message(&health_health_request_schema, message);
}

int health_health_request_describe(const Health__HealthRequest *message, struct buf *out)
{
	return describe_message(&health_health_request_schema, message, out);
}

void health_health_request_wipe(Health__HealthRequest *message)
{
	wipe_message(&health_health_request_schema, message);
}

int health_health_response_encode(const Health__HealthResponse *message, struct buf *out)
{
	return codec_encode(&health_health_response_schema, message, out);
}

int health_health_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    Health__HealthResponse **ret_message)
{
	return codec_decode(&health_health_response_schema, arena, data, size, (void **)ret_message);
}

int health_health_response_to_json(const Health__HealthResponse *message, struct buf *out)
{
	return json_encode(&health_health_response_schema, message, out);
}

int health_health_response_from_json(struct arena *arena, const char *text, size_t length,
    Health__HealthResponse **ret_message)
{
	return json_decode(&health_health_response_schema, arena, text, length, (void **)ret_message);
}

int health_health_response_check(const Health__HealthResponse *message)
{
	return check_message(&health_health_response_schema, message);
}

int health_health_response_describe(const Health__HealthResponse *message, struct buf *out)
{
	return describe_message(&health_health_response_schema, message, out);
}

void health_health_response_wipe(Health__HealthResponse *message)
{
	wipe_message(&health_health_response_schema, message);
}

int health_health_event_encode(const Health__HealthEvent *message, struct buf *out)
{
	return codec_encode(&health_health_event_schema, message, out);
}

int health_health_event_decode(struct arena *arena, const uint8_t *data, size_t size,
    Health__HealthEvent **ret_message)
{
	return codec_decode(&health_health_event_schema, arena, data, size, (void **)ret_message);
}

int health_health_event_to_json(const Health__HealthEvent *message, struct buf *out)
{
	return json_encode(&health_health_event_schema, message, out);
}

int health_health_event_from_json(struct arena *arena, const char *text, size_t length,
    Health__HealthEvent **ret_message)
{
	return json_decode(&health_health_event_schema, arena, text, length, (void **)ret_message);
}

int health_health_event_check(const Health__HealthEvent *message)
{
	return check_message(&health_health_event_schema, message);
}

int health_health_event_describe(const Health__HealthEvent *message, struct buf *out)
{
	return describe_message(&health_health_event_schema, message, out);
}

void health_health_event_wipe(Health__HealthEvent *message)
{
	wipe_message(&health_health_event_schema, message);
}
