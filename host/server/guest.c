#include "guest.h"

#include <errno.h>
#include <event2/event.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "backoff.h"
#include "buf.h"
#include "envelope_io.h"
#include "error.h"
#include "greeting.h"
#include "link.h"
#include "log.h"
#include "namespace.h"
#include "quota.h"

/* Two of the largest frames: one on its way, one behind it. */
#define OUTPUT_LIMIT (2 * (FRAME_HEADER_SIZE + (size_t)FRAME_PAYLOAD_MAX))
#define ID_MAX_LENGTH 64

enum state {
	STATE_WAITING, /* the timer runs until the next attempt */
	STATE_DIALLING,
	STATE_GREETING, /* the timer runs until the answer must be there */
	STATE_UP,       /* the timer runs until the silence is too long */
};

enum known { KNOWN_NOTHING, KNOWN_UP, KNOWN_DOWN };

struct guest {
	struct event_base *base;
	struct guest_handlers handlers;
	void *arg;
	char *name, *backend, *server, *path;
	enum dial_kind kind;
	struct guest_timing timing;
	Envelope__Shed shed;
	struct quota quota;

	enum state state;
	enum known logged; /* what the log said last */
	struct dial *dial;
	struct link *link;
	struct event *timer;
	struct event *drop; /* made active to end the link from the loop */
	struct backoff backoff;
	char greeting[UUID7_SIZE];
	Envelope__Encoding encoding;
	bool stalled;       /* the link is about to be dropped */
	bool heard;         /* a heartbeat, on this link */
	bool complained;    /* on this link, of envelopes that make no sense */
	unsigned malformed; /* such in a row */
	int64_t up_since;   /* milliseconds of the monotonic clock */
	int64_t started_at; /* of the bus in the guest; 0 until it said so */
	uint64_t n_links;
};

static int64_t now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * INT64_C(1000) + now.tv_nsec / 1000000;
}

/* An event_add that fails for want of memory must not stop the guest for ever: the timer then fires at once.
 */
static void arm(struct guest *guest, uint32_t milliseconds)
{
	struct timeval delay = {.tv_sec = milliseconds / 1000, .tv_usec = milliseconds % 1000 * 1000};

	if (event_add(guest->timer, &delay) < 0)
		event_active(guest->timer, EV_TIMEOUT, 0);
}

static void log_down(struct guest *guest, int error, int saved_errno)
{
	const char *reason = error_str(error);

	if (error == ERROR_SYSTEM)
		reason = strerror(saved_errno);
	else if (error == ERROR_CLOSED && guest->state == STATE_DIALLING)
		reason = "nothing listens to the bus's port in the VM: is shed-agent running there?";
	if (guest->state == STATE_UP)
		log_warning("shed %s: connection lost: %s", guest->name, reason);
	else if (guest->logged != KNOWN_DOWN)
		log_warning(
		    "shed %s: cannot connect to %s, will keep trying: %s", guest->name, guest->path, reason);
	else
		log_debug("shed %s: cannot connect: %s", guest->name, reason);
	guest->logged = KNOWN_DOWN;
}

/* The attempt or the link is over; the next attempt is due after a while. */
static void go_down(struct guest *guest, int error)
{
	bool was_up = guest->state == STATE_UP;

	log_down(guest, error, errno);
	if (was_up && now_ms() - guest->up_since >= guest->timing.steady)
		backoff_reset(&guest->backoff);
	dial_cancel(guest->dial);
	guest->dial = NULL;
	link_destroy(guest->link);
	guest->link = NULL;
	event_del(guest->drop);
	guest->stalled = false;
	guest->state = STATE_WAITING;
	arm(guest, backoff_next_ms(&guest->backoff));
	if (was_up)
		guest->handlers.gone(guest, guest->arg);
}

/* Only the first heartbeat of a link can tell of a restart; what a guest says later is not worth a line. */
static void note_start(struct guest *guest, int64_t started_at)
{
	if (guest->heard)
		return;
	guest->heard = true;
	if (guest->started_at != 0 && guest->started_at != started_at)
		log_info("shed %s: its shed-agent was restarted", guest->name);
	guest->started_at = started_at;
}

