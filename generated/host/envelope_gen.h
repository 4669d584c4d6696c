/* Made from proto/envelope.proto by `./dev regenerate`; changes here are lost. */

/*
 * The envelope of the bus: what every hop between an adapter in the guest and a broker on the host reads. Its
 * JSON form is the deployed one; the fields from `payload_encoding` on travel only to peers that announced
 * the protobuf encoding.
 *
 * What the functions do, own and return is said where they lead: *_encode and *_decode in codec.h, *_to_json
 * and *_from_json in json.h, *_check in check.h, *_describe and *_wipe in describe.h. *_str gives an enum
 * value's name in JSON, "" for one that the schema does not have.
 */
#ifndef SHED_ENVELOPE_GEN_H
#define SHED_ENVELOPE_GEN_H

#include "arena.h"
#include "buf.h"
#include "schema.h"
#include "envelope.pb-c.h"

extern const struct schema_enum envelope_type_enum;
const char *envelope_type_str(Envelope__Type value);

/* How a payload is encoded. A response uses its request's. */
extern const struct schema_enum envelope_encoding_enum;
const char *envelope_encoding_str(Envelope__Encoding value);

/* What the bus itself answers when no listener could. */
extern const struct schema_enum envelope_bus_code_enum;
const char *envelope_bus_code_str(Envelope__BusCode value);

/* Shed. The VM that a message came from, stamped by shed-server; what a guest writes here is dropped. */
extern const struct schema_message envelope_shed_schema;
int envelope_shed_encode(const Envelope__Shed *message, struct buf *out);
int envelope_shed_decode(struct arena *arena, const uint8_t *data, size_t size, Envelope__Shed **ret_message);
int envelope_shed_to_json(const Envelope__Shed *message, struct buf *out);
int envelope_shed_from_json(struct arena *arena, const char *text, size_t length,
    Envelope__Shed **ret_message);
int envelope_shed_check(const Envelope__Shed *message);
int envelope_shed_describe(const Envelope__Shed *message, struct buf *out);
void envelope_shed_wipe(Envelope__Shed *message);

/*
 * BusError. An answer from the bus in place of a listener's. On a JSON hop it is carried as the payload
 * `{"error", "code"}`.
 */
extern const struct schema_message envelope_bus_error_schema;
int envelope_bus_error_encode(const Envelope__BusError *message, struct buf *out);
int envelope_bus_error_decode(struct arena *arena, const uint8_t *data, size_t size,
    Envelope__BusError **ret_message);
int envelope_bus_error_to_json(const Envelope__BusError *message, struct buf *out);
int envelope_bus_error_from_json(struct arena *arena, const char *text, size_t length,
    Envelope__BusError **ret_message);
int envelope_bus_error_check(const Envelope__BusError *message);
int envelope_bus_error_describe(const Envelope__BusError *message, struct buf *out);
void envelope_bus_error_wipe(Envelope__BusError *message);

/* Envelope. */
extern const struct schema_message envelope_envelope_schema;
int envelope_envelope_encode(const Envelope__Envelope *message, struct buf *out);
int envelope_envelope_decode(struct arena *arena, const uint8_t *data, size_t size,
    Envelope__Envelope **ret_message);
int envelope_envelope_to_json(const Envelope__Envelope *message, struct buf *out);
int envelope_envelope_from_json(struct arena *arena, const char *text, size_t length,
    Envelope__Envelope **ret_message);
int envelope_envelope_check(const Envelope__Envelope *message);
int envelope_envelope_describe(const Envelope__Envelope *message, struct buf *out);
void envelope_envelope_wipe(Envelope__Envelope *message);

/* HttpError.Detail. */
extern const struct schema_message envelope_http_error_detail_schema;
int envelope_http_error_detail_encode(const Envelope__HttpError__Detail *message, struct buf *out);
int envelope_http_error_detail_decode(struct arena *arena, const uint8_t *data, size_t size,
    Envelope__HttpError__Detail **ret_message);
int envelope_http_error_detail_to_json(const Envelope__HttpError__Detail *message, struct buf *out);
int envelope_http_error_detail_from_json(struct arena *arena, const char *text, size_t length,
    Envelope__HttpError__Detail **ret_message);
int envelope_http_error_detail_check(const Envelope__HttpError__Detail *message);
int envelope_http_error_detail_describe(const Envelope__HttpError__Detail *message, struct buf *out);
void envelope_http_error_detail_wipe(Envelope__HttpError__Detail *message);

/* HttpError. The body of an HTTP error of either API: `{"error": {"code", "message"}}`. */
extern const struct schema_message envelope_http_error_schema;
int envelope_http_error_encode(const Envelope__HttpError *message, struct buf *out);
int envelope_http_error_decode(struct arena *arena, const uint8_t *data, size_t size,
    Envelope__HttpError **ret_message);
int envelope_http_error_to_json(const Envelope__HttpError *message, struct buf *out);
int envelope_http_error_from_json(struct arena *arena, const char *text, size_t length,
    Envelope__HttpError **ret_message);
int envelope_http_error_check(const Envelope__HttpError *message);
int envelope_http_error_describe(const Envelope__HttpError *message, struct buf *out);
void envelope_http_error_wipe(Envelope__HttpError *message);

#endif
