/*
 * find_in_memory PID <BYTES: looks for the bytes on standard input (at most 4096) in a process's memory.
 * Exits with 0 if they are there, 1 if not, 2 if it could not look.
 */
#include <fcntl.h>
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define NEEDLE_MAX 4096
#define CHUNK (1u << 20)
/* Only a sanitizer's shadow is larger: terabytes of nothing, which hold no copy of what the program holds. */
#define RANGE_MAX (UINT64_C(1) << 36)

struct needle {
	uint8_t data[NEEDLE_MAX];
	size_t size;
};

/* Searches from start to end; pages that cannot be read are passed over. */
static int search_range(int memory, uint64_t start, uint64_t end, const struct needle *needle, uint8_t *chunk)
{
	uint64_t at = start;
	ssize_t n;

	while (at < end) {
		n = pread(memory, chunk, end - at < CHUNK ? end - at : CHUNK, at);
		if (n <= 0)
			return 0;
		if (memmem(chunk, n, needle->data, needle->size))
			return 1;
		/* A needle across two chunks is found in the second. */
		at += (size_t)n > needle->size && at + n < end ? n - needle->size : (size_t)n;
	}
	return 0;
}

/* Returns how many ranges were searched, with *ret_found set if the needle was in one of them. */
static int search(FILE *maps, int memory, const struct needle *needle, uint8_t *chunk, int *ret_found)
{
	uint64_t start, end;
	char line[1024], mode[5];
	int n_ranges = 0;

	while (fgets(line, sizeof(line), maps)) {
		if (sscanf(line, "%" SCNx64 "-%" SCNx64 " %4s", &start, &end, mode) != 3 || mode[0] != 'r' ||
		    end - start > RANGE_MAX)
			continue;
		n_ranges++;
		if (search_range(memory, start, end, needle, chunk))
			*ret_found = 1;
	}
	return n_ranges;
}

int main(int argc, char **argv)
{
	static struct needle needle;
	static uint8_t chunk[CHUNK];
	char path[64];
	FILE *maps = NULL;
	int memory = -1;
	int found = 0;

	if (argc != 2)
		return 2;
	needle.size = fread(needle.data, 1, sizeof(needle.data), stdin);
	snprintf(path, sizeof(path), "/proc/%d/maps", atoi(argv[1]));
	maps = fopen(path, "r");
	snprintf(path, sizeof(path), "/proc/%d/mem", atoi(argv[1]));
	memory = open(path, O_RDONLY | O_CLOEXEC);
	if (needle.size < 16 || !maps || memory < 0 || search(maps, memory, &needle, chunk, &found) == 0) {
		fprintf(stderr, "find_in_memory: cannot look into process %s\n", argv[1]);
		return 2;
	}
	fclose(maps);
	close(memory);
	return found ? 0 : 1;
}
