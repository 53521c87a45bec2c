"""Layout ``renstra_datar``: a Renstra table with one row per goal or plan node and indicator.

Columns ``level, kode, parent_kode, uraian`` and, where there are any, ``outcome_sasaran, indikator, satuan,
kondisi_awal``, ``target_<tahun>`` and ``anggaran_<tahun>``; years may be numbered (``target_1``) if the first year is
given. The agency is in the file (``kode_skpd``, ``kode_sub_unit``) or given with the command.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pohon_graph.codes import Jenjang, Kode
from pohon_graph.errors import SheetError
from pohon_graph.sheets.agency import Agencies, Agency
from pohon_graph.sheets.cells import CellRefused, RepairLog, read_cell, read_text
from pohon_graph.sheets.headers import HeaderRow, find_header
from pohon_graph.sheets.layouts import Found, Layout, Progress, refuse_twins
from pohon_graph.sheets.plan_codes import read_kode
from pohon_graph.sheets.reading import Asal, Isian, Reading, Refusal
from pohon_graph.sheets.records import Records
from pohon_graph.sheets.renstra_graph import build
from pohon_graph.sheets.renstra_rows import Baris
from pohon_graph.sheets.rows import data_rows, is_total
from pohon_graph.sheets.table import Cell, Sheet, is_blank
from pohon_graph.values import Convention, NilaiTarget, parse_rupiah, parse_target, rupiah_convention

WAJIB = ("level", "kode", "parent_kode", "uraian")
PILIHAN = ("outcome_sasaran", "indikator", "satuan", "kondisi_awal", "kode_skpd", "nama_skpd", "kode_sub_unit")
_LEVELS = {
    "tujuan": "Tujuan",
    "sasaran": "Sasaran",
    "program": "Program",
    "kegiatan": "Kegiatan",
    "subkegiatan": "SubKegiatan",
}
_JENJANG: dict[str, Jenjang] = {"Program": "program", "Kegiatan": "kegiatan", "SubKegiatan": "sub_kegiatan"}
_PLAN = tuple(_JENJANG)
_LEVEL_ABOVE: dict[str, Jenjang] = {"Kegiatan": "program", "SubKegiatan": "kegiatan"}
_YEARLY = re.compile(r"(target|anggaran)_(\d+)")


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns of one sheet are: years resolved, and how its amounts are written."""

    header: HeaderRow
    target: dict[int, str]
    anggaran: dict[int, str]
    convention: Convention | None

    def cell(self, row: list[Cell], name: str) -> Cell:
        column = self.header.kolom.get(name)
        return "" if column is None else row[column]

    def title(self, name: str) -> str:
        return self.header.judul.get(name, name)


def read(found: Sequence[Found], isian: Isian, reading: Reading, progress: Progress) -> None:
    """Read the sheets of a flat Renstra table into ``reading``.

    Raises:
        SheetError: two columns mean the same, no agency is known, numbered years without a first year, or the file
            contradicts what was given with the command.
    """
    repairs, records, rows = RepairLog(), Records(reading), []
    total = sum(len(sheet.rows) for sheet, _ in found)
    for sheet, header in found:
        columns = _columns(reading, sheet, header, isian)
        refuse_twins(reading.berkas, [(sheet, header)], tuple(header.kolom))
        agencies = Agencies(reading, sheet, header, isian, records, repairs, per_unit=True)
        if header.lain:
            reading.notes.append(f"Kolom yang tidak dibaca di lembar '{sheet.nama}': {', '.join(header.lain)}.")
        for asal, row in data_rows(sheet, header, reading):
            if (baris := _baris(asal, row, columns, agencies, reading, repairs)) is not None:
                rows.append(baris)
    build(rows, isian.iku_pd, records, reading)
    records.finish()
    progress(total, total)
    repairs.into(reading)


def _columns(reading: Reading, sheet: Sheet, header: HeaderRow, isian: Isian) -> _Columns:
    years: dict[str, dict[int, str]] = {"target": {}, "anggaran": {}}
    where = f"{reading.berkas}, lembar {sheet.nama}, baris {header.baris}"
    for name in header.kolom:
        if (match := _YEARLY.fullmatch(name)) is None:
            continue
        year = int(match[2])
        if year < 1000:
            if isian.tahun_awal is None:
                raise SheetError(
                    f"Kolom '{header.judul[name]}' bernomor, tetapi tahun pertama rencana tidak diketahui.",
                    next_step="Ulangi dengan --tahun-awal, misalnya --tahun-awal 2026.",
                    where=where,
                )
            year = isian.tahun_awal + year - 1
        elif isian.tahun_awal is not None and year < isian.tahun_awal:
            raise SheetError(
                f"Berkas memuat '{header.judul[name]}', sebelum --tahun-awal {isian.tahun_awal}.",
                next_step="Hilangkan --tahun-awal: berkas ini sudah menyebut tahunnya.",
                where=where,
            )
        if years[match[1]].setdefault(year, name) != name:
            raise SheetError(
                f"Dua kolom berarti {match[1]} {year}: '{header.judul[years[match[1]][year]]}' dan "
                f"'{header.judul[name]}'.",
                next_step="Sisakan satu kolom saja.",
                where=where,
            )
    money = [header.kolom[name] for name in years["anggaran"].values()]
    texts = (row[column] for row in sheet.rows[header.mulai - 1 :] for column in money if column < len(row))
    return _Columns(header, years["target"], years["anggaran"], rupiah_convention(texts))


