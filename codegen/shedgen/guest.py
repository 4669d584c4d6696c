"""The guest's side: nanopb, with strings, bytes and lists kept as schema.h has them."""

import sys

from . import common, stock
from .model import Enum, Field, File, Message

sys.path.append(stock.NANOPB_MODULES)
import nanopb_pb2  # noqa: E402  (Debian keeps it outside the search path)

DATATYPES = {"STRING": "char *", "BYTES": "struct schema_bytes"}


class Guest:
    """How nanopb names and lays out what the schema declares."""

    name = "guest"

    def files(self, files: list[File]) -> list[File]:
        return [f for f in files if not f.host_only]

    def stock(self, files: list[File]) -> dict[str, str]:
        return stock.run("protoc-gen-nanopb", files, prepare=self._prepare)

    def _prepare(self, file: File, copy) -> None:
        options = copy.options.Extensions[nanopb_pb2.nanopb_fileopt]
        options.include.append("schema.h")
        options.anonymous_oneof = True
        for message in file.messages:
            proto = _find(copy.message_type, message.name.split("."))
            if self.callbacks(message):
                proto.options.Extensions[nanopb_pb2.nanopb_msgopt].callback_function = f"{self.type(message)}_field"
            declared = {f.name: f for f in message.fields}
            for field in proto.field:
                datatype = _datatype(declared[field.name])
                if datatype:
                    nanopb = field.options.Extensions[nanopb_pb2.nanopb]
                    nanopb.type = nanopb_pb2.FT_CALLBACK
                    nanopb.callback_datatype = datatype

    def header(self, file: File) -> str:
        return f"{file.stem}.pb.h"

    def type(self, item: Message | Enum) -> str:
        return f"{item.file.stem}_{item.name.replace('.', '_')}"

    def library(self, message: Message) -> str:
        return f"&{self.type(message)}_msg"

    def enum_value(self, enum: Enum, name: str) -> str:
        return f"{self.type(enum)}_{name}"

    def which(self, message: Message) -> str:
        return f"which_{message.oneofs[0]}"

    def flags(self, field: Field) -> list[str]:
        in_place = field.kind == "MESSAGE" and not field.repeated
        return ["SCHEMA_IN_PLACE"] if in_place else []

    def presence(self, message: Message, field: Field) -> tuple[str, str, str]:
        """The presence, the offset's designator, the companion's ("" for none)."""
        if field.repeated:
            return "REPEATED", f"{field.name}.items", f"{field.name}.n"
        if field.oneof:
            return "ONEOF", field.name, self.which(message)
        if field.kind == "MESSAGE":
            return "FLAG", field.name, f"has_{field.name}"
        return "PLAIN", field.name, ""

    def callbacks(self, message: Message) -> bool:
        return any(_datatype(f) for f in message.fields)

    def tag(self, message: Message, name: str) -> str:
        """The constant that says that the oneof's member `name` is set."""
        return f"{self.type(message)}_{name}_tag"

    def set_member(self, message: Message, member: Field, value: str) -> list[str]:
        """Statements that set `member` of the oneof in `wrapped` to `value`, a variable or `(*pointer)`."""
        return [
            f"wrapped.{self.which(message)} = {self.tag(message, member.name)};",
            f"wrapped.{member.name} = {value.strip('()')};",
        ]

    def initialised(self, message: Message, variable: str) -> str:
        return f"{self.type(message)} {variable} = {{0}};"

    def member(self, name: str) -> str:
        """The expression for a oneof's member as a pointer, out of `whole`."""
        return f"&whole->{name}"


def _datatype(field: Field) -> str | None:
    return "struct schema_list" if field.repeated else DATATYPES.get(field.kind)


def _find(messages, path):
    found = next(m for m in messages if m.name == path[0])
    return _find(found.nested_type, path[1:]) if path[1:] else found


def emit(files: list[File]) -> dict[str, str]:
    return common.emit(Guest(), files)
