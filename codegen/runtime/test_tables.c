#include "test_tables.h"

#include <assert.h>
#include <string.h>

#include "codec.h"

/* A library's descriptor; its address is enough. */
static const char descriptor[1];

void *codec_new(const struct schema_message *schema, struct arena *arena)
{
	void *message = arena_alloc(arena, schema->size);

	if (message != NULL && schema->library != NULL)
		memcpy(message, &schema->library, sizeof(schema->library));
	return message;
}

static const struct schema_enum_value colours[] = {{0, ""}, {1, "red"}, {2, "blue"}, {-7, "ultraviolet"}};
static const struct schema_enum colour = {.name = "test.Colour", .values = colours, .n_values = 4};

static const struct schema_enum_value fruits[] = {{0, "FRUIT_UNSPECIFIED"}, {1, "APPLE"}};
static const struct schema_enum fruit = {.name = "test.Fruit", .values = fruits, .n_values = 2, .open = true};

#define MESSAGE(type, proto, table)                                                                          \
	.name = "test." proto, .size = sizeof(struct type), .fields = table,                                 \
	.n_fields = sizeof(table) / sizeof(table[0])

#define FIELD(T, NUMBER, NAME, KIND, ...)                                                                    \
	{                                                                                                    \
		.name = #NAME, .number = NUMBER, .kind = KIND, .offset = offsetof(struct T, NAME),           \
		__VA_ARGS__                                                                                  \
	}
#define LIST(T, NUMBER, NAME, KIND, COUNT, ITEMS, ...)                                                       \
	{                                                                                                    \
		.name = #NAME, .number = NUMBER, .kind = KIND, .presence = SCHEMA_REPEATED,                  \
		.companion = offsetof(struct T, COUNT), .offset = offsetof(struct T, ITEMS), __VA_ARGS__     \
	}
#define MEMBER(T, NUMBER, NAME, CASE, MESSAGE_TABLE, FLAGS)                                                  \
	FIELD(T, NUMBER, NAME, SCHEMA_MESSAGE, .presence = SCHEMA_ONEOF,                                     \
	    .companion = offsetof(struct T, CASE), .message = MESSAGE_TABLE, .flags = FLAGS)

/* Both layouts have these fields under the same names. */
#define LEAF_FIELDS(T)                                                                                       \
	FIELD(T, 1, name, SCHEMA_STRING, .max_bytes = 8), FIELD(T, 2, blob, SCHEMA_BYTES, .max_bytes = 16)

#define ERROR_FIELDS(T)                                                                                      \
	FIELD(T, 1, error, SCHEMA_STRING, .max_bytes = 32),                                                  \
	    FIELD(T, 2, code, SCHEMA_ENUM, .enumeration = &fruit)

#define TREE_SCALARS(T, BOOL_FLAGS)                                                                          \
	FIELD(T, 1, flag, SCHEMA_BOOL, .flags = BOOL_FLAGS), FIELD(T, 2, count, SCHEMA_UINT32),              \
	    FIELD(T, 3, big, SCHEMA_UINT64), FIELD(T, 4, offset, SCHEMA_INT64, .flags = SCHEMA_OMIT_EMPTY),  \
	    FIELD(T, 5, when, SCHEMA_INT64, .flags = SCHEMA_TIMESTAMP),                                      \
	    FIELD(T, 6, colour, SCHEMA_ENUM, .enumeration = &colour),                                        \
	    FIELD(T, 7, fruit, SCHEMA_ENUM, .enumeration = &fruit),                                          \
	    FIELD(T, 8, title, SCHEMA_STRING, .max_bytes = 16),                                              \
	    FIELD(T, 9, data, SCHEMA_BYTES, .max_bytes = 32),                                                \
	    FIELD(T, 10, secret, SCHEMA_STRING, .max_bytes = 16, .flags = SCHEMA_SENSITIVE),                 \
	    FIELD(T, 11, secret_data, SCHEMA_BYTES, .max_bytes = 16, .flags = SCHEMA_SENSITIVE)

#define TREE_LISTS(T, LEAF, N_LEAVES, LEAVES, N_WORDS, WORDS)                                                \
	LIST(T, 13, leaves, SCHEMA_MESSAGE, N_LEAVES, LEAVES, .message = LEAF, .max_count = 5),              \
	    LIST(T, 14, words, SCHEMA_STRING, N_WORDS, WORDS, .max_bytes = 8, .max_count = 3,                \
		.flags = SCHEMA_OMIT_EMPTY),                                                                 \
	    FIELD(T, 15, payload, SCHEMA_BYTES, .max_bytes = 64,                                             \
		.flags = SCHEMA_RAW_JSON | SCHEMA_OMIT_EMPTY),                                               \
	    FIELD(T, 16, pin, SCHEMA_UINT32, .flags = SCHEMA_SENSITIVE | SCHEMA_OMIT_EMPTY)

static const struct schema_message host_empty = {
    .name = "test.Empty", .size = sizeof(struct host_empty), .library = descriptor};
static const struct schema_message guest_empty = {.name = "test.Empty", .size = sizeof(struct guest_empty)};

static const struct schema_field host_leaf_fields[] = {LEAF_FIELDS(host_leaf)};
static const struct schema_message host_leaf = {
    MESSAGE(host_leaf, "Leaf", host_leaf_fields), .library = descriptor};

static const struct schema_field guest_leaf_fields[] = {LEAF_FIELDS(guest_leaf)};
static const struct schema_message guest_leaf = {MESSAGE(guest_leaf, "Leaf", guest_leaf_fields)};

static const struct schema_field host_error_fields[] = {ERROR_FIELDS(host_error)};
static const struct schema_message host_error = {
    MESSAGE(host_error, "Error", host_error_fields), .library = descriptor};

