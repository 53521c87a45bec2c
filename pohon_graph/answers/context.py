"""What every answer says of itself: which snapshot, of how much of the money, on what assumptions, and without what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pohon_graph import views
from pohon_graph.leverage import Edges, Ways, read_edges, ways
from pohon_graph.load import current
from pohon_graph.parts import Part, SumberUang
from pohon_graph.rules import BerkasDimuat, Cakupan, assumptions, coverage, loaded
from pohon_graph.store import Store
from pohon_graph.values import format_rupiah


class Keterangan(Part):
    """The frame of an answer. ``tidak_termasuk`` are sentences about money or links that its numbers leave out."""

    versi: str
    tahun: int
    tahap: str
    sumber_uang: SumberUang
    opd: str | None
    berkas: tuple[BerkasDimuat, ...]
    cakupan: Cakupan
    asumsi: tuple[str, ...]
    tidak_termasuk: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Basis:
    """One snapshot, read once, that answers are computed from.

    Attributes:
        edges: its nodes, links and money; only that of ``opd`` where one was asked for.
        ways: where its money goes.
        keterangan: what every answer must say of itself.
        lingkup: the agencies and units in question.
        nama: what each agency and unit is called, by its lingkup.
    """

    edges: Edges
    ways: Ways
    keterangan: Keterangan
    lingkup: frozenset[str]
    nama: Mapping[str, str]


def basis(store: Store, versi: str | None = None, *, opd: str | None = None) -> Basis:
    """Read a snapshot for questions about it.

    Args:
        store: an open store.
        versi: ``2026-murni#7`` or ``2026-murni``; None for the last published.
        opd: code of one agency (with its units) or one unit, to count only its money; None for all.

    Raises:
        LoadError: there is no such snapshot.
        PohonError: no agency has the code ``opd``.
        StoreError: the store does not answer.
    """
    snapshot = current(store, versi or "").versi
    everyone = loaded(store, snapshot, opd)
    homes = frozenset(one.lingkup for one in everyone)
    edges = read_edges(store, snapshot)
    if opd is not None:
        edges = edges.only(homes)
    found = ways(edges)
    (state,) = views.rows(store, "keadaan", snapshot)
    files = tuple(BerkasDimuat(**row) for row in views.rows(store, "berkas", snapshot))
    lingkup = edges.simpul["lingkup"].iloc[edges.column("sub", "simpul")]
    unplanned = [dict(row) for row in edges.belum_dirinci.to_dict("records")]
    frame = Keterangan(
        versi=snapshot,
        tahun=state["tahun"],
        tahap=state["tahap"],
        sumber_uang=state["sumber_uang"],
        opd=opd,
        berkas=files,
        cakupan=coverage(
            everyone,
            zip(lingkup, (int(pagu) for pagu in edges.column("sub", "pagu")), strict=True),
            unplanned,
            state["sumber_uang"] == "dpa",
        ),
        asumsi=assumptions(state),
        tidak_termasuk=_left_out(found, files, views.rows(store, "tautan_diajukan", snapshot)),
    )
    return Basis(edges, found, frame, homes, {one.lingkup: one.nama for one in everyone})


def _left_out(found: Ways, files: tuple[BerkasDimuat, ...], proposed: list[dict[str, Any]]) -> tuple[str, ...]:
    edges = found.edges
    pagu = edges.column("sub", "pagu")
    told = []
    if rows := sum(file.baris_ditolak for file in files):
        rupiah = format_rupiah(sum(file.rupiah_ditolak for file in files))
        told.append(f"{rows} baris ditolak saat dimuat ({rupiah}); tidak ada dalam angka mana pun.")
    if unreadable := sum(file.tanpa_nilai for file in files):
        told.append(f"{unreadable} di antaranya tanpa nilai rupiah yang terbaca.")
    if others := int(pagu[~edges.inti].sum()):
        told.append(f"{format_rupiah(others)} kelas selain inti disebut per kelas; tidak ditelusuri dan tidak dinilai.")
    if unjudged := int(pagu[found.is_jalur("belum_dinilai")].sum()):
        told.append(f"{format_rupiah(unjudged)} belum dinilai, karena pohon kinerja atau IKU-nya belum dimuat.")
    if rest := int(edges.column("belum_dirinci", "pagu").sum()):
        told.append(
            f"{format_rupiah(rest)} pada program atau kegiatan belum dirinci ke sub kegiatan; tidak punya jalur."
        )
    if count := proposed[0]["tautan"]:
        told.append(f"{count} tautan baru diajukan; belum membawa jalur.")
    return tuple(told)
