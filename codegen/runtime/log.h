/*
 * The log: one line a call on standard error, `LEVEL PROGRAM: text`, with `<3>`-style priorities in front
 * when systemd's journal reads it. Whatever is printed, a line stays one line of printable ASCII or valid
 * UTF-8: other bytes, control characters and backslashes appear as \xNN. A line is one write(2) of at most
 * LOG_LINE_MAX bytes; a longer one ends in ` [cut]`. errno is kept. Libraries do not log.
 */
#ifndef SHED_LOG_H
#define SHED_LOG_H

#define LOG_LINE_MAX 2048

enum log_level { LOG_LEVEL_ERROR, LOG_LEVEL_WARNING, LOG_LEVEL_INFO, LOG_LEVEL_DEBUG };

/* Names the program (kept by reference) and sets the highest level that is printed. */
void log_open(const char *program, enum log_level level);

void log_error(const char *format, ...) __attribute__((format(printf, 1, 2)));
void log_warning(const char *format, ...) __attribute__((format(printf, 1, 2)));
void log_info(const char *format, ...) __attribute__((format(printf, 1, 2)));
void log_debug(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
