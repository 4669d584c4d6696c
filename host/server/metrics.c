#include "metrics.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "envelope_gen.h"

#define OTHER "other"
#define N_RESULTS (METRICS_REFUSED + 1)
#define N_CODES (ENVELOPE__BUS_CODE__SHED_ALREADY_ATTACHED + 1)
#define N_BOUNDS (sizeof(bounds_ms) / sizeof(bounds_ms[0]))

/* Of the histogram's buckets. The deadlines of ssh, docker and the bus itself are among them. */
static const int bounds_ms[] = {1, 5, 10, 50, 100, 500, 1000, 3000, 5000, 30000};

static const char *const result_names[N_RESULTS] = {
    [METRICS_ANSWERED] = "answered",
    [METRICS_EXPIRED] = "expired",
    [METRICS_CANCELED] = "canceled",
    [METRICS_REFUSED] = "refused",
};

struct row {
	char *ns;
	uint64_t results[N_RESULTS];
	uint64_t buckets[N_BOUNDS]; /* each holds those below it too, as they are printed */
	uint64_t sum_ms;
	uint64_t count;
};

struct metrics {
	struct row rows[METRICS_NAMESPACES_MAX];
	size_t n_rows;
	struct row other;
	uint64_t refusals[N_CODES];
	uint64_t responses_refused;
};

struct metrics *metrics_create(void)
{
	return calloc(1, sizeof(struct metrics));
}

void metrics_destroy(struct metrics *metrics)
{
	if (metrics == NULL)
		return;
	for (size_t i = 0; i < metrics->n_rows; i++)
		free(metrics->rows[i].ns);
	free(metrics);
}

static struct row *row_of(struct metrics *metrics, const char *ns)
{
	struct row *row = NULL;

	for (size_t i = 0; i < metrics->n_rows; i++) {
		if (strcmp(metrics->rows[i].ns, ns) == 0)
			return &metrics->rows[i];
	}
	if (metrics->n_rows == METRICS_NAMESPACES_MAX || strcmp(ns, OTHER) == 0)
		return &metrics->other;
	row = &metrics->rows[metrics->n_rows];
	row->ns = strdup(ns);
	if (row->ns == NULL)
		return &metrics->other;
	metrics->n_rows++;
	return row;
}

void metrics_request(
    struct metrics *metrics, const char *ns, enum metrics_result result, int64_t milliseconds)
{
	struct row *row = row_of(metrics, ns);

	row->results[result]++;
	row->count++;
	row->sum_ms += milliseconds;
	for (size_t i = 0; i < N_BOUNDS; i++)
		row->buckets[i] += milliseconds <= bounds_ms[i];
}

void metrics_refusal(struct metrics *metrics, Envelope__BusCode code)
{
	if ((size_t)code < N_CODES)
		metrics->refusals[code]++;
}

void metrics_response_refused(struct metrics *metrics)
{
	metrics->responses_refused++;
}

/* A label's value between its quotes. */
static int print_label(struct buf *out, const char *value)
{
	int r = 0;

	for (; r == 0 && *value != '\0'; value++) {
		if (*value == '"' || *value == '\\')
			r = buf_append_str(out, "\\");
		if (r == 0)
			r = buf_append(out, value, 1);
	}
	return r;
}

static int print_family(struct buf *out, const char *name, const char *type, const char *help)
{
	return buf_printf(out, "# HELP %s %s\n# TYPE %s %s\n", name, help, name, type);
}

static int print_results(struct buf *out, const struct row *row, const char *ns)
{
	int r = 0;

	for (size_t i = 0; r == 0 && i < N_RESULTS; i++) {
		if (row->results[i] == 0)
			continue;
		if ((r = buf_append_str(out, "shed_bus_requests_total{namespace=\"")) == 0 &&
		    (r = print_label(out, ns)) == 0)
			r = buf_printf(out, "\",result=\"%s\"} %llu\n", result_names[i],
			    (unsigned long long)row->results[i]);
	}
	return r;
}

/* A sample of the histogram; bound is NULL for those without a bucket. */
static int print_sample(
    struct buf *out, const char *suffix, const char *ns, const char *bound, const char *value)
{
	int r = 0;

	if ((r = buf_printf(out, "shed_bus_request_seconds%s{namespace=\"", suffix)) < 0 ||
	    (r = print_label(out, ns)) < 0 || (r = buf_append_str(out, "\"")) < 0)
		return r;
	if (bound != NULL && (r = buf_printf(out, ",le=\"%s\"", bound)) < 0)
		return r;
	return buf_printf(out, "} %s\n", value);
}

static int print_histogram(struct buf *out, const struct row *row, const char *ns)
{
	char bound[32], value[32];
	int r = 0;

	if (row->count == 0)
		return 0;
	for (size_t i = 0; r == 0 && i < N_BOUNDS; i++) {
		snprintf(bound, sizeof(bound), "%g", bounds_ms[i] / 1000.0);
		snprintf(value, sizeof(value), "%llu", (unsigned long long)row->buckets[i]);
		r = print_sample(out, "_bucket", ns, bound, value);
	}
	snprintf(value, sizeof(value), "%llu", (unsigned long long)row->count);
	if (r == 0 && (r = print_sample(out, "_bucket", ns, "+Inf", value)) == 0)
		r = print_sample(out, "_count", ns, NULL, value);
	snprintf(value, sizeof(value), "%llu.%03llu", (unsigned long long)(row->sum_ms / 1000),
	    (unsigned long long)(row->sum_ms % 1000));
	return r < 0 ? r : print_sample(out, "_sum", ns, NULL, value);
}

static int print_rows(const struct metrics *metrics, struct buf *out,
    int (*print)(struct buf *out, const struct row *row, const char *ns))
{
	int r = 0;

	for (size_t i = 0; r == 0 && i < metrics->n_rows; i++)
		r = print(out, &metrics->rows[i], metrics->rows[i].ns);
	return r < 0 ? r : print(out, &metrics->other, OTHER);
}

static int print_refusals(const struct metrics *metrics, struct buf *out)
{
	int r = 0;

	for (size_t i = 0; r == 0 && i < N_CODES; i++) {
		if (metrics->refusals[i] > 0)
			r = buf_printf(out, "shed_bus_refusals_total{code=\"%s\"} %llu\n",
			    envelope_bus_code_str((Envelope__BusCode)i),
			    (unsigned long long)metrics->refusals[i]);
	}
	return r;
}

int metrics_print(const struct metrics *metrics, struct buf *out)
{
	int r = 0;

	if ((r = print_family(out, "shed_bus_requests_total", "counter",
		 "Requests that a listener was given, by how they ended.")) < 0 ||
	    (r = print_rows(metrics, out, print_results)) < 0 ||
	    (r = print_family(
		 out, "shed_bus_request_seconds", "histogram", "From a request's arrival to its end.")) < 0 ||
	    (r = print_rows(metrics, out, print_histogram)) < 0 ||
	    (r = print_family(out, "shed_bus_refusals_total", "counter",
		 "Requests that the bus answered in place of a listener, by code.")) < 0 ||
	    (r = print_refusals(metrics, out)) < 0 ||
	    (r = print_family(out, "shed_bus_responses_refused_total", "counter",
		 "Responses of listeners that nothing waited for, or that were malformed.")) < 0)
		return r;
	return buf_printf(
	    out, "shed_bus_responses_refused_total %llu\n", (unsigned long long)metrics->responses_refused);
}
