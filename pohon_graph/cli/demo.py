"""``pohon demo``: the main job on the sample kabupaten, from its files to findings, in a database of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from pohon_graph.cli.working import say, working
from pohon_graph.load import load, stored_reports
from pohon_graph.report import show_audit, show_load, write_audit_json, write_audit_xlsx
from pohon_graph.resources import sample_files, sample_home
from pohon_graph.rules import audit

TAHUN = 2026
SHOWN = 3


def _demo(
    hasil: Annotated[Path, typer.Option("--hasil", help="Folder untuk hasil.")] = Path("hasil"),
) -> None:
    """Muat kabupaten contoh (sintetis), audit, dan tulis hasilnya; berakhir 0 apa pun yang ditemukan."""
    console = Console(highlight=False)
    files = sample_files()
    console.print("Kabupaten contoh (sintetis; bukan daerah nyata). Memuat " + ", ".join(f.name for f in files) + " …")
    with working(home=sample_home()) as (store, bar):
        loaded = load(store, files, tahun=TAHUN, tahap="murni", progress=bar)
        result = audit(store, loaded.versi)
        reports = stored_reports(store, result.versi)
    show_load(console, loaded)
    console.print()
    show_audit(console, result, rows=SHOWN)
    workbook, results = hasil / "temuan.xlsx", hasil / "results.json"
    write_audit_xlsx(result, reports, workbook)
    write_audit_json(result, results)
    say("\nHasil lengkap, tiap temuan dengan berkas, lembar dan barisnya.")
    say(f"Berkas ditulis: {workbook}, {results}")


def register(app: typer.Typer) -> None:
    """Add this command."""
    app.command("demo")(_demo)
