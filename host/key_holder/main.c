/* shed-key-holder: the one process of the broker that has SSH keys, or speaks to an agent that has them. */

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>

#include <event2/event.h>
#include <event2/util.h>

#include "error.h"
#include "log.h"
#include "process.h"
#include "service.h"
#include "wiping_heap.h"

#define LINK_FD 3
#define EXIT_USAGE 2

/* The monitor's end of a socket pair, and not whatever a shell may have left open. */
static bool is_link(int fd)
{
	struct sockaddr_storage address;
	socklen_t size = sizeof(address);

	return getpeername(fd, (struct sockaddr *)&address, &size) == 0 && address.ss_family == AF_UNIX;
}

static int run(void)
{
	struct event_base *base = NULL;
	struct service *service = NULL;
	int r;

	/* Before the first key is in memory. */
	if ((r = wiping_heap_install()) != 0 || (r = process_forbid_dumps()) != 0)
		goto out;
	process_ignore_sigpipe();
	evutil_make_socket_closeonexec(LINK_FD);
	base = event_base_new();
	if (base == NULL) {
		r = ERROR_NOMEM;
		goto out;
	}
	service = service_create(base, LINK_FD);
	if (service == NULL) {
		r = ERROR_NOMEM;
		goto out;
	}
	if (event_base_dispatch(base) < 0)
		r = ERROR_SYSTEM;
	else
		r = service_error(service);
out:
	service_destroy(service);
	if (base != NULL)
		event_base_free(base);
	return r;
}

int main(int argc, char **argv)
{
	int r;

	if (argc > 1 || !is_link(LINK_FD)) {
		fprintf(stderr,
		    "shed-key-holder %s holds SSH keys for shed-host-agent, which starts it; "
		    "it is not run by hand.\n",
		    SHED_VERSION);
		return EXIT_USAGE;
	}
	log_open("shed-key-holder", LOG_LEVEL_INFO);
	if ((r = run()) != 0)
		log_error("ended: %s", error_str(r));
	return r == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
