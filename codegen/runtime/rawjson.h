/*
 * JSON text that is passed on without being read: checked by the grammar of RFC 8259, compacted, never turned
 * into a tree. Numbers and escapes keep their spelling, so an integer of any size passes (jansson, which
 * reads all other JSON, refuses those beyond 64 bits). Nothing is said about a member that an object inside
 * has twice: that is for the one who reads it. All functions take linear time and constant memory.
 */
#ifndef SHED_RAWJSON_H
#define SHED_RAWJSON_H

#include <stddef.h>

/* The deepest nesting of arrays and objects. */
#define RAWJSON_DEPTH_MAX 256

/*
 * Checks that length bytes are one JSON value in UTF-8, and writes it without white space to ret_text, which
 * has room for length bytes, or is NULL if only the size is asked for. The outcome has no line break. 0 with
 * the size, ERROR_MALFORMED, or ERROR_LIMIT for nesting.
 */
int rawjson_compact(const char *text, size_t length, char *ret_text, size_t *ret_size);

/* The same without the outcome; ERROR_LIMIT also if there are more than values_max values, nested ones
 * counted. */
int rawjson_check(const char *text, size_t length, size_t values_max);

/*
 * Finds the value of an object's member by its name (ASCII), the first if there are several. *ret_value lies
 * within text. The whole text is checked as by rawjson_compact. ERROR_TYPE if it is no object,
 * ERROR_NOT_FOUND without the member.
 */
int rawjson_member(
    const char *text, size_t length, const char *name, const char **ret_value, size_t *ret_length);

#endif
