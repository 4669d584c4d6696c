#include "make_dirs.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "error.h"

/* Makes one directory. That it exists is fine, whatever mkdir says about a read-only or foreign parent. */
static int make_one(const char *path)
{
	int saved;

	if (mkdir(path, 0700) == 0)
		return 0;
	saved = errno;
	if (access(path, F_OK) == 0)
		return 0;
	errno = saved;
	return ERROR_SYSTEM;
}

/* Path is changed during the call. */
static int make_chain(char *path)
{
	int r;

	for (char *slash = strchr(path + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		r = make_one(path);
		*slash = '/';
		if (r != 0)
			return r;
	}
	return make_one(path);
}

static int check_own(const char *path)
{
	struct stat st;

	if (stat(path, &st) != 0)
		return ERROR_SYSTEM;
	if (!S_ISDIR(st.st_mode)) {
		errno = ENOTDIR;
		return ERROR_SYSTEM;
	}
	if (st.st_uid != geteuid() || (st.st_mode & (S_IWGRP | S_IWOTH)) != 0)
		return ERROR_PERMISSION;
	return 0;
}

int make_dirs(const char *path)
{
	char *copy;
	int r;

	if (*path == '\0') {
		errno = ENOENT;
		return ERROR_SYSTEM;
	}
	copy = strdup(path);
	if (copy == NULL)
		return ERROR_NOMEM;
	if ((r = make_chain(copy)) == 0)
		r = check_own(path);
	free(copy);
	return r;
}

int make_dirs_above(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *directory;
	int r;

	if (slash == NULL)
		return make_dirs(".");
	directory = strndup(path, slash == path ? 1 : (size_t)(slash - path));
	if (directory == NULL)
		return ERROR_NOMEM;
	r = make_dirs(directory);
	free(directory);
	return r;
}
