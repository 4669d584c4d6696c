/* The real shed-host-decoder between a monitor and a server of the test. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>
#include <jansson.h>

#include "arena.h"
#include "codec.h"
#include "envelope_gen.h"
#include "error.h"
#include "respond.h"
#include "ssh_agent_gen.h"
#include "test_exchanges.h"
#include "test_monitor.h"
#include "test_server.h"
#include "timestamp.h"

struct fixture {
	struct event_base *base;
	struct test_server server;
	struct test_monitor monitor;
	bool stopped;
	char id[32], name[32]; /* of the envelopes that are sent */
	Envelope__Shed shed;
};

static int setup(void **state)
{
	struct fixture *fixture = calloc(1, sizeof(*fixture));

	fixture->base = event_base_new();
	test_server_init(&fixture->server, fixture->base);
	test_monitor_start(&fixture->monitor, fixture->base);
	*state = fixture;
	return 0;
}

/* Whatever a test did, the decoder ends well when the monitor goes. */
static int teardown(void **state)
{
	struct fixture *fixture = *state;

	if (!fixture->stopped)
		assert_int_equal(test_monitor_stop(&fixture->monitor), 0);
	test_server_finish(&fixture->server);
	event_base_free(fixture->base);
	free(fixture);
	return 0;
}

static void listen_to_server(struct fixture *fixture, bool protobuf)
{
	fixture->server.protobuf = protobuf;
	test_server_start(&fixture->server);
	test_monitor_configure(&fixture->monitor, fixture->server.address, "ssh-agent");
	test_server_wait(fixture->base, fixture->monitor.n_up == 1);
}

/* Something with an id, from a shed, as the server stamps it. */
static Envelope__Envelope make_envelope(struct fixture *fixture, const char *id, const char *shed)
{
	Envelope__Envelope envelope = ENVELOPE__ENVELOPE__INIT;

	snprintf(fixture->id, sizeof(fixture->id), "%s", id);
	snprintf(fixture->name, sizeof(fixture->name), "%s", shed);
	fixture->shed = (Envelope__Shed)ENVELOPE__SHED__INIT;
	fixture->shed.name = fixture->name;
	envelope.id = fixture->id;
	envelope.namespace_ = (char *)ssh_agent_namespace.name;
	envelope.type = ENVELOPE__TYPE__REQUEST;
	envelope.final = true;
	envelope.timestamp = timestamp_now();
	envelope.shed = &fixture->shed;
	return envelope;
}

static void set_payload(Envelope__Envelope *envelope, const char *json)
{
	envelope->payload.data = (uint8_t *)json;
	envelope->payload.len = strlen(json);
}

/* Sends a request and waits until the monitor has it. */
static const Decoder__Request *request(struct fixture *fixture, const char *id, const char *json)
{
	Envelope__Envelope envelope = make_envelope(fixture, id, "demo");
	unsigned before = fixture->monitor.n_requests;

	set_payload(&envelope, json);
	test_server_send(&fixture->server, &envelope);
	test_server_wait(fixture->base, fixture->monitor.n_requests > before);
	assert_string_equal(fixture->monitor.last_request->id, id);
	return fixture->monitor.last_request;
}

/* A ping goes through, over the stream that was there before. */
static void assert_still_serves(struct fixture *fixture)
{
	unsigned streams = fixture->server.n_streams, posts = fixture->server.n_posts;
	const Decoder__Request *ping = request(fixture, "ping", "{\"operation\":\"ping\"}");

	assert_string_equal(ping->invalid, "");
	test_monitor_answer(&fixture->monitor, ping->ticket, 4, "{\"status\":\"ok\"}");
	test_server_wait(fixture->base, fixture->server.n_posts > posts);
	assert_int_equal(fixture->server.n_streams, streams);
	assert_int_equal(fixture->monitor.n_down, 0);
}

static void pass(struct fixture *fixture, int ms)
{
	for (int i = 0; i < ms / 5; i++)
		test_server_tick(fixture->base);
}

