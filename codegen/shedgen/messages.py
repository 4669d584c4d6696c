"""`X_gen.h` and `X_gen.c`: the tables of a file's messages and the functions that take them by type."""

from .lint import FORMAT_RAW_JSON, FORMAT_TIMESTAMP
from .model import Enum, Field, File, Message
from .names import prefix, snake
from .writer import Writer

INTRODUCTION = """What the functions do, own and return is said where they lead: *_encode and *_decode in codec.h,
*_to_json and *_from_json in json.h, *_check in check.h, *_describe and *_wipe in describe.h. *_str gives an enum
value's name in JSON, "" for one that the schema does not have."""


def header(side, file: File) -> str:
    out = Writer(f"proto/{file.stem}.proto")
    out.comment(file.comment + "\n\n" + INTRODUCTION if file.comment else INTRODUCTION)
    out.guard(f"SHED_{file.stem.upper()}_GEN_H")
    out.include("arena.h", "buf.h", "schema.h", side.header(file))
    for enum in file.enums:
        out.blank()
        out.comment(enum.comment)
        out.line(f"extern const struct schema_enum {prefix(enum)}_enum;")
        out.line(f"const char *{prefix(enum)}_str({side.type(enum)} value);")
    for message in file.messages:
        out.blank()
        out.comment(f"{message.name}. {message.comment}" if message.comment else f"{message.name}.")
        out.line(f"extern const struct schema_message {prefix(message)}_schema;")
        for head, parameters, _, _ in _functions(side, message):
            out.call(head, parameters, ";")
    if file.namespace is not None:
        out.blank()
        out.comment(f"The namespace `{file.namespace}` and its operations.")
        out.line(f"extern const struct schema_namespace {file.stem}_namespace;")
    out.end_guard()
    return out.text()


def source(side, file: File) -> str:
    out = Writer(f"proto/{file.stem}.proto")
    out.include(f"{file.stem}_gen.h")
    out.blank()
    out.include("<stddef.h>")
    out.blank()
    out.include("check.h", "codec.h")
    if any(side.callbacks(m) for m in file.messages):
        out.include("codec_nanopb.h")
    out.include("describe.h", "json.h")
    others = {x.file.stem for m in file.messages for f in m.fields for x in (f.message, f.enum) if x}
    out.include(*(f"{stem}_gen.h" for stem in sorted(others - {file.stem})))
    for enum in file.enums:
        _enum(out, side, enum)
    for message in _inner_first(file):
        _table(out, side, message)
    for message in file.messages:
        _definitions(out, side, message)
    if file.namespace is not None:
        _namespace(out, file)
    return out.text()


def _functions(side, message: Message):
    """Each typed function: its head and parameters, the call that is its body and that call's arguments."""
    kind, name = side.type(message), prefix(message)
    schema, constant, whole = f"&{name}_schema", f"const {kind} *message", f"{kind} **ret_message"
    text = ["struct arena *arena", "const char *text", "size_t length", whole]
    from_json = ("json_decode", [schema, "arena", "text", "length", "(void **)ret_message"])
    if _shape(message) == "RESPONSE":
        text = ["uint32_t operation", *text]
        from_json = ("json_decode_response", [schema, "operation", *from_json[1][1:]])
    data = ["struct arena *arena", "const uint8_t *data", "size_t size", whole]
    out = [constant, "struct buf *out"]
    return [
        (f"int {name}_encode", out, "return codec_encode", [schema, "message", "out"]),
        (f"int {name}_decode", data, "return codec_decode", [schema, "arena", "data", "size", "(void **)ret_message"]),
        (f"int {name}_to_json", out, "return json_encode", [schema, "message", "out"]),
        (f"int {name}_from_json", text, f"return {from_json[0]}", from_json[1]),
        (f"int {name}_check", [constant], "return check_message", [schema, "message"]),
        (f"int {name}_describe", out, "return describe_message", [schema, "message", "out"]),
        (f"void {name}_wipe", [f"{kind} *message"], "wipe_message", [schema, "message"]),
    ]


def _shape(message: Message) -> str:
    if message.file.namespace is not None and message.name in ("Request", "Response"):
        return message.name.upper()
    return "OBJECT"


def _inner_first(file: File) -> list[Message]:
    """The messages in an order in which each table stands before those that point to it."""
    done: list[Message] = []

    def visit(message: Message) -> None:
        if message.file is not file or message in done:
            return
        for field in message.fields:
            if field.message is not None:
                visit(field.message)
        done.append(message)

    for message in file.messages:
        visit(message)
    return done


