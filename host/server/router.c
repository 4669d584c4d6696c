#include "router.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bus_envelope.h"
#include "envelope_gen.h"
#include "error.h"
#include "log.h"
#include "metrics.h"
#include "namespace.h"
#include "pending.h"
#include "quota.h"
#include "timestamp.h"

#define SENTENCE_SIZE 256

struct router {
	struct listeners *listeners;
	struct metrics *metrics;
	struct pending_table *pending;
};

/* What a guest is told: the words before the namespace, and those after it if it is named at all. */
static const struct {
	Envelope__BusCode code;
	const char *before, *after;
} refusals[] = {
    {ENVELOPE__BUS_CODE__MISSING_NAMESPACE, "the request names no namespace", NULL},
    {ENVELOPE__BUS_CODE__INVALID_NAMESPACE,
	"a namespace is 1 to 128 characters of printable ASCII without spaces", NULL},
    {ENVELOPE__BUS_CODE__NAMESPACE_RESERVED, "namespaces that begin with system: are the bus's own", NULL},
    {ENVELOPE__BUS_CODE__NO_LISTENER, "nobody on the host listens to ", ": start shed-host-agent there"},
    {ENVELOPE__BUS_CODE__LISTENER_LOST, "the listener to ",
	" on the host left before it answered: try again"},
    {ENVELOPE__BUS_CODE__UNSUPPORTED_ENCODING, "the listener to ",
	" on the host reads JSON only: repeat the request in JSON"},
    {ENVELOPE__BUS_CODE__TOO_MANY_REQUESTS, "too many requests to ", " come or wait: try again later"},
    {ENVELOPE__BUS_CODE__INVALID_BODY, "the request's id is in use or its payload is malformed", NULL},
};

static void refuse(
    struct router *router, struct guest *guest, const Envelope__Envelope *request, Envelope__BusCode code)
{
	char sentence[SENTENCE_SIZE] = "";
	int r = 0;

	for (size_t i = 0; i < sizeof(refusals) / sizeof(refusals[0]); i++) {
		const char *after = refusals[i].after;

		if (refusals[i].code == code)
			snprintf(sentence, sizeof(sentence), "%s%s%s", refusals[i].before,
			    after == NULL ? "" : request->namespace_, after == NULL ? "" : after);
	}
	metrics_refusal(router->metrics, code);
	log_debug("shed %s: refused a request to %s: %s", guest_shed(guest)->name, request->namespace_,
	    envelope_bus_code_str(code));
	r = bus_envelope_send_error(guest, request, code, sentence);
	if (r < 0)
		log_debug("shed %s: the refusal was not sent: %s", guest_shed(guest)->name, error_str(r));
}

/* The listener that has the request now, if it may be told of more than requests. */
static struct listener *holder(struct router *router, const struct pending *pending)
{
	struct listener *listener = NULL;

	if (!pending->protobuf || pending->orphaned)
		return NULL;
	listener = listeners_find(router->listeners, pending->request.envelope->namespace_);
	return listener != NULL && strcmp(listener_id(listener), pending->listener) == 0 ? listener : NULL;
}

/* Forgets a request that a listener was given. */
static void end(struct router *router, struct pending *pending, enum metrics_result result)
{
	metrics_request(router->metrics, pending->request.envelope->namespace_, result,
	    pending_clock() - pending->arrived);
	pending_remove(pending);
}

/* Nothing may be done for the request any more. */
static void cancel(struct router *router, struct pending *pending, enum metrics_result result)
{
	struct listener *listener = holder(router, pending);
	int r = 0;

	if (listener != NULL && (r = bus_envelope_send_cancel(listener, pending->request.envelope)) < 0)
		log_debug("the listener to %s was not told of a cancelled request: %s",
		    listener_namespace(listener), error_str(r));
	end(router, pending, result);
}

static void on_expired(struct pending *pending, void *arg)
{
	struct router *router = arg;

	/* The guest keeps the same time; only the loss of a listener is news to it. */
	if (pending->orphaned)
		refuse(router, pending->request.guest, pending->request.envelope,
		    ENVELOPE__BUS_CODE__LISTENER_LOST);
	cancel(router, pending, pending->orphaned ? METRICS_REFUSED : METRICS_EXPIRED);
}

