/* Takes connections from a listening socket, never more than a number at a time. */
#ifndef SHED_ACCEPTOR_H
#define SHED_ACCEPTOR_H

#include <stddef.h>

struct acceptor;
struct event_base;
struct sockaddr;

/* A new connection, whose non-blocking fd is the receiver's; it calls acceptor_release when that is closed.
 */
typedef void acceptor_fn(int fd, const struct sockaddr *peer, void *arg);

/*
 * Accepts on the listening socket fd, which stays the caller's and outlives the acceptor. At limit
 * connections, and for a moment when the process has no descriptor left, further peers wait in the backlog.
 * NULL if out of memory.
 */
struct acceptor *acceptor_create(
    struct event_base *base, int fd, size_t limit, acceptor_fn *accepted, void *arg);
void acceptor_destroy(struct acceptor *acceptor);

/* One of the accepted connections has been closed. */
void acceptor_release(struct acceptor *acceptor);

#endif
