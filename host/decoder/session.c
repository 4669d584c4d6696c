#include "session.h"

#include <event2/event.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "arena.h"
#include "codec.h"
#include "decode.h"
#include "decoder_gen.h"
#include "encode.h"
#include "envelope_gen.h"
#include "error.h"
#include "link.h"
#include "log.h"
#include "multi.h"
#include "namespaces.h"
#include "origin.h"
#include "requests.h"
#include "respond.h"
#include "stream.h"
#include "timestamp.h"

/* As decoder.proto limits `Configure`. */
#define STREAMS_MAX 64

/* A message to the decoder, or from it, is not larger: a payload at its limit, and the rest. */
#define MESSAGE_MAX (5u * 1024 * 1024)

/* What the monitor may be behind by, before guests are told to come back later. */
#define OUTPUT_MAX (64u * 1024 * 1024)

/* A human does not take longer. */
#define PENDING_MS_MAX (60 * 60 * 1000)

#define OPEN_MS 10000
#define SILENCE_MS 60000

struct session {
	struct event_base *base;
	struct link *link;
	struct origin origin;
	struct multi *multi;
	struct requests *requests;
	struct respond *respond; /* NULL until configured */
	struct stream *streams[STREAMS_MAX];
	size_t n_streams;
	uint64_t n_dropped; /* messages that could not be read */
	int error;
};

static void stop(struct session *session, int error, const char *what)
{
	if (error != 0)
		log_error("%s: %s", what, error_str(error));
	session->error = error;
	event_base_loopbreak(session->base);
}

static int send_up(struct session *session, const Decoder__FromDecoder *message)
{
	struct buf bytes;
	int r;

	buf_init(&bytes, MESSAGE_MAX);
	if ((r = decoder_from_decoder_encode(message, &bytes)) == 0)
		r = link_send(session->link, FRAME_PROTOBUF, bytes.data, bytes.size);
	buf_finish(&bytes);
	return r;
}

static void send_cancel(struct session *session, uint64_t ticket)
{
	Decoder__FromDecoder message = DECODER__FROM_DECODER__INIT;
	Decoder__Cancel cancel = DECODER__CANCEL__INIT;
	int r;

	cancel.ticket = ticket;
	message.message_case = DECODER__FROM_DECODER__MESSAGE_CANCEL;
	message.cancel = &cancel;
	if ((r = send_up(session, &message)) != 0)
		log_warning("request %" PRIu64 " is not cancelled: %s", ticket, error_str(r));
}

/* requests_expired_fn: the monitor is not to act for a guest that has stopped to wait. */
static void on_expired(const struct request *request, void *arg)
{
	log_debug("%s: nobody waits for request %s any more", request->ns->name, request->id);
	send_cancel(arg, request->ticket);
}

/* Posts an envelope that was encoded with the result r. */
static void post(struct session *session, const struct request *request, int r, struct buf *body)
{
	uint32_t left = request->ticket != 0 ? requests_left_ms(request) : DECODE_DEADLINE_MS;

	if (r == 0)
		r = respond_post(session->respond, request->ns->name, request->protobuf, left, body);
	if (r != 0)
		log_error("%s: request %s stays without its answer: %s", request->ns->name, request->id,
		    error_str(r));
	buf_finish(body);
}

/* Answers what the monitor is not asked. */
static void refuse(struct session *session, const struct request *request)
{
	struct buf body;

	buf_init(&body, ENCODE_LIMIT);
	post(session, request,
	    encode_bus_error(request, ENVELOPE__BUS_CODE__TOO_MANY_REQUESTS,
		"shed-host-agent has too many requests under way; try again later", &body),
	    &body);
}

static int send_request(struct session *session, const struct request *request, uint32_t attempt, int invalid,
    const struct buf *payload)
{
	Decoder__FromDecoder message = DECODER__FROM_DECODER__INIT;
	Decoder__Request up = DECODER__REQUEST__INIT;
	Envelope__Shed shed = request->shed;

	up.ticket = request->ticket;
	up.id = request->id;
	up.namespace_ = (char *)request->ns->name;
	up.shed = &shed;
	up.attempt = attempt;
	up.deadline_ms = requests_left_ms(request);
	if (invalid != 0) {
		up.invalid = (char *)error_str(invalid);
	} else {
		up.request.data = payload->data;
		up.request.len = payload->size;
	}
	message.message_case = DECODER__FROM_DECODER__MESSAGE_REQUEST;
	message.request = &up;
	return send_up(session, &message);
}