static void assert_posted(const struct fixture *fixture, const char *posted)
{
	json_t *theirs = json_loads(posted, 0, NULL);
	json_t *ours =
	    json_loadb((const char *)fixture->server.body.data, fixture->server.body.size, 0, NULL);

	assert_non_null(ours);
	json_object_del(ours, "id");
	json_object_del(ours, "timestamp");
	json_object_del(theirs, "id");
	json_object_del(theirs, "timestamp");
	assert_true(json_equal(ours, theirs));
	json_decref(ours);
	json_decref(theirs);
}

static void test_session__replays_the_deployed_exchanges(void **state)
{
	struct fixture *fixture = *state;

	listen_to_server(fixture, false);
	for (unsigned i = 0; i < sizeof(exchanges) / sizeof(exchanges[0]); i++) {
		json_t *theirs = json_loads(exchanges[i].posted, 0, NULL);
		char *payload = json_dumps(json_object_get(theirs, "payload"), 0);

		test_server_send_event(&fixture->server, exchanges[i].event, strlen(exchanges[i].event));
		test_server_wait(fixture->base, fixture->monitor.n_requests == i + 1);
		assert_string_equal(fixture->monitor.last_request->shed->name, "demo");
		assert_string_equal(fixture->monitor.last_request->shed->server, "bench");
		assert_string_equal(fixture->monitor.last_request->invalid, "");
		assert_in_range(fixture->monitor.last_request->deadline_ms, 1900, 3000);
		test_monitor_answer(&fixture->monitor, fixture->monitor.last_request->ticket,
		    exchanges[i].operation, payload);
		test_server_wait(fixture->base, fixture->server.n_posts == i + 1);
		assert_string_equal(fixture->server.type, "application/json");
		assert_posted(fixture, exchanges[i].posted);
		free(payload);
		json_decref(theirs);
	}
}

/* The last posted body, from a server that takes protobuf. */
static Envelope__Envelope *posted(struct fixture *fixture, struct arena *arena)
{
	const struct buf *body = &fixture->server.body;
	Envelope__Envelope *envelope = NULL;

	assert_string_equal(fixture->server.type, "application/x-protobuf");
	assert_int_equal(envelope_envelope_decode(arena, body->data, body->size, &envelope), 0);
	assert_int_equal(envelope->type, ENVELOPE__TYPE__RESPONSE);
	assert_string_equal(envelope->listener, TEST_SERVER_LISTENER);
	assert_string_equal(envelope->shed->name, "demo");
	return envelope;
}

static void test_session__speaks_protobuf(void **state)
{
	struct fixture *fixture = *state;
	struct arena *arena = arena_create(1 << 20);
	Envelope__Envelope envelope = make_envelope(fixture, "the-id", "demo"), *answer;
	uint8_t ping[] = {0x22, 0x00}, pong[] = {0x22, 0x04, 0x0a, 0x02, 'o', 'k'};

	listen_to_server(fixture, true);
	envelope.payload = (ProtobufCBinaryData){sizeof(ping), ping};
	envelope.payload_encoding = ENVELOPE__ENCODING__PROTOBUF;
	envelope.deadline_ms = 20000;
	envelope.attempt = 2;
	test_server_send(&fixture->server, &envelope);
	test_server_wait(fixture->base, fixture->monitor.n_requests == 1);
	assert_int_equal(fixture->monitor.last_request->attempt, 2);
	assert_in_range(fixture->monitor.last_request->deadline_ms, 19000, 20000);
	assert_int_equal(fixture->monitor.last_request->request.len, sizeof(ping));
	assert_memory_equal(fixture->monitor.last_request->request.data, ping, sizeof(ping));
	test_monitor_answer(
	    &fixture->monitor, fixture->monitor.last_request->ticket, 4, "{\"status\":\"ok\"}");
	test_server_wait(fixture->base, fixture->server.n_posts == 1);
	answer = posted(fixture, arena);
	assert_true(answer->final);
	assert_string_equal(answer->in_reply_to, "the-id");
	assert_int_equal(answer->payload_encoding, ENVELOPE__ENCODING__PROTOBUF);
	assert_int_equal(answer->payload.len, sizeof(pong));
	assert_memory_equal(answer->payload.data, pong, sizeof(pong));
	arena_destroy(arena);
}

