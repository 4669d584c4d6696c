#include "setting_walk.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "error.h"
#include "setting_value.h"

#define PATTERN_SIZE 128
#define SHOWN_SIZE 512
#define PAIRS_MAX 4096

struct walk {
	const struct settings_table *table;
	yaml_document_t *document;
	struct setting_report *report;
};

/* Where the walk is: the path as the table has it and as the user wrote it, and the struct that it fills. */
struct place {
	char pattern[PATTERN_SIZE];
	char shown[SHOWN_SIZE];
	void *base;
};

static void fault(struct walk *walk, const yaml_node_t *node, const struct place *place, const char *reason)
{
	setting_report_add(walk->report, node->start_mark.line + 1, place->shown, "%s", reason);
}

/* The result of a setting_value function. */
static void fault_result(
    struct walk *walk, const yaml_node_t *node, const struct place *place, int r, const char *reason)
{
	fault(walk, node, place, r == ERROR_CONFIG ? reason : error_str(r));
}

static const char *text_of(const yaml_node_t *scalar)
{
	return (const char *)scalar->data.scalar.value;
}

static bool holds_nul(const yaml_node_t *scalar)
{
	return strlen(text_of(scalar)) != scalar->data.scalar.length;
}

static bool is_plain(const yaml_node_t *scalar)
{
	return scalar->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
}

static bool is_null(const yaml_node_t *node)
{
	if (node->type != YAML_SCALAR_NODE || !is_plain(node))
		return false;
	return *text_of(node) == '\0' || strcmp(text_of(node), "~") == 0 ||
	       strcasecmp(text_of(node), "null") == 0;
}

static bool is_bool(const yaml_node_t *scalar)
{
	return is_plain(scalar) &&
	       (strcasecmp(text_of(scalar), "true") == 0 || strcasecmp(text_of(scalar), "false") == 0);
}

/* What keeps a node from being a value of the row's type, before its text is looked at, or NULL. */
static const char *misfit(const struct setting *row, const yaml_node_t *node)
{
	if (node->type != YAML_SCALAR_NODE)
		return "must be a single value";
	if (holds_nul(node))
		return "holds a NUL";
	if (is_null(node))
		return "has no value; give one or remove the key";
	if (row->type == SETTING_BOOL && !is_plain(node))
		return "must be true or false, without quotes";
	if (row->type != SETTING_BOOL && is_bool(node))
		return "is true or false where text is wanted; quote it if it is meant";
	return NULL;
}

static void store_scalar(
    struct walk *walk, const struct setting *row, const struct place *place, const yaml_node_t *node)
{
	const char *reason = misfit(row, node);
	char details[SETTING_REASON_SIZE];
	int r;

	if (reason != NULL)
		fault(walk, node, place, reason);
	else if ((r = setting_value_store(row, place->base, text_of(node), details)) != 0)
		fault_result(walk, node, place, r, details);
}

static void store_list(
    struct walk *walk, const struct setting *row, const struct place *place, const yaml_node_t *node)
{
	if (node->type != YAML_SEQUENCE_NODE) {
		fault(walk, node, place, "must be a list");
		return;
	}
	setting_value_clear(walk->table, row, place->base);
	for (const yaml_node_item_t *item = node->data.sequence.items.start;
	     item < node->data.sequence.items.top; item++)
		store_scalar(walk, row, place, yaml_document_get_node(walk->document, *item));
}

/* The row of a path; NULL with *ret_section if the path is only the front of others. */
static const struct setting *find_row(
    const struct settings_table *table, const char *pattern, bool *ret_section)
{
	size_t length = strlen(pattern);

	*ret_section = false;
	for (size_t i = 0; i < table->n_rows; i++) {
		const char *path = table->rows[i].path;

		if (strcmp(path, pattern) == 0)
			return &table->rows[i];
		if (strncmp(path, pattern, length) == 0 && path[length] == '.')
			*ret_section = true;
	}
	return NULL;
}

/* The place below this one. False if the key is too long for any that the table has. */
static bool enter(const struct place *place, const char *name, const char *shown, struct place *ret_next)
{
	const char *dot = *place->shown != '\0' ? "." : "";
	int pattern_size, shown_size;

	ret_next->base = place->base;
	pattern_size = snprintf(ret_next->pattern, PATTERN_SIZE, "%s%s%s", place->pattern, dot, name);
	shown_size = snprintf(ret_next->shown, SHOWN_SIZE, "%s%s%s", place->shown, dot, shown);
	return pattern_size < PATTERN_SIZE && shown_size < SHOWN_SIZE;
}

