"""The strongest chains of links from a node, one hop after another, without ever counting all of them."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from pohon_graph.leverage import Edges, link_shares

EXPANSIONS = 20_000
"""Chains looked into before a search gives up; said where it happens."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Links one after another.

    Attributes:
        links: rows of ``Edges.tautan``.
        nodes: rows of ``Edges.simpul``: where it starts, and the end of every link.
        share: what part of the start's money goes this way, by porsi: fraction 0–1.
    """

    links: tuple[int, ...]
    nodes: tuple[int, ...]
    share: float


class Chains:
    """Finds chains upwards in the approved links of a snapshot.

    Args:
        edges: the snapshot.
    """

    def __init__(self, edges: Edges) -> None:
        self._edges = edges
        start = edges.column("tautan", "dari")
        self._end = edges.column("tautan", "ke")
        self._share = link_shares(edges)
        self._order = np.argsort(start, kind="stable")
        self._first = np.searchsorted(start[self._order], np.arange(len(edges.simpul) + 1))
        self.cut = False

    def up(self, node: int) -> list[int]:
        """The links that leave a node."""
        return [int(link) for link in self._order[self._first[node] : self._first[node + 1]]]

    def strongest(self, node: int, bound: int) -> list[Chain]:
        """At most ``bound`` chains from a node to where they end, the strongest first, then the shortest.

        A chain ends where nothing leads on but back into itself. ``cut`` is then true where not every chain was looked
        into.
        """
        found: list[Chain] = []
        for chain in self._all(node):
            if len(found) == bound:
                self.cut = True
                break
            found.append(chain)
        return found

    def _all(self, node: int) -> Iterator[Chain]:
        waiting: list[tuple[float, int, tuple[int, ...], tuple[int, ...]]] = [(-1.0, 0, (node,), ())]
        looked = 0
        while waiting:
            minus, length, nodes, links = heapq.heappop(waiting)
            looked += 1
            if looked > EXPANSIONS:
                self.cut = True
                return
            onward = [link for link in self.up(nodes[-1]) if int(self._end[link]) not in nodes]
            if not onward:
                if links:
                    yield Chain(links, nodes, -minus)
                continue
            for link in onward:
                entry = (minus * float(self._share[link]), length + 1, (*nodes, int(self._end[link])), (*links, link))
                heapq.heappush(waiting, entry)
