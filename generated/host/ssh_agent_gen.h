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
#include "ssh_agent.pb-c.h"

extern const struct schema_enum ssh_agent_error_code_enum;
const char *ssh_agent_error_code_str(SshAgent__ErrorCode value);

/* Error. Why a request was not served. */
extern const struct schema_message ssh_agent_error_schema;
int ssh_agent_error_encode(const SshAgent__Error *message, struct buf *out);
int ssh_agent_error_decode(struct arena *arena, const uint8_t *data, size_t size,
    SshAgent__Error **ret_message);
int ssh_agent_error_to_json(const SshAgent__Error *message, struct buf *out);
int ssh_agent_error_from_json(struct arena *arena, const char *text, size_t length,
    SshAgent__Error **ret_message);
int ssh_agent_error_check(const SshAgent__Error *message);
int ssh_agent_error_describe(const SshAgent__Error *message, struct buf *out);
void ssh_agent_error_wipe(SshAgent__Error *message);

/* ListRequest. */
extern const struct schema_message ssh_agent_list_request_schema;
int ssh_agent_list_request_encode(const SshAgent__ListRequest *message, struct buf *out);
int ssh_agent_list_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    SshAgent__ListRequest **ret_message);
int ssh_agent_list_request_to_json(const SshAgent__ListRequest *message, struct buf *out);
int ssh_agent_list_request_from_json(struct arena *arena, const char *text, size_t length,
    SshAgent__ListRequest **ret_message);
int ssh_agent_list_request_check(const SshAgent__ListRequest *message);
int ssh_agent_list_request_describe(const SshAgent__ListRequest *message, struct buf *out);
void ssh_agent_list_request_wipe(SshAgent__ListRequest *message);

/* Key. A public key as the agent protocol knows it. */
extern const struct schema_message ssh_agent_key_schema;
int ssh_agent_key_encode(const SshAgent__Key *message, struct buf *out);
int ssh_agent_key_decode(struct arena *arena, const uint8_t *data, size_t size, SshAgent__Key **ret_message);
int ssh_agent_key_to_json(const SshAgent__Key *message, struct buf *out);
int ssh_agent_key_from_json(struct arena *arena, const char *text, size_t length,
    SshAgent__Key **ret_message);
int ssh_agent_key_check(const SshAgent__Key *message);
int ssh_agent_key_describe(const SshAgent__Key *message, struct buf *out);
void ssh_agent_key_wipe(SshAgent__Key *message);

/* ListResponse. */
extern const struct schema_message ssh_agent_list_response_schema;
int ssh_agent_list_response_encode(const SshAgent__ListResponse *message, struct buf *out);
int ssh_agent_list_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    SshAgent__ListResponse **ret_message);
int ssh_agent_list_response_to_json(const SshAgent__ListResponse *message, struct buf *out);
int ssh_agent_list_response_from_json(struct arena *arena, const char *text, size_t length,
    SshAgent__ListResponse **ret_message);
int ssh_agent_list_response_check(const SshAgent__ListResponse *message);
int ssh_agent_list_response_describe(const SshAgent__ListResponse *message, struct buf *out);
void ssh_agent_list_response_wipe(SshAgent__ListResponse *message);

/* SignRequest. */
extern const struct schema_message ssh_agent_sign_request_schema;
int ssh_agent_sign_request_encode(const SshAgent__SignRequest *message, struct buf *out);
int ssh_agent_sign_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    SshAgent__SignRequest **ret_message);
int ssh_agent_sign_request_to_json(const SshAgent__SignRequest *message, struct buf *out);
int ssh_agent_sign_request_from_json(struct arena *arena, const char *text, size_t length,
    SshAgent__SignRequest **ret_message);
int ssh_agent_sign_request_check(const SshAgent__SignRequest *message);
int ssh_agent_sign_request_describe(const SshAgent__SignRequest *message, struct buf *out);
void ssh_agent_sign_request_wipe(SshAgent__SignRequest *message);

/* SignResponse. The signature: `string format, string blob`, then `rest`. */
extern const struct schema_message ssh_agent_sign_response_schema;
int ssh_agent_sign_response_encode(const SshAgent__SignResponse *message, struct buf *out);
int ssh_agent_sign_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    SshAgent__SignResponse **ret_message);
int ssh_agent_sign_response_to_json(const SshAgent__SignResponse *message, struct buf *out);
int ssh_agent_sign_response_from_json(struct arena *arena, const char *text, size_t length,
    SshAgent__SignResponse **ret_message);
