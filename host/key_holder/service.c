#include "service.h"

#include <stddef.h>
#include <stdlib.h>

#include <event2/event.h>

#include "arena.h"
#include "backend.h"
#include "codec.h"
#include "error.h"
#include "key_holder_dispatch.h"
#include "link.h"
#include "log.h"

/* A Call holds one key blob and what is to be signed. */
#define CALL_SIZE_MAX (512 * 1024)
/* An Answer holds what one message of an agent does, and a little for each of its keys. */
#define ANSWER_SIZE_MAX (1024 * 1024)
#define OUTPUT_MAX (16 * 1024 * 1024)
#define CALLS_MAX 256

/* One Call that is not answered yet. */
struct pending {
	struct pending *next;
	struct service *service;
	uint64_t id;
	struct arena *arena; /* of the decoded Call, to which the request below points */
	struct call call;
	struct backend_request request;
};

struct service {
	struct event_base *base;
	struct link *link;
	struct backend *backend;
	struct pending *pending;
	size_t n_pending;
	int error;
};

static struct pending *pending_of_call(struct call *call)
{
	return (struct pending *)((char *)call - offsetof(struct pending, call));
}

static struct pending *pending_of_request(struct backend_request *request)
{
	return (struct pending *)((char *)request - offsetof(struct pending, request));
}

/* Takes the call off the list and frees it; the backend has done with it. */
static void pending_destroy(struct pending *pending)
{
	struct pending **p = &pending->service->pending;

	while (*p != pending)
		p = &(*p)->next;
	*p = pending->next;
	pending->service->n_pending--;
	arena_destroy(pending->arena);
	free(pending);
}

static struct pending *find(const struct service *service, uint64_t id)
{
	struct pending *pending;

	for (pending = service->pending; pending != NULL && pending->id != id; pending = pending->next)
		;
	return pending;
}

static int send_answer(struct service *service, uint64_t id, const KeyHolder__Response *response)
{
	KeyHolder__Answer answer = KEY_HOLDER__ANSWER__INIT;
	struct buf bytes;
	int r;

	buf_init(&bytes, ANSWER_SIZE_MAX);
	answer.id = id;
	answer.response = (KeyHolder__Response *)response;
	if ((r = key_holder_answer_encode(&answer, &bytes)) == 0)
		r = link_send(service->link, FRAME_PROTOBUF, bytes.data, bytes.size);
	buf_finish(&bytes);
	return r;
}

/* call->reply */
static void reply(struct call *call, const void *response)
{
	KeyHolder__Error error = KEY_HOLDER__ERROR__INIT;
	KeyHolder__Response refusal = KEY_HOLDER__RESPONSE__INIT;
	struct pending *pending = pending_of_call(call);
	int r;

	r = send_answer(pending->service, pending->id, response);
	if (r != 0) {
		error.error = (char *)error_str(r);
		refusal.result_case = KEY_HOLDER__RESPONSE__RESULT_ERROR;
		refusal.error = &error;
		log_error("an answer could not be sent: %s", error_str(r));
		(void)send_answer(pending->service, pending->id, &refusal);
	}
	pending_destroy(pending);
}

/* A backend's failure as the schema has it; `otherwise` is for those that have no code of their own. */
static void reply_failure(
    struct call *call, const struct backend_result *result, KeyHolder__ErrorCode otherwise)
{
	KeyHolder__ErrorCode code = otherwise;

	if (result->error == ERROR_NOT_FOUND)
		code = KEY_HOLDER__ERROR_CODE__KEY_NOT_FOUND;
	else if (result->error == ERROR_UNREACHABLE)
		code = KEY_HOLDER__ERROR_CODE__NO_BACKEND;
	key_holder_reply_error(call, code, result->reason);
}

