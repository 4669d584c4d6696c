/* Memory for one message and all that hangs from it, freed and wiped at once. */
#ifndef SHED_ARENA_H
#define SHED_ARENA_H

#include <stddef.h>
#include <stdint.h>

struct arena;

/*
 * A new arena that will hand out at most limit bytes (its own bookkeeping included), or NULL. Each request
 * costs its size, rounded up to the alignment of any type, and at most 64 bytes more; the arena itself costs
 * 64 at most.
 */
struct arena *arena_create(size_t limit);

/* Wipes and frees everything that came from the arena, and the arena. NULL is fine. */
void arena_destroy(struct arena *arena);

/* size zeroed bytes, aligned for any type, valid until arena_destroy; NULL at the limit or out of memory. */
void *arena_alloc(struct arena *arena, size_t size);

/* A copy of size bytes; a size of 0 gives a valid pointer. */
void *arena_memdup(struct arena *arena, const void *data, size_t size);

/* A copy of length bytes with a NUL behind them. */
char *arena_strndup(struct arena *arena, const char *text, size_t length);

#endif
