#include "multi.h"

#include <event2/event.h>
#include <stdlib.h>

#include "log.h"

/* Without a bound curl keeps four connections for each transfer that ever ran at once. */
#define CONNECTIONS_KEPT 64L

struct multi {
	struct event_base *base;
	CURLM *curl;
	struct event *timer;
	struct event *start;
	TAILQ_HEAD(, multi_transfer) queue;
};

/* A socket or timer could not be watched: curl has given up all transfers, so this process has to go. */
static void give_up(struct multi *multi, const char *what)
{
	log_error("cannot go on with HTTP: %s", what);
	event_base_loopbreak(multi->base);
}

static void end_transfers(struct multi *multi)
{
	struct CURLMsg *message;
	int left;

	while ((message = curl_multi_info_read(multi->curl, &left)) != NULL) {
		struct multi_transfer *transfer = NULL;
		CURLcode result = message->data.result;

		if (message->msg != CURLMSG_DONE)
			continue;
		curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, (char **)&transfer);
		curl_multi_remove_handle(multi->curl, transfer->easy);
		transfer->state = MULTI_IDLE;
		transfer->done(transfer, result);
	}
}

static void act(struct multi *multi, curl_socket_t fd, int what)
{
	CURLMcode result;
	int running;

	if ((result = curl_multi_socket_action(multi->curl, fd, what, &running)) != CURLM_OK) {
		give_up(multi, curl_multi_strerror(result));
		return;
	}
	end_transfers(multi);
}

static void on_socket_event(evutil_socket_t fd, short events, void *arg)
{
	int what = 0;

	if (events & EV_READ)
		what |= CURL_CSELECT_IN;
	if (events & EV_WRITE)
		what |= CURL_CSELECT_OUT;
	act(arg, fd, what);
}

static void on_timer(evutil_socket_t fd, short events, void *arg)
{
	act(arg, CURL_SOCKET_TIMEOUT, 0);
}

static void on_start(evutil_socket_t fd, short events, void *arg)
{
	struct multi *multi = arg;
	struct multi_transfer *transfer;
	CURLMcode result;

	while ((transfer = TAILQ_FIRST(&multi->queue)) != NULL) {
		TAILQ_REMOVE(&multi->queue, transfer, queue);
		transfer->state = MULTI_IDLE;
		curl_easy_setopt(transfer->easy, CURLOPT_PRIVATE, transfer);
		if ((result = curl_multi_add_handle(multi->curl, transfer->easy)) == CURLM_OK)
			transfer->state = MULTI_RUNNING;
		else if (result == CURLM_OUT_OF_MEMORY)
			transfer->done(transfer, CURLE_OUT_OF_MEMORY);
		else
			transfer->done(transfer, CURLE_FAILED_INIT);
	}
}

/* CURLMOPT_SOCKETFUNCTION; socket_arg is the event that watches fd, NULL the first time. */
static int watch_socket(CURL *easy, curl_socket_t fd, int what, void *arg, void *socket_arg)
{
	struct multi *multi = arg;
	struct event *event = socket_arg;
	short events = EV_PERSIST;

	if (event != NULL)
		event_free(event);
	curl_multi_assign(multi->curl, fd, NULL);
	if (what == CURL_POLL_REMOVE)
		return 0;
	if (what & CURL_POLL_IN)
		events |= EV_READ;
	if (what & CURL_POLL_OUT)
		events |= EV_WRITE;
	event = event_new(multi->base, fd, events, on_socket_event, multi);
	if (event == NULL || event_add(event, NULL) != 0) {
		if (event != NULL)
			event_free(event);
		return -1;
	}
	curl_multi_assign(multi->curl, fd, event);
	return 0;
}

/* CURLMOPT_TIMERFUNCTION. */
static int set_timer(CURLM *curl, long ms, void *arg)
{
	struct multi *multi = arg;
	struct timeval wait = {.tv_sec = ms / 1000, .tv_usec = ms % 1000 * 1000};

	if (ms < 0)
		return event_del(multi->timer);
	return event_add(multi->timer, &wait);
}

struct multi *multi_create(struct event_base *base)
{
	struct multi *multi;

	if ((multi = calloc(1, sizeof(*multi))) == NULL)
		return NULL;
	multi->base = base;
	TAILQ_INIT(&multi->queue);
	if ((multi->curl = curl_multi_init()) == NULL ||
	    (multi->timer = evtimer_new(base, on_timer, multi)) == NULL ||
	    (multi->start = evtimer_new(base, on_start, multi)) == NULL ||
	    curl_multi_setopt(multi->curl, CURLMOPT_SOCKETFUNCTION, watch_socket) != CURLM_OK ||
	    curl_multi_setopt(multi->curl, CURLMOPT_SOCKETDATA, multi) != CURLM_OK ||
	    curl_multi_setopt(multi->curl, CURLMOPT_TIMERFUNCTION, set_timer) != CURLM_OK ||
	    curl_multi_setopt(multi->curl, CURLMOPT_TIMERDATA, multi) != CURLM_OK ||
	    curl_multi_setopt(multi->curl, CURLMOPT_MAXCONNECTS, CONNECTIONS_KEPT) != CURLM_OK) {
		multi_destroy(multi);
		return NULL;
	}
	return multi;
}

void multi_destroy(struct multi *multi)
{
	if (multi == NULL)
		return;
	/* First: closing its connections, curl still calls watch_socket and set_timer. */
	curl_multi_cleanup(multi->curl);
	if (multi->timer != NULL)
		event_free(multi->timer);
	if (multi->start != NULL)
		event_free(multi->start);
	free(multi);
}

void multi_add(struct multi *multi, struct multi_transfer *transfer)
{
	transfer->state = MULTI_QUEUED;
	TAILQ_INSERT_TAIL(&multi->queue, transfer, queue);
	event_active(multi->start, EV_TIMEOUT, 0);
}

void multi_remove(struct multi *multi, struct multi_transfer *transfer)
{
	if (transfer->state == MULTI_QUEUED)
		TAILQ_REMOVE(&multi->queue, transfer, queue);
	else if (transfer->state == MULTI_RUNNING)
		curl_multi_remove_handle(multi->curl, transfer->easy);
	transfer->state = MULTI_IDLE;
}
