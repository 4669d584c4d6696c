#include "respond.h"

#include <event2/event.h>
#include <stdlib.h>
#include <string.h>
#include <sys/queue.h>
#include <time.h>

#include "backoff.h"
#include "error.h"
#include "log.h"
#include "multi.h"
#include "origin.h"
#include "refusal.h"

/* Once the server is reached, it has at least so long to take the answer, however near the deadline. */
#define POST_MS_AT_LEAST 1000

struct post {
	const char *ns;
	bool protobuf;
	int64_t deadline;
	struct buf body;
	TAILQ_ENTRY(post) entry;
};

/* One connection's worth of posting. */
struct poster {
	struct multi_transfer transfer; /* first, for on_done */
	struct respond *respond;
	struct post *post; /* NULL while idle */
	struct buf refusal;
};

/* What the log has been told already. */
struct said {
	bool unreachable;
	bool status[600];
};

struct respond {
	struct multi *multi;
	const struct origin *origin;
	struct curl_slist *headers[2]; /* by `protobuf` */
	struct poster posters[RESPOND_CONNECTIONS];
	TAILQ_HEAD(, post) queue;
	size_t n_queued;
	size_t n_bytes;
	struct event *again; /* pending while nothing is posted because nobody can be connected to */
	struct backoff backoff;
	struct said said;
};

static int64_t now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void free_post(struct post *post)
{
	if (post == NULL)
		return;
	buf_finish(&post->body);
	free(post);
}

static void enqueue(struct respond *respond, struct post *post, bool first)
{
	if (first)
		TAILQ_INSERT_HEAD(&respond->queue, post, entry);
	else
		TAILQ_INSERT_TAIL(&respond->queue, post, entry);
	respond->n_queued++;
	respond->n_bytes += post->body.size;
}

static struct post *dequeue(struct respond *respond)
{
	struct post *post = TAILQ_FIRST(&respond->queue);

	if (post == NULL)
		return NULL;
	TAILQ_REMOVE(&respond->queue, post, entry);
	respond->n_queued--;
	respond->n_bytes -= post->body.size;
	return post;
}

/* The first post that is still of use; those before it are dropped. */
static struct post *next_post(struct respond *respond)
{
	struct post *post;

	while ((post = dequeue(respond)) != NULL && now_ms() >= post->deadline) {
		log_debug("%s: an answer was not posted in time", post->ns);
		free_post(post);
	}
	return post;
}

static int start(struct poster *poster, struct post *post)
{
	struct respond *respond = poster->respond;
	CURL *easy = poster->transfer.easy;
	int64_t left = post->deadline - now_ms();
	int r;

	if (left < POST_MS_AT_LEAST)
		left = POST_MS_AT_LEAST;
	if ((r = origin_set_path(respond->origin, easy, post->ns, "respond")) != 0)
		return r;
	if (curl_easy_setopt(easy, CURLOPT_HTTPHEADER, respond->headers[post->protobuf]) != CURLE_OK ||
	    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)post->body.size) != CURLE_OK ||
	    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, post->body.data) != CURLE_OK ||
	    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, (long)left) != CURLE_OK)
		return ERROR_NOMEM;
	poster->post = post;
	multi_add(respond->multi, &poster->transfer);
	return 0;
}

static struct poster *find_idle(struct respond *respond)
{
	for (size_t i = 0; i < RESPOND_CONNECTIONS; i++)
		if (respond->posters[i].post == NULL)
			return &respond->posters[i];
	return NULL;
}

/* Hands posts to idle posters. */
static void pump(struct respond *respond)
{
	struct poster *poster;
	struct post *post;
	int r;

	if (evtimer_pending(respond->again, NULL))
		return;
	while ((poster = find_idle(respond)) != NULL && (post = next_post(respond)) != NULL) {
		if ((r = start(poster, post)) != 0) {
			log_error("%s: an answer was not posted: %s", post->ns, error_str(r));
			free_post(post);
		}
	}
}

static void on_again(evutil_socket_t fd, short events, void *arg)
{
	pump(arg);
}

/* Nobody is there: the post waits for its next turn, and with it all others. */
static void postpone(struct respond *respond, struct post *post, CURLcode result)
{
	struct timeval wait;

	if (!respond->said.unreachable)
		log_warning("%s: answers cannot be posted, they wait: %s", respond->origin->name,
		    curl_easy_strerror(result));
	respond->said.unreachable = true;
	enqueue(respond, post, true);
	/* Sixteen that fail together are one failure. */
	if (!evtimer_pending(respond->again, NULL)) {
		wait = backoff_next(&respond->backoff);
		event_add(respond->again, &wait);
	}
}

