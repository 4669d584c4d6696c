#include "connect_line.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "error.h"

#define PREFIX "OK "
#define PREFIX_SIZE (sizeof(PREFIX) - 1)

size_t connect_line_request(uint32_t port, char ret_text[CONNECT_LINE_REQUEST_SIZE])
{
	return snprintf(ret_text, CONNECT_LINE_REQUEST_SIZE, "CONNECT %u\n", (unsigned)port);
}

/* The host's side of the connection gets a port of its own there; which one does not matter here. */
static bool is_port(const char *text, size_t length)
{
	uint64_t port = 0;

	if (length == 0)
		return false;
	for (size_t i = 0; i < length; i++) {
		if (text[i] < '0' || text[i] > '9')
			return false;
		port = port * 10 + (text[i] - '0');
		if (port > UINT32_MAX)
			return false;
	}
	return true;
}

int connect_line_feed(struct connect_line *line, char byte)
{
	if (line->size == CONNECT_LINE_MAX)
		return ERROR_LIMIT;
	line->text[line->size++] = byte;
	if (line->size <= PREFIX_SIZE)
		return byte == PREFIX[line->size - 1] ? 0 : ERROR_MALFORMED;
	if (byte != '\n')
		return line->size == CONNECT_LINE_MAX ? ERROR_LIMIT : 0;
	return is_port(line->text + PREFIX_SIZE, line->size - 1 - PREFIX_SIZE) ? 1 : ERROR_MALFORMED;
}
