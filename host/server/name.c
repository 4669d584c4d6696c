#include "name.h"

#include <string.h>

#define ALPHANUMERIC "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

bool name_valid(const char *name)
{
	size_t length = strlen(name);

	return length >= 1 && length <= NAME_MAX_LENGTH && strspn(name, ALPHANUMERIC) >= 1 &&
	       strspn(name, ALPHANUMERIC "._-") == length;
}
