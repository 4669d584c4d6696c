/* One guest's request from its arrival to its answer. */
#ifndef SHED_REQUEST_H
#define SHED_REQUEST_H

#include <stdbool.h>

#include "arena.h"
#include "audit.h"
#include "client.h"
#include "dispatch.h"
#include "recent.h"
#include "service.h"

struct key_source;
struct request;
struct broker;

#define REQUEST_DETAIL_SIZE 1025

/* A delivery of the request that waits for its answer. */
struct waiter {
	struct waiter *next;      /* of the same request */
	struct waiter *next_hash; /* in the table by ticket */
	struct request *request;
	struct event *deadline;
	uint64_t ticket;
	uint32_t attempt;
};

/* Handlers get &request->call and read `keys` and `shed`; the rest is that of request.c and broker.c. */
struct request {
	struct call call; /* first: request_of relies on it */
	struct broker *owner;
	struct request *next_hash; /* in the table by key */
	struct recent_key key;
	struct waiter *waiters;
	const struct service *service;
	struct key_source *keys;
	struct arena *arena; /* of the decoded request and the texts below */
	char *shed;
	char *server;
	char *id;
	struct client *backend; /* with backend_call */
	struct client_call *backend_call;
	size_t bytes; /* that it counts for in the owner's limit */
	bool counted; /* in the shed's load */
	bool refused; /* the answer that is on its way says that answering failed */
	char detail[REQUEST_DETAIL_SIZE];
};

/* The request that the call is in. */
struct request *request_of(struct call *call);

/*
 * The handler waits for this call of backend, which is cancelled if the request ends before. The handler's
 * function begins with request_resume, which takes that back.
 */
void request_wait(struct request *request, struct client *backend, struct client_call *backend_call);
void request_resume(struct request *request);

/* What the audit says about the request; cut to fit, between characters. */
void request_set_detail(struct request *request, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The JSON name of the code if response, the namespace's Response, is an error; else "". */
const char *request_error_code(const struct schema_namespace *ns, const void *response);

/*
 * Writes the audit record of a delivery, where the operation is one that is audited or could not be read.
 * reason, if not "", is put behind the detail. 0 or the audit's error.
 */
int request_write_record(
    const struct waiter *waiter, struct audit *audit, const char *code, const char *reason);

#endif
