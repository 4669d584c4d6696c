"""`X_client.[ch]` and `X_dispatch.[ch]`: a namespace's typed calls and the stubs of its handlers."""

from .model import File, Operation
from .writer import Writer


def _facts(operation: Operation) -> str:
    facts = [f"Waits {operation.options.deadline_ms} ms at most."]
    facts += ["An approval may be asked for."] if operation.options.gated else []
    facts += ["Audited."] if operation.options.audited else []
    return " ".join([operation.comment, *facts]).strip()


def _member(file: File, message: str, name: str):
    return next(f for f in file.message(message).fields if f.name == name)


def _call_arguments(side, file: File, operation: Operation) -> list[str]:
    return [
        "struct client *client",
        f"const {side.type(operation.request)} *request",
        f"{file.stem}_{operation.name}_fn *done",
        "void *arg",
        "struct client_call **ret_call",
    ]


def client_header(side, file: File) -> str:
    out = Writer(f"proto/{file.stem}.proto")
    out.comment(
        f"Typed calls in the namespace `{file.namespace}`. Each returns 0 with its cookie for client_cancel, or a "
        "negative code, and then `done` is never called. `done` is called once, later, with one of: a negative "
        "error, the peer's refusal, its response; both are valid during the call."
    )
    out.guard(f"SHED_{file.stem.upper()}_CLIENT_H")
    out.include("client.h", f"{file.stem}_gen.h")
    error = side.type(file.message("Error"))
    for operation in file.operations:
        out.blank()
        out.comment(_facts(operation))
        arguments = ["void *arg", "int error", f"const {error} *refusal", f"const {side.type(operation.response)} *response"]
        out.call(f"typedef void {file.stem}_{operation.name}_fn", arguments, ";")
        out.call(f"int {file.stem}_call_{operation.name}", _call_arguments(side, file, operation), ";")
    out.end_guard()
    return out.text()


def client_source(side, file: File) -> str:
    out = Writer(f"proto/{file.stem}.proto")
    out.include(f"{file.stem}_client.h")
    out.blank()
    out.include("error.h")
    response = side.type(file.message("Response"))
    for index, operation in enumerate(file.operations):
        out.blank()
        arguments = ["client_fn *typed", "void *arg", "int error", "const void *response"]
        out.call(f"static void {operation.name}_done", arguments, "")
        out.line("{")
        out.indent()
        out.line(f"{file.stem}_{operation.name}_fn *done = ({file.stem}_{operation.name}_fn *)typed;")
        out.line(f"const {response} *whole = response;")
        out.line(f"uint32_t which = error == 0 ? schema_which(&{file.stem}_response_schema, whole) : 0;")
        out.blank()
        out.line(f"if (which == {side.tag(file.message('Response'), operation.name)})")
        out.line(f"\tdone(arg, 0, NULL, {side.member(operation.name)});")
        out.line(f"else if (which == {side.tag(file.message('Response'), 'error')})")
        out.line(f"\tdone(arg, 0, {side.member('error')}, NULL);")
        out.line("else")
        out.line("\tdone(arg, error < 0 ? error : ERROR_OPERATION, NULL, NULL);")
        out.dedent()
        out.line("}")
        out.blank()
        out.call(f"int {file.stem}_call_{operation.name}", _call_arguments(side, file, operation), "")
        out.line("{")
        out.indent()
        member = _member(file, "Request", operation.name)
        out.line(side.initialised(file.message("Request"), "wrapped"))
        out.blank()
        for line in side.set_member(file.message("Request"), member, "(*request)"):
            out.line(line)
        start = [
            "client",
            f"&{file.stem}_namespace",
            f"&{file.stem}_namespace.operations[{index}]",
            "&wrapped",
            f"{operation.name}_done",
            "(client_fn *)done",
            "arg",
            "ret_call",
        ]
        out.call("return client->transport->start", start, ";")
        out.dedent()
        out.line("}")
    return out.text()


