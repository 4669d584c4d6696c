/* The audit log: one JSON line for each operation, on disk before its answer leaves. */
#ifndef SHED_AUDIT_H
#define SHED_AUDIT_H

#include "audit_gen.h"

struct event_base;
struct audit;

/*
 * Opens the log, making it (0600) and the directories above it (0700) as needed. A file that others can open
 * is made the user's own, with a warning; one that is no regular file or belongs to another user is refused,
 * as is a directory that others can write. From then on, each second, what was written is synced and a file
 * that was moved away is replaced by a new one. 0 or an error, after logging why.
 */
int audit_create(struct event_base *base, const char *path, struct audit **ret_audit);

/* Syncs and closes. NULL is fine. */
void audit_destroy(struct audit *audit);

/*
 * Writes the record as one line, with one write. When it returns 0 the line survives the end of this process.
 * Otherwise an error, after logging why once until writing works again.
 */
int audit_write(struct audit *audit, const Audit__Record *record);

#endif
