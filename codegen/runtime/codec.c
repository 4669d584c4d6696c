#include "codec.h"

/*
 * What a byte on the wire can become: an empty element of a list, two bytes, costs a struct, its pointer
 * (twice, as lists grow by doubling) and the arena's own bookkeeping.
 */
#define MEMORY_PER_BYTE 128
#define MEMORY_AT_LEAST (16 * 1024)

size_t codec_arena_limit(size_t size)
{
	return MEMORY_AT_LEAST + size * (size < 64 * 1024 ? MEMORY_PER_BYTE : MEMORY_PER_BYTE / 8);
}
