#include "address.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "error.h"

static void test_address__parses_host_and_port(void **state)
{
	struct address address;

	assert_int_equal(address_parse("127.0.0.1:498", &address), 0);
	assert_string_equal(address.host, "127.0.0.1");
	assert_int_equal(address.port, 498);
	assert_true(address_is_loopback(&address));
	assert_int_equal(address_parse("[::1]:65535", &address), 0);
	assert_string_equal(address.host, "::1");
	assert_true(address_is_loopback(&address));
	assert_int_equal(address_parse("10.0.0.1:1", &address), 0);
	assert_false(address_is_loopback(&address));
}

static void test_address__refuses_all_else(void **state)
{
	static const char *const bad[] = {"", ":", ":1", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536",
	    "127.0.0.1: 1", "127.0.0.1:+1", "127.0.0.1:1x", "127.0.0.1:0x1", "localhost:1", "127.1:1",
	    "[127.0.0.1]:1", "::1:1", "[::1]", "[::1]1", "[::1", "127.0.0.1.example.org:1",
	    "1111:2222:3333:4444:5555:6666:7777:8888:9:1"};
	struct address address;

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		if (address_parse(bad[i], &address) != ERROR_MALFORMED)
			fail_msg("%s", bad[i]);
	}
}

static void test_address__parses_urls(void **state)
{
	static const char *const bad[] = {"", "http://", "http://127.0.0.1:1", "https://127.0.0.1:1/",
	    "http://127.0.0.1/", "http://127.0.0.1:0/", "http://localhost:1/", "http://u@127.0.0.1:1/",
	    "http://127.0.0.1:1/a b", "http://127.0.0.1:1/a?b", "http://127.0.0.1:1/a#b",
	    "http://127.0.0.1:1/a\r\nX: y", "HTTP://127.0.0.1:1/"};
	struct address_url url;

	assert_int_equal(address_parse_url("http://127.0.0.1:498/v1/publish", &url), 0);
	assert_string_equal(url.path, "/v1/publish");
	assert_int_equal(url.address.port, 498);
	assert_int_equal(address_parse_url("http://[::1]:1/", &url), 0);
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		if (address_parse_url(bad[i], &url) != ERROR_MALFORMED)
			fail_msg("%s", bad[i]);
	}
}

static void test_address__knows_loopback_hosts(void **state)
{
	static const struct {
		const char *header;
		bool loopback;
	} cases[] = {
	    {"127.0.0.1", true},
	    {"127.0.0.1:498", true},
	    {"127.9.9.9:1", true},
	    {"localhost", true},
	    {"LocalHost:498", true},
	    {"[::1]", true},
	    {"[::1]:498", true},
	    {"", false},
	    {"example.org", false},
	    {"127.0.0.1.example.org", false},
	    {"localhost.example.org", false},
	    {"10.0.0.1", false},
	    {"127.0.0.1:498x", false},
	    {"127.0.0.1@example.org", false},
	    {"[::2]", false},
	    {"[localhost]", false},
	    {"0.0.0.0", false},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		if (address_host_is_loopback(cases[i].header) != cases[i].loopback)
			fail_msg("%s", cases[i].header);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_address__parses_host_and_port),
	    cmocka_unit_test(test_address__refuses_all_else),
	    cmocka_unit_test(test_address__parses_urls),
	    cmocka_unit_test(test_address__knows_loopback_hosts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
