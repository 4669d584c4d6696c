/* Requests to shed-agent's HTTP port, each made to be answered by another part of the chain. */
#ifndef SHED_BUS_POST_H
#define SHED_BUS_POST_H

#include "buf.h"
#include "login.h"

enum bus_post_kind {
	BUS_POST_REFUSED,     /* no namespace: by shed-agent */
	BUS_POST_NO_LISTENER, /* an unknown namespace: by shed-server */
	BUS_POST_PING,        /* by shed-host-agent */
	BUS_POST_SIGN,        /* by the key holder */
	BUS_POST_SIGN_JSON,   /* the same in JSON */
};

/* Appends the whole HTTP request to out. login is needed to sign. 0 or an error of error.h. */
int bus_post_build(enum bus_post_kind kind, const struct login *login, struct buf *out);

/* Sends a request and reads its answer on a connection that is kept. 0, or -1 without the expected status. */
int bus_post_send(int fd, enum bus_post_kind kind, const struct buf *request);

#endif
