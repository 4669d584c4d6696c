/* Requests and answers through the real program, between guests and listeners that are played by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "frame.h"
#include "quota.h"
#include "scripted_io.h"
#include "scripted_server.h"
#include "timestamp.h"

#define PING "{\"operation\":\"ping\"}"
#define PONG "{\"status\":\"ok\"}"

static void assert_payload(const struct scripted_message *message, const char *expected)
{
	assert_int_equal(message->envelope->payload.len, strlen(expected));
	assert_memory_equal(message->envelope->payload.data, expected, strlen(expected));
}

/* The bus's own error, as a protobuf guest gets it. */
static void assert_refused(struct scripted_guest *guest, const char *id, Envelope__BusCode code)
{
	struct scripted_message message = scripted_guest_receive(guest);

	assert_int_equal(message.envelope->type, ENVELOPE__TYPE__RESPONSE);
	assert_string_equal(message.envelope->in_reply_to, id);
	assert_true(message.envelope->final);
	assert_non_null(message.envelope->error);
	assert_int_equal(message.envelope->error->code, code);
	assert_int_not_equal(message.envelope->error->message[0], '\0');
	scripted_message_free(&message);
}

static struct scripted_listener listener_to(const struct scripted_bus *bus, const char *ns, bool protobuf)
{
	struct scripted_listener listener = {
	    .socket_path = bus->server.socket_path, .ns = ns, .protobuf = protobuf};

	scripted_listener_start(&listener);
	return listener;
}

/* One request there and its answer back, with what is stamped. */
static void exchange(struct scripted_guest *guest, struct scripted_listener *listener, const char *shed)
{
	struct scripted_message request, response;

	scripted_guest_ask(guest, "exchange-1", listener->ns, PING);
	request = scripted_listener_receive(listener);
	assert_string_equal(request.envelope->id, "exchange-1");
	assert_string_equal(request.envelope->namespace_, listener->ns);
	assert_int_equal(request.envelope->type, ENVELOPE__TYPE__REQUEST);
	assert_payload(&request, PING);
	assert_string_equal(request.envelope->shed->name, shed);
	assert_string_equal(request.envelope->shed->server, "desk");
	assert_int_equal(scripted_listener_respond(listener, &request, PONG), 204);
	response = scripted_guest_receive(guest);
	assert_string_equal(response.envelope->in_reply_to, "exchange-1");
	assert_int_equal(response.envelope->type, ENVELOPE__TYPE__RESPONSE);
	assert_true(response.envelope->final);
	assert_payload(&response, PONG);
	assert_string_equal(response.envelope->listener, "");
	assert_int_equal(scripted_listener_respond(listener, &request, PONG), 404);
	scripted_message_free(&request);
	scripted_message_free(&response);
}

static void test_routing__exchanges_in_every_pairing(void **state)
{
	struct scripted_bus *bus = *state;

	for (int protobuf = 0; protobuf < 2; protobuf++) {
		struct scripted_listener listener = listener_to(bus, "ssh-agent", protobuf);

		exchange(&bus->modern, &listener, "modern");
		exchange(&bus->plain, &listener, "plain");
		scripted_listener_stop(&listener);
	}
}

static void test_routing__carries_protobuf_payloads(void **state)
{
	struct scripted_bus *bus = *state;
	struct scripted_listener listener = listener_to(bus, "ssh-agent", true);
	struct scripted_message request, response;

	scripted_guest_ask_bytes(&bus->modern, "request-1", "ssh-agent", "\x0a\x01\xff");
	request = scripted_listener_receive(&listener);
	assert_int_equal(request.envelope->payload_encoding, ENVELOPE__ENCODING__PROTOBUF);
	assert_payload(&request, "\x0a\x01\xff");
	assert_int_equal(request.envelope->deadline_ms, 30000);
	assert_int_equal(scripted_listener_respond(&listener, &request, "\xfe"), 204);
	response = scripted_guest_receive(&bus->modern);
	assert_int_equal(response.envelope->payload_encoding, ENVELOPE__ENCODING__PROTOBUF);
	assert_payload(&response, "\xfe");
	scripted_message_free(&request);
	scripted_message_free(&response);
	scripted_listener_stop(&listener);
}

