/* The key holder's process: started, configured, and started again when it ends. */
#ifndef SHED_HOLDER_H
#define SHED_HOLDER_H

#include "config.h"

struct event_base;
struct holder;
struct key_source;

/* Kept by reference: the texts must outlive the holder. */
struct holder_options {
	const char *path;         /* of its program */
	const char *agent_socket; /* SSH_AUTH_SOCK, or "" */
	const struct config *config;
	/* Called once, when the first holder is ready or has failed to be. */
	void (*settled)(void *arg);
	void *arg;
};

/* 0 or an error, after logging why. */
int holder_create(struct event_base *base, const struct holder_options *options, struct holder **ret_holder);

/* Ends the process. Nobody waits for its calls any more. NULL is fine. */
void holder_destroy(struct holder *holder);

/* What the handlers draw on; the holder's. */
struct key_source *holder_keys(struct holder *holder);

#endif
