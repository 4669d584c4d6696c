/* Made from proto/lamp.proto by `./dev regenerate`; changes here are lost. */

#include "lamp_gen.h"

#include <stddef.h>

#include "check.h"
#include "codec.h"
#include "describe.h"
#include "json.h"
#include "bulb_gen.h"

static const struct schema_enum_value lamp_error_code_values[] = {
	{ LAMP__ERROR_CODE__ERROR_CODE_UNSPECIFIED, "ERROR_CODE_UNSPECIFIED" },
	{ LAMP__ERROR_CODE__NO_LAMP, "NO_LAMP" },
};

const struct schema_enum lamp_error_code_enum = {
	.name = "lamp.ErrorCode",
	.values = lamp_error_code_values,
	.n_values = 2,
	.open = true,
};

const char *lamp_error_code_str(Lamp__ErrorCode value)
{
	return schema_enum_json(&lamp_error_code_enum, (int32_t)value);
}

static const struct schema_field lamp_error_fields[] = {
	{
		.name = "error", .number = 1, .kind = SCHEMA_STRING, .max_bytes = 100,
		.offset = offsetof(Lamp__Error, error),
	},
	{
		.name = "code", .number = 2, .kind = SCHEMA_ENUM,
		.offset = offsetof(Lamp__Error, code), .enumeration = &lamp_error_code_enum,
	},
};

const struct schema_message lamp_error_schema = {
	.name = "lamp.Error",
	.size = sizeof(Lamp__Error),
	.library = &lamp__error__descriptor,
	.fields = lamp_error_fields,
	.n_fields = 2,
};

static const struct schema_field lamp_toggle_request_fields[] = {
	{
		.name = "on", .number = 1, .kind = SCHEMA_BOOL, .flags = SCHEMA_INT_BOOL,
		.offset = offsetof(Lamp__ToggleRequest, on),
	},
	{
		.name = "secret", .number = 2, .kind = SCHEMA_BYTES, .flags = SCHEMA_SENSITIVE,
		.max_bytes = 16, .offset = offsetof(Lamp__ToggleRequest, secret),
	},
	{
		.name = "namespace", .number = 3, .kind = SCHEMA_STRING, .max_bytes = 32,
		.offset = offsetof(Lamp__ToggleRequest, namespace_),
	},
};

const struct schema_message lamp_toggle_request_schema = {
	.name = "lamp.ToggleRequest",
	.size = sizeof(Lamp__ToggleRequest),
	.library = &lamp__toggle_request__descriptor,
	.fields = lamp_toggle_request_fields,
	.n_fields = 3,
};

static const struct schema_field lamp_toggle_response_watt_fields[] = {
	{
		.name = "used", .number = 1, .kind = SCHEMA_UINT64,
		.offset = offsetof(Lamp__ToggleResponse__Watt, used),
	},
};

const struct schema_message lamp_toggle_response_watt_schema = {
	.name = "lamp.ToggleResponse.Watt",
	.size = sizeof(Lamp__ToggleResponse__Watt),
	.library = &lamp__toggle_response__watt__descriptor,
	.fields = lamp_toggle_response_watt_fields,
	.n_fields = 1,
};

static const struct schema_field lamp_toggle_response_fields[] = {
	{
		.name = "since", .number = 1, .kind = SCHEMA_INT64,
		.flags = SCHEMA_VOLATILE | SCHEMA_TIMESTAMP,
		.offset = offsetof(Lamp__ToggleResponse, since),
	},
	{
		.name = "watt", .number = 2, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_POINTER,
		.offset = offsetof(Lamp__ToggleResponse, watt),
		.message = &lamp_toggle_response_watt_schema,
	},
	{
		.name = "bulbs", .number = 4, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_REPEATED,
		.max_count = 8, .offset = offsetof(Lamp__ToggleResponse, bulbs),
		.companion = offsetof(Lamp__ToggleResponse, n_bulbs), .message = &bulb_bulb_schema,
	},
	{
		.name = "rooms", .number = 5, .kind = SCHEMA_STRING, .presence = SCHEMA_REPEATED,
		.max_bytes = 20, .max_count = 4, .offset = offsetof(Lamp__ToggleResponse, rooms),
		.companion = offsetof(Lamp__ToggleResponse, n_rooms),
	},
	{
		.name = "dimmed", .number = 7, .kind = SCHEMA_UINT32, .flags = SCHEMA_OMIT_EMPTY,
		.offset = offsetof(Lamp__ToggleResponse, dimmed),
	},
};

const struct schema_message lamp_toggle_response_schema = {
	.name = "lamp.ToggleResponse",
	.size = sizeof(Lamp__ToggleResponse),
	.library = &lamp__toggle_response__descriptor,
	.fields = lamp_toggle_response_fields,
	.n_fields = 5,
};

static const struct schema_field lamp_letter_fields[] = {
	{
		.name = "note", .number = 1, .kind = SCHEMA_BYTES, .flags = SCHEMA_RAW_JSON,
		.max_bytes = 64, .offset = offsetof(Lamp__Letter, note),
	},
};

