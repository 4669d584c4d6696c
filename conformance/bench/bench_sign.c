/*
 * Signatures of login data through the chain, beside the same keys in a plain ssh-agent; the table is
 * Markdown.
 *
 *   bench_sign CHAIN_SOCKET PLAIN_SOCKET PUBLISH_PORT [NAME=PID]...
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bus_post.h"
#include "login.h"
#include "series.h"
#include "socket_io.h"
#include "usage.h"

#define N_ROUNDS 15
#define N_ONE_CLIENT 60
#define N_MANY_CLIENTS 8
#define MANY_CLIENTS 16
#define KEYS_MAX 16
#define PROCESSES_MAX 16
#define POST_MAX (64 * 1024)

struct process {
	const char *name; /* up to a `=` */
	pid_t pid;
	struct usage before;
	struct usage after;
};

struct bench {
	const char *chain;
	const char *plain;
	uint16_t port;
	struct login logins[KEYS_MAX];
	int n_logins;
	struct process processes[PROCESSES_MAX];
	int n_processes;
};

/* What a series asks: an agent at path, or shed-agent at port. */
struct target {
	const char *path;
	const struct login *login;
	uint16_t port;
	enum bus_post_kind kind;
	struct buf request;
};

static int connect_agent(const void *arg)
{
	return socket_io_connect_unix(((const struct target *)arg)->path);
}

static int sign_at_agent(int fd, const void *arg)
{
	return login_sign(fd, ((const struct target *)arg)->login);
}

static int connect_bus(const void *arg)
{
	return socket_io_connect_port(((const struct target *)arg)->port);
}

static int post_to_bus(int fd, const void *arg)
{
	const struct target *target = arg;

	return bus_post_send(fd, target->kind, &target->request);
}

static struct series agent_series(const char *name, const struct target *target, unsigned n_clients)
{
	return (struct series){.name = name,
	    .connect = connect_agent,
	    .request = sign_at_agent,
	    .arg = target,
	    .n_clients = n_clients,
	    .n_requests = n_clients == 1 ? N_ONE_CLIENT : N_MANY_CLIENTS,
	    .n_rounds = N_ROUNDS};
}

/* One line: this key, so many clients, by the chain and by the plain agent. */
static int compare_agents(const struct bench *bench, const struct login *login, unsigned n_clients)
{
	struct target targets[] = {
	    {.path = bench->chain, .login = login}, {.path = bench->plain, .login = login}};
	struct series series[] = {agent_series("the chain", &targets[0], n_clients),
	    agent_series("ssh-agent", &targets[1], n_clients)};
	int r = series_run(series, 2);

	if (r == 0)
		printf("| %s | %u | %.0f | %.0f | %.0f | %.0f | %.2f | %.0f | %.0f |\n", login->type,
		    n_clients, series[0].median_us, series[0].percentile_90_us, series[1].median_us,
		    series[1].percentile_90_us, series[0].median_us / series[1].median_us,
		    series[0].per_second, series[1].per_second);
	series_finish(&series[0]);
	series_finish(&series[1]);
	return r;
}

static int compare_all(const struct bench *bench)
{
	int i;

	printf("| key | clients | chain, us | 90 %% | ssh-agent, us | 90 %% | ratio | chain, 1/s | "
	       "ssh-agent, 1/s |\n"
	       "|---|--:|--:|--:|--:|--:|--:|--:|--:|\n");
	for (i = 0; i < bench->n_logins; i++) {
		if (compare_agents(bench, &bench->logins[i], 1) < 0 ||
		    compare_agents(bench, &bench->logins[i], MANY_CLIENTS) < 0)
			return -1;
	}
	return 0;
}

/* The parts of the chain, by requests that each go one part further than the one before. */
static const struct {
	const char *name;
	enum bus_post_kind kind;
} hops[] = {
    {"HTTP to shed-agent and back", BUS_POST_REFUSED},
    {"vsock link, shed-server", BUS_POST_NO_LISTENER},
    {"event stream, shed-host-agent's decoder and monitor, answer", BUS_POST_PING},
    {"key holder, with the signature", BUS_POST_SIGN},
};

#define N_HOPS (sizeof(hops) / sizeof(hops[0]))

/* After the hops: the same in JSON, by the adapter, and the plain agent. */
enum { JSON = N_HOPS, ADAPTER, PLAIN, N_SERIES };

