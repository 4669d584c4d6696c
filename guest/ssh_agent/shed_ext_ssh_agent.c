#include "shed_ext_ssh_agent.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bus.h"
#include "error.h"
#include "log.h"
#include "loop.h"
#include "presence.h"
#include "refusals.h"
#include "server.h"
#include "status_file.h"
#include "unix_socket.h"

#define PROGRAM "shed-ext-ssh-agent"
#define NAMESPACE "ssh-agent"
#define MESSAGE_SECONDS 10
#define PING_SECONDS 15

struct options {
	const char *socket;
	const char *publish_url;
};

struct adapter {
	struct loop loop;
	struct unix_socket unix_socket;
	char *status_path;
	struct bus *bus;
	struct presence *presence;
	struct refusals refusals;
	struct connection_options connection;
	struct server *server;
};

static const char usage[] = "usage: " PROGRAM " [--sock PATH] [--publish-url URL]\n"
			    "       " PROGRAM " version\n"
			    "An ssh-agent for this VM; the keys stay on the host.\n"
			    "  --sock         its socket (default /run/shed-extensions/ssh-agent.sock)\n"
			    "  --publish-url  shed-agent's (default http://127.0.0.1:498/v1/publish)\n";

static void on_result(void *arg, int error, const ssh_agent_Error *refusal)
{
	struct adapter *adapter = arg;

	presence_note(adapter->presence, error == 0 ? NULL : bus_problem(adapter->bus));
	if (refusal != NULL)
		refusals_note(&adapter->refusals, refusal);
	else if (error == 0)
		refusals_clear(&adapter->refusals);
}

static const struct connection_handlers connection_handlers = {.result = on_result};

static int listen_on(struct adapter *adapter, const char *path)
{
	int error = unix_socket_listen(path, &adapter->unix_socket);

	if (error == ERROR_SYSTEM)
		log_error("cannot listen on %s: %s", path, strerror(errno));
	else if (error == ERROR_REFUSED)
		log_error("cannot listen on %s: another agent does", path);
	else if (error == ERROR_PERMISSION)
		log_error("cannot listen on %s: its directory must be this user's and closed to others, and "
			  "no other "
			  "file may have its name",
		    path);
	else if (error != 0)
		log_error("cannot listen on %s: %s", path, error_str(error));
	return error;
}

static int start(struct adapter *adapter, const struct options *options)
{
	struct presence_options presence = {.interval_seconds = PING_SECONDS};
	struct address_url url;
	int error;

	if (address_parse_url(options->publish_url, &url) != 0) {
		log_error("--publish-url %s: not of the form http://127.0.0.1:498/v1/publish",
		    options->publish_url);
		return ERROR_CONFIG;
	}
	error = listen_on(adapter, options->socket);
	if (error == 0)
		error = loop_init(&adapter->loop);
	if (error != 0)
		return error;
	adapter->bus = bus_create(adapter->loop.base, &url);
	adapter->status_path = status_file_path(options->socket, NAMESPACE);
	if (adapter->bus == NULL || adapter->status_path == NULL)
		return ERROR_NOMEM;
	presence.base = adapter->loop.base;
	presence.bus = adapter->bus;
	presence.status_path = adapter->status_path;
	adapter->presence = presence_create(&presence);
	adapter->connection.base = adapter->loop.base;
	adapter->connection.client = bus_client(adapter->bus);
	adapter->connection.message_seconds = MESSAGE_SECONDS;
	adapter->connection.handlers = &connection_handlers;
	adapter->connection.arg = adapter;
	adapter->server = server_create(&adapter->connection, adapter->unix_socket.fd);
	return adapter->presence == NULL || adapter->server == NULL ? ERROR_NOMEM : 0;
}

static void finish(struct adapter *adapter)
{
	server_destroy(adapter->server);
	presence_destroy(adapter->presence);
	bus_destroy(adapter->bus);
	free(adapter->status_path);
	unix_socket_finish(&adapter->unix_socket);
	loop_finish(&adapter->loop);
}

static int run(const struct options *options)
{
	struct adapter adapter = {.unix_socket = UNIX_SOCKET_NONE};
	int error;

	log_open(PROGRAM, LOG_LEVEL_INFO);
	error = start(&adapter, options);
	if (error == 0) {
		log_info("serving on %s", options->socket);
		loop_run(&adapter.loop);
	}
	if (error == ERROR_NOMEM)
		log_error("out of memory");
	finish(&adapter);
	return error == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

int shed_ext_ssh_agent_main(int argc, char **argv)
{
	static const struct option long_options[] = {
	    {"sock", required_argument, NULL, 's'},
	    {"publish-url", required_argument, NULL, 'p'},
	    {"help", no_argument, NULL, 'h'},
	    {"version", no_argument, NULL, 'v'},
	    {0},
	};
	struct options options = {
	    .socket = "/run/shed-extensions/ssh-agent.sock",
	    .publish_url = "http://127.0.0.1:498/v1/publish",
	};
	int option;

	while ((option = getopt_long(argc, argv, "", long_options, NULL)) != -1) {
		switch (option) {
		case 's':
			options.socket = optarg;
			break;
		case 'p':
			options.publish_url = optarg;
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
