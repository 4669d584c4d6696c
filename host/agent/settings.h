/*
 * A YAML file read into a struct by one table of its keys. Whatever the table does not allow is an error that
 * names file, line and key: unknown and repeated keys, values of another type, aliases, anchors and tags,
 * a second document.
 */
#ifndef SHED_SETTINGS_H
#define SHED_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buf.h"

#define SETTINGS_FILE_MAX (1024 * 1024)

/* With each type, what is at the offset. */
enum setting_type {
	SETTING_STRING,   /* char *, never NULL */
	SETTING_STRINGS,  /* struct setting_strings */
	SETTING_BOOL,     /* bool */
	SETTING_DURATION, /* int64_t, nanoseconds */
	SETTING_CHOICE,   /* int, the index in `choices` */
	SETTING_MAP,      /* struct setting_map: keys that the user chooses, as `*` in the paths below it */
	SETTING_SECTION,  /* bool: the file has this section (a section needs no row otherwise) */
};

struct setting_strings {
	size_t n;
	char **items;
};

/* The items are structs of the row's item_size, each with its key, a `char *`, as the first member. */
struct setting_map {
	size_t n;
	void *items;
};

struct setting {
	const char *path; /* `aws.sheds.*.role`: the offset is then within the map's item */
	enum setting_type type;
	size_t offset;
	const char *fallback;       /* the value of an absent key, as in YAML; a list is split at spaces */
	const char *const *choices; /* of SETTING_CHOICE, ends with NULL */
	size_t item_size;           /* of SETTING_MAP */
	size_t max_count;           /* of SETTING_MAP and SETTING_STRINGS */
	/* Makes the value of a string, or of each in a list. NULL, or what is wrong with it. */
	const char *(*convert)(const char *text, char **ret_value);
	/* Looks at what was stored. NULL, or what is wrong with it. */
	const char *(*check)(const void *value);
};

struct settings_table {
	const struct setting *rows;
	size_t n_rows;
};

/*
 * Fills the zeroed struct target with the fallbacks. Errors as of settings_read, without a line. The caller
 * calls settings_finish in any case.
 */
int settings_defaults(const struct settings_table *table, void *target, struct buf *errors);

/*
 * Fills target, which holds the defaults, from the file. ERROR_CONFIG with a line `FILE:LINE: KEY: reason` in
 * errors for each fault, ERROR_NOT_FOUND if there is no such file (nothing is appended), ERROR_NOMEM. The
 * file must be a regular one of at most SETTINGS_FILE_MAX bytes that belongs to the user or to root and that
 * others cannot write.
 */
int settings_read(const struct settings_table *table, const char *file, void *target, struct buf *errors);

/* Frees what target holds and zeroes those members. */
void settings_finish(const struct settings_table *table, void *target);

#endif
