#include "publish.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/queue.h>

#include "bus_error.h"
#include "codec.h"
#include "error.h"
#include "frame.h"
#include "http_server.h"
#include "publish_body.h"
#include "timestamp.h"
#include "uuid7.h"

#define PATH_PUBLISH "/v1/publish"
#define PATH_HEALTH "/v1/health"
#define TYPE_JSON "application/json"
#define TYPE_PROTOBUF "application/x-protobuf"
#define CONNECTIONS_MAX 256
#define REQUEST_SECONDS 10
#define IDLE_SECONDS 60

struct publish {
	struct http_server *server;
	struct host_link *link;
	struct pending *pending;
	TAILQ_HEAD(, publish_call) calls;
};

/* A publisher that waits. */
struct publish_call {
	struct publish *publish;
	struct http_exchange *exchange;
	struct pending_call *pending;
	uint64_t connection;
	bool protobuf; /* the publisher's encoding of envelopes */
	envelope_Encoding payload_encoding;
	char id[UUID7_SIZE];
	char namespace[PUBLISH_BODY_NAMESPACE_MAX + 1];
	TAILQ_ENTRY(publish_call) next;
};

static void call_free(struct publish_call *call)
{
	TAILQ_REMOVE(&call->publish->calls, call, next);
	free(call);
}

static const char *message_of(envelope_BusCode code)
{
	switch (code) {
	case envelope_BusCode_NO_CONNECTION:
		return "no host is connected; start shed-server on the host and attach this VM";
	case envelope_BusCode_CONNECTION_LOST:
		return "the host's connection broke before the answer came";
	case envelope_BusCode_SHUTTING_DOWN:
		return "shed-agent is going down";
	case envelope_BusCode_TIMEOUT:
		return "no answer came from the host in time";
	case envelope_BusCode_SEND_FAILED:
		return "the request could not be sent to the host";
	case envelope_BusCode_TOO_MANY_REQUESTS:
		return "too many requests are under way; try again later";
	default:
		return "";
	}
}

static void fail(struct http_exchange *exchange, envelope_BusCode code)
{
	http_exchange_fail(exchange, code, message_of(code));
}

/* Tells the host that nobody waits any more; hosts that read JSON only would not understand. */
static void send_cancel(struct publish_call *call)
{
	envelope_Envelope envelope = {.type = envelope_Type_CANCEL, .final = true};
	struct host_link *link = call->publish->link;
	char id[UUID7_SIZE];

	if (host_link_connection(link) != call->connection || !host_link_protobuf(link))
		return;
	if (uuid7_generate(id) != 0)
		return;
	envelope.id = id;
	envelope.namespace = call->namespace;
	envelope.in_reply_to = call->id;
	envelope.timestamp = timestamp_now();
	host_link_send(link, &envelope);
}

/* As a publisher that reads JSON knows an envelope: the bus's own answer is a payload like a listener's. */
static int to_json(const envelope_Envelope *envelope, struct buf *out)
{
	envelope_Envelope deployed = *envelope;
	struct buf payload;
	int error = 0;

	buf_init(&payload, PUBLISH_BODY_MAX);
	if (envelope->has_error) {
		error = bus_error_to_payload(&envelope->error, &payload);
		deployed.payload = (struct schema_bytes){.data = payload.data, .len = payload.size};
		deployed.has_error = false;
	}
	deployed.payload_encoding = envelope_Encoding_JSON;
	deployed.deadline_ms = 0;
	deployed.attempt = 0;
	deployed.pending_until = 0;
	deployed.listener = NULL;
	if (error == 0)
		error = envelope_envelope_to_json(&deployed, out);
	buf_finish(&payload);
	return error;
}

static void reply(struct http_exchange *exchange, bool protobuf, const envelope_Envelope *envelope)
{
	envelope_Envelope final = *envelope;
	struct buf body;
	int error;

	final.final = true;
	final.pending_until = 0;
	final.listener = NULL;
	buf_init(&body, FRAME_PAYLOAD_MAX);
	error = protobuf ? envelope_envelope_encode(&final, &body) : to_json(&final, &body);
	if (error == 0)
		http_exchange_reply(
		    exchange, 200, protobuf ? TYPE_PROTOBUF : TYPE_JSON, body.data, body.size);
	else
		http_exchange_fail(
		    exchange, envelope_BusCode_SEND_FAILED, "the host's answer cannot be passed on");
	buf_finish(&body);
}

