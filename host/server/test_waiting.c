/* What happens to requests that wait: cancel, deadline, pending, and listeners and guests that leave. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "scripted_io.h"
#include "scripted_server.h"
#include "timestamp.h"

#define SIGN "{\"operation\":\"sign\"}"
#define DONE "{\"done\":true}"
#define MILLISECOND INT64_C(1000000)

/* Sends a request that waits so long. */
static void ask_for(struct scripted_guest *guest, const char *id, uint32_t deadline_ms)
{
	Envelope__Envelope request = ENVELOPE__ENVELOPE__INIT;

	request.id = (char *)id;
	request.namespace_ = (char *)"ssh-agent";
	request.type = ENVELOPE__TYPE__REQUEST;
	request.payload.data = (uint8_t *)SIGN;
	request.payload.len = strlen(SIGN);
	request.deadline_ms = deadline_ms;
	scripted_guest_send(guest, &request);
}

static void cancel(struct scripted_guest *guest, const char *id)
{
	Envelope__Envelope envelope = ENVELOPE__ENVELOPE__INIT;

	envelope.id = (char *)"cancel-1";
	envelope.namespace_ = (char *)"ssh-agent";
	envelope.type = ENVELOPE__TYPE__CANCEL;
	envelope.in_reply_to = (char *)id;
	scripted_guest_send(guest, &envelope);
}

static struct scripted_listener listener_to(const struct scripted_bus *bus, bool protobuf)
{
	struct scripted_listener listener = {
	    .socket_path = bus->server.socket_path, .ns = "ssh-agent", .protobuf = protobuf};

	scripted_listener_start(&listener);
	return listener;
}

static struct scripted_message expect(
    struct scripted_listener *listener, Envelope__Type type, const char *id, unsigned attempt)
{
	struct scripted_message message = scripted_listener_receive(listener);

	assert_int_equal(message.envelope->type, type);
	assert_string_equal(
	    type == ENVELOPE__TYPE__CANCEL ? message.envelope->in_reply_to : message.envelope->id, id);
	assert_int_equal(message.envelope->attempt, attempt);
	assert_non_null(message.envelope->shed);
	return message;
}

static void expect_cancel(struct scripted_listener *listener, const char *id)
{
	struct scripted_message message = expect(listener, ENVELOPE__TYPE__CANCEL, id, 0);

	scripted_message_free(&message);
}

static void assert_answered(struct scripted_guest *guest, const char *id, bool final)
{
	struct scripted_message message = scripted_guest_receive(guest);

	assert_string_equal(message.envelope->in_reply_to, id);
	assert_int_equal(message.envelope->final, final);
	assert_null(message.envelope->error);
	scripted_message_free(&message);
}

static void test_waiting__passes_a_cancel_on(void **state)
{
	struct scripted_bus *bus = *state;
	struct scripted_listener listener = listener_to(bus, true);
	struct scripted_message request;

	ask_for(&bus->modern, "a", 0);
	request = expect(&listener, ENVELOPE__TYPE__REQUEST, "a", 0);
	/* Another guest cannot. */
	cancel(&bus->plain, "a");
	cancel(&bus->modern, "unknown");
	assert_true(scripted_listener_is_quiet(&listener, 50));
	cancel(&bus->modern, "a");
	expect_cancel(&listener, "a");
	assert_int_equal(scripted_listener_respond(&listener, &request, DONE), 404);
	assert_true(scripted_guest_is_quiet(&bus->modern, 50));
	scripted_message_free(&request);
	scripted_listener_stop(&listener);
}

static void test_waiting__tells_a_json_listener_nothing(void **state)
{
	struct scripted_bus *bus = *state;
	struct scripted_listener listener = listener_to(bus, false);
	struct scripted_message request;

	ask_for(&bus->modern, "a", 200);
	request = expect(&listener, ENVELOPE__TYPE__REQUEST, "a", 0);
	assert_true(scripted_listener_is_quiet(&listener, 400));
	assert_int_equal(scripted_listener_respond(&listener, &request, DONE), 404);
	scripted_message_free(&request);
	scripted_listener_stop(&listener);
}

