"""The schema as the emitters see it: files, messages, fields, enums, operations, each with its comment and line.

`load` reads protoc's request. The options of proto/options.proto are read through its own descriptor, which is
part of that request, so that no generated Python is needed.
"""

from __future__ import annotations

from dataclasses import dataclass, field as datafield
import re

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

OPTIONS_FILE = "options.proto"
OPTIONS_PACKAGE = "shed.options.v1"

KINDS = {
    descriptor_pb2.FieldDescriptorProto.TYPE_BOOL: "BOOL",
    descriptor_pb2.FieldDescriptorProto.TYPE_UINT32: "UINT32",
    descriptor_pb2.FieldDescriptorProto.TYPE_UINT64: "UINT64",
    descriptor_pb2.FieldDescriptorProto.TYPE_INT64: "INT64",
    descriptor_pb2.FieldDescriptorProto.TYPE_ENUM: "ENUM",
    descriptor_pb2.FieldDescriptorProto.TYPE_STRING: "STRING",
    descriptor_pb2.FieldDescriptorProto.TYPE_BYTES: "BYTES",
    descriptor_pb2.FieldDescriptorProto.TYPE_MESSAGE: "MESSAGE",
}


class SchemaError(Exception):
    """A fault in the schema, with its place."""

    def __init__(self, where: "Place", text: str):
        super().__init__(f"{where.file}:{where.line}: {text}")


@dataclass(frozen=True)
class Place:
    file: str
    line: int


@dataclass
class EnumValue:
    name: str
    number: int
    json: str
    comment: str
    place: Place


@dataclass
class Enum:
    name: str  # within its file, nested names joined by "."
    file: "File"
    values: list[EnumValue]
    open: bool
    comment: str
    place: Place


@dataclass
class OperationOptions:
    deadline_ms: int
    gated: bool
    audited: bool


@dataclass
class Field:
    name: str
    number: int
    kind: str | None  # a name of enum schema_kind without its prefix; None if the schema has no such kind
    type_name: str  # the protobuf type as written, for people
    repeated: bool
    optional: bool
    oneof: str | None
    comment: str
    place: Place
    max_bytes: int | None
    max_count: int | None
    sensitive: bool
    volatile: bool
    omit_empty: bool
    format: int
    operation: OperationOptions | None
    message: "Message | None" = None
    enum: Enum | None = None
    target: str = ""  # the full protobuf name of `message` or `enum`


@dataclass
class Message:
    name: str  # within its file, nested names joined by "."
    file: "File"
    fields: list[Field]
    oneofs: list[str]
    map_entry: bool  # protoc's own, for a map field
    comment: str
    place: Place


@dataclass
class Operation:
    """A member of Request's oneof and the member of the same name in Response's."""

    name: str
    number: int
    request: Message
    response: Message
    options: OperationOptions
    comment: str


@dataclass
class File:
    path: str
    package: str
    syntax: str
    namespace: str | None
    host_only: bool
    dependencies: list[str]
    services: list[Place]
    comment: str
    proto: descriptor_pb2.FileDescriptorProto
    place: Place
    messages: list[Message] = datafield(default_factory=list)
    enums: list[Enum] = datafield(default_factory=list)

    @property
    def stem(self) -> str:
        return self.path.rsplit("/", 1)[-1].removesuffix(".proto")

    def message(self, name: str) -> Message | None:
        return next((m for m in self.messages if m.name == name), None)

    @property
    def operations(self) -> list[Operation]:
        """Only after lint, which holds Request and Response to their form."""
        if self.namespace is None:
            return []
        answers = {f.name: f for f in self.message("Response").fields}
        return [
            Operation(f.name, f.number, f.message, answers[f.name].message, f.operation, f.comment)
            for f in self.message("Request").fields
        ]


class Options:
    """Reads the schema's options from the descriptors' option messages."""

    def __init__(self, protos):
        pool = descriptor_pool.DescriptorPool()
        for proto in protos:
            pool.Add(proto)
        self._pool = pool
        self._factory = message_factory.MessageFactory(pool)
        self._known = any(p.name == OPTIONS_FILE for p in protos)

    def read(self, options, name: str):
        """The option's value, or None where it is not set."""
        if not self._known:
            return None
        extension = self._pool.FindExtensionByName(f"{OPTIONS_PACKAGE}.{name}")
        kind = self._factory.GetPrototype(self._pool.FindMessageTypeByName(options.DESCRIPTOR.full_name))
        parsed = kind()
        parsed.ParseFromString(options.SerializeToString())
        return parsed.Extensions[extension] if parsed.HasExtension(extension) else None