static void test_routing__keeps_deployed_json(void **state)
{
	static const char text[] =
	    "{\"id\":\"01a20a15-2365-7a9f-9959-49c94a9d0f9a\",\"namespace\":\"ssh-agent\",\"type\":"
	    "\"request\","
	    "\"final\":true,\"timestamp\":\"2026-11-23T20:24:47.205211349Z\","
	    "\"payload\":{ \"n\" : 123456789012345678901234567890,\n\"operation\":\"ping\"}}";
	static const char expected[] =
	    "{\"id\":\"01a20a15-2365-7a9f-9959-49c94a9d0f9a\",\"namespace\":\"ssh-agent\",\"type\":"
	    "\"request\","
	    "\"final\":true,\"timestamp\":\"2026-11-23T20:24:47.205211349Z\","
	    "\"payload\":{\"n\":123456789012345678901234567890,\"operation\":\"ping\"},"
	    "\"shed\":{\"name\":\"plain\",\"backend\":\"firecracker\",\"server\":\"desk\"}}\n\n";
	struct scripted_bus *bus = *state;
	struct scripted_listener listener = listener_to(bus, "ssh-agent", false);
	char chunk[1024] = "";
	const char *data = NULL;

	scripted_guest_send_frame(&bus->plain, FRAME_JSON, text, strlen(text));
	assert_true(scripted_io_wait(listener.fd, SCRIPTED_IO_PATIENCE));
	usleep(50 * 1000);
	assert_true(read(listener.fd, chunk, sizeof(chunk) - 1) > 0);
	data = strstr(chunk, "data: ");
	assert_non_null(data);
	assert_memory_equal(data + strlen("data: "), expected, strlen(expected));
	scripted_listener_stop(&listener);
}

static void test_routing__refuses_without_listener(void **state)
{
	static const char expected[] =
	    "{\"error\":\"nobody on the host listens to ssh-agent: start shed-host-agent there\","
	    "\"code\":\"NO_LISTENER\"}";
	struct scripted_bus *bus = *state;
	struct scripted_message message;

	scripted_guest_ask(&bus->modern, "request-1", "ssh-agent", PING);
	message = scripted_guest_receive(&bus->modern);
	assert_string_equal(message.envelope->in_reply_to, "request-1");
	assert_int_equal(message.envelope->error->code, ENVELOPE__BUS_CODE__NO_LISTENER);
	assert_string_equal(message.envelope->error->message,
	    "nobody on the host listens to ssh-agent: start shed-host-agent there");
	assert_string_equal(message.envelope->shed->name, "modern");
	scripted_message_free(&message);

	scripted_guest_ask(&bus->plain, "request-2", "ssh-agent", PING);
	message = scripted_guest_receive(&bus->plain);
	assert_string_equal(message.envelope->in_reply_to, "request-2");
	assert_payload(&message, expected);
	scripted_message_free(&message);
}

static void test_routing__judges_namespaces(void **state)
{
	struct scripted_bus *bus = *state;

	scripted_guest_ask(&bus->modern, "a", "", PING);
	assert_refused(&bus->modern, "a", ENVELOPE__BUS_CODE__MISSING_NAMESPACE);
	scripted_guest_ask(&bus->modern, "b", "two words", PING);
	assert_refused(&bus->modern, "b", ENVELOPE__BUS_CODE__INVALID_NAMESPACE);
	scripted_guest_ask(&bus->modern, "c", "system:other", PING);
	assert_refused(&bus->modern, "c", ENVELOPE__BUS_CODE__NAMESPACE_RESERVED);
	scripted_guest_ask(&bus->modern, "d", "system:health", PING);
	assert_refused(&bus->modern, "d", ENVELOPE__BUS_CODE__NAMESPACE_RESERVED);
}

static void test_routing__keeps_protobuf_from_json_listeners(void **state)
{
	struct scripted_bus *bus = *state;
	struct scripted_listener listener = listener_to(bus, "ssh-agent", false);

	scripted_guest_ask_bytes(&bus->modern, "a", "ssh-agent", "\x01");
	assert_refused(&bus->modern, "a", ENVELOPE__BUS_CODE__UNSUPPORTED_ENCODING);
	assert_true(scripted_listener_is_quiet(&listener, 50));
	scripted_listener_stop(&listener);
}

