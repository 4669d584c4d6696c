/* The real shed-agent between publishers and hosts that this test plays. */
#include <event2/event.h>
#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "arena.h"
#include "codec.h"
#include "envelope_gen.h"
#include "frame.h"
#include "peer.h"
#include "program.h"

#define TYPE_PROTOBUF "Content-Type: application/x-protobuf\r\n"
#define HOST "Host: 127.0.0.1\r\n"
#define BODY_LIMIT (1024 * 1024)

struct fixture {
	char *directory;
	char path[128];
	char log[128];
	uint16_t port;
	pid_t pid;
};

static int set_up(void **state)
{
	static struct fixture fixture;
	char publish[32], listen[160];
	char *argv[] = {(char *)"shed-agent", (char *)"--publish", publish, (char *)"--listen", listen, NULL};

	fixture.directory = program_make_directory();
	fixture.port = peer_free_port();
	snprintf(fixture.path, sizeof(fixture.path), "%s/host.sock", fixture.directory);
	snprintf(fixture.log, sizeof(fixture.log), "%s/log", fixture.directory);
	snprintf(publish, sizeof(publish), "127.0.0.1:%u", (unsigned)fixture.port);
	snprintf(listen, sizeof(listen), "unix:%s", fixture.path);
	fixture.pid = program_start(fixture.log, argv);
	*state = &fixture;
	/* It listens for publishers last. */
	close(peer_tcp(fixture.port));
	return fixture.pid > 0 ? 0 : -1;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;
	int status = fixture->pid == 0 ? 0 : program_stop(fixture->pid);
	int left_behind = access(fixture->path, F_OK) == 0;
	char *log = program_read_file(fixture->log);

	if (status != 0)
		fprintf(stderr, "%s", log);
	free(log);
	program_remove_directory(fixture->directory);
	return status == 0 && !left_behind ? 0 : -1;
}

static void send_json(int host, const char *text)
{
	peer_frame_send(host, FRAME_JSON, text, strlen(text));
}

/* The next frame as a JSON value, which the caller frees. */
static json_t *read_json(int host)
{
	uint8_t type = 0;
	size_t size = 0;
	char *text = peer_frame_read(host, &type, &size);
	json_t *value = json_loads(text, 0, NULL);

	assert_int_equal(type, FRAME_JSON);
	assert_non_null(value);
	free(text);
	return value;
}

static const char *text_of(const json_t *value, const char *name)
{
	const char *text = json_string_value(json_object_get(value, name));

	return text == NULL ? "" : text;
}

/* A host that has greeted, its heartbeat read. */
static int connect_host(const struct fixture *fixture, bool protobuf)
{
	int host = peer_unix(fixture->path);
	json_t *answer, *payload;
	uint8_t type = 0;
	size_t size = 0;

	send_json(host, protobuf ? "{\"id\":\"h\",\"namespace\":\"system:health\",\"type\":\"request\","
				   "\"payload\":{\"protobuf\":true}}"
				 : "{\"id\":\"h\",\"namespace\":\"system:health\",\"type\":\"request\"}");
	answer = read_json(host);
	payload = json_object_get(answer, "payload");
	assert_string_equal(text_of(answer, "type"), "response");
	assert_string_equal(text_of(answer, "in_reply_to"), "h");
	assert_string_equal(text_of(payload, "status"), "ok");
	assert_int_equal(json_is_true(json_object_get(payload, "protobuf")), protobuf);
	json_decref(answer);
	free(peer_frame_read(host, &type, &size));
	assert_int_equal(type, protobuf ? FRAME_PROTOBUF : FRAME_JSON);
	return host;
}

static int publish(const struct fixture *fixture, const char *headers, const void *body, size_t size)
{
	struct peer_request request = {.method = "POST", .path = "/v1/publish", .body = body, .size = size};
	int fd = peer_tcp(fixture->port);

	request.headers = headers;
	peer_http_send(fd, &request);
	return fd;
}

static int publish_text(const struct fixture *fixture, const char *body)
{
	return publish(fixture, HOST, body, strlen(body));
}

