#include <errno.h>
#include <event2/event.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "error.h"
#include "link.h"

#define PAYLOAD_LIMIT (1024 * 1024)
#define OUTPUT_LIMIT (4 * 1024 * 1024)

/* A link on one end of a socket pair; the test plays its peer on the other, fd. */
struct fixture {
	struct event_base *base;
	struct link *link;
	int fd;
	int n_frames;
	struct frame last; /* its payload is not kept */
	uint64_t sum;      /* of all payload bytes */
	int error;         /* of closed, 0 before */
	int n_closed;
	int destroy_at; /* in this frame, the link is destroyed */
	int pause_at;
	bool echo;
	bool keep; /* closed does not destroy the link */
};

static void on_frame(struct link *link, const struct frame *frame, void *arg)
{
	struct fixture *f = arg;

	f->n_frames++;
	f->last = *frame;
	if (f->destroy_at == f->n_frames) {
		link_destroy(link);
		f->link = NULL;
	}
	/* The payload stays valid all the same. */
	for (size_t i = 0; i < frame->size; i++)
		f->sum += frame->payload[i];
	if (f->pause_at == f->n_frames)
		link_pause(link);
	if (f->echo)
		assert_int_equal(link_send(link, frame->type, frame->payload, frame->size), 0);
}

static void on_closed(struct link *link, int error, void *arg)
{
	struct fixture *f = arg;

	f->error = error;
	f->n_closed++;
	if (!f->keep) {
		link_destroy(link);
		f->link = NULL;
	}
}

static int setup(void **state)
{
	static const struct link_handlers handlers = {.frame = on_frame, .closed = on_closed};
	struct fixture *f = calloc(1, sizeof(*f));
	int ends[2] = {-1, -1};

	assert_non_null(f);
	f->base = event_base_new();
	assert_non_null(f->base);
	assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
	f->link = link_create(f->base, ends[0], PAYLOAD_LIMIT, OUTPUT_LIMIT, &handlers, f);
	assert_non_null(f->link);
	f->fd = ends[1];
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;

	link_destroy(f->link);
	event_base_free(f->base);
	if (f->fd >= 0)
		close(f->fd);
	free(f);
	return 0;
}

/* Runs what is ready. */
static void run(struct fixture *f)
{
	for (int i = 0; i < 20; i++)
		event_base_loop(f->base, EVLOOP_NONBLOCK);
}

static double seconds_now(void)
{
	struct timespec now = {0};

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec + now.tv_nsec / 1e9;
}

/* Runs until the link has closed; gives up after two seconds. */
static void run_until_closed(struct fixture *f)
{
	double end = seconds_now() + 2;

	while (f->n_closed == 0 && seconds_now() < end) {
		event_base_loop(f->base, EVLOOP_NONBLOCK);
		usleep(1000);
	}
}

static void peer_writes(struct fixture *f, const void *data, size_t size)
{
	assert_int_equal(send(f->fd, data, size, MSG_NOSIGNAL), size);
}

/* A frame in malloced memory, its payload all 'x'. */
static uint8_t *make_frame(uint8_t type, size_t size)
{
	uint8_t *data = malloc(FRAME_HEADER_SIZE + size);

	assert_non_null(data);
	frame_write_header(data, type, size);
	memset(data + FRAME_HEADER_SIZE, 'x', size);
	return data;
}

static void test_link__delivers_a_frame(void **state)
{
	struct fixture *f = *state;

	peer_writes(f, "\x20\0\0\0\x02{}", 7);
	run(f);
	assert_int_equal(f->n_frames, 1);
	assert_int_equal(f->last.type, FRAME_JSON);
	assert_int_equal(f->last.size, 2);
	assert_int_equal(f->sum, '{' + '}');
	peer_writes(f, "\x21\0\0\0\0", 5);
	run(f);
	assert_int_equal(f->n_frames, 2);
	assert_int_equal(f->last.size, 0);
	assert_int_equal(f->n_closed, 0);
}

