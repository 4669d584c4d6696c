#include "host_api.h"

#include <event2/buffer.h>
#include <event2/http.h>
#include <event2/listener.h>
#include <fcntl.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "connections.h"
#include "envelope_io.h"
#include "error.h"
#include "http_reply.h"
#include "log.h"
#include "namespace.h"
#include "sheds_api.h"
#include "timestamp.h"
#include "uuid7.h"
#include "wipe.h"

#define LISTENERS_PATH "/api/plugins/listeners"
#define SHEDS_PATH "/api/plugins/sheds"
#define PROTOBUF_TYPE "application/x-protobuf"
#define HEADERS_MAX (16 * 1024)
#define METRICS_TEXT_MAX (4 * 1024 * 1024)
/* evhttp's own answer to what is over its limits is a page in HTML, so ours come first. */
#define EVHTTP_BODY_MAX (HOST_API_BODY_MAX + 64 * 1024)

struct host_api {
	struct evhttp *http;
	struct connections *connections;
	struct listeners *listeners;
	struct evconnlistener *socket; /* owned by http */
	struct host_api_served served;
};

static void list_listeners(struct host_api *api, struct evhttp_request *request)
{
	const struct listener *listener = NULL;
	json_t *items = json_array();

	while ((listener = listeners_next(api->listeners, listener)) != NULL)
		json_array_append_new(
		    items, json_pack("{s:s, s:b}", "namespace", listener_namespace(listener), "protobuf",
			       listener_reads_protobuf(listener)));
	http_reply_json(request, json_pack("{s:o}", "listeners", items));
}

static void list_sheds(struct host_api *api, struct evhttp_request *request)
{
	sheds_api_list(api->served.guests, request);
}

static void open_stream(struct host_api *api, struct evhttp_request *request, const char *ns)
{
	const char *wanted = evhttp_find_header(evhttp_request_get_input_headers(request), "Shed-Envelope");
	Envelope__Encoding encoding = wanted != NULL && strcasecmp(wanted, "protobuf") == 0
					  ? ENVELOPE__ENCODING__PROTOBUF
					  : ENVELOPE__ENCODING__JSON;
	struct listener *listener = NULL;
	int r = listeners_add(api->listeners, ns, encoding, request, &listener);

	if (r == ERROR_DUPLICATE)
		http_reply_error(request, ENVELOPE__BUS_CODE__NAMESPACE_ALREADY_REGISTERED,
		    "another listener holds the namespace: stop it first");
	else if (r < 0)
		http_reply_error(request, ENVELOPE__BUS_CODE__TOO_MANY_REQUESTS,
		    "the server has no room for another listener");
	else
		router_attach(api->served.router, listener);
}

/* What a plugin in a few lines of shell may leave out. */
static int complete(Envelope__Envelope *response, const char *ns, char id[UUID7_SIZE])
{
	int r = 0;

	if (response->namespace_[0] == '\0')
		response->namespace_ = (char *)ns;
	if (response->timestamp == 0)
		response->timestamp = timestamp_now();
	if (response->id[0] == '\0') {
		r = uuid7_generate(id);
		response->id = id;
	}
	return r;
}

/* Takes a decoded answer: zero, or what is wrong with it. */
static Envelope__BusCode take_response(struct host_api *api, const char *ns, Envelope__Envelope *response)
{
	char id[UUID7_SIZE];
	struct guest *guest = NULL;

	if (complete(response, ns, id) < 0)
		return ENVELOPE__BUS_CODE__SEND_FAILED;
	if (response->type != ENVELOPE__TYPE__RESPONSE || response->in_reply_to[0] == '\0' ||
	    strcmp(response->namespace_, ns) != 0)
		return ENVELOPE__BUS_CODE__INVALID_BODY;
	if (response->shed == NULL || response->shed->name[0] == '\0')
		return ENVELOPE__BUS_CODE__MISSING_SHED;
	guest = guests_find(api->served.guests, response->shed->name);
	if (guest == NULL || !guest_is_connected(guest))
		return ENVELOPE__BUS_CODE__SHED_NOT_CONNECTED;
	return router_respond(api->served.router, ns, guest, response);
}