def dispatch_header(side, file: File) -> str:
    out = Writer(f"proto/{file.stem}.proto")
    out.comment(
        f"Serving the namespace `{file.namespace}`. The handlers are written by hand; one that is missing fails to "
        "link. A handler gets a request that the schema has checked, valid during the call, and answers once, now "
        "or later, by the reply of its operation or by the error's."
    )
    out.guard(f"SHED_{file.stem.upper()}_DISPATCH_H")
    out.include("dispatch.h", f"{file.stem}_gen.h")
    for operation in file.operations:
        out.blank()
        out.comment(_facts(operation))
        out.call(f"void {file.stem}_handle_{operation.name}", _handle_arguments(side, operation), ";")
        out.call(f"void {file.stem}_reply_{operation.name}", _reply_arguments(side, operation), ";")
    out.blank()
    out.comment("Answers with a code and one sentence that says what to do; cut at the schema's limit.")
    out.call(f"void {file.stem}_reply_error", _error_arguments(side, file), ";")
    out.blank()
    out.comment("Runs the handler of the request's operation; errors as dispatch_request.")
    request = side.type(file.message("Request"))
    out.call(f"int {file.stem}_dispatch", ["struct call *call", f"const {request} *request"], ";")
    out.end_guard()
    return out.text()


def _handle_arguments(side, operation: Operation) -> list[str]:
    return ["struct call *call", f"const {side.type(operation.request)} *request"]


def _reply_arguments(side, operation: Operation) -> list[str]:
    return ["struct call *call", f"const {side.type(operation.response)} *response"]


def _error_arguments(side, file: File) -> list[str]:
    code = next(f.enum for f in file.message("Error").fields if f.name == "code")
    return ["struct call *call", f"{side.type(code)} code", "const char *error"]


def dispatch_source(side, file: File) -> str:
    out = Writer(f"proto/{file.stem}.proto")
    out.include(f"{file.stem}_dispatch.h")
    out.blank()
    out.include("<stdio.h>")
    for operation in file.operations:
        out.blank()
        out.line(f"static void handle_{operation.name}(struct call *call, const void *request)")
        out.line("{")
        out.line(f"\t{file.stem}_handle_{operation.name}(call, request);")
        out.line("}")
    out.blank()
    out.line("static const struct dispatch_entry entries[] = {")
    out.indent()
    for operation in file.operations:
        out.line(f"{{ {side.tag(file.message('Request'), operation.name)}, handle_{operation.name} }},")
    out.dedent()
    out.line("};")
    out.blank()
    request = side.type(file.message("Request"))
    out.call(f"int {file.stem}_dispatch", ["struct call *call", f"const {request} *request"], "")
    out.line("{")
    out.line(f"\tcall->ns = &{file.stem}_namespace;")
    out.line("\treturn dispatch_request(call, entries, sizeof(entries) / sizeof(entries[0]), request);")
    out.line("}")
    for operation in file.operations:
        out.blank()
        out.call(f"void {file.stem}_reply_{operation.name}", _reply_arguments(side, operation), "")
        _reply(out, side, file, operation.name, "response")
    out.blank()
    out.call(f"void {file.stem}_reply_error", _error_arguments(side, file), "")
    _error(out, side, file)
    return out.text()


def _reply(out: Writer, side, file: File, name: str, variable: str) -> None:
    out.line("{")
    out.indent()
    out.line(side.initialised(file.message("Response"), "wrapped"))
    out.blank()
    for line in side.set_member(file.message("Response"), _member(file, "Response", name), f"(*{variable})"):
        out.line(line)
    out.line("call->reply(call, &wrapped);")
    out.dedent()
    out.line("}")


def _error(out: Writer, side, file: File) -> None:
    message = file.message("Error")
    limit = next(f.max_bytes for f in message.fields if f.name == "error")
    out.line("{")
    out.indent()
    out.line(f"char sentence[{limit} + 1];")
    out.line(side.initialised(message, "refusal"))
    out.line(side.initialised(file.message("Response"), "wrapped"))
    out.blank()
    out.line('snprintf(sentence, sizeof(sentence), "%s", error);')
    out.line("refusal.error = sentence;")
    out.line("refusal.code = code;")
    for line in side.set_member(file.message("Response"), _member(file, "Response", "error"), "refusal"):
        out.line(line)
    out.line("call->reply(call, &wrapped);")
    out.dedent()
    out.line("}")
