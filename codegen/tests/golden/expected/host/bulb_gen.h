/* Made from proto/bulb.proto by `./dev regenerate`; changes here are lost. */

/*
 * What the functions do, own and return is said where they lead: *_encode and *_decode in codec.h, *_to_json
 * and *_from_json in json.h, *_check in check.h, *_describe and *_wipe in describe.h. *_str gives an enum
 * value's name in JSON, "" for one that the schema does not have.
 */
#ifndef SHED_BULB_GEN_H
#define SHED_BULB_GEN_H

#include "arena.h"
#include "buf.h"
#include "schema.h"
#include "bulb.pb-c.h"

extern const struct schema_enum bulb_colour_enum;
const char *bulb_colour_str(Bulb__Colour value);

/* Bulb. */
extern const struct schema_message bulb_bulb_schema;
int bulb_bulb_encode(const Bulb__Bulb *message, struct buf *out);
int bulb_bulb_decode(struct arena *arena, const uint8_t *data, size_t size, Bulb__Bulb **ret_message);
int bulb_bulb_to_json(const Bulb__Bulb *message, struct buf *out);
int bulb_bulb_from_json(struct arena *arena, const char *text, size_t length, Bulb__Bulb **ret_message);
int bulb_bulb_check(const Bulb__Bulb *message);
int bulb_bulb_describe(const Bulb__Bulb *message, struct buf *out);
void bulb_bulb_wipe(Bulb__Bulb *message);

#endif