static void print_hops(const struct series *series)
{
	double before = 0;
	size_t i;

	printf("\n| part of one signature (%s) | so far, us | this part, us |\n|---|--:|--:|\n",
	    ((const struct target *)series[PLAIN].arg)->login->type);
	for (i = 0; i < N_HOPS; i++) {
		printf("| %s | %.0f | %.0f |\n", hops[i].name, series[i].median_us,
		    series[i].median_us - before);
		before = series[i].median_us;
	}
	printf("| ssh-agent protocol, shed-ext-ssh-agent | %.0f | %.0f |\n", series[ADAPTER].median_us,
	    series[ADAPTER].median_us - before);
	printf("\nFor comparison: with JSON in place of protobuf from shed-agent on %.0f us instead of %.0f; "
	       "a plain "
	       "ssh-agent %.0f us.\n",
	    series[JSON].median_us, before, series[PLAIN].median_us);
}

static int measure_hops(const struct bench *bench)
{
	struct target targets[N_SERIES] = {0};
	struct series series[N_SERIES];
	size_t i;
	int r = 0;

	for (i = 0; i < N_SERIES; i++) {
		struct target *target = &targets[i];

		target->login = &bench->logins[0];
		target->port = bench->port;
		target->path = i == PLAIN ? bench->plain : bench->chain;
		target->kind = i < N_HOPS ? hops[i].kind : BUS_POST_SIGN_JSON;
		buf_init(&target->request, POST_MAX);
		series[i] = agent_series(i < N_HOPS ? hops[i].name : "signature", target, 1);
		if (i >= ADAPTER)
			continue;
		series[i].connect = connect_bus;
		series[i].request = post_to_bus;
		if (bus_post_build(target->kind, target->login, &target->request) != 0)
			r = -1;
	}
	if (r == 0)
		r = series_run(series, N_SERIES);
	if (r == 0)
		print_hops(series);
	for (i = 0; i < N_SERIES; i++) {
		series_finish(&series[i]);
		buf_finish(&targets[i].request);
	}
	return r;
}

/* Processor time for each signature by the chain and by the plain agent, and memory afterwards. */
static int measure_processes(struct bench *bench)
{
	struct target targets[] = {
	    {.path = bench->chain, .login = bench->logins}, {.path = bench->plain, .login = bench->logins}};
	struct series series[] = {
	    agent_series("the chain", &targets[0], 1), agent_series("ssh-agent", &targets[1], 1)};
	double n = (double)N_ROUNDS * (N_ONE_CLIENT + 1);
	int i, r = 0;

	for (i = 0; i < bench->n_processes; i++)
		r |= usage_read(bench->processes[i].pid, &bench->processes[i].before);
	r |= series_run(series, 2);
	for (i = 0; i < bench->n_processes; i++)
		r |= usage_read(bench->processes[i].pid, &bench->processes[i].after);
	series_finish(&series[0]);
	series_finish(&series[1]);
	if (r != 0)
		return -1;

	printf("\n| process | processor, us a signature | private, KB | proportional, KB | resident, KB |\n"
	       "|---|--:|--:|--:|--:|\n");
	for (i = 0; i < bench->n_processes; i++) {
		const struct process *process = &bench->processes[i];

		printf("| %.*s | %.0f | %ld | %ld | %ld |\n", (int)strcspn(process->name, "="), process->name,
		    (process->after.cpu_us - process->before.cpu_us) / n, process->after.private_kb,
		    process->after.proportional_kb, process->after.resident_kb);
	}
	return 0;
}

static int prepare(struct bench *bench, int argc, char **argv)
{
	const char *equals;
	int i, fd;

	bench->chain = argv[1];
	bench->plain = argv[2];
	bench->port = atoi(argv[3]);
	for (i = 4; i < argc && bench->n_processes < PROCESSES_MAX; i++) {
		equals = strchr(argv[i], '=');
		if (!equals)
			return -1;
		bench->processes[bench->n_processes++] =
		    (struct process){.name = argv[i], .pid = atoi(equals + 1)};
	}
	fd = socket_io_connect_unix(bench->plain);
	if (fd < 0)
		return -1;
	bench->n_logins = login_list(fd, bench->logins, KEYS_MAX);
	close(fd);
	return bench->n_logins > 0 ? 0 : -1;
}

int main(int argc, char **argv)
{
	static struct bench bench;

	if (argc < 4) {
		fprintf(stderr, "usage: bench_sign CHAIN_SOCKET PLAIN_SOCKET PUBLISH_PORT [NAME=PID]...\n");
		return 2;
	}
	if (prepare(&bench, argc, argv) < 0) {
		fprintf(stderr, "bench: cannot ask %s for its keys\n", argv[2]);
		return 1;
	}
	if (measure_hops(&bench) < 0 || measure_processes(&bench) < 0)
		return 1;
	printf("\n");
	return compare_all(&bench) < 0 ? 1 : 0;
}
