/* What each of the host's programs does to its own process, on Linux and on macOS. */
#ifndef SHED_PROCESS_H
#define SHED_PROCESS_H

/*
 * From now on the process leaves no core dump and, on Linux, no other process of the user reads its memory.
 * 0 or ERROR_SYSTEM.
 */
int process_forbid_dumps(void);

/* Writing to a peer that has gone is an error (EPIPE), not a signal. */
void process_ignore_sigpipe(void);

/*
 * The directory that holds the running executable, symbolic links resolved, without a slash at its end. The
 * caller frees it. 0, ERROR_SYSTEM or ERROR_NOMEM.
 */
int process_executable_directory(char **ret_directory);

/* Closes all descriptors from first on. For a child between fork and exec: it allocates nothing. */
void process_close_from(int first);

#endif
