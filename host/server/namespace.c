#include "namespace.h"

#include <string.h>

#define NAMESPACE_MAX_LENGTH 128
#define RESERVED "system:"

bool namespace_is_token(const char *text, size_t max_length)
{
	size_t length = 0;

	for (; text[length] != '\0'; length++) {
		if (length == max_length || text[length] <= ' ' || text[length] > '~')
			return false;
	}
	return length > 0;
}

Envelope__BusCode namespace_judge(const char *ns)
{
	if (ns[0] == '\0')
		return ENVELOPE__BUS_CODE__MISSING_NAMESPACE;
	if (!namespace_is_token(ns, NAMESPACE_MAX_LENGTH))
		return ENVELOPE__BUS_CODE__INVALID_NAMESPACE;
	if (strncmp(ns, RESERVED, strlen(RESERVED)) == 0)
		return ENVELOPE__BUS_CODE__NAMESPACE_RESERVED;
	return ENVELOPE__BUS_CODE__BUS_CODE_UNSPECIFIED;
}