static void on_configured(struct backend_request *request, const struct backend_result *result)
{
	KeyHolder__ConfigureResponse response = KEY_HOLDER__CONFIGURE_RESPONSE__INIT;
	struct pending *pending = pending_of_request(request);

	if (result->error != 0) {
		reply_failure(&pending->call, result, KEY_HOLDER__ERROR_CODE__ERROR_CODE_UNSPECIFIED);
		return;
	}
	response.mode = backend_mode(pending->service->backend);
	response.key_count = (uint32_t)result->n_identities;
	key_holder_reply_configure(&pending->call, &response);
}

void key_holder_handle_configure(struct call *call, const KeyHolder__ConfigureRequest *request)
{
	struct pending *pending = pending_of_call(call);

	pending->request.done = on_configured;
	pending->request.deadline_ms = call->operation->deadline_ms;
	backend_configure(pending->service->backend, request, &pending->request);
}

static void on_listed(struct backend_request *request, const struct backend_result *result)
{
	KeyHolder__ListResponse response = KEY_HOLDER__LIST_RESPONSE__INIT;
	struct pending *pending = pending_of_request(request);
	KeyHolder__Key *keys = NULL, **pointers = NULL;
	size_t n = result->n_identities;

	if (result->error != 0) {
		reply_failure(&pending->call, result, KEY_HOLDER__ERROR_CODE__NO_BACKEND);
		return;
	}
	/* One more, so that none is no special case. */
	keys = calloc(n + 1, sizeof(*keys));
	pointers = calloc(n + 1, sizeof(*pointers));
	if (keys == NULL || pointers == NULL) {
		key_holder_reply_error(
		    &pending->call, KEY_HOLDER__ERROR_CODE__ERROR_CODE_UNSPECIFIED, error_str(ERROR_NOMEM));
		goto out;
	}
	for (size_t i = 0; i < n; i++) {
		key_holder__key__init(&keys[i]);
		keys[i].blob.data = (uint8_t *)result->identities[i].blob;
		keys[i].blob.len = result->identities[i].blob_size;
		keys[i].comment = (char *)result->identities[i].comment;
		pointers[i] = &keys[i];
	}
	response.n_keys = n;
	response.keys = pointers;
	key_holder_reply_list(&pending->call, &response);
out:
	free(keys);
	free(pointers);
}

/*
 * A little less than the monitor waits, so that it hears the reason and does not only see that time has
 * passed.
 */
static uint32_t shorter(uint32_t deadline_ms)
{
	return deadline_ms - deadline_ms / 10;
}

void key_holder_handle_list(struct call *call, const KeyHolder__ListRequest *request)
{
	struct pending *pending = pending_of_call(call);

	pending->request.done = on_listed;
	pending->request.deadline_ms = shorter(call->operation->deadline_ms);
	backend_list(pending->service->backend, &pending->request);
}

static void on_signed(struct backend_request *request, const struct backend_result *result)
{
	KeyHolder__SignResponse response = KEY_HOLDER__SIGN_RESPONSE__INIT;
	struct pending *pending = pending_of_request(request);

	if (result->error != 0) {
		reply_failure(&pending->call, result, KEY_HOLDER__ERROR_CODE__SIGN_FAILED);
		return;
	}
	response.signature.data = (uint8_t *)result->signature;
	response.signature.len = result->signature_size;
	key_holder_reply_sign(&pending->call, &response);
}

void key_holder_handle_sign(struct call *call, const KeyHolder__SignRequest *request)
{
	struct pending *pending = pending_of_call(call);

	pending->request.done = on_signed;
	pending->request.deadline_ms = shorter(call->operation->deadline_ms);
	pending->request.sign = (struct agent_wire_sign){
	    .blob = request->public_key.data,
	    .blob_size = request->public_key.len,
	    .data = request->data.data,
	    .data_size = request->data.len,
	    .flags = request->flags,
	};
	backend_sign(pending->service->backend, &pending->request);
}

static void cancel(struct pending *pending)
{
	backend_cancel(&pending->request);
	pending_destroy(pending);
}

