/* Made from proto/envelope.proto by `./dev regenerate`; changes here are lost. */

#include "envelope_gen.h"

#include <stddef.h>

#include "check.h"
#include "codec.h"
#include "describe.h"
#include "json.h"

static const struct schema_enum_value envelope_type_values[] = {
	{ ENVELOPE__TYPE__TYPE_UNSPECIFIED, "" },
	{ ENVELOPE__TYPE__REQUEST, "request" },
	{ ENVELOPE__TYPE__RESPONSE, "response" },
	{ ENVELOPE__TYPE__EVENT, "event" },
	{ ENVELOPE__TYPE__CANCEL, "cancel" },
};

const struct schema_enum envelope_type_enum = {
	.name = "envelope.Type",
	.values = envelope_type_values,
	.n_values = 5,
};

const char *envelope_type_str(Envelope__Type value)
{
	return schema_enum_json(&envelope_type_enum, (int32_t)value);
}

static const struct schema_enum_value envelope_encoding_values[] = {
	{ ENVELOPE__ENCODING__JSON, "json" },
	{ ENVELOPE__ENCODING__PROTOBUF, "protobuf" },
};

const struct schema_enum envelope_encoding_enum = {
	.name = "envelope.Encoding",
	.values = envelope_encoding_values,
	.n_values = 2,
};

const char *envelope_encoding_str(Envelope__Encoding value)
{
	return schema_enum_json(&envelope_encoding_enum, (int32_t)value);
}

