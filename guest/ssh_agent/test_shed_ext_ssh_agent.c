/* The real shed-agent and shed-ext-ssh-agent between real clients and a host that this test plays. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "agent_message.h"
#include "arena.h"
#include "codec.h"
#include "envelope_gen.h"
#include "frame.h"
#include "peer.h"
#include "program.h"
#include "ssh_agent_gen.h"

#define PATIENCE 100

struct fixture {
	char *directory;
	char host_path[128], agent_path[128], status_path[128], log[128];
	char url[64], publish[32], listen[160];
	uint16_t port;
	pid_t bus, agent;
};

/* A request as the host received it. */
struct asked {
	struct arena *arena;
	envelope_Envelope *envelope;
	ssh_agent_Request *request;
	bool protobuf;
};

static pid_t start_bus(const struct fixture *fixture)
{
	char *argv[] = {(char *)"shed-agent", (char *)"--publish", (char *)fixture->publish,
	    (char *)"--listen", (char *)fixture->listen, NULL};
	pid_t pid = program_start(fixture->log, argv);

	close(peer_tcp(fixture->port));
	return pid;
}

static pid_t start_agent(const struct fixture *fixture)
{
	char *argv[] = {(char *)"shed-ext-ssh-agent", (char *)"--sock", (char *)fixture->agent_path,
	    (char *)"--publish-url", (char *)fixture->url, NULL};

	return program_start(fixture->log, argv);
}

static int set_up(void **state)
{
	static struct fixture fixture;
	const char *directory;

	fixture.directory = program_make_directory();
	directory = fixture.directory;
	fixture.port = peer_free_port();
	snprintf(fixture.host_path, sizeof(fixture.host_path), "%s/host.sock", directory);
	snprintf(fixture.agent_path, sizeof(fixture.agent_path), "%s/agent.sock", directory);
	snprintf(fixture.status_path, sizeof(fixture.status_path), "%s/ssh-agent.status", directory);
	snprintf(fixture.log, sizeof(fixture.log), "%s/log", directory);
	snprintf(fixture.publish, sizeof(fixture.publish), "127.0.0.1:%u", (unsigned)fixture.port);
	snprintf(fixture.url, sizeof(fixture.url), "http://%s/v1/publish", fixture.publish);
	snprintf(fixture.listen, sizeof(fixture.listen), "unix:%s", fixture.host_path);
	fixture.bus = start_bus(&fixture);
	fixture.agent = start_agent(&fixture);
	close(peer_unix(fixture.agent_path));
	*state = &fixture;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;
	int agent = program_stop(fixture->agent);
	int bus = fixture->bus == 0 ? 0 : program_stop(fixture->bus);
	int left = access(fixture->agent_path, F_OK) == 0 || access(fixture->status_path, F_OK) == 0;
	char *log = program_read_file(fixture->log);

	if (agent != 0 || bus != 0)
		fprintf(stderr, "%s", log);
	free(log);
	program_remove_directory(fixture->directory);
	return agent == 0 && bus == 0 && !left ? 0 : -1;
}

static int connect_host(const struct fixture *fixture, bool protobuf)
{
	const char *greeting = protobuf
				   ? "{\"id\":\"h\",\"namespace\":\"system:health\",\"type\":\"request\","
				     "\"payload\":{\"protobuf\":true}}"
				   : "{\"id\":\"h\",\"namespace\":\"system:health\",\"type\":\"request\"}";
	int host = peer_unix(fixture->host_path);
	uint8_t type = 0;
	size_t size = 0;

	peer_frame_send(host, FRAME_JSON, greeting, strlen(greeting));
	free(peer_frame_read(host, &type, &size));
	free(peer_frame_read(host, &type, &size));
	assert_int_equal(type, protobuf ? FRAME_PROTOBUF : FRAME_JSON);
	return host;
}

static void finish(struct asked *asked)
{
	arena_destroy(asked->arena);
}

