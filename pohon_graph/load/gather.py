"""Which files a load takes: those that are named, beside those of a published snapshot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pohon_graph.errors import LoadError
from pohon_graph.load.fileset import SourceFile, from_snapshot, join, with_edisi
from pohon_graph.load.joined import read_all, refuse_whole
from pohon_graph.load.snapshots import current
from pohon_graph.sheets import Reading
from pohon_graph.store import Progress, Store


def gather(
    store: Store,
    new: Sequence[SourceFile],
    tahun: int,
    tahap: str,
    *,
    tambah: bool,
    ganti: bool,
    dari: str,
    progress: Progress,
) -> tuple[list[SourceFile], list[Reading]]:
    """The whole set of files with its readings, in the same order; kept files stand before new ones.

    Args:
        store: where the published snapshots are.
        new: the files that are named.
        tahun, tahap, tambah, ganti, dari: as in :func:`pohon_graph.load.load`.
        progress: told which file is read.

    Raises:
        LoadError: the options contradict each other, no file is named, a kept file is too large to have been kept, or a
            reading refuses the whole load.
        SheetError: a file is of no known layout.
    """
    if dari and (tambah or ganti):
        raise LoadError("--dari tidak dapat dipakai bersama --tambah atau --ganti.", next_step="Pilih salah satu.")
    if not new and not dari:
        raise LoadError("Tidak ada berkas yang disebut.", next_step="Sebutkan berkas, misalnya: pohon load rekap.xlsx")
    read_new = read_all(new, progress)
    new = [with_edisi(file, reading) for file, reading in zip(new, read_new, strict=True)]
    kept: list[SourceFile] = []
    if dari or tambah or ganti:
        kept = from_snapshot(store, current(store, dari or f"{tahun}-{tahap}"))
    if dari:
        kept = [replace(f, isian=replace(f.isian, tahun=tahun)) for f in kept]
        kept = [f for f in kept if not _outdated(f, read_new)]
    if ganti:
        kept = [_replaced_by(file, read_new) for file in kept]
    files = join(kept, new)
    older = files[: len(files) - len(new)]
    readings = [*read_all(older, progress), *read_new]
    refuse_whole(readings, tahun)
    return files, readings


def _outdated(file: SourceFile, readings: Sequence[Reading]) -> bool:
    """Whether a file of an earlier stage states money, or a total beside it, that these files state anew."""
    outdated = {"rekap": ("rekap",), "kontrol": ("rekap", "kontrol")}
    by = next((by for name, by in outdated.items() if file.tata_letak.startswith(name)), ())
    return any(reading.tata_letak.startswith(by) for reading in readings)


def _replaced_by(file: SourceFile, readings: Sequence[Reading]) -> SourceFile:
    covered = {agency for r in readings if r.tata_letak == file.tata_letak for agency in r.covers}
    return replace(file, isian=replace(file.isian, kecuali=file.isian.kecuali | covered))
