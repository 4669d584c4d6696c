#include <string.h>

#include "frame.h"
#include "fuzz.h"

/* A limit that short inputs can go over. */
#define LIMIT 4096

/* A stream of frames, as link.c takes them. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	uint8_t header[FRAME_HEADER_SIZE];
	struct frame frame;
	int64_t n = 1;

	while (n > 0) {
		n = frame_parse(data, size, LIMIT, &frame);
		if (n <= 0)
			break;
		FUZZ_REQUIRE((size_t)n <= size && frame.size <= LIMIT);
		FUZZ_REQUIRE(
		    frame.payload == data + FRAME_HEADER_SIZE && (size_t)n == FRAME_HEADER_SIZE + frame.size);
		frame_write_header(header, frame.type, frame.size);
		FUZZ_REQUIRE(memcmp(header, data, sizeof(header)) == 0);
		data += n;
		size -= n;
	}
	return 0;
}
