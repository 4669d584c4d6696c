/* Posts answers to the server, a few at a time over connections that are kept. */
#ifndef SHED_RESPOND_H
#define SHED_RESPOND_H

#include <stdbool.h>
#include <stdint.h>

#include "buf.h"

struct event_base;
struct multi;
struct origin;
struct respond;

/* Posts under way at once; the others wait in a queue of so many, of so many bytes in all. */
#define RESPOND_CONNECTIONS 16
#define RESPOND_QUEUE_MAX 4096
#define RESPOND_QUEUE_BYTES (64u * 1024 * 1024)

/* NULL if out of memory. The arguments stay while it lives. */
struct respond *respond_create(struct event_base *base, struct multi *multi, const struct origin *origin);

/* Drops what was not posted. NULL is fine. */
void respond_destroy(struct respond *respond);

/*
 * Posts the envelope in body, whose contents are taken (on failure, too): in protobuf or JSON, to the
 * namespace ns, which stays. While nobody can be connected to, it is tried again until deadline_ms have
 * passed. What becomes of it is only logged. 0, ERROR_LIMIT or ERROR_NOMEM.
 */
int respond_post(
    struct respond *respond, const char *ns, bool protobuf, uint32_t deadline_ms, struct buf *body);

#endif
