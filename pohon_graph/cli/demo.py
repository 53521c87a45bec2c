"""``pohon demo``: the main job on the sample kabupaten, from its files to findings, in a database of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from pohon_graph.answers import Basis, basis, money_answer
from pohon_graph.cli.working import say, working
from pohon_graph.load import FileReport, load, stored_reports
from pohon_graph.network import NetworkView
from pohon_graph.report import show_audit, show_load, write_audit_json, write_audit_xlsx, write_text
from pohon_graph.report.figures import write_figures
from pohon_graph.report.index import Isi, write_index
from pohon_graph.resources import SAMPLE_YEAR, sample_files, sample_home
from pohon_graph.rules import AuditResult, audit
from pohon_graph.tree import TreeView, render_static

SHOWN = 3
ABOUT = "Kabupaten contoh (sintetis; bukan daerah nyata)."
CENTRE = "sasaran:1.02.0.00.0.00.02.0000:S2"
"""The result of the sample whose surroundings are shown: stunting, supported by several agencies."""
CONTENTS = (
    Isi(
        "pohon.html",
        "Pohon kinerja",
        "Dari misi sampai sub kegiatan: cari, saring, telusuri jalur, presentasikan, cetak.",
    ),
    Isi("jejaring.html", "Jejaring satu sasaran", "Apa yang menopang penurunan stunting, dan apa yang ditopangnya."),
    Isi(
        "temuan.xlsx",
        "Temuan",
        "Buku kerja pemeriksa: tiap temuan dengan Rp, berkas, lembar dan barisnya; ada lembar tanggapan PD.",
    ),
    Isi(
        "pohon-statis.html", "Pohon tanpa JavaScript", "Isi yang sama untuk arsip, penyaring surel, dan pembaca layar."
    ),
    Isi(
        "gambar/arus_kode_skpd.svg",
        "Arus uang per PD",
        "Dari tiap perangkat daerah, lewat jalur mana, sampai ke mana.",
    ),
    Isi("gambar/arus_nama_dana.svg", "Arus uang per sumber dana", "Sumber dana mana membiayai jalur yang mana."),
    Isi("gambar/per_iku.svg", "Uang per IKU", "Rupiah yang khusus untuk tiap IKU, dan yang menyentuhnya."),
    Isi("results.json", "Seluruh hasil", "Hasil audit untuk program lain, menurut docs/results.md."),
)


def _demo(
    hasil: Annotated[Path, typer.Option("--hasil", help="Folder untuk hasil.")] = Path("hasil"),
) -> None:
    """Muat kabupaten contoh (sintetis), audit, dan tulis hasilnya; berakhir 0 apa pun yang ditemukan."""
    console = Console(highlight=False)
    files = sample_files()
    console.print(f"{ABOUT} Memuat " + ", ".join(f.name for f in files) + " …")
    with working(home=sample_home()) as (store, bar):
        loaded = load(store, files, tahun=SAMPLE_YEAR, tahap="murni", progress=bar)
        result = audit(store, loaded.versi, progress=bar)
        reports = stored_reports(store, result.versi)
        asked = basis(store, result.versi)
        tree = TreeView(result, store=store)
    show_load(console, loaded)
    console.print()
    show_audit(console, result, rows=SHOWN)
    _write(hasil, result, reports, asked, tree)
    say("\nHasil lengkap, tiap temuan dengan berkas, lembar dan barisnya.")
    say(f"Berkas ditulis di {hasil}: {', '.join(one.berkas for one in CONTENTS)}")
    say(f"Buka {hasil / 'index.html'} dengan peramban apa pun; tidak perlu jaringan.")


def _write(hasil: Path, result: AuditResult, reports: list[FileReport], asked: Basis, tree: TreeView) -> None:
    """Write every file of :data:`CONTENTS`, and the page that leads to them."""
    tree.save(hasil / "pohon.html")
    write_text(render_static(tree.document), hasil / "pohon-statis.html")
    NetworkView.of(tree.document, CENTRE).save(hasil / "jejaring.html")
    write_figures(asked, money_answer(asked), hasil / "gambar")
    write_audit_xlsx(result, reports, hasil / "temuan.xlsx")
    write_audit_json(result, hasil / "results.json")
    write_index(result, hasil, CONTENTS, about=ABOUT)


def register(app: typer.Typer) -> None:
    """Add this command."""
    app.command("demo")(_demo)
