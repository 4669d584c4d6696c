/* The host API of the real program: paths and codes, and clients that do not behave. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

#include "connections.h"
#include "host_api.h"
#include "process.h"
#include "scripted_io.h"
#include "scripted_server.h"

#define STREAM_OF(ns) "/api/plugins/listeners/" ns "/messages"
#define ANSWER_OF(ns) "/api/plugins/listeners/" ns "/respond"
#define PING "{\"operation\":\"ping\"}"

static void assert_answer(struct scripted_http_answer answer, int status, const char *code)
{
	char expected[64];

	assert_int_equal(answer.status, status);
	snprintf(expected, sizeof(expected), "{\"error\":{\"code\":\"%s\",\"message\":\"", code);
	assert_memory_equal(answer.body, expected, strlen(expected));
}

static struct scripted_http_answer post(const struct scripted_bus *bus, const char *uri, const char *text)
{
	struct scripted_http_answer answer;
	struct buf body;

	buf_init(&body, 4096);
	assert_int_equal(buf_append_str(&body, text), 0);
	answer = scripted_http(bus->server.socket_path, "POST", uri, "application/json", &body);
	buf_finish(&body);
	return answer;
}

static void test_host_api__refuses_streams(void **state)
{
	struct scripted_bus *bus = *state;
	const char *path = bus->server.socket_path;
	struct scripted_listener listener = {.socket_path = path, .ns = "ssh-agent"};

	assert_answer(scripted_http_get(path, STREAM_OF("system:health")), 403, "NAMESPACE_RESERVED");
	assert_answer(scripted_http_get(path, STREAM_OF("")), 400, "INVALID_NAMESPACE");
	assert_answer(scripted_http_get(path, STREAM_OF("two%20words")), 400, "INVALID_NAMESPACE");
	assert_answer(scripted_http_get(path, STREAM_OF("nul%00nul")), 400, "INVALID_NAMESPACE");
	assert_answer(scripted_http_get(path, STREAM_OF("%c3%a9")), 400, "INVALID_NAMESPACE");
	scripted_listener_start(&listener);
	assert_answer(scripted_http_get(path, STREAM_OF("ssh-agent")), 409, "NAMESPACE_ALREADY_REGISTERED");
	assert_answer(scripted_http_get(path, STREAM_OF("ssh%2dagent")), 409, "NAMESPACE_ALREADY_REGISTERED");
	scripted_listener_stop(&listener);
	scripted_listener_start(&listener);
	scripted_listener_stop(&listener);
}

static void test_host_api__refuses_paths_and_methods(void **state)
{
	struct scripted_bus *bus = *state;
	const char *path = bus->server.socket_path;

	assert_answer(scripted_http_get(path, "/"), 404, "NOT_FOUND");
	assert_answer(scripted_http_get(path, "/api/plugins/listeners/ssh-agent"), 404, "NOT_FOUND");
	assert_answer(scripted_http_get(path, "/api/plugins/listeners/a/b/messages"), 404, "NOT_FOUND");
	assert_answer(post(bus, "/api/plugins/sheds", ""), 405, "METHOD_NOT_ALLOWED");
	assert_answer(post(bus, STREAM_OF("ssh-agent"), ""), 405, "METHOD_NOT_ALLOWED");
	assert_answer(scripted_http_get(path, ANSWER_OF("ssh-agent")), 405, "METHOD_NOT_ALLOWED");
	assert_answer(
	    scripted_http(path, "PUT", "/api/plugins/listeners", NULL, NULL), 405, "METHOD_NOT_ALLOWED");
}

static void test_host_api__refuses_answers(void **state)
{
	struct scripted_bus *bus = *state;
	struct scripted_http_answer answer;
	struct buf body;

	assert_answer(post(bus, ANSWER_OF("ssh-agent"), ""), 400, "INVALID_BODY");
	assert_answer(post(bus, ANSWER_OF("ssh-agent"), "{"), 400, "INVALID_BODY");
	assert_answer(post(bus, ANSWER_OF("ssh-agent"), "[]"), 400, "INVALID_BODY");
	assert_answer(post(bus, ANSWER_OF("ssh-agent"), "{\"type\":\"response\"}"), 400, "INVALID_BODY");
	assert_answer(post(bus, ANSWER_OF("ssh-agent"), "{\"type\":\"response\",\"in_reply_to\":\"a\"}"), 400,
	    "MISSING_SHED");
	assert_answer(post(bus, ANSWER_OF("ssh-agent"),
			  "{\"type\":\"response\",\"in_reply_to\":\"a\",\"shed\":{\"name\":\"gone\"}}"),
	    404, "SHED_NOT_CONNECTED");
	assert_answer(post(bus, ANSWER_OF("ssh-agent"),
			  "{\"type\":\"response\",\"in_reply_to\":\"a\",\"shed\":{\"name\":\"plain\"}}"),
	    404, "NOT_PENDING");

	buf_init(&body, HOST_API_BODY_MAX + 1);
	assert_non_null(buf_reserve(&body, HOST_API_BODY_MAX + 1));
	answer = scripted_http(bus->server.socket_path, "POST", ANSWER_OF("ssh-agent"), NULL, &body);
	assert_answer(answer, 413, "BODY_TOO_LARGE");
	buf_finish(&body);
}

static void test_host_api__takes_a_short_answer(void **state)
{
	static const char text[] = "{\"type\":\"response\",\"in_reply_to\":\"a\",\"shed\":{\"name\":"
				   "\"plain\"},\"payload\":{\"n\":1}}";
	struct scripted_bus *bus = *state;
	struct scripted_listener listener = {.socket_path = bus->server.socket_path, .ns = "greeter"};
	struct scripted_message message;

	scripted_listener_start(&listener);
	scripted_guest_ask(&bus->plain, "a", "greeter", PING);
	message = scripted_listener_receive(&listener);
	scripted_message_free(&message);
	assert_int_equal(post(bus, ANSWER_OF("greeter"), text).status, 204);
	message = scripted_guest_receive(&bus->plain);
	assert_string_equal(message.envelope->in_reply_to, "a");
	assert_string_equal(message.envelope->namespace_, "greeter");
	assert_int_not_equal(message.envelope->id[0], '\0');
	assert_true(message.envelope->final);
	assert_memory_equal(message.envelope->payload.data, "{\"n\":1}", 7);
	scripted_message_free(&message);
	scripted_listener_stop(&listener);
}

static void test_host_api__lists(void **state)
{
	struct scripted_bus *bus = *state;
	const char *path = bus->server.socket_path;
	struct scripted_listener listener = {.socket_path = path, .ns = "ssh-agent", .protobuf = true};

	assert_string_equal(scripted_http_get(path, "/api/plugins/listeners").body, "{\"listeners\":[]}");
	scripted_listener_start(&listener);
	assert_string_equal(scripted_http_get(path, "/api/plugins/listeners").body,
	    "{\"listeners\":[{\"namespace\":\"ssh-agent\",\"protobuf\":true}]}");
	assert_string_equal(scripted_http_get(path, "/api/plugins/sheds?all=1").body,
	    "{\"sheds\":[{\"name\":\"modern\",\"backend\":\"unix\",\"server\":\"desk\",\"connected\":true},"
	    "{\"name\":\"plain\",\"backend\":\"firecracker\",\"server\":\"desk\",\"connected\":true}]}");
	scripted_guest_stop(&bus->plain);
	for (int i = 0;
	     i < 100 && strstr(scripted_http_get(path, "/api/plugins/sheds").body, "false") == NULL; i++)
		usleep(10 * 1000);
	assert_non_null(strstr(scripted_http_get(path, "/api/plugins/sheds").body,
	    "\"name\":\"plain\",\"backend\":\"firecracker\",\"server\":\"desk\",\"connected\":false"));
	scripted_guest_start(&bus->plain);
	scripted_listener_stop(&listener);
}

static struct scripted_http_answer put(const struct scripted_bus *bus, const char *name, const char *text)
{
	struct scripted_http_answer answer;
	struct buf body;
	char uri[128];

	snprintf(uri, sizeof(uri), "/api/plugins/sheds/%s", name);
	buf_init(&body, 8192);
	assert_int_equal(buf_append_str(&body, text), 0);
	answer = scripted_http(bus->server.socket_path, "PUT", uri, NULL, &body);
	buf_finish(&body);
	return answer;
}

static void test_host_api__attaches_and_detaches(void **state)
{
	struct scripted_bus *bus = *state;
	const char *path = bus->server.socket_path;
	struct scripted_listener listener = {.socket_path = path, .ns = "greeter"};
	struct scripted_guest late = {.protobuf = true};
	struct scripted_message message;
	char guest_path[160], body[256];
	int before = 0;

	snprintf(guest_path, sizeof(guest_path), "%s/late.sock", bus->server.directory);
	snprintf(body, sizeof(body), "{\"address\": \"unix:%s\"}", guest_path);
	late.path = guest_path;
	scripted_guest_start(&late);
	scripted_listener_start(&listener);
	before = scripted_server_count_descriptors(&bus->server);

	assert_int_equal(put(bus, "late", body).status, 204);
	scripted_guest_greet(&late);
	assert_answer(put(bus, "late", body), 409, "SHED_ALREADY_ATTACHED");
	scripted_guest_ask(&late, "a", "greeter", PING);
	message = scripted_listener_receive(&listener);
	assert_string_equal(message.envelope->shed->name, "late");
	assert_string_equal(message.envelope->shed->server, "desk");
	scripted_message_free(&message);

	/* What it had asked goes with it. */
	assert_int_equal(scripted_http(path, "DELETE", "/api/plugins/sheds/late", NULL, NULL).status, 204);
	assert_true(scripted_io_is_closed(late.fd, 1000));
	assert_answer(post(bus, ANSWER_OF("greeter"),
			  "{\"type\":\"response\",\"in_reply_to\":\"a\",\"shed\":{\"name\":\"late\"}}"),
	    404, "SHED_NOT_CONNECTED");
	assert_answer(scripted_http(path, "DELETE", "/api/plugins/sheds/late", NULL, NULL), 404, "NOT_FOUND");
	assert_null(strstr(scripted_http_get(path, "/api/plugins/sheds").body, "late"));
	for (int i = 0; i < 100 && scripted_server_count_descriptors(&bus->server) > before; i++)
		usleep(10 * 1000);
	assert_true(scripted_server_count_descriptors(&bus->server) <= before);

	/* And again, under the same name. */
	scripted_guest_hang_up(&late);
	assert_int_equal(put(bus, "late", body).status, 204);
	scripted_guest_greet(&late);
	scripted_guest_stop(&late);
	scripted_listener_stop(&listener);
}

