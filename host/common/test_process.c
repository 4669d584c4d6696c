#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "process.h"

#ifdef __linux__
#include <sys/prctl.h>
#endif

static void test_process__finds_its_own_directory(void **state)
{
	char *directory = NULL, path[4096];

	assert_int_equal(process_executable_directory(&directory), 0);
	assert_int_equal(directory[0], '/');
	snprintf(path, sizeof(path), "%s/test_process", directory);
	assert_int_equal(access(path, X_OK), 0);
	free(directory);
}

static void test_process__forbids_dumps(void **state)
{
	struct rlimit limit;

	assert_int_equal(process_forbid_dumps(), 0);
	assert_int_equal(getrlimit(RLIMIT_CORE, &limit), 0);
	assert_int_equal(limit.rlim_cur, 0);
	assert_int_equal(limit.rlim_max, 0);
#ifdef __linux__
	assert_int_equal(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
#endif
}

static void test_process__survives_a_gone_reader(void **state)
{
	int fds[2];

	process_ignore_sigpipe();
	assert_int_equal(pipe(fds), 0);
	close(fds[0]);
	assert_int_equal(write(fds[1], "x", 1), -1);
	assert_int_equal(errno, EPIPE);
	close(fds[1]);
}

static void test_process__closes_descriptors(void **state)
{
	int fd, status;
	pid_t pid;

	fd = fcntl(0, F_DUPFD, 20);
	assert_true(fd >= 20);
	pid = fork();
	if (pid == 0) {
		process_close_from(20);
		_exit(fcntl(fd, F_GETFD) == -1 && fcntl(1, F_GETFD) != -1 ? 0 : 1);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(status, 0);
	close(fd);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_process__finds_its_own_directory),
	    cmocka_unit_test(test_process__forbids_dumps),
	    cmocka_unit_test(test_process__survives_a_gone_reader),
	    cmocka_unit_test(test_process__closes_descriptors),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