/* Reads the reply and closes. */
static void assert_reply(int fd, int status, const char *contains)
{
	struct peer_reply *reply = malloc(sizeof(*reply));

	peer_http_read(fd, reply);
	if (reply->status != status || (contains != NULL && strstr(reply->body, contains) == NULL))
		fail_msg("%d %s", reply->status, reply->body);
	free(reply);
	close(fd);
}

static int publish_protobuf(const struct fixture *fixture, const envelope_Envelope *envelope)
{
	struct buf body;
	int fd;

	buf_init(&body, BODY_LIMIT);
	assert_int_equal(envelope_envelope_encode(envelope, &body), 0);
	fd = publish(fixture, HOST TYPE_PROTOBUF, body.data, body.size);
	buf_finish(&body);
	return fd;
}

static void send_envelope(int host, const envelope_Envelope *envelope)
{
	struct buf frame;

	buf_init(&frame, FRAME_PAYLOAD_MAX);
	assert_int_equal(envelope_envelope_encode(envelope, &frame), 0);
	peer_frame_send(host, FRAME_PROTOBUF, frame.data, frame.size);
	buf_finish(&frame);
}

/* The next protobuf frame's envelope, in an arena that the caller destroys. */
static envelope_Envelope *read_envelope(int host, struct arena **ret_arena)
{
	envelope_Envelope *envelope = NULL;
	uint8_t type = 0;
	size_t size = 0;
	char *frame = peer_frame_read(host, &type, &size);

	*ret_arena = arena_create(codec_arena_limit(size));
	assert_int_equal(type, FRAME_PROTOBUF);
	assert_int_equal(envelope_envelope_decode(*ret_arena, (const uint8_t *)frame, size, &envelope), 0);
	free(frame);
	return envelope;
}

/* The envelope in an HTTP answer. */
static envelope_Envelope *read_answer(int fd, struct arena **ret_arena)
{
	struct peer_reply *reply = malloc(sizeof(*reply));
	envelope_Envelope *envelope = NULL;

	peer_http_read(fd, reply);
	assert_int_equal(reply->status, 200);
	assert_string_equal(reply->type, "application/x-protobuf");
	*ret_arena = arena_create(codec_arena_limit(reply->size));
	assert_int_equal(
	    envelope_envelope_decode(*ret_arena, (const uint8_t *)reply->body, reply->size, &envelope), 0);
	free(reply);
	close(fd);
	return envelope;
}

