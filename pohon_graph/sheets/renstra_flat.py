"""Layout ``renstra_datar``: a Renstra table with one row per goal or plan node and indicator.

Columns ``level, kode, parent_kode, uraian`` and, where there are any, ``outcome_sasaran, indikator, satuan,
kondisi_awal``, ``target_<tahun>`` and ``anggaran_<tahun>``; years may be numbered (``target_1``) if the first year is
given. The agency is in the file (``kode_skpd``, ``kode_sub_unit``) or given with the command.
"""

from __future__ import annotations

from collections.abc import Sequence

from pohon_graph.codes import Jenjang, Kode
from pohon_graph.sheets.agency import Agencies, Agency
from pohon_graph.sheets.cells import CellRefused, RepairLog, read_text
from pohon_graph.sheets.headers import find_header
from pohon_graph.sheets.layouts import Found, Layout, Progress, refuse_twins
from pohon_graph.sheets.plan_codes import read_kode
from pohon_graph.sheets.reading import Asal, Isian, Reading
from pohon_graph.sheets.records import Records
from pohon_graph.sheets.renstra_columns import Columns, columns_of, read_row
from pohon_graph.sheets.renstra_graph import build
from pohon_graph.sheets.renstra_rows import PLAN, Baris
from pohon_graph.sheets.rows import data_rows
from pohon_graph.sheets.table import Cell, is_blank

WAJIB = ("level", "kode", "parent_kode", "uraian")
PILIHAN = (
    *("outcome_sasaran", "indikator", "satuan", "kondisi_awal"),
    *("kode_skpd", "nama_skpd", "kode_sub_unit", "nama_sub_unit"),
)
_LEVELS = {
    "tujuan": "Tujuan",
    "sasaran": "Sasaran",
    "program": "Program",
    "kegiatan": "Kegiatan",
    "subkegiatan": "SubKegiatan",
}
_JENJANG: dict[str, Jenjang] = {"Program": "program", "Kegiatan": "kegiatan", "SubKegiatan": "sub_kegiatan"}
_LEVEL_ABOVE: dict[str, Jenjang] = {"Kegiatan": "program", "SubKegiatan": "kegiatan"}


def read(found: Sequence[Found], isian: Isian, reading: Reading, progress: Progress) -> None:
    """Read the sheets of a flat Renstra table into ``reading``.

    Raises:
        SheetError: two columns mean the same, no agency is known, numbered years without a first year, or the file
            contradicts what was given with the command.
    """
    repairs, records, rows = RepairLog(), Records(reading), []
    total = sum(len(sheet.rows) for sheet, _ in found)
    for sheet, header in found:
        columns = columns_of(reading, sheet, header, isian)
        refuse_twins(reading.berkas, [(sheet, header)], tuple(header.kolom))
        agencies = Agencies(reading, sheet, header, isian, records, repairs, per_unit=True)
        read_names = (*WAJIB, *PILIHAN, *columns.target.values(), *columns.anggaran.values())
        if unread := header.unread(read_names):
            reading.notes.append(f"Kolom yang tidak dibaca di lembar '{sheet.nama}': {', '.join(unread)}.")
        for asal, row in data_rows(sheet, header, reading):
            if (baris := _baris(asal, row, columns, agencies, reading, repairs)) is not None:
                rows.append(baris)
    build(rows, isian.iku_pd, records, reading)
    records.finish()
    progress(total, total)
    repairs.into(reading)


def _baris(
    asal: Asal, row: list[Cell], columns: Columns, agencies: Agencies, reading: Reading, repairs: RepairLog
) -> Baris | None:
    """One row, read; None where it holds no data, is replaced, or is refused."""
    if is_blank(columns.cell(row, "level")) and is_blank(columns.cell(row, "kode")):
        amounts = [columns.cell(row, name) for name in columns.anggaran.values()]
        if columns.is_total(row) or (all(map(is_blank, amounts)) and is_blank(columns.cell(row, "uraian"))):
            reading.rows_skipped += 1
            return None
    return read_row(asal, row, columns, agencies, reading, lambda agency: _texts(asal, row, columns, agency, repairs))


def _texts(asal: Asal, row: list[Cell], columns: Columns, agency: Agency, repairs: RepairLog) -> Baris:
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
    if label in PLAN:
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
    asal: Asal, columns: Columns, row: list[Cell], level: Jenjang, agency: Agency, repairs: RepairLog
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


LAYOUT = Layout(
    nama="renstra_datar",
    judul="tabel Renstra datar (level, kode, parent_kode, uraian …)",
    wajib=WAJIB,
    match=lambda sheet: find_header(sheet, WAJIB),
    read=read,
)
