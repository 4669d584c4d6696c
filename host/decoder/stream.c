#include "stream.h"

#include <event2/event.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "backoff.h"
#include "buf.h"
#include "log.h"
#include "multi.h"
#include "origin.h"
#include "refusal.h"
#include "sse.h"

/* An id of a listener, as envelope.proto limits it. */
#define LISTENER_SIZE 65

/* One that was up for so long was no failure: the next attempt is made at once. */
#define STEADY_SECONDS 1

struct stream {
	struct multi_transfer transfer; /* first, for on_done */
	struct stream_options options;
	struct curl_slist *headers;
	struct event *again;
	struct event *watch;
	struct backoff backoff;

	/* Of the connection that is open, or opening. */
	struct sse sse;
	struct buf refusal; /* the body of an answer that is no stream */
	bool up;
	struct timespec since;
	bool protobuf;
	char listener[LISTENER_SIZE];
	bool complained; /* the log has it that events are skipped */

	/* What was reported last. */
	bool reported_up;
	char reason[STREAM_REASON_SIZE];
};

static void wait_ms(struct event *event, uint32_t ms)
{
	struct timeval wait = {.tv_sec = ms / 1000, .tv_usec = (suseconds_t)(ms % 1000) * 1000};

	event_add(event, &wait);
}

static void report_up(struct stream *stream)
{
	stream->reported_up = true;
	stream->reason[0] = '\0';
	stream->options.handlers->changed(stream, true, "", stream->options.arg);
}

static void report_down(struct stream *stream, const char *reason)
{
	if (!stream->reported_up && strcmp(reason, stream->reason) == 0)
		return;
	stream->reported_up = false;
	snprintf(stream->reason, sizeof(stream->reason), "%s", reason);
	stream->options.handlers->changed(stream, false, stream->reason, stream->options.arg);
}

static void start(struct stream *stream)
{
	stream->up = false;
	stream->protobuf = false;
	stream->listener[0] = '\0';
	stream->complained = false;
	multi_add(stream->options.multi, &stream->transfer);
	wait_ms(stream->watch, stream->options.open_ms);
}

static bool was_steady(const struct stream *stream)
{
	struct timespec now;

	if (!stream->up || clock_gettime(CLOCK_MONOTONIC, &now) != 0)
		return false;
	return now.tv_sec - stream->since.tv_sec > STEADY_SECONDS;
}

/* The connection is over: says why, forgets it and makes the next one later. */
static void end(struct stream *stream, const char *reason)
{
	struct timeval wait;

	event_del(stream->watch);
	if (was_steady(stream))
		backoff_reset(&stream->backoff);
	stream->up = false;
	sse_finish(&stream->sse);
	sse_init(&stream->sse, STREAM_EVENT_MAX, stream->sse.event, stream);
	buf_finish(&stream->refusal);
	report_down(stream, reason);
	wait = backoff_next(&stream->backoff);
	event_add(stream->again, &wait);
}

static void on_again(evutil_socket_t fd, short events, void *arg)
{
	start(arg);
}

static void on_watch(evutil_socket_t fd, short events, void *arg)
{
	struct stream *stream = arg;
	char reason[STREAM_REASON_SIZE];

	multi_remove(stream->options.multi, &stream->transfer);
	snprintf(reason, sizeof(reason), stream->up ? "%s has fallen silent" : "%s does not answer",
	    stream->options.origin->name);
	end(stream, reason);
}

/*
 * Why the transfer ended, in words that are the same as long as the cause is: without port numbers and times
 * that differ from attempt to attempt.
 */
static void explain(struct stream *stream, CURLcode result, char ret_reason[STREAM_REASON_SIZE])
{
	const char *server = stream->options.origin->name, *ns = stream->options.ns->name;
	char code[REFUSAL_CODE_SIZE];
	long status = 0, cause = 0;

	curl_easy_getinfo(stream->transfer.easy, CURLINFO_RESPONSE_CODE, &status);
	curl_easy_getinfo(stream->transfer.easy, CURLINFO_OS_ERRNO, &cause);
	refusal_code(&stream->refusal, code);
	if (result == CURLE_COULDNT_CONNECT)
		snprintf(ret_reason, STREAM_REASON_SIZE, "cannot connect to %s: %s", server,
		    cause != 0 ? strerror((int)cause) : curl_easy_strerror(result));
	else if (stream->up && result == CURLE_OK)
		snprintf(ret_reason, STREAM_REASON_SIZE, "%s closed the stream", server);
	else if (status == 409)
		snprintf(ret_reason, STREAM_REASON_SIZE, "another shed-host-agent listens to %s at %s", ns,
		    server);
	else if (status == 200 && !stream->up)
		snprintf(
		    ret_reason, STREAM_REASON_SIZE, "%s sends no event stream; is it a shed-server?", server);
	else if (status != 0 && status != 200)
		snprintf(ret_reason, STREAM_REASON_SIZE, "%s refuses to be listened to: HTTP %ld %s", server,
		    status, code);
	else
		snprintf(ret_reason, STREAM_REASON_SIZE, "lost the connection to %s: %s", server,
		    curl_easy_strerror(result));
}

static void on_done(struct multi_transfer *transfer, CURLcode result)
{
	struct stream *stream = (struct stream *)transfer;
	char reason[STREAM_REASON_SIZE];

	explain(stream, result, reason);
	end(stream, reason);
}