/* Logged when a status comes for the first time: a guest that does not wait for its answers causes many. */
static void judge(struct respond *respond, struct poster *poster, long status)
{
	char code[REFUSAL_CODE_SIZE];

	if ((status >= 200 && status < 300) || respond->said.status[status % 600])
		return;
	respond->said.status[status % 600] = true;
	refusal_code(&poster->refusal, code);
	log_warning("%s: an answer to %s is refused: HTTP %ld %s; this is logged once", respond->origin->name,
	    poster->post->ns, status, code);
}

static void on_done(struct multi_transfer *transfer, CURLcode result)
{
	struct poster *poster = (struct poster *)transfer;
	struct respond *respond = poster->respond;
	struct post *post = poster->post;
	long status = 0;

	curl_easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &status);
	if (result == CURLE_COULDNT_CONNECT) {
		poster->post = NULL;
		postpone(respond, post, result);
		return;
	}
	if (status != 0) {
		judge(respond, poster, status);
		backoff_reset(&respond->backoff);
		if (respond->said.unreachable)
			log_info("%s: answers are posted again", respond->origin->name);
		respond->said.unreachable = false;
	} else {
		log_warning("%s: an answer to %s is lost: %s", respond->origin->name, post->ns,
		    curl_easy_strerror(result));
	}
	poster->post = NULL;
	free_post(post);
	buf_clear(&poster->refusal);
	pump(respond);
}

/* CURLOPT_WRITEFUNCTION: the body of a refusal. */
static size_t on_body(char *text, size_t one, size_t size, void *arg)
{
	struct poster *poster = arg;

	return buf_append(&poster->refusal, text, size) == 0 ? size : 0;
}

static bool make_headers(struct curl_slist **list, const char *type)
{
	/* Without the second, curl asks before it sends a large body, and waits a second for the answer. */
	const char *const lines[] = {type, "Expect:"};

	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		struct curl_slist *longer = curl_slist_append(*list, lines[i]);

		if (longer == NULL)
			return false;
		*list = longer;
	}
	return true;
}

static bool make_poster(struct respond *respond, struct poster *poster)
{
	CURL *easy = poster->transfer.easy = origin_easy(respond->origin);

	poster->respond = respond;
	poster->transfer.done = on_done;
	buf_init(&poster->refusal, REFUSAL_BODY_MAX);
	return easy != NULL && curl_easy_setopt(easy, CURLOPT_POST, 1L) == CURLE_OK &&
	       curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body) == CURLE_OK &&
	       curl_easy_setopt(easy, CURLOPT_WRITEDATA, poster) == CURLE_OK;
}

struct respond *respond_create(struct event_base *base, struct multi *multi, const struct origin *origin)
{
	struct respond *respond;
	bool ok;

	if ((respond = calloc(1, sizeof(*respond))) == NULL)
		return NULL;
	respond->multi = multi;
	respond->origin = origin;
	TAILQ_INIT(&respond->queue);
	respond->again = evtimer_new(base, on_again, respond);
	ok = respond->again != NULL &&
	     make_headers(&respond->headers[false], "Content-Type: application/json") &&
	     make_headers(&respond->headers[true], "Content-Type: application/x-protobuf");
	for (size_t i = 0; ok && i < RESPOND_CONNECTIONS; i++)
		ok = make_poster(respond, &respond->posters[i]);
	if (!ok) {
		respond_destroy(respond);
		return NULL;
	}
	return respond;
}

void respond_destroy(struct respond *respond)
{
	struct post *post;

	if (respond == NULL)
		return;
	for (size_t i = 0; i < RESPOND_CONNECTIONS; i++) {
		struct poster *poster = &respond->posters[i];

		multi_remove(respond->multi, &poster->transfer);
		curl_easy_cleanup(poster->transfer.easy);
		free_post(poster->post);
		buf_finish(&poster->refusal);
	}
	while ((post = dequeue(respond)) != NULL)
		free_post(post);
	curl_slist_free_all(respond->headers[false]);
	curl_slist_free_all(respond->headers[true]);
	if (respond->again != NULL)
		event_free(respond->again);
	free(respond);
}

int respond_post(
    struct respond *respond, const char *ns, bool protobuf, uint32_t deadline_ms, struct buf *body)
{
	struct post *post;

	if (respond->n_queued >= RESPOND_QUEUE_MAX || body->size > RESPOND_QUEUE_BYTES - respond->n_bytes) {
		buf_finish(body);
		return ERROR_LIMIT;
	}
	if ((post = calloc(1, sizeof(*post))) == NULL) {
		buf_finish(body);
		return ERROR_NOMEM;
	}
	post->ns = ns;
	post->protobuf = protobuf;
	post->deadline = now_ms() + deadline_ms;
	post->body = *body;
	buf_init(body, body->limit);
	enqueue(respond, post, false);
	pump(respond);
	return 0;
}
