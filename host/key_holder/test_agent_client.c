#include "agent_client.h"

#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <event2/event.h>

#include "error.h"
#include "test_tools.h"

#define DEADLINE_MS 3000

/* What a call came to. */
struct outcome {
	bool done;
	int error;
	char reason[400];
	size_t n;
	char comment[100];
	struct buf blob;
	struct buf signature;
};

struct fixture {
	struct event_base *base;
	struct tools_path path;
	struct agent_client client;
	int listener;
	size_t n_fds;
};

static void on_result(void *arg, const struct agent_client_result *result)
{
	struct outcome *outcome = arg;

	assert_false(outcome->done);
	outcome->done = true;
	outcome->error = result->error;
	assert_true((result->error != 0) == (result->reason != NULL));
	if (result->reason != NULL)
		strncpy(outcome->reason, result->reason, sizeof(outcome->reason) - 1);
	outcome->n = result->n_identities;
	buf_init(&outcome->blob, IDENTITY_BLOB_MAX);
	buf_init(&outcome->signature, 32768);
	if (result->n_identities > 0) {
		strncpy(outcome->comment, result->identities[0].comment, sizeof(outcome->comment) - 1);
		buf_append(&outcome->blob, result->identities[0].blob, result->identities[0].blob_size);
	}
	buf_append(&outcome->signature, result->signature, result->signature_size);
}

static void finish_outcome(struct outcome *outcome)
{
	buf_finish(&outcome->blob);
	buf_finish(&outcome->signature);
}

static void begin(struct fixture *fixture, void **state)
{
	fixture->n_fds = tools_count_fds();
	fixture->base = event_base_new();
	fixture->path = tools_path(*state, "agent");
	fixture->client = (struct agent_client){.base = fixture->base, .socket_path = fixture->path.text};
	fixture->listener = tools_listen(fixture->path.text);
}

/* No connection is left open. */
static void end(struct fixture *fixture)
{
	close(fixture->listener);
	event_base_free(fixture->base);
	assert_int_equal(tools_count_fds(), fixture->n_fds);
}

/* The peer has closed its end: what is read there comes to an end. */
static bool sees_close(int fd)
{
	uint8_t bytes[1000];
	ssize_t n;

	while ((n = recv(fd, bytes, sizeof(bytes), MSG_DONTWAIT)) > 0)
		;
	return n == 0;
}

/* Answers a list request with these bytes, and says what it came to. */
static void ask(struct fixture *fixture, const void *answer, size_t size, struct outcome *outcome)
{
	int fd;

	assert_non_null(agent_client_list(&fixture->client, DEADLINE_MS, on_result, outcome));
	fd = tools_accept(fixture->base, fixture->listener);
	assert_int_equal(write(fd, answer, size), size);
	assert_true(tools_loop(fixture->base, &outcome->done, DEADLINE_MS));
	assert_true(sees_close(fd));
	close(fd);
	finish_outcome(outcome);
}

static void test_agent_client__works_with_ssh_agent(void **state)
{
	const struct tools_path path = tools_path(*state, "real"), key = tools_path(*state, "id");
	struct agent_client client = {.base = event_base_new(), .socket_path = path.text};
	struct outcome list = {false}, signature = {false};
	struct agent_wire_sign sign = {.data = (const uint8_t *)"data", .data_size = 4};
	pid_t agent = tools_start_agent(path.text);
	struct buf blob;

	tools_make_key(key.text, "ed25519", NULL, NULL, NULL);
	tools_add_key(path.text, key.text, false);
	tools_read_blob(tools_path(*state, "id.pub").text, &blob);
	assert_non_null(agent_client_list(&client, DEADLINE_MS, on_result, &list));
	assert_true(tools_loop(client.base, &list.done, DEADLINE_MS));
	assert_int_equal(list.error, 0);
	assert_int_equal(list.n, 1);
	assert_string_equal(list.comment, "me@host");
	assert_int_equal(list.blob.size, blob.size);
	assert_memory_equal(list.blob.data, blob.data, blob.size);

	sign.blob = blob.data;
	sign.blob_size = blob.size;
	assert_non_null(agent_client_sign(&client, &sign, DEADLINE_MS, on_result, &signature));
	assert_true(tools_loop(client.base, &signature.done, DEADLINE_MS));
	assert_int_equal(signature.error, 0);
	assert_int_equal(signature.signature.size, 4 + 11 + 4 + 64);
	tools_kill(agent);
	finish_outcome(&list);
	finish_outcome(&signature);
	buf_finish(&blob);
	event_base_free(client.base);
}

