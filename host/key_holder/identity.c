#include "identity.h"

#include <string.h>

#include "check.h"
#include "ssh_wire.h"

#define TYPE_NAME_MAX 64

bool identity_blob_valid(const uint8_t *blob, size_t size)
{
	struct ssh_wire wire = {blob, size}, name;

	if (size > IDENTITY_BLOB_MAX || ssh_wire_read_string(&wire, &name) != 0)
		return false;
	if (name.size == 0 || name.size > TYPE_NAME_MAX)
		return false;
	for (size_t i = 0; i < name.size; i++)
		if (name.data[i] <= ' ' || name.data[i] > '~')
			return false;
	return true;
}

size_t identity_find(const struct identity *identities, size_t n, const uint8_t *blob, size_t size)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (identities[i].blob_size == size && memcmp(identities[i].blob, blob, size) == 0)
			break;
	return i;
}

size_t identity_comment_size(size_t size)
{
	return (size > IDENTITY_COMMENT_MAX ? IDENTITY_COMMENT_MAX : size) + 1;
}

void identity_write_comment(const uint8_t *comment, size_t size, char *ret_text)
{
	size_t length = identity_comment_size(size) - 1;

	/* Cut between characters, not within one. */
	if (length < size)
		for (int i = 0; i < 3 && length > 0 && (comment[length] & 0xc0) == 0x80; i++)
			length--;
	if (length > 0)
		memcpy(ret_text, comment, length);
	ret_text[length] = '\0';
	if (check_utf8(ret_text, length))
		return;
	for (size_t i = 0; i < length; i++)
		if (ret_text[i] < ' ' || ret_text[i] > '~')
			ret_text[i] = '?';
}
