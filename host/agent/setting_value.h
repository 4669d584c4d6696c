/* Single values of a settings table: from text into the struct, and out of it. Used by settings.c. */
#ifndef SHED_SETTING_VALUE_H
#define SHED_SETTING_VALUE_H

#include "settings.h"

#define SETTING_REASON_SIZE 256

/*
 * In all of these, base is what the row's offset counts from. Stores a scalar (for SETTING_STRINGS: appends
 * it). 0, ERROR_NOMEM, or ERROR_CONFIG with what is wrong in ret_reason.
 */
int setting_value_store(
    const struct setting *row, void *base, const char *text, char ret_reason[SETTING_REASON_SIZE]);

/* Stores the row's fallback, if it has one. A list's replaces what is there. */
int setting_value_fallback(const struct setting *row, void *base, char ret_reason[SETTING_REASON_SIZE]);

/* Appends an item with this key, its members at their fallbacks. Errors as above. */
int setting_value_add_item(const struct settings_table *table, const struct setting *map, void *base,
    const char *key, void **ret_item, char ret_reason[SETTING_REASON_SIZE]);

/* Whether the row describes a member of the map's items, not of a map below it. */
bool setting_value_in_map(const struct setting *row, const struct setting *map);

/* Frees the value and zeroes it. */
void setting_value_clear(const struct settings_table *table, const struct setting *row, void *base);

#endif
