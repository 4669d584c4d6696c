/* The host's codec: protobuf-c on an arena. */
#include <protobuf-c/protobuf-c.h>

#include "check.h"
#include "codec.h"
#include "error.h"
#include "settle.h"
#include "wire.h"

static void *allocate(void *arg, size_t size)
{
	return arena_alloc(arg, size);
}

/* The arena goes as a whole. */
static void release(void *arg, void *pointer)
{
	(void)arg;
	(void)pointer;
}

/* protobuf-c would send them out again. */
static void drop_unknown(void *message)
{
	ProtobufCMessage *base = message;

	base->n_unknown_fields = 0;
	base->unknown_fields = NULL;
}

void *codec_new(const struct schema_message *schema, struct arena *arena)
{
	void *message = arena_alloc(arena, schema->size);

	if (message != NULL)
		protobuf_c_message_init(schema->library, message);
	return message;
}

int codec_encode(const struct schema_message *schema, const void *message, struct buf *out)
{
	size_t size;
	uint8_t *at;
	int error;

	if ((error = check_message(schema, message)) != 0)
		return error;
	size = protobuf_c_message_get_packed_size(message);
	if (size == 0)
		return 0;
	if (size > out->limit - out->size)
		return ERROR_LIMIT;
	if ((at = buf_reserve(out, size)) == NULL)
		return ERROR_NOMEM;
	protobuf_c_message_pack(message, at);
	return 0;
}

int codec_decode(const struct schema_message *schema, struct arena *arena, const uint8_t *data, size_t size,
    void **ret_message)
{
	ProtobufCAllocator allocator = {.alloc = allocate, .free = release, .allocator_data = arena};
	ProtobufCMessage *message;
	int error;

	if ((error = wire_check(schema, data, size)) != 0)
		return error;
	/* The bytes are valid: what can fail is memory. */
	message = protobuf_c_message_unpack(schema->library, &allocator, size, data);
	if (message == NULL)
		return ERROR_NOMEM;
	settle_message(schema, message, drop_unknown);
	*ret_message = message;
	return 0;
}
