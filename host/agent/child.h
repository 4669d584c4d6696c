/* A program of ours that runs as a child, with a link to it, and is started again when it ends. */
#ifndef SHED_CHILD_H
#define SHED_CHILD_H

#include "frame.h"

struct child;
struct event_base;
struct link;

/* The descriptor of the child's end of the link. */
#define CHILD_LINK_FD 3

struct child_handlers {
	/* The child runs, for the first time or again; the link is the child's, until `down`. */
	void (*up)(struct link *link, void *arg);
	/* A whole frame. An error ends the child: it broke the protocol. */
	int (*frame)(const struct frame *frame, void *arg);
	/* The child is gone, or will be; the link is being destroyed. */
	void (*down)(void *arg);
};

struct child_options {
	const char *path; /* absolute; its last part names the child in the log */
	/* Names of environment variables that the child gets, as they are here; ends with NULL. */
	const char *const *environment;
	size_t payload_limit;
	size_t output_limit;
	const struct child_handlers *handlers;
	void *arg;
};

/*
 * Starts the child: in a process group of its own, with /dev/null for input and output, this process's
 * standard error, the link, and no other descriptor. Each time it ends it is started again, at once and then
 * after growing waits; the log tells when that begins and when it is over. The options are copied, what they
 * point to is not. 0 or an error, after logging why.
 */
int child_create(struct event_base *base, const struct child_options *options, struct child **ret_child);

/* Ends the child without calling `down` and waits for that: it is killed after a second. NULL is fine. */
void child_destroy(struct child *child);

#endif
