/* Made from proto/lamp.proto by `./dev regenerate`; changes here are lost. */

#include "lamp_gen.h"

#include <stddef.h>

#include "check.h"
#include "codec.h"
#include "codec_nanopb.h"
#include "describe.h"
#include "json.h"
#include "bulb_gen.h"

static const struct schema_enum_value lamp_error_code_values[] = {
	{ lamp_ErrorCode_ERROR_CODE_UNSPECIFIED, "ERROR_CODE_UNSPECIFIED" },
	{ lamp_ErrorCode_NO_LAMP, "NO_LAMP" },
};

const struct schema_enum lamp_error_code_enum = {
	.name = "lamp.ErrorCode",
	.values = lamp_error_code_values,
	.n_values = 2,
	.open = true,
};

const char *lamp_error_code_str(lamp_ErrorCode value)
{
	return schema_enum_json(&lamp_error_code_enum, (int32_t)value);
}

static const struct schema_field lamp_error_fields[] = {
	{
		.name = "error", .number = 1, .kind = SCHEMA_STRING, .max_bytes = 100,
		.offset = offsetof(lamp_Error, error),
	},
	{
		.name = "code", .number = 2, .kind = SCHEMA_ENUM,
		.offset = offsetof(lamp_Error, code), .enumeration = &lamp_error_code_enum,
	},
};

const struct schema_message lamp_error_schema = {
	.name = "lamp.Error",
	.size = sizeof(lamp_Error),
	.library = &lamp_Error_msg,
	.fields = lamp_error_fields,
	.n_fields = 2,
};

static const struct schema_field lamp_toggle_request_fields[] = {
	{
		.name = "on", .number = 1, .kind = SCHEMA_BOOL,
		.offset = offsetof(lamp_ToggleRequest, on),
	},
	{
		.name = "secret", .number = 2, .kind = SCHEMA_BYTES, .flags = SCHEMA_SENSITIVE,
		.max_bytes = 16, .offset = offsetof(lamp_ToggleRequest, secret),
	},
	{
		.name = "namespace", .number = 3, .kind = SCHEMA_STRING, .max_bytes = 32,
		.offset = offsetof(lamp_ToggleRequest, namespace),
	},
};

const struct schema_message lamp_toggle_request_schema = {
	.name = "lamp.ToggleRequest",
	.size = sizeof(lamp_ToggleRequest),
	.library = &lamp_ToggleRequest_msg,
	.fields = lamp_toggle_request_fields,
	.n_fields = 3,
};

static const struct schema_field lamp_toggle_response_watt_fields[] = {
	{
		.name = "used", .number = 1, .kind = SCHEMA_UINT64,
		.offset = offsetof(lamp_ToggleResponse_Watt, used),
	},
};

const struct schema_message lamp_toggle_response_watt_schema = {
	.name = "lamp.ToggleResponse.Watt",
	.size = sizeof(lamp_ToggleResponse_Watt),
	.library = &lamp_ToggleResponse_Watt_msg,
	.fields = lamp_toggle_response_watt_fields,
	.n_fields = 1,
};

static const struct schema_field lamp_toggle_response_fields[] = {
	{
		.name = "since", .number = 1, .kind = SCHEMA_INT64,
		.flags = SCHEMA_VOLATILE | SCHEMA_TIMESTAMP,
		.offset = offsetof(lamp_ToggleResponse, since),
	},
	{
		.name = "watt", .number = 2, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_FLAG,
		.flags = SCHEMA_IN_PLACE, .offset = offsetof(lamp_ToggleResponse, watt),
		.companion = offsetof(lamp_ToggleResponse, has_watt),
		.message = &lamp_toggle_response_watt_schema,
	},
	{
		.name = "bulbs", .number = 4, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_REPEATED,
		.max_count = 8, .offset = offsetof(lamp_ToggleResponse, bulbs.items),
		.companion = offsetof(lamp_ToggleResponse, bulbs.n), .message = &bulb_bulb_schema,
	},
	{
		.name = "rooms", .number = 5, .kind = SCHEMA_STRING, .presence = SCHEMA_REPEATED,
		.max_bytes = 20, .max_count = 4,
		.offset = offsetof(lamp_ToggleResponse, rooms.items),
		.companion = offsetof(lamp_ToggleResponse, rooms.n),
	},
	{
		.name = "dimmed", .number = 7, .kind = SCHEMA_UINT32, .flags = SCHEMA_OMIT_EMPTY,
		.offset = offsetof(lamp_ToggleResponse, dimmed),
	},
};

