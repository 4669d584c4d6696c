/* The real program against guests that go, come back and misbehave; another guest must not notice. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

#include "frame.h"
#include "guest.h"
#include "scripted_io.h"
#include "scripted_server.h"

#define PING "{\"operation\":\"ping\"}"

/* The guest has the bus's whole attention: a request is refused for want of a listener. */
static void assert_served(struct scripted_guest *guest)
{
	struct scripted_message message;

	scripted_guest_ask(guest, "served", "nobody", PING);
	message = scripted_guest_receive(guest);
	assert_string_equal(message.envelope->in_reply_to, "served");
	scripted_message_free(&message);
}

static void test_links__come_back(void **state)
{
	struct scripted_bus *bus = *state;

	scripted_guest_hang_up(&bus->modern);
	scripted_guest_hang_up(&bus->plain);
	scripted_guest_greet(&bus->modern);
	scripted_guest_greet(&bus->plain);
	assert_served(&bus->modern);
	assert_served(&bus->plain);
	assert_int_equal(scripted_server_count_in_log(&bus->server, "shed modern: connection lost"), 1);
	assert_int_equal(scripted_server_count_in_log(&bus->server, "shed modern: connected"), 2);
	assert_int_equal(scripted_server_count_in_log(&bus->server, "restarted"), 0);
}

static void test_links__tell_of_a_restart(void **state)
{
	struct scripted_bus *bus = *state;

	scripted_guest_hang_up(&bus->modern);
	bus->modern.started_at = "2026-02-02T00:00:00Z";
	scripted_guest_greet(&bus->modern);
	assert_served(&bus->modern);
	assert_int_equal(
	    scripted_server_count_in_log(&bus->server, "shed modern: its shed-agent was restarted"), 1);
}

static void test_links__change_their_encoding(void **state)
{
	struct scripted_bus *bus = *state;

	scripted_guest_hang_up(&bus->modern);
	bus->modern.protobuf = false;
	scripted_guest_greet(&bus->modern);
	assert_served(&bus->modern);
}

static void test_links__wait_for_a_vm(void **state)
{
	struct scripted_bus *bus = *state;

	scripted_guest_stop(&bus->plain);
	assert_served(&bus->modern);
	usleep(500 * 1000);
	/* Said once, not at each attempt. */
	assert_int_equal(scripted_server_count_in_log(&bus->server, "warning shed-server: shed plain: "), 1);
	assert_true(scripted_server_count_in_log(&bus->server, "debug shed-server: shed plain: ") >= 2);
	scripted_guest_start(&bus->plain);
	scripted_guest_greet(&bus->plain);
	assert_served(&bus->plain);
}

static void test_links__try_a_refused_port_again(void **state)
{
	static const char *const refusals[] = {"", "ERR\n", "OK\n", "OK 1x\n",
	    "OK 11111111111111111111111111111111111111111111111111111111111111111"};
	struct scripted_bus *bus = *state;

	for (size_t i = 0; i < sizeof(refusals) / sizeof(refusals[0]); i++) {
		scripted_guest_hang_up(&bus->plain);
		scripted_guest_accept(&bus->plain);
		scripted_io_write(bus->plain.fd, refusals[i], strlen(refusals[i]));
		if (refusals[i][0] == '\0')
			shutdown(bus->plain.fd, SHUT_WR);
		assert_true(scripted_io_is_closed(bus->plain.fd, 1000));
		assert_served(&bus->modern);
	}
	scripted_guest_hang_up(&bus->plain);
	scripted_guest_greet(&bus->plain);
	assert_served(&bus->plain);
}

/* Bytes that leave the frames out of step: the link is closed, and made anew. */
static void assert_dropped(struct scripted_bus *bus, const void *bytes, size_t size)
{
	scripted_io_write(bus->plain.fd, bytes, size);
	assert_true(scripted_io_is_closed(bus->plain.fd, 1000));
	scripted_guest_hang_up(&bus->plain);
	assert_served(&bus->modern);
	scripted_guest_greet(&bus->plain);
	assert_served(&bus->plain);
}

static void test_links__end_on_bytes_out_of_step(void **state)
{
	struct scripted_bus *bus = *state;
	char garbage[4096];

	assert_dropped(bus, "\x20\x01\x00\x00\x01", 5);
	assert_dropped(bus, "\x20\xff\xff\xff\xff", 5);
	assert_dropped(bus, "\x7f\x00\x00\x00\x00", 5);
	for (size_t i = 0; i < sizeof(garbage); i++)
		garbage[i] = (char)(i * 7919 >> 3);
	assert_dropped(bus, garbage, sizeof(garbage));
}