static void test_session__speaks_over_tcp(void **state)
{
	struct fixture *fixture = *state;

	fixture->server.tcp = true;
	listen_to_server(fixture, true);
	assert_still_serves(fixture);
	test_server_drop_stream(&fixture->server);
	test_server_wait(fixture->base, fixture->monitor.n_up == 2);
}

static void test_session__reports_its_stream(void **state)
{
	struct fixture *fixture = *state;

	listen_to_server(fixture, false);
	assert_string_equal(fixture->monitor.last_link->namespace_, "ssh-agent");
	test_server_stop(&fixture->server);
	test_server_wait(
	    fixture->base, fixture->monitor.n_down > 0 &&
			       strstr(fixture->monitor.last_link->reason, "cannot connect") != NULL);
	pass(fixture, 200);
	assert_in_range(fixture->monitor.n_down, 1, 2);
	fixture->server.stream_status = 409;
	test_server_start(&fixture->server);
	test_server_wait(
	    fixture->base, strstr(fixture->monitor.last_link->reason, "another shed-host-agent") != NULL);
	assert_false(fixture->monitor.last_link->up);
	fixture->server.stream_status = 0;
	test_server_wait(fixture->base, fixture->monitor.n_up == 2);
	request(fixture, "after", "{\"operation\":\"ping\"}");
}

static void test_session__serves_a_thousand_requests_over_few_connections(void **state)
{
	struct fixture *fixture = *state;
	char id[32];

	fixture->monitor.answer_requests = "{\"status\":\"ok\"}";
	listen_to_server(fixture, false);
	for (unsigned i = 0; i < 1000; i++) {
		Envelope__Envelope envelope;

		snprintf(id, sizeof(id), "request-%u", i);
		envelope = make_envelope(fixture, id, "demo");
		set_payload(&envelope, "{\"operation\":\"ping\"}");
		test_server_send(&fixture->server, &envelope);
		/* As many under way as a busy guest may have. */
		test_server_wait(fixture->base, i < fixture->server.n_posts + 100);
	}
	test_server_wait(fixture->base, fixture->server.n_posts == 1000);
	assert_int_equal(fixture->monitor.n_requests, 1000);
	assert_int_equal(fixture->monitor.n_cancels, 0);
	assert_in_range(fixture->server.n_connections, 2, RESPOND_CONNECTIONS + 1);
}

static void test_session__refuses_what_is_too_much(void **state)
{
	struct fixture *fixture = *state;
	char id[32];

	listen_to_server(fixture, false);
	for (unsigned i = 0; i < 300; i++) {
		Envelope__Envelope envelope;

		snprintf(id, sizeof(id), "request-%u", i);
		envelope = make_envelope(fixture, id, "demo");
		set_payload(&envelope, "{}");
		test_server_send(&fixture->server, &envelope);
	}
	test_server_wait(fixture->base, fixture->server.n_posts == 300 - 256);
	assert_int_equal(fixture->monitor.n_requests, 256);
	assert_non_null(strstr(buf_str(&fixture->server.body), "\"code\":\"TOO_MANY_REQUESTS\""));
	/* Another shed is not touched. */
	{
		Envelope__Envelope envelope = make_envelope(fixture, "other", "other");

		set_payload(&envelope, "{}");
		test_server_send(&fixture->server, &envelope);
		test_server_wait(fixture->base, fixture->monitor.n_requests == 257);
	}
}