/* Gives a request to a listener. */
static int deliver(struct pending *pending, struct listener *listener)
{
	int r = listener_send(listener, pending->request.envelope);

	if (r < 0)
		return r;
	memcpy(pending->earlier, pending->listener, sizeof(pending->earlier));
	memcpy(pending->listener, listener_id(listener), sizeof(pending->listener));
	pending->protobuf = listener_reads_protobuf(listener);
	pending->orphaned = false;
	pending_expire_at(pending, pending->deadline);
	return 0;
}

/* What only the bus may say is dropped, and what it knows is stamped. */
static void stamp(struct guest *guest, Envelope__Envelope *envelope)
{
	envelope->shed = (Envelope__Shed *)guest_shed(guest);
	envelope->attempt = 0;
	envelope->pending_until = 0;
	envelope->listener = (char *)"";
	envelope->error = NULL;
}

static uint32_t allowed_deadline(uint32_t milliseconds)
{
	return milliseconds == 0 || milliseconds > ROUTER_DEADLINE_MS ? ROUTER_DEADLINE_MS : milliseconds;
}

/* Can a listener be asked this at all? Zero, or why not. */
static Envelope__BusCode judge_request(
    struct router *router, const Envelope__Envelope *envelope, struct listener **ret_listener)
{
	struct listener *listener = NULL;
	Envelope__BusCode code = namespace_judge(envelope->namespace_);

	if (code != ENVELOPE__BUS_CODE__BUS_CODE_UNSPECIFIED)
		return code;
	listener = listeners_find(router->listeners, envelope->namespace_);
	if (listener == NULL)
		return ENVELOPE__BUS_CODE__NO_LISTENER;
	if (envelope->payload_encoding == ENVELOPE__ENCODING__PROTOBUF && !listener_reads_protobuf(listener))
		return ENVELOPE__BUS_CODE__UNSUPPORTED_ENCODING;
	*ret_listener = listener;
	return ENVELOPE__BUS_CODE__BUS_CODE_UNSPECIFIED;
}

/* Takes the arena if it returns zero. */
static Envelope__BusCode ask(
    struct router *router, const struct pending_request *request, struct listener *listener)
{
	struct pending *pending = NULL;
	int r = pending_add(router->pending, request, &pending);

	if (r < 0)
		return ENVELOPE__BUS_CODE__TOO_MANY_REQUESTS;
	request->envelope->deadline_ms = allowed_deadline(request->envelope->deadline_ms);
	pending->arrived = pending_clock();
	pending->deadline = pending->arrived + request->envelope->deadline_ms;
	r = deliver(pending, listener);
	if (r == 0)
		return ENVELOPE__BUS_CODE__BUS_CODE_UNSPECIFIED;
	/* It may still have to be answered, and so must not go with its entry. */
	pending->request.arena = NULL;
	pending_remove(pending);
	return r == ERROR_LIMIT || r == ERROR_NOMEM ? ENVELOPE__BUS_CODE__TOO_MANY_REQUESTS
						    : ENVELOPE__BUS_CODE__INVALID_BODY;
}

/* Takes the arena. */
static int take_request(struct router *router, const struct pending_request *request)
{
	struct pending *twin = pending_find(router->pending, request->envelope->id);
	struct listener *listener = NULL;
	Envelope__BusCode code = ENVELOPE__BUS_CODE__BUS_CODE_UNSPECIFIED;

	/* An answer would be taken for that of the first. */
	if (twin != NULL && twin->request.guest == request->guest) {
		arena_destroy(request->arena);
		return ERROR_DUPLICATE;
	}
	stamp(request->guest, request->envelope);
	code = quota_admit(guest_quota(request->guest), pending_clock())
		   ? judge_request(router, request->envelope, &listener)
		   : ENVELOPE__BUS_CODE__TOO_MANY_REQUESTS;
	if (code == ENVELOPE__BUS_CODE__BUS_CODE_UNSPECIFIED && twin != NULL)
		code = ENVELOPE__BUS_CODE__INVALID_BODY;
	if (code == ENVELOPE__BUS_CODE__BUS_CODE_UNSPECIFIED)
		code = ask(router, request, listener);
	if (code != ENVELOPE__BUS_CODE__BUS_CODE_UNSPECIFIED) {
		refuse(router, request->guest, request->envelope, code);
		arena_destroy(request->arena);
	}
	return 0;
}

