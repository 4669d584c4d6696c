#include "ssh_agent_service.h"

#include <stdio.h>
#include <stdlib.h>

#include "error.h"
#include "fingerprint.h"
#include "key_holder_client.h"
#include "key_source.h"
#include "log.h"
#include "request.h"
#include "ssh_agent_dispatch.h"
#include "ssh_format.h"
#include "utf8_trim.h"

/* A key's comment is people's text of any length; the audit shows its beginning. */
#define COMMENT_SHOWN 256

/*
 * Answers with what a guest may know of why the key holder did not do what was asked. The holder's own words,
 * which may name the host's paths, go to the log.
 */
static void refuse_backend(struct request *request, int error, const KeyHolder__Error *refusal)
{
	struct call *call = &request->call;

	log_warning("%s for %s: %s", call->operation->name, request->shed,
	    refusal != NULL ? refusal->error : error_str(error));
	switch (refusal != NULL ? refusal->code : KEY_HOLDER__ERROR_CODE__ERROR_CODE_UNSPECIFIED) {
	case KEY_HOLDER__ERROR_CODE__KEY_NOT_FOUND:
		ssh_agent_reply_error(call, SSH_AGENT__ERROR_CODE__KEY_NOT_FOUND,
		    "no key with this fingerprint is held on the host; run ssh-add -l there");
		break;
	case KEY_HOLDER__ERROR_CODE__SIGN_FAILED:
		ssh_agent_reply_error(call, SSH_AGENT__ERROR_CODE__SIGN_FAILED,
		    "the host could not sign with this key; the log of shed-host-agent says why");
		break;
	case KEY_HOLDER__ERROR_CODE__NO_BACKEND:
		ssh_agent_reply_error(call, SSH_AGENT__ERROR_CODE__INTERNAL_ERROR,
		    "no SSH agent answers on the host; start one there, or set ssh.mode to local-keys");
		break;
	default:
		ssh_agent_reply_error(call, SSH_AGENT__ERROR_CODE__INTERNAL_ERROR,
		    "the host's key holder did not answer; try again, or see the log of shed-host-agent");
	}
}

struct listed_key {
	SshAgent__Key key;
	char type[SSH_FORMAT_NAME_MAX + 1];
};

/* Points the n keys at those of the holder that have a type; returns how many these are. */
static size_t convert_keys(
    const KeyHolder__ListResponse *held, struct listed_key *keys, SshAgent__Key **pointers)
{
	size_t n = 0;

	for (size_t i = 0; i < held->n_keys; i++) {
		const KeyHolder__Key *from = held->keys[i];
		struct listed_key *to = &keys[n];

		if (ssh_format_key_type(from->blob.data, from->blob.len, to->type) != 0) {
			log_warning("a key of the host (%s) is malformed and not listed", from->comment);
			continue;
		}
		ssh_agent__key__init(&to->key);
		to->key.format = to->type;
		to->key.blob = from->blob;
		to->key.comment = from->comment;
		pointers[n++] = &to->key;
	}
	return n;
}

static void list_done(
    void *arg, int error, const KeyHolder__Error *refusal, const KeyHolder__ListResponse *held)
{
	struct request *request = arg;
	SshAgent__ListResponse response = SSH_AGENT__LIST_RESPONSE__INIT;
	struct listed_key *keys = NULL;

	request_resume(request);
	if (held == NULL) {
		refuse_backend(request, error, refusal);
		return;
	}
	key_source_remember(request->keys, held);
	keys = calloc(held->n_keys + 1, sizeof(*keys));
	response.keys = calloc(held->n_keys + 1, sizeof(SshAgent__Key *));
	if (keys != NULL && response.keys != NULL) {
		response.n_keys = convert_keys(held, keys, response.keys);
		request_set_detail(request, "%zu keys", response.n_keys);
		ssh_agent_reply_list(&request->call, &response);
	} else {
		refuse_backend(request, ERROR_NOMEM, NULL);
	}
	free(response.keys);
	free(keys);
}

void ssh_agent_handle_list(struct call *call, const SshAgent__ListRequest *ssh_request)
{
	const KeyHolder__ListRequest list = KEY_HOLDER__LIST_REQUEST__INIT;
	struct request *request = request_of(call);
	struct client_call *backend_call = NULL;
	int r = ERROR_UNREACHABLE;

	if (request->keys->client == NULL ||
	    (r = key_holder_call_list(request->keys->client, &list, list_done, request, &backend_call)) != 0)
		refuse_backend(request, r, NULL);
	else
		request_wait(request, request->keys->client, backend_call);
}

