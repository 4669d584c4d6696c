/*
 * The framing of the vsock link and of the broker's socket pairs (proto/README.md, "Framing"):
 * type (1 byte), length (4 bytes, big-endian), payload.
 */
#ifndef SHED_FRAME_H
#define SHED_FRAME_H

#include <stddef.h>
#include <stdint.h>

#define FRAME_HEADER_SIZE 5
#define FRAME_PAYLOAD_MAX (16u * 1024 * 1024)

enum frame_type {
	FRAME_JSON = 0x20,     /* a JSON envelope */
	FRAME_PROTOBUF = 0x21, /* a protobuf message */
};

struct frame {
	uint8_t type;
	const uint8_t *payload; /* within the bytes parsed */
	size_t size;
};

/* Writes the header of a frame whose payload is size bytes (at most FRAME_PAYLOAD_MAX). */
void frame_write_header(uint8_t ret_header[FRAME_HEADER_SIZE], uint8_t type, size_t size);

/*
 * Reads the frame at the start of data. Returns its whole size with *ret_frame set, 0 if more bytes are
 * needed, or ERROR_LIMIT if its payload is over limit and ERROR_TYPE if its type is not one of ours: the
 * link is then beyond repair. The length is judged as soon as the header is there.
 */
int64_t frame_parse(const uint8_t *data, size_t size, size_t limit, struct frame *ret_frame);

#endif
