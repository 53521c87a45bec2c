"""The empty workbook Pohon: what ``pohon template`` writes, from the same table that the reader goes by.

Its bytes depend on the table only. Examples stand on the guide sheet and in comments, where nothing is loaded from.
"""

from __future__ import annotations

import datetime
import os
import tempfile
from pathlib import Path

import xlsxwriter
from xlsxwriter.workbook import Format, Workbook, Worksheet

from pohon_graph.errors import SheetError
from pohon_graph.sheets.pohon import GUIDE
from pohon_graph.sheets.pohon_columns import SHEETS, Column, Sheet
from pohon_graph.sheets.template_guide import opd_list, write_guide

PREPARED = 2_000
"""Rows that are prepared with drop-downs; rows below them are read all the same."""

_MADE = datetime.datetime(2026, 1, 1)
_TEXT_KINDS = ("opd", "unit", "kode", "rujukan", "daftar", "periode", "nilai", "teks")


def write_template(path: Path) -> None:
    """Write the empty workbook Pohon.

    Args:
        path: the .xlsx to write; replaced if it exists.

    Raises:
        SheetError: the file cannot be written (folder missing, open in Excel, no room).
    """
    try:
        handle, name = tempfile.mkstemp(suffix=".xlsx", prefix=".templat-", dir=path.parent)
        os.close(handle)
        try:
            _write(Path(name))
            Path(name).chmod(0o644)
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        raise SheetError(
            f"Templat tidak dapat ditulis ({error.strerror}).",
            next_step="Periksa folder tujuan, dan tutup berkas itu bila sedang dibuka di Excel.",
            where=str(path),
        ) from error


def _write(path: Path) -> None:
    with xlsxwriter.Workbook(str(path)) as book:
        book.set_properties({"title": "Pohon kinerja", "author": "pohon_graph", "created": _MADE})
        formats = _formats(book)
        guide = book.add_worksheet(GUIDE)
        sheets = {spec.name: book.add_worksheet(spec.name) for spec in SHEETS}
        write_guide(book, guide)
        for spec in SHEETS:
            _sheet(sheets[spec.name], spec, formats)
        guide.activate()


def _formats(book: Workbook) -> dict[str, Format]:
    head = {"bold": True, "border": 1, "text_wrap": True, "valign": "vcenter"}
    cell = {"valign": "top", "text_wrap": True}
    return {
        "required": book.add_format({**head, "bg_color": "#1F4E5F", "font_color": "#FFFFFF"}),
        "optional": book.add_format({**head, "bg_color": "#D9E5E8", "font_color": "#1F2A2E"}),
        "text": book.add_format({**cell, "num_format": "@"}),
        "fraction": book.add_format({**cell, "num_format": "0.00"}),
        "plain": book.add_format(cell),
    }


def _sheet(sheet: Worksheet, spec: Sheet, formats: dict[str, Format]) -> None:
    sheet.freeze_panes(1, 0)
    sheet.set_row(0, 30)
    for position, column in enumerate(spec.columns):
        kind = "text" if column.kind in _TEXT_KINDS else "fraction" if column.kind == "pecahan" else "plain"
        sheet.set_column(position, position, column.width, formats[kind])
        sheet.write_string(0, position, column.name, formats["required" if column.required else "optional"])
        sheet.write_comment(0, position, _comment(spec, position), {"x_scale": 2.4, "y_scale": 1.5, "author": ""})
        if (rule := _validation(column)) is not None:
            sheet.data_validation(1, position, PREPARED, position, rule)
    sheet.autofilter(0, 0, PREPARED, len(spec.columns) - 1)
    _print_setup(sheet, spec)


def _comment(spec: Sheet, position: int) -> str:
    column = spec.columns[position]
    examples = dict.fromkeys(row[position] for row in spec.examples if row[position])
    lines = [column.help, "Wajib diisi." if column.required else "", "Contoh: " + " atau ".join(examples)]
    return "\n".join(line for line in (lines if examples else lines[:2]) if line)


def _validation(column: Column) -> dict[str, object] | None:
    """The drop-down or the check of a column; what it does not offer is only warned about: the reader decides."""
    if column.kind == "pilihan":
        return {
            "validate": "list",
            "source": list(column.choices),
            "error_title": "Pilihan tidak dikenal",
            "error_message": f"Pilih salah satu: {', '.join(column.choices)}.",
        }
    if column.kind == "opd" and not column.required:
        return {
            "validate": "list",
            "source": opd_list(),
            "error_type": "warning",
            "error_title": "Belum terdaftar",
            "error_message": "Kode ini belum ada di lembar PerangkatDaerah. Teruskan?",
        }
    if column.kind == "pecahan":
        return {
            "validate": "decimal",
            "criteria": "between",
            "minimum": 0,
            "maximum": 1,
            "error_title": "Di luar batas",
            "error_message": "Isi antara 0 dan 1, misalnya 0,4 atau 40%.",
        }
    return None


def _print_setup(sheet: Worksheet, spec: Sheet) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_margins(0.4, 0.4, 0.6, 0.6)
    sheet.set_header(f"&L&B{spec.name}&R{spec.help}")
    sheet.set_footer("&LPohon kinerja&RHalaman &P dari &N")
