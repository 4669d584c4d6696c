#include "link.h"

#include <errno.h>
#include <event2/event.h>
#include <event2/util.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/uio.h>

#include "buf.h"
#include "error.h"
#include "wipe.h"

#define READ_SIZE (16 * 1024)
#define WRITE_BLOCKS 64
#define IDLE_CAPACITY (64 * 1024)

/* A queued frame. */
struct block {
	struct block *next;
	size_t size;
	size_t sent;
	uint8_t data[];
};

/*
 * Plain events and not a bufferevent: that leaves copies of what it moved and sent in memory that it frees,
 * and its time-outs start anew with each byte.
 */
struct link {
	struct link_handlers handlers;
	void *arg;
	int fd;
	size_t payload_limit;
	size_t output_limit;
	struct timeval timeout;
	int timer_error; /* what the timers report */
	struct event *readable;
	struct event *writable;
	struct event *frame_timer;  /* pending while part of a frame is there */
	struct event *output_timer; /* pending while output is queued */
	struct buf input;
	struct block *output;
	struct block **output_end;
	size_t pending;
	bool paused;
	bool dead;      /* `closed` was called */
	bool in_loop;   /* one of our event callbacks is running */
	bool destroyed; /* while it ran */
};

static void free_link(struct link *link)
{
	struct block *block = NULL;

	while ((block = link->output) != NULL) {
		link->output = block->next;
		wipe(block->data, block->size);
		free(block);
	}
	buf_finish(&link->input);
	free(link);
}

static void drop_events(struct link *link)
{
	struct event **events[] = {&link->readable, &link->writable, &link->frame_timer, &link->output_timer};

	for (size_t i = 0; i < sizeof(events) / sizeof(events[0]); i++) {
		if (*events[i] != NULL)
			event_free(*events[i]);
		*events[i] = NULL;
	}
}

void link_destroy(struct link *link)
{
	if (link == NULL)
		return;
	/* The events go before the descriptor that they watch. */
	drop_events(link);
	evutil_closesocket(link->fd);
	link->fd = -1;
	if (link->in_loop)
		link->destroyed = true;
	else
		free_link(link);
}

static void enter(struct link *link)
{
	link->in_loop = true;
}

/* The end of each event callback: the link may have been destroyed within. */
static void leave(struct link *link)
{
	link->in_loop = false;
	if (link->destroyed)
		free_link(link);
}

static void fail(struct link *link, int error)
{
	link->dead = true;
	drop_events(link);
	link->handlers.closed(link, error, link->arg);
}

/* After a failed recv or sendmsg: 0 if it only has to wait, or the error. */
static int socket_error(void)
{
	if (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)
		return 0;
	return errno == ECONNRESET || errno == EPIPE ? ERROR_CLOSED : ERROR_SYSTEM;
}

/* Sends from the queue what the socket takes. Returns 0 or the error. */
static int flush(struct link *link)
{
	struct iovec vector[WRITE_BLOCKS];
	struct msghdr message = {.msg_iov = vector};
	struct block *block = NULL;
	ssize_t sent = 0;

	for (block = link->output; block != NULL && message.msg_iovlen < WRITE_BLOCKS; block = block->next) {
		vector[message.msg_iovlen].iov_base = block->data + block->sent;
		vector[message.msg_iovlen++].iov_len = block->size - block->sent;
	}
#ifdef MSG_NOSIGNAL
	sent = sendmsg(link->fd, &message, MSG_NOSIGNAL);
#else
	sent = sendmsg(link->fd, &message, 0);
#endif
	if (sent < 0)
		return socket_error();
	link->pending -= sent;
	while ((block = link->output) != NULL && (size_t)sent >= block->size - block->sent) {
		sent -= block->size - block->sent;
		link->output = block->next;
		wipe(block->data, block->size);
		free(block);
	}
	if (link->output == NULL)
		link->output_end = &link->output;
	else
		link->output->sent += sent;
	return 0;
}

/* event_add can fail for want of memory; a link without its events would hang for ever, so it fails, soon. */
static void arm(struct link *link, struct event *event, const struct timeval *timeout)
{
	if (event_add(event, timeout) < 0) {
		link->timer_error = ERROR_NOMEM;
		event_active(link->output_timer, EV_TIMEOUT, 0);
	}
}

static void on_writable(evutil_socket_t fd, short what, void *arg)
{
	struct link *link = arg;
	size_t before = link->pending;
	int r = 0;

	enter(link);
	r = flush(link);
	if (r == ERROR_CLOSED && !link->paused) {
		/* What the peer sent before it left is still to be read; its end then ends the link. */
		event_del(link->writable);
	} else if (r < 0) {
		fail(link, r);
	} else if (link->pending == 0) {
		event_del(link->writable);
		event_del(link->output_timer);
	} else if (link->pending < before) {
		arm(link, link->output_timer, &link->timeout);
	}
	leave(link);
}

/* One read into the input. The more of a frame is there, the more is read at once. */
static int fill(struct link *link)
{
	size_t left = link->input.limit - link->input.size;
	size_t size = link->input.size > READ_SIZE ? link->input.size : READ_SIZE;
	uint8_t *room = NULL;
	ssize_t received = 0;

	if (size > left)
		size = left;
	if (size == 0)
		return 0;
	room = buf_room(&link->input, size);
	if (room == NULL)
		return ERROR_NOMEM;
	received = recv(link->fd, room, size, 0);
	if (received < 0)
		return socket_error();
	if (received == 0)
		return ERROR_CLOSED;
	buf_commit(&link->input, received);
	return 0;
}

