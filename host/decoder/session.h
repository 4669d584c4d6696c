/*
 * The decoder's talk with the monitor: requests of guests go up, answers go down (proto/decoder.proto). Here
 * the streams, the table of requests and the posting of answers meet.
 */
#ifndef SHED_SESSION_H
#define SHED_SESSION_H

struct event_base;
struct session;

/*
 * Waits on the connected socket fd, which it owns (on failure, too), for the monitor to configure it. NULL if
 * out of memory. The loop is broken out of when the monitor has gone or breaks the protocol.
 */
struct session *session_create(struct event_base *base, int fd);

/* Drops everything. NULL is fine. */
void session_destroy(struct session *session);

/* 0 if the monitor closed the link, as it does to end the decoder; else the error, which was logged. */
int session_error(const struct session *session);

#endif
