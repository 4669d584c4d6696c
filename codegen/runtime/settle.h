/* The last step of decoding: what the libraries leave open. */
#ifndef SHED_SETTLE_H
#define SHED_SETTLE_H

#include "schema.h"

/*
 * In the message and all in it: absent strings become "", values that an open enum does not have become zero,
 * and each (if not NULL) is called for every message.
 */
void settle_message(const struct schema_message *schema, void *message, void (*each)(void *message));

#endif
