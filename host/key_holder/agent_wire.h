/* Messages of the agent protocol (RFC 9987 section 3), from the client's side. */
#ifndef SHED_AGENT_WIRE_H
#define SHED_AGENT_WIRE_H

#include "buf.h"
#include "identity.h"
#include "ssh_wire.h"

/* OpenSSH's limit for a message, each way, without its length. */
#define AGENT_WIRE_MESSAGE_MAX (256 * 1024)

/* What is to be signed, and with which key. */
struct agent_wire_sign {
	const uint8_t *blob;
	size_t blob_size;
	const uint8_t *data;
	size_t data_size;
	uint32_t flags;
};

/* The identities of an answer; zeroed before use. */
struct agent_wire_list {
	struct identity *identities; /* each key once, in the agent's order */
	size_t n;
	char *comments;
};

/* Each appends a request with its length. 0, ERROR_LIMIT if it is over the limit, or the buffer's error. */
int agent_wire_write_list(struct buf *out);
int agent_wire_write_sign(const struct agent_wire_sign *sign, struct buf *out);

/*
 * Takes the message at the front of data. 0; ERROR_TRUNCATED if more bytes are needed; ERROR_LIMIT if it is
 * over AGENT_WIRE_MESSAGE_MAX, which is judged as soon as its length is there; ERROR_MALFORMED if it is empty
 * or has bytes behind it, which no request asked for.
 */
int agent_wire_read_message(struct ssh_wire data, struct ssh_wire *ret_message);

/*
 * Reads the answer to a list request. The blobs lie within the message; agent_wire_finish_list frees the
 * rest. Keys whose blob identity_blob_valid refuses are left out. ERROR_REFUSED if the agent answered
 * FAILURE, ERROR_MALFORMED, ERROR_TRUNCATED, ERROR_LIMIT over IDENTITY_COUNT_MAX, ERROR_NOMEM.
 */
int agent_wire_read_list(struct ssh_wire message, struct agent_wire_list *ret_list);
void agent_wire_finish_list(struct agent_wire_list *list);

/*
 * Reads the answer to a sign request: `string format, string blob`, and whatever the key appends. It lies
 * within the message. Errors as above.
 */
int agent_wire_read_signature(struct ssh_wire message, struct ssh_wire *ret_signature);

#endif
