"""``pohon template``: the empty workbook Pohon, or a prefilled book for one agency or for each."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pohon_graph.book import Written, refused_rows, write_book, write_books
from pohon_graph.cli.working import Bar, Uri, say, working
from pohon_graph.errors import ExitCode, LoadError
from pohon_graph.load import Joined, current, from_disk, from_snapshot, join_files
from pohon_graph.sheets import Isian, write_template
from pohon_graph.values import format_rupiah


def _template(
    target: Annotated[
        Path, typer.Argument(metavar="BUKU", help="Buku kerja yang ditulis (.xlsx); dengan --semua: folder baru.")
    ],
    opd: Annotated[
        str,
        typer.Option("--opd", help="Kode perangkat daerah yang bukunya ditulis; juga pemilik baris tanpa opd."),
    ] = "",
    semua: Annotated[
        bool, typer.Option("--semua", help="Satu buku untuk tiap perangkat daerah, ke satu folder.")
    ] = False,
    rekap: Annotated[list[Path] | None, typer.Option("--rekap", help="Rekap SIPD; boleh lebih dari satu.")] = None,
    berkas: Annotated[
        list[Path] | None,
        typer.Option("--berkas", help="Berkas lain yang sudah ada: buku Pohon (pemda atau PD), Renstra, kelas."),
    ] = None,
    tahun: Annotated[
        int | None, typer.Option("--tahun", help="Tahun anggaran; kosong: menurut rekap.", min=2000, max=2100)
    ] = None,
    tahun_awal: Annotated[
        int | None, typer.Option("--tahun-awal", help="Tahun pertama rencana, bila kolom tahun bernomor 1–5.")
    ] = None,
    versi: Annotated[
        str, typer.Option("--versi", help="Tanpa --rekap: isi dari versi ini; kosong: yang terakhir terbit.")
    ] = "",
    uri: Uri = None,
) -> None:
    """Tulis buku kerja Pohon: kosong, atau terisi per perangkat daerah agar tinggal memilih tautan tiap kegiatan."""
    files = [*(rekap or ()), *(berkas or ())]
    if opd and semua:
        raise LoadError("--opd dan --semua tidak dapat dipakai bersama.", next_step="Pilih salah satu.")
    if versi and files:
        raise LoadError("--versi tidak dapat dipakai bersama --rekap atau --berkas.", next_step="Pilih salah satu.")
    if not opd and not semua:
        if files or versi:
            raise LoadError("Perangkat daerahnya belum disebut.", next_step="Tambahkan --opd KODE, atau --semua.")
        write_template(target)
        say(f"{target} ditulis. Mulailah dari lembar Petunjuk; setelah diisi: pohon periksa {target} --tahun 2026")
        return
    if files:
        with Bar() as bar:
            given = Isian(tahun=tahun or 0, opd=opd, tahun_awal=tahun_awal)
            joined = join_files(from_disk(files, given), tahun=tahun, progress=bar)
            books = _write(joined, opd, target, bar)
    else:
        with working(uri) as (store, bar):
            snapshot = current(store, versi)
            joined = join_files(from_snapshot(store, snapshot), tahun=snapshot.tahun, progress=bar)
            books = _write(joined, opd, target, bar)
        say(f"Isi dari versi {snapshot.versi}.")
    _tell(books, target, joined)


def _write(joined: Joined, opd: str, target: Path, bar: Bar) -> list[Written]:
    return [write_book(joined, opd, target)] if opd else write_books(joined, target, progress=bar)


def _tell(books: list[Written], target: Path, joined: Joined) -> None:
    for book in books:
        share = f" ({100 * book.tertaut / book.inti:.0f} %)" if book.inti else ""
        say(
            f"{book.path.name}: {book.nama}, {book.kegiatan} kegiatan inti {format_rupiah(book.inti)}, "
            f"sudah ditautkan {format_rupiah(book.tertaut)}{share}"
        )
    say(f"{len(books)} buku ditulis ke {target}. Tiga langkahnya ada di lembar Petunjuk.")
    if refused := refused_rows(joined):
        say(f"{refused} baris buku Pohon tidak dapat dibaca dan tidak ikut; lihat dengan pohon periksa.")
        raise typer.Exit(int(ExitCode.INCOMPLETE))


def register(app: typer.Typer) -> None:
    """Add this command."""
    app.command("template")(_template)