const struct schema_message lamp_toggle_response_schema = {
	.name = "lamp.ToggleResponse",
	.size = sizeof(lamp_ToggleResponse),
	.library = &lamp_ToggleResponse_msg,
	.fields = lamp_toggle_response_fields,
	.n_fields = 5,
};

static const struct schema_field lamp_letter_fields[] = {
	{
		.name = "note", .number = 1, .kind = SCHEMA_BYTES, .flags = SCHEMA_RAW_JSON,
		.max_bytes = 64, .offset = offsetof(lamp_Letter, note),
	},
};

const struct schema_message lamp_letter_schema = {
	.name = "lamp.Letter",
	.size = sizeof(lamp_Letter),
	.library = &lamp_Letter_msg,
	.fields = lamp_letter_fields,
	.n_fields = 1,
};

static const struct schema_field lamp_request_fields[] = {
	{
		.name = "toggle", .number = 2, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.flags = SCHEMA_IN_PLACE, .offset = offsetof(lamp_Request, toggle),
		.companion = offsetof(lamp_Request, which_operation),
		.message = &lamp_toggle_request_schema,
	},
};

const struct schema_message lamp_request_schema = {
	.name = "lamp.Request",
	.shape = SCHEMA_REQUEST,
	.size = sizeof(lamp_Request),
	.which_size = sizeof(((lamp_Request *)NULL)->which_operation),
	.library = &lamp_Request_msg,
	.fields = lamp_request_fields,
	.n_fields = 1,
};

static const struct schema_field lamp_response_fields[] = {
	{
		.name = "error", .number = 1, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.flags = SCHEMA_IN_PLACE, .offset = offsetof(lamp_Response, error),
		.companion = offsetof(lamp_Response, which_result), .message = &lamp_error_schema,
	},
	{
		.name = "toggle", .number = 2, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.flags = SCHEMA_IN_PLACE, .offset = offsetof(lamp_Response, toggle),
		.companion = offsetof(lamp_Response, which_result),
		.message = &lamp_toggle_response_schema,
	},
};

const struct schema_message lamp_response_schema = {
	.name = "lamp.Response",
	.shape = SCHEMA_RESPONSE,
	.size = sizeof(lamp_Response),
	.which_size = sizeof(((lamp_Response *)NULL)->which_result),
	.library = &lamp_Response_msg,
	.fields = lamp_response_fields,
	.n_fields = 2,
};

bool lamp_Error_field(pb_istream_t *in, pb_ostream_t *out, const pb_field_t *field)
{
	return codec_nanopb_field(&lamp_error_schema, in, out, field);
}

int lamp_error_encode(const lamp_Error *message, struct buf *out)
{
	return codec_encode(&lamp_error_schema, message, out);
}

int lamp_error_decode(struct arena *arena, const uint8_t *data, size_t size, lamp_Error **ret_message)
{
	return codec_decode(&lamp_error_schema, arena, data, size, (void **)ret_message);
}

int lamp_error_to_json(const lamp_Error *message, struct buf *out)
{
	return json_encode(&lamp_error_schema, message, out);
}

int lamp_error_from_json(struct arena *arena, const char *text, size_t length, lamp_Error **ret_message)
{
	return json_decode(&lamp_error_schema, arena, text, length, (void **)ret_message);
}

int lamp_error_check(const lamp_Error *message)
{
	return check_message(&lamp_error_schema, message);
}

int lamp_error_describe(const lamp_Error *message, struct buf *out)
{
	return describe_message(&lamp_error_schema, message, out);
}

void lamp_error_wipe(lamp_Error *message)
{
	wipe_message(&lamp_error_schema, message);
}

