#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "log.h"

/* Standard error is a pipe between capture_start and capture_end. */
static int saved_stderr = -1;
static int read_end = -1;
static char captured[16384];

static void capture_start(void)
{
	int ends[2] = {-1, -1};

	fflush(stderr);
	saved_stderr = dup(STDERR_FILENO);
	assert_int_equal(pipe(ends), 0);
	dup2(ends[1], STDERR_FILENO);
	close(ends[1]);
	read_end = ends[0];
}

static void capture_restore(void)
{
	dup2(saved_stderr, STDERR_FILENO);
	close(saved_stderr);
}

/* What was logged, which must be less than a pipe holds. */
static const char *capture_end(void)
{
	size_t size = 0;
	ssize_t n = 0;

	capture_restore();
	while ((n = read(read_end, captured + size, sizeof(captured) - 1 - size)) > 0)
		size += n;
	close(read_end);
	captured[size] = '\0';
	return captured;
}

static void test_log__level_program_text(void **state)
{
	capture_start();
	log_open("shed-agent", LOG_LEVEL_DEBUG);
	log_error("cannot listen on port %d", 498);
	log_warning("two");
	log_info("%s", "three");
	log_debug("four");
	assert_string_equal(capture_end(), "error shed-agent: cannot listen on port 498\n"
					   "warning shed-agent: two\n"
					   "info shed-agent: three\n"
					   "debug shed-agent: four\n");
}

static void test_log__only_up_to_level(void **state)
{
	capture_start();
	log_open("p", LOG_LEVEL_WARNING);
	log_debug("no");
	log_info("no");
	log_warning("yes");
	log_error("yes");
	assert_string_equal(capture_end(), "warning p: yes\nerror p: yes\n");
}

static void test_log__escapes(void **state)
{
	static const struct {
		const char *text;
		const char *shown;
	} cases[] = {
	    {"two\nlines\r\t", "two\\x0alines\\x0d\\x09"},
	    {"\x1b[2J\x7f", "\\x1b[2J\\x7f"},
	    {"C:\\x0a", "C:\\x5cx0a"},
	    {"gr\xc3\xbc\xc3\x9f \xe2\x82\xac \xf0\x9f\x94\x91",
		"gr\xc3\xbc\xc3\x9f \xe2\x82\xac \xf0\x9f\x94\x91"},
	    {"\xc2\x9b"
	     "31m",
		"\\xc2\\x9b31m"}, /* C1: a terminal's CSI */
	    {"\xe2\x80\xae"
	     "x",
		"\\xe2\\x80\\xaex"},                                 /* right-to-left override */
	    {"\xe2\x80\xa8", "\\xe2\\x80\\xa8"},                     /* line separator */
	    {"\xff\xfe\x80", "\\xff\\xfe\\x80"},                     /* no UTF-8 at all */
	    {"\xc0\xaf \xe0\x80\xaf", "\\xc0\\xaf \\xe0\\x80\\xaf"}, /* overlong */
	    {"\xed\xa0\x80", "\\xed\\xa0\\x80"},                     /* surrogate */
	    {"\xf4\x90\x80\x80", "\\xf4\\x90\\x80\\x80"},            /* beyond U+10FFFF */
	    {"\xe2\x82", "\\xe2\\x82"},                              /* cut short */
	    {"\xc3(", "\\xc3("},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char expected[256] = "";

		capture_start();
		log_open("p", LOG_LEVEL_INFO);
		log_info("%s", cases[i].text);
		snprintf(expected, sizeof(expected), "info p: %s\n", cases[i].shown);
		assert_string_equal(capture_end(), expected);
	}
}

static void test_log__cuts_long_lines(void **state)
{
	char text[5000] = "";
	const char *line = NULL;

	for (int filler = 0; filler < 3; filler++) {
		/* Characters of one, two and three bytes: the cut is never within one. */
		static const char *const fillers[] = {"a", "\xc3\xbc", "\xe2\x82\xac"};
		size_t width = strlen(fillers[filler]);

		for (size_t i = 0; i + width < sizeof(text); i += width)
			memcpy(text + i, fillers[filler], width + 1);
		capture_start();
		log_open("p", LOG_LEVEL_INFO);
		log_info("%s", text);
		line = capture_end();
		assert_in_range(strlen(line), LOG_LINE_MAX - 4, LOG_LINE_MAX);
		assert_string_equal(line + strlen(line) - 7, " [cut]\n");
		assert_int_equal((strlen(line) - strlen("info p:  [cut]\n")) % width, 0);
		assert_null(strchr(line, '\\'));
	}
}

