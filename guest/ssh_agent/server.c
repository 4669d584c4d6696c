#include "server.h"

#include <stdlib.h>
#include <sys/queue.h>
#include <unistd.h>

#include "acceptor.h"
#include "unix_socket.h"

struct entry {
	struct connection *connection;
	LIST_ENTRY(entry) next;
};

struct server {
	struct connection_options options;
	struct connection_handlers handlers;
	const struct connection_handlers *outer;
	void *outer_arg;
	struct acceptor *acceptor;
	LIST_HEAD(, entry) entries;
};

static void remove_entry(struct server *server, struct entry *entry)
{
	LIST_REMOVE(entry, next);
	connection_destroy(entry->connection);
	free(entry);
	acceptor_release(server->acceptor);
}

static void on_closed(void *arg, struct connection *connection)
{
	struct server *server = arg;
	struct entry *entry;

	LIST_FOREACH(entry, &server->entries, next)
	{
		if (entry->connection == connection)
			break;
	}
	remove_entry(server, entry);
}

static void on_result(void *arg, int error, const ssh_agent_Error *refusal)
{
	struct server *server = arg;

	server->outer->result(server->outer_arg, error, refusal);
}

static void on_accept(int fd, const struct sockaddr *peer, void *arg)
{
	struct server *server = arg;
	struct entry *entry = NULL;

	if (unix_socket_peer_allowed(fd))
		entry = calloc(1, sizeof(*entry));
	if (entry == NULL) {
		close(fd);
		acceptor_release(server->acceptor);
		return;
	}
	entry->connection = connection_create(&server->options, fd);
	LIST_INSERT_HEAD(&server->entries, entry, next);
	if (entry->connection == NULL)
		remove_entry(server, entry);
}

struct server *server_create(const struct connection_options *options, int fd)
{
	struct server *server = calloc(1, sizeof(*server));

	if (server == NULL)
		return NULL;
	server->options = *options;
	server->outer = options->handlers;
	server->outer_arg = options->arg;
	server->handlers = (struct connection_handlers){.closed = on_closed, .result = on_result};
	server->options.handlers = &server->handlers;
	server->options.arg = server;
	LIST_INIT(&server->entries);
	server->acceptor = acceptor_create(options->base, fd, SERVER_CONNECTIONS_MAX, on_accept, server);
	if (server->acceptor == NULL) {
		free(server);
		return NULL;
	}
	return server;
}

void server_destroy(struct server *server)
{
	if (server == NULL)
		return;
	while (!LIST_EMPTY(&server->entries))
		remove_entry(server, LIST_FIRST(&server->entries));
	acceptor_destroy(server->acceptor);
	free(server);
}