static void answer(int host, const struct asked *asked, const ssh_agent_Response *response)
{
	envelope_Envelope envelope = {.id = (char *)"r", .type = envelope_Type_RESPONSE, .final = true};
	struct buf payload, frame;
	int error;

	envelope.namespace = asked->envelope->namespace;
	envelope.in_reply_to = asked->envelope->id;
	envelope.payload_encoding = asked->envelope->payload_encoding;
	buf_init(&payload, FRAME_PAYLOAD_MAX);
	buf_init(&frame, FRAME_PAYLOAD_MAX);
	error = envelope.payload_encoding == envelope_Encoding_PROTOBUF
		    ? ssh_agent_response_encode(response, &payload)
		    : ssh_agent_response_to_json(response, &payload);
	assert_int_equal(error, 0);
	envelope.payload = (struct schema_bytes){.data = payload.data, .len = payload.size};
	error = asked->protobuf ? envelope_envelope_encode(&envelope, &frame)
				: envelope_envelope_to_json(&envelope, &frame);
	assert_int_equal(error, 0);
	peer_frame_send(host, asked->protobuf ? FRAME_PROTOBUF : FRAME_JSON, frame.data, frame.size);
	buf_finish(&payload);
	buf_finish(&frame);
}

static void answer_ping(int host, const struct asked *asked)
{
	ssh_agent_Response response = {.which_result = ssh_agent_Response_ping_tag};

	response.ping.status = (char *)"ok";
	answer(host, asked, &response);
}

/* The next envelope from the guest; asked->request is NULL if it is no request. */
static void read_envelope(int host, struct asked *ret_asked)
{
	uint8_t type = 0;
	size_t size = 0;
	char *frame = peer_frame_read(host, &type, &size);
	const struct schema_bytes *payload;
	int error;

	*ret_asked = (struct asked){.arena = arena_create(codec_arena_limit(size) * 2)};
	ret_asked->protobuf = type == FRAME_PROTOBUF;
	error = ret_asked->protobuf
		    ? envelope_envelope_decode(ret_asked->arena, (uint8_t *)frame, size, &ret_asked->envelope)
		    : envelope_envelope_from_json(ret_asked->arena, frame, size, &ret_asked->envelope);
	assert_int_equal(error, 0);
	free(frame);
	payload = &ret_asked->envelope->payload;
	if (ret_asked->envelope->type != envelope_Type_REQUEST)
		return;
	error =
	    ret_asked->envelope->payload_encoding == envelope_Encoding_PROTOBUF
		? ssh_agent_request_decode(ret_asked->arena, payload->data, payload->len, &ret_asked->request)
		: ssh_agent_request_from_json(
		      ret_asked->arena, (const char *)payload->data, payload->len, &ret_asked->request);
	assert_int_equal(error, 0);
}

/* The next request of this operation; pings and heartbeats before it are taken care of. */
static void read_request(int host, uint32_t operation, struct asked *ret_asked)
{
	for (;;) {
		read_envelope(host, ret_asked);
		if (ret_asked->request != NULL && ret_asked->request->which_operation == operation)
			return;
		if (ret_asked->request != NULL)
			answer_ping(host, ret_asked);
		finish(ret_asked);
	}
}

static void answer_list(int host, const char *comment)
{
	static const uint8_t blob[] = {0, 0, 0, 11, 's', 's', 'h', '-', 'e', 'd', '2', '5', '5', '1', '9', 0,
	    0, 0, 32, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
	    25, 26, 27, 28, 29, 30, 31, 32};
	ssh_agent_Response response = {.which_result = ssh_agent_Response_list_tag};
	ssh_agent_Key key = {.format = (char *)"ssh-ed25519", .comment = (char *)comment};
	void *items[] = {&key};
	struct asked asked;

	key.blob = (struct schema_bytes){.data = (uint8_t *)(uintptr_t)blob, .len = sizeof(blob)};
	response.list.keys = (struct schema_list){.n = 1, .items = items};
	read_request(host, ssh_agent_Request_list_tag, &asked);
	answer(host, &asked, &response);
	finish(&asked);
}

static FILE *start_client(const struct fixture *fixture, const char *command)
{
	char whole[512];

	snprintf(whole, sizeof(whole), "SSH_AUTH_SOCK='%s' %s 2>&1", fixture->agent_path, command);
	return popen(whole, "r");
}

