/* Made from proto/ssh_agent.proto by `./dev regenerate`; changes here are lost. */

#include "ssh_agent_gen.h"

#include <stddef.h>

#include "check.h"
#include "codec.h"
#include "describe.h"
#include "json.h"

static const struct schema_enum_value ssh_agent_error_code_values[] = {
	{ SSH_AGENT__ERROR_CODE__ERROR_CODE_UNSPECIFIED, "ERROR_CODE_UNSPECIFIED" },
	{ SSH_AGENT__ERROR_CODE__KEY_NOT_FOUND, "KEY_NOT_FOUND" },
	{ SSH_AGENT__ERROR_CODE__SIGN_FAILED, "SIGN_FAILED" },
	{ SSH_AGENT__ERROR_CODE__INTERNAL_ERROR, "INTERNAL_ERROR" },
	{ SSH_AGENT__ERROR_CODE__INVALID_REQUEST, "INVALID_REQUEST" },
	{ SSH_AGENT__ERROR_CODE__UNKNOWN_OPERATION, "UNKNOWN_OPERATION" },
};

const struct schema_enum ssh_agent_error_code_enum = {
	.name = "ssh_agent.ErrorCode",
	.values = ssh_agent_error_code_values,
	.n_values = 6,
	.open = true,
};

const char *ssh_agent_error_code_str(SshAgent__ErrorCode value)
{
	return schema_enum_json(&ssh_agent_error_code_enum, (int32_t)value);
}

static const struct schema_field ssh_agent_error_fields[] = {
	{
		.name = "error", .number = 1, .kind = SCHEMA_STRING, .max_bytes = 512,
		.offset = offsetof(SshAgent__Error, error),
	},
	{
		.name = "code", .number = 2, .kind = SCHEMA_ENUM,
		.offset = offsetof(SshAgent__Error, code), .enumeration = &ssh_agent_error_code_enum,
	},
};

const struct schema_message ssh_agent_error_schema = {
	.name = "ssh_agent.Error",
	.size = sizeof(SshAgent__Error),
	.library = &ssh_agent__error__descriptor,
	.fields = ssh_agent_error_fields,
	.n_fields = 2,
};

const struct schema_message ssh_agent_list_request_schema = {
	.name = "ssh_agent.ListRequest",
	.size = sizeof(SshAgent__ListRequest),
	.library = &ssh_agent__list_request__descriptor,
};

static const struct schema_field ssh_agent_key_fields[] = {
	{
		.name = "format", .number = 1, .kind = SCHEMA_STRING, .max_bytes = 64,
		.offset = offsetof(SshAgent__Key, format),
	},
	{
		.name = "blob", .number = 2, .kind = SCHEMA_BYTES, .max_bytes = 16384,
		.offset = offsetof(SshAgent__Key, blob),
	},
	{
		.name = "comment", .number = 3, .kind = SCHEMA_STRING, .max_bytes = 1024,
		.offset = offsetof(SshAgent__Key, comment),
	},
};

const struct schema_message ssh_agent_key_schema = {
	.name = "ssh_agent.Key",
	.size = sizeof(SshAgent__Key),
	.library = &ssh_agent__key__descriptor,
	.fields = ssh_agent_key_fields,
	.n_fields = 3,
};

static const struct schema_field ssh_agent_list_response_fields[] = {
	{
		.name = "keys", .number = 1, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_REPEATED,
		.max_count = 2048, .offset = offsetof(SshAgent__ListResponse, keys),
		.companion = offsetof(SshAgent__ListResponse, n_keys),
		.message = &ssh_agent_key_schema,
	},
};

const struct schema_message ssh_agent_list_response_schema = {
	.name = "ssh_agent.ListResponse",
	.size = sizeof(SshAgent__ListResponse),
	.library = &ssh_agent__list_response__descriptor,
	.fields = ssh_agent_list_response_fields,
	.n_fields = 1,
};

