/* What can be wrong between an adapter and the host, in the words that its user needs. */
#ifndef SHED_PROBLEM_H
#define SHED_PROBLEM_H

#include "envelope_gen.h"

struct problem {
	int error;            /* of error.h */
	const char *sentence; /* which part is missing; what to start */
};

/* The bus's own answer with this code; never NULL. */
const struct problem *problem_of_code(envelope_BusCode code);

extern const struct problem problem_no_agent;   /* nobody listens on the publish URL */
extern const struct problem problem_agent_lost; /* the connection broke while a request was under way */
extern const struct problem problem_agent_mute; /* no answer in time */
extern const struct problem problem_bad_answer; /* an answer that is none of ours */
extern const struct problem problem_no_memory;

#endif
