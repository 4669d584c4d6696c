#ifdef __APPLE__
#define __STDC_WANT_LIB_EXT1__ 1 /* memset_s */
#endif

#include <string.h>

#include "wipe.h"

void wipe(void *data, size_t size)
{
	if (size == 0)
		return;
#ifdef __APPLE__
	memset_s(data, size, 0, size);
#else
	explicit_bzero(data, size);
#endif
}
