#include "request.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "timestamp.h"
#include "utf8_trim.h"

struct request *request_of(struct call *call)
{
	return (struct request *)call;
}

void request_wait(struct request *request, struct client *backend, struct client_call *backend_call)
{
	request->backend = backend;
	request->backend_call = backend_call;
}

void request_resume(struct request *request)
{
	request->backend_call = NULL;
}

void request_set_detail(struct request *request, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(request->detail, sizeof(request->detail), format, arguments);
	va_end(arguments);
	utf8_trim(request->detail);
}

const char *request_error_code(const struct schema_namespace *ns, const void *response)
{
	const struct schema_field *field, *code;
	const void *error;
	int32_t value;
	const char *name;

	if (schema_which(ns->response, response) != ns->error)
		return "";
	field = schema_field_by_number(ns->response, ns->error);
	error = field != NULL ? schema_submessage(field, response) : NULL;
	code = error != NULL ? schema_field_by_name(field->message, "code", strlen("code")) : NULL;
	if (code == NULL || code->kind != SCHEMA_ENUM)
		return "";
	memcpy(&value, (const char *)error + code->offset, sizeof(value));
	name = schema_enum_json(code->enumeration, value);
	return name != NULL ? name : "";
}

int request_write_record(
    const struct waiter *waiter, struct audit *audit, const char *code, const char *reason)
{
	const struct request *request = waiter->request;
	const struct schema_operation *operation = request->call.operation;
	Audit__Record record = AUDIT__RECORD__INIT;
	char detail[REQUEST_DETAIL_SIZE];

	if (audit == NULL || (operation != NULL && !operation->audited))
		return 0;
	/* The reason is short and must stay. */
	snprintf(detail, sizeof(detail) - strlen(reason) - 2, "%s", request->detail);
	utf8_trim(detail);
	if (*reason != '\0')
		strcat(strcat(detail, *detail != '\0' ? ": " : ""), reason);
	record.ts = timestamp_now();
	record.shed = request->shed;
	record.server = request->server;
	record.ns = (char *)request->service->ns->name;
	record.op = (char *)(operation != NULL ? operation->name : "");
	record.result = *code != '\0' || *reason != '\0' ? AUDIT__RESULT__ERROR : AUDIT__RESULT__OK;
	record.detail = detail;
	record.approval = AUDIT__APPROVAL__NONE;
	record.code = (char *)code;
	record.id = request->id;
	record.attempt = waiter->attempt;
	return audit_write(audit, &record);
}
