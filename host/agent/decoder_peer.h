/* The decoder's process, which speaks to shed-server for the monitor (proto/decoder.proto). */
#ifndef SHED_DECODER_PEER_H
#define SHED_DECODER_PEER_H

#include <stdint.h>

#include "buf.h"

struct decoder_peer;
struct event_base;
struct broker;

/* Kept by reference: everything must outlive the peer. */
struct decoder_peer_options {
	const char *path;              /* of its program */
	const char *server;            /* as server_address_normalise makes it */
	const char *const *namespaces; /* to listen to, at most DECODER_PEER_NAMESPACES_MAX; ends with NULL */
	struct broker *broker;
};

#define DECODER_PEER_NAMESPACES_MAX 8

/* Starts it and lets it listen; its requests go to the broker. 0 or an error, after logging why. */
int decoder_peer_create(
    struct event_base *base, const struct decoder_peer_options *options, struct decoder_peer **ret_peer);

/* Ends the process. NULL is fine. */
void decoder_peer_destroy(struct decoder_peer *peer);

/* Sends the answer, an encoded Response, to a request. 0, ERROR_UNREACHABLE, or the link's error. */
int decoder_peer_answer(struct decoder_peer *peer, uint64_t ticket, const struct buf *response);

#endif
