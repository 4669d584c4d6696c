/* The Unix socket that the host's own programs connect to. */
#ifndef SHED_HOST_SOCKET_H
#define SHED_HOST_SOCKET_H

#include <sys/types.h>

/* Embed it. */
struct host_socket {
	int fd;
	dev_t device; /* of the file that leads to it */
	ino_t inode;
};

/*
 * Listens on path, with mode 0600 from the first moment, in a directory that is the user's own and is made
 * with mode 0700 if it is missing. A socket file that nobody listens on any more is replaced; one that
 * answers is left alone. Two callers at once do not take each other's.
 *
 * 0 with a socket whose fd is the caller's. ERROR_DUPLICATE if another instance listens there, ERROR_TYPE if
 * something else than a socket is there, ERROR_LIMIT if the path is too long, ERROR_PERMISSION if the
 * directory is not the user's own, ERROR_NOMEM, ERROR_SYSTEM (errno tells).
 */
int host_socket_listen(const char *path, struct host_socket *ret_socket);

/* Removes the file at path if it is still the one that was made with the socket. Closes nothing. */
void host_socket_remove(const char *path, const struct host_socket *host_socket);

#endif
