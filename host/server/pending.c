#include "pending.h"

#include <event2/event.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "error.h"
#include "quota.h"

/* Guests choose their ids, but a quota bounds how many of each can meet in one bucket. */
#define N_BUCKETS 1024

LIST_HEAD(pending_bucket, pending);
TAILQ_HEAD(pending_order, pending);

struct pending_table {
	struct event_base *base;
	void (*expired)(struct pending *pending, void *arg);
	void *arg;
	struct pending_order order;
	struct pending_bucket buckets[N_BUCKETS];
};

/* FNV-1a. */
static size_t bucket_of(const char *id)
{
	uint32_t hash = 2166136261u;

	for (; *id != '\0'; id++)
		hash = (hash ^ (uint8_t)*id) * 16777619u;
	return hash % N_BUCKETS;
}

struct pending_table *pending_table_create(
    struct event_base *base, void (*expired)(struct pending *pending, void *arg), void *arg)
{
	struct pending_table *table = calloc(1, sizeof(*table));

	if (table == NULL)
		return NULL;
	table->base = base;
	table->expired = expired;
	table->arg = arg;
	TAILQ_INIT(&table->order);
	for (size_t i = 0; i < N_BUCKETS; i++)
		LIST_INIT(&table->buckets[i]);
	return table;
}

void pending_table_destroy(struct pending_table *table)
{
	struct pending *pending = NULL;

	if (table == NULL)
		return;
	while ((pending = TAILQ_FIRST(&table->order)) != NULL)
		pending_remove(pending);
	free(table);
}

static void on_timer(evutil_socket_t fd, short what, void *arg)
{
	struct pending *pending = arg;

	pending->table->expired(pending, pending->table->arg);
}

int pending_add(
    struct pending_table *table, const struct pending_request *request, struct pending **ret_pending)
{
	struct pending *pending = NULL;

	if (!quota_take(guest_quota(request->guest), request->size))
		return ERROR_LIMIT;
	pending = calloc(1, sizeof(*pending));
	if (pending != NULL)
		pending->timer = evtimer_new(table->base, on_timer, pending);
	if (pending == NULL || pending->timer == NULL) {
		quota_give(guest_quota(request->guest), request->size);
		free(pending);
		return ERROR_NOMEM;
	}
	pending->request = *request;
	pending->table = table;
	LIST_INSERT_HEAD(&table->buckets[bucket_of(request->envelope->id)], pending, in_bucket);
	TAILQ_INSERT_TAIL(&table->order, pending, in_order);
	*ret_pending = pending;
	return 0;
}

void pending_remove(struct pending *pending)
{
	quota_give(guest_quota(pending->request.guest), pending->request.size);
	LIST_REMOVE(pending, in_bucket);
	TAILQ_REMOVE(&pending->table->order, pending, in_order);
	event_free(pending->timer);
	arena_destroy(pending->request.arena);
	free(pending);
}

struct pending *pending_find(const struct pending_table *table, const char *id)
{
	struct pending *pending = NULL;

	LIST_FOREACH(pending, &table->buckets[bucket_of(id)], in_bucket)
	{
		if (strcmp(pending->request.envelope->id, id) == 0)
			return pending;
	}
	return NULL;
}

struct pending *pending_next(const struct pending_table *table, const struct pending *pending)
{
	return pending == NULL ? TAILQ_FIRST(&table->order) : TAILQ_NEXT(pending, in_order);
}

int64_t pending_clock(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * INT64_C(1000) + now.tv_nsec / 1000000;
}

void pending_expire_at(struct pending *pending, int64_t when)
{
	int64_t left = when - pending_clock();
	struct timeval delay = {0};

	if (left > 0) {
		delay.tv_sec = left / 1000;
		delay.tv_usec = left % 1000 * 1000;
	}
	/* A request that can't be timed is given up at once. */
	if (event_add(pending->timer, &delay) < 0)
		event_active(pending->timer, EV_TIMEOUT, 0);
}