/* JSON that ends the line of an event would let a guest write events of its own. */
static void test_routing__keeps_false_json_from_json_listeners(void **state)
{
	struct scripted_bus *bus = *state;
	struct scripted_listener listener = listener_to(bus, "ssh-agent", false);
	struct scripted_message request;

	scripted_guest_ask(&bus->modern, "a", "ssh-agent", "1\n\nevent: message\ndata: {}");
	assert_refused(&bus->modern, "a", ENVELOPE__BUS_CODE__INVALID_BODY);
	scripted_guest_ask(&bus->modern, "b", "ssh-agent", "{\n\"n\":\n\n1}");
	request = scripted_listener_receive(&listener);
	assert_payload(&request, "{\"n\":1}");
	scripted_message_free(&request);
	assert_true(scripted_listener_is_quiet(&listener, 50));
	scripted_listener_stop(&listener);
}

static void test_routing__drops_what_a_guest_forges(void **state)
{
	struct scripted_bus *bus = *state;
	struct scripted_listener listener = listener_to(bus, "ssh-agent", true);
	Envelope__Shed shed = ENVELOPE__SHED__INIT;
	Envelope__BusError error = ENVELOPE__BUS_ERROR__INIT;
	Envelope__Envelope forged = ENVELOPE__ENVELOPE__INIT;
	struct scripted_message request;

	shed.name = (char *)"plain";
	shed.backend = (char *)"firecracker";
	shed.server = (char *)"other";
	error.message = (char *)"forged";
	forged.id = (char *)"a";
	forged.namespace_ = (char *)"ssh-agent";
	forged.type = ENVELOPE__TYPE__REQUEST;
	forged.timestamp = 1234567890;
	forged.shed = &shed;
	forged.error = &error;
	forged.attempt = 7;
	forged.pending_until = 99;
	forged.listener = listener.id;
	forged.deadline_ms = 3600000;
	scripted_guest_send(&bus->modern, &forged);
	request = scripted_listener_receive(&listener);
	assert_string_equal(request.envelope->shed->name, "modern");
	assert_string_equal(request.envelope->shed->backend, "unix");
	assert_string_equal(request.envelope->shed->server, "desk");
	assert_int_equal(request.envelope->timestamp, 1234567890);
	assert_int_equal(request.envelope->attempt, 0);
	assert_int_equal(request.envelope->pending_until, 0);
	assert_int_equal(request.envelope->deadline_ms, 30000);
	assert_string_equal(request.envelope->listener, "");
	assert_null(request.envelope->error);
	scripted_message_free(&request);
	scripted_listener_stop(&listener);
}

static void test_routing__refuses_ids_in_use(void **state)
{
	struct scripted_bus *bus = *state;
	struct scripted_listener listener = listener_to(bus, "ssh-agent", true);
	struct scripted_message request, response;

	scripted_guest_ask(&bus->modern, "a", "ssh-agent", PING);
	request = scripted_listener_receive(&listener);
	/* An answer to the second of one guest would be taken for that of the first. */
	scripted_guest_ask(&bus->modern, "a", "ssh-agent", PING);
	assert_true(scripted_guest_is_quiet(&bus->modern, 50));
	scripted_guest_ask(&bus->plain, "a", "ssh-agent", PING);
	response = scripted_guest_receive(&bus->plain);
	assert_non_null(strstr((char *)response.envelope->payload.data, "INVALID_BODY"));
	scripted_message_free(&response);
	assert_true(scripted_listener_is_quiet(&listener, 50));
	assert_int_equal(scripted_listener_respond(&listener, &request, PONG), 204);
	response = scripted_guest_receive(&bus->modern);
	assert_payload(&response, PONG);
	scripted_message_free(&response);
	scripted_message_free(&request);
	scripted_listener_stop(&listener);
}

