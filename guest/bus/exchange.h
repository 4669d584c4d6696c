/* The two HTTP bodies of a call over the bus, in each form that a shed-agent may understand. */
#ifndef SHED_EXCHANGE_H
#define SHED_EXCHANGE_H

#include "arena.h"
#include "buf.h"
#include "problem.h"
#include "schema.h"

/* From the best to the one that everybody reads. */
enum exchange_form {
	EXCHANGE_PROTOBUF,     /* envelope and payload */
	EXCHANGE_JSON_PAYLOAD, /* for a JSON-only part behind the shed-agent */
	EXCHANGE_JSON,         /* for a JSON-only shed-agent */
};

struct exchange_call {
	const struct schema_namespace *ns;
	const struct schema_operation *operation;
	enum exchange_form form;
};

/* The content type of a request's body. */
const char *exchange_content_type(enum exchange_form form);

/* How long to wait for the answer: less than the deadline, within which the user is to have heard of a
 * failure. */
uint32_t exchange_wait_ms(const struct schema_operation *operation);

/*
 * Appends the body of a request. payload is the namespace's Request in protobuf, which is read again where
 * the form wants JSON. 0, ERROR_NOMEM, ERROR_LIMIT, or the codec's error.
 */
int exchange_encode(const struct exchange_call *call, const struct buf *payload, struct buf *out);

struct exchange_answer {
	int status;               /* HTTP */
	const char *content_type; /* or NULL */
	const uint8_t *data;
	size_t size;
};

struct exchange_result {
	const void *response;          /* the namespace's Response, the arena's; or NULL, and then */
	const struct problem *problem; /* why there is none */
	envelope_BusCode code;         /* the bus's own, if it was the bus that answered */
};

/* Reads an answer, whatever it is. */
void exchange_decode(const struct exchange_call *call, const struct exchange_answer *answer,
    struct arena *arena, struct exchange_result *ret_result);

#endif
