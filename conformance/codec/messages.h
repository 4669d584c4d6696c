/* Every message that the guest's and the host's generated code both know. */
#ifndef SHED_MESSAGES_H
#define SHED_MESSAGES_H

#include "schema.h"

/* They, each once, in a fixed order; NULL behind the last. Valid for ever. */
const struct schema_message *const *messages_all(void);

/* The one whose schema_message.name is this, or NULL. */
const struct schema_message *messages_find(const char *name);

#endif
