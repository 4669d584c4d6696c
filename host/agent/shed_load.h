/* How many requests each shed has under way. */
#ifndef SHED_SHED_LOAD_H
#define SHED_SHED_LOAD_H

#include <stdbool.h>

/* A list that starts as NULL and holds the sheds that have any. */
struct shed_load;

/* Counts one more, unless the shed has limit already or memory is short: then false. */
bool shed_load_add(struct shed_load **loads, const char *server, const char *shed, unsigned limit);

/* Counts one less; the shed has one. */
void shed_load_remove(struct shed_load **loads, const char *server, const char *shed);

#endif
