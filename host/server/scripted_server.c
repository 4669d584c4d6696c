#include "scripted_server.h"

#include <dirent.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "scripted_io.h"

#define ARGUMENTS_MAX 16
#define STEP_US 10000
#define STEPS 1000

void scripted_server_prepare(struct scripted_server *server)
{
	*server = (struct scripted_server){.directory = "/tmp/shed-server-XXXXXX", .pid = -1};
	assert_non_null(mkdtemp(server->directory));
	snprintf(server->socket_path, sizeof(server->socket_path), "%s/own/server.sock", server->directory);
	snprintf(server->log_path, sizeof(server->log_path), "%s/log", server->directory);
}

void scripted_server_launch(struct scripted_server *server, const char *const sheds[])
{
	char *arguments[ARGUMENTS_MAX] = {(char *)SHED_SERVER_PATH, (char *)"--name", (char *)"desk",
	    (char *)"--verbose", (char *)"--listen"};
	char listen_option[160];
	int n = 5;
	int log = -1;

	snprintf(listen_option, sizeof(listen_option), "unix:%s", server->socket_path);
	arguments[n++] = listen_option;
	for (; *sheds != NULL; sheds++) {
		assert_true(n < ARGUMENTS_MAX - 2);
		arguments[n++] = (char *)"--shed";
		arguments[n++] = (char *)*sheds;
	}
	log = open(server->log_path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
	assert_true(log >= 0);
	server->pid = fork();
	assert_true(server->pid >= 0);
	if (server->pid == 0) {
		dup2(log, STDERR_FILENO);
		execv(SHED_SERVER_PATH, arguments);
		_exit(127);
	}
	close(log);
}

static bool answers(const char *path)
{
	struct sockaddr_un address = {.sun_family = AF_UNIX};
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);
	bool yes = false;

	assert_true(fd >= 0);
	strncpy(address.sun_path, path, sizeof(address.sun_path) - 1);
	yes = connect(fd, (struct sockaddr *)&address, sizeof(address)) == 0;
	close(fd);
	return yes;
}

void scripted_server_start(struct scripted_server *server, const char *const sheds[])
{
	scripted_server_launch(server, sheds);
	for (int i = 0; i < STEPS && !answers(server->socket_path); i++)
		usleep(STEP_US);
	assert_true(answers(server->socket_path));
}

int scripted_server_wait(struct scripted_server *server)
{
	int status = 0;

	for (int i = 0; i < STEPS; i++) {
		if (waitpid(server->pid, &status, WNOHANG) == server->pid) {
			server->pid = -1;
			assert_true(WIFEXITED(status));
			return WEXITSTATUS(status);
		}
		usleep(STEP_US);
	}
	kill(server->pid, SIGKILL);
	fail_msg("shed-server does not end");
	return -1;
}

void scripted_server_clean(struct scripted_server *server)
{
	char own[128];

	unlink(server->socket_path);
	unlink(server->log_path);
	snprintf(own, sizeof(own), "%s/own", server->directory);
	rmdir(own);
	assert_int_equal(rmdir(server->directory), 0);
}

void scripted_server_stop(struct scripted_server *server)
{
	int status = 0;

	assert_int_equal(kill(server->pid, SIGTERM), 0);
	status = scripted_server_wait(server);
	if (status != 0) {
		FILE *log = fopen(server->log_path, "r");
		char line[1024];

		while (log != NULL && fgets(line, sizeof(line), log) != NULL)
			fputs(line, stderr);
		if (log != NULL)
			fclose(log);
	}
	assert_int_equal(status, 0);
	assert_int_equal(access(server->socket_path, F_OK), -1);
	scripted_server_clean(server);
}

int scripted_server_count_in_log(const struct scripted_server *server, const char *text)
{
	FILE *log = fopen(server->log_path, "r");
	char line[1024];
	int count = 0;

	assert_non_null(log);
	while (fgets(line, sizeof(line), log) != NULL)
		count += strstr(line, text) != NULL;
	fclose(log);
	return count;
}

int scripted_server_count_descriptors(const struct scripted_server *server)
{
	char path[64];
	DIR *directory = NULL;
	int count = 0;

	snprintf(path, sizeof(path), "/proc/%d/fd", (int)server->pid);
	directory = opendir(path);
	if (directory == NULL)
		return -1;
	while (readdir(directory) != NULL)
		count++;
	closedir(directory);
	return count;
}

int scripted_bus_setup(void **state)
{
	struct scripted_bus *bus = calloc(1, sizeof(*bus));
	char modern[192], plain[192];
	const char *sheds[] = {modern, plain, NULL};

	assert_non_null(bus);
	scripted_server_prepare(&bus->server);
	snprintf(bus->modern_path, sizeof(bus->modern_path), "%s/modern", bus->server.directory);
	snprintf(bus->plain_path, sizeof(bus->plain_path), "%s/plain", bus->server.directory);
	bus->modern = (struct scripted_guest){.path = bus->modern_path, .kind = DIAL_UNIX, .protobuf = true};
	bus->plain = (struct scripted_guest){.path = bus->plain_path, .kind = DIAL_FIRECRACKER};
	scripted_guest_start(&bus->modern);
	scripted_guest_start(&bus->plain);
	snprintf(modern, sizeof(modern), "modern=unix:%s", bus->modern_path);
	snprintf(plain, sizeof(plain), "plain=firecracker:%s", bus->plain_path);
	scripted_server_start(&bus->server, sheds);
	scripted_guest_greet(&bus->modern);
	scripted_guest_greet(&bus->plain);
	*state = bus;
	return 0;
}

int scripted_bus_teardown(void **state)
{
	struct scripted_bus *bus = *state;

	scripted_guest_stop(&bus->modern);
	scripted_guest_stop(&bus->plain);
	scripted_server_stop(&bus->server);
	free(bus);
	return 0;
}
