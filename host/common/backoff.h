/* How long to wait before the next attempt at something that keeps failing. */
#ifndef SHED_BACKOFF_H
#define SHED_BACKOFF_H

#include <stdint.h>
#include <sys/time.h>

#define BACKOFF_FIRST_MS 100
#define BACKOFF_MAX_MS 5000

/* Embed it; all zeros is a fresh one. */
struct backoff {
	unsigned failures;
};

/*
 * Counts a failure and returns the milliseconds to wait before the next attempt: 0 after the first failure,
 * then a bound that doubles from BACKOFF_FIRST_MS to BACKOFF_MAX_MS, of which a random part between half and
 * all is taken, so that many clients of one server do not come back at once.
 */
uint32_t backoff_next_ms(struct backoff *backoff);

/* The same as a struct timeval, for event_add. */
struct timeval backoff_next(struct backoff *backoff);

/* Something worked: the next failure is the first one again. */
void backoff_reset(struct backoff *backoff);

#endif
