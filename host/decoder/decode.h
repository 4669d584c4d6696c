/* From the bytes of an event to a checked request. */
#ifndef SHED_DECODE_H
#define SHED_DECODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "buf.h"
#include "envelope.pb-c.h"
#include "schema.h"

/* The largest encoded request that the monitor is handed (decoder.proto). */
#define DECODE_REQUEST_MAX (4u * 1024 * 1024)

/* The largest payload that is looked at, whatever its encoding: the deployed bus publishes none beyond it. */
#define DECODE_PAYLOAD_MAX (1024u * 1024)

/* How long an answer is of use at most, before the monitor said that it is pending; and where nobody says. */
#define DECODE_DEADLINE_MS 30000

/*
 * Reads the data of an event: an envelope in JSON or, if protobuf, in protobuf and base64. All of
 * *ret_envelope is *ret_arena's, which the caller destroys. Fields that JSON hops do not know are not read
 * there. 0 or the error.
 */
int decode_envelope(bool protobuf, const uint8_t *data, size_t size, struct arena **ret_arena,
    Envelope__Envelope **ret_envelope);

/*
 * Checks the envelope's payload against the namespace's Request and appends that, in the one encoding that
 * codec_encode gives it, to out. *ret_operation is its operation's number; an operation that is missing or
 * not known gives 0 and an empty Request. 0, or the error that the payload is invalid for.
 */
int decode_request(const struct schema_namespace *ns, const Envelope__Envelope *envelope, struct buf *out,
    uint32_t *ret_operation);

/* How long its publisher waits: as the envelope says, else as the schema says of the operation (0: unknown).
 */
uint32_t decode_deadline_ms(
    const struct schema_namespace *ns, const Envelope__Envelope *envelope, uint32_t operation);

#endif
