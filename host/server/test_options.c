#include "options.h"

#include <getopt.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "error.h"

#define LETTERS_63 "a23456789012345678901234567890123456789012345678901234567890123"

/* Parses words (ended by NULL). What is printed goes to errors. */
static int parse(const char *const words[], char errors[512], struct options *options)
{
	char *argv[16] = {(char *)"shed-server"};
	FILE *stream = fmemopen(errors, 512, "w");
	int argc = 1;
	int r = 0;

	assert_non_null(stream);
	for (; *words != NULL; words++)
		argv[argc++] = (char *)*words;
	/* Starts anew, on both kinds of getopt. */
	optind = 0;
	opterr = 0;
	r = options_parse(argc, argv, stream, options);
	fclose(stream);
	return r;
}

static void test_options__reads_all(void **state)
{
	const char *const words[] = {"--listen", "unix:/tmp/s", "--name=desk", "--verbose", "--shed",
	    "dev=unix:/run/a:b", "--shed", "vm-1.x_y=firecracker:v.sock", "--shed",
	    LETTERS_63 "=cloud-hypervisor:/v", NULL};
	struct options options;
	char errors[512] = "";

	assert_int_equal(parse(words, errors, &options), 0);
	assert_int_equal(options.action, OPTIONS_SERVE);
	assert_string_equal(options.listen_path, "/tmp/s");
	assert_string_equal(options.name, "desk");
	assert_true(options.verbose);
	assert_int_equal(options.n_sheds, 3);
	assert_string_equal(options.sheds[0].name, "dev");
	assert_string_equal(options.sheds[0].backend, "unix");
	assert_string_equal(options.sheds[0].address.path, "/run/a:b");
	assert_int_equal(options.sheds[0].address.kind, DIAL_UNIX);
	assert_string_equal(options.sheds[1].name, "vm-1.x_y");
	assert_string_equal(options.sheds[1].backend, "firecracker");
	assert_int_equal(options.sheds[1].address.kind, DIAL_FIRECRACKER);
	assert_string_equal(options.sheds[2].name, LETTERS_63);
	assert_string_equal(options.sheds[2].backend, "cloud-hypervisor");
	assert_int_equal(options.sheds[2].address.kind, DIAL_FIRECRACKER);
	options_finish(&options);
}

static void test_options__has_defaults(void **state)
{
	const char *const words[] = {"--name", "desk", NULL};
	struct options options;
	char errors[512] = "";

	setenv("HOME", "/home/me", 1);
	unsetenv("XDG_RUNTIME_DIR");
	assert_int_equal(parse(words, errors, &options), 0);
	assert_string_equal(options.listen_path, "/home/me/.local/share/shed/server.sock");
	assert_false(options.verbose);
	options_finish(&options);
	setenv("XDG_RUNTIME_DIR", "/run/user/7", 1);
	assert_int_equal(parse(words, errors, &options), 0);
	assert_string_equal(options.listen_path, "/run/user/7/shed/server.sock");
	options_finish(&options);
	unsetenv("XDG_RUNTIME_DIR");
	unsetenv("HOME");
	assert_int_equal(parse(words, errors, &options), ERROR_CONFIG);
	assert_non_null(strstr(errors, "HOME"));
	setenv("HOME", "/home/me", 1);
}

static void test_options__refuses(void **state)
{
	static const char *const wrong[][5] = {
	    {"--listen", "/tmp/s"},
	    {"--listen", "unix:"},
	    {"--listen", "tcp:1"},
	    {"--name", ""},
	    {"--name", "-x"},
	    {"--name", "a b"},
	    {"--name", "\xc3\xa9"},
	    {"--name", LETTERS_63 "4"},
	    {"--shed", "dev"},
	    {"--shed", "dev=/run/a"},
	    {"--shed", "dev=unix:"},
	    {"--shed", "dev=vz:/run/a"},
	    {"--shed", "=unix:/run/a"},
	    {"--shed", ".dev=unix:/run/a"},
	    {"--shed", "de/v=unix:/run/a"},
	    {"--shed", "dev=unix:/a", "--shed", "dev=firecracker:/b"},
	    {"serve"},
	    {"version", "now"},
	};

	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		struct options options = {.n_sheds = 99};
		char errors[512] = "";

		if (parse(wrong[i], errors, &options) != ERROR_CONFIG)
			fail_msg("%s %s was taken", wrong[i][0], wrong[i][1]);
		assert_memory_equal(errors, "shed-server: ", 13);
		assert_int_equal(options.n_sheds, 99);
	}
}

static void test_options__knows_actions(void **state)
{
	const char *const version[] = {"version", NULL};
	const char *const help[] = {"--help", NULL};
	const char *const unknown[] = {"--unknown", NULL};
	struct options options;
	char errors[512] = "";

	assert_int_equal(parse(version, errors, &options), 0);
	assert_int_equal(options.action, OPTIONS_VERSION);
	options_finish(&options);
	assert_int_equal(parse(help, errors, &options), 0);
	assert_int_equal(options.action, OPTIONS_HELP);
	options_finish(&options);
	assert_int_equal(parse(unknown, errors, &options), ERROR_CONFIG);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_options__reads_all),
	    cmocka_unit_test(test_options__has_defaults),
	    cmocka_unit_test(test_options__refuses),
	    cmocka_unit_test(test_options__knows_actions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
