"""``pohon tree`` and ``pohon network``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pohon_graph.cli.working import Uri, Versi, say, working
from pohon_graph.errors import PohonError
from pohon_graph.network import MOST, USUAL, NetworkView
from pohon_graph.report import number, write_text
from pohon_graph.rules import audit
from pohon_graph.tree import LEVELS, TreeView, render_static
from pohon_graph.values import format_rupiah


def _tree(
    keluaran: Annotated[Path, typer.Option("-o", "--keluaran", help="Berkas halaman.")] = Path("pohon.html"),
    versi: Versi = "",
    opd: Annotated[str, typer.Option("--opd", help="Hanya perangkat daerah ini (kode SKPD atau unit).")] = "",
    akar: Annotated[str, typer.Option("--akar", help="Hanya bagian di bawah simpul ini (id atau kode).")] = "",
    jenjang: Annotated[str, typer.Option("--jenjang", help=f"Terbuka sampai jenjang ini: {', '.join(LEVELS)}.")] = "",
    kop: Annotated[
        str, typer.Option("--kop", help="Kepala surat: berkas teks, atau teksnya sendiri dengan | di antara baris.")
    ] = "",
    statis: Annotated[
        bool, typer.Option("--statis", help="Edisi tanpa JavaScript, untuk arsip, penyaring surel dan pembaca layar.")
    ] = False,
    uri: Uri = None,
) -> None:
    """Gambar pohon kinerja sebagai satu halaman tanpa jaringan: daftar, bagan, presentasi, cetak."""
    with working(uri) as (store, bar):
        result = audit(store, versi or None, opd=opd or None, progress=bar)
        view = TreeView(result, store=store, akar=akar or None, jenjang=jenjang or None, kop=_letterhead(kop))
    drawn = view.document
    write_text(render_static(drawn) if statis else view.html, keluaran)
    if str(keluaran) != "-":
        say(f"{number(len(drawn.simpul))} simpul, {format_rupiah(drawn.rupiah)}, versi {drawn.versi}.")
        say(f"Cakupan: {drawn.cakupan}")
        say(f"Berkas ditulis: {keluaran}. Buka dengan peramban apa pun; tidak perlu jaringan.")


def _network(
    id: Annotated[str, typer.Argument(metavar="ID", help="Id atau kode simpul di tengah.")],
    keluaran: Annotated[Path, typer.Option("-o", "--keluaran", help="Berkas halaman.")] = Path("jejaring.html"),
    langkah: Annotated[
        int | None, typer.Option("--langkah", help="Sejauh berapa hubungan; kosong: sejauh muat, paling jauh 3.")
    ] = None,
    batas: Annotated[int, typer.Option("--batas", help=f"Simpul paling banyak, sampai {MOST}.")] = USUAL,
    versi: Versi = "",
    uri: Uri = None,
) -> None:
    """Gambar jejaring di sekitar satu simpul sebagai satu halaman tanpa jaringan: apa yang menopang dan ditopangnya."""
    with working(uri) as (store, bar):
        result = audit(store, versi or None, progress=bar)
        view = NetworkView.of(TreeView(result, store=store).document, id, hops=langkah, limit=batas)
    view.save(keluaran)
    if str(keluaran) != "-":
        say(view.summary)
        say(f"Berkas ditulis: {keluaran}. Buka dengan peramban apa pun; tidak perlu jaringan.")


def _letterhead(kop: str) -> list[str]:
    """The lines of a letterhead: of the text file of that name, else the words themselves with ``|`` between lines.

    Raises:
        PohonError: the file is no UTF-8 text.
    """
    try:
        if kop and Path(kop).is_file():
            return Path(kop).read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise PohonError(
            f"Berkas kop {kop} bukan teks UTF-8.",
            next_step="Simpan sebagai teks UTF-8, atau tulis kopnya langsung dengan | di antara baris.",
        ) from None
    except OSError:
        pass  # no name of a file: too long, or not to be read
    return [line.strip() for line in kop.split("|")]


def register(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("tree")(_tree)
    app.command("network")(_network)
