"""One shape for every result that is shown in a notebook or as a page: words, trees, pictures and tables."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd
from rich.console import Console

from pohon_graph.answers import Cabang, Jawaban, Kolom, Tabel
from pohon_graph.answers.answer import Jenis
from pohon_graph.load import LoadResult
from pohon_graph.profil import Profil
from pohon_graph.report import attachment
from pohon_graph.report.answers import show_answer, standing
from pohon_graph.report.cells import Column, Kind
from pohon_graph.report.console import show_audit
from pohon_graph.report.loading import MONEY, show_load
from pohon_graph.report.profil import show_profil
from pohon_graph.report.rollup import in_order
from pohon_graph.report.sentences import MEANING, coverage_sentence, reach_sentences
from pohon_graph.report.words import JALUR, KELAS, OUTCOME, SEVERITY, number
from pohon_graph.report.xlsx_profil import profil_tables
from pohon_graph.rules import AuditResult
from pohon_graph.values import format_rupiah

_WIDTH: Final = 100
_KINDS: Final[dict[Kind, Jenis]] = {"rupiah": "rupiah", "count": "cacah", "share": "pecahan"}


@dataclass(frozen=True, slots=True)
class Gambar:
    """A picture: its words, for those who do not see it, and its SVG."""

    teks: str
    svg: str


@dataclass(frozen=True, slots=True)
class Sajian:
    """A result as people see it.

    Attributes:
        judul: the question, as a title.
        keterangan: sentences that say what it stands on: snapshot, coverage, assumptions, what is left out.
        tabel: its tables, the most important first.
        catatan: sentences that must stand with every number.
        pohon: trees of words.
        gambar: pictures.
        teks: all of it as plain text.
    """

    judul: str
    keterangan: tuple[str, ...]
    tabel: tuple[Tabel, ...]
    catatan: tuple[str, ...] = ()
    pohon: tuple[Cabang, ...] = ()
    gambar: tuple[Gambar, ...] = ()
    teks: str = ""


def of_answer(answer: Jawaban, pictures: Sequence[Gambar] = ()) -> Sajian:
    """An answer to a question about links or money, with its pictures."""
    return Sajian(
        answer.judul,
        tuple(standing(answer.keterangan)),
        answer.tabel,
        answer.catatan,
        answer.pohon,
        tuple(pictures),
        _said(lambda console: show_answer(console, answer)),
    )


def of_audit(result: AuditResult) -> Sajian:
    """An audit: tables ``temuan`` (one row per finding), ``aturan``, ``uang`` and ``cakupan``."""
    head = f"Versi {result.versi}{f', hanya {result.opd}' if result.opd else ''}."
    files = ", ".join(file.nama for file in result.berkas)
    findings = [dict(zip((name for name, _ in _TEMUAN), row, strict=True)) for row in attachment.attachment(result)]
    columns = tuple(
        Kolom(name, column.title, _KINDS.get(column.kind, "teks"), column.width)
        for (name, shown), column in zip(_TEMUAN, attachment.COLUMNS, strict=True)
        if shown
    )
    rules = [
        {
            "aturan": rule.id,
            "judul": rule.judul,
            "hasil": OUTCOME[rule.outcome],
            "tingkat": SEVERITY[rule.severity],
            "diperiksa": rule.populasi,
            "temuan": rule.temuan,
            "rupiah": rule.rupiah or None,
            "alasan": rule.alasan,
        }
        for rule in in_order(result)
    ]
    money = [
        {
            "kelas": KELAS.get(row.kelas, row.kelas),
            "jalur": JALUR.get(row.jalur or "", row.jalur or "–"),
            "sub_kegiatan": row.sub_kegiatan,
            "rupiah": row.rupiah,
            "rupiah_sampai_pemda": row.rupiah_sampai_pemda,
        }
        for row in result.uang.tabel
    ]
    covered = [
        {"kode": one.lingkup, "nama": one.nama, "dinilai": "ya" if one.tercakup else "belum", "rupiah": one.rupiah}
        | {"alasan": "; ".join(one.alasan)}
        for one in result.cakupan.rincian
    ]
    return Sajian(
        f"Audit pohon kinerja ({result.sebutan})",
        (
            f"{head} Berkas: {files}.",
            f"Cakupan: {coverage_sentence(result)}",
            *(f"Asumsi: {sentence}" for sentence in result.asumsi),
            *reach_sentences(result),
        ),
        (
            Tabel("temuan", "Temuan, satu baris per yang diperiksa", columns, _frame(findings, _TEMUAN_NAMES)),
            _records("aturan", "Hasil tiap aturan", _ATURAN, rules),
            _records("uang", "Uang menurut kelas dan jalur", _UANG, money),
            _records("cakupan", "Yang dinilai dan yang belum", _CAKUPAN, covered),
        ),
        (MEANING, *result.uang.keterangan, *result.kontrol.keterangan),
        teks=_said(lambda console: show_audit(console, result, rows=3)),
    )


def of_profil(profil: Profil) -> Sajian:
    """A Profil Belanja: the tables of its workbook."""
    told = [f"Versi {profil.versi}{f', hanya {profil.opd}' if profil.opd else ''}."]
    if profil.baris_ditolak:
        rupiah = format_rupiah(profil.rupiah_ditolak)
        told.append(f"Di luar angka: {number(profil.baris_ditolak)} baris ditolak saat dimuat ({rupiah}).")
    return Sajian(
        "Profil Belanja",
        (*told, *profil.alasan),
        tuple(_table(name, columns, rows) for name, columns, rows in profil_tables(profil)),
        teks=_said(lambda console: show_profil(console, profil)),
    )


def of_load(result: LoadResult) -> Sajian:
    """A load, or a check of one: tables ``berkas``, ``ditolak``, ``dibaca_lain`` and ``isi``."""
    done = "Hanya diperiksa; tidak ada yang ditulis."
    if result.versi:
        done = f"{'Tidak ada yang berubah; sudah terbit' if result.unchanged else 'Terbit'} sebagai {result.versi}."
    told = [done, f"Uang: {format_rupiah(result.total)} dari {MONEY[result.sumber_uang]}."]
    if result.refused:
        told.append(f"BELUM LENGKAP: {number(result.refused)} baris ditolak. Perbaiki baris itu, lalu muat lagi.")
    files = [{k.nama: getattr(file, k.nama) for k in _BERKAS} for file in result.files]
    refused = [
        {**r.asal._asdict(), "kolom": r.kolom, "nilai": r.nilai, "alasan": r.alasan, "langkah": r.langkah}
        | {"rupiah": r.rupiah}
        for file in result.files
        for r in file.refusals
    ]
    repaired = [
        {**r.asal._asdict(), "kolom": r.kolom, "lama": r.lama, "baru": r.baru, "alasan": r.alasan}
        for file in result.files
        for r in file.repairs
    ]
    counts = [{"label": label, "simpul": n} for label, n in result.counts.items()]
    tables = [_records("berkas", "Berkas dan pencocokannya", _BERKAS, files)]
    if refused:
        tables.append(_records("ditolak", "Baris yang ditolak", _DITOLAK, refused))
    if repaired:
        tables.append(_records("dibaca_lain", "Dibaca berbeda dari yang tertulis", _DIBACA, repaired))
    tables.append(_records("isi", "Isi graf", _ISI, counts))
    notes = tuple(f"{file.berkas}: {note}" for file in result.files for note in file.notes)
    return Sajian(
        "Pemuatan berkas" if result.versi else "Pemeriksaan berkas",
        tuple(told),
        tuple(tables),
        notes,
        teks=_said(lambda console: show_load(console, result)),
    )


def query_table(rows: pd.DataFrame, title: str, jenis: Mapping[str, Jenis] | None = None) -> Tabel:
    """The rows of a query as a table; columns are called by their place, since a query may name two alike.

    Args:
        rows: the frame; an index with a name is shown.
        title: of the table.
        jenis: what is known of columns by name; the others are money by their names, or texts.
    """
    frame = pd.DataFrame(rows).reset_index(drop=rows.index.names == [None], allow_duplicates=True)
    parts = [frame.iloc[:, place] for place in range(frame.shape[1])]
    columns = tuple(
        Kolom(str(place), str(name), (jenis or {}).get(str(name)) or _kind(str(name), parts[place]))
        for place, name in enumerate(frame.columns)
    )
    return Tabel("hasil", title, columns, pd.DataFrame({str(n): _countable(part) for n, part in enumerate(parts)}))


def _kind(name: str, values: pd.Series) -> Jenis:
    words = name.replace(".", "_").casefold().split("_")
    return "rupiah" if pd.api.types.is_integer_dtype(values) and not _MONEY.isdisjoint(words) else "teks"


def _countable(values: pd.Series) -> pd.Series:
    """A column in which bytes are told as how many they are."""
    if values.dtype != object:
        return values
    return values.map(lambda value: f"{len(value)} byte" if isinstance(value, bytes) else value)


_MONEY: Final = frozenset(("rupiah", "pagu", "realisasi", "apbd", "anggaran", "dirinci"))
"""Words in the name of a column of whole numbers that say that it is money."""
_TEMUAN: Final = (
    ("nomor", True),
    ("aturan", True),
    ("tingkat", True),
    ("kode", False),
    ("nama", False),
    ("pd", True),
    ("unit", False),
    ("program", False),
    ("rupiah", True),
    ("kondisi", True),
    ("berkas", True),
    ("lembar", True),
    ("baris", True),
    ("dicari_di", False),
    ("mirip", False),
    ("sidik", False),
)
"""The columns of a Lampiran by name, and whether the table on a screen has room for them."""
_TEMUAN_NAMES: Final = [name for name, _ in _TEMUAN]
_ATURAN: Final = (
    Kolom("aturan", "Aturan", lebar=7),
    Kolom("judul", "Judul", lebar=44),
    Kolom("hasil", "Hasil", lebar=20),
    Kolom("tingkat", "Tingkat", lebar=20),
    Kolom("diperiksa", "Diperiksa", "cacah", 10),
    Kolom("temuan", "Temuan", "cacah", 8),
    Kolom("rupiah", "Anggaran yang tercakup", "rupiah", 20),
    Kolom("alasan", "Alasan", lebar=50),
)
_UANG: Final = (
    Kolom("kelas", "Kelas", lebar=24),
    Kolom("jalur", "Jalur", lebar=20),
    Kolom("sub_kegiatan", "Sub kegiatan", "cacah", 10),
    Kolom("rupiah", "Rupiah", "rupiah", 20),
    Kolom("rupiah_sampai_pemda", "Sampai ke IKU pemda", "rupiah", 20),
)
_CAKUPAN: Final = (
    Kolom("kode", "Kode", lebar=24),
    Kolom("nama", "Perangkat daerah atau unit", lebar=40),
    Kolom("dinilai", "Dinilai", lebar=9),
    Kolom("rupiah", "Rupiah", "rupiah", 20),
    Kolom("alasan", "Yang kurang", lebar=50),
)
_BERKAS: Final = (
    Kolom("berkas", "Berkas", lebar=36),
    Kolom("tata_letak", "Tata letak", lebar=16),
    Kolom("baris_dibaca", "Baris dibaca", "cacah", 10),
    Kolom("baris_dimuat", "Dimuat", "cacah", 10),
    Kolom("baris_ditolak", "Ditolak", "cacah", 10),
    Kolom("baris_dilewati", "Dilewati", "cacah", 10),
    Kolom("baris_diganti", "Diganti", "cacah", 10),
    Kolom("rupiah_berkas", "Rupiah berkas", "rupiah", 20),
    Kolom("rupiah_graf", "Rupiah graf", "rupiah", 20),
    Kolom("rupiah_ditolak", "Rupiah ditolak", "rupiah", 20),
    Kolom("selisih", "Selisih", "rupiah", 14),
)
_SEL: Final = (
    Kolom("berkas", "Berkas", lebar=30),
    Kolom("lembar", "Lembar", lebar=14),
    Kolom("baris", "Baris", lebar=7),
    Kolom("kolom", "Kolom", lebar=16),
)
_DITOLAK: Final = (
    *_SEL,
    Kolom("nilai", "Isi", lebar=20),
    Kolom("alasan", "Alasan", lebar=44),
    Kolom("langkah", "Yang dapat dilakukan", lebar=44),
    Kolom("rupiah", "Rupiah", "rupiah", 18),
)
_DIBACA: Final = (
    *_SEL,
    Kolom("lama", "Tertulis", lebar=24),
    Kolom("baru", "Dibaca", lebar=24),
    Kolom("alasan", "Alasan", lebar=44),
)
_ISI: Final = (Kolom("label", "Jenis simpul", lebar=24), Kolom("simpul", "Banyaknya", "cacah", 12))


def _table(name: str, columns: Sequence[Column], rows: Iterable[Sequence[Any]]) -> Tabel:
    """A table of a workbook as a table of a result; its columns are called by their titles."""
    names = [_word(column.title) for column in columns]
    shown = tuple(
        Kolom(word, column.title, _KINDS.get(column.kind, "teks"), column.width)
        for word, column in zip(names, columns, strict=True)
    )
    frame = _frame([dict(zip(names, row, strict=True)) for row in rows], names)
    return Tabel(_word(name), name, shown, frame)


def _records(name: str, title: str, columns: tuple[Kolom, ...], rows: Sequence[dict[str, Any]]) -> Tabel:
    """Records as a table of these columns."""
    return Tabel(name, title, columns, _frame(rows, [column.nama for column in columns]))


def _word(title: str) -> str:
    return re.sub(r"\W+", "_", title.replace("(Rp)", "rupiah").casefold()).strip("_")


def _frame(rows: Sequence[dict[str, Any]], names: Sequence[str]) -> pd.DataFrame:
    """Rows as a frame whose whole numbers stay whole where some are missing."""
    return pd.DataFrame(rows, columns=list(names), dtype=object).convert_dtypes()


def _said(show: Callable[[Console], None]) -> str:
    out = io.StringIO()
    show(Console(file=out, width=_WIDTH, highlight=False, color_system=None, force_jupyter=False))
    return out.getvalue().rstrip()