def _baris(
    asal: Asal, row: list[Cell], columns: _Columns, agencies: Agencies, reading: Reading, repairs: RepairLog
) -> Baris | None:
    """One row, read; None where it holds no data, is replaced, or is refused."""
    if is_blank(columns.cell(row, "level")) and is_blank(columns.cell(row, "kode")):
        amounts = [columns.cell(row, name) for name in columns.anggaran.values()]
        if is_total(row) or (all(map(is_blank, amounts)) and is_blank(columns.cell(row, "uraian"))):
            reading.rows_skipped += 1
            return None
    pagu, unread = _money(asal, row, columns)
    rupiah = sum(pagu.values())
    reading.rupiah_berkas += rupiah + sum(refusal.rupiah or 0 for refusal in unread)
    try:
        agency = agencies.of(asal, row)
        if agency.diganti:
            reading.rows_replaced += 1
            reading.rupiah_replaced += rupiah + sum(refusal.rupiah or 0 for refusal in unread)
            return None
        baris = _texts(asal, row, columns, agency, repairs)
    except CellRefused as refused:
        reading.refusals.append(refused.refusal(asal, rupiah))
        reading.refusals.extend(unread)
        return None
    reading.refusals.extend(unread)
    if baris.label in _PLAN:
        baris.pagu = pagu
    elif rupiah:
        reading.refusals.append(
            Refusal(
                asal,
                "anggaran",
                str(rupiah),
                f"Anggaran berdiri pada {baris.label.lower()}; uang hanya dicatat pada program, kegiatan, dan sub.",
                "Pindahkan anggaran ke program, kegiatan, atau sub kegiatannya.",
                rupiah,
            )
        )
    baris.target = _targets(asal, row, columns, reading)
    return baris


def _texts(asal: Asal, row: list[Cell], columns: _Columns, agency: Agency, repairs: RepairLog) -> Baris:
    def text(name: str) -> str:
        return read_text(columns.title(name), columns.cell(row, name), asal, repairs)

    level = "".join(character for character in text("level").lower() if character.isalpha())
    label = _LEVELS.get(level)
    if label is None:
        raise CellRefused(
            columns.title("level"),
            columns.cell(row, "level"),
            "Level kosong atau tidak dikenal.",
            "Isi dengan tujuan, sasaran, program, kegiatan, atau sub_kegiatan.",
        )
    uraian = text("uraian")
    if not uraian:
        raise CellRefused(columns.title("uraian"), "", "Uraian kosong.", "Isi uraiannya.")

    own = induk = None
    if label in _LEVEL_ABOVE:
        induk = _induk(asal, columns, row, _LEVEL_ABOVE[label], agency, repairs)
    if label in _PLAN:
        own = read_kode(
            columns.title("kode"),
            columns.cell(row, "kode"),
            asal,
            repairs,
            level=_JENJANG[label],
            kode_skpd=agency.kode_unit or agency.kode_skpd,
            parent=induk,
        )
    return Baris(
        asal,
        label,
        agency.lingkup,
        agency.kode_skpd,
        own.teks if own else text("kode"),
        induk.teks if induk else text("parent_kode"),
        uraian,
        text("outcome_sasaran"),
        text("indikator"),
        text("satuan"),
        text("kondisi_awal"),
    )


def _induk(
    asal: Asal, columns: _Columns, row: list[Cell], level: Jenjang, agency: Agency, repairs: RepairLog
) -> Kode | None:
    """The parent's code of a kegiatan or sub kegiatan; None where it is no code (then nothing is found under it)."""
    cell = columns.cell(row, "parent_kode")
    try:
        return read_kode(
            columns.title("parent_kode"),
            cell,
            asal,
            repairs,
            level=level,
            kode_skpd=agency.kode_unit or agency.kode_skpd,
        )
    except CellRefused:
        return None


def _money(asal: Asal, row: list[Cell], columns: _Columns) -> tuple[dict[int, int], list[Refusal]]:
    """Whole rupiah per year of the cells that can be loaded, and refusals of those that cannot."""
    pagu: dict[int, int] = {}
    unread = []
    for year, name in columns.anggaran.items():
        cell = columns.cell(row, name)
        try:
            amount = read_cell(
                lambda value: parse_rupiah(value, convention=columns.convention), columns.title(name), cell
            )
        except CellRefused as refused:
            unread.append(refused.refusal(asal, None))
            continue
        if amount is not None and amount < 0:
            negative = CellRefused(
                columns.title(name), cell, "Anggaran negatif.", "Tulis anggaran setelah pengurangan."
            )
            unread.append(negative.refusal(asal, amount))
        elif amount is not None:
            pagu[year] = amount
    return pagu, unread


def _targets(asal: Asal, row: list[Cell], columns: _Columns, reading: Reading) -> dict[int, NilaiTarget]:
    targets = {}
    for year, name in columns.target.items():
        cell = columns.cell(row, name)
        try:
            target = read_cell(parse_target, columns.title(name), cell)
        except CellRefused as refused:
            reading.refusals.append(refused.refusal(asal, 0))
            continue
        if target.teks:
            targets[year] = target
    return targets


LAYOUT = Layout(
    nama="renstra_datar",
    judul="tabel Renstra datar (level, kode, parent_kode, uraian …)",
    wajib=WAJIB,
    match=lambda sheet: find_header(sheet, WAJIB),
    read=read,
)
