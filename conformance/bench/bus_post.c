#include "bus_post.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "envelope_gen.h"
#include "error.h"
#include "socket_io.h"
#include "ssh_agent_gen.h"

#define REQUEST_MAX (64 * 1024)
#define ANSWER_MAX (64 * 1024)

static int build_payload(enum bus_post_kind kind, const struct login *login, struct buf *out)
{
	ssh_agent_Request request = {0};

	if (kind == BUS_POST_PING) {
		request.which_operation = ssh_agent_Request_ping_tag;
		return ssh_agent_request_encode(&request, out);
	}
	request.which_operation = ssh_agent_Request_sign_tag;
	request.sign.public_key.data = (uint8_t *)login->blob;
	request.sign.public_key.len = login->blob_size;
	request.sign.data.data = (uint8_t *)login->data;
	request.sign.data.len = login->data_size;
	request.sign.flags = login->flags;
	if (kind == BUS_POST_SIGN_JSON)
		return ssh_agent_request_to_json(&request, out);
	return ssh_agent_request_encode(&request, out);
}

static int build_envelope(enum bus_post_kind kind, const struct buf *payload, struct buf *out)
{
	static const char *const names[] = {
	    [BUS_POST_REFUSED] = "",
	    [BUS_POST_NO_LISTENER] = "nobody",
	    [BUS_POST_PING] = "ssh-agent",
	    [BUS_POST_SIGN] = "ssh-agent",
	    [BUS_POST_SIGN_JSON] = "ssh-agent",
	};
	envelope_Envelope envelope = {0};

	envelope.namespace = (char *)names[kind];
	envelope.type = envelope_Type_REQUEST;
	envelope.payload.data = payload->data;
	envelope.payload.len = payload->size;
	if (kind == BUS_POST_SIGN_JSON)
		return envelope_envelope_to_json(&envelope, out);
	envelope.payload_encoding = envelope_Encoding_PROTOBUF;
	return envelope_envelope_encode(&envelope, out);
}

int bus_post_build(enum bus_post_kind kind, const struct login *login, struct buf *out)
{
	struct buf payload, envelope;
	int r = 0;

	buf_init(&payload, REQUEST_MAX);
	buf_init(&envelope, REQUEST_MAX);
	if (kind >= BUS_POST_PING)
		r = build_payload(kind, login, &payload);
	if (r == 0 && (r = build_envelope(kind, &payload, &envelope)) == 0 &&
	    (r = buf_printf(out,
		 "POST /v1/publish HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: %s\r\n"
		 "Content-Length: %zu\r\n\r\n",
		 kind == BUS_POST_SIGN_JSON ? "application/json" : "application/x-protobuf",
		 envelope.size)) == 0)
		r = buf_append(out, envelope.data, envelope.size);
	buf_finish(&envelope);
	buf_finish(&payload);
	return r;
}

/* A signature is longer than any refusal's code, and an answer by the wrong part has another status. */
static int check_answer(enum bus_post_kind kind, int status, const char *body, size_t size)
{
	if (status != (kind == BUS_POST_REFUSED ? 400 : 200))
		return -1;
	if (kind == BUS_POST_SIGN)
		return memmem(body, size, "ssh", 3) || memmem(body, size, "rsa-sha2", 8) ? 0 : -1;
	if (kind == BUS_POST_SIGN_JSON)
		return memmem(body, size, "\"blob\"", 6) ? 0 : -1;
	return 0;
}

int bus_post_send(int fd, enum bus_post_kind kind, const struct buf *request)
{
	char answer[ANSWER_MAX];
	const char *head_end = NULL, *length;
	size_t size = 0, body_size;
	ssize_t n;

	if (socket_io_write(fd, request->data, request->size) < 0)
		return -1;
	while (!head_end) {
		n = read(fd, answer + size, sizeof(answer) - 1 - size);
		if (n <= 0)
			return -1;
		size += n;
		answer[size] = '\0';
		head_end = strstr(answer, "\r\n\r\n");
	}
	head_end += 4;
	length = strcasestr(answer, "content-length:");
	if (!length || length > head_end)
		return -1;
	body_size = strtoul(length + 15, NULL, 10);
	if (body_size > sizeof(answer) - (head_end - answer))
		return -1;
	if (size < (head_end - answer) + body_size &&
	    socket_io_read(fd, answer + size, (head_end - answer) + body_size - size) < 0)
		return -1;
	return check_answer(kind, atoi(answer + strlen("HTTP/1.1 ")), head_end, body_size);
}
