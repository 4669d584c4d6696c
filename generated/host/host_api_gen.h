/* Made from proto/host_api.proto by `./dev regenerate`; changes here are lost. */

/*
 * Bodies of shed-server's host API that are not envelopes; JSON only.
 *
 * What the functions do, own and return is said where they lead: *_encode and *_decode in codec.h, *_to_json
 * and *_from_json in json.h, *_check in check.h, *_describe and *_wipe in describe.h. *_str gives an enum
 * value's name in JSON, "" for one that the schema does not have.
 */
#ifndef SHED_HOST_API_GEN_H
#define SHED_HOST_API_GEN_H

#include "arena.h"
#include "buf.h"
#include "schema.h"
#include "host_api.pb-c.h"

/* Attach. `PUT /api/plugins/sheds/{name}`. */
extern const struct schema_message host_api_attach_schema;
int host_api_attach_encode(const HostApi__Attach *message, struct buf *out);
int host_api_attach_decode(struct arena *arena, const uint8_t *data, size_t size,
    HostApi__Attach **ret_message);
int host_api_attach_to_json(const HostApi__Attach *message, struct buf *out);
int host_api_attach_from_json(struct arena *arena, const char *text, size_t length,
    HostApi__Attach **ret_message);
int host_api_attach_check(const HostApi__Attach *message);
int host_api_attach_describe(const HostApi__Attach *message, struct buf *out);
void host_api_attach_wipe(HostApi__Attach *message);

#endif
