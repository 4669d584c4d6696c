#include "backoff.h"

#include <sys/random.h>
#include <unistd.h>

/* A bound of 0 gives 0. Without entropy the whole bound is waited, which is only less polite. */
static uint32_t jittered(uint32_t bound)
{
	uint32_t random, half = bound / 2;

	if (half == 0 || getentropy(&random, sizeof(random)) != 0)
		return bound;
	return bound - random % (half + 1);
}

uint32_t backoff_next_ms(struct backoff *backoff)
{
	uint32_t bound = BACKOFF_FIRST_MS;
	unsigned doublings;

	if (backoff->failures++ == 0)
		return 0;
	for (doublings = backoff->failures - 2; doublings > 0 && bound < BACKOFF_MAX_MS; doublings--)
		bound *= 2;
	if (bound >= BACKOFF_MAX_MS) {
		bound = BACKOFF_MAX_MS;
		/* Counting on would only wrap some day. */
		backoff->failures--;
	}
	return jittered(bound);
}

struct timeval backoff_next(struct backoff *backoff)
{
	uint32_t ms = backoff_next_ms(backoff);

	return (struct timeval){.tv_sec = ms / 1000, .tv_usec = ms % 1000 * 1000};
}

void backoff_reset(struct backoff *backoff)
{
	backoff->failures = 0;
}