static const struct schema_enum_value envelope_bus_code_values[] = {
	{ ENVELOPE__BUS_CODE__BUS_CODE_UNSPECIFIED, "BUS_CODE_UNSPECIFIED" },
	{ ENVELOPE__BUS_CODE__INVALID_BODY, "INVALID_BODY" },
	{ ENVELOPE__BUS_CODE__MISSING_NAMESPACE, "MISSING_NAMESPACE" },
	{ ENVELOPE__BUS_CODE__INVALID_TYPE, "INVALID_TYPE" },
	{ ENVELOPE__BUS_CODE__NO_CONNECTION, "NO_CONNECTION" },
	{ ENVELOPE__BUS_CODE__CONNECTION_LOST, "CONNECTION_LOST" },
	{ ENVELOPE__BUS_CODE__SHUTTING_DOWN, "SHUTTING_DOWN" },
	{ ENVELOPE__BUS_CODE__TIMEOUT, "TIMEOUT" },
	{ ENVELOPE__BUS_CODE__SEND_FAILED, "SEND_FAILED" },
	{ ENVELOPE__BUS_CODE__NO_LISTENER, "NO_LISTENER" },
	{ ENVELOPE__BUS_CODE__LISTENER_LOST, "LISTENER_LOST" },
	{ ENVELOPE__BUS_CODE__UNSUPPORTED_ENCODING, "UNSUPPORTED_ENCODING" },
	{ ENVELOPE__BUS_CODE__TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS" },
	{ ENVELOPE__BUS_CODE__NAMESPACE_RESERVED, "NAMESPACE_RESERVED" },
	{ ENVELOPE__BUS_CODE__INVALID_NAMESPACE, "INVALID_NAMESPACE" },
	{ ENVELOPE__BUS_CODE__NAMESPACE_ALREADY_REGISTERED, "NAMESPACE_ALREADY_REGISTERED" },
	{ ENVELOPE__BUS_CODE__MISSING_SHED, "MISSING_SHED" },
	{ ENVELOPE__BUS_CODE__SHED_NOT_CONNECTED, "SHED_NOT_CONNECTED" },
	{ ENVELOPE__BUS_CODE__NOT_PENDING, "NOT_PENDING" },
	{ ENVELOPE__BUS_CODE__NOT_FOUND, "NOT_FOUND" },
	{ ENVELOPE__BUS_CODE__METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED" },
	{ ENVELOPE__BUS_CODE__FORBIDDEN, "FORBIDDEN" },
	{ ENVELOPE__BUS_CODE__BODY_TOO_LARGE, "BODY_TOO_LARGE" },
	{ ENVELOPE__BUS_CODE__INVALID_SHED, "INVALID_SHED" },
	{ ENVELOPE__BUS_CODE__SHED_ALREADY_ATTACHED, "SHED_ALREADY_ATTACHED" },
};

const struct schema_enum envelope_bus_code_enum = {
	.name = "envelope.BusCode",
	.values = envelope_bus_code_values,
	.n_values = 25,
	.open = true,
};

const char *envelope_bus_code_str(Envelope__BusCode value)
{
	return schema_enum_json(&envelope_bus_code_enum, (int32_t)value);
}

static const struct schema_field envelope_shed_fields[] = {
	{
		.name = "name", .number = 1, .kind = SCHEMA_STRING, .max_bytes = 128,
		.offset = offsetof(Envelope__Shed, name),
	},
	{
		.name = "backend", .number = 2, .kind = SCHEMA_STRING, .max_bytes = 64,
		.offset = offsetof(Envelope__Shed, backend),
	},
	{
		.name = "server", .number = 3, .kind = SCHEMA_STRING, .max_bytes = 128,
		.offset = offsetof(Envelope__Shed, server),
	},
};

const struct schema_message envelope_shed_schema = {
	.name = "envelope.Shed",
	.size = sizeof(Envelope__Shed),
	.library = &envelope__shed__descriptor,
	.fields = envelope_shed_fields,
	.n_fields = 3,
};

static const struct schema_field envelope_bus_error_fields[] = {
	{
		.name = "message", .number = 1, .kind = SCHEMA_STRING, .max_bytes = 512,
		.offset = offsetof(Envelope__BusError, message),
	},
	{
		.name = "code", .number = 2, .kind = SCHEMA_ENUM,
		.offset = offsetof(Envelope__BusError, code), .enumeration = &envelope_bus_code_enum,
	},
};

const struct schema_message envelope_bus_error_schema = {
	.name = "envelope.BusError",
	.size = sizeof(Envelope__BusError),
	.library = &envelope__bus_error__descriptor,
	.fields = envelope_bus_error_fields,
	.n_fields = 2,
};

static const struct schema_field envelope_envelope_fields[] = {
	{
		.name = "id", .number = 1, .kind = SCHEMA_STRING, .flags = SCHEMA_VOLATILE,
		.max_bytes = 64, .offset = offsetof(Envelope__Envelope, id),
	},
	{
		.name = "namespace", .number = 2, .kind = SCHEMA_STRING, .max_bytes = 128,
		.offset = offsetof(Envelope__Envelope, namespace_),
	},
	{
		.name = "type", .number = 3, .kind = SCHEMA_ENUM,
		.offset = offsetof(Envelope__Envelope, type), .enumeration = &envelope_type_enum,
	},
	{
		.name = "in_reply_to", .number = 4, .kind = SCHEMA_STRING,
		.flags = SCHEMA_VOLATILE | SCHEMA_OMIT_EMPTY, .max_bytes = 64,
		.offset = offsetof(Envelope__Envelope, in_reply_to),
	},
	{
		.name = "final", .number = 5, .kind = SCHEMA_BOOL, .flags = SCHEMA_INT_BOOL,
		.offset = offsetof(Envelope__Envelope, final),
	},
	{
		.name = "timestamp", .number = 6, .kind = SCHEMA_INT64,
		.flags = SCHEMA_VOLATILE | SCHEMA_TIMESTAMP,
		.offset = offsetof(Envelope__Envelope, timestamp),
	},
	{
		.name = "payload", .number = 7, .kind = SCHEMA_BYTES,
		.flags = SCHEMA_SENSITIVE | SCHEMA_OMIT_EMPTY | SCHEMA_RAW_JSON,
		.max_bytes = 16711680, .offset = offsetof(Envelope__Envelope, payload),
	},
	{
		.name = "shed", .number = 8, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_POINTER,
		.offset = offsetof(Envelope__Envelope, shed), .message = &envelope_shed_schema,
	},
	{
		.name = "payload_encoding", .number = 9, .kind = SCHEMA_ENUM,
		.flags = SCHEMA_OMIT_EMPTY, .offset = offsetof(Envelope__Envelope, payload_encoding),
		.enumeration = &envelope_encoding_enum,
	},
	{
		.name = "deadline_ms", .number = 10, .kind = SCHEMA_UINT32,
		.flags = SCHEMA_OMIT_EMPTY, .offset = offsetof(Envelope__Envelope, deadline_ms),
	},
	{
		.name = "attempt", .number = 11, .kind = SCHEMA_UINT32, .flags = SCHEMA_OMIT_EMPTY,
		.offset = offsetof(Envelope__Envelope, attempt),
	},
	{
		.name = "pending_until", .number = 12, .kind = SCHEMA_INT64,
		.flags = SCHEMA_VOLATILE | SCHEMA_OMIT_EMPTY | SCHEMA_TIMESTAMP,
		.offset = offsetof(Envelope__Envelope, pending_until),
	},
	{
		.name = "listener", .number = 13, .kind = SCHEMA_STRING,
		.flags = SCHEMA_SENSITIVE | SCHEMA_VOLATILE | SCHEMA_OMIT_EMPTY, .max_bytes = 64,
		.offset = offsetof(Envelope__Envelope, listener),
	},
	{
		.name = "error", .number = 14, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_POINTER,
		.offset = offsetof(Envelope__Envelope, error), .message = &envelope_bus_error_schema,
	},
};

const struct schema_message envelope_envelope_schema = {
	.name = "envelope.Envelope",
	.size = sizeof(Envelope__Envelope),
	.library = &envelope__envelope__descriptor,
	.fields = envelope_envelope_fields,
	.n_fields = 14,
};

static const struct schema_field envelope_http_error_detail_fields[] = {
	{
		.name = "code", .number = 1, .kind = SCHEMA_STRING, .max_bytes = 64,
		.offset = offsetof(Envelope__HttpError__Detail, code),
	},
	{
		.name = "message", .number = 2, .kind = SCHEMA_STRING, .max_bytes = 512,
		.offset = offsetof(Envelope__HttpError__Detail, message),
	},
};

const struct schema_message envelope_http_error_detail_schema = {
	.name = "envelope.HttpError.Detail",
	.size = sizeof(Envelope__HttpError__Detail),
	.library = &envelope__http_error__detail__descriptor,
	.fields = envelope_http_error_detail_fields,
	.n_fields = 2,
};

static const struct schema_field envelope_http_error_fields[] = {
	{
		.name = "error", .number = 1, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_POINTER,
		.offset = offsetof(Envelope__HttpError, error),
		.message = &envelope_http_error_detail_schema,
	},
};

const struct schema_message envelope_http_error_schema = {
	.name = "envelope.HttpError",
	.size = sizeof(Envelope__HttpError),
	.library = &envelope__http_error__descriptor,
	.fields = envelope_http_error_fields,
	.n_fields = 1,
};

int envelope_shed_encode(const Envelope__Shed *message, struct buf *out)
{
	return codec_encode(&envelope_shed_schema, message, out);
}

int envelope_shed_decode(struct arena *arena, const uint8_t *data, size_t size, Envelope__Shed **ret_message)
{
	return codec_decode(&envelope_shed_schema, arena, data, size, (void **)ret_message);
}

int envelope_shed_to_json(const Envelope__Shed *message, struct buf *out)
{
	return json_encode(&envelope_shed_schema, message, out);
}

int envelope_shed_from_json(struct arena *arena, const char *text, size_t length,
    Envelope__Shed **ret_message)
{
	return json_decode(&envelope_shed_schema, arena, text, length, (void **)ret_message);
}

int envelope_shed_check(const Envelope__Shed *message)
{
	return check_message(&envelope_shed_schema, message);
}

int envelope_shed_describe(const Envelope__Shed *message, struct buf *out)
{
	return describe_message(&envelope_shed_schema, message, out);
}

void envelope_shed_wipe(Envelope__Shed *message)
{
	wipe_message(&envelope_shed_schema, message);
}

int envelope_bus_error_encode(const Envelope__BusError *message, struct buf *out)
{
	return codec_encode(&envelope_bus_error_schema, message, out);
}

int envelope_bus_error_decode(struct arena *arena, const uint8_t *data, size_t size,
    Envelope__BusError **ret_message)
{
	return codec_decode(&envelope_bus_error_schema, arena, data, size, (void **)ret_message);
}

int envelope_bus_error_to_json(const Envelope__BusError *message, struct buf *out)
{
	return json_encode(&envelope_bus_error_schema, message, out);
}

int envelope_bus_error_from_json(struct arena *arena, const char *text, size_t length,
    Envelope__BusError **ret_message)
{
	return json_decode(&envelope_bus_error_schema, arena, text, length, (void **)ret_message);
}

int envelope_bus_error_check(const Envelope__BusError *message)
{
	return check_message(&envelope_bus_error_schema, message);
}

int envelope_bus_error_describe(const Envelope__BusError *message, struct buf *out)
{
	return describe_message(&envelope_bus_error_schema, message, out);
}

void envelope_bus_error_wipe(Envelope__BusError *message)
{
	wipe_message(&envelope_bus_error_schema, message);
}

int envelope_envelope_encode(const Envelope__Envelope *message, struct buf *out)
{
	return codec_encode(&envelope_envelope_schema, message, out);
}

int envelope_envelope_decode(struct arena *arena, const uint8_t *data, size_t size,
    Envelope__Envelope **ret_message)
{
	return codec_decode(&envelope_envelope_schema, arena, data, size, (void **)ret_message);
}

int envelope_envelope_to_json(const Envelope__Envelope *message, struct buf *out)
{
	return json_encode(&envelope_envelope_schema, message, out);
}

int envelope_envelope_from_json(struct arena *arena, const char *text, size_t length,
    Envelope__Envelope **ret_message)
{
	return json_decode(&envelope_envelope_schema, arena, text, length, (void **)ret_message);
}

int envelope_envelope_check(const Envelope__Envelope *message)
{
	return check_message(&envelope_envelope_schema, message);
}

int envelope_envelope_describe(const Envelope__Envelope *message, struct buf *out)
{
	return describe_message(&envelope_envelope_schema, message, out);
}

void envelope_envelope_wipe(Envelope__Envelope *message)
{
	wipe_message(&envelope_envelope_schema, message);
}

int envelope_http_error_detail_encode(const Envelope__HttpError__Detail *message, struct buf *out)
{
	return codec_encode(&envelope_http_error_detail_schema, message, out);
}

int envelope_http_error_detail_decode(struct arena *arena, const uint8_t *data, size_t size,
    Envelope__HttpError__Detail **ret_message)
{
	return codec_decode(&envelope_http_error_detail_schema, arena, data, size, (void **)ret_message);
}

int envelope_http_error_detail_to_json(const Envelope__HttpError__Detail *message, struct buf *out)
{
	return json_encode(&envelope_http_error_detail_schema, message, out);
}

int envelope_http_error_detail_from_json(struct arena *arena, const char *text, size_t length,
    Envelope__HttpError__Detail **ret_message)
{
	return json_decode(&envelope_http_error_detail_schema, arena, text, length, (void **)ret_message);
}

int envelope_http_error_detail_check(const Envelope__HttpError__Detail *message)
{
	return check_message(&envelope_http_error_detail_schema, message);
}

int envelope_http_error_detail_describe(const Envelope__HttpError__Detail *message, struct buf *out)
{
	return describe_message(&envelope_http_error_detail_schema, message, out);
}

void envelope_http_error_detail_wipe(Envelope__HttpError__Detail *message)
{
	wipe_message(&envelope_http_error_detail_schema, message);
}

int envelope_http_error_encode(const Envelope__HttpError *message, struct buf *out)
{
	return codec_encode(&envelope_http_error_schema, message, out);
}

int envelope_http_error_decode(struct arena *arena, const uint8_t *data, size_t size,
    Envelope__HttpError **ret_message)
{
	return codec_decode(&envelope_http_error_schema, arena, data, size, (void **)ret_message);
}

int envelope_http_error_to_json(const Envelope__HttpError *message, struct buf *out)
{
	return json_encode(&envelope_http_error_schema, message, out);
}

int envelope_http_error_from_json(struct arena *arena, const char *text, size_t length,
    Envelope__HttpError **ret_message)
{
	return json_decode(&envelope_http_error_schema, arena, text, length, (void **)ret_message);
}

int envelope_http_error_check(const Envelope__HttpError *message)
{
	return check_message(&envelope_http_error_schema, message);
}

int envelope_http_error_describe(const Envelope__HttpError *message, struct buf *out)
{
	return describe_message(&envelope_http_error_schema, message, out);
}

void envelope_http_error_wipe(Envelope__HttpError *message)
{
	wipe_message(&envelope_http_error_schema, message);
}
