/* A bounded memory of requests that were taken up, so that a delivery is not served twice. */
#ifndef SHED_RECENT_H
#define SHED_RECENT_H

#include <stdbool.h>
#include <stdint.h>

#define RECENT_KEY_SIZE 16

/* What tells a request from all others: a digest of its shed, namespace and id. */
struct recent_key {
	uint8_t bytes[RECENT_KEY_SIZE];
};

struct recent;

/* NULL if out of memory. */
struct recent *recent_create(void);

/* NULL is fine. */
void recent_destroy(struct recent *recent);

/*
 * Notes that this attempt at a request was delivered. False if it, or a later one, was before. The memory
 * holds some thousand requests; the oldest are forgotten.
 */
bool recent_note(struct recent *recent, const struct recent_key *key, uint32_t attempt);

#endif
