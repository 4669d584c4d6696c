/* Made from proto/lamp.proto by `./dev regenerate`; changes here are lost. */

#include "lamp_client.h"

#include "error.h"

static void toggle_done(client_fn *typed, void *arg, int error, const void *response)
{
	lamp_toggle_fn *done = (lamp_toggle_fn *)typed;
	const Lamp__Response *whole = response;
	uint32_t which = error == 0 ? schema_which(&lamp_response_schema, whole) : 0;

	if (which == LAMP__RESPONSE__RESULT_TOGGLE)
		done(arg, 0, NULL, whole->toggle);
	else if (which == LAMP__RESPONSE__RESULT_ERROR)
		done(arg, 0, whole->error, NULL);
	else
		done(arg, error < 0 ? error : ERROR_OPERATION, NULL, NULL);
}

int lamp_call_toggle(struct client *client, const Lamp__ToggleRequest *request, lamp_toggle_fn *done,
    void *arg, struct client_call **ret_call)
{
	Lamp__Request wrapped = LAMP__REQUEST__INIT;

	wrapped.operation_case = LAMP__REQUEST__OPERATION_TOGGLE;
	wrapped.toggle = (Lamp__ToggleRequest *)request;
	return client->transport->start(client, &lamp_namespace, &lamp_namespace.operations[0], &wrapped,
	    toggle_done, (client_fn *)done, arg, ret_call);
}