int ssh_agent_sign_response_check(const SshAgent__SignResponse *message);
int ssh_agent_sign_response_describe(const SshAgent__SignResponse *message, struct buf *out);
void ssh_agent_sign_response_wipe(SshAgent__SignResponse *message);

/* PingRequest. */
extern const struct schema_message ssh_agent_ping_request_schema;
int ssh_agent_ping_request_encode(const SshAgent__PingRequest *message, struct buf *out);
int ssh_agent_ping_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    SshAgent__PingRequest **ret_message);
int ssh_agent_ping_request_to_json(const SshAgent__PingRequest *message, struct buf *out);
int ssh_agent_ping_request_from_json(struct arena *arena, const char *text, size_t length,
    SshAgent__PingRequest **ret_message);
int ssh_agent_ping_request_check(const SshAgent__PingRequest *message);
int ssh_agent_ping_request_describe(const SshAgent__PingRequest *message, struct buf *out);
void ssh_agent_ping_request_wipe(SshAgent__PingRequest *message);

/* PingResponse. */
extern const struct schema_message ssh_agent_ping_response_schema;
int ssh_agent_ping_response_encode(const SshAgent__PingResponse *message, struct buf *out);
int ssh_agent_ping_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    SshAgent__PingResponse **ret_message);
int ssh_agent_ping_response_to_json(const SshAgent__PingResponse *message, struct buf *out);
int ssh_agent_ping_response_from_json(struct arena *arena, const char *text, size_t length,
    SshAgent__PingResponse **ret_message);
int ssh_agent_ping_response_check(const SshAgent__PingResponse *message);
int ssh_agent_ping_response_describe(const SshAgent__PingResponse *message, struct buf *out);
void ssh_agent_ping_response_wipe(SshAgent__PingResponse *message);

/* StatusRequest. */
extern const struct schema_message ssh_agent_status_request_schema;
int ssh_agent_status_request_encode(const SshAgent__StatusRequest *message, struct buf *out);
int ssh_agent_status_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    SshAgent__StatusRequest **ret_message);
int ssh_agent_status_request_to_json(const SshAgent__StatusRequest *message, struct buf *out);
int ssh_agent_status_request_from_json(struct arena *arena, const char *text, size_t length,
    SshAgent__StatusRequest **ret_message);
int ssh_agent_status_request_check(const SshAgent__StatusRequest *message);
int ssh_agent_status_request_describe(const SshAgent__StatusRequest *message, struct buf *out);
void ssh_agent_status_request_wipe(SshAgent__StatusRequest *message);

/* StatusResponse. */
extern const struct schema_message ssh_agent_status_response_schema;
int ssh_agent_status_response_encode(const SshAgent__StatusResponse *message, struct buf *out);
int ssh_agent_status_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    SshAgent__StatusResponse **ret_message);
int ssh_agent_status_response_to_json(const SshAgent__StatusResponse *message, struct buf *out);
int ssh_agent_status_response_from_json(struct arena *arena, const char *text, size_t length,
    SshAgent__StatusResponse **ret_message);
int ssh_agent_status_response_check(const SshAgent__StatusResponse *message);
int ssh_agent_status_response_describe(const SshAgent__StatusResponse *message, struct buf *out);
void ssh_agent_status_response_wipe(SshAgent__StatusResponse *message);

/* Request. */
extern const struct schema_message ssh_agent_request_schema;
int ssh_agent_request_encode(const SshAgent__Request *message, struct buf *out);
int ssh_agent_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    SshAgent__Request **ret_message);
int ssh_agent_request_to_json(const SshAgent__Request *message, struct buf *out);
int ssh_agent_request_from_json(struct arena *arena, const char *text, size_t length,
    SshAgent__Request **ret_message);
int ssh_agent_request_check(const SshAgent__Request *message);
int ssh_agent_request_describe(const SshAgent__Request *message, struct buf *out);
void ssh_agent_request_wipe(SshAgent__Request *message);

/* Response. */
extern const struct schema_message ssh_agent_response_schema;
int ssh_agent_response_encode(const SshAgent__Response *message, struct buf *out);
int ssh_agent_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    SshAgent__Response **ret_message);
int ssh_agent_response_to_json(const SshAgent__Response *message, struct buf *out);
int ssh_agent_response_from_json(uint32_t operation, struct arena *arena, const char *text, size_t length,
    SshAgent__Response **ret_message);
int ssh_agent_response_check(const SshAgent__Response *message);
int ssh_agent_response_describe(const SshAgent__Response *message, struct buf *out);
void ssh_agent_response_wipe(SshAgent__Response *message);

/* The namespace `ssh-agent` and its operations. */
extern const struct schema_namespace ssh_agent_namespace;

#endif
