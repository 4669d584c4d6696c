#include "refusals.h"

#include "log.h"

void refusals_note(struct refusals *refusals, const ssh_agent_Error *refusal)
{
	unsigned bit = 1u << ((unsigned)refusal->code % (8 * sizeof(refusals->logged)));

	if ((refusals->logged & bit) != 0)
		return;
	refusals->logged |= bit;
	log_warning("the host refuses: %s: %s", ssh_agent_error_code_str(refusal->code), refusal->error);
}

void refusals_clear(struct refusals *refusals)
{
	refusals->logged = 0;
}
