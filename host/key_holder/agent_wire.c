#include "agent_wire.h"

#include <stdlib.h>

#include "error.h"

#define SIGNATURE_MAX 32768 /* of proto/key_holder.proto */

enum message_type {
	FAILURE = 5,
	REQUEST_IDENTITIES = 11,
	IDENTITIES_ANSWER = 12,
	SIGN_REQUEST = 13,
	SIGN_RESPONSE = 14,
	EXTENSION_FAILURE = 28,
};

int agent_wire_write_list(struct buf *out)
{
	static const uint8_t type = REQUEST_IDENTITIES;

	return ssh_wire_write_string(out, &type, 1);
}

int agent_wire_write_sign(const struct agent_wire_sign *sign, struct buf *out)
{
	struct buf body;
	int r;

	buf_init(&body, AGENT_WIRE_MESSAGE_MAX);
	if ((r = ssh_wire_write_byte(&body, SIGN_REQUEST)) == 0 &&
	    (r = ssh_wire_write_string(&body, sign->blob, sign->blob_size)) == 0 &&
	    (r = ssh_wire_write_string(&body, sign->data, sign->data_size)) == 0 &&
	    (r = ssh_wire_write_uint32(&body, sign->flags)) == 0)
		r = ssh_wire_write_string(out, body.data, body.size);
	buf_finish(&body);
	return r;
}

int agent_wire_read_message(struct ssh_wire data, struct ssh_wire *ret_message)
{
	struct ssh_wire length = data, message;
	uint32_t size;
	int r;

	if ((r = ssh_wire_read_uint32(&length, &size)) != 0)
		return r;
	if (size > AGENT_WIRE_MESSAGE_MAX)
		return ERROR_LIMIT;
	if (size == 0)
		return ERROR_MALFORMED;
	if ((r = ssh_wire_read_string(&data, &message)) != 0 || (r = ssh_wire_read_end(&data)) != 0)
		return r;
	*ret_message = message;
	return 0;
}

static int read_type(struct ssh_wire *message, enum message_type wanted)
{
	uint8_t type;
	int r;

	if ((r = ssh_wire_read_byte(message, &type)) != 0)
		return r;
	if (type == wanted)
		return 0;
	return type == FAILURE || type == EXTENSION_FAILURE ? ERROR_REFUSED : ERROR_MALFORMED;
}

/*
 * Goes through the n entries of an answer. With a list, which has room for them, it takes them over; without
 * one it only checks them and adds up the room that their comments need.
 */
static int walk(struct ssh_wire entries, uint32_t n, struct agent_wire_list *list, size_t *ret_comments_size)
{
	char *text = list != NULL ? list->comments : NULL;
	struct ssh_wire blob, comment;
	size_t size = 0;
	int r;

	for (uint32_t i = 0; i < n; i++) {
		if ((r = ssh_wire_read_string(&entries, &blob)) != 0 ||
		    (r = ssh_wire_read_string(&entries, &comment)) != 0)
			return r;
		if (list != NULL && identity_blob_valid(blob.data, blob.size) &&
		    identity_find(list->identities, list->n, blob.data, blob.size) == list->n) {
			identity_write_comment(comment.data, comment.size, text + size);
			list->identities[list->n++] = (struct identity){
			    .blob = blob.data, .blob_size = blob.size, .comment = text + size};
		}
		size += identity_comment_size(comment.size);
	}
	*ret_comments_size = size;
	return ssh_wire_read_end(&entries);
}

int agent_wire_read_list(struct ssh_wire message, struct agent_wire_list *ret_list)
{
	struct agent_wire_list list = {NULL, 0, NULL};
	size_t comments_size = 0;
	uint32_t n = 0;
	int r;

	if ((r = read_type(&message, IDENTITIES_ANSWER)) != 0 ||
	    (r = ssh_wire_read_uint32(&message, &n)) != 0)
		goto out;
	if (n > IDENTITY_COUNT_MAX) {
		r = ERROR_LIMIT;
		goto out;
	}
	if ((r = walk(message, n, NULL, &comments_size)) != 0)
		goto out;
	/* One more, so that none is no special case. */
	list.identities = calloc((size_t)n + 1, sizeof(*list.identities));
	list.comments = malloc(comments_size + 1);
	if (list.identities == NULL || list.comments == NULL) {
		r = ERROR_NOMEM;
		goto out;
	}
	if ((r = walk(message, n, &list, &comments_size)) != 0)
		goto out;
	*ret_list = list;
	list = (struct agent_wire_list){NULL, 0, NULL};
out:
	agent_wire_finish_list(&list);
	return r;
}

void agent_wire_finish_list(struct agent_wire_list *list)
{
	free(list->identities);
	free(list->comments);
	*list = (struct agent_wire_list){NULL, 0, NULL};
}

int agent_wire_read_signature(struct ssh_wire message, struct ssh_wire *ret_signature)
{
	struct ssh_wire signature, inside, part;
	int r;

	if ((r = read_type(&message, SIGN_RESPONSE)) != 0 ||
	    (r = ssh_wire_read_string(&message, &signature)) != 0 || (r = ssh_wire_read_end(&message)) != 0)
		return r;
	if (signature.size > SIGNATURE_MAX)
		return ERROR_LIMIT;
	inside = signature;
	if ((r = ssh_wire_read_string(&inside, &part)) != 0 ||
	    (r = ssh_wire_read_string(&inside, &part)) != 0)
		return r;
	*ret_signature = signature;
	return 0;
}
