"""Writes files as people have them: SIPD rekap, workbook Pohon, CSV; their bytes depend on their content only."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import xlsxwriter

from pohon_graph.sheets.pohon_columns import SHEETS, Column

HERE = Path(__file__).resolve().parent
WRITTEN = datetime.datetime(2026, 7, 6, 8, 0, 0)
URUSAN = {
    "1": "URUSAN PEMERINTAHAN WAJIB YANG BERKAITAN DENGAN PELAYANAN DASAR",
    "2": "URUSAN PEMERINTAHAN WAJIB YANG TIDAK BERKAITAN DENGAN PELAYANAN DASAR",
    "3": "URUSAN PEMERINTAHAN PILIHAN",
    "4": "UNSUR PENDUKUNG URUSAN PEMERINTAHAN",
    "5": "UNSUR PENUNJANG URUSAN PEMERINTAHAN",
    "6": "UNSUR PENGAWASAN URUSAN PEMERINTAHAN",
    "7": "UNSUR KEWILAYAHAN",
}
NAMED = (
    "URUSAN",
    "SKPD",
    "SUB UNIT",
    "BIDANG URUSAN",
    "PROGRAM",
    "KEGIATAN",
    "SUB KEGIATAN",
    "SUMBER DANA",
    "REKENING",
)
HEADERS = (
    *("NO", "TAHUN"),
    *(f"{what} {name}" for name in NAMED for what in ("KODE", "NAMA")),
    *("PAKET/KELOMPOK", "NAMA PAKET/KELOMPOK", "PAGU", "REALISASI"),
)
MONEY = {"PAGU", "REALISASI"}

ABOVE = "^"
"""A cell of a :class:`Table` that is merged with the one above it."""

Row = Mapping[str, str | int]


class Table(NamedTuple):
    """A printed table. Headers that are a year stand together under TARGET TAHUN, so that the header takes two rows."""

    title: str
    headers: Sequence[str]
    rows: Sequence[Sequence[str]]

    @property
    def first(self) -> int:
        """The number of the first row of data."""
        return 4 if any(header.isdigit() for header in self.headers) else 3


@cache
def official_names() -> Mapping[str, str]:
    """Official code → name, of every level, retired codes too (seed_data/nomenklatur)."""
    with (HERE / "nomenklatur" / "2027.csv").open(encoding="utf-8", newline="") as file:
        names = {row["kode"]: row["nama"] for row in csv.DictReader(file)}
    with (HERE / "nomenklatur" / "2027_kode_lama.csv").open(encoding="utf-8", newline="") as file:
        return {row["kode_lama"]: row["nama_lama"] for row in csv.DictReader(file)} | names


def official_name(kode: str) -> str:
    """The name of a plan code; program segment 01 is listed under X.XX."""
    return official_names()[f"X.XX{kode[4:]}" if kode[5:7] == "01" else kode]


def rekap_row(
    number: int,
    tahun: int,
    skpd: tuple[str, str],
    unit: tuple[str, str],
    sub: str,
    dana: tuple[str, str],
    rekening: tuple[str, str],
    paket: tuple[str, str],
    pagu: int,
    realisasi: int,
) -> Row:
    """One row of a rekap; pairs are code and name, the upper plan codes follow from the sub kegiatan's.

    Args:
        unit: the agency itself where the row is no unit's.
        pagu, realisasi: whole rupiah.
    """
    bidang = sub[:4]
    plan = ((kode, official_name(kode)) for kode in (sub[:7], sub[:12], sub))
    named = ((bidang[0], URUSAN[bidang[0]]), skpd, unit, (bidang, official_name(bidang)), *plan, dana, rekening)
    texts = (text for pair in named for text in pair)
    values: tuple[str | int, ...] = (number, tahun, *texts, *paket, pagu, realisasi)
    return dict(zip(HEADERS, values, strict=True))


def write_rekap(path: Path, rows: Sequence[Row]) -> None:
    """The rekap as SIPD exports it: one sheet, codes as text, money as numbers."""
    with workbook(path) as book:
        sheet = book.add_worksheet("REKAP")
        bold, number = book.add_format({"bold": True}), book.add_format({"num_format": "#,##0"})
        sheet.write_row(0, 0, HEADERS, bold)
        sheet.freeze_panes(1, 0)
        for position, row in enumerate(rows, 1):
            for column, header in enumerate(HEADERS):
                value = row[header]
                if isinstance(value, str):
                    sheet.write_string(position, column, value)
                else:
                    sheet.write_number(position, column, value, number if header in MONEY else None)
        for column, header in enumerate(HEADERS):
            sheet.set_column(column, column, 44 if header.startswith("NAMA") else 22)


def write_pohon(path: Path, content: Mapping[str, Sequence[Mapping[str, str]]]) -> None:
    """The workbook Pohon: sheet name → rows by column; blank where a row lacks a column."""
    with workbook(path) as book:
        bold, percent = book.add_format({"bold": True}), book.add_format({"num_format": "0%"})
        for spec in SHEETS:
            sheet = book.add_worksheet(spec.name)
            sheet.freeze_panes(1, 0)
            for column, about in enumerate(spec.columns):
                sheet.write_string(0, column, about.name, bold)
                sheet.set_column(column, column, about.width)
            known = {about.name for about in spec.columns}
            for position, row in enumerate(content[spec.name], 1):
                if unknown := set(row) - known:
                    raise KeyError(f"{spec.name} has no column {', '.join(sorted(unknown))}")
                for column, about in enumerate(spec.columns):
                    if value := row.get(about.name, ""):
                        _write_cell(sheet, position, column, about, value, percent)


def _write_cell(
    sheet: xlsxwriter.worksheet.Worksheet,
    position: int,
    column: int,
    about: Column,
    value: str,
    percent: xlsxwriter.format.Format,
) -> None:
    if about.kind != "pecahan":
        sheet.write_string(position, column, value)
    elif value.endswith("%"):
        sheet.write_number(position, column, float(value[:-1]) / 100, percent)
    else:
        sheet.write_number(position, column, float(value.replace(",", ".")))


def write_tables(path: Path, tables: Mapping[str, Table]) -> None:
    """The tables of a Renstra 2025–2029 as agencies fill them, one per sheet: a title, the header, merged cells."""
    with workbook(path) as book:
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        text = book.add_format({"text_wrap": True, "valign": "top"})
        for name, table in tables.items():
            sheet = book.add_worksheet(name)
            sheet.merge_range(0, 0, 0, len(table.headers) - 1, table.title, bold)
            years = [column for column, header in enumerate(table.headers) if header.isdigit()]
            for column, header in enumerate(table.headers):
                sheet.set_column(column, column, 9 if column in years else 30)
                if column in years:
                    sheet.write_number(2, column, int(header), bold)
                elif years:
                    sheet.merge_range(1, column, 2, column, header, bold)
                else:
                    sheet.write_string(1, column, header, bold)
                _write_merged(sheet, table.first - 1, column, [row[column] for row in table.rows], text)
            if years:
                sheet.merge_range(1, years[0], 1, years[-1], "TARGET TAHUN", bold)


def _write_merged(
    sheet: xlsxwriter.worksheet.Worksheet,
    first: int,
    column: int,
    cells: Sequence[str],
    text: xlsxwriter.format.Format,
) -> None:
    """One column of a table: a cell reaches down over all :data:`ABOVE` below it."""
    position = 0
    while position < len(cells):
        below = position + 1
        while below < len(cells) and cells[below] == ABOVE:
            below += 1
        if below - position > 1:
            sheet.merge_range(first + position, column, first + below - 1, column, cells[position], text)
        elif cells[position]:
            sheet.write_string(first + position, column, cells[position], text)
        position = below


def write_csv(path: Path, headers: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A CSV in UTF-8, lines ended by LF on every machine."""
    text = io.StringIO()
    out = csv.writer(text, lineterminator="\n")
    out.writerow(headers)
    out.writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8", newline="")


def workbook(path: Path) -> xlsxwriter.Workbook:
    """A new workbook whose bytes depend on its content only."""
    book = xlsxwriter.Workbook(str(path))
    book.set_properties({"title": "Contoh sintetis", "author": "pohon_graph", "created": WRITTEN})
    return book


def cells(line: str, width: int = 0) -> list[str]:
    """The cells of a line written by hand, separated by ``|``; filled up to a width."""
    found = [cell.strip() for cell in line.split("|")]
    return found + [""] * (width - len(found))