static const char *response_message(Envelope__BusCode code)
{
	switch (code) {
	case ENVELOPE__BUS_CODE__MISSING_SHED:
		return "the response names no shed: copy the request's";
	case ENVELOPE__BUS_CODE__SHED_NOT_CONNECTED:
		return "the shed that the response names is not connected";
	case ENVELOPE__BUS_CODE__NOT_PENDING:
		return "nothing that this listener was asked waits for this response";
	case ENVELOPE__BUS_CODE__BODY_TOO_LARGE:
		return "the response is over 16 MiB";
	case ENVELOPE__BUS_CODE__SEND_FAILED:
		return "the response could not be sent to the shed";
	default:
		return "the body is not a response envelope to a request of this namespace";
	}
}

static bool is_protobuf(struct evhttp_request *request)
{
	const char *type = evhttp_find_header(evhttp_request_get_input_headers(request), "Content-Type");
	size_t length = strlen(PROTOBUF_TYPE);

	return type != NULL && strncasecmp(type, PROTOBUF_TYPE, length) == 0 &&
	       (type[length] == '\0' || type[length] == ';' || type[length] == ' ');
}

static void respond(struct host_api *api, struct evhttp_request *request, const char *ns)
{
	struct evbuffer *body = evhttp_request_get_input_buffer(request);
	size_t size = evbuffer_get_length(body);
	Envelope__Encoding encoding =
	    is_protobuf(request) ? ENVELOPE__ENCODING__PROTOBUF : ENVELOPE__ENCODING__JSON;
	Envelope__BusCode code = ENVELOPE__BUS_CODE__INVALID_BODY;
	Envelope__Envelope *response = NULL;
	struct arena *arena = NULL;
	unsigned char *data = NULL;

	if (size > HOST_API_BODY_MAX) {
		code = ENVELOPE__BUS_CODE__BODY_TOO_LARGE;
	} else if (size > 0 && (data = evbuffer_pullup(body, -1)) != NULL) {
		if (envelope_io_decode(encoding, data, size, &arena, &response) == 0)
			code = take_response(api, ns, response);
		wipe(data, size);
	}
	arena_destroy(arena);
	if (code == ENVELOPE__BUS_CODE__BUS_CODE_UNSPECIFIED)
		http_reply_nothing(request);
	else
		http_reply_error(request, code, response_message(code));
}

/* A resource below LISTENERS_PATH/{namespace}. */
static const struct resource {
	const char *name;
	enum evhttp_cmd_type method;
	void (*handle)(struct host_api *api, struct evhttp_request *request, const char *ns);
} resources[] = {
    {"/messages", EVHTTP_REQ_GET, open_stream},
    {"/respond", EVHTTP_REQ_POST, respond},
};

/* What follows in the path is percent-encoded. */
static void serve_namespace(struct host_api *api, struct evhttp_request *request,
    const struct resource *resource, const char *encoded, size_t length)
{
	char *copy = strndup(encoded, length);
	size_t size = 0;
	char *ns = copy == NULL ? NULL : evhttp_uridecode(copy, 0, &size);
	Envelope__BusCode code = ENVELOPE__BUS_CODE__INVALID_NAMESPACE;

	if (ns != NULL && strlen(ns) == size)
		code = namespace_judge(ns);
	if (code == ENVELOPE__BUS_CODE__NAMESPACE_RESERVED)
		http_reply_error(request, code, "namespaces that begin with system: are the bus's own");
	else if (code != ENVELOPE__BUS_CODE__BUS_CODE_UNSPECIFIED)
		http_reply_error(request, ENVELOPE__BUS_CODE__INVALID_NAMESPACE,
		    "a namespace is 1 to 128 characters of printable ASCII without spaces");
	else if (evhttp_request_get_command(request) != resource->method)
		http_reply_wrong_method(request);
	else
		resource->handle(api, request, ns);
	free(ns);
	free(copy);
}

static void serve_listener_path(struct host_api *api, struct evhttp_request *request, const char *path)
{
	const char *end = strchr(path, '/');

	for (size_t i = 0; end != NULL && i < sizeof(resources) / sizeof(resources[0]); i++) {
		if (strcmp(end, resources[i].name) == 0) {
			serve_namespace(api, request, &resources[i], path, end - path);
			return;
		}
	}
	http_reply_error(request, ENVELOPE__BUS_CODE__NOT_FOUND, "no such path");
}