static void test_host_api__refuses_to_attach(void **state)
{
	struct scripted_bus *bus = *state;
	char large[5000];

	assert_answer(put(bus, "a", ""), 400, "INVALID_BODY");
	assert_answer(put(bus, "a", "[]"), 400, "INVALID_BODY");
	assert_answer(put(bus, "a", "{\"address\": 1}"), 400, "INVALID_BODY");
	assert_answer(put(bus, "a", "{}"), 400, "INVALID_SHED");
	assert_answer(put(bus, "a", "{\"address\": \"/run/a\"}"), 400, "INVALID_SHED");
	assert_answer(put(bus, "a", "{\"address\": \"unix:\"}"), 400, "INVALID_SHED");
	assert_answer(put(bus, "a", "{\"address\": \"uni:/run/a\"}"), 400, "INVALID_SHED");
	assert_answer(put(bus, "a%2fb", "{\"address\": \"unix:/run/a\"}"), 400, "INVALID_SHED");
	assert_answer(put(bus, "a%00", "{\"address\": \"unix:/run/a\"}"), 400, "INVALID_SHED");
	assert_answer(put(bus, "", "{\"address\": \"unix:/run/a\"}"), 400, "INVALID_SHED");
	assert_answer(put(bus, "plain", "{\"address\": \"unix:/run/a\"}"), 409, "SHED_ALREADY_ATTACHED");
	memset(large, 'a', sizeof(large) - 1);
	large[sizeof(large) - 1] = '\0';
	assert_answer(put(bus, "a", large), 413, "BODY_TOO_LARGE");
	assert_answer(scripted_http_get(bus->server.socket_path, "/api/plugins/sheds/plain"), 405,
	    "METHOD_NOT_ALLOWED");
}

