#include "audit.h"

#include <errno.h>
#include <event2/event.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "error.h"
#include "log.h"
#include "make_dirs.h"

#define LINE_MAX_BYTES (16 * 1024)

struct audit {
	char *path;
	int fd;
	struct event *timer;
	bool dirty;
	bool torn;    /* the last line was written in part */
	bool failing; /* and the log has said so */
};

/* What is wrong with an opened file, or NULL. Tightens its mode. */
static const char *claim(const char *path, int fd)
{
	struct stat st;

	if (fstat(fd, &st) != 0)
		return strerror(errno);
	if (!S_ISREG(st.st_mode))
		return "it is not a regular file";
	if (st.st_uid != geteuid())
		return "it belongs to another user";
	if ((st.st_mode & 07777) == 0600)
		return NULL;
	if (fchmod(fd, 0600) != 0)
		return strerror(errno);
	log_warning("audit log %s had mode %04o; it is now 0600", path, (unsigned)(st.st_mode & 07777));
	return NULL;
}

/* Returns the descriptor, or an error after logging why. */
static int open_file(const char *path)
{
	const char *reason;
	int fd, r;

	if ((r = make_dirs_above(path)) != 0) {
		log_error("audit log %s: its directory: %s", path,
		    r == ERROR_SYSTEM ? strerror(errno) : error_str(r));
		return r;
	}
	/* Non-blocking, so that opening a FIFO does not hang. */
	fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
	if (fd < 0) {
		log_error(
		    "audit log %s: %s", path, errno == ELOOP ? "it is a symbolic link" : strerror(errno));
		return ERROR_SYSTEM;
	}
	reason = claim(path, fd);
	if (reason != NULL) {
		log_error("audit log %s: %s", path, reason);
		close(fd);
		return ERROR_PERMISSION;
	}
	return fd;
}

static bool was_moved(const struct audit *audit)
{
	struct stat opened, named;

	if (fstat(audit->fd, &opened) != 0 || lstat(audit->path, &named) != 0)
		return true;
	return opened.st_dev != named.st_dev || opened.st_ino != named.st_ino;
}

static void sync_file(struct audit *audit)
{
	if (!audit->dirty)
		return;
	if (fsync(audit->fd) != 0)
		log_error("audit log %s: not synced: %s", audit->path, strerror(errno));
	audit->dirty = false;
}

static void on_timer(evutil_socket_t fd, short events, void *arg)
{
	struct audit *audit = arg;
	int opened;

	sync_file(audit);
	if (!was_moved(audit))
		return;
	/* If no new file can be made the old one goes on: its lines are better than none. */
	opened = open_file(audit->path);
	if (opened < 0)
		return;
	close(audit->fd);
	audit->fd = opened;
	audit->torn = false;
	log_info("audit log %s was moved; a new one is written", audit->path);
}

int audit_create(struct event_base *base, const char *path, struct audit **ret_audit)
{
	const struct timeval second = {1, 0};
	struct audit *audit;
	int r = ERROR_NOMEM;

	audit = calloc(1, sizeof(*audit));
	if (audit == NULL)
		return ERROR_NOMEM;
	audit->fd = -1;
	audit->path = strdup(path);
	audit->timer = event_new(base, -1, EV_PERSIST, on_timer, audit);
	if (audit->path == NULL || audit->timer == NULL || event_add(audit->timer, &second) != 0)
		goto out;
	r = audit->fd = open_file(path);
	if (r < 0)
		goto out;
	*ret_audit = audit;
	return 0;
out:
	audit_destroy(audit);
	return r;
}

void audit_destroy(struct audit *audit)
{
	if (audit == NULL)
		return;
	if (audit->timer != NULL)
		event_free(audit->timer);
	if (audit->fd >= 0) {
		sync_file(audit);
		close(audit->fd);
	}
	free(audit->path);
	free(audit);
}

static int write_line(struct audit *audit, const struct buf *line)
{
	ssize_t n;

	do {
		n = write(audit->fd, line->data, line->size);
	} while (n < 0 && errno == EINTR);
	if (n == (ssize_t)line->size)
		return 0;
	/* The next line must not continue this one's beginning. */
	if (n > 0) {
		audit->torn = true;
		errno = ENOSPC;
	}
	return ERROR_SYSTEM;
}

int audit_write(struct audit *audit, const Audit__Record *record)
{
	const char *reason;
	struct buf line;
	int r;

	buf_init(&line, LINE_MAX_BYTES);
	if ((audit->torn && (r = buf_append_str(&line, "\n")) != 0) ||
	    (r = audit_record_to_json(record, &line)) != 0 || (r = buf_append_str(&line, "\n")) != 0)
		reason = error_str(r);
	else if ((r = write_line(audit, &line)) != 0)
		reason = strerror(errno);
	buf_finish(&line);
	if (r != 0) {
		if (!audit->failing)
			log_error("audit log %s: %s; requests are refused until it can be written",
			    audit->path, reason);
		audit->failing = true;
		return r;
	}
	if (audit->failing)
		log_info("audit log %s is written again", audit->path);
	audit->failing = audit->torn = false;
	audit->dirty = true;
	return 0;
}
