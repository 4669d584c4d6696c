/* Checks of messages in memory, before they are encoded. */
#ifndef SHED_CHECK_H
#define SHED_CHECK_H

#include "schema.h"

/* Limits, UTF-8, known enum values, of the message and all in it. 0 or the error. */
int check_message(const struct schema_message *schema, const void *message);

/* Length bytes are UTF-8 (RFC 3629) without a NUL. */
bool check_utf8(const char *text, size_t length);

#endif
