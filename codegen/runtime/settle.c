#include "settle.h"

#include "field.h"

static void settle_plain(const struct schema_field *field, void *message)
{
	static char empty[] = "";

	if (field->kind == SCHEMA_STRING)
		field_set_string(field, message,
		    field_string(field, message)[0] == '\0' ? empty : (char *)field_string(field, message));
	else if (field->kind == SCHEMA_ENUM &&
		 field_enum_value(field->enumeration, field_enum(field, message)) == NULL)
		field_set_enum(field, message, 0);
}

/* Where a member message is to be settled; a message in place has strings also while it is not set. */
static void *member_of(const struct schema_field *field, void *message)
{
	if (field->presence == SCHEMA_FLAG)
		return (char *)message + field->offset;
	return schema_submessage(field, message);
}

void settle_message(const struct schema_message *schema, void *message, void (*each)(void *message))
{
	if (each != NULL)
		each(message);
	for (size_t i = 0; i < schema->n_fields; i++) {
		const struct schema_field *field = &schema->fields[i];
		struct schema_list list;
		void *inner;

		if (field->presence == SCHEMA_PLAIN) {
			settle_plain(field, message);
		} else if (field->presence == SCHEMA_REPEATED) {
			list = field_list(field, message);
			for (size_t j = 0; field->kind == SCHEMA_MESSAGE && j < list.n; j++)
				settle_message(field->message, list.items[j], each);
		} else if ((inner = member_of(field, message)) != NULL) {
			settle_message(field->message, inner, each);
		}
	}
}
