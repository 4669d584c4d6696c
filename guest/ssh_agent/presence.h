/*
 * Whether the host answers: asked by ping at the start and then at an interval, and learned from every call.
 * Each change is logged once and written to the status file.
 */
#ifndef SHED_PRESENCE_H
#define SHED_PRESENCE_H

#include "bus.h"

struct presence;

struct presence_options {
	struct event_base *base;
	struct bus *bus;
	const char *status_path; /* kept by reference */
	unsigned interval_seconds;
};

/* Asks at once. What the status file said before is removed. NULL if out of memory. */
struct presence *presence_create(const struct presence_options *options);

/* Removes the status file. NULL is fine. */
void presence_destroy(struct presence *presence);

/* A call ended with this problem (bus_problem), or with NULL: the host answered. */
void presence_note(struct presence *presence, const char *problem);

#endif
