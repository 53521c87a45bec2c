"""``pohon query``: a saved question, or a query from a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from pohon_graph.cli.answering import Rows
from pohon_graph.cli.working import Json, Uri, Versi, say, working
from pohon_graph.errors import PohonError
from pohon_graph.load import current
from pohon_graph.questions import as_json, ask, find, frame, from_options, named, read_question, saved
from pohon_graph.report import number, write_json, write_text
from pohon_graph.report.answers import SHOWN, show_table
from pohon_graph.report.csv import table_csv
from pohon_graph.report.query_table import query_table


def _query(
    apa: Annotated[str, typer.Argument(help="Berkas .cypher, atau nama pertanyaan tersimpan; kosong: daftar.")] = "",
    param: Annotated[
        list[str] | None,
        typer.Option("--param", metavar="NAMA=NILAI", help="Isi parameter; NAMA:=JSON untuk bilangan dan daftar."),
    ] = None,
    versi: Versi = "",
    rows: Rows = SHOWN,
    uri: Uri = None,
    json: Json = None,
    csv: Annotated[
        Path | None, typer.Option("--csv", help="Tulis hasil sebagai csv (pemisah ;); - untuk layar.")
    ] = None,
) -> None:
    """Jalankan pertanyaan tersimpan atau kueri dari berkas; hanya membaca."""
    if not apa:
        for one in saved():
            say(f"{one.name}: {one.question}")
        say("\nJalankan dengan: pohon query NAMA [--param nama=nilai]")
        return
    question = read_question(Path(apa)) if apa.endswith(".cypher") else find(apa)
    params = question.given(from_options(param or (), question.params))
    to_screen = [path for path in (json, csv) if str(path) == "-"]
    if len(to_screen) > 1:
        raise PohonError("Layar hanya dapat menerima satu keluaran.", next_step="Pilih --json - atau --csv -.")
    with working(uri) as (store, _):
        if "versi" in named(question.text) - params.keys():
            params["versi"] = current(store, versi).versi
        columns, values = ask(store, question.text, params)
    table = query_table(frame(columns, values), question.title)
    if not to_screen:
        show_table(Console(highlight=False), table, rows)
        say(f"{number(len(values))} baris.")
    if json is not None:
        write_json([dict(zip(columns, map(as_json, row), strict=True)) for row in values], json)
    if csv is not None:
        write_text(table_csv(table), csv)


def register(app: typer.Typer) -> None:
    """Add this command."""
    app.command("query")(_query)
