#include "home_path.h"

#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "error.h"

static const char *home_directory(void)
{
	const char *home = getenv("HOME");
	struct passwd *entry;

	if (home != NULL && *home == '/')
		return home;
	entry = getpwuid(getuid());
	return entry != NULL && *entry->pw_dir == '/' ? entry->pw_dir : NULL;
}

int home_path_expand(const char *text, char **ret_path)
{
	const char *home = "";
	char *path;

	if (text[0] == '~' && (text[1] == '/' || text[1] == '\0')) {
		home = home_directory();
		if (home == NULL)
			return ERROR_NOT_FOUND;
		text++;
	} else if (text[0] != '/') {
		return ERROR_MALFORMED;
	}
	if (asprintf(&path, "%s%s", home, text) < 0)
		return ERROR_NOMEM;
	*ret_path = path;
	return 0;
}
