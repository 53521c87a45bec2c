"""Under which of its parents a node is drawn: every node once, whatever the number of its links, and no loop drawn."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pohon_graph.leverage import Ways, link_shares
from pohon_graph.leverage.edges import Ints

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Parents:
    """The links that the tree draws.

    Attributes:
        link: per node, the approved link that it hangs by (row of ``Edges.tautan``), −1 for a node without one.
        closing: per link, whether it runs inside a loop and is not drawn.
    """

    link: Ints
    closing: Flags


def primary_parents(found: Ways) -> Parents:
    """Choose one parent for every node.

    Of the links that lead out of a node's loop, the one to an IKU pemda stands before one to an IKU pd, and that before
    one to no IKU; then the one that carries the largest share of the money; then the smallest id. The members of a loop
    hang by the shortest way through it to those that own an IKU or whose link out leads to one; where there is none, to
    those that have any link out; else to the one with the smallest id.
    """
    edges, graph = found.edges, found.graph
    start, end = edges.column("tautan", "dari"), edges.column("tautan", "ke")
    inside = graph.component[start] == graph.component[end]
    arrives = np.diff(found.reach.indptr) > 0
    arrives_pemda = np.diff(found.reach[:, np.flatnonzero(found.pemda)].indptr) > 0
    rank = arrives.astype(np.int64) + arrives_pemda
    order = np.lexsort((end, -link_shares(edges), -rank[graph.component[end]], start))
    order = order[~inside[order]]
    _, first = np.unique(start[order], return_index=True)
    link = np.full(len(edges.simpul), -1, dtype=np.int64)
    link[start[order[first]]] = order[first]
    ends_well = np.zeros(len(edges.simpul), dtype=bool)
    ends_well[edges.owners()] = True
    hung = np.flatnonzero(link >= 0)
    ends_well[hung] |= arrives[graph.component[end[link[hung]]]]
    _hang_loops(link, ends_well, graph.component, start, end, np.flatnonzero(inside))
    closing = inside.copy()
    closing[link[link >= 0]] = False
    return Parents(link, closing)


def _hang_loops(link: Ints, ends_well: Flags, component: Ints, start: Ints, end: Ints, inner: Ints) -> None:
    below: dict[int, list[int]] = {}
    members: dict[int, set[int]] = {}
    for number in inner:
        below.setdefault(int(end[number]), []).append(int(number))
        members.setdefault(int(component[start[number]]), set()).update((int(start[number]), int(end[number])))
    for loop in members.values():
        entries = (
            sorted(node for node in loop if ends_well[node])
            or sorted(node for node in loop if link[node] >= 0)
            or [min(loop)]
        )
        drawn, waiting = set(entries), deque(entries)
        while waiting:
            for number in below.get(waiting.popleft(), ()):
                node = int(start[number])
                if node not in drawn:
                    drawn.add(node)
                    link[node] = number
                    waiting.append(node)
