#include "ssh_wire.h"

#include <string.h>

#include "error.h"

static uint32_t get_uint32(const uint8_t *bytes)
{
	return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static void put_uint32(uint8_t *bytes, uint32_t value)
{
	bytes[0] = (uint8_t)(value >> 24);
	bytes[1] = (uint8_t)(value >> 16);
	bytes[2] = (uint8_t)(value >> 8);
	bytes[3] = (uint8_t)value;
}

static void skip(struct ssh_wire *wire, size_t size)
{
	wire->data += size;
	wire->size -= size;
}

int ssh_wire_read_byte(struct ssh_wire *wire, uint8_t *ret_value)
{
	if (wire->size < 1)
		return ERROR_TRUNCATED;
	*ret_value = wire->data[0];
	skip(wire, 1);
	return 0;
}

int ssh_wire_read_uint32(struct ssh_wire *wire, uint32_t *ret_value)
{
	if (wire->size < 4)
		return ERROR_TRUNCATED;
	*ret_value = get_uint32(wire->data);
	skip(wire, 4);
	return 0;
}

int ssh_wire_read_string(struct ssh_wire *wire, struct ssh_wire *ret_string)
{
	uint32_t size;

	if (wire->size < 4)
		return ERROR_TRUNCATED;
	size = get_uint32(wire->data);
	if (size > wire->size - 4)
		return ERROR_TRUNCATED;
	*ret_string = (struct ssh_wire){.data = wire->data + 4, .size = size};
	skip(wire, 4 + (size_t)size);
	return 0;
}

int ssh_wire_read_mpint(struct ssh_wire *wire, struct ssh_wire *ret_magnitude)
{
	struct ssh_wire rest = *wire, number;
	int r = ssh_wire_read_string(&rest, &number);

	if (r != 0)
		return r;
	if (number.size > 0 && (number.data[0] & 0x80))
		return ERROR_MALFORMED;
	if (number.size > 0 && number.data[0] == 0) {
		if (number.size == 1 || !(number.data[1] & 0x80))
			return ERROR_MALFORMED;
		skip(&number, 1);
	}
	*wire = rest;
	*ret_magnitude = number;
	return 0;
}

int ssh_wire_read_end(const struct ssh_wire *wire)
{
	return wire->size == 0 ? 0 : ERROR_MALFORMED;
}

bool ssh_wire_equals(const struct ssh_wire *string, const char *text)
{
	size_t size = strlen(text);

	return string->size == size && (size == 0 || memcmp(string->data, text, size) == 0);
}

int ssh_wire_write_byte(struct buf *out, uint8_t value)
{
	return buf_append(out, &value, 1);
}

int ssh_wire_write_uint32(struct buf *out, uint32_t value)
{
	uint8_t bytes[4];

	put_uint32(bytes, value);
	return buf_append(out, bytes, sizeof(bytes));
}

/* A string of `pad` (0 or 1) zero bytes and then the data. */
static int write_padded(struct buf *out, size_t pad, const void *data, size_t size)
{
	uint8_t *room;

	if (size > UINT32_MAX - 5 || out->size > out->limit || 4 + pad + size > out->limit - out->size)
		return ERROR_LIMIT;
	room = buf_reserve(out, 4 + pad + size);
	if (room == NULL)
		return ERROR_NOMEM;
	put_uint32(room, (uint32_t)(pad + size));
	if (pad > 0)
		room[4] = 0;
	if (size > 0)
		memcpy(room + 4 + pad, data, size);
	return 0;
}

int ssh_wire_write_string(struct buf *out, const void *data, size_t size)
{
	return write_padded(out, 0, data, size);
}

int ssh_wire_write_text(struct buf *out, const char *text)
{
	return write_padded(out, 0, text, strlen(text));
}

int ssh_wire_write_mpint(struct buf *out, const uint8_t *magnitude, size_t size)
{
	while (size > 0 && magnitude[0] == 0) {
		magnitude++;
		size--;
	}
	return write_padded(out, size > 0 && (magnitude[0] & 0x80) ? 1 : 0, magnitude, size);
}
