#include "rawjson.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "check.h"
#include "error.h"

/*
 * A pushdown automaton with a bit a level in place of recursion: what a stranger nests costs no stack.
 */
struct scan {
	const char *at;
	const char *end;
	char *out; /* or NULL */
	size_t out_size;
	size_t values;
	unsigned depth;
	uint8_t objects[RAWJSON_DEPTH_MAX / 8]; /* a level is an object, not an array */
};

static void scan_init(struct scan *scan, const char *text, size_t length)
{
	*scan = (struct scan){.at = text, .end = text};
	if (length > 0)
		scan->end += length;
}

static void emit(struct scan *scan, const char *text, size_t length)
{
	if (scan->out != NULL)
		memcpy(scan->out + scan->out_size, text, length);
	scan->out_size += length;
}

static void skip_space(struct scan *scan)
{
	while (scan->at != scan->end &&
	       (*scan->at == ' ' || *scan->at == '\t' || *scan->at == '\n' || *scan->at == '\r'))
		scan->at++;
}

/* The next character after white space, 0 at the end. */
static char peek(struct scan *scan)
{
	skip_space(scan);
	return scan->at != scan->end ? *scan->at : '\0';
}

/* Takes the next character after white space if it is c. */
static bool accept(struct scan *scan, char c)
{
	if (peek(scan) != c)
		return false;
	emit(scan, scan->at++, 1);
	return true;
}

static bool is_digit(const struct scan *scan)
{
	return scan->at != scan->end && *scan->at >= '0' && *scan->at <= '9';
}

static int hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
		return (c | 0x20) - 'a' + 10;
	return -1;
}

/* What follows a backslash. */
static int scan_escape(struct scan *scan)
{
	if (scan->at == scan->end)
		return ERROR_MALFORMED;
	if (*scan->at != 'u') {
		/* memchr, as strchr would find the NUL. */
		return memchr("\"\\/bfnrt", *scan->at++, 8) != NULL ? 0 : ERROR_MALFORMED;
	}
	scan->at++;
	for (int i = 0; i < 4; i++) {
		if (scan->at == scan->end || hex_value(*scan->at++) < 0)
			return ERROR_MALFORMED;
	}
	return 0;
}

/* A string, the scan standing at its first quote. */
static int scan_string(struct scan *scan)
{
	const char *start = scan->at++;
	unsigned char all = 0;
	int r;

	for (;;) {
		unsigned char c;

		if (scan->at == scan->end)
			return ERROR_MALFORMED;
		c = (unsigned char)*scan->at++;
		all |= c;
		if (c == '"')
			break;
		if (c < ' ')
			return ERROR_MALFORMED;
		if (c == '\\' && (r = scan_escape(scan)) != 0)
			return r;
	}
	if (all & 0x80 && !check_utf8(start, (size_t)(scan->at - start)))
		return ERROR_MALFORMED;
	emit(scan, start, (size_t)(scan->at - start));
	return 0;
}

static int scan_digits(struct scan *scan)
{
	if (!is_digit(scan))
		return ERROR_MALFORMED;
	while (is_digit(scan))
		scan->at++;
	return 0;
}

static int scan_number(struct scan *scan)
{
	const char *start = scan->at;
	int r;

	if (*scan->at == '-')
		scan->at++;
	if (scan->at != scan->end && *scan->at == '0')
		scan->at++;
	else if ((r = scan_digits(scan)) != 0)
		return r;

	if (scan->at != scan->end && *scan->at == '.') {
		scan->at++;
		if ((r = scan_digits(scan)) != 0)
			return r;
	}
	if (scan->at != scan->end && (*scan->at | 0x20) == 'e') {
		scan->at++;
		if (scan->at != scan->end && (*scan->at == '+' || *scan->at == '-'))
			scan->at++;
		if ((r = scan_digits(scan)) != 0)
			return r;
	}
	emit(scan, start, (size_t)(scan->at - start));
	return 0;
}

static int scan_word(struct scan *scan, const char *word)
{
	size_t length = strlen(word);

	if ((size_t)(scan->end - scan->at) < length || memcmp(scan->at, word, length) != 0)
		return ERROR_MALFORMED;
	emit(scan, scan->at, length);
	scan->at += length;
	return 0;
}

static int scan_scalar(struct scan *scan)
{
	if (scan->at == scan->end)
		return ERROR_MALFORMED;
	switch (*scan->at) {
	case '"':
		return scan_string(scan);
	case 't':
		return scan_word(scan, "true");
	case 'f':
		return scan_word(scan, "false");
	case 'n':
		return scan_word(scan, "null");
	default:
		return scan_number(scan);
	}
}