/* `SHA256:... ssh-ed25519 dev@laptop flags=0`. The type is the guest's word until the key is found. */
static void describe_sign(struct request *request, const SshAgent__SignRequest *sign)
{
	char fingerprint[FINGERPRINT_SIZE] = "?", type[SSH_FORMAT_NAME_MAX + 1] = "?";
	char comment[COMMENT_SHOWN + 1];

	(void)fingerprint_format(sign->public_key.data, sign->public_key.len, fingerprint);
	(void)ssh_format_key_type(sign->public_key.data, sign->public_key.len, type);
	snprintf(comment, sizeof(comment), "%s", key_source_find_comment(request->keys, fingerprint));
	utf8_trim(comment);
	request_set_detail(request, "%s %s %s%sflags=%u", fingerprint, type, comment,
	    *comment != '\0' ? " " : "", sign->flags);
}

static void sign_done(
    void *arg, int error, const KeyHolder__Error *refusal, const KeyHolder__SignResponse *held)
{
	struct request *request = arg;
	SshAgent__SignResponse response = SSH_AGENT__SIGN_RESPONSE__INIT;
	struct ssh_signature signature;
	int r;

	request_resume(request);
	if (held == NULL) {
		refuse_backend(request, error, refusal);
		return;
	}
	r = ssh_format_split_signature(held->signature.data, held->signature.len, &signature);
	if (r != 0) {
		log_warning("sign for %s: the key holder's signature: %s", request->shed, error_str(r));
		ssh_agent_reply_error(&request->call, SSH_AGENT__ERROR_CODE__SIGN_FAILED,
		    "the host's key gave a malformed signature; the log of shed-host-agent says more");
		return;
	}
	response.format = signature.format;
	response.blob = (ProtobufCBinaryData){signature.blob_size, (uint8_t *)signature.blob};
	response.rest = (ProtobufCBinaryData){signature.rest_size, (uint8_t *)signature.rest};
	ssh_agent_reply_sign(&request->call, &response);
}

void ssh_agent_handle_sign(struct call *call, const SshAgent__SignRequest *ssh_request)
{
	KeyHolder__SignRequest sign = KEY_HOLDER__SIGN_REQUEST__INIT;
	struct request *request = request_of(call);
	struct client_call *backend_call = NULL;
	int r = ERROR_UNREACHABLE;

	describe_sign(request, ssh_request);
	sign.public_key = ssh_request->public_key;
	sign.data = ssh_request->data;
	sign.flags = ssh_request->flags;
	if (request->keys->client == NULL ||
	    (r = key_holder_call_sign(request->keys->client, &sign, sign_done, request, &backend_call)) != 0)
		refuse_backend(request, r, NULL);
	else
		request_wait(request, request->keys->client, backend_call);
}

void ssh_agent_handle_ping(struct call *call, const SshAgent__PingRequest *request)
{
	SshAgent__PingResponse response = SSH_AGENT__PING_RESPONSE__INIT;
	char status[] = "ok";

	response.status = status;
	ssh_agent_reply_ping(call, &response);
}

static void reply_status(struct request *request, const KeyHolder__ListResponse *held)
{
	SshAgent__StatusResponse response = SSH_AGENT__STATUS_RESPONSE__INIT;

	response.connected = held != NULL;
	response.mode = (char *)request->keys->mode;
	response.key_count = held != NULL ? (uint32_t)held->n_keys : 0;
	ssh_agent_reply_status(&request->call, &response);
}

static void status_done(
    void *arg, int error, const KeyHolder__Error *refusal, const KeyHolder__ListResponse *held)
{
	struct request *request = arg;

	request_resume(request);
	if (held != NULL)
		key_source_remember(request->keys, held);
	reply_status(request, held);
}

/* That a backend answered once says nothing about now: it is asked. */
void ssh_agent_handle_status(struct call *call, const SshAgent__StatusRequest *ssh_request)
{
	const KeyHolder__ListRequest list = KEY_HOLDER__LIST_REQUEST__INIT;
	struct request *request = request_of(call);
	struct client_call *backend_call = NULL;

	if (request->keys->client == NULL ||
	    key_holder_call_list(request->keys->client, &list, status_done, request, &backend_call) != 0)
		reply_status(request, NULL);
	else
		request_wait(request, request->keys->client, backend_call);
}

static int dispatch(struct call *call, const void *request)
{
	return ssh_agent_dispatch(call, request);
}

static void refuse(struct call *call, enum service_refusal refusal, const char *sentence)
{
	static const SshAgent__ErrorCode codes[] = {
	    [SERVICE_INVALID_REQUEST] = SSH_AGENT__ERROR_CODE__INVALID_REQUEST,
	    [SERVICE_UNKNOWN_OPERATION] = SSH_AGENT__ERROR_CODE__UNKNOWN_OPERATION,
	    [SERVICE_INTERNAL_ERROR] = SSH_AGENT__ERROR_CODE__INTERNAL_ERROR,
	};

	ssh_agent_reply_error(call, codes[refusal], sentence);
}

const struct service ssh_agent_service = {.ns = &ssh_agent_namespace, .dispatch = dispatch, .refuse = refuse};