/* The answer to the first frame, before which nothing else counts. */
static int take_answer(struct guest *guest, const Envelope__Envelope *envelope)
{
	bool protobuf = false;
	int r = greeting_read_answer(envelope, guest->greeting, &protobuf);

	if (r < 0)
		return r;
	guest->encoding = protobuf ? ENVELOPE__ENCODING__PROTOBUF : ENVELOPE__ENCODING__JSON;
	guest->state = STATE_UP;
	guest->n_links++;
	guest->up_since = now_ms();
	arm(guest, guest->timing.silence);
	log_info("shed %s: connected (%s)", guest->name, protobuf ? "protobuf" : "JSON");
	guest->logged = KNOWN_UP;
	return 0;
}

/* Takes the arena. */
static int take_envelope(struct guest *guest, struct arena *arena, Envelope__Envelope *envelope, size_t size)
{
	int64_t started_at = 0;
	int r = 0;

	if (envelope->type == ENVELOPE__TYPE__TYPE_UNSPECIFIED ||
	    !namespace_is_token(envelope->id, ID_MAX_LENGTH)) {
		r = ERROR_MALFORMED;
	} else if (guest->state == STATE_GREETING) {
		r = take_answer(guest, envelope);
	} else if (greeting_is_ours(envelope) && envelope->type == ENVELOPE__TYPE__EVENT) {
		r = greeting_read_heartbeat(envelope, &started_at);
		if (r == 0)
			note_start(guest, started_at);
	} else {
		return guest->handlers.envelope(guest, arena, envelope, size, guest->arg);
	}
	arena_destroy(arena);
	return r;
}

/* The frames are still in step, so the link goes on; but not for ever. */
static void note_malformed(struct guest *guest, int error)
{
	if (!guest->complained)
		log_warning(
		    "shed %s: sent an envelope that makes no sense: %s", guest->name, error_str(error));
	guest->complained = true;
	if (++guest->malformed >= GUEST_MALFORMED_MAX)
		go_down(guest, ERROR_MALFORMED);
}

static void on_frame(struct link *link, const struct frame *frame, void *arg)
{
	struct guest *guest = arg;
	Envelope__Envelope *envelope = NULL;
	struct arena *arena = NULL;
	int r = ERROR_TYPE;

	/* The link goes anyway, and while that is due nothing more can be answered. */
	if (guest->stalled)
		return;
	if (guest->state == STATE_UP)
		arm(guest, guest->timing.silence);
	if ((frame->type == FRAME_PROTOBUF) == (guest->encoding == ENVELOPE__ENCODING__PROTOBUF))
		r = envelope_io_decode(guest->encoding, frame->payload, frame->size, &arena, &envelope);
	if (r == 0)
		r = take_envelope(guest, arena, envelope, frame->size);
	if (r == 0)
		guest->malformed = 0;
	else
		note_malformed(guest, r);
}

static void on_closed(struct link *link, int error, void *arg)
{
	go_down(arg, error);
}

static void on_drop(evutil_socket_t fd, short what, void *arg)
{
	go_down(arg, ERROR_LIMIT);
}

static void on_dialled(int error, int fd, void *arg)
{
	static const struct link_handlers handlers = {.frame = on_frame, .closed = on_closed};
	struct guest *guest = arg;
	struct buf greeting;

	guest->dial = NULL;
	if (error < 0) {
		go_down(guest, error);
		return;
	}
	guest->state = STATE_GREETING;
	guest->encoding = ENVELOPE__ENCODING__JSON;
	guest->malformed = 0;
	guest->complained = false;
	guest->heard = false;
	buf_init(&greeting, FRAME_PAYLOAD_MAX);
	error = ERROR_NOMEM;
	guest->link = link_create(guest->base, fd, FRAME_PAYLOAD_MAX, OUTPUT_LIMIT, &handlers, guest);
	if (guest->link == NULL || (error = greeting_write(&greeting, guest->greeting)) < 0 ||
	    (error = link_send(guest->link, FRAME_JSON, greeting.data, greeting.size)) < 0)
		go_down(guest, error);
	else
		arm(guest, guest->timing.greeting);
	buf_finish(&greeting);
}

