/* What the server counts, in Prometheus's text format (its exposition formats, text version 0.0.4). */
#ifndef SHED_METRICS_H
#define SHED_METRICS_H

#include <stdint.h>

#include "buf.h"
#include "envelope.pb-c.h"

struct metrics;

/* Of so many namespaces each is counted by itself, those that come later together as "other". */
#define METRICS_NAMESPACES_MAX 64

/* How a request ended. */
enum metrics_result {
	METRICS_ANSWERED, /* a final response was sent to the guest */
	METRICS_EXPIRED,  /* its deadline passed */
	METRICS_CANCELED, /* the guest gave it up, or went away */
	METRICS_REFUSED,  /* the bus answered in the listener's place */
};

/* NULL if out of memory. */
struct metrics *metrics_create(void);

/* NULL is fine. */
void metrics_destroy(struct metrics *metrics);

/* A request to a namespace that was given to a listener has ended, so many milliseconds after it came. */
void metrics_request(
    struct metrics *metrics, const char *ns, enum metrics_result result, int64_t milliseconds);

/* A guest was told this code: its request was given to nobody, or its listener was lost. */
void metrics_refusal(struct metrics *metrics, Envelope__BusCode code);

/* A response was not taken from a listener. */
void metrics_response_refused(struct metrics *metrics);

/* Appends all that was counted. 0, ERROR_NOMEM, ERROR_LIMIT. */
int metrics_print(const struct metrics *metrics, struct buf *out);

#endif
