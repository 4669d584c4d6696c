/* The agent's socket: takes its clients and keeps their connections. */
#ifndef SHED_SERVER_H
#define SHED_SERVER_H

#include "connection.h"

#define SERVER_CONNECTIONS_MAX 128

struct server;

/*
 * Serves clients on the listening socket fd, which stays the caller's. handlers->closed is the server's own
 * and ignored. Only this user and root are let in. NULL if out of memory.
 */
struct server *server_create(const struct connection_options *options, int fd);

/* Closes all connections. NULL is fine. */
void server_destroy(struct server *server);

#endif