static void take_request(struct session *session, struct stream *stream, const Envelope__Envelope *envelope)
{
	struct request request = {
	    .ns = stream_namespace(stream),
	    .protobuf = stream_is_protobuf(stream),
	    .payload_encoding = envelope->payload_encoding,
	    .id = envelope->id,
	    .listener = (char *)stream_listener(stream),
	    .shed = *envelope->shed,
	};
	struct request *entered = NULL;
	struct buf payload;
	int r, invalid;

	buf_init(&payload, DECODE_REQUEST_MAX);
	invalid = decode_request(request.ns, envelope, &payload, &request.operation);
	r = requests_add(session->requests, &request,
	    decode_deadline_ms(request.ns, envelope, request.operation), &entered);
	if (r == 0)
		r = send_request(session, entered, envelope->attempt, invalid, &payload);
	buf_finish(&payload);
	if (r == 0)
		return;
	log_debug("%s: request %s is refused: %s", request.ns->name, request.id, error_str(r));
	if (entered != NULL)
		requests_remove(entered);
	refuse(session, &request);
}

/* A guest chooses the ids of its requests, so only those of the same shed are meant. */
static void take_cancel(struct session *session, struct stream *stream, const Envelope__Envelope *envelope)
{
	struct request *request, *next;

	for (request = requests_next(session->requests, NULL); request != NULL; request = next) {
		next = requests_next(session->requests, request);
		if (request->ns != stream_namespace(stream) ||
		    strcmp(request->id, envelope->in_reply_to) != 0 ||
		    strcmp(request->shed.name, envelope->shed->name) != 0)
			continue;
		send_cancel(session, request->ticket);
		requests_remove(request);
	}
}

/* Logs each doubling of their number: what causes them may be in a guest's hands. */
static void drop(struct session *session, const char *ns, const char *reason)
{
	session->n_dropped++;
	if ((session->n_dropped & (session->n_dropped - 1)) == 0)
		log_warning("%s: dropped a message: %s (%" PRIu64 " so far)", ns, reason, session->n_dropped);
}

static void on_message(struct stream *stream, const uint8_t *data, size_t size, void *arg)
{
	struct session *session = arg;
	const char *ns = stream_namespace(stream)->name;
	Envelope__Envelope *envelope = NULL;
	struct arena *arena = NULL;
	int r;

	if ((r = decode_envelope(stream_is_protobuf(stream), data, size, &arena, &envelope)) != 0) {
		drop(session, ns, error_str(r));
		return;
	}
	if (strcmp(envelope->namespace_, ns) != 0 || envelope->shed == NULL ||
	    envelope->shed->name[0] == '\0')
		drop(session, ns, "another namespace, or no shed");
	else if (envelope->type == ENVELOPE__TYPE__REQUEST && envelope->id[0] != '\0')
		take_request(session, stream, envelope);
	else if (envelope->type == ENVELOPE__TYPE__CANCEL)
		take_cancel(session, stream, envelope);
	else
		log_debug("%s: ignored an envelope of type '%s'", ns, envelope_type_str(envelope->type));
	arena_destroy(arena);
}

/* The server takes no answer from a listener that has left, and has told the guest so. */
static void cancel_undeliverable(struct session *session, const struct schema_namespace *ns)
{
	struct request *request, *next;

	for (request = requests_next(session->requests, NULL); request != NULL; request = next) {
		next = requests_next(session->requests, request);
		if (request->ns != ns || !request->protobuf)
			continue;
		send_cancel(session, request->ticket);
		requests_remove(request);
	}
}

static void on_changed(struct stream *stream, bool up, const char *reason, void *arg)
{
	struct session *session = arg;
	Decoder__FromDecoder message = DECODER__FROM_DECODER__INIT;
	Decoder__Link link = DECODER__LINK__INIT;
	int r;

	if (!up)
		cancel_undeliverable(session, stream_namespace(stream));
	link.namespace_ = (char *)stream_namespace(stream)->name;
	link.up = up;
	link.reason = (char *)reason;
	message.message_case = DECODER__FROM_DECODER__MESSAGE_LINK;
	message.link = &link;
	if ((r = send_up(session, &message)) != 0)
		log_error("%s: the state of its stream is not reported: %s", link.namespace_, error_str(r));
}

static const struct stream_handlers stream_handlers = {.changed = on_changed, .message = on_message};

