#include "status_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "error.h"
#include "program.h"

static void assert_contents(const char *path, const char *expected)
{
	char *text = program_read_file(path);

	assert_string_equal(text, expected);
	free(text);
}

static void test_status_file__replaces_the_whole_file(void **state)
{
	char *directory = program_make_directory();
	char socket[256];
	char *path;

	snprintf(socket, sizeof(socket), "%s/agent.sock", directory);
	path = status_file_path(socket, "ssh-agent");
	assert_non_null(strstr(path, "/ssh-agent.status"));
	assert_int_equal(status_file_write(path, "the host is away; start it"), 0);
	assert_contents(path, "not connected: the host is away; start it\n");
	assert_int_equal(status_file_write(path, NULL), 0);
	assert_contents(path, "connected\n");
	status_file_remove(path);
	assert_int_not_equal(access(path, F_OK), 0);
	free(path);
	program_remove_directory(directory);
}

static void test_status_file__does_not_write_through_a_link(void **state)
{
	char *directory = program_make_directory();
	char victim[256], path[256], temporary[300];

	snprintf(victim, sizeof(victim), "%s/victim", directory);
	snprintf(path, sizeof(path), "%s/x.status", directory);
	snprintf(temporary, sizeof(temporary), "%s.new", path);
	assert_int_equal(symlink(victim, temporary), 0);
	assert_int_equal(status_file_write(path, NULL), 0);
	assert_int_not_equal(access(victim, F_OK), 0);
	assert_contents(path, "connected\n");
	program_remove_directory(directory);
}

static void test_status_file__reports_a_missing_directory(void **state)
{
	assert_int_equal(status_file_write("/nonexistent/x.status", NULL), ERROR_SYSTEM);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_status_file__replaces_the_whole_file),
	    cmocka_unit_test(test_status_file__does_not_write_through_a_link),
	    cmocka_unit_test(test_status_file__reports_a_missing_directory),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
