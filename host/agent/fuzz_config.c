#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "config.h"
#include "error.h"
#include "fuzz.h"

static char path[] = "/tmp/fuzz_config.XXXXXX";

static void remove_file(void)
{
	unlink(path);
}

static int open_file(void)
{
	int fd = mkstemp(path);

	FUZZ_REQUIRE(fd >= 0 && atexit(remove_file) == 0 && setenv("HOME", "/home/dev", 1) == 0);
	return fd;
}

/* A configuration file: it is right, or each of its faults has a line. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static int fd = -1;
	struct config config;
	struct buf errors;
	int r;

	if (fd < 0)
		fd = open_file();
	FUZZ_REQUIRE(ftruncate(fd, 0) == 0 && pwrite(fd, data, size, 0) == (ssize_t)size);
	memset(&config, 0, sizeof(config));
	buf_init(&errors, 4 * 1024 * 1024);
	r = config_load(path, true, &config, &errors);
	FUZZ_REQUIRE(r == 0 || r == ERROR_CONFIG);
	FUZZ_REQUIRE((r == 0) == (errors.size == 0));
	if (r == 0)
		FUZZ_REQUIRE(config.server != NULL && config.logging.path != NULL);
	config_finish(&config);
	buf_finish(&errors);
	return 0;
}
