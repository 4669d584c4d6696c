#include "fuzz.h"
#include "sse.h"

#define LIMIT 64

/* All events, one behind the other. */
static void note_event(const char *name, const uint8_t *data, size_t size, void *arg)
{
	FUZZ_REQUIRE(size <= LIMIT);
	FUZZ_REQUIRE(buf_append_str(arg, name) == 0 && buf_append(arg, "=", 1) == 0 &&
		     buf_append(arg, data, size) == 0 && buf_append(arg, ";", 1) == 0);
}

static void read_stream(const uint8_t *data, size_t size, size_t piece, struct buf *out)
{
	struct sse sse;

	sse_init(&sse, LIMIT, note_event, out);
	while (size > 0) {
		size_t n = size < piece ? size : piece;

		sse_feed(&sse, (const char *)data, n);
		data += n;
		size -= n;
	}
	sse_finish(&sse);
}

/* The same events come out, in whatever pieces the stream comes. The first byte says how large they are. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buf whole, pieces;

	if (size < 1)
		return 0;
	buf_init(&whole, SIZE_MAX);
	buf_init(&pieces, SIZE_MAX);
	read_stream(data + 1, size - 1, size, &whole);
	read_stream(data + 1, size - 1, 1 + data[0] % 16, &pieces);
	FUZZ_REQUIRE(whole.size == pieces.size);
	for (size_t i = 0; i < whole.size; i++)
		FUZZ_REQUIRE(whole.data[i] == pieces.data[i]);
	buf_finish(&whole);
	buf_finish(&pieces);
	return 0;
}
