"""Which column is which: one table of accepted header spellings, and the search for the header row of a sheet.

A new spelling is one word in :data:`ALIASES`. Spellings are compared in upper case, with spaces, underscores, NBSP and
line breaks as one space, and none beside a slash. A baseline may name its year. Columns of a year are written
``TARGET 2026`` or ``TARGET TAHUN 1`` and get one canonical name per year: ``target_2026``, ``target_1``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from pohon_graph.sheets.table import Cell, Sheet, is_blank

SEARCHED_ROWS = 20
"""How many rows from the top a header row is looked for in."""

ALIASES: dict[str, tuple[str, ...]] = {
    "no": ("NOMOR", "NO.", "NOMOR URUT"),
    "tahun": ("TAHUN ANGGARAN",),
    "kode_skpd": ("KODE OPD", "OPD KODE", "KODE PD", "KODE PERANGKAT DAERAH"),
    "nama_skpd": ("NAMA OPD", "OPD NAMA", "NAMA PD", "NAMA PERANGKAT DAERAH"),
    "kode_sub_unit": ("KODE UNIT", "KODE SUB SKPD", "UNIT KODE", "KODE UNIT SKPD", "KODE UNIT KERJA"),
    "nama_sub_unit": ("NAMA UNIT", "NAMA SUB SKPD", "NAMA UNIT SKPD", "NAMA UNIT KERJA"),
    "kode_urusan": (),
    "nama_urusan": (),
    "kode_bidang_urusan": ("KODE BIDANG",),
    "nama_bidang_urusan": ("NAMA BIDANG",),
    "kode_program": (),
    "nama_program": (),
    "kode_kegiatan": ("KODE GIAT",),
    "nama_kegiatan": ("NAMA GIAT",),
    "kode_sub_kegiatan": ("SUB KEGIATAN KODE", "KODE SUBKEGIATAN", "KODE SUB GIAT"),
    "nama_sub_kegiatan": ("NAMA SUBKEGIATAN", "NAMA SUB GIAT"),
    "kode_sumber_dana": ("KODE DANA",),
    "nama_sumber_dana": ("NAMA DANA", "SUMBER DANA"),
    "kode_rekening": ("KODE AKUN",),
    "nama_rekening": ("NAMA AKUN", "URAIAN REKENING"),
    "paket": ("PAKET/KELOMPOK", "KODE PAKET"),
    "nama_paket": ("NAMA PAKET/KELOMPOK",),
    "pagu": ("PAGU ANGGARAN", "JUMLAH PAGU", "NILAI PAGU"),
    "realisasi": ("REALISASI ANGGARAN", "JUMLAH REALISASI", "NILAI REALISASI"),
    "level": ("TINGKAT", "NODE TYPE"),
    "kode": (),
    "parent_kode": ("KODE INDUK", "INDUK KODE", "KODE PARENT"),
    "uraian": (),
    "nspk_sasaran": (
        "NSPK DAN SASARAN RPJMD YANG RELEVAN",
        "NSPK DAN SASARAN RPJMD RELEVAN",
        "NSPK DAN SASARAN RPJMD",
        "NSPK & SASARAN RPJMD YANG RELEVAN",
        "NSPK & SASARAN RPJMD",
        "NSPK/SASARAN RPJMD YANG RELEVAN",
        "NSPK/SASARAN RPJMD",
        "NSPK + SASARAN RPJMD YANG RELEVAN",
        "NSPK + SASARAN RPJMD",
    ),
    "kode_tujuan": (),
    "tujuan": ("TUJUAN PD", "TUJUAN (PD)", "TUJUAN OPD", "TUJUAN PERANGKAT DAERAH", "TUJUAN RENSTRA"),
    "kode_sasaran": (),
    "sasaran": ("SASARAN PD", "SASARAN (PD)", "SASARAN OPD", "SASARAN PERANGKAT DAERAH", "SASARAN RENSTRA"),
    "outcome_sasaran": ("OUTCOME/SASARAN", "OUTCOME"),
    "output": ("KELUARAN",),
    "indikator": ("INDIKATOR KINERJA",),
    "program_kegiatan": (
        "PROGRAM/KEGIATAN",
        "PROGRAM DAN KEGIATAN",
        "PROGRAM/KEGIATAN/SUB KEGIATAN",
        "PROGRAM/KEGIATAN/SUBKEGIATAN",
        "PROGRAM/KEGIATAN/SUB-KEGIATAN",
        "PROGRAM, KEGIATAN, SUB KEGIATAN",
        "PROGRAM, KEGIATAN, DAN SUB KEGIATAN",
        "PROGRAM, KEGIATAN DAN SUB KEGIATAN",
    ),
    "lokasi": (),
    "keterangan": ("KET", "KET."),
    "satuan": (),
    "kondisi_awal": ("BASELINE", "DATA CAPAIAN AWAL", "KONDISI AWAL KINERJA"),
    "target": (
        "TARGET TAHUN",
        "TARGET KINERJA",
        "TARGET KINERJA TAHUN",
        "TARGET KINERJA PADA TAHUN",
        "TARGET PADA TAHUN",
    ),
    "opd": (),
    "unit": (),
    "tema": ("PENANDA", "NAMA TEMA"),
    "kelas": (),
    "dasar": ("DASAR HUKUM",),
    "jenis_pemda": (),
    "bidang": (),
    "program": (),
    "kegiatan": (),
    "sub_kegiatan": ("SUBKEGIATAN",),
    "kinerja": (),
    "spm": (),
    "sub_kegiatan_sebelumnya": ("SUBKEGIATAN SEBELUMNYA",),
    "apbd": ("JUMLAH APBD", "PAGU APBD", "ANGGARAN APBD"),
}
"""Canonical column → spellings beside its own name."""

_YEARLY = {
    "TARGET": "target",
    "ANGGARAN": "anggaran",
    "PAGU": "anggaran",
    "DANA": "anggaran",
    "PAGU INDIKATIF": "anggaran",
}
_YEAR = re.compile(
    rf"({'|'.join(sorted(_YEARLY, key=len, reverse=True))})(?: TAHUN)?(?: KE)? ?-? ?((?:19|20)\d\d|[1-9])"
)
_DATED = re.compile(r"(.+?)(?: TAHUN)? \(?(?:19|20)\d\d\)?")


@dataclass(frozen=True, slots=True)
class HeaderRow:
    """The header row of a sheet.

    Attributes:
        baris: its row number as a spreadsheet program shows it.
        kolom: canonical name → column from 0, first occurrence.
        judul: canonical name → the header as it reads.
        ganda: canonical name → the headers that all mean it, where more than one does.
        lain: headers that no canonical name knows.
        mulai: row number of the first row of data: the next, or the one after a row that only numbers the columns.
    """

    baris: int
    kolom: dict[str, int]
    judul: dict[str, str]
    ganda: dict[str, tuple[str, ...]]
    lain: tuple[str, ...]
    mulai: int

    def missing(self, required: Iterable[str]) -> list[str]:
        """The names of ``required`` that this row lacks."""
        return [name for name in required if name not in self.kolom]

    def unread(self, used: Iterable[str]) -> list[str]:
        """The headers of columns that are not ``used``, a row's number aside."""
        known = {*used, "no"}
        return [*self.lain, *(title for name, title in self.judul.items() if name not in known)]