def _enum(out: Writer, side, enum: Enum) -> None:
    name = prefix(enum)
    out.blank()
    out.line(f"static const struct schema_enum_value {name}_values[] = {{")
    out.indent()
    for value in enum.values:
        out.line(f'{{ {side.enum_value(enum, value.name)}, "{value.json}" }},')
    out.dedent()
    out.line("};")
    out.blank()
    out.line(f"const struct schema_enum {name}_enum = {{")
    out.indent()
    out.line(f'.name = "{enum.file.stem}.{enum.name}",')
    out.line(f".values = {name}_values,")
    out.line(f".n_values = {len(enum.values)},")
    if enum.open:
        out.line(".open = true,")
    out.dedent()
    out.line("};")
    out.blank()
    out.line(f"const char *{name}_str({side.type(enum)} value)")
    out.line("{")
    out.line(f"\treturn schema_enum_json(&{name}_enum, (int32_t)value);")
    out.line("}")


def _table(out: Writer, side, message: Message) -> None:
    name, kind = prefix(message), side.type(message)
    out.blank()
    if message.fields:
        out.line(f"static const struct schema_field {name}_fields[] = {{")
        out.indent()
        for field in message.fields:
            out.initialiser(_field(side, message, field))
        out.dedent()
        out.line("};")
        out.blank()
    out.line(f"const struct schema_message {name}_schema = {{")
    out.indent()
    out.line(f'.name = "{message.file.stem}.{message.name}",')
    if _shape(message) != "OBJECT":
        out.line(f".shape = SCHEMA_{_shape(message)},")
    out.line(f".size = sizeof({kind}),")
    if message.oneofs:
        out.line(f".which_size = sizeof((({kind} *)NULL)->{side.which(message)}),")
    out.line(f".library = {side.library(message)},")
    if message.fields:
        out.line(f".fields = {name}_fields,")
        out.line(f".n_fields = {len(message.fields)},")
    out.dedent()
    out.line("};")


def _field(side, message: Message, field: Field) -> list[str]:
    presence, offset, companion = side.presence(message, field)
    kind = side.type(message)
    flags = [
        *(["SCHEMA_SENSITIVE"] if field.sensitive else []),
        *(["SCHEMA_VOLATILE"] if field.volatile else []),
        *(["SCHEMA_OMIT_EMPTY"] if field.omit_empty else []),
        *(["SCHEMA_TIMESTAMP"] if field.format == FORMAT_TIMESTAMP else []),
        *(["SCHEMA_RAW_JSON"] if field.format == FORMAT_RAW_JSON else []),
        *side.flags(field),
    ]
    entries = [f'.name = "{field.name}"', f".number = {field.number}", f".kind = SCHEMA_{field.kind}"]
    if presence != "PLAIN":
        entries.append(f".presence = SCHEMA_{presence}")
    if flags:
        entries.append(f".flags = {' | '.join(flags)}")
    if field.max_bytes:
        entries.append(f".max_bytes = {field.max_bytes}")
    if field.max_count:
        entries.append(f".max_count = {field.max_count}")
    entries.append(f".offset = offsetof({kind}, {offset})")
    if companion:
        entries.append(f".companion = offsetof({kind}, {companion})")
    if field.message is not None:
        entries.append(f".message = &{prefix(field.message)}_schema")
    if field.enum is not None:
        entries.append(f".enumeration = &{prefix(field.enum)}_enum")
    return entries


def _definitions(out: Writer, side, message: Message) -> None:
    if side.callbacks(message):
        out.blank()
        arguments = ["pb_istream_t *in", "pb_ostream_t *out", "const pb_field_t *field"]
        out.call(f"bool {side.type(message)}_field", arguments, "")
        out.line("{")
        out.line(f"\treturn codec_nanopb_field(&{prefix(message)}_schema, in, out, field);")
        out.line("}")
    for head, parameters, callee, arguments in _functions(side, message):
        out.blank()
        out.call(head, parameters, "")
        out.line("{")
        out.indent()
        out.call(callee, arguments, ";")
        out.dedent()
        out.line("}")


def _namespace(out: Writer, file: File) -> None:
    out.blank()
    out.line(f"static const struct schema_operation {file.stem}_operations[] = {{")
    out.indent()
    for operation in file.operations:
        entries = [f'.name = "{operation.name}"', f".number = {operation.number}"]
        entries.append(f".deadline_ms = {operation.options.deadline_ms}")
        entries += [".gated = true"] if operation.options.gated else []
        entries += [".audited = true"] if operation.options.audited else []
        out.initialiser(entries)
    out.dedent()
    out.line("};")
    out.blank()
    out.line(f"const struct schema_namespace {file.stem}_namespace = {{")
    out.indent()
    out.line(f'.name = "{file.namespace}",')
    out.line(f".request = &{file.stem}_{snake('Request')}_schema,")
    out.line(f".response = &{file.stem}_{snake('Response')}_schema,")
    out.line(".error = 1,")
    out.line(f".operations = {file.stem}_operations,")
    out.line(f".n_operations = {len(file.operations)},")
    out.dedent()
    out.line("};")
