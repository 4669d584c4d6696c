/* The namespace `ssh-agent`: its handlers, with what is not in the generated prototypes. */
#ifndef SHED_SSH_AGENT_SERVICE_H
#define SHED_SSH_AGENT_SERVICE_H

#include "service.h"

/* Its calls are in a struct request, whose key source answers them. */
extern const struct service ssh_agent_service;

#endif
