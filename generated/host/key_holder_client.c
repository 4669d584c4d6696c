/* Made from proto/key_holder.proto by `./dev regenerate`; changes here are lost. */

#include "key_holder_client.h"

#include "error.h"

static void configure_done(client_fn *typed, void *arg, int error, const void *response)
{
	key_holder_configure_fn *done = (key_holder_configure_fn *)typed;
	const KeyHolder__Response *whole = response;
	uint32_t which = error == 0 ? schema_which(&key_holder_response_schema, whole) : 0;

	if (which == KEY_HOLDER__RESPONSE__RESULT_CONFIGURE)
		done(arg, 0, NULL, whole->configure);
	else if (which == KEY_HOLDER__RESPONSE__RESULT_ERROR)
		done(arg, 0, whole->error, NULL);
	else
		done(arg, error < 0 ? error : ERROR_OPERATION, NULL, NULL);
}

int key_holder_call_configure(struct client *client, const KeyHolder__ConfigureRequest *request,
    key_holder_configure_fn *done, void *arg, struct client_call **ret_call)
{
	KeyHolder__Request wrapped = KEY_HOLDER__REQUEST__INIT;

	wrapped.operation_case = KEY_HOLDER__REQUEST__OPERATION_CONFIGURE;
	wrapped.configure = (KeyHolder__ConfigureRequest *)request;
	return client->transport->start(client, &key_holder_namespace, &key_holder_namespace.operations[0],
	    &wrapped, configure_done, (client_fn *)done, arg, ret_call);
}

static void list_done(client_fn *typed, void *arg, int error, const void *response)
{
	key_holder_list_fn *done = (key_holder_list_fn *)typed;
	const KeyHolder__Response *whole = response;
	uint32_t which = error == 0 ? schema_which(&key_holder_response_schema, whole) : 0;

	if (which == KEY_HOLDER__RESPONSE__RESULT_LIST)
		done(arg, 0, NULL, whole->list);
	else if (which == KEY_HOLDER__RESPONSE__RESULT_ERROR)
		done(arg, 0, whole->error, NULL);
	else
		done(arg, error < 0 ? error : ERROR_OPERATION, NULL, NULL);
}

int key_holder_call_list(struct client *client, const KeyHolder__ListRequest *request,
    key_holder_list_fn *done, void *arg, struct client_call **ret_call)
{
	KeyHolder__Request wrapped = KEY_HOLDER__REQUEST__INIT;

	wrapped.operation_case = KEY_HOLDER__REQUEST__OPERATION_LIST;
	wrapped.list = (KeyHolder__ListRequest *)request;
	return client->transport->start(client, &key_holder_namespace, &key_holder_namespace.operations[1],
	    &wrapped, list_done, (client_fn *)done, arg, ret_call);
}

static void sign_done(client_fn *typed, void *arg, int error, const void *response)
{
	key_holder_sign_fn *done = (key_holder_sign_fn *)typed;
	const KeyHolder__Response *whole = response;
	uint32_t which = error == 0 ? schema_which(&key_holder_response_schema, whole) : 0;

	if (which == KEY_HOLDER__RESPONSE__RESULT_SIGN)
		done(arg, 0, NULL, whole->sign);
	else if (which == KEY_HOLDER__RESPONSE__RESULT_ERROR)
		done(arg, 0, whole->error, NULL);
	else
		done(arg, error < 0 ? error : ERROR_OPERATION, NULL, NULL);
}

int key_holder_call_sign(struct client *client, const KeyHolder__SignRequest *request,
    key_holder_sign_fn *done, void *arg, struct client_call **ret_call)
{
	KeyHolder__Request wrapped = KEY_HOLDER__REQUEST__INIT;

	wrapped.operation_case = KEY_HOLDER__REQUEST__OPERATION_SIGN;
	wrapped.sign = (KeyHolder__SignRequest *)request;
	return client->transport->start(client, &key_holder_namespace, &key_holder_namespace.operations[2],
	    &wrapped, sign_done, (client_fn *)done, arg, ret_call);
}
