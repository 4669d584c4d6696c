/*
 * What generated code says about messages: one const table a message, read by the codecs, the checks,
 * describe and wipe. The layout is that of protobuf-c on the host and of nanopb on the guest, both made to
 * hold a string as `char *`, bytes as a size and a pointer, and a list as a count and a pointer.
 */
#ifndef SHED_SCHEMA_H
#define SHED_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The guest's form of a bytes field; the host's is ProtobufCBinaryData, which is laid out alike. */
struct schema_bytes {
	size_t len;
	uint8_t *data;
};

/* The guest's form of a repeated field: n pointers to messages, or n strings. */
struct schema_list {
	size_t n;
	void **items;
};

enum schema_kind {
	SCHEMA_BOOL,
	SCHEMA_UINT32,
	SCHEMA_UINT64,
	SCHEMA_INT64,
	SCHEMA_ENUM,
	SCHEMA_STRING,
	SCHEMA_BYTES,
	SCHEMA_MESSAGE,
};

enum schema_presence {
	SCHEMA_PLAIN,    /* a scalar, string or bytes; its zero is its absence */
	SCHEMA_POINTER,  /* a message by pointer; NULL is absence (host) */
	SCHEMA_FLAG,     /* a message in place, its `bool has_` at `companion` (guest) */
	SCHEMA_ONEOF,    /* a member of a oneof, the field's number at `companion` when it is set */
	SCHEMA_REPEATED, /* the count at `companion`, the pointer at `offset` */
};

enum schema_flags {
	SCHEMA_SENSITIVE = 1 << 0,
	SCHEMA_VOLATILE = 1 << 1,
	SCHEMA_OMIT_EMPTY = 1 << 2,
	SCHEMA_TIMESTAMP = 1 << 3,
	SCHEMA_RAW_JSON = 1 << 4,
	SCHEMA_IN_PLACE =
	    1 << 5, /* a message that is not behind a pointer (guest, SCHEMA_FLAG and SCHEMA_ONEOF) */
	SCHEMA_INT_BOOL =
	    1 << 6, /* a SCHEMA_BOOL held as an int (protobuf_c_boolean, host), not as a `bool` (guest) */
};

struct schema_enum_value {
	int32_t number;
	const char *json;
};

struct schema_enum {
	const char *name;
	const struct schema_enum_value *values;
	size_t n_values;
	bool open; /* an unknown value is read as zero */
};

struct schema_message;

struct schema_field {
	const char *name;
	uint32_t number;
	enum schema_kind kind;
	enum schema_presence presence;
	unsigned flags;
	uint32_t max_bytes;
	uint32_t max_count;
	size_t offset;
	size_t companion;
	const struct schema_message *message;  /* of SCHEMA_MESSAGE */
	const struct schema_enum *enumeration; /* of SCHEMA_ENUM */
};

/* How a message's JSON is shaped. */
enum schema_shape {
	SCHEMA_OBJECT,   /* a member a field */
	SCHEMA_REQUEST,  /* `operation` names the oneof's member, whose fields stand beside it */
	SCHEMA_RESPONSE, /* the fields of the oneof's member alone; a member `code` makes it the error */
};

struct schema_message {
	const char *name; /* `ssh_agent.SignRequest` */
	enum schema_shape shape;
	size_t size;         /* of the C struct */
	size_t which_size;   /* of the oneof's companion, 0 without a oneof */
	const void *library; /* ProtobufCMessageDescriptor on the host, pb_msgdesc_t on the guest */
	const struct schema_field *fields; /* in the order of their numbers */
	size_t n_fields;
};

/* One operation of a namespace. */
struct schema_operation {
	const char *name;
	uint32_t number; /* of its members in Request and Response */
	uint32_t deadline_ms;
	bool gated;
	bool audited;
};

struct schema_namespace {
	const char *name; /* `ssh-agent` */
	const struct schema_message *request;
	const struct schema_message *response;
	uint32_t error; /* the number of `error` in Response */
	const struct schema_operation *operations;
	size_t n_operations;
};

/* The field with this number or, by name, with these length bytes; NULL if there is none. */
const struct schema_field *schema_field_by_number(const struct schema_message *message, uint32_t number);
const struct schema_field *schema_field_by_name(
    const struct schema_message *message, const char *name, size_t length);

/* The operation of this number or name, or NULL. */
const struct schema_operation *schema_operation_by_number(const struct schema_namespace *ns, uint32_t number);

/* The value's name in JSON, "" for one that the enum does not have. */
const char *schema_enum_json(const struct schema_enum *enumeration, int32_t number);

/* The number of the oneof member that is set in a message which has one oneof, or 0. */
uint32_t schema_which(const struct schema_message *schema, const void *message);

/*
 * Makes a field of the message the one that is set, 0: none. If it was not, its member is zeroed: fill it
 * afterwards.
 */
void schema_set_which(const struct schema_message *schema, void *message, uint32_t number);

/* The message that a set SCHEMA_MESSAGE field holds (not a repeated one), or NULL. */
void *schema_submessage(const struct schema_field *field, const void *message);

#endif
