"""What the spreadsheet reader does not tell about an ods: unproven formulas, sizes that would drown it, merged cells.

Cells of an ods have no address (runs of them are written once with a count), so a file with an unproven formula is
refused as a whole, naming it, instead of reading "no money" where an error stands.
"""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape

from pohon_graph.errors import SheetError

MAX_CELLS = 12_000_000
"""Most cells in the rectangle of one file: 500,000 rows of 24 columns."""

_FORMULA = re.compile(rb"<table:table-cell\b[^>]*table:formula=[^>]*>")
_ROW = re.compile(rb"<table:table-row\b([^>]*)(?<!/)>(.*?)</table:table-row>", re.DOTALL)
_CELL = re.compile(rb"<table:(?:covered-)?table-cell\b[^>]*>")
_TABLE = re.compile(rb"<table:table\b([^>]*)>(.*?)</table:table>", re.DOTALL)
_NAME = re.compile(rb'table:name=(?:"([^"]*)"|\'([^\']*)\')')
_ANY_ROW = re.compile(rb"<table:table-row\b([^>]*?)(?:/>|>(.*?)</table:table-row>)", re.DOTALL)
_ROWS = re.compile(rb'number-rows-repeated="(\d+)"')
_COLUMNS = re.compile(rb'number-columns-repeated="(\d+)"')
_DOWN = re.compile(rb'number-rows-spanned="(\d+)"')
_ACROSS = re.compile(rb'number-columns-spanned="(\d+)"')


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


def merged(isi: bytes) -> dict[str, tuple[tuple[int, int, int, int], ...]]:
    """The merged ranges of an ods that :func:`check` let through.

    Args:
        isi: the file's bytes.

    Returns:
        Per sheet name, ranges as (first row, first column, last row, last column), counted from 0; nothing where the
        file is no ods.
    """
    with zipfile.ZipFile(io.BytesIO(isi)) as archive:
        if "content.xml" not in archive.namelist():
            return {}
        xml = archive.read("content.xml")
    found = {}
    for attributes, inner in _TABLE.findall(xml):
        name = _NAME.search(attributes)
        if name is not None and b"-spanned=" in inner:
            found[unescape((name[1] or name[2] or b"").decode("utf-8", "replace"))] = tuple(_ranges(inner))
    return found


def _ranges(table: bytes) -> list[tuple[int, int, int, int]]:
    ranges = []
    row = 0
    for attributes, inner in _ANY_ROW.findall(table):
        column = 0
        for cell in _CELL.findall(inner) if b"-spanned=" in inner else ():
            down, across = _count(_DOWN, cell), _count(_ACROSS, cell)
            if down > 1 or across > 1:
                ranges.append((row, column, row + down - 1, column + across - 1))
            column += _count(_COLUMNS, cell)
        row += _count(_ROWS, attributes)
    return ranges


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
