/* The faults found in a settings file. */
#ifndef SHED_SETTING_REPORT_H
#define SHED_SETTING_REPORT_H

#include <stddef.h>

#include "buf.h"

/* Embed it; errors is the caller's. */
struct setting_report {
	const char *file;
	struct buf *errors;
	int result; /* 0, or ERROR_CONFIG once there is a fault */
};

/* Appends `FILE:LINE: KEY: text`, without LINE if it is 0 and without KEY if it is "". */
void setting_report_add(struct setting_report *report, size_t line, const char *key, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

#endif
