#include "series.h"

#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define CLIENTS_MAX 64
#define ROUNDS_MAX 256

struct client {
	const struct series *series;
	pthread_barrier_t *start;
	double *times_us;
	bool failed;
};

static double now_us(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1e6 + now.tv_nsec / 1e3;
}

static void *run_client(void *arg)
{
	struct client *client = arg;
	const struct series *series = client->series;
	int fd = series->connect(series->arg);
	double began;
	unsigned i;

	/* The first is not counted: it pays for the connection. */
	client->failed = fd < 0 || series->request(fd, series->arg) < 0;
	pthread_barrier_wait(client->start);
	for (i = 0; i < series->n_requests && !client->failed; i++) {
		began = now_us();
		client->failed = series->request(fd, series->arg) < 0;
		client->times_us[i] = now_us() - began;
	}
	if (fd >= 0)
		close(fd);
	return NULL;
}

static int run_round(struct series *series, double *ret_per_second)
{
	struct client clients[CLIENTS_MAX];
	pthread_t threads[CLIENTS_MAX];
	pthread_barrier_t start;
	bool failed = false;
	double began;
	unsigned i;

	pthread_barrier_init(&start, NULL, series->n_clients + 1);
	for (i = 0; i < series->n_clients; i++) {
		clients[i] = (struct client){series, &start, series->times_us + series->n_times, false};
		series->n_times += series->n_requests;
		if (pthread_create(&threads[i], NULL, run_client, &clients[i]) != 0)
			abort();
	}
	pthread_barrier_wait(&start);
	began = now_us();
	for (i = 0; i < series->n_clients; i++) {
		pthread_join(threads[i], NULL);
		failed = failed || clients[i].failed;
	}
	*ret_per_second = series->n_clients * series->n_requests / (now_us() - began) * 1e6;
	pthread_barrier_destroy(&start);
	if (failed)
		fprintf(stderr, "bench: a request failed: %s\n", series->name);
	return failed ? -1 : 0;
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* Sorts the values. */
static double percentile(double *values, size_t n, unsigned percent)
{
	qsort(values, n, sizeof(*values), compare);
	return values[(n - 1) * percent / 100];
}

int series_run(struct series *series, size_t n)
{
	double(*per_second)[ROUNDS_MAX] = calloc(n, sizeof(*per_second));
	unsigned round, n_rounds = series[0].n_rounds;
	int result = -1;
	size_t i;

	for (i = 0; i < n; i++) {
		series[i].n_times = 0;
		series[i].times_us = calloc((size_t)n_rounds * series[i].n_clients * series[i].n_requests,
		    sizeof(*series[i].times_us));
		if (!series[i].times_us || !per_second || series[i].n_clients > CLIENTS_MAX ||
		    n_rounds > ROUNDS_MAX)
			goto out;
	}
	for (round = 0; round < n_rounds; round++) {
		for (i = 0; i < n; i++) {
			if (run_round(&series[i], &per_second[i][round]) < 0)
				goto out;
		}
	}
	for (i = 0; i < n; i++) {
		series[i].median_us = percentile(series[i].times_us, series[i].n_times, 50);
		series[i].percentile_90_us = percentile(series[i].times_us, series[i].n_times, 90);
		series[i].per_second = percentile(per_second[i], n_rounds, 50);
	}
	result = 0;
out:
	free(per_second);
	return result;
}

void series_finish(struct series *series)
{
	free(series->times_us);
	series->times_us = NULL;
}
