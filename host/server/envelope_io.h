/* Envelopes to and from the bytes of a hop, in either encoding. */
#ifndef SHED_ENVELOPE_IO_H
#define SHED_ENVELOPE_IO_H

#include "arena.h"
#include "buf.h"
#include "envelope.pb-c.h"

/*
 * Reads size bytes that are one envelope. All of *ret_envelope is *ret_arena's, which the caller destroys. In
 * JSON the payload is JSON, whatever the text says of it.
 */
int envelope_io_decode(Envelope__Encoding encoding, const uint8_t *data, size_t size,
    struct arena **ret_arena, Envelope__Envelope **ret_envelope);

/*
 * Appends the envelope as one message (JSON: one line). What JSON hops do not know is left out there, and the
 * bus's own error becomes the payload `{"error", "code"}`. ERROR_UNSUPPORTED for a protobuf payload on a JSON
 * hop, or the encoder's error; the buffer is then as it was.
 */
int envelope_io_encode(Envelope__Encoding encoding, const Envelope__Envelope *envelope, struct buf *out);

#endif
