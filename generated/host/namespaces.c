/* Made from proto/ by `./dev regenerate`; changes here are lost. */

#include "namespaces.h"

#include <string.h>

#include "ssh_agent_gen.h"

static const struct schema_namespace *const namespaces[] = {
	&ssh_agent_namespace,
};

const struct schema_namespace *namespaces_find(const char *name)
{
	for (size_t i = 0; i < sizeof(namespaces) / sizeof(namespaces[0]); i++)
		if (strcmp(namespaces[i]->name, name) == 0)
			return namespaces[i];
	return NULL;
}
