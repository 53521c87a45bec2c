"""The empty workbook Pohon: what ``pohon template`` writes, from the same table that the reader goes by.

Its sheets are also those of a prefilled book (:mod:`pohon_graph.book`), with rows.

Its bytes depend on the table only. Examples stand on the guide sheet and in comments, where nothing is loaded from.
"""

from __future__ import annotations

import datetime
import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import xlsxwriter
from xlsxwriter.workbook import Format, Workbook, Worksheet

from pohon_graph.errors import SheetError
from pohon_graph.sheets.pohon import GUIDE
from pohon_graph.sheets.pohon_columns import SHEETS, Column, Sheet
from pohon_graph.sheets.template_guide import opd_list, write_guide

PREPARED = 2_000
"""Rows that are prepared with drop-downs; rows below them are read all the same."""

_TEXT_STAYS_TEXT = {"strings_to_formulas": False, "strings_to_urls": False}
_MADE = datetime.datetime(2026, 1, 1)
_TEXT_KINDS = ("opd", "unit", "kode", "rujukan", "daftar", "periode", "nilai", "teks")


def write_template(path: Path) -> None:
    """Write the empty workbook Pohon.

    Args:
        path: the .xlsx to write; replaced if it exists.

    Raises:
        SheetError: the file cannot be written (folder missing, open in Excel, no room).
    """
    write_whole(path, _fill)


def write_whole(path: Path, fill: Callable[[Workbook], None]) -> None:
    """Write a workbook whole or not at all; its bytes depend on what ``fill`` writes only.

    Args:
        path: the .xlsx to write; replaced if it exists.
        fill: writes the sheets.

    Raises:
        SheetError: the file cannot be written (folder missing, open in Excel, no room).
    """
    try:
        handle, name = tempfile.mkstemp(suffix=".xlsx", prefix=".templat-", dir=path.parent)
        os.close(handle)
        try:
            with xlsxwriter.Workbook(name, _TEXT_STAYS_TEXT) as book:
                book.set_properties({"title": "Pohon kinerja", "author": "pohon_graph", "created": _MADE})
                fill(book)
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


def _fill(book: Workbook) -> None:
    styles = formats(book)
    guide = book.add_worksheet(GUIDE)
    sheets = {spec.name: book.add_worksheet(spec.name) for spec in SHEETS}
    write_guide(book, guide)
    for spec in SHEETS:
        write_sheet(sheets[spec.name], spec, styles)
    guide.activate()


def formats(book: Workbook) -> dict[str, Format]:
    """The formats of the sheets, by name."""
    head = {"bold": True, "border": 1, "text_wrap": True, "valign": "vcenter"}
    cell = {"valign": "top", "text_wrap": True}
    return {
        "required": book.add_format({**head, "bg_color": "#1F4E5F", "font_color": "#FFFFFF"}),
        "optional": book.add_format({**head, "bg_color": "#D9E5E8", "font_color": "#1F2A2E"}),
        "text": book.add_format({**cell, "num_format": "@"}),
        "fraction": book.add_format({**cell, "num_format": "0.00"}),
        "plain": book.add_format(cell),
    }


def write_sheet(
    sheet: Worksheet,
    spec: Sheet,
    styles: Mapping[str, Format],
    rows: Sequence[Mapping[str, str | float]] = (),
    opd: str = "",
) -> None:
    """Write a sheet: its headers with help, its drop-downs, and rows where there are any.

    Args:
        sheet, spec, styles: where, what, and the formats.
        rows: column → text or number.
        opd: the agency that a drop-down of agencies offers; "" for those that the workbook lists.
    """
    sheet.freeze_panes(1, 0)
    sheet.set_row(0, 30)
    for position, column in enumerate(spec.columns):
        kind = "text" if column.kind in _TEXT_KINDS else "fraction" if column.kind == "pecahan" else "plain"
        sheet.set_column(position, position, column.width, styles[kind])
        write_header(sheet, 0, spec, position, styles)
        if (rule := validation(column, opd)) is not None:
            sheet.data_validation(1, position, PREPARED, position, rule)
        for number, row in enumerate(rows, 1):
            cell = row.get(column.name, "")
            if isinstance(cell, str):
                if cell:
                    sheet.write_string(number, position, cell, styles[kind])
            else:
                sheet.write_number(number, position, cell, styles[kind])
    sheet.autofilter(0, 0, max(PREPARED, len(rows)), len(spec.columns) - 1)
    _print_setup(sheet, spec)


def write_header(sheet: Worksheet, row: int, spec: Sheet, position: int, styles: Mapping[str, Format]) -> None:
    """Write the header of a column, with its help as the comment."""
    column = spec.columns[position]
    sheet.write_string(row, position, column.name, styles["required" if column.required else "optional"])
    sheet.write_comment(row, position, _comment(spec, position), {"x_scale": 2.4, "y_scale": 1.5, "author": ""})


def _comment(spec: Sheet, position: int) -> str:
    column = spec.columns[position]
    examples = dict.fromkeys(row[position] for row in spec.examples if row[position])
    lines = [column.help, "Wajib diisi." if column.required else "", "Contoh: " + " atau ".join(examples)]
    return "\n".join(line for line in (lines if examples else lines[:2]) if line)


def validation(column: Column, opd: str = "") -> dict[str, object] | None:
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
            "source": [opd] if opd else opd_list(),
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
