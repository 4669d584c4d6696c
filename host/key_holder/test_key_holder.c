/* The program itself, over a socket pair, as the monitor runs it. */

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "codec.h"
#include "error.h"
#include "frame.h"
#include "key_holder_gen.h"
#include "test_tools.h"

#define LINK_FD 3
#define FRAME_MAX (1024 * 1024)

struct holder {
	pid_t pid;
	int fd;
	struct buf input;
	struct arena *arena; /* of the answer that was read last */
	uint64_t last_id;
};

static void start(struct holder *holder)
{
	const struct timeval patience = {10, 0};
	int fds[2], null;

	assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
	fcntl(fds[0], F_SETFD, FD_CLOEXEC);
	*holder = (struct holder){.pid = fork(), .fd = fds[0]};
	if (holder->pid == 0) {
		null = open("/dev/null", O_RDWR);
		dup2(null, STDERR_FILENO);
		dup2(fds[1], LINK_FD);
		if (fds[1] != LINK_FD)
			close(fds[1]);
		execl(KEY_HOLDER, KEY_HOLDER, NULL);
		_exit(127);
	}
	close(fds[1]);
	setsockopt(fds[0], SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
	buf_init(&holder->input, FRAME_MAX);
}

/* Its exit status, once the link is closed. */
static int stop(struct holder *holder)
{
	int status = -1;

	close(holder->fd);
	assert_int_equal(waitpid(holder->pid, &status, 0), holder->pid);
	buf_finish(&holder->input);
	arena_destroy(holder->arena);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void send_frame(struct holder *holder, uint8_t type, const void *payload, size_t size)
{
	uint8_t header[FRAME_HEADER_SIZE];

	frame_write_header(header, type, size);
	assert_int_equal(write(holder->fd, header, sizeof(header)), sizeof(header));
	assert_int_equal(write(holder->fd, payload, size), size);
}

static void send_call(struct holder *holder, const KeyHolder__Call *call)
{
	struct buf bytes;

	buf_init(&bytes, FRAME_MAX);
	assert_int_equal(key_holder_call_encode(call, &bytes), 0);
	send_frame(holder, FRAME_PROTOBUF, bytes.data, bytes.size);
	buf_finish(&bytes);
}

/* Sends a request under the next id, which is returned. */
static uint64_t ask(struct holder *holder, KeyHolder__Request *request)
{
	KeyHolder__Call call = KEY_HOLDER__CALL__INIT;

	call.id = ++holder->last_id;
	call.request = request;
	send_call(holder, &call);
	return call.id;
}

/* The next answer, valid until the one after it. */
static const KeyHolder__Answer *receive(struct holder *holder)
{
	KeyHolder__Answer *answer = NULL;
	struct frame frame;
	int64_t size;
	uint8_t *room;
	ssize_t n;

	while ((size = frame_parse(holder->input.data, holder->input.size, FRAME_MAX, &frame)) == 0) {
		room = buf_room(&holder->input, 4096);
		assert_non_null(room);
		n = read(holder->fd, room, 4096);
		assert_true(n > 0);
		buf_commit(&holder->input, (size_t)n);
	}
	assert_true(size > 0);
	assert_int_equal(frame.type, FRAME_PROTOBUF);
	arena_destroy(holder->arena);
	holder->arena = arena_create(codec_arena_limit(frame.size));
	assert_int_equal(key_holder_answer_decode(holder->arena, frame.payload, frame.size, &answer), 0);
	buf_consume(&holder->input, (size_t)size);
	return answer;
}

static uint64_t ask_configure(
    struct holder *holder, KeyHolder__Mode mode, const char *socket, const char *key)
{
	KeyHolder__ConfigureRequest configure = KEY_HOLDER__CONFIGURE_REQUEST__INIT;
	KeyHolder__Request request = KEY_HOLDER__REQUEST__INIT;
	char *paths[1] = {(char *)key};

	configure.mode = mode;
	configure.agent_socket = (char *)socket;
	configure.key_paths = paths;
	configure.n_key_paths = key != NULL ? 1 : 0;
	request.operation_case = KEY_HOLDER__REQUEST__OPERATION_CONFIGURE;
	request.configure = &configure;
	return ask(holder, &request);
}

static uint64_t ask_list(struct holder *holder)
{
	KeyHolder__ListRequest list = KEY_HOLDER__LIST_REQUEST__INIT;
	KeyHolder__Request request = KEY_HOLDER__REQUEST__INIT;

	request.operation_case = KEY_HOLDER__REQUEST__OPERATION_LIST;
	request.list = &list;
	return ask(holder, &request);
}

static uint64_t ask_sign(struct holder *holder, const struct buf *blob)
{
	KeyHolder__SignRequest sign = KEY_HOLDER__SIGN_REQUEST__INIT;
	KeyHolder__Request request = KEY_HOLDER__REQUEST__INIT;

	sign.public_key.data = blob->data;
	sign.public_key.len = blob->size;
	sign.data.data = (uint8_t *)"data";
	sign.data.len = 4;
	request.operation_case = KEY_HOLDER__REQUEST__OPERATION_SIGN;
	request.sign = &sign;
	return ask(holder, &request);
}

static void assert_error(const KeyHolder__Answer *answer, KeyHolder__ErrorCode code)
{
	assert_int_equal(answer->response->result_case, KEY_HOLDER__RESPONSE__RESULT_ERROR);
	assert_int_equal(answer->response->error->code, code);
	assert_string_not_equal(answer->response->error->error, "");
}

static void test_key_holder__holds_local_keys(void **state)
{
	const struct tools_path path = tools_path(*state, "id");
	const KeyHolder__Answer *answer;
	struct holder holder;
	struct buf blob;
	uint64_t id;

	tools_make_key(path.text, "ed25519", NULL, NULL, NULL);
	tools_read_blob(tools_path(*state, "id.pub").text, &blob);
	start(&holder);
	id = ask_configure(&holder, KEY_HOLDER__MODE__AUTO, "", path.text);
	answer = receive(&holder);
	assert_int_equal(answer->id, id);
	assert_int_equal(answer->response->result_case, KEY_HOLDER__RESPONSE__RESULT_CONFIGURE);
	assert_int_equal(answer->response->configure->mode, KEY_HOLDER__MODE__LOCAL_KEYS);
	assert_int_equal(answer->response->configure->key_count, 1);

	id = ask_list(&holder);
	answer = receive(&holder);
	assert_int_equal(answer->id, id);
	assert_int_equal(answer->response->result_case, KEY_HOLDER__RESPONSE__RESULT_LIST);
	assert_int_equal(answer->response->list->n_keys, 1);
	assert_int_equal(answer->response->list->keys[0]->blob.len, blob.size);
	assert_memory_equal(answer->response->list->keys[0]->blob.data, blob.data, blob.size);
	assert_string_equal(answer->response->list->keys[0]->comment, "me@host");

	id = ask_sign(&holder, &blob);
	answer = receive(&holder);
	assert_int_equal(answer->id, id);
	assert_int_equal(answer->response->result_case, KEY_HOLDER__RESPONSE__RESULT_SIGN);
	assert_int_equal(answer->response->sign->signature.len, 83);

	blob.data[blob.size - 1] ^= 1;
	ask_sign(&holder, &blob);
	assert_error(receive(&holder), KEY_HOLDER__ERROR_CODE__KEY_NOT_FOUND);
	ask_configure(&holder, KEY_HOLDER__MODE__AUTO, "", NULL);
	assert_error(receive(&holder), KEY_HOLDER__ERROR_CODE__ERROR_CODE_UNSPECIFIED);
	buf_finish(&blob);
	assert_int_equal(stop(&holder), 0);
}

static void test_key_holder__forwards_to_an_agent(void **state)
{
	const struct tools_path path = tools_path(*state, "forward"), socket = tools_path(*state, "agent");
	const KeyHolder__Answer *answer;
	struct holder holder;
	struct buf blob;
	pid_t agent = tools_start_agent(socket.text);

	tools_make_key(path.text, "rsa", "2048", NULL, NULL);
	tools_add_key(socket.text, path.text, false);
	tools_read_blob(tools_path(*state, "forward.pub").text, &blob);
	start(&holder);
	ask_configure(&holder, KEY_HOLDER__MODE__AUTO, socket.text, NULL);
	answer = receive(&holder);
	assert_int_equal(answer->response->configure->mode, KEY_HOLDER__MODE__AGENT_FORWARD);
	assert_int_equal(answer->response->configure->key_count, 1);
	ask_sign(&holder, &blob);
	answer = receive(&holder);
	assert_int_equal(answer->response->result_case, KEY_HOLDER__RESPONSE__RESULT_SIGN);

	tools_kill(agent);
	ask_list(&holder);
	assert_error(receive(&holder), KEY_HOLDER__ERROR_CODE__NO_BACKEND);
	ask_sign(&holder, &blob);
	assert_error(receive(&holder), KEY_HOLDER__ERROR_CODE__NO_BACKEND);
	agent = tools_start_agent(socket.text);
	ask_list(&holder);
	answer = receive(&holder);
	assert_int_equal(answer->response->result_case, KEY_HOLDER__RESPONSE__RESULT_LIST);
	assert_int_equal(answer->response->list->n_keys, 0);
	tools_kill(agent);
	buf_finish(&blob);
	assert_int_equal(stop(&holder), 0);
}

static int accept_blocking(int listener)
{
	assert_int_equal(fcntl(listener, F_SETFL, 0), 0);
	return accept(listener, NULL, NULL);
}

static void read_request(int fd)
{
	uint8_t request[5];

	assert_int_equal(recv(fd, request, sizeof(request), MSG_WAITALL), sizeof(request));
	assert_int_equal(request[4], 11);
}

static void test_key_holder__cancels_and_keeps_calls_apart(void **state)
{
	static const uint8_t none[] = "\0\0\0\5\x0c\0\0\0\0";
	const struct tools_path socket = tools_path(*state, "fake");
	KeyHolder__Call cancel = KEY_HOLDER__CALL__INIT;
	const KeyHolder__Answer *answer;
	int listener = tools_listen(socket.text);
	int probe, hanging, fd;
	struct holder holder;
	uint64_t id;
	char byte;

	start(&holder);
	ask_configure(&holder, KEY_HOLDER__MODE__AUTO, socket.text, NULL);
	probe = accept_blocking(listener);
	read_request(probe);
	assert_int_equal(write(probe, none, sizeof(none) - 1), sizeof(none) - 1);
	close(probe);
	assert_int_equal(receive(&holder)->response->configure->mode, KEY_HOLDER__MODE__AGENT_FORWARD);

	cancel.id = ask_list(&holder);
	hanging = accept_blocking(listener);
	read_request(hanging);
	for (int i = 0; i < 5; i++) {
		id = ask_list(&holder);
		fd = accept_blocking(listener);
		read_request(fd);
		assert_int_equal(write(fd, none, sizeof(none) - 1), sizeof(none) - 1);
		answer = receive(&holder);
		assert_int_equal(answer->id, id);
		assert_int_equal(answer->response->result_case, KEY_HOLDER__RESPONSE__RESULT_LIST);
		close(fd);
	}
	cancel.cancel = true;
	send_call(&holder, &cancel);
	/* The connection that was held is closed, and nothing comes of it. */
	assert_int_equal(read(hanging, &byte, 1), 0);
	close(hanging);
	cancel.id = 12345;
	send_call(&holder, &cancel);
	id = ask_list(&holder);
	fd = accept_blocking(listener);
	assert_int_equal(write(fd, "\0\0\0\1\5", 5), 5);
	answer = receive(&holder);
	assert_int_equal(answer->id, id);
	assert_error(answer, KEY_HOLDER__ERROR_CODE__NO_BACKEND);
	close(fd);
	/* One is under way when the monitor goes away. */
	ask_list(&holder);
	fd = accept_blocking(listener);
	read_request(fd);
	assert_int_equal(stop(&holder), 0);
	assert_int_equal(read(fd, &byte, 1), 0);
	close(fd);
	close(listener);
}

static void test_key_holder__survives_calls_that_are_none(void **state)
{
	static uint8_t garbage[4096];
	KeyHolder__Call empty = KEY_HOLDER__CALL__INIT;
	KeyHolder__Request request = KEY_HOLDER__REQUEST__INIT;
	const KeyHolder__Answer *answer;
	struct holder holder;
	uint64_t id;

	start(&holder);
	srand(1);
	for (int i = 0; i < 50; i++) {
		for (size_t j = 0; j < sizeof(garbage); j++)
			garbage[j] = (uint8_t)rand();
		send_frame(&holder, FRAME_PROTOBUF, garbage, sizeof(garbage));
	}
	send_frame(&holder, FRAME_JSON, "{}", 2);
	empty.id = 77;
	send_call(&holder, &empty);
	answer = receive(&holder);
	assert_int_equal(answer->id, 77);
	assert_error(answer, KEY_HOLDER__ERROR_CODE__ERROR_CODE_UNSPECIFIED);
	id = ask(&holder, &request);
	answer = receive(&holder);
	assert_int_equal(answer->id, id);
	assert_error(answer, KEY_HOLDER__ERROR_CODE__ERROR_CODE_UNSPECIFIED);
	id = ask_list(&holder);
	answer = receive(&holder);
	assert_int_equal(answer->id, id);
	assert_error(answer, KEY_HOLDER__ERROR_CODE__NO_BACKEND);
	assert_int_equal(stop(&holder), 0);
}

static void test_key_holder__bounds_calls_at_a_time(void **state)
{
	const struct tools_path socket = tools_path(*state, "slow");
	int listener = tools_listen(socket.text);
	const KeyHolder__Answer *answer;
	struct holder holder;
	uint64_t id = 0;

	start(&holder);
	/* Chosen although it does not answer. */
	ask_configure(&holder, KEY_HOLDER__MODE__AGENT_FORWARD, socket.text, NULL);
	receive(&holder);
	for (int i = 0; i < 257; i++)
		id = ask_list(&holder);
	answer = receive(&holder);
	assert_int_equal(answer->id, id);
	assert_error(answer, KEY_HOLDER__ERROR_CODE__ERROR_CODE_UNSPECIFIED);
	assert_int_equal(stop(&holder), 0);
	close(listener);
}

static void test_key_holder__ends_when_the_link_breaks(void **state)
{
	static const uint8_t wrong[] = {0x99, 0, 0, 0, 1, 0};
	struct holder holder;
	char byte;

	start(&holder);
	assert_int_equal(write(holder.fd, wrong, sizeof(wrong)), sizeof(wrong));
	assert_int_equal(read(holder.fd, &byte, 1), 0);
	assert_int_equal(stop(&holder), 1);
}

static void test_key_holder__is_not_run_by_hand(void **state)
{
	const char *argv[] = {KEY_HOLDER, NULL}, *with_argument[] = {KEY_HOLDER, "--help", NULL};
	int fds[2];

	/* Whatever the test was started with. */
	close(LINK_FD);
	assert_int_equal(tools_run(NULL, argv), 2);
	assert_int_equal(tools_run(NULL, with_argument), 2);
	/* A pipe at the link's number is no link. */
	assert_int_equal(pipe(fds), 0);
	assert_int_equal(dup2(fds[0], LINK_FD), LINK_FD);
	assert_int_equal(tools_run(NULL, argv), 2);
	close(fds[0]);
	close(fds[1]);
	close(LINK_FD);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_key_holder__holds_local_keys),
	    cmocka_unit_test(test_key_holder__forwards_to_an_agent),
	    cmocka_unit_test(test_key_holder__cancels_and_keeps_calls_apart),
	    cmocka_unit_test(test_key_holder__survives_calls_that_are_none),
	    cmocka_unit_test(test_key_holder__bounds_calls_at_a_time),
	    cmocka_unit_test(test_key_holder__ends_when_the_link_breaks),
	    cmocka_unit_test(test_key_holder__is_not_run_by_hand),
	};

	return cmocka_run_group_tests(tests, tools_setup, tools_teardown);
}
