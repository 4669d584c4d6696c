#include "guests.h"

#include <stdlib.h>
#include <string.h>

#include "error.h"

struct guests {
	struct event_base *base;
	const char *server;
	struct guest_handlers handlers;
	void *arg;
	struct guest **items;
	size_t n_items;
};

struct guests *guests_create(
    struct event_base *base, const char *server, const struct guest_handlers *handlers, void *arg)
{
	struct guests *guests = calloc(1, sizeof(*guests));

	if (guests == NULL)
		return NULL;
	guests->base = base;
	guests->server = server;
	guests->handlers = *handlers;
	guests->arg = arg;
	return guests;
}

void guests_destroy(struct guests *guests)
{
	if (guests == NULL)
		return;
	for (size_t i = 0; i < guests->n_items; i++)
		guest_destroy(guests->items[i]);
	free(guests->items);
	free(guests);
}

int guests_add(
    struct guests *guests, const char *name, const char *backend, const struct dial_address *address)
{
	const struct guest_config config = {
	    .name = name, .backend = backend, .server = guests->server, .address = *address};
	struct guest **items = NULL;
	struct guest *guest = NULL;

	if (guests_find(guests, name) != NULL)
		return ERROR_DUPLICATE;
	if (guests->n_items >= GUESTS_MAX)
		return ERROR_LIMIT;
	items = realloc(guests->items, (guests->n_items + 1) * sizeof(*items));
	if (items == NULL)
		return ERROR_NOMEM;
	guests->items = items;
	guest = guest_create(guests->base, &config, &guests->handlers, guests->arg);
	if (guest == NULL)
		return ERROR_NOMEM;
	guests->items[guests->n_items++] = guest;
	return 0;
}

int guests_remove(struct guests *guests, const char *name)
{
	struct guest *guest = guests_find(guests, name);
	size_t i = 0;

	if (guest == NULL)
		return ERROR_NOT_FOUND;
	while (guests->items[i] != guest)
		i++;
	guests->n_items--;
	memmove(&guests->items[i], &guests->items[i + 1], (guests->n_items - i) * sizeof(*guests->items));
	guest_destroy(guest);
	return 0;
}

struct guest *guests_find(const struct guests *guests, const char *name)
{
	for (size_t i = 0; i < guests->n_items; i++) {
		if (strcmp(guest_shed(guests->items[i])->name, name) == 0)
			return guests->items[i];
	}
	return NULL;
}

size_t guests_count(const struct guests *guests)
{
	return guests->n_items;
}

struct guest *guests_at(const struct guests *guests, size_t index)
{
	return guests->items[index];
}
