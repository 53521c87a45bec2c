"""The Profil Belanja as sheets: every table of every perangkat daerah, to be filtered and sorted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from pohon_graph import __version__
from pohon_graph.errors import PohonError
from pohon_graph.profil import Profil
from pohon_graph.report.cells import Column, Value
from pohon_graph.report.files import write_bytes
from pohon_graph.report.words import JENIS_BELANJA, KELAS, SPM, UKURAN, moment
from pohon_graph.report.xlsx_book import Book

_PD: Final = (Column("Kode PD", 24, "narrow"), Column("PD", 40))
KELAS_SHEET: Final = (
    *_PD,
    Column("Kelas", 24),
    Column("Sub kegiatan", 10, "count"),
    Column("Berpagu", 10, "count"),
    Column("Rupiah", 19, "rupiah"),
)
JENIS_SHEET: Final = (*_PD, Column("Kelas", 24), Column("Jenis belanja", 20), Column("Rupiah", 19, "rupiah"))
DANA_SHEET: Final = (
    *_PD,
    Column("Kelas", 24),
    Column("Sumber dana", 28),
    Column("Rupiah", 19, "rupiah"),
    Column("Dana terikat (Rp)", 19, "rupiah"),
)
SOURCES: Final = (
    Column("Dihitung sebagai", 28),
    Column("Kode sumber dana", 22, "narrow"),
    Column("Nama dalam berkas", 60),
    Column("Terikat", 9),
    Column("Rupiah", 19, "rupiah"),
)
MEASURES: Final = (
    *_PD,
    Column("Belanja", 30),
    Column("Rupiah", 19, "rupiah"),
    Column("Dari (Rp)", 19, "rupiah"),
    Column("Bagian", 10, "share"),
    Column("Median PD", 10, "share"),
    Column("Selisih", 10, "share"),
)
SPM_SHEET: Final = (
    *_PD,
    Column("Kode sub kegiatan", 20, "narrow"),
    Column("Sub kegiatan SPM", 60),
    Column("Keadaan", 34),
    Column("Direncanakan di", 40),
)
CODES: Final = (
    *_PD,
    Column("Menyalahi tata kode", 12, "count"),
    Column("Menyalahi tata kode (Rp)", 19, "rupiah"),
    Column("Sudah diganti", 12, "count"),
    Column("Sudah diganti (Rp)", 19, "rupiah"),
    Column("Tidak ada dalam nomenklatur", 14, "count"),
    Column("Tidak ada dalam nomenklatur (Rp)", 19, "rupiah"),
)
NEXT: Final = (
    *_PD,
    Column("Rekap (DPA)", 10),
    Column("Pohon kinerja", 10),
    Column("IKU", 10),
    Column("Jabatan", 10),
    Column("Pagu inti (Rp)", 19, "rupiah"),
    Column("Belum berpohon (Rp)", 19, "rupiah"),
    Column("Kegiatan inti", 10, "count"),
    Column("Kegiatan 80 % pagu inti", 12, "count"),
    Column("Perintah membuat buku isian", 60),
)
LARGEST: Final = (
    *_PD,
    Column("PD atau unit pemilik", 50),
    Column("Kode kegiatan", 16, "narrow"),
    Column("Kegiatan", 60),
    Column("Pagu inti (Rp)", 19, "rupiah"),
)


def profil_sheets(book: Book, profil: Profil) -> None:
    """Add the sheets of a Profil Belanja to a workbook; those whose money is absent say why.

    Args:
        book: the workbook; sheets are added behind those that it has.
        profil: what :func:`pohon_graph.profil.profile` gave.

    Raises:
        PohonError: a sheet would have more rows than Excel knows.
    """
    why = " ".join(profil.alasan) or "Tidak ada dalam berkas yang dimuat."
    for name, columns, rows in profil_tables(profil):
        book.table(name, columns, rows, empty=why)


def profil_tables(profil: Profil) -> tuple[tuple[str, tuple[Column, ...], Iterator[tuple[Value, ...]]], ...]:
    """The tables of a Profil Belanja: name, columns and rows of each."""
    return (
        ("Profil kelas", KELAS_SHEET, _kelas(profil)),
        ("Profil jenis belanja", JENIS_SHEET, _jenis(profil)),
        ("Profil sumber dana", DANA_SHEET, _dana(profil)),
        ("Sumber dana", SOURCES, _sources(profil)),
        ("Profil bagian", MEASURES, _measures(profil)),
        ("SPM tanpa pagu", SPM_SHEET, _spm(profil)),
        ("Kode", CODES, _codes(profil)),
        ("Isian berikutnya", NEXT, _next(profil)),
        ("Kegiatan 80 %", LARGEST, _largest(profil)),
    )


def write_profil_xlsx(profil: Profil, path: Path) -> None:
    """Write a Profil Belanja as a workbook, whole or not at all.

    Raises:
        PohonError: the file cannot be written (no folder, open in Excel, no room), or is the screen (``-``).
    """
    if str(path) == "-":
        raise PohonError(
            "Buku kerja Excel tidak dapat ditulis ke layar.", next_step="Sebut nama berkas berakhiran .xlsx."
        )
    now = datetime.now(UTC)
    title = f"Profil Belanja, versi {profil.versi}"
    footer = f"pohon_graph {__version__}, {moment(now.isoformat(timespec='seconds'))}"
    book = Book("Profil Belanja", header=title, footer=footer, made=now.replace(tzinfo=None))
    profil_sheets(book, profil)
    write_bytes(book.content(), path)


def _kelas(profil: Profil) -> Iterator[tuple[Value, ...]]:
    for pd in profil.pd:
        for row in pd.kelas:
            counts = (row.sub_kegiatan, row.sub_kegiatan_beruang)
            yield (pd.kode, pd.nama, KELAS.get(row.kelas, row.kelas), *counts, row.rupiah)


def _jenis(profil: Profil) -> Iterator[tuple[Value, ...]]:
    for pd in profil.pd:
        for row in pd.jenis:
            names = (KELAS.get(row.kelas, row.kelas), JENIS_BELANJA.get(row.jenis, row.jenis))
            yield (pd.kode, pd.nama, *names, row.rupiah)


def _dana(profil: Profil) -> Iterator[tuple[Value, ...]]:
    for pd in profil.pd:
        for row in pd.dana:
            yield (pd.kode, pd.nama, KELAS.get(row.kelas, row.kelas), row.dana, row.rupiah, row.rupiah_terikat)


def _sources(profil: Profil) -> Iterator[tuple[Value, ...]]:
    for row in profil.sumber_dana:
        yield (row.dana, row.kode, row.nama, "ya" if row.terikat else "tidak", row.rupiah)


def _measures(profil: Profil) -> Iterator[tuple[Value, ...]]:
    for pd in (*profil.pd, profil.semua):
        for one in pd.ukuran:
            shares = (one.bagian, one.median, one.selisih)
            yield (pd.kode, pd.nama, UKURAN[one.ukuran], one.pembilang, one.penyebut, *shares)


def _spm(profil: Profil) -> Iterator[tuple[Value, ...]]:
    for pd in profil.pd:
        for bidang in pd.spm:
            for sub in bidang.lainnya:
                yield (pd.kode, pd.nama, sub.kode, sub.nama, SPM[sub.keadaan], ", ".join(sub.di))


def _codes(profil: Profil) -> Iterator[tuple[Value, ...]]:
    for pd in profil.pd:
        kode = pd.kode_rencana
        yield (
            *(pd.kode, pd.nama, kode.menyalahi, kode.rupiah_menyalahi),
            *(kode.diganti, kode.rupiah_diganti, kode.tidak_dikenal, kode.rupiah_tidak_dikenal),
        )


def _next(profil: Profil) -> Iterator[tuple[Value, ...]]:
    commands = {step.kode: step.perintah for step in profil.langkah}
    for pd in sorted(profil.pd, key=lambda pd: (-pd.muatan.rupiah_inti_tanpa_pohon, -pd.muatan.rupiah_inti, pd.kode)):
        load = pd.muatan
        loaded = (load.rekap, load.pohon, load.iku, load.jabatan)
        money = (load.rupiah_inti, load.rupiah_inti_tanpa_pohon, load.kegiatan, len(load.kegiatan_80))
        yield (pd.kode, pd.nama, *loaded, *money, commands.get(pd.kode, ""))


def _largest(profil: Profil) -> Iterator[tuple[Value, ...]]:
    for pd in profil.pd:
        for one in pd.muatan.kegiatan_80:
            yield (pd.kode, pd.nama, one.lingkup, one.kode, one.nama, one.rupiah)
