#include "monitor.h"

#include <event2/event.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

#include "audit.h"
#include "broker.h"
#include "decoder_peer.h"
#include "error.h"
#include "holder.h"
#include "log.h"
#include "process.h"
#include "ssh_agent_service.h"

#define KEY_HOLDER "shed-key-holder"
#define DECODER "shed-host-decoder"

static const struct service *const services[] = {&ssh_agent_service, NULL};
static const char *const namespaces[] = {"ssh-agent", NULL};

struct monitor {
	const struct config *config;
	struct event_base *base;
	struct event *on_sigterm;
	struct event *on_sigint;
	char *holder_path;
	char *decoder_path;
	struct audit *audit;
	struct holder *holder;
	struct broker *broker;
	struct decoder_peer *decoder;
	int result;
};

static void on_signal(evutil_socket_t signal, short events, void *arg)
{
	struct monitor *monitor = arg;

	log_info("ends on signal %d", (int)signal);
	event_base_loopbreak(monitor->base);
}

static int make_base(struct monitor *monitor)
{
	monitor->base = event_base_new();
	if (monitor->base == NULL)
		return ERROR_NOMEM;
	monitor->on_sigterm = evsignal_new(monitor->base, SIGTERM, on_signal, monitor);
	monitor->on_sigint = evsignal_new(monitor->base, SIGINT, on_signal, monitor);
	if (monitor->on_sigterm == NULL || monitor->on_sigint == NULL ||
	    event_add(monitor->on_sigterm, NULL) != 0 || event_add(monitor->on_sigint, NULL) != 0)
		return ERROR_NOMEM;
	return 0;
}

static int find_programs(struct monitor *monitor)
{
	char *directory = NULL;
	int r;

	if ((r = process_executable_directory(&directory)) != 0)
		return r;
	if (asprintf(&monitor->holder_path, "%s/" KEY_HOLDER, directory) < 0) {
		monitor->holder_path = NULL;
		r = ERROR_NOMEM;
	} else if (asprintf(&monitor->decoder_path, "%s/" DECODER, directory) < 0) {
		monitor->decoder_path = NULL;
		r = ERROR_NOMEM;
	}
	free(directory);
	return r;
}

static int answer(uint64_t ticket, const struct buf *response, void *arg)
{
	struct monitor *monitor = arg;

	return decoder_peer_answer(monitor->decoder, ticket, response);
}

/* The holder knows its keys, or why it has none: now requests can come. */
static void start_decoder(void *arg)
{
	struct monitor *monitor = arg;
	const struct decoder_peer_options options = {
	    .path = monitor->decoder_path,
	    .server = monitor->config->server,
	    .namespaces = namespaces,
	    .broker = monitor->broker,
	};

	monitor->result = decoder_peer_create(monitor->base, &options, &monitor->decoder);
	if (monitor->result != 0)
		event_base_loopbreak(monitor->base);
}

static int start_holder(struct monitor *monitor)
{
	const char *agent_socket = getenv("SSH_AUTH_SOCK");
	const struct holder_options options = {
	    .path = monitor->holder_path,
	    .agent_socket = agent_socket != NULL ? agent_socket : "",
	    .config = monitor->config,
	    .settled = start_decoder,
	    .arg = monitor,
	};

	return holder_create(monitor->base, &options, &monitor->holder);
}

static int make_broker(struct monitor *monitor)
{
	const struct broker_options options = {
	    .base = monitor->base,
	    .services = services,
	    .keys = holder_keys(monitor->holder),
	    .audit = monitor->audit,
	    .answer = answer,
	    .arg = monitor,
	};

	monitor->broker = broker_create(&options);
	return monitor->broker != NULL ? 0 : ERROR_NOMEM;
}

static void tell_unserved(const struct config *config)
{
	if (config->aws.present)
		log_warning("aws: the configuration has this section, and this version does not serve "
			    "aws-credentials");
	if (config->docker.present)
		log_warning("docker: the configuration has this section, and this version does not serve "
			    "docker-credentials");
}

/* In the reverse order of the start. What is under way ends while both children are still there to be told.
 */
static void finish(struct monitor *monitor)
{
	broker_destroy(monitor->broker);
	decoder_peer_destroy(monitor->decoder);
	holder_destroy(monitor->holder);
	audit_destroy(monitor->audit);
	free(monitor->decoder_path);
	free(monitor->holder_path);
	if (monitor->on_sigint != NULL)
		event_free(monitor->on_sigint);
	if (monitor->on_sigterm != NULL)
		event_free(monitor->on_sigterm);
	if (monitor->base != NULL)
		event_base_free(monitor->base);
}

int monitor_run(const struct config *config)
{
	struct monitor monitor = {.config = config};
	int r;

	process_ignore_sigpipe();
	tell_unserved(config);
	if ((r = make_base(&monitor)) != 0 || (r = find_programs(&monitor)) != 0) {
		log_error("cannot start: %s", error_str(r));
		goto out;
	}
	if (config->logging.enabled &&
	    (r = audit_create(monitor.base, config->logging.path, &monitor.audit)) != 0)
		goto out;
	if ((r = start_holder(&monitor)) != 0 || (r = make_broker(&monitor)) != 0)
		goto out;
	event_base_dispatch(monitor.base);
	r = monitor.result;
out:
	finish(&monitor);
	return r;
}
