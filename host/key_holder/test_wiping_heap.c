#include "wiping_heap.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <openssl/crypto.h>

#include "key_file.h"
#include "test_tools.h"

#define SCALAR_SIZE 32
#define MASK 0x5a
#define CHUNK (1024 * 1024)
#define REGION_MAX ((size_t)1 << 30) /* over this it is a sanitizer's, and none of the heap */

static void test_wiping_heap__gives_memory(void **state)
{
	char *memory = OPENSSL_malloc(10);

	assert_non_null(memory);
	strcpy(memory, "123456789");
	memory = OPENSSL_realloc(memory, 100000);
	assert_string_equal(memory, "123456789");
	memory = OPENSSL_realloc(memory, 3);
	assert_memory_equal(memory, "123", 3);
	assert_null(OPENSSL_realloc(memory, 0));
	memory = OPENSSL_realloc(NULL, 5);
	assert_non_null(memory);
	assert_int_equal((uintptr_t)memory % _Alignof(max_align_t), 0);
	OPENSSL_free(memory);
	OPENSSL_free(NULL);
	assert_null(OPENSSL_malloc(0));
	assert_null(OPENSSL_malloc(SIZE_MAX - 3));
}

/* How often the bytes that are masked here stand in size bytes, unmasked. */
static size_t count(const uint8_t *bytes, size_t size, const uint8_t masked[SCALAR_SIZE])
{
	size_t n = 0, j;

	for (size_t i = 0; i + SCALAR_SIZE <= size; i++) {
		for (j = 0; j < SCALAR_SIZE && (bytes[i + j] ^ MASK) == masked[j]; j++)
			;
		n += j == SCALAR_SIZE;
	}
	return n;
}

/* How often they stand in all memory of this process that can be written. */
static size_t count_in_memory(const uint8_t masked[SCALAR_SIZE])
{
	uint8_t *chunk = malloc(CHUNK);
	FILE *maps = fopen("/proc/self/maps", "r");
	int memory = open("/proc/self/mem", O_RDONLY);
	uintmax_t start, end;
	char line[1024], mode[8];
	size_t n = 0;
	ssize_t size;

	while (fgets(line, sizeof(line), maps) != NULL) {
		assert_int_equal(sscanf(line, "%jx-%jx %7s", &start, &end, mode), 3);
		if (mode[1] != 'w' || end - start > REGION_MAX)
			continue;
		/* What is read here is not to be found again. */
		for (; start < end; start += (uintmax_t)size) {
			size = pread(memory, chunk, end - start < CHUNK ? end - start : CHUNK, (off_t)start);
			if (size <= 0)
				break;
			if ((uintptr_t)chunk + CHUNK > start && (uintptr_t)chunk < start + (uintmax_t)size)
				continue;
			n += count(chunk, (size_t)size, masked);
		}
	}
	fclose(maps);
	close(memory);
	free(chunk);
	return n;
}

/* The private number of the key in path, masked, as another process says it. */
static void read_scalar(const char *path, uint8_t ret_masked[SCALAR_SIZE])
{
	char command[TOOLS_PATH_SIZE + 100];
	unsigned byte;
	FILE *output;

	snprintf(command, sizeof(command),
	    "openssl ec -in %s -noout -text 2>/dev/null | sed -n '/^priv/,/^pub/s/^    //p' | tr -d '\\n'",
	    path);
	output = popen(command, "r");
	setvbuf(output, NULL, _IONBF, 0);
	for (int i = 0; i < SCALAR_SIZE; i++) {
		assert_int_equal(fscanf(output, "%x%*[:]", &byte), 1);
		ret_masked[i] = (uint8_t)(byte ^ MASK);
	}
	pclose(output);
}

/* No encoded form of the number is left of loading the file; the key's own memory holds it limb by limb. */
static void assert_nothing_stays(const char *path, const uint8_t masked[SCALAR_SIZE])
{
	struct key *key = NULL;
	struct buf reason;

	buf_init(&reason, 1000);
	assert_int_equal(key_file_load(path, &reason, &key), 0);
	assert_int_equal(count_in_memory(masked), 0);
	key_destroy(key);
	buf_finish(&reason);
}

static void test_wiping_heap__nothing_of_a_key_file_stays(void **state)
{
	const struct tools_path path = tools_path(*state, "id");
	const char *to_pem[] = {"ssh-keygen", "-q", "-p", "-N", "", "-m", "PEM", "-f", path.text, NULL};
	const char *to_openssh[] = {"ssh-keygen", "-q", "-p", "-N", "", "-f", path.text, NULL};
	uint8_t masked[SCALAR_SIZE];

#ifndef __linux__
	skip();
#endif
	tools_make_key(path.text, "ecdsa", "256", "PKCS8", NULL);
	read_scalar(path.text, masked);
	assert_nothing_stays(path.text, masked);
	assert_int_equal(tools_run(NULL, to_pem), 0);
	assert_nothing_stays(path.text, masked);
	assert_int_equal(tools_run(NULL, to_openssh), 0);
	assert_nothing_stays(path.text, masked);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_wiping_heap__gives_memory),
	    cmocka_unit_test(test_wiping_heap__nothing_of_a_key_file_stays),
	};

	if (wiping_heap_install() != 0)
		return 1;
	return cmocka_run_group_tests(tests, tools_setup, tools_teardown);
}