static void test_shed_agent__names_what_is_wrong(void **state)
{
	static const struct {
		const char *method, *path, *headers, *body;
		int status;
		const char *contains;
	} cases[] = {
	    {"POST", "/v1/publish", HOST, "", 400, "\"INVALID_BODY\""},
	    {"POST", "/v1/publish", HOST, "{", 400, "\"INVALID_BODY\""},
	    {"POST", "/v1/publish", HOST, "[]", 400, "\"INVALID_BODY\""},
	    {"POST", "/v1/publish", HOST, "{\"namespace\":1}", 400, "\"INVALID_BODY\""},
	    {"POST", "/v1/publish", HOST, "{}", 400, "\"MISSING_NAMESPACE\""},
	    {"POST", "/v1/publish", HOST, "{\"namespace\":\"\"}", 400, "\"MISSING_NAMESPACE\""},
	    {"POST", "/v1/publish", HOST, "{\"namespace\":\"a b\"}", 400, "\"INVALID_NAMESPACE\""},
	    {"POST", "/v1/publish", HOST, "{\"namespace\":\"\xc3\xa9\"}", 400, "\"INVALID_NAMESPACE\""},
	    {"POST", "/v1/publish", HOST, "{\"namespace\":\"system:health\"}", 403, "\"NAMESPACE_RESERVED\""},
	    {"POST", "/v1/publish", HOST, "{\"namespace\":\"a\",\"type\":\"x\"}", 400, "\"INVALID_TYPE\""},
	    {"POST", "/v1/publish", HOST, "{\"namespace\":\"a\",\"type\":\"response\"}", 400,
		"\"INVALID_TYPE\""},
	    {"POST", "/v1/publish", HOST, "{\"namespace\":\"a\",\"type\":\"cancel\"}", 400,
		"\"INVALID_TYPE\""},
	    {"POST", "/v1/publish", HOST, "{\"namespace\":\"a\",\"payload_encoding\":\"protobuf\"}", 400,
		"\"INVALID_BODY\""},
	    {"POST", "/v1/publish", HOST, "{\"namespace\":\"a\"}", 503, "\"NO_CONNECTION\""},
	    {"POST", "/v1/publish", HOST, "{\"namespace\":\"a\",\"type\":\"event\"}", 503,
		"\"NO_CONNECTION\""},
	    {"POST", "/v1/publish", HOST "Content-Type: application/x-www-form-urlencoded\r\n",
		"{\"namespace\":\"a\"}", 503, "\"NO_CONNECTION\""},
	    {"POST", "/v1/publish", HOST TYPE_PROTOBUF, "{\"namespace\":\"a\"}", 400, "\"INVALID_BODY\""},
	    {"POST", "/v1/publish", HOST "Content-Type: application/x-protobuf; v=1\r\n",
		"\x12\x01"
		"a",
		503, "\"NO_CONNECTION\""},
	    {"POST", "/v1/publish", HOST "Content-Type: application/x-protobuffer\r\n",
		"\x12\x01"
		"a",
		400, "\"INVALID_BODY\""},
	    {"POST", "/v1/publish", "Host: evil.example\r\n", "{\"namespace\":\"a\"}", 403, "\"FORBIDDEN\""},
	    {"POST", "/v1/publish", HOST "Origin: null\r\n", "{\"namespace\":\"a\"}", 403, "\"FORBIDDEN\""},
	    {"GET", "/v1/publish", HOST, "", 405, "\"METHOD_NOT_ALLOWED\""},
	    {"PATCH", "/v1/health", HOST, "", 405, "\"METHOD_NOT_ALLOWED\""},
	    {"GET", "/v1/health", HOST, "", 200, "{\"status\":\"ok\",\"connected\":false}"},
	    {"GET", "/", HOST, "", 404, "\"NOT_FOUND\""},
	    {"POST", "/v1/publish/", HOST, "", 404, "\"NOT_FOUND\""},
	};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct peer_request request = {.method = cases[i].method, .path = cases[i].path};
		int fd = peer_tcp(fixture->port);

		request.headers = cases[i].headers;
		request.body = cases[i].body;
		request.size = strlen(cases[i].body);
		peer_http_send(fd, &request);
		assert_reply(fd, cases[i].status, cases[i].contains);
	}
}

static void test_shed_agent__limits_the_body(void **state)
{
	static const char start[] = "{\"namespace\":\"a\",\"payload\":\"", end[] = "\"}";
	static const struct {
		size_t size;
		int status;
		const char *contains;
	} cases[] = {
	    {BODY_LIMIT - 1, 503, "\"NO_CONNECTION\""},
	    {BODY_LIMIT, 503, "\"NO_CONNECTION\""},
	    {BODY_LIMIT + 1, 413, "\"BODY_TOO_LARGE\""},
	    {BODY_LIMIT + 64 * 1024, 413, "\"BODY_TOO_LARGE\""},
	};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char *body = malloc(cases[i].size + 1);

		memset(body, 'x', cases[i].size);
		memcpy(body, start, sizeof(start) - 1);
		memcpy(body + cases[i].size - (sizeof(end) - 1), end, sizeof(end) - 1);
		assert_reply(publish(fixture, HOST, body, cases[i].size), cases[i].status, cases[i].contains);
		free(body);
	}
}

