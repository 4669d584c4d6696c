/* A shed-server for the tests: one event stream, and the answers that are posted to it. */
#ifndef SHED_TEST_SERVER_H
#define SHED_TEST_SERVER_H

#include <event2/event.h>
#include <event2/http.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buf.h"
#include "envelope.pb-c.h"

#define TEST_SERVER_LISTENER "0123456789abcdef"

/* Zero it, set what is to differ, start it; read the rest. */
struct test_server {
	struct event_base *base;
	bool tcp;                /* on 127.0.0.1 instead of a socket of its own */
	bool protobuf;           /* take `Shed-Envelope: protobuf` and send such */
	int stream_status;       /* what a GET is refused with; 0: it is served */
	const char *stream_type; /* NULL: text/event-stream */
	int post_status;         /* 0: 204 */

	struct evhttp *http;
	char path[64];                 /* of its socket */
	char address[80];              /* as the decoder is told it */
	struct evhttp_request *stream; /* the one that is open, or NULL */
	unsigned n_streams;            /* that ever were */
	unsigned n_connections;
	unsigned n_posts;
	struct buf body; /* of the last post */
	char type[64];   /* its content type */
};

/* Chooses a socket of the server's own; nobody listens on it yet. */
void test_server_init(struct test_server *server, struct event_base *base);

/* Listens, which sets the address for TCP, and ends that with all connections; any number of times. */
void test_server_start(struct test_server *server);
void test_server_stop(struct test_server *server);

/* Stops it and removes its socket. */
void test_server_finish(struct test_server *server);

/* Sends bytes on the open stream; ends the response; or drops the connection. */
void test_server_send_bytes(struct test_server *server, const void *bytes, size_t size);
void test_server_send_event(struct test_server *server, const void *data, size_t size);
void test_server_send(struct test_server *server, const Envelope__Envelope *envelope);
void test_server_end_stream(struct test_server *server);
void test_server_drop_stream(struct test_server *server);

/* Runs the loop for a moment. */
void test_server_tick(struct event_base *base);

/* Runs the loop until condition is true; fails after some seconds. */
#define test_server_wait(base, condition)                                                                    \
	do {                                                                                                 \
		for (int tick_ = 0; !(condition); tick_++) {                                                 \
			if (tick_ == 2000)                                                                   \
				fail_msg("waited in vain for %s", #condition);                               \
			test_server_tick(base);                                                              \
		}                                                                                            \
	} while (0)

#endif
