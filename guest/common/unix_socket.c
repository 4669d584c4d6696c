#include "unix_socket.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "error.h"

#define BACKLOG 128

/* An open, locked and acceptable directory of path; the lock keeps two programs from replacing each other. */
static int open_directory(const char *path, int *ret_fd)
{
	char *directory = strdup(path);
	char *slash = directory == NULL ? NULL : strrchr(directory, '/');
	struct stat st;
	int error = 0;
	int fd = -1;

	if (directory == NULL)
		return ERROR_NOMEM;
	if (slash == NULL)
		strcpy(directory, ".");
	else
		slash[slash == directory ? 1 : 0] = '\0';
	if (mkdir(directory, 0700) != 0 && errno != EEXIST)
		error = ERROR_SYSTEM;
	if (error == 0) {
		fd = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
		if (fd < 0 || flock(fd, LOCK_EX) != 0 || fstat(fd, &st) != 0)
			error = ERROR_SYSTEM;
		else if ((st.st_uid != geteuid() && st.st_uid != 0) || (st.st_mode & 022) != 0)
			error = ERROR_PERMISSION;
	}
	free(directory);
	if (error != 0) {
		if (fd >= 0)
			close(fd);
		return error;
	}
	*ret_fd = fd;
	return 0;
}

/* Makes way for a new socket at the address: removes one that nobody listens on. */
static int clear(const struct sockaddr_un *address)
{
	struct stat st;
	int error = 0;
	int fd;

	if (lstat(address->sun_path, &st) != 0)
		return errno == ENOENT ? 0 : ERROR_SYSTEM;
	if (!S_ISSOCK(st.st_mode))
		return ERROR_PERMISSION;
	fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return ERROR_SYSTEM;
	/* A live listener with a full backlog gives EAGAIN; only a refusal proves it dead. */
	if (connect(fd, (const struct sockaddr *)address, sizeof(*address)) == 0 || errno != ECONNREFUSED)
		error = ERROR_REFUSED;
	close(fd);
	if (error == 0 && unlink(address->sun_path) != 0)
		error = ERROR_SYSTEM;
	return error;
}

static int bind_and_listen(int fd, const struct sockaddr_un *address)
{
	mode_t old = umask(0177);
	int failed = bind(fd, (const struct sockaddr *)address, sizeof(*address));

	umask(old);
	if (failed != 0 || listen(fd, BACKLOG) != 0)
		return ERROR_SYSTEM;
	return 0;
}

int unix_socket_listen(const char *path, struct unix_socket *ret_socket)
{
	struct sockaddr_un address = {.sun_family = AF_UNIX};
	struct unix_socket made = UNIX_SOCKET_NONE;
	int directory = -1;
	struct stat st;
	int error;

	if (strlen(path) >= sizeof(address.sun_path))
		return ERROR_LIMIT;
	strcpy(address.sun_path, path);
	error = open_directory(path, &directory);
	if (error == 0)
		error = clear(&address);
	if (error != 0)
		goto out;
	error = ERROR_SYSTEM;
	made.fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	if (made.fd < 0)
		goto out;
	error = bind_and_listen(made.fd, &address);
	if (error == 0 && lstat(path, &st) != 0)
		error = ERROR_SYSTEM;
	if (error != 0)
		goto out;
	made.path = strdup(path);
	if (made.path == NULL) {
		unlink(path);
		error = ERROR_NOMEM;
		goto out;
	}
	made.device = st.st_dev;
	made.inode = st.st_ino;
	*ret_socket = made;
out:
	if (error != 0 && made.fd >= 0)
		close(made.fd);
	if (directory >= 0)
		close(directory);
	return error;
}

void unix_socket_finish(struct unix_socket *unix_socket)
{
	struct stat st;

	if (unix_socket->path != NULL && lstat(unix_socket->path, &st) == 0 &&
	    st.st_dev == unix_socket->device && st.st_ino == unix_socket->inode)
		unlink(unix_socket->path);
	free(unix_socket->path);
	if (unix_socket->fd >= 0)
		close(unix_socket->fd);
	*unix_socket = UNIX_SOCKET_NONE;
}

bool unix_socket_peer_allowed(int fd)
{
	struct ucred peer;
	socklen_t size = sizeof(peer);

	if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0)
		return false;
	return peer.uid == geteuid() || peer.uid == 0;
}
