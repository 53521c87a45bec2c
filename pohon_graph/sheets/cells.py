"""Cells read as values, with what was repaired logged once per distinct value and what cannot be read refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from pohon_graph.sheets._xlsx import Unproven
from pohon_graph.sheets.reading import Asal, Reading, Refusal, Repair
from pohon_graph.sheets.rows import shortened
from pohon_graph.sheets.table import Cell
from pohon_graph.values import ValueRefused, clean_text

MAX_TEXT = 32_767
"""Longest text of a cell that is loaded: what a spreadsheet cell can hold."""

_TIDIED = "spasi ganda, baris baru, atau karakter tak terlihat dirapikan"

T = TypeVar("T")


class CellRefused(Exception):
    """A cell that cannot be read; becomes a :class:`Refusal` of its row.

    Args:
        kolom: the column's header as it reads.
        cell: what stands there.
        alasan: why it cannot be loaded.
        langkah: what to write instead.
    """

    def __init__(self, kolom: str, cell: Cell, alasan: str, langkah: str = "") -> None:
        super().__init__(alasan)
        self.kolom = kolom
        self.nilai = shortened(cell)
        self.alasan = alasan
        self.langkah = langkah or "Perbaiki sel ini di berkas sumber, lalu muat lagi."

    def refusal(self, asal: Asal, rupiah: int | None) -> Refusal:
        """The refusal of the row, or part of a row, that this cell belongs to."""
        return Refusal(asal, self.kolom, self.nilai, self.alasan, self.langkah, rupiah)


class RepairLog:
    """Repairs of one file: one line per distinct column, value and reason, at the first row that has it."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str, str, str, str], Repair] = {}

    def add(self, asal: Asal, kolom: str, lama: Cell, baru: str, alasan: str) -> None:
        """Log that ``lama`` was read as ``baru``, there and wherever the column holds the same."""
        repair = Repair(asal, kolom, str(lama)[:200], baru[:200], alasan)
        self._seen.setdefault((asal.lembar, *repair[1:]), repair)

    def into(self, reading: Reading) -> None:
        """Append the lines to the reading, in the order of their first rows."""
        reading.repairs.extend(self._seen.values())


def read_cell(read: Callable[[Cell], T], kolom: str, cell: Cell) -> T:
    """Read a cell by one of the functions of ``values`` or ``codes``.

    Raises:
        CellRefused: its value is not proven (an error, a formula never calculated), or ``read`` refuses it.
    """
    if isinstance(cell, Unproven):
        raise unproven(kolom, cell)
    try:
        return read(cell)
    except ValueRefused as refused:
        raise CellRefused(kolom, cell, refused.reason) from None


def read_text(kolom: str, cell: Cell, asal: Asal, repairs: RepairLog) -> str:
    """A cell as clean text; tidied spaces are logged.

    Raises:
        CellRefused: its value is not proven, or it is longer than a spreadsheet cell can be.
    """
    _refuse_unreadable(kolom, cell)
    text = clean_text(cell)
    if isinstance(cell, str) and text != cell.strip(" "):
        repairs.add(asal, kolom, cell, text, _TIDIED)
    return text


def read_lines(kolom: str, cell: Cell) -> list[str]:
    """The lines of a cell that hold anything, each as clean text.

    Raises:
        CellRefused: as :func:`read_text`.
    """
    _refuse_unreadable(kolom, cell)
    lines = cell.splitlines() if isinstance(cell, str) else [cell]
    return [text for line in lines if (text := clean_text(line))]


def _refuse_unreadable(kolom: str, cell: Cell) -> None:
    if isinstance(cell, Unproven):
        raise unproven(kolom, cell)
    if isinstance(cell, str) and len(cell) > MAX_TEXT:
        raise CellRefused(kolom, cell, f"Teks terlalu panjang ({len(cell)} karakter).", "Ringkas teks pada sel ini.")


def unproven(kolom: str, cell: Cell) -> CellRefused:
    """The refusal of an error cell or of a formula without a stored value."""
    return CellRefused(
        kolom,
        cell,
        "Nilai sel belum terbukti: rumusnya belum dihitung atau berisi galat.",
        "Buka berkas di Excel atau LibreOffice, periksa rumusnya, simpan, lalu muat lagi.",
    )