static void test_host_api__survives_pipelined_bytes(void **state)
{
	static const char two[] = "GET /api/plugins/listeners HTTP/1.1\r\nHost: x\r\n\r\n"
				  "GET /api/plugins/sheds HTTP/1.1\r\nHost: x\r\n\r\n";
	struct scripted_bus *bus = *state;
	const char *path = bus->server.socket_path;
	struct scripted_listener listener = {.socket_path = path, .ns = "ssh-agent"};
	struct scripted_message request;
	char received[4096] = "";
	size_t size = 0;
	int fd = scripted_io_connect(path);

	scripted_io_write(fd, two, strlen(two));
	while (strstr(received, "\"sheds\"") == NULL) {
		assert_true(size < sizeof(received) - 1);
		scripted_io_read(fd, received + size++, 1);
	}
	close(fd);

	scripted_listener_start(&listener);
	/* Far more than is ever kept of them: what does not fit is not read. */
	for (int i = 0; i < 100; i++)
		scripted_io_write(listener.fd, two, strlen(two));
	scripted_guest_ask(&bus->plain, "a", "ssh-agent", PING);
	request = scripted_listener_receive(&listener);
	assert_int_equal(scripted_listener_respond(&listener, &request, "1"), 204);
	scripted_message_free(&request);
	scripted_listener_stop(&listener);
}

