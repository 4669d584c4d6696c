#include "guests.h"

#include <stdlib.h>
#include <string.h>

#include "error.h"

struct guests {
	struct event_base *base;
	struct guest_handlers handlers;
	void *arg;
	struct guest **items;
	size_t n_items;
};

struct guests *guests_create(struct event_base *base, const struct guest_handlers *handlers, void *arg)
{
	struct guests *guests = calloc(1, sizeof(*guests));

	if (guests == NULL)
		return NULL;
	guests->base = base;
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

int guests_add(struct guests *guests, const struct guest_config *config)
{
	struct guest **items = NULL;
	struct guest *guest = NULL;

	if (guests_find(guests, config->name) != NULL)
		return ERROR_DUPLICATE;
	items = realloc(guests->items, (guests->n_items + 1) * sizeof(*items));
	if (items == NULL)
		return ERROR_NOMEM;
	guests->items = items;
	guest = guest_create(guests->base, config, &guests->handlers, guests->arg);
	if (guest == NULL)
		return ERROR_NOMEM;
	guests->items[guests->n_items++] = guest;
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
