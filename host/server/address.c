#include "address.h"

#include <string.h>

static const struct {
	const char *backend; /* what is told of the shed's hypervisor */
	enum dial_kind kind;
} backends[] = {
    {"unix", DIAL_UNIX},
    {"firecracker", DIAL_FIRECRACKER},
    {"cloud-hypervisor", DIAL_FIRECRACKER},
};

const char *address_parse(const char *text, const char **ret_backend, struct dial_address *ret_address)
{
	const char *path = strchr(text, ':');
	size_t length = path == NULL ? 0 : path - text;

	if (path == NULL || path[1] == '\0')
		return "the address must be BACKEND:PATH";
	for (size_t i = 0; i < sizeof(backends) / sizeof(backends[0]); i++) {
		if (strlen(backends[i].backend) == length && memcmp(text, backends[i].backend, length) == 0) {
			*ret_backend = backends[i].backend;
			*ret_address = (struct dial_address){.kind = backends[i].kind, .path = path + 1};
			return NULL;
		}
	}
	return "the backend must be unix, firecracker or cloud-hypervisor";
}
