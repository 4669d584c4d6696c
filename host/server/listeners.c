#include "listeners.h"

#include <errno.h>
#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/http.h>
#include <stdlib.h>
#include <string.h>
#include <sys/queue.h>
#include <unistd.h>
#ifdef __APPLE__
#include <sys/random.h>
#endif

#include "base64.h"
#include "buf.h"
#include "connections.h"
#include "envelope_io.h"
#include "error.h"
#include "frame.h"
#include "log.h"

/* An envelope that came in one frame, and what stamping it may add. */
#define LINE_LIMIT (FRAME_PAYLOAD_MAX + 4096)

struct listener {
	TAILQ_ENTRY(listener) in_all;
	struct listeners *all;
	char *ns;
	char id[LISTENER_ID_SIZE];
	Envelope__Encoding encoding;
	struct evhttp_request *request;
	bool stalled; /* as the log knows it */
};

TAILQ_HEAD(listener_list, listener);

struct listeners {
	struct connections *connections;
	struct event *keep_alive;
	struct listener_list all;
	void (*gone)(struct listener *listener, void *arg);
	void *arg;
};

static void free_listener(struct listener *listener)
{
	free(listener->ns);
	free(listener);
}

static int make_id(char ret_id[LISTENER_ID_SIZE])
{
	static const char digits[] = "0123456789abcdef";
	uint8_t random[(LISTENER_ID_SIZE - 1) / 2];

	if (getentropy(random, sizeof(random)) < 0)
		return ERROR_SYSTEM;
	for (size_t i = 0; i < sizeof(random); i++) {
		ret_id[2 * i] = digits[random[i] >> 4];
		ret_id[2 * i + 1] = digits[random[i] & 15];
	}
	ret_id[LISTENER_ID_SIZE - 1] = '\0';
	return 0;
}

static size_t unread(const struct listener *listener)
{
	struct evhttp_connection *connection = evhttp_request_get_connection(listener->request);

	return evbuffer_get_length(bufferevent_get_output(evhttp_connection_get_bufferevent(connection)));
}

/* evhttp itself would queue without an end. */
static bool is_stalled(struct listener *listener)
{
	bool stalled = unread(listener) > LISTENER_OUTPUT_MAX;

	if (stalled && !listener->stalled)
		log_warning("the listener to %s does not read: requests to it are refused", listener->ns);
	if (!stalled && listener->stalled)
		log_info("the listener to %s reads again", listener->ns);
	listener->stalled = stalled;
	return stalled;
}

static void on_closed(void *arg)
{
	struct listener *listener = arg;
	struct listeners *all = listener->all;

	TAILQ_REMOVE(&all->all, listener, in_all);
	log_info("the listener to %s has left", listener->ns);
	if (all->gone != NULL)
		all->gone(listener, all->arg);
	/* Without its connection this only frees the request. */
	evhttp_send_reply_end(listener->request);
	free_listener(listener);
}

static void on_keep_alive(evutil_socket_t fd, short what, void *arg)
{
	static const char comment[] = ": keep-alive\n\n";
	struct listeners *listeners = arg;
	struct listener *listener = NULL;
	struct evbuffer *chunk = evbuffer_new();

	if (chunk == NULL)
		return;
	TAILQ_FOREACH(listener, &listeners->all, in_all)
	{
		if (is_stalled(listener) || evbuffer_add(chunk, comment, sizeof(comment) - 1) < 0)
			continue;
		evhttp_send_reply_chunk(listener->request, chunk);
	}
	evbuffer_free(chunk);
}

struct listeners *listeners_create(struct event_base *base, struct connections *connections)
{
	const struct timeval interval = {.tv_sec = LISTENER_KEEP_ALIVE};
	struct listeners *listeners = calloc(1, sizeof(*listeners));

	if (listeners == NULL)
		return NULL;
	TAILQ_INIT(&listeners->all);
	listeners->connections = connections;
	listeners->keep_alive = event_new(base, -1, EV_PERSIST, on_keep_alive, listeners);
	if (listeners->keep_alive == NULL || event_add(listeners->keep_alive, &interval) < 0) {
		listeners_destroy(listeners);
		return NULL;
	}
	return listeners;
}

void listeners_destroy(struct listeners *listeners)
{
	struct listener *listener = NULL;

	if (listeners == NULL)
		return;
	while ((listener = TAILQ_FIRST(&listeners->all)) != NULL) {
		TAILQ_REMOVE(&listeners->all, listener, in_all);
		connections_end_stream(listeners->connections, listener->request);
		evhttp_send_reply_end(listener->request);
		free_listener(listener);
	}
	if (listeners->keep_alive != NULL)
		event_free(listeners->keep_alive);
	free(listeners);
}

