"""What the spreadsheet reader does not tell about an ods: unproven formulas, and sizes that would drown it.

Cells of an ods have no address (runs of them are written once with a count), so a file with an unproven formula is
refused as a whole, naming it, instead of reading "no money" where an error stands.
"""

from __future__ import annotations

import re

from pohon_graph.errors import SheetError

MAX_CELLS = 12_000_000
"""Most cells in the rectangle of one file: 500,000 rows of 24 columns."""

_FORMULA = re.compile(rb"<table:table-cell\b[^>]*table:formula=[^>]*>")
_ROW = re.compile(rb"<table:table-row\b([^>]*)(?<!/)>(.*?)</table:table-row>", re.DOTALL)
_CELL = re.compile(rb"<table:(?:covered-)?table-cell\b[^>]*>")
_ROWS = re.compile(rb'number-rows-repeated="(\d+)"')
_COLUMNS = re.compile(rb'number-columns-repeated="(\d+)"')


def check(nama: str, xml: bytes) -> None:
    """Refuse an ods whose values are not proven or would not fit.

    Args:
        nama: the file's name, for messages.
        xml: its ``content.xml``.

    Raises:
        SheetError: a formula is in error or was never calculated, or the sheets are too large.
    """
    for formula in _FORMULA.findall(xml):
        if b'value-type="error"' in formula or b"office:value-type=" not in formula:
            text = re.search(rb'table:formula="([^"]{0,60})', formula)
            shown = text[1].decode("utf-8", "replace") if text else ""
            raise SheetError(
                f"Berkas .ods berisi rumus yang galat atau belum dihitung ({shown}); nilainya belum terbukti.",
                next_step="Perbaiki rumusnya, atau simpan sebagai .xlsx agar hanya baris itu yang ditolak.",
                where=nama,
            )
    rows = widest = 0
    for attributes, inner in _ROW.findall(xml):
        width = _width(inner)
        if width:
            rows += _count(_ROWS, attributes)
            widest = max(widest, width)
    if rows * widest > MAX_CELLS:
        raise SheetError(
            "Berkas terlalu besar untuk dibuka: lembarnya melebihi 12 juta sel.",
            next_step="Hapus sel yang jauh di luar tabel, atau pecah berkas per perangkat daerah.",
            where=nama,
        )


def _width(inner: bytes) -> int:
    """Columns up to the last cell that has a value."""
    width = last = 0
    for cell in _CELL.findall(inner):
        width += _count(_COLUMNS, cell)
        if b"value-type=" in cell:
            last = width
    return last


def _count(pattern: re.Pattern[bytes], element: bytes) -> int:
    found = pattern.search(element)
    return int(found[1]) if found else 1
