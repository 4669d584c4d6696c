#include "broker.h"

#include <event2/event.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "codec.h"
#include "error.h"
#include "log.h"
#include "request.h"
#include "shed_load.h"

#define BUCKETS 1024
#define RESPONSE_MAX (4 * 1024 * 1024)
#define DEADLINE_MAX_MS 30000

struct broker {
	struct broker_options options;
	struct request *by_key[BUCKETS];
	struct waiter *by_ticket[BUCKETS];
	struct recent *recent;
	struct shed_load *loads;
	size_t bytes;
};

static struct request **key_bucket(struct broker *broker, const struct recent_key *key)
{
	return &broker->by_key[((size_t)key->bytes[0] << 8 | key->bytes[1]) % BUCKETS];
}

static struct waiter **ticket_bucket(struct broker *broker, uint64_t ticket)
{
	return &broker->by_ticket[ticket % BUCKETS];
}

static struct request *find_request(struct broker *broker, const struct recent_key *key)
{
	struct request *request = *key_bucket(broker, key);

	while (request != NULL && memcmp(&request->key, key, sizeof(*key)) != 0)
		request = request->next_hash;
	return request;
}

static struct waiter *find_waiter(struct broker *broker, uint64_t ticket)
{
	struct waiter *waiter = *ticket_bucket(broker, ticket);

	while (waiter != NULL && waiter->ticket != ticket)
		waiter = waiter->next_hash;
	return waiter;
}

static void free_waiter(struct waiter *waiter)
{
	struct waiter **p;

	for (p = ticket_bucket(waiter->request->owner, waiter->ticket); *p != waiter; p = &(*p)->next_hash)
		;
	*p = waiter->next_hash;
	for (p = &waiter->request->waiters; *p != waiter; p = &(*p)->next)
		;
	*p = waiter->next;
	event_free(waiter->deadline);
	free(waiter);
}

/* Takes the request out of all tables; what it waits for is cancelled. */
static void free_request(struct request *request)
{
	struct broker *broker = request->owner;
	struct request **p;

	if (request->backend_call != NULL)
		client_cancel(request->backend, request->backend_call);
	while (request->waiters != NULL)
		free_waiter(request->waiters);
	for (p = key_bucket(broker, &request->key); *p != request; p = &(*p)->next_hash)
		;
	*p = request->next_hash;
	broker->bytes -= request->bytes;
	if (request->counted)
		shed_load_remove(&broker->loads, request->server, request->shed);
	arena_destroy(request->arena);
	free(request);
}

/* The delivery ends without an answer, and with the last one the request. */
static void give_up(struct waiter *waiter, const char *reason)
{
	struct request *request = waiter->request;

	/* No answer leaves that would have to wait for its record; the audit logs its own failures. */
	(void)request_write_record(waiter, request->owner->options.audit, "", reason);
	free_waiter(waiter);
	if (request->waiters == NULL)
		free_request(request);
}

static void on_deadline(evutil_socket_t fd, short events, void *arg)
{
	give_up(arg, "deadline");
}

/* Answers that answering failed; if even that fails, the guest waits out its deadline. */
static void refuse(struct request *request, const char *sentence)
{
	if (request->refused) {
		free_request(request);
		return;
	}
	request->refused = true;
	request->service->refuse(&request->call, SERVICE_INTERNAL_ERROR, sentence);
}

/* One record an attempt, and all of them before the first answer. */
static int write_records(const struct request *request, const char *code)
{
	int r;

	for (const struct waiter *waiter = request->waiters; waiter != NULL; waiter = waiter->next)
		if ((r = request_write_record(waiter, request->owner->options.audit, code, "")) != 0)
			return r;
	return 0;
}

