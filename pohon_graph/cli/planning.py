"""``pohon scenario``, ``suggest``: what would follow from a change, and what could be linked, before anything is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pohon_graph.answers import (
    Basis,
    Jawaban,
    from_options,
    read_moves,
    read_susunan,
    scenario_answer,
    suggest_answer,
)
from pohon_graph.cli.answering import Opd, Rows, Xlsx, answer
from pohon_graph.cli.working import Json, Uri, Versi
from pohon_graph.mirip import read_texts
from pohon_graph.report.answers import SHOWN
from pohon_graph.store import Store


def _scenario(
    hapus: Annotated[
        list[str] | None,
        typer.Option("--hapus", metavar="KODE", help="Program, kegiatan, atau sub kegiatan yang dihapus; KODE@SKPD."),
    ] = None,
    pindah: Annotated[
        list[str] | None,
        typer.Option("--pindah", metavar="KODE=INDUK", help="Ganti semua tautan KODE dengan satu ke simpul INDUK."),
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--file", help="Berkas perubahan: kolom aksi (hapus/pindah), kode, opd, induk.")
    ] = None,
    versi: Versi = "",
    opd: Opd = "",
    rows: Rows = SHOWN,
    uri: Uri = None,
    json: Json = None,
    xlsx: Xlsx = None,
) -> None:
    """Bila kegiatan dihapus atau dipindah: IKU mana kehilangan atau mendapat dukungan, rupiah mana yang dilepas."""
    steps = [*from_options(hapus or (), pindah or ()), *(read_moves(file) if file is not None else ())]

    def ask(store: Store, asked: Basis) -> Jawaban:
        return scenario_answer(asked, read_susunan(store, asked.keterangan.versi), steps)

    answer(ask, uri=uri, versi=versi, opd=opd, json=json, xlsx=xlsx, rows=rows)


def _suggest(
    versi: Versi = "", opd: Opd = "", rows: Rows = SHOWN, uri: Uri = None, json: Json = None, xlsx: Xlsx = None
) -> None:
    """Usulkan simpul yang mirip bagi kegiatan yang belum tertaut atau hanya lewat program; tidak menulis apa pun."""

    def ask(store: Store, asked: Basis) -> Jawaban:
        return suggest_answer(asked, read_texts(store, asked.keterangan.versi))

    answer(ask, uri=uri, versi=versi, opd=opd, json=json, xlsx=xlsx, rows=rows)


def register(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("scenario")(_scenario)
    app.command("suggest")(_suggest)
