#include "child.h"

#include <errno.h>
#include <event2/event.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "backoff.h"
#include "error.h"
#include "link.h"
#include "log.h"
#include "process.h"

#define ENVIRONMENT_MAX 16

/* One that ran for so long had not failed at its start. */
#define STEADY_SECONDS 10

/* How often and in what steps child_destroy looks whether the child has ended. */
#define END_STEPS 100
#define END_STEP_NANOSECONDS (10 * 1000 * 1000)

struct child {
	struct event_base *base;
	struct child_options options;
	const char *name;
	struct link *link; /* NULL while the child is being ended or waits to be started */
	pid_t pid;         /* 0 when there is none */
	struct event *ended;
	struct event *timer; /* with a link: steady from now on; without a child: start it */
	struct backoff backoff;
	bool failing; /* it ended, the log has said so, and it has not been steady since */
};

static void close_link(struct child *child)
{
	link_destroy(child->link);
	child->link = NULL;
}

/* After this only SIGCHLD is awaited. */
static void end(struct child *child)
{
	if (child->link == NULL)
		return;
	event_del(child->timer);
	child->options.handlers->down(child->options.arg);
	close_link(child);
	/* It keeps nothing that it would have to save. */
	if (child->pid > 0)
		kill(child->pid, SIGKILL);
}

static void on_frame(struct link *link, const struct frame *frame, void *arg)
{
	struct child *child = arg;
	int r;

	if ((r = child->options.handlers->frame(frame, child->options.arg)) != 0) {
		log_error("%s broke the protocol: %s", child->name, error_str(r));
		end(child);
	}
}

static void on_closed(struct link *link, int error, void *arg)
{
	struct child *child = arg;

	if (error != ERROR_CLOSED)
		log_error("%s: its link: %s", child->name, error_str(error));
	end(child);
}

static const struct link_handlers link_handlers = {.frame = on_frame, .closed = on_closed};

/* Fills values with copies of NAME=VALUE that the caller frees, and a NULL. */
static int make_environment(const char *const *names, char *values[ENVIRONMENT_MAX + 1])
{
	const char *value;
	size_t n = 0;

	for (; *names != NULL && n < ENVIRONMENT_MAX; names++) {
		value = getenv(*names);
		if (value != NULL && asprintf(&values[n], "%s=%s", *names, value) < 0) {
			values[n] = NULL;
			return ERROR_NOMEM;
		}
		n += value != NULL;
	}
	values[n] = NULL;
	return 0;
}