/* As deployed: JSON all the way, and no field that a deployed host does not know. */
static void test_shed_agent__passes_json(void **state)
{
	struct fixture *fixture = *state;
	int host = connect_host(fixture, false);
	int fd =
	    publish_text(fixture, "{\"namespace\":\"a\",\"id\":\"mine\",\"deadline_ms\":9000,\"attempt\":7,"
				  "\"shed\":{\"name\":\"root\"},\"payload\":{\"n\":[1, 2]}}");
	json_t *request = read_json(host);
	char answer[512];

	assert_string_equal(text_of(request, "namespace"), "a");
	assert_string_equal(text_of(request, "type"), "request");
	assert_int_equal(strlen(text_of(request, "id")), 36);
	assert_null(json_object_get(request, "shed"));
	assert_null(json_object_get(request, "deadline_ms"));
	assert_null(json_object_get(request, "attempt"));
	assert_int_equal(json_array_size(json_object_get(json_object_get(request, "payload"), "n")), 2);
	snprintf(answer, sizeof(answer),
	    "{\"id\":\"r\",\"namespace\":\"a\",\"type\":\"response\",\"in_reply_to\":\"%s\",\"final\":true,"
	    "\"payload\":{\"yes\":1}}",
	    text_of(request, "id"));
	send_json(host, answer);
	assert_reply(fd, 200, "\"payload\":{\"yes\":1}");
	json_decref(request);

	fd = publish_text(fixture, "{\"namespace\":\"a\",\"type\":\"event\"}");
	request = read_json(host);
	assert_string_equal(text_of(request, "type"), "event");
	assert_reply(fd, 202, NULL);
	json_decref(request);
	close(host);
}

static void test_shed_agent__passes_protobuf(void **state)
{
	uint8_t bytes[] = {1, 0, 2};
	envelope_Envelope envelope = {
	    .namespace = (char *)"a", .type = envelope_Type_REQUEST, .deadline_ms = 9000};
	envelope_Envelope answer = {.id = (char *)"r", .namespace = (char *)"a", .final = true};
	struct fixture *fixture = *state;
	int host = connect_host(fixture, true);
	struct arena *arena = NULL, *answer_arena = NULL;
	envelope_Envelope *request, *got;
	int fd;

	envelope.payload = (struct schema_bytes){.data = bytes, .len = sizeof(bytes)};
	envelope.payload_encoding = envelope_Encoding_PROTOBUF;
	envelope.listener = (char *)"forged";
	envelope.attempt = 7;
	fd = publish_protobuf(fixture, &envelope);
	request = read_envelope(host, &arena);
	assert_int_equal(request->deadline_ms, 9000);
	assert_int_equal(request->attempt, 0);
	assert_string_equal(request->listener, "");
	assert_false(request->has_shed);
	assert_int_equal(request->payload.len, sizeof(bytes));
	answer.type = envelope_Type_RESPONSE;
	answer.in_reply_to = request->id;
	answer.payload = envelope.payload;
	answer.payload_encoding = envelope_Encoding_PROTOBUF;
	/* A deployed peer never sees what is not final, nor does this publisher. */
	answer.final = false;
	answer.timestamp = 1000000000;
	answer.pending_until = 3000000000;
	send_envelope(host, &answer);
	assert_true(peer_is_silent(fd, 100));
	answer.final = true;
	answer.pending_until = 0;
	send_envelope(host, &answer);
	got = read_answer(fd, &answer_arena);
	assert_string_equal(got->in_reply_to, request->id);
	assert_memory_equal(got->payload.data, bytes, sizeof(bytes));
	arena_destroy(answer_arena);
	arena_destroy(arena);
	close(host);
}

/* The bus's own answer: a payload for who reads JSON, as it is for who reads protobuf. */
static void test_shed_agent__passes_bus_errors(void **state)
{
	envelope_Envelope answer = {
	    .id = (char *)"r", .namespace = (char *)"a", .final = true, .has_error = true};
	envelope_Envelope publish = {.namespace = (char *)"a", .type = envelope_Type_REQUEST};
	struct fixture *fixture = *state;
	int host = connect_host(fixture, true);
	struct arena *arena = NULL, *answer_arena = NULL;
	envelope_Envelope *request, *got;
	int fd;

	answer.type = envelope_Type_RESPONSE;
	answer.error.code = envelope_BusCode_NO_LISTENER;
	answer.error.message = (char *)"nobody \"listens\"";
	fd = publish_text(fixture, "{\"namespace\":\"a\"}");
	request = read_envelope(host, &arena);
	answer.in_reply_to = request->id;
	send_envelope(host, &answer);
	assert_reply(fd, 200, "\"payload\":{\"error\":\"nobody \\\"listens\\\"\",\"code\":\"NO_LISTENER\"}");
	arena_destroy(arena);

	fd = publish_protobuf(fixture, &publish);
	request = read_envelope(host, &arena);
	answer.in_reply_to = request->id;
	send_envelope(host, &answer);
	got = read_answer(fd, &answer_arena);
	assert_true(got->has_error);
	assert_int_equal(got->error.code, envelope_BusCode_NO_LISTENER);
	arena_destroy(answer_arena);
	arena_destroy(arena);
	close(host);
}

