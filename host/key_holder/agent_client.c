#include "agent_client.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <event2/event.h>
#include <event2/util.h>

#include "error.h"

#define READ_SIZE (16 * 1024)
#define REASON_SIZE 384
#define BACKLOG_WAIT_US (20 * 1000)

struct agent_client_call {
	struct agent_client client;
	bool signing; /* else listing */
	uint32_t deadline_ms;
	int error; /* known before it began */
	agent_client_fn *done;
	void *arg;
	int fd;
	struct event *timer;
	struct event *io; /* the next attempt to connect, then writing, then reading */
	struct buf request;
	size_t sent;
	struct buf answer;
};

static void free_call(struct agent_client_call *call)
{
	if (call->timer != NULL)
		event_free(call->timer);
	if (call->io != NULL)
		event_free(call->io);
	if (call->fd >= 0)
		close(call->fd);
	buf_finish(&call->request);
	buf_finish(&call->answer);
	free(call);
}

void agent_client_cancel(struct agent_client_call *call)
{
	if (call != NULL)
		free_call(call);
}

/* The caller may destroy everything in its function: nothing of ours is used after it but the call itself. */
static void finish(struct agent_client_call *call, const struct agent_client_result *result)
{
	/* No callback may run again, whatever the function does to the loop. */
	event_del(call->timer);
	event_del(call->io);
	call->done(call->arg, result);
	free_call(call);
}

static void fail(struct agent_client_call *call, int error)
{
	struct agent_client_result result = {.error = error};
	const char *path = call->client.socket_path;
	char reason[REASON_SIZE];

	switch (error) {
	case ERROR_UNREACHABLE:
		snprintf(reason, sizeof(reason), "no agent answers on %s: %s", path, strerror(errno));
		break;
	case ERROR_TIMEOUT:
		snprintf(reason, sizeof(reason), "the agent on %s did not answer in %u ms", path,
		    call->deadline_ms);
		break;
	case ERROR_CLOSED:
		snprintf(reason, sizeof(reason), "the agent on %s closed the connection", path);
		break;
	case ERROR_REFUSED:
		snprintf(reason, sizeof(reason), "the agent on %s refused to %s", path,
		    call->signing ? "sign" : "list its keys");
		break;
	case ERROR_SYSTEM:
		snprintf(reason, sizeof(reason), "the connection to the agent on %s broke: %s", path,
		    strerror(errno));
		break;
	case ERROR_UNSUPPORTED:
		snprintf(reason, sizeof(reason),
		    "what is to be signed is over %d bytes, the most that an agent takes",
		    AGENT_WIRE_MESSAGE_MAX);
		break;
	case ERROR_NOMEM:
		snprintf(reason, sizeof(reason), "%s", error_str(error));
		break;
	default:
		snprintf(reason, sizeof(reason), "the agent on %s gave an answer that is not one: %s", path,
		    error_str(error));
		break;
	}
	result.reason = reason;
	finish(call, &result);
}

static void on_deadline(evutil_socket_t fd, short events, void *arg)
{
	fail(arg, ERROR_TIMEOUT);
}

static void take_answer(struct agent_client_call *call, struct ssh_wire message)
{
	struct agent_wire_list list = {NULL, 0, NULL};
	struct agent_client_result result = {0};
	struct ssh_wire signature;
	int r;

	if (call->signing)
		r = agent_wire_read_signature(message, &signature);
	else
		r = agent_wire_read_list(message, &list);
	if (r != 0) {
		fail(call, r);
		return;
	}
	if (call->signing) {
		result.signature = signature.data;
		result.signature_size = signature.size;
	} else {
		result.identities = list.identities;
		result.n_identities = list.n;
	}
	finish(call, &result);
	agent_wire_finish_list(&list);
}

