/* The command line of shed-server. */
#ifndef SHED_OPTIONS_H
#define SHED_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "dial.h"

enum options_action { OPTIONS_SERVE, OPTIONS_HELP, OPTIONS_VERSION };

struct options_shed {
	char *name;
	const char *backend;         /* static */
	struct dial_address address; /* its path lies in the memory of `name`, behind its end */
};

/* What the command line says; strings are its own. */
struct options {
	enum options_action action;
	char *listen_path;
	char *name; /* of this server */
	struct options_shed *sheds;
	size_t n_sheds;
	bool verbose;
};

/*
 * Reads the command line and fills in the defaults. 0; ERROR_CONFIG, with a sentence printed to errors;
 * ERROR_NOMEM. To be called once, as it uses getopt.
 */
int options_parse(int argc, char **argv, FILE *errors, struct options *ret_options);

/* Frees what is in it. */
void options_finish(struct options *options);

void options_print_help(FILE *out);

#endif