static void test_host_api__is_not_delayed_by_slow_clients(void **state)
{
	static const char part[] = "POST /api/plugins/listeners/ssh-agent/respond HTTP/1.1\r\nHos";
	struct scripted_bus *bus = *state;
	const char *path = bus->server.socket_path;
	int fds[CONNECTIONS_MAX / 2];
	size_t n_fds = sizeof(fds) / sizeof(fds[0]);

	for (size_t i = 0; i < n_fds; i++)
		fds[i] = scripted_io_connect(path);
	for (size_t at = 0; at < strlen(part); at++) {
		for (size_t i = 0; i < n_fds; i++)
			scripted_io_write(fds[i], part + at, 1);
		assert_int_equal(scripted_http_get(path, "/api/plugins/listeners").status, 200);
	}
	for (size_t i = 0; i < n_fds; i++)
		close(fds[i]);
}

static void test_host_api__survives_garbage(void **state)
{
	struct scripted_bus *bus = *state;
	const char *path = bus->server.socket_path;
	char garbage[32 * 1024];

	for (size_t i = 0; i < sizeof(garbage); i++)
		garbage[i] = (char)(i * 7919 >> 3);
	for (int i = 0; i < 20; i++) {
		int fd = scripted_io_connect(path);

		send(fd, garbage + i, sizeof(garbage) - i, MSG_DONTWAIT);
		close(fd);
		assert_int_equal(scripted_http_get(path, "/api/plugins/listeners").status, 200);
	}
}

static void test_host_api__stalls_only_the_listener_that_does_not_read(void **state)
{
	struct scripted_bus *bus = *state;
	struct scripted_listener listener = {.socket_path = bus->server.socket_path, .ns = "stalled"};
	struct scripted_listener other = {.socket_path = bus->server.socket_path, .ns = "other"};
	struct scripted_message message;
	size_t size = 4 * 1024 * 1024;
	char *payload = malloc(size + 1);
	char id[16];

	assert_non_null(payload);
	memset(payload, '1', size);
	payload[size] = '\0';
	scripted_listener_start(&listener);
	scripted_listener_start(&other);
	for (int i = 0; i < 5; i++) {
		snprintf(id, sizeof(id), "large-%d", i);
		scripted_guest_ask(&bus->plain, id, "stalled", payload);
	}
	message = scripted_guest_receive(&bus->plain);
	assert_non_null(strstr((char *)message.envelope->payload.data, "TOO_MANY_REQUESTS"));
	scripted_message_free(&message);
	assert_int_equal(
	    scripted_server_count_in_log(&bus->server, "the listener to stalled does not read"), 1);

	scripted_guest_ask(&bus->modern, "a", "other", PING);
	message = scripted_listener_receive(&other);
	assert_int_equal(scripted_listener_respond(&other, &message, "1"), 204);
	scripted_message_free(&message);

	/* It is forgiven once it reads. */
	for (int i = 0; i < 3; i++) {
		message = scripted_listener_receive(&listener);
		assert_int_equal(message.envelope->payload.len, size);
		scripted_message_free(&message);
	}
	scripted_guest_ask(&bus->modern, "b", "stalled", PING);
	message = scripted_listener_receive(&listener);
	assert_string_equal(message.envelope->id, "b");
	scripted_message_free(&message);
	free(payload);
	scripted_listener_stop(&listener);
	scripted_listener_stop(&other);
}

static void test_host_api__keeps_no_descriptors(void **state)
{
	struct scripted_bus *bus = *state;
	const char *path = bus->server.socket_path;
	struct scripted_listener listener = {.socket_path = path, .ns = "ssh-agent"};
	int before = scripted_server_count_descriptors(&bus->server);
	int after = 0;

	if (before < 0)
		skip();
	for (int i = 0; i < 300; i++) {
		listener.protobuf = i % 2;
		scripted_listener_start(&listener);
		scripted_listener_stop(&listener);
		assert_int_equal(scripted_http_get(path, "/api/plugins/sheds").status, 200);
	}
	for (int i = 0; i < 100; i++) {
		after = scripted_server_count_descriptors(&bus->server);
		if (after <= before)
			break;
		usleep(10 * 1000);
	}
	assert_true(after <= before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define ROW(name) cmocka_unit_test_setup_teardown(name, scripted_bus_setup, scripted_bus_teardown)
	    ROW(test_host_api__refuses_streams),
	    ROW(test_host_api__refuses_paths_and_methods),
	    ROW(test_host_api__refuses_answers),
	    ROW(test_host_api__takes_a_short_answer),
	    ROW(test_host_api__lists),
	    ROW(test_host_api__attaches_and_detaches),
	    ROW(test_host_api__refuses_to_attach),
	    ROW(test_host_api__survives_pipelined_bytes),
	    ROW(test_host_api__is_not_delayed_by_slow_clients),
	    ROW(test_host_api__survives_garbage),
	    ROW(test_host_api__stalls_only_the_listener_that_does_not_read),
	    ROW(test_host_api__keeps_no_descriptors),
#undef ROW
	};

	process_ignore_sigpipe();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
