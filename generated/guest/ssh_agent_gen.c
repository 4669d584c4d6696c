/* Made from proto/ssh_agent.proto by `./dev regenerate`; changes here are lost. */

#include "ssh_agent_gen.h"

#include <stddef.h>

#include "check.h"
#include "codec.h"
#include "codec_nanopb.h"
#include "describe.h"
#include "json.h"

static const struct schema_enum_value ssh_agent_error_code_values[] = {
	{ ssh_agent_ErrorCode_ERROR_CODE_UNSPECIFIED, "ERROR_CODE_UNSPECIFIED" },
	{ ssh_agent_ErrorCode_KEY_NOT_FOUND, "KEY_NOT_FOUND" },
	{ ssh_agent_ErrorCode_SIGN_FAILED, "SIGN_FAILED" },
	{ ssh_agent_ErrorCode_INTERNAL_ERROR, "INTERNAL_ERROR" },
	{ ssh_agent_ErrorCode_INVALID_REQUEST, "INVALID_REQUEST" },
	{ ssh_agent_ErrorCode_UNKNOWN_OPERATION, "UNKNOWN_OPERATION" },
};

const struct schema_enum ssh_agent_error_code_enum = {
	.name = "ssh_agent.ErrorCode",
	.values = ssh_agent_error_code_values,
	.n_values = 6,
	.open = true,
};

const char *ssh_agent_error_code_str(ssh_agent_ErrorCode value)
{
	return schema_enum_json(&ssh_agent_error_code_enum, (int32_t)value);
}

static const struct schema_field ssh_agent_error_fields[] = {
	{
		.name = "error", .number = 1, .kind = SCHEMA_STRING, .max_bytes = 512,
		.offset = offsetof(ssh_agent_Error, error),
	},
	{
		.name = "code", .number = 2, .kind = SCHEMA_ENUM,
		.offset = offsetof(ssh_agent_Error, code), .enumeration = &ssh_agent_error_code_enum,
	},
};

const struct schema_message ssh_agent_error_schema = {
	.name = "ssh_agent.Error",
	.size = sizeof(ssh_agent_Error),
	.library = &ssh_agent_Error_msg,
	.fields = ssh_agent_error_fields,
	.n_fields = 2,
};

const struct schema_message ssh_agent_list_request_schema = {
	.name = "ssh_agent.ListRequest",
	.size = sizeof(ssh_agent_ListRequest),
	.library = &ssh_agent_ListRequest_msg,
};

static const struct schema_field ssh_agent_key_fields[] = {
	{
		.name = "format", .number = 1, .kind = SCHEMA_STRING, .max_bytes = 64,
		.offset = offsetof(ssh_agent_Key, format),
	},
	{
		.name = "blob", .number = 2, .kind = SCHEMA_BYTES, .max_bytes = 16384,
		.offset = offsetof(ssh_agent_Key, blob),
	},
	{
		.name = "comment", .number = 3, .kind = SCHEMA_STRING, .max_bytes = 1024,
		.offset = offsetof(ssh_agent_Key, comment),
	},
};

const struct schema_message ssh_agent_key_schema = {
	.name = "ssh_agent.Key",
	.size = sizeof(ssh_agent_Key),
	.library = &ssh_agent_Key_msg,
	.fields = ssh_agent_key_fields,
	.n_fields = 3,
};

static const struct schema_field ssh_agent_list_response_fields[] = {
	{
		.name = "keys", .number = 1, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_REPEATED,
		.max_count = 2048, .offset = offsetof(ssh_agent_ListResponse, keys.items),
		.companion = offsetof(ssh_agent_ListResponse, keys.n),
		.message = &ssh_agent_key_schema,
	},
};

const struct schema_message ssh_agent_list_response_schema = {
	.name = "ssh_agent.ListResponse",
	.size = sizeof(ssh_agent_ListResponse),
	.library = &ssh_agent_ListResponse_msg,
	.fields = ssh_agent_list_response_fields,
	.n_fields = 1,
};

static const struct schema_field ssh_agent_sign_request_fields[] = {
	{
		.name = "public_key", .number = 1, .kind = SCHEMA_BYTES, .max_bytes = 16384,
		.offset = offsetof(ssh_agent_SignRequest, public_key),
	},
	{
		.name = "data", .number = 2, .kind = SCHEMA_BYTES, .max_bytes = 262144,
		.offset = offsetof(ssh_agent_SignRequest, data),
	},
	{
		.name = "flags", .number = 3, .kind = SCHEMA_UINT32,
		.offset = offsetof(ssh_agent_SignRequest, flags),
	},
};

