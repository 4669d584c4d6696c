/* Made from proto/key_holder.proto by `./dev regenerate`; changes here are lost. */

#include "key_holder_gen.h"

#include <stddef.h>

#include "check.h"
#include "codec.h"
#include "describe.h"
#include "json.h"

static const struct schema_enum_value key_holder_error_code_values[] = {
	{ KEY_HOLDER__ERROR_CODE__ERROR_CODE_UNSPECIFIED, "ERROR_CODE_UNSPECIFIED" },
	{ KEY_HOLDER__ERROR_CODE__KEY_NOT_FOUND, "KEY_NOT_FOUND" },
	{ KEY_HOLDER__ERROR_CODE__SIGN_FAILED, "SIGN_FAILED" },
	{ KEY_HOLDER__ERROR_CODE__NO_BACKEND, "NO_BACKEND" },
};

const struct schema_enum key_holder_error_code_enum = {
	.name = "key_holder.ErrorCode",
	.values = key_holder_error_code_values,
	.n_values = 4,
};

const char *key_holder_error_code_str(KeyHolder__ErrorCode value)
{
	return schema_enum_json(&key_holder_error_code_enum, (int32_t)value);
}

static const struct schema_enum_value key_holder_mode_values[] = {
	{ KEY_HOLDER__MODE__AUTO, "AUTO" },
	{ KEY_HOLDER__MODE__AGENT_FORWARD, "AGENT_FORWARD" },
	{ KEY_HOLDER__MODE__LOCAL_KEYS, "LOCAL_KEYS" },
};

const struct schema_enum key_holder_mode_enum = {
	.name = "key_holder.Mode",
	.values = key_holder_mode_values,
	.n_values = 3,
};

const char *key_holder_mode_str(KeyHolder__Mode value)
{
	return schema_enum_json(&key_holder_mode_enum, (int32_t)value);
}

static const struct schema_field key_holder_error_fields[] = {
	{
		.name = "error", .number = 1, .kind = SCHEMA_STRING, .max_bytes = 512,
		.offset = offsetof(KeyHolder__Error, error),
	},
	{
		.name = "code", .number = 2, .kind = SCHEMA_ENUM,
		.offset = offsetof(KeyHolder__Error, code),
		.enumeration = &key_holder_error_code_enum,
	},
};

const struct schema_message key_holder_error_schema = {
	.name = "key_holder.Error",
	.size = sizeof(KeyHolder__Error),
	.library = &key_holder__error__descriptor,
	.fields = key_holder_error_fields,
	.n_fields = 2,
};

static const struct schema_field key_holder_configure_request_fields[] = {
	{
		.name = "mode", .number = 1, .kind = SCHEMA_ENUM,
		.offset = offsetof(KeyHolder__ConfigureRequest, mode),
		.enumeration = &key_holder_mode_enum,
	},
	{
		.name = "agent_socket", .number = 2, .kind = SCHEMA_STRING, .max_bytes = 108,
		.offset = offsetof(KeyHolder__ConfigureRequest, agent_socket),
	},
	{
		.name = "key_paths", .number = 3, .kind = SCHEMA_STRING, .presence = SCHEMA_REPEATED,
		.max_bytes = 4096, .max_count = 64,
		.offset = offsetof(KeyHolder__ConfigureRequest, key_paths),
		.companion = offsetof(KeyHolder__ConfigureRequest, n_key_paths),
	},
};

const struct schema_message key_holder_configure_request_schema = {
	.name = "key_holder.ConfigureRequest",
	.size = sizeof(KeyHolder__ConfigureRequest),
	.library = &key_holder__configure_request__descriptor,
	.fields = key_holder_configure_request_fields,
	.n_fields = 3,
};

static const struct schema_field key_holder_configure_response_fields[] = {
	{
		.name = "mode", .number = 1, .kind = SCHEMA_ENUM,
		.offset = offsetof(KeyHolder__ConfigureResponse, mode),
		.enumeration = &key_holder_mode_enum,
	},
	{
		.name = "key_count", .number = 2, .kind = SCHEMA_UINT32,
		.offset = offsetof(KeyHolder__ConfigureResponse, key_count),
	},
};

const struct schema_message key_holder_configure_response_schema = {
	.name = "key_holder.ConfigureResponse",
	.size = sizeof(KeyHolder__ConfigureResponse),
	.library = &key_holder__configure_response__descriptor,
	.fields = key_holder_configure_response_fields,
	.n_fields = 2,
};

