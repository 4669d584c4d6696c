#include "ssh_format.h"

#include <string.h>

#include "error.h"

struct cursor {
	const uint8_t *data;
	size_t size;
};

static int take_string(struct cursor *cursor, const uint8_t **ret_data, size_t *ret_size)
{
	uint32_t length;

	if (cursor->size < 4)
		return ERROR_TRUNCATED;
	length = (uint32_t)cursor->data[0] << 24 | (uint32_t)cursor->data[1] << 16 |
		 (uint32_t)cursor->data[2] << 8 | cursor->data[3];
	if (length > cursor->size - 4)
		return ERROR_TRUNCATED;
	*ret_data = cursor->data + 4;
	*ret_size = length;
	cursor->data += 4 + (size_t)length;
	cursor->size -= 4 + (size_t)length;
	return 0;
}

static int take_name(struct cursor *cursor, char ret_name[SSH_FORMAT_NAME_MAX + 1])
{
	const uint8_t *data;
	size_t size;
	int r;

	if ((r = take_string(cursor, &data, &size)) != 0)
		return r;
	if (size == 0 || size > SSH_FORMAT_NAME_MAX)
		return ERROR_MALFORMED;
	for (size_t i = 0; i < size; i++)
		if (data[i] <= ' ' || data[i] > '~')
			return ERROR_MALFORMED;
	memcpy(ret_name, data, size);
	ret_name[size] = '\0';
	return 0;
}

int ssh_format_split_signature(const uint8_t *data, size_t size, struct ssh_signature *ret_signature)
{
	struct cursor cursor = {data, size};
	struct ssh_signature signature;
	int r;

	if ((r = take_name(&cursor, signature.format)) != 0 ||
	    (r = take_string(&cursor, &signature.blob, &signature.blob_size)) != 0)
		return r;
	signature.rest = cursor.data;
	signature.rest_size = cursor.size;
	*ret_signature = signature;
	return 0;
}

int ssh_format_key_type(const uint8_t *blob, size_t size, char ret_type[SSH_FORMAT_NAME_MAX + 1])
{
	struct cursor cursor = {blob, size};

	return take_name(&cursor, ret_type);
}
