"""Layout ``renstra_tabel``: the tables of a Renstra PD 2025–2029 as agencies fill them in a spreadsheet.

One table has outcomes (``NSPK dan sasaran RPJMD, tujuan, sasaran, outcome, output, indikator, program/kegiatan``), its
companion targets (``…, tujuan, sasaran, indikator``, then TARGET TAHUN over the years); a file holds either or both.
Cells are merged over rows. There is no money in them.

``NSPK dan sasaran RPJMD`` is the link of an agency's tujuan to the sasaran of the kabupaten.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pohon_graph.sheets.agency import Agencies
from pohon_graph.sheets.cells import CellRefused, RepairLog
from pohon_graph.sheets.headers import HeaderRow
from pohon_graph.sheets.layouts import Found, Layout, Progress, refuse_twins
from pohon_graph.sheets.reading import Asal, Isian, Reading, Refusal
from pohon_graph.sheets.records import Records
from pohon_graph.sheets.renstra_graph import build
from pohon_graph.sheets.renstra_rows import Baris
from pohon_graph.sheets.renstra_tabel_columns import in_one_column
from pohon_graph.sheets.renstra_tabel_fill import Fill, Sel
from pohon_graph.sheets.renstra_tabel_measures import Lembar
from pohon_graph.sheets.renstra_tabel_nspk import read_mentions
from pohon_graph.sheets.renstra_tabel_rows import Isi, read_row
from pohon_graph.sheets.renstra_tabel_whole import drop_short_cuts, name_plan, note_misplaced, note_unread
from pohon_graph.sheets.rows import data_rows, shortened
from pohon_graph.sheets.table import Cell, Sheet, is_blank
from pohon_graph.sheets.tall_header import find_tall_header
from pohon_graph.sheets.years import yearly_columns
from pohon_graph.values import clean_text, normal

WAJIB = ("nspk_sasaran", "tujuan", "sasaran", "indikator")
PILIHAN = (
    *("kode_tujuan", "kode_sasaran", "outcome_sasaran", "output", "program_kegiatan", "satuan", "kondisi_awal"),
    *("kode_skpd", "nama_skpd", "kode_sub_unit", "nama_sub_unit", "keterangan"),
)
DASAR = {"dasar": "renstra, kolom NSPK dan sasaran RPJMD yang relevan", "status": "disetujui"}
"""What a link says that the column NSPK makes."""

_TOTAL = re.compile(
    r"(?:GRAND |SUB ?)?(?:TOTAL|JUMLAH)(?: (?:TOTAL|SELURUHNYA|KESELURUHAN|PROGRAM|KEGIATAN|SUB KEGIATAN))* ?:?",
    re.IGNORECASE,
)
_ABOUT_NOTHING = ("no", "keterangan", "kode_skpd", "nama_skpd", "kode_sub_unit", "nama_sub_unit")


def _match(sheet: Sheet) -> HeaderRow | None:
    header = find_tall_header(sheet, WAJIB)
    if header is None:
        return None
    plan = {"outcome_sasaran", "program_kegiatan"} & header.kolom.keys()
    return header if len(plan) != 1 else None


def read(found: Sequence[Found], isian: Isian, reading: Reading, progress: Progress) -> None:
    """Read the sheets of Renstra tables into ``reading``.

    Raises:
        SheetError: two columns mean the same, no agency is known, numbered years without a first year, or the file
            contradicts what was given with the command.
    """
    table = _Table(isian, reading)
    for done, (sheet, header) in enumerate(found, 1):
        table.read(sheet, header)
        progress(done, len(found))
    table.write()


class _Table:
    """The rows of one file, over its sheets."""

    def __init__(self, isian: Isian, reading: Reading) -> None:
        self._isian = isian
        self._reading = reading
        self._repairs = RepairLog()
        self._records = Records(reading)
        self._rows: list[Baris] = []
        self._said: set[tuple[object, ...]] = set()
        self._outcomes: list[tuple[Asal, str, str, str, str]] = []
        self._unused: dict[tuple[str, int], Refusal] = {}

    def read(self, sheet: Sheet, header: HeaderRow) -> None:
        """Read one sheet."""
        target = yearly_columns(self._reading.berkas, sheet, header, self._isian)["target"]
        used = (*WAJIB, *PILIHAN, *target.values(), *(["kode"] if "program_kegiatan" in header.kolom else []))
        refuse_twins(self._reading.berkas, [(sheet, header)], used)
        agencies = Agencies(self._reading, sheet, header, self._isian, self._records, self._repairs, per_unit=True)
        sheet, plan = in_one_column(sheet, header)
        note_unread(sheet, header, used, plan, self._reading)
        lembar = Lembar(sheet, header, target, self._reading, self._repairs)
        fill = Fill(sheet, header, self._repairs)
        for asal, row in data_rows(sheet, header, self._reading):
            if fill.heading(asal, row) or _is_total(row, header):
                fill.interrupt()
                self._reading.rows_skipped += 1
                continue
            cells, whole = fill.whole(asal, row)
            if not _says_something(row, header):
                self._reading.rows_skipped += 1
                continue
            try:
                agency = agencies.of(asal, whole)
                if agency.diganti:
                    self._reading.rows_replaced += 1
                    continue
                isi = read_row(lembar, asal, cells, whole, agency)
                self._keep(lembar, asal, isi, cells)
            except CellRefused as refused:
                self._reading.refusals.append(refused.refusal(asal, 0))
        note_misplaced(sheet, [row for row in self._rows if row.asal.lembar == sheet.nama], self._reading)
        if lembar.pada_sasaran:
            rows = ", ".join(map(str, lembar.pada_sasaran))
            self._reading.notes.append(
                f"Lembar {sheet.nama}, baris {rows}: tujuan dan sasaran berdiri pada baris yang sama; indikatornya "
                "dicatat pada sasaran."
            )

    def write(self) -> None:
        """Everything read, as nodes and links."""
        self._refuse_outcomes()
        self._reading.refusals += self._unused.values()
        name_plan(self._rows, self._repairs)
        drop_short_cuts(self._rows)
        build(self._rows, self._isian.iku_pd, self._records, self._reading)
        self._records.finish()
        self._repairs.into(self._reading)

    def _keep(self, lembar: Lembar, asal: Asal, isi: Isi, cells: dict[str, Sel]) -> None:
        self._link_pemda(lembar, asal, isi, cells["nspk_sasaran"])
        if isi.sasaran is not None and isi.tujuan is None and self._is_new(isi.sasaran):
            lembar.refuse(
                asal,
                "tujuan",
                "",
                "Tujuan dari sasaran ini kosong atau tidak dapat dipastikan; sasaran dimuat tanpa tautan ke tujuan.",
                "Isi tujuan pada baris sasaran ini.",
            )
            self._reading.refused_starts.append(isi.sasaran.id)
        for row in isi.rows:
            if self._is_new(row):
                self._said.add((row.id, *row.values()))
                self._rows.append(row)
        for program, outcome in isi.outcome_lain:
            lingkup = isi.rows[-1].lingkup
            self._outcomes.append((asal, lembar.title("outcome_sasaran"), lingkup, program, outcome))

    def _is_new(self, row: Baris) -> bool:
        return (row.id, *row.values()) not in self._said

    def _link_pemda(self, lembar: Lembar, asal: Asal, isi: Isi, nspk: Sel) -> None:
        """The link of a tujuan to what its cell NSPK names; a cell that no tujuan uses is refused at the end."""
        if nspk.kosong:
            if not nspk.pasti and isi.tujuan is not None and isi.tujuan.asal == asal:
                lembar.refuse(
                    asal,
                    "nspk_sasaran",
                    "",
                    "Sasaran RPJMD dari tujuan ini tidak dapat dipastikan: selnya kosong tepat di bawah sel gabungan.",
                    "Isi sel ini, atau perluas sel gabungan di atasnya sampai baris ini.",
                )
                self._reading.refused_starts.append(isi.tujuan.id)
            return
        at = asal._replace(baris=nspk.baris)
        title = lembar.title("nspk_sasaran")
        if isi.tujuan is None:
            if nspk.sendiri:
                self._unused[at.lembar, at.baris] = Refusal(
                    at,
                    title,
                    shortened(nspk.isi),
                    "Tidak ada tujuan pada baris ini atau di bawahnya yang memakai isi sel ini.",
                    "Isi tujuan perangkat daerah pada baris ini.",
                )
            return
        self._unused.pop((at.lembar, at.baris), None)
        for mention in read_mentions(title, nspk.isi):
            self._records.link("MENDUKUNG", isi.tujuan.id, mention, at, **DASAR)

    def _refuse_outcomes(self) -> None:
        """Refuse an outcome on a row of a kegiatan that no row of its program has."""
        known = {(row.lingkup, row.kode, normal(row.hasil)) for row in self._rows if row.label == "Program"}
        for asal, title, lingkup, program, outcome in self._outcomes:
            if (lingkup, program, normal(outcome)) not in known:
                self._reading.refusals.append(
                    Refusal(
                        asal,
                        title,
                        shortened(outcome),
                        f"Outcome berdiri pada baris kegiatan, dan tidak ada pada baris programnya, {program}; "
                        "outcome ini tidak dimuat.",
                        f"Tulis baris untuk program {program} dengan outcome ini.",
                    )
                )


def _says_something(row: Sequence[Cell], header: HeaderRow) -> bool:
    return any(
        not is_blank(row[column]) for name, column in header.kolom.items() if name not in (*_ABOUT_NOTHING, "target")
    )


def _is_total(row: Sequence[Cell], header: HeaderRow) -> bool:
    """Whether the only text of a row, outside the columns of results and measures, is JUMLAH or TOTAL."""
    texts = [column for column, cell in enumerate(row) if isinstance(cell, str) and not is_blank(cell)]
    beside = {header.kolom.get(name) for name in ("outcome_sasaran", "output", "indikator")}
    return len(texts) == 1 and texts[0] not in beside and _TOTAL.fullmatch(clean_text(row[texts[0]])) is not None


LAYOUT = Layout(
    nama="renstra_tabel",
    judul="tabel Renstra 2025–2029 (NSPK dan Sasaran RPJMD, Tujuan, Sasaran, Outcome …, atau dengan Target Tahun)",
    wajib=WAJIB,
    match=_match,
    read=read,
)
