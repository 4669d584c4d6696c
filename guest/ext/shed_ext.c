#include "shed_ext.h"

#include <event2/event.h>
#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bus.h"
#include "error.h"
#include "log.h"
#include "loop.h"
#include "ssh_agent_client.h"

#define PROGRAM "shed-ext"
#define EXIT_USAGE 2

static const char usage[] = "usage: " PROGRAM " [--publish-url URL] status\n"
			    "       " PROGRAM " version\n"
			    "Tells whether the host's credentials can be used, and if not, what to start.\n"
			    "  --publish-url  shed-agent's (default http://127.0.0.1:498/v1/publish)\n"
			    "Exits with 0 if every namespace is connected, 1 if not, 2 on wrong usage.\n";

struct status {
	struct loop loop;
	struct bus *bus;
	bool connected;
};

/* The sentence's two halves: what is missing, then what to do about it. */
static void print_problem(const char *namespace, const char *sentence)
{
	const char *hint = strstr(sentence, "; ");
	int length = hint == NULL ? (int)strlen(sentence) : (int)(hint - sentence);

	printf("%s: not connected (%.*s)\n", namespace, length, sentence);
	if (hint != NULL)
		printf("  hint: %s\n", hint + 2);
}

static void on_ssh_agent(
    void *arg, int error, const ssh_agent_Error *refusal, const ssh_agent_StatusResponse *response)
{
	static const char namespace[] = "ssh-agent";
	struct status *status = arg;

	loop_stop(&status->loop);
	if (error != 0) {
		print_problem(namespace, bus_problem(status->bus));
	} else if (refusal != NULL) {
		print_problem(namespace, "shed-host-agent refuses; see its log on the host");
	} else if (!response->connected) {
		print_problem(namespace, "shed-host-agent runs, but the ssh-agent behind it does not answer; "
					 "start that on the host, or "
					 "set ssh.mode to local-keys");
	} else {
		status->connected = true;
		/* Letters of the schema's two modes; whatever else a host sends is not printed to a terminal.
		 */
		printf("%s: connected (%s mode, %u %s available)\n", namespace,
		    strcmp(response->mode, "local-keys") == 0 ? "local-keys" : "agent-forward",
		    (unsigned)response->key_count, response->key_count == 1 ? "key" : "keys");
	}
}

static int start(struct status *status, const char *publish_url)
{
	ssh_agent_StatusRequest request = {0};
	struct client_call *call = NULL;
	struct address_url url;
	int error;

	if (address_parse_url(publish_url, &url) != 0) {
		log_error("--publish-url %s: not of the form http://127.0.0.1:498/v1/publish", publish_url);
		return ERROR_CONFIG;
	}
	error = loop_init(&status->loop);
	if (error != 0)
		return error;
	status->bus = bus_create(status->loop.base, &url);
	if (status->bus == NULL)
		return ERROR_NOMEM;
	return ssh_agent_call_status(bus_client(status->bus), &request, on_ssh_agent, status, &call);
}

static int run(const char *publish_url)
{
	struct status status = {0};
	int error;

	log_open(PROGRAM, LOG_LEVEL_WARNING);
	error = start(&status, publish_url);
	if (error == 0)
		loop_run(&status.loop);
	else if (error != ERROR_CONFIG)
		log_error("%s", error_str(error));
	bus_destroy(status.bus);
	loop_finish(&status.loop);
	if (error == ERROR_CONFIG)
		return EXIT_USAGE;
	return status.connected ? EXIT_SUCCESS : EXIT_FAILURE;
}

int shed_ext_main(int argc, char **argv)
{
	static const struct option long_options[] = {
	    {"publish-url", required_argument, NULL, 'p'},
	    {"help", no_argument, NULL, 'h'},
	    {"version", no_argument, NULL, 'v'},
	    {0},
	};
	const char *publish_url = "http://127.0.0.1:498/v1/publish";
	const char *command = "";
	int option;

	while ((option = getopt_long(argc, argv, "", long_options, NULL)) != -1) {
		switch (option) {
		case 'p':
			publish_url = optarg;
			break;
		case 'h':
			fputs(usage, stdout);
			return EXIT_SUCCESS;
		case 'v':
			command = "version";
			break;
		default:
			fputs(usage, stderr);
			return EXIT_USAGE;
		}
	}
	if (optind + 1 == argc)
		command = argv[optind];
	if (strcmp(command, "version") == 0) {
		puts(PROGRAM " " SHED_VERSION);
		return EXIT_SUCCESS;
	}
	if (strcmp(command, "status") == 0)
		return run(publish_url);
	fputs(usage, stderr);
	return EXIT_USAGE;
}