/* Waits for the client's end and checks its output. */
static void assert_client(FILE *client, const char *contains)
{
	char output[4096] = "";

	assert_true(fread(output, 1, sizeof(output) - 1, client) > 0);
	pclose(client);
	if (strstr(output, contains) == NULL)
		fail_msg("%s", output);
}

static void assert_status(const struct fixture *fixture, const char *expected)
{
	char *text = NULL;

	for (int i = 0; i < PATIENCE; i++) {
		free(text);
		text = program_read_file(fixture->status_path);
		if (strcmp(text, expected) == 0)
			break;
		usleep(50000);
	}
	assert_string_equal(text, expected);
	free(text);
}

static void send_list(int fd)
{
	static const uint8_t list[] = {0, 0, 0, 1, AGENT_MESSAGE_LIST};

	peer_write(fd, list, sizeof(list));
}

/* The type of the agent's next answer, which is read whole. */
static int read_answer(int fd)
{
	uint8_t header[AGENT_MESSAGE_HEADER_SIZE];
	uint8_t *body;
	int type;
	int64_t size;

	peer_read(fd, header, sizeof(header));
	size = agent_message_size(header);
	assert_true(size > 0);
	body = malloc((size_t)size);
	peer_read(fd, body, (size_t)size - sizeof(header));
	type = body[0];
	free(body);
	return type;
}

static void test_shed_ext_ssh_agent__lists_for_ssh_add(void **state)
{
	static const bool encodings[] = {true, false};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < 2; i++) {
		int host = connect_host(fixture, encodings[i]);
		FILE *client = start_client(fixture, "ssh-add -l");

		answer_list(host, "key on the host");
		assert_client(client, "key on the host (ED25519)");
		assert_status(fixture, "connected\n");
		close(host);
	}
}

static void test_shed_ext_ssh_agent__signs(void **state)
{
	static const uint8_t request[] = {0, 0, 0, 20, AGENT_MESSAGE_SIGN, 0, 0, 0, 3, 'k', 'e', 'y', 0, 0, 0,
	    4, 'd', 'a', 't', 'a', 0, 0, 0, 4};
	static const uint8_t expected[] = {0, 0, 0, 20, AGENT_MESSAGE_SIGN_ANSWER, 0, 0, 0, 15, 0, 0, 0, 1,
	    'f', 0, 0, 0, 1, 's', 1, 0, 0, 0, 9};
	uint8_t rest[] = {1, 0, 0, 0, 9};
	uint8_t got[sizeof(expected)], blob[] = {'s'};
	ssh_agent_Response response = {.which_result = ssh_agent_Response_sign_tag};
	struct fixture *fixture = *state;
	int host = connect_host(fixture, true);
	int fd = peer_unix(fixture->agent_path);
	struct asked asked;

	peer_write(fd, request, sizeof(request));
	read_request(host, ssh_agent_Request_sign_tag, &asked);
	assert_int_equal(asked.request->sign.flags, 4);
	assert_memory_equal(asked.request->sign.public_key.data, "key", 3);
	assert_memory_equal(asked.request->sign.data.data, "data", 4);
	assert_int_equal(asked.envelope->deadline_ms, 2500); /* of 3000: ssh needs time of its own */
	response.sign.format = (char *)"f";
	response.sign.blob = (struct schema_bytes){.data = blob, .len = sizeof(blob)};
	response.sign.rest = (struct schema_bytes){.data = rest, .len = sizeof(rest)};
	answer(host, &asked, &response);
	finish(&asked);
	peer_read(fd, got, sizeof(got));
	assert_memory_equal(got, expected, sizeof(expected));
	close(fd);
	close(host);
}

