/* JSON text to jansson's tree, with bounds on what a stranger's text can cost. */
#ifndef SHED_JSONTREE_H
#define SHED_JSONTREE_H

#include <jansson.h>
#include <stddef.h>

/*
 * The most values in a text, nested ones counted. jansson's worst are empty objects as members of an object,
 * 3 bytes of text a value and up to 400 of memory: with this limit a tree is at most 13 MB larger than twice
 * its text.
 */
#define JSONTREE_VALUES_MAX 32768

/*
 * Loads length bytes that hold one JSON object. ERROR_TYPE for another value, ERROR_LIMIT for too many values
 * or levels (RAWJSON_DEPTH_MAX), ERROR_NOMEM; ERROR_MALFORMED for the rest: bad syntax, a member twice, a NUL
 * in a string, an integer beyond 64 bits. Free the tree with json_decref.
 *
 * From the first call on, jansson wipes whatever it frees, in the whole process.
 */
int jsontree_load(const char *text, size_t length, json_t **ret_root);

#endif
