/* Made from proto/ssh_agent.proto by `./dev regenerate`; changes here are lost. */

#include "ssh_agent_client.h"

#include "error.h"

static void list_done(client_fn *typed, void *arg, int error, const void *response)
{
	ssh_agent_list_fn *done = (ssh_agent_list_fn *)typed;
	const ssh_agent_Response *whole = response;
	uint32_t which = error == 0 ? schema_which(&ssh_agent_response_schema, whole) : 0;

	if (which == ssh_agent_Response_list_tag)
		done(arg, 0, NULL, &whole->list);
	else if (which == ssh_agent_Response_error_tag)
		done(arg, 0, &whole->error, NULL);
	else
		done(arg, error < 0 ? error : ERROR_OPERATION, NULL, NULL);
}

int ssh_agent_call_list(struct client *client, const ssh_agent_ListRequest *request, ssh_agent_list_fn *done,
    void *arg, struct client_call **ret_call)
{
	ssh_agent_Request wrapped = {0};

	wrapped.which_operation = ssh_agent_Request_list_tag;
	wrapped.list = *request;
	return client->transport->start(client, &ssh_agent_namespace, &ssh_agent_namespace.operations[0],
	    &wrapped, list_done, (client_fn *)done, arg, ret_call);
}

static void sign_done(client_fn *typed, void *arg, int error, const void *response)
{
	ssh_agent_sign_fn *done = (ssh_agent_sign_fn *)typed;
	const ssh_agent_Response *whole = response;
	uint32_t which = error == 0 ? schema_which(&ssh_agent_response_schema, whole) : 0;

	if (which == ssh_agent_Response_sign_tag)
		done(arg, 0, NULL, &whole->sign);
	else if (which == ssh_agent_Response_error_tag)
		done(arg, 0, &whole->error, NULL);
	else
		done(arg, error < 0 ? error : ERROR_OPERATION, NULL, NULL);
}

int ssh_agent_call_sign(struct client *client, const ssh_agent_SignRequest *request, ssh_agent_sign_fn *done,
    void *arg, struct client_call **ret_call)
{
	ssh_agent_Request wrapped = {0};

	wrapped.which_operation = ssh_agent_Request_sign_tag;
	wrapped.sign = *request;
	return client->transport->start(client, &ssh_agent_namespace, &ssh_agent_namespace.operations[1],
	    &wrapped, sign_done, (client_fn *)done, arg, ret_call);
}

static void ping_done(client_fn *typed, void *arg, int error, const void *response)
{
	ssh_agent_ping_fn *done = (ssh_agent_ping_fn *)typed;
	const ssh_agent_Response *whole = response;
	uint32_t which = error == 0 ? schema_which(&ssh_agent_response_schema, whole) : 0;

	if (which == ssh_agent_Response_ping_tag)
		done(arg, 0, NULL, &whole->ping);
	else if (which == ssh_agent_Response_error_tag)
		done(arg, 0, &whole->error, NULL);
	else
		done(arg, error < 0 ? error : ERROR_OPERATION, NULL, NULL);
}

int ssh_agent_call_ping(struct client *client, const ssh_agent_PingRequest *request, ssh_agent_ping_fn *done,
    void *arg, struct client_call **ret_call)
{
	ssh_agent_Request wrapped = {0};

	wrapped.which_operation = ssh_agent_Request_ping_tag;
	wrapped.ping = *request;
	return client->transport->start(client, &ssh_agent_namespace, &ssh_agent_namespace.operations[2],
	    &wrapped, ping_done, (client_fn *)done, arg, ret_call);
}

static void status_done(client_fn *typed, void *arg, int error, const void *response)
{
	ssh_agent_status_fn *done = (ssh_agent_status_fn *)typed;
	const ssh_agent_Response *whole = response;
	uint32_t which = error == 0 ? schema_which(&ssh_agent_response_schema, whole) : 0;

	if (which == ssh_agent_Response_status_tag)
		done(arg, 0, NULL, &whole->status);
	else if (which == ssh_agent_Response_error_tag)
		done(arg, 0, &whole->error, NULL);
	else
		done(arg, error < 0 ? error : ERROR_OPERATION, NULL, NULL);
}

int ssh_agent_call_status(struct client *client, const ssh_agent_StatusRequest *request,
    ssh_agent_status_fn *done, void *arg, struct client_call **ret_call)
{
	ssh_agent_Request wrapped = {0};

	wrapped.which_operation = ssh_agent_Request_status_tag;
	wrapped.status = *request;
	return client->transport->start(client, &ssh_agent_namespace, &ssh_agent_namespace.operations[3],
	    &wrapped, status_done, (client_fn *)done, arg, ret_call);
}