static int scan_name(struct scan *scan)
{
	int r;

	if (peek(scan) != '"')
		return ERROR_MALFORMED;
	if ((r = scan_string(scan)) != 0)
		return r;
	return accept(scan, ':') ? 0 : ERROR_MALFORMED;
}

static bool in_object(const struct scan *scan)
{
	unsigned level = scan->depth - 1;

	return scan->objects[level / 8] >> (level % 8) & 1;
}

static int push(struct scan *scan, bool object)
{
	unsigned level = scan->depth;
	uint8_t bit = (uint8_t)(1u << (level % 8));

	if (level == RAWJSON_DEPTH_MAX)
		return ERROR_LIMIT;
	if (object)
		scan->objects[level / 8] |= bit;
	else
		scan->objects[level / 8] &= (uint8_t)~bit;
	scan->depth++;
	return 0;
}

/*
 * After a value: closes what ends here. *ret_done if that was the outermost; if not, another value follows,
 * its name has been read.
 */
static int scan_onward(struct scan *scan, bool *ret_done)
{
	while (scan->depth > 0) {
		bool object = in_object(scan);

		if (accept(scan, ',')) {
			*ret_done = false;
			return object ? scan_name(scan) : 0;
		}
		if (!accept(scan, object ? '}' : ']'))
			return ERROR_MALFORMED;
		scan->depth--;
	}
	*ret_done = true;
	return 0;
}

/* One value with all that is in it, and the white space in front. */
static int scan_value(struct scan *scan)
{
	bool done = false;
	int r;

	while (!done) {
		char c = peek(scan);

		scan->values++;
		if (c == '{' || c == '[') {
			emit(scan, scan->at++, 1);
			if ((r = push(scan, c == '{')) != 0)
				return r;
			if (!accept(scan, c == '{' ? '}' : ']')) {
				if (c == '{' && (r = scan_name(scan)) != 0)
					return r;
				continue;
			}
			scan->depth--;
		} else if ((r = scan_scalar(scan)) != 0) {
			return r;
		}
		if ((r = scan_onward(scan, &done)) != 0)
			return r;
	}
	return 0;
}

static int scan_end(struct scan *scan)
{
	skip_space(scan);
	return scan->at == scan->end ? 0 : ERROR_MALFORMED;
}

int rawjson_compact(const char *text, size_t length, char *ret_text, size_t *ret_size)
{
	struct scan scan;
	int r;

	scan_init(&scan, text, length);
	scan.out = ret_text;
	if ((r = scan_value(&scan)) != 0 || (r = scan_end(&scan)) != 0)
		return r;
	*ret_size = scan.out_size;
	return 0;
}

int rawjson_check(const char *text, size_t length, size_t values_max)
{
	struct scan scan;
	int r;

	scan_init(&scan, text, length);
	if ((r = scan_value(&scan)) != 0 || (r = scan_end(&scan)) != 0)
		return r;
	return scan.values <= values_max ? 0 : ERROR_LIMIT;
}

/* A name as it stands in the text, quotes and escapes included (\u0070 is a p), against one in plain ASCII.
 */
static bool name_equals(const char *text, const char *name)
{
	for (text++; *text != '"'; name++) {
		int c = (unsigned char)*text++;

		if (c == '\\') {
			if (*text++ != 'u')
				return false;
			c = 0;
			for (int i = 0; i < 4; i++)
				c = c << 4 | hex_value(*text++);
		}
		if (*name == '\0' || c != (unsigned char)*name)
			return false;
	}
	return *name == '\0';
}

int rawjson_member(
    const char *text, size_t length, const char *name, const char **ret_value, size_t *ret_length)
{
	const char *value = NULL, *value_end = NULL;
	struct scan scan;
	int r;

	scan_init(&scan, text, length);
	if (!accept(&scan, '{'))
		return (r = rawjson_check(text, length, SIZE_MAX)) != 0 ? r : ERROR_TYPE;
	if (!accept(&scan, '}')) {
		do {
			const char *member, *start;

			skip_space(&scan);
			member = scan.at;
			if ((r = scan_name(&scan)) != 0)
				return r;
			skip_space(&scan);
			start = scan.at;
			if ((r = scan_value(&scan)) != 0)
				return r;
			if (value == NULL && name_equals(member, name)) {
				value = start;
				value_end = scan.at;
			}
		} while (accept(&scan, ','));
		if (!accept(&scan, '}'))
			return ERROR_MALFORMED;
	}
	if ((r = scan_end(&scan)) != 0)
		return r;
	if (value == NULL)
		return ERROR_NOT_FOUND;
	*ret_value = value;
	*ret_length = (size_t)(value_end - value);
	return 0;
}
