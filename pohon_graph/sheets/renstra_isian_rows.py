"""The rows of a Renstra template, in the sheet's order: what each is about, and what it belongs to.

Not plan rows: titles of urusan and bidang, whose money is a sum of what follows, and totals.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from pohon_graph.codes import Jenjang, Kode, jenjang_of, nomenklatur_key
from pohon_graph.nomenklatur import load_nomenklatur
from pohon_graph.sheets.agency import Agencies, Agency
from pohon_graph.sheets.cells import CellRefused, RepairLog, read_text
from pohon_graph.sheets.plan_codes import read_kode
from pohon_graph.sheets.reading import Asal, Reading
from pohon_graph.sheets.renstra_columns import Columns, read_row
from pohon_graph.sheets.renstra_isian_sasaran import Sasaran, SasaranColumn
from pohon_graph.sheets.renstra_rows import PLAN, Baris
from pohon_graph.sheets.rows import shortened
from pohon_graph.sheets.table import Cell, Sheet, is_blank
from pohon_graph.values import clean_text, normal

_LABEL: dict[Jenjang | None, str] = {"program": "Program", "kegiatan": "Kegiatan", "sub_kegiatan": "SubKegiatan"}
_NOTES = {
    "judul": "Baris judul dan jumlah tidak dimuat (uangnya jumlah dari baris di bawahnya)",
    "target": "Target program dan kegiatan tanpa indikator tidak dimuat (jumlah target di bawahnya)",
    "induk": "Kode tidak berawal dengan kode induk di atasnya, dimuat menurut urutan baris",
    "sasaran": "Program tanpa sasaran, dimuat tanpa tautan ke sasaran",
}


class RowReader:
    """Reads the rows of one sheet, which must come in order.

    Args:
        sheet, columns, agencies: what is being read.
        reading, repairs: where counts, refusals, notes and repairs go.
    """

    def __init__(
        self, sheet: Sheet, columns: Columns, agencies: Agencies, reading: Reading, repairs: RepairLog
    ) -> None:
        self._lembar = sheet.nama
        self._columns = columns
        self._agencies = agencies
        self._reading = reading
        self._repairs = repairs
        self._sasaran = SasaranColumn(sheet, columns, reading, repairs)
        self._open: dict[str, tuple[str, Kode]] = {}
        self._last: Baris | None = None
        self._notes: dict[str, list[int]] = defaultdict(list)

    def row(self, asal: Asal, row: list[Cell]) -> list[Baris]:
        """What a row says: a plan node or a measure of a sasaran, and the sasaran that it is the first to name."""
        level = jenjang_of(self._columns.cell(row, "kode"))
        label = _LABEL.get(level, "")
        for one in PLAN[PLAN.index(label) :] if label else ():
            self._open.pop(one, None)
        refused: CellRefused | None = None
        sasaran = Sasaran("", asal)
        try:
            sasaran = self._sasaran.of(asal, row)
        except CellRefused as error:
            refused = error
        goals: list[Baris] = []

        def texts(agency: Agency) -> Baris:
            if refused is not None:
                raise refused
            own = self._sasaran.owned(asal, sasaran, agency)
            if not label:
                return self._without_code(asal, row, agency, own)
            baris = self._plan(asal, row, label, agency)
            goals.extend(self._link(asal, row, baris, agency, own))
            return baris

        if self._is_title(row, level):
            self._last = None
            self._notes["judul"].append(asal.baris)
            return self._title(asal, row, sasaran, refused)
        baris = self._last = read_row(asal, row, self._columns, self._agencies, self._reading, texts)
        if baris is None:
            return goals
        if baris.label in ("Program", "Kegiatan") and not baris.indikator and (baris.target or baris.kondisi_awal):
            self._notes["target"].append(asal.baris)
            baris.target, baris.kondisi_awal = {}, ""
        return [*goals, baris]

    def close(self) -> None:
        """Say which rows were left out or placed by their order."""
        for kind, places in self._notes.items():
            rows = ", ".join(map(str, places))
            self._reading.notes.append(f"{_NOTES[kind]}: lembar '{self._lembar}', baris {rows}.")

    def _is_title(self, row: list[Cell], level: Jenjang | None) -> bool:
        """Whether a row names an urusan or bidang, is a total, or holds nothing but a title."""
        kode = self._columns.cell(row, "kode")
        if level in ("urusan", "bidang") or (is_blank(kode) and self._columns.is_total(row)):
            return True
        if any(map(str.isdigit, clean_text(kode))):
            return False
        said = ("indikator", *self._columns.target.values(), *self._columns.anggaran.values())
        named = not is_blank(self._columns.cell(row, "program_kegiatan")) or not self._sasaran.stands_in(row)
        return named and all(clean_text(self._columns.cell(row, name)) in ("", "0", "-") for name in said)

    def _title(self, asal: Asal, row: list[Cell], sasaran: Sasaran, refused: CellRefused | None) -> list[Baris]:
        """A title is skipped, but a sasaran that stands on it is one."""
        if not self._sasaran.stands_in(row):
            self._reading.rows_skipped += 1
            return []
        try:
            if refused is not None:
                raise refused
            agency = self._agencies.of(asal, row)
        except CellRefused as error:
            self._reading.refusals.append(error.refusal(asal, 0))
            return []
        if agency.diganti:
            self._reading.rows_replaced += 1
            return []
        return self._sasaran.goal(self._sasaran.owned(asal, sasaran, agency), agency)

    def _plan(self, asal: Asal, row: list[Cell], label: str, agency: Agency) -> Baris:
        above = self._above(label, agency)
        kode = read_kode(
            self._columns.title("kode"),
            self._columns.cell(row, "kode"),
            asal,
            self._repairs,
            level=next(level for level, name in _LABEL.items() if name == label and level),
            kode_skpd=agency.kode_unit or agency.kode_skpd,
            parent=above,
        )
        uraian = self._text(asal, row, "program_kegiatan")
        if not uraian:
            raise CellRefused(self._columns.title("program_kegiatan"), "", "Uraian kosong.", "Isi uraiannya.")
        self._open[label] = (agency.lingkup, kode)
        if above is not None and kode.segmen[: len(above.segmen)] != above.segmen:
            self._notes["induk"].append(asal.baris)
        baris = Baris(
            asal,
            label,
            agency.lingkup,
            agency.kode_skpd,
            kode.teks,
            above.teks if above else "",
            uraian,
            induk_dari_kode=above is None,
        )
        return self._measured(baris, asal, row)

    def _link(self, asal: Asal, row: list[Cell], baris: Baris, agency: Agency, sasaran: Sasaran) -> list[Baris]:
        """Link a program to its sasaran; gives the sasaran where it is new."""
        program = self._open.get("Program", ("", None))[1]
        stands = self._sasaran.stands_in(row)
        if baris.label == "Program" and program is not None:
            baris.induk = self._sasaran.serves(asal, program, agency, sasaran)
            if sasaran.pasti and not sasaran.teks:
                self._notes["sasaran"].append(asal.baris)
        elif stands and program is not None:
            self._sasaran.inside(asal, program, agency, sasaran)
        return self._sasaran.goal(sasaran, agency) if stands or baris.label == "Program" else []

    def _without_code(self, asal: Asal, row: list[Cell], agency: Agency, sasaran: Sasaran) -> Baris:
        """A measure of a sasaran, or a further indicator of the row above; else the row is refused."""
        kode, uraian = self._columns.cell(row, "kode"), self._text(asal, row, "program_kegiatan")
        if is_blank(kode) and not uraian and self._sasaran.stands_in(row):
            goal = Baris(asal, "Sasaran", agency.lingkup, agency.kode_skpd, "", "", sasaran.teks)
            self._sasaran.known(goal)
            return self._measured(goal, asal, row)
        last = self._last
        if (
            is_blank(kode)
            and last is not None
            and last.lingkup == agency.lingkup
            and normal(uraian) in ("", normal(last.uraian))
            and self._filled(asal, row, "indikator")
        ):
            reason = f"kode kosong; indikator lain dari baris {last.asal.baris}"
            self._repairs.add(asal, self._columns.title("kode"), "", last.kode or last.uraian, reason)
            return self._measured(replace(last, asal=asal, target={}, pagu={}), asal, row)
        raise CellRefused(
            self._columns.title("kode"),
            kode if not is_blank(kode) else shortened(uraian),
            "Kode kosong." if is_blank(kode) else "Bukan kode program, kegiatan, atau sub kegiatan.",
            self._suggestion(uraian, agency),
        )

    def _above(self, label: str, agency: Agency) -> Kode | None:
        """The code that a plan row stands under: the last one of the level above, of the same agency."""
        if label == "Program":
            return None
        lingkup, kode = self._open.get(PLAN[PLAN.index(label) - 1], ("", None))
        return kode if lingkup == agency.lingkup else None

    def _suggestion(self, uraian: str, agency: Agency) -> str:
        """What to write as the code: the official one, where the name has exactly one below the kegiatan above."""
        step = "Isi kode program, kegiatan, atau sub kegiatannya."
        kegiatan = self._above("SubKegiatan", agency)
        if not uraian or kegiatan is None:
            return step
        official, below = load_nomenklatur(), nomenklatur_key(kegiatan) + "."
        same = [entry for entry in official if entry.kode.startswith(below) and normal(entry.nama) == normal(uraian)]
        return f"{step} Menurut nomenklatur, nama itu berkode {same[0].kode}." if len(same) == 1 else step

    def _measured(self, baris: Baris, asal: Asal, row: list[Cell]) -> Baris:
        baris.indikator = self._filled(asal, row, "indikator")
        baris.satuan = self._filled(asal, row, "satuan")
        baris.kondisi_awal = self._text(asal, row, "kondisi_awal")
        return baris

    def _filled(self, asal: Asal, row: list[Cell], name: str) -> str:
        text = self._text(asal, row, name)
        if text == "0":
            self._repairs.add(asal, self._columns.title(name), text, "", "0 mengisi sel kosong")
            return ""
        return text

    def _text(self, asal: Asal, row: list[Cell], name: str) -> str:
        return read_text(self._columns.title(name), self._columns.cell(row, name), asal, self._repairs)