/* The call's reply function. */
static void reply(struct call *call, const void *response)
{
	struct request *request = request_of(call);
	const struct broker_options *options = &request->owner->options;
	const struct schema_namespace *ns = request->service->ns;
	struct buf bytes;
	int r;

	buf_init(&bytes, RESPONSE_MAX);
	if ((r = codec_encode(ns->response, response, &bytes)) != 0) {
		log_error("%s: the answer for %s does not fit the schema: %s", ns->name, request->shed,
		    error_str(r));
		refuse(request, "the host's answer was too large or malformed; its log has the cause");
	} else if (write_records(request, request_error_code(ns, response)) != 0 && !request->refused) {
		refuse(request, "the host cannot write its audit log and refuses all requests; see its log");
	} else {
		for (struct waiter *waiter = request->waiters; waiter != NULL; waiter = waiter->next)
			if ((r = options->answer(waiter->ticket, &bytes, options->arg)) != 0)
				log_error("%s: an answer for %s is lost: %s", ns->name, request->shed,
				    error_str(r));
		free_request(request);
	}
	buf_finish(&bytes);
}

static const struct service *find_service(const struct broker *broker, const char *name)
{
	for (const struct service *const *service = broker->options.services; *service != NULL; service++)
		if (strcmp((*service)->ns->name, name) == 0)
			return *service;
	return NULL;
}

/* The strings are hashed with their NULs, so that no two sets of them run into the same bytes. */
static int make_key(
    const Decoder__Request *message, const char *server, const char *shed, struct recent_key *ret_key)
{
	const char *parts[] = {server, shed, message->namespace_, message->id};
	uint8_t digest[EVP_MAX_MD_SIZE];
	EVP_MD_CTX *context = EVP_MD_CTX_new();
	int good = context != NULL && EVP_DigestInit_ex(context, EVP_sha256(), NULL);

	for (size_t i = 0; good && i < sizeof(parts) / sizeof(parts[0]); i++)
		good = EVP_DigestUpdate(context, parts[i], strlen(parts[i]) + 1);
	/* Without an id nothing says that two deliveries are of one request. */
	if (*message->id == '\0')
		good = good && EVP_DigestUpdate(context, &message->ticket, sizeof(message->ticket));
	good = good && EVP_DigestFinal_ex(context, digest, NULL);
	EVP_MD_CTX_free(context);
	if (!good)
		return ERROR_CRYPTO;
	memcpy(ret_key->bytes, digest, sizeof(ret_key->bytes));
	return 0;
}

static int add_waiter(struct request *request, const Decoder__Request *message)
{
	struct broker *broker = request->owner;
	uint32_t ms = message->deadline_ms;
	struct timeval wait;
	struct waiter *waiter, **bucket;

	if (ms == 0 || ms > DEADLINE_MAX_MS)
		ms = DEADLINE_MAX_MS;
	wait = (struct timeval){ms / 1000, ms % 1000 * 1000};
	waiter = calloc(1, sizeof(*waiter));
	if (waiter == NULL)
		return ERROR_NOMEM;
	waiter->deadline = event_new(broker->options.base, -1, 0, on_deadline, waiter);
	if (waiter->deadline == NULL || event_add(waiter->deadline, &wait) != 0) {
		if (waiter->deadline != NULL)
			event_free(waiter->deadline);
		free(waiter);
		return ERROR_NOMEM;
	}
	waiter->request = request;
	waiter->ticket = message->ticket;
	waiter->attempt = message->attempt;
	waiter->next = request->waiters;
	request->waiters = waiter;
	bucket = ticket_bucket(broker, waiter->ticket);
	waiter->next_hash = *bucket;
	*bucket = waiter;
	return 0;
}

/* A request in the tables, with its first waiter. */
static int new_request(struct broker *broker, const Decoder__Request *message, const struct service *service,
    const struct recent_key *key, struct request **ret_request)
{
	const char *server = message->shed != NULL ? message->shed->server : "";
	const char *shed = message->shed != NULL ? message->shed->name : "";
	struct request *request, **bucket = key_bucket(broker, key);
	int r;

	request = calloc(1, sizeof(*request));
	if (request == NULL)
		return ERROR_NOMEM;
	*request = (struct request){.call = {.ns = service->ns, .reply = reply},
	    .owner = broker,
	    .key = *key,
	    .service = service,
	    .keys = broker->options.keys,
	    .next_hash = *bucket,
	    .bytes = message->request.len};
	*bucket = request;
	broker->bytes += request->bytes;
	request->arena = arena_create(codec_arena_limit(message->request.len));
	if (request->arena == NULL ||
	    (request->shed = arena_strndup(request->arena, shed, strlen(shed))) == NULL ||
	    (request->server = arena_strndup(request->arena, server, strlen(server))) == NULL ||
	    (request->id = arena_strndup(request->arena, message->id, strlen(message->id))) == NULL)
		r = ERROR_NOMEM;
	else
		r = add_waiter(request, message);
	if (r != 0) {
		free_request(request);
		return r;
	}
	*ret_request = request;
	return 0;
}

