#include "requests.h"

#include <event2/event.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "arena.h"
#include "error.h"

/* More than all strings of an envelope at their limits, and the struct. */
#define ARENA_LIMIT 4096

TAILQ_HEAD(request_list, request);

struct requests {
	struct event_base *base;
	requests_expired_fn *expired;
	void *arg;
	uint64_t count; /* of all that ever were */
	/* A ticket is count * REQUESTS_MAX + its place here. */
	struct request *places[REQUESTS_MAX];
	uint16_t free[REQUESTS_MAX];
	size_t n_free;
	struct request_list list;
};

static int64_t now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

struct requests *requests_create(struct event_base *base, requests_expired_fn *expired, void *arg)
{
	struct requests *requests;

	if ((requests = calloc(1, sizeof(*requests))) == NULL)
		return NULL;
	requests->base = base;
	requests->expired = expired;
	requests->arg = arg;
	TAILQ_INIT(&requests->list);
	while (requests->n_free < REQUESTS_MAX) {
		requests->free[requests->n_free] = (uint16_t)(REQUESTS_MAX - 1 - requests->n_free);
		requests->n_free++;
	}
	return requests;
}

void requests_destroy(struct requests *requests)
{
	if (requests == NULL)
		return;
	while (!TAILQ_EMPTY(&requests->list))
		requests_remove(TAILQ_FIRST(&requests->list));
	free(requests);
}

static void on_timer(evutil_socket_t fd, short events, void *arg)
{
	struct request *request = arg;

	request->owner->expired(request, request->owner->arg);
	requests_remove(request);
}

static bool is_shed_at_limit(const struct requests *requests, const char *shed)
{
	const struct request *request;
	unsigned n = 0;

	TAILQ_FOREACH(request, &requests->list, entry)
	n += strcmp(request->shed.name, shed) == 0;
	return n >= REQUESTS_MAX_OF_SHED;
}

/* Puts a copy of text, in the arena, in its place. */
static bool copy(struct arena *arena, char **text)
{
	*text = arena_strndup(arena, *text, strlen(*text));
	return *text != NULL;
}

/* A copy, all in an arena of its own. */
static struct request *clone(const struct request *request)
{
	struct arena *arena = arena_create(ARENA_LIMIT);
	struct request *copied;

	if (arena == NULL)
		return NULL;
	copied = arena_memdup(arena, request, sizeof(*request));
	if (copied == NULL || !copy(arena, &copied->id) || !copy(arena, &copied->listener) ||
	    !copy(arena, &copied->shed.name) || !copy(arena, &copied->shed.backend) ||
	    !copy(arena, &copied->shed.server)) {
		arena_destroy(arena);
		return NULL;
	}
	copied->arena = arena;
	return copied;
}

static void set_deadline(struct request *request, uint32_t ms)
{
	struct timeval wait = {.tv_sec = ms / 1000, .tv_usec = (suseconds_t)(ms % 1000) * 1000};

	request->deadline = now_ms() + ms;
	event_add(request->timer, &wait);
}

int requests_add(struct requests *requests, const struct request *request, uint32_t deadline_ms,
    struct request **ret_request)
{
	struct request *added;
	uint16_t place;

	if (requests->n_free == 0 || is_shed_at_limit(requests, request->shed.name))
		return ERROR_LIMIT;
	if ((added = clone(request)) == NULL)
		return ERROR_NOMEM;
	if ((added->timer = evtimer_new(requests->base, on_timer, added)) == NULL) {
		arena_destroy(added->arena);
		return ERROR_NOMEM;
	}
	place = requests->free[--requests->n_free];
	requests->places[place] = added;
	added->owner = requests;
	added->ticket = ++requests->count * REQUESTS_MAX + place;
	set_deadline(added, deadline_ms);
	TAILQ_INSERT_TAIL(&requests->list, added, entry);
	*ret_request = added;
	return 0;
}

struct request *requests_find(const struct requests *requests, uint64_t ticket)
{
	struct request *request = requests->places[ticket % REQUESTS_MAX];

	return request != NULL && request->ticket == ticket ? request : NULL;
}

struct request *requests_next(const struct requests *requests, const struct request *previous)
{
	return previous == NULL ? TAILQ_FIRST(&requests->list) : TAILQ_NEXT(previous, entry);
}

uint32_t requests_left_ms(const struct request *request)
{
	int64_t left = request->deadline - now_ms();

	return left > 0 ? (uint32_t)left : 0;
}

void requests_extend(struct request *request, uint32_t deadline_ms)
{
	set_deadline(request, deadline_ms);
}

void requests_remove(struct request *request)
{
	struct requests *requests = request->owner;
	uint16_t place = (uint16_t)(request->ticket % REQUESTS_MAX);

	TAILQ_REMOVE(&requests->list, request, entry);
	requests->places[place] = NULL;
	requests->free[requests->n_free++] = place;
	event_free(request->timer);
	arena_destroy(request->arena);
}
