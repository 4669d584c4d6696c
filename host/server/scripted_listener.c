#include "scripted_listener.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include <cmocka.h>

#include "base64.h"
#include "envelope_io.h"
#include "error.h"
#include "scripted_io.h"
#include "timestamp.h"

#define INPUT_LIMIT (64u * 1024 * 1024)
#define HEADER_SIZE 2048

/* Reads the status line and the headers, with a NUL. */
static int read_head(int fd, char head[HEADER_SIZE])
{
	size_t size = 0;
	int status = 0;

	do {
		assert_true(size < HEADER_SIZE - 1);
		scripted_io_read(fd, head + size, 1);
		head[++size] = '\0';
	} while (size < 4 || memcmp(head + size - 4, "\r\n\r\n", 4) != 0);
	assert_int_equal(sscanf(head, "HTTP/1.1 %d", &status), 1);
	return status;
}

static void read_header(const char *head, const char *name, char *ret_value, size_t size)
{
	const char *at = strcasestr(head, name);

	ret_value[0] = '\0';
	if (at != NULL)
		snprintf(ret_value, size, "%.*s", (int)strcspn(at + strlen(name), "\r"), at + strlen(name));
}

struct scripted_http_answer scripted_http(
    const char *socket_path, const char *method, const char *uri, const char *type, const struct buf *body)
{
	struct scripted_http_answer answer = {0};
	char head[HEADER_SIZE];
	char length[16];
	int fd = scripted_io_connect(socket_path);
	int n = snprintf(head, sizeof(head), "%s %s HTTP/1.1\r\nHost: x\r\n%s%s%sContent-Length: %zu\r\n\r\n",
	    method, uri, type == NULL ? "" : "Content-Type: ", type == NULL ? "" : type,
	    type == NULL ? "" : "\r\n", body == NULL ? 0 : body->size);

	scripted_io_write(fd, head, n);
	if (body != NULL)
		scripted_io_write(fd, body->data, body->size);
	answer.status = read_head(fd, head);
	read_header(head, "Content-Length: ", length, sizeof(length));
	if (length[0] != '\0') {
		assert_true(strtoul(length, NULL, 10) < sizeof(answer.body));
		scripted_io_read(fd, answer.body, strtoul(length, NULL, 10));
	}
	close(fd);
	return answer;
}

struct scripted_http_answer scripted_http_get(const char *socket_path, const char *uri)
{
	return scripted_http(socket_path, "GET", uri, NULL, NULL);
}

int scripted_listener_open(struct scripted_listener *listener)
{
	char head[HEADER_SIZE];
	int n = snprintf(head, sizeof(head),
	    "GET /api/plugins/listeners/%s/messages HTTP/1.1\r\nHost: x\r\n%s\r\n", listener->ns,
	    listener->protobuf ? "Shed-Envelope: protobuf\r\n" : "");
	int status = 0;

	listener->fd = scripted_io_connect(listener->socket_path);
	buf_init(&listener->input, INPUT_LIMIT);
	scripted_io_write(listener->fd, head, n);
	status = read_head(listener->fd, head);
	read_header(head, "Shed-Listener: ", listener->id, sizeof(listener->id));
	return status;
}

void scripted_listener_start(struct scripted_listener *listener)
{
	int status = scripted_listener_open(listener);

	for (int i = 0; status == 409 && i < 50; i++) {
		scripted_listener_stop(listener);
		usleep(20 * 1000);
		status = scripted_listener_open(listener);
	}
	assert_int_equal(status, 200);
	assert_int_equal(strlen(listener->id), listener->protobuf ? 32 : 0);
}

void scripted_listener_stop(struct scripted_listener *listener)
{
	close(listener->fd);
	listener->fd = -1;
	buf_finish(&listener->input);
}

