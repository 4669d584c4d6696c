#include "sse.h"

#include <string.h>

/* An event's memory over this is given back at once; most streams never need so much again. */
#define KEEP_MAX (256u * 1024)

static const char BYTE_ORDER_MARK[] = {'\xef', '\xbb', '\xbf'};

void sse_init(struct sse *sse, size_t event_limit, sse_event_fn *event, void *arg)
{
	memset(sse, 0, sizeof(*sse));
	sse->event = event;
	sse->arg = arg;
	sse->first_line = true;
	buf_init(&sse->data, event_limit);
}

void sse_finish(struct sse *sse)
{
	buf_finish(&sse->data);
}

static void skip_event(struct sse *sse)
{
	sse->skipping = true;
	buf_finish(&sse->data);
}

static void append(struct sse *sse, const char *text, size_t size)
{
	switch (sse->target) {
	case SSE_NOTHING:
		break;
	case SSE_DATA:
		if (!sse->skipping && buf_append(&sse->data, text, size) != 0)
			skip_event(sse);
		break;
	case SSE_NAME:
		if (size >= sizeof(sse->name) - sse->name_size) {
			skip_event(sse);
			break;
		}
		memcpy(sse->name + sse->name_size, text, size);
		sse->name_size += size;
		break;
	}
}

static bool field_is(const struct sse *sse, const char *name)
{
	return sse->field_size == strlen(name) && memcmp(sse->field, name, sse->field_size) == 0;
}

/* The field's name is complete; what follows goes to its target. */
static void start_value(struct sse *sse)
{
	sse->target = SSE_NOTHING;
	if (field_is(sse, "data")) {
		sse->target = SSE_DATA;
		if (sse->has_data)
			append(sse, "\n", 1);
		sse->has_data = true;
	} else if (field_is(sse, "event")) {
		sse->target = SSE_NAME;
		sse->name_size = 0;
	} else if (sse->field_size == 0) {
		sse->comments++;
	}
}

static void end_event(struct sse *sse)
{
	if (sse->skipping) {
		sse->skipped++;
	} else if (sse->has_data) {
		sse->name[sse->name_size] = '\0';
		sse->event(
		    sse->name_size > 0 ? sse->name : "message", sse->data.data, sse->data.size, sse->arg);
	}
	sse->skipping = false;
	sse->has_data = false;
	sse->name_size = 0;
	if (sse->data.capacity > KEEP_MAX)
		buf_finish(&sse->data);
	else
		buf_clear(&sse->data);
}

static void end_line(struct sse *sse)
{
	if (sse->state == SSE_FIELD && sse->field_size == 0)
		end_event(sse);
	else if (sse->state == SSE_FIELD)
		start_value(sse);
	sse->state = SSE_FIELD;
	sse->field_size = 0;
	sse->first_line = false;
}

static void feed_field(struct sse *sse, char c)
{
	if (c == ':') {
		start_value(sse);
		sse->state = SSE_COLON;
		return;
	}
	/* One byte more than the longest known name is kept, so that a longer one equals none. */
	if (sse->field_size < sizeof(sse->field))
		sse->field[sse->field_size++] = c;
	if (sse->first_line && sse->field_size == sizeof(BYTE_ORDER_MARK) &&
	    memcmp(sse->field, BYTE_ORDER_MARK, sizeof(BYTE_ORDER_MARK)) == 0) {
		sse->field_size = 0;
		sse->first_line = false;
	}
}

/* How many of the bytes belong to the line. */
static size_t line_rest(const char *text, size_t size)
{
	const char *end;

	if ((end = memchr(text, '\n', size)) != NULL)
		size = (size_t)(end - text);
	if ((end = memchr(text, '\r', size)) != NULL)
		size = (size_t)(end - text);
	return size;
}

void sse_feed(struct sse *sse, const char *text, size_t size)
{
	while (size > 0) {
		size_t used = 1;

		if (sse->after_cr && *text == '\n') {
			sse->after_cr = false;
		} else if (*text == '\n' || *text == '\r') {
			sse->after_cr = *text == '\r';
			end_line(sse);
		} else if (sse->state == SSE_FIELD) {
			sse->after_cr = false;
			feed_field(sse, *text);
		} else if (sse->state == SSE_COLON && *text == ' ') {
			sse->state = SSE_VALUE;
		} else {
			sse->state = SSE_VALUE;
			used = line_rest(text, size);
			append(sse, text, used);
		}
		text += used;
		size -= used;
	}
}
