/* Test input for codecs, made from the schema's own tables. */
#ifndef SHED_CASES_H
#define SHED_CASES_H

#include <stdint.h>

/*
 * Prints the cases for every message, the same for the same seed, a line each: `NAME<TAB>JSON`, for a
 * response `NAME/OPERATION<TAB>JSON`, and `NAME<TAB>#HEX` for bytes as they come from the wire, many of them
 * damaged. 0, or -1 out of memory.
 */
int cases_print(uint64_t seed);

#endif
