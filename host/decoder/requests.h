/* The requests that the monitor has and that somebody in a guest still waits for. */
#ifndef SHED_REQUESTS_H
#define SHED_REQUESTS_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/queue.h>

#include "envelope.pb-c.h"
#include "schema.h"

struct arena;
struct event;
struct event_base;
struct requests;

/* At most so many at once, and so many of one shed, so that one guest does not lock the others out. */
#define REQUESTS_MAX 1024
#define REQUESTS_MAX_OF_SHED 256

/* What an answer needs of its request. */
struct request {
	const struct schema_namespace *ns;
	uint32_t operation; /* 0 if it was missing, unknown, or the payload was invalid */
	bool protobuf;      /* the envelope came in protobuf, and an answer goes so */
	Envelope__Encoding payload_encoding;
	char *id;
	char *listener;
	Envelope__Shed shed;

	/* requests.c's from here on; the ticket is for all to read. */
	uint64_t ticket;
	struct requests *owner;
	struct arena *arena;
	struct event *timer;
	int64_t deadline;
	TAILQ_ENTRY(request) entry;
};

/* A request's deadline has passed; it leaves the table after the call. */
typedef void requests_expired_fn(const struct request *request, void *arg);

/* An empty table, or NULL if out of memory. */
struct requests *requests_create(struct event_base *base, requests_expired_fn *expired, void *arg);

/* Frees the requests, too. NULL is fine. */
void requests_destroy(struct requests *requests);

/*
 * Enters a copy of what the caller knows of a request, its strings included, and gives it a ticket that is
 * never 0 and never used twice. 0, ERROR_LIMIT or ERROR_NOMEM.
 */
int requests_add(struct requests *requests, const struct request *request, uint32_t deadline_ms,
    struct request **ret_request);

/* The request of this ticket, or NULL. */
struct request *requests_find(const struct requests *requests, uint64_t ticket);

/* The one after previous, oldest first; the first for NULL. NULL at the end. */
struct request *requests_next(const struct requests *requests, const struct request *previous);

/* How long an answer to it is of use, from now; 0 if no more. */
uint32_t requests_left_ms(const struct request *request);

/* Moves its deadline to so many milliseconds from now. */
void requests_extend(struct request *request, uint32_t deadline_ms);

/* Takes it from the table and frees it. */
void requests_remove(struct request *request);

#endif
