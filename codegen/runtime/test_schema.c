#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "dispatch.h"
#include "error.h"
#include "field.h"
#include "schema.h"
#include "test_tables.h"

static char letter[] = "x";

static void test_schema__finds_fields_by_number(void **state)
{
	for (size_t t = 0; t < TEST_TABLES_N; t++) {
		const struct schema_message *tree = test_tables[t].tree;

		for (size_t i = 0; i < tree->n_fields; i++)
			assert_ptr_equal(
			    schema_field_by_number(tree, tree->fields[i].number), &tree->fields[i]);
		assert_null(schema_field_by_number(tree, 0));
		assert_null(schema_field_by_number(tree, 20));
		assert_null(schema_field_by_number(tree, UINT32_MAX));
		assert_null(schema_field_by_number(test_tables[t].request, 1));
	}
}

static void test_schema__finds_fields_by_whole_name(void **state)
{
	const struct schema_message *tree = test_tables[0].tree;

	assert_int_equal(schema_field_by_name(tree, "secret", 6)->number, 10);
	assert_int_equal(schema_field_by_name(tree, "secret_data", 6)->number, 10);
	assert_int_equal(schema_field_by_name(tree, "secret_data", 11)->number, 11);
	assert_null(schema_field_by_name(tree, "secr", 4));
	assert_null(schema_field_by_name(tree, "secret\0", 7));
	assert_null(schema_field_by_name(tree, "", 0));
}

static void test_schema__finds_operations_by_number(void **state)
{
	assert_string_equal(schema_operation_by_number(test_tables[0].ns, 3)->name, "plant");
	assert_null(schema_operation_by_number(test_tables[0].ns, 1));
}

static void test_schema__sets_a_pointer_member(void **state)
{
	const struct schema_message *tree = test_tables[0].tree;
	struct host_leaf leaf = {.name = letter};
	struct host_tree message = {.flag = 1};

	assert_int_equal(schema_which(tree, &message), 0);
	assert_null(schema_submessage(test_tables_field(tree, "one"), &message));

	schema_set_which(tree, &message, 18);
	message.one = &leaf;
	assert_int_equal(message.choice_case, 18);
	assert_int_equal(schema_which(tree, &message), 18);
	assert_ptr_equal(schema_submessage(test_tables_field(tree, "one"), &message), &leaf);
	assert_null(schema_submessage(test_tables_field(tree, "two"), &message));

	schema_set_which(tree, &message, 18);
	assert_ptr_equal(message.one, &leaf);
	schema_set_which(tree, &message, 19);
	assert_null(message.two);
	schema_set_which(tree, &message, 0);
	assert_int_equal(message.choice_case, 0);
}

static void test_schema__zeroes_a_member_in_place(void **state)
{
	const struct schema_message *tree = test_tables[1].tree;
	struct guest_tree message;

	memset(&message, 0xff, sizeof(message));
	message.choice_case = 19;
	schema_set_which(tree, &message, 18);
	assert_int_equal(message.choice_case, 18);
	assert_null(message.one.name);
	assert_int_equal(message.one.blob.len, 0);
	assert_ptr_equal(schema_submessage(test_tables_field(tree, "one"), &message), &message.one);
	assert_null(schema_submessage(test_tables_field(tree, "two"), &message));
	assert_int_equal(message.pin, UINT32_MAX);
}

static void test_schema__set_which_needs_a_oneof(void **state)
{
	struct guest_leaf leaf = {.name = letter};

	schema_set_which(test_tables[1].leaf, &leaf, 1);
	assert_string_equal(leaf.name, "x");
	assert_int_equal(schema_which(test_tables[1].leaf, &leaf), 0);
}

static void test_schema__gives_single_messages(void **state)
{
	struct host_leaf leaf = {.name = letter};
	struct host_tree host = {.leaf = &leaf};
	struct guest_tree guest = {.has_leaf = true};

	assert_ptr_equal(schema_submessage(test_tables_field(test_tables[0].tree, "leaf"), &host), &leaf);
	assert_null(schema_submessage(test_tables_field(test_tables[0].tree, "vault"), &host));
	assert_ptr_equal(
	    schema_submessage(test_tables_field(test_tables[1].tree, "leaf"), &guest), &guest.leaf);
	assert_null(schema_submessage(test_tables_field(test_tables[1].tree, "vault"), &guest));
	assert_null(schema_submessage(test_tables_field(test_tables[1].tree, "leaves"), &guest));
}

static void test_field__knows_both_booleans(void **state)
{
	struct host_tree host = {.flag = 0x100};
	struct guest_tree guest = {.flag = true};

	assert_true(field_bool(test_tables_field(test_tables[0].tree, "flag"), &host));
	assert_true(field_bool(test_tables_field(test_tables[1].tree, "flag"), &guest));

	field_set_bool(test_tables_field(test_tables[0].tree, "flag"), &host, true);
	assert_int_equal(host.flag, 1);
	field_set_bool(test_tables_field(test_tables[1].tree, "flag"), &guest, false);
	assert_false(guest.flag);
}