const struct schema_message key_holder_list_request_schema = {
	.name = "key_holder.ListRequest",
	.size = sizeof(KeyHolder__ListRequest),
	.library = &key_holder__list_request__descriptor,
};

static const struct schema_field key_holder_key_fields[] = {
	{
		.name = "blob", .number = 1, .kind = SCHEMA_BYTES, .max_bytes = 16384,
		.offset = offsetof(KeyHolder__Key, blob),
	},
	{
		.name = "comment", .number = 2, .kind = SCHEMA_STRING, .max_bytes = 1024,
		.offset = offsetof(KeyHolder__Key, comment),
	},
};

const struct schema_message key_holder_key_schema = {
	.name = "key_holder.Key",
	.size = sizeof(KeyHolder__Key),
	.library = &key_holder__key__descriptor,
	.fields = key_holder_key_fields,
	.n_fields = 2,
};

static const struct schema_field key_holder_list_response_fields[] = {
	{
		.name = "keys", .number = 1, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_REPEATED,
		.max_count = 2048, .offset = offsetof(KeyHolder__ListResponse, keys),
		.companion = offsetof(KeyHolder__ListResponse, n_keys),
		.message = &key_holder_key_schema,
	},
};

const struct schema_message key_holder_list_response_schema = {
	.name = "key_holder.ListResponse",
	.size = sizeof(KeyHolder__ListResponse),
	.library = &key_holder__list_response__descriptor,
	.fields = key_holder_list_response_fields,
	.n_fields = 1,
};

static const struct schema_field key_holder_sign_request_fields[] = {
	{
		.name = "public_key", .number = 1, .kind = SCHEMA_BYTES, .max_bytes = 16384,
		.offset = offsetof(KeyHolder__SignRequest, public_key),
	},
	{
		.name = "data", .number = 2, .kind = SCHEMA_BYTES, .max_bytes = 262144,
		.offset = offsetof(KeyHolder__SignRequest, data),
	},
	{
		.name = "flags", .number = 3, .kind = SCHEMA_UINT32,
		.offset = offsetof(KeyHolder__SignRequest, flags),
	},
};

const struct schema_message key_holder_sign_request_schema = {
	.name = "key_holder.SignRequest",
	.size = sizeof(KeyHolder__SignRequest),
	.library = &key_holder__sign_request__descriptor,
	.fields = key_holder_sign_request_fields,
	.n_fields = 3,
};

static const struct schema_field key_holder_sign_response_fields[] = {
	{
		.name = "signature", .number = 1, .kind = SCHEMA_BYTES, .max_bytes = 32768,
		.offset = offsetof(KeyHolder__SignResponse, signature),
	},
};

const struct schema_message key_holder_sign_response_schema = {
	.name = "key_holder.SignResponse",
	.size = sizeof(KeyHolder__SignResponse),
	.library = &key_holder__sign_response__descriptor,
	.fields = key_holder_sign_response_fields,
	.n_fields = 1,
};

static const struct schema_field key_holder_request_fields[] = {
	{
		.name = "configure", .number = 2, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(KeyHolder__Request, configure),
		.companion = offsetof(KeyHolder__Request, operation_case),
		.message = &key_holder_configure_request_schema,
	},
	{
		.name = "list", .number = 3, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(KeyHolder__Request, list),
		.companion = offsetof(KeyHolder__Request, operation_case),
		.message = &key_holder_list_request_schema,
	},
	{
		.name = "sign", .number = 4, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(KeyHolder__Request, sign),
		.companion = offsetof(KeyHolder__Request, operation_case),
		.message = &key_holder_sign_request_schema,
	},
};

const struct schema_message key_holder_request_schema = {
	.name = "key_holder.Request",
	.shape = SCHEMA_REQUEST,
	.size = sizeof(KeyHolder__Request),
	.which_size = sizeof(((KeyHolder__Request *)NULL)->operation_case),
	.library = &key_holder__request__descriptor,
	.fields = key_holder_request_fields,
	.n_fields = 3,
};

