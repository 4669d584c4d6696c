#include "bus_error.h"

#include <jansson.h>
#include <string.h>

#include "error.h"
#include "rawjson.h"

static int append(const char *data, size_t size, void *arg)
{
	return buf_append(arg, data, size);
}

int bus_error_to_payload(const envelope_BusError *error, struct buf *out)
{
	const char *message = error->message == NULL ? "" : error->message;
	json_t *payload =
	    json_pack("{s:s, s:s}", "error", message, "code", envelope_bus_code_str(error->code));
	size_t before = out->size;
	int failed;

	if (payload == NULL)
		return ERROR_NOMEM;
	failed = json_dump_callback(payload, append, out, JSON_COMPACT);
	json_decref(payload);
	if (failed != 0) {
		buf_truncate(out, before);
		return ERROR_NOMEM;
	}
	return 0;
}

static envelope_BusCode find(const char *name, size_t length)
{
	const struct schema_enum *codes = &envelope_bus_code_enum;

	for (size_t i = 0; i < codes->n_values; i++) {
		const char *known = codes->values[i].json;

		if (strlen(known) == length && memcmp(known, name, length) == 0)
			return (envelope_BusCode)codes->values[i].number;
	}
	return envelope_BusCode_BUS_CODE_UNSPECIFIED;
}

envelope_BusCode bus_error_code(const char *name)
{
	return find(name, strlen(name));
}

envelope_BusCode bus_error_in_payload(const uint8_t *data, size_t size)
{
	const char *value;
	size_t length;

	if (size == 0 || rawjson_member((const char *)data, size, "code", &value, &length) != 0)
		return envelope_BusCode_BUS_CODE_UNSPECIFIED;
	/* The codes are plain words: within the quotes, no escape can make one. */
	if (length < 2 || value[0] != '"')
		return envelope_BusCode_BUS_CODE_UNSPECIFIED;
	return find(value + 1, length - 2);
}