static const struct schema_field ssh_agent_sign_request_fields[] = {
	{
		.name = "public_key", .number = 1, .kind = SCHEMA_BYTES, .max_bytes = 16384,
		.offset = offsetof(SshAgent__SignRequest, public_key),
	},
	{
		.name = "data", .number = 2, .kind = SCHEMA_BYTES, .max_bytes = 262144,
		.offset = offsetof(SshAgent__SignRequest, data),
	},
	{
		.name = "flags", .number = 3, .kind = SCHEMA_UINT32,
		.offset = offsetof(SshAgent__SignRequest, flags),
	},
};

const struct schema_message ssh_agent_sign_request_schema = {
	.name = "ssh_agent.SignRequest",
	.size = sizeof(SshAgent__SignRequest),
	.library = &ssh_agent__sign_request__descriptor,
	.fields = ssh_agent_sign_request_fields,
	.n_fields = 3,
};

static const struct schema_field ssh_agent_sign_response_fields[] = {
	{
		.name = "format", .number = 1, .kind = SCHEMA_STRING, .max_bytes = 64,
		.offset = offsetof(SshAgent__SignResponse, format),
	},
	{
		.name = "blob", .number = 2, .kind = SCHEMA_BYTES, .max_bytes = 16384,
		.offset = offsetof(SshAgent__SignResponse, blob),
	},
	{
		.name = "rest", .number = 3, .kind = SCHEMA_BYTES, .max_bytes = 16384,
		.offset = offsetof(SshAgent__SignResponse, rest),
	},
};

const struct schema_message ssh_agent_sign_response_schema = {
	.name = "ssh_agent.SignResponse",
	.size = sizeof(SshAgent__SignResponse),
	.library = &ssh_agent__sign_response__descriptor,
	.fields = ssh_agent_sign_response_fields,
	.n_fields = 3,
};

const struct schema_message ssh_agent_ping_request_schema = {
	.name = "ssh_agent.PingRequest",
	.size = sizeof(SshAgent__PingRequest),
	.library = &ssh_agent__ping_request__descriptor,
};

static const struct schema_field ssh_agent_ping_response_fields[] = {
	{
		.name = "status", .number = 1, .kind = SCHEMA_STRING, .max_bytes = 32,
		.offset = offsetof(SshAgent__PingResponse, status),
	},
};

const struct schema_message ssh_agent_ping_response_schema = {
	.name = "ssh_agent.PingResponse",
	.size = sizeof(SshAgent__PingResponse),
	.library = &ssh_agent__ping_response__descriptor,
	.fields = ssh_agent_ping_response_fields,
	.n_fields = 1,
};

const struct schema_message ssh_agent_status_request_schema = {
	.name = "ssh_agent.StatusRequest",
	.size = sizeof(SshAgent__StatusRequest),
	.library = &ssh_agent__status_request__descriptor,
};

static const struct schema_field ssh_agent_status_response_fields[] = {
	{
		.name = "connected", .number = 1, .kind = SCHEMA_BOOL, .flags = SCHEMA_INT_BOOL,
		.offset = offsetof(SshAgent__StatusResponse, connected),
	},
	{
		.name = "mode", .number = 2, .kind = SCHEMA_STRING, .max_bytes = 32,
		.offset = offsetof(SshAgent__StatusResponse, mode),
	},
	{
		.name = "key_count", .number = 3, .kind = SCHEMA_UINT32,
		.offset = offsetof(SshAgent__StatusResponse, key_count),
	},
};

const struct schema_message ssh_agent_status_response_schema = {
	.name = "ssh_agent.StatusResponse",
	.size = sizeof(SshAgent__StatusResponse),
	.library = &ssh_agent__status_response__descriptor,
	.fields = ssh_agent_status_response_fields,
	.n_fields = 3,
};

static const struct schema_field ssh_agent_request_fields[] = {
	{
		.name = "list", .number = 2, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(SshAgent__Request, list),
		.companion = offsetof(SshAgent__Request, operation_case),
		.message = &ssh_agent_list_request_schema,
	},
	{
		.name = "sign", .number = 3, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(SshAgent__Request, sign),
		.companion = offsetof(SshAgent__Request, operation_case),
		.message = &ssh_agent_sign_request_schema,
	},
	{
		.name = "ping", .number = 4, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(SshAgent__Request, ping),
		.companion = offsetof(SshAgent__Request, operation_case),
		.message = &ssh_agent_ping_request_schema,
	},
	{
		.name = "status", .number = 5, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(SshAgent__Request, status),
		.companion = offsetof(SshAgent__Request, operation_case),
		.message = &ssh_agent_status_request_schema,
	},
};

