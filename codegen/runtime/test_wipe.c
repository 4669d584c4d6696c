/* That nothing which held a secret is freed before it is wiped: free is replaced by one that looks (--wrap).
 */
#include <event2/event.h>
#include <malloc.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include <cmocka.h>

#include "arena.h"
#include "buf.h"
#include "link.h"
#include "wipe.h"

static const char secret[] = "kept under the doormat";
static int n_frees;
static int n_leaks;

void __real_free(void *data);
void __wrap_free(void *data);

void __wrap_free(void *data)
{
	n_frees++;
	if (data != NULL && memmem(data, malloc_usable_size(data), secret, sizeof(secret) - 1) != NULL)
		n_leaks++;
	__real_free(data);
}

static int setup(void **state)
{
	n_frees = 0;
	n_leaks = 0;
	return 0;
}

static void test_wipe__is_needed(void **state)
{
	/* volatile, or the compiler leaves all of this out */
	char *volatile data = malloc(sizeof(secret));

	assert_non_null(data);
	memcpy(data, secret, sizeof(secret));
	free(data);
	assert_int_equal(n_leaks, 1);
}

static void test_wipe__zeroes(void **state)
{
	char data[] = "abcdef";

	wipe(data + 1, 4);
	assert_memory_equal(data, "a\0\0\0\0f", 7);
	wipe(NULL, 0);
}

static void test_wipe__arena_destroy(void **state)
{
	struct arena *arena = arena_create(1 << 20);

	assert_non_null(arena);
	for (int i = 0; i < 1000; i++)
		assert_non_null(arena_memdup(arena, secret, sizeof(secret)));
	for (size_t size = 1; size < 200000; size *= 3) {
		char *large = arena_alloc(arena, size + sizeof(secret));

		assert_non_null(large);
		memcpy(large + size, secret, sizeof(secret));
	}
	arena_destroy(arena);
	assert_true(n_frees > 5);
	assert_int_equal(n_leaks, 0);
}

static void test_wipe__buf_growth(void **state)
{
	struct buf buf;

	buf_init(&buf, 100000);
	for (int i = 0; i < 1000; i++)
		assert_int_equal(buf_append_str(&buf, secret), 0);
	assert_true(n_frees > 5);
	assert_int_equal(n_leaks, 0);
	buf_finish(&buf);
	assert_int_equal(n_leaks, 0);
}

static void test_wipe__buf_room_not_committed(void **state)
{
	struct buf buf;
	uint8_t *room = NULL;

	buf_init(&buf, 1000);
	room = buf_room(&buf, 100);
	assert_non_null(room);
	memcpy(room + 50, secret, sizeof(secret));
	buf_commit(&buf, 1);
	buf_finish(&buf);
	assert_int_equal(n_leaks, 0);
}

static void test_wipe__buf_contents_let_go(void **state)
{
	struct buf buf;

	buf_init(&buf, 1000);
	assert_int_equal(buf_append_str(&buf, "0123456789"), 0);
	assert_int_equal(buf_append_str(&buf, secret), 0);
	buf_truncate(&buf, 10);
	assert_null(memmem(buf.data, buf.capacity, secret, 8));
	assert_int_equal(buf_append_str(&buf, secret), 0);
	buf_consume(&buf, 15);
	assert_non_null(memmem(buf.data, buf.size, secret + 5, 8));
	assert_null(memmem(buf.data + buf.size, buf.capacity - buf.size, secret + 10, 8));
	buf_clear(&buf);
	for (size_t i = 0; i < 10 + sizeof(secret) - 1; i++)
		assert_int_equal(buf.data[i], 0);
	buf_finish(&buf);
}

static void on_frame(struct link *link, const struct frame *frame, void *arg)
{
	int *n_frames = arg;

	assert_non_null(memmem(frame->payload, frame->size, secret, sizeof(secret) - 1));
	++*n_frames;
}

static void on_closed(struct link *link, int error, void *arg)
{
	fail_msg("closed");
}

/* Frames from one link to another, small and many times the socket's buffer, some of them never delivered. */
static void test_wipe__link(void **state)
{
	static const struct link_handlers handlers = {.frame = on_frame, .closed = on_closed};
	struct event_base *base = event_base_new();
	struct link *sender = NULL;
	struct link *receiver = NULL;
	size_t size = 1 << 20;
	uint8_t *payload = malloc(size);
	int ends[2] = {-1, -1};
	int n_frames = 0;

	assert_true(base != NULL && payload != NULL);
	for (size_t i = 0; i < size; i++)
		payload[i] = secret[i % sizeof(secret)];
	assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
	sender = link_create(base, ends[0], size, 8 * size, &handlers, &n_frames);
	receiver = link_create(base, ends[1], size, 8 * size, &handlers, &n_frames);
	assert_true(sender != NULL && receiver != NULL);
	for (int i = 0; i < 20; i++)
		assert_int_equal(link_send(sender, FRAME_PROTOBUF, payload, i % 7 == 3 ? size : 100), 0);
	while (n_frames < 15)
		event_base_loop(base, EVLOOP_ONCE);
	for (int i = 0; i < 3; i++)
		assert_int_equal(link_send(sender, FRAME_PROTOBUF, payload, size), 0);
	link_destroy(sender);
	link_destroy(receiver);
	event_base_free(base);
	assert_true(n_frees > 20);
	assert_int_equal(n_leaks, 0);
	wipe(payload, size);
	free(payload);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup(test_wipe__is_needed, setup),
	    cmocka_unit_test_setup(test_wipe__zeroes, setup),
	    cmocka_unit_test_setup(test_wipe__arena_destroy, setup),
	    cmocka_unit_test_setup(test_wipe__buf_growth, setup),
	    cmocka_unit_test_setup(test_wipe__buf_room_not_committed, setup),
	    cmocka_unit_test_setup(test_wipe__buf_contents_let_go, setup),
	    cmocka_unit_test_setup(test_wipe__link, setup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
