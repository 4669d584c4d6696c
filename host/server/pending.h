/* The requests that guests wait for, by id. */
#ifndef SHED_PENDING_H
#define SHED_PENDING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/queue.h>

#include "arena.h"
#include "envelope.pb-c.h"
#include "guest.h"
#include "listeners.h"

struct event;
struct pending_table;

/* A request as it came from a guest. */
struct pending_request {
	struct guest *guest;
	struct arena *arena;
	Envelope__Envelope *envelope;
	size_t size;
};

/* The second group is the router's to change; the rest is only read. */
struct pending {
	struct pending_request request;

	bool protobuf;                   /* the listener that it was given to reads protobuf */
	bool orphaned;                   /* that listener has left */
	char listener[LISTENER_ID_SIZE]; /* who has it */
	char earlier[LISTENER_ID_SIZE];  /* who had it before, or empty */
	int64_t deadline;                /* milliseconds of pending_clock, as below */
	int64_t arrived;

	struct pending_table *table;
	struct event *timer;
	LIST_ENTRY(pending) in_bucket;
	TAILQ_ENTRY(pending) in_order;
};

/*
 * An empty table. expired is called when a request's time is over; it removes the request. NULL if out of
 * memory.
 */
struct pending_table *pending_table_create(
    struct event_base *base, void (*expired)(struct pending *pending, void *arg), void *arg);

/* Removes all that is left. NULL is fine. */
void pending_table_destroy(struct pending_table *table);

/*
 * Adds a request whose id is not in the table. Takes its arena, unless it fails: ERROR_LIMIT if the guest's
 * quota is used up, ERROR_NOMEM. The timer does not run yet.
 */
int pending_add(
    struct pending_table *table, const struct pending_request *request, struct pending **ret_pending);

/* Forgets the request, gives back its quota. */
void pending_remove(struct pending *pending);

/* The request with this id, or NULL. */
struct pending *pending_find(const struct pending_table *table, const char *id);

/* The oldest request and the one after another, NULL at the end. */
struct pending *pending_next(const struct pending_table *table, const struct pending *pending);

/* Milliseconds of a clock that only goes forward. */
int64_t pending_clock(void);

/* Lets the request expire at a time of pending_clock; its deadline is not changed. */
void pending_expire_at(struct pending *pending, int64_t when);

#endif
