#include "backend.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "error.h"
#include "local_keys.h"
#include "log.h"

/* Leaves of a configuration's time enough to read the files. */
#define PROBE_MS 2000

struct backend {
	KeyHolder__Mode mode;
	struct agent_client agent; /* its path is ours, NULL without one */
	char *socket_path;
	struct local_keys *keys;
};

static int64_t now_ns(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static uint32_t remaining_ms(const struct backend_request *request)
{
	int64_t left = (request->deadline_ns - now_ns()) / 1000000;

	return left > 0 ? (uint32_t)left : 0;
}

static void fail(struct backend_request *request, int error, const char *reason)
{
	const struct backend_result result = {.error = error, .reason = reason};

	request->done(request, &result);
}

static void begin(struct backend *backend, struct backend_request *request)
{
	request->backend = backend;
	request->agent_call = NULL;
	request->deadline_ns = now_ns() + (int64_t)request->deadline_ms * 1000000;
}

struct backend *backend_create(struct event_base *base)
{
	struct backend *backend = calloc(1, sizeof(*backend));

	if (backend == NULL)
		return NULL;
	backend->mode = KEY_HOLDER__MODE__AUTO;
	backend->agent.base = base;
	return backend;
}

void backend_destroy(struct backend *backend)
{
	if (backend == NULL)
		return;
	local_keys_destroy(backend->keys);
	free(backend->socket_path);
	free(backend);
}

KeyHolder__Mode backend_mode(const struct backend *backend)
{
	return backend->mode;
}

void backend_cancel(struct backend_request *request)
{
	agent_client_cancel(request->agent_call);
	request->agent_call = NULL;
}

/* A failure of the agent as one of ours. */
static void fail_by_agent(struct backend_request *request, const struct agent_client_result *answer)
{
	switch (answer->error) {
	case ERROR_CLOSED:
	case ERROR_TIMEOUT:
	case ERROR_SYSTEM:
		fail(request, ERROR_UNREACHABLE, answer->reason);
		break;
	default:
		fail(request, answer->error, answer->reason);
		break;
	}
}

static void list_local(struct backend_request *request)
{
	struct backend_result result = {0};

	result.identities = local_keys_identities(request->backend->keys, &result.n_identities);
	request->done(request, &result);
}

static void on_list(void *arg, const struct agent_client_result *answer)
{
	struct backend_request *request = arg;
	const struct backend_result result = {
	    .identities = answer->identities, .n_identities = answer->n_identities};

	request->agent_call = NULL;
	if (answer->error != 0)
		fail_by_agent(request, answer);
	else
		request->done(request, &result);
}

/* Asks the agent for its keys, with its path known. */
static void list_agent(struct backend_request *request, uint32_t deadline_ms, agent_client_fn *done)
{
	request->agent_call = agent_client_list(&request->backend->agent, deadline_ms, done, request);
	if (request->agent_call == NULL)
		fail(request, ERROR_NOMEM, error_str(ERROR_NOMEM));
}

static void use_local(struct backend_request *request)
{
	const KeyHolder__ConfigureRequest *configuration = request->configuration;
	struct backend *backend = request->backend;

	backend->keys = local_keys_create();
	if (backend->keys == NULL) {
		fail(request, ERROR_NOMEM, error_str(ERROR_NOMEM));
		return;
	}
	for (size_t i = 0; i < configuration->n_key_paths; i++)
		local_keys_load(backend->keys, configuration->key_paths[i]);
	backend->mode = KEY_HOLDER__MODE__LOCAL_KEYS;
	list_local(request);
}

static void use_agent(struct backend_request *request, const struct agent_client_result *answer)
{
	const struct backend_result result = {
	    .identities = answer->identities, .n_identities = answer->n_identities};

	if (answer->error != 0)
		log_warning("%s; it will be asked again for each request", answer->reason);
	request->backend->mode = KEY_HOLDER__MODE__AGENT_FORWARD;
	request->done(request, &result);
}

static void on_probe(void *arg, const struct agent_client_result *answer)
{
	struct backend_request *request = arg;

	request->agent_call = NULL;
	if (request->backend->mode != KEY_HOLDER__MODE__AUTO) {
		fail(request, ERROR_DUPLICATE, "already configured");
	} else if (answer->error == 0 || request->configuration->mode == KEY_HOLDER__MODE__AGENT_FORWARD) {
		use_agent(request, answer);
	} else {
		log_info("using key files: %s", answer->reason);
		use_local(request);
	}
}

void backend_configure(struct backend *backend, const KeyHolder__ConfigureRequest *configuration,
    struct backend_request *request)
{
	bool has_socket = configuration->agent_socket[0] != '\0';

	begin(backend, request);
	request->configuration = configuration;
	if (backend->mode != KEY_HOLDER__MODE__AUTO) {
		fail(request, ERROR_DUPLICATE, "already configured");
		return;
	}
	if (configuration->mode == KEY_HOLDER__MODE__AGENT_FORWARD && !has_socket) {
		fail(request, ERROR_UNREACHABLE, "no agent to forward to: SSH_AUTH_SOCK is not set");
		return;
	}
	if (configuration->mode == KEY_HOLDER__MODE__LOCAL_KEYS || !has_socket) {
		use_local(request);
		return;
	}
	free(backend->socket_path);
	backend->socket_path = strdup(configuration->agent_socket);
	backend->agent.socket_path = backend->socket_path;
	if (backend->socket_path == NULL) {
		fail(request, ERROR_NOMEM, error_str(ERROR_NOMEM));
		return;
	}
	list_agent(request, PROBE_MS, on_probe);
}

void backend_list(struct backend *backend, struct backend_request *request)
{
	begin(backend, request);
	if (backend->mode == KEY_HOLDER__MODE__AGENT_FORWARD)
		list_agent(request, request->deadline_ms, on_list);
	else if (backend->mode == KEY_HOLDER__MODE__LOCAL_KEYS)
		list_local(request);
	else
		fail(request, ERROR_UNREACHABLE, "not configured yet");
}

static void sign_local(struct backend_request *request)
{
	const struct agent_wire_sign *sign = &request->sign;
	struct backend_result result = {0};
	const struct key *key;
	struct buf signature;
	int r;

	buf_init(&signature, KEY_SIGNATURE_MAX);
	key = local_keys_find(request->backend->keys, sign->blob, sign->blob_size);
	if (key == NULL) {
		result.error = ERROR_NOT_FOUND;
		result.reason = "none of the key files holds this key";
	} else if ((r = key_sign(key, sign->flags, sign->data, sign->data_size, &signature)) != 0) {
		result.error = r;
		result.reason =
		    r == ERROR_UNSUPPORTED
			? "SHA-1 signatures are refused; the client must ask for rsa-sha2-256 or rsa-sha2-512"
			: error_str(r);
	} else {
		result.signature = signature.data;
		result.signature_size = signature.size;
	}
	request->done(request, &result);
	buf_finish(&signature);
}

/* After a refusal: an agent says FAILURE alike for a key that it does not have and one that it may not use.
 */
static void on_refused_list(void *arg, const struct agent_client_result *answer)
{
	struct backend_request *request = arg;
	const struct agent_wire_sign *sign = &request->sign;

	request->agent_call = NULL;
	if (answer->error == 0 && identity_find(answer->identities, answer->n_identities, sign->blob,
				      sign->blob_size) == answer->n_identities)
		fail(request, ERROR_NOT_FOUND, "the agent does not have this key");
	else
		fail(request, ERROR_REFUSED, "the agent has refused to sign with this key");
}

static void on_sign(void *arg, const struct agent_client_result *answer)
{
	struct backend_request *request = arg;
	const struct backend_result result = {
	    .signature = answer->signature, .signature_size = answer->signature_size};

	request->agent_call = NULL;
	if (answer->error == 0)
		request->done(request, &result);
	else if (answer->error == ERROR_REFUSED)
		list_agent(request, remaining_ms(request), on_refused_list);
	else
		fail_by_agent(request, answer);
}

void backend_sign(struct backend *backend, struct backend_request *request)
{
	begin(backend, request);
	if (backend->mode == KEY_HOLDER__MODE__AGENT_FORWARD) {
		request->agent_call = agent_client_sign(
		    &backend->agent, &request->sign, request->deadline_ms, on_sign, request);
		if (request->agent_call == NULL)
			fail(request, ERROR_NOMEM, error_str(ERROR_NOMEM));
	} else if (backend->mode == KEY_HOLDER__MODE__LOCAL_KEYS) {
		sign_local(request);
	} else {
		fail(request, ERROR_UNREACHABLE, "not configured yet");
	}
}
