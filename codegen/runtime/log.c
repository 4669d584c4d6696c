#include "log.h"

#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct {
	const char *name;
	int priority; /* of syslog(3) */
} levels[] = {
    [LOG_LEVEL_ERROR] = {"error", 3},
    [LOG_LEVEL_WARNING] = {"warning", 4},
    [LOG_LEVEL_INFO] = {"info", 6},
    [LOG_LEVEL_DEBUG] = {"debug", 7},
};

static const char cut_mark[] = " [cut]";

static const char *log_program = "shed";
static enum log_level log_level = LOG_LEVEL_INFO;
static bool log_to_journal;

/* A line that is being built; what does not fit is left out and noted. */
struct line {
	char text[LOG_LINE_MAX];
	size_t size;
	bool cut;
};

/* systemd names the stream that it reads in the environment, which children with another stderr inherit. */
static bool stderr_is_journal(void)
{
	const char *stream = getenv("JOURNAL_STREAM");
	struct stat st = {0};
	char own[64] = "";

	if (stream == NULL || fstat(STDERR_FILENO, &st) < 0)
		return false;
	snprintf(own, sizeof(own), "%ju:%ju", (uintmax_t)st.st_dev, (uintmax_t)st.st_ino);
	return strcmp(stream, own) == 0;
}

void log_open(const char *program, enum log_level level)
{
	log_program = program;
	log_level = level;
	log_to_journal = stderr_is_journal();
}

static void append(struct line *line, const char *text, size_t size)
{
	/* Room for the mark and the newline is always kept. */
	if (line->cut || size > sizeof(line->text) - sizeof(cut_mark) - line->size) {
		line->cut = true;
		return;
	}
	memcpy(line->text + line->size, text, size);
	line->size += size;
}

/* The length of the UTF-8 character (RFC 3629) at text, with its code point; 0 if there is none. */
static size_t read_character(const uint8_t *text, size_t size, uint32_t *ret_point)
{
	static const uint32_t lowest[5] = {0, 0, 0x80, 0x800, 0x10000};
	size_t length = text[0] < 0x80 ? 1 : text[0] < 0xc0 ? 0 : text[0] < 0xe0 ? 2 : text[0] < 0xf0 ? 3 : 4;
	uint32_t point = length == 1 ? text[0] : text[0] & (0x7f >> length);

	if (length == 0 || text[0] > 0xf4 || length > size)
		return 0;
	for (size_t i = 1; i < length; i++) {
		if ((text[i] & 0xc0) != 0x80)
			return 0;
		point = point << 6 | (text[i] & 0x3f);
	}
	if (point < lowest[length] || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff))
		return 0;
	*ret_point = point;
	return length;
}

/* C0 and C1, the line separators, and what turns the direction of the text around it. */
static bool is_control(uint32_t point)
{
	return point < 0x20 || (point >= 0x7f && point < 0xa0) || (point >= 0x2028 && point <= 0x202e) ||
	       (point >= 0x2066 && point <= 0x2069);
}

static void append_escaped(struct line *line, const char *text)
{
	const uint8_t *bytes = (const uint8_t *)text;
	size_t left = strlen(text);

	while (left > 0) {
		uint32_t point = 0;
		size_t length = read_character(bytes, left, &point);

		if (length > 0 && point != '\\' && !is_control(point)) {
			append(line, (const char *)bytes, length);
		} else {
			char escape[5] = "";

			length = 1;
			snprintf(escape, sizeof(escape), "\\x%02x", bytes[0]);
			append(line, escape, 4);
		}
		bytes += length;
		left -= length;
	}
}

__attribute__((format(printf, 2, 0))) static void write_line(
    enum log_level level, const char *format, va_list ap)
{
	struct line line = {.size = 0};
	char text[LOG_LINE_MAX] = "";
	int saved_errno = errno;
	int length = 0;
	ssize_t written = 0;

	if (level > log_level)
		return;
	if (log_to_journal)
		line.size = snprintf(line.text, sizeof(line.text), "<%d>", levels[level].priority);
	append(&line, levels[level].name, strlen(levels[level].name));
	append(&line, " ", 1);
	append_escaped(&line, log_program);
	append(&line, ": ", 2);
	/* What does not fit here does not fit in the line either, which holds the program's name as well. */
	length = vsnprintf(text, sizeof(text), format, ap);
	append_escaped(&line, length < 0 ? "(a message that cannot be formatted)" : text);
	if (line.cut) {
		memcpy(line.text + line.size, cut_mark, sizeof(cut_mark) - 1);
		line.size += sizeof(cut_mark) - 1;
	}
	line.text[line.size++] = '\n';
	/* One call, so that the lines of processes that share the stream do not mix. */
	do
		written = write(STDERR_FILENO, line.text, line.size);
	while (written < 0 && errno == EINTR);
	errno = saved_errno;
}

void log_error(const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	write_line(LOG_LEVEL_ERROR, format, ap);
	va_end(ap);
}

void log_warning(const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	write_line(LOG_LEVEL_WARNING, format, ap);
	va_end(ap);
}

void log_info(const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	write_line(LOG_LEVEL_INFO, format, ap);
	va_end(ap);
}

void log_debug(const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	write_line(LOG_LEVEL_DEBUG, format, ap);
	va_end(ap);
}
