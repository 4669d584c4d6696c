/* The file that tells others in the VM whether a namespace is reachable: `connected`, or why not. */
#ifndef SHED_STATUS_FILE_H
#define SHED_STATUS_FILE_H

/*
 * Replaces the file at path as a whole with `connected` or, with a problem, `not connected: PROBLEM`. 0,
 * ERROR_SYSTEM with errno, ERROR_LIMIT for a path that is too long.
 */
int status_file_write(const char *path, const char *problem);

/* Removes the file: whoever wrote it no longer runs. */
void status_file_remove(const char *path);

/* The path of a namespace's file in the directory of a socket, which the caller frees; NULL if out of memory.
 */
char *status_file_path(const char *socket_path, const char *namespace);

#endif
