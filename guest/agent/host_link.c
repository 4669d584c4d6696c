#include "host_link.h"

#include <event2/event.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "acceptor.h"
#include "bus_error.h"
#include "codec.h"
#include "error.h"
#include "health_gen.h"
#include "link.h"
#include "timestamp.h"
#include "uuid7.h"

#define HEALTH "system:health"
#define HEALTH_MAX 1024
/* The one that is up, the one that greets, and one to be refused. */
#define CONNECTIONS_MAX 3
/* What a host that does not read may leave queued here. */
#define OUTPUT_MAX FRAME_PAYLOAD_MAX

struct host {
	struct host_link *owner;
	struct link *link;
	struct event *timer; /* until the greeting its deadline, then the heartbeat */
	uint64_t number;
	bool protobuf;
};

struct host_link {
	struct host_link_options options;
	struct acceptor *acceptor;
	struct host *current;
	struct host *candidate; /* connected, has not greeted yet */
	uint64_t last_number;
	int64_t started_at;
};

static void host_close(struct host *host)
{
	if (host == NULL)
		return;
	if (host->timer != NULL)
		event_free(host->timer);
	link_destroy(host->link);
	acceptor_release(host->owner->acceptor);
	free(host);
}

static int encode(const struct host *host, const envelope_Envelope *envelope, struct buf *out)
{
	envelope_Envelope deployed = *envelope;

	if (host->protobuf)
		return envelope_envelope_encode(envelope, out);
	if (envelope->payload_encoding != envelope_Encoding_JSON)
		return ERROR_UNSUPPORTED;
	deployed.deadline_ms = 0;
	deployed.attempt = 0;
	deployed.pending_until = 0;
	deployed.listener = NULL;
	deployed.has_error = false;
	return envelope_envelope_to_json(&deployed, out);
}

static int send_envelope(struct host *host, const envelope_Envelope *envelope)
{
	struct buf frame;
	int error;

	buf_init(&frame, FRAME_PAYLOAD_MAX);
	error = encode(host, envelope, &frame);
	if (error == 0)
		error = link_send(
		    host->link, host->protobuf ? FRAME_PROTOBUF : FRAME_JSON, frame.data, frame.size);
	buf_finish(&frame);
	return error;
}

/* Sends an envelope of the bus's own, with a new id. */
static int send_own(struct host *host, envelope_Envelope *envelope, struct buf *payload)
{
	char id[UUID7_SIZE];
	int error = uuid7_generate(id);

	if (error != 0)
		return error;
	envelope->id = id;
	envelope->final = true;
	envelope->timestamp = timestamp_now();
	envelope->payload = (struct schema_bytes){.data = payload->data, .len = payload->size};
	return send_envelope(host, envelope);
}

static int send_heartbeat(struct host *host)
{
	health_HealthEvent event = {.started_at = host->owner->started_at};
	envelope_Envelope envelope = {.namespace = (char *)HEALTH, .type = envelope_Type_EVENT};
	struct buf payload;
	int error;

	buf_init(&payload, HEALTH_MAX);
	error = health_health_event_to_json(&event, &payload);
	if (error == 0)
		error = send_own(host, &envelope, &payload);
	buf_finish(&payload);
	return error;
}

static void on_heartbeat(evutil_socket_t fd, short what, void *arg)
{
	/* A host that has stalled is found out by the link's own clock. */
	send_heartbeat(arg);
}

static void on_no_greeting(evutil_socket_t fd, short what, void *arg)
{
	struct host *host = arg;

	host->owner->candidate = NULL;
	host_close(host);
}

static int start_heartbeat(struct host *host)
{
	struct timeval interval = {.tv_sec = host->owner->options.heartbeat_seconds};

	event_free(host->timer);
	host->timer = event_new(host->owner->options.base, -1, EV_PERSIST, on_heartbeat, host);
	if (host->timer == NULL || event_add(host->timer, &interval) != 0)
		return ERROR_NOMEM;
	return send_heartbeat(host);
}

static int answer_health(struct host *host, const envelope_Envelope *request, bool protobuf)
{
	health_HealthResponse response = {.status = (char *)"ok", .protobuf = protobuf};
	envelope_Envelope envelope = {.namespace = (char *)HEALTH, .type = envelope_Type_RESPONSE};
	struct buf payload;
	int error;

	buf_init(&payload, HEALTH_MAX);
	envelope.in_reply_to = request->id;
	error = health_health_response_to_json(&response, &payload);
	if (error == 0)
		error = send_own(host, &envelope, &payload);
	buf_finish(&payload);
	return error;
}

static bool wants_protobuf(struct arena *arena, const envelope_Envelope *request)
{
	health_HealthRequest *health = NULL;

	/* A deployed host's payload may be anything, or missing. */
	if (health_health_request_from_json(
		arena, (const char *)request->payload.data, request->payload.len, &health) != 0)
		return false;
	return health->protobuf;
}

static void drop(struct host *host, int error)
{
	struct host_link *link = host->owner;
	uint64_t number = host->number;

	if (link->candidate == host)
		link->candidate = NULL;
	if (link->current == host)
		link->current = NULL;
	host_close(host);
	if (number != 0)
		link->options.handlers->down(link->options.arg, number, error);
}

