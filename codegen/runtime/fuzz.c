#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>

void fuzz_require(const char *file, int line, const char *text, int holds)
{
	if (holds)
		return;
	fprintf(stderr, "%s:%d: %s does not hold\n", file, line, text);
	abort();
}