static void read_chunk(struct scripted_listener *listener)
{
	char line[16] = "";
	size_t n = 0, size = 0;
	uint8_t *room = NULL;
	char end[2];

	do {
		assert_true(n < sizeof(line) - 1);
		scripted_io_read(listener->fd, line + n++, 1);
	} while (line[n - 1] != '\n');
	size = strtoul(line, NULL, 16);
	assert_true(size > 0);
	room = buf_reserve(&listener->input, size);
	assert_non_null(room);
	scripted_io_read(listener->fd, room, size);
	scripted_io_read(listener->fd, end, sizeof(end));
}

static struct scripted_message decode(struct scripted_listener *listener, const char *data, size_t length)
{
	struct scripted_message message = {0};
	uint8_t *bytes = NULL;
	size_t size = 0;
	int r = 0;

	if (!listener->protobuf) {
		r = envelope_io_decode(ENVELOPE__ENCODING__JSON, (const uint8_t *)data, length,
		    &message.arena, &message.envelope);
	} else {
		bytes = malloc(BASE64_DECODED_MAX(length) + 1);
		assert_non_null(bytes);
		assert_int_equal(base64_decode(data, length, bytes, &size), 0);
		r = envelope_io_decode(
		    ENVELOPE__ENCODING__PROTOBUF, bytes, size, &message.arena, &message.envelope);
		free(bytes);
	}
	assert_int_equal(r, 0);
	return message;
}

struct scripted_message scripted_listener_receive(struct scripted_listener *listener)
{
	static const char prefix[] = "event: message\ndata: ";
	struct scripted_message message = {0};
	const char *end = NULL;

	while (message.envelope == NULL) {
		const char *text = NULL;

		if (listener->input.size == 0)
			read_chunk(listener);
		text = buf_str(&listener->input);
		end = strstr(text, "\n\n");
		if (end == NULL) {
			read_chunk(listener);
			continue;
		}
		if (text[0] != ':') {
			assert_memory_equal(text, prefix, strlen(prefix));
			text += strlen(prefix);
			assert_null(memchr(text, '\n', end - text));
			message = decode(listener, text, end - text);
		}
		buf_consume(&listener->input, end + 2 - (const char *)listener->input.data);
	}
	return message;
}

bool scripted_listener_is_quiet(struct scripted_listener *listener, int milliseconds)
{
	return listener->input.size == 0 && !scripted_io_wait(listener->fd, milliseconds);
}

int scripted_listener_post(struct scripted_listener *listener, const Envelope__Envelope *response)
{
	struct scripted_http_answer answer;
	struct buf body;
	char uri[256];

	buf_init(&body, INPUT_LIMIT);
	snprintf(uri, sizeof(uri), "/api/plugins/listeners/%s/respond", listener->ns);
	assert_int_equal(
	    envelope_io_encode(listener->protobuf ? ENVELOPE__ENCODING__PROTOBUF : ENVELOPE__ENCODING__JSON,
		response, &body),
	    0);
	answer = scripted_http(listener->socket_path, "POST", uri,
	    listener->protobuf ? "application/x-protobuf" : "application/json", &body);
	buf_finish(&body);
	return answer.status;
}

Envelope__Envelope scripted_listener_answer(
    struct scripted_listener *listener, const struct scripted_message *request, const char *payload)
{
	Envelope__Envelope response = ENVELOPE__ENVELOPE__INIT;

	response.id = (char *)"response";
	response.namespace_ = (char *)listener->ns;
	response.type = ENVELOPE__TYPE__RESPONSE;
	response.in_reply_to = request->envelope->id;
	response.final = true;
	response.timestamp = timestamp_now();
	response.payload.data = (uint8_t *)payload;
	response.payload.len = strlen(payload);
	response.payload_encoding = request->envelope->payload_encoding;
	response.shed = request->envelope->shed;
	response.listener = listener->id;
	return response;
}

int scripted_listener_respond(
    struct scripted_listener *listener, const struct scripted_message *request, const char *payload)
{
	Envelope__Envelope response = scripted_listener_answer(listener, request, payload);

	return scripted_listener_post(listener, &response);
}