static void test_agent_client__says_that_nobody_is_there(void **state)
{
	static const char *const names[] = {"missing", "stale", "file"};
	struct agent_client client = {.base = event_base_new()};
	struct tools_path path;
	char longest[200];

	close(tools_listen(tools_path(*state, "stale").text));
	tools_write(tools_path(*state, "file").text, "", 0, 0600);
	memset(longest, 'x', sizeof(longest));
	longest[sizeof(longest) - 1] = '\0';
	for (size_t i = 0; i < 4; i++) {
		struct outcome outcome = {false};

		path = tools_path(*state, "%s", i < 3 ? names[i] : longest);
		client.socket_path = path.text;
		assert_non_null(agent_client_list(&client, DEADLINE_MS, on_result, &outcome));
		assert_false(outcome.done);
		assert_true(tools_loop(client.base, &outcome.done, DEADLINE_MS));
		assert_int_equal(outcome.error, ERROR_UNREACHABLE);
		assert_non_null(strstr(outcome.reason, "no agent answers on"));
		finish_outcome(&outcome);
	}
	event_base_free(client.base);
}

static void test_agent_client__refuses_nonsense(void **state)
{
	static const struct {
		const char *bytes;
		size_t size;
		int error;
	} cases[] = {
	    {"\0\0\0\5\x0c\0\0\0\0", 9, 0},
	    {"\0\0\0\1\5", 5, ERROR_REFUSED},
	    {"\0\4\0\1", 4, ERROR_LIMIT},
	    {"\xff\xff\xff\xff", 4, ERROR_LIMIT},
	    {"\0\0\0\0", 4, ERROR_MALFORMED},
	    {"\0\0\0\6\x0c\0\0\0\0\0", 10, ERROR_MALFORMED},
	    {"\0\0\0\5\x0c\0\0\0\0\0", 10, ERROR_MALFORMED},
	    {"\0\0\0\5\x0c\0\0\0\1", 9, ERROR_TRUNCATED},
	    {"\0\0\0\5\x0c\0\0\x08\1", 9, ERROR_LIMIT},
	    {"HTTP/1.1 400 Bad Request\r\n\r\n", 28, ERROR_LIMIT},
	};
	struct fixture fixture;

	begin(&fixture, state);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct outcome outcome = {false};

		ask(&fixture, cases[i].bytes, cases[i].size, &outcome);
		assert_int_equal(outcome.error, cases[i].error);
	}
	end(&fixture);
}

static void test_agent_client__sees_that_the_agent_closes(void **state)
{
	struct outcome outcome = {false};
	struct fixture fixture;
	int fd;

	begin(&fixture, state);
	assert_non_null(agent_client_list(&fixture.client, DEADLINE_MS, on_result, &outcome));
	fd = tools_accept(fixture.base, fixture.listener);
	assert_int_equal(write(fd, "\0\0\0\5\x0c", 5), 5);
	shutdown(fd, SHUT_WR);
	assert_true(tools_loop(fixture.base, &outcome.done, DEADLINE_MS));
	assert_int_equal(outcome.error, ERROR_CLOSED);
	close(fd);
	finish_outcome(&outcome);
	end(&fixture);
}