const struct schema_message lamp_letter_schema = {
	.name = "lamp.Letter",
	.size = sizeof(Lamp__Letter),
	.library = &lamp__letter__descriptor,
	.fields = lamp_letter_fields,
	.n_fields = 1,
};

static const struct schema_field lamp_request_fields[] = {
	{
		.name = "toggle", .number = 2, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(Lamp__Request, toggle),
		.companion = offsetof(Lamp__Request, operation_case),
		.message = &lamp_toggle_request_schema,
	},
};

const struct schema_message lamp_request_schema = {
	.name = "lamp.Request",
	.shape = SCHEMA_REQUEST,
	.size = sizeof(Lamp__Request),
	.which_size = sizeof(((Lamp__Request *)NULL)->operation_case),
	.library = &lamp__request__descriptor,
	.fields = lamp_request_fields,
	.n_fields = 1,
};

static const struct schema_field lamp_response_fields[] = {
	{
		.name = "error", .number = 1, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(Lamp__Response, error),
		.companion = offsetof(Lamp__Response, result_case), .message = &lamp_error_schema,
	},
	{
		.name = "toggle", .number = 2, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(Lamp__Response, toggle),
		.companion = offsetof(Lamp__Response, result_case),
		.message = &lamp_toggle_response_schema,
	},
};

const struct schema_message lamp_response_schema = {
	.name = "lamp.Response",
	.shape = SCHEMA_RESPONSE,
	.size = sizeof(Lamp__Response),
	.which_size = sizeof(((Lamp__Response *)NULL)->result_case),
	.library = &lamp__response__descriptor,
	.fields = lamp_response_fields,
	.n_fields = 2,
};

int lamp_error_encode(const Lamp__Error *message, struct buf *out)
{
	return codec_encode(&lamp_error_schema, message, out);
}

int lamp_error_decode(struct arena *arena, const uint8_t *data, size_t size, Lamp__Error **ret_message)
{
	return codec_decode(&lamp_error_schema, arena, data, size, (void **)ret_message);
}

int lamp_error_to_json(const Lamp__Error *message, struct buf *out)
{
	return json_encode(&lamp_error_schema, message, out);
}

int lamp_error_from_json(struct arena *arena, const char *text, size_t length, Lamp__Error **ret_message)
{
	return json_decode(&lamp_error_schema, arena, text, length, (void **)ret_message);
}

int lamp_error_check(const Lamp__Error *message)
{
	return check_message(&lamp_error_schema, message);
}

int lamp_error_describe(const Lamp__Error *message, struct buf *out)
{
	return describe_message(&lamp_error_schema, message, out);
}

void lamp_error_wipe(Lamp__Error *message)
{
	wipe_message(&lamp_error_schema, message);
}

int lamp_toggle_request_encode(const Lamp__ToggleRequest *message, struct buf *out)
{
	return codec_encode(&lamp_toggle_request_schema, message, out);
}

int lamp_toggle_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    Lamp__ToggleRequest **ret_message)
{
	return codec_decode(&lamp_toggle_request_schema, arena, data, size, (void **)ret_message);
}

int lamp_toggle_request_to_json(const Lamp__ToggleRequest *message, struct buf *out)
{
	return json_encode(&lamp_toggle_request_schema, message, out);
}

int lamp_toggle_request_from_json(struct arena *arena, const char *text, size_t length,
    Lamp__ToggleRequest **ret_message)
{
	return json_decode(&lamp_toggle_request_schema, arena, text, length, (void **)ret_message);
}

int lamp_toggle_request_check(const Lamp__ToggleRequest *message)
{
	return check_message(&lamp_toggle_request_schema, message);
}

int lamp_toggle_request_describe(const Lamp__ToggleRequest *message, struct buf *out)
{
	return describe_message(&lamp_toggle_request_schema, message, out);
}

void lamp_toggle_request_wipe(Lamp__ToggleRequest *message)
{
	wipe_message(&lamp_toggle_request_schema, message);
}

int lamp_toggle_response_watt_encode(const Lamp__ToggleResponse__Watt *message, struct buf *out)
{
	return codec_encode(&lamp_toggle_response_watt_schema, message, out);
}

int lamp_toggle_response_watt_decode(struct arena *arena, const uint8_t *data, size_t size,
    Lamp__ToggleResponse__Watt **ret_message)
{
	return codec_decode(&lamp_toggle_response_watt_schema, arena, data, size, (void **)ret_message);
}

int lamp_toggle_response_watt_to_json(const Lamp__ToggleResponse__Watt *message, struct buf *out)
{
	return json_encode(&lamp_toggle_response_watt_schema, message, out);
}

int lamp_toggle_response_watt_from_json(struct arena *arena, const char *text, size_t length,
    Lamp__ToggleResponse__Watt **ret_message)
{
	return json_decode(&lamp_toggle_response_watt_schema, arena, text, length, (void **)ret_message);
}

