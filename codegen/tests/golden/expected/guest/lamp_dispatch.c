/* Made from proto/lamp.proto by `./dev regenerate`; changes here are lost. */

#include "lamp_dispatch.h"

#include <stdio.h>

static void handle_toggle(struct call *call, const void *request)
{
	lamp_handle_toggle(call, request);
}

static const struct dispatch_entry entries[] = {
	{ lamp_Request_toggle_tag, handle_toggle },
};

int lamp_dispatch(struct call *call, const lamp_Request *request)
{
	call->ns = &lamp_namespace;
	return dispatch_request(call, entries, sizeof(entries) / sizeof(entries[0]), request);
}

void lamp_reply_toggle(struct call *call, const lamp_ToggleResponse *response)
{
	lamp_Response wrapped = {0};

	wrapped.which_result = lamp_Response_toggle_tag;
	wrapped.toggle = *response;
	call->reply(call, &wrapped);
}

void lamp_reply_error(struct call *call, lamp_ErrorCode code, const char *error)
{
	char sentence[100 + 1];
	lamp_Error refusal = {0};
	lamp_Response wrapped = {0};

	snprintf(sentence, sizeof(sentence), "%s", error);
	refusal.error = sentence;
	refusal.code = code;
	wrapped.which_result = lamp_Response_error_tag;
	wrapped.error = refusal;
	call->reply(call, &wrapped);
}
