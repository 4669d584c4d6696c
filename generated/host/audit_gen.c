/* Made from proto/audit.proto by `./dev regenerate`; changes here are lost. */

#include "audit_gen.h"

#include <stddef.h>

#include "check.h"
#include "codec.h"
#include "describe.h"
#include "json.h"

static const struct schema_enum_value audit_result_values[] = {
	{ AUDIT__RESULT__RESULT_UNSPECIFIED, "" },
	{ AUDIT__RESULT__OK, "ok" },
	{ AUDIT__RESULT__DENIED, "denied" },
	{ AUDIT__RESULT__ERROR, "error" },
};

const struct schema_enum audit_result_enum = {
	.name = "audit.Result",
	.values = audit_result_values,
	.n_values = 4,
};

const char *audit_result_str(Audit__Result value)
{
	return schema_enum_json(&audit_result_enum, (int32_t)value);
}

static const struct schema_enum_value audit_approval_values[] = {
	{ AUDIT__APPROVAL__NONE, "none" },
	{ AUDIT__APPROVAL__TOUCHID, "touchid" },
	{ AUDIT__APPROVAL__CACHED, "cached" },
};

const struct schema_enum audit_approval_enum = {
	.name = "audit.Approval",
	.values = audit_approval_values,
	.n_values = 3,
};

const char *audit_approval_str(Audit__Approval value)
{
	return schema_enum_json(&audit_approval_enum, (int32_t)value);
}

static const struct schema_field audit_record_fields[] = {
	{
		.name = "ts", .number = 1, .kind = SCHEMA_INT64,
		.flags = SCHEMA_VOLATILE | SCHEMA_TIMESTAMP, .offset = offsetof(Audit__Record, ts),
	},
	{
		.name = "shed", .number = 2, .kind = SCHEMA_STRING, .max_bytes = 128,
		.offset = offsetof(Audit__Record, shed),
	},
	{
		.name = "ns", .number = 3, .kind = SCHEMA_STRING, .max_bytes = 128,
		.offset = offsetof(Audit__Record, ns),
	},
	{
		.name = "op", .number = 4, .kind = SCHEMA_STRING, .max_bytes = 64,
		.offset = offsetof(Audit__Record, op),
	},
	{
		.name = "result", .number = 5, .kind = SCHEMA_ENUM,
		.offset = offsetof(Audit__Record, result), .enumeration = &audit_result_enum,
	},
	{
		.name = "detail", .number = 6, .kind = SCHEMA_STRING, .max_bytes = 1024,
		.offset = offsetof(Audit__Record, detail),
	},
	{
		.name = "approval", .number = 7, .kind = SCHEMA_ENUM,
		.offset = offsetof(Audit__Record, approval), .enumeration = &audit_approval_enum,
	},
	{
		.name = "server", .number = 8, .kind = SCHEMA_STRING, .flags = SCHEMA_OMIT_EMPTY,
		.max_bytes = 128, .offset = offsetof(Audit__Record, server),
	},
	{
		.name = "code", .number = 9, .kind = SCHEMA_STRING, .flags = SCHEMA_OMIT_EMPTY,
		.max_bytes = 64, .offset = offsetof(Audit__Record, code),
	},
	{
		.name = "id", .number = 10, .kind = SCHEMA_STRING,
		.flags = SCHEMA_VOLATILE | SCHEMA_OMIT_EMPTY, .max_bytes = 64,
		.offset = offsetof(Audit__Record, id),
	},
	{
		.name = "attempt", .number = 11, .kind = SCHEMA_UINT32, .flags = SCHEMA_OMIT_EMPTY,
		.offset = offsetof(Audit__Record, attempt),
	},
};

const struct schema_message audit_record_schema = {
	.name = "audit.Record",
	.size = sizeof(Audit__Record),
	.library = &audit__record__descriptor,
	.fields = audit_record_fields,
	.n_fields = 11,
};

int audit_record_encode(const Audit__Record *message, struct buf *out)
{
	return codec_encode(&audit_record_schema, message, out);
}

int audit_record_decode(struct arena *arena, const uint8_t *data, size_t size, Audit__Record **ret_message)
{
	return codec_decode(&audit_record_schema, arena, data, size, (void **)ret_message);
}

int audit_record_to_json(const Audit__Record *message, struct buf *out)
{
	return json_encode(&audit_record_schema, message, out);
}

int audit_record_from_json(struct arena *arena, const char *text, size_t length, Audit__Record **ret_message)
{
	return json_decode(&audit_record_schema, arena, text, length, (void **)ret_message);
}

int audit_record_check(const Audit__Record *message)
{
	return check_message(&audit_record_schema, message);
}

int audit_record_describe(const Audit__Record *message, struct buf *out)
{
	return describe_message(&audit_record_schema, message, out);
}

void audit_record_wipe(Audit__Record *message)
{
	wipe_message(&audit_record_schema, message);
}
