#include "timestamp.h"

#include <stdbool.h>
#include <time.h>

#include "error.h"

#define SECOND INT64_C(1000000000)
#define DAY INT64_C(86400)

/* A text that is read from the front. */
struct cursor {
	const char *text;
	size_t left;
};

int64_t timestamp_now(void)
{
	struct timespec now = {0};

	clock_gettime(CLOCK_REALTIME, &now);
	return now.tv_sec * SECOND + now.tv_nsec;
}

/*
 * Days since 1970-01-01 in the proleptic Gregorian calendar. Years are counted from March in eras of 400
 * (146097 days), so that the leap day is the last of its year.
 */
static int64_t days_from_date(int64_t year, int64_t month, int64_t day)
{
	int64_t era = 0;
	int64_t day_of_year = 0;

	if (month <= 2)
		year--;
	era = (year >= 0 ? year : year - 399) / 400;
	year -= era * 400;
	day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
	return era * 146097 + year * 365 + year / 4 - year / 100 + day_of_year - 719468;
}

static void date_from_days(int64_t days, int64_t *ret_year, int64_t *ret_month, int64_t *ret_day)
{
	int64_t era = 0;
	int64_t year = 0;
	int64_t month = 0;

	days += 719468;
	era = (days >= 0 ? days : days - 146096) / 146097;
	days -= era * 146097;
	year = (days - days / 1460 + days / 36524 - days / 146096) / 365;
	days -= year * 365 + year / 4 - year / 100;
	month = (5 * days + 2) / 153;
	*ret_day = days - (153 * month + 2) / 5 + 1;
	*ret_month = month < 10 ? month + 3 : month - 9;
	*ret_year = era * 400 + year + (*ret_month <= 2);
}

/* Writes value in so many digits, then a character; returns where the next one goes. */
static char *put(char *text, int64_t value, int digits, char after)
{
	for (int i = digits - 1; i >= 0; i--) {
		text[i] = '0' + value % 10;
		value /= 10;
	}
	text[digits] = after;
	return text + digits + 1;
}

int timestamp_format(int64_t nanoseconds, char ret_text[TIMESTAMP_SIZE])
{
	int64_t fraction = nanoseconds % SECOND;
	int64_t seconds = nanoseconds / SECOND;
	int64_t days = 0;
	int64_t year = 0;
	int64_t month = 0;
	int64_t day = 0;
	int digits = 9;
	char *text = ret_text;

	if (fraction < 0) {
		fraction += SECOND;
		seconds--;
	}
	days = (seconds >= 0 ? seconds : seconds - (DAY - 1)) / DAY;
	seconds -= days * DAY;
	date_from_days(days, &year, &month, &day);
	text = put(text, year, 4, '-');
	text = put(text, month, 2, '-');
	text = put(text, day, 2, 'T');
	text = put(text, seconds / 3600, 2, ':');
	text = put(text, seconds / 60 % 60, 2, ':');
	text = put(text, seconds % 60, 2, fraction != 0 ? '.' : 'Z');
	if (fraction != 0) {
		for (; fraction % 10 == 0; fraction /= 10)
			digits--;
		text = put(text, fraction, digits, 'Z');
	}
	*text = '\0';
	return 0;
}

static bool skip(struct cursor *cursor, const char *any_of)
{
	for (; *any_of != '\0'; any_of++) {
		if (cursor->left > 0 && *cursor->text == *any_of) {
			cursor->text++;
			cursor->left--;
			return true;
		}
	}
	return false;
}

/* Reads one digit, or gives -1. Not isdigit, which asks the locale. */
static int read_digit(struct cursor *cursor)
{
	if (cursor->left == 0 || *cursor->text < '0' || *cursor->text > '9')
		return -1;
	cursor->left--;
	return *cursor->text++ - '0';
}

/* Reads a number of exactly so many digits that is in range. */
static bool read_number(struct cursor *cursor, int digits, int64_t min, int64_t max, int64_t *ret_value)
{
	int64_t value = 0;

	for (int i = 0; i < digits; i++) {
		int digit = read_digit(cursor);

		if (digit < 0)
			return false;
		value = value * 10 + digit;
	}
	if (value < min || value > max)
		return false;
	*ret_value = value;
	return true;
}

