/*
 * HTTP for local clients, over evhttp, with the limits that evhttp lacks: on connections, on the time that a
 * request may take to arrive and a reply to leave, and on the memory that all of them hold together. A page
 * in a browser cannot get in: the Host header must name the loopback, and no Origin may be given.
 */
#ifndef SHED_HTTP_SERVER_H
#define SHED_HTTP_SERVER_H

#include <stddef.h>
#include <stdint.h>

#include "address.h"
#include "envelope_gen.h"

struct event_base;
struct http_exchange;
struct http_server;

/* A request, to be answered now or later with one of the reply functions, unless its client leaves first. */
typedef void http_server_fn(struct http_exchange *exchange, void *arg);

/* The client has gone; the exchange is freed after the call and not to be answered any more. */
typedef void http_exchange_left_fn(void *arg);

struct http_server_options {
	struct event_base *base;
	const struct address *address;
	size_t body_max;          /* larger bodies are answered with 413 BODY_TOO_LARGE */
	size_t connections_max;   /* further ones wait in the backlog */
	unsigned request_seconds; /* for a request to arrive whole, and for a reply to be taken */
	unsigned idle_seconds;    /* between two requests */
	http_server_fn *handle;
	void *arg;
};

/* 0, ERROR_NOMEM, or ERROR_SYSTEM with errno if the address cannot be listened on. */
int http_server_create(const struct http_server_options *options, struct http_server **ret_server);

/* Closes all connections; exchanges that are not answered are freed without a word to their owners. */
void http_server_destroy(struct http_server *server);

/* The port that is listened on. */
uint16_t http_server_port(const struct http_server *server);

enum http_method { HTTP_METHOD_GET, HTTP_METHOD_POST, HTTP_METHOD_OTHER };

enum http_method http_exchange_method(const struct http_exchange *exchange);
const char *http_exchange_path(const struct http_exchange *exchange);

/* A request header, or NULL. */
const char *http_exchange_header(const struct http_exchange *exchange, const char *name);

/* The request's body, valid until the handler returns. 0 or ERROR_NOMEM. */
int http_exchange_body(struct http_exchange *exchange, const uint8_t **ret_data, size_t *ret_size);

/* Has left called with arg if the client goes away before the reply. 0 or ERROR_NOMEM. */
int http_exchange_watch(struct http_exchange *exchange, http_exchange_left_fn *left, void *arg);

/* Answers and frees the exchange. The data is copied. */
void http_exchange_reply(
    struct http_exchange *exchange, int status, const char *content_type, const void *data, size_t size);

/* The same with `{"error": {"code", "message"}}`, with the status that belongs to the code. */
void http_exchange_fail(struct http_exchange *exchange, envelope_BusCode code, const char *message);

#endif