static const struct schema_field key_holder_response_fields[] = {
	{
		.name = "error", .number = 1, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(KeyHolder__Response, error),
		.companion = offsetof(KeyHolder__Response, result_case),
		.message = &key_holder_error_schema,
	},
	{
		.name = "configure", .number = 2, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(KeyHolder__Response, configure),
		.companion = offsetof(KeyHolder__Response, result_case),
		.message = &key_holder_configure_response_schema,
	},
	{
		.name = "list", .number = 3, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(KeyHolder__Response, list),
		.companion = offsetof(KeyHolder__Response, result_case),
		.message = &key_holder_list_response_schema,
	},
	{
		.name = "sign", .number = 4, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(KeyHolder__Response, sign),
		.companion = offsetof(KeyHolder__Response, result_case),
		.message = &key_holder_sign_response_schema,
	},
};

const struct schema_message key_holder_response_schema = {
	.name = "key_holder.Response",
	.shape = SCHEMA_RESPONSE,
	.size = sizeof(KeyHolder__Response),
	.which_size = sizeof(((KeyHolder__Response *)NULL)->result_case),
	.library = &key_holder__response__descriptor,
	.fields = key_holder_response_fields,
	.n_fields = 4,
};

static const struct schema_field key_holder_call_fields[] = {
	{ .name = "id", .number = 1, .kind = SCHEMA_UINT64, .offset = offsetof(KeyHolder__Call, id) },
	{
		.name = "request", .number = 2, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_POINTER,
		.offset = offsetof(KeyHolder__Call, request), .message = &key_holder_request_schema,
	},
	{
		.name = "cancel", .number = 3, .kind = SCHEMA_BOOL, .flags = SCHEMA_INT_BOOL,
		.offset = offsetof(KeyHolder__Call, cancel),
	},
};

const struct schema_message key_holder_call_schema = {
	.name = "key_holder.Call",
	.size = sizeof(KeyHolder__Call),
	.library = &key_holder__call__descriptor,
	.fields = key_holder_call_fields,
	.n_fields = 3,
};

static const struct schema_field key_holder_answer_fields[] = {
	{
		.name = "id", .number = 1, .kind = SCHEMA_UINT64,
		.offset = offsetof(KeyHolder__Answer, id),
	},
	{
		.name = "response", .number = 2, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_POINTER,
		.offset = offsetof(KeyHolder__Answer, response),
		.message = &key_holder_response_schema,
	},
};

const struct schema_message key_holder_answer_schema = {
	.name = "key_holder.Answer",
	.size = sizeof(KeyHolder__Answer),
	.library = &key_holder__answer__descriptor,
	.fields = key_holder_answer_fields,
	.n_fields = 2,
};

int key_holder_error_encode(const KeyHolder__Error *message, struct buf *out)
{
	return codec_encode(&key_holder_error_schema, message, out);
}

int key_holder_error_decode(struct arena *arena, const uint8_t *data, size_t size,
    KeyHolder__Error **ret_message)
{
	return codec_decode(&key_holder_error_schema, arena, data, size, (void **)ret_message);
}

int key_holder_error_to_json(const KeyHolder__Error *message, struct buf *out)
{
	return json_encode(&key_holder_error_schema, message, out);
}

int key_holder_error_from_json(struct arena *arena, const char *text, size_t length,
    KeyHolder__Error **ret_message)
{
	return json_decode(&key_holder_error_schema, arena, text, length, (void **)ret_message);
}

int key_holder_error_check(const KeyHolder__Error *message)
{
	return check_message(&key_holder_error_schema, message);
}

int key_holder_error_describe(const KeyHolder__Error *message, struct buf *out)
{
	return describe_message(&key_holder_error_schema, message, out);
}

void key_holder_error_wipe(KeyHolder__Error *message)
{
	wipe_message(&key_holder_error_schema, message);
}

int key_holder_configure_request_encode(const KeyHolder__ConfigureRequest *message, struct buf *out)
{
	return codec_encode(&key_holder_configure_request_schema, message, out);
}

int key_holder_configure_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    KeyHolder__ConfigureRequest **ret_message)
{
	return codec_decode(&key_holder_configure_request_schema, arena, data, size, (void **)ret_message);
}

int key_holder_configure_request_to_json(const KeyHolder__ConfigureRequest *message, struct buf *out)
{
	return json_encode(&key_holder_configure_request_schema, message, out);
}

int key_holder_configure_request_from_json(struct arena *arena, const char *text, size_t length,
    KeyHolder__ConfigureRequest **ret_message)
{
	return json_decode(&key_holder_configure_request_schema, arena, text, length, (void **)ret_message);
}

