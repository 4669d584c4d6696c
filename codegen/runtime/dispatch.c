#include "dispatch.h"

#include "error.h"

int dispatch_request(
    struct call *call, const struct dispatch_entry *entries, size_t n_entries, const void *request)
{
	const struct schema_message *schema = call->ns->request;
	uint32_t number = schema_which(schema, request);
	const struct schema_field *field = schema_field_by_number(schema, number);
	const void *member;

	if (field == NULL || (member = schema_submessage(field, request)) == NULL)
		return ERROR_OPERATION;

	for (size_t i = 0; i < n_entries; i++) {
		if (entries[i].number == number) {
			call->operation = schema_operation_by_number(call->ns, number);
			entries[i].handle(call, member);
			return 0;
		}
	}
	return ERROR_OPERATION;
}
