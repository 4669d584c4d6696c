/* Directories that are the user's own. */
#ifndef SHED_MAKE_DIRS_H
#define SHED_MAKE_DIRS_H

/*
 * Makes the directory path and those above it that are missing, each with mode 0700. One that was there is
 * left as it is, but the last must be the user's own and not writable by others. 0, ERROR_SYSTEM (errno
 * tells; ENOTDIR when something else has that name), ERROR_PERMISSION or ERROR_NOMEM.
 */
int make_dirs(const char *path);

/* The same for the directory that the file path is in. */
int make_dirs_above(const char *path);

#endif