static const char *header(struct stream *stream, const char *name)
{
	struct curl_header *found;

	if (curl_easy_header(stream->transfer.easy, name, 0, CURLH_HEADER, -1, &found) != CURLHE_OK)
		return "";
	return found->value;
}

/* The headers are complete. Returns whether what follows is to be read. */
static bool open_stream(struct stream *stream)
{
	const char *type = header(stream, "Content-Type");
	const char *listener = header(stream, "Shed-Listener");
	long status = 0;

	curl_easy_getinfo(stream->transfer.easy, CURLINFO_RESPONSE_CODE, &status);
	if (status != 200)
		return true;
	if (strncasecmp(type, "text/event-stream", strlen("text/event-stream")) != 0 ||
	    strlen(listener) >= sizeof(stream->listener))
		return false;
	strcpy(stream->listener, listener);
	stream->protobuf = strcasecmp(header(stream, "Shed-Envelope"), "protobuf") == 0;
	stream->up = true;
	clock_gettime(CLOCK_MONOTONIC, &stream->since);
	/* Not every server sends keep-alives, so silence means nothing until the first has come. */
	event_del(stream->watch);
	report_up(stream);
	return true;
}

/* CURLOPT_HEADERFUNCTION: one line a call. */
static size_t on_header(char *line, size_t one, size_t size, void *arg)
{
	struct stream *stream = arg;
	bool blank = size == 2 && memcmp(line, "\r\n", 2) == 0;

	/* Once it is up, these are trailers. */
	if (blank && !stream->up && !open_stream(stream))
		return 0;
	return size;
}

/* CURLOPT_WRITEFUNCTION. */
static size_t on_body(char *text, size_t one, size_t size, void *arg)
{
	struct stream *stream = arg;

	if (!stream->up)
		return buf_append(&stream->refusal, text, size) == 0 ? size : 0;
	sse_feed(&stream->sse, text, size);
	if (stream->sse.comments > 0)
		wait_ms(stream->watch, stream->options.silence_ms);
	if (stream->sse.skipped > 0 && !stream->complained) {
		log_warning("%s: skipped a message of more than %u bytes from %s", stream->options.ns->name,
		    STREAM_EVENT_MAX, stream->options.origin->name);
		stream->complained = true;
	}
	return size;
}

static void on_event(const char *name, const uint8_t *data, size_t size, void *arg)
{
	struct stream *stream = arg;

	if (strcmp(name, "message") == 0)
		stream->options.handlers->message(stream, data, size, stream->options.arg);
}

static bool add_header(struct curl_slist **list, const char *line)
{
	struct curl_slist *longer = curl_slist_append(*list, line);

	if (longer != NULL)
		*list = longer;
	return longer != NULL;
}

static bool make_transfer(struct stream *stream)
{
	CURL *easy = stream->transfer.easy = origin_easy(stream->options.origin);

	return easy != NULL && add_header(&stream->headers, "Accept: text/event-stream") &&
	       add_header(&stream->headers, "Shed-Envelope: protobuf") &&
	       origin_set_path(stream->options.origin, easy, stream->options.ns->name, "messages") == 0 &&
	       curl_easy_setopt(easy, CURLOPT_HTTPHEADER, stream->headers) == CURLE_OK &&
	       curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L) == CURLE_OK &&
	       curl_easy_setopt(easy, CURLOPT_TCP_KEEPIDLE, 15L) == CURLE_OK &&
	       curl_easy_setopt(easy, CURLOPT_TCP_KEEPINTVL, 5L) == CURLE_OK &&
	       curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, on_header) == CURLE_OK &&
	       curl_easy_setopt(easy, CURLOPT_HEADERDATA, stream) == CURLE_OK &&
	       curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body) == CURLE_OK &&
	       curl_easy_setopt(easy, CURLOPT_WRITEDATA, stream) == CURLE_OK;
}

struct stream *stream_create(const struct stream_options *options)
{
	struct stream *stream;

	if ((stream = calloc(1, sizeof(*stream))) == NULL)
		return NULL;
	stream->options = *options;
	stream->transfer.done = on_done;
	sse_init(&stream->sse, STREAM_EVENT_MAX, on_event, stream);
	buf_init(&stream->refusal, REFUSAL_BODY_MAX);
	if (!make_transfer(stream) ||
	    (stream->again = evtimer_new(options->base, on_again, stream)) == NULL ||
	    (stream->watch = evtimer_new(options->base, on_watch, stream)) == NULL) {
		stream_destroy(stream);
		return NULL;
	}
	start(stream);
	return stream;
}

void stream_destroy(struct stream *stream)
{
	if (stream == NULL)
		return;
	multi_remove(stream->options.multi, &stream->transfer);
	curl_easy_cleanup(stream->transfer.easy);
	curl_slist_free_all(stream->headers);
	if (stream->again != NULL)
		event_free(stream->again);
	if (stream->watch != NULL)
		event_free(stream->watch);
	sse_finish(&stream->sse);
	buf_finish(&stream->refusal);
	free(stream);
}

const struct schema_namespace *stream_namespace(const struct stream *stream)
{
	return stream->options.ns;
}

bool stream_is_protobuf(const struct stream *stream)
{
	return stream->protobuf;
}

const char *stream_listener(const struct stream *stream)
{
	return stream->listener;
}
