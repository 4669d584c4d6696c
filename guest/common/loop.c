#include "loop.h"

#include <event2/event.h>
#include <signal.h>
#include <stddef.h>

#include "error.h"

static void on_signal(evutil_socket_t number, short what, void *arg)
{
	loop_stop(arg);
}

int loop_init(struct loop *loop)
{
	signal(SIGPIPE, SIG_IGN);
	loop->base = event_base_new();
	if (loop->base == NULL)
		return ERROR_NOMEM;
	loop->terminate = evsignal_new(loop->base, SIGTERM, on_signal, loop);
	loop->interrupt = evsignal_new(loop->base, SIGINT, on_signal, loop);
	if (loop->terminate == NULL || loop->interrupt == NULL)
		return ERROR_NOMEM;
	if (event_add(loop->terminate, NULL) != 0 || event_add(loop->interrupt, NULL) != 0)
		return ERROR_NOMEM;
	return 0;
}

void loop_finish(struct loop *loop)
{
	if (loop->terminate != NULL)
		event_free(loop->terminate);
	if (loop->interrupt != NULL)
		event_free(loop->interrupt);
	if (loop->base != NULL)
		event_base_free(loop->base);
	*loop = (struct loop){0};
}

void loop_run(struct loop *loop)
{
	event_base_dispatch(loop->base);
}

void loop_stop(struct loop *loop)
{
	event_base_loopbreak(loop->base);
}

void loop_linger(struct loop *loop, unsigned milliseconds)
{
	struct timeval tv = {.tv_sec = milliseconds / 1000, .tv_usec = (milliseconds % 1000) * 1000};

	event_base_loopexit(loop->base, &tv);
	event_base_dispatch(loop->base);
}
