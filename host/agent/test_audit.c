#include <event2/event.h>
#include <fcntl.h>
#include <jansson.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "audit.h"
#include "error.h"
#include "timestamp.h"

static struct event_base *base;
static struct audit *audit;
static char directory[64], path[128], moved[128];

static int setup(void **state)
{
	snprintf(directory, sizeof(directory), "/tmp/test_audit.XXXXXX");
	if (mkdtemp(directory) == NULL)
		return -1;
	snprintf(path, sizeof(path), "%s/a/b/audit.log", directory);
	snprintf(moved, sizeof(moved), "%s/moved.log", directory);
	audit = NULL;
	base = event_base_new();
	return base == NULL;
}

static int teardown(void **state)
{
	char command[128];

	audit_destroy(audit);
	event_base_free(base);
	snprintf(command, sizeof(command), "rm -rf %s", directory);
	return system(command);
}

static mode_t mode_of(const char *name)
{
	struct stat st;

	assert_int_equal(stat(name, &st), 0);
	return st.st_mode & 07777;
}

/* A record whose detail is this. */
static int write_record(const char *detail)
{
	Audit__Record record = AUDIT__RECORD__INIT;

	record.ts = timestamp_now();
	record.shed = (char *)"dev";
	record.ns = (char *)"ssh-agent";
	record.op = (char *)"sign";
	record.result = AUDIT__RESULT__OK;
	record.detail = (char *)detail;
	record.server = (char *)"local";
	record.id = (char *)"0197";
	return audit_write(audit, &record);
}

/* The file's lines, in order, each a JSON object; their number is returned. */
static size_t read_lines(const char *name, json_t *lines[], size_t max)
{
	FILE *file = fopen(name, "r");
	char line[4096];
	size_t n = 0;

	assert_non_null(file);
	while (n < max && fgets(line, sizeof(line), file) != NULL) {
		lines[n] = json_loads(line, JSON_REJECT_DUPLICATES, NULL);
		n++;
	}
	fclose(file);
	return n;
}

static const char *detail_of(const json_t *line)
{
	return json_string_value(json_object_get(line, "detail"));
}

/* Lets the loop's one-second timer pass. */
static void wait_for_timer(void)
{
	const struct timeval wait = {1, 300000};

	assert_int_equal(event_base_loopexit(base, &wait), 0);
	assert_int_equal(event_base_dispatch(base), 0);
}

static void test_audit__makes_private_files(void **state)
{
	mode_t old = umask(0);
	char above[128];

	assert_int_equal(audit_create(base, path, &audit), 0);
	umask(old);
	assert_int_equal(mode_of(path), 0600);
	snprintf(above, sizeof(above), "%s/a", directory);
	assert_int_equal(mode_of(above), 0700);
	snprintf(above, sizeof(above), "%s/a/b", directory);
	assert_int_equal(mode_of(above), 0700);
}

static void test_audit__writes_a_line_at_once(void **state)
{
	json_t *lines[3];

	assert_int_equal(audit_create(base, path, &audit), 0);
	assert_int_equal(write_record("key \"one\"\nsecond line"), 0);
	assert_int_equal(write_record("two"), 0);
	assert_int_equal(read_lines(path, lines, 3), 2);
	assert_string_equal(detail_of(lines[0]), "key \"one\"\nsecond line");
	assert_string_equal(json_string_value(json_object_get(lines[0], "shed")), "dev");
	assert_string_equal(json_string_value(json_object_get(lines[0], "ns")), "ssh-agent");
	assert_string_equal(json_string_value(json_object_get(lines[0], "op")), "sign");
	assert_string_equal(json_string_value(json_object_get(lines[0], "result")), "ok");
	assert_string_equal(json_string_value(json_object_get(lines[0], "approval")), "none");
	assert_string_equal(json_string_value(json_object_get(lines[0], "server")), "local");
	assert_non_null(json_object_get(lines[0], "ts"));
	assert_null(json_object_get(lines[0], "code"));
	assert_string_equal(detail_of(lines[1]), "two");
	json_decref(lines[0]);
	json_decref(lines[1]);
}

