/* Where the host connects: `vsock:PORT` in a VM, `unix:PATH` for a guest without one. */
#ifndef SHED_LISTENER_H
#define SHED_LISTENER_H

#include <stdbool.h>

#include "unix_socket.h"

struct sockaddr;

struct listener {
	int fd;
	bool vsock;
	struct unix_socket unix_socket;
};

#define LISTENER_NONE ((struct listener){.fd = -1, .unix_socket = {.fd = -1}})

/* 0; ERROR_MALFORMED for another spelling; the errors of unix_socket_listen; ERROR_SYSTEM with errno. */
int listener_open(const char *spec, struct listener *ret_listener);
void listener_close(struct listener *listener);

/* The peer of the accepted fd is the host: CID 2 over vsock, this user or root on a Unix socket. */
bool listener_allows(const struct listener *listener, int fd, const struct sockaddr *peer);

#endif
