#include "acceptor.h"

#include <event2/event.h>
#include <event2/listener.h>
#include <stdlib.h>

static const struct timeval pause_after_error = {.tv_usec = 100 * 1000};

struct acceptor {
	struct evconnlistener *listener;
	struct event *resume;
	size_t limit;
	size_t count;
	acceptor_fn *accepted;
	void *arg;
};

static void on_accept(
    struct evconnlistener *listener, evutil_socket_t fd, struct sockaddr *peer, int size, void *arg)
{
	struct acceptor *acceptor = arg;

	if (++acceptor->count >= acceptor->limit)
		evconnlistener_disable(listener);
	acceptor->accepted(fd, peer, acceptor->arg);
}

/* Out of descriptors, say: the peer stays in the backlog, and without a pause the loop would spin. */
static void on_error(struct evconnlistener *listener, void *arg)
{
	struct acceptor *acceptor = arg;

	evconnlistener_disable(listener);
	event_add(acceptor->resume, &pause_after_error);
}

static void on_resume(evutil_socket_t fd, short what, void *arg)
{
	struct acceptor *acceptor = arg;

	if (acceptor->count < acceptor->limit)
		evconnlistener_enable(acceptor->listener);
}

struct acceptor *acceptor_create(
    struct event_base *base, int fd, size_t limit, acceptor_fn *accepted, void *arg)
{
	struct acceptor *acceptor = calloc(1, sizeof(*acceptor));

	if (acceptor == NULL)
		return NULL;
	acceptor->limit = limit;
	acceptor->accepted = accepted;
	acceptor->arg = arg;
	acceptor->resume = evtimer_new(base, on_resume, acceptor);
	acceptor->listener = evconnlistener_new(base, on_accept, acceptor, LEV_OPT_CLOSE_ON_EXEC, 0, fd);
	if (acceptor->resume == NULL || acceptor->listener == NULL) {
		acceptor_destroy(acceptor);
		return NULL;
	}
	evconnlistener_set_error_cb(acceptor->listener, on_error);
	return acceptor;
}

void acceptor_destroy(struct acceptor *acceptor)
{
	if (acceptor == NULL)
		return;
	if (acceptor->listener != NULL)
		evconnlistener_free(acceptor->listener);
	if (acceptor->resume != NULL)
		event_free(acceptor->resume);
	free(acceptor);
}

void acceptor_release(struct acceptor *acceptor)
{
	acceptor->count--;
	if (acceptor->count + 1 == acceptor->limit)
		evconnlistener_enable(acceptor->listener);
}