static void test_link__byte_at_a_time(void **state)
{
	struct fixture *f = *state;
	uint8_t *data = make_frame(FRAME_PROTOBUF, 300);

	for (size_t i = 0; i < 305; i++) {
		assert_int_equal(f->n_frames, 0);
		peer_writes(f, data + i, 1);
		event_base_loop(f->base, EVLOOP_NONBLOCK);
	}
	assert_int_equal(f->n_frames, 1);
	assert_int_equal(f->sum, 300 * 'x');
	free(data);
}

static void test_link__thousand_frames_in_one_write(void **state)
{
	struct fixture *f = *state;
	uint8_t data[1000 * 8];

	for (int i = 0; i < 1000; i++)
		memcpy(data + i * 8,
		    "\x21\0\0\0\x03"
		    "abc",
		    8);
	peer_writes(f, data, sizeof(data));
	run(f);
	assert_int_equal(f->n_frames, 1000);
	assert_int_equal(f->sum, 1000 * ('a' + 'b' + 'c'));
}

static void test_link__largest_frame(void **state)
{
	struct fixture *f = *state;
	uint8_t *data = make_frame(FRAME_PROTOBUF, PAYLOAD_LIMIT);
	size_t sent = 0;

	while (sent < FRAME_HEADER_SIZE + PAYLOAD_LIMIT) {
		ssize_t n = send(f->fd, data + sent, FRAME_HEADER_SIZE + PAYLOAD_LIMIT - sent, MSG_DONTWAIT);

		if (n > 0)
			sent += n;
		event_base_loop(f->base, EVLOOP_NONBLOCK);
	}
	peer_writes(f,
	    "\x21\0\0\0\x01"
	    "y",
	    6);
	run(f);
	assert_int_equal(f->n_frames, 2);
	assert_int_equal(f->sum, (uint64_t)PAYLOAD_LIMIT * 'x' + 'y');
	free(data);
}

static void test_link__rejects_oversize_header(void **state)
{
	struct fixture *f = *state;
	uint8_t header[FRAME_HEADER_SIZE] = {0};

	frame_write_header(header, FRAME_PROTOBUF, PAYLOAD_LIMIT + 1);
	peer_writes(f, "\x20\0\0\0\x02{}", 7);
	peer_writes(f, header, sizeof(header));
	run(f);
	assert_int_equal(f->n_frames, 1);
	assert_int_equal(f->error, ERROR_LIMIT);
	assert_int_equal(f->n_closed, 1);
}

static void test_link__rejects_unknown_type(void **state)
{
	struct fixture *f = *state;

	peer_writes(f, "GET / HTTP/1.1\r\n", 16);
	run(f);
	assert_int_equal(f->n_frames, 0);
	assert_int_equal(f->error, ERROR_TYPE);
}

static void test_link__dead_link_is_quiet(void **state)
{
	struct fixture *f = *state;

	f->keep = true;
	peer_writes(f, "\xff\0\0\0\0\x20\0\0\0\0", 10);
	run(f);
	peer_writes(f, "\x20\0\0\0\0", 5);
	run(f);
	assert_int_equal(f->n_frames, 0);
	assert_int_equal(f->n_closed, 1);
	assert_int_equal(link_send(f->link, FRAME_JSON, "{}", 2), ERROR_CLOSED);
	link_pause(f->link);
	link_resume(f->link);
	run(f);
	assert_int_equal(f->n_closed, 1);
}

static void test_link__peer_closes(void **state)
{
	struct fixture *f = *state;

	peer_writes(f, "\x20\0\0\0\x02{}\x20\0", 9);
	close(f->fd);
	f->fd = -1;
	run(f);
	assert_int_equal(f->n_frames, 1);
	assert_int_equal(f->error, ERROR_CLOSED);
	assert_int_equal(f->n_closed, 1);
}

/* A byte every 20 ms keeps no frame alive: the time counts from its first byte. */
static void test_link__slow_drip_times_out(void **state)
{
	struct fixture *f = *state;
	uint8_t *data = make_frame(FRAME_JSON, 1000);
	double start = 0;
	size_t i = 0;

	link_set_frame_timeout(f->link, 150);
	start = seconds_now();
	while (f->n_closed == 0 && i < 100) {
		(void)!send(f->fd, data + i++, 1, MSG_NOSIGNAL);
		usleep(20000);
		event_base_loop(f->base, EVLOOP_NONBLOCK);
	}
	assert_int_equal(f->error, ERROR_TIMEOUT);
	assert_true(seconds_now() - start > 0.14);
	assert_true(i > 2);
	free(data);
}

