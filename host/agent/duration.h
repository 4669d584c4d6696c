/* Durations as Go writes them: `90s`, `1h30m`, `1.5h`. */
#ifndef SHED_DURATION_H
#define SHED_DURATION_H

#include <stdint.h>

#define DURATION_SECOND INT64_C(1000000000)
#define DURATION_MINUTE (60 * DURATION_SECOND)
#define DURATION_HOUR (60 * DURATION_MINUTE)

/*
 * Reads what Go's time.ParseDuration reads (decimal numbers, each with one of the units ns, us, ms, s, m, h;
 * or a plain 0), into nanoseconds, but no negative ones. Digits below a nanosecond are dropped.
 * ERROR_MALFORMED, or ERROR_LIMIT over 292 years.
 */
int duration_parse(const char *text, int64_t *ret_nanoseconds);

#endif
