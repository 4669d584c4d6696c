#include "dial.h"

#include <errno.h>
#include <event2/event.h>
#include <event2/util.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "connect_line.h"
#include "error.h"

struct dial {
	struct event_base *base;
	enum dial_kind kind;
	int fd;
	struct event *io;
	struct event *timer;
	struct connect_line line;
	dial_fn *done;
	void *arg;
};

void dial_cancel(struct dial *dial)
{
	if (dial == NULL)
		return;
	if (dial->io != NULL)
		event_free(dial->io);
	if (dial->timer != NULL)
		event_free(dial->timer);
	if (dial->fd >= 0)
		close(dial->fd);
	free(dial);
}

static void finish(struct dial *dial, int error)
{
	dial_fn *done = dial->done;
	void *arg = dial->arg;
	int saved = errno;
	int fd = -1;

	if (error == 0) {
		fd = dial->fd;
		dial->fd = -1;
	}
	dial_cancel(dial);
	errno = saved;
	done(error, fd, arg);
}

static void on_timeout(evutil_socket_t fd, short what, void *arg)
{
	finish(arg, ERROR_TIMEOUT);
}

/* Byte by byte: what follows the line belongs to whoever gets the descriptor. */
static void on_readable(evutil_socket_t fd, short what, void *arg)
{
	struct dial *dial = arg;
	int r = 0;

	while (r == 0) {
		char byte = 0;
		ssize_t n = recv(dial->fd, &byte, 1, 0);

		if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR))
			return;
		if (n < 0)
			r = errno == ECONNRESET ? ERROR_CLOSED : ERROR_SYSTEM;
		else if (n == 0)
			r = ERROR_CLOSED;
		else
			r = connect_line_feed(&dial->line, byte);
	}
	finish(dial, r < 0 ? r : 0);
}

/* Sends the CONNECT line, which a new connection's empty buffer takes whole, and waits for the answer. */
static int ask_for_port(struct dial *dial)
{
	char text[CONNECT_LINE_REQUEST_SIZE];
	size_t length = connect_line_request(DIAL_PORT, text);
	ssize_t sent = send(dial->fd, text, length, 0);

	if (sent < 0)
		return errno == EPIPE || errno == ECONNRESET ? ERROR_CLOSED : ERROR_SYSTEM;
	if ((size_t)sent != length)
		return ERROR_UNREACHABLE;
	event_free(dial->io);
	dial->io = event_new(dial->base, dial->fd, EV_READ | EV_PERSIST, on_readable, dial);
	if (dial->io == NULL || event_add(dial->io, NULL) < 0)
		return ERROR_NOMEM;
	return 0;
}

static void on_connected(evutil_socket_t fd, short what, void *arg)
{
	struct dial *dial = arg;
	int error = 0;
	int r = 0;

	if (getsockopt(dial->fd, SOL_SOCKET, SO_ERROR, &error, &(socklen_t){sizeof(error)}) < 0) {
		finish(dial, ERROR_SYSTEM);
	} else if (error != 0) {
		errno = error;
		finish(dial, ERROR_SYSTEM);
	} else if (dial->kind == DIAL_UNIX) {
		finish(dial, 0);
	} else {
		r = ask_for_port(dial);
		if (r < 0)
			finish(dial, r);
	}
}

static int connect_unix(struct dial *dial, const char *path)
{
	struct sockaddr_un address = {.sun_family = AF_UNIX};

	if (strlen(path) >= sizeof(address.sun_path))
		return ERROR_LIMIT;
	memcpy(address.sun_path, path, strlen(path) + 1);
	dial->fd = socket(AF_UNIX, SOCK_STREAM, 0);
	if (dial->fd < 0 || fcntl(dial->fd, F_SETFD, FD_CLOEXEC) < 0 ||
	    evutil_make_socket_nonblocking(dial->fd) < 0)
		return ERROR_SYSTEM;
	if (connect(dial->fd, (struct sockaddr *)&address, sizeof(address)) < 0 && errno != EINPROGRESS)
		return errno == EAGAIN ? ERROR_UNREACHABLE : ERROR_SYSTEM;
	return 0;
}

int dial_start(struct event_base *base, const struct dial_address *address, dial_fn *done, void *arg,
    struct dial **ret_dial)
{
	const struct timeval timeout = {
	    .tv_sec = DIAL_TIMEOUT_MS / 1000, .tv_usec = DIAL_TIMEOUT_MS % 1000 * 1000};
	struct dial *dial = calloc(1, sizeof(*dial));
	int saved = 0;
	int r = 0;

	if (dial == NULL)
		return ERROR_NOMEM;
	*dial = (struct dial){.base = base, .kind = address->kind, .fd = -1, .done = done, .arg = arg};
	r = connect_unix(dial, address->path);
	if (r < 0)
		goto out;
	r = ERROR_NOMEM;
	dial->io = event_new(base, dial->fd, EV_WRITE, on_connected, dial);
	dial->timer = evtimer_new(base, on_timeout, dial);
	if (dial->io == NULL || dial->timer == NULL || event_add(dial->io, NULL) < 0 ||
	    event_add(dial->timer, &timeout) < 0)
		goto out;
	*ret_dial = dial;
	dial = NULL;
	r = 0;
out:
	saved = errno;
	dial_cancel(dial);
	errno = saved;
	return r;
}
