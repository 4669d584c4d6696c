#include "test_monitor.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "arena.h"
#include "codec.h"
#include "decoder_gen.h"
#include "json.h"
#include "link.h"
#include "ssh_agent_gen.h"

#define MESSAGE_MAX (8 * 1024 * 1024)

static void note(struct test_monitor *monitor, const Decoder__FromDecoder *message)
{
	switch (message->message_case) {
	case DECODER__FROM_DECODER__MESSAGE_LINK:
		monitor->last_link = message->link;
		*(message->link->up ? &monitor->n_up : &monitor->n_down) += 1;
		break;
	case DECODER__FROM_DECODER__MESSAGE_REQUEST:
		monitor->last_request = message->request;
		monitor->n_requests++;
		if (monitor->answer_requests != NULL)
			test_monitor_answer(monitor, message->request->ticket, 4, monitor->answer_requests);
		break;
	case DECODER__FROM_DECODER__MESSAGE_CANCEL:
		monitor->last_cancel = message->cancel;
		monitor->n_cancels++;
		break;
	default:
		fail_msg("a message of kind %d", (int)message->message_case);
	}
}

static void on_frame(struct link *link, const struct frame *frame, void *arg)
{
	struct test_monitor *monitor = arg;
	struct arena *arena = arena_create(codec_arena_limit(frame->size));
	Decoder__FromDecoder *message = NULL;

	assert_int_equal(frame->type, FRAME_PROTOBUF);
	assert_true(monitor->n_messages < TEST_MONITOR_MESSAGES);
	assert_int_equal(decoder_from_decoder_decode(arena, frame->payload, frame->size, &message), 0);
	monitor->arenas[monitor->n_messages] = arena;
	monitor->messages[monitor->n_messages++] = message;
	note(monitor, message);
}

static void on_closed(struct link *link, int error, void *arg)
{
	((struct test_monitor *)arg)->closed = true;
}

static const struct link_handlers handlers = {.frame = on_frame, .closed = on_closed};

void test_monitor_start(struct test_monitor *monitor, struct event_base *base)
{
	int fds[2];

	memset(monitor, 0, sizeof(*monitor));
	monitor->base = base;
	assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
	fcntl(fds[0], F_SETFD, FD_CLOEXEC);
	monitor->pid = fork();
	if (monitor->pid == 0) {
		if (fds[1] != 3) {
			dup2(fds[1], 3);
			close(fds[1]);
		}
		execl(DECODER_PATH, "shed-host-decoder", (char *)NULL);
		_exit(127);
	}
	assert_true(monitor->pid > 0);
	close(fds[1]);
	monitor->link = link_create(base, fds[0], MESSAGE_MAX, MESSAGE_MAX, &handlers, monitor);
	assert_non_null(monitor->link);
}

int test_monitor_stop(struct test_monitor *monitor)
{
	int status = -1;

	link_destroy(monitor->link);
	assert_int_equal(waitpid(monitor->pid, &status, 0), monitor->pid);
	for (size_t i = 0; i < monitor->n_messages; i++)
		arena_destroy(monitor->arenas[i]);
	return status;
}

static void send_down(struct test_monitor *monitor, const Decoder__ToDecoder *message)
{
	struct buf bytes;

	buf_init(&bytes, MESSAGE_MAX);
	assert_int_equal(decoder_to_decoder_encode(message, &bytes), 0);
	assert_int_equal(link_send(monitor->link, FRAME_PROTOBUF, bytes.data, bytes.size), 0);
	buf_finish(&bytes);
}

void test_monitor_configure(struct test_monitor *monitor, const char *server, const char *ns)
{
	Decoder__ToDecoder message = DECODER__TO_DECODER__INIT;
	Decoder__Configure configure = DECODER__CONFIGURE__INIT;
	char *namespaces[] = {(char *)ns};

	configure.server = (char *)server;
	configure.namespaces = namespaces;
	configure.n_namespaces = 1;
	message.message_case = DECODER__TO_DECODER__MESSAGE_CONFIGURE;
	message.configure = &configure;
	send_down(monitor, &message);
}

void test_monitor_answer(struct test_monitor *monitor, uint64_t ticket, uint32_t operation, const char *json)
{
	const struct schema_message *schema = ssh_agent_namespace.response;
	Decoder__ToDecoder message = DECODER__TO_DECODER__INIT;
	Decoder__Answer answer = DECODER__ANSWER__INIT;
	struct arena *arena = arena_create(1 << 20);
	void *response = NULL;
	struct buf bytes;

	buf_init(&bytes, MESSAGE_MAX);
	assert_int_equal(json_decode_response(schema, operation, arena, json, strlen(json), &response), 0);
	assert_int_equal(codec_encode(schema, response, &bytes), 0);
	answer.ticket = ticket;
	answer.response.data = bytes.data;
	answer.response.len = bytes.size;
	message.message_case = DECODER__TO_DECODER__MESSAGE_ANSWER;
	message.answer = &answer;
	send_down(monitor, &message);
	buf_finish(&bytes);
	arena_destroy(arena);
}

void test_monitor_pend(struct test_monitor *monitor, uint64_t ticket, int64_t until)
{
	Decoder__ToDecoder message = DECODER__TO_DECODER__INIT;
	Decoder__Answer answer = DECODER__ANSWER__INIT;

	answer.ticket = ticket;
	answer.pending_until = until;
	message.message_case = DECODER__TO_DECODER__MESSAGE_ANSWER;
	message.answer = &answer;
	send_down(monitor, &message);
}
