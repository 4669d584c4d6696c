#include "duration.h"

#include <string.h>

#include "error.h"

struct unit {
	const char *name;
	int64_t nanoseconds;
};

/* The longer name first where one begins with the other. The two micro signs are U+00B5 and U+03BC. */
static const struct unit units[] = {
    {"ns", 1},
    {"us", 1000},
    {"\xc2\xb5s", 1000},
    {"\xce\xbcs", 1000},
    {"ms", 1000 * 1000},
    {"s", DURATION_SECOND},
    {"m", DURATION_MINUTE},
    {"h", DURATION_HOUR},
};

static const struct unit *find_unit(const char *text)
{
	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++)
		if (strncmp(text, units[i].name, strlen(units[i].name)) == 0)
			return &units[i];
	return NULL;
}

static int is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* A number: its whole part, and its fraction in units of 10^-18 (an hour's nanoseconds have 13 digits). */
struct number {
	int64_t whole;
	int64_t fraction;
};

#define FRACTION_ONE INT64_C(1000000000000000000)

static int parse_number(const char **cursor, struct number *ret_number)
{
	const char *p = *cursor;
	int64_t scale = FRACTION_ONE;
	struct number number = {0, 0};

	if (!is_digit(*p) && !(*p == '.' && is_digit(p[1])))
		return ERROR_MALFORMED;
	for (; is_digit(*p); p++)
		if (__builtin_mul_overflow(number.whole, 10, &number.whole) ||
		    __builtin_add_overflow(number.whole, *p - '0', &number.whole))
			return ERROR_LIMIT;
	if (*p == '.') {
		for (p++; is_digit(*p); p++) {
			scale /= 10;
			number.fraction += (*p - '0') * scale;
		}
	}
	*cursor = p;
	*ret_number = number;
	return 0;
}

static int multiply(const struct number *number, int64_t unit, int64_t *ret_nanoseconds)
{
	int64_t whole, fraction = (int64_t)((__int128)number->fraction * unit / FRACTION_ONE);

	if (__builtin_mul_overflow(number->whole, unit, &whole) ||
	    __builtin_add_overflow(whole, fraction, ret_nanoseconds))
		return ERROR_LIMIT;
	return 0;
}

int duration_parse(const char *text, int64_t *ret_nanoseconds)
{
	int64_t total = 0, part;
	struct number number;
	const struct unit *unit;
	int r;

	if (*text == '+')
		text++;
	if (strcmp(text, "0") == 0) {
		*ret_nanoseconds = 0;
		return 0;
	}
	do {
		if ((r = parse_number(&text, &number)) != 0)
			return r;
		unit = find_unit(text);
		if (unit == NULL)
			return ERROR_MALFORMED;
		text += strlen(unit->name);
		if ((r = multiply(&number, unit->nanoseconds, &part)) != 0)
			return r;
		if (__builtin_add_overflow(total, part, &total))
			return ERROR_LIMIT;
	} while (*text != '\0');
	*ret_nanoseconds = total;
	return 0;
}