/* Answers in place of the host that the payload has to be repeated in JSON. */
static void reply_unsupported(
    struct http_exchange *exchange, bool protobuf, const char *namespace, const char *id)
{
	envelope_Envelope envelope = {.type = envelope_Type_RESPONSE, .has_error = true};
	char own_id[UUID7_SIZE];

	if (uuid7_generate(own_id) != 0) {
		fail(exchange, envelope_BusCode_SEND_FAILED);
		return;
	}
	envelope.id = own_id;
	envelope.namespace = (char *)namespace;
	envelope.in_reply_to = (char *)id;
	envelope.timestamp = timestamp_now();
	envelope.error.code = envelope_BusCode_UNSUPPORTED_ENCODING;
	envelope.error.message = (char *)"a part on the way reads JSON only; repeat the payload in JSON";
	reply(exchange, protobuf, &envelope);
}

static void on_answer(void *arg, envelope_BusCode code, const envelope_Envelope *response)
{
	struct publish_call *call = arg;

	if (response == NULL) {
		if (code == envelope_BusCode_TIMEOUT)
			send_cancel(call);
		fail(call->exchange, code);
	} else if (!response->has_error && response->payload_encoding != call->payload_encoding) {
		reply_unsupported(call->exchange, call->protobuf, call->namespace, call->id);
	} else {
		reply(call->exchange, call->protobuf, response);
	}
	call_free(call);
}

static void on_left(void *arg)
{
	struct publish_call *call = arg;

	pending_cancel(call->pending);
	send_cancel(call);
	call_free(call);
}

/* Has the answer to the envelope passed to the publisher. 0 with ownership of the exchange, or a code. */
static envelope_BusCode wait_for_answer(
    struct publish *publish, struct http_exchange *exchange, bool protobuf, const envelope_Envelope *envelope)
{
	struct pending_request request = {.id = envelope->id, .deadline_ms = envelope->deadline_ms};
	struct publish_call *call = calloc(1, sizeof(*call));
	int error = ERROR_NOMEM;

	if (call == NULL)
		return envelope_BusCode_TOO_MANY_REQUESTS;
	call->publish = publish;
	call->exchange = exchange;
	call->protobuf = protobuf;
	call->payload_encoding = envelope->payload_encoding;
	call->connection = host_link_connection(publish->link);
	strcpy(call->id, envelope->id);
	strcpy(call->namespace, envelope->namespace);
	request.connection = call->connection;
	request.done = on_answer;
	request.arg = call;
	TAILQ_INSERT_TAIL(&publish->calls, call, next);
	error = pending_add(publish->pending, &request, &call->pending);
	if (error == 0) {
		error = http_exchange_watch(exchange, on_left, call);
		if (error == 0)
			return envelope_BusCode_BUS_CODE_UNSPECIFIED;
		pending_cancel(call->pending);
	}
	call_free(call);
	return envelope_BusCode_TOO_MANY_REQUESTS;
}

/* What a publisher says, on its way to the host. Only the fields that are a publisher's are kept. */
static void forward(
    struct publish *publish, struct http_exchange *exchange, bool protobuf, const envelope_Envelope *body)
{
	envelope_Envelope envelope = {.namespace = body->namespace, .type = body->type, .final = true};
	envelope_BusCode code = envelope_BusCode_BUS_CODE_UNSPECIFIED;
	bool wants_answer = body->type == envelope_Type_REQUEST;
	char id[UUID7_SIZE];

	if (uuid7_generate(id) != 0) {
		fail(exchange, envelope_BusCode_SEND_FAILED);
		return;
	}
	envelope.id = id;
	envelope.timestamp = timestamp_now();
	envelope.payload = body->payload;
	envelope.payload_encoding = body->payload_encoding;
	envelope.deadline_ms = body->deadline_ms;
	if (envelope.payload_encoding != envelope_Encoding_JSON && !host_link_protobuf(publish->link)) {
		reply_unsupported(exchange, protobuf, envelope.namespace, id);
		return;
	}
	if (wants_answer && pending_count(publish->pending) >= PENDING_MAX)
		code = envelope_BusCode_TOO_MANY_REQUESTS;
	else if (host_link_send(publish->link, &envelope) != 0)
		code = envelope_BusCode_SEND_FAILED;
	else if (wants_answer)
		code = wait_for_answer(publish, exchange, protobuf, &envelope);
	if (code != envelope_BusCode_BUS_CODE_UNSPECIFIED)
		fail(exchange, code);
	else if (!wants_answer)
		http_exchange_reply(exchange, 202, TYPE_JSON, NULL, 0);
}

