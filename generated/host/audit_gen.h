/* Made from proto/audit.proto by `./dev regenerate`; changes here are lost. */

/*
 * A line of the audit log, in JSON. The first seven fields are the deployed ones.
 *
 * What the functions do, own and return is said where they lead: *_encode and *_decode in codec.h, *_to_json
 * and *_from_json in json.h, *_check in check.h, *_describe and *_wipe in describe.h. *_str gives an enum
 * value's name in JSON, "" for one that the schema does not have.
 */
#ifndef SHED_AUDIT_GEN_H
#define SHED_AUDIT_GEN_H

#include "arena.h"
#include "buf.h"
#include "schema.h"
#include "audit.pb-c.h"

extern const struct schema_enum audit_result_enum;
const char *audit_result_str(Audit__Result value);

extern const struct schema_enum audit_approval_enum;
const char *audit_approval_str(Audit__Approval value);

/* Record. */
extern const struct schema_message audit_record_schema;
int audit_record_encode(const Audit__Record *message, struct buf *out);
int audit_record_decode(struct arena *arena, const uint8_t *data, size_t size, Audit__Record **ret_message);
int audit_record_to_json(const Audit__Record *message, struct buf *out);
int audit_record_from_json(struct arena *arena, const char *text, size_t length, Audit__Record **ret_message);
int audit_record_check(const Audit__Record *message);
int audit_record_describe(const Audit__Record *message, struct buf *out);
void audit_record_wipe(Audit__Record *message);

#endif
