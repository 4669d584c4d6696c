/*
 * The bus's HTTP API in the guest (proto/README.md): POST /v1/publish, GET /v1/health. A request is answered
 * with the host's response, an event with 202. What a publisher may not set (id, shed, listener, attempt) is
 * dropped.
 */
#ifndef SHED_PUBLISH_H
#define SHED_PUBLISH_H

#include <stdbool.h>

#include "address.h"
#include "host_link.h"
#include "pending.h"

#define PUBLISH_BODY_MAX (1024 * 1024)

struct publish;

struct publish_options {
	struct event_base *base;
	const struct address *address;
	struct host_link *link; /* the caller's, as is pending */
	struct pending *pending;
};

/* 0, ERROR_NOMEM, ERROR_SYSTEM with errno. */
int publish_create(const struct publish_options *options, struct publish **ret_publish);

/* Before pending and link. Connections are closed without an answer; see pending_shut_down. */
void publish_destroy(struct publish *publish);

/* The port that is listened on. */
uint16_t publish_port(const struct publish *publish);

#endif