/* Frames that each arrive in time do not add up, and a quiet link has no deadline. */
static void test_link__deadline_is_each_frames_own(void **state)
{
	struct fixture *f = *state;

	link_set_frame_timeout(f->link, 400);
	peer_writes(f, "\x20\0\0", 3);
	for (int i = 0; i < 8; i++) {
		run(f);
		usleep(80000);
		/* The end of one frame and the beginning of the next. */
		peer_writes(f, "\0\x02{}\x20\0\0", 7);
	}
	peer_writes(f, "\0\0", 2);
	run(f);
	assert_int_equal(f->n_frames, 9);
	usleep(500000);
	run(f);
	assert_int_equal(f->n_closed, 0);
}

static void test_link__sends(void **state)
{
	struct fixture *f = *state;
	uint8_t data[64] = {0};

	assert_int_equal(link_send(f->link, FRAME_JSON, "{}", 2), 0);
	assert_int_equal(link_send(f->link, FRAME_PROTOBUF, NULL, 0), 0);
	assert_int_equal(link_pending(f->link), 0);
	assert_int_equal(recv(f->fd, data, sizeof(data), 0), 12);
	assert_memory_equal(data, "\x20\0\0\0\x02{}\x21\0\0\0\0", 12);
}

/* Many frames of uneven sizes, through a socket that takes a part of them at a time. */
static void test_link__queues_in_order(void **state)
{
	struct fixture *f = *state;
	uint8_t *payload = malloc(10000);
	uint8_t *stream = malloc(OUTPUT_LIMIT);
	size_t expected = 0;
	size_t received = 0;
	size_t at = 0;

	assert_true(payload != NULL && stream != NULL);
	for (int i = 0; i < 500; i++) {
		size_t size = (i * 7919) % 9000;

		memset(payload, i & 0xff, size);
		assert_int_equal(link_send(f->link, FRAME_PROTOBUF, payload, size), 0);
		expected += FRAME_HEADER_SIZE + size;
	}
	assert_true(link_pending(f->link) > 1000000);
	while (received < expected) {
		ssize_t n = recv(f->fd, stream + received, 3333, MSG_DONTWAIT);

		if (n > 0)
			received += n;
		else
			event_base_loop(f->base, EVLOOP_NONBLOCK);
	}
	for (int i = 0; i < 500; i++) {
		struct frame frame = {0};
		int64_t size = frame_parse(stream + at, received - at, PAYLOAD_LIMIT, &frame);

		assert_int_equal(size, FRAME_HEADER_SIZE + (i * 7919) % 9000);
		if (frame.size > 0)
			assert_true(
			    frame.payload[0] == (i & 0xff) && frame.payload[frame.size - 1] == (i & 0xff));
		at += size;
	}
	run(f);
	assert_int_equal(link_pending(f->link), 0);
	free(payload);
	free(stream);
}

static void test_link__stalled_peer_meets_output_limit(void **state)
{
	struct fixture *f = *state;
	uint8_t *payload = calloc(1, 100000);
	int n = 0;

	assert_non_null(payload);
	while (link_send(f->link, FRAME_PROTOBUF, payload, 100000) == 0)
		n++;
	assert_in_range(n, OUTPUT_LIMIT / 100005, OUTPUT_LIMIT / 100005 + 10);
	assert_true(link_pending(f->link) <= OUTPUT_LIMIT);
	assert_int_equal(link_send(f->link, FRAME_PROTOBUF, payload, 100000), ERROR_LIMIT);
	/* A frame that fits still goes, and the link lives. */
	assert_int_equal(link_send(f->link, FRAME_PROTOBUF, payload, 10), 0);
	run(f);
	assert_int_equal(f->n_closed, 0);
	assert_int_equal(link_send(f->link, FRAME_PROTOBUF, payload, OUTPUT_LIMIT), ERROR_LIMIT);
	assert_int_equal(
	    link_send(f->link, FRAME_PROTOBUF, payload, (size_t)FRAME_PAYLOAD_MAX + 1), ERROR_LIMIT);
	free(payload);
}