static void test_audit__appends_to_what_is_there(void **state)
{
	json_t *lines[3];

	assert_int_equal(audit_create(base, path, &audit), 0);
	assert_int_equal(write_record("one"), 0);
	audit_destroy(audit);
	audit = NULL;
	assert_int_equal(audit_create(base, path, &audit), 0);
	assert_int_equal(write_record("two"), 0);
	assert_int_equal(read_lines(path, lines, 3), 2);
	json_decref(lines[0]);
	json_decref(lines[1]);
}

static void test_audit__tightens_a_file_that_others_can_read(void **state)
{
	snprintf(path, sizeof(path), "%s/audit.log", directory);
	close(open(path, O_CREAT | O_WRONLY, 0600));
	assert_int_equal(chmod(path, 0644), 0);
	assert_int_equal(audit_create(base, path, &audit), 0);
	assert_int_equal(mode_of(path), 0600);
}

static void test_audit__refuses_links_fifos_and_shared_directories(void **state)
{
	char target[128];

	snprintf(path, sizeof(path), "%s/audit.log", directory);
	snprintf(target, sizeof(target), "%s/target", directory);
	close(open(target, O_CREAT | O_WRONLY, 0600));
	assert_int_equal(symlink(target, path), 0);
	assert_int_equal(audit_create(base, path, &audit), ERROR_SYSTEM);
	unlink(path);
	assert_int_equal(mkfifo(path, 0600), 0);
	assert_true(audit_create(base, path, &audit) < 0);
	unlink(path);
	assert_int_equal(chmod(directory, 01777), 0);
	assert_int_equal(audit_create(base, path, &audit), ERROR_PERMISSION);
	assert_null(audit);
}

static void test_audit__follows_a_rename(void **state)
{
	json_t *lines[3];

	assert_int_equal(audit_create(base, path, &audit), 0);
	assert_int_equal(write_record("one"), 0);
	assert_int_equal(rename(path, moved), 0);
	assert_int_equal(write_record("two"), 0);
	wait_for_timer();
	assert_int_equal(write_record("three"), 0);
	assert_int_equal(read_lines(moved, lines, 3), 2);
	assert_string_equal(detail_of(lines[1]), "two");
	json_decref(lines[0]);
	json_decref(lines[1]);
	assert_int_equal(read_lines(path, lines, 3), 1);
	assert_string_equal(detail_of(lines[0]), "three");
	json_decref(lines[0]);
	assert_int_equal(mode_of(path), 0600);
}

/* A full disk, by a limit on the file's size: a line that was cut spoils no other. */
static void test_audit__reports_what_cannot_be_written(void **state)
{
	struct rlimit old, small;
	json_t *lines[4];
	struct stat st;

	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(audit_create(base, path, &audit), 0);
	assert_int_equal(write_record("one"), 0);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &old), 0);
	small = old;
	small.rlim_cur = (rlim_t)st.st_size + 20;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	assert_int_equal(write_record("two"), ERROR_SYSTEM);
	assert_int_equal(write_record("two again"), ERROR_SYSTEM);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &old), 0);
	assert_int_equal(write_record("three"), 0);
	assert_int_equal(read_lines(path, lines, 4), 3);
	assert_non_null(lines[0]);
	assert_null(lines[1]);
	assert_string_equal(detail_of(lines[2]), "three");
	json_decref(lines[0]);
	json_decref(lines[2]);
}

static void test_audit__refuses_a_record_that_breaks_the_schema(void **state)
{
	struct stat st;

	assert_int_equal(audit_create(base, path, &audit), 0);
	assert_true(write_record("\xff") < 0);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_size, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_audit__makes_private_files, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_audit__writes_a_line_at_once, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_audit__appends_to_what_is_there, setup, teardown),
	    cmocka_unit_test_setup_teardown(
		test_audit__tightens_a_file_that_others_can_read, setup, teardown),
	    cmocka_unit_test_setup_teardown(
		test_audit__refuses_links_fifos_and_shared_directories, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_audit__follows_a_rename, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_audit__reports_what_cannot_be_written, setup, teardown),
	    cmocka_unit_test_setup_teardown(
		test_audit__refuses_a_record_that_breaks_the_schema, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