static void on_readable(evutil_socket_t fd, short events, void *arg)
{
	struct agent_client_call *call = arg;
	struct ssh_wire message;
	uint8_t *room;
	ssize_t n;
	int r;

	room = buf_room(&call->answer, READ_SIZE);
	if (room == NULL) {
		fail(call, ERROR_NOMEM);
		return;
	}
	n = read(call->fd, room, READ_SIZE);
	if (n < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (n <= 0) {
		fail(call, n == 0 || errno == ECONNRESET ? ERROR_CLOSED : ERROR_SYSTEM);
		return;
	}
	buf_commit(&call->answer, (size_t)n);
	r = agent_wire_read_message((struct ssh_wire){call->answer.data, call->answer.size}, &message);
	if (r == 0)
		take_answer(call, message);
	else if (r != ERROR_TRUNCATED)
		fail(call, r);
}

/* Makes the call's event wait for the connection. 0 or ERROR_NOMEM. */
static int await(struct agent_client_call *call, short events, event_callback_fn callback)
{
	event_del(call->io);
	if (event_assign(call->io, call->client.base, call->fd, events | EV_PERSIST, callback, call) != 0 ||
	    event_add(call->io, NULL) != 0)
		return ERROR_NOMEM;
	return 0;
}

static void on_writable(evutil_socket_t fd, short events, void *arg)
{
	struct agent_client_call *call = arg;
	ssize_t n;

	n = write(call->fd, call->request.data + call->sent, call->request.size - call->sent);
	if (n < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (n < 0) {
		fail(call, errno == EPIPE || errno == ECONNRESET ? ERROR_CLOSED : ERROR_SYSTEM);
		return;
	}
	call->sent += (size_t)n;
	if (call->sent == call->request.size && await(call, EV_READ, on_readable) != 0)
		fail(call, ERROR_NOMEM);
}

/* A non-blocking Unix socket that is connected. 0 or -1 with errno. */
static int connect_unix(const char *path, int *ret_fd)
{
	struct sockaddr_un address = {.sun_family = AF_UNIX};
	int fd = -1, saved;

	if (strlen(path) >= sizeof(address.sun_path)) {
		errno = ENAMETOOLONG;
		return -1;
	}
	memcpy(address.sun_path, path, strlen(path));
	fd = socket(AF_UNIX, SOCK_STREAM, 0);
	if (fd < 0)
		return -1;
	if (evutil_make_socket_nonblocking(fd) == 0 && evutil_make_socket_closeonexec(fd) == 0 &&
	    connect(fd, (struct sockaddr *)&address, sizeof(address)) == 0) {
		*ret_fd = fd;
		return 0;
	}
	saved = errno;
	close(fd);
	errno = saved;
	return -1;
}

static void on_connect(evutil_socket_t fd, short events, void *arg)
{
	static const struct timeval wait = {0, BACKLOG_WAIT_US};
	struct agent_client_call *call = arg;

	if (call->error != 0) {
		fail(call, call->error);
		return;
	}
	if (connect_unix(call->client.socket_path, &call->fd) != 0) {
		/* A Unix socket's connect never is in progress: the agent's backlog is full for now. */
		if (errno == EAGAIN && event_add(call->io, &wait) == 0)
			return;
		fail(call, ERROR_UNREACHABLE);
		return;
	}
	if (await(call, EV_WRITE, on_writable) != 0)
		fail(call, ERROR_NOMEM);
}

/* Begins from the loop and not at once, so that no function is called before its cookie is known. */
static int start(struct agent_client_call *call)
{
	const struct timeval deadline = {call->deadline_ms / 1000, call->deadline_ms % 1000 * 1000};

	call->timer = evtimer_new(call->client.base, on_deadline, call);
	call->io = evtimer_new(call->client.base, on_connect, call);
	if (call->timer == NULL || call->io == NULL || evtimer_add(call->timer, &deadline) != 0)
		return ERROR_NOMEM;
	event_active(call->io, EV_TIMEOUT, 0);
	return 0;
}

static struct agent_client_call *call_create(
    const struct agent_client *client, uint32_t deadline_ms, agent_client_fn *done, void *arg)
{
	struct agent_client_call *call = calloc(1, sizeof(*call));

	if (call == NULL)
		return NULL;
	call->client = *client;
	call->deadline_ms = deadline_ms;
	call->done = done;
	call->arg = arg;
	call->fd = -1;
	buf_init(&call->request, AGENT_WIRE_MESSAGE_MAX + 4);
	/* As much as one read may bring beyond the longest message. */
	buf_init(&call->answer, AGENT_WIRE_MESSAGE_MAX + 4 + READ_SIZE);
	return call;
}

struct agent_client_call *agent_client_list(
    const struct agent_client *client, uint32_t deadline_ms, agent_client_fn *done, void *arg)
{
	struct agent_client_call *call = call_create(client, deadline_ms, done, arg);

	if (call == NULL)
		return NULL;
	if (agent_wire_write_list(&call->request) != 0 || start(call) != 0) {
		free_call(call);
		return NULL;
	}
	return call;
}

struct agent_client_call *agent_client_sign(const struct agent_client *client,
    const struct agent_wire_sign *sign, uint32_t deadline_ms, agent_client_fn *done, void *arg)
{
	struct agent_client_call *call = call_create(client, deadline_ms, done, arg);

	if (call == NULL)
		return NULL;
	call->signing = true;
	call->error = agent_wire_write_sign(sign, &call->request);
	if (call->error == ERROR_LIMIT)
		call->error = ERROR_UNSUPPORTED;
	if (start(call) != 0) {
		free_call(call);
		return NULL;
	}
	return call;
}
