/* The attached guests, by name. */
#ifndef SHED_GUESTS_H
#define SHED_GUESTS_H

#include "guest.h"

struct guests;

/* An empty set; the handlers hold for each guest in it. NULL if out of memory. */
struct guests *guests_create(struct event_base *base, const struct guest_handlers *handlers, void *arg);

/* Destroys every guest. NULL is fine. */
void guests_destroy(struct guests *guests);

/* Attaches a guest. ERROR_DUPLICATE if its name is taken, ERROR_NOMEM. */
int guests_add(struct guests *guests, const struct guest_config *config);

/* The guest of this name, or NULL. */
struct guest *guests_find(const struct guests *guests, const char *name);

size_t guests_count(const struct guests *guests);

/* The guest at index, below guests_count, in the order of their attaching. */
struct guest *guests_at(const struct guests *guests, size_t index);

#endif
