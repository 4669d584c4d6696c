/* A small file, whole. */
#ifndef SHED_READ_FILE_H
#define SHED_READ_FILE_H

#include <stdbool.h>

#include "buf.h"

/*
 * Appends the contents of the regular file path, as much as the buffer takes; a symbolic link is followed.
 * With `private`, it must be the user's own and closed to everybody else. 0; ERROR_NOT_FOUND; ERROR_TYPE if
 * it is no regular file; ERROR_PERMISSION with errno EPERM if it is another user's, EACCES if others have
 * access; ERROR_LIMIT if it does not fit; ERROR_SYSTEM with errno; ERROR_NOMEM.
 */
int read_file(const char *path, bool private, struct buf *out);

#endif
