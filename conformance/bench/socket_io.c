#include "socket_io.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static int connected(int fd, const void *address, socklen_t size)
{
	if (fd >= 0 && connect(fd, address, size) < 0) {
		close(fd);
		return -1;
	}
	return fd;
}

int socket_io_connect_unix(const char *path)
{
	struct sockaddr_un address = {.sun_family = AF_UNIX};

	if (strlen(path) >= sizeof(address.sun_path))
		return -1;
	memcpy(address.sun_path, path, strlen(path) + 1);
	return connected(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0), &address, sizeof(address));
}

int socket_io_connect_port(uint16_t port)
{
	struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	int on = 1;

	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	if (fd >= 0)
		setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
	return connected(fd, &address, sizeof(address));
}

int socket_io_write(int fd, const void *data, size_t size)
{
	const uint8_t *at = data;
	ssize_t n;

	for (; size > 0; at += n, size -= n) {
		n = send(fd, at, size, MSG_NOSIGNAL);
		if (n <= 0)
			return -1;
	}
	return 0;
}

int socket_io_read(int fd, void *ret_data, size_t size)
{
	uint8_t *at = ret_data;
	ssize_t n;

	for (; size > 0; at += n, size -= n) {
		n = read(fd, at, size);
		if (n <= 0)
			return -1;
	}
	return 0;
}
