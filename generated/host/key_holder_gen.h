/* Made from proto/key_holder.proto by `./dev regenerate`; changes here are lost. */

/*
 * What shed-host-agent asks its key holder, the one process that has SSH keys or speaks to an agent that has
 * them. Frames of type 0x21 on a socket pair; each holds one `Call` or `Answer`.
 *
 * What the functions do, own and return is said where they lead: *_encode and *_decode in codec.h, *_to_json
 * and *_from_json in json.h, *_check in check.h, *_describe and *_wipe in describe.h. *_str gives an enum
 * value's name in JSON, "" for one that the schema does not have.
 */
#ifndef SHED_KEY_HOLDER_GEN_H
#define SHED_KEY_HOLDER_GEN_H

#include "arena.h"
#include "buf.h"
#include "schema.h"
#include "key_holder.pb-c.h"

extern const struct schema_enum key_holder_error_code_enum;
const char *key_holder_error_code_str(KeyHolder__ErrorCode value);

extern const struct schema_enum key_holder_mode_enum;
const char *key_holder_mode_str(KeyHolder__Mode value);

/* Error. */
extern const struct schema_message key_holder_error_schema;
int key_holder_error_encode(const KeyHolder__Error *message, struct buf *out);
int key_holder_error_decode(struct arena *arena, const uint8_t *data, size_t size,
    KeyHolder__Error **ret_message);
int key_holder_error_to_json(const KeyHolder__Error *message, struct buf *out);
int key_holder_error_from_json(struct arena *arena, const char *text, size_t length,
    KeyHolder__Error **ret_message);
int key_holder_error_check(const KeyHolder__Error *message);
int key_holder_error_describe(const KeyHolder__Error *message, struct buf *out);
void key_holder_error_wipe(KeyHolder__Error *message);

/* ConfigureRequest. Sent once, first. */
extern const struct schema_message key_holder_configure_request_schema;
int key_holder_configure_request_encode(const KeyHolder__ConfigureRequest *message, struct buf *out);
int key_holder_configure_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    KeyHolder__ConfigureRequest **ret_message);
int key_holder_configure_request_to_json(const KeyHolder__ConfigureRequest *message, struct buf *out);
int key_holder_configure_request_from_json(struct arena *arena, const char *text, size_t length,
    KeyHolder__ConfigureRequest **ret_message);
int key_holder_configure_request_check(const KeyHolder__ConfigureRequest *message);
int key_holder_configure_request_describe(const KeyHolder__ConfigureRequest *message, struct buf *out);
void key_holder_configure_request_wipe(KeyHolder__ConfigureRequest *message);

/* ConfigureResponse. */
extern const struct schema_message key_holder_configure_response_schema;
int key_holder_configure_response_encode(const KeyHolder__ConfigureResponse *message, struct buf *out);
int key_holder_configure_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    KeyHolder__ConfigureResponse **ret_message);
int key_holder_configure_response_to_json(const KeyHolder__ConfigureResponse *message, struct buf *out);
int key_holder_configure_response_from_json(struct arena *arena, const char *text, size_t length,
    KeyHolder__ConfigureResponse **ret_message);
int key_holder_configure_response_check(const KeyHolder__ConfigureResponse *message);
int key_holder_configure_response_describe(const KeyHolder__ConfigureResponse *message, struct buf *out);
void key_holder_configure_response_wipe(KeyHolder__ConfigureResponse *message);

/* ListRequest. */
extern const struct schema_message key_holder_list_request_schema;
int key_holder_list_request_encode(const KeyHolder__ListRequest *message, struct buf *out);
int key_holder_list_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    KeyHolder__ListRequest **ret_message);
int key_holder_list_request_to_json(const KeyHolder__ListRequest *message, struct buf *out);
int key_holder_list_request_from_json(struct arena *arena, const char *text, size_t length,
    KeyHolder__ListRequest **ret_message);
int key_holder_list_request_check(const KeyHolder__ListRequest *message);
int key_holder_list_request_describe(const KeyHolder__ListRequest *message, struct buf *out);
void key_holder_list_request_wipe(KeyHolder__ListRequest *message);

/* Key. */
extern const struct schema_message key_holder_key_schema;
int key_holder_key_encode(const KeyHolder__Key *message, struct buf *out);
int key_holder_key_decode(struct arena *arena, const uint8_t *data, size_t size,
    KeyHolder__Key **ret_message);
int key_holder_key_to_json(const KeyHolder__Key *message, struct buf *out);
int key_holder_key_from_json(struct arena *arena, const char *text, size_t length,
    KeyHolder__Key **ret_message);
int key_holder_key_check(const KeyHolder__Key *message);
int key_holder_key_describe(const KeyHolder__Key *message, struct buf *out);
void key_holder_key_wipe(KeyHolder__Key *message);

