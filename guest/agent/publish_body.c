#include "publish_body.h"

#include <string.h>

#include "error.h"

#define RESERVED "system:"

static bool is_printable(const char *namespace)
{
	size_t length = strlen(namespace);

	for (size_t i = 0; i < length; i++) {
		if (namespace[i] <= ' ' || namespace[i] > '~')
			return false;
	}
	return length <= PUBLISH_BODY_NAMESPACE_MAX;
}

envelope_BusCode publish_body_read(struct arena *arena, bool protobuf, const uint8_t *data, size_t size,
    envelope_Envelope **ret_body, const char **why)
{
	envelope_Envelope *body = NULL;
	int error;

	error = protobuf ? envelope_envelope_decode(arena, data, size, &body)
			 : envelope_envelope_from_json(arena, (const char *)data, size, &body);
	if (error == 0 && body->type == envelope_Type_TYPE_UNSPECIFIED)
		body->type = envelope_Type_REQUEST;
	if (error == ERROR_ENUM ||
	    (error == 0 && body->type != envelope_Type_REQUEST && body->type != envelope_Type_EVENT)) {
		*why = "type must be request or event";
		return envelope_BusCode_INVALID_TYPE;
	}
	if (error != 0) {
		*why = error_str(error);
		return envelope_BusCode_INVALID_BODY;
	}
	if (body->namespace[0] == '\0') {
		*why = "the body names no namespace";
		return envelope_BusCode_MISSING_NAMESPACE;
	}
	if (!is_printable(body->namespace)) {
		*why = "a namespace is 1 to 128 characters of printable ASCII without spaces";
		return envelope_BusCode_INVALID_NAMESPACE;
	}
	if (strncmp(body->namespace, RESERVED, strlen(RESERVED)) == 0) {
		*why = "namespaces that begin with system: are the bus's own";
		return envelope_BusCode_NAMESPACE_RESERVED;
	}
	if (!protobuf && body->payload_encoding != envelope_Encoding_JSON) {
		*why = "a JSON body has a JSON payload";
		return envelope_BusCode_INVALID_BODY;
	}
	*ret_body = body;
	return envelope_BusCode_BUS_CODE_UNSPECIFIED;
}
