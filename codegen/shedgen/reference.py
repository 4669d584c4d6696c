"""The protocol reference for people: one Markdown page, PROTOCOL.md."""

from .lint import FORMAT_RAW_JSON, FORMAT_TIMESTAMP
from .model import Enum, Field, File, Message


def emit(files: list[File]) -> dict[str, str]:
    lines = [
        "# Protocol reference",
        "",
        "Made from `proto/` by `./dev regenerate`; changes here are lost. Framing, negotiation and the HTTP APIs are",
        "in [proto/README.md](../proto/README.md).",
    ]
    for file in sorted(files, key=lambda f: (f.host_only, f.namespace is None, f.stem)):
        lines += _file(file)
    return {"PROTOCOL.md": "\n".join(lines) + "\n"}


def _file(file: File) -> list[str]:
    title = f"Namespace `{file.namespace}`" if file.namespace else f"`{file.stem}`"
    lines = ["", f"## {title}", "", file.comment]
    if file.host_only:
        lines += ["", "Spoken between the host's own processes only."]
    if file.namespace:
        lines += ["", "| operation | what it does | request | response | deadline | gated | audited |"]
        lines += ["|---|---|---|---|---|---|---|"]
        for operation in file.operations:
            options = operation.options
            cells = [
                f"`{operation.name}`",
                _cell(operation.comment),
                f"`{operation.request.name}`",
                f"`{operation.response.name}`",
                f"{options.deadline_ms} ms",
                "yes" if options.gated else "no",
                "yes" if options.audited else "no",
            ]
            lines.append(f"| {' | '.join(cells)} |")
    for message in file.messages:
        if not (file.namespace and message.name in ("Request", "Response")):
            lines += _message(message)
    for enum in file.enums:
        lines += _enum(enum)
    return lines


def _message(message: Message) -> list[str]:
    lines = ["", f"### `{message.name}`"]
    if message.comment:
        lines += ["", message.comment]
    if not message.fields:
        return [*lines, "", "No fields."]
    lines += ["", "| field | number | type | limits | meaning |", "|---|---|---|---|---|"]
    for field in message.fields:
        cells = [f"`{field.name}`", str(field.number), _type(field), _limits(field), _cell(_meaning(field))]
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def _type(field: Field) -> str:
    name = f"`{field.type_name}`"
    return f"list of {name}" if field.repeated else name


def _limits(field: Field) -> str:
    limits = [f"{field.max_bytes} bytes"] if field.max_bytes else []
    limits += [f"{field.max_count} elements"] if field.max_count else []
    return ", ".join(limits)


def _meaning(field: Field) -> str:
    notes = [field.comment]
    notes += ["Nanoseconds since 1970; RFC 3339 in JSON."] if field.format == FORMAT_TIMESTAMP else []
    notes += ["One JSON value, which stands as itself in JSON."] if field.format == FORMAT_RAW_JSON else []
    notes += ["Sensitive."] if field.sensitive else []
    notes += ["Left out of JSON when empty."] if field.omit_empty else []
    notes += [f"One of `{field.oneof}`."] if field.oneof else []
    return " ".join(note for note in notes if note)


def _enum(enum: Enum) -> list[str]:
    lines = ["", f"### `{enum.name}`"]
    if enum.comment:
        lines += ["", enum.comment]
    if enum.open:
        lines += ["", "A value that the reader does not know is read as the first."]
    lines += ["", "| value | number | in JSON | meaning |", "|---|---|---|---|"]
    for value in enum.values:
        lines.append(f'| `{value.name}` | {value.number} | `"{value.json}"` | {_cell(value.comment)} |')
    return lines


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
