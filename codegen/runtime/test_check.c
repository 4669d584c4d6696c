#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "check.h"
#include "error.h"
#include "field.h"
#include "test_tables.h"

static char text16[] = "0123456789abcdef", text17[] = "0123456789abcdefg", latin1[] = "\xe4";
static uint8_t bytes33[33];

/* One message with something in each field, in both layouts. */
struct sample {
	struct host_leaf host_leaf;
	struct guest_leaf guest_leaf;
	void *host_leaves[6];
	void *guest_leaves[6];
	void *words[4];
	struct host_tree host;
	struct guest_tree guest;
};

static void sample_init(struct sample *sample)
{
	memset(sample, 0, sizeof(*sample));
	for (size_t i = 0; i < 6; i++) {
		sample->host_leaves[i] = &sample->host_leaf;
		sample->guest_leaves[i] = &sample->guest_leaf;
	}
	for (size_t i = 0; i < 4; i++)
		sample->words[i] = text16 + 8;
	sample->host.title = sample->guest.title = text16;
	sample->host.data = sample->guest.data = (struct schema_bytes){32, bytes33};
	sample->host.colour = sample->guest.colour = -7;
	sample->host.leaf = &sample->host_leaf;
	sample->guest.has_leaf = true;
	sample->host.leaves = (struct host_leaf **)sample->host_leaves;
	sample->host.n_leaves = 5;
	sample->guest.leaves = (struct schema_list){5, sample->guest_leaves};
	sample->host.words = (char **)sample->words;
	sample->host.n_words = 3;
	sample->guest.words = (struct schema_list){3, sample->words};
	sample->host.choice_case = sample->guest.choice_case = 18;
	sample->host.one = &sample->host_leaf;
}

static void assert_check(const struct sample *sample, int expected)
{
	assert_int_equal(check_message(test_tables[0].tree, &sample->host), expected);
	assert_int_equal(check_message(test_tables[1].tree, &sample->guest), expected);
}

static void test_check__takes_what_is_at_its_limits(void **state)
{
	struct sample sample;

	sample_init(&sample);
	assert_check(&sample, 0);
	memset(&sample.host, 0, sizeof(sample.host));
	memset(&sample.guest, 0, sizeof(sample.guest));
	assert_check(&sample, 0);
}

static void test_check__refuses_what_is_over_its_limits(void **state)
{
	struct sample sample;

	sample_init(&sample);
	sample.host.title = sample.guest.title = text17;
	assert_check(&sample, ERROR_LIMIT);

	sample_init(&sample);
	sample.host.data.len = sample.guest.data.len = 33;
	assert_check(&sample, ERROR_LIMIT);

	sample_init(&sample);
	sample.host.n_leaves = sample.guest.leaves.n = 6;
	assert_check(&sample, ERROR_LIMIT);

	sample_init(&sample);
	sample.host.n_words = sample.guest.words.n = 4;
	assert_check(&sample, ERROR_LIMIT);

	sample_init(&sample);
	sample.words[2] = text16 + 7;
	assert_check(&sample, ERROR_LIMIT);
}

static void test_check__looks_into_messages(void **state)
{
	struct sample sample;

	sample_init(&sample);
	sample.host_leaf.name = text16;
	sample.guest.leaf.name = text16;
	assert_check(&sample, ERROR_LIMIT);

	/* What is not set is not looked at. */
	sample.host.leaf = sample.host.one = NULL;
	sample.host.n_leaves = sample.host.choice_case = 0;
	sample.guest.has_leaf = false;
	assert_check(&sample, 0);

	sample_init(&sample);
	sample.host_leaf.name = sample.guest.one.name = latin1;
	assert_check(&sample, ERROR_TEXT);

	sample_init(&sample);
	sample.host_leaf.name = sample.guest_leaf.name = latin1;
	assert_check(&sample, ERROR_TEXT);
}

static void test_check__refuses_unknown_enum_values(void **state)
{
	struct sample sample;

	sample_init(&sample);
	sample.host.colour = sample.guest.colour = 3;
	assert_check(&sample, ERROR_ENUM);

	/* An open enum is open for what comes in only. */
	sample_init(&sample);
	sample.host.fruit = sample.guest.fruit = 99;
	assert_check(&sample, ERROR_ENUM);
}

