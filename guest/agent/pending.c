#include "pending.h"

#include <event2/event.h>
#include <stdlib.h>
#include <string.h>
#include <sys/queue.h>
#include <time.h>

#include "error.h"
#include "timestamp.h"
#include "uuid7.h"

#define NS_PER_MS 1000000

const struct pending_times pending_default_times = {
    .longest_ms = 30000, .extended_ms = 120000, .grace_ms = 1000};

struct pending_call {
	struct pending *owner;
	char id[UUID7_SIZE];
	uint64_t connection;
	int64_t started_ms;
	struct event *deadline;
	pending_fn *done;
	void *arg;
	TAILQ_ENTRY(pending_call) next;
};

struct pending {
	struct event_base *base;
	const struct pending_times *times;
	size_t count;
	TAILQ_HEAD(pending_list, pending_call) calls;
};

static int64_t monotonic_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / NS_PER_MS;
}

static void set_deadline(struct pending_call *call, int64_t in_ms)
{
	struct timeval tv = {.tv_sec = in_ms / 1000, .tv_usec = (in_ms % 1000) * 1000};

	event_add(call->deadline, &tv);
}

static void finish(struct pending_call *call, envelope_BusCode code, const envelope_Envelope *response)
{
	pending_fn *done = call->done;
	void *arg = call->arg;

	pending_cancel(call);
	done(arg, code, response);
}

static void on_deadline(evutil_socket_t fd, short what, void *arg)
{
	finish(arg, envelope_BusCode_TIMEOUT, NULL);
}

struct pending *pending_create(struct event_base *base, const struct pending_times *times)
{
	struct pending *pending = calloc(1, sizeof(*pending));

	if (pending == NULL)
		return NULL;
	pending->base = base;
	pending->times = times;
	TAILQ_INIT(&pending->calls);
	return pending;
}

void pending_destroy(struct pending *pending)
{
	if (pending == NULL)
		return;
	while (!TAILQ_EMPTY(&pending->calls))
		pending_cancel(TAILQ_FIRST(&pending->calls));
	free(pending);
}

int pending_add(
    struct pending *pending, const struct pending_request *request, struct pending_call **ret_call)
{
	unsigned wait = request->deadline_ms;
	struct pending_call *call;

	if (pending->count >= PENDING_MAX || strlen(request->id) >= sizeof(call->id))
		return ERROR_LIMIT;
	call = calloc(1, sizeof(*call));
	if (call == NULL)
		return ERROR_NOMEM;
	call->deadline = evtimer_new(pending->base, on_deadline, call);
	if (call->deadline == NULL) {
		free(call);
		return ERROR_NOMEM;
	}
	strcpy(call->id, request->id);
	call->owner = pending;
	call->connection = request->connection;
	call->done = request->done;
	call->arg = request->arg;
	call->started_ms = monotonic_ms();
	if (wait == 0 || wait > pending->times->longest_ms)
		wait = pending->times->longest_ms;
	set_deadline(call, wait);
	TAILQ_INSERT_TAIL(&pending->calls, call, next);
	pending->count++;
	*ret_call = call;
	return 0;
}

void pending_cancel(struct pending_call *call)
{
	TAILQ_REMOVE(&call->owner->calls, call, next);
	call->owner->count--;
	event_free(call->deadline);
	free(call);
}

/*
 * A human decides until pending_until. The host's clock and the guest's may differ (a VM resumes from a
 * snapshot), so only the difference of the host's own two times counts.
 */
static void extend(struct pending_call *call, const envelope_Envelope *response)
{
	const struct pending_times *times = call->owner->times;
	int64_t left = call->started_ms + times->extended_ms - monotonic_ms();
	int64_t sent = response->timestamp > 0 ? response->timestamp : timestamp_now();
	int64_t wait;

	if (response->pending_until <= sent)
		return;
	wait = response->pending_until / NS_PER_MS - sent / NS_PER_MS + times->grace_ms;
	if (wait > left)
		wait = left;
	if (wait > 0)
		set_deadline(call, wait);
}

void pending_answer(struct pending *pending, uint64_t connection, const envelope_Envelope *response)
{
	struct pending_call *call;

	TAILQ_FOREACH(call, &pending->calls, next)
	{
		if (call->connection == connection && strcmp(call->id, response->in_reply_to) == 0)
			break;
	}
	if (call == NULL)
		return;
	/* A deployed host may leave `final` out; only one that names a time means that more follows. */
	if (!response->final && response->pending_until > 0)
		extend(call, response);
	else
		finish(call, envelope_BusCode_BUS_CODE_UNSPECIFIED, response);
}

/* Ends the calls of a connection, or all with connection 0; done neither adds nor cancels any. */
static void finish_all(struct pending *pending, uint64_t connection, envelope_BusCode code)
{
	struct pending_call *call, *following;

	for (call = TAILQ_FIRST(&pending->calls); call != NULL; call = following) {
		following = TAILQ_NEXT(call, next);
		if (connection != 0 && call->connection != connection)
			continue;
		finish(call, code, NULL);
	}
}

void pending_lost(struct pending *pending, uint64_t connection)
{
	finish_all(pending, connection, envelope_BusCode_CONNECTION_LOST);
}

void pending_shut_down(struct pending *pending)
{
	finish_all(pending, 0, envelope_BusCode_SHUTTING_DOWN);
}

size_t pending_count(const struct pending *pending)
{
	return pending->count;
}
