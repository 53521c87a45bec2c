"""A directed graph with its loops condensed, and what flows down it from the top: reach and shares.

Strongly connected components become one node each (Tarjan 1972), so that no edge is cut and no order matters. What
remains has levels: 0 for nodes without a way on, else one more than the highest of their parents. Rows are computed
level by level from the top with sparse products, each edge once: the cost is edges × ends reached by their parents.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse import csgraph

from pohon_graph.leverage.edges import Ints

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Condensed:
    """A graph whose loops are one node.

    Attributes:
        component: node → component.
        size: how many components there are.
        dari, ke: per edge between two components, those components; edges inside one are left out.
        edge: per such edge, its place among the edges that were given.
        levels: components, level by level, from the top down.
        loops: per component, whether an edge stays inside it (several members, or a self loop).
    """

    component: Ints
    size: int
    dari: Ints
    ke: Ints
    edge: Ints
    levels: tuple[Ints, ...]
    loops: npt.NDArray[np.bool_]

    def rows(self, own: sparse.csr_array, weights: Floats | None = None) -> sparse.csr_array:
        """What every component holds: its ``own`` row and, by weight, the rows of its parents.

        Args:
            own: components × ends; of type bool for reach.
            weights: per edge of :attr:`dari`; None for reach, where any way is enough.

        Returns:
            components × ends.
        """
        values = np.ones(len(self.dari), dtype=bool) if weights is None else weights
        order = np.argsort(self.dari, kind="stable")
        first = np.searchsorted(self.dari[order], np.arange(self.size + 1))
        store = _Rows(self.size, own.shape[1], own.dtype)
        for level in self.levels:
            edges, counts = _spans(first[level], first[level + 1])
            edges = order[edges]
            mine = own[level]
            if edges.size:
                parents, position = np.unique(self.ke[edges], return_inverse=True)
                step = sparse.csr_array(
                    (values[edges], position, np.concatenate(([0], np.cumsum(counts)))),
                    shape=(len(level), len(parents)),
                )
                mine = mine + step @ store.get(parents)
            store.put(level, mine)
        return store.get(np.arange(self.size))

    def first(self, members: Ints) -> Ints:
        """Per component, the first of these nodes that is in it; −1 where none is. Nodes are in order of id."""
        found = np.full(self.size, -1, dtype=np.int64)
        backwards = np.sort(members)[::-1]
        found[self.component[backwards]] = backwards
        return found

    def ending(self, taking: npt.NDArray[np.bool_]) -> Condensed:
        """The same graph without the edges that leave these components: what arrives there goes no further."""
        kept = ~taking[self.dari]
        return replace(self, dari=self.dari[kept], ke=self.ke[kept], edge=self.edge[kept])

    def any(self, members: Ints) -> npt.NDArray[np.bool_]:
        """Per component, whether one of these nodes is in it."""
        found = np.zeros(self.size, dtype=bool)
        found[self.component[members]] = True
        return found


def condense(nodes: int, dari: Ints, ke: Ints) -> Condensed:
    """Condense the loops of a graph.

    Args:
        nodes: how many there are.
        dari, ke: the two ends of every edge.
    """
    matrix = sparse.csr_array((np.ones(len(dari), dtype=bool), (dari, ke)), shape=(nodes, nodes))
    size, component = csgraph.connected_components(matrix, directed=True, connection="strong")
    component = component.astype(np.int64)
    start, end = component[dari], component[ke]
    between = np.flatnonzero(start != end)
    loops = np.zeros(size, dtype=bool)
    loops[start[start == end]] = True
    start, end = start[between], end[between]
    return Condensed(component, int(size), start, end, between, tuple(_levels(int(size), start, end)), loops)


def _levels(size: int, dari: Ints, ke: Ints) -> Iterator[Ints]:
    waiting = np.bincount(dari, minlength=size)
    order = np.argsort(ke, kind="stable")
    first = np.searchsorted(ke[order], np.arange(size + 1))
    level = np.flatnonzero(waiting == 0)
    while level.size:
        yield level
        edges, _ = _spans(first[level], first[level + 1])
        below, arrived = np.unique(dari[order[edges]], return_counts=True)
        waiting[below] -= arrived
        level = below[waiting[below] == 0]


def _spans(starts: Ints, ends: Ints) -> tuple[Ints, Ints]:
    """The numbers of several spans one after another, and how many each has."""
    counts = ends - starts
    total = int(counts.sum())
    offsets = np.repeat(starts - (np.cumsum(counts) - counts), counts)
    return np.arange(total) + offsets, counts


class _Rows:
    """Sparse rows that come in blocks and are asked for by number."""

    def __init__(self, rows: int, ends: int, dtype: np.dtype[np.generic]) -> None:
        self._ends = ends
        self._start = np.zeros(rows, dtype=np.int64)
        self._count = np.zeros(rows, dtype=np.int64)
        self._used = 0
        self._columns = np.empty(1024, dtype=np.int32)
        self._values = np.empty(1024, dtype=dtype)

    def put(self, rows: Ints, block: sparse.csr_array) -> None:
        size = block.nnz
        if self._used + size > len(self._columns):
            room = max(2 * len(self._columns), self._used + size)
            self._columns = np.concatenate((self._columns[: self._used], np.empty(room - self._used, dtype=np.int32)))
            self._values = np.concatenate(
                (self._values[: self._used], np.empty(room - self._used, dtype=self._values.dtype))
            )
        self._columns[self._used : self._used + size] = block.indices
        self._values[self._used : self._used + size] = block.data
        self._start[rows] = self._used + block.indptr[:-1]
        self._count[rows] = np.diff(block.indptr)
        self._used += size

    def get(self, rows: Ints) -> sparse.csr_array:
        starts = self._start[rows]
        at, counts = _spans(starts, starts + self._count[rows])
        pointer = np.concatenate(([0], np.cumsum(counts)))
        return sparse.csr_array((self._values[at], self._columns[at], pointer), shape=(len(rows), self._ends))
