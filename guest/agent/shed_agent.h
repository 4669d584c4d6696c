/* The program shed-agent: the bus in the VM. */
#ifndef SHED_AGENT_H
#define SHED_AGENT_H

/* Its main. */
int shed_agent_main(int argc, char **argv);

#endif
