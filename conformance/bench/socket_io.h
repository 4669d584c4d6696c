/* Blocking sockets for the benchmark's clients. */
#ifndef SHED_SOCKET_IO_H
#define SHED_SOCKET_IO_H

#include <stddef.h>
#include <stdint.h>

/* A connection to a Unix socket, or to a port of 127.0.0.1; -1 with errno. The caller closes it. */
int socket_io_connect_unix(const char *path);
int socket_io_connect_port(uint16_t port);

/* All size bytes, or -1. */
int socket_io_write(int fd, const void *data, size_t size);
int socket_io_read(int fd, void *ret_data, size_t size);

#endif
