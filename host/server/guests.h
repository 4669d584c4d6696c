/* The attached guests, by name. */
#ifndef SHED_GUESTS_H
#define SHED_GUESTS_H

#include "guest.h"

struct guests;

/* More can't be attached. */
#define GUESTS_MAX 1024

/*
 * An empty set of the server of this name, which must live as long; the handlers hold for each guest in it.
 * NULL if out of memory.
 */
struct guests *guests_create(
    struct event_base *base, const char *server, const struct guest_handlers *handlers, void *arg);

/* Destroys every guest. NULL is fine. */
void guests_destroy(struct guests *guests);

/*
 * Attaches a guest of a valid name. 0; ERROR_DUPLICATE if its name is taken, ERROR_LIMIT if there are
 * GUESTS_MAX, ERROR_NOMEM.
 */
int guests_add(
    struct guests *guests, const char *name, const char *backend, const struct dial_address *address);

/* Detaches the guest of this name, and destroys it. 0, or ERROR_NOT_FOUND. */
int guests_remove(struct guests *guests, const char *name);

/* The guest of this name, or NULL. */
struct guest *guests_find(const struct guests *guests, const char *name);

size_t guests_count(const struct guests *guests);

/* The guest at index, below guests_count, in the order of their attaching. */
struct guest *guests_at(const struct guests *guests, size_t index);

#endif
