"""A set of files read, proven to be able to stand together, and joined into one graph; no store is needed for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pohon_graph.errors import LoadError
from pohon_graph.load.derive import Derived, derive
from pohon_graph.load.fileset import SourceFile
from pohon_graph.load.graph import Graph
from pohon_graph.load.official import editions_of, note_differences
from pohon_graph.load.settle import settle
from pohon_graph.load.themes import mark_themes
from pohon_graph.sheets import Reading, read_file
from pohon_graph.store import Progress, quiet


@dataclass(frozen=True, slots=True)
class Joined:
    """Files as one graph: their readings in order, the settled and completed graph, what was derived, and the year."""

    readings: tuple[Reading, ...]
    graph: Graph
    derived: Derived
    tahun: int


def join_files(files: Sequence[SourceFile], *, tahun: int | None, progress: Progress = quiet) -> Joined:
    """Read files and join them.

    Args:
        files: the whole set.
        tahun: the year of the money; None for the one that the rekap states.
        progress: told what is being read.

    Raises:
        LoadError: they cannot all be true together; ``tahun`` is None and no rekap states one.
        SheetError: a file is of no known layout.
    """
    readings = read_all(files, progress)
    year = tahun or _stated(readings)
    refuse_whole(readings, year)
    graph, derived = build(readings, year)
    return Joined(tuple(readings), graph, derived, year)


def read_all(files: Sequence[SourceFile], progress: Progress) -> list[Reading]:
    """Read every file by its layout, in order.

    Raises:
        SheetError: a file is of no known layout.
    """
    readings = []
    for number, file in enumerate(files):
        progress(f"Membaca {file.nama}", number, len(files))
        readings.append(read_file(file.nama, file.isi, file.isian))
    progress("Membaca", len(files), len(files))
    return readings


def _stated(readings: Sequence[Reading]) -> int:
    years = {year for reading in readings for year in reading.tahun}
    if not years:
        raise LoadError("Tahun tidak disebut dalam berkas.", next_step="Tambahkan, misalnya: --tahun 2026")
    return min(years)


def refuse_whole(readings: Sequence[Reading], tahun: int) -> None:
    """Refuse a set of files that cannot all be true together.

    A sheet that a newer file brings again stands once, where that file replaces the older rows (``--ganti``).

    Raises:
        LoadError: another year, the same content twice, one agency's money in two rekap, or one edisi in two files.
    """
    seen: dict[str, tuple[str, Reading]] = {}
    payer: dict[str, str] = {}
    lists: dict[str, str] = {}
    for reading in readings:
        other = sorted(reading.tahun - {tahun})
        if other:
            raise LoadError(
                f"Berkas {reading.berkas} memuat TAHUN {', '.join(map(str, other))}, bukan {tahun}.",
                next_step=f"Muat dengan --tahun {other[0]}, atau pilih berkas tahun {tahun}.",
            )
        for sheet, content in sorted(reading.content.items()):
            here = f"{reading.berkas}, lembar {sheet}"
            if content in seen and (seen[content][1] is reading or not seen[content][1].rows_replaced):
                raise LoadError(
                    f"Isi yang sama ada dua kali: {seen[content][0]} dan {here}; uangnya akan terhitung dua kali.",
                    next_step="Hapus salah satu lembar (periksa juga lembar tersembunyi), lalu muat lagi.",
                )
            seen[content] = here, reading
        if reading.nomenklatur is not None:
            edisi = reading.nomenklatur.edisi
            if edisi in lists:
                raise LoadError(
                    f"Edisi nomenklatur {edisi} ada dalam dua berkas: {lists[edisi]} dan {reading.berkas}.",
                    next_step="Muat satu saja, sebut edisinya dengan --edisi, atau pakai --ganti.",
                )
            lists[edisi] = reading.berkas
        if reading.tata_letak.startswith("rekap"):
            for agency in sorted(reading.covers):
                if agency in payer:
                    raise LoadError(
                        f"SKPD {agency} ada dalam dua rekap: {payer[agency]} dan {reading.berkas}.",
                        next_step="Muat satu rekap saja untuk satu SKPD, atau pakai --ganti.",
                    )
                payer[agency] = reading.berkas


def build(readings: Sequence[Reading], tahun: int) -> tuple[Graph, Derived]:
    """Settle readings into one graph and complete it by rule."""
    graph = settle(readings)
    overrides = {key: value for reading in readings for key, value in sorted(reading.overrides.items())}
    official = editions_of(readings)
    note_differences(graph, readings)
    mark_themes(graph, readings, official)
    derived = derive(graph, tahun=tahun, official=official, overrides=overrides)
    return graph, derived