/* A request of so many bytes in one event. */
static void send_large(struct fixture *fixture, size_t size)
{
	Envelope__Envelope envelope = make_envelope(fixture, "large", "demo");
	struct buf payload, event;
	char *text;

	buf_init(&payload, size + 100);
	buf_init(&event, size + 1000);
	assert_int_equal(buf_append_str(&payload, "{\"operation\":\"sign\",\"data\":\""), 0);
	text = (char *)buf_reserve(&payload, size);
	memset(text, 'A', size);
	assert_int_equal(buf_append_str(&payload, "\"}"), 0);
	set_payload(&envelope, buf_str(&payload));
	/* Larger than an envelope may be, it cannot be encoded as one. */
	if (envelope_envelope_to_json(&envelope, &event) == 0)
		test_server_send_event(&fixture->server, event.data, event.size);
	else
		test_server_send_event(&fixture->server, payload.data, payload.size);
	buf_finish(&payload);
	buf_finish(&event);
}

static void test_session__keeps_its_stream_through_large_messages(void **state)
{
	struct fixture *fixture = *state;

	listen_to_server(fixture, false);
	send_large(fixture, 2 * 1024 * 1024);
	test_server_wait(fixture->base, fixture->monitor.n_requests == 1);
	assert_string_equal(fixture->monitor.last_request->invalid, error_str(ERROR_LIMIT));
	assert_int_equal(fixture->monitor.last_request->request.len, 0);
	assert_still_serves(fixture);
	send_large(fixture, 25 * 1024 * 1024);
	assert_still_serves(fixture);
	assert_int_equal(fixture->monitor.n_requests, 3);
}

static void test_session__says_pending_where_it_is_understood(void **state)
{
	struct fixture *fixture = *state;
	struct arena *arena = arena_create(1 << 20);
	int64_t until = timestamp_now() + (int64_t)60 * 1000000000;
	const Decoder__Request *up;
	Envelope__Envelope *answer;

	listen_to_server(fixture, true);
	up = request(fixture, "the-id", "{\"operation\":\"ping\"}");
	test_monitor_pend(&fixture->monitor, up->ticket, until);
	test_server_wait(fixture->base, fixture->server.n_posts == 1);
	answer = posted(fixture, arena);
	assert_false(answer->final);
	assert_true(answer->pending_until == until);
	/* The deadline of a ping passes, and the request is still there. */
	pass(fixture, 2200);
	assert_int_equal(fixture->monitor.n_cancels, 0);
	test_monitor_answer(&fixture->monitor, up->ticket, 4, "{\"status\":\"ok\"}");
	test_server_wait(fixture->base, fixture->server.n_posts == 2);
	assert_true(posted(fixture, arena)->final);
	arena_destroy(arena);
}

static void test_session__says_no_pending_to_a_deployed_server(void **state)
{
	struct fixture *fixture = *state;
	const Decoder__Request *up;

	listen_to_server(fixture, false);
	up = request(fixture, "the-id", "{\"operation\":\"ping\"}");
	test_monitor_pend(&fixture->monitor, up->ticket, timestamp_now() + (int64_t)60 * 1000000000);
	/* The old deadline holds. */
	test_server_wait(fixture->base, fixture->monitor.n_cancels == 1);
	assert_true(fixture->monitor.last_cancel->ticket == up->ticket);
	test_monitor_answer(&fixture->monitor, up->ticket, 4, "{\"status\":\"ok\"}");
	pass(fixture, 50);
	assert_int_equal(fixture->server.n_posts, 0);
}

static void send_cancel(struct fixture *fixture, const char *in_reply_to, const char *shed)
{
	Envelope__Envelope cancel = make_envelope(fixture, "", shed);

	cancel.type = ENVELOPE__TYPE__CANCEL;
	cancel.in_reply_to = (char *)in_reply_to;
	test_server_send(&fixture->server, &cancel);
}

