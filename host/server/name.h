/* Names of sheds and servers. */
#ifndef SHED_NAME_H
#define SHED_NAME_H

#include <stdbool.h>

#define NAME_MAX_LENGTH 63
#define NAME_RULE "a name is 1 to 63 letters, digits, '.', '_' or '-', and begins with a letter or digit"

/* A letter or digit, then up to 62 letters, digits, dots, underscores and hyphens; ASCII only. */
bool name_valid(const char *name);

#endif
