#include "host_socket.h"

#include <errno.h>
#include <event2/util.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "error.h"
#include "make_dirs.h"

#define BACKLOG 128

static int open_socket(int *ret_fd)
{
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	if (fd < 0)
		return ERROR_SYSTEM;
	if (fcntl(fd, F_SETFD, FD_CLOEXEC) < 0 || evutil_make_socket_nonblocking(fd) < 0) {
		close(fd);
		return ERROR_SYSTEM;
	}
	*ret_fd = fd;
	return 0;
}

/* Makes way for our socket: 0 if nothing is at the path now. */
static int clear_path(const struct sockaddr_un *address)
{
	struct stat status;
	int fd = -1;
	int r = 0;

	if (lstat(address->sun_path, &status) < 0)
		return errno == ENOENT ? 0 : ERROR_SYSTEM;
	if (!S_ISSOCK(status.st_mode))
		return ERROR_TYPE;
	r = open_socket(&fd);
	if (r < 0)
		return r;
	/* EAGAIN: somebody listens, and so many are waiting for him that we cannot join them. */
	if (connect(fd, (const struct sockaddr *)address, sizeof(*address)) == 0 || errno == EAGAIN ||
	    errno == EINPROGRESS)
		r = ERROR_DUPLICATE;
	else if (errno != ECONNREFUSED)
		r = ERROR_SYSTEM;
	else if (unlink(address->sun_path) < 0 && errno != ENOENT)
		r = ERROR_SYSTEM;
	close(fd);
	return r;
}

static int bind_and_listen(const struct sockaddr_un *address, struct host_socket *ret_socket)
{
	struct stat status;
	mode_t mask = 0;
	int fd = -1;
	int r = open_socket(&fd);

	if (r < 0)
		return r;
	mask = umask(0177);
	r = bind(fd, (const struct sockaddr *)address, sizeof(*address));
	umask(mask);
	if (r < 0 || listen(fd, BACKLOG) < 0 || lstat(address->sun_path, &status) < 0) {
		close(fd);
		return ERROR_SYSTEM;
	}
	ret_socket->fd = fd;
	ret_socket->device = status.st_dev;
	ret_socket->inode = status.st_ino;
	return 0;
}

/* Opens the directory that holds path, and waits for a lock on it, which goes with the descriptor. */
static int lock_directory(const char *path, int *ret_fd)
{
	const char *slash = strrchr(path, '/');
	char *directory = slash == NULL ? strdup(".") : strndup(path, slash == path ? 1 : slash - path);
	int fd = -1;

	if (directory == NULL)
		return ERROR_NOMEM;
	fd = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	free(directory);
	if (fd < 0)
		return ERROR_SYSTEM;
	if (flock(fd, LOCK_EX) < 0) {
		close(fd);
		return ERROR_SYSTEM;
	}
	*ret_fd = fd;
	return 0;
}

int host_socket_listen(const char *path, struct host_socket *ret_socket)
{
	struct sockaddr_un address = {.sun_family = AF_UNIX};
	int lock = -1;
	int saved = 0;
	int r = 0;

	if (strlen(path) >= sizeof(address.sun_path))
		return ERROR_LIMIT;
	memcpy(address.sun_path, path, strlen(path) + 1);
	if ((r = make_dirs_above(path)) < 0)
		return r;
	/* Between finding a dead file and binding a new one, another instance may do the same. */
	if ((r = lock_directory(path, &lock)) < 0)
		return r;
	r = clear_path(&address);
	if (r == 0)
		r = bind_and_listen(&address, ret_socket);
	saved = errno;
	close(lock);
	errno = saved;
	return r;
}

void host_socket_remove(const char *path, const struct host_socket *host_socket)
{
	struct stat status;

	if (lstat(path, &status) == 0 && status.st_dev == host_socket->device &&
	    status.st_ino == host_socket->inode)
		unlink(path);
}
