"""Which way each sub kegiatan goes to an IKU, or where it stops: its jalur, as ``cypher/views/jalur.cypher`` has it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from pohon_graph.leverage.edges import LEVELS, Edges, Ints
from pohon_graph.leverage.graph import Condensed, Flags, ascending, condense, spans

JALUR = ("langsung", "warisan", "mandat", "putus", "tanpa_tautan", "belum_dinilai")
NAMES_A_MANDATE = r"(?is)\b(?:SPM|NSPK|IKK)\b"


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
    reaches_pemda = reach @ pemda
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
    judged = np.asarray(edges.sub["dinilai"], dtype=bool)
    mandated = np.asarray(edges.sub["spm"], dtype=bool)
    mandated = mandated | _named_by_a_link(edges, edges.inti & (tingkat < 0) & judged & ~mandated)
    names = np.select(
        [~edges.inti, (tingkat >= 0) & (tingkat < 2), tingkat == 2, ~judged, mandated, linked],
        [-1, *(JALUR.index(name) for name in ("langsung", "warisan", "belum_dinilai", "mandat", "putus"))],
        JALUR.index("tanpa_tautan"),
    )
    return names.astype(np.int8)


def _named_by_a_link(edges: Edges, asked: Flags) -> Flags:
    """Per sub kegiatan that is asked about, whether the dasar of a link of its own names SPM, NSPK or IKK."""
    nodes = edges.column("sub", "simpul")
    own = np.zeros(len(edges.simpul), dtype=bool)
    own[nodes[asked]] = True
    links = edges.tautan[own[edges.column("tautan", "dari")]]
    said = links["dasar"].astype(str).str.contains(NAMES_A_MANDATE, regex=True).to_numpy(dtype=bool)
    named = np.zeros(len(edges.simpul), dtype=bool)
    named[links["dari"].to_numpy()[said]] = True
    return named[nodes]


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
    frame["putus_di"] = _where(stops, found.is_jalur("putus"))
    frame["cabang_putus"] = _where(stops, arrived)
    return frame


def _program_goes_further(found: Ways) -> Flags:
    program = found.edges.column("sub", "tempat_program")
    pemda = found.reach @ found.pemda
    onward = (program >= 0) & pemda[found.graph.component[np.maximum(program, 0)]]
    return np.asarray(found.is_jalur("langsung") & ~found.pemda_reached & onward, dtype=bool)


def distance(edges: Edges) -> Ints:
    """Per node, the links of the shortest chain to an IKU owner; 0 for an owner, −1 where none is reached."""
    start, end = edges.column("tautan", "dari"), edges.column("tautan", "ke")
    order = ascending(end)
    first = np.searchsorted(end[order], np.arange(len(edges.simpul) + 1))
    steps = np.full(len(edges.simpul), -1, dtype=np.int64)
    here = edges.owners()
    step = 0
    while here.size:
        steps[here] = step
        below = pd.unique(start[order[spans(first[here], first[here + 1])]])
        here = below[steps[below] < 0]
        step += 1
    return steps


def dead_ends(graph: Condensed, owning: Flags) -> Ints:
    """The components where chains stop: no way on, and no owner of an IKU."""
    onward = np.zeros(graph.size, dtype=bool)
    onward[graph.dari] = True
    return np.flatnonzero(~onward & ~owning)


def _stops(found: Ways) -> npt.NDArray[np.object_]:
    """Per sub kegiatan, the ids where chains stop that meet no IKU owner, over the levels up to the deciding one."""
    edges, graph = found.edges, found.graph
    owner = np.zeros(len(edges.simpul), dtype=bool)
    owner[edges.owners()] = True
    dead = dead_ends(graph, graph.any(edges.owners()))
    # In order of id, so that the columns of a row are the ids in order.
    dead = dead[np.argsort(graph.first(np.arange(len(edges.simpul)))[dead])]
    column = np.full(graph.size, -1, dtype=np.int64)
    column[dead] = np.arange(len(dead))
    start, end = edges.column("tautan", "dari"), edges.column("tautan", "ke")
    free = ~owner[start] & ~owner[end]
    aside = condense(len(edges.simpul), start[free], end[free])
    plan = edges.simpul["label"].isin(["Program", "Kegiatan", "SubKegiatan"]).to_numpy()
    members = np.flatnonzero((column[graph.component] >= 0) & ~plan)
    own = sparse.csr_array(
        (np.ones(len(members), dtype=bool), (aside.component[members], column[graph.component[members]])),
        shape=(aside.size, len(dead)),
    )
    rows = aside.rows(own)
    consulted = np.where(found.tingkat >= 0, found.tingkat, np.where(found.is_jalur("putus"), len(LEVELS) - 1, -1))
    asked, at = [], []
    for number, level in enumerate(LEVELS):
        place = edges.column("sub", f"tempat_{level}")
        subs = np.flatnonzero((place >= 0) & (consulted >= number) & edges.inti)
        asked.append(subs)
        at.append(aside.component[place[subs]])
    sub, row = np.concatenate(asked), np.concatenate(at)
    chosen = sparse.csr_array((np.ones(len(sub), dtype=bool), (sub, row)), shape=(len(edges.sub), aside.size))
    met = chosen @ rows
    met.sort_indices()
    names = edges.ids(graph.first(np.arange(len(edges.simpul)))[dead])[met.indices]
    stops = np.empty(len(edges.sub), dtype=object)
    stops.fill(())
    for here in np.flatnonzero(np.diff(met.indptr)):
        stops[here] = tuple(names[met.indptr[here] : met.indptr[here + 1]])
    return stops


def _where(values: npt.NDArray[np.object_], shown: Flags) -> npt.NDArray[np.object_]:
    """These tuples where they are shown, () elsewhere."""
    found = np.empty(len(values), dtype=object)
    found.fill(())
    found[shown] = values[shown]
    return found
