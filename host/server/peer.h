/* Who is at the other end of a Unix socket. */
#ifndef SHED_PEER_H
#define SHED_PEER_H

#include <sys/types.h>

/* The effective user of the process that connected, or listened, at the other end. 0 or ERROR_SYSTEM. */
int peer_uid(int fd, uid_t *ret_uid);

#endif
