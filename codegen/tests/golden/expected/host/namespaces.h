/* Made from proto/ by `./dev regenerate`; changes here are lost. */

#ifndef SHED_NAMESPACES_H
#define SHED_NAMESPACES_H

#include "schema.h"

/* The bus namespace of this name, or NULL if the schema has none. */
const struct schema_namespace *namespaces_find(const char *name);

#endif
