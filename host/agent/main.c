#include <fcntl.h>
#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "config.h"
#include "error.h"
#include "home_path.h"
#include "log.h"
#include "monitor.h"
#include "process.h"

#define PROGRAM "shed-host-agent"
#define ERRORS_MAX (64 * 1024)

static const char usage[] =
    "usage: " PROGRAM " [--config FILE]      serve; the default is " CONFIG_DEFAULT_PATH "\n"
    "       " PROGRAM " config check FILE    say what is wrong with a configuration\n"
    "       " PROGRAM " version | --help\n";

/* Loads the file and prints what is wrong with it. */
static int load(const char *file, bool required, struct config *config)
{
	struct buf errors;
	int r;

	buf_init(&errors, ERRORS_MAX);
	if ((r = config_load(file, required, config, &errors)) != 0) {
		if (errors.size > 0)
			fwrite(errors.data, 1, errors.size, stderr);
		else
			fprintf(stderr, "%s: %s\n", file, error_str(r));
	}
	buf_finish(&errors);
	return r;
}

static int check(const char *file)
{
	struct config config = {0};
	int r;

	if ((r = load(file, true, &config)) == 0)
		puts("ok");
	config_finish(&config);
	return r == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

static int run(const char *file)
{
	struct config config = {0};
	char *fallback = NULL;
	int r;

	if (file == NULL && (r = home_path_expand(CONFIG_DEFAULT_PATH, &fallback)) != 0) {
		fprintf(stderr, CONFIG_DEFAULT_PATH ": %s; set HOME or give --config\n", error_str(r));
		return EXIT_FAILURE;
	}
	if ((r = load(file != NULL ? file : fallback, file != NULL, &config)) == 0)
		r = monitor_run(&config);
	config_finish(&config);
	free(fallback);
	return r == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* A descriptor of ours must never be one of the three that a child's are put on. */
static void open_standard(void)
{
	int fd;

	do {
		fd = open("/dev/null", O_RDWR);
	} while (fd >= 0 && fd <= STDERR_FILENO);
	if (fd >= 0)
		close(fd);
}

int main(int argc, char **argv)
{
	static const struct option options[] = {
	    {"config", required_argument, NULL, 'c'}, {"help", no_argument, NULL, 'h'}, {NULL, 0, NULL, 0}};
	const char *file = NULL;
	int option;

	open_standard();
	log_open(PROGRAM, LOG_LEVEL_INFO);
	if (process_forbid_dumps() != 0)
		log_warning("core dumps cannot be forbidden");
	while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
		switch (option) {
		case 'c':
			file = optarg;
			break;
		case 'h':
			fputs(usage, stdout);
			return EXIT_SUCCESS;
		default:
			fputs(usage, stderr);
			return 2;
		}
	}
	argc -= optind;
	argv += optind;
	if (argc == 0)
		return run(file);
	if (argc == 1 && file == NULL && strcmp(argv[0], "version") == 0) {
		puts(PROGRAM " " SHED_VERSION);
		return EXIT_SUCCESS;
	}
	if (argc == 3 && file == NULL && strcmp(argv[0], "config") == 0 && strcmp(argv[1], "check") == 0)
		return check(argv[2]);
	fputs(usage, stderr);
	return 2;
}
