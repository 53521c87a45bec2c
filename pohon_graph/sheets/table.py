"""A file as sheets of raw cells, whatever program wrote it; rows keep the numbers that a spreadsheet program shows.

The content decides how a file is read, never its extension. ``Sheet.rows[0]`` is row 1 and ``row[0]`` is column A; in
csv a row is a record. Nothing is interpreted here: cells are text, numbers, dates or booleans as the file has them.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from pohon_graph.errors import SheetError
from pohon_graph.sheets import _delimited, _ods, _xlsx

Cell = str | int | float | bool | date | datetime | time | timedelta
Merged = tuple[int, int, int, int]

MAX_BYTES = 128 * 1024 * 1024
"""Largest file that is opened, in bytes."""

_OLD_FORMAT = (
    "Berkas .xls (format lama): sel galat seperti #N/A tidak dapat dibedakan dari sel kosong. "
    "Bila berkas berisi rumus, simpan sebagai .xlsx lalu muat lagi."
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"


@dataclass(slots=True)
class Sheet:
    """One sheet, read.

    Attributes:
        nama: its name; for csv the file's name.
        visible: False for a hidden sheet.
        rows: raw cells; ``rows[0]`` is row 1; rows after the last filled one are left out. An empty cell is ``""``; a
            formula without a stored value and an error cell are :class:`Unproven`.
        merged: merged ranges as (first row, first column, last row, last column), counted from 0.
        teks: True for delimited text, where a record with too many fields has slipped columns.
    """

    nama: str
    visible: bool
    rows: list[list[Cell]]
    merged: tuple[Merged, ...] = ()
    teks: bool = False

    def content(self) -> str:
        """The sha256 of its filled rows, whatever their order: equal for a hidden or re-sorted copy."""
        lines = sorted(line for line in ("\x1f".join(map(str, row)).rstrip("\x1f") for row in self.rows) if line)
        return hashlib.sha256("\x1e".join(lines).encode("utf-8", "surrogatepass")).hexdigest()

    def filled(self) -> Iterator[tuple[int, list[Cell]]]:
        """The rows that hold anything, with the row number that a spreadsheet program shows."""
        return ((number, row) for number, row in enumerate(self.rows, 1) if not is_blank_row(row))


@dataclass(slots=True)
class Book:
    """A file's sheets, and what a person should know about how it was opened (Indonesian sentences)."""

    nama: str
    sheets: list[Sheet]
    notes: list[str] = field(default_factory=list)


def is_blank(cell: Cell) -> bool:
    """Whether a cell holds nothing but spaces."""
    return isinstance(cell, str) and not cell.strip()


def is_blank_row(row: list[Cell]) -> bool:
    """Whether a row holds nothing but spaces."""
    return all(isinstance(cell, str) and not cell.strip() for cell in row)


def open_book(nama: str, isi: bytes) -> Book:
    """Open a file's bytes: xlsx, xlsm, xls, ods, or delimited text.

    Args:
        nama: the file's name, for messages.
        isi: its bytes.

    Raises:
        SheetError: it is empty, too large, encrypted, damaged, of a kind that is not read, or its text cannot be split
            into columns with certainty.
    """
    if not isi.strip():
        raise SheetError("Berkas kosong.", next_step="Ekspor ulang berkas dari sumbernya.", where=nama)
    if len(isi) > MAX_BYTES:
        raise SheetError(
            f"Berkas terlalu besar: {len(isi) / 1048576:.0f} MB, batasnya {MAX_BYTES // 1048576} MB.",
            next_step="Pecah berkas, misalnya satu berkas per perangkat daerah.",
            where=nama,
        )
    if isi.startswith(_ZIP):
        return _spreadsheet(nama, isi, zipped=True)
    if isi.startswith(_OLE):
        return _spreadsheet(nama, isi, zipped=False)
    rows, notes = _delimited.read(nama, isi)
    return Book(nama, [Sheet(nama, True, _trimmed(rows), teks=True)], notes)


def _spreadsheet(nama: str, isi: bytes, *, zipped: bool) -> Book:
    if not zipped and "EncryptedPackage".encode("utf-16-le") in isi:
        raise _encrypted(nama)
    unproven = _xlsx.check(nama, isi) if zipped else {}
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(isi))
        sheets = []
        spans = _ods.merged(isi) if zipped else {}
        for meta in book.sheets_metadata:
            if meta.typ != SheetTypeEnum.WorkSheet:
                continue
            sheet = book.get_sheet_by_name(meta.name)
            rows = sheet.to_python(skip_empty_area=False)
            for (row, column), mark in unproven.get(meta.name, {}).items():
                _put(rows, row, column, mark)
            told = tuple((*first, *last) for first, last in sheet.merged_cell_ranges or ())
            visible = meta.visible == SheetVisibleEnum.Visible
            sheets.append(Sheet(meta.name, visible, _trimmed(rows), told or spans.get(meta.name, ())))
    except PasswordError:
        raise _encrypted(nama) from None
    except (CalamineError, OSError, ValueError) as error:
        raise _damaged(nama, error) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # how the Rust reader reports a defect of its own
            raise
        raise _damaged(nama, error) from error
    return Book(nama, sheets, [] if zipped else [_OLD_FORMAT])


def _put(rows: list[list[Cell]], row: int, column: int, mark: Cell) -> None:
    rows.extend([] for _ in range(row + 1 - len(rows)))
    rows[row].extend([""] * (column + 1 - len(rows[row])))
    rows[row][column] = mark


def _trimmed(rows: list[list[Cell]]) -> list[list[Cell]]:
    while rows and is_blank_row(rows[-1]):
        rows.pop()
    return rows


def _encrypted(nama: str) -> SheetError:
    return SheetError(
        "Berkas terkunci dengan kata sandi.", next_step="Buka kuncinya di Excel, lalu simpan tanpa sandi.", where=nama
    )


def _damaged(nama: str, error: BaseException) -> SheetError:
    return SheetError(
        f"Berkas rusak atau bukan lembar kerja yang dikenal ({str(error)[:120]}).",
        next_step="Buka di Excel atau LibreOffice, lalu simpan ulang sebagai .xlsx.",
        where=nama,
    )
