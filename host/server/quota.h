/* What one guest may hold of the server at a time, so that it harms only itself. */
#ifndef SHED_QUOTA_H
#define SHED_QUOTA_H

#include <stdbool.h>
#include <stddef.h>

#define QUOTA_REQUESTS 256
#define QUOTA_BYTES (32u * 1024 * 1024)

/* Embed it; all zeros is an unused one. */
struct quota {
	unsigned requests;
	size_t bytes;
};

/* Takes room for one more waiting request of size bytes, or returns false and takes nothing. */
bool quota_take(struct quota *quota, size_t size);

/* Gives back what was taken with the same size. */
void quota_give(struct quota *quota, size_t size);

#endif