const struct schema_message ssh_agent_sign_request_schema = {
	.name = "ssh_agent.SignRequest",
	.size = sizeof(ssh_agent_SignRequest),
	.library = &ssh_agent_SignRequest_msg,
	.fields = ssh_agent_sign_request_fields,
	.n_fields = 3,
};

static const struct schema_field ssh_agent_sign_response_fields[] = {
	{
		.name = "format", .number = 1, .kind = SCHEMA_STRING, .max_bytes = 64,
		.offset = offsetof(ssh_agent_SignResponse, format),
	},
	{
		.name = "blob", .number = 2, .kind = SCHEMA_BYTES, .max_bytes = 16384,
		.offset = offsetof(ssh_agent_SignResponse, blob),
	},
	{
		.name = "rest", .number = 3, .kind = SCHEMA_BYTES, .max_bytes = 16384,
		.offset = offsetof(ssh_agent_SignResponse, rest),
	},
};

const struct schema_message ssh_agent_sign_response_schema = {
	.name = "ssh_agent.SignResponse",
	.size = sizeof(ssh_agent_SignResponse),
	.library = &ssh_agent_SignResponse_msg,
	.fields = ssh_agent_sign_response_fields,
	.n_fields = 3,
};

const struct schema_message ssh_agent_ping_request_schema = {
	.name = "ssh_agent.PingRequest",
	.size = sizeof(ssh_agent_PingRequest),
	.library = &ssh_agent_PingRequest_msg,
};

static const struct schema_field ssh_agent_ping_response_fields[] = {
	{
		.name = "status", .number = 1, .kind = SCHEMA_STRING, .max_bytes = 32,
		.offset = offsetof(ssh_agent_PingResponse, status),
	},
};

const struct schema_message ssh_agent_ping_response_schema = {
	.name = "ssh_agent.PingResponse",
	.size = sizeof(ssh_agent_PingResponse),
	.library = &ssh_agent_PingResponse_msg,
	.fields = ssh_agent_ping_response_fields,
	.n_fields = 1,
};

const struct schema_message ssh_agent_status_request_schema = {
	.name = "ssh_agent.StatusRequest",
	.size = sizeof(ssh_agent_StatusRequest),
	.library = &ssh_agent_StatusRequest_msg,
};

static const struct schema_field ssh_agent_status_response_fields[] = {
	{
		.name = "connected", .number = 1, .kind = SCHEMA_BOOL,
		.offset = offsetof(ssh_agent_StatusResponse, connected),
	},
	{
		.name = "mode", .number = 2, .kind = SCHEMA_STRING, .max_bytes = 32,
		.offset = offsetof(ssh_agent_StatusResponse, mode),
	},
	{
		.name = "key_count", .number = 3, .kind = SCHEMA_UINT32,
		.offset = offsetof(ssh_agent_StatusResponse, key_count),
	},
};

const struct schema_message ssh_agent_status_response_schema = {
	.name = "ssh_agent.StatusResponse",
	.size = sizeof(ssh_agent_StatusResponse),
	.library = &ssh_agent_StatusResponse_msg,
	.fields = ssh_agent_status_response_fields,
	.n_fields = 3,
};

static const struct schema_field ssh_agent_request_fields[] = {
	{
		.name = "list", .number = 2, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.flags = SCHEMA_IN_PLACE, .offset = offsetof(ssh_agent_Request, list),
		.companion = offsetof(ssh_agent_Request, which_operation),
		.message = &ssh_agent_list_request_schema,
	},
	{
		.name = "sign", .number = 3, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.flags = SCHEMA_IN_PLACE, .offset = offsetof(ssh_agent_Request, sign),
		.companion = offsetof(ssh_agent_Request, which_operation),
		.message = &ssh_agent_sign_request_schema,
	},
	{
		.name = "ping", .number = 4, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.flags = SCHEMA_IN_PLACE, .offset = offsetof(ssh_agent_Request, ping),
		.companion = offsetof(ssh_agent_Request, which_operation),
		.message = &ssh_agent_ping_request_schema,
	},
	{
		.name = "status", .number = 5, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.flags = SCHEMA_IN_PLACE, .offset = offsetof(ssh_agent_Request, status),
		.companion = offsetof(ssh_agent_Request, which_operation),
		.message = &ssh_agent_status_request_schema,
	},
};

