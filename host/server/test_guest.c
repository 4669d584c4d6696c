/* One guest on a loop of the test's own, with short times. */
#include "guest.h"

#include <event2/event.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "error.h"
#include "scripted_guest.h"
#include "scripted_io.h"
#include "timestamp.h"

struct fixture {
	struct event_base *base;
	struct guest *guest;
	struct scripted_guest scripted;
	char directory[64], path[128];
	int n_envelopes, n_gone;
};

static int on_envelope(
    struct guest *guest, struct arena *arena, Envelope__Envelope *envelope, size_t size, void *arg)
{
	struct fixture *fixture = arg;

	assert_ptr_equal(guest, fixture->guest);
	assert_true(size > 0);
	fixture->n_envelopes++;
	arena_destroy(arena);
	return 0;
}

static void on_gone(struct guest *guest, void *arg)
{
	struct fixture *fixture = arg;

	assert_false(guest_is_connected(guest));
	fixture->n_gone++;
}

static int setup(void **state)
{
	static const struct guest_handlers handlers = {.envelope = on_envelope, .gone = on_gone};
	struct fixture *fixture = calloc(1, sizeof(*fixture));
	struct guest_config config = {.name = "demo",
	    .backend = "firecracker",
	    .server = "desk",
	    .timing = {.greeting = 200, .silence = 400, .steady = 1000}};

	assert_non_null(fixture);
	strcpy(fixture->directory, "/tmp/shed-guest-XXXXXX");
	assert_non_null(mkdtemp(fixture->directory));
	snprintf(fixture->path, sizeof(fixture->path), "%s/vsock", fixture->directory);
	fixture->base = event_base_new();
	assert_non_null(fixture->base);
	fixture->scripted =
	    (struct scripted_guest){.path = fixture->path, .kind = DIAL_FIRECRACKER, .protobuf = true};
	scripted_guest_start(&fixture->scripted);
	config.address = (struct dial_address){.kind = DIAL_FIRECRACKER, .path = fixture->path};
	fixture->guest = guest_create(fixture->base, &config, &handlers, fixture);
	assert_non_null(fixture->guest);
	scripted_io_pump(fixture->base);
	*state = fixture;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *fixture = *state;

	scripted_io_pump(NULL);
	scripted_guest_stop(&fixture->scripted);
	guest_destroy(fixture->guest);
	event_base_free(fixture->base);
	rmdir(fixture->directory);
	free(fixture);
	return 0;
}

/* Runs the loop for a while. */
static void run(struct fixture *fixture, int milliseconds)
{
	struct timeval delay = {.tv_sec = milliseconds / 1000, .tv_usec = milliseconds % 1000 * 1000};

	assert_int_equal(event_base_loopexit(fixture->base, &delay), 0);
	event_base_dispatch(fixture->base);
}

static void test_guest__keeps_heartbeats_to_itself(void **state)
{
	struct fixture *fixture = *state;

	scripted_guest_greet(&fixture->scripted);
	run(fixture, 50);
	assert_true(guest_is_connected(fixture->guest));
	assert_true(guest_reads_protobuf(fixture->guest));
	assert_int_equal(fixture->n_envelopes, 0);
	scripted_guest_ask(&fixture->scripted, "a", "ssh-agent", "1");
	run(fixture, 50);
	assert_int_equal(fixture->n_envelopes, 1);
}

static void test_guest__lives_by_heartbeats(void **state)
{
	struct fixture *fixture = *state;

	scripted_guest_greet(&fixture->scripted);
	for (int i = 0; i < 6; i++) {
		run(fixture, 100);
		scripted_guest_send_heartbeat(&fixture->scripted);
	}
	assert_true(guest_is_connected(fixture->guest));
	assert_int_equal(fixture->n_gone, 0);
	assert_true(scripted_io_is_closed(fixture->scripted.fd, 1000));
	assert_int_equal(fixture->n_gone, 1);
	scripted_guest_hang_up(&fixture->scripted);
	scripted_guest_greet(&fixture->scripted);
	run(fixture, 50);
	assert_true(guest_is_connected(fixture->guest));
}

static void test_guest__gives_up_a_greeting_without_answer(void **state)
{
	struct fixture *fixture = *state;

	scripted_guest_accept(&fixture->scripted);
	scripted_io_write(fixture->scripted.fd, "OK 1\n", 5);
	assert_true(scripted_io_is_closed(fixture->scripted.fd, 1000));
	assert_int_equal(fixture->n_gone, 0);
	scripted_guest_hang_up(&fixture->scripted);
	scripted_guest_greet(&fixture->scripted);
	run(fixture, 50);
	assert_true(guest_is_connected(fixture->guest));
}

static void test_guest__gives_up_a_port_without_answer(void **state)
{
	struct fixture *fixture = *state;

	scripted_guest_accept(&fixture->scripted);
	scripted_io_write(fixture->scripted.fd, "OK 1", 4);
	assert_false(scripted_io_is_closed(fixture->scripted.fd, DIAL_TIMEOUT_MS / 2));
	assert_true(scripted_io_is_closed(fixture->scripted.fd, DIAL_TIMEOUT_MS));
}

static void test_guest__sends_only_when_connected(void **state)
{
	struct fixture *fixture = *state;
	Envelope__Envelope envelope = ENVELOPE__ENVELOPE__INIT;
	struct scripted_message message;

	envelope.id = (char *)"a";
	envelope.type = ENVELOPE__TYPE__RESPONSE;
	assert_int_equal(guest_send(fixture->guest, &envelope), ERROR_CLOSED);
	scripted_guest_greet(&fixture->scripted);
	run(fixture, 50);
	assert_int_equal(guest_send(fixture->guest, &envelope), 0);
	message = scripted_guest_receive(&fixture->scripted);
	assert_string_equal(message.envelope->id, "a");
	scripted_message_free(&message);
}

static void test_guest__bounds_its_output(void **state)
{
	struct fixture *fixture = *state;
	Envelope__Envelope envelope = ENVELOPE__ENVELOPE__INIT;
	size_t size = 8 * 1024 * 1024;
	int r = 0, sent = 0;

	scripted_guest_greet(&fixture->scripted);
	run(fixture, 50);
	envelope.id = (char *)"a";
	envelope.type = ENVELOPE__TYPE__RESPONSE;
	envelope.payload_encoding = ENVELOPE__ENCODING__PROTOBUF;
	envelope.payload.data = calloc(1, size);
	envelope.payload.len = size;
	assert_non_null(envelope.payload.data);
	for (; sent < 10 && (r = guest_send(fixture->guest, &envelope)) == 0; sent++)
		;
	assert_int_equal(r, ERROR_CLOSED);
	assert_in_range(sent, 3, 4);
	assert_false(guest_is_connected(fixture->guest));
	/* Not from within the call, whose caller may still use the guest. */
	assert_int_equal(fixture->n_gone, 0);
	run(fixture, 20);
	assert_int_equal(fixture->n_gone, 1);
	free(envelope.payload.data);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define ROW(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	    ROW(test_guest__keeps_heartbeats_to_itself),
	    ROW(test_guest__lives_by_heartbeats),
	    ROW(test_guest__gives_up_a_greeting_without_answer),
	    ROW(test_guest__gives_up_a_port_without_answer),
	    ROW(test_guest__sends_only_when_connected),
	    ROW(test_guest__bounds_its_output),
#undef ROW
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
