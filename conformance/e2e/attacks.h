/* What hostile.c sends: the bytes of each attack. */
#ifndef SHED_ATTACKS_H
#define SHED_ATTACKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The most that one attack sends. */
#define ATTACKS_BYTES_MAX (4u << 20)

/* What an attack sends, and whether it then closes its half. */
struct bytes {
	uint8_t *data; /* room for ATTACKS_BYTES_MAX */
	size_t size;
	bool half_close;
};

struct attack {
	const char *protocol; /* agent, http or frame */
	const char *name;
	void (*build)(struct bytes *bytes);
};

/* Ends with a NULL protocol. */
extern const struct attack attacks[];

/* The beginning of a message of the protocol that never becomes whole. */
void attacks_build_drip(const char *protocol, struct bytes *bytes);

#endif
