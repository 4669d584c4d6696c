/* fuzz_NAME DIRECTORY: tries each file in it, of which there must be some. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#include "fuzz.h"

#define INPUT_MAX (1024 * 1024)

/* Each in memory of its own size, so that a read beyond its end is seen. */
static void try_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	uint8_t *input = malloc(INPUT_MAX);
	size_t size = 0;

	if (file == NULL || input == NULL) {
		perror(path);
		exit(EXIT_FAILURE);
	}
	size = fread(input, 1, INPUT_MAX, file);
	fclose(file);
	input = realloc(input, size > 0 ? size : 1);
	LLVMFuzzerTestOneInput(input, size);
	free(input);
}

int main(int argc, char **argv)
{
	DIR *directory = argc == 2 ? opendir(argv[1]) : NULL;
	struct dirent *entry;
	char path[4096];
	int n = 0;

	if (directory == NULL) {
		perror(argc == 2 ? argv[1] : "usage: fuzz_NAME DIRECTORY");
		return EXIT_FAILURE;
	}
	while ((entry = readdir(directory)) != NULL) {
		if (entry->d_name[0] == '.')
			continue;
		snprintf(path, sizeof(path), "%s/%s", argv[1], entry->d_name);
		try_file(path);
		n++;
	}
	closedir(directory);
	printf("%d inputs\n", n);
	return n > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
