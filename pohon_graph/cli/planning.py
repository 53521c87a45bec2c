"""``pohon suggest``: what could be linked, before anything is."""

from __future__ import annotations

import typer

from pohon_graph.answers import basis, suggest_answer
from pohon_graph.cli.answering import Opd, Rows, Xlsx, give
from pohon_graph.cli.working import Json, Uri, Versi, working
from pohon_graph.mirip import read_texts
from pohon_graph.report.answers import SHOWN


def _suggest(
    versi: Versi = "", opd: Opd = "", rows: Rows = SHOWN, uri: Uri = None, json: Json = None, xlsx: Xlsx = None
) -> None:
    """Usulkan simpul yang mirip bagi kegiatan yang belum tertaut atau hanya lewat program; tidak menulis apa pun."""
    with working(uri) as (store, _):
        asked = basis(store, versi or None, opd=opd or None)
        given = suggest_answer(asked, read_texts(store, asked.keterangan.versi))
    give(given, json=json, xlsx=xlsx, rows=rows)


def register(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("suggest")(_suggest)
