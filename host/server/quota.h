/* What one guest may hold of the server at a time, so that it harms only itself. */
#ifndef SHED_QUOTA_H
#define SHED_QUOTA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Requests and events: so many a second in the long run, and so many at once. */
#define QUOTA_RATE 10000
#define QUOTA_BURST 10000
#define QUOTA_REQUESTS 256
#define QUOTA_BYTES (32u * 1024 * 1024)

/* Embed it; all zeros is an unused one. */
struct quota {
	unsigned requests;
	size_t bytes;
	int64_t recent; /* thousandths of messages that the rate has not worked off yet */
	int64_t recent_at;
};

/* Admits one more message at now_ms of a monotonic clock, or returns false if they come too fast. */
bool quota_admit(struct quota *quota, int64_t now_ms);

/* Takes room for one more waiting request of size bytes, or returns false and takes nothing. */
bool quota_take(struct quota *quota, size_t size);

/* Gives back what was taken with the same size. */
void quota_give(struct quota *quota, size_t size);

#endif