static void test_waiting__ends_at_the_deadline(void **state)
{
	struct scripted_bus *bus = *state;
	struct scripted_listener listener = listener_to(bus, true);
	struct scripted_message request;

	ask_for(&bus->modern, "a", 200);
	request = expect(&listener, ENVELOPE__TYPE__REQUEST, "a", 0);
	assert_int_equal(request.envelope->deadline_ms, 200);
	assert_true(scripted_listener_is_quiet(&listener, 100));
	expect_cancel(&listener, "a");
	assert_int_equal(scripted_listener_respond(&listener, &request, DONE), 404);
	assert_true(scripted_guest_is_quiet(&bus->modern, 50));
	scripted_message_free(&request);
	scripted_listener_stop(&listener);
}

static void test_waiting__is_put_off_by_pending(void **state)
{
	struct scripted_bus *bus = *state;
	struct scripted_listener listener = listener_to(bus, true);
	struct scripted_message request, response;
	Envelope__Envelope pending;

	ask_for(&bus->modern, "a", 300);
	request = expect(&listener, ENVELOPE__TYPE__REQUEST, "a", 0);
	pending = scripted_listener_answer(&listener, &request, "null");
	pending.final = false;
	assert_int_equal(scripted_listener_post(&listener, &pending), 400);
	pending.pending_until = INT64_MIN;
	assert_int_equal(scripted_listener_post(&listener, &pending), 400);
	pending.pending_until = timestamp_now() + 1000 * MILLISECOND;
	assert_int_equal(scripted_listener_post(&listener, &pending), 204);
	response = scripted_guest_receive(&bus->modern);
	assert_false(response.envelope->final);
	assert_int_equal(response.envelope->pending_until, pending.pending_until);
	scripted_message_free(&response);
	assert_true(scripted_listener_is_quiet(&listener, 500));
	assert_int_equal(scripted_listener_respond(&listener, &request, DONE), 204);
	assert_answered(&bus->modern, "a", true);
	scripted_message_free(&request);
	scripted_listener_stop(&listener);
}

static void test_waiting__hides_pending_from_json_guests(void **state)
{
	struct scripted_bus *bus = *state;
	struct scripted_listener listener = listener_to(bus, true);
	struct scripted_message request;
	Envelope__Envelope pending;

	scripted_guest_ask(&bus->plain, "a", "ssh-agent", SIGN);
	request = expect(&listener, ENVELOPE__TYPE__REQUEST, "a", 0);
	pending = scripted_listener_answer(&listener, &request, "null");
	pending.final = false;
	pending.pending_until = timestamp_now() + 60000 * MILLISECOND;
	assert_int_equal(scripted_listener_post(&listener, &pending), 204);
	assert_true(scripted_guest_is_quiet(&bus->plain, 50));
	assert_int_equal(scripted_listener_respond(&listener, &request, DONE), 204);
	assert_answered(&bus->plain, "a", true);
	scripted_message_free(&request);
	scripted_listener_stop(&listener);
}

static void test_waiting__is_delivered_again(void **state)
{
	struct scripted_bus *bus = *state;
	struct scripted_listener first = listener_to(bus, true), second;
	struct scripted_message request, again;

	ask_for(&bus->modern, "answered", 0);
	request = expect(&first, ENVELOPE__TYPE__REQUEST, "answered", 0);
	assert_int_equal(scripted_listener_respond(&first, &request, DONE), 204);
	assert_answered(&bus->modern, "answered", true);
	scripted_message_free(&request);
	ask_for(&bus->modern, "a", 0);
	request = expect(&first, ENVELOPE__TYPE__REQUEST, "a", 0);
	ask_for(&bus->modern, "b", 0);
	scripted_message_free(&request);
	request = expect(&first, ENVELOPE__TYPE__REQUEST, "b", 0);
	scripted_listener_stop(&first);

	second = listener_to(bus, true);
	assert_string_not_equal(first.id, second.id);
	again = expect(&second, ENVELOPE__TYPE__REQUEST, "a", 1);
	assert_int_equal(scripted_listener_respond(&second, &again, DONE), 204);
	assert_answered(&bus->modern, "a", true);
	scripted_message_free(&again);
	again = expect(&second, ENVELOPE__TYPE__REQUEST, "b", 1);
	scripted_message_free(&again);
	/* The first delivery was answered after all. */
	assert_int_equal(scripted_listener_respond(&first, &request, DONE), 204);
	assert_answered(&bus->modern, "b", true);
	assert_true(scripted_listener_is_quiet(&second, 50));
	scripted_message_free(&request);
	scripted_listener_stop(&second);
}

