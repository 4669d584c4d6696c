#include "bus.h"

#include <event2/buffer.h>
#include <event2/event.h>
#include <event2/http.h>
#include <stdlib.h>
#include <string.h>
#include <sys/queue.h>
#include <time.h>

#include "arena.h"
#include "codec.h"
#include "error.h"
#include "exchange.h"
#include "pool.h"

#define CONNECTIONS_KEPT 4
/* Of a request's body; shed-agent takes as much. */
#define BODY_MAX (1024 * 1024)
/* Until protobuf is tried again. */
#define FORM_SECONDS 600
#define STATUS_BAD_REQUEST 400

struct client_call {
	struct bus *bus;
	struct exchange_call exchange;
	client_thunk *thunk;
	client_fn *typed;
	void *arg;
	struct buf payload; /* the namespace's Request in protobuf */
	struct event *deadline;
	struct pool_connection *connection; /* NULL while it waits for one */
	struct evhttp_request *request;
	bool reused;
	bool retried;
	TAILQ_ENTRY(client_call) next;
};

TAILQ_HEAD(call_list, client_call);

struct bus {
	struct client client; /* first: a client is cast to its bus */
	struct event_base *base;
	struct pool *pool;
	struct event *pump;
	struct call_list waiting; /* for a connection */
	struct call_list active;
	size_t n_calls;
	enum exchange_form form;
	time_t form_until; /* on the monotonic clock */
	const struct problem *problem;
};

static time_t monotonic_seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec;
}

/* A JSON-only part may have been replaced since. */
static enum exchange_form current_form(struct bus *bus)
{
	if (bus->form != EXCHANGE_PROTOBUF && monotonic_seconds() >= bus->form_until)
		bus->form = EXCHANGE_PROTOBUF;
	return bus->form;
}

/* Takes the call off its connection, whose request it cancels if it is still under way. */
static void detach(struct client_call *call, bool answered)
{
	struct evhttp_request *request = call->request;

	if (call->connection == NULL)
		return;
	TAILQ_REMOVE(&call->bus->active, call, next);
	TAILQ_INSERT_TAIL(&call->bus->waiting, call, next);
	call->request = NULL;
	if (request != NULL)
		evhttp_cancel_request(request);
	pool_put(call->connection, answered);
	call->connection = NULL;
	event_active(call->bus->pump, 0, 0);
}

static void call_free(struct client_call *call)
{
	detach(call, false);
	TAILQ_REMOVE(&call->bus->waiting, call, next);
	call->bus->n_calls--;
	if (call->deadline != NULL)
		event_free(call->deadline);
	buf_finish(&call->payload);
	free(call);
}

/* Ends a call; the response, or else the problem, is handed on. */
static void finish(struct client_call *call, const struct problem *problem, const void *response)
{
	client_thunk *thunk = call->thunk;
	client_fn *typed = call->typed;
	void *arg = call->arg;

	call->bus->problem = problem;
	call_free(call);
	thunk(typed, arg, problem == NULL ? 0 : problem->error, response);
}

static void on_deadline(evutil_socket_t fd, short what, void *arg)
{
	finish(arg, &problem_agent_mute, NULL);
}

/* The form to repeat the call in after this answer; its own if that would be no better. */
static enum exchange_form next_form(const struct client_call *call, int status, envelope_BusCode code)
{
	enum exchange_form form = call->exchange.form;

	if (status == STATUS_BAD_REQUEST && code == envelope_BusCode_INVALID_BODY)
		return EXCHANGE_JSON;
	if (code == envelope_BusCode_UNSUPPORTED_ENCODING && form == EXCHANGE_PROTOBUF)
		return EXCHANGE_JSON_PAYLOAD;
	return form;
}

static void on_response(struct client_call *call, struct evhttp_request *request)
{
	struct evbuffer *body = evhttp_request_get_input_buffer(request);
	struct exchange_result result = {.problem = &problem_no_memory};
	struct exchange_answer answer = {.size = evbuffer_get_length(body)};
	struct bus *bus = call->bus;
	struct arena *arena = arena_create(codec_arena_limit(answer.size));
	enum exchange_form form;

	answer.status = evhttp_request_get_response_code(request);
	answer.content_type = evhttp_find_header(evhttp_request_get_input_headers(request), "Content-Type");
	answer.data = answer.size == 0 ? (const uint8_t *)"" : evbuffer_pullup(body, -1);
	if (arena != NULL && answer.data != NULL)
		exchange_decode(&call->exchange, &answer, arena, &result);
	form = next_form(call, answer.status, result.code);
	if (form != call->exchange.form) {
		call->exchange.form = form;
		bus->form = form;
		bus->form_until = monotonic_seconds() + FORM_SECONDS;
	} else {
		finish(call, result.response == NULL ? result.problem : NULL, result.response);
	}
	arena_destroy(arena);
}

/* evhttp's end of a request: NULL if the connection broke, status 0 if there was none to be had. */
static void on_done(struct evhttp_request *request, void *arg)
{
	struct client_call *call = arg;
	bool connected = request == NULL || evhttp_request_get_response_code(request) != 0;
	bool reused = call->reused;

	call->request = NULL;
	detach(call, request != NULL && connected);
	if (!connected) {
		finish(call, &problem_no_agent, NULL);
	} else if (request != NULL) {
		on_response(call, request);
	} else if (reused && !call->retried) {
		/* Closed by the peer just as it was used again; nobody has seen the request. */
		call->retried = true;
	} else {
		finish(call, &problem_agent_lost, NULL);
	}
}

