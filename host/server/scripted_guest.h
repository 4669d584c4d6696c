/* For the tests: the bus inside a guest, played by hand. */
#ifndef SHED_SCRIPTED_GUEST_H
#define SHED_SCRIPTED_GUEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "dial.h"
#include "envelope.pb-c.h"

struct scripted_guest {
	const char *path;
	enum dial_kind kind;
	bool protobuf;          /* what it answers to the greeting */
	const char *started_at; /* what its heartbeats say; NULL: always the same */
	int listen_fd;
	int fd;
};

/* An envelope and where it lives. */
struct scripted_message {
	struct arena *arena;
	Envelope__Envelope *envelope;
};

void scripted_message_free(struct scripted_message *message);

/* Listens at its path. */
void scripted_guest_start(struct scripted_guest *guest);

/* Takes the host's connection, as far as the CONNECT line. */
void scripted_guest_accept(struct scripted_guest *guest);

/* The same, answers the greeting and sends the first heartbeat. */
void scripted_guest_greet(struct scripted_guest *guest);

void scripted_guest_send_heartbeat(struct scripted_guest *guest);

/* Closes the connection; the guest can be greeted again. */
void scripted_guest_hang_up(struct scripted_guest *guest);
void scripted_guest_stop(struct scripted_guest *guest);

void scripted_guest_send_frame(struct scripted_guest *guest, uint8_t type, const void *payload, size_t size);
void scripted_guest_send(struct scripted_guest *guest, const Envelope__Envelope *envelope);

/* Sends a request of this id with a payload: JSON, or bytes marked as protobuf. */
void scripted_guest_ask(struct scripted_guest *guest, const char *id, const char *ns, const char *json);
void scripted_guest_ask_bytes(
    struct scripted_guest *guest, const char *id, const char *ns, const char *bytes);

/* The next envelope of the host. */
struct scripted_message scripted_guest_receive(struct scripted_guest *guest);

/* Nothing comes within so many milliseconds. */
bool scripted_guest_is_quiet(struct scripted_guest *guest, int milliseconds);

#endif
