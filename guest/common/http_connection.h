/* One accepted connection of an http_server, watched from beside evhttp: its deadline and its memory. */
#ifndef SHED_HTTP_CONNECTION_H
#define SHED_HTTP_CONNECTION_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/queue.h>
#include <sys/time.h>

struct bufferevent;
struct event;
struct event_base;
struct evhttp_connection;
struct http_connection;

TAILQ_HEAD(http_connection_list, http_connection);

/* All connections of a server. */
struct http_connections {
	struct http_connection_list list;
	size_t count;
	size_t buffered;           /* bytes of requests and replies that are held */
	size_t buffered_max;       /* a connection that would go over it is closed */
	struct timeval transfer;   /* for a request to arrive, and for a reply to leave */
	void (*closed)(void *arg); /* one connection less */
	void *arg;
};

/* The bufferevent for a new connection, for evhttp to own; NULL if out of memory. */
struct bufferevent *http_connection_open(struct http_connections *connections, struct event_base *base);

/* evhttp's connection as ours, or NULL. */
struct http_connection *http_connection_find(
    struct http_connections *connections, const struct evhttp_connection *evcon);

/* Its request is complete and being worked on. */
void http_connection_serve(struct http_connection *connection);

/* A reply of size bytes is about to be sent; false if there is no memory left for it. */
bool http_connection_reply(struct http_connection *connection, size_t size);

/* The reply has left. */
void http_connection_idle(struct http_connection *connection);

/* The socket, evhttp's. */
int http_connection_fd(const struct http_connection *connection);

/* Forgets all connections, before evhttp closes them and without further calls. */
void http_connection_forget_all(struct http_connections *connections);

#endif
