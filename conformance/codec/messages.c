#include "messages.h"

#include <assert.h>
#include <string.h>

#include "envelope_gen.h"
#include "health_gen.h"
#include "ssh_agent_gen.h"

#define MESSAGES_MAX 256

/* All others hang from these. */
static const struct schema_message *const roots[] = {
    &envelope_envelope_schema,
    &envelope_http_error_schema,
    &health_health_request_schema,
    &health_health_response_schema,
    &health_health_event_schema,
    &ssh_agent_request_schema,
    &ssh_agent_response_schema,
};

static void collect(const struct schema_message *message, const struct schema_message **all, size_t *n)
{
	size_t i;

	for (i = 0; i < *n; i++) {
		if (all[i] == message)
			return;
	}
	assert(*n < MESSAGES_MAX - 1);
	all[(*n)++] = message;
	for (i = 0; i < message->n_fields; i++) {
		if (message->fields[i].kind == SCHEMA_MESSAGE)
			collect(message->fields[i].message, all, n);
	}
}

const struct schema_message *const *messages_all(void)
{
	static const struct schema_message *all[MESSAGES_MAX];
	size_t i, n = 0;

	if (all[0])
		return all;
	for (i = 0; i < sizeof(roots) / sizeof(roots[0]); i++)
		collect(roots[i], all, &n);
	return all;
}

const struct schema_message *messages_find(const char *name)
{
	const struct schema_message *const *all = messages_all();

	for (; *all; all++) {
		if (!strcmp((*all)->name, name))
			return *all;
	}
	return NULL;
}
