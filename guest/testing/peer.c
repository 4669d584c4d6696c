#include "peer.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include <cmocka.h>

#include "frame.h"

#define PATIENCE_SECONDS 8
#define TRIES 100
#define TRY_EVERY_US 50000

static int connect_patiently(int family, const void *address, socklen_t size)
{
	struct timeval patience = {.tv_sec = PATIENCE_SECONDS};

	for (int i = 0; i < TRIES; i++) {
		int fd = socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);

		assert_true(fd >= 0);
		setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
		setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof(patience));
		if (connect(fd, address, size) == 0)
			return fd;
		close(fd);
		usleep(TRY_EVERY_US);
	}
	fail_msg("nobody listens: %s", strerror(errno));
	return -1;
}

int peer_tcp(uint16_t port)
{
	struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};

	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	return connect_patiently(AF_INET, &address, sizeof(address));
}

int peer_unix(const char *path)
{
	struct sockaddr_un address = {.sun_family = AF_UNIX};

	snprintf(address.sun_path, sizeof(address.sun_path), "%s", path);
	return connect_patiently(AF_UNIX, &address, sizeof(address));
}

uint16_t peer_free_port(void)
{
	struct sockaddr_in address = {.sin_family = AF_INET};
	socklen_t size = sizeof(address);
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	assert_int_equal(bind(fd, (struct sockaddr *)&address, size), 0);
	assert_int_equal(getsockname(fd, (struct sockaddr *)&address, &size), 0);
	close(fd);
	return ntohs(address.sin_port);
}

void peer_write(int fd, const void *data, size_t size)
{
	const char *next = data;

	while (size > 0) {
		ssize_t sent = send(fd, next, size, MSG_NOSIGNAL);

		assert_true(sent > 0);
		next += sent;
		size -= (size_t)sent;
	}
}

void peer_read(int fd, void *ret_data, size_t size)
{
	char *next = ret_data;

	while (size > 0) {
		ssize_t got = recv(fd, next, size, 0);

		if (got <= 0)
			fail_msg("%zu bytes are missing: %s", size, got == 0 ? "end" : strerror(errno));
		next += got;
		size -= (size_t)got;
	}
}

bool peer_is_closed(int fd)
{
	char byte;

	for (;;) {
		ssize_t got = recv(fd, &byte, 1, 0);

		if (got == 0 || (got < 0 && errno == ECONNRESET))
			return true;
		if (got < 0)
			return false;
	}
}

bool peer_is_silent(int fd, int milliseconds)
{
	struct pollfd pollfd = {.fd = fd, .events = POLLIN};

	return poll(&pollfd, 1, milliseconds) == 0;
}

void peer_http_send(int fd, const struct peer_request *request)
{
	char head[2048];
	int length = snprintf(head, sizeof(head), "%s %s HTTP/1.1\r\n%sContent-Length: %zu\r\n\r\n",
	    request->method, request->path, request->headers, request->size);

	assert_true(length > 0 && (size_t)length < sizeof(head));
	peer_write(fd, head, (size_t)length);
	peer_write(fd, request->body, request->size);
}

void peer_http_read(int fd, struct peer_reply *ret_reply)
{
	char head[4096];
	size_t length = 0;
	const char *at;

	while (length < 4 || memcmp(head + length - 4, "\r\n\r\n", 4) != 0) {
		assert_true(length + 1 < sizeof(head));
		peer_read(fd, head + length++, 1);
	}
	head[length] = '\0';
	memset(ret_reply, 0, sizeof(*ret_reply));
	assert_int_equal(sscanf(head, "HTTP/1.1 %d", &ret_reply->status), 1);
	at = strcasestr(head, "\r\nContent-Type: ");
	if (at != NULL)
		sscanf(at, "\r\n%*s %63s", ret_reply->type);
	at = strcasestr(head, "\r\nContent-Length: ");
	if (at != NULL)
		sscanf(at, "\r\n%*s %zu", &ret_reply->size);
	assert_true(ret_reply->size < sizeof(ret_reply->body));
	peer_read(fd, ret_reply->body, ret_reply->size);
}

void peer_frame_send(int fd, uint8_t type, const void *payload, size_t size)
{
	uint8_t header[FRAME_HEADER_SIZE];

	frame_write_header(header, type, size);
	peer_write(fd, header, sizeof(header));
	peer_write(fd, payload, size);
}

char *peer_frame_read(int fd, uint8_t *ret_type, size_t *ret_size)
{
	uint8_t header[FRAME_HEADER_SIZE];
	size_t size;
	char *payload;

	peer_read(fd, header, sizeof(header));
	size = (size_t)header[1] << 24 | (size_t)header[2] << 16 | (size_t)header[3] << 8 | header[4];
	assert_true(size <= FRAME_PAYLOAD_MAX);
	payload = calloc(1, size + 1);
	assert_non_null(payload);
	peer_read(fd, payload, size);
	*ret_type = header[0];
	*ret_size = size;
	return payload;
}