static void refuse_invalid(struct request *request, const char *reason)
{
	char sentence[512];

	request_set_detail(request, "%s", reason);
	snprintf(sentence, sizeof(sentence), "the request breaks the schema: %s", reason);
	request->service->refuse(&request->call, SERVICE_INVALID_REQUEST, sentence);
}

static void serve(struct request *request, const Decoder__Request *message)
{
	struct broker *broker = request->owner;
	const struct service *service = request->service;
	void *payload;
	int r;

	request->counted = shed_load_add(&broker->loads, request->server, request->shed, BROKER_MAX_A_SHED);
	if (!request->counted || broker->bytes > BROKER_MAX_BYTES) {
		request_set_detail(request, "too many requests under way");
		service->refuse(&request->call, SERVICE_INTERNAL_ERROR,
		    "too many requests are under way on the host; try again when some are answered");
		return;
	}
	if (*message->invalid != '\0') {
		refuse_invalid(request, message->invalid);
		return;
	}
	r = codec_decode(
	    service->ns->request, request->arena, message->request.data, message->request.len, &payload);
	if (r == 0)
		r = service->dispatch(&request->call, payload);
	/* Where dispatch returned 0 the request may be answered and gone. */
	if (r == ERROR_OPERATION) {
		request_set_detail(request, "unknown operation");
		service->refuse(&request->call, SERVICE_UNKNOWN_OPERATION,
		    "the host does not know this operation; update shed-host-agent");
	} else if (r != 0) {
		refuse_invalid(request, error_str(r));
	}
}

/* Another delivery of a request that is under way gets the same answer. */
static int join(struct request *request, const Decoder__Request *message)
{
	unsigned n = 0;

	for (const struct waiter *waiter = request->waiters; waiter != NULL; waiter = waiter->next)
		n++;
	return n < BROKER_MAX_DELIVERIES ? add_waiter(request, message) : 0;
}

int broker_receive(struct broker *broker, const Decoder__Request *message)
{
	const char *server = message->shed != NULL ? message->shed->server : "";
	const char *shed = message->shed != NULL ? message->shed->name : "";
	const struct service *service = find_service(broker, message->namespace_);
	struct request *request;
	struct recent_key key;
	int r;

	if (message->ticket == 0 || find_waiter(broker, message->ticket) != NULL)
		return ERROR_DUPLICATE;
	if (service == NULL) {
		log_warning("%s: a request from %s came and is not served", message->namespace_, shed);
		return 0;
	}
	if ((r = make_key(message, server, shed, &key)) != 0)
		return r;
	if (!recent_note(broker->recent, &key, message->attempt))
		return 0;
	request = find_request(broker, &key);
	if (request != NULL)
		return join(request, message);
	if ((r = new_request(broker, message, service, &key, &request)) != 0)
		return r;
	serve(request, message);
	return 0;
}

void broker_cancel(struct broker *broker, uint64_t ticket)
{
	struct waiter *waiter = find_waiter(broker, ticket);

	if (waiter != NULL)
		give_up(waiter, "cancelled");
}

void broker_drop(struct broker *broker, const char *reason)
{
	for (size_t i = 0; i < BUCKETS; i++)
		while (broker->by_ticket[i] != NULL)
			give_up(broker->by_ticket[i], reason);
}

struct broker *broker_create(const struct broker_options *options)
{
	struct broker *broker = calloc(1, sizeof(*broker));

	if (broker == NULL)
		return NULL;
	broker->options = *options;
	broker->recent = recent_create();
	if (broker->recent == NULL) {
		free(broker);
		return NULL;
	}
	return broker;
}

void broker_destroy(struct broker *broker)
{
	if (broker == NULL)
		return;
	broker_drop(broker, "shed-host-agent ends");
	recent_destroy(broker->recent);
	free(broker);
}
