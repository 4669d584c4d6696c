/* Points in time as int64 nanoseconds since 1970-01-01 UTC, and their RFC 3339 text. */
#ifndef SHED_TIMESTAMP_H
#define SHED_TIMESTAMP_H

#include <stddef.h>
#include <stdint.h>

#define TIMESTAMP_SIZE 36

/* The wall clock. */
int64_t timestamp_now(void);

/* `2026-11-23T20:24:47.218808532Z`, trailing zeros of the fraction left out. Always 0: all of int64 can be
 * said. */
int timestamp_format(int64_t nanoseconds, char ret_text[TIMESTAMP_SIZE]);

/*
 * Any RFC 3339 date-time, offset applied; digits beyond nanoseconds are cut, a leap second (23:59:60 UTC) is
 * the second after it. ERROR_MALFORMED; ERROR_LIMIT for a time that int64 cannot hold, before 1677 or after
 * 2262.
 */
int timestamp_parse(const char *text, size_t length, int64_t *ret_nanoseconds);

#endif
