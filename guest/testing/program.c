#include "program.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define OUTPUT_MAX (64 * 1024)

static char *read_all(FILE *file)
{
	char *text = calloc(1, OUTPUT_MAX + 1);

	if (text != NULL && file != NULL && fread(text, 1, OUTPUT_MAX, file) == 0)
		text[0] = '\0';
	return text;
}

char *program_make_directory(void)
{
	char *directory = strdup("/tmp/shed-test-XXXXXX");

	return directory == NULL ? NULL : mkdtemp(directory);
}

void program_remove_directory(char *directory)
{
	char command[256];

	snprintf(command, sizeof(command), "rm -rf '%s'", directory);
	if (system(command) != 0)
		perror(directory);
	free(directory);
}

pid_t program_start(const char *log, char *const argv[])
{
	pid_t pid = fork();

	if (pid == 0) {
		char path[4096];
		int fd = open(log, O_WRONLY | O_CREAT | O_APPEND, 0600);

		if (fd >= 0)
			dup2(fd, STDERR_FILENO);
		snprintf(path, sizeof(path), "%s/%s", SHED_BIN, argv[0]);
		execv(path, argv);
		_exit(127);
	}
	return pid;
}

int program_wait(pid_t pid)
{
	int status = -1;

	if (waitpid(pid, &status, 0) != pid || !WIFEXITED(status))
		return -1;
	return WEXITSTATUS(status);
}

int program_stop(pid_t pid)
{
	kill(pid, SIGTERM);
	return program_wait(pid);
}

char *program_read_file(const char *path)
{
	FILE *file = fopen(path, "r");
	char *text = read_all(file);

	if (file != NULL)
		fclose(file);
	return text;
}
