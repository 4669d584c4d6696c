/* Made from proto/ssh_agent.proto by `./dev regenerate`; changes here are lost. */

/*
 * The namespace `ssh-agent`: the ssh-agent protocol (RFC 9987) in the guest, the keys on the host.
 *
 * What the functions do, own and return is said where they lead: *_encode and *_decode in codec.h, *_to_json
 * and *_from_json in json.h, *_check in check.h, *_describe and *_wipe in describe.h. *_str gives an enum
 * value's name in JSON, "" for one that the schema does not have.
 */
#ifndef SHED_SSH_AGENT_GEN_H
#define SHED_SSH_AGENT_GEN_H

#include "arena.h"
#include "buf.h"
#include "schema.h"
#include "ssh_agent.pb.h"

extern const struct schema_enum ssh_agent_error_code_enum;
const char *ssh_agent_error_code_str(ssh_agent_ErrorCode value);

/* Error. Why a request was not served. */
extern const struct schema_message ssh_agent_error_schema;
int ssh_agent_error_encode(const ssh_agent_Error *message, struct buf *out);
int ssh_agent_error_decode(struct arena *arena, const uint8_t *data, size_t size,
    ssh_agent_Error **ret_message);
int ssh_agent_error_to_json(const ssh_agent_Error *message, struct buf *out);
int ssh_agent_error_from_json(struct arena *arena, const char *text, size_t length,
    ssh_agent_Error **ret_message);
int ssh_agent_error_check(const ssh_agent_Error *message);
int ssh_agent_error_describe(const ssh_agent_Error *message, struct buf *out);
void ssh_agent_error_wipe(ssh_agent_Error *message);

/* ListRequest. */
extern const struct schema_message ssh_agent_list_request_schema;
int ssh_agent_list_request_encode(const ssh_agent_ListRequest *message, struct buf *out);
int ssh_agent_list_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    ssh_agent_ListRequest **ret_message);
int ssh_agent_list_request_to_json(const ssh_agent_ListRequest *message, struct buf *out);
int ssh_agent_list_request_from_json(struct arena *arena, const char *text, size_t length,
    ssh_agent_ListRequest **ret_message);
int ssh_agent_list_request_check(const ssh_agent_ListRequest *message);
int ssh_agent_list_request_describe(const ssh_agent_ListRequest *message, struct buf *out);
void ssh_agent_list_request_wipe(ssh_agent_ListRequest *message);

/* Key. A public key as the agent protocol knows it. */
extern const struct schema_message ssh_agent_key_schema;
int ssh_agent_key_encode(const ssh_agent_Key *message, struct buf *out);
int ssh_agent_key_decode(struct arena *arena, const uint8_t *data, size_t size, ssh_agent_Key **ret_message);
int ssh_agent_key_to_json(const ssh_agent_Key *message, struct buf *out);
int ssh_agent_key_from_json(struct arena *arena, const char *text, size_t length,
    ssh_agent_Key **ret_message);
int ssh_agent_key_check(const ssh_agent_Key *message);
int ssh_agent_key_describe(const ssh_agent_Key *message, struct buf *out);
void ssh_agent_key_wipe(ssh_agent_Key *message);

/* ListResponse. */
extern const struct schema_message ssh_agent_list_response_schema;
int ssh_agent_list_response_encode(const ssh_agent_ListResponse *message, struct buf *out);
int ssh_agent_list_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    ssh_agent_ListResponse **ret_message);
int ssh_agent_list_response_to_json(const ssh_agent_ListResponse *message, struct buf *out);
int ssh_agent_list_response_from_json(struct arena *arena, const char *text, size_t length,
    ssh_agent_ListResponse **ret_message);
int ssh_agent_list_response_check(const ssh_agent_ListResponse *message);
int ssh_agent_list_response_describe(const ssh_agent_ListResponse *message, struct buf *out);
void ssh_agent_list_response_wipe(ssh_agent_ListResponse *message);

/* SignRequest. */
extern const struct schema_message ssh_agent_sign_request_schema;
int ssh_agent_sign_request_encode(const ssh_agent_SignRequest *message, struct buf *out);
int ssh_agent_sign_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    ssh_agent_SignRequest **ret_message);
int ssh_agent_sign_request_to_json(const ssh_agent_SignRequest *message, struct buf *out);
int ssh_agent_sign_request_from_json(struct arena *arena, const char *text, size_t length,
    ssh_agent_SignRequest **ret_message);
int ssh_agent_sign_request_check(const ssh_agent_SignRequest *message);
int ssh_agent_sign_request_describe(const ssh_agent_SignRequest *message, struct buf *out);
void ssh_agent_sign_request_wipe(ssh_agent_SignRequest *message);

/* SignResponse. The signature: `string format, string blob`, then `rest`. */
extern const struct schema_message ssh_agent_sign_response_schema;
int ssh_agent_sign_response_encode(const ssh_agent_SignResponse *message, struct buf *out);
int ssh_agent_sign_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    ssh_agent_SignResponse **ret_message);
int ssh_agent_sign_response_to_json(const ssh_agent_SignResponse *message, struct buf *out);
int ssh_agent_sign_response_from_json(struct arena *arena, const char *text, size_t length,
    ssh_agent_SignResponse **ret_message);
