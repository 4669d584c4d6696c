#include "exchange.h"

#include <strings.h>

#include "bus_error.h"
#include "codec.h"
#include "error.h"
#include "json.h"

#define TYPE_JSON "application/json"
#define TYPE_PROTOBUF "application/x-protobuf"
#define STATUS_OK 200

const char *exchange_content_type(enum exchange_form form)
{
	return form == EXCHANGE_JSON ? TYPE_JSON : TYPE_PROTOBUF;
}

uint32_t exchange_wait_ms(const struct schema_operation *operation)
{
	return operation->deadline_ms - operation->deadline_ms / 12;
}

/* Earlier than the caller's: the bus's own answer says which part is missing. */
static uint32_t bus_deadline_ms(const struct schema_operation *operation)
{
	return operation->deadline_ms - operation->deadline_ms / 6;
}

static int payload_to_json(const struct exchange_call *call, const struct buf *payload, struct buf *out)
{
	struct arena *arena = arena_create(codec_arena_limit(payload->size));
	void *request = NULL;
	int error;

	if (arena == NULL)
		return ERROR_NOMEM;
	error = codec_decode(call->ns->request, arena, payload->data, payload->size, &request);
	if (error == 0)
		error = json_encode(call->ns->request, request, out);
	arena_destroy(arena);
	return error;
}

int exchange_encode(const struct exchange_call *call, const struct buf *payload, struct buf *out)
{
	envelope_Envelope envelope = {.type = envelope_Type_REQUEST};
	struct buf json;
	int error = 0;

	buf_init(&json, out->limit);
	envelope.namespace = (char *)call->ns->name;
	envelope.payload = (struct schema_bytes){.data = payload->data, .len = payload->size};
	if (call->form == EXCHANGE_PROTOBUF) {
		envelope.payload_encoding = envelope_Encoding_PROTOBUF;
	} else {
		error = payload_to_json(call, payload, &json);
		envelope.payload = (struct schema_bytes){.data = json.data, .len = json.size};
	}
	if (error == 0 && call->form == EXCHANGE_JSON) {
		error = envelope_envelope_to_json(&envelope, out);
	} else if (error == 0) {
		envelope.deadline_ms = bus_deadline_ms(call->operation);
		error = envelope_envelope_encode(&envelope, out);
	}
	buf_finish(&json);
	return error;
}

static void fail(struct exchange_result *result, const struct problem *problem)
{
	*result = (struct exchange_result){.problem = problem};
}

static void fail_with_code(struct exchange_result *result, envelope_BusCode code)
{
	*result = (struct exchange_result){.problem = problem_of_code(code), .code = code};
}

static void decode_http_error(
    const struct exchange_answer *answer, struct arena *arena, struct exchange_result *result)
{
	envelope_HttpError *body = NULL;

	fail(result, &problem_bad_answer);
	if (envelope_http_error_from_json(arena, (const char *)answer->data, answer->size, &body) == 0 &&
	    body->has_error)
		fail_with_code(result, bus_error_code(body->error.code));
}

static void decode_payload(const struct exchange_call *call, const envelope_Envelope *envelope,
    struct arena *arena, struct exchange_result *result)
{
	const struct schema_bytes *payload = &envelope->payload;
	const struct schema_message *schema = call->ns->response;
	envelope_BusCode code = envelope_BusCode_BUS_CODE_UNSPECIFIED;
	void *response = NULL;
	uint32_t which;
	int error;

	if (envelope->payload_encoding == envelope_Encoding_PROTOBUF) {
		error = codec_decode(schema, arena, payload->data, payload->len, &response);
	} else {
		error = json_decode_response(schema, call->operation->number, arena,
		    (const char *)payload->data, payload->len, &response);
		code = bus_error_in_payload(payload->data, payload->len);
	}
	/* A namespace knows none of the bus's codes: with one of them it was the bus that answered. */
	if (code != envelope_BusCode_BUS_CODE_UNSPECIFIED) {
		fail_with_code(result, code);
		return;
	}
	fail(result, error == ERROR_NOMEM ? &problem_no_memory : &problem_bad_answer);
	if (error != 0)
		return;
	which = schema_which(schema, response);
	if (which == call->ns->error || which == call->operation->number)
		*result = (struct exchange_result){.response = response};
}

void exchange_decode(const struct exchange_call *call, const struct exchange_answer *answer,
    struct arena *arena, struct exchange_result *ret_result)
{
	envelope_Envelope *envelope = NULL;
	int error;

	if (answer->status != STATUS_OK) {
		decode_http_error(answer, arena, ret_result);
		return;
	}
	if (answer->content_type != NULL && strcasecmp(answer->content_type, TYPE_PROTOBUF) == 0)
		error = envelope_envelope_decode(arena, answer->data, answer->size, &envelope);
	else
		error =
		    envelope_envelope_from_json(arena, (const char *)answer->data, answer->size, &envelope);
	if (error != 0 || envelope->type != envelope_Type_RESPONSE)
		fail(ret_result, error == ERROR_NOMEM ? &problem_no_memory : &problem_bad_answer);
	else if (envelope->has_error)
		fail_with_code(ret_result, envelope->error.code);
	else
		decode_payload(call, envelope, arena, ret_result);
}
