#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "quota.h"

static void admit(struct quota *quota, int n, int64_t now_ms)
{
	for (int i = 0; i < n; i++)
		assert_true(quota_admit(quota, now_ms));
}

static void test_quota__admits_a_burst_then_the_rate(void **state)
{
	struct quota quota = {0};

	admit(&quota, QUOTA_BURST, 5000);
	assert_false(quota_admit(&quota, 5000));
	/* Who was refused has not used up anything. */
	admit(&quota, QUOTA_RATE / 1000, 5001);
	assert_false(quota_admit(&quota, 5001));
	for (int64_t now_ms = 5002; now_ms < 8000; now_ms++) {
		admit(&quota, QUOTA_RATE / 1000, now_ms);
		assert_false(quota_admit(&quota, now_ms));
	}
	admit(&quota, QUOTA_BURST, 8000 + QUOTA_BURST * INT64_C(1000) / QUOTA_RATE);
}

static void test_quota__is_whole_again_after_long(void **state)
{
	struct quota quota = {0};

	admit(&quota, QUOTA_BURST, 0);
	assert_false(quota_admit(&quota, 0));
	admit(&quota, QUOTA_BURST, INT64_MAX);
	assert_false(quota_admit(&quota, INT64_MAX));
}

static void test_quota__bounds_what_waits(void **state)
{
	struct quota quota = {0};

	assert_true(quota_take(&quota, QUOTA_BYTES - 1));
	assert_false(quota_take(&quota, 2));
	assert_true(quota_take(&quota, 1));
	quota_give(&quota, QUOTA_BYTES - 1);
	quota_give(&quota, 1);
	for (int i = 0; i < QUOTA_REQUESTS; i++)
		assert_true(quota_take(&quota, 0));
	assert_false(quota_take(&quota, 0));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_quota__admits_a_burst_then_the_rate),
	    cmocka_unit_test(test_quota__is_whole_again_after_long),
	    cmocka_unit_test(test_quota__bounds_what_waits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
