/* The event stream of one namespace, opened again for ever. */
#ifndef SHED_STREAM_H
#define SHED_STREAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "schema.h"

struct event_base;
struct multi;
struct origin;
struct stream;

#define STREAM_REASON_SIZE 512

/* The largest event that is taken: an envelope of 16 MiB in base64, with room to spare. */
#define STREAM_EVENT_MAX (24u * 1024 * 1024)

struct stream_handlers {
	/* The stream came up, or is down for another reason than before (less than STREAM_REASON_SIZE bytes).
	 */
	void (*changed)(struct stream *stream, bool up, const char *reason, void *arg);
	/* The data of one event, valid during the call. */
	void (*message)(struct stream *stream, const uint8_t *data, size_t size, void *arg);
};

struct stream_options {
	struct event_base *base;
	struct multi *multi;
	const struct origin *origin;
	const struct schema_namespace *ns;
	uint32_t open_ms;    /* how long the response's headers may take */
	uint32_t silence_ms; /* after how long without a byte a server that sends keep-alives is dead */
	const struct stream_handlers *handlers;
	void *arg;
};

/*
 * Starts to listen to the namespace. A handler runs within a callback of curl, and must not destroy the
 * stream. What options points to stays; options itself is copied. NULL if out of memory.
 */
struct stream *stream_create(const struct stream_options *options);

/* Ends it without a call. NULL is fine. */
void stream_destroy(struct stream *stream);

const struct schema_namespace *stream_namespace(const struct stream *stream);

/* While it is up: the server sends protobuf envelopes, in base64; and the listener's id, "" if it gave none.
 */
bool stream_is_protobuf(const struct stream *stream);
const char *stream_listener(const struct stream *stream);

#endif
