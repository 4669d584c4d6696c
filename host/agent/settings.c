#include "settings.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

#include "error.h"
#include "setting_report.h"
#include "setting_value.h"
#include "setting_walk.h"

/* Far more than any table has; libyaml's time grows with the square of it. */
#define DEPTH_MAX 32

static void report_parser(struct setting_report *report, const yaml_parser_t *parser)
{
	setting_report_add(report, parser->problem_mark.line + 1, "", "not YAML: %s",
	    parser->problem != NULL ? parser->problem : "out of memory");
}

/* What the document no longer shows: anchors, aliases, tags, how many documents there are. */
static void check_event(struct setting_report *report, const yaml_event_t *event, int *documents)
{
	const yaml_char_t *anchor = NULL, *tag = NULL;
	size_t line = event->start_mark.line + 1;

	switch (event->type) {
	case YAML_ALIAS_EVENT:
		anchor = event->data.alias.anchor;
		break;
	case YAML_SCALAR_EVENT:
		anchor = event->data.scalar.anchor;
		tag = event->data.scalar.tag;
		break;
	case YAML_SEQUENCE_START_EVENT:
		anchor = event->data.sequence_start.anchor;
		tag = event->data.sequence_start.tag;
		break;
	case YAML_MAPPING_START_EVENT:
		anchor = event->data.mapping_start.anchor;
		tag = event->data.mapping_start.tag;
		break;
	case YAML_DOCUMENT_START_EVENT:
		if (++*documents == 2)
			setting_report_add(report, line, "", "a second document begins; only one is read");
		break;
	default:
		break;
	}
	if (anchor != NULL)
		setting_report_add(report, line, (const char *)anchor, "anchors and aliases are not read");
	if (tag != NULL)
		setting_report_add(report, line, (const char *)tag, "tags are not read");
}

/* How the event changes the depth. */
static int depth_change(const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_SEQUENCE_START_EVENT:
	case YAML_MAPPING_START_EVENT:
		return 1;
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		return -1;
	default:
		return 0;
	}
}

static void check_events(struct setting_report *report, const struct buf *text)
{
	bool at_end = false;
	int depth = 0;
	yaml_parser_t parser;
	yaml_event_t event;
	int documents = 0;

	if (!yaml_parser_initialize(&parser)) {
		setting_report_add(report, 0, "", "%s", error_str(ERROR_NOMEM));
		return;
	}
	yaml_parser_set_input_string(&parser, text->data, text->size);
	while (!at_end) {
		if (!yaml_parser_parse(&parser, &event)) {
			report_parser(report, &parser);
			break;
		}
		check_event(report, &event, &documents);
		depth += depth_change(&event);
		at_end = event.type == YAML_STREAM_END_EVENT || depth > DEPTH_MAX;
		if (depth > DEPTH_MAX)
			setting_report_add(report, event.start_mark.line + 1, "", "is nested too deeply");
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
}

static void walk_text(
    const struct settings_table *table, const struct buf *text, void *target, struct setting_report *report)
{
	yaml_document_t document;
	yaml_parser_t parser;

	if (!yaml_parser_initialize(&parser)) {
		setting_report_add(report, 0, "", "%s", error_str(ERROR_NOMEM));
		return;
	}
	yaml_parser_set_input_string(&parser, text->data, text->size);
	if (yaml_parser_load(&parser, &document)) {
		setting_walk(table, &document, target, report);
		yaml_document_delete(&document);
	} else {
		report_parser(report, &parser);
	}
	yaml_parser_delete(&parser);
}

/* Appends the file, if it is one to be trusted. */
static void read_all(struct setting_report *report, int fd, struct buf *text)
{
	struct stat st;
	uint8_t *room;
	ssize_t n;

	if (fstat(fd, &st) != 0) {
		setting_report_add(report, 0, "", "%s", strerror(errno));
	} else if (!S_ISREG(st.st_mode)) {
		setting_report_add(report, 0, "", "is not a regular file");
	} else if (st.st_uid != geteuid() && st.st_uid != 0) {
		setting_report_add(report, 0, "", "belongs to another user");
	} else if ((st.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
		setting_report_add(report, 0, "", "can be written by others; run chmod go-w on it");
	} else if (st.st_size > SETTINGS_FILE_MAX) {
		setting_report_add(report, 0, "", "is over %d bytes", SETTINGS_FILE_MAX);
	} else if (st.st_size > 0) {
		room = buf_reserve(text, (size_t)st.st_size);
		n = room != NULL ? read(fd, room, (size_t)st.st_size) : 0;
		if (room == NULL)
			setting_report_add(report, 0, "", "%s", error_str(ERROR_NOMEM));
		else if (n != st.st_size)
			setting_report_add(
			    report, 0, "", "%s", n < 0 ? strerror(errno) : "changed while it was read");
	}
}

int settings_read(const struct settings_table *table, const char *file, void *target, struct buf *errors)
{
	struct setting_report report = {.file = file, .errors = errors};
	struct buf text;
	int fd;

	/* Non-blocking, so that opening a FIFO does not hang. */
	fd = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (fd < 0 && (errno == ENOENT || errno == ENOTDIR))
		return ERROR_NOT_FOUND;
	if (fd < 0) {
		setting_report_add(&report, 0, "", "%s", strerror(errno));
		return report.result;
	}
	buf_init(&text, SETTINGS_FILE_MAX);
	read_all(&report, fd, &text);
	close(fd);
	/* libyaml asserts that there is a text. */
	if (report.result == 0 && text.size > 0)
		check_events(&report, &text);
	if (report.result == 0 && text.size > 0)
		walk_text(table, &text, target, &report);
	buf_finish(&text);
	return report.result;
}

int settings_defaults(const struct settings_table *table, void *target, struct buf *errors)
{
	struct setting_report report = {.file = "default", .errors = errors};
	char reason[SETTING_REASON_SIZE];
	int r;

	for (size_t i = 0; i < table->n_rows; i++) {
		if (strchr(table->rows[i].path, '*') != NULL)
			continue;
		r = setting_value_fallback(&table->rows[i], target, reason);
		if (r != 0)
			setting_report_add(
			    &report, 0, table->rows[i].path, "%s", r == ERROR_CONFIG ? reason : error_str(r));
	}
	return report.result;
}

void settings_finish(const struct settings_table *table, void *target)
{
	for (size_t i = 0; i < table->n_rows; i++)
		if (strchr(table->rows[i].path, '*') == NULL)
			setting_value_clear(table, &table->rows[i], target);
}
