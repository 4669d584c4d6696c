"""What a schema must keep to beyond protoc's own rules. Each rule is one function that yields faults."""

from .model import Field, File, Message, SchemaError

FORMAT_TIMESTAMP = 1
FORMAT_RAW_JSON = 2
MOST_FIELDS = 64  # wire_check counts them in one word
MOST_LEVELS = 16  # wire_check's and json's depth
LARGEST_NUMBER = 65535  # of a field: nanopb's tags are 16 bits wide
C_KEYWORDS = frozenset(
    """auto bool break case char const continue default do double else enum extern false float for goto if inline int
    long register restrict return short signed sizeof static struct switch true typedef union unsigned void volatile
    while""".split()
)


def check(files: list[File]) -> None:
    """Raises the first fault."""
    for rule in RULES:
        for fault in rule(files):
            raise fault


def _messages(files):
    return (message for file in files for message in file.messages)


def _fields(files):
    return ((message, field) for message in _messages(files) for field in message.fields)


def file_form(files):
    for file in files:
        if file.syntax != "proto3":
            yield SchemaError(file.place, "the syntax must be proto3")
        if file.package != f"shed.{file.stem}.v1":
            yield SchemaError(file.place, f"the package must be shed.{file.stem}.v1, after the file")
        for place in file.services:
            yield SchemaError(place, "operations are members of a oneof, not a service")
        for dependency in file.dependencies:
            if dependency.startswith("google/"):
                yield SchemaError(file.place, f"{dependency}: well-known types have no code in our libraries")


def one_file_a_namespace(files):
    seen = {}
    for file in files:
        if file.namespace is not None and seen.setdefault(file.namespace, file) is not file:
            yield SchemaError(file.place, f"namespace {file.namespace} is also that of {seen[file.namespace].path}")


def field_types(files):
    for _, field in _fields(files):
        if field.optional:
            yield SchemaError(field.place, f"{field.name}: `optional` is not supported")
        if field.message is not None and field.message.map_entry:
            yield SchemaError(field.place, f"{field.name}: maps are not supported")
        if field.name in C_KEYWORDS:
            yield SchemaError(field.place, f"{field.name}: a keyword of C")
        if field.kind == "MESSAGE" and field.message is None:
            yield SchemaError(field.place, f"{field.name}: {field.type_name} is not a message of this schema")
        if field.kind == "ENUM" and field.enum is None:
            yield SchemaError(field.place, f"{field.name}: {field.type_name} is not an enum of this schema")
        if field.kind is None:
            yield SchemaError(field.place, f"{field.name}: fields of type {field.type_name} are not supported")
        if field.repeated and field.kind not in ("MESSAGE", "STRING"):
            yield SchemaError(field.place, f"{field.name}: only messages and strings may be repeated")
        if field.number > LARGEST_NUMBER:
            yield SchemaError(field.place, f"{field.name}: the number is over {LARGEST_NUMBER}")


def bounds(files):
    for _, field in _fields(files):
        if field.kind in ("STRING", "BYTES"):
            if not field.max_bytes:
                yield SchemaError(field.place, f"{field.name}: unbounded; it needs (shed.options.v1.max_bytes)")
        elif field.max_bytes is not None:
            yield SchemaError(field.place, f"{field.name}: max_bytes is for strings and bytes")
        if field.repeated and not field.max_count:
            yield SchemaError(field.place, f"{field.name}: unbounded; it needs (shed.options.v1.max_count)")
        if not field.repeated and field.max_count is not None:
            yield SchemaError(field.place, f"{field.name}: max_count is for repeated fields")


def formats(files):
    for _, field in _fields(files):
        if field.format == FORMAT_TIMESTAMP and field.kind != "INT64":
            yield SchemaError(field.place, f"{field.name}: FORMAT_TIMESTAMP is for int64")
        if field.format == FORMAT_RAW_JSON and field.kind != "BYTES":
            yield SchemaError(field.place, f"{field.name}: FORMAT_RAW_JSON is for bytes")

    for message, field in _fields(files):
        if field.message is not None and _raw(field.message):
            yield SchemaError(field.place, f"{field.name}: a message with FORMAT_RAW_JSON must be the outermost")
    for message in _messages(files):
        if len(_raw(message)) > 1:
            yield SchemaError(_raw(message)[1].place, "a second FORMAT_RAW_JSON in one message")


