#include "envelope_io.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "codec.h"
#include "envelope_gen.h"
#include "error.h"

int envelope_io_decode(Envelope__Encoding encoding, const uint8_t *data, size_t size,
    struct arena **ret_arena, Envelope__Envelope **ret_envelope)
{
	struct arena *arena = arena_create(codec_arena_limit(size));
	Envelope__Envelope *envelope = NULL;
	int r = 0;

	if (arena == NULL)
		return ERROR_NOMEM;
	if (encoding == ENVELOPE__ENCODING__PROTOBUF)
		r = envelope_envelope_decode(arena, data, size, &envelope);
	else
		r = envelope_envelope_from_json(arena, (const char *)data, size, &envelope);
	if (r < 0) {
		arena_destroy(arena);
		return r;
	}
	if (encoding == ENVELOPE__ENCODING__JSON)
		envelope->payload_encoding = ENVELOPE__ENCODING__JSON;
	*ret_arena = arena;
	*ret_envelope = envelope;
	return 0;
}

/* The payload that stands for an error of the bus where envelopes have no field for it. */
static int error_payload(const Envelope__BusError *error, char **ret_text)
{
	json_t *payload =
	    json_pack("{s:s, s:s}", "error", error->message, "code", envelope_bus_code_str(error->code));
	char *text = payload == NULL ? NULL : json_dumps(payload, JSON_COMPACT);

	json_decref(payload);
	if (text == NULL)
		return ERROR_NOMEM;
	*ret_text = text;
	return 0;
}

static int encode_json(const Envelope__Envelope *envelope, struct buf *out)
{
	Envelope__Envelope plain = *envelope;
	char *payload = NULL;
	int r = 0;

	if (envelope->error != NULL) {
		r = error_payload(envelope->error, &payload);
		if (r < 0)
			return r;
		plain.payload.data = (uint8_t *)payload;
		plain.payload.len = strlen(payload);
	} else if (envelope->payload_encoding != ENVELOPE__ENCODING__JSON) {
		return ERROR_UNSUPPORTED;
	}
	plain.payload_encoding = ENVELOPE__ENCODING__JSON;
	plain.deadline_ms = 0;
	plain.attempt = 0;
	plain.pending_until = 0;
	plain.listener = (char *)"";
	plain.error = NULL;
	r = envelope_envelope_to_json(&plain, out);
	free(payload);
	return r;
}

int envelope_io_encode(Envelope__Encoding encoding, const Envelope__Envelope *envelope, struct buf *out)
{
	if (encoding == ENVELOPE__ENCODING__PROTOBUF)
		return envelope_envelope_encode(envelope, out);
	return encode_json(envelope, out);
}
