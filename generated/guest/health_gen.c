/* Made from proto/health.proto by `./dev regenerate`; changes here are lost. */

#include "health_gen.h"

#include <stddef.h>

#include "check.h"
#include "codec.h"
#include "codec_nanopb.h"
#include "describe.h"
#include "json.h"

static const struct schema_field health_health_request_fields[] = {
	{
		.name = "protobuf", .number = 1, .kind = SCHEMA_BOOL, .flags = SCHEMA_OMIT_EMPTY,
		.offset = offsetof(health_HealthRequest, protobuf),
	},
};

const struct schema_message health_health_request_schema = {
	.name = "health.HealthRequest",
	.size = sizeof(health_HealthRequest),
	.library = &health_HealthRequest_msg,
	.fields = health_health_request_fields,
	.n_fields = 1,
};

static const struct schema_field health_health_response_fields[] = {
	{
		.name = "status", .number = 1, .kind = SCHEMA_STRING, .max_bytes = 32,
		.offset = offsetof(health_HealthResponse, status),
	},
	{
		.name = "protobuf", .number = 2, .kind = SCHEMA_BOOL, .flags = SCHEMA_OMIT_EMPTY,
		.offset = offsetof(health_HealthResponse, protobuf),
	},
};

const struct schema_message health_health_response_schema = {
	.name = "health.HealthResponse",
	.size = sizeof(health_HealthResponse),
	.library = &health_HealthResponse_msg,
	.fields = health_health_response_fields,
	.n_fields = 2,
};

static const struct schema_field health_health_event_fields[] = {
	{
		.name = "started_at", .number = 1, .kind = SCHEMA_INT64,
		.flags = SCHEMA_VOLATILE | SCHEMA_TIMESTAMP,
		.offset = offsetof(health_HealthEvent, started_at),
	},
};

const struct schema_message health_health_event_schema = {
	.name = "health.HealthEvent",
	.size = sizeof(health_HealthEvent),
	.library = &health_HealthEvent_msg,
	.fields = health_health_event_fields,
	.n_fields = 1,
};

int health_health_request_encode(const health_HealthRequest *message, struct buf *out)
{
	return codec_encode(&health_health_request_schema, message, out);
}

int health_health_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    health_HealthRequest **ret_message)
{
	return codec_decode(&health_health_request_schema, arena, data, size, (void **)ret_message);
}

int health_health_request_to_json(const health_HealthRequest *message, struct buf *out)
{
	return json_encode(&health_health_request_schema, message, out);
}

int health_health_request_from_json(struct arena *arena, const char *text, size_t length,
    health_HealthRequest **ret_message)
{
	return json_decode(&health_health_request_schema, arena, text, length, (void **)ret_message);
}

int health_health_request_check(const health_HealthRequest *message)
{
	return check_message(&health_health_request_schema, message);
}

int health_health_request_describe(const health_HealthRequest *message, struct buf *out)
{
	return describe_message(&health_health_request_schema, message, out);
}

void health_health_request_wipe(health_HealthRequest *message)
{
	wipe_message(&health_health_request_schema, message);
}

bool health_HealthResponse_field(pb_istream_t *in, pb_ostream_t *out, const pb_field_t *field)
{
	return codec_nanopb_field(&health_health_response_schema, in, out, field);
}

int health_health_response_encode(const health_HealthResponse *message, struct buf *out)
{
	return codec_encode(&health_health_response_schema, message, out);
}

int health_health_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    health_HealthResponse **ret_message)
{
	return codec_decode(&health_health_response_schema, arena, data, size, (void **)ret_message);
}

int health_health_response_to_json(const health_HealthResponse *message, struct buf *out)
{
	return json_encode(&health_health_response_schema, message, out);
}

int health_health_response_from_json(struct arena *arena, const char *text, size_t length,
    health_HealthResponse **ret_message)
{
	return json_decode(&health_health_response_schema, arena, text, length, (void **)ret_message);
}

int health_health_response_check(const health_HealthResponse *message)
{
	return check_message(&health_health_response_schema, message);
}

int health_health_response_describe(const health_HealthResponse *message, struct buf *out)
{
	return describe_message(&health_health_response_schema, message, out);
}

void health_health_response_wipe(health_HealthResponse *message)
{
	wipe_message(&health_health_response_schema, message);
}

int health_health_event_encode(const health_HealthEvent *message, struct buf *out)
{
	return codec_encode(&health_health_event_schema, message, out);
}

int health_health_event_decode(struct arena *arena, const uint8_t *data, size_t size,
    health_HealthEvent **ret_message)
{
	return codec_decode(&health_health_event_schema, arena, data, size, (void **)ret_message);
}

int health_health_event_to_json(const health_HealthEvent *message, struct buf *out)
{
	return json_encode(&health_health_event_schema, message, out);
}

int health_health_event_from_json(struct arena *arena, const char *text, size_t length,
    health_HealthEvent **ret_message)
{
	return json_decode(&health_health_event_schema, arena, text, length, (void **)ret_message);
}

int health_health_event_check(const health_HealthEvent *message)
{
	return check_message(&health_health_event_schema, message);
}

int health_health_event_describe(const health_HealthEvent *message, struct buf *out)
{
	return describe_message(&health_health_event_schema, message, out);
}

void health_health_event_wipe(health_HealthEvent *message)
{
	wipe_message(&health_health_event_schema, message);
}
