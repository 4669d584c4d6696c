/* Made from proto/decoder.proto by `./dev regenerate`; changes here are lost. */

/*
 * What passes between shed-host-agent's monitor and its decoder, the process that reads the network. Frames
 * of type 0x21 on a socket pair: `ToDecoder` one way, `FromDecoder` the other.
 *
 * What the functions do, own and return is said where they lead: *_encode and *_decode in codec.h, *_to_json
 * and *_from_json in json.h, *_check in check.h, *_describe and *_wipe in describe.h. *_str gives an enum
 * value's name in JSON, "" for one that the schema does not have.
 */
#ifndef SHED_DECODER_GEN_H
#define SHED_DECODER_GEN_H

#include "arena.h"
#include "buf.h"
#include "schema.h"
#include "decoder.pb-c.h"

/* Configure. Sent once, first. */
extern const struct schema_message decoder_configure_schema;
int decoder_configure_encode(const Decoder__Configure *message, struct buf *out);
int decoder_configure_decode(struct arena *arena, const uint8_t *data, size_t size,
    Decoder__Configure **ret_message);
int decoder_configure_to_json(const Decoder__Configure *message, struct buf *out);
int decoder_configure_from_json(struct arena *arena, const char *text, size_t length,
    Decoder__Configure **ret_message);
int decoder_configure_check(const Decoder__Configure *message);
int decoder_configure_describe(const Decoder__Configure *message, struct buf *out);
void decoder_configure_wipe(Decoder__Configure *message);

/* Answer. The answer to a `Request`. */
extern const struct schema_message decoder_answer_schema;
int decoder_answer_encode(const Decoder__Answer *message, struct buf *out);
int decoder_answer_decode(struct arena *arena, const uint8_t *data, size_t size,
    Decoder__Answer **ret_message);
int decoder_answer_to_json(const Decoder__Answer *message, struct buf *out);
int decoder_answer_from_json(struct arena *arena, const char *text, size_t length,
    Decoder__Answer **ret_message);
int decoder_answer_check(const Decoder__Answer *message);
int decoder_answer_describe(const Decoder__Answer *message, struct buf *out);
void decoder_answer_wipe(Decoder__Answer *message);

/* ToDecoder. */
extern const struct schema_message decoder_to_decoder_schema;
int decoder_to_decoder_encode(const Decoder__ToDecoder *message, struct buf *out);
int decoder_to_decoder_decode(struct arena *arena, const uint8_t *data, size_t size,
    Decoder__ToDecoder **ret_message);
int decoder_to_decoder_to_json(const Decoder__ToDecoder *message, struct buf *out);
int decoder_to_decoder_from_json(struct arena *arena, const char *text, size_t length,
    Decoder__ToDecoder **ret_message);
int decoder_to_decoder_check(const Decoder__ToDecoder *message);
int decoder_to_decoder_describe(const Decoder__ToDecoder *message, struct buf *out);
void decoder_to_decoder_wipe(Decoder__ToDecoder *message);

/* Link. A namespace's stream from the server came up or went down. */
extern const struct schema_message decoder_link_schema;
int decoder_link_encode(const Decoder__Link *message, struct buf *out);
int decoder_link_decode(struct arena *arena, const uint8_t *data, size_t size, Decoder__Link **ret_message);
int decoder_link_to_json(const Decoder__Link *message, struct buf *out);
int decoder_link_from_json(struct arena *arena, const char *text, size_t length, Decoder__Link **ret_message);
int decoder_link_check(const Decoder__Link *message);
int decoder_link_describe(const Decoder__Link *message, struct buf *out);
void decoder_link_wipe(Decoder__Link *message);

/* Request. A guest's request, checked by schema. */
extern const struct schema_message decoder_request_schema;
int decoder_request_encode(const Decoder__Request *message, struct buf *out);
int decoder_request_decode(struct arena *arena, const uint8_t *data, size_t size,
    Decoder__Request **ret_message);
int decoder_request_to_json(const Decoder__Request *message, struct buf *out);
int decoder_request_from_json(struct arena *arena, const char *text, size_t length,
    Decoder__Request **ret_message);
int decoder_request_check(const Decoder__Request *message);
int decoder_request_describe(const Decoder__Request *message, struct buf *out);
void decoder_request_wipe(Decoder__Request *message);

/* Cancel. The request is no longer waited for. */
extern const struct schema_message decoder_cancel_schema;
int decoder_cancel_encode(const Decoder__Cancel *message, struct buf *out);
int decoder_cancel_decode(struct arena *arena, const uint8_t *data, size_t size,
    Decoder__Cancel **ret_message);
int decoder_cancel_to_json(const Decoder__Cancel *message, struct buf *out);
int decoder_cancel_from_json(struct arena *arena, const char *text, size_t length,
    Decoder__Cancel **ret_message);
int decoder_cancel_check(const Decoder__Cancel *message);
int decoder_cancel_describe(const Decoder__Cancel *message, struct buf *out);
void decoder_cancel_wipe(Decoder__Cancel *message);

/* FromDecoder. */
extern const struct schema_message decoder_from_decoder_schema;
int decoder_from_decoder_encode(const Decoder__FromDecoder *message, struct buf *out);
int decoder_from_decoder_decode(struct arena *arena, const uint8_t *data, size_t size,
    Decoder__FromDecoder **ret_message);
int decoder_from_decoder_to_json(const Decoder__FromDecoder *message, struct buf *out);
int decoder_from_decoder_from_json(struct arena *arena, const char *text, size_t length,
    Decoder__FromDecoder **ret_message);
int decoder_from_decoder_check(const Decoder__FromDecoder *message);
int decoder_from_decoder_describe(const Decoder__FromDecoder *message, struct buf *out);
void decoder_from_decoder_wipe(Decoder__FromDecoder *message);

#endif
