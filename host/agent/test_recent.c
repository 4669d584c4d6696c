#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "recent.h"
#include "shed_load.h"
#include "utf8_trim.h"

/* Keys with the same first bytes share a set of the memory. */
static struct recent_key make_key(uint8_t set, uint32_t number)
{
	struct recent_key key = {{0, set}};

	memcpy(key.bytes + 4, &number, sizeof(number));
	return key;
}

static void test_recent__takes_each_attempt_once(void **state)
{
	struct recent *recent = recent_create();
	struct recent_key one = make_key(1, 1), two = make_key(1, 2);

	assert_true(recent_note(recent, &one, 0));
	assert_false(recent_note(recent, &one, 0));
	assert_true(recent_note(recent, &two, 0));
	assert_true(recent_note(recent, &one, 2));
	assert_false(recent_note(recent, &one, 2));
	assert_false(recent_note(recent, &one, 1));
	assert_false(recent_note(recent, &one, 0));
	recent_destroy(recent);
}

static void test_recent__forgets_the_oldest_first(void **state)
{
	struct recent *recent = recent_create();
	struct recent_key key;

	for (uint32_t i = 0; i < 9; i++) {
		key = make_key(1, i);
		assert_true(recent_note(recent, &key, 0));
	}
	for (uint32_t i = 1; i < 9; i++) {
		key = make_key(1, i);
		assert_false(recent_note(recent, &key, 0));
	}
	key = make_key(1, 0);
	assert_true(recent_note(recent, &key, 0));
	recent_destroy(recent);
}

static void test_shed_load__limits_each_shed(void **state)
{
	struct shed_load *loads = NULL;

	assert_true(shed_load_add(&loads, "s", "a", 2));
	assert_true(shed_load_add(&loads, "s", "a", 2));
	assert_false(shed_load_add(&loads, "s", "a", 2));
	assert_true(shed_load_add(&loads, "s", "b", 2));
	assert_true(shed_load_add(&loads, "t", "a", 2));
	shed_load_remove(&loads, "s", "a");
	assert_true(shed_load_add(&loads, "s", "a", 2));
	shed_load_remove(&loads, "s", "a");
	shed_load_remove(&loads, "s", "a");
	shed_load_remove(&loads, "s", "b");
	shed_load_remove(&loads, "t", "a");
	assert_null(loads);
}

static void test_utf8_trim__drops_half_a_character(void **state)
{
	static const char *const texts[][2] = {
	    {"", ""},
	    {"abc", "abc"},
	    {"ab\xc3\xa9", "ab\xc3\xa9"},
	    {"ab\xc3", "ab"},
	    {"\xe2\x82\xac", "\xe2\x82\xac"},
	    {"x\xe2\x82", "x"},
	    {"x\xe2", "x"},
	    {"\xf0\x9f\x98\x80", "\xf0\x9f\x98\x80"},
	    {"x\xf0\x9f\x98", "x"},
	    {"\xf0", ""},
	};
	char text[16];

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		strcpy(text, texts[i][0]);
		utf8_trim(text);
		assert_string_equal(text, texts[i][1]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_recent__takes_each_attempt_once),
	    cmocka_unit_test(test_recent__forgets_the_oldest_first),
	    cmocka_unit_test(test_shed_load__limits_each_shed),
	    cmocka_unit_test(test_utf8_trim__drops_half_a_character),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
