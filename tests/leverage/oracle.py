"""Reach, proof per IKU, attribution and leverage once more: networkx, fractions and recursion, from the definitions.

Nothing here is taken from the product; it is slow on purpose, so that each line can be read against the words.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Any

import networkx as nx

from tests.rules.graphs import RESULTS, Graph
from tests.rules.oracle import Jalur, jalur_of

Shares = dict[str, Fraction]


@dataclass
class Oracle:
    """What one plain graph comes to."""

    graph: Graph
    links: dict[tuple[str, str], dict[str, Any]] = field(init=False)
    iku: dict[str, dict[str, str]] = field(init=False)

    def __post_init__(self) -> None:
        self.links = {
            (start, end): isi
            for kind, start, end, isi in self.graph.links
            if kind == "MENDUKUNG" and isi["status"] == "disetujui"
        }
        self.iku = defaultdict(dict)
        for kind, start, end, _ in self.graph.links:
            tingkat = self.graph.nodes[end][1].get("iku")
            if kind == "DIUKUR" and self.graph.nodes[start][0] in RESULTS and tingkat:
                self.iku[start][end] = tingkat

    @cached_property
    def net(self) -> nx.DiGraph[str]:
        net: nx.DiGraph[str] = nx.DiGraph()
        net.add_nodes_from(self.graph.nodes)
        net.add_edges_from(self.links)
        return net

    @cached_property
    def jalur(self) -> dict[str, Jalur]:
        return jalur_of(self.graph)

    @cached_property
    def loop(self) -> dict[str, frozenset[str]]:
        return {node: frozenset(loop) for loop in nx.strongly_connected_components(self.net) for node in loop}

    def up(self, node: str) -> list[str]:
        return sorted(self.net.successors(node))

    def place(self, sub: str, level: int) -> str | None:
        """The node whose links count for a sub kegiatan at a level; None where there are none."""
        parent = {start: end for kind, start, end, _ in self.graph.links if kind == "BAGIAN_DARI"}
        own = sub
        for _ in range(level):
            own = parent[own]
        if self.up(own):
            return own
        lingkup = self.graph.nodes[own][1]["lingkup"]
        twin = own.replace(lingkup, lingkup.partition("/")[0], 1)
        return twin if twin in self.graph.nodes and self.up(twin) else None

    def carrier(self, sub: str) -> str | None:
        """The node whose links carry the money of a sub kegiatan."""
        jalur = self.jalur[sub]
        places = [self.place(sub, level) for level in range(3)]
        if jalur.tingkat:
            return places[("sub", "kegiatan", "program").index(jalur.tingkat)]
        return next((p for p in places if p), None) if jalur.jalur == "putus" else None

    def split(self, node: str) -> dict[str, Fraction]:
        """The shares of a node over its parents."""
        declared = {end: self.links[node, end].get("porsi") for end in self.up(node)}
        said = {end: Fraction(porsi) for end, porsi in declared.items() if porsi is not None}
        silent = [end for end in declared if end not in said]
        total = sum(said.values(), Fraction(0))
        if not silent and total == 0:
            return {end: Fraction(1, len(declared)) for end in declared}
        if total > 1 or not silent:
            said = {end: porsi / total for end, porsi in said.items()}
            total = Fraction(1)
        return said | {end: (1 - total) / len(silent) for end in silent}

    def arrive(self, node: str, akun: str) -> Shares:
        """Where a unit of money at a node ends, as shares by the name of the end."""
        memo: dict[frozenset[str], Shares] = {}

        def of(here: str) -> Shares:
            loop = self.loop[here]
            if loop not in memo:
                memo[loop] = self._of_loop(loop, akun, of)
            return memo[loop]

        return of(node)

    def _of_loop(self, loop: frozenset[str], akun: str, of: Any) -> Shares:
        takers = [n for n in loop if self.iku[n] and (akun == "terdekat" or "pemda" in self.iku[n].values())]
        if takers:
            return {min(takers): Fraction(1)}
        onward: list[tuple[str, Fraction]] = []
        for member in sorted(loop):
            onward += [(end, part) for end, part in self.split(member).items() if end not in loop]
        if not onward:
            return {min(loop): Fraction(1)}
        total = sum((part for _, part in onward), Fraction(0))
        found: Shares = defaultdict(Fraction)
        for end, part in onward:
            scaled = part / total if total else Fraction(1, len(onward))
            if scaled:
                for name, share in of(end).items():
                    found[name] += scaled * share
        return dict(found)

    def cells(self, akun: str) -> dict[tuple[str, str], int]:
        """(sub kegiatan, end) → whole rupiah, one line of money per sub kegiatan."""
        cells: dict[tuple[str, str], int] = {}
        for sub, jalur in self.jalur.items():
            isi = self.graph.nodes[sub][1]
            carrier = self.carrier(sub)
            if carrier is None:
                cells[sub, jalur.jalur or isi["kelas"]] = isi["pagu"]
                continue
            shares = self.arrive(carrier, akun)
            for end, rupiah in largest_remainder(isi["pagu"], shares).items():
                cells[sub, end] = rupiah
        return {key: rupiah for key, rupiah in cells.items() if rupiah}

    def reached_owners(self, sub: str) -> set[str]:
        """The owners of an IKU that a sub kegiatan reaches by its deciding level."""
        carrier = self.carrier(sub) if self.jalur[sub].tingkat else None
        return {n for n in nx.descendants(self.net, carrier) if self.iku[n]} if carrier else set()

    def proof(self) -> dict[str, tuple[int, int, int]]:
        """IKU → (sub kegiatan, khusus, menyentuh)."""
        owners: dict[str, set[str]] = defaultdict(set)
        for node, measured in self.iku.items():
            for iku in measured:
                owners[iku].add(node)

        def on_a_chain(a: str, b: str) -> bool:
            return a == b or nx.has_path(self.net, a, b) or nx.has_path(self.net, b, a)

        found = {}
        for iku, own in owners.items():
            subs = khusus = menyentuh = 0
            for sub in self.jalur:
                reached = self.reached_owners(sub)
                mine = reached & own
                if not mine:
                    continue
                pagu = self.graph.nodes[sub][1]["pagu"]
                subs, menyentuh = subs + 1, menyentuh + pagu
                if all(any(on_a_chain(other, one) for one in mine) for other in reached):
                    khusus += pagu
            found[iku] = (subs, khusus, menyentuh)
        return found

    def strength(self) -> dict[tuple[str, str], Fraction]:
        """(sub kegiatan, owner) → leverage, on graphs without loops."""
        weight: dict[tuple[str, str], Fraction] = {}
        for end in self.net.nodes:
            declared = {start: self.links[start, end].get("bobot") for start in self.net.predecessors(end)}
            said = {start: Fraction(b) for start, b in declared.items() if b is not None}
            total = sum(said.values(), Fraction(0))
            scale = total if total > 1 or (total and len(said) == len(declared)) else Fraction(1)
            weight |= {(start, end): b / scale for start, b in said.items()}

        def paths(node: str, owner: str) -> Fraction:
            if node == owner:
                return Fraction(1)
            return sum(
                (weight[node, end] * paths(end, owner) for end in self.up(node) if (node, end) in weight), Fraction()
            )

        return {
            (sub, owner): value
            for sub in self.jalur
            if self.jalur[sub].tingkat
            for owner in self.reached_owners(sub)
            if (value := paths(str(self.carrier(sub)), owner))
        }


def largest_remainder(amount: int, shares: Shares) -> dict[str, int]:
    """Whole parts of an amount; what is left goes to the largest remainders, equal ones by name."""
    exact = {end: amount * share for end, share in shares.items()}
    parts = {end: int(value) for end, value in exact.items()}
    left = amount - sum(parts.values())
    for end in sorted(exact, key=lambda e: (parts[e] - exact[e], e))[:left]:
        parts[end] += 1
    return parts
