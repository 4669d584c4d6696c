#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "error.h"
#include "make_dirs.h"

static char directory[64];

static int setup(void **state)
{
	snprintf(directory, sizeof(directory), "/tmp/test_make_dirs.XXXXXX");
	return mkdtemp(directory) == NULL ? -1 : chdir(directory);
}

static int teardown(void **state)
{
	char command[128];

	snprintf(command, sizeof(command), "rm -rf %s", directory);
	return chdir("/") != 0 || system(command) != 0;
}

static mode_t mode_of(const char *path)
{
	struct stat st;

	assert_int_equal(stat(path, &st), 0);
	return st.st_mode & 07777;
}

static void test_make_dirs__makes_the_chain_private(void **state)
{
	mode_t old = umask(0);

	assert_int_equal(make_dirs("a/b/c"), 0);
	umask(old);
	assert_int_equal(mode_of("a"), 0700);
	assert_int_equal(mode_of("a/b"), 0700);
	assert_int_equal(mode_of("a/b/c"), 0700);
	assert_int_equal(make_dirs("a/b/c"), 0);
	assert_int_equal(make_dirs("a//b/c/"), 0);
}

static void test_make_dirs__leaves_what_was_there(void **state)
{
	assert_int_equal(mkdir("old", 0755), 0);
	assert_int_equal(chmod("old", 0755), 0);
	assert_int_equal(make_dirs("old"), 0);
	assert_int_equal(mode_of("old"), 0755);
}

static void test_make_dirs__refuses_one_that_others_write(void **state)
{
	assert_int_equal(mkdir("shared", 0700), 0);
	assert_int_equal(chmod("shared", 01777), 0);
	assert_int_equal(make_dirs("shared"), ERROR_PERMISSION);
	assert_int_equal(make_dirs("shared/own"), 0);
}

static void test_make_dirs__refuses_a_file(void **state)
{
	close(open("file", O_CREAT | O_WRONLY, 0600));
	assert_int_equal(make_dirs("file"), ERROR_SYSTEM);
	assert_int_equal(errno, ENOTDIR);
	assert_int_equal(make_dirs("file/below"), ERROR_SYSTEM);
	assert_int_equal(errno, ENOTDIR);
	assert_int_equal(make_dirs(""), ERROR_SYSTEM);
}

static void test_make_dirs__above_a_file(void **state)
{
	assert_int_equal(make_dirs_above("x/y/file"), 0);
	assert_int_equal(mode_of("x/y"), 0700);
	assert_int_equal(access("x/y/file", F_OK), -1);
	assert_int_equal(make_dirs_above("file"), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_make_dirs__makes_the_chain_private, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_make_dirs__leaves_what_was_there, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_make_dirs__refuses_one_that_others_write, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_make_dirs__refuses_a_file, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_make_dirs__above_a_file, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
