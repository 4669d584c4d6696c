#include "connect_line.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct connect_line line = {0};
	int r = 0;

	for (size_t i = 0; r == 0 && i < size; i++) {
		r = connect_line_feed(&line, (char)data[i]);
		FUZZ_REQUIRE(i <= CONNECT_LINE_MAX);
		FUZZ_REQUIRE(r != 1 || (data[i] == '\n' && i >= 4 && data[0] == 'O' && data[1] == 'K'));
	}
	return 0;
}
