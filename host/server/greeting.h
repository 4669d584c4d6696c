/* `system:health`: the first exchange on a link to a guest, and the heartbeats after it (proto/health.proto).
 */
#ifndef SHED_GREETING_H
#define SHED_GREETING_H

#include <stdbool.h>
#include <stdint.h>

#include "buf.h"
#include "envelope.pb-c.h"
#include "uuid7.h"

/* Appends the host's first frame, in JSON, and gives the id that its answer names. */
int greeting_write(struct buf *out, char ret_id[UUID7_SIZE]);

/* Is it an envelope of system:health? */
bool greeting_is_ours(const Envelope__Envelope *envelope);

/*
 * Reads the answer to the request with this id. ERROR_TYPE if it is another envelope. A payload that says
 * nothing understandable is taken as that of a guest which speaks JSON only.
 */
int greeting_read_answer(const Envelope__Envelope *envelope, const char *id, bool *ret_protobuf);

/* Reads a heartbeat: nanoseconds since 1970. ERROR_TYPE if it is another envelope, or the decoder's error. */
int greeting_read_heartbeat(const Envelope__Envelope *envelope, int64_t *ret_started_at);

#endif
