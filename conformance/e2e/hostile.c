/*
 * Sends each socket of the chain what no honest peer would.
 *
 *   hostile agent|http|frame ADDRESS           every attack of the protocol, one connection each
 *   hostile agent|http|frame ADDRESS drip N    N connections, each sent one valid byte every 50 ms, until
 * killed
 *
 * ADDRESS is unix:PATH, tcp:PORT (of 127.0.0.1), or listen:PATH, where each connection is accepted instead of
 * made: a hostile guest. Fails if a connection cannot be had: the process behind the socket is then gone.
 */
#include "attacks.h"

#include <arpa/inet.h>
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#define CONNECT_MS 10000
#define WRITE_MS 1000
#define READ_MS 300
#define DRIP_MS 50
#define DRIP_MAX 64

struct address {
	const char *text;
	int listener; /* of listen:, else -1 */
};

static int64_t now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int unix_socket(const char *path, bool listening)
{
	struct sockaddr_un address = {.sun_family = AF_UNIX};
	int fd, result;

	if (strlen(path) >= sizeof(address.sun_path))
		return -1;
	strcpy(address.sun_path, path);
	fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return -1;
	if (listening)
		result = bind(fd, (struct sockaddr *)&address, sizeof(address)) || listen(fd, 8) ? -1 : 0;
	else
		result = connect(fd, (struct sockaddr *)&address, sizeof(address));
	if (result < 0) {
		close(fd);
		return -1;
	}
	return fd;
}

static int tcp_connect(const char *port)
{
	struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(atoi(port))};
	int fd;

	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (fd >= 0 && connect(fd, (struct sockaddr *)&address, sizeof(address)) < 0) {
		close(fd);
		return -1;
	}
	return fd;
}

/* A connection to, or from, the victim; -1 if there is none. */
static int connection(const struct address *address)
{
	struct pollfd waiting = {.fd = address->listener, .events = POLLIN};

	if (address->listener >= 0)
		return poll(&waiting, 1, CONNECT_MS) == 1 ? accept(address->listener, NULL, NULL) : -1;
	if (!strncmp(address->text, "unix:", 5))
		return unix_socket(address->text + 5, false);
	if (!strncmp(address->text, "tcp:", 4))
		return tcp_connect(address->text + 4);
	return -1;
}

/* Sends what the victim takes within WRITE_MS. */
static void send_all(int fd, const struct bytes *bytes)
{
	int64_t deadline = now_ms() + WRITE_MS;
	struct pollfd waiting = {.fd = fd, .events = POLLOUT};
	size_t sent = 0;
	ssize_t n;

	while (sent < bytes->size && now_ms() < deadline) {
		n = send(fd, bytes->data + sent, bytes->size - sent, MSG_DONTWAIT | MSG_NOSIGNAL);
		if (n > 0)
			sent += n;
		else if (errno != EAGAIN || poll(&waiting, 1, WRITE_MS) != 1)
			return;
	}
	if (bytes->half_close)
		shutdown(fd, SHUT_WR);
}

/* Reads answers for READ_MS, or until the victim closes. Returns their size. */
static size_t read_answers(int fd)
{
	int64_t deadline = now_ms() + READ_MS;
	struct pollfd waiting = {.fd = fd, .events = POLLIN};
	static char answer[65536];
	size_t size = 0;
	ssize_t n;

	while (now_ms() < deadline) {
		if (poll(&waiting, 1, READ_MS) != 1)
			break;
		n = read(fd, answer, sizeof(answer));
		if (n <= 0)
			break;
		size += n;
	}
	return size;
}

static int run_attack(const struct attack *attack, const struct address *address, struct bytes *bytes)
{
	int fd;

	bytes->size = 0;
	bytes->half_close = false;
	attack->build(bytes);
	fd = connection(address);
	if (fd < 0) {
		fprintf(stderr, "hostile: %s: no connection for `%s`: %s\n", address->text, attack->name,
		    strerror(errno));
		return -1;
	}
	send_all(fd, bytes);
	printf("%s %s: %s: %zu bytes sent, %zu answered\n", attack->protocol, address->text, attack->name,
	    bytes->size, read_answers(fd));
	close(fd);
	return 0;
}

static int drip(const char *protocol, const struct address *address, size_t n, struct bytes *bytes)
{
	int fds[DRIP_MAX];
	size_t i, sent;

	attacks_build_drip(protocol, bytes);
	for (i = 0; i < n; i++)
		fds[i] = connection(address);
	printf("dripping\n");
	fflush(stdout);
	for (sent = 0; sent < bytes->size; sent++) {
		for (i = 0; i < n; i++) {
			if (fds[i] >= 0)
				(void)!send(fds[i], bytes->data + sent, 1, MSG_DONTWAIT | MSG_NOSIGNAL);
		}
		poll(NULL, 0, DRIP_MS);
	}
	return 0;
}

static int run(int argc, char **argv, struct bytes *bytes)
{
	struct address address = {.text = argc > 2 ? argv[2] : "", .listener = -1};
	size_t i, n_run = 0;
	size_t n = argc == 5 ? strtoul(argv[4], NULL, 10) : 1;

	if ((argc != 3 && (argc != 5 || strcmp(argv[3], "drip"))) || n == 0 || n > DRIP_MAX)
		return 2;
	if (!strncmp(address.text, "listen:", 7)) {
		address.listener = unix_socket(address.text + 7, true);
		if (address.listener < 0)
			return 1;
	}
	if (argc == 5)
		return drip(argv[1], &address, n, bytes);
	for (i = 0; attacks[i].protocol; i++) {
		if (strcmp(attacks[i].protocol, argv[1]))
			continue;
		n_run++;
		if (run_attack(&attacks[i], &address, bytes) < 0)
			return 1;
	}
	return n_run ? 0 : 2;
}

int main(int argc, char **argv)
{
	struct bytes bytes = {.data = malloc(ATTACKS_BYTES_MAX)};
	int status;

	if (!bytes.data)
		return 1;
	status = run(argc, argv, &bytes);
	free(bytes.data);
	if (status == 2)
		fprintf(stderr, "usage: hostile agent|http|frame ADDRESS [drip N]\n");
	return status;
}
