"""Layout ``rekap_sipd``: the SIPD rekap of a budget, one row per sub kegiatan × sumber dana × rekening × paket.

The 23 headers of the SIPD-RI export, found by name; a REALISASI column is read where there is one. Codes and names of
the plan tree are worked out once per distinct text, money once per row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import NamedTuple, TypeVar

from pohon_graph.codes import Jenjang, Kode, dana_terikat, jenis_belanja, kelompok_belanja
from pohon_graph.identity import node_id
from pohon_graph.sheets.agency import Agencies, Agency
from pohon_graph.sheets.cells import CellRefused, RepairLog, read_cell, read_text
from pohon_graph.sheets.headers import HeaderRow, find_header
from pohon_graph.sheets.layouts import Found, Layout, Progress, refuse_twins
from pohon_graph.sheets.plan_codes import read_kode, read_rekening
from pohon_graph.sheets.reading import Asal, Isian, Node, Reading
from pohon_graph.sheets.records import Records
from pohon_graph.sheets.rows import data_rows, is_total
from pohon_graph.sheets.table import Cell, Sheet, is_blank
from pohon_graph.values import format_rupiah, parse_rupiah, parse_tahun, rupiah_convention, slug

WAJIB = (
    "tahun",
    "kode_skpd",
    "nama_skpd",
    "kode_sub_unit",
    "kode_program",
    "nama_program",
    "kode_kegiatan",
    "nama_kegiatan",
    "kode_sub_kegiatan",
    "nama_sub_kegiatan",
    "kode_sumber_dana",
    "nama_sumber_dana",
    "kode_rekening",
    "nama_rekening",
    "pagu",
)
PILIHAN = ("nama_sub_unit", "kode_bidang_urusan", "paket", "nama_paket", "realisasi")
_UNUSED = ("no", "kode_urusan", "nama_urusan", "nama_bidang_urusan")
_PLAN = (
    "kode_bidang_urusan",
    "kode_program",
    "nama_program",
    "kode_kegiatan",
    "nama_kegiatan",
    "kode_sub_kegiatan",
    "nama_sub_kegiatan",
)
_LINE = ("kode_sumber_dana", "nama_sumber_dana", "kode_rekening", "nama_rekening", "paket", "nama_paket")
_STEP = 2_000

T = TypeVar("T")
Key = TypeVar("Key")


class _Sub(NamedTuple):
    """A sub kegiatan as rows place it: its id and code."""

    id: str
    kode: str


class _Line(NamedTuple):
    """What a budget line says beside its money and its place."""

    rekening: str
    kode_dana: str
    paket: str
    isi: dict[str, object]


def read(found: Sequence[Found], isian: Isian, reading: Reading, progress: Progress) -> None:
    """Read the sheets of a rekap into ``reading``.

    Raises:
        SheetError: two columns mean the same.
    """
    repairs, records = RepairLog(), Records(reading)
    refuse_twins(reading.berkas, found, (*WAJIB, *PILIHAN))
    total = sum(len(sheet.rows) for sheet, _ in found)
    seen: dict[str, str] = {}
    done = 0
    for sheet, header in found:
        one = _SheetReader(sheet, header, isian, reading, records, repairs)
        for asal, row in data_rows(sheet, header, reading):
            one.row(asal, row)
            done += 1
            if done % _STEP == 0:
                progress(done, total)
        one.close()
        for kode in sorted(one.agencies_read):
            if seen.setdefault(kode, sheet.nama) != sheet.nama:
                reading.notes.append(
                    f"{kode} ada di dua lembar ('{seen[kode]}' dan '{sheet.nama}'); uang keduanya dijumlahkan."
                )
    progress(total, total)
    records.finish()
    repairs.into(reading)


class _SheetReader:
    """Reads the rows of one sheet."""

    def __init__(
        self, sheet: Sheet, header: HeaderRow, isian: Isian, reading: Reading, records: Records, repairs: RepairLog
    ) -> None:
        self._sheet = sheet
        self._header = header
        self._reading = reading
        self._records = records
        self._repairs = repairs
        self._width = len(sheet.rows[header.baris - 1])
        money_only = Isian(tahun=isian.tahun, kecuali=isian.kecuali)
        self._agencies = Agencies(reading, sheet, header, money_only, records, repairs, per_unit=False)
        self._plan_cells = self._getter(_PLAN)
        self._line_cells = self._getter(_LINE)
        self._tahun, self._pagu = header.kolom["tahun"], header.kolom["pagu"]
        self._realisasi = header.kolom.get("realisasi")
        self._kode_sub, self._rekening = header.kolom["kode_sub_kegiatan"], header.kolom["kode_rekening"]
        self._codes = [column for name, column in header.kolom.items() if name.startswith("kode_")]
        self._years: dict[Cell, int | CellRefused] = {}
        self._subs: dict[tuple[object, ...], _Sub | CellRefused] = {}
        self._lines: dict[tuple[object, ...], _Line | CellRefused] = {}
        self._parse: dict[str, Callable[[Cell], int | None]] = {
            name: self._parser(name) for name in ("pagu", "realisasi") if name in header.kolom
        }
        self._sum = 0
        self._totals: list[tuple[Asal, int]] = []
        self.agencies_read: set[str] = set()
        self._note_columns()

    def row(self, asal: Asal, row: list[Cell]) -> None:
        """Read one row: a budget line, a total, a title, or a refusal."""
        if not _has_digit(row[self._kode_sub]) and not _has_digit(row[self._rekening]) and self._is_no_line(asal, row):
            self._reading.rows_skipped += 1
            return
        pagu: int | None = None
        try:
            pagu = self._amount("pagu", row[self._pagu])
            self._reading.rupiah_berkas += pagu or 0
            self._sum += pagu or 0
            agency = self._agencies.of(asal, row)
            if agency.diganti:
                self._reading.rows_replaced += 1
                self._reading.rupiah_replaced += pagu or 0
                return
            self._line(asal, row, agency, pagu)
        except CellRefused as refused:
            refusal = refused.refusal(asal, pagu)._replace(kode_skpd=self._agency_named(asal, row))
            self._reading.refusals.append(refusal)

    def close(self) -> None:
        """Compare the sheet's own total with the sum of its lines."""
        if self._totals and all(amount != self._sum for _, amount in self._totals):
            asal, amount = max(self._totals, key=lambda total: total[1])
            self._reading.notes.append(
                f"Jumlah tertulis {format_rupiah(amount)} ({asal}) berbeda {format_rupiah(amount - self._sum)} dari "
                f"jumlah baris rinciannya, {format_rupiah(self._sum)}."
            )

    def _line(self, asal: Asal, row: list[Cell], agency: Agency, pagu: int | None) -> None:
        title = self._header.judul["pagu"]
        if pagu is None:
            raise CellRefused(
                title, row[self._pagu], "Pagu kosong: jumlahnya belum terbukti.", "Isi pagu, 0 bila nihil."
            )
        if pagu < 0:
            raise CellRefused(
                title,
                row[self._pagu],
                "Pagu negatif: DPA mencatat pengurangan sebagai pagu baru, bukan baris minus.",
                "Ekspor ulang rekap setelah perubahan; jangan mengurangkan baris.",
            )
        self._reading.tahun.add(_known(self._years, row[self._tahun], self._year))
        sub = _known(self._subs, (agency.lingkup, *self._plan_cells(row)), lambda key: self._plan(asal, agency, key))
        line = _known(self._lines, self._line_cells(row), lambda key: self._belanja(asal, key))
        isi: dict[str, object] = {
            "lingkup": agency.lingkup,
            "kode_skpd": agency.kode_skpd,
            **line.isi,
            "pagu": pagu,
            "sub": sub.id,
        }
        if self._realisasi is not None:
            self._add_realisasi(asal, row[self._realisasi], isi)
        self.agencies_read.add(agency.kode_skpd)
        key = node_id("RincianBelanja", agency.lingkup, sub.kode, line.rekening, line.kode_dana, line.paket)
        self._reading.nodes.append(Node("RincianBelanja", key, isi, asal))

    def _agency_named(self, asal: Asal, row: list[Cell]) -> str:
        """The agency that a refused row names, "" where its code cannot be read."""
        try:
            return self._agencies.of(asal, row).kode_skpd
        except CellRefused:
            return ""

    def _add_realisasi(self, asal: Asal, cell: Cell, isi: dict[str, object]) -> None:
        try:
            realisasi = self._amount("realisasi", cell)
        except CellRefused as refused:
            self._reading.refusals.append(refused.refusal(asal, 0))
            return
        if realisasi is not None:
            isi["realisasi"] = realisasi

    def _plan(self, asal: Asal, agency: Agency, key: tuple[object, ...]) -> _Sub:
        """The sub kegiatan of a row with all that contains it, added to the records."""
        cells: dict[str, Cell] = dict(zip(_PLAN, key[1:], strict=True))  # type: ignore[arg-type]
        levels: list[tuple[Jenjang, str, Kode | None]] = [
            ("program", "Program", self._bidang(asal, agency, cells["kode_bidang_urusan"])),
            ("kegiatan", "Kegiatan", None),
            ("sub_kegiatan", "SubKegiatan", None),
        ]
        above, codes = None, []
        for level, _, proof in levels:
            above = self._kode(asal, agency, level, cells[f"kode_{level}"], above or proof)
            codes.append(above)
        names = [self._text(asal, f"nama_{level}", cells[f"nama_{level}"]) for level, _, _ in levels]
        container = node_id("PerangkatDaerah", agency.lingkup)
        for (_, label, _), kode, nama in zip(levels, codes, names, strict=True):
            id = self._records.node(
                label,
                node_id(label, agency.lingkup, kode.teks),
                nama or kode.nama or kode.teks,
                asal,
                lingkup=agency.lingkup,
                kode_skpd=agency.kode_skpd,
                kode=kode.teks,
            )
            self._records.link("BAGIAN_DARI", id, container, asal)
            container = id
        return _Sub(container, codes[-1].teks)

    def _bidang(self, asal: Asal, agency: Agency, cell: Cell) -> Kode | None:
        """The bidang column as a proof for padding; what cannot be read proves nothing."""
        try:
            return self._kode(asal, agency, "bidang", cell, None, name="kode_bidang_urusan")
        except CellRefused:
            return None

    def _belanja(self, asal: Asal, key: tuple[object, ...]) -> _Line:
        kode_dana, nama_dana, rekening, nama_rekening, paket, nama_paket = key
        kode = read_rekening(self._title("kode_rekening"), rekening, asal, self._repairs)  # type: ignore[arg-type]
        dana = self._text(asal, "kode_sumber_dana", kode_dana)
        nama = self._text(asal, "nama_sumber_dana", nama_dana)
        texts = (self._text(asal, "paket", paket), self._text(asal, "nama_paket", nama_paket))
        named = " – ".join(dict.fromkeys(text for text in texts if text))
        isi: dict[str, object] = {
            "kode": str(kode),
            "nama": self._text(asal, "nama_rekening", nama_rekening) or str(kode),
            "jenis_belanja": jenis_belanja(kode),
            "kelompok": kelompok_belanja(kode),
            "kode_dana": dana,
            "nama_dana": nama,
            "dana_terikat": dana_terikat(dana, nama),
            "paket": named,
        }
        filled = {name: value for name, value in isi.items() if value != ""}
        return _Line(str(kode), dana, slug(named) if named else "", filled)

    def _is_no_line(self, asal: Asal, row: list[Cell]) -> bool:
        """Whether a row without sub kegiatan and rekening is a total or a title; a grand total is kept to compare."""
        if is_total(row):
            try:
                amount = self._amount("pagu", row[self._pagu])
            except CellRefused:
                amount = None
            if amount is not None and not any(_has_digit(row[column]) for column in self._codes):
                self._totals.append((asal, amount))
            return True
        return is_blank(row[self._pagu]) and not any(_has_digit(row[column]) for column in self._codes)

    def _year(self, cell: Cell) -> int:
        return read_cell(parse_tahun, self._title("tahun"), cell)

    def _amount(self, name: str, cell: Cell) -> int | None:
        return read_cell(self._parse[name], self._title(name), cell)

    def _kode(self, asal: Asal, agency: Agency, level: Jenjang, cell: Cell, above: Kode | None, name: str = "") -> Kode:
        title = self._title(name or f"kode_{level}")
        return read_kode(
            title, cell, asal, self._repairs, level=level, kode_skpd=agency.kode_unit or agency.kode_skpd, parent=above
        )

    def _text(self, asal: Asal, name: str, cell: object) -> str:
        return read_text(self._title(name), cell, asal, self._repairs)  # type: ignore[arg-type]

    def _title(self, name: str) -> str:
        return self._header.judul.get(name, name)

    def _parser(self, name: str) -> Callable[[Cell], int | None]:
        column = self._header.kolom[name]
        convention = rupiah_convention(row[column] for row in self._sheet.rows if column < len(row))
        return lambda cell: parse_rupiah(cell, convention=convention)

    def _getter(self, names: Sequence[str]) -> Callable[[list[Cell]], tuple[Cell, ...]]:
        columns = [self._header.kolom.get(name) for name in names]
        if None not in columns:
            return itemgetter(*columns)
        return lambda row: tuple("" if column is None else row[column] for column in columns)

    def _note_columns(self) -> None:
        known = {*WAJIB, *PILIHAN, *_UNUSED}
        extra = [title for name, title in self._header.judul.items() if name not in known]
        if extra or self._header.lain:
            names = ", ".join((*extra, *self._header.lain))
            self._reading.notes.append(f"Kolom yang tidak dibaca di lembar '{self._sheet.nama}': {names}.")
        absent = [name.upper().replace("_", " ") for name in PILIHAN[:-1] if name not in self._header.kolom]
        if absent:
            self._reading.notes.append(f"Kolom yang tidak ada di lembar '{self._sheet.nama}': {', '.join(absent)}.")


def _known(cache: dict[Key, T | CellRefused], key: Key, work: Callable[[Key], T]) -> T:
    """What ``work`` gives for a key, worked out once; a refusal is remembered and raised again."""
    value = cache.get(key)
    if value is None:
        try:
            value = work(key)
        except CellRefused as refused:
            value = refused
        cache[key] = value
    if isinstance(value, CellRefused):
        raise value
    return value


def _has_digit(cell: Cell) -> bool:
    if not isinstance(cell, str):
        return True
    return cell[:1].isdigit() or any(map(str.isdigit, cell))


LAYOUT = Layout(
    nama="rekap_sipd",
    judul="rekap SIPD (23 kolom: TAHUN, KODE SKPD … PAGU)",
    wajib=WAJIB,
    match=lambda sheet: find_header(sheet, WAJIB),
    read=read,
)