def plain(text: str) -> str:
    """A header as it is compared: upper case, every run of spaces and line breaks one space, none beside a slash."""
    return re.sub(r" ?/ ?", "/", " ".join(text.replace("_", " ").split())).upper()


@cache
def canonical(header: str) -> str:
    """The canonical name of a header, or ``""`` where no name knows it."""
    text = plain(header)
    if (match := _YEAR.fullmatch(text)) is not None:
        return f"{_YEARLY[match[1]]}_{match[2]}"
    dated = _DATED.fullmatch(text)
    return "kondisi_awal" if dated and _names().get(dated[1]) == "kondisi_awal" else _names().get(text, "")


def find_header(sheet: Sheet, required: Sequence[str]) -> HeaderRow | None:
    """The first row among the top ones that has every required column.

    Args:
        sheet: where to look.
        required: canonical names.

    Returns:
        The row with *all* its columns, known and unknown; None where no row has every required one. A name that two
        columns claim is in ``ganda``: whether that matters is for the layout, which knows what it reads.
    """
    for number, cells in top_rows(sheet):
        names = {canonical(cell) for cell in cells if isinstance(cell, str)}
        if all(name in names for name in required):
            return header_row(sheet, number, cells)
    return None


def nearest_header(sheet: Sheet, wanted: Sequence[str]) -> HeaderRow | None:
    """The row among the top ones that has most of the wanted columns; None where no row has any.

    For messages: what a sheet lacks to be of a layout, and which headers it shows.
    """
    rows = [header_row(sheet, number, cells) for number, cells in top_rows(sheet)]
    best = max(rows, key=lambda row: len(wanted) - len(row.missing(wanted)), default=None)
    return best if best is not None and len(best.missing(wanted)) < len(wanted) else None


def shown_headers(sheet: Sheet) -> list[str]:
    """The texts of the row near the top with most cells of text: what a person would call the headers."""
    rows = [[cell.strip() for cell in cells if isinstance(cell, str) and cell.strip()] for _, cells in top_rows(sheet)]
    return max(rows, key=len, default=[])


def top_rows(sheet: Sheet) -> list[tuple[int, list[Cell]]]:
    """The rows in which a header is looked for, with their row numbers."""
    return [(number, cells) for number, cells in enumerate(sheet.rows[:SEARCHED_ROWS], 1) if cells]


def header_row(sheet: Sheet, number: int, cells: Sequence[Cell], *, height: int = 1) -> HeaderRow:
    """A row of a sheet as its header.

    Args:
        sheet: the sheet.
        number: the row number.
        cells: the titles, one per column.
        height: how many rows the header takes.
    """
    kolom: dict[str, int] = {}
    judul: dict[str, str] = {}
    meant: dict[str, list[str]] = {}
    lain = []
    for column, cell in enumerate(cells):
        if not isinstance(cell, str) or is_blank(cell):
            continue
        text = " ".join(cell.split())[:80]
        name = canonical(cell)
        if not name:
            lain.append(text)
            continue
        meant.setdefault(name, []).append(text)
        if name not in kolom:
            kolom[name], judul[name] = column, text
    ganda = {name: tuple(texts) for name, texts in meant.items() if len(texts) > 1}
    last = number + height - 1
    below = sheet.rows[last] if last < len(sheet.rows) else []
    return HeaderRow(number, kolom, judul, ganda, tuple(lain), last + (2 if _numbers_columns(below) else 1))


def _numbers_columns(cells: list[Cell]) -> bool:
    """Whether a row only numbers the columns (1, 2, 3 … or (1), (2) …), as printed tables do."""
    texts = [str(cell).strip().strip("()").removesuffix(".0") for cell in cells if not is_blank(cell)]
    return len(texts) > 2 and texts == [str(n) for n in range(1, len(texts) + 1)]


@cache
def _names() -> dict[str, str]:
    names = {plain(name): name for name in ALIASES}
    for name, spellings in ALIASES.items():
        for spelling in spellings:
            if names.setdefault(plain(spelling), name) != name:
                raise ValueError(f"header {spelling!r} is claimed by {names[plain(spelling)]!r} and {name!r}")
    return names
