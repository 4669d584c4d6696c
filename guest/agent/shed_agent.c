#include "shed_agent.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "error.h"
#include "host_link.h"
#include "log.h"
#include "loop.h"
#include "pending.h"
#include "publish.h"

#define PROGRAM "shed-agent"
#define GREETING_SECONDS 10
#define HEARTBEAT_SECONDS 15
/* For the last answers to leave. */
#define LINGER_MS 100

struct options {
	const char *publish;
	const char *listen;
};

struct agent {
	struct loop loop;
	struct listener listener;
	struct host_link *link;
	struct pending *pending;
	struct publish *publish;
};

static const char usage[] = "usage: " PROGRAM " [--publish ADDRESS:PORT] [--listen vsock:PORT|unix:PATH]\n"
			    "       " PROGRAM " version\n"
			    "Passes messages between the programs in this VM and the host.\n"
			    "  --publish   where programs reach it (default 127.0.0.1:498)\n"
			    "  --listen    where the host connects (default vsock:1026)\n";

static void on_up(void *arg, uint64_t connection, bool protobuf)
{
	log_info("the host is connected (%s)", protobuf ? "protobuf" : "JSON");
}

static void on_down(void *arg, uint64_t connection, int error)
{
	struct agent *agent = arg;

	if (error == 0)
		log_info("another connection of the host takes over");
	else
		log_warning("the host's connection is lost: %s", error_str(error));
	pending_lost(agent->pending, connection);
}

static void on_response(void *arg, uint64_t connection, const envelope_Envelope *response)
{
	struct agent *agent = arg;

	pending_answer(agent->pending, connection, response);
}

static const struct host_link_handlers link_handlers = {
    .up = on_up, .down = on_down, .response = on_response};

/* Prints why a socket cannot be listened on. */
static int report(const char *what, int error)
{
	if (error == ERROR_SYSTEM)
		log_error("cannot listen on %s: %s", what, strerror(errno));
	else if (error == ERROR_REFUSED)
		log_error("cannot listen on %s: another " PROGRAM " does", what);
	else
		log_error("cannot listen on %s: %s", what, error_str(error));
	return error;
}

static int start(struct agent *agent, const struct options *options)
{
	struct host_link_options link = {
	    .listener = &agent->listener, .handlers = &link_handlers, .arg = agent};
	struct publish_options publish = {0};
	struct address address;
	int error;

	error = address_parse(options->publish, &address);
	if (error == 0 && !address_is_loopback(&address)) {
		log_error("--publish %s: not an address of the loopback", options->publish);
		return ERROR_CONFIG;
	}
	if (error != 0)
		return report(options->publish, error);
	error = listener_open(options->listen, &agent->listener);
	if (error != 0)
		return report(options->listen, error);
	error = loop_init(&agent->loop);
	if (error != 0)
		return error;
	link.base = agent->loop.base;
	link.greeting_seconds = GREETING_SECONDS;
	link.heartbeat_seconds = HEARTBEAT_SECONDS;
	agent->pending = pending_create(agent->loop.base, &pending_default_times);
	if (agent->pending == NULL || host_link_create(&link, &agent->link) != 0)
		return ERROR_NOMEM;
	publish.base = agent->loop.base;
	publish.address = &address;
	publish.link = agent->link;
	publish.pending = agent->pending;
	error = publish_create(&publish, &agent->publish);
	return error == 0 ? 0 : report(options->publish, error);
}

static void finish(struct agent *agent)
{
	publish_destroy(agent->publish);
	host_link_destroy(agent->link);
	pending_destroy(agent->pending);
	listener_close(&agent->listener);
	loop_finish(&agent->loop);
}

static int run(const struct options *options)
{
	struct agent agent = {.listener = LISTENER_NONE};
	int error;

	log_open(PROGRAM, LOG_LEVEL_INFO);
	error = start(&agent, options);
	if (error == 0) {
		log_info("publish on %s, host on %s", options->publish, options->listen);
		loop_run(&agent.loop);
		pending_shut_down(agent.pending);
		loop_linger(&agent.loop, LINGER_MS);
	}
	if (error == ERROR_NOMEM)
		log_error("out of memory");
	finish(&agent);
	return error == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

int shed_agent_main(int argc, char **argv)
{
	static const struct option long_options[] = {
	    {"publish", required_argument, NULL, 'p'},
	    {"listen", required_argument, NULL, 'l'},
	    {"help", no_argument, NULL, 'h'},
	    {"version", no_argument, NULL, 'v'},
	    {0},
	};
	struct options options = {.publish = "127.0.0.1:498", .listen = "vsock:1026"};
	int option;

	while ((option = getopt_long(argc, argv, "", long_options, NULL)) != -1) {
		switch (option) {
		case 'p':
			options.publish = optarg;
			break;
		case 'l':
			options.listen = optarg;
			break;
		case 'h':
			fputs(usage, stdout);
			return EXIT_SUCCESS;
		case 'v':
			puts(PROGRAM " " SHED_VERSION);
			return EXIT_SUCCESS;
		default:
			fputs(usage, stderr);
			return 2;
		}
	}
	if (optind + 1 == argc && strcmp(argv[optind], "version") == 0) {
		puts(PROGRAM " " SHED_VERSION);
		return EXIT_SUCCESS;
	}
	if (optind != argc) {
		fputs(usage, stderr);
		return 2;
	}
	return run(&options);
}
