#include "agent_message.h"

#include <string.h>

#include "error.h"

#define STRING_HEADER_SIZE 4

static uint32_t get_u32(const uint8_t *data)
{
	return (uint32_t)data[0] << 24 | (uint32_t)data[1] << 16 | (uint32_t)data[2] << 8 | data[3];
}

static void set_u32(uint8_t *data, uint32_t value)
{
	data[0] = (uint8_t)(value >> 24);
	data[1] = (uint8_t)(value >> 16);
	data[2] = (uint8_t)(value >> 8);
	data[3] = (uint8_t)value;
}

int64_t agent_message_size(const uint8_t header[AGENT_MESSAGE_HEADER_SIZE])
{
	uint32_t length = get_u32(header);

	if (length == 0)
		return ERROR_MALFORMED;
	if (length > AGENT_MESSAGE_MAX)
		return ERROR_LIMIT;
	return AGENT_MESSAGE_HEADER_SIZE + (int64_t)length;
}

int64_t agent_message_parse(const uint8_t *data, size_t size, struct agent_message *ret_message)
{
	int64_t whole;

	if (size < AGENT_MESSAGE_HEADER_SIZE)
		return 0;
	whole = agent_message_size(data);
	if (whole < 0)
		return whole;
	if (size < (size_t)whole)
		return 0;
	ret_message->type = data[AGENT_MESSAGE_HEADER_SIZE];
	ret_message->body = data + AGENT_MESSAGE_HEADER_SIZE + 1;
	ret_message->size = (size_t)whole - AGENT_MESSAGE_HEADER_SIZE - 1;
	return whole;
}

struct reader {
	const uint8_t *next;
	size_t left;
};

static int read_u32(struct reader *reader, uint32_t *ret_value)
{
	if (reader->left < 4)
		return ERROR_TRUNCATED;
	*ret_value = get_u32(reader->next);
	reader->next += 4;
	reader->left -= 4;
	return 0;
}

static int read_string(struct reader *reader, struct schema_bytes *ret_bytes)
{
	struct reader at = *reader;
	uint32_t length;
	int error;

	error = read_u32(&at, &length);
	if (error != 0)
		return error;
	if (at.left < length)
		return ERROR_TRUNCATED;
	/* The generated structs hold plain pointers; nothing writes through this one. */
	*ret_bytes = (struct schema_bytes){.data = (uint8_t *)at.next, .len = length};
	*reader = (struct reader){.next = at.next + length, .left = at.left - length};
	return 0;
}

int agent_message_parse_sign(const struct agent_message *message, ssh_agent_SignRequest *ret_request)
{
	struct reader reader = {.next = message->body, .left = message->size};
	ssh_agent_SignRequest request = {0};
	int error;

	if ((error = read_string(&reader, &request.public_key)) != 0 ||
	    (error = read_string(&reader, &request.data)) != 0 ||
	    (error = read_u32(&reader, &request.flags)) != 0)
		return error;
	if (reader.left > 0)
		return ERROR_MALFORMED;
	*ret_request = request;
	return 0;
}

static int put_u32(struct buf *out, uint32_t value)
{
	uint8_t bytes[4];

	set_u32(bytes, value);
	return buf_append(out, bytes, sizeof(bytes));
}

static int put_string(struct buf *out, const void *data, size_t size)
{
	int error;

	if (size > AGENT_MESSAGE_MAX)
		return ERROR_LIMIT;
	error = put_u32(out, (uint32_t)size);
	return error != 0 ? error : buf_append(out, data, size);
}

/* Starts a message whose length end() fills in; *ret_start is what end() wants. */
static int begin(struct buf *out, uint8_t type, size_t *ret_start)
{
	size_t start = out->size;
	int error;

	error = put_u32(out, 0);
	if (error == 0)
		error = buf_append(out, &type, 1);
	if (error != 0) {
		buf_truncate(out, start);
		return error;
	}
	*ret_start = start;
	return 0;
}

/* After an error the message is taken back. */
static int end(struct buf *out, size_t start, int error)
{
	size_t length = out->size - start - AGENT_MESSAGE_HEADER_SIZE;

	if (error == 0 && length > AGENT_MESSAGE_MAX)
		error = ERROR_LIMIT;
	if (error == 0)
		set_u32(out->data + start, (uint32_t)length);
	else
		buf_truncate(out, start);
	return error;
}

int agent_message_put_failure(struct buf *out)
{
	size_t start;
	int error;

	error = begin(out, AGENT_MESSAGE_FAILURE, &start);
	return error != 0 ? error : end(out, start, 0);
}

int agent_message_put_list(struct buf *out, const ssh_agent_ListResponse *response)
{
	const struct schema_list *keys = &response->keys;
	size_t start;
	int error;

	error = begin(out, AGENT_MESSAGE_LIST_ANSWER, &start);
	if (error != 0)
		return error;
	error = put_u32(out, (uint32_t)keys->n);
	for (size_t i = 0; error == 0 && i < keys->n; i++) {
		const ssh_agent_Key *key = keys->items[i];

		error = put_string(out, key->blob.data, key->blob.len);
		if (error == 0)
			error = put_string(out, key->comment, strlen(key->comment));
	}
	return end(out, start, error);
}

int agent_message_put_signature(struct buf *out, const ssh_agent_SignResponse *response)
{
	size_t format = strlen(response->format);
	size_t size = 2 * STRING_HEADER_SIZE + format + response->blob.len + response->rest.len;
	size_t start;
	int error;

	error = begin(out, AGENT_MESSAGE_SIGN_ANSWER, &start);
	if (error != 0)
		return error;
	if (size > AGENT_MESSAGE_MAX)
		error = ERROR_LIMIT;
	if (error == 0 && (error = put_u32(out, (uint32_t)size)) == 0 &&
	    (error = put_string(out, response->format, format)) == 0 &&
	    (error = put_string(out, response->blob.data, response->blob.len)) == 0)
		error = buf_append(out, response->rest.data, response->rest.len);
	return end(out, start, error);
}