/* Runs in the child and does not return. */
static void run(const struct child *child, int fd, char *const environment[])
{
	char *const arguments[] = {(char *)child->name, NULL};
	int null = open("/dev/null", O_RDWR);
	sigset_t none;

	setpgid(0, 0);
	signal(SIGPIPE, SIG_DFL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	/* The order matters where fd or null is one of the numbers written to: null is above fd, fd above 2.
	 */
	if (null >= 0 && dup2(null, STDIN_FILENO) >= 0 && dup2(null, STDOUT_FILENO) >= 0 &&
	    (fd == CHILD_LINK_FD ? fcntl(fd, F_SETFD, 0) : dup2(fd, CHILD_LINK_FD)) >= 0) {
		process_close_from(CHILD_LINK_FD + 1);
		execve(child->options.path, arguments, environment);
	}
	log_error("%s: %s", child->options.path, strerror(errno));
	_exit(127);
}

static int make_socket_pair(int ret_fds[2])
{
	int fds[2];

	if (socketpair(AF_UNIX, SOCK_STREAM, 0, fds) != 0)
		return ERROR_SYSTEM;
	fcntl(fds[0], F_SETFD, FD_CLOEXEC);
	fcntl(fds[1], F_SETFD, FD_CLOEXEC);
	ret_fds[0] = fds[0];
	ret_fds[1] = fds[1];
	return 0;
}

/* Starts the child's process with *fd as its end of the link. */
static int spawn(struct child *child, int fd)
{
	char *environment[ENVIRONMENT_MAX + 1] = {NULL};
	pid_t pid = -1;
	int r;

	if ((r = make_environment(child->options.environment, environment)) == 0) {
		pid = fork();
		if (pid == 0)
			run(child, fd, environment);
		if (pid < 0)
			r = ERROR_SYSTEM;
		else
			child->pid = pid;
	}
	for (char **value = environment; *value != NULL; value++)
		free(*value);
	return r;
}

static int start(struct child *child)
{
	const struct timeval steady = {STEADY_SECONDS, 0};
	int fds[2], r;

	if ((r = make_socket_pair(fds)) != 0)
		return r;
	r = spawn(child, fds[1]);
	close(fds[1]);
	if (r != 0) {
		close(fds[0]);
		return r;
	}
	child->link = link_create(child->base, fds[0], child->options.payload_limit,
	    child->options.output_limit, &link_handlers, child);
	if (child->link == NULL) {
		kill(child->pid, SIGKILL);
		return ERROR_NOMEM;
	}
	event_add(child->timer, &steady);
	child->options.handlers->up(child->link, child->options.arg);
	return 0;
}

static void start_later(struct child *child)
{
	struct timeval wait = backoff_next(&child->backoff);

	event_add(child->timer, &wait);
}

static void on_timer(evutil_socket_t fd, short events, void *arg)
{
	struct child *child = arg;
	int r;

	if (child->link != NULL) {
		backoff_reset(&child->backoff);
		if (child->failing)
			log_info("%s runs steadily again", child->name);
		child->failing = false;
		return;
	}
	if ((r = start(child)) != 0) {
		log_error(
		    "%s: not started: %s", child->name, r == ERROR_SYSTEM ? strerror(errno) : error_str(r));
		/* If a process was started after all, its end brings the next attempt. */
		if (child->pid == 0)
			start_later(child);
	}
}

static void on_ended(evutil_socket_t fd, short events, void *arg)
{
	struct child *child = arg;
	int status;

	if (child->pid == 0 || waitpid(child->pid, &status, WNOHANG) != child->pid)
		return;
	child->pid = 0;
	end(child);
	if (!child->failing)
		log_error("%s ended (%s %d); it is started again", child->name,
		    WIFSIGNALED(status) ? "signal" : "exit status",
		    WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status));
	child->failing = true;
	start_later(child);
}

int child_create(struct event_base *base, const struct child_options *options, struct child **ret_child)
{
	const char *slash = strrchr(options->path, '/');
	struct child *child;
	int r = ERROR_NOMEM;

	child = calloc(1, sizeof(*child));
	if (child == NULL)
		return ERROR_NOMEM;
	child->base = base;
	child->options = *options;
	child->name = slash != NULL ? slash + 1 : options->path;
	child->ended = event_new(base, SIGCHLD, EV_SIGNAL | EV_PERSIST, on_ended, child);
	child->timer = event_new(base, -1, 0, on_timer, child);
	if (child->ended == NULL || child->timer == NULL || event_add(child->ended, NULL) != 0)
		goto out;
	/* One that is not there now is a faulty installation, not a reason to try for ever. */
	r = access(options->path, X_OK) == 0 ? start(child) : ERROR_SYSTEM;
	if (r != 0) {
		log_error("%s: %s", options->path, r == ERROR_SYSTEM ? strerror(errno) : error_str(r));
		goto out;
	}
	*ret_child = child;
	return 0;
out:
	child_destroy(child);
	return r;
}

/* The link is closed by now, which ends it, too. */
static void wait_for_end(pid_t pid)
{
	const struct timespec step = {0, END_STEP_NANOSECONDS};

	kill(pid, SIGTERM);
	for (int i = 0; i < END_STEPS; i++) {
		if (waitpid(pid, NULL, WNOHANG) != 0)
			return;
		nanosleep(&step, NULL);
	}
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
}

void child_destroy(struct child *child)
{
	if (child == NULL)
		return;
	close_link(child);
	if (child->pid > 0)
		wait_for_end(child->pid);
	if (child->ended != NULL)
		event_free(child->ended);
	if (child->timer != NULL)
		event_free(child->timer);
	free(child);
}
