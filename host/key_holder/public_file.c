#include "public_file.h"

#include <string.h>

#include "base64.h"
#include "error.h"
#include "read_file.h"
#include "ssh_wire.h"

#define FILE_SIZE_MAX (64 * 1024)

/* Takes a word from the front of a line, and the blanks behind it. */
static struct ssh_wire take_word(struct ssh_wire *line)
{
	struct ssh_wire word = {line->data, 0};

	while (word.size < line->size && line->data[word.size] != ' ' && line->data[word.size] != '\t')
		word.size++;
	line->data += word.size;
	line->size -= word.size;
	while (line->size > 0 && (*line->data == ' ' || *line->data == '\t')) {
		line->data++;
		line->size--;
	}
	return word;
}

static int decode_blob(const struct ssh_wire *base64, struct buf *out)
{
	uint8_t *room = buf_reserve(out, BASE64_DECODED_MAX(base64->size));
	size_t size = 0;
	int r;

	if (room == NULL)
		return ERROR_LIMIT;
	if ((r = base64_decode((const char *)base64->data, base64->size, room, &size)) != 0)
		return r;
	buf_truncate(out, size);
	return 0;
}

int public_file_comment(const char *path, const struct identity *identity, struct buf *out)
{
	struct ssh_wire line, word;
	struct buf text, blob;
	int r;

	buf_init(&text, FILE_SIZE_MAX);
	buf_init(&blob, IDENTITY_BLOB_MAX + 2);
	if ((r = read_file(path, false, &text)) != 0)
		goto out;
	line = (struct ssh_wire){text.data, text.size};
	for (size_t i = 0; i < text.size; i++)
		if (text.data[i] == '\n' || text.data[i] == '\r') {
			line.size = i;
			break;
		}
	take_word(&line);
	word = take_word(&line);
	if ((r = decode_blob(&word, &blob)) != 0)
		goto out;
	if (line.size == 0 || identity_find(identity, 1, blob.data, blob.size) != 0) {
		r = ERROR_NOT_FOUND;
		goto out;
	}
	r = buf_append(out, line.data, line.size);
out:
	buf_finish(&text);
	buf_finish(&blob);
	return r;
}
