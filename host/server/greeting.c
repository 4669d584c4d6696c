#include "greeting.h"

#include <string.h>

#include "codec.h"
#include "envelope_io.h"
#include "error.h"
#include "health_gen.h"
#include "timestamp.h"

#define NAMESPACE "system:health"
#define PAYLOAD_LIMIT 4096

int greeting_write(struct buf *out, char ret_id[UUID7_SIZE])
{
	Health__HealthRequest request = HEALTH__HEALTH_REQUEST__INIT;
	Envelope__Envelope envelope = ENVELOPE__ENVELOPE__INIT;
	struct buf payload;
	char id[UUID7_SIZE];
	int r = 0;

	buf_init(&payload, PAYLOAD_LIMIT);
	request.protobuf = true;
	if ((r = uuid7_generate(id)) < 0 || (r = health_health_request_to_json(&request, &payload)) < 0)
		goto out;
	envelope.id = id;
	envelope.namespace_ = (char *)NAMESPACE;
	envelope.type = ENVELOPE__TYPE__REQUEST;
	envelope.final = true;
	envelope.timestamp = timestamp_now();
	envelope.payload.data = payload.data;
	envelope.payload.len = payload.size;
	r = envelope_io_encode(ENVELOPE__ENCODING__JSON, &envelope, out);
	if (r == 0)
		memcpy(ret_id, id, sizeof(id));
out:
	buf_finish(&payload);
	return r;
}

bool greeting_is_ours(const Envelope__Envelope *envelope)
{
	return strcmp(envelope->namespace_, NAMESPACE) == 0;
}

int greeting_read_answer(const Envelope__Envelope *envelope, const char *id, bool *ret_protobuf)
{
	Health__HealthResponse *response = NULL;
	struct arena *arena = NULL;
	bool protobuf = false;

	if (!greeting_is_ours(envelope) || envelope->type != ENVELOPE__TYPE__RESPONSE ||
	    strcmp(envelope->in_reply_to, id) != 0)
		return ERROR_TYPE;
	arena = arena_create(codec_arena_limit(envelope->payload.len));
	if (arena == NULL)
		return ERROR_NOMEM;
	if (health_health_response_from_json(
		arena, (const char *)envelope->payload.data, envelope->payload.len, &response) == 0)
		protobuf = response->protobuf;
	arena_destroy(arena);
	*ret_protobuf = protobuf;
	return 0;
}

int greeting_read_heartbeat(const Envelope__Envelope *envelope, int64_t *ret_started_at)
{
	Health__HealthEvent *event = NULL;
	struct arena *arena = NULL;
	int r = 0;

	if (!greeting_is_ours(envelope) || envelope->type != ENVELOPE__TYPE__EVENT)
		return ERROR_TYPE;
	arena = arena_create(codec_arena_limit(envelope->payload.len));
	if (arena == NULL)
		return ERROR_NOMEM;
	r = health_health_event_from_json(
	    arena, (const char *)envelope->payload.data, envelope->payload.len, &event);
	if (r == 0)
		*ret_started_at = event->started_at;
	arena_destroy(arena);
	return r;
}