/* An evhttp request with the call's body, or NULL. */
static struct evhttp_request *make_request(struct client_call *call)
{
	struct evhttp_request *request = evhttp_request_new(on_done, call);
	struct evkeyvalq *headers;
	struct buf body;
	int error;

	if (request == NULL)
		return NULL;
	headers = evhttp_request_get_output_headers(request);
	buf_init(&body, BODY_MAX);
	error = exchange_encode(&call->exchange, &call->payload, &body);
	if (error == 0 && evbuffer_add(evhttp_request_get_output_buffer(request), body.data, body.size) != 0)
		error = ERROR_NOMEM;
	if (error == 0 &&
	    evhttp_add_header(headers, "Content-Type", exchange_content_type(call->exchange.form)) != 0)
		error = ERROR_NOMEM;
	buf_finish(&body);
	if (error != 0) {
		evhttp_request_free(request);
		return NULL;
	}
	return request;
}

/* evhttp may run on_done, which frees or requeues the call, before pool_post returns. */
static void dispatch(struct client_call *call, struct pool_connection *connection)
{
	struct evhttp_request *request = make_request(call);

	TAILQ_REMOVE(&call->bus->waiting, call, next);
	TAILQ_INSERT_TAIL(&call->bus->active, call, next);
	call->connection = connection;
	call->request = request;
	call->reused = pool_is_open(connection);
	if (request != NULL && pool_post(connection, request) == 0)
		return;
	call->request = NULL;
	finish(call, &problem_no_memory, NULL);
}

static void on_pump(evutil_socket_t fd, short what, void *arg)
{
	struct bus *bus = arg;
	struct client_call *call;

	while ((call = TAILQ_FIRST(&bus->waiting)) != NULL) {
		struct pool_connection *connection = pool_take(bus->pool);

		if (connection == NULL)
			break;
		dispatch(call, connection);
	}
	pool_trim(bus->pool);
}

/* shed-agent may be another one behind the next connection. */
static void on_pool_closed(void *arg)
{
	struct bus *bus = arg;

	bus->form = EXCHANGE_PROTOBUF;
}

static int start(struct client *client, const struct schema_namespace *ns,
    const struct schema_operation *operation, const void *request, client_thunk *thunk, client_fn *typed,
    void *arg, struct client_call **ret_call)
{
	uint32_t wait = exchange_wait_ms(operation);
	struct timeval deadline = {.tv_sec = wait / 1000, .tv_usec = (wait % 1000) * 1000};
	struct bus *bus = (struct bus *)client;
	struct client_call *call;
	int error;

	if (bus->n_calls >= BUS_CALLS_MAX)
		return ERROR_LIMIT;
	call = calloc(1, sizeof(*call));
	if (call == NULL)
		return ERROR_NOMEM;
	buf_init(&call->payload, BODY_MAX);
	call->bus = bus;
	call->exchange = (struct exchange_call){.ns = ns, .operation = operation, .form = current_form(bus)};
	call->thunk = thunk;
	call->typed = typed;
	call->arg = arg;
	TAILQ_INSERT_TAIL(&bus->waiting, call, next);
	bus->n_calls++;
	error = codec_encode(ns->request, request, &call->payload);
	if (error == 0) {
		call->deadline = evtimer_new(bus->base, on_deadline, call);
		if (call->deadline == NULL || event_add(call->deadline, &deadline) != 0)
			error = ERROR_NOMEM;
	}
	if (error != 0) {
		call_free(call);
		return error;
	}
	event_active(bus->pump, 0, 0);
	*ret_call = call;
	return 0;
}

/* Closing the connection is how shed-agent is told. */
static void cancel(struct client *client, struct client_call *call)
{
	call_free(call);
}

static const struct client_transport transport = {.start = start, .cancel = cancel};

struct bus *bus_create(struct event_base *base, const struct address_url *url)
{
	struct bus *bus = calloc(1, sizeof(*bus));

	if (bus == NULL)
		return NULL;
	bus->client.transport = &transport;
	bus->base = base;
	TAILQ_INIT(&bus->waiting);
	TAILQ_INIT(&bus->active);
	bus->pool = pool_create(base, url, BUS_CONNECTIONS_MAX, CONNECTIONS_KEPT);
	bus->pump = event_new(base, -1, 0, on_pump, bus);
	if (bus->pool == NULL || bus->pump == NULL) {
		bus_destroy(bus);
		return NULL;
	}
	pool_set_closed(bus->pool, on_pool_closed, bus);
	return bus;
}

void bus_destroy(struct bus *bus)
{
	if (bus == NULL)
		return;
	while (!TAILQ_EMPTY(&bus->active))
		call_free(TAILQ_FIRST(&bus->active));
	while (!TAILQ_EMPTY(&bus->waiting))
		call_free(TAILQ_FIRST(&bus->waiting));
	pool_destroy(bus->pool);
	if (bus->pump != NULL)
		event_free(bus->pump);
	free(bus);
}

struct client *bus_client(struct bus *bus)
{
	return &bus->client;
}

const char *bus_problem(const struct bus *bus)
{
	return bus->problem == NULL ? NULL : bus->problem->sentence;
}
