/* The bus against a stand-in for shed-agent, on one event loop. */
#include "bus.h"

#include <arpa/inet.h>
#include <event2/buffer.h>
#include <event2/event.h>
#include <event2/http.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include <cmocka.h>

#include "arena.h"
#include "codec.h"
#include "envelope_gen.h"
#include "error.h"
#include "problem.h"
#include "ssh_agent_client.h"

enum mode {
	ANSWERS,     /* reads both encodings */
	DEPLOYED,    /* reads JSON only */
	JSON_BEHIND, /* reads protobuf envelopes, and JSON payloads only */
	HTTP_ERROR,  /* `status` and `code` */
	BUS_ERROR,   /* an envelope with `code` */
	BUS_PAYLOAD, /* a JSON payload with `code` */
	GARBAGE,     /* 200 with bytes of no meaning */
	MUTE,        /* never answers */
	HANGS_UP,    /* closes without an answer */
};

struct fixture {
	struct event_base *base;
	struct evhttp *http;
	struct evhttp_bound_socket *bound;
	struct bus *bus;
	uint16_t port;
	enum mode mode;
	int status;
	envelope_BusCode code;
	int requests, protobuf_envelopes, protobuf_payloads;
	uint32_t deadline_ms;
	struct evhttp_connection *last;
};

struct outcome {
	struct fixture *fixture;
	int calls;
	int error;
	const char *problem;
	ssh_agent_ErrorCode refusal;
	bool pong;
};

static void reply(struct evhttp_request *request, bool protobuf, const envelope_Envelope *envelope)
{
	struct evbuffer *out = evbuffer_new();
	struct buf body;

	buf_init(&body, 65536);
	assert_int_equal(
	    protobuf ? envelope_envelope_encode(envelope, &body) : envelope_envelope_to_json(envelope, &body),
	    0);
	evbuffer_add(out, body.data, body.size);
	evhttp_add_header(evhttp_request_get_output_headers(request), "Content-Type",
	    protobuf ? "application/x-protobuf" : "application/json");
	evhttp_send_reply(request, 200, NULL, out);
	evbuffer_free(out);
	buf_finish(&body);
}

static void reply_text(struct evhttp_request *request, int status, const char *text)
{
	struct evbuffer *out = evbuffer_new();

	evbuffer_add_printf(out, "%s", text);
	evhttp_send_reply(request, status, NULL, out);
	evbuffer_free(out);
}

static void answer(
    struct fixture *fixture, struct evhttp_request *request, bool protobuf, const envelope_Envelope *asked)
{
	envelope_Envelope envelope = {.id = (char *)"r", .namespace = asked->namespace, .final = true};
	ssh_agent_Response response = {.which_result = ssh_agent_Response_ping_tag};
	struct buf payload;

	envelope.type = envelope_Type_RESPONSE;
	envelope.payload_encoding = asked->payload_encoding;
	response.ping.status = (char *)"ok";
	buf_init(&payload, 4096);
	if (fixture->mode == BUS_ERROR || (fixture->mode == JSON_BEHIND && asked->payload_encoding != 0)) {
		envelope.has_error = true;
		envelope.error.code =
		    fixture->mode == BUS_ERROR ? fixture->code : envelope_BusCode_UNSUPPORTED_ENCODING;
		envelope.payload_encoding = envelope_Encoding_JSON;
	} else if (fixture->mode == BUS_PAYLOAD) {
		envelope.payload_encoding = envelope_Encoding_JSON;
		buf_printf(
		    &payload, "{\"error\":\"x\",\"code\":\"%s\"}", envelope_bus_code_str(fixture->code));
	} else if (asked->payload_encoding == envelope_Encoding_PROTOBUF) {
		assert_int_equal(ssh_agent_response_encode(&response, &payload), 0);
	} else {
		assert_string_equal((char *)asked->payload.data, "{\"operation\":\"ping\"}");
		assert_int_equal(ssh_agent_response_to_json(&response, &payload), 0);
	}
	envelope.payload = (struct schema_bytes){.data = payload.data, .len = payload.size};
	reply(request, protobuf, &envelope);
	buf_finish(&payload);
}

static void reply_http_error(struct fixture *fixture, struct evhttp_request *request)
{
	char text[256];

	snprintf(text, sizeof(text), "{\"error\":{\"code\":\"%s\",\"message\":\"x\"}}",
	    envelope_bus_code_str(fixture->code));
	reply_text(request, fixture->status, text);
}

