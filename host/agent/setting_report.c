#include "setting_report.h"

#include <stdarg.h>
#include <stdio.h>

#include "error.h"

void setting_report_add(struct setting_report *report, size_t line, const char *key, const char *format, ...)
{
	char text[512], position[32] = "";
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(text, sizeof(text), format, arguments);
	va_end(arguments);
	if (line > 0)
		snprintf(position, sizeof(position), ":%zu", line);
	/* With the buffer full, the faults before are told. */
	(void)buf_printf(
	    report->errors, "%s%s: %s%s%s\n", report->file, position, key, *key != '\0' ? ": " : "", text);
	report->result = ERROR_CONFIG;
}