static void test_waiting__is_not_delivered_again_in_json(void **state)
{
	struct scripted_bus *bus = *state;
	struct scripted_listener listener = listener_to(bus, false);
	struct scripted_message request;

	ask_for(&bus->modern, "a", 0);
	request = expect(&listener, ENVELOPE__TYPE__REQUEST, "a", 0);
	scripted_listener_stop(&listener);
	listener = listener_to(bus, false);
	assert_true(scripted_listener_is_quiet(&listener, 50));
	/* Its answer is still good. */
	assert_int_equal(scripted_listener_respond(&listener, &request, DONE), 204);
	assert_answered(&bus->modern, "a", true);
	scripted_message_free(&request);
	scripted_listener_stop(&listener);
}

static void test_waiting__ends_when_the_listener_is_lost(void **state)
{
	struct scripted_bus *bus = *state;
	struct scripted_listener listener = listener_to(bus, true);
	struct scripted_message request, response;

	ask_for(&bus->modern, "a", 0);
	request = expect(&listener, ENVELOPE__TYPE__REQUEST, "a", 0);
	scripted_listener_stop(&listener);
	response = scripted_guest_receive(&bus->modern);
	assert_string_equal(response.envelope->in_reply_to, "a");
	assert_non_null(response.envelope->error);
	assert_int_equal(response.envelope->error->code, ENVELOPE__BUS_CODE__LISTENER_LOST);
	scripted_message_free(&response);
	listener = listener_to(bus, true);
	assert_true(scripted_listener_is_quiet(&listener, 50));
	scripted_message_free(&request);
	scripted_listener_stop(&listener);
}

static void test_waiting__is_cancelled_with_its_guest(void **state)
{
	struct scripted_bus *bus = *state;
	struct scripted_listener listener = listener_to(bus, true);
	struct scripted_message mine, other;

	ask_for(&bus->modern, "a", 0);
	mine = expect(&listener, ENVELOPE__TYPE__REQUEST, "a", 0);
	scripted_guest_ask(&bus->plain, "b", "ssh-agent", SIGN);
	other = expect(&listener, ENVELOPE__TYPE__REQUEST, "b", 0);
	scripted_guest_hang_up(&bus->modern);
	expect_cancel(&listener, "a");
	scripted_guest_greet(&bus->modern);
	/* The new connection does not get the old one's answers. */
	assert_int_equal(scripted_listener_respond(&listener, &mine, DONE), 404);
	assert_true(scripted_guest_is_quiet(&bus->modern, 50));
	assert_int_equal(scripted_listener_respond(&listener, &other, DONE), 204);
	assert_answered(&bus->plain, "b", true);
	scripted_message_free(&mine);
	scripted_message_free(&other);
	scripted_listener_stop(&listener);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define ROW(name) cmocka_unit_test_setup_teardown(name, scripted_bus_setup, scripted_bus_teardown)
	    ROW(test_waiting__passes_a_cancel_on),
	    ROW(test_waiting__tells_a_json_listener_nothing),
	    ROW(test_waiting__ends_at_the_deadline),
	    ROW(test_waiting__is_put_off_by_pending),
	    ROW(test_waiting__hides_pending_from_json_guests),
	    ROW(test_waiting__is_delivered_again),
	    ROW(test_waiting__is_not_delivered_again_in_json),
	    ROW(test_waiting__ends_when_the_listener_is_lost),
	    ROW(test_waiting__is_cancelled_with_its_guest),
#undef ROW
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
