#include "unix_socket.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "error.h"
#include "peer.h"
#include "program.h"

struct place {
	char *directory;
	char path[128];
};

static int set_up(void **state)
{
	static struct place place;

	place.directory = program_make_directory();
	snprintf(place.path, sizeof(place.path), "%s/new/agent.sock", place.directory);
	*state = &place;
	return place.directory == NULL ? -1 : 0;
}

static int tear_down(void **state)
{
	struct place *place = *state;

	program_remove_directory(place->directory);
	return 0;
}

static void test_unix_socket__is_only_its_users(void **state)
{
	struct unix_socket made = UNIX_SOCKET_NONE;
	struct place *place = *state;
	mode_t old = umask(0);
	struct stat st;
	int fd;

	assert_int_equal(unix_socket_listen(place->path, &made), 0);
	assert_int_equal(umask(old), 0);
	assert_int_equal(lstat(place->path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	*strrchr(place->path, '/') = '\0';
	assert_int_equal(lstat(place->path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0700);
	place->path[strlen(place->path)] = '/';
	fd = peer_unix(place->path);
	assert_true(unix_socket_peer_allowed(fd));
	close(fd);
	unix_socket_finish(&made);
	assert_int_not_equal(lstat(place->path, &st), 0);
}

static void test_unix_socket__leaves_a_live_one_alone(void **state)
{
	struct unix_socket first = UNIX_SOCKET_NONE, second = UNIX_SOCKET_NONE;
	struct place *place = *state;

	assert_int_equal(unix_socket_listen(place->path, &first), 0);
	assert_int_equal(unix_socket_listen(place->path, &second), ERROR_REFUSED);
	assert_int_equal(second.fd, -1);
	close(peer_unix(place->path));
	unix_socket_finish(&first);
}

static void test_unix_socket__replaces_a_dead_one(void **state)
{
	struct unix_socket first = UNIX_SOCKET_NONE, second = UNIX_SOCKET_NONE;
	struct place *place = *state;

	assert_int_equal(unix_socket_listen(place->path, &first), 0);
	close(first.fd);
	first.fd = -1;
	assert_int_equal(unix_socket_listen(place->path, &second), 0);
	/* The first one's end must not take the second one's name away. */
	if (first.inode != second.inode) {
		unix_socket_finish(&first);
		assert_int_equal(access(place->path, F_OK), 0);
	} else {
		first.inode++;
		unix_socket_finish(&first);
	}
	unix_socket_finish(&second);
}

static void test_unix_socket__does_not_remove_a_file(void **state)
{
	struct unix_socket made = UNIX_SOCKET_NONE;
	struct place *place = *state;
	char path[128];

	snprintf(path, sizeof(path), "%s/file", place->directory);
	close(open(path, O_CREAT | O_WRONLY, 0600));
	assert_int_equal(unix_socket_listen(path, &made), ERROR_PERMISSION);
	assert_int_equal(access(path, F_OK), 0);
}

static void test_unix_socket__refuses_an_open_directory(void **state)
{
	struct unix_socket made = UNIX_SOCKET_NONE;
	struct place *place = *state;
	char path[128];

	snprintf(path, sizeof(path), "%s/agent.sock", place->directory);
	assert_int_equal(chmod(place->directory, 0770), 0);
	assert_int_equal(unix_socket_listen(path, &made), ERROR_PERMISSION);
	assert_int_equal(chmod(place->directory, 0755), 0);
	assert_int_equal(unix_socket_listen(path, &made), 0);
	unix_socket_finish(&made);
}

static void test_unix_socket__refuses_a_long_path(void **state)
{
	struct unix_socket made = UNIX_SOCKET_NONE;
	char path[200];

	memset(path, 'a', sizeof(path));
	path[0] = '/';
	path[sizeof(path) - 1] = '\0';
	assert_int_equal(unix_socket_listen(path, &made), ERROR_LIMIT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_unix_socket__is_only_its_users, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_unix_socket__leaves_a_live_one_alone, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_unix_socket__replaces_a_dead_one, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_unix_socket__does_not_remove_a_file, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_unix_socket__refuses_an_open_directory, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_unix_socket__refuses_a_long_path, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
