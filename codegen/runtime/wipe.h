/* Overwriting secrets in a way that no compiler leaves out. */
#ifndef SHED_WIPE_H
#define SHED_WIPE_H

#include <stddef.h>

/* Sets size bytes at data to zero. A size of 0 is fine with any data, NULL too. */
void wipe(void *data, size_t size);

#endif
