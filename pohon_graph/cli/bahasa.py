"""What Typer itself says, in Indonesian: its help, and its refusals of a command that is written wrongly."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from typer.core import TyperGroup

_HELP: Final = (
    (r"^Options$", "Opsi"),
    (r"^Arguments$", "Isian"),
    (r"^Commands$", "Perintah"),
    (r"\[OPTIONS\]", "[OPSI]"),
    (r"COMMAND \[ARGS\]\.\.\.", "PERINTAH [ISIAN]..."),
    (r"^Show this message and exit\.$", "Tampilkan bantuan ini."),
    (r"\[default: ", "[bawaan: "),
    (r"(\[|; )required\]$", r"\1wajib]"),
    (r"\bx>=(\d+)", r"paling kecil \1"),
    (r"(\d+)<=x<=(\d+)", r"\1–\2"),
    (r"<(?:list\[)?str\]?>", "<teks>"),
    (r"<(int|float)( range)?>", "<bilangan>"),
    (r"<(?:path|list\[Path\])>", "<berkas>"),
)
_REFUSED: Final = (
    (r"^No such option: (.+?)(?: \(Possible options: .*\))?$", r"Opsi \1 tidak ada."),
    (r"^No such command (.+?)\.(?: Did you mean .*)?$", r"Perintah \1 tidak ada."),
    (r"^Missing argument (.+?)\.$", r"Isian \1 belum ditulis."),
    (r"^Missing option (.+?)\.$", r"Opsi \1 belum ditulis."),
    (r"^Missing command\.$", "Perintahnya belum ditulis."),
    (r"^Got unexpected extra argument(?:s|\(s\))? \((.*)\)$", r"Ada isian yang berlebih: \1."),
    (r"^Option (.+?) requires an argument\.$", r"Opsi \1 memerlukan isian."),
    (r"^Option (.+?) does not take a value\.$", r"Opsi \1 tidak memakai isian."),
    (r"^Invalid value for (.+?): Input should be a valid integer.*$", r"Isian \1 harus bilangan bulat."),
    (r"^Invalid value for (.+?): Input should be a valid number.*$", r"Isian \1 harus bilangan."),
    (r"^Invalid value for (.+?): Input should be greater than or equal to (\S+)$", r"Isian \1 paling kecil \2."),
    (r"^Invalid value for (.+?): Input should be (.*)$", r"Isian \1 harus \2."),
    (r"^Invalid value for (.+?): (.*)$", r"Isian \1 tidak dapat dipakai: \2"),
)
_NEAR: Final = re.compile(r"(?:Did you mean|Possible options:) ([^?)]*)")
_OR: Final = re.compile(r"(?<=') or (?=')")

USAGE: Final = "Pemakaian: "
"""How every help begins."""

_Context: Any = TyperGroup.context_class
_Formatter: Any = _Context.formatter_class


def indonesian(text: str) -> str:
    """A piece of help in Indonesian; what is not Typer's own stays as it is."""
    for pattern, said in _HELP:
        text = re.sub(pattern, said, text)
    return text


def refused(message: str) -> str:
    """What Typer says of a command that is written wrongly; a sentence that is not known here stays as it is."""
    for pattern, said in _REFUSED:
        if re.match(pattern, message, re.DOTALL):
            return _OR.sub(" atau ", re.sub(pattern, said, message, flags=re.DOTALL))
    return message


def near(message: str) -> str:
    """The names that Typer thinks are meant, with commas between; "" for none."""
    found = _NEAR.search(message)
    return found[1].replace("'", "") if found else ""


class Help(_Formatter):  # type: ignore[misc]
    """How a help is written."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The line that shows how a command is written."""
        super().write_usage(prog, indonesian(args), USAGE)

    def write_heading(self, heading: str) -> None:
        """What stands above a list."""
        super().write_heading(indonesian(heading))

    def write_dl(self, rows: Sequence[tuple[str, str]], *arguments: Any, **options: Any) -> None:
        """A list of options or commands."""
        super().write_dl([(indonesian(name), indonesian(text)) for name, text in rows], *arguments, **options)


class Context(_Context):  # type: ignore[misc]
    """How a command is called, with its help in Indonesian."""

    formatter_class = Help


def speak(command: Any) -> Any:
    """The command, with all below it, in Indonesian."""
    command.context_class = Context
    for below in getattr(command, "commands", {}).values():
        speak(below)
    return command
