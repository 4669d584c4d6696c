/* Made from proto/envelope.proto by `./dev regenerate`; changes here are lost. */

#include "envelope_gen.h"

#include <stddef.h>

#include "check.h"
#include "codec.h"
#include "codec_nanopb.h"
#include "describe.h"
#include "json.h"

static const struct schema_enum_value envelope_type_values[] = {
	{ envelope_Type_TYPE_UNSPECIFIED, "" },
	{ envelope_Type_REQUEST, "request" },
	{ envelope_Type_RESPONSE, "response" },
	{ envelope_Type_EVENT, "event" },
	{ envelope_Type_CANCEL, "cancel" },
};

const struct schema_enum envelope_type_enum = {
	.name = "envelope.Type",
	.values = envelope_type_values,
	.n_values = 5,
};

const char *envelope_type_str(envelope_Type value)
{
	return schema_enum_json(&envelope_type_enum, (int32_t)value);
}

static const struct schema_enum_value envelope_encoding_values[] = {
	{ envelope_Encoding_JSON, "json" },
	{ envelope_Encoding_PROTOBUF, "protobuf" },
};

const struct schema_enum envelope_encoding_enum = {
	.name = "envelope.Encoding",
	.values = envelope_encoding_values,
	.n_values = 2,
};

const char *envelope_encoding_str(envelope_Encoding value)
{
	return schema_enum_json(&envelope_encoding_enum, (int32_t)value);
}

