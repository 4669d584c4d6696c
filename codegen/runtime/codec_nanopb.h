/* The guest's codec as nanopb's generated tables call it. */
#ifndef SHED_CODEC_NANOPB_H
#define SHED_CODEC_NANOPB_H

#include <pb.h>

#include "schema.h"

/*
 * Codes a string, bytes or repeated field of the message that schema describes: decodes it from in, if that
 * is set, else encodes it to out. Generated as the callback of each message that has such fields.
 */
bool codec_nanopb_field(
    const struct schema_message *schema, pb_istream_t *in, pb_ostream_t *out, const pb_field_t *field);

#endif