bool lamp_ToggleRequest_field(pb_istream_t *in, pb_ostream_t *out, const pb_field_t *field)
{
	return codec_nanopb_field(&lamp_toggle_request_schema, in, out, field);
}

int lamp_toggle_request_encode(const lamp_ToggleRequest *message, struct buf *out)
{
	return codec_encode(&lamp_toggle_request_schema, message, out);
}

int lamp_toggle_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    lamp_ToggleRequest **ret_message)
{
	return codec_decode(&lamp_toggle_request_schema, arena, data, size, (void **)ret_message);
}

int lamp_toggle_request_to_json(const lamp_ToggleRequest *message, struct buf *out)
{
	return json_encode(&lamp_toggle_request_schema, message, out);
}

int lamp_toggle_request_from_json(struct arena *arena, const char *text, size_t length,
    lamp_ToggleRequest **ret_message)
{
	return json_decode(&lamp_toggle_request_schema, arena, text, length, (void **)ret_message);
}

int lamp_toggle_request_check(const lamp_ToggleRequest *message)
{
	return check_message(&lamp_toggle_request_schema, message);
}

int lamp_toggle_request_describe(const lamp_ToggleRequest *message, struct buf *out)
{
	return describe_message(&lamp_toggle_request_schema, message, out);
}

void lamp_toggle_request_wipe(lamp_ToggleRequest *message)
{
	wipe_message(&lamp_toggle_request_schema, message);
}

int lamp_toggle_response_watt_encode(const lamp_ToggleResponse_Watt *message, struct buf *out)
{
	return codec_encode(&lamp_toggle_response_watt_schema, message, out);
}

int lamp_toggle_response_watt_decode(struct arena *arena, const uint8_t *data, size_t size,
    lamp_ToggleResponse_Watt **ret_message)
{
	return codec_decode(&lamp_toggle_response_watt_schema, arena, data, size, (void **)ret_message);
}

int lamp_toggle_response_watt_to_json(const lamp_ToggleResponse_Watt *message, struct buf *out)
{
	return json_encode(&lamp_toggle_response_watt_schema, message, out);
}

int lamp_toggle_response_watt_from_json(struct arena *arena, const char *text, size_t length,
    lamp_ToggleResponse_Watt **ret_message)
{
	return json_decode(&lamp_toggle_response_watt_schema, arena, text, length, (void **)ret_message);
}

int lamp_toggle_response_watt_check(const lamp_ToggleResponse_Watt *message)
{
	return check_message(&lamp_toggle_response_watt_schema, message);
}

int lamp_toggle_response_watt_describe(const lamp_ToggleResponse_Watt *message, struct buf *out)
{
	return describe_message(&lamp_toggle_response_watt_schema, message, out);
}

void lamp_toggle_response_watt_wipe(lamp_ToggleResponse_Watt *message)
{
	wipe_message(&lamp_toggle_response_watt_schema, message);
}

bool lamp_ToggleResponse_field(pb_istream_t *in, pb_ostream_t *out, const pb_field_t *field)
{
	return codec_nanopb_field(&lamp_toggle_response_schema, in, out, field);
}

int lamp_toggle_response_encode(const lamp_ToggleResponse *message, struct buf *out)
{
	return codec_encode(&lamp_toggle_response_schema, message, out);
}

int lamp_toggle_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    lamp_ToggleResponse **ret_message)
{
	return codec_decode(&lamp_toggle_response_schema, arena, data, size, (void **)ret_message);
}

int lamp_toggle_response_to_json(const lamp_ToggleResponse *message, struct buf *out)
{
	return json_encode(&lamp_toggle_response_schema, message, out);
}

int lamp_toggle_response_from_json(struct arena *arena, const char *text, size_t length,
    lamp_ToggleResponse **ret_message)
{
	return json_decode(&lamp_toggle_response_schema, arena, text, length, (void **)ret_message);
}

int lamp_toggle_response_check(const lamp_ToggleResponse *message)
{
	return check_message(&lamp_toggle_response_schema, message);
}