static void print_metrics(struct host_api *api, struct evhttp_request *request)
{
	struct buf text;

	buf_init(&text, METRICS_TEXT_MAX);
	if (metrics_print(api->served.metrics, &text) < 0 ||
	    sheds_api_print_metrics(api->served.guests, &text) < 0)
		http_reply_error(request, ENVELOPE__BUS_CODE__SEND_FAILED, "the server is out of memory");
	else
		http_reply_text(request, "text/plain; version=0.0.4", &text);
	buf_finish(&text);
}

/* What can only be read. */
static const struct page {
	const char *path;
	void (*show)(struct host_api *api, struct evhttp_request *request);
} pages[] = {
    {LISTENERS_PATH, list_listeners},
    {SHEDS_PATH, list_sheds},
    {"/metrics", print_metrics},
};

static void serve_page(struct host_api *api, struct evhttp_request *request, const char *path)
{
	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++) {
		if (strcmp(path, pages[i].path) != 0)
			continue;
		if (evhttp_request_get_command(request) == EVHTTP_REQ_GET)
			pages[i].show(api, request);
		else
			http_reply_wrong_method(request);
		return;
	}
	http_reply_error(request, ENVELOPE__BUS_CODE__NOT_FOUND, "no such path");
}

/* What stands in path behind prefix, or NULL. */
static const char *below(const char *path, const char *prefix)
{
	size_t length = strlen(prefix);

	return strncmp(path, prefix, length) == 0 ? path + length : NULL;
}

static void serve_path(struct host_api *api, struct evhttp_request *request, const char *path)
{
	const char *rest = NULL;

	if ((rest = below(path, LISTENERS_PATH "/")) != NULL)
		serve_listener_path(api, request, rest);
	else if ((rest = below(path, SHEDS_PATH "/")) != NULL)
		sheds_api_serve(api->served.guests, request, rest);
	else
		serve_page(api, request, path);
}

static void on_request(struct evhttp_request *request, void *arg)
{
	const struct evhttp_uri *uri = evhttp_request_get_evhttp_uri(request);
	const char *path = uri == NULL ? NULL : evhttp_uri_get_path(uri);
	struct host_api *api = arg;

	connections_note_request(api->connections, request);
	serve_path(api, request, path == NULL ? "" : path);
}

struct host_api *host_api_create(struct event_base *base, int fd)
{
	static const struct connections_timing timing = {0};
	struct host_api *api = calloc(1, sizeof(*api));

	if (api == NULL)
		return NULL;
	api->http = evhttp_new(base);
	if (api->http == NULL)
		goto fail;
	evhttp_set_max_headers_size(api->http, HEADERS_MAX);
	evhttp_set_max_body_size(api->http, EVHTTP_BODY_MAX);
	/* All of them, so that those we don't take are answered by us. */
	evhttp_set_allowed_methods(api->http, EVHTTP_REQ_GET | EVHTTP_REQ_POST | EVHTTP_REQ_HEAD |
						  EVHTTP_REQ_PUT | EVHTTP_REQ_DELETE | EVHTTP_REQ_OPTIONS |
						  EVHTTP_REQ_PATCH);
	evhttp_set_gencb(api->http, on_request, api);
	api->socket = evconnlistener_new(base, NULL, NULL, LEV_OPT_CLOSE_ON_EXEC | LEV_OPT_DISABLED, 0, fd);
	if (api->socket == NULL)
		goto fail;
	if (evhttp_bind_listener(api->http, api->socket) == NULL) {
		evconnlistener_free(api->socket);
		goto fail;
	}
	api->connections = connections_create(api->http, api->socket, &timing);
	if (api->connections == NULL)
		goto fail;
	api->listeners = listeners_create(base, api->connections);
	if (api->listeners == NULL)
		goto fail;
	return api;
fail:
	host_api_destroy(api);
	return NULL;
}

void host_api_destroy(struct host_api *api)
{
	if (api == NULL)
		return;
	listeners_destroy(api->listeners);
	connections_destroy(api->connections);
	if (api->http != NULL)
		evhttp_free(api->http);
	free(api);
}

struct listeners *host_api_listeners(struct host_api *api)
{
	return api->listeners;
}

int host_api_serve(struct host_api *api, const struct host_api_served *served)
{
	api->served = *served;
	return evconnlistener_enable(api->socket) < 0 ? ERROR_SYSTEM : 0;
}