const struct schema_message ssh_agent_request_schema = {
	.name = "ssh_agent.Request",
	.shape = SCHEMA_REQUEST,
	.size = sizeof(ssh_agent_Request),
	.which_size = sizeof(((ssh_agent_Request *)NULL)->which_operation),
	.library = &ssh_agent_Request_msg,
	.fields = ssh_agent_request_fields,
	.n_fields = 4,
};

static const struct schema_field ssh_agent_response_fields[] = {
	{
		.name = "error", .number = 1, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.flags = SCHEMA_IN_PLACE, .offset = offsetof(ssh_agent_Response, error),
		.companion = offsetof(ssh_agent_Response, which_result),
		.message = &ssh_agent_error_schema,
	},
	{
		.name = "list", .number = 2, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.flags = SCHEMA_IN_PLACE, .offset = offsetof(ssh_agent_Response, list),
		.companion = offsetof(ssh_agent_Response, which_result),
		.message = &ssh_agent_list_response_schema,
	},
	{
		.name = "sign", .number = 3, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.flags = SCHEMA_IN_PLACE, .offset = offsetof(ssh_agent_Response, sign),
		.companion = offsetof(ssh_agent_Response, which_result),
		.message = &ssh_agent_sign_response_schema,
	},
	{
		.name = "ping", .number = 4, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.flags = SCHEMA_IN_PLACE, .offset = offsetof(ssh_agent_Response, ping),
		.companion = offsetof(ssh_agent_Response, which_result),
		.message = &ssh_agent_ping_response_schema,
	},
	{
		.name = "status", .number = 5, .kind = SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,
		.flags = SCHEMA_IN_PLACE, .offset = offsetof(ssh_agent_Response, status),
		.companion = offsetof(ssh_agent_Response, which_result),
		.message = &ssh_agent_status_response_schema,
	},
};

const struct schema_message ssh_agent_response_schema = {
	.name = "ssh_agent.Response",
	.shape = SCHEMA_RESPONSE,
	.size = sizeof(ssh_agent_Response),
	.which_size = sizeof(((ssh_agent_Response *)NULL)->which_result),
	.library = &ssh_agent_Response_msg,
	.fields = ssh_agent_response_fields,
	.n_fields = 5,
};

bool ssh_agent_Error_field(pb_istream_t *in, pb_ostream_t *out, const pb_field_t *field)
{
	return codec_nanopb_field(&ssh_agent_error_schema, in, out, field);
}

int ssh_agent_error_encode(const ssh_agent_Error *message, struct buf *out)
{
	return codec_encode(&ssh_agent_error_schema, message, out);
}

