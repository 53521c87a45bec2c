"""Which way each sub kegiatan goes to an IKU, or where it stops: its jalur, as ``cypher/views/jalur.cypher`` has it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from pohon_graph.leverage.edges import LEVELS, Edges, Ints
from pohon_graph.leverage.graph import Condensed, condense

JALUR = ("langsung", "warisan", "mandat", "putus", "tanpa_tautan", "belum_dinilai")
NAMES_A_MANDATE = r"(?is)\b(?:SPM|NSPK|IKK)\b"
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways of one snapshot.

    Attributes:
        edges: what they were found in.
        graph: its approved links with loops condensed.
        owners: the components that own an IKU, ascending: the columns of ``reach``.
        pemda: per owner, whether an IKU pemda is among its own.
        reach: components × owners, bool: what a component reaches, itself included.
        jalur: per sub kegiatan, its place in :data:`JALUR`; −1 where the kelas has none.
        tingkat: per sub kegiatan, the level that decides (0 sub, 1 kegiatan, 2 program), −1 for none.
        place: per sub kegiatan, the node whose links carry its money: of the deciding level, for putus of the first
            level that has links; −1 for none.
        pemda_reached: per sub kegiatan, whether its deciding level reaches an IKU pemda.
    """

    edges: Edges
    graph: Condensed
    owners: Ints
    pemda: Flags
    reach: sparse.csr_array
    jalur: npt.NDArray[np.int8]
    tingkat: npt.NDArray[np.int8]
    place: Ints
    pemda_reached: Flags

    def is_jalur(self, *names: str) -> Flags:
        """Per sub kegiatan, whether its jalur is one of these."""
        return np.isin(self.jalur, [JALUR.index(name) for name in names])


def ways(edges: Edges) -> Ways:
    """Find the jalur of every sub kegiatan.

    At each level (sub kegiatan, kegiatan, program) the links of its own node count, else those of the same kode in its
    parent PD; the first level that reaches an IKU decides.
    """
    graph = condense(len(edges.simpul), edges.column("tautan", "dari"), edges.column("tautan", "ke"))
    owning = graph.any(edges.owners())
    owners = np.flatnonzero(owning)
    pemda = graph.any(edges.owners("pemda"))[owners]
    own = sparse.csr_array(
        (np.ones(len(owners), dtype=bool), (owners, np.arange(len(owners)))), shape=(graph.size, len(owners))
    )
    reach = graph.rows(own)
    reaches = np.diff(reach.indptr) > 0
    reaches_pemda = np.diff(reach[:, np.flatnonzero(pemda)].indptr) > 0
    places = np.stack([edges.column("sub", f"tempat_{level}") for level in LEVELS], axis=1)
    linked = places >= 0
    component = graph.component[np.maximum(places, 0)]
    arrives = linked & reaches[component] & edges.inti[:, None]
    found = arrives.any(axis=1)
    tingkat = np.where(found, arrives.argmax(axis=1), -1).astype(np.int8)
    carrying = np.where(found, tingkat, np.where(linked.any(axis=1), linked.argmax(axis=1), -1))
    at = np.arange(len(places))
    place = np.where(carrying >= 0, places[at, np.maximum(carrying, 0)], -1)
    jalur = _jalur(edges, tingkat, np.asarray(linked.any(axis=1)))
    place = np.where(np.isin(jalur, [JALUR.index(name) for name in ("langsung", "warisan", "putus")]), place, -1)
    reached = found & reaches_pemda[graph.component[np.maximum(place, 0)]]
    return Ways(edges, graph, owners, pemda, reach, jalur, tingkat, place, reached)


def _jalur(edges: Edges, tingkat: npt.NDArray[np.int8], linked: Flags) -> npt.NDArray[np.int8]:
    mandated = np.asarray(edges.sub["spm"], dtype=bool) | _named_by_a_link(edges)
    judged = np.asarray(edges.sub["dinilai"], dtype=bool)
    names = np.select(
        [~edges.inti, (tingkat >= 0) & (tingkat < 2), tingkat == 2, ~judged, mandated, linked],
        [-1, *(JALUR.index(name) for name in ("langsung", "warisan", "belum_dinilai", "mandat", "putus"))],
        JALUR.index("tanpa_tautan"),
    )
    return names.astype(np.int8)


def _named_by_a_link(edges: Edges) -> Flags:
    """Per sub kegiatan, whether the dasar of a link of its own names SPM, NSPK or IKK."""
    dasar = edges.tautan["dasar"].astype("category")
    named = dasar.cat.categories.astype(str).str.contains(NAMES_A_MANDATE, regex=True)
    starts = np.zeros(len(edges.simpul), dtype=bool)
    said = named[dasar.cat.codes.to_numpy()] & (dasar.cat.codes.to_numpy() >= 0)
    starts[edges.column("tautan", "dari")[said]] = True
    return starts[edges.column("sub", "simpul")]


