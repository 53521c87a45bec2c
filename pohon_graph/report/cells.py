"""What a spreadsheet cell may hold, whoever wrote the text: no control characters, no text that Excel would cut."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

LONGEST: Final = 32_767
"""Characters (UTF-16, as Excel counts) that a cell holds."""
LARGEST: Final = 10**15 - 1
"""Beyond these 15 digits Excel shows zeros instead of what was written."""
Value = str | int | float | None
Kind = Literal["text", "narrow", "rupiah", "count", "row", "share", "blank"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Args:
        title: its header.
        width: in characters.
        kind: ``text`` wraps; ``narrow`` is text on one line; ``rupiah`` and ``count`` are whole numbers, ``row`` is
            a row number of another sheet, ``share`` a fraction shown in percent; ``blank`` is left for a person to
            fill in.
    """

    title: str
    width: float
    kind: Kind = "text"


@dataclass(slots=True)
class Cells:
    """Makes values fit for cells, and counts what it had to change.

    Attributes:
        replaced: characters that no cell may hold (control, direction, broken), each written as ``�``.
        shortened: texts that were longer than a cell.
        as_text: numbers of more than 15 digits, written as text.
    """

    replaced: int = 0
    shortened: int = 0
    as_text: int = 0

    def text(self, value: str) -> str:
        """A text without control characters, at most as long as a cell; a line break stays."""
        if not value.isprintable():
            value = "".join(map(self._character, value))
        units = len(value) if value.isascii() else len(value.encode("utf-16-le")) // 2
        if units <= LONGEST:
            return value
        self.shortened += 1
        note = f" … [dipendekkan dari {len(value)} aksara]"
        return value.encode("utf-16-le")[: 2 * (LONGEST - len(note))].decode("utf-16-le", "ignore") + note

    def number(self, value: int) -> int | str:
        """A whole number, as text where Excel would change its digits."""
        if abs(value) <= LARGEST:
            return value
        self.as_text += 1
        return str(value)

    def told(self) -> list[str]:
        """What was changed, as sentences."""
        told = []
        if self.replaced:
            told.append(f"{self.replaced} aksara yang tidak dapat ditampilkan diganti dengan �.")
        if self.shortened:
            told.append(f"{self.shortened} teks dipendekkan karena melebihi isi sebuah sel; utuhnya di results.json.")
        if self.as_text:
            told.append(f"{self.as_text} angka ditulis sebagai teks karena Excel tidak dapat menyimpan semua digitnya.")
        return told

    def _character(self, character: str) -> str:
        if character.isprintable() or character == "\n":
            return character
        if character == "\N{NO-BREAK SPACE}":
            return " "
        self.replaced += 1
        return "\N{REPLACEMENT CHARACTER}"


def inert(text: str) -> str:
    """A text of a csv file that no spreadsheet program takes for a formula: an apostrophe goes before ``= + - @``."""
    return f"'{text}" if text.lstrip().startswith(("=", "+", "-", "@")) or text.startswith(("\t", "\r")) else text
