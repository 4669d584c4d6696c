/* A monitor for the tests: starts the real shed-host-decoder and keeps what it says. */
#ifndef SHED_TEST_MONITOR_H
#define SHED_TEST_MONITOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "decoder.pb-c.h"
#include "schema.h"

struct arena;
struct event_base;
struct link;

#define TEST_MONITOR_MESSAGES 4096

struct test_monitor {
	struct event_base *base;
	pid_t pid;
	struct link *link;
	bool closed;                 /* the decoder closed its end */
	const char *answer_requests; /* JSON: answer each request with it as the response to a ping */

	struct arena *arenas[TEST_MONITOR_MESSAGES];
	Decoder__FromDecoder *messages[TEST_MONITOR_MESSAGES];
	size_t n_messages;
	unsigned n_up, n_down, n_requests, n_cancels;
	const Decoder__Link *last_link;
	const Decoder__Request *last_request;
	const Decoder__Cancel *last_cancel;
};

/* Starts the decoder. */
void test_monitor_start(struct test_monitor *monitor, struct event_base *base);

/* Closes the link, and returns the decoder's exit status as waitpid gives it. */
int test_monitor_stop(struct test_monitor *monitor);

/* Lets it listen to the namespace ns of the server. */
void test_monitor_configure(struct test_monitor *monitor, const char *server, const char *ns);

/* Answers with the Response to the operation that this JSON is, or that it is pending. */
void test_monitor_answer(struct test_monitor *monitor, uint64_t ticket, uint32_t operation, const char *json);
void test_monitor_pend(struct test_monitor *monitor, uint64_t ticket, int64_t until);

#endif
