/* A real program run by a test, in a directory of its own. */
#ifndef SHED_PROGRAM_H
#define SHED_PROGRAM_H

#include <sys/types.h>

/* A fresh directory, 0700, that program_remove_directory removes with all in it. Freed by the latter. */
char *program_make_directory(void);
void program_remove_directory(char *directory);

/* Starts one of the guest's programs (argv[0] is its name) with its standard error in the file at log. */
pid_t program_start(const char *log, char *const argv[]);

/* Waits for its end; the exit status, or -1 if it did not exit by itself. */
int program_wait(pid_t pid);

/* Sends SIGTERM and waits. */
int program_stop(pid_t pid);

/* The file's contents, freed by the caller; "" if there is none. */
char *program_read_file(const char *path);

#endif
