"""The names that our code, protobuf-c and nanopb give to what the schema declares."""

import re


def snake(name: str) -> str:
    """`SignRequest` -> `sign_request`, `HttpError.Detail` -> `http_error_detail`, as protobuf-c lowers names."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name.replace(".", "_")).replace("__", "_").lower()


def camel(name: str) -> str:
    """`ssh_agent` -> `SshAgent`."""
    return "".join(part[:1].upper() + part[1:] for part in name.split("_"))


def prefix(item) -> str:
    """What our own identifiers for a message or an enum begin with."""
    return f"{item.file.stem}_{snake(item.name)}"
