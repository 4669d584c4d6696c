/* How a shed is reached, as people write it: BACKEND:PATH. */
#ifndef SHED_ADDRESS_H
#define SHED_ADDRESS_H

#include "dial.h"

/*
 * Reads an address, whose path will point into text. Returns NULL, or a sentence on what is wrong and leaves
 * the others alone. *ret_backend is static.
 */
const char *address_parse(const char *text, const char **ret_backend, struct dial_address *ret_address);

#endif
