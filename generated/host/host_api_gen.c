/* Made from proto/host_api.proto by `./dev regenerate`; changes here are lost. */

#include "host_api_gen.h"

#include <stddef.h>

#include "check.h"
#include "codec.h"
#include "describe.h"
#include "json.h"

static const struct schema_field host_api_attach_fields[] = {
	{
		.name = "address", .number = 1, .kind = SCHEMA_STRING, .max_bytes = 512,
		.offset = offsetof(HostApi__Attach, address),
	},
};

const struct schema_message host_api_attach_schema = {
	.name = "host_api.Attach",
	.size = sizeof(HostApi__Attach),
	.library = &host_api__attach__descriptor,
	.fields = host_api_attach_fields,
	.n_fields = 1,
};

int host_api_attach_encode(const HostApi__Attach *message, struct buf *out)
{
	return codec_encode(&host_api_attach_schema, message, out);
}

int host_api_attach_decode(struct arena *arena, const uint8_t *data, size_t size,
    HostApi__Attach **ret_message)
{
	return codec_decode(&host_api_attach_schema, arena, data, size, (void **)ret_message);
}

int host_api_attach_to_json(const HostApi__Attach *message, struct buf *out)
{
	return json_encode(&host_api_attach_schema, message, out);
}

int host_api_attach_from_json(struct arena *arena, const char *text, size_t length,
    HostApi__Attach **ret_message)
{
	return json_decode(&host_api_attach_schema, arena, text, length, (void **)ret_message);
}

int host_api_attach_check(const HostApi__Attach *message)
{
	return check_message(&host_api_attach_schema, message);
}

int host_api_attach_describe(const HostApi__Attach *message, struct buf *out)
{
	return describe_message(&host_api_attach_schema, message, out);
}

void host_api_attach_wipe(HostApi__Attach *message)
{
	wipe_message(&host_api_attach_schema, message);
}
