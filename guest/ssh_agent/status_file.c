#include "status_file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "error.h"

static int write_line(int fd, const char *problem)
{
	int written =
	    problem == NULL ? dprintf(fd, "connected\n") : dprintf(fd, "not connected: %s\n", problem);

	return written < 0 ? ERROR_SYSTEM : 0;
}

int status_file_write(const char *path, const char *problem)
{
	char temporary[PATH_MAX];
	int error = ERROR_SYSTEM;
	int saved;
	int fd;

	if (snprintf(temporary, sizeof(temporary), "%s.new", path) >= (int)sizeof(temporary))
		return ERROR_LIMIT;
	/* A link in the way is not followed, and a leftover of an earlier run not written into. */
	unlink(temporary);
	fd = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
	if (fd >= 0)
		error = write_line(fd, problem);
	saved = errno;
	if (fd >= 0 && close(fd) != 0 && error == 0) {
		saved = errno;
		error = ERROR_SYSTEM;
	}
	if (error == 0 && rename(temporary, path) != 0) {
		saved = errno;
		error = ERROR_SYSTEM;
	}
	if (error != 0 && fd >= 0)
		unlink(temporary);
	errno = saved;
	return error;
}

void status_file_remove(const char *path)
{
	unlink(path);
}

char *status_file_path(const char *socket_path, const char *namespace)
{
	const char *slash = strrchr(socket_path, '/');
	int directory = slash == NULL ? 0 : (int)(slash - socket_path) + 1;
	char *path = NULL;

	if (asprintf(&path, "%.*s%s.status", directory, socket_path, namespace) < 0)
		return NULL;
	return path;
}