int key_holder_configure_request_check(const KeyHolder__ConfigureRequest *message)
{
	return check_message(&key_holder_configure_request_schema, message);
}

int key_holder_configure_request_describe(const KeyHolder__ConfigureRequest *message, struct buf *out)
{
	return describe_message(&key_holder_configure_request_schema, message, out);
}

void key_holder_configure_request_wipe(KeyHolder__ConfigureRequest *message)
{
	wipe_message(&key_holder_configure_request_schema, message);
}

int key_holder_configure_response_encode(const KeyHolder__ConfigureResponse *message, struct buf *out)
{
	return codec_encode(&key_holder_configure_response_schema, message, out);
}

int key_holder_configure_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    KeyHolder__ConfigureResponse **ret_message)
{
	return codec_decode(&key_holder_configure_response_schema, arena, data, size, (void **)ret_message);
}

int key_holder_configure_response_to_json(const KeyHolder__ConfigureResponse *message, struct buf *out)
{
	return json_encode(&key_holder_configure_response_schema, message, out);
}

int key_holder_configure_response_from_json(struct arena *arena, const char *text, size_t length,
    KeyHolder__ConfigureResponse **ret_message)
{
	return json_decode(&key_holder_configure_response_schema, arena, text, length, (void **)ret_message);
}

int key_holder_configure_response_check(const KeyHolder__ConfigureResponse *message)
{
	return check_message(&key_holder_configure_response_schema, message);
}

int key_holder_configure_response_describe(const KeyHolder__ConfigureResponse *message, struct buf *out)
{
	return describe_message(&key_holder_configure_response_schema, message, out);
}

void key_holder_configure_response_wipe(KeyHolder__ConfigureResponse *message)
{
	wipe_message(&key_holder_configure_response_schema, message);
}

int key_holder_list_request_encode(const KeyHolder__ListRequest *message, struct buf *out)
{
	return codec_encode(&key_holder_list_request_schema, message, out);
}

int key_holder_list_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    KeyHolder__ListRequest **ret_message)
{
	return codec_decode(&key_holder_list_request_schema, arena, data, size, (void **)ret_message);
}

int key_holder_list_request_to_json(const KeyHolder__ListRequest *message, struct buf *out)
{
	return json_encode(&key_holder_list_request_schema, message, out);
}

int key_holder_list_request_from_json(struct arena *arena, const char *text, size_t length,
    KeyHolder__ListRequest **ret_message)
{
	return json_decode(&key_holder_list_request_schema, arena, text, length, (void **)ret_message);
}

int key_holder_list_request_check(const KeyHolder__ListRequest *message)
{
	return check_message(&key_holder_list_request_schema, message);
}

int key_holder_list_request_describe(const KeyHolder__ListRequest *message, struct buf *out)
{
	return describe_message(&key_holder_list_request_schema, message, out);
}

void key_holder_list_request_wipe(KeyHolder__ListRequest *message)
{
	wipe_message(&key_holder_list_request_schema, message);
}

int key_holder_key_encode(const KeyHolder__Key *message, struct buf *out)
{
	return codec_encode(&key_holder_key_schema, message, out);
}

int key_holder_key_decode(struct arena *arena, const uint8_t *data, size_t size, KeyHolder__Key **ret_message)
{
	return codec_decode(&key_holder_key_schema, arena, data, size, (void **)ret_message);
}

int key_holder_key_to_json(const KeyHolder__Key *message, struct buf *out)
{
	return json_encode(&key_holder_key_schema, message, out);
}

int key_holder_key_from_json(struct arena *arena, const char *text, size_t length,
    KeyHolder__Key **ret_message)
{
	return json_decode(&key_holder_key_schema, arena, text, length, (void **)ret_message);
}

int key_holder_key_check(const KeyHolder__Key *message)
{
	return check_message(&key_holder_key_schema, message);
}

int key_holder_key_describe(const KeyHolder__Key *message, struct buf *out)
{
	return describe_message(&key_holder_key_schema, message, out);
}

void key_holder_key_wipe(KeyHolder__Key *message)
{
	wipe_message(&key_holder_key_schema, message);
}

int key_holder_list_response_encode(const KeyHolder__ListResponse *message, struct buf *out)
{
	return codec_encode(&key_holder_list_response_schema, message, out);
}

