#include "scripted_guest.h"

#include <arpa/inet.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "envelope_io.h"
#include "frame.h"
#include "scripted_io.h"
#include "timestamp.h"

void scripted_message_free(struct scripted_message *message)
{
	arena_destroy(message->arena);
	*message = (struct scripted_message){0};
}

void scripted_guest_start(struct scripted_guest *guest)
{
	guest->listen_fd = scripted_io_listen(guest->path);
	guest->fd = -1;
}

void scripted_guest_accept(struct scripted_guest *guest)
{
	static const char expected[] = "CONNECT 1026\n";
	char line[sizeof(expected)] = "";

	guest->fd = scripted_io_accept(guest->listen_fd);
	if (guest->kind == DIAL_FIRECRACKER) {
		scripted_io_read(guest->fd, line, strlen(expected));
		assert_string_equal(line, expected);
	}
}

static struct scripted_message receive(struct scripted_guest *guest, uint8_t expected_type)
{
	struct scripted_message message = {0};
	uint8_t header[FRAME_HEADER_SIZE];
	uint8_t *payload = NULL;
	uint32_t size = 0;

	scripted_io_read(guest->fd, header, sizeof(header));
	assert_int_equal(header[0], expected_type);
	memcpy(&size, header + 1, sizeof(size));
	size = ntohl(size);
	payload = malloc(size + 1);
	assert_non_null(payload);
	scripted_io_read(guest->fd, payload, size);
	assert_int_equal(envelope_io_decode(expected_type == FRAME_PROTOBUF ? ENVELOPE__ENCODING__PROTOBUF
									    : ENVELOPE__ENCODING__JSON,
			     payload, size, &message.arena, &message.envelope),
	    0);
	free(payload);
	return message;
}

void scripted_guest_greet(struct scripted_guest *guest)
{
	struct scripted_message greeting;
	char text[512];
	int n = 0;

	scripted_guest_accept(guest);
	if (guest->kind == DIAL_FIRECRACKER)
		scripted_io_write(guest->fd, "OK 1073741824\n", 14);
	greeting = receive(guest, FRAME_JSON);
	assert_string_equal(greeting.envelope->namespace_, "system:health");
	assert_int_equal(greeting.envelope->type, ENVELOPE__TYPE__REQUEST);
	assert_memory_equal(greeting.envelope->payload.data, "{\"protobuf\":true}", 17);
	n = snprintf(text, sizeof(text),
	    "{\"id\":\"answer\",\"namespace\":\"system:health\",\"type\":\"response\",\"in_reply_to\":\"%s\","
	    "\"final\":true,\"timestamp\":\"2026-01-01T00:00:00Z\",\"payload\":{\"status\":\"ok\"%s}}",
	    greeting.envelope->id, guest->protobuf ? ",\"protobuf\":true" : "");
	scripted_guest_send_frame(guest, FRAME_JSON, text, n);
	scripted_message_free(&greeting);
	scripted_guest_send_heartbeat(guest);
}

void scripted_guest_send_heartbeat(struct scripted_guest *guest)
{
	Envelope__Envelope heartbeat = ENVELOPE__ENVELOPE__INIT;
	char payload[64];

	snprintf(payload, sizeof(payload), "{\"started_at\":\"%s\"}",
	    guest->started_at == NULL ? "2026-01-01T00:00:00Z" : guest->started_at);
	heartbeat.id = (char *)"heartbeat";
	heartbeat.namespace_ = (char *)"system:health";
	heartbeat.type = ENVELOPE__TYPE__EVENT;
	heartbeat.payload.data = (uint8_t *)payload;
	heartbeat.payload.len = strlen(payload);
	scripted_guest_send(guest, &heartbeat);
}

void scripted_guest_hang_up(struct scripted_guest *guest)
{
	if (guest->fd >= 0)
		close(guest->fd);
	guest->fd = -1;
}

void scripted_guest_stop(struct scripted_guest *guest)
{
	scripted_guest_hang_up(guest);
	close(guest->listen_fd);
	unlink(guest->path);
}

void scripted_guest_send_frame(struct scripted_guest *guest, uint8_t type, const void *payload, size_t size)
{
	uint8_t header[FRAME_HEADER_SIZE];

	frame_write_header(header, type, size);
	scripted_io_write(guest->fd, header, sizeof(header));
	scripted_io_write(guest->fd, payload, size);
}

void scripted_guest_send(struct scripted_guest *guest, const Envelope__Envelope *envelope)
{
	struct buf bytes;

	buf_init(&bytes, FRAME_PAYLOAD_MAX);
	assert_int_equal(
	    envelope_io_encode(
		guest->protobuf ? ENVELOPE__ENCODING__PROTOBUF : ENVELOPE__ENCODING__JSON, envelope, &bytes),
	    0);
	scripted_guest_send_frame(
	    guest, guest->protobuf ? FRAME_PROTOBUF : FRAME_JSON, bytes.data, bytes.size);
	buf_finish(&bytes);
}

static void ask(struct scripted_guest *guest, const char *id, const char *ns, const char *payload,
    Envelope__Encoding encoding)
{
	Envelope__Envelope request = ENVELOPE__ENVELOPE__INIT;

	request.id = (char *)id;
	request.namespace_ = (char *)ns;
	request.type = ENVELOPE__TYPE__REQUEST;
	request.final = true;
	request.timestamp = timestamp_now();
	request.payload.data = (uint8_t *)payload;
	request.payload.len = strlen(payload);
	request.payload_encoding = encoding;
	scripted_guest_send(guest, &request);
}

void scripted_guest_ask(struct scripted_guest *guest, const char *id, const char *ns, const char *json)
{
	ask(guest, id, ns, json, ENVELOPE__ENCODING__JSON);
}

void scripted_guest_ask_bytes(struct scripted_guest *guest, const char *id, const char *ns, const char *bytes)
{
	ask(guest, id, ns, bytes, ENVELOPE__ENCODING__PROTOBUF);
}

struct scripted_message scripted_guest_receive(struct scripted_guest *guest)
{
	return receive(guest, guest->protobuf ? FRAME_PROTOBUF : FRAME_JSON);
}

bool scripted_guest_is_quiet(struct scripted_guest *guest, int milliseconds)
{
	return !scripted_io_wait(guest->fd, milliseconds);
}
