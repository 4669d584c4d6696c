/* The sheds in the host API: which are attached, and attaching and detaching while the server runs. */
#ifndef SHED_SHEDS_API_H
#define SHED_SHEDS_API_H

#include "buf.h"
#include "guests.h"

struct evhttp_request;

/* Answers with all sheds. */
void sheds_api_list(struct guests *guests, struct evhttp_request *request);

/* Appends what is counted of them, in Prometheus's text format. 0, ERROR_NOMEM, ERROR_LIMIT. */
int sheds_api_print_metrics(struct guests *guests, struct buf *out);

/* Answers a request for the one whose name, percent-encoded, is given: PUT attaches it, DELETE detaches it.
 */
void sheds_api_serve(struct guests *guests, struct evhttp_request *request, const char *encoded_name);

#endif