static void test_shed_ext_ssh_agent__one_client_waits_for_no_other(void **state)
{
	struct fixture *fixture = *state;
	int host = connect_host(fixture, true);
	int slow = peer_unix(fixture->agent_path), drip = peer_unix(fixture->agent_path);
	int fd = peer_unix(fixture->agent_path);
	struct asked asked;

	send_list(slow);
	read_request(host, ssh_agent_Request_list_tag, &asked);
	peer_write(drip, "\0\0", 2);
	send_list(fd);
	answer_list(host, "x");
	assert_int_equal(read_answer(fd), AGENT_MESSAGE_LIST_ANSWER);
	/* And the slow one is cancelled on the host when it leaves. */
	assert_true(peer_is_silent(slow, 50));
	close(slow);
	for (;;) {
		struct asked next;
		bool cancelled;

		read_envelope(host, &next);
		cancelled = next.envelope->type == envelope_Type_CANCEL;
		if (cancelled)
			assert_string_equal(next.envelope->in_reply_to, asked.envelope->id);
		else if (next.request != NULL)
			answer_ping(host, &next);
		finish(&next);
		if (cancelled)
			break;
	}
	finish(&asked);
	close(drip);
	close(fd);
	close(host);
}

static void test_shed_ext_ssh_agent__does_not_send_too_large_a_list(void **state)
{
	enum { KEYS = 20 };
	ssh_agent_Response response = {.which_result = ssh_agent_Response_list_tag};
	struct fixture *fixture = *state;
	int host = connect_host(fixture, true);
	int fd = peer_unix(fixture->agent_path);
	uint8_t *blob = calloc(1, 16384);
	ssh_agent_Key key = {.format = (char *)"x", .comment = (char *)"x"};
	void *items[KEYS];
	struct asked asked;

	key.blob = (struct schema_bytes){.data = blob, .len = 16384};
	for (int i = 0; i < KEYS; i++)
		items[i] = &key;
	response.list.keys = (struct schema_list){.n = KEYS, .items = items};
	send_list(fd);
	read_request(host, ssh_agent_Request_list_tag, &asked);
	answer(host, &asked, &response);
	assert_int_equal(read_answer(fd), AGENT_MESSAGE_FAILURE);
	finish(&asked);
	send_list(fd);
	answer_list(host, "x");
	assert_int_equal(read_answer(fd), AGENT_MESSAGE_LIST_ANSWER);
	free(blob);
	close(fd);
	close(host);
}

/* How often the log has this line. */
static int count_in_log(const struct fixture *fixture, const char *text)
{
	char *log = program_read_file(fixture->log);
	int count = 0;

	for (const char *at = log; (at = strstr(at, text)) != NULL; at++)
		count++;
	free(log);
	return count;
}

static void test_shed_ext_ssh_agent__says_what_is_missing(void **state)
{
	static const char no_host[] =
	    "not connected: the VM's shed-agent has no connection from shed-server; start "
	    "shed-server on the host and attach this VM\n";
	static const char no_bus[] =
	    "not connected: shed-agent is not running in this VM; start it with: systemctl "
	    "start shed-agent\n";
	struct fixture *fixture = *state;
	int fd = peer_unix(fixture->agent_path);
	time_t start = time(NULL);
	int host;

	assert_status(fixture, no_host);
	for (int i = 0; i < 3; i++) {
		send_list(fd);
		assert_int_equal(read_answer(fd), AGENT_MESSAGE_FAILURE);
	}
	assert_int_equal(program_stop(fixture->bus), 0);
	for (int i = 0; i < 3; i++) {
		send_list(fd);
		assert_int_equal(read_answer(fd), AGENT_MESSAGE_FAILURE);
	}
	assert_status(fixture, no_bus);
	assert_true(time(NULL) - start <= 3);
	assert_int_equal(count_in_log(fixture, "shed-ext-ssh-agent: shed-agent is not running"), 1);
	assert_int_equal(count_in_log(fixture, "no connection from shed-server"), 1);
	/* All back: the next call works, on the same connection. */
	fixture->bus = start_bus(fixture);
	host = connect_host(fixture, true);
	send_list(fd);
	answer_list(host, "x");
	assert_int_equal(read_answer(fd), AGENT_MESSAGE_LIST_ANSWER);
	assert_status(fixture, "connected\n");
	close(fd);
	close(host);
}