static void test_check__refuses_bad_text(void **state)
{
	struct sample sample;

	sample_init(&sample);
	sample.host.secret = sample.guest.secret = latin1;
	assert_check(&sample, ERROR_TEXT);

	sample_init(&sample);
	sample.words[0] = latin1;
	assert_check(&sample, ERROR_TEXT);
}

static void test_check__refuses_missing_memory(void **state)
{
	struct sample sample;

	sample_init(&sample);
	sample.host.data.data = sample.guest.data.data = NULL;
	assert_check(&sample, ERROR_MALFORMED);

	sample_init(&sample);
	sample.host_leaves[4] = sample.guest_leaves[4] = NULL;
	assert_check(&sample, ERROR_MALFORMED);

	sample_init(&sample);
	sample.host.words = NULL;
	sample.guest.words.items = NULL;
	assert_check(&sample, ERROR_MALFORMED);
}

static void test_check__refuses_a_oneof_that_is_no_member(void **state)
{
	struct sample sample;

	sample_init(&sample);
	sample.host.choice_case = sample.guest.choice_case = 12;
	assert_check(&sample, ERROR_TYPE);
	sample.host.choice_case = sample.guest.choice_case = 99;
	assert_check(&sample, ERROR_TYPE);

	sample_init(&sample);
	sample.host.one = NULL;
	assert_int_equal(check_message(test_tables[0].tree, &sample.host), ERROR_TYPE);
}

static void test_check__refuses_deep_nesting(void **state)
{
	struct host_nest nests[FIELD_DEPTH_MAX + 1] = {0};

	for (size_t i = 0; i < FIELD_DEPTH_MAX; i++)
		nests[i].inner = &nests[i + 1];
	assert_int_equal(check_message(&test_tables_nest, &nests[0]), ERROR_LIMIT);
	assert_int_equal(check_message(&test_tables_nest, &nests[1]), 0);
	/* A ring ends, too. */
	nests[FIELD_DEPTH_MAX].inner = &nests[0];
	assert_int_equal(check_message(&test_tables_nest, &nests[1]), ERROR_LIMIT);
}

static void test_check__knows_utf8(void **state)
{
	static const struct {
		const char *text;
		size_t length;
		bool valid;
	} cases[] = {
	    {"", 0, true},
	    {"plain \x01\x7f", 8, true},
	    {"a\0b", 3, false},
	    {"\x80", 1, false},
	    {"\xc1\xbf", 2, false},
	    {"\xc2\x80", 2, true},
	    {"\xdf\xbf", 2, true},
	    {"\xdf", 1, false},
	    {"\xdf\x40", 2, false},
	    {"\xe0\x9f\xbf", 3, false},
	    {"\xe0\xa0\x80", 3, true},
	    {"\xed\x9f\xbf", 3, true},
	    {"\xed\xa0\x80", 3, false},
	    {"\xee\x80\x80", 3, true},
	    {"\xef\xbf\xbf", 3, true},
	    {"\xe1\x80", 2, false},
	    {"\xe1\x80\x40", 3, false},
	    {"\xf0\x8f\xbf\xbf", 4, false},
	    {"\xf0\x90\x80\x80", 4, true},
	    {"\xf4\x8f\xbf\xbf", 4, true},
	    {"\xf4\x90\x80\x80", 4, false},
	    {"\xf5\x80\x80\x80", 4, false},
	    {"\xf1\x80\x80", 3, false},
	    {"\xf1\x80\x80\xc0", 4, false},
	    {"\xff", 1, false},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		if (check_utf8(cases[i].text, cases[i].length) != cases[i].valid)
			fail_msg("case %zu", i);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_check__takes_what_is_at_its_limits),
	    cmocka_unit_test(test_check__refuses_what_is_over_its_limits),
	    cmocka_unit_test(test_check__looks_into_messages),
	    cmocka_unit_test(test_check__refuses_unknown_enum_values),
	    cmocka_unit_test(test_check__refuses_bad_text),
	    cmocka_unit_test(test_check__refuses_missing_memory),
	    cmocka_unit_test(test_check__refuses_a_oneof_that_is_no_member),
	    cmocka_unit_test(test_check__refuses_deep_nesting),
	    cmocka_unit_test(test_check__knows_utf8),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
