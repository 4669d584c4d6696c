"""What both sides emit beside the stock generators' files: tables and typed functions, clients, dispatch.

A side (host.Host, guest.Guest) answers how its library names and lays things out; everything else is here
once. For `ssh_agent.proto` the files are `ssh_agent_gen.[ch]`, and, as it is a namespace,
`ssh_agent_client.[ch]` and `ssh_agent_dispatch.[ch]`; `namespaces.[ch]` lists the bus's namespaces.
"""

from . import calls, messages
from .model import File
from .writer import Writer


def emit(side, files: list[File]) -> dict[str, str]:
    """Every file of the side, by name."""
    chosen = side.files(files)
    made = side.stock(chosen)
    for file in chosen:
        made[f"{file.stem}_gen.h"] = messages.header(side, file)
        made[f"{file.stem}_gen.c"] = messages.source(side, file)
        if file.namespace is not None:
            made[f"{file.stem}_client.h"] = calls.client_header(side, file)
            made[f"{file.stem}_client.c"] = calls.client_source(side, file)
            made[f"{file.stem}_dispatch.h"] = calls.dispatch_header(side, file)
            made[f"{file.stem}_dispatch.c"] = calls.dispatch_source(side, file)
    made["namespaces.h"] = _namespaces_header()
    made["namespaces.c"] = _namespaces_source([f for f in chosen if f.namespace and not f.host_only])
    return made


def _namespaces_header() -> str:
    out = Writer("proto/")
    out.guard("SHED_NAMESPACES_H")
    out.include("schema.h")
    out.blank()
    out.comment("The bus namespace of this name, or NULL if the schema has none.")
    out.line("const struct schema_namespace *namespaces_find(const char *name);")
    out.end_guard()
    return out.text()


def _namespaces_source(files: list[File]) -> str:
    out = Writer("proto/")
    out.include("namespaces.h")
    out.blank()
    out.include("<string.h>")
    out.blank()
    out.include(*(f"{f.stem}_gen.h" for f in files))
    out.blank()
    out.line("static const struct schema_namespace *const namespaces[] = {")
    out.indent()
    for file in files:
        out.line(f"&{file.stem}_namespace,")
    out.dedent()
    out.line("};")
    out.blank()
    out.line("const struct schema_namespace *namespaces_find(const char *name)")
    out.line("{")
    out.indent()
    out.line("for (size_t i = 0; i < sizeof(namespaces) / sizeof(namespaces[0]); i++)")
    out.line("\tif (strcmp(namespaces[i]->name, name) == 0)")
    out.line("\t\treturn namespaces[i];")
    out.line("return NULL;")
    out.dedent()
    out.line("}")
    return out.text()
