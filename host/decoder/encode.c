#include "encode.h"

#include "arena.h"
#include "codec.h"
#include "envelope_gen.h"
#include "error.h"
#include "json.h"
#include "timestamp.h"
#include "uuid7.h"

/* Completes what a response to the request needs besides its payload, and appends it. */
static int encode_envelope(const struct request *request, Envelope__Envelope *envelope, struct buf *out)
{
	Envelope__Shed shed = request->shed;
	char id[UUID7_SIZE];
	int r;

	if ((r = uuid7_generate(id)) != 0)
		return r;
	envelope->id = id;
	envelope->namespace_ = (char *)request->ns->name;
	envelope->type = ENVELOPE__TYPE__RESPONSE;
	envelope->in_reply_to = request->id;
	envelope->timestamp = timestamp_now();
	envelope->shed = &shed;
	if (!request->protobuf)
		return envelope_envelope_to_json(envelope, out);
	envelope->payload_encoding = request->payload_encoding;
	envelope->listener = request->listener;
	return envelope_envelope_encode(envelope, out);
}

/* The payload in the request's encoding. */
static int encode_payload(
    const struct request *request, const uint8_t *response, size_t size, struct buf *out)
{
	const struct schema_namespace *ns = request->ns;
	struct arena *arena = arena_create(codec_arena_limit(size));
	void *message = NULL;
	uint32_t which;
	int r;

	if (arena == NULL)
		return ERROR_NOMEM;
	if ((r = codec_decode(ns->response, arena, response, size, &message)) != 0)
		goto out;
	which = schema_which(ns->response, message);
	if (which == 0 || (which != ns->error && which != request->operation))
		r = ERROR_OPERATION;
	else if (request->payload_encoding == ENVELOPE__ENCODING__PROTOBUF)
		r = codec_encode(ns->response, message, out);
	else
		r = json_encode(ns->response, message, out);
out:
	arena_destroy(arena);
	return r;
}

int encode_response(const struct request *request, const uint8_t *response, size_t size, struct buf *out)
{
	Envelope__Envelope envelope = ENVELOPE__ENVELOPE__INIT;
	struct buf payload;
	int r;

	buf_init(&payload, ENCODE_LIMIT);
	if ((r = encode_payload(request, response, size, &payload)) == 0) {
		envelope.final = true;
		envelope.payload.data = payload.data;
		envelope.payload.len = payload.size;
		r = encode_envelope(request, &envelope, out);
	}
	buf_finish(&payload);
	return r;
}

int encode_pending(const struct request *request, int64_t until, struct buf *out)
{
	Envelope__Envelope envelope = ENVELOPE__ENVELOPE__INIT;

	if (!request->protobuf)
		return ERROR_UNSUPPORTED;
	envelope.final = false;
	envelope.pending_until = until;
	return encode_envelope(request, &envelope, out);
}

int encode_bus_error(
    const struct request *request, Envelope__BusCode code, const char *message, struct buf *out)
{
	Envelope__Envelope envelope = ENVELOPE__ENVELOPE__INIT;
	Envelope__BusError error = ENVELOPE__BUS_ERROR__INIT;
	struct buf payload;
	int r = 0;

	buf_init(&payload, ENCODE_LIMIT);
	envelope.final = true;
	if (request->protobuf) {
		error.code = code;
		error.message = (char *)message;
		envelope.error = &error;
	} else {
		r = buf_printf(
		    &payload, "{\"error\":\"%s\",\"code\":\"%s\"}", message, envelope_bus_code_str(code));
		envelope.payload.data = payload.data;
		envelope.payload.len = payload.size;
	}
	if (r == 0)
		r = encode_envelope(request, &envelope, out);
	buf_finish(&payload);
	return r;
}
