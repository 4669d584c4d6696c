#include "decode.h"

#include "base64.h"
#include "codec.h"
#include "envelope_gen.h"
#include "error.h"
#include "json.h"

static int decode_base64(
    struct arena *arena, const uint8_t *data, size_t size, Envelope__Envelope **ret_envelope)
{
	struct buf bytes;
	uint8_t *room;
	int r = ERROR_NOMEM;

	buf_init(&bytes, BASE64_DECODED_MAX(size) + 1);
	if ((room = buf_reserve(&bytes, bytes.limit)) != NULL &&
	    (r = base64_decode((const char *)data, size, room, &size)) == 0)
		r = envelope_envelope_decode(arena, room, size, ret_envelope);
	buf_finish(&bytes);
	return r;
}

static void forget_what_json_has_not(Envelope__Envelope *envelope)
{
	envelope->payload_encoding = ENVELOPE__ENCODING__JSON;
	envelope->deadline_ms = 0;
	envelope->attempt = 0;
}

int decode_envelope(bool protobuf, const uint8_t *data, size_t size, struct arena **ret_arena,
    Envelope__Envelope **ret_envelope)
{
	struct arena *arena = arena_create(codec_arena_limit(size));
	Envelope__Envelope *envelope = NULL;
	int r;

	if (arena == NULL)
		return ERROR_NOMEM;
	if (protobuf)
		r = decode_base64(arena, data, size, &envelope);
	else
		r = envelope_envelope_from_json(arena, (const char *)data, size, &envelope);
	if (r != 0) {
		arena_destroy(arena);
		return r;
	}
	if (!protobuf)
		forget_what_json_has_not(envelope);
	*ret_arena = arena;
	*ret_envelope = envelope;
	return 0;
}

int decode_request(const struct schema_namespace *ns, const Envelope__Envelope *envelope, struct buf *out,
    uint32_t *ret_operation)
{
	ProtobufCBinaryData payload = envelope->payload;
	struct arena *arena;
	uint32_t operation = 0;
	void *request = NULL;
	int r;

	if (payload.len > DECODE_PAYLOAD_MAX)
		return ERROR_LIMIT;
	if ((arena = arena_create(codec_arena_limit(payload.len))) == NULL)
		return ERROR_NOMEM;
	if (envelope->payload_encoding == ENVELOPE__ENCODING__PROTOBUF)
		r = codec_decode(ns->request, arena, payload.data, payload.len, &request);
	else
		r = json_decode(ns->request, arena, (const char *)payload.data, payload.len, &request);
	if (r == 0 && (operation = schema_which(ns->request, request)) != 0)
		r = codec_encode(ns->request, request, out);
	arena_destroy(arena);
	/* Protobuf has an operation of a later schema as an unknown field, which has been dropped. */
	if (r != 0 && r != ERROR_OPERATION)
		return r;
	*ret_operation = r == 0 ? operation : 0;
	return 0;
}

uint32_t decode_deadline_ms(
    const struct schema_namespace *ns, const Envelope__Envelope *envelope, uint32_t operation)
{
	const struct schema_operation *known = schema_operation_by_number(ns, operation);
	uint32_t deadline = envelope->deadline_ms;

	if (deadline == 0 && known != NULL)
		deadline = known->deadline_ms;
	return deadline == 0 || deadline > DECODE_DEADLINE_MS ? DECODE_DEADLINE_MS : deadline;
}
