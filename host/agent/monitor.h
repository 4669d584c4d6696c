/* The monitor: decides what is done for guests, writes it down, and asks the processes that can do it. */
#ifndef SHED_MONITOR_H
#define SHED_MONITOR_H

#include "config.h"

/*
 * Opens the audit log, starts the key holder and the decoder, both of them programs beside this one, and
 * serves until SIGTERM or SIGINT; then ends all that. 0, or an error after logging why.
 */
int monitor_run(const struct config *config);

#endif
