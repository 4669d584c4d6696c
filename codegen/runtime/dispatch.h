/* From a namespace's Request to the handler that is written for its operation. */
#ifndef SHED_DISPATCH_H
#define SHED_DISPATCH_H

#include "schema.h"

/* One request being served; whoever receives requests embeds it. Its owner frees it after the answer. */
struct call {
	const struct schema_namespace *ns;
	const struct schema_operation *operation; /* set by dispatch */
	/*
	 * Takes the answer: the namespace's Response, valid during the call. Called once for each call, now
	 * or later, by the generated reply functions only.
	 */
	void (*reply)(struct call *call, const void *response);
};

/*
 * A row of a generated table. request is the operation's own message (SignRequest), not the Request around
 * it; the handler's own type is restored by the generated adapter.
 */
struct dispatch_entry {
	uint32_t number; /* the operation's */
	void (*handle)(struct call *call, const void *request);
};

/*
 * Finds the operation that is set in request, a Request of call->ns, notes it in the call, and runs its
 * handler. ERROR_OPERATION if none is set or it is not in the table; the call is then not answered.
 */
int dispatch_request(
    struct call *call, const struct dispatch_entry *entries, size_t n_entries, const void *request);

#endif
