#include "process.h"

#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "error.h"

#ifdef __APPLE__
#include <mach-o/dyld.h>
#else
#include <sys/prctl.h>
#endif

int process_forbid_dumps(void)
{
	const struct rlimit none = {0, 0};

	if (setrlimit(RLIMIT_CORE, &none) != 0)
		return ERROR_SYSTEM;
#ifdef __linux__
	/* A core_pattern that is a pipe gets the core in spite of the limit. */
	if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
		return ERROR_SYSTEM;
#endif
	return 0;
}

void process_ignore_sigpipe(void)
{
	struct sigaction ignore;

	memset(&ignore, 0, sizeof(ignore));
	ignore.sa_handler = SIG_IGN;
	sigemptyset(&ignore.sa_mask);
	sigaction(SIGPIPE, &ignore, NULL);
}

/* The executable's path, resolved; the caller frees it. NULL with errno. */
static char *executable_path(void)
{
#ifdef __APPLE__
	char path[PATH_MAX];
	uint32_t size = sizeof(path);

	if (_NSGetExecutablePath(path, &size) != 0) {
		errno = ENAMETOOLONG;
		return NULL;
	}
	return realpath(path, NULL);
#else
	return realpath("/proc/self/exe", NULL);
#endif
}

int process_executable_directory(char **ret_directory)
{
	char *path, *slash;

	path = executable_path();
	if (path == NULL)
		return errno == ENOMEM ? ERROR_NOMEM : ERROR_SYSTEM;
	slash = strrchr(path, '/');
	if (slash == path)
		slash++;
	*slash = '\0';
	*ret_directory = path;
	return 0;
}

void process_close_from(int first)
{
#ifdef __APPLE__
	for (int fd = first; fd < getdtablesize(); fd++)
		close(fd);
#else
	closefrom(first);
#endif
}
