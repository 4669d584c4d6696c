/* Made from proto/lamp.proto by `./dev regenerate`; changes here are lost. */

#include "lamp_dispatch.h"

#include <stdio.h>

static void handle_toggle(struct call *call, const void *request)
{
	lamp_handle_toggle(call, request);
}

static const struct dispatch_entry entries[] = {
	{ LAMP__REQUEST__OPERATION_TOGGLE, handle_toggle },
};

int lamp_dispatch(struct call *call, const Lamp__Request *request)
{
	call->ns = &lamp_namespace;
	return dispatch_request(call, entries, sizeof(entries) / sizeof(entries[0]), request);
}

void lamp_reply_toggle(struct call *call, const Lamp__ToggleResponse *response)
{
	Lamp__Response wrapped = LAMP__RESPONSE__INIT;

	wrapped.result_case = LAMP__RESPONSE__RESULT_TOGGLE;
	wrapped.toggle = (Lamp__ToggleResponse *)response;
	call->reply(call, &wrapped);
}

void lamp_reply_error(struct call *call, Lamp__ErrorCode code, const char *error)
{
	char sentence[100 + 1];
	Lamp__Error refusal = LAMP__ERROR__INIT;
	Lamp__Response wrapped = LAMP__RESPONSE__INIT;

	snprintf(sentence, sizeof(sentence), "%s", error);
	refusal.error = sentence;
	refusal.code = code;
	wrapped.result_case = LAMP__RESPONSE__RESULT_ERROR;
	wrapped.error = &refusal;
	call->reply(call, &wrapped);
}