/* Reads `YYYY-MM-DD` as days since 1970. */
static bool read_date(struct cursor *cursor, int64_t *ret_days)
{
	static const int8_t lengths[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int64_t year = 0;
	int64_t month = 0;
	int64_t day = 0;
	bool leap = false;

	if (!read_number(cursor, 4, 0, 9999, &year) || !skip(cursor, "-") ||
	    !read_number(cursor, 2, 1, 12, &month) || !skip(cursor, "-") ||
	    !read_number(cursor, 2, 1, 31, &day))
		return false;
	leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
	if (day > lengths[month - 1] + (month == 2 && leap))
		return false;
	*ret_days = days_from_date(year, month, day);
	return true;
}

/* Reads `HH:MM:SS` and a fraction, if there is one. A leap second is 60 seconds after its minute's start. */
static bool read_time(struct cursor *cursor, int64_t *ret_seconds, int64_t *ret_fraction, bool *ret_leap)
{
	int64_t hour = 0;
	int64_t minute = 0;
	int64_t second = 0;
	int64_t fraction = 0;
	int64_t unit = SECOND;
	int digit = 0;

	if (!read_number(cursor, 2, 0, 23, &hour) || !skip(cursor, ":") ||
	    !read_number(cursor, 2, 0, 59, &minute) || !skip(cursor, ":") ||
	    !read_number(cursor, 2, 0, 60, &second))
		return false;
	if (skip(cursor, ".")) {
		digit = read_digit(cursor);
		if (digit < 0)
			return false;
		for (; digit >= 0; digit = read_digit(cursor)) {
			unit /= 10;
			fraction += digit * unit;
		}
	}
	*ret_seconds = hour * 3600 + minute * 60 + second;
	*ret_fraction = fraction;
	*ret_leap = second == 60;
	return true;
}

/* Reads `Z` or `+HH:MM` as the seconds that the local time is ahead of UTC. */
static bool read_offset(struct cursor *cursor, int64_t *ret_offset)
{
	int64_t sign = 1;
	int64_t hour = 0;
	int64_t minute = 0;

	if (skip(cursor, "Zz")) {
		*ret_offset = 0;
		return true;
	}
	if (skip(cursor, "-"))
		sign = -1;
	else if (!skip(cursor, "+"))
		return false;
	if (!read_number(cursor, 2, 0, 23, &hour) || !skip(cursor, ":") ||
	    !read_number(cursor, 2, 0, 59, &minute))
		return false;
	*ret_offset = sign * (hour * 3600 + minute * 60);
	return true;
}

int timestamp_parse(const char *text, size_t length, int64_t *ret_nanoseconds)
{
	struct cursor cursor = {text, length};
	int64_t days = 0;
	int64_t seconds = 0;
	int64_t fraction = 0;
	int64_t offset = 0;
	int64_t nanoseconds = 0;
	bool leap = false;

	if (!read_date(&cursor, &days) || !skip(&cursor, "Tt") ||
	    !read_time(&cursor, &seconds, &fraction, &leap) || !read_offset(&cursor, &offset) ||
	    cursor.left > 0)
		return ERROR_MALFORMED;
	seconds += days * DAY - offset;
	/* Leap seconds are the last of a UTC day; this clock has none, it is already the next day. */
	if (leap && seconds % DAY != 0)
		return ERROR_MALFORMED;
	/* Towards zero first: the earliest time's whole second is out of range, the time itself is not. */
	if (seconds < 0 && fraction > 0) {
		seconds++;
		fraction -= SECOND;
	}
	if (__builtin_mul_overflow(seconds, SECOND, &nanoseconds) ||
	    __builtin_add_overflow(nanoseconds, fraction, &nanoseconds))
		return ERROR_LIMIT;
	*ret_nanoseconds = nanoseconds;
	return 0;
}
