#include "http_reply.h"

#include <event2/buffer.h>
#include <event2/http.h>
#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "envelope_gen.h"

#define BODY_LIMIT 4096
#define JSON_TYPE "application/json"

static const struct {
	Envelope__BusCode code;
	int status;
} statuses[] = {
    {ENVELOPE__BUS_CODE__INVALID_BODY, HTTP_BADREQUEST},
    {ENVELOPE__BUS_CODE__INVALID_NAMESPACE, HTTP_BADREQUEST},
    {ENVELOPE__BUS_CODE__MISSING_NAMESPACE, HTTP_BADREQUEST},
    {ENVELOPE__BUS_CODE__MISSING_SHED, HTTP_BADREQUEST},
    {ENVELOPE__BUS_CODE__NAMESPACE_RESERVED, 403},
    {ENVELOPE__BUS_CODE__FORBIDDEN, 403},
    {ENVELOPE__BUS_CODE__SHED_NOT_CONNECTED, HTTP_NOTFOUND},
    {ENVELOPE__BUS_CODE__NOT_PENDING, HTTP_NOTFOUND},
    {ENVELOPE__BUS_CODE__NOT_FOUND, HTTP_NOTFOUND},
    {ENVELOPE__BUS_CODE__METHOD_NOT_ALLOWED, HTTP_BADMETHOD},
    {ENVELOPE__BUS_CODE__NAMESPACE_ALREADY_REGISTERED, 409},
    {ENVELOPE__BUS_CODE__INVALID_SHED, HTTP_BADREQUEST},
    {ENVELOPE__BUS_CODE__SHED_ALREADY_ATTACHED, 409},
    {ENVELOPE__BUS_CODE__BODY_TOO_LARGE, HTTP_ENTITYTOOLARGE},
    {ENVELOPE__BUS_CODE__TOO_MANY_REQUESTS, HTTP_SERVUNAVAIL},
};

static int status_of(Envelope__BusCode code)
{
	for (size_t i = 0; i < sizeof(statuses) / sizeof(statuses[0]); i++) {
		if (statuses[i].code == code)
			return statuses[i].status;
	}
	return HTTP_INTERNAL;
}

static void reply(struct evhttp_request *request, int status, const char *type, const void *data, size_t size)
{
	struct evkeyvalq *headers = evhttp_request_get_output_headers(request);
	struct evbuffer *body = evhttp_request_get_output_buffer(request);

	evhttp_add_header(headers, "Content-Type", type);
	evbuffer_add(body, data, size);
	evhttp_send_reply(request, status, NULL, NULL);
}

void http_reply_error(struct evhttp_request *request, Envelope__BusCode code, const char *message)
{
	Envelope__HttpError__Detail detail = ENVELOPE__HTTP_ERROR__DETAIL__INIT;
	Envelope__HttpError error = ENVELOPE__HTTP_ERROR__INIT;
	struct buf text;

	buf_init(&text, BODY_LIMIT);
	detail.code = (char *)envelope_bus_code_str(code);
	detail.message = (char *)message;
	error.error = &detail;
	/* Without memory the status alone must do. */
	envelope_http_error_to_json(&error, &text);
	reply(request, status_of(code), JSON_TYPE, text.data, text.size);
	buf_finish(&text);
}

void http_reply_wrong_method(struct evhttp_request *request)
{
	http_reply_error(
	    request, ENVELOPE__BUS_CODE__METHOD_NOT_ALLOWED, "this path does not take this method");
}

void http_reply_json(struct evhttp_request *request, json_t *value)
{
	char *text = value == NULL ? NULL : json_dumps(value, JSON_COMPACT);

	json_decref(value);
	if (text == NULL)
		reply(request, HTTP_INTERNAL, JSON_TYPE, NULL, 0);
	else
		reply(request, HTTP_OK, JSON_TYPE, text, strlen(text));
	free(text);
}

void http_reply_text(struct evhttp_request *request, const char *type, const struct buf *text)
{
	reply(request, HTTP_OK, type, text->data, text->size);
}

void http_reply_nothing(struct evhttp_request *request)
{
	evhttp_send_reply(request, HTTP_NOCONTENT, NULL, NULL);
}
