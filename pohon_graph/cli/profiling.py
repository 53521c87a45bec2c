"""``pohon profil``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from pohon_graph.cli.working import Json, Uri, Versi, say, working
from pohon_graph.errors import ExitCode
from pohon_graph.load import current
from pohon_graph.profil import Profil, profile
from pohon_graph.report import show_profil, write_profil_json, write_profil_xlsx


def _profil(
    versi: Versi = "",
    opd: Annotated[str, typer.Option("--opd", help="Hanya perangkat daerah ini (kode SKPD atau unit).")] = "",
    uri: Uri = None,
    json: Json = None,
    xlsx: Annotated[Path | None, typer.Option("--xlsx", help="Tulis semua tabel sebagai buku kerja Excel.")] = None,
) -> None:
    """Paparkan isi anggaran per PD dari rekap saja: kelas, jenis, sumber dana, SPM, kode, dan isian berikutnya."""
    with working(uri) as (store, _):
        profil = profile(store, current(store, versi).versi, opd=opd or None)
    to_screen = json is not None and str(json) == "-"
    if not to_screen:
        show_profil(Console(highlight=False), profil)
    if json is not None:
        write_profil_json(profil, json)
    if xlsx is not None:
        write_profil_xlsx(profil, xlsx)
    files = [str(path) for path in (json, xlsx) if path is not None and str(path) != "-"]
    if files:
        say(f"\nBerkas ditulis: {', '.join(files)}", stderr=to_screen)
    raise typer.Exit(int(_exit_code(profil)))


def _exit_code(profil: Profil) -> ExitCode:
    proven = all(pd.cocok for pd in (profil.semua, *profil.pd)) and not profil.baris_ditolak
    return ExitCode.CLEAN if proven and profil.sumber != "tidak_ada" else ExitCode.INCOMPLETE


def register(app: typer.Typer) -> None:
    """Add this command."""
    app.command("profil")(_profil)
