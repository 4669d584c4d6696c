/* HTTP transfers of libcurl's multi interface on a libevent loop. Logs only when curl itself breaks. */
#ifndef SHED_MULTI_H
#define SHED_MULTI_H

#include <curl/curl.h>
#include <stdbool.h>
#include <sys/queue.h>

struct event_base;
struct multi;

enum multi_state { MULTI_IDLE, MULTI_QUEUED, MULTI_RUNNING };

/* Embed it, or zero it; its owner keeps it and the easy handle until it is done or removed. */
struct multi_transfer {
	CURL *easy;
	/* The transfer ended and is no longer the multi's: it may be freed, or added again. */
	void (*done)(struct multi_transfer *transfer, CURLcode result);

	enum multi_state state; /* multi.c's, as is `queue` */
	TAILQ_ENTRY(multi_transfer) queue;
};

/* NULL if out of memory. curl_global_init comes first. */
struct multi *multi_create(struct event_base *base);

/* All transfers were done or removed before. Closes the connections kept for reuse. NULL is fine. */
void multi_destroy(struct multi *multi);

/*
 * Starts a transfer, from the loop, soon: curl refuses to be given one while it calls back, so this may be
 * called anywhere. Takes CURLOPT_PRIVATE of the easy handle.
 */
void multi_add(struct multi *multi, struct multi_transfer *transfer);

/* Ends a transfer without calling `done`, if it is there at all. Never from within a callback of curl. */
void multi_remove(struct multi *multi, struct multi_transfer *transfer);

#endif