int lamp_toggle_response_watt_check(const Lamp__ToggleResponse__Watt *message)
{
	return check_message(&lamp_toggle_response_watt_schema, message);
}

int lamp_toggle_response_watt_describe(const Lamp__ToggleResponse__Watt *message, struct buf *out)
{
	return describe_message(&lamp_toggle_response_watt_schema, message, out);
}

void lamp_toggle_response_watt_wipe(Lamp__ToggleResponse__Watt *message)
{
	wipe_message(&lamp_toggle_response_watt_schema, message);
}

int lamp_toggle_response_encode(const Lamp__ToggleResponse *message, struct buf *out)
{
	return codec_encode(&lamp_toggle_response_schema, message, out);
}

int lamp_toggle_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    Lamp__ToggleResponse **ret_message)
{
	return codec_decode(&lamp_toggle_response_schema, arena, data, size, (void **)ret_message);
}

int lamp_toggle_response_to_json(const Lamp__ToggleResponse *message, struct buf *out)
{
	return json_encode(&lamp_toggle_response_schema, message, out);
}

int lamp_toggle_response_from_json(struct arena *arena, const char *text, size_t length,
    Lamp__ToggleResponse **ret_message)
{
	return json_decode(&lamp_toggle_response_schema, arena, text, length, (void **)ret_message);
}

int lamp_toggle_response_check(const Lamp__ToggleResponse *message)
{
	return check_message(&lamp_toggle_response_schema, message);
}

int lamp_toggle_response_describe(const Lamp__ToggleResponse *message, struct buf *out)
{
	return describe_message(&lamp_toggle_response_schema, message, out);
}

void lamp_toggle_response_wipe(Lamp__ToggleResponse *message)
{
	wipe_message(&lamp_toggle_response_schema, message);
}

int lamp_letter_encode(const Lamp__Letter *message, struct buf *out)
{
	return codec_encode(&lamp_letter_schema, message, out);
}

int lamp_letter_decode(struct arena *arena, const uint8_t *data, size_t size, Lamp__Letter **ret_message)
{
	return codec_decode(&lamp_letter_schema, arena, data, size, (void **)ret_message);
}

int lamp_letter_to_json(const Lamp__Letter *message, struct buf *out)
{
	return json_encode(&lamp_letter_schema, message, out);
}

int lamp_letter_from_json(struct arena *arena, const char *text, size_t length, Lamp__Letter **ret_message)
{
	return json_decode(&lamp_letter_schema, arena, text, length, (void **)ret_message);
}

int lamp_letter_check(const Lamp__Letter *message)
{
	return check_message(&lamp_letter_schema, message);
}

int lamp_letter_describe(const Lamp__Letter *message, struct buf *out)
{
	return describe_message(&lamp_letter_schema, message, out);
}

void lamp_letter_wipe(Lamp__Letter *message)
{
	wipe_message(&lamp_letter_schema, message);
}

int lamp_request_encode(const Lamp__Request *message, struct buf *out)
{
	return codec_encode(&lamp_request_schema, message, out);
}

int lamp_request_decode(struct arena *arena, const uint8_t *data, size_t size, Lamp__Request **ret_message)
{
	return codec_decode(&lamp_request_schema, arena, data, size, (void **)ret_message);
}

int lamp_request_to_json(const Lamp__Request *message, struct buf *out)
{
	return json_encode(&lamp_request_schema, message, out);
}

int lamp_request_from_json(struct arena *arena, const char *text, size_t length, Lamp__Request **ret_message)
{
	return json_decode(&lamp_request_schema, arena, text, length, (void **)ret_message);
}

int lamp_request_check(const Lamp__Request *message)
{
	return check_message(&lamp_request_schema, message);
}

int lamp_request_describe(const Lamp__Request *message, struct buf *out)
{
	return describe_message(&lamp_request_schema, message, out);
}

void lamp_request_wipe(Lamp__Request *message)
{
	wipe_message(&lamp_request_schema, message);
}

int lamp_response_encode(const Lamp__Response *message, struct buf *out)
{
	return codec_encode(&lamp_response_schema, message, out);
}

int lamp_response_decode(struct arena *arena, const uint8_t *data, size_t size, Lamp__Response **ret_message)
{
	return codec_decode(&lamp_response_schema, arena, data, size, (void **)ret_message);
}

int lamp_response_to_json(const Lamp__Response *message, struct buf *out)
{
	return json_encode(&lamp_response_schema, message, out);
}

int lamp_response_from_json(uint32_t operation, struct arena *arena, const char *text, size_t length,
    Lamp__Response **ret_message)
{
	return json_decode_response(&lamp_response_schema, operation, arena, text, length,
	    (void **)ret_message);
}

int lamp_response_check(const Lamp__Response *message)
{
	return check_message(&lamp_response_schema, message);
}

int lamp_response_describe(const Lamp__Response *message, struct buf *out)
{
	return describe_message(&lamp_response_schema, message, out);
}

void lamp_response_wipe(Lamp__Response *message)
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
