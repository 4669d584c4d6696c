/* Made from proto/key_holder.proto by `./dev regenerate`; changes here are lost. */

#include "key_holder_dispatch.h"

#include <stdio.h>

static void handle_configure(struct call *call, const void *request)
{
	key_holder_handle_configure(call, request);
}

static void handle_list(struct call *call, const void *request)
{
	key_holder_handle_list(call, request);
}

static void handle_sign(struct call *call, const void *request)
{
	key_holder_handle_sign(call, request);
}

static const struct dispatch_entry entries[] = {
	{ KEY_HOLDER__REQUEST__OPERATION_CONFIGURE, handle_configure },
	{ KEY_HOLDER__REQUEST__OPERATION_LIST, handle_list },
	{ KEY_HOLDER__REQUEST__OPERATION_SIGN, handle_sign },
};

int key_holder_dispatch(struct call *call, const KeyHolder__Request *request)
{
	call->ns = &key_holder_namespace;
	return dispatch_request(call, entries, sizeof(entries) / sizeof(entries[0]), request);
}

void key_holder_reply_configure(struct call *call, const KeyHolder__ConfigureResponse *response)
{
	KeyHolder__Response wrapped = KEY_HOLDER__RESPONSE__INIT;

	wrapped.result_case = KEY_HOLDER__RESPONSE__RESULT_CONFIGURE;
	wrapped.configure = (KeyHolder__ConfigureResponse *)response;
	call->reply(call, &wrapped);
}

void key_holder_reply_list(struct call *call, const KeyHolder__ListResponse *response)
{
	KeyHolder__Response wrapped = KEY_HOLDER__RESPONSE__INIT;

	wrapped.result_case = KEY_HOLDER__RESPONSE__RESULT_LIST;
	wrapped.list = (KeyHolder__ListResponse *)response;
	call->reply(call, &wrapped);
}

void key_holder_reply_sign(struct call *call, const KeyHolder__SignResponse *response)
{
	KeyHolder__Response wrapped = KEY_HOLDER__RESPONSE__INIT;

	wrapped.result_case = KEY_HOLDER__RESPONSE__RESULT_SIGN;
	wrapped.sign = (KeyHolder__SignResponse *)response;
	call->reply(call, &wrapped);
}

void key_holder_reply_error(struct call *call, KeyHolder__ErrorCode code, const char *error)
{
	char sentence[512 + 1];
	KeyHolder__Error refusal = KEY_HOLDER__ERROR__INIT;
	KeyHolder__Response wrapped = KEY_HOLDER__RESPONSE__INIT;

	snprintf(sentence, sizeof(sentence), "%s", error);
	refusal.error = sentence;
	refusal.code = code;
	wrapped.result_case = KEY_HOLDER__RESPONSE__RESULT_ERROR;
	wrapped.error = &refusal;
	call->reply(call, &wrapped);
}
