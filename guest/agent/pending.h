/* Requests that wait for the host's response. */
#ifndef SHED_PENDING_H
#define SHED_PENDING_H

#include <stddef.h>
#include <stdint.h>

#include "envelope_gen.h"

struct event_base;
struct pending;
struct pending_call;

#define PENDING_MAX 128

struct pending_times {
	unsigned longest_ms;  /* the most a request waits, and what it waits if it does not say */
	unsigned extended_ms; /* the most with a human in between */
	unsigned grace_ms;    /* added to the host's own deadline for that human */
};

extern const struct pending_times pending_default_times;

/*
 * The end of a wait: a final response, valid during the call; or, with response NULL, code says why there is
 * none. The call is freed by then; done neither adds nor cancels others.
 */
typedef void pending_fn(void *arg, envelope_BusCode code, const envelope_Envelope *response);

struct pending_request {
	const char *id;
	uint64_t connection; /* the host connection it is sent on; nobody else may answer */
	uint32_t deadline_ms;
	pending_fn *done;
	void *arg;
};

/* NULL if out of memory. times is kept by reference. */
struct pending *pending_create(struct event_base *base, const struct pending_times *times);

/* Frees what still waits without a word. */
void pending_destroy(struct pending *pending);

/* 0, ERROR_LIMIT at PENDING_MAX, ERROR_NOMEM. */
int pending_add(
    struct pending *pending, const struct pending_request *request, struct pending_call **ret_call);

/* Ends the wait without calling done. */
void pending_cancel(struct pending_call *call);

/* A response came in on a connection. One that nobody waits for is dropped. */
void pending_answer(struct pending *pending, uint64_t connection, const envelope_Envelope *response);

/* The connection is gone: CONNECTION_LOST for its requests. */
void pending_lost(struct pending *pending, uint64_t connection);

/* SHUTTING_DOWN for all. */
void pending_shut_down(struct pending *pending);

size_t pending_count(const struct pending *pending);

#endif