static void on_request(struct evhttp_request *request, void *arg)
{
	struct evkeyvalq *headers = evhttp_request_get_input_headers(request);
	struct evbuffer *body = evhttp_request_get_input_buffer(request);
	struct arena *arena = arena_create(codec_arena_limit(evbuffer_get_length(body)));
	const char *type = evhttp_find_header(headers, "Content-Type");
	bool protobuf = strcmp(type, "application/x-protobuf") == 0;
	envelope_Envelope *asked = NULL;
	struct fixture *fixture = arg;
	char *data = calloc(1, evbuffer_get_length(body) + 1);
	size_t size = evbuffer_get_length(body);

	evbuffer_remove(body, data, size);
	fixture->requests++;
	fixture->protobuf_envelopes += protobuf;
	fixture->last = evhttp_request_get_connection(request);
	if (protobuf)
		assert_int_equal(envelope_envelope_decode(arena, (uint8_t *)data, size, &asked), 0);
	else
		assert_int_equal(envelope_envelope_from_json(arena, data, size, &asked), 0);
	fixture->protobuf_payloads += asked->payload_encoding == envelope_Encoding_PROTOBUF;
	fixture->deadline_ms = asked->deadline_ms;
	assert_string_equal(asked->namespace, "ssh-agent");
	if (fixture->mode == DEPLOYED && protobuf)
		reply_text(
		    request, 400, "{\"error\":{\"code\":\"INVALID_BODY\",\"message\":\"invalid JSON\"}}");
	else if (fixture->mode == HTTP_ERROR)
		reply_http_error(fixture, request);
	else if (fixture->mode == GARBAGE)
		reply_text(request, 200, "\x01\x02garbage");
	else if (fixture->mode == HANGS_UP)
		evhttp_connection_free(fixture->last);
	else if (fixture->mode != MUTE)
		answer(fixture, request, protobuf, asked);
	free(data);
	arena_destroy(arena);
}

static int set_up(void **state)
{
	static struct fixture fixture;
	struct sockaddr_in name;
	socklen_t size = sizeof(name);
	struct address_url url;
	char text[64];

	signal(SIGPIPE, SIG_IGN);
	fixture = (struct fixture){.base = event_base_new()};
	fixture.http = evhttp_new(fixture.base);
	fixture.bound = evhttp_bind_socket_with_handle(fixture.http, "127.0.0.1", 0);
	if (getsockname(evhttp_bound_socket_get_fd(fixture.bound), (struct sockaddr *)&name, &size) != 0)
		return -1;
	fixture.port = ntohs(name.sin_port);
	evhttp_set_gencb(fixture.http, on_request, &fixture);
	snprintf(text, sizeof(text), "http://127.0.0.1:%u/v1/publish", (unsigned)fixture.port);
	if (address_parse_url(text, &url) != 0)
		return -1;
	fixture.bus = bus_create(fixture.base, &url);
	*state = &fixture;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;

	bus_destroy(fixture->bus);
	if (fixture->http != NULL)
		evhttp_free(fixture->http);
	event_base_free(fixture->base);
	return 0;
}

static void on_ping(
    void *arg, int error, const ssh_agent_Error *refusal, const ssh_agent_PingResponse *response)
{
	struct outcome *outcome = arg;

	outcome->calls++;
	outcome->error = error;
	outcome->problem = bus_problem(outcome->fixture->bus);
	outcome->refusal = refusal == NULL ? 0 : refusal->code;
	outcome->pong = response != NULL && strcmp(response->status, "ok") == 0;
	event_base_loopbreak(outcome->fixture->base);
}

static struct client_call *start_ping(struct fixture *fixture, struct outcome *outcome)
{
	ssh_agent_PingRequest request = {0};
	struct client_call *call = NULL;

	*outcome = (struct outcome){.fixture = fixture};
	assert_int_equal(ssh_agent_call_ping(bus_client(fixture->bus), &request, on_ping, outcome, &call), 0);
	assert_int_equal(outcome->calls, 0);
	return call;
}

static struct outcome ping(struct fixture *fixture)
{
	struct outcome outcome;

