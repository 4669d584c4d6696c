/* Whole answers of the host API. */
#ifndef SHED_HTTP_REPLY_H
#define SHED_HTTP_REPLY_H

#include <jansson.h>

#include "buf.h"
#include "envelope.pb-c.h"

struct evhttp_request;

/* Answers with the status that the code stands for and `{"error": {"code", "message"}}`. */
void http_reply_error(struct evhttp_request *request, Envelope__BusCode code, const char *message);

/* Answers 405. */
void http_reply_wrong_method(struct evhttp_request *request);

/* Answers 200 with a value, which is released; NULL (it could not be made) is answered 500. */
void http_reply_json(struct evhttp_request *request, json_t *value);

/* Answers 200 with a text of this content type. */
void http_reply_text(struct evhttp_request *request, const char *type, const struct buf *text);

/* Answers 204: it is done. */
void http_reply_nothing(struct evhttp_request *request);

#endif