static void test_session__cancels(void **state)
{
	struct fixture *fixture = *state;
	const Decoder__Request *up;

	listen_to_server(fixture, true);
	up = request(fixture, "the-id", "{\"operation\":\"list\"}");
	send_cancel(fixture, "another-id", "demo");
	/* Another guest cannot cancel it. */
	send_cancel(fixture, "the-id", "another");
	pass(fixture, 50);
	assert_int_equal(fixture->monitor.n_cancels, 0);
	send_cancel(fixture, "the-id", "demo");
	test_server_wait(fixture->base, fixture->monitor.n_cancels == 1);
	assert_true(fixture->monitor.last_cancel->ticket == up->ticket);
	test_monitor_answer(&fixture->monitor, up->ticket, 2, "{\"keys\":[]}");
	pass(fixture, 50);
	assert_int_equal(fixture->server.n_posts, 0);
}

static void test_session__cancels_what_can_no_more_be_answered(void **state)
{
	struct fixture *fixture = *state;
	Envelope__Envelope envelope = make_envelope(fixture, "the-id", "demo");

	/* Longer than this test waits. */
	envelope.deadline_ms = 30000;
	listen_to_server(fixture, true);
	test_server_send(&fixture->server, &envelope);
	test_server_wait(fixture->base, fixture->monitor.n_requests == 1);
	test_server_drop_stream(&fixture->server);
	test_server_wait(fixture->base, fixture->monitor.n_cancels == 1);
	assert_true(fixture->monitor.last_cancel->ticket == fixture->monitor.last_request->ticket);
	test_server_wait(fixture->base, fixture->monitor.n_up == 2);
}

static void test_session__answers_a_deployed_server_after_a_reconnect(void **state)
{
	struct fixture *fixture = *state;
	const Decoder__Request *up;

	listen_to_server(fixture, false);
	up = request(fixture, "the-id", "{\"operation\":\"list\"}");
	test_server_drop_stream(&fixture->server);
	test_server_wait(fixture->base, fixture->monitor.n_up == 2);
	test_monitor_answer(&fixture->monitor, up->ticket, 2, "{\"keys\":[]}");
	test_server_wait(fixture->base, fixture->server.n_posts == 1);
	assert_int_equal(fixture->monitor.n_cancels, 0);
}

static void test_session__hands_unknown_operations_up(void **state)
{
	struct fixture *fixture = *state;

	listen_to_server(fixture, false);
	request(fixture, "a", "{\"operation\":\"delete\"}");
	assert_string_equal(fixture->monitor.last_request->invalid, "");
	assert_int_equal(fixture->monitor.last_request->request.len, 0);
	request(fixture, "b", "{}");
	assert_string_equal(fixture->monitor.last_request->invalid, "");
	assert_int_equal(fixture->monitor.last_request->request.len, 0);
	test_monitor_answer(&fixture->monitor, fixture->monitor.last_request->ticket, 4,
	    "{\"error\":\"no\",\"code\":\"UNKNOWN_OPERATION\"}");
	test_server_wait(fixture->base, fixture->server.n_posts == 1);
	assert_non_null(
	    strstr(buf_str(&fixture->server.body), "{\"error\":\"no\",\"code\":\"UNKNOWN_OPERATION\"}"));
}

static void test_session__says_why_a_payload_is_invalid_without_its_bytes(void **state)
{
	struct fixture *fixture = *state;

	listen_to_server(fixture, false);
	request(fixture, "a",
	    "{\"operation\":\"sign\",\"public_key\":\"@secret@\",\"data\":\"AAAA\",\"flags\":0}");
	assert_string_equal(fixture->monitor.last_request->invalid, error_str(ERROR_MALFORMED));
	assert_int_equal(fixture->monitor.last_request->request.len, 0);
	request(fixture, "b", "\"hello\"");
	assert_string_equal(fixture->monitor.last_request->invalid, error_str(ERROR_TYPE));
	test_monitor_answer(&fixture->monitor, fixture->monitor.last_request->ticket, 3,
	    "{\"error\":\"no\",\"code\":\"INVALID_REQUEST\"}");
	test_server_wait(fixture->base, fixture->server.n_posts == 1);
}

