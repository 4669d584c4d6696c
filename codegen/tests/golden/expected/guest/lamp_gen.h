/* Made from proto/lamp.proto by `./dev regenerate`; changes here are lost. */

/*
 * A namespace made for the generator's tests: it has one of everything that the schema language allows.
 *
 * What the functions do, own and return is said where they lead: *_encode and *_decode in codec.h, *_to_json
 * and *_from_json in json.h, *_check in check.h, *_describe and *_wipe in describe.h. *_str gives an enum
 * value's name in JSON, "" for one that the schema does not have.
 */
#ifndef SHED_LAMP_GEN_H
#define SHED_LAMP_GEN_H

#include "arena.h"
#include "buf.h"
#include "schema.h"
#include "lamp.pb.h"

extern const struct schema_enum lamp_error_code_enum;
const char *lamp_error_code_str(lamp_ErrorCode value);

/* Error. Why the lamp stays as it is. */
extern const struct schema_message lamp_error_schema;
int lamp_error_encode(const lamp_Error *message, struct buf *out);
int lamp_error_decode(struct arena *arena, const uint8_t *data, size_t size, lamp_Error **ret_message);
int lamp_error_to_json(const lamp_Error *message, struct buf *out);
int lamp_error_from_json(struct arena *arena, const char *text, size_t length, lamp_Error **ret_message);
int lamp_error_check(const lamp_Error *message);
int lamp_error_describe(const lamp_Error *message, struct buf *out);
void lamp_error_wipe(lamp_Error *message);

/* ToggleRequest. Numbers are not in the order of their lines; the tables are. */
extern const struct schema_message lamp_toggle_request_schema;
int lamp_toggle_request_encode(const lamp_ToggleRequest *message, struct buf *out);
int lamp_toggle_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    lamp_ToggleRequest **ret_message);
int lamp_toggle_request_to_json(const lamp_ToggleRequest *message, struct buf *out);
int lamp_toggle_request_from_json(struct arena *arena, const char *text, size_t length,
    lamp_ToggleRequest **ret_message);
int lamp_toggle_request_check(const lamp_ToggleRequest *message);
int lamp_toggle_request_describe(const lamp_ToggleRequest *message, struct buf *out);
void lamp_toggle_request_wipe(lamp_ToggleRequest *message);

/* ToggleResponse.Watt. */
extern const struct schema_message lamp_toggle_response_watt_schema;
int lamp_toggle_response_watt_encode(const lamp_ToggleResponse_Watt *message, struct buf *out);
int lamp_toggle_response_watt_decode(struct arena *arena, const uint8_t *data, size_t size,
    lamp_ToggleResponse_Watt **ret_message);
int lamp_toggle_response_watt_to_json(const lamp_ToggleResponse_Watt *message, struct buf *out);
int lamp_toggle_response_watt_from_json(struct arena *arena, const char *text, size_t length,
    lamp_ToggleResponse_Watt **ret_message);
int lamp_toggle_response_watt_check(const lamp_ToggleResponse_Watt *message);
int lamp_toggle_response_watt_describe(const lamp_ToggleResponse_Watt *message, struct buf *out);
void lamp_toggle_response_watt_wipe(lamp_ToggleResponse_Watt *message);

/* ToggleResponse. */
extern const struct schema_message lamp_toggle_response_schema;
int lamp_toggle_response_encode(const lamp_ToggleResponse *message, struct buf *out);
int lamp_toggle_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    lamp_ToggleResponse **ret_message);
int lamp_toggle_response_to_json(const lamp_ToggleResponse *message, struct buf *out);
int lamp_toggle_response_from_json(struct arena *arena, const char *text, size_t length,
    lamp_ToggleResponse **ret_message);
int lamp_toggle_response_check(const lamp_ToggleResponse *message);
int lamp_toggle_response_describe(const lamp_ToggleResponse *message, struct buf *out);
void lamp_toggle_response_wipe(lamp_ToggleResponse *message);

/* Letter. Not part of an operation: a message with raw JSON is always the outermost. */
extern const struct schema_message lamp_letter_schema;
int lamp_letter_encode(const lamp_Letter *message, struct buf *out);
int lamp_letter_decode(struct arena *arena, const uint8_t *data, size_t size, lamp_Letter **ret_message);
int lamp_letter_to_json(const lamp_Letter *message, struct buf *out);
int lamp_letter_from_json(struct arena *arena, const char *text, size_t length, lamp_Letter **ret_message);
int lamp_letter_check(const lamp_Letter *message);
int lamp_letter_describe(const lamp_Letter *message, struct buf *out);
void lamp_letter_wipe(lamp_Letter *message);

/* Request. */
extern const struct schema_message lamp_request_schema;
int lamp_request_encode(const lamp_Request *message, struct buf *out);
int lamp_request_decode(struct arena *arena, const uint8_t *data, size_t size, lamp_Request **ret_message);
int lamp_request_to_json(const lamp_Request *message, struct buf *out);
int lamp_request_from_json(struct arena *arena, const char *text, size_t length, lamp_Request **ret_message);
int lamp_request_check(const lamp_Request *message);
int lamp_request_describe(const lamp_Request *message, struct buf *out);
void lamp_request_wipe(lamp_Request *message);

/* Response. */
extern const struct schema_message lamp_response_schema;
int lamp_response_encode(const lamp_Response *message, struct buf *out);
int lamp_response_decode(struct arena *arena, const uint8_t *data, size_t size, lamp_Response **ret_message);
int lamp_response_to_json(const lamp_Response *message, struct buf *out);
int lamp_response_from_json(uint32_t operation, struct arena *arena, const char *text, size_t length,
    lamp_Response **ret_message);
int lamp_response_check(const lamp_Response *message);
int lamp_response_describe(const lamp_Response *message, struct buf *out);
void lamp_response_wipe(lamp_Response *message);

/* The namespace `lamp` and its operations. */
extern const struct schema_namespace lamp_namespace;

#endif
