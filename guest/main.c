/* The guest's one executable: which program it is, its name says, or its first argument. */
#include <event2/event.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "log.h"
#include "shed_agent.h"
#include "shed_ext.h"
#include "shed_ext_ssh_agent.h"

static const struct program {
	const char *name;
	int (*main)(int argc, char **argv);
} programs[] = {
    {"shed-agent", shed_agent_main},
    {"shed-ext", shed_ext_main},
    {"shed-ext-ssh-agent", shed_ext_ssh_agent_main},
};

#define N_PROGRAMS (sizeof(programs) / sizeof(programs[0]))

static const struct program *find(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash == NULL ? path : slash + 1;

	for (size_t i = 0; i < N_PROGRAMS; i++) {
		if (strcmp(programs[i].name, name) == 0)
			return &programs[i];
	}
	return NULL;
}

static void on_libevent_log(int severity, const char *message)
{
	if (severity >= EVENT_LOG_ERR)
		log_error("libevent: %s", message);
	else
		log_debug("libevent: %s", message);
}

int main(int argc, char **argv)
{
	const struct program *program = argc > 0 ? find(argv[0]) : NULL;

	event_set_log_callback(on_libevent_log);
	if (program != NULL)
		return program->main(argc, argv);
	program = argc > 1 ? find(argv[1]) : NULL;
	if (program != NULL)
		return program->main(argc - 1, argv + 1);
	fputs("usage: shed-guest PROGRAM [ARGUMENT...], with one of the programs\n", stderr);
	for (size_t i = 0; i < N_PROGRAMS; i++)
		fprintf(stderr, "  %s\n", programs[i].name);
	return 2;
}
