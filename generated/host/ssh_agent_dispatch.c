/* Made from proto/ssh_agent.proto by `./dev regenerate`; changes here are lost. */

#include "ssh_agent_dispatch.h"

#include <stdio.h>

static void handle_list(struct call *call, const void *request)
{
	ssh_agent_handle_list(call, request);
}

static void handle_sign(struct call *call, const void *request)
{
	ssh_agent_handle_sign(call, request);
}

static void handle_ping(struct call *call, const void *request)
{
	ssh_agent_handle_ping(call, request);
}

static void handle_status(struct call *call, const void *request)
{
	ssh_agent_handle_status(call, request);
}

static const struct dispatch_entry entries[] = {
	{ SSH_AGENT__REQUEST__OPERATION_LIST, handle_list },
	{ SSH_AGENT__REQUEST__OPERATION_SIGN, handle_sign },
	{ SSH_AGENT__REQUEST__OPERATION_PING, handle_ping },
	{ SSH_AGENT__REQUEST__OPERATION_STATUS, handle_status },
};

int ssh_agent_dispatch(struct call *call, const SshAgent__Request *request)
{
	call->ns = &ssh_agent_namespace;
	return dispatch_request(call, entries, sizeof(entries) / sizeof(entries[0]), request);
}

void ssh_agent_reply_list(struct call *call, const SshAgent__ListResponse *response)
{
	SshAgent__Response wrapped = SSH_AGENT__RESPONSE__INIT;

	wrapped.result_case = SSH_AGENT__RESPONSE__RESULT_LIST;
	wrapped.list = (SshAgent__ListResponse *)response;
	call->reply(call, &wrapped);
}

void ssh_agent_reply_sign(struct call *call, const SshAgent__SignResponse *response)
{
	SshAgent__Response wrapped = SSH_AGENT__RESPONSE__INIT;

	wrapped.result_case = SSH_AGENT__RESPONSE__RESULT_SIGN;
	wrapped.sign = (SshAgent__SignResponse *)response;
	call->reply(call, &wrapped);
}

void ssh_agent_reply_ping(struct call *call, const SshAgent__PingResponse *response)
{
	SshAgent__Response wrapped = SSH_AGENT__RESPONSE__INIT;

	wrapped.result_case = SSH_AGENT__RESPONSE__RESULT_PING;
	wrapped.ping = (SshAgent__PingResponse *)response;
	call->reply(call, &wrapped);
}

void ssh_agent_reply_status(struct call *call, const SshAgent__StatusResponse *response)
{
	SshAgent__Response wrapped = SSH_AGENT__RESPONSE__INIT;

	wrapped.result_case = SSH_AGENT__RESPONSE__RESULT_STATUS;
	wrapped.status = (SshAgent__StatusResponse *)response;
	call->reply(call, &wrapped);
}

void ssh_agent_reply_error(struct call *call, SshAgent__ErrorCode code, const char *error)
{
	char sentence[512 + 1];
	SshAgent__Error refusal = SSH_AGENT__ERROR__INIT;
	SshAgent__Response wrapped = SSH_AGENT__RESPONSE__INIT;

	snprintf(sentence, sizeof(sentence), "%s", error);
	refusal.error = sentence;
	refusal.code = code;
	wrapped.result_case = SSH_AGENT__RESPONSE__RESULT_ERROR;
	wrapped.error = &refusal;
	call->reply(call, &wrapped);
}
