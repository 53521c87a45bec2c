"""Layout ``renstra_isian``: the Renstra template of 18 columns, one row per program, kegiatan and sub kegiatan.

``SASARAN, KODE, PROGRAM DAN KEGIATAN, SATUAN, INDIKATOR, DATA CAPAIAN AWAL``, then ``TARGET TAHUN 1, DANA TAHUN 1`` …
for five years, ``LOKASI, KETERANGAN``. The number of a code's segments says the level, the rows' order what belongs to
what. The first year and, where the file names none, the agency come with the command. Everything after that is as in
the flat table: the same rows make the same graph, and every level's money is its own PaguIndikatif.
"""

from __future__ import annotations

from collections.abc import Sequence

from pohon_graph.sheets.agency import Agencies
from pohon_graph.sheets.cells import RepairLog
from pohon_graph.sheets.headers import HeaderRow, find_header
from pohon_graph.sheets.layouts import Found, Layout, Progress, refuse_twins
from pohon_graph.sheets.reading import Isian, Reading
from pohon_graph.sheets.records import Records
from pohon_graph.sheets.renstra_columns import columns_of
from pohon_graph.sheets.renstra_graph import build
from pohon_graph.sheets.renstra_isian_rows import RowReader
from pohon_graph.sheets.renstra_rows import Baris
from pohon_graph.sheets.rows import data_rows
from pohon_graph.sheets.table import Sheet

WAJIB = ("sasaran", "kode", "program_kegiatan", "indikator")
PILIHAN = ("satuan", "kondisi_awal", "kode_skpd", "nama_skpd", "kode_sub_unit", "nama_sub_unit")


def read(found: Sequence[Found], isian: Isian, reading: Reading, progress: Progress) -> None:
    """Read the sheets of a Renstra template into ``reading``.

    Raises:
        SheetError: two columns mean the same, no agency is known, numbered years without a first year, or the file
            contradicts what was given with the command.
    """
    repairs, records = RepairLog(), Records(reading)
    rows: list[Baris] = []
    total = sum(len(sheet.rows) for sheet, _ in found)
    for sheet, header in found:
        columns = columns_of(reading, sheet, header, isian)
        refuse_twins(reading.berkas, [(sheet, header)], tuple(header.kolom))
        agencies = Agencies(reading, sheet, header, isian, records, repairs, per_unit=True)
        used = (*WAJIB, *PILIHAN, *columns.target.values(), *columns.anggaran.values())
        if unread := header.unread(used):
            reading.notes.append(f"Kolom yang tidak dibaca di lembar '{sheet.nama}': {', '.join(unread)}.")
        reader = RowReader(sheet, columns, agencies, reading, repairs)
        for asal, row in data_rows(sheet, header, reading):
            rows += reader.row(asal, row)
        reader.close()
    build(rows, isian.iku_pd, records, reading)
    records.finish()
    progress(total, total)
    repairs.into(reading)


def _match(sheet: Sheet) -> HeaderRow | None:
    """A header of the template; one that also has NSPK is of the tables 2025–2029."""
    header = find_header(sheet, WAJIB)
    return header if header is not None and "nspk_sasaran" not in header.kolom else None


LAYOUT = Layout(
    nama="renstra_isian",
    judul="isian Renstra 18 kolom (SASARAN, KODE, PROGRAM DAN KEGIATAN … TARGET TAHUN 1, DANA TAHUN 1 …)",
    wajib=WAJIB,
    match=_match,
    read=read,
)