static void test_agent_client__takes_an_answer_byte_by_byte(void **state)
{
	static const uint8_t answer[] = "\0\0\0\x1a\x0c\0\0\0\1\0\0\0\x0a\0\0\0\6ssh-xx\0\0\0\3abc";
	struct outcome outcome = {false};
	struct fixture fixture;
	int fd;

	begin(&fixture, state);
	assert_non_null(agent_client_list(&fixture.client, DEADLINE_MS, on_result, &outcome));
	fd = tools_accept(fixture.base, fixture.listener);
	for (size_t i = 0; i < sizeof(answer) - 1; i++) {
		assert_false(outcome.done);
		assert_int_equal(write(fd, answer + i, 1), 1);
		event_base_loop(fixture.base, EVLOOP_NONBLOCK);
	}
	assert_true(tools_loop(fixture.base, &outcome.done, DEADLINE_MS));
	assert_int_equal(outcome.error, 0);
	assert_int_equal(outcome.n, 1);
	assert_string_equal(outcome.comment, "abc");
	close(fd);
	finish_outcome(&outcome);
	end(&fixture);
}

static void test_agent_client__keeps_its_deadline(void **state)
{
	struct outcome outcome = {false};
	struct fixture fixture;
	int64_t before;
	int fd;

	begin(&fixture, state);
	before = tools_now_ms();
	assert_non_null(agent_client_list(&fixture.client, 200, on_result, &outcome));
	fd = tools_accept(fixture.base, fixture.listener);
	assert_true(tools_loop(fixture.base, &outcome.done, DEADLINE_MS));
	assert_in_range(tools_now_ms() - before, 190, 1500);
	assert_int_equal(outcome.error, ERROR_TIMEOUT);
	assert_non_null(strstr(outcome.reason, "did not answer in 200 ms"));
	assert_true(sees_close(fd));
	close(fd);
	finish_outcome(&outcome);
	end(&fixture);
}

static void test_agent_client__one_that_hangs_delays_no_other(void **state)
{
	static const uint8_t answer[] = "\0\0\0\5\x0c\0\0\0\0";
	struct outcome hanging = {false};
	struct agent_client_call *call;
	struct fixture fixture;
	int64_t before;
	int fd;

	begin(&fixture, state);
	call = agent_client_list(&fixture.client, DEADLINE_MS, on_result, &hanging);
	fd = tools_accept(fixture.base, fixture.listener);
	before = tools_now_ms();
	for (int i = 0; i < 20; i++) {
		struct outcome outcome = {false};

		ask(&fixture, answer, sizeof(answer) - 1, &outcome);
		assert_int_equal(outcome.error, 0);
	}
	assert_in_range(tools_now_ms() - before, 0, DEADLINE_MS - 500);
	assert_false(hanging.done);
	agent_client_cancel(call);
	close(fd);
	end(&fixture);
}

static void test_agent_client__cancel_closes_the_connection(void **state)
{
	struct outcome outcome = {false};
	struct agent_client_call *call;
	struct fixture fixture;
	int fd;

	begin(&fixture, state);
	/* Before it has begun, and with a request that the agent sits on. */
	agent_client_cancel(agent_client_list(&fixture.client, DEADLINE_MS, on_result, &outcome));
	call = agent_client_list(&fixture.client, DEADLINE_MS, on_result, &outcome);
	fd = tools_accept(fixture.base, fixture.listener);
	assert_false(sees_close(fd));
	agent_client_cancel(call);
	assert_true(sees_close(fd));
	event_base_loop(fixture.base, EVLOOP_NONBLOCK);
	assert_false(outcome.done);
	agent_client_cancel(NULL);
	close(fd);
	end(&fixture);
}

/* The kernel's queue of an agent that does not accept is full; then it goes on. */
static void test_agent_client__waits_for_a_busy_agent(void **state)
{
	static const uint8_t answer[] = "\0\0\0\5\x0c\0\0\0\0";
	struct outcome outcomes[8] = {{false}};
	struct fixture fixture;
	int fd;

	begin(&fixture, state);
	assert_int_equal(listen(fixture.listener, 1), 0);
	for (size_t i = 0; i < 8; i++)
		assert_non_null(agent_client_list(&fixture.client, DEADLINE_MS, on_result, &outcomes[i]));
	event_base_loop(fixture.base, EVLOOP_NONBLOCK);
	for (size_t i = 0; i < 8; i++) {
		fd = tools_accept(fixture.base, fixture.listener);
		assert_int_equal(write(fd, answer, sizeof(answer) - 1), sizeof(answer) - 1);
		tools_loop(fixture.base, &outcomes[7].done, 50);
		close(fd);
	}
	for (size_t i = 0; i < 8; i++) {
		assert_true(tools_loop(fixture.base, &outcomes[i].done, DEADLINE_MS));
		assert_int_equal(outcomes[i].error, 0);
		finish_outcome(&outcomes[i]);
	}
	end(&fixture);
}