int lamp_toggle_response_describe(const lamp_ToggleResponse *message, struct buf *out)
{
	return describe_message(&lamp_toggle_response_schema, message, out);
}

void lamp_toggle_response_wipe(lamp_ToggleResponse *message)
{
	wipe_message(&lamp_toggle_response_schema, message);
}

bool lamp_Letter_field(pb_istream_t *in, pb_ostream_t *out, const pb_field_t *field)
{
	return codec_nanopb_field(&lamp_letter_schema, in, out, field);
}

int lamp_letter_encode(const lamp_Letter *message, struct buf *out)
{
	return codec_encode(&lamp_letter_schema, message, out);
}

int lamp_letter_decode(struct arena *arena, const uint8_t *data, size_t size, lamp_Letter **ret_message)
{
	return codec_decode(&lamp_letter_schema, arena, data, size, (void **)ret_message);
}

int lamp_letter_to_json(const lamp_Letter *message, struct buf *out)
{
	return json_encode(&lamp_letter_schema, message, out);
}

int lamp_letter_from_json(struct arena *arena, const char *text, size_t length, lamp_Letter **ret_message)
{
	return json_decode(&lamp_letter_schema, arena, text, length, (void **)ret_message);
}

int lamp_letter_check(const lamp_Letter *message)
{
	return check_message(&lamp_letter_schema, message);
}

int lamp_letter_describe(const lamp_Letter *message, struct buf *out)
{
	return describe_message(&lamp_letter_schema, message, out);
}

void lamp_letter_wipe(lamp_Letter *message)
{
	wipe_message(&lamp_letter_schema, message);
}

int lamp_request_encode(const lamp_Request *message, struct buf *out)
{
	return codec_encode(&lamp_request_schema, message, out);
}

int lamp_request_decode(struct arena *arena, const uint8_t *data, size_t size, lamp_Request **ret_message)
{
	return codec_decode(&lamp_request_schema, arena, data, size, (void **)ret_message);
}

int lamp_request_to_json(const lamp_Request *message, struct buf *out)
{
	return json_encode(&lamp_request_schema, message, out);
}

int lamp_request_from_json(struct arena *arena, const char *text, size_t length, lamp_Request **ret_message)
{
	return json_decode(&lamp_request_schema, arena, text, length, (void **)ret_message);
}

int lamp_request_check(const lamp_Request *message)
{
	return check_message(&lamp_request_schema, message);
}

int lamp_request_describe(const lamp_Request *message, struct buf *out)
{
	return describe_message(&lamp_request_schema, message, out);
}

void lamp_request_wipe(lamp_Request *message)
{
	wipe_message(&lamp_request_schema, message);
}

int lamp_response_encode(const lamp_Response *message, struct buf *out)
{
	return codec_encode(&lamp_response_schema, message, out);
}

int lamp_response_decode(struct arena *arena, const uint8_t *data, size_t size, lamp_Response **ret_message)
{
	return codec_decode(&lamp_response_schema, arena, data, size, (void **)ret_message);
}

int lamp_response_to_json(const lamp_Response *message, struct buf *out)
{
	return json_encode(&lamp_response_schema, message, out);
}

int lamp_response_from_json(uint32_t operation, struct arena *arena, const char *text, size_t length,
    lamp_Response **ret_message)
{
	return json_decode_response(&lamp_response_schema, operation, arena, text, length,
	    (void **)ret_message);
}

int lamp_response_check(const lamp_Response *message)
{
	return check_message(&lamp_response_schema, message);
}

int lamp_response_describe(const lamp_Response *message, struct buf *out)
{
	return describe_message(&lamp_response_schema, message, out);
}

void lamp_response_wipe(lamp_Response *message)
{
	wipe_message(&lamp_response_schema, message);
}

static const struct schema_operation lamp_operations[] = {
	{ .name = "toggle", .number = 2, .deadline_ms = 500, .gated = true, .audited = true },
};

const struct schema_namespace lamp_namespace = {
	.name = "lamp",
	.request = &lamp_request_schema,
	.response = &lamp_response_schema,
	.error = 1,
	.operations = lamp_operations,
	.n_operations = 1,
};
