#include "sheds_api.h"

#include <event2/buffer.h>
#include <event2/http.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "address.h"
#include "arena.h"
#include "codec.h"
#include "error.h"
#include "host_api_gen.h"
#include "http_reply.h"
#include "log.h"
#include "name.h"

#define BODY_MAX 4096

void sheds_api_list(struct guests *guests, struct evhttp_request *request)
{
	json_t *items = json_array();

	for (size_t i = 0; i < guests_count(guests); i++) {
		const struct guest *guest = guests_at(guests, i);
		const Envelope__Shed *shed = guest_shed(guest);

		json_array_append_new(
		    items, json_pack("{s:s, s:s, s:s, s:b}", "name", shed->name, "backend", shed->backend,
			       "server", shed->server, "connected", guest_is_connected(guest)));
	}
	http_reply_json(request, json_pack("{s:o}", "sheds", items));
}

int sheds_api_print_metrics(struct guests *guests, struct buf *out)
{
	int r =
	    buf_append_str(out, "# HELP shed_bus_shed_connected Whether the link to an attached shed is up.\n"
				"# TYPE shed_bus_shed_connected gauge\n");

	for (size_t i = 0; r == 0 && i < guests_count(guests); i++)
		r = buf_printf(out, "shed_bus_shed_connected{shed=\"%s\"} %d\n",
		    guest_shed(guests_at(guests, i))->name, guest_is_connected(guests_at(guests, i)));
	if (r == 0)
		r = buf_append_str(out, "# HELP shed_bus_shed_links_total How often it came up.\n"
					"# TYPE shed_bus_shed_links_total counter\n");
	for (size_t i = 0; r == 0 && i < guests_count(guests); i++)
		r = buf_printf(out, "shed_bus_shed_links_total{shed=\"%s\"} %llu\n",
		    guest_shed(guests_at(guests, i))->name,
		    (unsigned long long)guest_links(guests_at(guests, i)));
	return r;
}

static void attach(
    struct guests *guests, struct evhttp_request *request, const char *name, const char *address_text)
{
	struct dial_address address;
	const char *backend = NULL;
	const char *complaint = address_parse(address_text, &backend, &address);
	int r = 0;

	if (complaint != NULL) {
		http_reply_error(request, ENVELOPE__BUS_CODE__INVALID_SHED, complaint);
		return;
	}
	r = guests_add(guests, name, backend, &address);
	if (r == 0) {
		log_info("shed %s is attached", name);
		http_reply_nothing(request);
	} else if (r == ERROR_DUPLICATE) {
		http_reply_error(request, ENVELOPE__BUS_CODE__SHED_ALREADY_ATTACHED,
		    "a shed of this name is attached: detach it first");
	} else {
		http_reply_error(request, ENVELOPE__BUS_CODE__TOO_MANY_REQUESTS,
		    "the server has no room for another shed");
	}
}

static void attach_by_body(struct guests *guests, struct evhttp_request *request, const char *name)
{
	struct evbuffer *body = evhttp_request_get_input_buffer(request);
	size_t size = evbuffer_get_length(body);
	struct arena *arena = NULL;
	HostApi__Attach *message = NULL;

	if (size > BODY_MAX) {
		http_reply_error(request, ENVELOPE__BUS_CODE__BODY_TOO_LARGE, "the body is over 4096 bytes");
		return;
	}
	arena = arena_create(codec_arena_limit(size));
	if (arena == NULL)
		http_reply_error(request, ENVELOPE__BUS_CODE__SEND_FAILED, "the server is out of memory");
	else if (size == 0 || host_api_attach_from_json(
				  arena, (const char *)evbuffer_pullup(body, -1), size, &message) != 0)
		http_reply_error(request, ENVELOPE__BUS_CODE__INVALID_BODY,
		    "the body must be {\"address\": \"BACKEND:PATH\"}");
	else
		attach(guests, request, name, message->address);
	arena_destroy(arena);
}

static void detach(struct guests *guests, struct evhttp_request *request, const char *name)
{
	if (guests_remove(guests, name) < 0) {
		http_reply_error(request, ENVELOPE__BUS_CODE__NOT_FOUND, "no shed of this name is attached");
		return;
	}
	log_info("shed %s is detached", name);
	http_reply_nothing(request);
}

void sheds_api_serve(struct guests *guests, struct evhttp_request *request, const char *encoded_name)
{
	enum evhttp_cmd_type method = evhttp_request_get_command(request);
	size_t size = 0;
	char *name = evhttp_uridecode(encoded_name, 0, &size);

	if (name == NULL || strlen(name) != size || !name_valid(name))
		http_reply_error(request, ENVELOPE__BUS_CODE__INVALID_SHED, NAME_RULE);
	else if (method == EVHTTP_REQ_PUT)
		attach_by_body(guests, request, name);
	else if (method == EVHTTP_REQ_DELETE)
		detach(guests, request, name);
	else
		http_reply_wrong_method(request);
	free(name);
}