void listeners_on_gone(
    struct listeners *listeners, void (*gone)(struct listener *listener, void *arg), void *arg)
{
	listeners->gone = gone;
	listeners->arg = arg;
}

static void start_reply(struct listener *listener)
{
	struct evkeyvalq *headers = evhttp_request_get_output_headers(listener->request);

	evhttp_add_header(headers, "Content-Type", "text/event-stream");
	evhttp_add_header(headers, "Cache-Control", "no-cache");
	evhttp_add_header(headers, "Connection", "close");
	if (listener->encoding == ENVELOPE__ENCODING__PROTOBUF) {
		evhttp_add_header(headers, "Shed-Envelope", "protobuf");
		evhttp_add_header(headers, "Shed-Listener", listener->id);
	}
	evhttp_send_reply_start(listener->request, HTTP_OK, "OK");
}

int listeners_add(struct listeners *listeners, const char *ns, Envelope__Encoding encoding,
    struct evhttp_request *request, struct listener **ret_listener)
{
	struct listener *listener = NULL;
	int r = 0;

	if (listeners_find(listeners, ns) != NULL)
		return ERROR_DUPLICATE;
	listener = calloc(1, sizeof(*listener));
	if (listener == NULL)
		return ERROR_NOMEM;
	listener->all = listeners;
	listener->encoding = encoding;
	listener->request = request;
	listener->ns = strdup(ns);
	r = listener->ns == NULL ? ERROR_NOMEM : make_id(listener->id);
	if (r == 0 && !connections_start_stream(listeners->connections, request, on_closed, listener))
		r = ERROR_NOMEM;
	if (r < 0) {
		free_listener(listener);
		return r;
	}
	TAILQ_INSERT_TAIL(&listeners->all, listener, in_all);
	start_reply(listener);
	log_info("a listener to %s has come (%s)", ns,
	    encoding == ENVELOPE__ENCODING__PROTOBUF ? "protobuf" : "JSON");
	*ret_listener = listener;
	return 0;
}

struct listener *listeners_find(const struct listeners *listeners, const char *ns)
{
	struct listener *listener = NULL;

	TAILQ_FOREACH(listener, &listeners->all, in_all)
	{
		if (strcmp(listener->ns, ns) == 0)
			return listener;
	}
	return NULL;
}

struct listener *listeners_next(const struct listeners *listeners, const struct listener *listener)
{
	return listener == NULL ? TAILQ_FIRST(&listeners->all) : TAILQ_NEXT(listener, in_all);
}

/* Appends the envelope as the value of a data line. */
static int add_data(struct evbuffer *chunk, Envelope__Encoding encoding, const struct buf *envelope)
{
	struct evbuffer_iovec room = {0};

	if (encoding == ENVELOPE__ENCODING__JSON)
		return evbuffer_add(chunk, envelope->data, envelope->size);
	if (evbuffer_reserve_space(chunk, BASE64_ENCODED_SIZE(envelope->size), &room, 1) < 1)
		return -1;
	base64_encode(envelope->data, envelope->size, room.iov_base);
	room.iov_len = BASE64_ENCODED_SIZE(envelope->size);
	return evbuffer_commit_space(chunk, &room, 1);
}

int listener_send(struct listener *listener, const Envelope__Envelope *envelope)
{
	struct evbuffer *chunk = NULL;
	struct buf bytes;
	int r = 0;

	if (is_stalled(listener))
		return ERROR_LIMIT;
	buf_init(&bytes, LINE_LIMIT);
	r = envelope_io_encode(listener->encoding, envelope, &bytes);
	if (r < 0)
		goto out;
	r = ERROR_NOMEM;
	chunk = evbuffer_new();
	if (chunk == NULL || evbuffer_add_printf(chunk, "event: message\ndata: ") < 0 ||
	    add_data(chunk, listener->encoding, &bytes) < 0 || evbuffer_add(chunk, "\n\n", 2) < 0)
		goto out;
	evhttp_send_reply_chunk(listener->request, chunk);
	r = 0;
out:
	if (chunk != NULL)
		evbuffer_free(chunk);
	buf_finish(&bytes);
	return r;
}

const char *listener_namespace(const struct listener *listener)
{
	return listener->ns;
}

const char *listener_id(const struct listener *listener)
{
	return listener->id;
}

bool listener_reads_protobuf(const struct listener *listener)
{
	return listener->encoding == ENVELOPE__ENCODING__PROTOBUF;
}
