"""Write the tables of a Renstra PD 2025–2029 as agencies have them: titles, two header rows, merged cells."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

HASIL = [
    *("No", "NSPK dan Sasaran RPJMD yang Relevan", "Tujuan PD", "Sasaran PD", "Outcome", "Output", "Indikator"),
    *("Program/Kegiatan", "Keterangan"),
]
TARGET = ["No", "NSPK DAN SASARAN RPJMD YANG RELEVAN", "TUJUAN", "SASARAN (PD)", "INDIKATOR"]
TAHUN = list(range(2025, 2031))
ATAS = "^"
"""A cell that is merged with the one above."""

Table = Sequence[Any]
"""Rows of cells."""


def hasil(sheet: Worksheet, rows: Table, *, headers: Sequence[str] = HASIL) -> None:
    """An outcome table: a title over all columns, the header, the column numbers, rows; ``ATAS`` merges upwards."""
    sheet.append(["RUMUSAN RENSTRA 2025–2029"])
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(headers))
    sheet.append(["PERANGKAT DAERAH : DINAS KESEHATAN"])
    sheet.append([])
    sheet.append(list(headers))
    sheet.append(list(range(1, len(headers) + 1)))
    _body(sheet, rows)


def target(
    sheet: Worksheet, rows: Table, *, beside: Sequence[str] = (), years: Sequence[Any] = TAHUN, last: str = "KETERANGAN"
) -> None:
    """A target table with its two header rows."""
    titles = [*TARGET, *beside]
    sheet.append(["TUJUAN DAN SASARAN RENSTRA"])
    sheet.append([*titles, "TARGET TAHUN", *[None] * (len(years) - 1), last])
    sheet.append([*[None] * len(titles), *years])
    for column in [*range(1, len(titles) + 1), len(titles) + len(years) + 1]:
        sheet.merge_cells(start_row=2, start_column=column, end_row=3, end_column=column)
    sheet.merge_cells(start_row=2, start_column=len(titles) + 1, end_row=2, end_column=len(titles) + len(years))
    _body(sheet, rows)


def _body(sheet: Worksheet, rows: Table) -> None:
    first = sheet.max_row + 1
    for row in rows:
        sheet.append([None if cell == ATAS else cell for cell in row])
    for column in range(max(map(len, rows), default=0)):
        start = first
        for number, row in enumerate([*rows, []], first):
            if column < len(row) and row[column] == ATAS:
                continue
            if number - 1 > start:
                letter = get_column_letter(column + 1)
                sheet.merge_cells(f"{letter}{start}:{letter}{number - 1}")
            start = number


def book(path: Path, *, a: Table | None = None, b: Table | None = None, **options: Any) -> Path:
    """A workbook with an outcome table, a target table, or both."""
    workbook = openpyxl.Workbook()
    assert workbook.active is not None
    workbook.remove(workbook.active)
    if a is not None:
        hasil(workbook.create_sheet("Outcome"), a)
    if b is not None:
        target(workbook.create_sheet("Target"), b, **options)
    workbook.save(path)
    return path


def plain(path: Path, rows: Table, *, headers: Sequence[Any] = HASIL) -> Path:
    """A csv edition: no titles, no merges, what is merged is blank."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [headers, *([("" if cell in (None, ATAS) else cell) for cell in row] for row in rows)]
        )
    return path


def ods(rows: Table) -> bytes:
    """An OpenDocument sheet of these rows; ``ATAS`` merges upwards."""
    names = {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    }
    spaces = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in names.items())
    body = ""
    for number, row in enumerate(rows):
        body += "<table:table-row>"
        for column, cell in enumerate(row):
            if cell == ATAS:
                body += "<table:covered-table-cell/>"
                continue
            joined = [below[column] == ATAS for below in rows[number + 1 :]]
            down = 1 + (joined.index(False) if False in joined else len(joined))
            span = f' table:number-rows-spanned="{down}" table:number-columns-spanned="1"' if down > 1 else ""
            lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(cell).splitlines())
            filled = f' office:value-type="string"{span}>{lines}' if cell is not None else f"{span}>"
            body += f"<table:table-cell{filled}</table:table-cell>"
        body += "</table:table-row>"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr(
            "content.xml",
            f"<office:document-content {spaces}><office:body><office:spreadsheet><table:table table:name='Outcome'>"
            f"{body}</table:table></office:spreadsheet></office:body></office:document-content>",
        )
    return packed.getvalue()
