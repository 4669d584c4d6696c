"""Runs the stock generators, protobuf-c's and nanopb's, on copies of the schema that hold nothing of ours.

The copies have no options (the libraries ship no code for them) and short packages (`ssh_agent` for
`shed.ssh_agent.v1`), so that the libraries' names stay readable. nanopb is told to keep every string, bytes
and repeated field as schema.h lays it out and to leave their coding to codec_nanopb.c.
"""

import re
import subprocess

from google.protobuf import descriptor_pb2
from google.protobuf.compiler import plugin_pb2

from .model import File, OPTIONS_FILE

NANOPB_MODULES = "/usr/lib/python3/dist-packages/proto"


class StockError(Exception):
    """A stock generator failed; its own words."""


def run(plugin: str, files: list[File], parameter: str = "", prepare=None) -> dict[str, str]:
    """What `plugin` makes of `files`, by file name. `prepare(file, copy)` may add the plugin's options."""
    request = plugin_pb2.CodeGeneratorRequest(parameter=parameter)
    for file in files:
        copy = _strip(file)
        if prepare is not None:
            prepare(file, copy)
        request.proto_file.append(copy)
        request.file_to_generate.append(copy.name)
    done = subprocess.run([plugin], input=request.SerializeToString(), capture_output=True, check=False)
    response = plugin_pb2.CodeGeneratorResponse()
    if done.returncode == 0:
        response.ParseFromString(done.stdout)
    if done.returncode != 0 or response.error:
        raise StockError(f"{plugin}: {response.error or done.stderr.decode()}")
    return {f.name: _normalise(f.name, f.content) for f in response.file}


def _strip(file: File) -> descriptor_pb2.FileDescriptorProto:
    copy = descriptor_pb2.FileDescriptorProto()
    copy.CopyFrom(file.proto)
    copy.package = file.stem
    copy.ClearField("options")
    del copy.dependency[:]
    copy.dependency.extend(d for d in file.proto.dependency if d != OPTIONS_FILE)
    for enum in copy.enum_type:
        _strip_enum(enum)
    for message in copy.message_type:
        _strip_message(message)
    return copy


def _strip_message(message) -> None:
    for field in message.field:
        field.ClearField("options")
        if field.type_name:
            field.type_name = re.sub(r"^\.shed\.(\w+)\.v\d+\.", r".\1.", field.type_name)
    for enum in message.enum_type:
        _strip_enum(enum)
    for nested in message.nested_type:
        _strip_message(nested)


def _strip_enum(enum) -> None:
    enum.ClearField("options")
    for value in enum.value:
        value.ClearField("options")


def _normalise(name: str, content: str) -> str:
    """Our banner for theirs, no tool version."""
    stem = name.split(".")[0]
    content = re.sub(r"\A(/\*.*?\*/\n)+", "", content)
    content = re.sub(r"#elif \d+ < PROTOBUF_C_MIN_COMPILER_VERSION", "#elif 1004000 < PROTOBUF_C_MIN_COMPILER_VERSION", content)
    banner = f"/* Made from proto/{stem}.proto by `./dev regenerate`; changes here are lost. */\n"
    return banner + re.sub(r"\n{3,}", "\n\n", content).rstrip("\n") + "\n"