static void test_links__take_the_largest_frame(void **state)
{
	struct scripted_bus *bus = *state;
	uint8_t *frame = calloc(1, FRAME_PAYLOAD_MAX);

	assert_non_null(frame);
	scripted_guest_send_frame(&bus->modern, FRAME_PROTOBUF, frame, FRAME_PAYLOAD_MAX);
	assert_served(&bus->modern);
	free(frame);
}

static void test_links__go_on_after_senseless_envelopes(void **state)
{
	static const char heartbeat[] = "{\"id\":\"a\",\"namespace\":\"system:health\",\"type\":\"event\","
					"\"payload\":{\"started_at\":1}}";
	static const char *const senseless[] = {"", "{", "null", "{}", "{\"id\":1}",
	    "{\"id\":\"\",\"namespace\":\"a\",\"type\":\"request\"}",
	    "{\"id\":\"two words\",\"namespace\":\"a\",\"type\":\"request\"}",
	    "{\"id\":\"a\",\"namespace\":\"a\",\"type\":\"response\",\"in_reply_to\":\"b\"}", heartbeat};
	struct scripted_bus *bus = *state;

	for (int round = 0; round < 20; round++) {
		for (size_t i = 0; i < sizeof(senseless) / sizeof(senseless[0]); i++)
			scripted_guest_send_frame(
			    &bus->plain, FRAME_JSON, senseless[i], strlen(senseless[i]));
		/* Not what was agreed on. */
		scripted_guest_send_frame(&bus->plain, FRAME_PROTOBUF, "", 0);
		assert_served(&bus->plain);
	}
	assert_int_equal(scripted_server_count_in_log(&bus->server, "makes no sense"), 1);
}

static void test_links__end_after_too_much_nonsense(void **state)
{
	struct scripted_bus *bus = *state;

	for (int i = 0; i < GUEST_MALFORMED_MAX - 1; i++)
		scripted_guest_send_frame(&bus->modern, FRAME_PROTOBUF, "\xff", 1);
	assert_served(&bus->modern);
	for (int i = 0; i < GUEST_MALFORMED_MAX; i++)
		scripted_guest_send_frame(&bus->modern, FRAME_PROTOBUF, "\xff", 1);
	assert_true(scripted_io_is_closed(bus->modern.fd, 1000));
	scripted_guest_hang_up(&bus->modern);
	scripted_guest_greet(&bus->modern);
	assert_served(&bus->modern);
}

static void test_links__are_not_delayed_by_a_drip(void **state)
{
	static const char frame[] = "\x20\x00\x00\x01\x00{\"id\":\"slow\",\"namespace\":\"a\"";
	struct scripted_bus *bus = *state;

	for (size_t i = 0; i < sizeof(frame) - 1; i++) {
		scripted_io_write(bus->plain.fd, frame + i, 1);
		assert_served(&bus->modern);
	}
}

/* A guest that asks and does not read the answers is let go; nothing is kept for it without an end. */
static void test_links__drop_a_guest_that_does_not_read(void **state)
{
	struct scripted_bus *bus = *state;
	struct scripted_listener listener = {.socket_path = bus->server.socket_path, .ns = "large"};
	size_t size = 12 * 1024 * 1024;
	char *payload = malloc(size + 1);
	int status = 204;

	assert_non_null(payload);
	memset(payload, '1', size);
	payload[size] = '\0';
	scripted_listener_start(&listener);
	for (int i = 0; i < 5 && status == 204; i++) {
		struct scripted_message request;
		char id[16];

		snprintf(id, sizeof(id), "request-%d", i);
		scripted_guest_ask(&bus->plain, id, "large", PING);
		request = scripted_listener_receive(&listener);
		status = scripted_listener_respond(&listener, &request, payload);
		scripted_message_free(&request);
	}
	assert_int_equal(status, 404);
	assert_served(&bus->modern);
	scripted_guest_hang_up(&bus->plain);
	scripted_guest_greet(&bus->plain);
	assert_served(&bus->plain);
	free(payload);
	scripted_listener_stop(&listener);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define ROW(name) cmocka_unit_test_setup_teardown(name, scripted_bus_setup, scripted_bus_teardown)
	    ROW(test_links__come_back),
	    ROW(test_links__tell_of_a_restart),
	    ROW(test_links__change_their_encoding),
	    ROW(test_links__wait_for_a_vm),
	    ROW(test_links__try_a_refused_port_again),
	    ROW(test_links__end_on_bytes_out_of_step),
	    ROW(test_links__take_the_largest_frame),
	    ROW(test_links__go_on_after_senseless_envelopes),
	    ROW(test_links__end_after_too_much_nonsense),
	    ROW(test_links__are_not_delayed_by_a_drip),
	    ROW(test_links__drop_a_guest_that_does_not_read),
#undef ROW
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
