#include "shed_load.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

struct shed_load {
	struct shed_load *next;
	char *server;
	char *shed;
	unsigned n;
};

/* Where the shed's count is linked, or the list's end. */
static struct shed_load **find(struct shed_load **loads, const char *server, const char *shed)
{
	while (*loads != NULL && (strcmp((*loads)->server, server) != 0 || strcmp((*loads)->shed, shed) != 0))
		loads = &(*loads)->next;
	return loads;
}

static void free_load(struct shed_load *load)
{
	free(load->server);
	free(load->shed);
	free(load);
}

static struct shed_load *new_load(const char *server, const char *shed)
{
	struct shed_load *load = calloc(1, sizeof(*load));

	if (load == NULL)
		return NULL;
	load->server = strdup(server);
	load->shed = strdup(shed);
	if (load->server != NULL && load->shed != NULL)
		return load;
	free_load(load);
	return NULL;
}

bool shed_load_add(struct shed_load **loads, const char *server, const char *shed, unsigned limit)
{
	struct shed_load **place = find(loads, server, shed);

	if (*place == NULL && (*place = new_load(server, shed)) == NULL)
		return false;
	if ((*place)->n >= limit)
		return false;
	(*place)->n++;
	return true;
}

void shed_load_remove(struct shed_load **loads, const char *server, const char *shed)
{
	struct shed_load **place = find(loads, server, shed), *load = *place;

	if (--load->n > 0)
		return;
	*place = load->next;
	free_load(load);
}