static void test_shed_agent__refuses_protobuf_payload_for_json_host(void **state)
{
	envelope_Envelope envelope = {.namespace = (char *)"a", .type = envelope_Type_REQUEST};
	struct fixture *fixture = *state;
	int host = connect_host(fixture, false);
	struct arena *arena = NULL;
	envelope_Envelope *got;

	envelope.payload_encoding = envelope_Encoding_PROTOBUF;
	got = read_answer(publish_protobuf(fixture, &envelope), &arena);
	assert_true(got->has_error);
	assert_int_equal(got->error.code, envelope_BusCode_UNSUPPORTED_ENCODING);
	assert_true(peer_is_silent(host, 50));
	arena_destroy(arena);
	close(host);
}

static void test_shed_agent__times_out_and_cancels(void **state)
{
	struct fixture *fixture = *state;
	int host = connect_host(fixture, true);
	struct arena *arena = NULL, *cancel_arena = NULL;
	envelope_Envelope *request, *cancel;
	int fd = publish_text(fixture, "{\"namespace\":\"a\",\"deadline_ms\":100}");

	request = read_envelope(host, &arena);
	assert_reply(fd, 504, "\"TIMEOUT\"");
	cancel = read_envelope(host, &cancel_arena);
	assert_int_equal(cancel->type, envelope_Type_CANCEL);
	assert_string_equal(cancel->in_reply_to, request->id);
	assert_string_equal(cancel->namespace, "a");
	arena_destroy(cancel_arena);
	arena_destroy(arena);
	close(host);
}

static void test_shed_agent__cancels_when_the_publisher_leaves(void **state)
{
	struct fixture *fixture = *state;
	int host = connect_host(fixture, true);
	struct arena *arena = NULL, *cancel_arena = NULL;
	envelope_Envelope *request, *cancel;
	int fd = publish_text(fixture, "{\"namespace\":\"a\"}");

	request = read_envelope(host, &arena);
	/* A pipelined byte must neither end the process nor hide the publisher's end. */
	peer_write(fd, "G", 1);
	assert_true(peer_is_silent(host, 100));
	close(fd);
	cancel = read_envelope(host, &cancel_arena);
	assert_int_equal(cancel->type, envelope_Type_CANCEL);
	assert_string_equal(cancel->in_reply_to, request->id);
	arena_destroy(cancel_arena);
	arena_destroy(arena);
	close(host);
}

static void test_shed_agent__sends_no_cancel_to_a_json_host(void **state)
{
	struct fixture *fixture = *state;
	int host = connect_host(fixture, false);
	int fd = publish_text(fixture, "{\"namespace\":\"a\"}");

	json_decref(read_json(host));
	close(fd);
	assert_true(peer_is_silent(host, 200));
	close(host);
}

static void test_shed_agent__a_new_host_replaces_the_old(void **state)
{
	struct fixture *fixture = *state;
	int old = connect_host(fixture, false);
	int fd = publish_text(fixture, "{\"namespace\":\"a\"}");
	json_t *request = read_json(old);
	int other;

	/* One that only connects changes nothing. */
	other = peer_unix(fixture->path);
	assert_true(peer_is_silent(fd, 100));
	close(other);
	other = connect_host(fixture, false);
	assert_reply(fd, 503, "\"CONNECTION_LOST\"");
	assert_true(peer_is_closed(old));
	json_decref(request);
	fd = publish_text(fixture, "{\"namespace\":\"b\"}");
	request = read_json(other);
	assert_string_equal(text_of(request, "namespace"), "b");
	json_decref(request);
	close(old);
	close(other);
	assert_reply(fd, 503, "\"CONNECTION_LOST\"");
}