static void test_shed_ext_ssh_agent__logs_a_refusal_once(void **state)
{
	ssh_agent_Response response = {.which_result = ssh_agent_Response_error_tag};
	struct fixture *fixture = *state;
	int host = connect_host(fixture, true);
	int fd = peer_unix(fixture->agent_path);

	response.error.code = ssh_agent_ErrorCode_INTERNAL_ERROR;
	response.error.error = (char *)"see the host's\nlog";
	for (int i = 0; i < 3; i++) {
		struct asked asked;

		send_list(fd);
		read_request(host, ssh_agent_Request_list_tag, &asked);
		answer(host, &asked, &response);
		assert_int_equal(read_answer(fd), AGENT_MESSAGE_FAILURE);
		finish(&asked);
	}
	assert_int_equal(count_in_log(fixture, "INTERNAL_ERROR: see the host's\\x0Alog") +
			     count_in_log(fixture, "INTERNAL_ERROR: see the host's\\x0alog"),
	    1);
	close(fd);
	close(host);
}

static void test_shed_ext_ssh_agent__second_instance_leaves_the_first_alone(void **state)
{
	struct fixture *fixture = *state;
	struct stat st;

	assert_int_equal(program_wait(start_agent(fixture)), 1);
	assert_int_equal(count_in_log(fixture, "another agent does"), 1);
	close(peer_unix(fixture->agent_path));
	assert_int_equal(stat(fixture->agent_path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
}

static void test_shed_ext_ssh_agent__has_a_limit_on_clients(void **state)
{
	enum { LIMIT = 128 };
	struct fixture *fixture = *state;
	int fds[LIMIT + 1];

	for (int i = 0; i <= LIMIT; i++)
		fds[i] = peer_unix(fixture->agent_path);
	send_list(fds[LIMIT - 1]);
	assert_int_equal(read_answer(fds[LIMIT - 1]), AGENT_MESSAGE_FAILURE);
	send_list(fds[LIMIT]);
	assert_true(peer_is_silent(fds[LIMIT], 200));
	close(fds[0]);
	assert_int_equal(read_answer(fds[LIMIT]), AGENT_MESSAGE_FAILURE);
	for (int i = 1; i <= LIMIT; i++)
		close(fds[i]);
}

static void test_shed_ext_ssh_agent__shed_ext_tells_the_status(void **state)
{
	ssh_agent_Response response = {.which_result = ssh_agent_Response_status_tag};
	struct fixture *fixture = *state;
	char command[256];
	struct asked asked;
	FILE *client;
	int host;

	snprintf(command, sizeof(command), "'%s/shed-ext' --publish-url %s status; echo exit $?", SHED_BIN,
	    fixture->url);
	assert_client(start_client(fixture, command),
	    "ssh-agent: not connected (the VM's shed-agent has no connection from shed-server)\n"
	    "  hint: start shed-server on the host and attach this VM\nexit 1\n");
	host = connect_host(fixture, true);
	client = start_client(fixture, command);
	response.status.connected = true;
	response.status.mode = (char *)"agent-forward";
	response.status.key_count = 3;
	read_request(host, ssh_agent_Request_status_tag, &asked);
	answer(host, &asked, &response);
	finish(&asked);
	assert_client(client, "ssh-agent: connected (agent-forward mode, 3 keys available)\nexit 0\n");
	snprintf(command, sizeof(command), "'%s/shed-ext' nonsense; echo exit $?", SHED_BIN);
	assert_client(start_client(fixture, command), "exit 2\n");
	close(host);
}

#define WITH_ALL(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    WITH_ALL(test_shed_ext_ssh_agent__lists_for_ssh_add),
	    WITH_ALL(test_shed_ext_ssh_agent__signs),
	    WITH_ALL(test_shed_ext_ssh_agent__one_client_waits_for_no_other),
	    WITH_ALL(test_shed_ext_ssh_agent__does_not_send_too_large_a_list),
	    WITH_ALL(test_shed_ext_ssh_agent__says_what_is_missing),
	    WITH_ALL(test_shed_ext_ssh_agent__logs_a_refusal_once),
	    WITH_ALL(test_shed_ext_ssh_agent__second_instance_leaves_the_first_alone),
	    WITH_ALL(test_shed_ext_ssh_agent__has_a_limit_on_clients),
	    WITH_ALL(test_shed_ext_ssh_agent__shed_ext_tells_the_status),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