/* Answers a Call that never became pending. */
static void refuse(struct service *service, uint64_t id, const char *reason)
{
	KeyHolder__Error error = KEY_HOLDER__ERROR__INIT;
	KeyHolder__Response response = KEY_HOLDER__RESPONSE__INIT;

	error.error = (char *)reason;
	response.result_case = KEY_HOLDER__RESPONSE__RESULT_ERROR;
	response.error = &error;
	if (send_answer(service, id, &response) != 0)
		log_error("a refusal could not be sent: %s", reason);
}

/* Takes the arena over, which holds the message. */
static void serve(struct service *service, const KeyHolder__Call *message, struct arena *arena)
{
	struct pending *pending = NULL;

	if (message->request == NULL || message->id == 0 || find(service, message->id) != NULL) {
		refuse(service, message->id, "the call has no request, or no id of its own");
		goto out;
	}
	if (service->n_pending >= CALLS_MAX) {
		refuse(service, message->id, "too many requests at a time");
		goto out;
	}
	pending = calloc(1, sizeof(*pending));
	if (pending == NULL) {
		refuse(service, message->id, error_str(ERROR_NOMEM));
		goto out;
	}
	pending->service = service;
	pending->id = message->id;
	pending->arena = arena;
	pending->call.reply = reply;
	pending->next = service->pending;
	service->pending = pending;
	service->n_pending++;
	/* The handler may answer at once, and what is pending is then no more; so is the message. */
	if (key_holder_dispatch(&pending->call, message->request) != 0)
		key_holder_reply_error(&pending->call, KEY_HOLDER__ERROR_CODE__ERROR_CODE_UNSPECIFIED,
		    error_str(ERROR_OPERATION));
	return;
out:
	arena_destroy(arena);
}

/* Without an id that can be trusted there is nobody to answer: the monitor's deadline tells it. */
static void on_frame(struct link *link, const struct frame *frame, void *arg)
{
	struct service *service = arg;
	KeyHolder__Call *message = NULL;
	struct pending *pending;
	struct arena *arena;
	int r;

	if (frame->type != FRAME_PROTOBUF) {
		log_error("a frame of type 0x%02x is not for the key holder", frame->type);
		return;
	}
	arena = arena_create(codec_arena_limit(frame->size));
	if (arena == NULL) {
		log_error("a call was dropped: %s", error_str(ERROR_NOMEM));
		return;
	}
	if ((r = key_holder_call_decode(arena, frame->payload, frame->size, &message)) != 0) {
		log_error("a call was dropped: %s", error_str(r));
		arena_destroy(arena);
		return;
	}
	if (!message->cancel) {
		serve(service, message, arena);
		return;
	}
	pending = find(service, message->id);
	if (pending != NULL)
		cancel(pending);
	arena_destroy(arena);
}

static void on_closed(struct link *link, int error, void *arg)
{
	struct service *service = arg;

	service->error = error == ERROR_CLOSED ? 0 : error;
	event_base_loopbreak(service->base);
}

struct service *service_create(struct event_base *base, int fd)
{
	static const struct link_handlers handlers = {.frame = on_frame, .closed = on_closed};
	struct service *service = calloc(1, sizeof(*service));

	if (service == NULL) {
		evutil_closesocket(fd);
		return NULL;
	}
	service->base = base;
	service->link = link_create(base, fd, CALL_SIZE_MAX, OUTPUT_MAX, &handlers, service);
	service->backend = backend_create(base);
	if (service->link == NULL || service->backend == NULL) {
		service_destroy(service);
		return NULL;
	}
	return service;
}

void service_destroy(struct service *service)
{
	if (service == NULL)
		return;
	while (service->pending != NULL)
		cancel(service->pending);
	backend_destroy(service->backend);
	link_destroy(service->link);
	free(service);
}

int service_error(const struct service *service)
{
	return service->error;
}
