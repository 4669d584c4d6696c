/* For the tests: blocking conversations over sockets, which fail the test when they take too long. */
#ifndef SHED_SCRIPTED_IO_H
#define SHED_SCRIPTED_IO_H

#include <stdbool.h>
#include <stddef.h>

struct event_base;

/* What is waited for must come within so many milliseconds. */
#define SCRIPTED_IO_PATIENCE 5000

/* While a test waits, this loop runs, for tests of what lives in the same process. NULL ends that. */
void scripted_io_pump(struct event_base *base);

/* Waits until there is something to read, or the end; false after so many milliseconds. */
bool scripted_io_wait(int fd, int milliseconds);

/* Fail the test if it can't be done. */
int scripted_io_connect(const char *path);
int scripted_io_listen(const char *path);
int scripted_io_accept(int listen_fd);
void scripted_io_write(int fd, const void *data, size_t size);
void scripted_io_read(int fd, void *data, size_t size);

/* The peer has closed, or does so now; what it still sends is dropped. */
bool scripted_io_is_closed(int fd, int milliseconds);

#endif
