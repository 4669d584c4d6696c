#include "uuid7.h"

#include <stdint.h>
#include <stdio.h>
#include <sys/random.h>
#include <time.h>
#include <unistd.h>

#include "error.h"

/* The last UUID's time and the counter in its rand_a (RFC 9562 section 6.2, method 1). */
static uint64_t last_ms;
static uint16_t last_counter;

int uuid7_generate(char ret_text[UUID7_SIZE])
{
	struct timespec now = {0};
	uint8_t bytes[16] = {0};
	uint64_t ms = 0;
	uint16_t counter = 0;

	if (clock_gettime(CLOCK_REALTIME, &now) < 0 || getentropy(bytes + 6, 10) < 0)
		return ERROR_SYSTEM;
	ms = (uint64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
	if (ms > last_ms) {
		/* The top bit stays clear, so that the counter has room to count. */
		counter = (bytes[6] << 8 | bytes[7]) & 0x07ff;
	} else {
		/* The same millisecond, or the clock was set back: stay with the last time. */
		ms = last_ms;
		counter = last_counter + 1;
		if (counter > 0x0fff) {
			ms++;
			counter = 0;
		}
	}
	last_ms = ms;
	last_counter = counter;

	for (int i = 0; i < 6; i++)
		bytes[i] = ms >> (40 - 8 * i) & 0xff;
	bytes[6] = 0x70 | counter >> 8;
	bytes[7] = counter & 0xff;
	bytes[8] = 0x80 | (bytes[8] & 0x3f);
	snprintf(ret_text, UUID7_SIZE,
	    "%02hhx%02hhx%02hhx%02hhx-%02hhx%02hhx-%02hhx%02hhx-%02hhx%02hhx-%02hhx%02hhx%02hhx%02hhx%02hhx%"
	    "02hhx",
	    bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7], bytes[8],
	    bytes[9], bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]);
	return 0;
}
