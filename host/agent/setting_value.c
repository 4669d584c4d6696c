#include "setting_value.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "duration.h"
#include "error.h"

static void *member(const struct setting *row, void *base)
{
	return (char *)base + row->offset;
}

static int fail(char *ret_reason, const char *reason)
{
	snprintf(ret_reason, SETTING_REASON_SIZE, "%s", reason);
	return ERROR_CONFIG;
}

static int convert(const struct setting *row, const char *text, char **ret_value, char *ret_reason)
{
	const char *reason;
	char *value = NULL;

	if (row->convert != NULL) {
		reason = row->convert(text, &value);
		if (reason != NULL)
			return fail(ret_reason, reason);
	} else {
		value = strdup(text);
		if (value == NULL)
			return ERROR_NOMEM;
	}
	*ret_value = value;
	return 0;
}

static int store_string(const struct setting *row, char **target, const char *text, char *ret_reason)
{
	char *value = NULL;
	int r;

	if ((r = convert(row, text, &value, ret_reason)) != 0)
		return r;
	free(*target);
	*target = value;
	return 0;
}

static int append_string(
    const struct setting *row, struct setting_strings *list, const char *text, char *ret_reason)
{
	char **items, *value = NULL;
	int r;

	if (list->n >= row->max_count) {
		snprintf(ret_reason, SETTING_REASON_SIZE, "has more than %zu entries", row->max_count);
		return ERROR_CONFIG;
	}
	if ((r = convert(row, text, &value, ret_reason)) != 0)
		return r;
	items = reallocarray(list->items, list->n + 1, sizeof(*items));
	if (items == NULL) {
		free(value);
		return ERROR_NOMEM;
	}
	list->items = items;
	items[list->n++] = value;
	return 0;
}

static int store_bool(bool *target, const char *text, char *ret_reason)
{
	if (strcmp(text, "true") != 0 && strcmp(text, "false") != 0)
		return fail(ret_reason, "must be true or false");
	*target = *text == 't';
	return 0;
}

static int store_duration(int64_t *target, const char *text, char *ret_reason)
{
	switch (duration_parse(text, target)) {
	case 0:
		return 0;
	case ERROR_LIMIT:
		return fail(ret_reason, "is too long a duration");
	default:
		return fail(ret_reason, "is not a duration; write it like 90s, 5m or 1h30m");
	}
}

static int store_choice(const struct setting *row, int *target, const char *text, char *ret_reason)
{
	size_t size;

	for (int i = 0; row->choices[i] != NULL; i++) {
		if (strcmp(text, row->choices[i]) == 0) {
			*target = i;
			return 0;
		}
	}
	size = (size_t)snprintf(ret_reason, SETTING_REASON_SIZE, "must be one of");
	for (int i = 0; row->choices[i] != NULL && size < SETTING_REASON_SIZE; i++)
		size += (size_t)snprintf(ret_reason + size, SETTING_REASON_SIZE - size, "%s \"%s\"",
		    i > 0 ? "," : "", row->choices[i]);
	return ERROR_CONFIG;
}

int setting_value_store(
    const struct setting *row, void *base, const char *text, char ret_reason[SETTING_REASON_SIZE])
{
	void *target = member(row, base);
	const char *reason;
	int r = ERROR_CONFIG;

	switch (row->type) {
	case SETTING_STRING:
		r = store_string(row, target, text, ret_reason);
		break;
	case SETTING_STRINGS:
		r = append_string(row, target, text, ret_reason);
		break;
	case SETTING_BOOL:
		r = store_bool(target, text, ret_reason);
		break;
	case SETTING_DURATION:
		r = store_duration(target, text, ret_reason);
		break;
	case SETTING_CHOICE:
		r = store_choice(row, target, text, ret_reason);
		break;
	case SETTING_MAP:
	case SETTING_SECTION:
		return fail(ret_reason, "must be a section");
	}
	if (r != 0 || row->check == NULL)
		return r;
	reason = row->check(target);
	return reason == NULL ? 0 : fail(ret_reason, reason);
}

static int fallback_list(const struct setting *row, void *base, char *ret_reason)
{
	char *copy, *rest, *item;
	int r = 0;

	copy = rest = strdup(row->fallback);
	if (copy == NULL)
		return ERROR_NOMEM;
	while (r == 0 && (item = strsep(&rest, " ")) != NULL)
		if (*item != '\0')
			r = setting_value_store(row, base, item, ret_reason);
	free(copy);
	return r;
}

int setting_value_fallback(const struct setting *row, void *base, char ret_reason[SETTING_REASON_SIZE])
{
	if (row->fallback == NULL)
		return 0;
	if (row->type == SETTING_STRINGS)
		return fallback_list(row, base, ret_reason);
	return setting_value_store(row, base, row->fallback, ret_reason);
}

bool setting_value_in_map(const struct setting *row, const struct setting *map)
{
	size_t length = strlen(map->path);

	return strncmp(row->path, map->path, length) == 0 && strncmp(row->path + length, ".*.", 3) == 0 &&
	       strchr(row->path + length + 3, '*') == NULL;
}

int setting_value_add_item(const struct settings_table *table, const struct setting *map, void *base,
    const char *key, void **ret_item, char ret_reason[SETTING_REASON_SIZE])
{
	struct setting_map *target = member(map, base);
	char *items, *item, *name;
	int r;

	if (target->n >= map->max_count) {
		snprintf(ret_reason, SETTING_REASON_SIZE, "has more than %zu entries", map->max_count);
		return ERROR_CONFIG;
	}
	items = reallocarray(target->items, target->n + 1, map->item_size);
	if (items == NULL)
		return ERROR_NOMEM;
	target->items = items;
	item = items + target->n * map->item_size;
	memset(item, 0, map->item_size);
	name = strdup(key);
	if (name == NULL)
		return ERROR_NOMEM;
	memcpy(item, &name, sizeof(name));
	target->n++;
	for (size_t i = 0; i < table->n_rows; i++)
		if (setting_value_in_map(&table->rows[i], map) &&
		    (r = setting_value_fallback(&table->rows[i], item, ret_reason)) != 0)
			return r;
	*ret_item = item;
	return 0;
}

static void clear_map(const struct settings_table *table, const struct setting *row, struct setting_map *map)
{
	for (size_t i = 0; i < map->n; i++) {
		char *item = (char *)map->items + i * row->item_size;
		char *name;

		for (size_t j = 0; j < table->n_rows; j++)
			if (setting_value_in_map(&table->rows[j], row))
				setting_value_clear(table, &table->rows[j], item);
		memcpy(&name, item, sizeof(name));
		free(name);
	}
	free(map->items);
	*map = (struct setting_map){0};
}

static void clear_strings(struct setting_strings *list)
{
	for (size_t i = 0; i < list->n; i++)
		free(list->items[i]);
	free(list->items);
	*list = (struct setting_strings){0};
}

void setting_value_clear(const struct settings_table *table, const struct setting *row, void *base)
{
	void *target = member(row, base);

	switch (row->type) {
	case SETTING_STRING:
		free(*(char **)target);
		*(char **)target = NULL;
		break;
	case SETTING_STRINGS:
		clear_strings(target);
		break;
	case SETTING_MAP:
		clear_map(table, row, target);
		break;
	case SETTING_BOOL:
	case SETTING_SECTION:
		*(bool *)target = false;
		break;
	case SETTING_DURATION:
		*(int64_t *)target = 0;
		break;
	case SETTING_CHOICE:
		*(int *)target = 0;
		break;
	}
}
