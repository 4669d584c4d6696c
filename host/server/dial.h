/* Opening the connection to a guest's bus, whatever lies between. */
#ifndef SHED_DIAL_H
#define SHED_DIAL_H

#include <stdint.h>

struct event_base;
struct dial;

/* The port that the bus in the guest listens on. */
#define DIAL_PORT 1026
#define DIAL_TIMEOUT_MS 2000

enum dial_kind {
	DIAL_UNIX,        /* a Unix socket that leads straight to the bus */
	DIAL_FIRECRACKER, /* the Unix socket of a Firecracker-style vsock device */
};

struct dial_address {
	enum dial_kind kind;
	const char *path;
};

/* The end of an attempt: 0 with a connected descriptor, which is the receiver's; or an error as below. */
typedef void dial_fn(int error, int fd, void *arg);

/*
 * Starts to connect. done is called once, from the loop and within DIAL_TIMEOUT_MS, unless the attempt is
 * cancelled; the cookie is then void. The address is not kept. 0 or, without a call of done, an error.
 *
 * Errors: ERROR_SYSTEM (errno tells), ERROR_UNREACHABLE (too many are waiting to connect), ERROR_LIMIT (the
 * path is too long), ERROR_NOMEM; later also ERROR_CLOSED (nobody listens inside the VM), ERROR_MALFORMED and
 * ERROR_TIMEOUT.
 */
int dial_start(struct event_base *base, const struct dial_address *address, dial_fn *done, void *arg,
    struct dial **ret_dial);

/* Ends the attempt; done will not be called. NULL is fine. */
void dial_cancel(struct dial *dial);

#endif
