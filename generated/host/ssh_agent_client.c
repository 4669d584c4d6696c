/* Made from proto/ssh_agent.proto by `./dev regenerate`; changes here are lost. */

#include "ssh_agent_client.h"

#include "error.h"

static void list_done(client_fn *typed, void *arg, int error, const void *response)
{
	ssh_agent_list_fn *done = (ssh_agent_list_fn *)typed;
	const SshAgent__Response *whole = response;
	uint32_t which = error == 0 ? schema_which(&ssh_agent_response_schema, whole) : 0;

	if (which == SSH_AGENT__RESPONSE__RESULT_LIST)
		done(arg, 0, NULL, whole->list);
	else if (which == SSH_AGENT__RESPONSE__RESULT_ERROR)
		done(arg, 0, whole->error, NULL);
	else
		done(arg, error < 0 ? error : ERROR_OPERATION, NULL, NULL);
}

int ssh_agent_call_list(struct client *client, const SshAgent__ListRequest *request, ssh_agent_list_fn *done,
    void *arg, struct client_call **ret_call)
{
	SshAgent__Request wrapped = SSH_AGENT__REQUEST__INIT;

	wrapped.operation_case = SSH_AGENT__REQUEST__OPERATION_LIST;
	wrapped.list = (SshAgent__ListRequest *)request;
	return client->transport->start(client, &ssh_agent_namespace, &ssh_agent_namespace.operations[0],
	    &wrapped, list_done, (client_fn *)done, arg, ret_call);
}

static void sign_done(client_fn *typed, void *arg, int error, const void *response)
{
	ssh_agent_sign_fn *done = (ssh_agent_sign_fn *)typed;
	const SshAgent__Response *whole = response;
	uint32_t which = error == 0 ? schema_which(&ssh_agent_response_schema, whole) : 0;

	if (which == SSH_AGENT__RESPONSE__RESULT_SIGN)
		done(arg, 0, NULL, whole->sign);
	else if (which == SSH_AGENT__RESPONSE__RESULT_ERROR)
		done(arg, 0, whole->error, NULL);
	else
		done(arg, error < 0 ? error : ERROR_OPERATION, NULL, NULL);
}

int ssh_agent_call_sign(struct client *client, const SshAgent__SignRequest *request, ssh_agent_sign_fn *done,
    void *arg, struct client_call **ret_call)
{
	SshAgent__Request wrapped = SSH_AGENT__REQUEST__INIT;

	wrapped.operation_case = SSH_AGENT__REQUEST__OPERATION_SIGN;
	wrapped.sign = (SshAgent__SignRequest *)request;
	return client->transport->start(client, &ssh_agent_namespace, &ssh_agent_namespace.operations[1],
	    &wrapped, sign_done, (client_fn *)done, arg, ret_call);
}

static void ping_done(client_fn *typed, void *arg, int error, const void *response)
{
	ssh_agent_ping_fn *done = (ssh_agent_ping_fn *)typed;
	const SshAgent__Response *whole = response;
	uint32_t which = error == 0 ? schema_which(&ssh_agent_response_schema, whole) : 0;

	if (which == SSH_AGENT__RESPONSE__RESULT_PING)
		done(arg, 0, NULL, whole->ping);
	else if (which == SSH_AGENT__RESPONSE__RESULT_ERROR)
		done(arg, 0, whole->error, NULL);
	else
		done(arg, error < 0 ? error : ERROR_OPERATION, NULL, NULL);
}

int ssh_agent_call_ping(struct client *client, const SshAgent__PingRequest *request, ssh_agent_ping_fn *done,
    void *arg, struct client_call **ret_call)
{
	SshAgent__Request wrapped = SSH_AGENT__REQUEST__INIT;

	wrapped.operation_case = SSH_AGENT__REQUEST__OPERATION_PING;
	wrapped.ping = (SshAgent__PingRequest *)request;
	return client->transport->start(client, &ssh_agent_namespace, &ssh_agent_namespace.operations[2],
	    &wrapped, ping_done, (client_fn *)done, arg, ret_call);
}

static void status_done(client_fn *typed, void *arg, int error, const void *response)
{
	ssh_agent_status_fn *done = (ssh_agent_status_fn *)typed;
	const SshAgent__Response *whole = response;
	uint32_t which = error == 0 ? schema_which(&ssh_agent_response_schema, whole) : 0;

	if (which == SSH_AGENT__RESPONSE__RESULT_STATUS)
		done(arg, 0, NULL, whole->status);
	else if (which == SSH_AGENT__RESPONSE__RESULT_ERROR)
		done(arg, 0, whole->error, NULL);
	else
		done(arg, error < 0 ? error : ERROR_OPERATION, NULL, NULL);
}

int ssh_agent_call_status(struct client *client, const SshAgent__StatusRequest *request,
    ssh_agent_status_fn *done, void *arg, struct client_call **ret_call)
{
	SshAgent__Request wrapped = SSH_AGENT__REQUEST__INIT;

	wrapped.operation_case = SSH_AGENT__REQUEST__OPERATION_STATUS;
	wrapped.status = (SshAgent__StatusRequest *)request;
	return client->transport->start(client, &ssh_agent_namespace, &ssh_agent_namespace.operations[3],
	    &wrapped, status_done, (client_fn *)done, arg, ret_call);
}