	start_ping(fixture, &outcome);
	while (outcome.calls == 0)
		event_base_loop(fixture->base, EVLOOP_ONCE);
	assert_int_equal(outcome.calls, 1);
	return outcome;
}

static void run_for(struct fixture *fixture, unsigned milliseconds)
{
	struct timeval tv = {.tv_usec = milliseconds * 1000};

	event_base_loopexit(fixture->base, &tv);
	event_base_dispatch(fixture->base);
}

static void test_bus__speaks_protobuf(void **state)
{
	struct fixture *fixture = *state;

	for (int i = 1; i <= 3; i++) {
		struct outcome outcome = ping(fixture);

		assert_true(outcome.pong);
		assert_null(outcome.problem);
		assert_int_equal(fixture->protobuf_payloads, i);
	}
	assert_int_equal(fixture->requests, 3);
	assert_int_equal(fixture->deadline_ms, 1667);
}

/* The second time it is JSON from the start, until the connection is another. */
static void test_bus__remembers_a_deployed_agent(void **state)
{
	struct fixture *fixture = *state;

	fixture->mode = DEPLOYED;
	assert_true(ping(fixture).pong);
	assert_int_equal(fixture->requests, 2);
	assert_true(ping(fixture).pong);
	assert_int_equal(fixture->requests, 3);
	assert_int_equal(fixture->protobuf_envelopes, 1);
	evhttp_connection_free(fixture->last);
	run_for(fixture, 50);
	fixture->mode = ANSWERS;
	assert_true(ping(fixture).pong);
	assert_int_equal(fixture->protobuf_envelopes, 2);
}

static void test_bus__remembers_a_json_host(void **state)
{
	struct fixture *fixture = *state;

	fixture->mode = JSON_BEHIND;
	assert_true(ping(fixture).pong);
	assert_true(ping(fixture).pong);
	assert_int_equal(fixture->requests, 3);
	assert_int_equal(fixture->protobuf_envelopes, 3);
	assert_int_equal(fixture->protobuf_payloads, 1);
	assert_int_equal(fixture->deadline_ms, 1667);
}

/* However the bus says it, its user reads the same sentence. */
static void test_bus__names_every_problem(void **state)
{
	static const struct {
		int status;
		envelope_BusCode code;
		const char *contains;
	} cases[] = {
	    {503, envelope_BusCode_NO_CONNECTION, "start shed-server on the host"},
	    {503, envelope_BusCode_CONNECTION_LOST, "shed-server broke"},
	    {503, envelope_BusCode_SHUTTING_DOWN, "going down"},
	    {504, envelope_BusCode_TIMEOUT, "shed-host-agent did not answer in time"},
	    {500, envelope_BusCode_SEND_FAILED, "could not send"},
	    {500, envelope_BusCode_NO_LISTENER, "start it there with: shed-host-agent"},
	    {500, envelope_BusCode_LISTENER_LOST, "shed-host-agent went away"},
	    {503, envelope_BusCode_TOO_MANY_REQUESTS, "too many requests"},
	    {403, envelope_BusCode_FORBIDDEN, "127.0.0.1"},
	    {404, envelope_BusCode_NOT_FOUND, "/v1/publish"},
	};
	static const enum mode modes[] = {HTTP_ERROR, BUS_ERROR, BUS_PAYLOAD};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		for (size_t j = 0; j < sizeof(modes) / sizeof(modes[0]); j++) {
			struct outcome outcome;

			fixture->mode = modes[j];
			fixture->status = cases[i].status;
			fixture->code = cases[i].code;
			outcome = ping(fixture);
			assert_int_equal(outcome.error, problem_of_code(cases[i].code)->error);
			assert_non_null(strstr(outcome.problem, cases[i].contains));
			assert_ptr_equal(outcome.problem, problem_of_code(cases[i].code)->sentence);
		}
	}
	fixture->mode = ANSWERS;
	assert_null(ping(fixture).problem);
}

static void test_bus__survives_garbage(void **state)
{
	struct fixture *fixture = *state;
	struct outcome outcome;

	fixture->mode = GARBAGE;
	outcome = ping(fixture);
	assert_int_equal(outcome.error, ERROR_MALFORMED);
	assert_ptr_equal(outcome.problem, problem_bad_answer.sentence);
}

