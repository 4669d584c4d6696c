/* The program shed-ext-ssh-agent: an ssh-agent in the VM whose keys are on the host. */
#ifndef SHED_EXT_SSH_AGENT_H
#define SHED_EXT_SSH_AGENT_H

/* Its main. */
int shed_ext_ssh_agent_main(int argc, char **argv);

#endif