int key_holder_list_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    KeyHolder__ListResponse **ret_message)
{
	return codec_decode(&key_holder_list_response_schema, arena, data, size, (void **)ret_message);
}

int key_holder_list_response_to_json(const KeyHolder__ListResponse *message, struct buf *out)
{
	return json_encode(&key_holder_list_response_schema, message, out);
}

int key_holder_list_response_from_json(struct arena *arena, const char *text, size_t length,
    KeyHolder__ListResponse **ret_message)
{
	return json_decode(&key_holder_list_response_schema, arena, text, length, (void **)ret_message);
}

int key_holder_list_response_check(const KeyHolder__ListResponse *message)
{
	return check_message(&key_holder_list_response_schema, message);
}

int key_holder_list_response_describe(const KeyHolder__ListResponse *message, struct buf *out)
{
	return describe_message(&key_holder_list_response_schema, message, out);
}

void key_holder_list_response_wipe(KeyHolder__ListResponse *message)
{
	wipe_message(&key_holder_list_response_schema, message);
}

int key_holder_sign_request_encode(const KeyHolder__SignRequest *message, struct buf *out)
{
	return codec_encode(&key_holder_sign_request_schema, message, out);
}

int key_holder_sign_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    KeyHolder__SignRequest **ret_message)
{
	return codec_decode(&key_holder_sign_request_schema, arena, data, size, (void **)ret_message);
}

int key_holder_sign_request_to_json(const KeyHolder__SignRequest *message, struct buf *out)
{
	return json_encode(&key_holder_sign_request_schema, message, out);
}

int key_holder_sign_request_from_json(struct arena *arena, const char *text, size_t length,
    KeyHolder__SignRequest **ret_message)
{
	return json_decode(&key_holder_sign_request_schema, arena, text, length, (void **)ret_message);
}

int key_holder_sign_request_check(const KeyHolder__SignRequest *message)
{
	return check_message(&key_holder_sign_request_schema, message);
}

int key_holder_sign_request_describe(const KeyHolder__SignRequest *message, struct buf *out)
{
	return describe_message(&key_holder_sign_request_schema, message, out);
}

void key_holder_sign_request_wipe(KeyHolder__SignRequest *message)
{
	wipe_message(&key_holder_sign_request_schema, message);
}

int key_holder_sign_response_encode(const KeyHolder__SignResponse *message, struct buf *out)
{
	return codec_encode(&key_holder_sign_response_schema, message, out);
}

int key_holder_sign_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    KeyHolder__SignResponse **ret_message)
{
	return codec_decode(&key_holder_sign_response_schema, arena, data, size, (void **)ret_message);
}

int key_holder_sign_response_to_json(const KeyHolder__SignResponse *message, struct buf *out)
{
	return json_encode(&key_holder_sign_response_schema, message, out);
}

int key_holder_sign_response_from_json(struct arena *arena, const char *text, size_t length,
    KeyHolder__SignResponse **ret_message)
{
	return json_decode(&key_holder_sign_response_schema, arena, text, length, (void **)ret_message);
}

int key_holder_sign_response_check(const KeyHolder__SignResponse *message)
{
	return check_message(&key_holder_sign_response_schema, message);
}

int key_holder_sign_response_describe(const KeyHolder__SignResponse *message, struct buf *out)
{
	return describe_message(&key_holder_sign_response_schema, message, out);
}

void key_holder_sign_response_wipe(KeyHolder__SignResponse *message)
{
	wipe_message(&key_holder_sign_response_schema, message);
}

int key_holder_request_encode(const KeyHolder__Request *message, struct buf *out)
{
	return codec_encode(&key_holder_request_schema, message, out);
}

int key_holder_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    KeyHolder__Request **ret_message)
{
	return codec_decode(&key_holder_request_schema, arena, data, size, (void **)ret_message);
}

int key_holder_request_to_json(const KeyHolder__Request *message, struct buf *out)
{
	return json_encode(&key_holder_request_schema, message, out);
}

int key_holder_request_from_json(struct arena *arena, const char *text, size_t length,
    KeyHolder__Request **ret_message)
{
	return json_decode(&key_holder_request_schema, arena, text, length, (void **)ret_message);
}

