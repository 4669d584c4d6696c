/* For the tests: the real program in a directory of its own. */
#ifndef SHED_SCRIPTED_SERVER_H
#define SHED_SCRIPTED_SERVER_H

#include <sys/types.h>

#include "scripted_guest.h"
#include "scripted_listener.h"

struct scripted_server {
	char directory[64];
	char socket_path[128];
	char log_path[128];
	pid_t pid;
};

/* Makes the directory, with nothing in it. */
void scripted_server_prepare(struct scripted_server *server);

/*
 * Starts the program with the socket in the directory and the server's name `desk`, and waits until it
 * answers. Each shed is an argument of --shed; NULL ends them.
 */
void scripted_server_start(struct scripted_server *server, const char *const sheds[]);

/* Starts it without waiting. */
void scripted_server_launch(struct scripted_server *server, const char *const sheds[]);

/* Waits for its end, which must come soon: its exit status. */
int scripted_server_wait(struct scripted_server *server);

/* Ends it with SIGTERM, which it must obey with status 0, and removes the directory. */
void scripted_server_stop(struct scripted_server *server);
void scripted_server_clean(struct scripted_server *server);

/* How often the log has this text. */
int scripted_server_count_in_log(const struct scripted_server *server, const char *text);

/* How many descriptors the program has open, or -1 where the system does not tell. */
int scripted_server_count_descriptors(const struct scripted_server *server);

/* A server with two guests that are connected: `modern` speaks protobuf, `plain` is a VM with the JSON of
 * today. */
struct scripted_bus {
	struct scripted_server server;
	char modern_path[128], plain_path[128];
	struct scripted_guest modern, plain;
};

/* Set-up and teardown for cmocka; the state is the bus. */
int scripted_bus_setup(void **state);
int scripted_bus_teardown(void **state);

#endif
