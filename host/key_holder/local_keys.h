/* The user's keys from files, held in memory. */
#ifndef SHED_LOCAL_KEYS_H
#define SHED_LOCAL_KEYS_H

#include "identity.h"
#include "key.h"

struct local_keys;

/* NULL if out of memory. */
struct local_keys *local_keys_create(void);

/* Wipes the keys. NULL is fine. */
void local_keys_destroy(struct local_keys *keys);

/*
 * Loads the file path after those before it. One that does not exist, holds a key that is there already, or
 * cannot be used is passed over; of the last, the log tells why and what to do.
 */
void local_keys_load(struct local_keys *keys, const char *path);

/* The keys in the order in which they were loaded; valid until the next is. */
const struct identity *local_keys_identities(const struct local_keys *keys, size_t *ret_n);

/* The key with this public blob, or NULL. It stays the list's. */
const struct key *local_keys_find(const struct local_keys *keys, const uint8_t *blob, size_t size);

#endif
