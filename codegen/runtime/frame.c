#include "frame.h"

#include <assert.h>

#include "error.h"

void frame_write_header(uint8_t ret_header[FRAME_HEADER_SIZE], uint8_t type, size_t size)
{
	assert(size <= FRAME_PAYLOAD_MAX);
	ret_header[0] = type;
	ret_header[1] = size >> 24 & 0xff;
	ret_header[2] = size >> 16 & 0xff;
	ret_header[3] = size >> 8 & 0xff;
	ret_header[4] = size & 0xff;
}

int64_t frame_parse(const uint8_t *data, size_t size, size_t limit, struct frame *ret_frame)
{
	uint32_t length = 0;

	if (size < FRAME_HEADER_SIZE)
		return 0;
	/* First, because another protocol's bytes are better called that than too long. */
	if (data[0] != FRAME_JSON && data[0] != FRAME_PROTOBUF)
		return ERROR_TYPE;
	length = (uint32_t)data[1] << 24 | (uint32_t)data[2] << 16 | (uint32_t)data[3] << 8 | data[4];
	if (length > FRAME_PAYLOAD_MAX || length > limit)
		return ERROR_LIMIT;
	if (size - FRAME_HEADER_SIZE < length)
		return 0;
	*ret_frame = (struct frame){.type = data[0], .payload = data + FRAME_HEADER_SIZE, .size = length};
	return FRAME_HEADER_SIZE + (int64_t)length;
}
