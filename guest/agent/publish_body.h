/* The body of POST /v1/publish (proto/README.md): read, and judged by the bus's rules. */
#ifndef SHED_PUBLISH_BODY_H
#define SHED_PUBLISH_BODY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "envelope_gen.h"

#define PUBLISH_BODY_NAMESPACE_MAX 128

/*
 * Reads a body in protobuf or in JSON. BUS_CODE_UNSPECIFIED with an envelope in the arena, whose type is
 * REQUEST or EVENT and whose namespace a publisher may use; else the code to refuse it with, and *why says
 * why, a constant.
 */
envelope_BusCode publish_body_read(struct arena *arena, bool protobuf, const uint8_t *data, size_t size,
    envelope_Envelope **ret_body, const char **why);

#endif
