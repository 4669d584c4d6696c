#include "arena.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "wipe.h"

#define ALIGNMENT _Alignof(max_align_t)
#define CHUNK_FIRST 1024
#define CHUNK_LAST (64 * 1024)

struct chunk {
	struct chunk *next;
	size_t size;
	size_t used;
	_Alignas(max_align_t) uint8_t data[];
};

struct arena {
	struct chunk *chunks; /* the first is the one that small requests are taken from */
	size_t left;          /* of the limit */
	size_t chunk_size;    /* of the next chunk */
};

struct arena *arena_create(size_t limit)
{
	struct arena *arena = NULL;

	if (limit < sizeof(*arena))
		return NULL;
	arena = calloc(1, sizeof(*arena));
	if (arena == NULL)
		return NULL;
	arena->left = limit - sizeof(*arena);
	arena->chunk_size = CHUNK_FIRST;
	return arena;
}

void arena_destroy(struct arena *arena)
{
	struct chunk *chunk = NULL;

	if (arena == NULL)
		return;
	while ((chunk = arena->chunks) != NULL) {
		arena->chunks = chunk->next;
		wipe(chunk->data, chunk->used);
		free(chunk);
	}
	free(arena);
}

/* A chunk with room for size bytes, in the list. The arena pays for its header here, for its bytes when used.
 */
static struct chunk *add_chunk(struct arena *arena, size_t size)
{
	struct chunk *chunk = NULL;
	/* A large request gets a chunk of its own, so that the rest of the current one is not lost. */
	bool own = size > arena->chunk_size / 4;
	size_t room = arena->chunk_size;

	if (arena->left < sizeof(*chunk) || arena->left - sizeof(*chunk) < size)
		return NULL;
	if (room > arena->left - sizeof(*chunk))
		room = arena->left - sizeof(*chunk);
	if (own || room < size)
		room = size;
	chunk = calloc(1, sizeof(*chunk) + room);
	if (chunk == NULL)
		return NULL;
	arena->left -= sizeof(*chunk);
	chunk->size = room;
	if (own && arena->chunks != NULL) {
		chunk->next = arena->chunks->next;
		arena->chunks->next = chunk;
	} else {
		chunk->next = arena->chunks;
		arena->chunks = chunk;
	}
	if (!own && arena->chunk_size < CHUNK_LAST)
		arena->chunk_size *= 2;
	return chunk;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	struct chunk *chunk = arena->chunks;
	uint8_t *data = NULL;

	if (size == 0)
		size = 1;
	if (size > arena->left)
		return NULL;
	size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
	if (size > arena->left)
		return NULL;
	if (chunk == NULL || size > chunk->size - chunk->used) {
		chunk = add_chunk(arena, size);
		if (chunk == NULL)
			return NULL;
	}
	data = chunk->data + chunk->used;
	chunk->used += size;
	arena->left -= size;
	return data;
}

void *arena_memdup(struct arena *arena, const void *data, size_t size)
{
	void *copy = arena_alloc(arena, size);

	if (copy != NULL && size > 0)
		memcpy(copy, data, size);
	return copy;
}

char *arena_strndup(struct arena *arena, const char *text, size_t length)
{
	char *copy = NULL;

	if (length == SIZE_MAX)
		return NULL;
	copy = arena_alloc(arena, length + 1);
	if (copy != NULL && length > 0)
		memcpy(copy, text, length);
	return copy;
}
