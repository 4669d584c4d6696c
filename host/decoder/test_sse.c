#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "sse.h"

#define LIMIT 16

/* What came out: `name=data;` for each event. */
static void note_event(const char *name, const uint8_t *data, size_t size, void *arg)
{
	struct buf *seen = arg;

	assert_int_equal(buf_append_str(seen, name), 0);
	assert_int_equal(buf_append(seen, "=", 1), 0);
	assert_int_equal(buf_append(seen, data, size), 0);
	assert_int_equal(buf_append(seen, ";", 1), 0);
}

struct example {
	const char *goal;
	const char *stream;
	const char *events;
	unsigned comments;
	unsigned skipped;
};

static const struct example examples[] = {
    {"nothing", "", "", 0, 0},
    {"one event", "event: message\ndata: {}\n\n", "message={};", 0, 0},
    {"no name is message", "data: x\n\n", "message=x;", 0, 0},
    {"another name", "event: other\ndata: x\n\ndata: y\n\n", "other=x;message=y;", 0, 0},
    {"an empty name is message", "event: a\nevent:\ndata: x\n\n", "message=x;", 0, 0},
    {"the last name counts", "event: a\ndata: x\nevent: b\n\n", "b=x;", 0, 0},
    {"several lines", "data: a\ndata: b\ndata: c\n\n", "message=a\nb\nc;", 0, 0},
    {"empty lines of data", "data\ndata:\ndata: \n\n", "message=\n\n;", 0, 0},
    {"empty data is an event", "data:\n\n", "message=;", 0, 0},
    {"a name alone is none", "event: a\n\ndata: x\n\n", "message=x;", 0, 0},
    {"one space is dropped", "data:  a \ndata:b\n\n", "message= a \nb;", 0, 0},
    {"a colon in the data", "data:a:b\ndata: :\n\n", "message=a:b\n:;", 0, 0},
    {"CR", "data: a\rdata: b\r\r", "message=a\nb;", 0, 0},
    {"CRLF", "data: a\r\ndata: b\r\n\r\n", "message=a\nb;", 0, 0},
    {"line ends mixed", "data: a\rdata: b\n\r\ndata: c\n\r", "message=a\nb;message=c;", 0, 0},
    {"LF after CR is one end", "data: a\r\n\n", "message=a;", 0, 0},
    {"byte order mark",
	"\xef\xbb\xbf"
	"data: a\n\n",
	"message=a;", 0, 0},
    {"byte order mark alone on its line", "\xef\xbb\xbf\ndata: a\n\n", "message=a;", 0, 0},
    {"a second mark is none",
	"\xef\xbb\xbf\xef\xbb\xbf"
	"data: a\n\ndata: b\n\n",
	"message=b;", 0, 0},
    {"a mark later is none",
	"\n\xef\xbb\xbf"
	"data: a\n\ndata: b\n\n",
	"message=b;", 0, 0},
    {"half a mark is none",
	"\xef\xbb"
	"data: a\n\ndata: b\n\n",
	"message=b;", 0, 0},
    {"comments", ": keep-alive\n\n:\n\n:x\ndata: a\n:y\n\n", "message=a;", 4, 0},
    {"unknown fields", "id: 1\nretry: 5\ndatas: x\ndat: x\nDATA: x\n data: x\ndata: a\n\n", "message=a;", 0,
	0},
    {"a field without a colon", "garbage\ndata: a\n\n", "message=a;", 0, 0},
    {"bytes that are no text", "\xff\xfe\x01: \x80\ndata: \xff\n\n", "message=\xff;", 0, 0},
    {"an event that does not end", "data: a\n\ndata: b\n", "message=a;", 0, 0},
    {"at the limit", "data: 0123456789abcdef\n\n", "message=0123456789abcdef;", 0, 0},
    {"over it", "data: 0123456789abcdefg\n\ndata: a\n\n", "message=a;", 0, 1},
    {"over it by its lines", "data: 0123456789abcde\ndata: 0\ndata: 1\n\ndata: a\n\n", "message=a;", 0, 1},
    {"over it by a line's end", "data: 0123456789abcdef\ndata\n\ndata: a\n\n", "message=a;", 0, 1},
    {"a name over its limit", "event: 0123456789012345678901234567890123\ndata: a\n\ndata: b\n\n",
	"message=b;", 0, 1},
    {"a long comment", ":0123456789abcdef0123456789abcdef\ndata: a\n\n", "message=a;", 1, 0},
    {"a long field", "0123456789abcdef0123456789abcdef: a\ndata: a\n\n", "message=a;", 0, 0},
};

/* Feeds the stream in pieces of these sizes and compares. */
static void check_pieces(const struct example *example, size_t first, size_t others)
{
	size_t left = strlen(example->stream), piece = first;
	const char *at = example->stream;
	struct buf seen;
	struct sse sse;

	buf_init(&seen, 4096);
	sse_init(&sse, LIMIT, note_event, &seen);
	while (left > 0) {
		if (piece > left)
			piece = left;
		sse_feed(&sse, at, piece);
		at += piece;
		left -= piece;
		piece = others;
	}
	if (strcmp(buf_str(&seen), example->events) != 0 || sse.comments != example->comments ||
	    sse.skipped != example->skipped)
		fail_msg("%s, in pieces of %zu and %zu bytes: %s, %u comments, %u skipped", example->goal,
		    first, others, buf_str(&seen), (unsigned)sse.comments, (unsigned)sse.skipped);
	sse_finish(&sse);
	buf_finish(&seen);
}

static void test_sse__reads_examples_in_any_pieces(void **state)
{
	for (size_t i = 0; i < sizeof(examples) / sizeof(examples[0]); i++) {
		size_t size = strlen(examples[i].stream);

		for (size_t others = 1; others <= 3; others++)
			check_pieces(&examples[i], others, others);
		for (size_t first = 1; first <= size; first++)
			check_pieces(&examples[i], first, size);
	}
}

static void count_bytes(const char *name, const uint8_t *data, size_t size, void *arg)
{
	*(size_t *)arg += size;
}

static void feed_event(struct sse *sse, size_t size)
{
	char piece[1000];

	memset(piece, 'x', sizeof(piece));
	sse_feed(sse, "data: ", 6);
	for (; size > sizeof(piece); size -= sizeof(piece))
		sse_feed(sse, piece, sizeof(piece));
	sse_feed(sse, piece, size);
	sse_feed(sse, "\n\n", 2);
}

static void test_sse__goes_on_after_what_is_too_large(void **state)
{
	const size_t limit = 3 * 1024 * 1024;
	size_t seen = 0;
	struct sse sse;

	sse_init(&sse, limit, count_bytes, &seen);
	feed_event(&sse, limit);
	assert_int_equal(seen, limit);
	/* A large event's memory is not kept. */
	assert_int_equal(sse.data.capacity, 0);
	feed_event(&sse, limit + 1);
	assert_int_equal(seen, limit);
	assert_int_equal(sse.skipped, 1);
	feed_event(&sse, 7);
	assert_int_equal(seen, limit + 7);
	sse_finish(&sse);
}

static void test_sse__takes_nul_as_data(void **state)
{
	static const char stream[] = "data: a\0b\n\n";
	size_t seen = 0;
	struct sse sse;

	sse_init(&sse, LIMIT, count_bytes, &seen);
	sse_feed(&sse, stream, sizeof(stream) - 1);
	assert_int_equal(seen, 3);
	sse_finish(&sse);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_sse__reads_examples_in_any_pieces),
	    cmocka_unit_test(test_sse__goes_on_after_what_is_too_large),
	    cmocka_unit_test(test_sse__takes_nul_as_data),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
