"""The small kabupaten of :mod:`kecil` as sheets whose rows can be changed and counted, and the writing of its files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import kecil
from contoh_belanja import DANA, REKENING
from kecil import NAMA, TAHUN, Row, rows_of
from seed_files import Row as Line
from seed_files import Table, official_name, rekap_row, write_csv, write_pohon, write_rekap, write_tables

REKAP, POHON = "rekap_sipd_2026.xlsx", "pohon_kinerja_2026.xlsx"
RENSTRA, TABEL = "renstra_kecamatan_2025_2029.csv", "renstra_dinas_sosial_2025_2029.xlsx"
KONTROL, PENANDA = "kontrol.csv", "penanda.csv"
DASAR_KONTROL = "Perda APBD Kabupaten Sukamakna Tahun Anggaran 2026 (sintetis)"


class Place(NamedTuple):
    """Where a row stands: file, sheet (the file again for csv), and the number that a spreadsheet program shows."""

    berkas: str
    lembar: str
    baris: int


class Kabupaten:
    """Sheet → rows, healthy at first; the sheets are REKAP, those of the workbook Pohon, and one per csv."""

    def __init__(self) -> None:
        self._sheets = {
            "REKAP": rows_of(kecil.REKAP),
            **{name: rows_of(block) for name, block in kecil.POHON.items()},
            RENSTRA: rows_of(kecil.RENSTRA),
            PENANDA: rows_of(kecil.PENANDA),
        }
        for row in rows_of(kecil.PENJELASAN):
            self.row("Indikator", opd=row["opd"], kode=row["kode"]).update(row)

    def row(self, sheet: str, **cells: str) -> Row:
        """The first row of a sheet with these cells; StopIteration where there is none."""
        return next(row for row in self._sheets[sheet] if all(row.get(name, "") == cells[name] for name in cells))

    def add(self, sheet: str, **cells: str) -> Row:
        """Put a row at the end of a sheet."""
        self._sheets[sheet].append(cells)
        return cells

    def drop(self, sheet: str, **cells: str) -> None:
        """Take the first row with these cells out of a sheet."""
        self._sheets[sheet].remove(self.row(sheet, **cells))

    def place(self, row: Row) -> Place:
        """Where a row will stand; every sheet has one row of headers.

        Raises:
            KeyError: it is in no sheet.
        """
        for sheet, rows in self._sheets.items():
            for position, one in enumerate(rows, 2):
                if one is row:
                    return Place(*_file_of(sheet), position)
        raise KeyError(str(row))

    def write(self, folder: Path) -> None:
        """Write every file into a folder."""
        folder.mkdir(parents=True, exist_ok=True)
        write_rekap(folder / REKAP, list(self._lines()))
        write_pohon(folder / POHON, self._sheets)
        write_tables(folder / TABEL, {"Tujuan dan Sasaran": _goals()})
        self._write_csv(folder / RENSTRA, [_named(row) for row in self._sheets[RENSTRA]])
        self._write_csv(folder / PENANDA, self._sheets[PENANDA])
        totals = self._totals().items()
        rows = [(opd, NAMA[opd], total, DASAR_KONTROL) for opd, total in totals]
        write_csv(folder / KONTROL, ("kode_skpd", "nama_skpd", "apbd", "dasar"), rows)

    def _lines(self) -> Iterator[Line]:
        for number, row in enumerate(self._sheets["REKAP"], 1):
            opd, unit = row["opd"], row.get("unit") or row["opd"]
            rekening, paket = row["rekening"], row["paket"]
            line = rekap_row(
                number,
                TAHUN,
                (opd, NAMA[opd]),
                (unit, NAMA[unit]),
                row["sub"],
                DANA[row["dana"]],
                (rekening, REKENING[rekening]),
                (f"[#] {paket}", paket),
                int(row["pagu"]),
                int(row["realisasi"]),
            )
            yield {**line, **{name: value for name, value in row.items() if name in line}}

    def _totals(self) -> dict[str, int]:
        """Agency → all its money, whole rupiah: what the invented Perda says."""
        totals: dict[str, int] = {}
        for row in self._sheets["REKAP"]:
            totals[row["opd"]] = totals.get(row["opd"], 0) + int(row["pagu"])
        return totals

    def _write_csv(self, path: Path, rows: list[Row]) -> None:
        headers = list(rows[0])
        write_csv(path, headers, ([row.get(name, "") for name in headers] for row in rows))


def _goals() -> Table:
    """The Renstra table of Dinas Sosial."""
    left, right = rows_of(kecil.TABEL), rows_of(kecil.TABEL_TARGET)
    rows = [[cell.replace("⏎", "\n") for cell in {**one, **two}.values()] for one, two in zip(left, right, strict=True)]
    return Table("TUJUAN DAN SASARAN RENSTRA DINAS SOSIAL 2025–2029", [*left[0], *right[0]], rows)


def _file_of(sheet: str) -> tuple[str, str]:
    if sheet == "REKAP":
        return REKAP, sheet
    return (POHON, sheet) if sheet in kecil.POHON else (sheet, sheet)


def _named(row: Row) -> Row:
    """A row of the flat Renstra with its agency, the official name where it is a plan node's, and whole rupiah."""
    agency = {"kode_skpd": kecil.KECAMATAN, "nama_skpd": NAMA[kecil.KECAMATAN]}
    name = row["uraian"] or official_name(row["kode"])
    money = {column: f"{row[column]}000000" for column in row if column.startswith("pagu") and row[column]}
    return {**agency, **row, "uraian": name, **money}
