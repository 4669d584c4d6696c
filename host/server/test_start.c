/* How the real program starts, beside others of its kind. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "scripted_io.h"
#include "scripted_server.h"

static const char *const no_sheds[] = {NULL};

static void test_start__keeps_its_socket_to_its_user(void **state)
{
	struct scripted_server server;
	struct stat status;
	char own[128];

	scripted_server_prepare(&server);
	scripted_server_start(&server, no_sheds);
	assert_int_equal(stat(server.socket_path, &status), 0);
	assert_int_equal(status.st_mode & 07777, 0600);
	snprintf(own, sizeof(own), "%s/own", server.directory);
	assert_int_equal(stat(own, &status), 0);
	assert_int_equal(status.st_mode & 07777, 0700);
	scripted_server_stop(&server);
}

static void test_start__leaves_a_live_one_alone(void **state)
{
	struct scripted_server first, second;

	scripted_server_prepare(&first);
	scripted_server_start(&first, no_sheds);
	second = first;
	scripted_server_launch(&second, no_sheds);
	assert_int_equal(scripted_server_wait(&second), EXIT_FAILURE);
	assert_int_equal(scripted_server_count_in_log(&second, "another shed-server listens on"), 1);
	assert_int_equal(scripted_http_get(first.socket_path, "/api/plugins/sheds").status, 200);
	/* One that is stopped is alive, too. */
	assert_int_equal(kill(first.pid, SIGSTOP), 0);
	scripted_server_launch(&second, no_sheds);
	assert_int_equal(scripted_server_wait(&second), EXIT_FAILURE);
	assert_int_equal(kill(first.pid, SIGCONT), 0);
	assert_int_equal(scripted_http_get(first.socket_path, "/api/plugins/sheds").status, 200);
	scripted_server_stop(&first);
}

static void test_start__replaces_a_dead_one(void **state)
{
	struct scripted_server server;
	int status = 0;

	scripted_server_prepare(&server);
	scripted_server_start(&server, no_sheds);
	assert_int_equal(kill(server.pid, SIGKILL), 0);
	assert_int_equal(waitpid(server.pid, &status, 0), server.pid);
	assert_int_equal(access(server.socket_path, F_OK), 0);
	scripted_server_start(&server, no_sheds);
	assert_int_equal(scripted_http_get(server.socket_path, "/api/plugins/sheds").status, 200);
	scripted_server_stop(&server);
}

static void test_start__replaces_only_sockets(void **state)
{
	struct scripted_server server;
	char own[128];
	FILE *file = NULL;

	scripted_server_prepare(&server);
	snprintf(own, sizeof(own), "%s/own", server.directory);
	assert_int_equal(mkdir(own, 0700), 0);
	file = fopen(server.socket_path, "w");
	assert_non_null(file);
	fclose(file);
	scripted_server_launch(&server, no_sheds);
	assert_int_equal(scripted_server_wait(&server), EXIT_FAILURE);
	assert_int_equal(scripted_server_count_in_log(&server, "is not a socket"), 1);
	assert_int_equal(access(server.socket_path, F_OK), 0);
	scripted_server_clean(&server);
}

static void test_start__refuses_a_directory_of_others(void **state)
{
	struct scripted_server server;
	char own[128];

	scripted_server_prepare(&server);
	snprintf(own, sizeof(own), "%s/own", server.directory);
	assert_int_equal(mkdir(own, 0700), 0);
	assert_int_equal(chmod(own, 0777), 0);
	scripted_server_launch(&server, no_sheds);
	assert_int_equal(scripted_server_wait(&server), EXIT_FAILURE);
	assert_int_equal(scripted_server_count_in_log(&server, "must be yours"), 1);
	scripted_server_clean(&server);
}

/* Of several that start at once on a dead file, one serves, and its socket stays. */
static void test_start__decides_a_race(void **state)
{
	struct scripted_server servers[4];
	int running = -1, ended = 0;

	scripted_server_prepare(&servers[0]);
	scripted_server_start(&servers[0], no_sheds);
	assert_int_equal(kill(servers[0].pid, SIGKILL), 0);
	assert_int_equal(waitpid(servers[0].pid, NULL, 0), servers[0].pid);
	for (int i = 0; i < 4; i++) {
		servers[i] = servers[0];
		scripted_server_launch(&servers[i], no_sheds);
	}
	for (int turn = 0; turn < 500 && ended < 3; turn++) {
		for (int i = 0; i < 4; i++) {
			if (servers[i].pid > 0 && waitpid(servers[i].pid, NULL, WNOHANG) > 0) {
				servers[i].pid = -1;
				ended++;
			}
		}
		usleep(10 * 1000);
	}
	assert_int_equal(ended, 3);
	for (int i = 0; i < 4; i++) {
		if (servers[i].pid > 0)
			running = i;
	}
	assert_int_equal(scripted_http_get(servers[0].socket_path, "/api/plugins/sheds").status, 200);
	scripted_server_stop(&servers[running]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_start__keeps_its_socket_to_its_user),
	    cmocka_unit_test(test_start__leaves_a_live_one_alone),
	    cmocka_unit_test(test_start__replaces_a_dead_one),
	    cmocka_unit_test(test_start__replaces_only_sockets),
	    cmocka_unit_test(test_start__refuses_a_directory_of_others),
	    cmocka_unit_test(test_start__decides_a_race),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
