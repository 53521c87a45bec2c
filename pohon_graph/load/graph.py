"""The graph that the readings of all files are joined into, before it is a snapshot."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from pohon_graph.sheets.reading import Link, Node, Refusal, Repair


@dataclass(slots=True)
class Graph:
    """One graph, not yet a snapshot: nodes by ``id``, budget lines apart (they are never merged), links by their ends.

    ``refusals``, ``repairs`` and ``notes`` are those found while joining, per file name; ``refused_links`` counts, per
    start node, the MENDUKUNG rows whose end is in no file, so that nobody is told that a link was never recorded.
    """

    nodes: dict[str, Node] = field(default_factory=dict)
    lines: list[Node] = field(default_factory=list)
    links: dict[tuple[str, str, str], Link] = field(default_factory=dict)
    refusals: dict[str, list[Refusal]] = field(default_factory=lambda: defaultdict(list))
    repairs: dict[str, list[Repair]] = field(default_factory=lambda: defaultdict(list))
    notes: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    refused_links: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def refuse(self, refusal: Refusal) -> None:
        """Keep a refusal under the file that it is about."""
        self.refusals[refusal.asal.berkas].append(refusal)