static void test_field__writes_one_byte_of_a_narrow_boolean(void **state)
{
	const struct schema_field field = {.kind = SCHEMA_BOOL};
	bool neighbours[2] = {true, true};

	field_set_bool(&field, neighbours, false);
	assert_false(neighbours[0]);
	assert_true(neighbours[1]);
}

static void test_field__reads_what_it_wrote(void **state)
{
	static char text[] = "text", *items[] = {text};
	struct schema_bytes bytes = {4, (uint8_t *)text};
	struct schema_list list = {1, (void **)items};
	struct guest_tree message = {0};
	const struct schema_message *tree = test_tables[1].tree;

	for (size_t i = 0; i < tree->n_fields; i++)
		assert_true(field_is_empty(&tree->fields[i], &message));

	field_set_uint32(test_tables_field(tree, "count"), &message, UINT32_MAX);
	field_set_uint64(test_tables_field(tree, "big"), &message, UINT64_MAX);
	field_set_int64(test_tables_field(tree, "offset"), &message, INT64_MIN);
	field_set_enum(test_tables_field(tree, "colour"), &message, -7);
	field_set_string(test_tables_field(tree, "title"), &message, text);
	field_set_bytes(test_tables_field(tree, "data"), &message, bytes);
	field_set_list(test_tables_field(tree, "words"), &message, list);
	assert_int_equal(message.count, UINT32_MAX);
	assert_true(message.big == UINT64_MAX);
	assert_true(message.offset == INT64_MIN);
	assert_int_equal(message.colour, -7);
	assert_ptr_equal(message.title, text);
	assert_ptr_equal(message.data.data, text);
	assert_int_equal(message.words.n, 1);
	assert_true(field_int64(test_tables_field(tree, "offset"), &message) == INT64_MIN);
	assert_string_equal(field_string(test_tables_field(tree, "title"), &message), "text");
	assert_string_equal(field_string(test_tables_field(tree, "secret"), &message), "");
	assert_ptr_equal(field_list(test_tables_field(tree, "words"), &message).items, items);
	assert_false(field_is_empty(test_tables_field(tree, "words"), &message));
	assert_false(field_is_empty(test_tables_field(tree, "colour"), &message));
}

struct test_call {
	struct call call;
	const void *handled;
	int handler;
};

static void handle_ping(struct call *call, const void *request)
{
	struct test_call *test = (struct test_call *)call;

	test->handled = request;
	test->handler = 2;
}

static void handle_plant(struct call *call, const void *request)
{
	struct test_call *test = (struct test_call *)call;

	test->handled = request;
	test->handler = 3;
}

static void test_dispatch__runs_the_handler_with_its_message(void **state)
{
	static const struct dispatch_entry entries[] = {{2, handle_ping}, {3, handle_plant}};
	struct host_leaf leaf = {.name = letter};
	struct host_request host = {.operation_case = 3, .plant = &leaf};
	struct guest_request guest = {.which_operation = 3};
	struct test_call test = {.call.ns = test_tables[0].ns};

	assert_int_equal(dispatch_request(&test.call, entries, 2, &host), 0);
	assert_int_equal(test.handler, 3);
	assert_ptr_equal(test.handled, &leaf);
	assert_string_equal(test.call.operation->name, "plant");

	test = (struct test_call){.call.ns = test_tables[1].ns};
	assert_int_equal(dispatch_request(&test.call, entries, 2, &guest), 0);
	assert_ptr_equal(test.handled, &guest.plant);
}

static void test_dispatch__refuses_what_is_not_there(void **state)
{
	static const struct dispatch_entry entries[] = {{2, handle_ping}};
	struct host_leaf leaf = {0};
	struct host_request unset = {0}, no_handler = {.operation_case = 3, .plant = &leaf};
	struct host_request unknown = {.operation_case = 9, .plant = &leaf}, null = {.operation_case = 2};
	struct test_call test = {.call.ns = test_tables[0].ns};

	assert_int_equal(dispatch_request(&test.call, entries, 1, &unset), ERROR_OPERATION);
	assert_int_equal(dispatch_request(&test.call, entries, 1, &no_handler), ERROR_OPERATION);
	assert_int_equal(dispatch_request(&test.call, entries, 1, &unknown), ERROR_OPERATION);
	assert_int_equal(dispatch_request(&test.call, entries, 1, &null), ERROR_OPERATION);
	assert_int_equal(test.handler, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_schema__finds_fields_by_number),
	    cmocka_unit_test(test_schema__finds_fields_by_whole_name),
	    cmocka_unit_test(test_schema__finds_operations_by_number),
	    cmocka_unit_test(test_schema__sets_a_pointer_member),
	    cmocka_unit_test(test_schema__zeroes_a_member_in_place),
	    cmocka_unit_test(test_schema__set_which_needs_a_oneof),
	    cmocka_unit_test(test_schema__gives_single_messages),
	    cmocka_unit_test(test_field__knows_both_booleans),
	    cmocka_unit_test(test_field__writes_one_byte_of_a_narrow_boolean),
	    cmocka_unit_test(test_field__reads_what_it_wrote),
	    cmocka_unit_test(test_dispatch__runs_the_handler_with_its_message),
	    cmocka_unit_test(test_dispatch__refuses_what_is_not_there),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
