/*
 * The guests' way to the host: typed calls (client.h) over shed-agent's /v1/publish. A call in protobuf that
 * some part on the way cannot read is repeated at once in JSON, and so are the later ones for a while.
 */
#ifndef SHED_BUS_H
#define SHED_BUS_H

#include "address.h"
#include "client.h"

struct bus;
struct event_base;

/* Calls under way or waiting for a connection; one more is ERROR_LIMIT. */
#define BUS_CALLS_MAX 256
/* Connections at a time. */
#define BUS_CONNECTIONS_MAX 32

/* A bus that publishes to url (copied). Connects when it is first needed. NULL if out of memory. */
struct bus *bus_create(struct event_base *base, const struct address_url *url);

/* Calls under way end without a word. Not to be called from a call's function. */
void bus_destroy(struct bus *bus);

/* For the generated call functions; the bus's own. */
struct client *bus_client(struct bus *bus);

/*
 * In a function that was called with an error: one sentence that says which part is missing and what to
 * start, for ever valid and the same pointer for the same problem. NULL if the last call succeeded.
 */
const char *bus_problem(const struct bus *bus);

#endif
