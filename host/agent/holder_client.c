#include "holder_client.h"

#include <event2/event.h>
#include <stdlib.h>

#include "codec.h"
#include "error.h"
#include "key_holder_gen.h"
#include "link.h"

#define CALL_MAX_BYTES (1024 * 1024)

struct client_call {
	struct client_call *next;
	struct holder_client *holder;
	uint64_t id;
	const struct schema_operation *operation;
	struct event *deadline;
	client_thunk *thunk;
	client_fn *typed;
	void *arg;
};

struct holder_client {
	struct client client; /* first: client_start gets it back as this */
	struct event_base *base;
	struct link *link; /* NULL while there is none */
	struct client_call *calls;
	uint64_t last_id;
};

static void unlink_call(struct client_call *call)
{
	struct client_call **p = &call->holder->calls;

	while (*p != call)
		p = &(*p)->next;
	*p = call->next;
}

static void free_call(struct client_call *call)
{
	if (call->deadline != NULL)
		event_free(call->deadline);
	free(call);
}

/* The caller's function comes last: it may start and cancel other calls. */
static void finish(struct client_call *call, int error, const void *response)
{
	client_thunk *thunk = call->thunk;
	client_fn *typed = call->typed;
	void *arg = call->arg;

	unlink_call(call);
	free_call(call);
	thunk(typed, arg, error, response);
}

static int send_call(struct holder_client *holder, const KeyHolder__Call *message)
{
	struct buf bytes;
	int r;

	buf_init(&bytes, CALL_MAX_BYTES);
	if ((r = key_holder_call_encode(message, &bytes)) == 0)
		r = link_send(holder->link, FRAME_PROTOBUF, bytes.data, bytes.size);
	buf_finish(&bytes);
	return r;
}

/* That it cannot be told is no harm: its answer will be dropped. */
static void tell_cancelled(struct client_call *call)
{
	KeyHolder__Call message = KEY_HOLDER__CALL__INIT;

	if (call->holder->link == NULL)
		return;
	message.id = call->id;
	message.cancel = true;
	(void)send_call(call->holder, &message);
}

static void on_deadline(evutil_socket_t fd, short events, void *arg)
{
	struct client_call *call = arg;

	tell_cancelled(call);
	finish(call, ERROR_TIMEOUT, NULL);
}

static int start(struct client *client, const struct schema_namespace *ns,
    const struct schema_operation *operation, const void *request, client_thunk *thunk, client_fn *typed,
    void *arg, struct client_call **ret_call)
{
	struct holder_client *holder = (struct holder_client *)client;
	KeyHolder__Call message = KEY_HOLDER__CALL__INIT;
	struct timeval wait = {operation->deadline_ms / 1000, operation->deadline_ms % 1000 * 1000};
	struct client_call *call;
	int r;

	if (ns != &key_holder_namespace)
		return ERROR_UNSUPPORTED;
	if (holder->link == NULL)
		return ERROR_UNREACHABLE;
	call = calloc(1, sizeof(*call));
	if (call == NULL)
		return ERROR_NOMEM;
	*call = (struct client_call){.holder = holder,
	    .id = holder->last_id + 1,
	    .operation = operation,
	    .thunk = thunk,
	    .typed = typed,
	    .arg = arg};
	message.id = call->id;
	message.request = (KeyHolder__Request *)request;
	r = ERROR_NOMEM;
	call->deadline = event_new(holder->base, -1, 0, on_deadline, call);
	if (call->deadline == NULL || event_add(call->deadline, &wait) != 0 ||
	    (r = send_call(holder, &message)) != 0) {
		free_call(call);
		return r;
	}
	holder->last_id++;
	call->next = holder->calls;
	holder->calls = call;
	*ret_call = call;
	return 0;
}

static void cancel(struct client *client, struct client_call *call)
{
	tell_cancelled(call);
	unlink_call(call);
	free_call(call);
}

static const struct client_transport transport = {.start = start, .cancel = cancel};

struct holder_client *holder_client_create(struct event_base *base)
{
	struct holder_client *holder = calloc(1, sizeof(*holder));

	if (holder == NULL)
		return NULL;
	holder->client.transport = &transport;
	holder->base = base;
	return holder;
}

void holder_client_destroy(struct holder_client *holder)
{
	struct client_call *call;

	if (holder == NULL)
		return;
	while ((call = holder->calls) != NULL) {
		holder->calls = call->next;
		free_call(call);
	}
	free(holder);
}

struct client *holder_client_client(struct holder_client *holder)
{
	return &holder->client;
}

void holder_client_attach(struct holder_client *holder, struct link *link)
{
	holder->link = link;
}

void holder_client_detach(struct holder_client *holder)
{
	holder->link = NULL;
	/* What a function starts meanwhile fails at once: the list only gets shorter. */
	while (holder->calls != NULL)
		finish(holder->calls, ERROR_CLOSED, NULL);
}

/* True if the response answers the operation: with its own member or with an error. */
static bool fits(const struct client_call *call, const KeyHolder__Response *response)
{
	return response->result_case == KEY_HOLDER__RESPONSE__RESULT_ERROR ||
	       (uint32_t)response->result_case == call->operation->number;
}

int holder_client_receive(struct holder_client *holder, const struct frame *frame)
{
	struct arena *arena;
	struct client_call *call;
	KeyHolder__Answer *answer;
	int r;

	if (frame->type != FRAME_PROTOBUF)
		return ERROR_TYPE;
	arena = arena_create(codec_arena_limit(frame->size));
	if (arena == NULL)
		return ERROR_NOMEM;
	if ((r = key_holder_answer_decode(arena, frame->payload, frame->size, &answer)) != 0)
		goto out;
	for (call = holder->calls; call != NULL && call->id != answer->id; call = call->next)
		;
	if (call == NULL)
		goto out;
	if (answer->response == NULL || !fits(call, answer->response))
		r = ERROR_TYPE;
	else
		finish(call, 0, answer->response);
out:
	arena_destroy(arena);
	return r;
}
