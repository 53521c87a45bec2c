"""``pohon audit``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from pohon_graph.cli.working import Json, Uri, Versi, say, working
from pohon_graph.errors import PohonError
from pohon_graph.load import current, stored_reports
from pohon_graph.report import show_audit, write_audit_csv, write_audit_json, write_audit_xlsx
from pohon_graph.rules import audit, exit_code

_SCREEN = "-"


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
    xlsx: Annotated[
        Path | None, typer.Option("--xlsx", help="Tulis buku kerja Excel: ringkasan, temuan, lampiran, log.")
    ] = None,
    csv: Annotated[
        Path | None, typer.Option("--csv", help="Tulis lampiran sebagai csv (pemisah ;); - untuk layar.")
    ] = None,
) -> None:
    """Jalankan aturan pada versi yang terbit: cakupan, uang per kelas dan jalur, lalu temuan dengan selnya."""
    files = [path for path in (json, csv, xlsx) if path is not None and str(path) != _SCREEN]
    to_screen = _to_screen(json, csv, xlsx)
    with working(uri) as (store, bar):
        used = current(store, versi)
        result = audit(store, used.versi, select=pilih, opd=opd or None, jenis=jenis, fail_on=fail_on, progress=bar)
        reports = stored_reports(store, used.versi) if xlsx is not None else []
    if not to_screen:
        show_audit(Console(highlight=False), result)
    if json is not None:
        write_audit_json(result, json)
    if csv is not None:
        write_audit_csv(result, csv)
    if xlsx is not None:
        write_audit_xlsx(result, reports, xlsx)
    if files:
        say(f"\nBerkas ditulis: {', '.join(map(str, files))}", stderr=to_screen)
    raise typer.Exit(int(exit_code(result)))


def _to_screen(json: Path | None, csv: Path | None, xlsx: Path | None) -> bool:
    """Whether the screen takes a file instead of the report.

    Raises:
        PohonError: it would have to take two files, or a workbook.
    """
    asked = [path for path in (json, csv, xlsx) if str(path) == _SCREEN]
    if len(asked) > 1 or str(xlsx) == _SCREEN:
        raise PohonError(
            "Layar hanya dapat menerima satu keluaran, --json - atau --csv -.",
            next_step="Sebut nama berkas untuk keluaran yang lain, misalnya --xlsx temuan.xlsx.",
        )
    return bool(asked)


def register(app: typer.Typer) -> None:
    """Add this command."""
    app.command("audit")(_audit)
