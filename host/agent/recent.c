#include "recent.h"

#include <stdlib.h>
#include <string.h>

/* Sets of entries; a key's first bytes choose the set, and in a set the oldest entry gives way. */
#define SETS 1024
#define WAYS 8

struct entry {
	struct recent_key key;
	uint32_t attempt;
	bool used;
};

struct recent {
	struct entry entries[SETS][WAYS];
	uint8_t oldest[SETS];
};

struct recent *recent_create(void)
{
	return calloc(1, sizeof(struct recent));
}

void recent_destroy(struct recent *recent)
{
	free(recent);
}

bool recent_note(struct recent *recent, const struct recent_key *key, uint32_t attempt)
{
	size_t set = ((size_t)key->bytes[0] << 8 | key->bytes[1]) % SETS;
	struct entry *entry;

	for (size_t i = 0; i < WAYS; i++) {
		entry = &recent->entries[set][i];
		if (!entry->used || memcmp(&entry->key, key, sizeof(*key)) != 0)
			continue;
		if (attempt <= entry->attempt)
			return false;
		entry->attempt = attempt;
		return true;
	}
	entry = &recent->entries[set][recent->oldest[set]];
	recent->oldest[set] = (recent->oldest[set] + 1) % WAYS;
	*entry = (struct entry){.key = *key, .attempt = attempt, .used = true};
	return true;
}