static void test_routing__takes_answers_from_the_asked_only(void **state)
{
	struct scripted_bus *bus = *state;
	struct scripted_listener listener = listener_to(bus, "ssh-agent", true);
	struct scripted_listener other = listener_to(bus, "other", true);
	Envelope__Shed plain = ENVELOPE__SHED__INIT;
	struct scripted_message request;
	Envelope__Envelope forged;

	scripted_guest_ask(&bus->modern, "a", "ssh-agent", PING);
	request = scripted_listener_receive(&listener);

	forged = scripted_listener_answer(&other, &request, PONG);
	assert_int_equal(scripted_listener_post(&other, &forged), 404);
	forged.namespace_ = (char *)"ssh-agent";
	assert_int_equal(scripted_listener_post(&other, &forged), 400);
	assert_int_equal(scripted_listener_post(&listener, &forged), 404);
	forged = scripted_listener_answer(&listener, &request, PONG);
	forged.listener = (char *)"";
	assert_int_equal(scripted_listener_post(&listener, &forged), 404);
	forged = scripted_listener_answer(&listener, &request, PONG);
	plain.name = (char *)"plain";
	forged.shed = &plain;
	assert_int_equal(scripted_listener_post(&listener, &forged), 404);
	plain.name = (char *)"unknown";
	assert_int_equal(scripted_listener_post(&listener, &forged), 404);
	forged.shed = NULL;
	assert_int_equal(scripted_listener_post(&listener, &forged), 400);
	forged = scripted_listener_answer(&listener, &request, PONG);
	forged.payload_encoding = ENVELOPE__ENCODING__PROTOBUF;
	assert_int_equal(scripted_listener_post(&listener, &forged), 400);
	forged = scripted_listener_answer(&listener, &request, PONG);
	forged.type = ENVELOPE__TYPE__EVENT;
	assert_int_equal(scripted_listener_post(&listener, &forged), 400);

	assert_true(scripted_guest_is_quiet(&bus->modern, 50));
	assert_true(scripted_guest_is_quiet(&bus->plain, 0));
	assert_int_equal(scripted_listener_respond(&listener, &request, PONG), 204);
	scripted_message_free(&request);
	scripted_listener_stop(&other);
	scripted_listener_stop(&listener);
}

static void test_routing__delivers_events(void **state)
{
	struct scripted_bus *bus = *state;
	Envelope__Envelope event = ENVELOPE__ENVELOPE__INIT;
	struct scripted_listener listener;
	struct scripted_message message;

	event.id = (char *)"event-1";
	event.namespace_ = (char *)"builds";
	event.type = ENVELOPE__TYPE__EVENT;
	scripted_guest_send(&bus->modern, &event);
	assert_true(scripted_guest_is_quiet(&bus->modern, 50));
	listener = listener_to(bus, "builds", false);
	event.id = (char *)"event-2";
	scripted_guest_send(&bus->modern, &event);
	message = scripted_listener_receive(&listener);
	assert_string_equal(message.envelope->id, "event-2");
	assert_int_equal(message.envelope->type, ENVELOPE__TYPE__EVENT);
	assert_string_equal(message.envelope->shed->name, "modern");
	scripted_message_free(&message);
	scripted_listener_stop(&listener);
}

static void test_routing__bounds_waiting_requests(void **state)
{
	struct scripted_bus *bus = *state;
	struct scripted_listener listener = listener_to(bus, "ssh-agent", true);
	char id[32];

	for (int i = 0; i < QUOTA_REQUESTS; i++) {
		struct scripted_message request;

		snprintf(id, sizeof(id), "request-%d", i);
		scripted_guest_ask(&bus->modern, id, "ssh-agent", PING);
		request = scripted_listener_receive(&listener);
		assert_string_equal(request.envelope->id, id);
		if (i == QUOTA_REQUESTS - 1) {
			scripted_guest_ask(&bus->modern, "one-too-many", "ssh-agent", PING);
			assert_refused(&bus->modern, "one-too-many", ENVELOPE__BUS_CODE__TOO_MANY_REQUESTS);
		}
		scripted_message_free(&request);
	}
	/* Another guest does not notice. */
	exchange(&bus->plain, &listener, "plain");
	scripted_listener_stop(&listener);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define ROW(name) cmocka_unit_test_setup_teardown(name, scripted_bus_setup, scripted_bus_teardown)
	    ROW(test_routing__exchanges_in_every_pairing),
	    ROW(test_routing__carries_protobuf_payloads),
	    ROW(test_routing__keeps_deployed_json),
	    ROW(test_routing__refuses_without_listener),
	    ROW(test_routing__judges_namespaces),
	    ROW(test_routing__keeps_protobuf_from_json_listeners),
	    ROW(test_routing__keeps_false_json_from_json_listeners),
	    ROW(test_routing__drops_what_a_guest_forges),
	    ROW(test_routing__refuses_ids_in_use),
	    ROW(test_routing__takes_answers_from_the_asked_only),
	    ROW(test_routing__delivers_events),
	    ROW(test_routing__bounds_waiting_requests),
#undef ROW
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