static void test_shed_agent__refuses_a_host_that_does_not_greet(void **state)
{
	static const char *const bad[] = {"{}", "{\"namespace\":\"system:health\",\"type\":\"event\"}",
	    "garbage", "{\"namespace\":\"a\",\"type\":\"request\"}"};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		int host = peer_unix(fixture->path);

		send_json(host, bad[i]);
		assert_true(peer_is_closed(host));
		close(host);
	}
}

/* After the greeting a frame that makes no sense is dropped, bad framing ends the link. */
static void test_shed_agent__survives_a_mad_host(void **state)
{
	static const uint8_t huge[] = {FRAME_JSON, 0xff, 0xff, 0xff, 0xff};
	struct fixture *fixture = *state;
	int host = connect_host(fixture, false);
	json_t *answer;

	send_json(host, "garbage");
	peer_frame_send(host, FRAME_PROTOBUF, "\xff\xff", 2);
	send_json(host, "{\"namespace\":\"a\",\"type\":\"response\",\"in_reply_to\":\"nobody\"}");
	send_json(host, "{\"id\":\"q\",\"namespace\":\"a\",\"type\":\"request\"}");
	answer = read_json(host);
	assert_string_equal(text_of(answer, "in_reply_to"), "q");
	assert_string_equal(text_of(json_object_get(answer, "payload"), "code"), "NO_LISTENER");
	json_decref(answer);
	peer_write(host, huge, sizeof(huge));
	assert_true(peer_is_closed(host));
	close(host);
	close(connect_host(fixture, true));
}

static void test_shed_agent__has_a_limit_on_requests(void **state)
{
	enum { LIMIT = 128 };
	struct fixture *fixture = *state;
	int host = connect_host(fixture, false);
	int fds[LIMIT];

	for (int i = 0; i < LIMIT; i++) {
		fds[i] = publish_text(fixture, "{\"namespace\":\"a\"}");
		json_decref(read_json(host));
	}
	assert_reply(publish_text(fixture, "{\"namespace\":\"a\"}"), 503, "\"TOO_MANY_REQUESTS\"");
	close(fds[0]);
	assert_true(peer_is_silent(host, 100));
	fds[0] = publish_text(fixture, "{\"namespace\":\"b\"}");
	json_decref(read_json(host));
	close(host);
	for (int i = 0; i < LIMIT; i++)
		assert_reply(fds[i], 503, "\"CONNECTION_LOST\"");
}

static void test_shed_agent__answers_as_it_goes_down(void **state)
{
	struct fixture *fixture = *state;
	int host = connect_host(fixture, false);
	int fd = publish_text(fixture, "{\"namespace\":\"a\"}");

	json_decref(read_json(host));
	assert_int_equal(program_stop(fixture->pid), 0);
	fixture->pid = 0;
	assert_reply(fd, 503, "\"SHUTTING_DOWN\"");
	close(host);
}

#define WITH_AGENT(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    WITH_AGENT(test_shed_agent__names_what_is_wrong),
	    WITH_AGENT(test_shed_agent__limits_the_body),
	    WITH_AGENT(test_shed_agent__passes_json),
	    WITH_AGENT(test_shed_agent__passes_protobuf),
	    WITH_AGENT(test_shed_agent__passes_bus_errors),
	    WITH_AGENT(test_shed_agent__refuses_protobuf_payload_for_json_host),
	    WITH_AGENT(test_shed_agent__times_out_and_cancels),
	    WITH_AGENT(test_shed_agent__cancels_when_the_publisher_leaves),
	    WITH_AGENT(test_shed_agent__sends_no_cancel_to_a_json_host),
	    WITH_AGENT(test_shed_agent__a_new_host_replaces_the_old),
	    WITH_AGENT(test_shed_agent__refuses_a_host_that_does_not_greet),
	    WITH_AGENT(test_shed_agent__survives_a_mad_host),
	    WITH_AGENT(test_shed_agent__has_a_limit_on_requests),
	    WITH_AGENT(test_shed_agent__answers_as_it_goes_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
