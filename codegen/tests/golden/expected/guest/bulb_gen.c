/* Made from proto/bulb.proto by `./dev regenerate`; changes here are lost. */

#include "bulb_gen.h"

#include <stddef.h>

#include "check.h"
#include "codec.h"
#include "describe.h"
#include "json.h"

static const struct schema_enum_value bulb_colour_values[] = {
	{ bulb_Colour_COLOUR_UNSPECIFIED, "" },
	{ bulb_Colour_WARM, "warm" },
};

const struct schema_enum bulb_colour_enum = {
	.name = "bulb.Colour",
	.values = bulb_colour_values,
	.n_values = 2,
};

const char *bulb_colour_str(bulb_Colour value)
{
	return schema_enum_json(&bulb_colour_enum, (int32_t)value);
}

static const struct schema_field bulb_bulb_fields[] = {
	{
		.name = "colour", .number = 1, .kind = SCHEMA_ENUM,
		.offset = offsetof(bulb_Bulb, colour), .enumeration = &bulb_colour_enum,
	},
};

const struct schema_message bulb_bulb_schema = {
	.name = "bulb.Bulb",
	.size = sizeof(bulb_Bulb),
	.library = &bulb_Bulb_msg,
	.fields = bulb_bulb_fields,
	.n_fields = 1,
};

int bulb_bulb_encode(const bulb_Bulb *message, struct buf *out)
{
	return codec_encode(&bulb_bulb_schema, message, out);
}

int bulb_bulb_decode(struct arena *arena, const uint8_t *data, size_t size, bulb_Bulb **ret_message)
{
	return codec_decode(&bulb_bulb_schema, arena, data, size, (void **)ret_message);
}

int bulb_bulb_to_json(const bulb_Bulb *message, struct buf *out)
{
	return json_encode(&bulb_bulb_schema, message, out);
}

int bulb_bulb_from_json(struct arena *arena, const char *text, size_t length, bulb_Bulb **ret_message)
{
	return json_decode(&bulb_bulb_schema, arena, text, length, (void **)ret_message);
}

int bulb_bulb_check(const bulb_Bulb *message)
{
	return check_message(&bulb_bulb_schema, message);
}

int bulb_bulb_describe(const bulb_Bulb *message, struct buf *out)
{
	return describe_message(&bulb_bulb_schema, message, out);
}

void bulb_bulb_wipe(bulb_Bulb *message)
{
	wipe_message(&bulb_bulb_schema, message);
}