/* ListResponse. */
extern const struct schema_message key_holder_list_response_schema;
int key_holder_list_response_encode(const KeyHolder__ListResponse *message, struct buf *out);
int key_holder_list_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    KeyHolder__ListResponse **ret_message);
int key_holder_list_response_to_json(const KeyHolder__ListResponse *message, struct buf *out);
int key_holder_list_response_from_json(struct arena *arena, const char *text, size_t length,
    KeyHolder__ListResponse **ret_message);
int key_holder_list_response_check(const KeyHolder__ListResponse *message);
int key_holder_list_response_describe(const KeyHolder__ListResponse *message, struct buf *out);
void key_holder_list_response_wipe(KeyHolder__ListResponse *message);

/* SignRequest. */
extern const struct schema_message key_holder_sign_request_schema;
int key_holder_sign_request_encode(const KeyHolder__SignRequest *message, struct buf *out);
int key_holder_sign_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    KeyHolder__SignRequest **ret_message);
int key_holder_sign_request_to_json(const KeyHolder__SignRequest *message, struct buf *out);
int key_holder_sign_request_from_json(struct arena *arena, const char *text, size_t length,
    KeyHolder__SignRequest **ret_message);
int key_holder_sign_request_check(const KeyHolder__SignRequest *message);
int key_holder_sign_request_describe(const KeyHolder__SignRequest *message, struct buf *out);
void key_holder_sign_request_wipe(KeyHolder__SignRequest *message);

/* SignResponse. */
extern const struct schema_message key_holder_sign_response_schema;
int key_holder_sign_response_encode(const KeyHolder__SignResponse *message, struct buf *out);
int key_holder_sign_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    KeyHolder__SignResponse **ret_message);
int key_holder_sign_response_to_json(const KeyHolder__SignResponse *message, struct buf *out);
int key_holder_sign_response_from_json(struct arena *arena, const char *text, size_t length,
    KeyHolder__SignResponse **ret_message);
int key_holder_sign_response_check(const KeyHolder__SignResponse *message);
int key_holder_sign_response_describe(const KeyHolder__SignResponse *message, struct buf *out);
void key_holder_sign_response_wipe(KeyHolder__SignResponse *message);

/* Request. */
extern const struct schema_message key_holder_request_schema;
int key_holder_request_encode(const KeyHolder__Request *message, struct buf *out);
int key_holder_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    KeyHolder__Request **ret_message);
int key_holder_request_to_json(const KeyHolder__Request *message, struct buf *out);
int key_holder_request_from_json(struct arena *arena, const char *text, size_t length,
    KeyHolder__Request **ret_message);
int key_holder_request_check(const KeyHolder__Request *message);
int key_holder_request_describe(const KeyHolder__Request *message, struct buf *out);
void key_holder_request_wipe(KeyHolder__Request *message);

/* Response. */
extern const struct schema_message key_holder_response_schema;
int key_holder_response_encode(const KeyHolder__Response *message, struct buf *out);
int key_holder_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    KeyHolder__Response **ret_message);
int key_holder_response_to_json(const KeyHolder__Response *message, struct buf *out);
int key_holder_response_from_json(uint32_t operation, struct arena *arena, const char *text, size_t length,
    KeyHolder__Response **ret_message);
int key_holder_response_check(const KeyHolder__Response *message);
int key_holder_response_describe(const KeyHolder__Response *message, struct buf *out);
void key_holder_response_wipe(KeyHolder__Response *message);

/* Call. Monitor to holder. */
extern const struct schema_message key_holder_call_schema;
int key_holder_call_encode(const KeyHolder__Call *message, struct buf *out);
int key_holder_call_decode(struct arena *arena, const uint8_t *data, size_t size,
    KeyHolder__Call **ret_message);
int key_holder_call_to_json(const KeyHolder__Call *message, struct buf *out);
int key_holder_call_from_json(struct arena *arena, const char *text, size_t length,
    KeyHolder__Call **ret_message);
int key_holder_call_check(const KeyHolder__Call *message);
int key_holder_call_describe(const KeyHolder__Call *message, struct buf *out);
void key_holder_call_wipe(KeyHolder__Call *message);

/* Answer. Holder to monitor, in any order. */
extern const struct schema_message key_holder_answer_schema;
int key_holder_answer_encode(const KeyHolder__Answer *message, struct buf *out);
int key_holder_answer_decode(struct arena *arena, const uint8_t *data, size_t size,
    KeyHolder__Answer **ret_message);
int key_holder_answer_to_json(const KeyHolder__Answer *message, struct buf *out);
int key_holder_answer_from_json(struct arena *arena, const char *text, size_t length,
    KeyHolder__Answer **ret_message);
int key_holder_answer_check(const KeyHolder__Answer *message);
int key_holder_answer_describe(const KeyHolder__Answer *message, struct buf *out);
void key_holder_answer_wipe(KeyHolder__Answer *message);

/* The namespace `key-holder` and its operations. */
extern const struct schema_namespace key_holder_namespace;

#endif
