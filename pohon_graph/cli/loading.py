"""``pohon load``, ``pohon periksa``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from pohon_graph.cli.working import Bar, Json, Uri, say, working
from pohon_graph.errors import LoadError
from pohon_graph.load import LoadResult, StrictRefusal, assumption, check, load, publish, stage
from pohon_graph.report import show_load, write_load_json

_FILES = (
    "Berkas: rekap SIPD, tabel atau isian Renstra, buku Pohon, kelas, total kendali APBD, penanda tema, "
    "nomenklatur SIPD."
)
Files = Annotated[list[Path], typer.Argument(help=_FILES, show_default=False)]
Tahun = Annotated[int, typer.Option("--tahun", help="Tahun anggaran.", min=2000, max=2100)]
Opd = Annotated[str, typer.Option("--opd", help="Kode SKPD atau unit untuk berkas yang tidak menyebutnya.")]
TahunAwal = Annotated[
    int | None, typer.Option("--tahun-awal", help="Tahun pertama rencana, bila kolom tahun bernomor 1–5.")
]
IkuPd = Annotated[
    str, typer.Option("--iku-pd", help="'sasaran': perlakukan indikator sasaran sebagai calon IKU (asumsi, tercatat).")
]

Edisi = Annotated[
    str, typer.Option("--edisi", help="Tahun edisi nomenklatur SIPD, bila nama berkasnya tidak menyebutnya.")
]


def _load(
    files: Annotated[list[Path] | None, typer.Argument(help=_FILES, show_default=False)] = None,
    tahun: Annotated[int | None, typer.Option("--tahun", help="Tahun anggaran.", min=2000, max=2100)] = None,
    tahap: Annotated[
        str, typer.Option("--tahap", help="renstra, renja, murni, pergeseran1 (2, 3 …) atau perubahan.")
    ] = "",
    opd: Opd = "",
    tahun_awal: TahunAwal = None,
    iku_pd: IkuPd = "",
    edisi: Edisi = "",
    tambah: Annotated[bool, typer.Option("--tambah", help="Tambahkan ke berkas yang sudah terbit.")] = False,
    ganti: Annotated[
        bool, typer.Option("--ganti", help="Gantikan baris lama perangkat daerah yang ada dalam berkas ini.")
    ] = False,
    dari: Annotated[str, typer.Option("--dari", help="Mulai dari berkas versi lain, misalnya 2026-murni.")] = "",
    ketat: Annotated[bool, typer.Option("--ketat", help="Jangan muat apa pun bila ada baris yang ditolak.")] = False,
    terbitkan: Annotated[str, typer.Option("--terbitkan", help="Terbitkan lagi versi yang sudah ada.")] = "",
    uri: Uri = None,
    json: Json = None,
) -> None:
    """Muat berkas menjadi satu versi graf, cocokkan baris dan rupiahnya, lalu terbitkan."""
    console = Console(highlight=False)
    if terbitkan:
        if files:
            raise LoadError("--terbitkan tidak memuat berkas.", next_step="Jalankan tanpa menyebut berkas.")
        with working(uri) as (store, _):
            publish(store, terbitkan)
        say(f"Versi {terbitkan} terbit dan dipakai mulai sekarang.")
        return
    if tahun is None or not tahap:
        raise LoadError(
            "Tahun dan tahap belum disebut.",
            next_step="Tambahkan, misalnya: --tahun 2026 --tahap murni",
        )
    try:
        with working(uri) as (store, bar):
            result = load(
                store,
                files or [],
                tahun=tahun,
                tahap=stage(tahap),
                opd=opd,
                tahun_awal=tahun_awal,
                iku_pd=assumption(iku_pd),
                edisi=edisi,
                tambah=tambah,
                ganti=ganti,
                dari=dari,
                ketat=ketat,
                progress=bar,
            )
    except StrictRefusal as refusal:
        show_load(console, refusal.result)
        raise
    _finish(console, result, json)


def _check(
    files: Files,
    tahun: Tahun,
    opd: Opd = "",
    tahun_awal: TahunAwal = None,
    iku_pd: IkuPd = "",
    edisi: Edisi = "",
    json: Json = None,
) -> None:
    """Periksa berkas tanpa memuatnya: baris yang akan ditolak, yang dibaca berbeda, dan rupiahnya."""
    with Bar() as bar:
        result = check(
            files, tahun=tahun, opd=opd, tahun_awal=tahun_awal, iku_pd=assumption(iku_pd), edisi=edisi, progress=bar
        )
    _finish(Console(highlight=False), result, json)


def _finish(console: Console, result: LoadResult, json: Path | None) -> None:
    if json is None or str(json) != "-":
        show_load(console, result)
    if json is not None:
        write_load_json(result, json)
    raise typer.Exit(int(result.exit_code))


def register(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("load")(_load)
    app.command("periksa")(_check)
