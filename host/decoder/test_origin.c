#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "error.h"
#include "origin.h"

static void test_origin__reads_a_socket(void **state)
{
	struct origin origin;

	assert_int_equal(origin_parse("unix:/run/shed.sock", &origin), 0);
	assert_string_equal(origin.name, "unix:/run/shed.sock");
	assert_string_equal(origin.address, "http://localhost");
	assert_string_equal(origin.socket, "/run/shed.sock");
}

static void test_origin__reads_an_address(void **state)
{
	struct origin origin;

	assert_int_equal(origin_parse("http://127.0.0.1:8080", &origin), 0);
	assert_string_equal(origin.address, "http://127.0.0.1:8080");
	assert_string_equal(origin.socket, "");
}

static void test_origin__refuses_others(void **state)
{
	static const char *const servers[] = {
	    "", "unix:", "unix:relative", "https://127.0.0.1", "file:///etc/passwd"};
	struct origin origin = {.name = "untouched"};
	char text[600];

	for (size_t i = 0; i < sizeof(servers) / sizeof(servers[0]); i++)
		assert_int_equal(origin_parse(servers[i], &origin), ERROR_CONFIG);
	memset(text, 'x', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	memcpy(text, "http://", 7);
	assert_int_equal(origin_parse(text, &origin), ERROR_LIMIT);
	memcpy(text, "unix:/", 6);
	text[150] = '\0';
	assert_int_equal(origin_parse(text, &origin), ERROR_LIMIT);
	assert_string_equal(origin.name, "untouched");
}

static void test_origin__points_a_handle(void **state)
{
	char ns[600], *url = NULL;
	struct origin origin;
	CURL *easy;

	assert_int_equal(origin_parse("unix:/run/shed.sock", &origin), 0);
	easy = origin_easy(&origin);
	assert_non_null(easy);
	assert_int_equal(origin_set_path(&origin, easy, "ssh-agent", "respond"), 0);
	assert_int_equal(curl_easy_getinfo(easy, CURLINFO_EFFECTIVE_URL, &url), CURLE_OK);
	assert_string_equal(url, "http://localhost/api/plugins/listeners/ssh-agent/respond");
	memset(ns, 'x', sizeof(ns) - 1);
	ns[sizeof(ns) - 1] = '\0';
	assert_int_equal(origin_set_path(&origin, easy, ns, "respond"), ERROR_LIMIT);
	curl_easy_cleanup(easy);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_origin__reads_a_socket),
	    cmocka_unit_test(test_origin__reads_an_address),
	    cmocka_unit_test(test_origin__refuses_others),
	    cmocka_unit_test(test_origin__points_a_handle),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
