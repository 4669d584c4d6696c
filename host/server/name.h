/* Names of sheds and servers. */
#ifndef SHED_NAME_H
#define SHED_NAME_H

#include <stdbool.h>

#define NAME_MAX_LENGTH 63

/* A letter or digit, then up to 62 letters, digits, dots, underscores and hyphens; ASCII only. */
bool name_valid(const char *name);

#endif
