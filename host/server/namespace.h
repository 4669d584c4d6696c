/* Which namespaces may be used on the bus (proto/envelope.proto, `namespace`). */
#ifndef SHED_NAMESPACE_H
#define SHED_NAMESPACE_H

#include <stdbool.h>

#include "envelope.pb-c.h"

/* Zero, or MISSING_NAMESPACE (empty), INVALID_NAMESPACE or NAMESPACE_RESERVED. */
Envelope__BusCode namespace_judge(const char *ns);

/* One or more characters of printable ASCII without spaces, at most max_length: a namespace, an id. */
bool namespace_is_token(const char *text, size_t max_length);

#endif
