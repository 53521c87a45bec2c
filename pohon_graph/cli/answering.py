"""``pohon trace``, ``attribution``, ``leverage``, ``jabatan``, ``tema``: answers from the links of a snapshot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from pohon_graph.answers import (
    Basis,
    Jawaban,
    basis,
    jabatan_answer,
    leverage_answer,
    money_answer,
    theme_answer,
    theme_from,
    theme_in,
    trace_answer,
)
from pohon_graph.answers.trace import BOUND
from pohon_graph.cli.working import Json, Uri, Versi, say, working
from pohon_graph.errors import PohonError
from pohon_graph.report.answers import SHOWN, show_answer, write_answer_json, write_answer_xlsx
from pohon_graph.report.figures import write_figures
from pohon_graph.store import Store

Opd = Annotated[str, typer.Option("--opd", help="Hanya uang perangkat daerah ini (kode SKPD atau unit).")]
Xlsx = Annotated[Path | None, typer.Option("--xlsx", help="Tulis hasil sebagai buku kerja Excel ke berkas ini.")]
Rows = Annotated[int, typer.Option("--baris", help="Banyaknya baris tiap tabel di layar.", min=1)]
BY = ("kelas", "lingkup", "kode_skpd", "nama_dana", "jenis_belanja")
SHEETS = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods")


def answer(
    ask: Callable[[Store, Basis], Jawaban],
    *,
    uri: str | None,
    versi: str,
    opd: str,
    json: Path | None,
    xlsx: Path | None,
    rows: int,
) -> None:
    """Read a snapshot, ask, and give the answer on the screen and in the files that were asked for."""
    with working(uri) as (store, _):
        given = ask(store, basis(store, versi or None, opd=opd or None))
    if json is None or str(json) != "-":
        show_answer(Console(highlight=False), given, rows=rows)
    if json is not None:
        write_answer_json(given, json)
    if xlsx is not None:
        write_answer_xlsx(given, xlsx)


def _attribution(
    versi: Versi = "",
    opd: Opd = "",
    per: Annotated[str, typer.Option("--per", help=f"Pecah tabel kedatangan menurut: {', '.join(BY)}.")] = "",
    rows: Rows = SHOWN,
    uri: Uri = None,
    json: Json = None,
    xlsx: Xlsx = None,
    gambar: Annotated[
        Path | None, typer.Option("--gambar", help="Tulis gambar (svg) dan tabel kembarannya (csv) ke folder ini.")
    ] = None,
) -> None:
    """Rupiah mana sampai ke IKU mana: kelas dan jalur, khusus–menyentuh per IKU, lalu atribusi menurut porsi."""
    if per and per not in BY:
        raise PohonError(f"--per {per!r} tidak dikenal.", next_step=f"Pilih: {', '.join(BY)}.")

    def ask(_: Store, asked: Basis) -> Jawaban:
        given = money_answer(asked, by=per or None)
        if gambar is not None:
            say("Gambar ditulis: " + ", ".join(str(path) for path in write_figures(asked, given, gambar)), stderr=True)
        return given

    answer(ask, uri=uri, versi=versi, opd=opd, json=json, xlsx=xlsx, rows=rows)


def _leverage(
    versi: Versi = "", opd: Opd = "", rows: Rows = SHOWN, uri: Uri = None, json: Json = None, xlsx: Xlsx = None
) -> None:
    """Daya ungkit tiap sub kegiatan atas hasil ber-IKU, di mana bobot tautannya tercatat."""
    answer(lambda _, asked: leverage_answer(asked), uri=uri, versi=versi, opd=opd, json=json, xlsx=xlsx, rows=rows)


def _trace(
    apa: Annotated[str, typer.Argument(help="Kode program, kegiatan, sub kegiatan atau simpul; atau sebuah id.")],
    versi: Versi = "",
    opd: Opd = "",
    jalur: Annotated[int, typer.Option("--jalur", help="Banyaknya jalur terkuat yang diikuti.", min=1)] = BOUND,
    rows: Rows = SHOWN,
    uri: Uri = None,
    json: Json = None,
    xlsx: Xlsx = None,
) -> None:
    """Telusuri anggaran sampai ke hasilnya, atau hasil kembali ke anggarannya; tiap langkah dengan dasar dan selnya."""

    def ask(_: Store, asked: Basis) -> Jawaban:
        return trace_answer(asked, apa, bound=jalur)

    answer(ask, uri=uri, versi=versi, opd=opd, json=json, xlsx=xlsx, rows=rows)


def _jabatan(
    versi: Versi = "",
    opd: Annotated[str, typer.Option("--opd", help="Hanya jabatan dan uang perangkat daerah ini (kode).")] = "",
    rows: Rows = SHOWN,
    uri: Uri = None,
    json: Json = None,
    xlsx: Xlsx = None,
) -> None:
    """Yang dijawab tiap jabatan, capaiannya, uang dan IKU yang berkaitan; tanpa nilai tunggal dan tanpa peringkat."""

    def ask(store: Store, asked: Basis) -> Jawaban:
        return jabatan_answer(asked, store)

    answer(ask, uri=uri, versi=versi, opd=opd, json=json, xlsx=xlsx, rows=rows)


def _tema(
    apa: Annotated[str, typer.Argument(help="Nama tema dalam versi itu, atau berkas penanda (tema, kode, dasar).")],
    tema: Annotated[str, typer.Option("--tema", help="Tema di dalam berkas, bila berkasnya memuat beberapa.")] = "",
    versi: Versi = "",
    opd: Opd = "",
    rows: Rows = SHOWN,
    uri: Uri = None,
    json: Json = None,
    xlsx: Xlsx = None,
) -> None:
    """Rp berapa untuk suatu tema, lewat apa, berhenti di mana, dan apa yang menuju hasilnya tanpa tanda."""
    path = Path(apa)
    is_file = path.is_file() or path.suffix.lower() in SHEETS
    if tema and not is_file:
        raise PohonError("--tema hanya berlaku untuk berkas.", next_step=f"Sebut temanya saja: pohon tema {tema!r}.")

    def ask(store: Store, asked: Basis) -> Jawaban:
        return theme_answer(asked, theme_from(asked, path, tema) if is_file else theme_in(asked, store, apa))

    answer(ask, uri=uri, versi=versi, opd=opd, json=json, xlsx=xlsx, rows=rows)


def register(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("trace")(_trace)
    app.command("attribution")(_attribution)
    app.command("leverage")(_leverage)
    app.command("jabatan")(_jabatan)
    app.command("tema")(_tema)
