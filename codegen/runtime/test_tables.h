/*
 * Hand-written messages and their tables, in both layouts that schema.h knows: `host_` with a base, messages
 * behind pointers and ints for booleans, as protobuf-c has them, `guest_` with messages in place, as nanopb
 * has them. test_tables.c also defines a codec_new for them.
 */
#ifndef SHED_TEST_TABLES_H
#define SHED_TEST_TABLES_H

#include "arena.h"
#include "schema.h"

/* What protobuf-c has at the start of each message. */
struct host_base {
	const void *descriptor;
	unsigned n_unknown_fields;
	void *unknown_fields;
};

struct host_leaf {
	struct host_base base;
	char *name;
	struct schema_bytes blob;
};

struct guest_leaf {
	char *name;
	struct schema_bytes blob;
};

struct host_empty {
	struct host_base base;
};

struct guest_empty {
	char dummy_field;
};

struct host_tree {
	struct host_base base;
	int flag;
	uint32_t count;
	uint64_t big;
	int64_t offset;
	int64_t when;
	int32_t colour;
	int32_t fruit;
	char *title;
	struct schema_bytes data;
	char *secret;
	struct schema_bytes secret_data;
	struct host_leaf *leaf;
	size_t n_leaves;
	struct host_leaf **leaves;
	size_t n_words;
	char **words;
	struct schema_bytes payload;
	uint32_t pin;
	struct host_leaf *vault;
	uint32_t choice_case;
	union {
		struct host_leaf *one;
		struct host_empty *two;
	};
};

struct guest_tree {
	bool flag;
	uint32_t count;
	uint64_t big;
	int64_t offset;
	int64_t when;
	int32_t colour;
	int32_t fruit;
	char *title;
	struct schema_bytes data;
	char *secret;
	struct schema_bytes secret_data;
	bool has_leaf;
	struct guest_leaf leaf;
	struct schema_list leaves;
	struct schema_list words;
	struct schema_bytes payload;
	uint32_t pin;
	bool has_vault;
	struct guest_leaf vault;
	uint16_t choice_case;
	union {
		struct guest_leaf one;
		struct guest_empty two;
	};
};

struct host_error {
	struct host_base base;
	char *error;
	int32_t code;
};

struct guest_error {
	char *error;
	int32_t code;
};

struct host_request {
	struct host_base base;
	uint32_t operation_case;
	union {
		struct host_empty *ping;
		struct host_leaf *plant;
	};
};

struct guest_request {
	uint16_t which_operation;
	union {
		struct guest_empty ping;
		struct guest_leaf plant;
	};
};

struct host_response {
	struct host_base base;
	uint32_t result_case;
	union {
		struct host_error *error;
		struct host_empty *ping;
		struct host_leaf *plant;
	};
};

struct guest_response {
	uint16_t which_result;
	union {
		struct guest_error error;
		struct guest_empty ping;
		struct guest_leaf plant;
	};
};

/* A message within itself. */
struct host_nest {
	struct host_base base;
	struct host_nest *inner;
};

/*
 * Leaf     { string name = 1; bytes blob = 2; }  8 and 16 bytes at most
 * Tree     all kinds of fields, numbered in their order from 1; `choice` is a oneof of one = 18 and two = 19
 * Request  { oneof operation { Empty ping = 2; Leaf plant = 3; } }
 * Response { oneof result { Error error = 1; Empty ping = 2; Leaf plant = 3; } }
 */
struct test_tables {
	const char *name;
	const struct schema_message *leaf;
	const struct schema_message *tree;
	const struct schema_message *request;
	const struct schema_message *response;
	const struct schema_namespace *ns;
};

#define TEST_TABLES_N 2
extern const struct test_tables test_tables[TEST_TABLES_N]; /* the host's, the guest's */
extern const struct schema_message test_tables_nest;

/* The field of a message by its name, which must be there. */
const struct schema_field *test_tables_field(const struct schema_message *schema, const char *name);

#endif