static int listen_to(struct session *session, const char *name)
{
	struct stream_options options = {
	    .base = session->base,
	    .multi = session->multi,
	    .origin = &session->origin,
	    .ns = namespaces_find(name),
	    .open_ms = OPEN_MS,
	    .silence_ms = SILENCE_MS,
	    .handlers = &stream_handlers,
	    .arg = session,
	};

	if (options.ns == NULL)
		return ERROR_NOT_FOUND;
	if (session->n_streams == STREAMS_MAX)
		return ERROR_LIMIT;
	if ((session->streams[session->n_streams] = stream_create(&options)) == NULL)
		return ERROR_NOMEM;
	session->n_streams++;
	return 0;
}

static int configure(struct session *session, const Decoder__Configure *configure)
{
	int r;

	if (session->respond != NULL)
		return ERROR_DUPLICATE;
	if ((r = origin_parse(configure->server, &session->origin)) != 0)
		return r;
	session->respond = respond_create(session->base, session->multi, &session->origin);
	if (session->respond == NULL)
		return ERROR_NOMEM;
	for (size_t i = 0; i < configure->n_namespaces; i++)
		if ((r = listen_to(session, configure->namespaces[i])) != 0)
			return r;
	return 0;
}

static uint32_t ms_until(int64_t timestamp)
{
	int64_t ms = (timestamp - timestamp_now()) / 1000000;

	if (ms < 0)
		return 0;
	return ms > PENDING_MS_MAX ? PENDING_MS_MAX : (uint32_t)ms;
}

static void take_answer(struct session *session, const Decoder__Answer *answer)
{
	struct request *request = requests_find(session->requests, answer->ticket);
	struct buf body;
	int r;

	if (request == NULL) {
		log_debug("answer %" PRIu64 " comes too late", answer->ticket);
		return;
	}
	buf_init(&body, ENCODE_LIMIT);
	if (answer->pending_until == 0) {
		r = encode_response(request, answer->response.data, answer->response.len, &body);
		post(session, request, r, &body);
		requests_remove(request);
	} else if (request->protobuf) {
		requests_extend(request, ms_until(answer->pending_until));
		r = encode_pending(request, answer->pending_until, &body);
		post(session, request, r, &body);
	}
	buf_finish(&body);
}

static void on_frame(struct link *link, const struct frame *frame, void *arg)
{
	struct session *session = arg;
	struct arena *arena = arena_create(codec_arena_limit(frame->size));
	Decoder__ToDecoder *message = NULL;
	int r = ERROR_NOMEM;

	if (arena != NULL)
		r = frame->type == FRAME_PROTOBUF
			? decoder_to_decoder_decode(arena, frame->payload, frame->size, &message)
			: ERROR_TYPE;
	if (r == 0 && message->message_case == DECODER__TO_DECODER__MESSAGE_CONFIGURE)
		r = configure(session, message->configure);
	else if (r == 0 && message->message_case == DECODER__TO_DECODER__MESSAGE_ANSWER)
		take_answer(session, message->answer);
	else if (r == 0)
		r = ERROR_UNSUPPORTED;
	if (r != 0)
		stop(session, r, "a message of the monitor");
	arena_destroy(arena);
}

static void on_closed(struct link *link, int error, void *arg)
{
	stop(arg, error == ERROR_CLOSED ? 0 : error, "the link to the monitor");
}

static const struct link_handlers link_handlers = {.frame = on_frame, .closed = on_closed};

struct session *session_create(struct event_base *base, int fd)
{
	struct session *session;

	if ((session = calloc(1, sizeof(*session))) == NULL) {
		close(fd);
		return NULL;
	}
	session->base = base;
	session->link = link_create(base, fd, MESSAGE_MAX, OUTPUT_MAX, &link_handlers, session);
	session->multi = multi_create(base);
	session->requests = requests_create(base, on_expired, session);
	if (session->link == NULL || session->multi == NULL || session->requests == NULL) {
		session_destroy(session);
		return NULL;
	}
	return session;
}

void session_destroy(struct session *session)
{
	if (session == NULL)
		return;
	for (size_t i = 0; i < session->n_streams; i++)
		stream_destroy(session->streams[i]);
	respond_destroy(session->respond);
	requests_destroy(session->requests);
	multi_destroy(session->multi);
	link_destroy(session->link);
	free(session);
}

int session_error(const struct session *session)
{
	return session->error;
}
