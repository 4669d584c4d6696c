/* The messages of the ssh-agent protocol (RFC 9987) that this agent reads and writes. */
#ifndef SHED_AGENT_MESSAGE_H
#define SHED_AGENT_MESSAGE_H

#include <stddef.h>
#include <stdint.h>

#include "buf.h"
#include "ssh_agent_gen.h"

#define AGENT_MESSAGE_HEADER_SIZE 4
/* OpenSSH's limit on a message, its length not counted. */
#define AGENT_MESSAGE_MAX (256 * 1024)
#define AGENT_MESSAGE_SIZE_MAX (AGENT_MESSAGE_HEADER_SIZE + AGENT_MESSAGE_MAX)

enum agent_message_type {
	AGENT_MESSAGE_FAILURE = 5,
	AGENT_MESSAGE_LIST = 11,
	AGENT_MESSAGE_LIST_ANSWER = 12,
	AGENT_MESSAGE_SIGN = 13,
	AGENT_MESSAGE_SIGN_ANSWER = 14,
};

struct agent_message {
	uint8_t type;
	const uint8_t *body; /* within the bytes parsed */
	size_t size;
};

/* The size of a message, this header counted; ERROR_MALFORMED if it is empty, ERROR_LIMIT over the limit. */
int64_t agent_message_size(const uint8_t header[AGENT_MESSAGE_HEADER_SIZE]);

/*
 * Reads the message at the start of data. Returns its whole size with *ret_message set, 0 if more bytes are
 * needed, or the error of agent_message_size, as soon as the header is there.
 */
int64_t agent_message_parse(const uint8_t *data, size_t size, struct agent_message *ret_message);

/* Reads the body of a sign request; the bytes stay the body's. ERROR_TRUNCATED, ERROR_MALFORMED (bytes left).
 */
int agent_message_parse_sign(const struct agent_message *message, ssh_agent_SignRequest *ret_request);

/* Append a whole message to out, or nothing. 0, ERROR_LIMIT if it would be over the limit, ERROR_NOMEM. */
int agent_message_put_failure(struct buf *out);
int agent_message_put_list(struct buf *out, const ssh_agent_ListResponse *response);
int agent_message_put_signature(struct buf *out, const ssh_agent_SignResponse *response);

#endif