/* Hands on the whole frames in the input, until one of them pauses or destroys the link. */
static int deliver(struct link *link)
{
	size_t done = 0;
	int64_t r = 0;

	while (done < link->input.size && !link->paused && !link->destroyed) {
		struct frame frame = {0};

		r = frame_parse(
		    link->input.data + done, link->input.size - done, link->payload_limit, &frame);
		if (r <= 0)
			break;
		done += r;
		event_del(link->frame_timer);
		link->handlers.frame(link, &frame, link->arg);
	}
	if (link->destroyed)
		return 0;
	buf_consume(&link->input, done);
	if (r < 0)
		return r;
	if (link->input.size == 0 && link->input.capacity > IDLE_CAPACITY)
		buf_finish(&link->input);
	if (link->input.size > 0 && !link->paused && !event_pending(link->frame_timer, EV_TIMEOUT, NULL))
		arm(link, link->frame_timer, &link->timeout);
	return 0;
}

static void on_readable(evutil_socket_t fd, short what, void *arg)
{
	struct link *link = arg;
	int r = 0;

	enter(link);
	/* After a pause there may be whole frames in the input, and nothing more to read. */
	if (what & EV_READ)
		r = fill(link);
	if (r == 0)
		r = deliver(link);
	if (r < 0)
		fail(link, r);
	leave(link);
}

static void on_timer(evutil_socket_t fd, short what, void *arg)
{
	struct link *link = arg;

	enter(link);
	fail(link, link->timer_error);
	leave(link);
}

struct link *link_create(struct event_base *base, int fd, size_t payload_limit, size_t output_limit,
    const struct link_handlers *handlers, void *arg)
{
	struct link *link = calloc(1, sizeof(*link));

	if (link == NULL) {
		evutil_closesocket(fd);
		return NULL;
	}
	if (payload_limit > FRAME_PAYLOAD_MAX)
		payload_limit = FRAME_PAYLOAD_MAX;
	link->handlers = *handlers;
	link->arg = arg;
	link->fd = fd;
	link->payload_limit = payload_limit;
	link->output_limit = output_limit;
	link->timeout.tv_sec = LINK_FRAME_SECONDS;
	link->timer_error = ERROR_TIMEOUT;
	link->output_end = &link->output;
	/* One frame, and room to read beyond it. */
	buf_init(&link->input, FRAME_HEADER_SIZE + payload_limit + READ_SIZE);
	link->readable = event_new(base, fd, EV_READ | EV_PERSIST, on_readable, link);
	link->writable = event_new(base, fd, EV_WRITE | EV_PERSIST, on_writable, link);
	link->frame_timer = event_new(base, -1, 0, on_timer, link);
	link->output_timer = event_new(base, -1, 0, on_timer, link);
	if (link->readable == NULL || link->writable == NULL || link->frame_timer == NULL ||
	    link->output_timer == NULL || evutil_make_socket_nonblocking(fd) < 0 ||
	    event_add(link->readable, NULL) < 0) {
		link_destroy(link);
		return NULL;
	}
#ifdef SO_NOSIGPIPE
	setsockopt(fd, SOL_SOCKET, SO_NOSIGPIPE, &(int){1}, sizeof(int));
#endif
	return link;
}

int link_send(struct link *link, uint8_t type, const void *payload, size_t size)
{
	struct block *block = NULL;
	bool idle = link->pending == 0;

	if (link->dead)
		return ERROR_CLOSED;
	if (size > FRAME_PAYLOAD_MAX || FRAME_HEADER_SIZE + size > link->output_limit ||
	    link->pending > link->output_limit - FRAME_HEADER_SIZE - size)
		return ERROR_LIMIT;
	block = malloc(sizeof(*block) + FRAME_HEADER_SIZE + size);
	if (block == NULL)
		return ERROR_NOMEM;
	*block = (struct block){.size = FRAME_HEADER_SIZE + size};
	frame_write_header(block->data, type, size);
	if (size > 0)
		memcpy(block->data + FRAME_HEADER_SIZE, payload, size);
	*link->output_end = block;
	link->output_end = &block->next;
	link->pending += block->size;
	if (idle) {
		/* Most frames go out here. An error will be met again by on_writable, which may report it. */
		flush(link);
		if (link->pending > 0) {
			arm(link, link->writable, NULL);
			arm(link, link->output_timer, &link->timeout);
		}
	}
	return 0;
}

size_t link_pending(const struct link *link)
{
	return link->pending;
}

void link_pause(struct link *link)
{
	if (link->dead || link->paused)
		return;
	link->paused = true;
	event_del(link->readable);
	event_del(link->frame_timer);
}

void link_resume(struct link *link)
{
	if (link->dead || !link->paused)
		return;
	link->paused = false;
	arm(link, link->readable, NULL);
	if (link->input.size > 0)
		event_active(link->readable, EV_TIMEOUT, 0);
}

void link_set_frame_timeout(struct link *link, uint32_t milliseconds)
{
	link->timeout.tv_sec = milliseconds / 1000;
	link->timeout.tv_usec = milliseconds % 1000 * 1000;
}
