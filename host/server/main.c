/* shed-server: the bus on the host. */
#include <errno.h>
#include <event2/event.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "error.h"
#include "guests.h"
#include "host_api.h"
#include "host_socket.h"
#include "log.h"
#include "metrics.h"
#include "options.h"
#include "process.h"
#include "router.h"

#define EXIT_USAGE 2

static void on_signal(evutil_socket_t number, short what, void *arg)
{
	event_base_loopbreak(arg);
}

static void on_libevent_log(int severity, const char *message)
{
	if (severity == EVENT_LOG_ERR)
		log_error("libevent: %s", message);
	else if (severity == EVENT_LOG_WARN)
		log_warning("libevent: %s", message);
}

static int listen_at(const char *path, struct host_socket *ret_socket)
{
	int r = host_socket_listen(path, ret_socket);

	if (r == ERROR_DUPLICATE)
		log_error("another shed-server listens on %s: stop it first, or say --listen", path);
	else if (r == ERROR_TYPE)
		log_error("%s exists and is not a socket: move it away, or say --listen", path);
	else if (r == ERROR_PERMISSION)
		log_error("the directory of %s must be yours, and no one else may write to it", path);
	else if (r < 0)
		log_error(
		    "cannot listen on %s: %s", path, r == ERROR_SYSTEM ? strerror(errno) : error_str(r));
	return r;
}

static int attach_all(struct guests *guests, const struct options *options)
{
	for (size_t i = 0; i < options->n_sheds; i++) {
		const struct options_shed *shed = &options->sheds[i];
		int r = guests_add(guests, shed->name, shed->backend, &shed->address);

		if (r < 0)
			return r;
	}
	return 0;
}

/* Builds the bus on a listening socket and runs it until a signal comes. */
static int serve(struct event_base *base, int fd, const struct options *options)
{
	struct event *signals[2] = {NULL};
	struct guests *guests = NULL;
	struct router *router = NULL;
	struct metrics *metrics = metrics_create();
	struct host_api_served served;
	struct host_api *api = NULL;
	int r = ERROR_NOMEM;

	signals[0] = evsignal_new(base, SIGTERM, on_signal, base);
	signals[1] = evsignal_new(base, SIGINT, on_signal, base);
	if (metrics == NULL || signals[0] == NULL || signals[1] == NULL || event_add(signals[0], NULL) < 0 ||
	    event_add(signals[1], NULL) < 0)
		goto out;
	api = host_api_create(base, fd);
	if (api == NULL)
		goto out;
	router = router_create(base, host_api_listeners(api), metrics);
	if (router == NULL)
		goto out;
	guests = guests_create(base, options->name, &router_guest_handlers, router);
	if (guests == NULL)
		goto out;
	served = (struct host_api_served){.router = router, .guests = guests, .metrics = metrics};
	if ((r = attach_all(guests, options)) < 0 || (r = host_api_serve(api, &served)) < 0)
		goto out;
	log_info("server %s listens on %s", options->name, options->listen_path);
	if (event_base_dispatch(base) < 0)
		r = ERROR_SYSTEM;
out:
	guests_destroy(guests);
	router_destroy(router);
	host_api_destroy(api);
	metrics_destroy(metrics);
	for (size_t i = 0; i < sizeof(signals) / sizeof(signals[0]); i++) {
		if (signals[i] != NULL)
			event_free(signals[i]);
	}
	return r;
}

static int run(const struct options *options)
{
	struct host_socket host_socket = {.fd = -1};
	struct event_base *base = NULL;
	int r = process_forbid_dumps();

	if (r < 0) {
		log_error("cannot forbid core dumps: %s", strerror(errno));
		return r;
	}
	process_ignore_sigpipe();
	event_set_log_callback(on_libevent_log);
	if ((r = listen_at(options->listen_path, &host_socket)) < 0)
		return r;
	base = event_base_new();
	r = base == NULL ? ERROR_NOMEM : serve(base, host_socket.fd, options);
	if (r < 0)
		log_error("cannot serve: %s", error_str(r));
	host_socket_remove(options->listen_path, &host_socket);
	close(host_socket.fd);
	if (base != NULL)
		event_base_free(base);
	return r;
}

int main(int argc, char **argv)
{
	struct options options;
	int r = options_parse(argc, argv, stderr, &options);

	if (r < 0)
		return r == ERROR_CONFIG ? EXIT_USAGE : EXIT_FAILURE;
	if (options.action == OPTIONS_HELP) {
		options_print_help(stdout);
	} else if (options.action == OPTIONS_VERSION) {
		puts("shed-server " SHED_VERSION);
	} else {
		log_open("shed-server", options.verbose ? LOG_LEVEL_DEBUG : LOG_LEVEL_INFO);
		r = run(&options);
	}
	options_finish(&options);
	return r < 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
