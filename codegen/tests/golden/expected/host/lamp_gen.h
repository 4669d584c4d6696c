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
#include "lamp.pb-c.h"

extern const struct schema_enum lamp_error_code_enum;
const char *lamp_error_code_str(Lamp__ErrorCode value);

/* Error. Why the lamp stays as it is. */
extern const struct schema_message lamp_error_schema;
int lamp_error_encode(const Lamp__Error *message, struct buf *out);
int lamp_error_decode(struct arena *arena, const uint8_t *data, size_t size, Lamp__Error **ret_message);
int lamp_error_to_json(const Lamp__Error *message, struct buf *out);
int lamp_error_from_json(struct arena *arena, const char *text, size_t length, Lamp__Error **ret_message);
int lamp_error_check(const Lamp__Error *message);
int lamp_error_describe(const Lamp__Error *message, struct buf *out);
void lamp_error_wipe(Lamp__Error *message);

/* ToggleRequest. Numbers are not in the order of their lines; the tables are. */
extern const struct schema_message lamp_toggle_request_schema;
int lamp_toggle_request_encode(const Lamp__ToggleRequest *message, struct buf *out);
int lamp_toggle_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    Lamp__ToggleRequest **ret_message);
int lamp_toggle_request_to_json(const Lamp__ToggleRequest *message, struct buf *out);
int lamp_toggle_request_from_json(struct arena *arena, const char *text, size_t length,
    Lamp__ToggleRequest **ret_message);
int lamp_toggle_request_check(const Lamp__ToggleRequest *message);
int lamp_toggle_request_describe(const Lamp__ToggleRequest *message, struct buf *out);
void lamp_toggle_request_wipe(Lamp__ToggleRequest *message);

/* ToggleResponse.Watt. */
extern const struct schema_message lamp_toggle_response_watt_schema;
int lamp_toggle_response_watt_encode(const Lamp__ToggleResponse__Watt *message, struct buf *out);
int lamp_toggle_response_watt_decode(struct arena *arena, const uint8_t *data, size_t size,
    Lamp__ToggleResponse__Watt **ret_message);
int lamp_toggle_response_watt_to_json(const Lamp__ToggleResponse__Watt *message, struct buf *out);
int lamp_toggle_response_watt_from_json(struct arena *arena, const char *text, size_t length,
    Lamp__ToggleResponse__Watt **ret_message);
int lamp_toggle_response_watt_check(const Lamp__ToggleResponse__Watt *message);
int lamp_toggle_response_watt_describe(const Lamp__ToggleResponse__Watt *message, struct buf *out);
void lamp_toggle_response_watt_wipe(Lamp__ToggleResponse__Watt *message);

/* ToggleResponse. */
extern const struct schema_message lamp_toggle_response_schema;
int lamp_toggle_response_encode(const Lamp__ToggleResponse *message, struct buf *out);
int lamp_toggle_response_decode(struct arena *arena, const uint8_t *data, size_t size,
    Lamp__ToggleResponse **ret_message);
int lamp_toggle_response_to_json(const Lamp__ToggleResponse *message, struct buf *out);
int lamp_toggle_response_from_json(struct arena *arena, const char *text, size_t length,
    Lamp__ToggleResponse **ret_message);
int lamp_toggle_response_check(const Lamp__ToggleResponse *message);
int lamp_toggle_response_describe(const Lamp__ToggleResponse *message, struct buf *out);
void lamp_toggle_response_wipe(Lamp__ToggleResponse *message);

/* Letter. Not part of an operation: a message with raw JSON is always the outermost. */
extern const struct schema_message lamp_letter_schema;
int lamp_letter_encode(const Lamp__Letter *message, struct buf *out);
int lamp_letter_decode(struct arena *arena, const uint8_t *data, size_t size, Lamp__Letter **ret_message);
int lamp_letter_to_json(const Lamp__Letter *message, struct buf *out);
int lamp_letter_from_json(struct arena *arena, const char *text, size_t length, Lamp__Letter **ret_message);
int lamp_letter_check(const Lamp__Letter *message);
int lamp_letter_describe(const Lamp__Letter *message, struct buf *out);
void lamp_letter_wipe(Lamp__Letter *message);

/* Request. */
extern const struct schema_message lamp_request_schema;
int lamp_request_encode(const Lamp__Request *message, struct buf *out);
int lamp_request_decode(struct arena *arena, const uint8_t *data, size_t size, Lamp__Request **ret_message);
int lamp_request_to_json(const Lamp__Request *message, struct buf *out);
int lamp_request_from_json(struct arena *arena, const char *text, size_t length, Lamp__Request **ret_message);
int lamp_request_check(const Lamp__Request *message);
int lamp_request_describe(const Lamp__Request *message, struct buf *out);
void lamp_request_wipe(Lamp__Request *message);

/* Response. */
extern const struct schema_message lamp_response_schema;
int lamp_response_encode(const Lamp__Response *message, struct buf *out);
int lamp_response_decode(struct arena *arena, const uint8_t *data, size_t size, Lamp__Response **ret_message);
int lamp_response_to_json(const Lamp__Response *message, struct buf *out);
int lamp_response_from_json(uint32_t operation, struct arena *arena, const char *text, size_t length,
    Lamp__Response **ret_message);
int lamp_response_check(const Lamp__Response *message);
int lamp_response_describe(const Lamp__Response *message, struct buf *out);
void lamp_response_wipe(Lamp__Response *message);

/* The namespace `lamp` and its operations. */
extern const struct schema_namespace lamp_namespace;

#endif