static void test_bus__says_that_no_agent_runs(void **state)
{
	struct fixture *fixture = *state;
	struct outcome outcome;

	evhttp_free(fixture->http);
	fixture->http = NULL;
	for (int i = 0; i < 2; i++) {
		outcome = ping(fixture);
		assert_int_equal(outcome.error, ERROR_UNREACHABLE);
		assert_string_equal(outcome.problem,
		    "shed-agent is not running in this VM; start it with: systemctl start shed-agent");
	}
}

static void test_bus__times_out(void **state)
{
	struct fixture *fixture = *state;
	struct outcome outcome;

	fixture->mode = MUTE;
	outcome = ping(fixture);
	assert_int_equal(outcome.error, ERROR_TIMEOUT);
	assert_ptr_equal(outcome.problem, problem_agent_mute.sentence);
	fixture->mode = ANSWERS;
	assert_true(ping(fixture).pong);
}

static void test_bus__repeats_on_a_closed_connection(void **state)
{
	struct fixture *fixture = *state;
	struct outcome outcome;

	assert_true(ping(fixture).pong);
	/* Its end comes together with the next request, not before. */
	evhttp_connection_free(fixture->last);
	assert_true(ping(fixture).pong);
	assert_int_equal(fixture->requests, 2);
	/* One that is closed each time is tried no more than twice. */
	fixture->mode = HANGS_UP;
	outcome = ping(fixture);
	assert_int_equal(outcome.error, ERROR_CLOSED);
	assert_int_equal(fixture->requests, 4);
}

static void test_bus__is_silent_after_cancel(void **state)
{
	struct fixture *fixture = *state;
	struct outcome outcome;
	struct client_call *call;

	/* Before anything was sent, and under way. */
	call = start_ping(fixture, &outcome);
	client_cancel(bus_client(fixture->bus), call);
	run_for(fixture, 50);
	assert_int_equal(fixture->requests, 0);
	fixture->mode = MUTE;
	call = start_ping(fixture, &outcome);
	run_for(fixture, 50);
	assert_int_equal(fixture->requests, 1);
	client_cancel(bus_client(fixture->bus), call);
	run_for(fixture, 50);
	assert_int_equal(outcome.calls, 0);
	fixture->mode = ANSWERS;
	assert_true(ping(fixture).pong);
}

static void test_bus__queues_beyond_its_connections(void **state)
{
	struct outcome *outcomes = calloc(BUS_CALLS_MAX, sizeof(*outcomes));
	ssh_agent_PingRequest request = {0};
	struct client_call *call = NULL;
	struct fixture *fixture = *state;
	struct outcome extra;

	for (int i = 0; i < BUS_CALLS_MAX; i++)
		start_ping(fixture, &outcomes[i]);
	assert_int_equal(
	    ssh_agent_call_ping(bus_client(fixture->bus), &request, on_ping, &extra, &call), ERROR_LIMIT);
	for (int i = 0; i < BUS_CALLS_MAX; i++) {
		while (outcomes[i].calls == 0)
			event_base_loop(fixture->base, EVLOOP_ONCE);
		assert_true(outcomes[i].pong);
	}
	free(outcomes);
}

static void test_bus__ends_calls_when_destroyed(void **state)
{
	struct fixture *fixture = *state;
	struct outcome sent, queued;

	fixture->mode = MUTE;
	start_ping(fixture, &sent);
	run_for(fixture, 50);
	start_ping(fixture, &queued);
	bus_destroy(fixture->bus);
	fixture->bus = NULL;
	run_for(fixture, 50);
	assert_int_equal(sent.calls + queued.calls, 0);
}

#define WITH_BUS(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    WITH_BUS(test_bus__speaks_protobuf),
	    WITH_BUS(test_bus__remembers_a_deployed_agent),
	    WITH_BUS(test_bus__remembers_a_json_host),
	    WITH_BUS(test_bus__names_every_problem),
	    WITH_BUS(test_bus__survives_garbage),
	    WITH_BUS(test_bus__says_that_no_agent_runs),
	    WITH_BUS(test_bus__times_out),
	    WITH_BUS(test_bus__repeats_on_a_closed_connection),
	    WITH_BUS(test_bus__is_silent_after_cancel),
	    WITH_BUS(test_bus__queues_beyond_its_connections),
	    WITH_BUS(test_bus__ends_calls_when_destroyed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