static void test_agent_client__says_that_a_request_is_too_large(void **state)
{
	struct agent_wire_sign sign = {.blob = (const uint8_t *)"key", .blob_size = 3};
	struct outcome outcome = {false};
	struct fixture fixture;

	begin(&fixture, state);
	sign.data = calloc(1, AGENT_WIRE_MESSAGE_MAX);
	sign.data_size = AGENT_WIRE_MESSAGE_MAX;
	assert_non_null(agent_client_sign(&fixture.client, &sign, DEADLINE_MS, on_result, &outcome));
	assert_true(tools_loop(fixture.base, &outcome.done, DEADLINE_MS));
	assert_int_equal(outcome.error, ERROR_UNSUPPORTED);
	free((void *)sign.data);
	finish_outcome(&outcome);
	end(&fixture);
}

/* A request that the socket does not take at once. */
static void test_agent_client__sends_a_large_request(void **state)
{
	static const uint8_t answer[] = "\0\0\0\1\5";
	struct agent_wire_sign sign = {.blob = (const uint8_t *)"key", .blob_size = 3};
	struct outcome outcome = {false};
	static uint8_t received[AGENT_WIRE_MESSAGE_MAX + 4];
	struct fixture fixture;
	size_t size = 0;
	ssize_t n;
	int fd;

	begin(&fixture, state);
	sign.data = calloc(1, AGENT_WIRE_MESSAGE_MAX);
	sign.data_size = AGENT_WIRE_MESSAGE_MAX - 16;
	assert_non_null(agent_client_sign(&fixture.client, &sign, DEADLINE_MS, on_result, &outcome));
	fd = tools_accept(fixture.base, fixture.listener);
	for (int i = 0; i < 1000 && size < sizeof(received); i++) {
		event_base_loop(fixture.base, EVLOOP_NONBLOCK);
		n = recv(fd, received + size, sizeof(received) - size, MSG_DONTWAIT);
		size += n > 0 ? (size_t)n : 0;
	}
	assert_int_equal(size, sizeof(received));
	assert_memory_equal(received, "\0\4\0\0\x0d\0\0\0\3key", 12);
	assert_int_equal(write(fd, answer, 5), 5);
	assert_true(tools_loop(fixture.base, &outcome.done, DEADLINE_MS));
	assert_int_equal(outcome.error, ERROR_REFUSED);
	free((void *)sign.data);
	close(fd);
	finish_outcome(&outcome);
	end(&fixture);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_agent_client__works_with_ssh_agent),
	    cmocka_unit_test(test_agent_client__says_that_nobody_is_there),
	    cmocka_unit_test(test_agent_client__refuses_nonsense),
	    cmocka_unit_test(test_agent_client__sees_that_the_agent_closes),
	    cmocka_unit_test(test_agent_client__takes_an_answer_byte_by_byte),
	    cmocka_unit_test(test_agent_client__keeps_its_deadline),
	    cmocka_unit_test(test_agent_client__one_that_hangs_delays_no_other),
	    cmocka_unit_test(test_agent_client__cancel_closes_the_connection),
	    cmocka_unit_test(test_agent_client__waits_for_a_busy_agent),
	    cmocka_unit_test(test_agent_client__says_that_a_request_is_too_large),
	    cmocka_unit_test(test_agent_client__sends_a_large_request),
	};

	return cmocka_run_group_tests(tests, tools_setup, tools_teardown);
}
