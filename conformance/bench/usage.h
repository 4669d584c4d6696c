/* What a process has used, from /proc. */
#ifndef SHED_USAGE_H
#define SHED_USAGE_H

#include <stdint.h>
#include <sys/types.h>

struct usage {
	double cpu_us; /* on a processor, all its threads */
	long resident_kb;
	long proportional_kb; /* shared pages divided among those who share them */
	long private_kb;
};

/* 0, or -1 if the process is gone or may not be looked into. */
int usage_read(pid_t pid, struct usage *ret_usage);

#endif