static const struct schema_enum_value envelope_bus_code_values[] = {
	{ envelope_BusCode_BUS_CODE_UNSPECIFIED, "BUS_CODE_UNSPECIFIED" },
	{ envelope_BusCode_INVALID_BODY, "INVALID_BODY" },
	{ envelope_BusCode_MISSING_NAMESPACE, "MISSING_NAMESPACE" },
	{ envelope_BusCode_INVALID_TYPE, "INVALID_TYPE" },
	{ envelope_BusCode_NO_CONNECTION, "NO_CONNECTION" },
	{ envelope_BusCode_CONNECTION_LOST, "CONNECTION_LOST" },
	{ envelope_BusCode_SHUTTING_DOWN, "SHUTTING_DOWN" },
	{ envelope_BusCode_TIMEOUT, "TIMEOUT" },
	{ envelope_BusCode_SEND_FAILED, "SEND_FAILED" },
	{ envelope_BusCode_NO_LISTENER, "NO_LISTENER" },
	{ envelope_BusCode_LISTENER_LOST, "LISTENER_LOST" },
	{ envelope_BusCode_UNSUPPORTED_ENCODING, "UNSUPPORTED_ENCODING" },
	{ envelope_BusCode_TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS" },
	{ envelope_BusCode_NAMESPACE_RESERVED, "NAMESPACE_RESERVED" },
	{ envelope_BusCode_INVALID_NAMESPACE, "INVALID_NAMESPACE" },
	{ envelope_BusCode_NAMESPACE_ALREADY_REGISTERED, "NAMESPACE_ALREADY_REGISTERED" },
	{ envelope_BusCode_MISSING_SHED, "MISSING_SHED" },
	{ envelope_BusCode_SHED_NOT_CONNECTED, "SHED_NOT_CONNECTED" },
	{ envelope_BusCode_NOT_PENDING, "NOT_PENDING" },
	{ envelope_BusCode_NOT_FOUND, "NOT_FOUND" },
	{ envelope_BusCode_METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED" },
	{ envelope_BusCode_FORBIDDEN, "FORBIDDEN" },
	{ envelope_BusCode_BODY_TOO_LARGE, "BODY_TOO_LARGE" },
	{ envelope_BusCode_INVALID_SHED, "INVALID_SHED" },
	{ envelope_BusCode_SHED_ALREADY_ATTACHED, "SHED_ALREADY_ATTACHED" },
};

const struct schema_enum envelope_bus_code_enum = {
	.name = "envelope.BusCode",
	.values = envelope_bus_code_values,
	.n_values = 25,
	.open = true,
};

const char *envelope_bus_code_str(envelope_BusCode value)
{
	return schema_enum_json(&envelope_bus_code_enum, (int32_t)value);
}

static const struct schema_field envelope_shed_fields[] = {
	{
		.name = "name", .number = 1, .kind = SCHEMA_STRING, .max_bytes = 128,
		.offset = offsetof(envelope_Shed, name),
	},
	{
		.name = "backend", .number = 2, .kind = SCHEMA_STRING, .max_bytes = 64,
		.offset = offsetof(envelope_Shed, backend),
	},
	{
		.name = "server", .number = 3, .kind = SCHEMA_STRING, .max_bytes = 128,
		.offset = offsetof(envelope_Shed, server),
	},
};

const struct schema_message envelope_shed_schema = {
	.name = "envelope.Shed",
	.size = sizeof(envelope_Shed),
	.library = &envelope_Shed_msg,
	.fields = envelope_shed_fields,
	.n_fields = 3,
};

static const struct schema_field envelope_bus_error_fields[] = {
	{
		.name = "message", .number = 1, .kind = SCHEMA_STRING, .max_bytes = 512,
		.offset = offsetof(envelope_BusError, message),
	},
	{
		.name = "code", .number = 2, .kind = SCHEMA_ENUM,
		.offset = offsetof(envelope_BusError, code), .enumeration = &envelope_bus_code_enum,
	},
};

const struct schema_message envelope_bus_error_schema = {
	.name = "envelope.BusError",
	.size = sizeof(envelope_BusError),
	.library = &envelope_BusError_msg,
	.fields = envelope_bus_error_fields,
	.n_fields = 2,
};

static const struct schema_field envelope_envelope_fields[] = {
	{
		.name = "id", .number = 1, .kind = SCHEMA_STRING, .flags = SCHEMA_VOLATILE,
		.max_bytes = 64, .offset = offsetof(envelope_Envelope, id),
	},
	{
		.name = "namespace", .number = 2, .kind = SCHEMA_STRING, .max_bytes = 128,
		.offset = offsetof(envelope_Envelope, namespace),
	},
	{
		.name = "type", .number = 3, .kind = SCHEMA_ENUM,
		.offset = offsetof(envelope_Envelope, type), .enumeration = &envelope_type_enum,
	},
	{
		.name = "in_reply_to", .number = 4, .kind = SCHEMA_STRING,
		.flags = SCHEMA_VOLATILE | SCHEMA_OMIT_EMPTY, .max_bytes = 64,
		.offset = offsetof(envelope_Envelope, in_reply_to),
	},
	{
		.name = "final", .number = 5, .kind = SCHEMA_BOOL,
		.offset = offsetof(envelope_Envelope, final),
	},
	{
		.name = "timestamp", .number = 6, .kind = SCHEMA_INT64,
		.flags = SCHEMA_VOLATILE | SCHEMA_TIMESTAMP,
		.offset = offsetof(envelope_Envelope, timestamp),
	},
	{
		.name = "payload", .number = 7, .kind = SCHEMA_BYTES,
		.flags = SCHEMA_SENSITIVE | SCHEMA_OMIT_EMPTY | SCHEMA_RAW_JSON,
		.max_bytes = 16711680, .offset = offsetof(envelope_Envelope, payload),
	},
	{
		.name = "shed", .number = 8, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_FLAG,
		.flags = SCHEMA_IN_PLACE, .offset = offsetof(envelope_Envelope, shed),
		.companion = offsetof(envelope_Envelope, has_shed), .message = &envelope_shed_schema,
	},
	{
		.name = "payload_encoding", .number = 9, .kind = SCHEMA_ENUM,
		.flags = SCHEMA_OMIT_EMPTY, .offset = offsetof(envelope_Envelope, payload_encoding),
		.enumeration = &envelope_encoding_enum,
	},
	{
		.name = "deadline_ms", .number = 10, .kind = SCHEMA_UINT32,
		.flags = SCHEMA_OMIT_EMPTY, .offset = offsetof(envelope_Envelope, deadline_ms),
	},
	{
		.name = "attempt", .number = 11, .kind = SCHEMA_UINT32, .flags = SCHEMA_OMIT_EMPTY,
		.offset = offsetof(envelope_Envelope, attempt),
	},
	{
		.name = "pending_until", .number = 12, .kind = SCHEMA_INT64,
		.flags = SCHEMA_VOLATILE | SCHEMA_OMIT_EMPTY | SCHEMA_TIMESTAMP,
		.offset = offsetof(envelope_Envelope, pending_until),
	},
	{
		.name = "listener", .number = 13, .kind = SCHEMA_STRING,
		.flags = SCHEMA_SENSITIVE | SCHEMA_VOLATILE | SCHEMA_OMIT_EMPTY, .max_bytes = 64,
		.offset = offsetof(envelope_Envelope, listener),
	},
	{
		.name = "error", .number = 14, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_FLAG,
		.flags = SCHEMA_IN_PLACE, .offset = offsetof(envelope_Envelope, error),
		.companion = offsetof(envelope_Envelope, has_error),
		.message = &envelope_bus_error_schema,
	},
};

const struct schema_message envelope_envelope_schema = {
	.name = "envelope.Envelope",
	.size = sizeof(envelope_Envelope),
	.library = &envelope_Envelope_msg,
	.fields = envelope_envelope_fields,
	.n_fields = 14,
};

static const struct schema_field envelope_http_error_detail_fields[] = {
	{
		.name = "code", .number = 1, .kind = SCHEMA_STRING, .max_bytes = 64,
		.offset = offsetof(envelope_HttpError_Detail, code),
	},
	{
		.name = "message", .number = 2, .kind = SCHEMA_STRING, .max_bytes = 512,
		.offset = offsetof(envelope_HttpError_Detail, message),
	},
};

const struct schema_message envelope_http_error_detail_schema = {
	.name = "envelope.HttpError.Detail",
	.size = sizeof(envelope_HttpError_Detail),
	.library = &envelope_HttpError_Detail_msg,
	.fields = envelope_http_error_detail_fields,
	.n_fields = 2,
};

static const struct schema_field envelope_http_error_fields[] = {
	{
		.name = "error", .number = 1, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_FLAG,
		.flags = SCHEMA_IN_PLACE, .offset = offsetof(envelope_HttpError, error),
		.companion = offsetof(envelope_HttpError, has_error),
		.message = &envelope_http_error_detail_schema,
	},
};

const struct schema_message envelope_http_error_schema = {
	.name = "envelope.HttpError",
	.size = sizeof(envelope_HttpError),
	.library = &envelope_HttpError_msg,
	.fields = envelope_http_error_fields,
	.n_fields = 1,
};

bool envelope_Shed_field(pb_istream_t *in, pb_ostream_t *out, const pb_field_t *field)
{
	return codec_nanopb_field(&envelope_shed_schema, in, out, field);
}

int envelope_shed_encode(const envelope_Shed *message, struct buf *out)
{
	return codec_encode(&envelope_shed_schema, message, out);
}

int envelope_shed_decode(struct arena *arena, const uint8_t *data, size_t size, envelope_Shed **ret_message)
{
	return codec_decode(&envelope_shed_schema, arena, data, size, (void **)ret_message);
}

int envelope_shed_to_json(const envelope_Shed *message, struct buf *out)
{
	return json_encode(&envelope_shed_schema, message, out);
}

int envelope_shed_from_json(struct arena *arena, const char *text, size_t length, envelope_Shed **ret_message)
{
	return json_decode(&envelope_shed_schema, arena, text, length, (void **)ret_message);
}

int envelope_shed_check(const envelope_Shed *message)
{
	return check_message(&envelope_shed_schema, message);
}

int envelope_shed_describe(const envelope_Shed *message, struct buf *out)
{
	return describe_message(&envelope_shed_schema, message, out);
}

void envelope_shed_wipe(envelope_Shed *message)
{
	wipe_message(&envelope_shed_schema, message);
}

bool envelope_BusError_field(pb_istream_t *in, pb_ostream_t *out, const pb_field_t *field)
{
	return codec_nanopb_field(&envelope_bus_error_schema, in, out, field);
}

int envelope_bus_error_encode(const envelope_BusError *message, struct buf *out)
{
	return codec_encode(&envelope_bus_error_schema, message, out);
}

int envelope_bus_error_decode(struct arena *arena, const uint8_t *data, size_t size,
    envelope_BusError **ret_message)
{
	return codec_decode(&envelope_bus_error_schema, arena, data, size, (void **)ret_message);
}

int envelope_bus_error_to_json(const envelope_BusError *message, struct buf *out)
{
	return json_encode(&envelope_bus_error_schema, message, out);
}

int envelope_bus_error_from_json(struct arena *arena, const char *text, size_t length,
    envelope_BusError **ret_message)
{
	return json_decode(&envelope_bus_error_schema, arena, text, length, (void **)ret_message);
}

int envelope_bus_error_check(const envelope_BusError *message)
{
	return check_message(&envelope_bus_error_schema, message);
}

int envelope_bus_error_describe(const envelope_BusError *message, struct buf *out)
{
	return describe_message(&envelope_bus_error_schema, message, out);
}

void envelope_bus_error_wipe(envelope_BusError *message)
{
	wipe_message(&envelope_bus_error_schema, message);
}

bool envelope_Envelope_field(pb_istream_t *in, pb_ostream_t *out, const pb_field_t *field)
{
	return codec_nanopb_field(&envelope_envelope_schema, in, out, field);
}

int envelope_envelope_encode(const envelope_Envelope *message, struct buf *out)
{
	return codec_encode(&envelope_envelope_schema, message, out);
}

int envelope_envelope_decode(struct arena *arena, const uint8_t *data, size_t size,
    envelope_Envelope **ret_message)
{
	return codec_decode(&envelope_envelope_schema, arena, data, size, (void **)ret_message);
}

int envelope_envelope_to_json(const envelope_Envelope *message, struct buf *out)
{
	return json_encode(&envelope_envelope_schema, message, out);
}

int envelope_envelope_from_json(struct arena *arena, const char *text, size_t length,
    envelope_Envelope **ret_message)
{
	return json_decode(&envelope_envelope_schema, arena, text, length, (void **)ret_message);
}

int envelope_envelope_check(const envelope_Envelope *message)
{
	return check_message(&envelope_envelope_schema, message);
}

int envelope_envelope_describe(const envelope_Envelope *message, struct buf *out)
{
	return describe_message(&envelope_envelope_schema, message, out);
}

void envelope_envelope_wipe(envelope_Envelope *message)
{
	wipe_message(&envelope_envelope_schema, message);
}

bool envelope_HttpError_Detail_field(pb_istream_t *in, pb_ostream_t *out, const pb_field_t *field)
{
	return codec_nanopb_field(&envelope_http_error_detail_schema, in, out, field);
}

int envelope_http_error_detail_encode(const envelope_HttpError_Detail *message, struct buf *out)
{
	return codec_encode(&envelope_http_error_detail_schema, message, out);
}

int envelope_http_error_detail_decode(struct arena *arena, const uint8_t *data, size_t size,
    envelope_HttpError_Detail **ret_message)
{
	return codec_decode(&envelope_http_error_detail_schema, arena, data, size, (void **)ret_message);
}

int envelope_http_error_detail_to_json(const envelope_HttpError_Detail *message, struct buf *out)
{
	return json_encode(&envelope_http_error_detail_schema, message, out);
}

int envelope_http_error_detail_from_json(struct arena *arena, const char *text, size_t length,
    envelope_HttpError_Detail **ret_message)
{
	return json_decode(&envelope_http_error_detail_schema, arena, text, length, (void **)ret_message);
}

int envelope_http_error_detail_check(const envelope_HttpError_Detail *message)
{
	return check_message(&envelope_http_error_detail_schema, message);
}

int envelope_http_error_detail_describe(const envelope_HttpError_Detail *message, struct buf *out)
{
	return describe_message(&envelope_http_error_detail_schema, message, out);
}

void envelope_http_error_detail_wipe(envelope_HttpError_Detail *message)
{
	wipe_message(&envelope_http_error_detail_schema, message);
}

int envelope_http_error_encode(const envelope_HttpError *message, struct buf *out)
{
	return codec_encode(&envelope_http_error_schema, message, out);
}

int envelope_http_error_decode(struct arena *arena, const uint8_t *data, size_t size,
    envelope_HttpError **ret_message)
{
	return codec_decode(&envelope_http_error_schema, arena, data, size, (void **)ret_message);
}

int envelope_http_error_to_json(const envelope_HttpError *message, struct buf *out)
{
	return json_encode(&envelope_http_error_schema, message, out);
}

int envelope_http_error_from_json(struct arena *arena, const char *text, size_t length,
    envelope_HttpError **ret_message)
{
	return json_decode(&envelope_http_error_schema, arena, text, length, (void **)ret_message);
}

int envelope_http_error_check(const envelope_HttpError *message)
{
	return check_message(&envelope_http_error_schema, message);
}

int envelope_http_error_describe(const envelope_HttpError *message, struct buf *out)
{
	return describe_message(&envelope_http_error_schema, message, out);
}

void envelope_http_error_wipe(envelope_HttpError *message)
{
	wipe_message(&envelope_http_error_schema, message);
}
