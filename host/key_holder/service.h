/* What the monitor asks for over its link (proto/key_holder.proto), served by the backend. */
#ifndef SHED_SERVICE_H
#define SHED_SERVICE_H

struct event_base;
struct service;

/*
 * Serves the monitor on the connected socket fd, which is the service's from now on (on failure, too, it is
 * closed), until the link ends: the loop is then left. NULL if out of memory.
 */
struct service *service_create(struct event_base *base, int fd);

/* Drops the calls that are not answered, wipes the keys. NULL is fine. */
void service_destroy(struct service *service);

/* Why the link ended: 0 if the monitor closed it, else the error. */
int service_error(const struct service *service);

#endif
