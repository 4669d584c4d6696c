#include "presence.h"

#include <errno.h>
#include <event2/event.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "error.h"
#include "log.h"
#include "ssh_agent_client.h"
#include "status_file.h"

struct presence {
	struct presence_options options;
	struct event *timer;
	struct client_call *call;
	const char *problem;
	bool known; /* problem says how it stands, NULL: the host answers */
	bool file_failed;
};

static void write_file(struct presence *presence)
{
	int error = status_file_write(presence->options.status_path, presence->problem);

	if (error != 0 && !presence->file_failed)
		log_warning("cannot write %s: %s", presence->options.status_path,
		    error == ERROR_SYSTEM ? strerror(errno) : error_str(error));
	presence->file_failed = error != 0;
}

void presence_note(struct presence *presence, const char *problem)
{
	if (presence->known && presence->problem == problem)
		return;
	presence->known = true;
	presence->problem = problem;
	write_file(presence);
	if (problem == NULL)
		log_info("the host answers");
	else
		log_warning("%s", problem);
}

static void on_ping(
    void *arg, int error, const ssh_agent_Error *refusal, const ssh_agent_PingResponse *response)
{
	struct presence *presence = arg;

	presence->call = NULL;
	/* A host that refuses a ping is there all the same. */
	presence_note(presence, error == 0 ? NULL : bus_problem(presence->options.bus));
}

static void on_timer(evutil_socket_t fd, short what, void *arg)
{
	struct presence *presence = arg;
	ssh_agent_PingRequest ping = {0};

	/* Without room for a ping it is tried again in time; the calls in the way tell as much. */
	if (presence->call == NULL)
		ssh_agent_call_ping(
		    bus_client(presence->options.bus), &ping, on_ping, presence, &presence->call);
}

struct presence *presence_create(const struct presence_options *options)
{
	struct timeval interval = {.tv_sec = options->interval_seconds};
	struct presence *presence = calloc(1, sizeof(*presence));

	if (presence == NULL)
		return NULL;
	presence->options = *options;
	presence->timer = event_new(options->base, -1, EV_PERSIST, on_timer, presence);
	if (presence->timer == NULL || event_add(presence->timer, &interval) != 0) {
		presence_destroy(presence);
		return NULL;
	}
	status_file_remove(options->status_path);
	on_timer(-1, 0, presence);
	return presence;
}

void presence_destroy(struct presence *presence)
{
	if (presence == NULL)
		return;
	if (presence->call != NULL)
		client_cancel(bus_client(presence->options.bus), presence->call);
	if (presence->timer != NULL)
		event_free(presence->timer);
	status_file_remove(presence->options.status_path);
	free(presence);
}