int ssh_agent_sign_response_check(const ssh_agent_SignResponse *message);
int ssh_agent_sign_response_describe(const ssh_agent_SignResponse *message, struct buf *out);
void ssh_agent_sign_response_wipe(ssh_agent_SignResponse *message);

/* PingRequest. */
extern const struct schema_message ssh_agent_ping_request_schema;
int ssh_agent_ping_request_encode(const ssh_agent_PingRequest *message, struct buf *out);
int ssh_agent_ping_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    ssh_agent_PingRequest **ret_message);
int ssh_agent_ping_request_to_json(const ssh_agent_PingRequest *message, struct buf *out);
int ssh_agent_ping_request_from_json(struct arena *arena, const char *text, size_t length,
    ssh_agent_PingRequest **ret_message);
int ssh_agent_ping_request_check(const ssh_agent_PingRequest *message);
int ssh_agent_ping_request_describe(const ssh_agent_PingRequest *message, struct buf *out);
void ssh_agent_ping_request_wipe(ssh_agent_PingRequest *message);

/* PingResponse. */
extern const struct schema_message ssh_agent_ping_response_schema;
int ssh_agent_ping_response_encode(const ssh_agent_PingResponse *message, struct buf *out);
int ssh_agent_ping_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    ssh_agent_PingResponse **ret_message);
int ssh_agent_ping_response_to_json(const ssh_agent_PingResponse *message, struct buf *out);
int ssh_agent_ping_response_from_json(struct arena *arena, const char *text, size_t length,
    ssh_agent_PingResponse **ret_message);
int ssh_agent_ping_response_check(const ssh_agent_PingResponse *message);
int ssh_agent_ping_response_describe(const ssh_agent_PingResponse *message, struct buf *out);
void ssh_agent_ping_response_wipe(ssh_agent_PingResponse *message);

/* StatusRequest. */
extern const struct schema_message ssh_agent_status_request_schema;
int ssh_agent_status_request_encode(const ssh_agent_StatusRequest *message, struct buf *out);
int ssh_agent_status_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    ssh_agent_StatusRequest **ret_message);
int ssh_agent_status_request_to_json(const ssh_agent_StatusRequest *message, struct buf *out);
int ssh_agent_status_request_from_json(struct arena *arena, const char *text, size_t length,
    ssh_agent_StatusRequest **ret_message);
int ssh_agent_status_request_check(const ssh_agent_StatusRequest *message);
int ssh_agent_status_request_describe(const ssh_agent_StatusRequest *message, struct buf *out);
void ssh_agent_status_request_wipe(ssh_agent_StatusRequest *message);

/* StatusResponse. */
extern const struct schema_message ssh_agent_status_response_schema;
int ssh_agent_status_response_encode(const ssh_agent_StatusResponse *message, struct buf *out);
int ssh_agent_status_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    ssh_agent_StatusResponse **ret_message);
int ssh_agent_status_response_to_json(const ssh_agent_StatusResponse *message, struct buf *out);
int ssh_agent_status_response_from_json(struct arena *arena, const char *text, size_t length,
    ssh_agent_StatusResponse **ret_message);
int ssh_agent_status_response_check(const ssh_agent_StatusResponse *message);
int ssh_agent_status_response_describe(const ssh_agent_StatusResponse *message, struct buf *out);
void ssh_agent_status_response_wipe(ssh_agent_StatusResponse *message);

/* Request. */
extern const struct schema_message ssh_agent_request_schema;
int ssh_agent_request_encode(const ssh_agent_Request *message, struct buf *out);
int ssh_agent_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    ssh_agent_Request **ret_message);
int ssh_agent_request_to_json(const ssh_agent_Request *message, struct buf *out);
int ssh_agent_request_from_json(struct arena *arena, const char *text, size_t length,
    ssh_agent_Request **ret_message);
int ssh_agent_request_check(const ssh_agent_Request *message);
int ssh_agent_request_describe(const ssh_agent_Request *message, struct buf *out);
void ssh_agent_request_wipe(ssh_agent_Request *message);

/* Response. */
extern const struct schema_message ssh_agent_response_schema;
int ssh_agent_response_encode(const ssh_agent_Response *message, struct buf *out);
int ssh_agent_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    ssh_agent_Response **ret_message);
int ssh_agent_response_to_json(const ssh_agent_Response *message, struct buf *out);
int ssh_agent_response_from_json(uint32_t operation, struct arena *arena, const char *text, size_t length,
    ssh_agent_Response **ret_message);
int ssh_agent_response_check(const ssh_agent_Response *message);
int ssh_agent_response_describe(const ssh_agent_Response *message, struct buf *out);
void ssh_agent_response_wipe(ssh_agent_Response *message);

/* The namespace `ssh-agent` and its operations. */
extern const struct schema_namespace ssh_agent_namespace;

#endif
