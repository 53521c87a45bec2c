"""``pohon audit``."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console

from pohon_graph.cli.working import Json, Uri, Versi, working
from pohon_graph.load import current
from pohon_graph.report import show_audit, write_audit_json
from pohon_graph.rules import audit, exit_code


def _audit(
    versi: Versi = "",
    pilih: Annotated[str, typer.Option("--pilih", help="Aturan, misalnya 'L*,B2'.")] = "*",
    opd: Annotated[str, typer.Option("--opd", help="Hanya perangkat daerah ini (kode SKPD atau unit).")] = "",
    jenis: Annotated[str, typer.Option("--jenis", help="reviu, evaluasi atau audit: menentukan istilahnya.")] = "reviu",
    fail_on: Annotated[
        str, typer.Option("--fail-on", help="Kode keluar 1 bila ada temuan sekurangnya: error, warning, info, never.")
    ] = "error",
    uri: Uri = None,
    json: Json = None,
) -> None:
    """Jalankan aturan pada versi yang terbit: cakupan, uang per kelas dan jalur, lalu temuan dengan selnya."""
    with working(uri) as (store, _):
        used = current(store, versi)
        result = audit(store, used.versi, select=pilih, opd=opd or None, jenis=jenis, fail_on=fail_on)
    if json is None or str(json) != "-":
        show_audit(Console(highlight=False), result)
    if json is not None:
        write_audit_json(result, json)
    raise typer.Exit(int(exit_code(result)))


def register(app: typer.Typer) -> None:
    """Add this command."""
    app.command("audit")(_audit)