static void test_log__escapes_count_in_the_bound(void **state)
{
	char text[1001] = "";
	const char *line = NULL;

	memset(text, '\x01', 1000);
	capture_start();
	log_open("p", LOG_LEVEL_INFO);
	log_info("%s", text);
	line = capture_end();
	assert_in_range(strlen(line), LOG_LINE_MAX - 4, LOG_LINE_MAX);
	assert_string_equal(line + strlen(line) - 11, "\\x01 [cut]\n");
}

static void test_log__longest_line_is_whole(void **state)
{
	char text[LOG_LINE_MAX] = "";
	size_t longest = LOG_LINE_MAX - strlen("info p: ") - strlen(" [cut]\n");
	const char *line = NULL;

	memset(text, 'a', longest);
	capture_start();
	log_open("p", LOG_LEVEL_INFO);
	log_info("%s", text);
	line = capture_end();
	assert_null(strstr(line, "[cut]"));
	assert_int_equal(strlen(line), strlen("info p: \n") + longest);
	/* Nothing stands behind what was left out, even if it would fit. */
	memcpy(text + longest - 1, "\xc3\xbcz", 4);
	capture_start();
	log_info("%s", text);
	assert_string_equal(capture_end() + strlen("info p: ") + longest - 1, " [cut]\n");
}

static void set_journal_stream(int fd, int difference)
{
	struct stat st = {0};
	char stream[64] = "";

	assert_int_equal(fstat(fd, &st), 0);
	snprintf(stream, sizeof(stream), "%ju:%ju", (uintmax_t)st.st_dev, (uintmax_t)st.st_ino + difference);
	setenv("JOURNAL_STREAM", stream, 1);
}

static void test_log__priorities_for_the_journal(void **state)
{
	capture_start();
	set_journal_stream(STDERR_FILENO, 0);
	log_open("p", LOG_LEVEL_DEBUG);
	unsetenv("JOURNAL_STREAM");
	log_error("a");
	log_warning("b");
	log_info("c");
	log_debug("d");
	assert_string_equal(capture_end(), "<3>error p: a\n<4>warning p: b\n<6>info p: c\n<7>debug p: d\n");
}

static void test_log__another_stream_is_no_journal(void **state)
{
	capture_start();
	set_journal_stream(STDERR_FILENO, 1);
	log_open("p", LOG_LEVEL_INFO);
	unsetenv("JOURNAL_STREAM");
	log_info("c");
	assert_string_equal(capture_end(), "info p: c\n");
}

static void test_log__keeps_errno(void **state)
{
	int after = 0;

	capture_start();
	log_open("p", LOG_LEVEL_INFO);
	close(STDERR_FILENO);
	errno = ENOTDIR;
	log_info("to nobody");
	after = errno;
	assert_string_equal(capture_end(), "");
	assert_int_equal(after, ENOTDIR);
}

/* Each child writes its own letter in long lines; no line may hold two letters. */
static void test_log__lines_of_processes_do_not_mix(void **state)
{
	FILE *stream = NULL;
	char line[LOG_LINE_MAX + 1] = "";
	int n_lines = 0;

	capture_start();
	for (int child = 0; child < 4; child++) {
		if (fork() == 0) {
			char text[1501] = "";

			memset(text, 'A' + child, 1500);
			log_open("p", LOG_LEVEL_INFO);
			for (int i = 0; i < 200; i++)
				log_info("%s", text);
			_exit(0);
		}
	}
	capture_restore();
	stream = fdopen(read_end, "r");
	assert_non_null(stream);
	while (fgets(line, sizeof(line), stream) != NULL) {
		const char *text = line + strlen("info p: ");

		n_lines++;
		assert_int_equal(strlen(text), 1501);
		assert_int_equal(strspn(text, (char[]){text[0], '\0'}), 1500);
	}
	fclose(stream);
	while (wait(NULL) > 0)
		continue;
	assert_int_equal(n_lines, 800);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_log__level_program_text),
	    cmocka_unit_test(test_log__only_up_to_level),
	    cmocka_unit_test(test_log__escapes),
	    cmocka_unit_test(test_log__cuts_long_lines),
	    cmocka_unit_test(test_log__escapes_count_in_the_bound),
	    cmocka_unit_test(test_log__longest_line_is_whole),
	    cmocka_unit_test(test_log__priorities_for_the_journal),
	    cmocka_unit_test(test_log__another_stream_is_no_journal),
	    cmocka_unit_test(test_log__keeps_errno),
	    cmocka_unit_test(test_log__lines_of_processes_do_not_mix),
	};

	unsetenv("JOURNAL_STREAM");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