static void test_link__stalled_output_times_out(void **state)
{
	struct fixture *f = *state;
	uint8_t *payload = calloc(1, PAYLOAD_LIMIT);
	uint8_t sink[50000];
	double start = seconds_now();

	assert_non_null(payload);
	link_set_frame_timeout(f->link, 300);
	for (int i = 0; i < 3; i++)
		assert_int_equal(link_send(f->link, FRAME_PROTOBUF, payload, PAYLOAD_LIMIT), 0);
	free(payload);
	/* While the peer empties the socket now and then, output is slow but does not stand still. */
	for (int i = 0; i < 7; i++) {
		usleep(60000);
		while (recv(f->fd, sink, sizeof(sink), MSG_DONTWAIT) > 0)
			continue;
		run(f);
	}
	assert_true(link_pending(f->link) > 0);
	assert_int_equal(f->n_closed, 0);
	assert_true(seconds_now() - start > 0.4);
	run_until_closed(f);
	assert_int_equal(f->error, ERROR_TIMEOUT);
}

static void test_link__drained_output_has_no_deadline(void **state)
{
	struct fixture *f = *state;
	uint8_t *payload = calloc(1, PAYLOAD_LIMIT);
	uint8_t sink[50000];

	assert_non_null(payload);
	link_set_frame_timeout(f->link, 100);
	assert_int_equal(link_send(f->link, FRAME_PROTOBUF, payload, PAYLOAD_LIMIT), 0);
	free(payload);
	while (link_pending(f->link) > 0) {
		(void)!recv(f->fd, sink, sizeof(sink), MSG_DONTWAIT);
		event_base_loop(f->base, EVLOOP_NONBLOCK);
	}
	usleep(150000);
	run(f);
	assert_int_equal(f->n_closed, 0);
}

static void test_link__destroyed_in_frame(void **state)
{
	struct fixture *f = *state;
	uint8_t data[8 * 8];

	for (int i = 0; i < 8; i++)
		memcpy(data + i * 8,
		    "\x21\0\0\0\x03"
		    "abc",
		    8);
	f->destroy_at = 3;
	peer_writes(f, data, sizeof(data));
	run(f);
	assert_int_equal(f->n_frames, 3);
	assert_int_equal(f->sum, 3 * ('a' + 'b' + 'c'));
	assert_int_equal(f->n_closed, 0);
	assert_null(f->link);
	/* The peer sees the end of it at once. */
	assert_true(recv(f->fd, data, 1, 0) <= 0);
}

static void test_link__paused_in_frame(void **state)
{
	struct fixture *f = *state;

	f->pause_at = 1;
	link_set_frame_timeout(f->link, 100);
	peer_writes(f,
	    "\x20\0\0\0\x01"
	    "a\x20\0\0\0\x01"
	    "b\x20\0\0",
	    15);
	run(f);
	usleep(150000);
	run(f);
	assert_int_equal(f->n_closed, 0);
	assert_int_equal(f->n_frames, 1);
	peer_writes(f,
	    "\0\x01"
	    "c",
	    3);
	run(f);
	assert_int_equal(f->n_frames, 1);
	link_resume(f->link);
	/* Not from within link_resume, whose caller may not be ready for it. */
	assert_int_equal(f->n_frames, 1);
	run(f);
	assert_int_equal(f->n_frames, 3);
	assert_int_equal(f->sum, 'a' + 'b' + 'c');
}

/* With the next frame whole in memory and nothing more to read. */
static void test_link__resumes_without_new_bytes(void **state)
{
	struct fixture *f = *state;

	f->pause_at = 1;
	peer_writes(f,
	    "\x20\0\0\0\x01"
	    "a\x20\0\0\0\x01"
	    "b",
	    12);
	run(f);
	link_resume(f->link);
	run(f);
	assert_int_equal(f->n_frames, 2);
}

