/*
 * The requests under way: each delivery is served once, a redelivery shares the answer of the request that is
 * under way, each attempt leaves its audit line before its answer, and what is cancelled or too late is
 * neither done nor answered.
 */
#ifndef SHED_BROKER_H
#define SHED_BROKER_H

#include "audit.h"
#include "buf.h"
#include "decoder_gen.h"
#include "service.h"

struct key_source;
struct broker;

/* Limits on what guests can have under way; beyond them requests are refused at once. */
#define BROKER_MAX_A_SHED 256
#define BROKER_MAX_BYTES (64 * 1024 * 1024)
#define BROKER_MAX_DELIVERIES 8

/* Kept by reference: everything must outlive the requests. */
struct broker_options {
	struct event_base *base;
	const struct service *const *services; /* ends with NULL */
	struct key_source *keys;
	struct audit *audit; /* NULL: no audit log is kept */
	/* Sends an answer, the encoded Response, to the decoder. An error means that it is not delivered. */
	int (*answer)(uint64_t ticket, const struct buf *response, void *arg);
	void *arg;
};

/* NULL if out of memory. */
struct broker *broker_create(const struct broker_options *options);

/* As broker_drop, then frees. NULL is fine. */
void broker_destroy(struct broker *broker);

/* Serves a request from the decoder. ERROR_DUPLICATE if its ticket is in use, ERROR_NOMEM if it was dropped.
 */
int broker_receive(struct broker *broker, const Decoder__Request *message);

/* Nobody waits for this ticket any more. One that is not known was answered before. */
void broker_cancel(struct broker *broker, uint64_t ticket);

/* The decoder is gone: ends all requests without an answer. The audit's detail says `reason`. */
void broker_drop(struct broker *broker, const char *reason);

#endif
