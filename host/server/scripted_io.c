#include "scripted_io.h"

#include <errno.h>
#include <event2/event.h>
#include <fcntl.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#define SLICE_MS 5
#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0
#endif

static struct event_base *pumped;

void scripted_io_pump(struct event_base *base)
{
	pumped = base;
}

static int64_t now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * INT64_C(1000) + now.tv_nsec / 1000000;
}

static bool wait_for(int fd, short what, int milliseconds)
{
	struct pollfd poller = {.fd = fd, .events = what};
	int64_t end = now_ms() + milliseconds;

	do {
		if (pumped != NULL)
			event_base_loop(pumped, EVLOOP_NONBLOCK);
		if (poll(&poller, 1, SLICE_MS) > 0)
			return true;
	} while (now_ms() < end);
	return false;
}

bool scripted_io_wait(int fd, int milliseconds)
{
	return wait_for(fd, POLLIN, milliseconds);
}

static struct sockaddr_un address_of(const char *path)
{
	struct sockaddr_un address = {.sun_family = AF_UNIX};

	assert_true(strlen(path) < sizeof(address.sun_path));
	memcpy(address.sun_path, path, strlen(path) + 1);
	return address;
}

static int open_socket(void)
{
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	assert_true(fd >= 0);
	assert_int_equal(fcntl(fd, F_SETFD, FD_CLOEXEC), 0);
	return fd;
}

int scripted_io_connect(const char *path)
{
	struct sockaddr_un address = address_of(path);
	int fd = open_socket();

	assert_int_equal(connect(fd, (struct sockaddr *)&address, sizeof(address)), 0);
	return fd;
}

int scripted_io_listen(const char *path)
{
	struct sockaddr_un address = address_of(path);
	int fd = open_socket();

	unlink(path);
	assert_int_equal(bind(fd, (struct sockaddr *)&address, sizeof(address)), 0);
	assert_int_equal(listen(fd, 8), 0);
	return fd;
}

int scripted_io_accept(int listen_fd)
{
	int fd = -1;

	assert_true(scripted_io_wait(listen_fd, SCRIPTED_IO_PATIENCE));
	fd = accept(listen_fd, NULL, NULL);
	assert_true(fd >= 0);
	assert_int_equal(fcntl(fd, F_SETFD, FD_CLOEXEC), 0);
	return fd;
}

void scripted_io_write(int fd, const void *data, size_t size)
{
	const uint8_t *at = data;

	while (size > 0) {
		ssize_t n = send(fd, at, size, MSG_NOSIGNAL | MSG_DONTWAIT);

		if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
			assert_true(wait_for(fd, POLLOUT, SCRIPTED_IO_PATIENCE));
			continue;
		}
		assert_true(n > 0);
		at += n;
		size -= n;
	}
}

void scripted_io_read(int fd, void *data, size_t size)
{
	uint8_t *at = data;

	while (size > 0) {
		ssize_t n = 0;

		assert_true(scripted_io_wait(fd, SCRIPTED_IO_PATIENCE));
		n = recv(fd, at, size, 0);
		assert_true(n > 0);
		at += n;
		size -= n;
	}
}

bool scripted_io_is_closed(int fd, int milliseconds)
{
	int64_t end = now_ms() + milliseconds;
	char dropped[4096];

	while (now_ms() < end && scripted_io_wait(fd, (int)(end - now_ms()))) {
		if (recv(fd, dropped, sizeof(dropped), 0) <= 0)
			return true;
	}
	return false;
}
