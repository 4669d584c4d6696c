#include "listener.h"

#include <linux/vm_sockets.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

#include "error.h"
#include "peer.h"
#include "program.h"

static void test_listener__knows_two_spellings(void **state)
{
	static const char *const bad[] = {"", "unix", "unix:", "vsock:", "vsock:x", "vsock:-1",
	    "vsock:4294967295", "tcp:1", "/run/x.sock", "1026"};
	struct listener listener = LISTENER_NONE;

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		if (listener_open(bad[i], &listener) != ERROR_MALFORMED)
			fail_msg("%s", bad[i]);
	}
	assert_int_equal(listener.fd, -1);
}

static void test_listener__lets_its_user_in(void **state)
{
	char *directory = program_make_directory();
	struct listener listener = LISTENER_NONE;
	struct sockaddr peer = {.sa_family = AF_UNIX};
	char spec[128];
	int fd;

	snprintf(spec, sizeof(spec), "unix:%s/host.sock", directory);
	assert_int_equal(listener_open(spec, &listener), 0);
	fd = peer_unix(spec + strlen("unix:"));
	assert_true(listener_allows(&listener, fd, &peer));
	close(fd);
	listener_close(&listener);
	assert_int_not_equal(access(spec + strlen("unix:"), F_OK), 0);
	program_remove_directory(directory);
}

/* A program in the VM comes from another CID than the host. */
static void test_listener__knows_the_host_by_its_cid(void **state)
{
	static const struct {
		unsigned cid;
		bool allowed;
	} cases[] = {{VMADDR_CID_HOST, true}, {1, false}, {3, false}, {VMADDR_CID_ANY, false}};
	struct listener listener = LISTENER_NONE;

	listener.vsock = true;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct sockaddr_vm peer = {.svm_family = AF_VSOCK, .svm_cid = cases[i].cid};

		assert_int_equal(listener_allows(&listener, -1, (struct sockaddr *)&peer), cases[i].allowed);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_listener__knows_two_spellings),
	    cmocka_unit_test(test_listener__lets_its_user_in),
	    cmocka_unit_test(test_listener__knows_the_host_by_its_cid),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