static void test_session__passes_over_what_it_is_not_asked(void **state)
{
	static const char *const texts[] = {"", "{", "{}", "[1]", "{\"id\":1}",
	    "{\"id\":\"a\",\"namespace\":\"aws\",\"type\":\"request\",\"shed\":{\"name\":\"demo\"}}",
	    "{\"id\":\"a\",\"namespace\":\"ssh-agent\",\"type\":\"request\",\"payload\":{}}",
	    "{\"id\":\"a\",\"namespace\":\"ssh-agent\",\"type\":\"telegram\",\"shed\":{\"name\":\"demo\"}}"};
	struct fixture *fixture = *state;
	Envelope__Envelope envelope = make_envelope(fixture, "event", "demo");

	listen_to_server(fixture, false);
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		test_server_send_event(&fixture->server, texts[i], strlen(texts[i]));
	set_payload(&envelope, "{\"operation\":\"ping\"}");
	envelope.type = ENVELOPE__TYPE__EVENT;
	test_server_send(&fixture->server, &envelope);
	envelope.type = ENVELOPE__TYPE__RESPONSE;
	test_server_send(&fixture->server, &envelope);
	assert_still_serves(fixture);
	assert_int_equal(fixture->monitor.n_requests, 1);
}

static void test_session__outlives_refused_answers(void **state)
{
	struct fixture *fixture = *state;
	const Decoder__Request *up;

	listen_to_server(fixture, false);
	fixture->server.post_status = 404;
	up = request(fixture, "a", "{\"operation\":\"ping\"}");
	test_monitor_answer(&fixture->monitor, up->ticket, 4, "{\"status\":\"ok\"}");
	test_server_wait(fixture->base, fixture->server.n_posts == 1);
	fixture->server.post_status = 0;
	assert_still_serves(fixture);
}

static void test_session__ends_with_an_error_when_misconfigured(void **state)
{
	static const char *const faulty[][2] = {
	    {"ftp://127.0.0.1", "ssh-agent"}, {"unix:/nowhere", "no-such"}};
	struct fixture *fixture = *state;
	int status;

	assert_int_equal(test_monitor_stop(&fixture->monitor), 0);
	fixture->stopped = true;
	for (size_t i = 0; i < sizeof(faulty) / sizeof(faulty[0]); i++) {
		test_monitor_start(&fixture->monitor, fixture->base);
		test_monitor_configure(&fixture->monitor, faulty[i][0], faulty[i][1]);
		test_server_wait(fixture->base, fixture->monitor.closed);
		status = test_monitor_stop(&fixture->monitor);
		assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 1);
	}
}

static void test_session__needs_a_monitor(void **state)
{
	int status = -1;
	pid_t pid = fork();

	if (pid == 0) {
		close(3);
		execl(DECODER_PATH, "shed-host-decoder", (char *)NULL);
		_exit(127);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 2);
}

#define TEST(name) cmocka_unit_test_setup_teardown(test_session__##name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(replays_the_deployed_exchanges),
	    TEST(speaks_protobuf),
	    TEST(speaks_over_tcp),
	    TEST(reports_its_stream),
	    TEST(serves_a_thousand_requests_over_few_connections),
	    TEST(refuses_what_is_too_much),
	    TEST(keeps_its_stream_through_large_messages),
	    TEST(says_pending_where_it_is_understood),
	    TEST(says_no_pending_to_a_deployed_server),
	    TEST(cancels),
	    TEST(cancels_what_can_no_more_be_answered),
	    TEST(answers_a_deployed_server_after_a_reconnect),
	    TEST(hands_unknown_operations_up),
	    TEST(says_why_a_payload_is_invalid_without_its_bytes),
	    TEST(passes_over_what_it_is_not_asked),
	    TEST(outlives_refused_answers),
	    TEST(ends_with_an_error_when_misconfigured),
	    cmocka_unit_test(test_session__needs_a_monitor),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