int ssh_agent_error_decode(struct arena *arena, const uint8_t *data, size_t size,
    ssh_agent_Error **ret_message)
{
	return codec_decode(&ssh_agent_error_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_error_to_json(const ssh_agent_Error *message, struct buf *out)
{
	return json_encode(&ssh_agent_error_schema, message, out);
}

int ssh_agent_error_from_json(struct arena *arena, const char *text, size_t length,
    ssh_agent_Error **ret_message)
{
	return json_decode(&ssh_agent_error_schema, arena, text, length, (void **)ret_message);
}

int ssh_agent_error_check(const ssh_agent_Error *message)
{
	return check_message(&ssh_agent_error_schema, message);
}

int ssh_agent_error_describe(const ssh_agent_Error *message, struct buf *out)
{
	return describe_message(&ssh_agent_error_schema, message, out);
}

void ssh_agent_error_wipe(ssh_agent_Error *message)
{
	wipe_message(&ssh_agent_error_schema, message);
}

int ssh_agent_list_request_encode(const ssh_agent_ListRequest *message, struct buf *out)
{
	return codec_encode(&ssh_agent_list_request_schema, message, out);
}

int ssh_agent_list_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    ssh_agent_ListRequest **ret_message)
{
	return codec_decode(&ssh_agent_list_request_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_list_request_to_json(const ssh_agent_ListRequest *message, struct buf *out)
{
	return json_encode(&ssh_agent_list_request_schema, message, out);
}

int ssh_agent_list_request_from_json(struct arena *arena, const char *text, size_t length,
    ssh_agent_ListRequest **ret_message)
{
	return json_decode(&ssh_agent_list_request_schema, arena, text, length, (void **)ret_message);
}

int ssh_agent_list_request_check(const ssh_agent_ListRequest *message)
{
	return check_message(&ssh_agent_list_request_schema, message);
}

int ssh_agent_list_request_describe(const ssh_agent_ListRequest *message, struct buf *out)
{
	return describe_message(&ssh_agent_list_request_schema, message, out);
}

void ssh_agent_list_request_wipe(ssh_agent_ListRequest *message)
{
	wipe_message(&ssh_agent_list_request_schema, message);
}

bool ssh_agent_Key_field(pb_istream_t *in, pb_ostream_t *out, const pb_field_t *field)
{
	return codec_nanopb_field(&ssh_agent_key_schema, in, out, field);
}

int ssh_agent_key_encode(const ssh_agent_Key *message, struct buf *out)
{
	return codec_encode(&ssh_agent_key_schema, message, out);
}

int ssh_agent_key_decode(struct arena *arena, const uint8_t *data, size_t size, ssh_agent_Key **ret_message)
{
	return codec_decode(&ssh_agent_key_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_key_to_json(const ssh_agent_Key *message, struct buf *out)
{
	return json_encode(&ssh_agent_key_schema, message, out);
}

int ssh_agent_key_from_json(struct arena *arena, const char *text, size_t length, ssh_agent_Key **ret_message)
{
	return json_decode(&ssh_agent_key_schema, arena, text, length, (void **)ret_message);
}

int ssh_agent_key_check(const ssh_agent_Key *message)
{
	return check_message(&ssh_agent_key_schema, message);
}

int ssh_agent_key_describe(const ssh_agent_Key *message, struct buf *out)
{
	return describe_message(&ssh_agent_key_schema, message, out);
}

void ssh_agent_key_wipe(ssh_agent_Key *message)
{
	wipe_message(&ssh_agent_key_schema, message);
}

bool ssh_agent_ListResponse_field(pb_istream_t *in, pb_ostream_t *out, const pb_field_t *field)
{
	return codec_nanopb_field(&ssh_agent_list_response_schema, in, out, field);
}

int ssh_agent_list_response_encode(const ssh_agent_ListResponse *message, struct buf *out)
{
	return codec_encode(&ssh_agent_list_response_schema, message, out);
}

int ssh_agent_list_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    ssh_agent_ListResponse **ret_message)
{
	return codec_decode(&ssh_agent_list_response_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_list_response_to_json(const ssh_agent_ListResponse *message, struct buf *out)
{
	return json_encode(&ssh_agent_list_response_schema, message, out);
}

int ssh_agent_list_response_from_json(struct arena *arena, const char *text, size_t length,
    ssh_agent_ListResponse **ret_message)
{
	return json_decode(&ssh_agent_list_response_schema, arena, text, length, (void **)ret_message);
}

int ssh_agent_list_response_check(const ssh_agent_ListResponse *message)
{
	return check_message(&ssh_agent_list_response_schema, message);
}

int ssh_agent_list_response_describe(const ssh_agent_ListResponse *message, struct buf *out)
{
	return describe_message(&ssh_agent_list_response_schema, message, out);
}

void ssh_agent_list_response_wipe(ssh_agent_ListResponse *message)
{
	wipe_message(&ssh_agent_list_response_schema, message);
}

bool ssh_agent_SignRequest_field(pb_istream_t *in, pb_ostream_t *out, const pb_field_t *field)
{
	return codec_nanopb_field(&ssh_agent_sign_request_schema, in, out, field);
}

int ssh_agent_sign_request_encode(const ssh_agent_SignRequest *message, struct buf *out)
{
	return codec_encode(&ssh_agent_sign_request_schema, message, out);
}

int ssh_agent_sign_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    ssh_agent_SignRequest **ret_message)
{
	return codec_decode(&ssh_agent_sign_request_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_sign_request_to_json(const ssh_agent_SignRequest *message, struct buf *out)
{
	return json_encode(&ssh_agent_sign_request_schema, message, out);
}

int ssh_agent_sign_request_from_json(struct arena *arena, const char *text, size_t length,
    ssh_agent_SignRequest **ret_message)
{
	return json_decode(&ssh_agent_sign_request_schema, arena, text, length, (void **)ret_message);
}

int ssh_agent_sign_request_check(const ssh_agent_SignRequest *message)
{
	return check_message(&ssh_agent_sign_request_schema, message);
}

int ssh_agent_sign_request_describe(const ssh_agent_SignRequest *message, struct buf *out)
{
	return describe_message(&ssh_agent_sign_request_schema, message, out);
}

void ssh_agent_sign_request_wipe(ssh_agent_SignRequest *message)
{
	wipe_message(&ssh_agent_sign_request_schema, message);
}

bool ssh_agent_SignResponse_field(pb_istream_t *in, pb_ostream_t *out, const pb_field_t *field)
{
	return codec_nanopb_field(&ssh_agent_sign_response_schema, in, out, field);
}

int ssh_agent_sign_response_encode(const ssh_agent_SignResponse *message, struct buf *out)
{
	return codec_encode(&ssh_agent_sign_response_schema, message, out);
}

int ssh_agent_sign_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    ssh_agent_SignResponse **ret_message)
{
	return codec_decode(&ssh_agent_sign_response_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_sign_response_to_json(const ssh_agent_SignResponse *message, struct buf *out)
{
	return json_encode(&ssh_agent_sign_response_schema, message, out);
}

int ssh_agent_sign_response_from_json(struct arena *arena, const char *text, size_t length,
    ssh_agent_SignResponse **ret_message)
{
	return json_decode(&ssh_agent_sign_response_schema, arena, text, length, (void **)ret_message);
}

int ssh_agent_sign_response_check(const ssh_agent_SignResponse *message)
{
	return check_message(&ssh_agent_sign_response_schema, message);
}

int ssh_agent_sign_response_describe(const ssh_agent_SignResponse *message, struct buf *out)
{
	return describe_message(&ssh_agent_sign_response_schema, message, out);
}

void ssh_agent_sign_response_wipe(ssh_agent_SignResponse *message)
{
	wipe_message(&ssh_agent_sign_response_schema, message);
}

int ssh_agent_ping_request_encode(const ssh_agent_PingRequest *message, struct buf *out)
{
	return codec_encode(&ssh_agent_ping_request_schema, message, out);
}

int ssh_agent_ping_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    ssh_agent_PingRequest **ret_message)
{
	return codec_decode(&ssh_agent_ping_request_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_ping_request_to_json(const ssh_agent_PingRequest *message, struct buf *out)
{
	return json_encode(&ssh_agent_ping_request_schema, message, out);
}

int ssh_agent_ping_request_from_json(struct arena *arena, const char *text, size_t length,
    ssh_agent_PingRequest **ret_message)
{
	return json_decode(&ssh_agent_ping_request_schema, arena, text, length, (void **)ret_message);
}

int ssh_agent_ping_request_check(const ssh_agent_PingRequest *message)
{
	return check_message(&ssh_agent_ping_request_schema, message);
}

int ssh_agent_ping_request_describe(const ssh_agent_PingRequest *message, struct buf *out)
{
	return describe_message(&ssh_agent_ping_request_schema, message, out);
}

void ssh_agent_ping_request_wipe(ssh_agent_PingRequest *message)
{
	wipe_message(&ssh_agent_ping_request_schema, message);
}

bool ssh_agent_PingResponse_field(pb_istream_t *in, pb_ostream_t *out, const pb_field_t *field)
{
	return codec_nanopb_field(&ssh_agent_ping_response_schema, in, out, field);
}

int ssh_agent_ping_response_encode(const ssh_agent_PingResponse *message, struct buf *out)
{
	return codec_encode(&ssh_agent_ping_response_schema, message, out);
}

int ssh_agent_ping_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    ssh_agent_PingResponse **ret_message)
{
	return codec_decode(&ssh_agent_ping_response_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_ping_response_to_json(const ssh_agent_PingResponse *message, struct buf *out)
{
	return json_encode(&ssh_agent_ping_response_schema, message, out);
}

int ssh_agent_ping_response_from_json(struct arena *arena, const char *text, size_t length,
    ssh_agent_PingResponse **ret_message)
{
	return json_decode(&ssh_agent_ping_response_schema, arena, text, length, (void **)ret_message);
}

int ssh_agent_ping_response_check(const ssh_agent_PingResponse *message)
{
	return check_message(&ssh_agent_ping_response_schema, message);
}

int ssh_agent_ping_response_describe(const ssh_agent_PingResponse *message, struct buf *out)
{
	return describe_message(&ssh_agent_ping_response_schema, message, out);
}

void ssh_agent_ping_response_wipe(ssh_agent_PingResponse *message)
{
	wipe_message(&ssh_agent_ping_response_schema, message);
}

int ssh_agent_status_request_encode(const ssh_agent_StatusRequest *message, struct buf *out)
{
	return codec_encode(&ssh_agent_status_request_schema, message, out);
}

int ssh_agent_status_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    ssh_agent_StatusRequest **ret_message)
{
	return codec_decode(&ssh_agent_status_request_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_status_request_to_json(const ssh_agent_StatusRequest *message, struct buf *out)
{
	return json_encode(&ssh_agent_status_request_schema, message, out);
}

int ssh_agent_status_request_from_json(struct arena *arena, const char *text, size_t length,
    ssh_agent_StatusRequest **ret_message)
{
	return json_decode(&ssh_agent_status_request_schema, arena, text, length, (void **)ret_message);
}

int ssh_agent_status_request_check(const ssh_agent_StatusRequest *message)
{
	return check_message(&ssh_agent_status_request_schema, message);
}

int ssh_agent_status_request_describe(const ssh_agent_StatusRequest *message, struct buf *out)
{
	return describe_message(&ssh_agent_status_request_schema, message, out);
}

void ssh_agent_status_request_wipe(ssh_agent_StatusRequest *message)
{
	wipe_message(&ssh_agent_status_request_schema, message);
}

bool ssh_agent_StatusResponse_field(pb_istream_t *in, pb_ostream_t *out, const pb_field_t *field)
{
	return codec_nanopb_field(&ssh_agent_status_response_schema, in, out, field);
}

int ssh_agent_status_response_encode(const ssh_agent_StatusResponse *message, struct buf *out)
{
	return codec_encode(&ssh_agent_status_response_schema, message, out);
}

int ssh_agent_status_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    ssh_agent_StatusResponse **ret_message)
{
	return codec_decode(&ssh_agent_status_response_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_status_response_to_json(const ssh_agent_StatusResponse *message, struct buf *out)
{
	return json_encode(&ssh_agent_status_response_schema, message, out);
}

int ssh_agent_status_response_from_json(struct arena *arena, const char *text, size_t length,
    ssh_agent_StatusResponse **ret_message)
{
	return json_decode(&ssh_agent_status_response_schema, arena, text, length, (void **)ret_message);
}

int ssh_agent_status_response_check(const ssh_agent_StatusResponse *message)
{
	return check_message(&ssh_agent_status_response_schema, message);
}

int ssh_agent_status_response_describe(const ssh_agent_StatusResponse *message, struct buf *out)
{
	return describe_message(&ssh_agent_status_response_schema, message, out);
}

void ssh_agent_status_response_wipe(ssh_agent_StatusResponse *message)
{
	wipe_message(&ssh_agent_status_response_schema, message);
}

int ssh_agent_request_encode(const ssh_agent_Request *message, struct buf *out)
{
	return codec_encode(&ssh_agent_request_schema, message, out);
}

int ssh_agent_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    ssh_agent_Request **ret_message)
{
	return codec_decode(&ssh_agent_request_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_request_to_json(const ssh_agent_Request *message, struct buf *out)
{
	return json_encode(&ssh_agent_request_schema, message, out);
}

int ssh_agent_request_from_json(struct arena *arena, const char *text, size_t length,
    ssh_agent_Request **ret_message)
{
	return json_decode(&ssh_agent_request_schema, arena, text, length, (void **)ret_message);
}

int ssh_agent_request_check(const ssh_agent_Request *message)
{
	return check_message(&ssh_agent_request_schema, message);
}

int ssh_agent_request_describe(const ssh_agent_Request *message, struct buf *out)
{
	return describe_message(&ssh_agent_request_schema, message, out);
}

void ssh_agent_request_wipe(ssh_agent_Request *message)
{
	wipe_message(&ssh_agent_request_schema, message);
}

int ssh_agent_response_encode(const ssh_agent_Response *message, struct buf *out)
{
	return codec_encode(&ssh_agent_response_schema, message, out);
}

int ssh_agent_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    ssh_agent_Response **ret_message)
{
	return codec_decode(&ssh_agent_response_schema, arena, data, size, (void **)ret_message);
}

int ssh_agent_response_to_json(const ssh_agent_Response *message, struct buf *out)
{
	return json_encode(&ssh_agent_response_schema, message, out);
}

int ssh_agent_response_from_json(uint32_t operation, struct arena *arena, const char *text, size_t length,
    ssh_agent_Response **ret_message)
{
	return json_decode_response(&ssh_agent_response_schema, operation, arena, text, length,
	    (void **)ret_message);
}

int ssh_agent_response_check(const ssh_agent_Response *message)
{
	return check_message(&ssh_agent_response_schema, message);
}

int ssh_agent_response_describe(const ssh_agent_Response *message, struct buf *out)
{
	return describe_message(&ssh_agent_response_schema, message, out);
}

void ssh_agent_response_wipe(ssh_agent_Response *message)
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
