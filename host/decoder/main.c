/*
 * shed-host-decoder: reads the network for shed-host-agent, which starts it with one end of a socket pair.
 * It holds no long-lived secret, opens no file and decides nothing.
 */
#include <curl/curl.h>
#include <event2/event.h>
#include <stdio.h>
#include <sys/stat.h>

#include "log.h"
#include "process.h"
#include "session.h"

/* The decoder's end of its link to the monitor. */
#define MONITOR_FD 3

static int run(void)
{
	struct event_base *base = NULL;
	struct session *session = NULL;
	int status = 1;

	if (process_forbid_dumps() != 0)
		log_warning("a crash would leave a core dump");
	process_ignore_sigpipe();
	if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
		log_error("libcurl does not start");
		return 1;
	}
	if ((base = event_base_new()) == NULL || (session = session_create(base, MONITOR_FD)) == NULL) {
		log_error("out of memory");
		goto out;
	}
	if (event_base_dispatch(base) >= 0 && session_error(session) == 0)
		status = 0;
out:
	session_destroy(session);
	if (base != NULL)
		event_base_free(base);
	curl_global_cleanup();
	return status;
}

int main(void)
{
	struct stat monitor;

	log_open("shed-host-decoder", LOG_LEVEL_INFO);
	if (fstat(MONITOR_FD, &monitor) != 0 || !S_ISSOCK(monitor.st_mode)) {
		fprintf(stderr, "shed-host-decoder is a part of shed-host-agent, which starts it.\n");
		return 2;
	}
	return run();
}
