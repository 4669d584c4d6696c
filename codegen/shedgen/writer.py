"""The one place that prints C: indentation, comments, blank lines. Emitters say what, this says how."""

import textwrap

COLUMNS = 110
TAB = 8


class Writer:
    """Collects the text of one C file."""

    def __init__(self, source: str):
        self._lines: list[str] = []
        self._depth = 0
        self.comment(f"Made from {source} by `./dev regenerate`; changes here are lost.")
        self.blank()

    def line(self, text: str = "") -> None:
        self._lines.append("\t" * self._depth + text if text else "")

    def blank(self) -> None:
        if self._lines and self._lines[-1]:
            self.line()

    def indent(self) -> None:
        self._depth += 1

    def dedent(self) -> None:
        self._depth -= 1

    def comment(self, text: str) -> None:
        """A comment from prose; nothing for none. Paragraphs of the text are kept, lines are filled anew."""
        if not text:
            return
        text = text.replace("*/", "* /")
        room = COLUMNS - TAB * self._depth
        if "\n" not in text and len(text) + 6 <= room:
            self.line(f"/* {text} */")
            return
        self.line("/*")
        for number, paragraph in enumerate(text.split("\n\n")):
            if number:
                self.line(" *")
            for line in textwrap.wrap(" ".join(paragraph.split()), room - 3, break_on_hyphens=False):
                self.line(f" * {line}")
        self.line(" */")

    def include(self, *names: str) -> None:
        for name in names:
            self.line(f"#include {name}" if name.startswith("<") else f'#include "{name}"')

    def guard(self, name: str) -> None:
        self.line(f"#ifndef {name}")
        self.line(f"#define {name}")
        self.blank()

    def end_guard(self) -> None:
        self.blank()
        self.line("#endif")

    def call(self, head: str, arguments: list[str], tail: str) -> None:
        """`head(arguments)tail`, continued on further lines where it does not fit."""
        room = COLUMNS - TAB * self._depth
        line = head + "("
        for number, argument in enumerate(arguments):
            piece = argument + (")" + tail if number == len(arguments) - 1 else ",")
            separator = " " if number else ""
            if number and len(line.expandtabs(TAB)) + len(separator) + len(piece) > room:
                self.line(line)
                line, separator = "    ", ""
            line += separator + piece
        self.line(line if arguments else line + ")" + tail)

    def initialiser(self, entries: list[str]) -> None:
        """One element of an array of structs, `{ entries },`, filled to the line."""
        room = COLUMNS - TAB * (self._depth + 1)
        flat = "{ " + ", ".join(entries) + " },"
        if len(flat) <= room:
            self.line(flat)
            return
        self.line("{")
        self.indent()
        line = ""
        for entry in entries:
            if line and len(line) + len(entry) + 2 > room - TAB:
                self.line(line.rstrip())
                line = ""
            line += entry + ", "
        self.line(line.rstrip())
        self.dedent()
        self.line("},")

    def text(self) -> str:
        return "\n".join(self._lines).rstrip("\n") + "\n"
