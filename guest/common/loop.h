/* The event loop of a program that runs until it is told to end. */
#ifndef SHED_LOOP_H
#define SHED_LOOP_H

struct event;
struct event_base;

struct loop {
	struct event_base *base;
	struct event *terminate;
	struct event *interrupt;
};

/*
 * A loop that SIGTERM and SIGINT end; SIGPIPE is ignored from now on. 0 or ERROR_NOMEM; after a failure, too,
 * loop_finish is to be called on a loop that was zero.
 */
int loop_init(struct loop *loop);
void loop_finish(struct loop *loop);

/* Runs until a signal, or loop_stop. */
void loop_run(struct loop *loop);
void loop_stop(struct loop *loop);

/* Runs on for some milliseconds, so that what was queued last leaves. */
void loop_linger(struct loop *loop, unsigned milliseconds);

#endif