/* The candidate has greeted. What was agreed holds for the frames behind the answer. */
static void promote(struct host *host, const envelope_Envelope *request, bool protobuf)
{
	struct host_link *link = host->owner;
	int error = answer_health(host, request, protobuf);

	if (error != 0) {
		drop(host, error);
		return;
	}
	host->protobuf = protobuf;
	link->candidate = NULL;
	if (link->current != NULL)
		drop(link->current, 0);
	link->current = host;
	host->number = ++link->last_number;
	error = start_heartbeat(host);
	link->options.handlers->up(link->options.arg, host->number, protobuf);
	if (error != 0)
		drop(host, error);
}

/* Nobody in the guest takes requests from the bus; the host is told so instead of waiting. */
static void refuse(struct host *host, const envelope_Envelope *request)
{
	envelope_Envelope envelope = {.type = envelope_Type_RESPONSE, .has_error = true};
	struct buf payload;

	envelope.namespace = request->namespace;
	envelope.in_reply_to = request->id;
	envelope.error.code = envelope_BusCode_NO_LISTENER;
	envelope.error.message = (char *)"nobody in the guest serves this namespace";
	buf_init(&payload, HEALTH_MAX);
	if (host->protobuf || bus_error_to_payload(&envelope.error, &payload) == 0)
		send_own(host, &envelope, &payload);
	buf_finish(&payload);
}

static void handle(struct host *host, struct arena *arena, const envelope_Envelope *envelope)
{
	struct host_link *link = host->owner;
	bool greeting = envelope->type == envelope_Type_REQUEST && strcmp(envelope->namespace, HEALTH) == 0;

	if (host == link->candidate) {
		if (greeting)
			promote(host, envelope, wants_protobuf(arena, envelope));
		else
			drop(host, ERROR_MALFORMED);
	} else if (greeting) {
		answer_health(host, envelope, host->protobuf);
	} else if (envelope->type == envelope_Type_REQUEST) {
		refuse(host, envelope);
	} else if (envelope->type == envelope_Type_RESPONSE) {
		link->options.handlers->response(link->options.arg, host->number, envelope);
	}
}

static void on_frame(struct link *link, const struct frame *frame, void *arg)
{
	struct arena *arena = arena_create(codec_arena_limit(frame->size));
	envelope_Envelope *envelope = NULL;
	struct host *host = arg;
	int error = ERROR_NOMEM;

	if (arena == NULL)
		return;
	if (frame->type == FRAME_JSON)
		error =
		    envelope_envelope_from_json(arena, (const char *)frame->payload, frame->size, &envelope);
	else if (host->protobuf)
		error = envelope_envelope_decode(arena, frame->payload, frame->size, &envelope);
	else
		error = ERROR_TYPE;
	/* One frame that makes no sense is dropped; before the greeting it is no host. */
	if (error == 0)
		handle(host, arena, envelope);
	else if (host == host->owner->candidate)
		drop(host, error);
	arena_destroy(arena);
}

static void on_closed(struct link *link, int error, void *arg)
{
	drop(arg, error);
}

static const struct link_handlers link_handlers = {.frame = on_frame, .closed = on_closed};

static void on_accept(int fd, const struct sockaddr *peer, void *arg)
{
	struct host_link *link = arg;
	struct timeval greeting = {.tv_sec = link->options.greeting_seconds};
	struct host *host = NULL;

	if (listener_allows(link->options.listener, fd, peer))
		host = calloc(1, sizeof(*host));
	if (host == NULL) {
		close(fd);
		acceptor_release(link->acceptor);
		return;
	}
	host->owner = link;
	host->timer = evtimer_new(link->options.base, on_no_greeting, host);
	host->link = link_create(link->options.base, fd, FRAME_PAYLOAD_MAX, OUTPUT_MAX, &link_handlers, host);
	if (host->link == NULL || host->timer == NULL || event_add(host->timer, &greeting) != 0) {
		host_close(host);
		return;
	}
	host_close(link->candidate);
	link->candidate = host;
}

int host_link_create(const struct host_link_options *options, struct host_link **ret_link)
{
	struct host_link *link = calloc(1, sizeof(*link));

	if (link == NULL)
		return ERROR_NOMEM;
	link->options = *options;
	link->started_at = timestamp_now();
	link->acceptor =
	    acceptor_create(options->base, options->listener->fd, CONNECTIONS_MAX, on_accept, link);
	if (link->acceptor == NULL) {
		free(link);
		return ERROR_NOMEM;
	}
	*ret_link = link;
	return 0;
}

void host_link_destroy(struct host_link *link)
{
	if (link == NULL)
		return;
	host_close(link->current);
	host_close(link->candidate);
	acceptor_destroy(link->acceptor);
	free(link);
}

uint64_t host_link_connection(const struct host_link *link)
{
	return link->current == NULL ? 0 : link->current->number;
}

bool host_link_protobuf(const struct host_link *link)
{
	return link->current != NULL && link->current->protobuf;
}

int host_link_send(struct host_link *link, const envelope_Envelope *envelope)
{
	return link->current == NULL ? ERROR_CLOSED : send_envelope(link->current, envelope);
}
