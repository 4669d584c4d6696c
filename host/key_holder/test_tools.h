/* What the tests of this folder share: a directory, real programs, keys that ssh-keygen makes. */
#ifndef SHED_TEST_TOOLS_H
#define SHED_TEST_TOOLS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include <cmocka.h>

#include "buf.h"

struct event_base;

#define TOOLS_PATH_SIZE 512

/* A path by value, so that it can be made within a call's arguments. */
struct tools_path {
	char text[TOOLS_PATH_SIZE];
};

/* Group fixtures: *state is a new directory's path, removed with all in it. */
int tools_setup(void **state);
int tools_teardown(void **state);

/* DIRECTORY/NAME, where the name is formatted. */
struct tools_path tools_path(const char *directory, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Runs the program argv[0] with standard input from the file input (or NULL) and without output; its status.
 */
int tools_run(const char *input, const char *const argv[]);

/* `ssh-keygen -q ...` of a key without passphrase, if none is given; format as for `-m`, or NULL. */
void tools_make_key(
    const char *path, const char *type, const char *bits, const char *format, const char *passphrase);

/* The whole file; the text ends with a NUL. The caller finishes the buffer. */
void tools_read(const char *path, struct buf *ret_contents);
void tools_write(const char *path, const void *data, size_t size, mode_t mode);

/* The blob in a public key file of ssh-keygen's. The caller finishes the buffer. */
void tools_read_blob(const char *path, struct buf *ret_blob);

/* A running `ssh-agent`, with its socket at path; tools_kill ends it and waits. */
pid_t tools_start_agent(const char *path);
void tools_add_key(const char *socket_path, const char *key_path, bool confirm);
void tools_kill(pid_t pid);

/* A socket that listens at path, for a test that is the agent itself; and the next connection to it. */
int tools_listen(const char *path);
int tools_accept(struct event_base *base, int listener);

/* Runs the loop until *done, for at most milliseconds. Returns *done. */
bool tools_loop(struct event_base *base, const bool *done, int milliseconds);

/* Milliseconds of the monotonic clock. */
int64_t tools_now_ms(void);

/* The number of open descriptors of this process. */
size_t tools_count_fds(void);

#endif