static const struct schema_field guest_error_fields[] = {ERROR_FIELDS(guest_error)};
static const struct schema_message guest_error = {MESSAGE(guest_error, "Error", guest_error_fields)};

static const struct schema_field host_tree_fields[] = {
    TREE_SCALARS(host_tree, SCHEMA_INT_BOOL),
    FIELD(host_tree, 12, leaf, SCHEMA_MESSAGE, .presence = SCHEMA_POINTER, .message = &host_leaf),
    TREE_LISTS(host_tree, &host_leaf, n_leaves, leaves, n_words, words),
    FIELD(host_tree, 17, vault, SCHEMA_MESSAGE, .presence = SCHEMA_POINTER, .message = &host_leaf,
	.flags = SCHEMA_SENSITIVE),
    MEMBER(host_tree, 18, one, choice_case, &host_leaf, 0),
    MEMBER(host_tree, 19, two, choice_case, &host_empty, 0),
};
static const struct schema_message host_tree = {
    MESSAGE(host_tree, "Tree", host_tree_fields), .library = descriptor, .which_size = sizeof(uint32_t)};

static const struct schema_field guest_tree_fields[] = {
    TREE_SCALARS(guest_tree, 0),
    FIELD(guest_tree, 12, leaf, SCHEMA_MESSAGE, .presence = SCHEMA_FLAG, .message = &guest_leaf,
	.companion = offsetof(struct guest_tree, has_leaf), .flags = SCHEMA_IN_PLACE),
    TREE_LISTS(guest_tree, &guest_leaf, leaves.n, leaves.items, words.n, words.items),
    FIELD(guest_tree, 17, vault, SCHEMA_MESSAGE, .presence = SCHEMA_FLAG, .message = &guest_leaf,
	.companion = offsetof(struct guest_tree, has_vault), .flags = SCHEMA_IN_PLACE | SCHEMA_SENSITIVE),
    MEMBER(guest_tree, 18, one, choice_case, &guest_leaf, SCHEMA_IN_PLACE),
    MEMBER(guest_tree, 19, two, choice_case, &guest_empty, SCHEMA_IN_PLACE),
};
static const struct schema_message guest_tree = {
    MESSAGE(guest_tree, "Tree", guest_tree_fields), .which_size = sizeof(uint16_t)};

static const struct schema_field host_request_fields[] = {
    MEMBER(host_request, 2, ping, operation_case, &host_empty, 0),
    MEMBER(host_request, 3, plant, operation_case, &host_leaf, 0),
};
static const struct schema_message host_request = {MESSAGE(host_request, "Request", host_request_fields),
    .library = descriptor, .shape = SCHEMA_REQUEST, .which_size = sizeof(uint32_t)};

static const struct schema_field guest_request_fields[] = {
    MEMBER(guest_request, 2, ping, which_operation, &guest_empty, SCHEMA_IN_PLACE),
    MEMBER(guest_request, 3, plant, which_operation, &guest_leaf, SCHEMA_IN_PLACE),
};
static const struct schema_message guest_request = {MESSAGE(guest_request, "Request", guest_request_fields),
    .shape = SCHEMA_REQUEST, .which_size = sizeof(uint16_t)};

static const struct schema_field host_response_fields[] = {
    MEMBER(host_response, 1, error, result_case, &host_error, 0),
    MEMBER(host_response, 2, ping, result_case, &host_empty, 0),
    MEMBER(host_response, 3, plant, result_case, &host_leaf, 0),
};
static const struct schema_message host_response = {MESSAGE(host_response, "Response", host_response_fields),
    .library = descriptor, .shape = SCHEMA_RESPONSE, .which_size = sizeof(uint32_t)};

static const struct schema_field guest_response_fields[] = {
    MEMBER(guest_response, 1, error, which_result, &guest_error, SCHEMA_IN_PLACE),
    MEMBER(guest_response, 2, ping, which_result, &guest_empty, SCHEMA_IN_PLACE),
    MEMBER(guest_response, 3, plant, which_result, &guest_leaf, SCHEMA_IN_PLACE),
};
static const struct schema_message guest_response = {
    MESSAGE(guest_response, "Response", guest_response_fields), .shape = SCHEMA_RESPONSE,
    .which_size = sizeof(uint16_t)};

static const struct schema_operation operations[] = {
    {.name = "ping", .number = 2, .deadline_ms = 2000},
    {.name = "plant", .number = 3, .deadline_ms = 3000},
};
static const struct schema_namespace host_ns = {.name = "test",
    .request = &host_request,
    .response = &host_response,
    .error = 1,
    .operations = operations,
    .n_operations = 2};
static const struct schema_namespace guest_ns = {.name = "test",
    .request = &guest_request,
    .response = &guest_response,
    .error = 1,
    .operations = operations,
    .n_operations = 2};

const struct test_tables test_tables[TEST_TABLES_N] = {
    {"host", &host_leaf, &host_tree, &host_request, &host_response, &host_ns},
    {"guest", &guest_leaf, &guest_tree, &guest_request, &guest_response, &guest_ns},
};

static const struct schema_field nest_fields[] = {
    FIELD(host_nest, 1, inner, SCHEMA_MESSAGE, .presence = SCHEMA_POINTER, .message = &test_tables_nest),
};
const struct schema_message test_tables_nest = {
    MESSAGE(host_nest, "Nest", nest_fields), .library = descriptor};

const struct schema_field *test_tables_field(const struct schema_message *schema, const char *name)
{
	const struct schema_field *field = schema_field_by_name(schema, name, strlen(name));

	assert(field != NULL);
	return field;
}
