#include "read_file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "error.h"

static int check_owner(const struct stat *st)
{
	if (st->st_uid != geteuid()) {
		errno = EPERM;
		return ERROR_PERMISSION;
	}
	if ((st->st_mode & (S_IRWXG | S_IRWXO)) != 0) {
		errno = EACCES;
		return ERROR_PERMISSION;
	}
	return 0;
}

/* As many bytes as the file had when it was opened; what is appended meanwhile is not read. */
static int read_all(int fd, const struct stat *st, struct buf *out)
{
	size_t size = (size_t)st->st_size, done = 0;
	uint8_t *room;
	ssize_t n;

	if ((uintmax_t)st->st_size > out->limit - out->size)
		return ERROR_LIMIT;
	room = buf_reserve(out, size);
	if (room == NULL)
		return ERROR_NOMEM;
	while (done < size) {
		n = read(fd, room + done, size - done);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return ERROR_SYSTEM;
		if (n == 0)
			break;
		done += (size_t)n;
	}
	buf_truncate(out, out->size - (size - done));
	return 0;
}

int read_file(const char *path, bool private, struct buf *out)
{
	struct stat st;
	int fd = -1;
	int r = ERROR_SYSTEM;

	/* A fifo must not keep us waiting for its writer. */
	fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	if (fd < 0)
		return errno == ENOENT || errno == ENOTDIR ? ERROR_NOT_FOUND : ERROR_SYSTEM;
	/* The file that was opened is judged, not what has the path's name by then. */
	if (fstat(fd, &st) != 0)
		goto out;
	if (!S_ISREG(st.st_mode)) {
		r = ERROR_TYPE;
		goto out;
	}
	if (private && (r = check_owner(&st)) != 0)
		goto out;
	r = read_all(fd, &st, out);
out:
	/* close must not change the errno that goes with the result. */
	if (fd >= 0) {
		int saved = errno;

		close(fd);
		errno = saved;
	}
	return r;
}