class _Source:
    """Comments and lines by descriptor path."""

    def __init__(self, proto):
        self._file = proto.name
        self._locations = {tuple(location.path): location for location in proto.source_code_info.location}

    def place(self, path) -> Place:
        location = self._locations.get(tuple(path))
        return Place(self._file, location.span[0] + 1 if location else 1)

    def comment(self, path) -> str:
        location = self._locations.get(tuple(path))
        return _clean(location.leading_comments) if location else ""

    def file_comment(self) -> str:
        location = self._locations.get((12,))  # before `syntax`
        return _clean(location.leading_comments) if location else ""


def _clean(comment: str) -> str:
    return "\n".join(line.removeprefix(" ").rstrip() for line in comment.strip("\n").split("\n")).strip()


def load(protos) -> list[File]:
    """All files of the request but protobuf's own and the options', in protoc's order."""
    options = Options(protos)
    files = [_file(p, options) for p in protos if p.name != OPTIONS_FILE and not p.name.startswith("google/")]
    messages = {f".{f.package}.{m.name}": m for f in files for m in f.messages}
    enums = {f".{f.package}.{e.name}": e for f in files for e in f.enums}
    for file in files:
        for message in file.messages:
            for field in message.fields:
                field.message = messages.get(field.target)
                field.enum = enums.get(field.target)
    return files


def _file(proto, options: Options) -> File:
    source = _Source(proto)
    file = File(
        path=proto.name,
        package=proto.package,
        syntax=proto.syntax,
        namespace=options.read(proto.options, "namespace"),
        host_only=bool(options.read(proto.options, "host_only")),
        dependencies=[d for d in proto.dependency if d != OPTIONS_FILE],
        services=[source.place([6, i]) for i in range(len(proto.service))],
        comment=source.file_comment(),
        proto=proto,
        place=source.place([2]),
    )
    for i, enum in enumerate(proto.enum_type):
        file.enums.append(_enum(enum, "", [5, i], file, source, options))
    for i, message in enumerate(proto.message_type):
        _message(message, "", [4, i], file, source, options)
    return file


def _message(proto, prefix, path, file, source, options) -> None:
    name = prefix + proto.name
    for i, enum in enumerate(proto.enum_type):
        file.enums.append(_enum(enum, name + ".", [*path, 4, i], file, source, options))
    for i, nested in enumerate(proto.nested_type):
        _message(nested, name + ".", [*path, 3, i], file, source, options)
    fields = [_field(f, proto, [*path, 2, i], source, options) for i, f in enumerate(proto.field)]
    message = Message(
        name=name,
        file=file,
        fields=sorted(fields, key=lambda f: f.number),
        oneofs=[o.name for o in proto.oneof_decl],
        map_entry=proto.options.map_entry,
        comment=source.comment(path),
        place=source.place(path),
    )
    file.messages.append(message)


def _field(proto, parent, path, source, options) -> Field:
    operation = options.read(proto.options, "operation")
    return Field(
        name=proto.name,
        number=proto.number,
        kind=KINDS.get(proto.type),
        type_name=_type_name(proto),
        repeated=proto.label == proto.LABEL_REPEATED,
        optional=proto.proto3_optional,
        oneof=parent.oneof_decl[proto.oneof_index].name if proto.HasField("oneof_index") else None,
        comment=source.comment(path),
        place=source.place(path),
        max_bytes=options.read(proto.options, "max_bytes"),
        max_count=options.read(proto.options, "max_count"),
        sensitive=bool(options.read(proto.options, "sensitive")),
        volatile=bool(options.read(proto.options, "volatile")),
        omit_empty=bool(options.read(proto.options, "omit_empty")),
        format=options.read(proto.options, "format") or 0,
        operation=operation and OperationOptions(operation.deadline_ms, operation.gated, operation.audited),
        target=proto.type_name,
    )


def _type_name(proto) -> str:
    if proto.type_name:
        return re.sub(r"^\.(shed\.\w+\.v\d+\.)?", "", proto.type_name)
    return descriptor_pb2.FieldDescriptorProto.Type.Name(proto.type).removeprefix("TYPE_").lower()


def _enum(proto, prefix, path, file, source, options) -> Enum:
    values = []
    for i, value in enumerate(proto.value):
        json = options.read(value.options, "json")
        values.append(
            EnumValue(
                name=value.name,
                number=value.number,
                json=value.name if json is None else json,
                comment=source.comment([*path, 2, i]),
                place=source.place([*path, 2, i]),
            )
        )
    return Enum(
        name=prefix + proto.name,
        file=file,
        values=values,
        open=bool(options.read(proto.options, "open")),
        comment=source.comment(path),
        place=source.place(path),
    )