static bool is_protobuf(const struct http_exchange *exchange)
{
	const char *type = http_exchange_header(exchange, "Content-Type");
	size_t length = strlen(TYPE_PROTOBUF);

	return type != NULL && strncasecmp(type, TYPE_PROTOBUF, length) == 0 &&
	       (type[length] == '\0' || type[length] == ';' || type[length] == ' ');
}

static void on_publish(struct publish *publish, struct http_exchange *exchange)
{
	bool protobuf = is_protobuf(exchange);
	envelope_BusCode code;
	envelope_Envelope *body;
	struct arena *arena = NULL;
	const char *why = NULL;
	const uint8_t *data;
	size_t size;
	int error;

	error = http_exchange_body(exchange, &data, &size);
	if (error == 0)
		arena = arena_create(codec_arena_limit(size));
	if (arena == NULL) {
		fail(exchange, envelope_BusCode_TOO_MANY_REQUESTS);
		return;
	}
	code = publish_body_read(arena, protobuf, data, size, &body, &why);
	if (code == envelope_BusCode_BUS_CODE_UNSPECIFIED && host_link_connection(publish->link) == 0)
		code = envelope_BusCode_NO_CONNECTION;
	if (code == envelope_BusCode_BUS_CODE_UNSPECIFIED)
		forward(publish, exchange, protobuf, body);
	else
		http_exchange_fail(exchange, code, why != NULL ? why : message_of(code));
	arena_destroy(arena);
}

static void on_health(struct publish *publish, struct http_exchange *exchange)
{
	static const char *const bodies[] = {
	    "{\"status\":\"ok\",\"connected\":false}", "{\"status\":\"ok\",\"connected\":true}"};
	const char *body = bodies[host_link_connection(publish->link) != 0];

	http_exchange_reply(exchange, 200, TYPE_JSON, body, strlen(body));
}

static const struct route {
	const char *path;
	enum http_method method;
	void (*handle)(struct publish *publish, struct http_exchange *exchange);
} routes[] = {
    {PATH_PUBLISH, HTTP_METHOD_POST, on_publish},
    {PATH_HEALTH, HTTP_METHOD_GET, on_health},
};

static void on_exchange(struct http_exchange *exchange, void *arg)
{
	const char *path = http_exchange_path(exchange);

	for (size_t i = 0; i < sizeof(routes) / sizeof(routes[0]); i++) {
		if (strcmp(path, routes[i].path) != 0)
			continue;
		if (http_exchange_method(exchange) == routes[i].method)
			routes[i].handle(arg, exchange);
		else
			http_exchange_fail(exchange, envelope_BusCode_METHOD_NOT_ALLOWED,
			    "the path does not take this method");
		return;
	}
	http_exchange_fail(exchange, envelope_BusCode_NOT_FOUND, "no such path");
}

int publish_create(const struct publish_options *options, struct publish **ret_publish)
{
	struct publish *publish = calloc(1, sizeof(*publish));
	struct http_server_options server = {
	    .base = options->base,
	    .address = options->address,
	    .body_max = PUBLISH_BODY_MAX,
	    .connections_max = CONNECTIONS_MAX,
	    .request_seconds = REQUEST_SECONDS,
	    .idle_seconds = IDLE_SECONDS,
	    .handle = on_exchange,
	    .arg = publish,
	};
	int error;

	if (publish == NULL)
		return ERROR_NOMEM;
	publish->link = options->link;
	publish->pending = options->pending;
	TAILQ_INIT(&publish->calls);
	error = http_server_create(&server, &publish->server);
	if (error != 0) {
		free(publish);
		return error;
	}
	*ret_publish = publish;
	return 0;
}

void publish_destroy(struct publish *publish)
{
	if (publish == NULL)
		return;
	while (!TAILQ_EMPTY(&publish->calls)) {
		struct publish_call *call = TAILQ_FIRST(&publish->calls);

		pending_cancel(call->pending);
		call_free(call);
	}
	http_server_destroy(publish->server);
	free(publish);
}

uint16_t publish_port(const struct publish *publish)
{
	return http_server_port(publish->server);
}