/* An event that nobody can take, or one too many, is dropped. */
static int take_event(struct router *router, struct guest *guest, Envelope__Envelope *envelope)
{
	struct listener *listener = NULL;
	int r = 0;

	if (!quota_admit(guest_quota(guest), pending_clock())) {
		metrics_refusal(router->metrics, ENVELOPE__BUS_CODE__TOO_MANY_REQUESTS);
		return 0;
	}
	stamp(guest, envelope);
	if (judge_request(router, envelope, &listener) != ENVELOPE__BUS_CODE__BUS_CODE_UNSPECIFIED)
		return 0;
	r = listener_send(listener, envelope);
	if (r < 0)
		log_debug("shed %s: an event to %s was dropped: %s", guest_shed(guest)->name,
		    envelope->namespace_, error_str(r));
	return 0;
}

/* One that crosses the answer, or names what is not the guest's own, does nothing. */
static int take_cancel(struct router *router, struct guest *guest, const Envelope__Envelope *envelope)
{
	struct pending *pending = pending_find(router->pending, envelope->in_reply_to);

	if (pending != NULL && pending->request.guest == guest)
		cancel(router, pending, METRICS_CANCELED);
	return 0;
}

static int on_envelope(
    struct guest *guest, struct arena *arena, Envelope__Envelope *envelope, size_t size, void *arg)
{
	const struct pending_request request = {
	    .guest = guest, .arena = arena, .envelope = envelope, .size = size};
	struct router *router = arg;
	int r = ERROR_TYPE;

	if (envelope->type == ENVELOPE__TYPE__REQUEST)
		return take_request(router, &request);
	if (envelope->type == ENVELOPE__TYPE__EVENT)
		r = take_event(router, guest, envelope);
	else if (envelope->type == ENVELOPE__TYPE__CANCEL)
		r = take_cancel(router, guest, envelope);
	arena_destroy(arena);
	return r;
}

static void on_guest_gone(struct guest *guest, void *arg)
{
	struct router *router = arg;
	struct pending *pending = pending_next(router->pending, NULL);

	while (pending != NULL) {
		struct pending *next = pending_next(router->pending, pending);

		if (pending->request.guest == guest)
			cancel(router, pending, METRICS_CANCELED);
		pending = next;
	}
}

const struct guest_handlers router_guest_handlers = {.envelope = on_envelope, .gone = on_guest_gone};

static void on_listener_gone(struct listener *listener, void *arg)
{
	struct router *router = arg;
	struct pending *pending = NULL;
	int64_t end = pending_clock() + ROUTER_GRACE_MS;

	while ((pending = pending_next(router->pending, pending)) != NULL) {
		if (pending->orphaned || strcmp(pending->listener, listener_id(listener)) != 0)
			continue;
		pending->orphaned = true;
		pending_expire_at(pending, pending->deadline < end ? pending->deadline : end);
	}
}

struct router *router_create(struct event_base *base, struct listeners *listeners, struct metrics *metrics)
{
	struct router *router = calloc(1, sizeof(*router));

	if (router == NULL)
		return NULL;
	router->listeners = listeners;
	router->metrics = metrics;
	router->pending = pending_table_create(base, on_expired, router);
	if (router->pending == NULL) {
		free(router);
		return NULL;
	}
	listeners_on_gone(listeners, on_listener_gone, router);
	return router;
}

void router_destroy(struct router *router)
{
	if (router == NULL)
		return;
	listeners_on_gone(router->listeners, NULL, NULL);
	pending_table_destroy(router->pending);
	free(router);
}