static void test_link__paused_frame_is_not_late(void **state)
{
	struct fixture *f = *state;

	link_set_frame_timeout(f->link, 100);
	peer_writes(f, "\x20\0\0", 3);
	run(f);
	link_pause(f->link);
	usleep(150000);
	run(f);
	assert_int_equal(f->n_closed, 0);
	link_resume(f->link);
	run_until_closed(f);
	assert_int_equal(f->error, ERROR_TIMEOUT);
}

static void test_link__paused_link_reads_no_more(void **state)
{
	struct fixture *f = *state;
	uint8_t block[65536] = {0};
	size_t sent = 0;
	ssize_t n = 0;

	link_pause(f->link);
	while ((n = send(f->fd, block, sizeof(block), MSG_DONTWAIT | MSG_NOSIGNAL)) > 0) {
		sent += n;
		run(f);
	}
	assert_int_equal(errno, EAGAIN);
	assert_true(sent < 1000000);
}

/* SIGPIPE has its default action here, which would end the test. */
static void test_link__send_to_closed_peer(void **state)
{
	struct fixture *f = *state;

	close(f->fd);
	f->fd = -1;
	assert_int_equal(link_send(f->link, FRAME_JSON, "{}", 2), 0);
	assert_int_equal(f->n_closed, 0);
	run(f);
	assert_int_equal(f->error, ERROR_CLOSED);
}

static void test_link__last_words_of_peer_are_heard(void **state)
{
	struct fixture *f = *state;
	uint8_t *data = make_frame(FRAME_JSON, 50000);

	peer_writes(f, data, 50005);
	close(f->fd);
	f->fd = -1;
	/* The write fails before all of the frame is read. */
	assert_int_equal(link_send(f->link, FRAME_JSON, "{}", 2), 0);
	run(f);
	assert_int_equal(f->n_frames, 1);
	assert_int_equal(f->error, ERROR_CLOSED);
	free(data);
}

static void test_link__paused_link_learns_from_writing(void **state)
{
	struct fixture *f = *state;

	link_pause(f->link);
	close(f->fd);
	f->fd = -1;
	assert_int_equal(link_send(f->link, FRAME_JSON, "{}", 2), 0);
	run(f);
	assert_int_equal(f->error, ERROR_CLOSED);
}

static void test_link__echo(void **state)
{
	struct fixture *f = *state;
	uint8_t answer[16] = {0};

	f->echo = true;
	for (int i = 0; i < 1000; i++) {
		peer_writes(f, "\x21\0\0\0\x04ping", 9);
		event_base_loop(f->base, EVLOOP_NONBLOCK);
		assert_int_equal(recv(f->fd, answer, sizeof(answer), MSG_DONTWAIT), 9);
		assert_memory_equal(answer, "\x21\0\0\0\x04ping", 9);
	}
}

int main(void)
{
#define LINK_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
	    LINK_TEST(test_link__delivers_a_frame),
	    LINK_TEST(test_link__byte_at_a_time),
	    LINK_TEST(test_link__thousand_frames_in_one_write),
	    LINK_TEST(test_link__largest_frame),
	    LINK_TEST(test_link__rejects_oversize_header),
	    LINK_TEST(test_link__rejects_unknown_type),
	    LINK_TEST(test_link__dead_link_is_quiet),
	    LINK_TEST(test_link__peer_closes),
	    LINK_TEST(test_link__slow_drip_times_out),
	    LINK_TEST(test_link__deadline_is_each_frames_own),
	    LINK_TEST(test_link__sends),
	    LINK_TEST(test_link__queues_in_order),
	    LINK_TEST(test_link__stalled_peer_meets_output_limit),
	    LINK_TEST(test_link__stalled_output_times_out),
	    LINK_TEST(test_link__drained_output_has_no_deadline),
	    LINK_TEST(test_link__destroyed_in_frame),
	    LINK_TEST(test_link__paused_in_frame),
	    LINK_TEST(test_link__resumes_without_new_bytes),
	    LINK_TEST(test_link__paused_frame_is_not_late),
	    LINK_TEST(test_link__paused_link_reads_no_more),
	    LINK_TEST(test_link__send_to_closed_peer),
	    LINK_TEST(test_link__last_words_of_peer_are_heard),
	    LINK_TEST(test_link__paused_link_learns_from_writing),
	    LINK_TEST(test_link__echo),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