const struct schema_message ssh_agent_request_schema = {
	.name = "ssh_agent.Request",
	.shape = SCHEMA_REQUEST,
	.size = sizeof(SshAgent__Request),
	.which_size = sizeof(((SshAgent__Request *)NULL)->operation_case),
	.library = &ssh_agent__request__descriptor,
	.fields = ssh_agent_request_fields,
	.n_fields = 4,
};

static const struct schema_field ssh_agent_response_fields[] = {
	{
		.name = "error", .number = 1, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(SshAgent__Response, error),
		.companion = offsetof(SshAgent__Response, result_case),
		.message = &ssh_agent_error_schema,
	},
	{
		.name = "list", .number = 2, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(SshAgent__Response, list),
		.companion = offsetof(SshAgent__Response, result_case),
		.message = &ssh_agent_list_response_schema,
	},
	{
		.name = "sign", .number = 3, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(SshAgent__Response, sign),
		.companion = offsetof(SshAgent__Response, result_case),
		.message = &ssh_agent_sign_response_schema,
	},
	{
		.name = "ping", .number = 4, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(SshAgent__Response, ping),
		.companion = offsetof(SshAgent__Response, result_case),
		.message = &ssh_agent_ping_response_schema,
	},
	{
		.name = "status", .number = 5, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.offset = offsetof(SshAgent__Response, status),
		.companion = offsetof(SshAgent__Response, result_case),
		.message = &ssh_agent_status_response_schema,
	},
};

const struct schema_message ssh_agent_response_schema = {
	.name = "ssh_agent.Response",
	.shape = SCHEMA_RESPONSE,
	.size = sizeof(SshAgent__Response),
	.which_size = sizeof(((SshAgent__Response *)NULL)->result_case),
	.library = &ssh_agent__response__descriptor,
	.fields = ssh_agent_response_fields,
	.n_fields = 5,
};

int ssh_agent_error_encode(const SshAgent__Error *message, struct buf *out)
{
	return codec_encode(&ssh_agent_error_schema, message, out);
}