int key_holder_request_check(const KeyHolder__Request *message)
{
	return check_message(&key_holder_request_schema, message);
}

int key_holder_request_describe(const KeyHolder__Request *message, struct buf *out)
{
	return describe_message(&key_holder_request_schema, message, out);
}

void key_holder_request_wipe(KeyHolder__Request *message)
{
	wipe_message(&key_holder_request_schema, message);
}

int key_holder_response_encode(const KeyHolder__Response *message, struct buf *out)
{
	return codec_encode(&key_holder_response_schema, message, out);
}

int key_holder_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    KeyHolder__Response **ret_message)
{
	return codec_decode(&key_holder_response_schema, arena, data, size, (void **)ret_message);
}

int key_holder_response_to_json(const KeyHolder__Response *message, struct buf *out)
{
	return json_encode(&key_holder_response_schema, message, out);
}

int key_holder_response_from_json(uint32_t operation, struct arena *arena, const char *text, size_t length,
    KeyHolder__Response **ret_message)
{
	return json_decode_response(&key_holder_response_schema, operation, arena, text, length,
	    (void **)ret_message);
}

int key_holder_response_check(const KeyHolder__Response *message)
{
	return check_message(&key_holder_response_schema, message);
}

int key_holder_response_describe(const KeyHolder__Response *message, struct buf *out)
{
	return describe_message(&key_holder_response_schema, message, out);
}

void key_holder_response_wipe(KeyHolder__Response *message)
{
	wipe_message(&key_holder_response_schema, message);
}

int key_holder_call_encode(const KeyHolder__Call *message, struct buf *out)
{
	return codec_encode(&key_holder_call_schema, message, out);
}

int key_holder_call_decode(struct arena *arena, const uint8_t *data, size_t size,
    KeyHolder__Call **ret_message)
{
	return codec_decode(&key_holder_call_schema, arena, data, size, (void **)ret_message);
}

int key_holder_call_to_json(const KeyHolder__Call *message, struct buf *out)
{
	return json_encode(&key_holder_call_schema, message, out);
}

int key_holder_call_from_json(struct arena *arena, const char *text, size_t length,
    KeyHolder__Call **ret_message)
{
	return json_decode(&key_holder_call_schema, arena, text, length, (void **)ret_message);
}

int key_holder_call_check(const KeyHolder__Call *message)
{
	return check_message(&key_holder_call_schema, message);
}

int key_holder_call_describe(const KeyHolder__Call *message, struct buf *out)
{
	return describe_message(&key_holder_call_schema, message, out);
}

void key_holder_call_wipe(KeyHolder__Call *message)
{
	wipe_message(&key_holder_call_schema, message);
}

int key_holder_answer_encode(const KeyHolder__Answer *message, struct buf *out)
{
	return codec_encode(&key_holder_answer_schema, message, out);
}

int key_holder_answer_decode(struct arena *arena, const uint8_t *data, size_t size,
    KeyHolder__Answer **ret_message)
{
	return codec_decode(&key_holder_answer_schema, arena, data, size, (void **)ret_message);
}

int key_holder_answer_to_json(const KeyHolder__Answer *message, struct buf *out)
{
	return json_encode(&key_holder_answer_schema, message, out);
}

int key_holder_answer_from_json(struct arena *arena, const char *text, size_t length,
    KeyHolder__Answer **ret_message)
{
	return json_decode(&key_holder_answer_schema, arena, text, length, (void **)ret_message);
}

int key_holder_answer_check(const KeyHolder__Answer *message)
{
	return check_message(&key_holder_answer_schema, message);
}

int key_holder_answer_describe(const KeyHolder__Answer *message, struct buf *out)
{
	return describe_message(&key_holder_answer_schema, message, out);
}

void key_holder_answer_wipe(KeyHolder__Answer *message)
{
	wipe_message(&key_holder_answer_schema, message);
}

static const struct schema_operation key_holder_operations[] = {
	{ .name = "configure", .number = 2, .deadline_ms = 10000 },
	{ .name = "list", .number = 3, .deadline_ms = 3000 },
	{ .name = "sign", .number = 4, .deadline_ms = 3000 },
};

const struct schema_namespace key_holder_namespace = {
	.name = "key-holder",
	.request = &key_holder_request_schema,
	.response = &key_holder_response_schema,
	.error = 1,
	.operations = key_holder_operations,
	.n_operations = 3,
};
