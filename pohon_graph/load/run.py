"""``load`` and ``check``: files to a published snapshot, or to a report of what a load would do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from filelock import FileLock, Timeout

from pohon_graph.errors import ExitCode, LoadError
from pohon_graph.load.derive import Derived
from pohon_graph.load.fileset import SourceFile, fingerprint, from_disk, isian_json, packed
from pohon_graph.load.gather import gather
from pohon_graph.load.graph import Graph
from pohon_graph.load.joined import build, join_files
from pohon_graph.load.official import editions_of, write_editions
from pohon_graph.load.reconcile import (
    FileReport,
    file_report,
    packed_log,
    rupiah_in_graph,
    rupiah_in_store,
    stored_reports,
)
from pohon_graph.load.snapshots import Snapshot, begin, current, forget, prune, publish, snapshots
from pohon_graph.load.write import stored_counts, stored_money, verify, write_graph
from pohon_graph.nomenklatur import load_nomenklatur
from pohon_graph.sheets import Isian, Reading
from pohon_graph.store import Progress, Store, quiet
from pohon_graph.vocabulary import labels, property_names, schema_statements, types


@dataclass(frozen=True, slots=True)
class LoadResult:
    """What a load, or a check of one, came to.

    Attributes:
        versi: the snapshot in the store; "" where nothing was written.
        unchanged: the same set of files was already published under ``versi``; nothing was written.
        sumber_uang: ``dpa``, ``pagu_indikatif`` or ``tidak_ada``.
        total: the snapshot's money, whole rupiah.
        counts: nodes per label.
        files: one report per file.
        forgotten: snapshots that this load removed.
    """

    versi: str
    unchanged: bool
    sumber_uang: str
    total: int
    counts: dict[str, int]
    files: tuple[FileReport, ...]
    forgotten: tuple[str, ...] = ()

    @property
    def refused(self) -> int:
        """Rows refused over all files."""
        return sum(file.baris_ditolak for file in self.files)

    @property
    def exit_code(self) -> ExitCode:
        """3 where any row was refused, else 0."""
        return ExitCode.INCOMPLETE if self.refused else ExitCode.CLEAN


class StrictRefusal(LoadError):
    """``--ketat``: rows were refused, so nothing was written; ``result`` says which."""

    def __init__(self, result: LoadResult) -> None:
        super().__init__(
            f"{result.refused} baris ditolak dan --ketat diminta; tidak ada yang dimuat.",
            next_step="Perbaiki baris yang tersebut di atas, atau muat tanpa --ketat.",
            exit_code=ExitCode.INCOMPLETE,
        )
        self.result = result


def load(
    store: Store,
    paths: Sequence[Path],
    *,
    tahun: int,
    tahap: str,
    opd: str = "",
    tahun_awal: int | None = None,
    iku_pd: str = "",
    edisi: str = "",
    tambah: bool = False,
    ganti: bool = False,
    dari: str = "",
    ketat: bool = False,
    progress: Progress = quiet,
) -> LoadResult:
    """Load files as a new snapshot and publish it; the same set again changes nothing.

    Args:
        store: an open store.
        paths: the files; with none of ``tambah``, ``ganti`` and ``dari`` they are the whole set.
        tahun, tahap: the snapshot's year and stage (``renstra``, ``renja``, ``murni``, ``pergeseran1``, ``perubahan``).
        opd, tahun_awal, iku_pd, edisi: fill blanks of these files (see :class:`pohon_graph.sheets.Isian`).
        tambah: add these files to the published set of the same tahun and tahap.
        ganti: like ``tambah``, and these files replace older rows of the same layout for the agencies they cover.
        dari: start from another snapshot's files; where these files bring a rekap, its rekap and kontrol stay behind;
            where they bring a kontrol, its kontrol.
        ketat: write nothing if any row is refused.
        progress: told what is being done.

    Returns:
        The new snapshot, or the one that already has exactly these files.

    Raises:
        LoadError: the whole load is refused, or the store does not hold what was sent; nothing is published.
        SheetError: a file is of no known layout.
        StrictRefusal: ``ketat`` and a row was refused.
        StoreError: the store cannot be written.
    """
    store.refuse_foreign()
    store.prepare_schema(schema_statements(), sorted({*labels()}), sorted(types()), sorted(property_names()))
    new = from_disk(paths, Isian(tahun=tahun, opd=opd, tahun_awal=tahun_awal, iku_pd=iku_pd, edisi=edisi))
    whole = not (tambah or ganti or dari)
    if whole and (same := _published(store, _sidik(new, tahun, tahap))):
        return _unchanged(store, same)
    files, readings = gather(store, new, tahun, tahap, tambah=tambah, ganti=ganti, dari=dari, progress=progress)
    sidik = _sidik(files, tahun, tahap)
    if same := _published(store, sidik):
        return _unchanged(store, same)
    graph, derived = build(readings, tahun)
    foreseen = _result("", graph, derived, _reports(readings, graph, rupiah_in_graph(graph)))
    if ketat and foreseen.refused:
        raise StrictRefusal(foreseen)
    with _alone(store) as alone:
        write_editions(store, graph, readings)
        versi = begin(store, tahun, tahap)
        try:
            write_graph(store, graph, versi, derived.official, progress)
            verify(store, graph, versi, derived.total)
            reports = _reports(readings, graph, rupiah_in_store(store, versi))
            _prove(reports, versi)
            _write_files(store, versi, files, reports)
            store.write(
                "MATCH (v:Versi {kunci: $versi}) SET v.sidik = $sidik, v.sumber_uang = $uang, v.edisi = $edisi",
                versi=versi,
                sidik=sidik,
                uang=derived.sumber_uang,
                edisi=editions_of(readings).daftar[0].edisi,
            )
        except BaseException:
            forget(store, versi)
            raise
        publish(store, versi)
        progress("Merapikan versi lama", 0, 1)
        gone = prune(store, tahun, tahap, alone=alone)
    return replace(_result(versi, graph, derived, reports), forgotten=tuple(gone))


def check(
    paths: Sequence[Path],
    *,
    tahun: int,
    opd: str = "",
    tahun_awal: int | None = None,
    iku_pd: str = "",
    edisi: str = "",
    progress: Progress = quiet,
) -> LoadResult:
    """Say what a load of these files would come to, without a store and without writing.

    Args and errors are those of :func:`load`.
    """
    files = from_disk(paths, Isian(tahun=tahun, opd=opd, tahun_awal=tahun_awal, iku_pd=iku_pd, edisi=edisi))
    joined = join_files(files, tahun=tahun, progress=progress)
    reports = _reports(joined.readings, joined.graph, rupiah_in_graph(joined.graph))
    return _result("", joined.graph, joined.derived, reports)


def _sidik(files: Sequence[SourceFile], tahun: int, tahap: str) -> str:
    return fingerprint(files, tahun, tahap, load_nomenklatur().edisi)


def _published(store: Store, sidik: str) -> Snapshot | None:
    """The snapshot that is this already, where it is the newest of its tahun and tahap."""
    for one in snapshots(store):
        if one.terbit and one.sidik == sidik and current(store, f"{one.tahun}-{one.tahap}").versi == one.versi:
            return one
    return None


def _unchanged(store: Store, snapshot: Snapshot) -> LoadResult:
    return LoadResult(
        versi=snapshot.versi,
        unchanged=True,
        sumber_uang=snapshot.sumber_uang or "tidak_ada",
        total=stored_money(store, snapshot.versi),
        counts={label: n for label, n in stored_counts(store, snapshot.versi).items() if n},
        files=tuple(stored_reports(store, snapshot.versi)),
    )


def _reports(readings: Sequence[Reading], graph: Graph, in_graph: dict[str, int]) -> tuple[FileReport, ...]:
    return tuple(file_report(reading, graph, in_graph.get(reading.berkas, 0)) for reading in readings)


def _result(versi: str, graph: Graph, derived: Derived, reports: tuple[FileReport, ...]) -> LoadResult:
    counts: dict[str, int] = {}
    for node in [*graph.nodes.values(), *graph.lines]:
        counts[node.label] = counts.get(node.label, 0) + 1
    return LoadResult(versi, False, derived.sumber_uang, derived.total, counts, reports)


def _prove(reports: Sequence[FileReport], versi: str) -> None:
    for report in reports:
        if report.outcome == "tidak_cocok":
            raise LoadError(
                f"Rupiah berkas {report.berkas} tidak sama dengan rupiah graf: selisih {report.selisih}; "
                f"versi {versi} tidak diterbitkan.",
                next_step="Jalankan lagi perintah yang sama; bila terulang, laporkan pesan ini.",
            )


def _write_files(store: Store, versi: str, files: Sequence[SourceFile], reports: Sequence[FileReport]) -> None:
    for number, (file, report) in enumerate(zip(files, reports, strict=True)):
        isi = {
            "kunci": f"{versi}:{file.sha256}",
            "id": file.sha256,
            "versi": versi,
            "nama": file.nama,
            "sha256": file.sha256,
            "tata_letak": report.tata_letak,
            "urutan": number,
            "isi": packed(file.isi),
            "isian": isian_json(file.isian),
            "diganti": sorted(file.isian.kecuali),
            "catatan": packed_log(report),
            "baris_dibaca": report.baris_dibaca,
            "baris_dimuat": report.baris_dimuat,
            "baris_ditolak": report.baris_ditolak,
            "baris_dilewati": report.baris_dilewati,
            "baris_diganti": report.baris_diganti,
            "rupiah_berkas": report.rupiah_berkas,
            "rupiah_graf": report.rupiah_graf,
            "rupiah_ditolak": report.rupiah_ditolak,
            "rupiah_diganti": report.rupiah_diganti,
            "tanpa_nilai": report.tanpa_nilai,
        }
        store.write("CREATE (b:Berkas) SET b = $isi", isi=isi)


@contextmanager
def _alone(store: Store) -> Iterator[bool]:
    """Hold the load lock of a local store, so that loads come one after another; a server has no such lock."""
    home = store.info.home
    if home is None:
        yield False
        return
    try:
        with FileLock(Path(home) / "load.lock", timeout=600):
            yield True
    except Timeout:
        raise LoadError(
            "Pemuatan lain sedang berjalan pada graf ini.", next_step="Tunggu sampai selesai, lalu ulangi."
        ) from None
