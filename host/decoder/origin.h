/* The shed-server that the decoder talks to, and easy handles that talk to nothing else. */
#ifndef SHED_ORIGIN_H
#define SHED_ORIGIN_H

#include <curl/curl.h>

#define ORIGIN_NAME_SIZE 256

struct origin {
	char name[ORIGIN_NAME_SIZE];    /* as configured, for people */
	char address[ORIGIN_NAME_SIZE]; /* a URL without a path or a slash at its end */
	char socket[ORIGIN_NAME_SIZE];  /* a Unix socket's path, "" for TCP */
};

/*
 * Reads `unix:PATH` or `http://ADDRESS:PORT` with a numeric address, as the monitor has checked it.
 * ERROR_CONFIG if it is neither, ERROR_LIMIT if it is too long.
 */
int origin_parse(const char *server, struct origin *ret_origin);

/*
 * An easy handle that speaks HTTP 1.1 to the origin: no other protocol, no proxy, no redirects, no signals.
 * The caller points it somewhere by origin_set_path and frees it by curl_easy_cleanup. NULL if out of memory.
 */
CURL *origin_easy(const struct origin *origin);

/* Points the handle at /api/plugins/listeners/`ns`/`verb`. 0, ERROR_LIMIT or ERROR_NOMEM. */
int origin_set_path(const struct origin *origin, CURL *easy, const char *ns, const char *verb);

#endif
