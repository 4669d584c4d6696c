/* A listening Unix socket that only its user can open. */
#ifndef SHED_UNIX_SOCKET_H
#define SHED_UNIX_SOCKET_H

#include <stdbool.h>
#include <sys/types.h>

struct unix_socket {
	int fd; /* non-blocking, close-on-exec */
	char *path;
	dev_t device;
	ino_t inode;
};

#define UNIX_SOCKET_NONE ((struct unix_socket){.fd = -1})

/*
 * Listens on path with mode 0600 from the socket's birth. The directory is made (0700) if it is missing, and
 * must belong to this user or root and not be writable by others (ERROR_PERMISSION). A dead socket in the way
 * is replaced; a live one is ERROR_REFUSED, whatever else has that name ERROR_PERMISSION. ERROR_LIMIT if the
 * path is too long, ERROR_SYSTEM with errno.
 */
int unix_socket_listen(const char *path, struct unix_socket *ret_socket);

/* Closes the socket and removes its name if that still is this socket's. */
void unix_socket_finish(struct unix_socket *unix_socket);

/* The peer of a connected socket is this process's user, or root. */
bool unix_socket_peer_allowed(int fd);

#endif
