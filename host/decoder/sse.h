/*
 * Reads an event stream (WHATWG HTML section 9.2.6) as it arrives, in whatever pieces. Memory is bounded by
 * the largest event that is taken; lines that are no part of an event cost nothing, however long.
 */
#ifndef SHED_SSE_H
#define SHED_SSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buf.h"

/* Room for an event's name; an event with a longer one is skipped. */
#define SSE_NAME_SIZE 32

/*
 * A whole event: its name, "message" if the stream gave none, and its data, lines joined by \n. Both are
 * valid during the call, which must not finish the parser.
 */
typedef void sse_event_fn(const char *name, const uint8_t *data, size_t size, void *arg);

enum sse_state {
	SSE_FIELD, /* in a field's name */
	SSE_COLON, /* behind the colon, where one space is dropped */
	SSE_VALUE,
};

enum sse_target { SSE_NOTHING, SSE_DATA, SSE_NAME };

/* Embed it; only the two counters are for others to read. */
struct sse {
	uint64_t comments; /* keep-alives among them */
	uint64_t skipped;  /* events over the limit, or for which there was no memory */

	sse_event_fn *event;
	void *arg;
	enum sse_state state;
	enum sse_target target;
	bool first_line;
	bool after_cr;
	char field[6];
	size_t field_size;
	char name[SSE_NAME_SIZE];
	size_t name_size;
	struct buf data;
	bool has_data;
	bool skipping;
};

/* A parser at the start of a stream, for events of at most event_limit bytes of data. Allocates nothing. */
void sse_init(struct sse *sse, size_t event_limit, sse_event_fn *event, void *arg);

/* Wipes and frees what was read; an event that was not ended by its empty line is lost, as it should be. */
void sse_finish(struct sse *sse);

/* Reads the next size bytes of the stream. */
void sse_feed(struct sse *sse, const char *text, size_t size);

#endif