void router_attach(struct router *router, struct listener *listener)
{
	struct pending *pending = NULL;

	/* One that speaks the deployed JSON could not tell a redelivery from a new request. */
	if (!listener_reads_protobuf(listener))
		return;
	while ((pending = pending_next(router->pending, pending)) != NULL) {
		Envelope__Envelope *request = pending->request.envelope;

		if (!pending->orphaned || strcmp(request->namespace_, listener_namespace(listener)) != 0)
			continue;
		request->attempt++;
		if (deliver(pending, listener) < 0)
			request->attempt--;
	}
}

/* May this response answer this request? */
static bool is_answer(const struct pending *pending, const char *ns, const struct guest *guest,
    const Envelope__Envelope *response)
{
	if (pending->request.guest != guest || strcmp(pending->request.envelope->namespace_, ns) != 0)
		return false;
	return !pending->protobuf ||
	       (response->listener[0] != '\0' && (strcmp(response->listener, pending->listener) == 0 ||
						     strcmp(response->listener, pending->earlier) == 0));
}

/* A response that is not final puts the deadline off, as far as it says. */
static void extend(struct pending *pending, int64_t pending_until)
{
	int64_t wait = (pending_until - timestamp_now()) / 1000000;
	int64_t deadline = 0;

	if (wait > ROUTER_PENDING_MS)
		wait = ROUTER_PENDING_MS;
	deadline = pending_clock() + wait;
	if (deadline <= pending->deadline)
		return;
	pending->deadline = deadline;
	if (!pending->orphaned)
		pending_expire_at(pending, deadline);
}

static Envelope__BusCode send_response(struct guest *guest, const Envelope__Envelope *response)
{
	int r = guest_send(guest, response);

	if (r == 0)
		return ENVELOPE__BUS_CODE__BUS_CODE_UNSPECIFIED;
	if (r == ERROR_CLOSED)
		return ENVELOPE__BUS_CODE__SHED_NOT_CONNECTED;
	if (r == ERROR_LIMIT)
		return ENVELOPE__BUS_CODE__BODY_TOO_LARGE;
	return r == ERROR_NOMEM ? ENVELOPE__BUS_CODE__SEND_FAILED : ENVELOPE__BUS_CODE__INVALID_BODY;
}

static Envelope__BusCode take_response(
    struct router *router, const char *ns, struct guest *guest, Envelope__Envelope *response)
{
	struct pending *pending = pending_find(router->pending, response->in_reply_to);
	Envelope__BusCode code = ENVELOPE__BUS_CODE__BUS_CODE_UNSPECIFIED;

	if (pending == NULL || !is_answer(pending, ns, guest, response)) {
		log_debug("the listener to %s answered what it was not asked, or is not any more", ns);
		return ENVELOPE__BUS_CODE__NOT_PENDING;
	}
	if (response->error == NULL &&
	    response->payload_encoding != pending->request.envelope->payload_encoding)
		return ENVELOPE__BUS_CODE__INVALID_BODY;
	/* The deployed protocol knows no other response than the final one. */
	if (!pending->protobuf)
		response->final = true;
	if (!response->final && response->pending_until <= 0)
		return ENVELOPE__BUS_CODE__INVALID_BODY;
	/* A guest of the deployed protocol would take it for the answer, and will not wait longer for it. */
	if (!response->final && !guest_reads_protobuf(guest))
		return ENVELOPE__BUS_CODE__BUS_CODE_UNSPECIFIED;
	response->shed = (Envelope__Shed *)guest_shed(guest);
	response->attempt = 0;
	response->deadline_ms = 0;
	if (response->final)
		response->pending_until = 0;
	response->listener = (char *)"";
	code = send_response(guest, response);
	if (code != ENVELOPE__BUS_CODE__BUS_CODE_UNSPECIFIED)
		return code;
	if (response->final)
		end(router, pending, METRICS_ANSWERED);
	else
		extend(pending, response->pending_until);
	return code;
}

Envelope__BusCode router_respond(
    struct router *router, const char *ns, struct guest *guest, Envelope__Envelope *response)
{
	Envelope__BusCode code = take_response(router, ns, guest, response);

	if (code != ENVELOPE__BUS_CODE__BUS_CODE_UNSPECIFIED)
		metrics_response_refused(router->metrics);
	return code;
}
