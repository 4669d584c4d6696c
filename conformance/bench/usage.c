#include "usage.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>

static double read_cpu_us(pid_t pid)
{
	unsigned long long nanoseconds;
	char path[320];
	struct dirent *task;
	double total = 0;
	FILE *file;
	DIR *tasks;

	snprintf(path, sizeof(path), "/proc/%d/task", pid);
	tasks = opendir(path);
	if (!tasks)
		return -1;
	while ((task = readdir(tasks)) != NULL) {
		snprintf(path, sizeof(path), "/proc/%d/task/%s/schedstat", pid, task->d_name);
		file = task->d_name[0] == '.' ? NULL : fopen(path, "r");
		if (!file)
			continue;
		if (fscanf(file, "%llu", &nanoseconds) == 1)
			total += nanoseconds / 1e3;
		fclose(file);
	}
	closedir(tasks);
	return total;
}

int usage_read(pid_t pid, struct usage *ret_usage)
{
	struct usage usage = {.cpu_us = read_cpu_us(pid)};
	char path[64], line[256], name[64];
	FILE *file;
	long kb;

	snprintf(path, sizeof(path), "/proc/%d/smaps_rollup", pid);
	file = fopen(path, "r");
	if (!file || usage.cpu_us < 0) {
		if (file)
			fclose(file);
		return -1;
	}
	while (fgets(line, sizeof(line), file)) {
		if (sscanf(line, "%63[^:]: %ld kB", name, &kb) != 2)
			continue;
		if (!strcmp(name, "Rss"))
			usage.resident_kb = kb;
		else if (!strcmp(name, "Pss"))
			usage.proportional_kb = kb;
		else if (!strncmp(name, "Private_", 8))
			usage.private_kb += kb;
	}
	fclose(file);
	*ret_usage = usage;
	return 0;
}