static void on_timer(evutil_socket_t fd, short what, void *arg)
{
	struct guest *guest = arg;
	struct dial_address address = {.kind = guest->kind, .path = guest->path};
	int r = 0;

	if (guest->state != STATE_WAITING) {
		go_down(guest, ERROR_TIMEOUT);
		return;
	}
	guest->state = STATE_DIALLING;
	r = dial_start(guest->base, &address, on_dialled, guest, &guest->dial);
	if (r < 0)
		go_down(guest, r);
}

static void set_timing(struct guest *guest, const struct guest_timing *timing)
{
	guest->timing.greeting = timing->greeting > 0 ? timing->greeting : GUEST_GREETING_MS;
	guest->timing.silence = timing->silence > 0 ? timing->silence : GUEST_SILENCE_MS;
	guest->timing.steady = timing->steady > 0 ? timing->steady : GUEST_STEADY_MS;
}

static void free_guest(struct guest *guest)
{
	dial_cancel(guest->dial);
	link_destroy(guest->link);
	if (guest->timer != NULL)
		event_free(guest->timer);
	if (guest->drop != NULL)
		event_free(guest->drop);
	free(guest->name);
	free(guest->backend);
	free(guest->server);
	free(guest->path);
	free(guest);
}

struct guest *guest_create(struct event_base *base, const struct guest_config *config,
    const struct guest_handlers *handlers, void *arg)
{
	struct guest *guest = calloc(1, sizeof(*guest));

	if (guest == NULL)
		return NULL;
	guest->base = base;
	guest->handlers = *handlers;
	guest->arg = arg;
	guest->kind = config->address.kind;
	set_timing(guest, &config->timing);
	guest->name = strdup(config->name);
	guest->backend = strdup(config->backend);
	guest->server = strdup(config->server);
	guest->path = strdup(config->address.path);
	guest->timer = evtimer_new(base, on_timer, guest);
	guest->drop = evtimer_new(base, on_drop, guest);
	if (guest->name == NULL || guest->backend == NULL || guest->server == NULL || guest->path == NULL ||
	    guest->timer == NULL || guest->drop == NULL) {
		free_guest(guest);
		return NULL;
	}
	envelope__shed__init(&guest->shed);
	guest->shed.name = guest->name;
	guest->shed.backend = guest->backend;
	guest->shed.server = guest->server;
	arm(guest, 0);
	return guest;
}

void guest_destroy(struct guest *guest)
{
	bool was_up = guest != NULL && guest->state == STATE_UP;

	if (guest == NULL)
		return;
	guest->state = STATE_WAITING;
	if (was_up)
		guest->handlers.gone(guest, guest->arg);
	free_guest(guest);
}

int guest_send(struct guest *guest, const Envelope__Envelope *envelope)
{
	enum frame_type type = guest->encoding == ENVELOPE__ENCODING__PROTOBUF ? FRAME_PROTOBUF : FRAME_JSON;
	struct buf bytes;
	int r = 0;

	if (guest->state != STATE_UP || guest->stalled)
		return ERROR_CLOSED;
	buf_init(&bytes, FRAME_PAYLOAD_MAX);
	r = envelope_io_encode(guest->encoding, envelope, &bytes);
	if (r == 0 && link_send(guest->link, type, bytes.data, bytes.size) < 0) {
		/* A guest that has missed an answer cannot be talked to any more. Its handlers may be
		 * running. */
		guest->stalled = true;
		event_active(guest->drop, EV_TIMEOUT, 0);
		r = ERROR_CLOSED;
	}
	buf_finish(&bytes);
	return r;
}

bool guest_is_connected(const struct guest *guest)
{
	return guest->state == STATE_UP && !guest->stalled;
}

uint64_t guest_links(const struct guest *guest)
{
	return guest->n_links;
}

bool guest_reads_protobuf(const struct guest *guest)
{
	return guest_is_connected(guest) && guest->encoding == ENVELOPE__ENCODING__PROTOBUF;
}

const Envelope__Shed *guest_shed(const struct guest *guest)
{
	return &guest->shed;
}

struct quota *guest_quota(struct guest *guest)
{
	return &guest->quota;
}
