"""What lies below results and plan nodes, and which IKU that has to do with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
from scipy import sparse

from pohon_graph.answers.context import Basis
from pohon_graph.leverage import LEVELS
from pohon_graph.leverage.edges import Ints

PLAN = ("Program", "Kegiatan", "SubKegiatan")
CARA = ("miliknya", "langsung", "warisan")
"""How an IKU has to do with a node, the nearest first."""
Flags = npt.NDArray[np.bool_]


class Below:
    """The sub kegiatan below some results and plan nodes.

    Below a plan node are those that are part of it. Below a result are those that come to it by approved links: of the
    level that decides their jalur, else of the first level that has any.

    Args:
        basis: the snapshot.
        nodes: rows of ``Edges.simpul``.
    """

    def __init__(self, basis: Basis, nodes: Iterable[int]) -> None:
        self._basis = basis
        self._nodes = np.array(sorted(set(nodes)), dtype=np.int64)
        self._plan = basis.edges.simpul["label"].isin(PLAN).to_numpy()
        inside, linked = self._inside(), self._linked()
        rows, columns = (np.concatenate(both) for both in zip(inside, linked, strict=True))
        shape = (len(basis.edges.sub), len(self._nodes))
        self._matrix = sparse.csr_array((np.ones(len(rows), dtype=bool), (rows, columns)), shape=shape).tocsc()

    def subs(self, nodes: Sequence[int]) -> Flags:
        """Per sub kegiatan, whether it is below one of these nodes, of whatever kelas."""
        found = np.zeros(self._matrix.shape[0], dtype=bool)
        found[self._matrix[:, np.searchsorted(self._nodes, nodes)].indices] = True
        return found

    def only_support(self, nodes: Sequence[int]) -> bool:
        """Whether below each of these nodes there is work, and none of it is inti."""
        for node in nodes:
            subs = self.subs([node])
            if not subs.any() or (subs & self._basis.edges.inti).any():
                return False
        return bool(nodes)

    def parts(self, nodes: Sequence[int]) -> Flags:
        """Per sub kegiatan, whether it is part of one of these nodes; results have no parts."""
        return self.subs([node for node in nodes if self._plan[node]])

    def iku(self, nodes: Sequence[int]) -> dict[str, str]:
        """The IKU that nodes have to do with, and how: its id → one of :data:`CARA`.

        *miliknya*: it measures one of them. *langsung*: above one of the results on a chain, or reached by a sub
        kegiatan that is part of a plan node, by links of its own or of its kegiatan. *warisan*: reached by such a sub
        kegiatan through its program only.
        """
        edges, found = self._basis.edges, self._basis.ways
        results = np.array([node for node in nodes if not self._plan[node]], dtype=np.int64)
        parts = self.parts(nodes)
        starts = {
            "warisan": found.place[parts & found.is_jalur("warisan")],
            "langsung": np.append(found.place[parts & found.is_jalur("langsung")], results),
        }
        pemilik = edges.column("iku", "pemilik")
        owner = found.graph.component[pemilik]
        how: dict[str, str] = {}
        for jalur, start in starts.items():
            reached = found.owners[np.unique(found.reach[found.graph.component[start]].indices)]
            how |= dict.fromkeys(edges.iku["id"][np.isin(owner, reached)], jalur)
        return how | dict.fromkeys(edges.iku["id"][np.isin(pemilik, results)], "miliknya")

    def _inside(self) -> tuple[Ints, Ints]:
        """Sub kegiatan and the plan nodes that they are part of, as pairs of rows and columns."""
        edges = self._basis.edges
        column = np.full(len(edges.simpul), -1, dtype=np.int64)
        column[self._nodes] = np.arange(len(self._nodes))
        index = {str(id): row for row, id in enumerate(edges.simpul["id"])}
        levels = [edges.column("sub", "simpul")]
        levels += [np.array([index[id] for id in edges.sub[level]], dtype=np.int64) for level in LEVELS[1:]]
        pairs = [(np.flatnonzero(column[level] >= 0), column[level][column[level] >= 0]) for level in levels]
        return np.concatenate([rows for rows, _ in pairs]), np.concatenate([columns for _, columns in pairs])

    def _linked(self) -> tuple[Ints, Ints]:
        """Sub kegiatan and the results that their links come to, as pairs of rows and columns."""
        graph = self._basis.ways.graph
        results = np.flatnonzero(~self._plan[self._nodes])
        ends = (graph.component[self._nodes[results]], results)
        own = sparse.csr_array((np.ones(len(results), dtype=bool), ends), shape=(graph.size, len(self._nodes)))
        carrier = carriers(self._basis)
        subs = np.flatnonzero(carrier >= 0)
        coming = graph.rows(own)[graph.component[carrier[subs]]].tocoo()
        return subs[coming.row], coming.col.astype(np.int64)


def carriers(basis: Basis) -> Ints:
    """Per sub kegiatan of any kelas, the node whose links carry it; else the first that has links; else −1."""
    places = [basis.ways.place, *(basis.edges.column("sub", f"tempat_{level}") for level in LEVELS)]
    found = np.full(len(basis.edges.sub), -1, dtype=np.int64)
    for place in reversed(places):
        found = np.where(place >= 0, place, found)
    return found
