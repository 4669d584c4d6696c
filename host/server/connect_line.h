/*
 * The exchange that opens a connection through the Unix socket of a Firecracker-style vsock device:
 * `CONNECT <port>\n` goes out, `OK <port>\n` comes back, and what follows is the guest's
 * (Firecracker, docs/vsock.md).
 */
#ifndef SHED_CONNECT_LINE_H
#define SHED_CONNECT_LINE_H

#include <stddef.h>
#include <stdint.h>

#define CONNECT_LINE_MAX 64
#define CONNECT_LINE_REQUEST_SIZE 20

/* The answer as far as it has come; all zeros at the start. */
struct connect_line {
	size_t size;
	char text[CONNECT_LINE_MAX];
};

/* Writes the request for port with its newline and a NUL. Returns its length without the NUL. */
size_t connect_line_request(uint32_t port, char ret_text[CONNECT_LINE_REQUEST_SIZE]);

/*
 * Takes the next byte of the answer. 1 when it was the newline of a right answer, 0 if more bytes must
 * follow, ERROR_MALFORMED, or ERROR_LIMIT if the line is over CONNECT_LINE_MAX bytes.
 */
int connect_line_feed(struct connect_line *line, char byte);

#endif
