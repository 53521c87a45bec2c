"""Random graphs with money and weights of every size, and many of them side by side as one kabupaten."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from typing import Any

from tests.rules.graphs import RESULTS, Graph, random_graph

PORSI = (None, None, 0.4, 0.5, 0.25, 0.0, 1.0, 0.3, 0.9)
BOBOT = (None, 0.4, 0.5, 0.25, 1.0, 0.2)
PAGU = (0, 1, 1000, 2501, 123_456_789_012, 10**15, 10**15 + 7)
TOGETHER = 50


def weighted(seed: int) -> Graph:
    """A random graph with porsi, bobot and money of every size, and some nodes of three and more parents."""
    graph, rng = random_graph(seed), random.Random(seed)
    linked = {(start, end) for kind, start, end, _ in graph.links if kind == "MENDUKUNG"}
    results = sorted(id for id, (label, _) in graph.nodes.items() if label in RESULTS)
    starts = sorted({start for start, _ in linked})
    for start in rng.sample(starts, len(starts) // 4):
        for end in rng.sample(results, min(2, len(results))):
            if (start, end) not in linked:
                graph.link("MENDUKUNG", start, end, status="disetujui", dasar="sebab")
    for kind, _, _, isi in graph.links:
        if kind == "MENDUKUNG":
            isi |= {"porsi": rng.choice(PORSI), "bobot": rng.choice(BOBOT)}
    for label, isi in graph.nodes.values():
        if label == "SubKegiatan":
            isi["pagu"] = rng.choice(PAGU)
    return graph


def side_by_side(seeds: Iterable[int]) -> Iterator[Graph]:
    """Kabupaten of many random graphs that share no agency; those with an IKU pemda apart, for it serves all beside."""
    graphs = [weighted(seed) for seed in seeds]
    for shared in (False, True):
        chosen = [graph for graph in graphs if _has_iku_pemda(graph) == shared]
        for first in range(0, len(chosen), TOGETHER):
            whole = Graph()
            for number, graph in enumerate(chosen[first : first + TOGETHER]):
                _add(whole, graph, f".{number:02}.01.")
            yield whole


def _has_iku_pemda(graph: Graph) -> bool:
    owners = {end for kind, start, end, _ in graph.links if kind == "DIUKUR" and graph.nodes[start][0] in RESULTS}
    return any(graph.nodes[end][1].get("iku") == "pemda" for end in owners)


def _add(whole: Graph, graph: Graph, agency: str) -> None:
    def renamed(value: Any) -> Any:
        return value.replace(".00.01.", agency) if isinstance(value, str) else value

    names = {id: renamed(id) if ".00.01." in id else f"{id}{agency}" for id in graph.nodes}
    for id, (label, isi) in graph.nodes.items():
        whole.node(label, names[id], **{key: renamed(value) for key, value in isi.items()})
    for kind, start, end, isi in graph.links:
        whole.link(kind, names[start], names[end], **isi)
