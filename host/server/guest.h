/* One attached guest: the connection to its bus, kept up for ever. */
#ifndef SHED_GUEST_H
#define SHED_GUEST_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"
#include "dial.h"
#include "envelope.pb-c.h"

struct event_base;
struct guest;
struct quota;

/* Milliseconds. All zeros stands for the values below. */
struct guest_timing {
	unsigned greeting; /* for the answer to the first frame */
	unsigned silence;  /* without a frame, after which the link is dead */
	unsigned steady;   /* a link that lived so long ends a row of failures */
};

#define GUEST_GREETING_MS 5000
#define GUEST_SILENCE_MS 45000
#define GUEST_STEADY_MS 5000

/* Envelopes in a row that make no sense before the link is closed. */
#define GUEST_MALFORMED_MAX 100

/* All strings are copied. */
struct guest_config {
	const char *name;    /* of the shed; a valid name */
	const char *backend; /* its hypervisor */
	const char *server;  /* this server's name */
	struct dial_address address;
	struct guest_timing timing;
};

struct guest_handlers {
	/*
	 * The guest sent an envelope with an id and a type; system:health's are not shown. The arena holds it
	 * and is the receiver's from now on. size is that of the frame. Returns 0, or an error if the
	 * envelope makes no sense, which the guest is held to account for.
	 */
	int (*envelope)(
	    struct guest *guest, struct arena *arena, Envelope__Envelope *envelope, size_t size, void *arg);
	/* The link is gone, and with it all that the guest waited for. Another one will be made. */
	void (*gone)(struct guest *guest, void *arg);
};

/* Begins to connect as soon as the loop runs. NULL if out of memory. */
struct guest *guest_create(struct event_base *base, const struct guest_config *config,
    const struct guest_handlers *handlers, void *arg);

/* Closes the link; calls `gone` if it was up. NULL is fine. */
void guest_destroy(struct guest *guest);

/*
 * Sends an envelope in the encoding agreed on. Never calls a handler. 0; ERROR_CLOSED if no link is up or the
 * guest does not read what it is sent (the link then goes, soon); ERROR_LIMIT if it is too large for a frame;
 * another error of the encoder.
 */
int guest_send(struct guest *guest, const Envelope__Envelope *envelope);

bool guest_is_connected(const struct guest *guest);

/* How often the link came up. */
uint64_t guest_links(const struct guest *guest);

/* The guest reads protobuf envelopes, and what is only said in them. */
bool guest_reads_protobuf(const struct guest *guest);

/* What its messages are stamped with; valid as long as the guest. */
const Envelope__Shed *guest_shed(const struct guest *guest);

struct quota *guest_quota(struct guest *guest);

#endif