int ssh_agent_error_decode(struct arena *arena, const uint8_t *data, size_t size,
    SshAgent__Error **ret_message)
{
	return codec_decode(&ssh_agent_error_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_error_to_json(const SshAgent__Error *message, struct buf *out)
{
	return json_encode(&ssh_agent_error_schema, message, out);
}

int ssh_agent_error_from_json(struct arena *arena, const char *text, size_t length,
    SshAgent__Error **ret_message)
{
	return json_decode(&ssh_agent_error_schema, arena, text, length, (void **)ret_message);
}

int ssh_agent_error_check(const SshAgent__Error *message)
{
	return check_message(&ssh_agent_error_schema, message);
}

int ssh_agent_error_describe(const SshAgent__Error *message, struct buf *out)
{
	return describe_message(&ssh_agent_error_schema, message, out);
}

void ssh_agent_error_wipe(SshAgent__Error *message)
{
	wipe_message(&ssh_agent_error_schema, message);
}

int ssh_agent_list_request_encode(const SshAgent__ListRequest *message, struct buf *out)
{
	return codec_encode(&ssh_agent_list_request_schema, message, out);
}

int ssh_agent_list_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    SshAgent__ListRequest **ret_message)
{
	return codec_decode(&ssh_agent_list_request_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_list_request_to_json(const SshAgent__ListRequest *message, struct buf *out)
{
	return json_encode(&ssh_agent_list_request_schema, message, out);
}

int ssh_agent_list_request_from_json(struct arena *arena, const char *text, size_t length,
    SshAgent__ListRequest **ret_message)
{
	return json_decode(&ssh_agent_list_request_schema, arena, text, length, (void **)ret_message);
}

int ssh_agent_list_request_check(const SshAgent__ListRequest *message)
{
	return check_message(&ssh_agent_list_request_schema, message);
}

int ssh_agent_list_request_describe(const SshAgent__ListRequest *message, struct buf *out)
{
	return describe_message(&ssh_agent_list_request_schema, message, out);
}

void ssh_agent_list_request_wipe(SshAgent__ListRequest *message)
{
	wipe_message(&ssh_agent_list_request_schema, message);
}

int ssh_agent_key_encode(const SshAgent__Key *message, struct buf *out)
{
	return codec_encode(&ssh_agent_key_schema, message, out);
}

int ssh_agent_key_decode(struct arena *arena, const uint8_t *data, size_t size, SshAgent__Key **ret_message)
{
	return codec_decode(&ssh_agent_key_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_key_to_json(const SshAgent__Key *message, struct buf *out)
{
	return json_encode(&ssh_agent_key_schema, message, out);
}

int ssh_agent_key_from_json(struct arena *arena, const char *text, size_t length, SshAgent__Key **ret_message)
{
	return json_decode(&ssh_agent_key_schema, arena, text, length, (void **)ret_message);
}

int ssh_agent_key_check(const SshAgent__Key *message)
{
	return check_message(&ssh_agent_key_schema, message);
}

int ssh_agent_key_describe(const SshAgent__Key *message, struct buf *out)
{
	return describe_message(&ssh_agent_key_schema, message, out);
}

void ssh_agent_key_wipe(SshAgent__Key *message)
{
	wipe_message(&ssh_agent_key_schema, message);
}

int ssh_agent_list_response_encode(const SshAgent__ListResponse *message, struct buf *out)
{
	return codec_encode(&ssh_agent_list_response_schema, message, out);
}

int ssh_agent_list_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    SshAgent__ListResponse **ret_message)
{
	return codec_decode(&ssh_agent_list_response_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_list_response_to_json(const SshAgent__ListResponse *message, struct buf *out)
{
	return json_encode(&ssh_agent_list_response_schema, message, out);
}

int ssh_agent_list_response_from_json(struct arena *arena, const char *text, size_t length,
    SshAgent__ListResponse **ret_message)
{
	return json_decode(&ssh_agent_list_response_schema, arena, text, length, (void **)ret_message);
}

int ssh_agent_list_response_check(const SshAgent__ListResponse *message)
{
	return check_message(&ssh_agent_list_response_schema, message);
}

int ssh_agent_list_response_describe(const SshAgent__ListResponse *message, struct buf *out)
{
	return describe_message(&ssh_agent_list_response_schema, message, out);
}

void ssh_agent_list_response_wipe(SshAgent__ListResponse *message)
{
	wipe_message(&ssh_agent_list_response_schema, message);
}

int ssh_agent_sign_request_encode(const SshAgent__SignRequest *message, struct buf *out)
{
	return codec_encode(&ssh_agent_sign_request_schema, message, out);
}

int ssh_agent_sign_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    SshAgent__SignRequest **ret_message)
{
	return codec_decode(&ssh_agent_sign_request_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_sign_request_to_json(const SshAgent__SignRequest *message, struct buf *out)
{
	return json_encode(&ssh_agent_sign_request_schema, message, out);
}

int ssh_agent_sign_request_from_json(struct arena *arena, const char *text, size_t length,
    SshAgent__SignRequest **ret_message)
{
	return json_decode(&ssh_agent_sign_request_schema, arena, text, length, (void **)ret_message);
}

int ssh_agent_sign_request_check(const SshAgent__SignRequest *message)
{
	return check_message(&ssh_agent_sign_request_schema, message);
}

int ssh_agent_sign_request_describe(const SshAgent__SignRequest *message, struct buf *out)
{
	return describe_message(&ssh_agent_sign_request_schema, message, out);
}

void ssh_agent_sign_request_wipe(SshAgent__SignRequest *message)
{
	wipe_message(&ssh_agent_sign_request_schema, message);
}

int ssh_agent_sign_response_encode(const SshAgent__SignResponse *message, struct buf *out)
{
	return codec_encode(&ssh_agent_sign_response_schema, message, out);
}

int ssh_agent_sign_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    SshAgent__SignResponse **ret_message)
{
	return codec_decode(&ssh_agent_sign_response_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_sign_response_to_json(const SshAgent__SignResponse *message, struct buf *out)
{
	return json_encode(&ssh_agent_sign_response_schema, message, out);
}

int ssh_agent_sign_response_from_json(struct arena *arena, const char *text, size_t length,
    SshAgent__SignResponse **ret_message)
{
	return json_decode(&ssh_agent_sign_response_schema, arena, text, length, (void **)ret_message);
}

int ssh_agent_sign_response_check(const SshAgent__SignResponse *message)
{
	return check_message(&ssh_agent_sign_response_schema, message);
}

int ssh_agent_sign_response_describe(const SshAgent__SignResponse *message, struct buf *out)
{
	return describe_message(&ssh_agent_sign_response_schema, message, out);
}

void ssh_agent_sign_response_wipe(SshAgent__SignResponse *message)
{
	wipe_message(&ssh_agent_sign_response_schema, message);
}

int ssh_agent_ping_request_encode(const SshAgent__PingRequest *message, struct buf *out)
{
	return codec_encode(&ssh_agent_ping_request_schema, message, out);
}

int ssh_agent_ping_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    SshAgent__PingRequest **ret_message)
{
	return codec_decode(&ssh_agent_ping_request_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_ping_request_to_json(const SshAgent__PingRequest *message, struct buf *out)
{
	return json_encode(&ssh_agent_ping_request_schema, message, out);
}

int ssh_agent_ping_request_from_json(struct arena *arena, const char *text, size_t length,
    SshAgent__PingRequest **ret_message)
{
	return json_decode(&ssh_agent_ping_request_schema, arena, text, length, (void **)ret_message);
}

int ssh_agent_ping_request_check(const SshAgent__PingRequest *message)
{
	return check_message(&ssh_agent_ping_request_schema, message);
}

int ssh_agent_ping_request_describe(const SshAgent__PingRequest *message, struct buf *out)
{
	return describe_message(&ssh_agent_ping_request_schema, message, out);
}

void ssh_agent_ping_request_wipe(SshAgent__PingRequest *message)
{
	wipe_message(&ssh_agent_ping_request_schema, message);
}

int ssh_agent_ping_response_encode(const SshAgent__PingResponse *message, struct buf *out)
{
	return codec_encode(&ssh_agent_ping_response_schema, message, out);
}

int ssh_agent_ping_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    SshAgent__PingResponse **ret_message)
{
	return codec_decode(&ssh_agent_ping_response_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_ping_response_to_json(const SshAgent__PingResponse *message, struct buf *out)
{
	return json_encode(&ssh_agent_ping_response_schema, message, out);
}

int ssh_agent_ping_response_from_json(struct arena *arena, const char *text, size_t length,
    SshAgent__PingResponse **ret_message)
{
	return json_decode(&ssh_agent_ping_response_schema, arena, text, length, (void **)ret_message);
}

int ssh_agent_ping_response_check(const SshAgent__PingResponse *message)
{
	return check_message(&ssh_agent_ping_response_schema, message);
}

int ssh_agent_ping_response_describe(const SshAgent__PingResponse *message, struct buf *out)
{
	return describe_message(&ssh_agent_ping_response_schema, message, out);
}

void ssh_agent_ping_response_wipe(SshAgent__PingResponse *message)
{
	wipe_message(&ssh_agent_ping_response_schema, message);
}

int ssh_agent_status_request_encode(const SshAgent__StatusRequest *message, struct buf *out)
{
	return codec_encode(&ssh_agent_status_request_schema, message, out);
}

int ssh_agent_status_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    SshAgent__StatusRequest **ret_message)
{
	return codec_decode(&ssh_agent_status_request_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_status_request_to_json(const SshAgent__StatusRequest *message, struct buf *out)
{
	return json_encode(&ssh_agent_status_request_schema, message, out);
}

int ssh_agent_status_request_from_json(struct arena *arena, const char *text, size_t length,
    SshAgent__StatusRequest **ret_message)
{
	return json_decode(&ssh_agent_status_request_schema, arena, text, length, (void **)ret_message);
}

int ssh_agent_status_request_check(const SshAgent__StatusRequest *message)
{
	return check_message(&ssh_agent_status_request_schema, message);
}

int ssh_agent_status_request_describe(const SshAgent__StatusRequest *message, struct buf *out)
{
	return describe_message(&ssh_agent_status_request_schema, message, out);
}

void ssh_agent_status_request_wipe(SshAgent__StatusRequest *message)
{
	wipe_message(&ssh_agent_status_request_schema, message);
}

int ssh_agent_status_response_encode(const SshAgent__StatusResponse *message, struct buf *out)
{
	return codec_encode(&ssh_agent_status_response_schema, message, out);
}

int ssh_agent_status_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    SshAgent__StatusResponse **ret_message)
{
	return codec_decode(&ssh_agent_status_response_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_status_response_to_json(const SshAgent__StatusResponse *message, struct buf *out)
{
	return json_encode(&ssh_agent_status_response_schema, message, out);
}

int ssh_agent_status_response_from_json(struct arena *arena, const char *text, size_t length,
    SshAgent__StatusResponse **ret_message)
{
	return json_decode(&ssh_agent_status_response_schema, arena, text, length, (void **)ret_message);
}

int ssh_agent_status_response_check(const SshAgent__StatusResponse *message)
{
	return check_message(&ssh_agent_status_response_schema, message);
}

int ssh_agent_status_response_describe(const SshAgent__StatusResponse *message, struct buf *out)
{
	return describe_message(&ssh_agent_status_response_schema, message, out);
}

void ssh_agent_status_response_wipe(SshAgent__StatusResponse *message)
{
	wipe_message(&ssh_agent_status_response_schema, message);
}

int ssh_agent_request_encode(const SshAgent__Request *message, struct buf *out)
{
	return codec_encode(&ssh_agent_request_schema, message, out);
}

int ssh_agent_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    SshAgent__Request **ret_message)
{
	return codec_decode(&ssh_agent_request_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_request_to_json(const SshAgent__Request *message, struct buf *out)
{
	return json_encode(&ssh_agent_request_schema, message, out);
}

int ssh_agent_request_from_json(struct arena *arena, const char *text, size_t length,
    SshAgent__Request **ret_message)
{
	return json_decode(&ssh_agent_request_schema, arena, text, length, (void **)ret_message);
}

int ssh_agent_request_check(const SshAgent__Request *message)
{
	return check_message(&ssh_agent_request_schema, message);
}

int ssh_agent_request_describe(const SshAgent__Request *message, struct buf *out)
{
	return describe_message(&ssh_agent_request_schema, message, out);
}

void ssh_agent_request_wipe(SshAgent__Request *message)
{
	wipe_message(&ssh_agent_request_schema, message);
}

int ssh_agent_response_encode(const SshAgent__Response *message, struct buf *out)
{
	return codec_encode(&ssh_agent_response_schema, message, out);
}

int ssh_agent_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    SshAgent__Response **ret_message)
{
	return codec_decode(&ssh_agent_response_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_response_to_json(const SshAgent__Response *message, struct buf *out)
{
	return json_encode(&ssh_agent_response_schema, message, out);
}

int ssh_agent_response_from_json(uint32_t operation, struct arena *arena, const char *text, size_t length,
    SshAgent__Response **ret_message)
{
	return json_decode_response(&ssh_agent_response_schema, operation, arena, text, length,
	    (void **)ret_message);
}

int ssh_agent_response_check(const SshAgent__Response *message)
{
	return check_message(&ssh_agent_response_schema, message);
}

int ssh_agent_response_describe(const SshAgent__Response *message, struct buf *out)
{
	return describe_message(&ssh_agent_response_schema, message, out);
}

void ssh_agent_response_wipe(SshAgent__Response *message)
{
	wipe_message(&ssh_agent_response_schema, message);
}

static const struct schema_operation ssh_agent_operations[] = {
	{ .name = "list", .number = 2, .deadline_ms = 3000, .audited = true },
	{ .name = "sign", .number = 3, .deadline_ms = 3000, .gated = true, .audited = true },
	{ .name = "ping", .number = 4, .deadline_ms = 2000 },
	{ .name = "status", .number = 5, .deadline_ms = 2000 },
};

const struct schema_namespace ssh_agent_namespace = {
	.name = "ssh-agent",
	.request = &ssh_agent_request_schema,
	.response = &ssh_agent_response_schema,
	.error = 1,
	.operations = ssh_agent_operations,
	.n_operations = 4,
};
