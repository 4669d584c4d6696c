#include "metrics.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "process.h"
#include "scripted_server.h"

#define PING "{\"operation\":\"ping\"}"

static void assert_prints(const struct metrics *metrics, const char *const lines[])
{
	struct buf text;

	buf_init(&text, 1 << 20);
	assert_int_equal(metrics_print(metrics, &text), 0);
	for (; *lines != NULL; lines++) {
		if (strstr(buf_str(&text), *lines) == NULL)
			fail_msg("%s is not in:\n%s", *lines, buf_str(&text));
	}
	buf_finish(&text);
}

static void test_metrics__print_what_was_counted(void **state)
{
	static const char *const lines[] = {
	    "# TYPE shed_bus_requests_total counter\n",
	    "shed_bus_requests_total{namespace=\"ssh-agent\",result=\"answered\"} 2\n",
	    "shed_bus_requests_total{namespace=\"ssh-agent\",result=\"expired\"} 1\n",
	    "# TYPE shed_bus_request_seconds histogram\n",
	    "shed_bus_request_seconds_bucket{namespace=\"ssh-agent\",le=\"0.001\"} 1\n",
	    "shed_bus_request_seconds_bucket{namespace=\"ssh-agent\",le=\"0.005\"} 2\n",
	    "shed_bus_request_seconds_bucket{namespace=\"ssh-agent\",le=\"1\"} 2\n",
	    "shed_bus_request_seconds_bucket{namespace=\"ssh-agent\",le=\"30\"} 2\n",
	    "shed_bus_request_seconds_bucket{namespace=\"ssh-agent\",le=\"+Inf\"} 3\n",
	    "shed_bus_request_seconds_count{namespace=\"ssh-agent\"} 3\n",
	    "shed_bus_request_seconds_sum{namespace=\"ssh-agent\"} 40.006\n",
	    "shed_bus_requests_total{namespace=\"a\\\"b\\\\\",result=\"canceled\"} 1\n",
	    "shed_bus_refusals_total{code=\"NO_LISTENER\"} 2\n",
	    "shed_bus_responses_refused_total 1\n",
	    NULL,
	};
	struct metrics *metrics = metrics_create();

	metrics_request(metrics, "ssh-agent", METRICS_ANSWERED, 1);
	metrics_request(metrics, "ssh-agent", METRICS_ANSWERED, 5);
	metrics_request(metrics, "ssh-agent", METRICS_EXPIRED, 40000);
	metrics_request(metrics, "a\"b\\", METRICS_CANCELED, 0);
	metrics_refusal(metrics, ENVELOPE__BUS_CODE__NO_LISTENER);
	metrics_refusal(metrics, ENVELOPE__BUS_CODE__NO_LISTENER);
	metrics_refusal(metrics, (Envelope__BusCode)4711);
	metrics_response_refused(metrics);
	assert_prints(metrics, lines);
	metrics_destroy(metrics);
}

static void test_metrics__bound_the_namespaces(void **state)
{
	static const char *const lines[] = {
	    "{namespace=\"ns-0\",result=\"answered\"} 1\n",
	    "{namespace=\"ns-63\",result=\"answered\"} 1\n",
	    "{namespace=\"other\",result=\"answered\"} 37\n",
	    NULL,
	};
	struct metrics *metrics = metrics_create();
	char ns[16];

	metrics_request(metrics, "other", METRICS_ANSWERED, 1);
	for (int i = 0; i < 100; i++) {
		snprintf(ns, sizeof(ns), "ns-%d", i);
		metrics_request(metrics, ns, METRICS_ANSWERED, 1);
	}
	assert_prints(metrics, lines);
	metrics_destroy(metrics);
}

static void assert_served(const struct scripted_bus *bus, const char *line)
{
	struct scripted_http_answer answer = scripted_http_get(bus->server.socket_path, "/metrics");

	assert_int_equal(answer.status, 200);
	if (strstr(answer.body, line) == NULL)
		fail_msg("%s is not in:\n%s", line, answer.body);
}

/* The real program, through all the ends that a request can have. */
static void test_metrics__are_served(void **state)
{
	struct scripted_bus *bus = *state;
	struct scripted_listener listener = {
	    .socket_path = bus->server.socket_path, .ns = "ssh-agent", .protobuf = true};
	struct scripted_message message;

	assert_served(bus, "shed_bus_shed_connected{shed=\"modern\"} 1\n");
	assert_served(bus, "shed_bus_shed_links_total{shed=\"plain\"} 1\n");
	scripted_guest_ask(&bus->modern, "a", "ssh-agent", PING);
	message = scripted_guest_receive(&bus->modern);
	scripted_message_free(&message);
	assert_served(bus, "shed_bus_refusals_total{code=\"NO_LISTENER\"} 1\n");

	scripted_listener_start(&listener);
	scripted_guest_ask(&bus->modern, "b", "ssh-agent", PING);
	message = scripted_listener_receive(&listener);
	assert_int_equal(scripted_listener_respond(&listener, &message, "1"), 204);
	assert_int_equal(scripted_listener_respond(&listener, &message, "1"), 404);
	scripted_message_free(&message);
	assert_served(bus, "shed_bus_requests_total{namespace=\"ssh-agent\",result=\"answered\"} 1\n");
	assert_served(bus, "shed_bus_request_seconds_count{namespace=\"ssh-agent\"} 1\n");
	assert_served(bus, "shed_bus_responses_refused_total 1\n");

	scripted_guest_ask(&bus->modern, "c", "ssh-agent", PING);
	message = scripted_listener_receive(&listener);
	scripted_message_free(&message);
	scripted_guest_hang_up(&bus->modern);
	message = scripted_listener_receive(&listener);
	scripted_message_free(&message);
	assert_served(bus, "shed_bus_requests_total{namespace=\"ssh-agent\",result=\"canceled\"} 1\n");
	scripted_guest_greet(&bus->modern);
	for (int i = 0; i < 100; i++) {
		if (strstr(scripted_http_get(bus->server.socket_path, "/metrics").body,
			"shed_bus_shed_links_total{shed=\"modern\"} 2\n") != NULL)
			break;
		usleep(10 * 1000);
	}
	assert_served(bus, "shed_bus_shed_links_total{shed=\"modern\"} 2\n");
	scripted_listener_stop(&listener);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_metrics__print_what_was_counted),
	    cmocka_unit_test(test_metrics__bound_the_namespaces),
	    cmocka_unit_test_setup_teardown(
		test_metrics__are_served, scripted_bus_setup, scripted_bus_teardown),
	};

	process_ignore_sigpipe();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