static void walk_section(
    struct walk *walk, const struct setting *map, const struct place *place, const yaml_node_t *node);

/* A key that the user chose opens an item. */
static void walk_item(struct walk *walk, const struct setting *map, const struct place *place,
    const yaml_node_t *key, const yaml_node_t *value)
{
	char details[SETTING_REASON_SIZE];
	struct place next;
	int r;

	if (!enter(place, "*", text_of(key), &next))
		fault(walk, key, place, "has a key that is too long");
	else if ((r = setting_value_add_item(
		      walk->table, map, place->base, text_of(key), &next.base, details)) != 0)
		fault_result(walk, key, &next, r, details);
	else
		walk_section(walk, NULL, &next, value);
}

/* A key that must be in the table. */
static void walk_key(
    struct walk *walk, const struct place *place, const yaml_node_t *key, const yaml_node_t *value)
{
	const struct setting *row = NULL;
	struct place next;
	bool section = false;

	/* A dot or star of the user's would be read as the table's. */
	if (enter(place, text_of(key), text_of(key), &next) && strpbrk(text_of(key), ".*") == NULL)
		row = find_row(walk->table, next.pattern, &section);
	if (row == NULL && !section) {
		fault(walk, key, &next,
		    strchr(text_of(key), '.') != NULL
			? "is not a known key; a dot does not open a section in YAML"
			: "is not a known key");
	} else if (row == NULL || row->type == SETTING_SECTION) {
		if (row != NULL && !is_null(value))
			*(bool *)((char *)next.base + row->offset) = true;
		walk_section(walk, NULL, &next, value);
	} else if (row->type == SETTING_MAP) {
		walk_section(walk, row, &next, value);
	} else if (row->type == SETTING_STRINGS) {
		store_list(walk, row, &next, value);
	} else {
		store_scalar(walk, row, &next, value);
	}
}

/* True if an earlier pair of the mapping has the key, too. */
static bool is_repeated(
    const struct walk *walk, const yaml_node_t *node, const yaml_node_pair_t *pair, const yaml_node_t *key)
{
	const yaml_node_t *other;

	for (const yaml_node_pair_t *p = node->data.mapping.pairs.start; p < pair; p++) {
		other = yaml_document_get_node(walk->document, p->key);
		if (other->type == YAML_SCALAR_NODE && strcmp(text_of(other), text_of(key)) == 0)
			return true;
	}
	return false;
}

/* Walks a mapping whose keys are the table's or, below a map, the user's. */
static void walk_section(
    struct walk *walk, const struct setting *map, const struct place *place, const yaml_node_t *node)
{
	const yaml_node_t *key, *value;

	/* A section of which all is commented out. */
	if (is_null(node))
		return;
	if (node->type != YAML_MAPPING_NODE) {
		fault(walk, node, place, "must be a section of keys and values");
		return;
	}
	if (node->data.mapping.pairs.top - node->data.mapping.pairs.start > PAIRS_MAX) {
		fault(walk, node, place, "has too many keys");
		return;
	}
	for (const yaml_node_pair_t *pair = node->data.mapping.pairs.start;
	     pair < node->data.mapping.pairs.top; pair++) {
		key = yaml_document_get_node(walk->document, pair->key);
		value = yaml_document_get_node(walk->document, pair->value);
		if (key->type != YAML_SCALAR_NODE || *text_of(key) == '\0' || holds_nul(key))
			fault(walk, key, place, "has a key that is not a word");
		else if (is_repeated(walk, node, pair, key))
			setting_report_add(walk->report, key->start_mark.line + 1, place->shown,
			    "has the key \"%.64s\" twice", text_of(key));
		else if (map != NULL)
			walk_item(walk, map, place, key, value);
		else
			walk_key(walk, place, key, value);
	}
}

void setting_walk(const struct settings_table *table, yaml_document_t *document, void *target,
    struct setting_report *report)
{
	struct walk walk = {.table = table, .document = document, .report = report};
	const struct place root = {.base = target};
	const yaml_node_t *node = yaml_document_get_root_node(document);

	if (node != NULL)
		walk_section(&walk, NULL, &root, node);
}
