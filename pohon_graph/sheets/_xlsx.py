"""What the spreadsheet reader does not tell about an xlsx: cells without a proven value, and sizes that would drown it.

A formula that was never calculated and an error cell (``#N/A``) both reach us as an empty cell; an empty cell would
mean "no money". So the parts of the zip are looked at first.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from html import unescape
from posixpath import join, normpath

from pohon_graph.errors import SheetError
from pohon_graph.sheets import _ods

MAX_UNPACKED = 1024 * 1024 * 1024
"""Most bytes that a zip may unpack to."""
MAX_CELLS = 12_000_000
"""Most cells in the rectangle of one sheet: 500,000 rows of 24 columns."""

_ROW = re.compile(rb'<(?:\w+:)?row\b[^>]*?\br="(\d+)"')
_WIDE = re.compile(rb'<(?:\w+:)?c r="([A-Z]{2,3})\d')
_FILLED = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]+)(\d+)"[^>]*(?<!/)>')
_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*)(?<!/)>(.*?)</(?:\w+:)?c>", re.DOTALL)
_PLACE = re.compile(rb'\br="([A-Z]+)(\d+)"')
_FORMULA = re.compile(rb"<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>(.*?)</)", re.DOTALL)
_VALUE = re.compile(rb"<(?:\w+:)?v\b[^>]*(?<!/)>(.*?)</", re.DOTALL)
_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')


class Unproven(str):
    """The text of an error cell (``#N/A``) or of a formula that has no stored value; never an amount or a code."""

    __slots__ = ()


def check(nama: str, isi: bytes) -> dict[str, dict[tuple[int, int], Unproven]]:
    """Refuse a zip that is no sheet or would not fit, and find the cells whose value is not proven.

    Args:
        nama: the file's name, for messages.
        isi: its bytes.

    Returns:
        Per sheet name, (row, column) from 0 of each unproven cell.

    Raises:
        SheetError: no workbook inside, damaged, or too large when unpacked.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as archive:
            parts = set(archive.namelist())
            if sum(info.file_size for info in archive.infolist()) > MAX_UNPACKED:
                raise _too_large(nama)
            if "xl/workbook.xml" not in parts:
                if "content.xml" in parts:
                    _ods.check(nama, archive.read("content.xml"))
                    return {}
                raise _unknown(nama)
            return {
                sheet: cells
                for sheet, part, recalculated in _sheets(archive, parts)
                if (cells := _unproven(nama, archive.read(part), recalculated))
            }
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, LookupError, RuntimeError, ValueError) as error:
        raise SheetError(
            "Berkas rusak: isi arsipnya tidak dapat dibuka.",
            next_step="Unduh atau ekspor ulang berkas, lalu coba lagi.",
            where=nama,
        ) from error


def _sheets(archive: zipfile.ZipFile, parts: set[str]) -> list[tuple[str, str, bool]]:
    book = archive.read("xl/workbook.xml").decode("utf-8", "replace")
    relations = archive.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
    targets = {}
    for element in re.findall(r"<(?:\w+:)?Relationship\b[^>]*>", relations):
        values = dict(_ATTRIBUTE.findall(element))
        target = values.get("Target", "")
        targets[values.get("Id", "")] = target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))
    recalculated = re.search(r'<(?:\w+:)?calcPr\b[^>]*fullCalcOnLoad="(?:1|true)"', book) is not None
    found = []
    for element in re.findall(r"<(?:\w+:)?sheet\b[^>]*>", book):
        values = dict(_ATTRIBUTE.findall(element))
        part = targets.get(next((v for k, v in values.items() if k.endswith(":id")), ""), "")
        if part in parts:
            found.append((unescape(values.get("name", "")), part, recalculated))
    return found


def _unproven(nama: str, xml: bytes, recalculated: bool) -> dict[tuple[int, int], Unproven]:
    if b" r='" in xml:
        xml = xml.replace(b"'", b'"')
    _measure(nama, xml)
    if b't="e"' not in xml and b"<f" not in xml and b":f" not in xml:
        return {}
    cells = {}
    for attributes, inner in _CELL.findall(xml):
        place = _PLACE.search(attributes)
        mark = _mark(attributes, inner, recalculated)
        if place is not None and mark is not None:
            cells[int(place[2]) - 1, _column(place[1])] = mark
    return cells


def _mark(attributes: bytes, inner: bytes, recalculated: bool) -> Unproven | None:
    value = _VALUE.search(inner)
    stored = value[1].decode("utf-8", "replace") if value else ""
    if b't="e"' in attributes:
        return Unproven(stored or "#N/A")
    formula = _FORMULA.search(inner)
    if formula is None or b't="str"' in attributes or (stored and not (recalculated and stored == "0")):
        return None
    return Unproven("=" + unescape((formula[1] or b"").decode("utf-8", "replace")))


def _measure(nama: str, xml: bytes) -> None:
    rows = max(map(int, _ROW.findall(xml)), default=0)
    columns = max(map(_column, set(_WIDE.findall(xml))), default=25) + 1
    if rows * columns <= MAX_CELLS:
        return
    filled = [(int(row), _column(column)) for column, row in _FILLED.findall(xml)]
    if filled and max(row for row, _ in filled) * (max(column for _, column in filled) + 1) > MAX_CELLS:
        raise _too_large(nama)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _too_large(nama: str) -> SheetError:
    return SheetError(
        "Berkas terlalu besar untuk dibuka: lembarnya melebihi 12 juta sel atau isinya melebihi 1 GB.",
        next_step="Hapus sel yang jauh di luar tabel (Ctrl+End), atau pecah berkas per perangkat daerah.",
        where=nama,
    )


def _unknown(nama: str) -> SheetError:
    return SheetError(
        "Jenis berkas ini tidak dibaca.",
        next_step="Simpan sebagai .xlsx, .xls, .ods atau .csv.",
        where=nama,
    )
