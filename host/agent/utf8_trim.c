#include "utf8_trim.h"

#include <stddef.h>
#include <string.h>

void utf8_trim(char *text)
{
	size_t end = strlen(text), tail = end, wanted;
	unsigned char lead;

	while (tail > 0 && end - tail < 3 && ((unsigned char)text[tail - 1] & 0xc0) == 0x80)
		tail--;
	if (tail == 0)
		return;
	lead = (unsigned char)text[tail - 1];
	wanted = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0;
	if (end - tail < wanted)
		text[tail - 1] = '\0';
}
