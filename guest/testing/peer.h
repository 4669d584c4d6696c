/* The other end of a socket in a test: blocking, and failing the test after some seconds of silence. */
#ifndef SHED_PEER_H
#define SHED_PEER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Connected sockets; tries for a while until somebody listens. */
int peer_tcp(uint16_t port);
int peer_unix(const char *path);

/* A port that was free a moment ago. */
uint16_t peer_free_port(void);

void peer_write(int fd, const void *data, size_t size);

/* Reads size bytes; fails the test if the stream ends before. */
void peer_read(int fd, void *ret_data, size_t size);

/* The other side closes, now or within the time of patience. */
bool peer_is_closed(int fd);

/* Nothing can be read for some milliseconds. */
bool peer_is_silent(int fd, int milliseconds);

struct peer_reply {
	int status;
	char type[64];
	char body[64 * 1024];
	size_t size;
};

/* Sends an HTTP request with these further header lines (each with its CRLF) and body. */
struct peer_request {
	const char *method;
	const char *path;
	const char *headers;
	const void *body;
	size_t size;
};

void peer_http_send(int fd, const struct peer_request *request);
void peer_http_read(int fd, struct peer_reply *ret_reply);

/* One frame (frame.h); the payload, NUL-terminated, is freed by the caller. */
void peer_frame_send(int fd, uint8_t type, const void *payload, size_t size);
char *peer_frame_read(int fd, uint8_t *ret_type, size_t *ret_size);

#endif
