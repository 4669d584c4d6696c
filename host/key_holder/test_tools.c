#include "test_tools.h"

#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <event2/event.h>

#include "base64.h"
#include "process.h"

#define FILE_MAX (1024 * 1024)

int tools_setup(void **state)
{
	char *directory = strdup("/tmp/key-holder-test-XXXXXX");

	process_ignore_sigpipe();
	if (directory == NULL || mkdtemp(directory) == NULL)
		return -1;
	*state = directory;
	return 0;
}

static int remove_one(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
	return remove(path);
}

int tools_teardown(void **state)
{
	nftw(*state, remove_one, 16, FTW_DEPTH | FTW_PHYS);
	free(*state);
	return 0;
}

struct tools_path tools_path(const char *directory, const char *format, ...)
{
	struct tools_path path;
	int length = snprintf(path.text, sizeof(path.text), "%s/", directory);
	va_list ap;

	va_start(ap, format);
	vsnprintf(path.text + length, sizeof(path.text) - (size_t)length, format, ap);
	va_end(ap);
	return path;
}

static pid_t spawn(const char *input, const char *const argv[])
{
	pid_t pid = fork();
	int in, out;

	assert_true(pid >= 0);
	if (pid > 0)
		return pid;
	in = open(input != NULL ? input : "/dev/null", O_RDONLY);
	out = open("/dev/null", O_WRONLY);
	dup2(in, STDIN_FILENO);
	dup2(out, STDOUT_FILENO);
	dup2(out, STDERR_FILENO);
	execvp(argv[0], (char *const *)argv);
	_exit(127);
}

int tools_run(const char *input, const char *const argv[])
{
	pid_t pid = spawn(input, argv);
	int status = 0;

	assert_int_equal(waitpid(pid, &status, 0), pid);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void tools_make_key(
    const char *path, const char *type, const char *bits, const char *format, const char *passphrase)
{
	const char *argv[20] = {"ssh-keygen", "-q", "-t", type, "-C", "me@host", "-f", path, "-N",
	    passphrase != NULL ? passphrase : ""};
	size_t n = 10;

	if (bits != NULL) {
		argv[n++] = "-b";
		argv[n++] = bits;
	}
	if (format != NULL) {
		argv[n++] = "-m";
		argv[n++] = format;
	}
	assert_int_equal(tools_run(NULL, argv), 0);
}

void tools_read(const char *path, struct buf *ret_contents)
{
	int fd = open(path, O_RDONLY);
	uint8_t *room;
	ssize_t n;

	assert_true(fd >= 0);
	buf_init(ret_contents, FILE_MAX);
	do {
		room = buf_room(ret_contents, 4096);
		assert_non_null(room);
		n = read(fd, room, 4096);
		assert_true(n >= 0);
		buf_commit(ret_contents, (size_t)n);
	} while (n > 0);
	close(fd);
	assert_non_null(buf_str(ret_contents));
}

void tools_write(const char *path, const void *data, size_t size, mode_t mode)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, data, size), size);
	assert_int_equal(fchmod(fd, mode), 0);
	close(fd);
}

void tools_read_blob(const char *path, struct buf *ret_blob)
{
	size_t size = 0, decoded = 0;
	struct buf text;
	char *start;

	tools_read(path, &text);
	start = strchr((char *)text.data, ' ');
	assert_non_null(start);
	start++;
	size = strcspn(start, " \n");
	buf_init(ret_blob, FILE_MAX);
	assert_int_equal(
	    base64_decode(start, size, buf_reserve(ret_blob, BASE64_DECODED_MAX(size)), &decoded), 0);
	buf_truncate(ret_blob, decoded);
	buf_finish(&text);
}

pid_t tools_start_agent(const char *path)
{
	const char *argv[] = {"ssh-agent", "-D", "-a", path, NULL};
	const struct timespec wait = {0, 10 * 1000 * 1000};
	struct stat st;
	pid_t pid;

	/* A key that is to be confirmed is refused. */
	setenv("SSH_ASKPASS", "/bin/false", 1);
	setenv("SSH_ASKPASS_REQUIRE", "force", 1);
	unlink(path);
	pid = spawn(NULL, argv);
	for (int i = 0; i < 500 && stat(path, &st) != 0; i++)
		nanosleep(&wait, NULL);
	assert_int_equal(stat(path, &st), 0);
	return pid;
}

void tools_add_key(const char *socket_path, const char *key_path, bool confirm)
{
	const char *argv[] = {"ssh-add", "-q", confirm ? "-c" : key_path, confirm ? key_path : NULL, NULL};

	setenv("SSH_AUTH_SOCK", socket_path, 1);
	assert_int_equal(tools_run(NULL, argv), 0);
}

void tools_kill(pid_t pid)
{
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
}

int tools_listen(const char *path)
{
	struct sockaddr_un address = {.sun_family = AF_UNIX};
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	unlink(path);
	assert_true(strlen(path) < sizeof(address.sun_path));
	strcpy(address.sun_path, path);
	assert_int_equal(bind(fd, (struct sockaddr *)&address, sizeof(address)), 0);
	assert_int_equal(listen(fd, 128), 0);
	assert_int_equal(fcntl(fd, F_SETFL, O_NONBLOCK), 0);
	return fd;
}

int tools_accept(struct event_base *base, int listener)
{
	const struct timespec wait = {0, 1000 * 1000};
	int fd;

	for (int i = 0; i < 2000; i++) {
		event_base_loop(base, EVLOOP_NONBLOCK);
		fd = accept(listener, NULL, NULL);
		if (fd >= 0)
			return fd;
		nanosleep(&wait, NULL);
	}
	fail_msg("nobody connected");
	return -1;
}

static void on_time(evutil_socket_t fd, short events, void *arg)
{
	*(bool *)arg = true;
}

bool tools_loop(struct event_base *base, const bool *done, int milliseconds)
{
	const struct timeval wait = {milliseconds / 1000, milliseconds % 1000 * 1000};
	bool over = false;
	struct event *timer = evtimer_new(base, on_time, &over);

	evtimer_add(timer, &wait);
	while (!*done && !over)
		event_base_loop(base, EVLOOP_ONCE);
	event_free(timer);
	return *done;
}

int64_t tools_now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

size_t tools_count_fds(void)
{
	DIR *directory = opendir("/dev/fd");
	size_t n = 0;

	assert_non_null(directory);
	while (readdir(directory) != NULL)
		n++;
	closedir(directory);
	return n;
}
