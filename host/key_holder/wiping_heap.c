#include "wiping_heap.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <openssl/crypto.h>

#include "error.h"
#include "wipe.h"

/* In front of each piece of memory; keeps what follows aligned. */
union header {
	size_t size;
	max_align_t alignment;
};

static void *allocate(size_t size, const char *file, int line)
{
	union header *header;

	/* As OpenSSL's own: nothing for nothing. */
	if (size == 0 || size > SIZE_MAX - sizeof(*header))
		return NULL;
	header = malloc(sizeof(*header) + size);
	if (header == NULL)
		return NULL;
	header->size = size;
	return header + 1;
}

static void release(void *memory, const char *file, int line)
{
	union header *header = memory;

	if (memory == NULL)
		return;
	header--;
	wipe(memory, header->size);
	free(header);
}

static void *reallocate(void *memory, size_t size, const char *file, int line)
{
	union header *header = memory;
	void *moved;

	if (memory == NULL)
		return allocate(size, file, line);
	if (size == 0) {
		release(memory, file, line);
		return NULL;
	}
	moved = allocate(size, file, line);
	if (moved == NULL)
		return NULL;
	header--;
	memcpy(moved, memory, size < header->size ? size : header->size);
	release(memory, file, line);
	return moved;
}

int wiping_heap_install(void)
{
	return CRYPTO_set_mem_functions(allocate, reallocate, release) == 1 ? 0 : ERROR_CRYPTO;
}