def table(found: Ways) -> pd.DataFrame:
    """Per sub kegiatan: ``id, lingkup, kode, nama, kelas, pagu, jalur, tingkat, sampai, program_lebih_jauh, panjang,
    putus_di, cabang_putus``.

    ``panjang`` is the number of links on the shortest chain from the deciding node to an IKU owner, <NA> where none is
    reached. ``putus_di`` and ``cabang_putus`` are tuples of ids.
    """
    edges = found.edges
    nodes = edges.column("sub", "simpul")
    frame = edges.simpul.iloc[nodes][["id", "lingkup", "kode", "nama"]].reset_index(drop=True)
    frame["kelas"] = edges.sub["kelas"].to_numpy()
    frame["pagu"] = edges.column("sub", "pagu")
    frame["jalur"] = pd.Categorical.from_codes(found.jalur, categories=list(JALUR))
    frame["tingkat"] = pd.Categorical.from_codes(found.tingkat, categories=list(LEVELS))
    arrived = found.tingkat >= 0
    sampai = np.where(arrived, np.where(found.pemda_reached, 0, 1), -1)
    frame["sampai"] = pd.Categorical.from_codes(sampai, categories=["pemda", "pd"])
    frame["program_lebih_jauh"] = _program_goes_further(found)
    steps = distance(edges)[np.maximum(found.place, 0)]
    frame["panjang"] = pd.array(np.where(arrived, steps, 0), dtype="Int64")
    frame.loc[~arrived, "panjang"] = pd.NA
    stops = _stops(found)
    putus = found.is_jalur("putus")
    frame["putus_di"] = [stop if is_putus else () for stop, is_putus in zip(stops, putus, strict=True)]
    frame["cabang_putus"] = [stop if arrives else () for stop, arrives in zip(stops, arrived, strict=True)]
    return frame


def _program_goes_further(found: Ways) -> Flags:
    program = found.edges.column("sub", "tempat_program")
    pemda = np.diff(found.reach[:, np.flatnonzero(found.pemda)].indptr) > 0
    onward = (program >= 0) & pemda[found.graph.component[np.maximum(program, 0)]]
    return np.asarray(found.is_jalur("langsung") & ~found.pemda_reached & onward, dtype=bool)


def distance(edges: Edges) -> Ints:
    """Per node, the links of the shortest chain to an IKU owner; 0 for an owner, −1 where none is reached."""
    start, end = edges.column("tautan", "dari"), edges.column("tautan", "ke")
    order = np.argsort(end, kind="stable")
    first = np.searchsorted(end[order], np.arange(len(edges.simpul) + 1))
    steps = np.full(len(edges.simpul), -1, dtype=np.int64)
    here = edges.owners()
    step = 0
    while here.size:
        steps[here] = step
        counts = first[here + 1] - first[here]
        at = np.repeat(first[here] - (np.cumsum(counts) - counts), counts) + np.arange(counts.sum())
        below = np.unique(start[order[at]])
        here = below[steps[below] < 0]
        step += 1
    return steps


def dead_ends(graph: Condensed, owning: Flags) -> Ints:
    """The components where chains stop: no way on, and no owner of an IKU."""
    onward = np.zeros(graph.size, dtype=bool)
    onward[graph.dari] = True
    return np.flatnonzero(~onward & ~owning)


def _stops(found: Ways) -> list[tuple[str, ...]]:
    """Per sub kegiatan, the ids where chains stop that meet no IKU owner, over the levels up to the deciding one."""
    edges, graph = found.edges, found.graph
    owner = np.zeros(len(edges.simpul), dtype=bool)
    owner[edges.owners()] = True
    dead = dead_ends(graph, graph.any(edges.owners()))
    column = np.full(graph.size, -1, dtype=np.int64)
    column[dead] = np.arange(len(dead))
    start, end = edges.column("tautan", "dari"), edges.column("tautan", "ke")
    free = ~owner[start] & ~owner[end]
    aside = condense(len(edges.simpul), start[free], end[free])
    plan = edges.simpul["label"].isin(["Program", "Kegiatan", "SubKegiatan"]).to_numpy()
    members = np.flatnonzero((column[graph.component] >= 0) & ~plan)
    pairs = np.unique(np.stack([aside.component[members], column[graph.component[members]]]), axis=1)
    own = sparse.csr_array((np.ones(pairs.shape[1], dtype=bool), (pairs[0], pairs[1])), shape=(aside.size, len(dead)))
    rows = aside.rows(own)
    names = edges.ids(graph.first(np.arange(len(edges.simpul)))[dead])
    consulted = np.where(found.tingkat >= 0, found.tingkat, np.where(found.is_jalur("putus"), len(LEVELS) - 1, -1))
    stops: list[set[str]] = [set() for _ in range(len(edges.sub))]
    for number, level in enumerate(LEVELS):
        place = edges.column("sub", f"tempat_{level}")
        asked = np.flatnonzero((place >= 0) & (consulted >= number) & edges.inti)
        at = aside.component[place[asked]]
        for sub, begin, stop in zip(asked, rows.indptr[at], rows.indptr[at + 1], strict=True):
            stops[sub].update(names[rows.indices[begin:stop]])
    return [tuple(sorted(names)) for names in stops]
