/* Logs what the host refuses: each code once until a call succeeds again. */
#ifndef SHED_REFUSALS_H
#define SHED_REFUSALS_H

#include "ssh_agent_gen.h"

struct refusals {
	unsigned logged; /* a bit a code */
};

void refusals_note(struct refusals *refusals, const ssh_agent_Error *refusal);
void refusals_clear(struct refusals *refusals);

#endif
