/* Times of one kind of request, taken in rounds that alternate with those of other kinds. */
#ifndef SHED_SERIES_H
#define SHED_SERIES_H

#include <stddef.h>

/* Does one request on connection fd. 0 or -1. */
typedef int series_request_fn(int fd, const void *arg);

struct series {
	const char *name;
	int (*connect)(const void *arg); /* a new connection, or -1 */
	series_request_fn *request;
	const void *arg;
	unsigned n_clients;
	unsigned n_requests; /* of each client in each round */
	unsigned n_rounds;
	/* Set by series_run. */
	double *times_us; /* of every request; series_finish frees it */
	size_t n_times;
	double median_us;
	double percentile_90_us;
	double per_second; /* of all clients together, the median of the rounds */
};

/* Runs n series round by round, one after the other within a round. 0, or -1 if a request failed. */
int series_run(struct series *series, size_t n);

void series_finish(struct series *series);

#endif
