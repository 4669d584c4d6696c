/* The host's listeners: one stream of server-sent events a namespace. */
#ifndef SHED_LISTENERS_H
#define SHED_LISTENERS_H

#include <stdbool.h>
#include <stddef.h>

#include "envelope.pb-c.h"

struct connections;
struct event_base;
struct evhttp_request;
struct listener;
struct listeners;

/* 128 random bits in hexadecimal, and a NUL. */
#define LISTENER_ID_SIZE 33
/* What a listener may leave unread before it gets no more. */
#define LISTENER_OUTPUT_MAX (8u * 1024 * 1024)
/* Seconds between two comments that keep a quiet stream alive. */
#define LISTENER_KEEP_ALIVE 25

/* NULL if out of memory. The connections are those that the streams will come over. */
struct listeners *listeners_create(struct event_base *base, struct connections *connections);

/* Ends every stream, without a call of `gone`. NULL is fine. */
void listeners_destroy(struct listeners *listeners);

/*
 * gone is called when a listener's stream has closed: it is no longer in the set, and valid during the call.
 */
void listeners_on_gone(
    struct listeners *listeners, void (*gone)(struct listener *listener, void *arg), void *arg);

/*
 * Makes the request the stream of a namespace, whose envelopes it gets in the encoding, and starts the
 * answer. ERROR_DUPLICATE if the namespace has a listener; that and other errors leave the request
 * unanswered.
 */
int listeners_add(struct listeners *listeners, const char *ns, Envelope__Encoding encoding,
    struct evhttp_request *request, struct listener **ret_listener);

/* The listener of a namespace, or NULL. */
struct listener *listeners_find(const struct listeners *listeners, const char *ns);

/* The first listener and the one behind another, NULL at the end. */
struct listener *listeners_next(const struct listeners *listeners, const struct listener *listener);

/* Queues an envelope. ERROR_LIMIT if the listener has stalled, or the encoder's error. */
int listener_send(struct listener *listener, const Envelope__Envelope *envelope);

const char *listener_namespace(const struct listener *listener);
const char *listener_id(const struct listener *listener);
bool listener_reads_protobuf(const struct listener *listener);

#endif
