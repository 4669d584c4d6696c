/* A namespace that the monitor serves: the generated dispatch and how it refuses. */
#ifndef SHED_SERVICE_H
#define SHED_SERVICE_H

#include "dispatch.h"

/* Why a request does not reach a handler, or its answer does not reach the guest. */
enum service_refusal {
	SERVICE_INVALID_REQUEST,
	SERVICE_UNKNOWN_OPERATION,
	SERVICE_INTERNAL_ERROR,
};

struct service {
	const struct schema_namespace *ns;
	/* The namespace's generated dispatch; request is its Request message. */
	int (*dispatch)(struct call *call, const void *request);
	/* Answers the call with the namespace's code for the refusal. */
	void (*refuse)(struct call *call, enum service_refusal refusal, const char *sentence);
};

#endif
