"""Layout ``nomenklatur_sipd``: the nomenclature as SIPD exports it, one row per sub kegiatan: a further edisi of it.

``JENIS PEMDA, BIDANG, PROGRAM, KEGIATAN, SUBKEGIATAN, KINERJA, INDIKATOR, SATUAN, SPM, SUBKEGIATAN SEBELUMNYA`` and
columns that are not read; a level's cell holds its code and its name. Only rows of kabupaten/kota are read. The edisi
is in the file's name (``versi_pemutakhiran_2027``), or given with the command.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from pohon_graph.codes import Jenjang, Kode
from pohon_graph.errors import SheetError
from pohon_graph.nomenklatur import Entri, edition
from pohon_graph.sheets.cells import CellRefused, RepairLog, read_text
from pohon_graph.sheets.headers import HeaderRow, find_header
from pohon_graph.sheets.layouts import Found, Layout, Progress, refuse_twins
from pohon_graph.sheets.plan_codes import read_kode
from pohon_graph.sheets.reading import Asal, Isian, Reading, Refusal, Repair
from pohon_graph.sheets.rows import data_rows, shortened
from pohon_graph.sheets.table import Cell, is_blank
from pohon_graph.values import clean_text

_LEVELS: tuple[Jenjang, ...] = ("bidang", "program", "kegiatan", "sub_kegiatan")
_TEXTS = ("kinerja", "indikator", "satuan")
WAJIB = ("jenis_pemda", *_LEVELS, *_TEXTS, "spm", "sub_kegiatan_sebelumnya")
_IN_NAME = re.compile(r"pemutakhiran[ _-]*(20\d\d)(?!\d)", re.IGNORECASE)
_YEAR = re.compile(r"20\d\d")
_SPM = {"SPM": True, "NON-SPM": False, "NON SPM": False, "": False}
_STEP = 500


def read(found: Sequence[Found], isian: Isian, reading: Reading, progress: Progress) -> None:
    """Read the list into ``reading.nomenklatur``; it holds no money and nothing of a snapshot.

    Raises:
        SheetError: two columns mean the same, or the edisi is not known, or contradicts the command.
    """
    edisi = _edisi(reading.berkas, isian.edisi)
    repairs = RepairLog()
    refuse_twins(reading.berkas, found, WAJIB)
    entries = _List(edisi, reading, repairs)
    for sheet, header in found:
        if unread := header.unread(WAJIB):
            reading.notes.append(f"Kolom yang tidak dibaca di lembar '{sheet.nama}': {', '.join(unread)}.")
        for done, (asal, row) in enumerate(data_rows(sheet, header, reading)):
            if edisi in isian.kecuali:
                reading.rows_replaced += 1
                continue
            entries.row(asal, row, header)
            if done % _STEP == 0:
                progress(done, len(sheet.rows))
    if edisi not in isian.kecuali:
        entries.close()
    repairs.into(reading)


def _edisi(berkas: str, given: str) -> str:
    named = _IN_NAME.search(berkas.rpartition("/")[2])
    if given and not _YEAR.fullmatch(given):
        raise SheetError(
            f"--edisi {given!r} bukan tahun.", next_step="Tulis tahun edisinya, misalnya --edisi 2025.", where=berkas
        )
    if named and given and named[1] != given:
        raise SheetError(
            f"Nama berkas menyebut edisi {named[1]}, sedangkan --edisi {given}.",
            next_step="Hilangkan --edisi, atau perbaiki nama berkasnya.",
            where=berkas,
        )
    if not named and not given:
        raise SheetError(
            "Edisi nomenklatur ini tidak diketahui: nama berkasnya tidak memuat versi_pemutakhiran_<tahun>.",
            next_step="Ulangi dengan --edisi TAHUN, misalnya --edisi 2025.",
            where=berkas,
        )
    return named[1] if named else given


class _List:
    """The codes of one edisi as the rows give them."""

    def __init__(self, edisi: str, reading: Reading, repairs: RepairLog) -> None:
        self._edisi = edisi
        self._reading = reading
        self._repairs = repairs
        self._parents: dict[str, tuple[Jenjang, Counter[str], Asal]] = {}
        self._subs: dict[str, list[tuple[Entri, Asal]]] = defaultdict(list)
        self._before: dict[str, list[tuple[str, str, Asal]]] = defaultdict(list)
        self._cells: dict[tuple[str, Cell, Kode | None], Kode] = {}
        self._of_provinces = 0

    def row(self, asal: Asal, row: list[Cell], header: HeaderRow) -> None:
        """One row: a sub kegiatan of kabupaten/kota with all that contains it; a row of a provinsi is skipped."""
        kind = clean_text(row[header.kolom["jenis_pemda"]]).upper()
        if kind == "PROV":
            self._of_provinces += 1
            self._reading.rows_skipped += 1
            return
        try:
            if kind != "KABKOT":
                title = header.judul["jenis_pemda"]
                raise CellRefused(title, row[header.kolom["jenis_pemda"]], "Bukan PROV atau KABKOT.", "Ekspor ulang.")
            self._sub(asal, row, header)
        except CellRefused as refused:
            self._reading.refusals.append(refused.refusal(asal, 0))

    def close(self) -> None:
        """Put the list into the reading, without what contradicts itself."""
        entries = {kode: entry for kode, rows in self._subs.items() if (entry := self._one(rows)) is not None}
        for kode, (level, names, asal) in self._parents.items():
            nama = min(names, key=lambda name: (-names[name], name))
            entries[kode] = Entri(kode, nama, level, "", "", "", False)
            for other in sorted(names.keys() - {nama}):
                reason = f"nama lain dari kode {kode} yang sama; yang terbanyak dipakai"
                self._reading.repairs.append(Repair(asal, level, other, nama, reason))
        retired = self._retired(entries)
        self._reading.nomenklatur = edition(self._edisi, entries, retired)
        self._reading.covers.add(self._edisi)
        subs = sum(entry.jenjang == "sub_kegiatan" for entry in entries.values())
        self._reading.notes.append(
            f"Nomenklatur edisi {self._edisi}: {subs} sub kegiatan kabupaten/kota dan {len(retired)} kode lama; "
            f"{self._of_provinces} baris provinsi dilewati."
        )

    def _sub(self, asal: Asal, row: list[Cell], header: HeaderRow) -> None:
        above: Kode | None = None
        levels = []
        for level in _LEVELS:
            above = self._kode(asal, header.judul[level], row[header.kolom[level]], level, above)
            levels.append(above)
        kinerja, indikator, satuan = (
            read_text(header.judul[name], row[header.kolom[name]], asal, self._repairs) for name in _TEXTS
        )
        spm = clean_text(row[header.kolom["spm"]]).upper()
        if spm not in _SPM:
            raise CellRefused(header.judul["spm"], row[header.kolom["spm"]], "Bukan SPM atau NON-SPM.", "Ekspor ulang.")
        for kode in levels[:-1]:
            self._parents.setdefault(kode.teks, (kode.jenjang, Counter(), asal))[1][kode.nama] += 1
        own = levels[-1]
        self._subs[own.teks].append(
            (Entri(own.teks, own.nama, "sub_kegiatan", kinerja, indikator, satuan, _SPM[spm]), asal)
        )
        title, cell = header.judul["sub_kegiatan_sebelumnya"], row[header.kolom["sub_kegiatan_sebelumnya"]]
        if not is_blank(cell):
            try:
                before = self._kode(asal, title, cell, "sub_kegiatan", None)
            except CellRefused as refused:
                self._reading.refusals.append(refused.refusal(asal, 0))
                return
            self._before[before.teks].append((before.nama, own.teks, asal))

    def _kode(self, asal: Asal, title: str, cell: Cell, level: Jenjang, parent: Kode | None) -> Kode:
        """A code with its name, worked out once per text."""
        key = (title, cell, parent)
        if key not in self._cells:
            kode = read_kode(title, cell, asal, RepairLog(), level=level, kode_skpd="", parent=parent)
            if kode.masalah or not kode.nama:
                reason = "; ".join(kode.masalah) or "nama di belakang kode tidak ada"
                raise CellRefused(title, cell, f"Kode dan nama tidak terbaca: {reason}.", "Ekspor ulang dari SIPD.")
            read_text(title, cell, asal, self._repairs)
            self._cells[key] = kode
        return self._cells[key]

    def _one(self, rows: list[tuple[Entri, Asal]]) -> Entri | None:
        """The one entry of a code; rows that contradict each other are all refused."""
        if len({entry for entry, _ in rows}) == 1:
            return rows[0][0]
        for entry, asal in rows:
            other = next(place for one, place in rows if one != entry)
            self._reading.refusals.append(
                Refusal(
                    asal,
                    "sub_kegiatan",
                    shortened(f"{entry.kode} {entry.nama}"),
                    f"Kode {entry.kode} juga ada pada baris {other.baris} dengan isi lain.",
                    "Sisakan satu baris untuk kode ini.",
                )
            )
        return None

    def _retired(self, entries: dict[str, Entri]) -> dict[str, tuple[str, str]]:
        """Retired codes with their names and successors; of two successors the first by code stands, logged."""
        retired = {}
        for old, successors in sorted(self._before.items()):
            fit = sorted({(new, nama) for nama, new, _ in successors if new in entries and new != old})
            asal = successors[0][2]
            if old in entries:
                self._reading.notes.append(
                    f"{old} tercatat sebagai kode lama ({asal}), tetapi masih berlaku dalam edisi ini; tetap berlaku."
                )
            elif fit:
                retired[old] = (fit[0][1], fit[0][0])
                for new, _ in fit[1:]:
                    reason = "kode lama ini punya lebih dari satu pengganti; yang pertama menurut kode dipakai"
                    self._reading.repairs.append(Repair(asal, "sub_kegiatan_sebelumnya", new, fit[0][0], reason))
        return retired


LAYOUT = Layout(
    nama="nomenklatur_sipd",
    judul="nomenklatur SIPD (JENIS PEMDA, BIDANG, PROGRAM, KEGIATAN, SUBKEGIATAN …)",
    wajib=WAJIB,
    match=lambda sheet: find_header(sheet, WAJIB),
    read=read,
)