def _raw(message: Message) -> list[Field]:
    return [f for f in message.fields if f.format == FORMAT_RAW_JSON]


def message_form(files):
    for message in _messages(files):
        if len(message.fields) > MOST_FIELDS:
            yield SchemaError(message.place, f"{message.name}: more than {MOST_FIELDS} fields")
        if len(message.oneofs) > 1:
            yield SchemaError(message.place, f"{message.name}: more than one oneof")
        if _depth(message, ()) > MOST_LEVELS:
            yield SchemaError(message.place, f"{message.name}: recursive, or over {MOST_LEVELS} levels deep")
        for field in message.fields:
            if field.oneof and field.kind != "MESSAGE":
                yield SchemaError(field.place, f"{field.name}: members of a oneof must be messages")


def _depth(message: Message, above: tuple) -> int:
    if message in above or len(above) > MOST_LEVELS:
        return MOST_LEVELS + 1
    inner = [_depth(f.message, (*above, message)) for f in message.fields if f.message]
    return 1 + max(inner, default=0)


def enum_form(files):
    for file in files:
        for enum in file.enums:
            seen = set()
            for value in enum.values:
                if value.json in seen:
                    yield SchemaError(value.place, f"{value.name}: its JSON name is also another value's")
                seen.add(value.json)


def sensitive_errors(files):
    for message, field in _fields(files):
        if field.sensitive and message.name.endswith("Error"):
            yield SchemaError(field.place, f"{field.name}: an error is shown to people and must not be sensitive")


def operation_options(files):
    for message, field in _fields(files):
        named = message.file.namespace is not None and message.name == "Request"
        if named and (field.operation is None or field.operation.deadline_ms == 0):
            yield SchemaError(field.place, f"{field.name}: an operation needs a deadline_ms")
        if not named and field.operation is not None:
            yield SchemaError(field.place, f"{field.name}: only members of Request's oneof are operations")


def namespace_form(files):
    for file in files:
        if file.namespace is None:
            continue
        request, response = file.message("Request"), file.message("Response")
        for message, name, oneof in ((request, "Request", "operation"), (response, "Response", "result")):
            if message is None:
                yield SchemaError(file.place, f"namespace {file.namespace} has no message {name}")
                return
            if message.oneofs != [oneof] or any(f.oneof is None for f in message.fields):
                yield SchemaError(message.place, f"{name} must be the oneof `{oneof}` and nothing else")
        yield from _pairs(request, response)


def _pairs(request: Message, response: Message):
    answers = {f.name: f for f in response.fields}
    for operation in request.fields:
        answer = answers.pop(operation.name, None)
        if answer is None or answer.number != operation.number:
            yield SchemaError(operation.place, f"{operation.name}: Response needs it under the same number")
        yield from _flat(operation, ("operation",))
        if answer is not None:
            yield from _flat(answer, ("error", "code"))
    error = answers.pop("error", None)
    if error is None or error.number != 1 or error.message.name != "Error" or not _is_error(error.message):
        yield SchemaError(response.place, "Response needs `Error error = 1` with `error = 1` and `code = 2`")
    for field in answers.values():
        yield SchemaError(field.place, f"{field.name}: Request has no operation of this name")


def _flat(member: Field, reserved):
    for field in member.message.fields if member.message else ():
        if field.name in reserved:
            yield SchemaError(field.place, f"{field.name}: the name has a meaning of its own in the JSON form")


def _is_error(message: Message) -> bool:
    return [(f.name, f.number, f.kind) for f in message.fields] == [("error", 1, "STRING"), ("code", 2, "ENUM")]


RULES = (
    file_form,
    one_file_a_namespace,
    field_types,
    bounds,
    formats,
    message_form,
    enum_form,
    sensitive_errors,
    operation_options,
    namespace_form,
)
