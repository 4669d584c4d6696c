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
	{ ssh_agent_Request_list_tag, handle_list },
	{ ssh_agent_Request_sign_tag, handle_sign },
	{ ssh_agent_Request_ping_tag, handle_ping },
	{ ssh_agent_Request_status_tag, handle_status },
};

int ssh_agent_dispatch(struct call *call, const ssh_agent_Request *request)
{
	call->ns = &ssh_agent_namespace;
	return dispatch_request(call, entries, sizeof(entries) / sizeof(entries[0]), request);
}

void ssh_agent_reply_list(struct call *call, const ssh_agent_ListResponse *response)
{
	ssh_agent_Response wrapped = {0};

	wrapped.which_result = ssh_agent_Response_list_tag;
	wrapped.list = *response;
	call->reply(call, &wrapped);
}

void ssh_agent_reply_sign(struct call *call, const ssh_agent_SignResponse *response)
{
	ssh_agent_Response wrapped = {0};

	wrapped.which_result = ssh_agent_Response_sign_tag;
	wrapped.sign = *response;
	call->reply(call, &wrapped);
}

void ssh_agent_reply_ping(struct call *call, const ssh_agent_PingResponse *response)
{
	ssh_agent_Response wrapped = {0};

	wrapped.which_result = ssh_agent_Response_ping_tag;
	wrapped.ping = *response;
	call->reply(call, &wrapped);
}

void ssh_agent_reply_status(struct call *call, const ssh_agent_StatusResponse *response)
{
	ssh_agent_Response wrapped = {0};

	wrapped.which_result = ssh_agent_Response_status_tag;
	wrapped.status = *response;
	call->reply(call, &wrapped);
}

void ssh_agent_reply_error(struct call *call, ssh_agent_ErrorCode code, const char *error)
{
	char sentence[512 + 1];
	ssh_agent_Error refusal = {0};
	ssh_agent_Response wrapped = {0};

	snprintf(sentence, sizeof(sentence), "%s", error);
	refusal.error = sentence;
	refusal.code = code;
	wrapped.which_result = ssh_agent_Response_error_tag;
	wrapped.error = refusal;
	call->reply(call, &wrapped);
}
