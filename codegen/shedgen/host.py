"""The host's side: protobuf-c."""

from . import common, stock
from .model import Enum, Field, File, Message
from .names import camel, snake


# protobuf-c appends "_" to a field whose name C++ reserves.
CPLUSPLUS = frozenset(
    """and and_eq asm auto bitand bitor bool break case catch char class compl const const_cast continue default delete
    do double dynamic_cast else enum explicit extern false float for friend goto if inline int long mutable namespace
    new not not_eq operator or or_eq private protected public register reinterpret_cast return short signed sizeof
    static static_cast struct switch template this throw true try typedef typeid typename union unsigned using
    virtual void volatile wchar_t while xor xor_eq""".split()
)


class Host:
    """How protobuf-c names and lays out what the schema declares."""

    name = "host"

    def files(self, files: list[File]) -> list[File]:
        return files

    def stock(self, files: list[File]) -> dict[str, str]:
        return stock.run("protoc-gen-c", files)

    def header(self, file: File) -> str:
        return f"{file.stem}.pb-c.h"

    def type(self, item: Message | Enum) -> str:
        parts = [_file_part(item), *(camel(part) for part in item.name.split("."))]
        return "__".join(parts)

    def library(self, message: Message) -> str:
        return f"&{_lower(message)}__descriptor"

    def enum_value(self, enum: Enum, name: str) -> str:
        return f"{_lower(enum).upper()}__{name}"

    def which(self, message: Message) -> str:
        return f"{message.oneofs[0]}_case"

    def flags(self, field: Field) -> list[str]:
        return ["SCHEMA_INT_BOOL"] if field.kind == "BOOL" else []

    def presence(self, message: Message, field: Field) -> tuple[str, str, str]:
        """The presence, the offset's designator, the companion's ("" for none)."""
        if field.repeated:
            return "REPEATED", _c_name(field.name), f"n_{field.name}"
        if field.oneof:
            return "ONEOF", _c_name(field.name), self.which(message)
        return ("POINTER" if field.kind == "MESSAGE" else "PLAIN"), _c_name(field.name), ""

    def callbacks(self, message: Message) -> bool:
        return False

    def tag(self, message: Message, name: str) -> str:
        """The constant that says that the oneof's member `name` is set."""
        return f"{_lower(message).upper()}__{message.oneofs[0].upper()}_{name.upper()}"

    def set_member(self, message: Message, member: Field, value: str) -> list[str]:
        """Statements that set `member` of the oneof in `wrapped` to `value`, a variable or `(*pointer)`."""
        pointer = value[2:-1] if value.startswith("(*") else f"&{value}"
        cast = f"({self.type(member.message)} *)" if value.startswith("(*") else ""
        return [
            f"wrapped.{self.which(message)} = {self.tag(message, member.name)};",
            f"wrapped.{_c_name(member.name)} = {cast}{pointer};",
        ]

    def initialised(self, message: Message, variable: str) -> str:
        return f"{self.type(message)} {variable} = {_lower(message).upper()}__INIT;"

    def member(self, name: str) -> str:
        """The expression for a oneof's member as a pointer, out of `whole`."""
        return f"whole->{_c_name(name)}"


def _c_name(name: str) -> str:
    return name + "_" if name in CPLUSPLUS else name


def _file_part(item) -> str:
    return camel(item.file.stem)


def _lower(item: Message | Enum) -> str:
    return "__".join([item.file.stem, *(snake(part) for part in item.name.split("."))])


def emit(files: list[File]) -> dict[str, str]:
    return common.emit(Host(), files)


