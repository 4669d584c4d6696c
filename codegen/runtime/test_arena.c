#include <setjmp.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "arena.h"

/* AddressSanitizer would end the test where malloc gives NULL. */
const char *__asan_default_options(void);

const char *__asan_default_options(void)
{
	return "allocator_may_return_null=1";
}

static void test_arena__gives_zeroed_aligned_memory(void **state)
{
	struct arena *arena = arena_create(1 << 20);

	assert_non_null(arena);
	for (size_t size = 1; size < 3000; size += 7) {
		uint8_t *data = arena_alloc(arena, size);

		assert_non_null(data);
		assert_int_equal((uintptr_t)data % alignof(max_align_t), 0);
		for (size_t i = 0; i < size; i++)
			assert_int_equal(data[i], 0);
		memset(data, 0xff, size);
	}
	arena_destroy(arena);
}

static void test_arena__pieces_do_not_overlap(void **state)
{
	struct arena *arena = arena_create(1 << 20);
	uint32_t *pieces[500] = {NULL};

	assert_non_null(arena);
	for (uint32_t i = 0; i < 500; i++) {
		size_t n = 1 + i * 37 % 300;

		pieces[i] = arena_alloc(arena, n * sizeof(uint32_t));
		assert_non_null(pieces[i]);
		for (size_t k = 0; k < n; k++)
			pieces[i][k] = i;
	}
	for (uint32_t i = 0; i < 500; i++)
		for (size_t k = 0; k < 1 + i * 37 % 300; k++)
			assert_int_equal(pieces[i][k], i);
	arena_destroy(arena);
}

static void test_arena__holds_its_limit(void **state)
{
	struct arena *arena = arena_create(10000);
	size_t total = 0;

	assert_non_null(arena);
	while (arena_alloc(arena, 16) != NULL)
		total += 16;
	assert_in_range(total, 9000, 9999);
	assert_null(arena_alloc(arena, 1000));
	arena_destroy(arena);
}

static void test_arena__one_piece_near_the_limit(void **state)
{
	struct arena *arena = arena_create(100000);

	assert_non_null(arena);
	assert_null(arena_alloc(arena, 100000));
	assert_non_null(arena_alloc(arena, 99000));
	assert_null(arena_alloc(arena, 1000));
	assert_non_null(arena_alloc(arena, 16));
	arena_destroy(arena);
}

static void test_arena__refuses_absurd_sizes(void **state)
{
	struct arena *arena = arena_create(SIZE_MAX);

	assert_non_null(arena);
	assert_null(arena_alloc(arena, SIZE_MAX));
	assert_null(arena_alloc(arena, SIZE_MAX - 64));
	assert_null(arena_strndup(arena, "", SIZE_MAX));
	assert_non_null(arena_alloc(arena, 1));
	arena_destroy(arena);
	assert_null(arena_create(1));
}

static void test_arena__large_piece_keeps_small_chunk(void **state)
{
	struct arena *arena = arena_create(1 << 20);
	uint8_t *first = arena_alloc(arena, 16);
	uint8_t *next = NULL;

	assert_non_null(first);
	assert_non_null(arena_alloc(arena, 100000));
	next = arena_alloc(arena, 16);
	assert_ptr_equal(next, first + 16);
	arena_destroy(arena);
}

static void test_arena__copies(void **state)
{
	struct arena *arena = arena_create(1000);
	char *text = arena_strndup(arena, "ssh-ed25519 AAAA", 11);
	uint8_t *data = arena_memdup(arena, "a\0b", 3);

	assert_string_equal(text, "ssh-ed25519");
	assert_memory_equal(data, "a\0b", 3);
	assert_ptr_not_equal(arena_memdup(arena, NULL, 0), arena_memdup(arena, NULL, 0));
	assert_string_equal(arena_strndup(arena, NULL, 0), "");
	arena_destroy(arena);
	arena_destroy(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_arena__gives_zeroed_aligned_memory),
	    cmocka_unit_test(test_arena__pieces_do_not_overlap),
	    cmocka_unit_test(test_arena__holds_its_limit),
	    cmocka_unit_test(test_arena__one_piece_near_the_limit),
	    cmocka_unit_test(test_arena__refuses_absurd_sizes),
	    cmocka_unit_test(test_arena__large_piece_keeps_small_chunk),
	    cmocka_unit_test(test_arena__copies),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
