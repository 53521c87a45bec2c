"""Reach and attribution on graphs of a thousand to a million nodes, beside three other ways to the same numbers.

Edges are in memory; ours is :func:`ways` and :func:`attribution`, tables and all. Seconds are CPU seconds of this
process, the best of the rounds, so that a busy machine does not change the ratios much. Neo4j is a process of its own:
its seconds, and ours that they are divided by, are by the clock.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import numpy as np

from benchmarks.rivals import Money, bare, folded, looped
from benchmarks.shapes import kabupaten, scattered
from benchmarks.stored import BLOCK, write, write_blocks
from pohon_graph import vocabulary
from pohon_graph.leverage import Arrival, Edges, Ways, attribution, read_edges, ways
from pohon_graph.store import QueryTimeout, Store, open_store

SHAPES = {"kabupaten": kabupaten, "scattered": scattered}
SIZES = (1_000, 10_000, 100_000, 1_000_000)
LOOPED, FOLDED = 100_000, 100_000
"""The largest graphs that networkx and Cypher are asked about."""
PATIENCE = 60.0
"""Seconds that Cypher is given."""
BLOCKS = 84_000
"""Of the graph that is read from Neo4j: a million links."""
ROUNDS, CYPHER_ROUNDS = 3, 2
Result = TypeVar("Result")


@dataclass(frozen=True)
class Measured:
    """One graph, and the CPU seconds of ours and of others; None where not asked or not ended.

    ``folded``, and ``clock`` for ours, are seconds by the clock.
    """

    shape: str
    edges: Edges
    found: Ways
    arrival: Arrival
    ways: float
    attribution: float
    clock: float
    bare: float
    looped: float | None
    folded: float | None

    @property
    def ours(self) -> float:
        """Seconds of ways and attribution together."""
        return self.ways + self.attribution

    @property
    def work(self) -> int:
        """Links, pairs reached and cells: what has to be looked at or written down at least."""
        return len(self.edges.tautan) + int(self.found.reach.nnz) + len(self.arrival.sel)


def run() -> list[str]:
    """Measure, and return the lines of the report."""
    with TemporaryDirectory() as folder, open_store(home=Path(folder) / "db") as store:
        store.prepare_schema(
            vocabulary.schema_statements(),
            sorted({*vocabulary.labels()}),
            sorted(vocabulary.types()),
            sorted(vocabulary.property_names()),
        )
        measured = {shape: list(_measured(store, shape)) for shape in SHAPES}
        reading = _reading(store)
    lines = [
        "leverage: reach and attribution, edges in memory; CPU seconds, best of rounds (Cypher: by the clock)",
        f"  {'graph':12}{'nodes':>10}{'links':>10}{'pairs':>11}{'cells':>11}{'ways':>8}{'attrib.':>9}{'ours':>8}"
        f"{'scipy':>8}{'networkx':>10}{'Cypher':>9}{'÷ scipy':>9}{'networkx ÷':>12}{'Cypher ÷':>10}",
    ]
    lines += [_line(one) for graphs in measured.values() for one in graphs]
    for shape, graphs in measured.items():
        seconds = np.log([one.ours for one in graphs[1:]])
        nodes, work = (np.log([size(one) for one in graphs[1:]]) for size in (_nodes, lambda one: one.work))
        lines.append(
            f"  {shape}: slope on log-log from {SIZES[1]:,} nodes on: {np.polyfit(nodes, seconds, 1)[0]:.2f} by nodes, "
            f"{np.polyfit(work, seconds, 1)[0]:.2f} by links + pairs + cells"
        )
    return [*lines, *reading]


def _nodes(one: Measured) -> int:
    return len(one.edges.simpul)


def _line(one: Measured) -> str:
    def seconds(value: float | None, width: int) -> str:
        return f"{'—' if value is None else f'{value:.3f}':>{width}}"

    def times(value: float | None, ours: float, width: int) -> str:
        return f"{'—' if value is None else f'{value / ours:.1f}':>{width}}"

    return (
        f"  {one.shape:12}{_nodes(one):>10,}{len(one.edges.tautan):>10,}{one.found.reach.nnz:>11,}"
        f"{len(one.arrival.sel):>11,}{one.ways:>8.3f}{one.attribution:>9.3f}{one.ours:>8.3f}{one.bare:>8.3f}"
        f"{seconds(one.looped, 10)}{seconds(one.folded, 9)}{one.ours / one.bare:>9.2f}{times(one.looped, one.ours, 12)}"
        f"{times(one.folded, one.clock, 10)}"
    )


def _measured(store: Store, shape: str) -> Iterator[Measured]:
    ended = True
    for size in SIZES:
        edges = SHAPES[shape](size)
        rounds = ROUNDS if size < SIZES[-1] else 2
        found, to_ways, first = _timed(partial(ways, edges), rounds)
        arrival, to_cells, then = _timed(partial(attribution, found), rounds)
        ours = _money(edges, arrival)
        theirs, limit, _ = _timed(partial(bare, edges), rounds)
        _same(ours, theirs, arrival)
        plain = None
        if size <= LOOPED:
            theirs, plain, _ = _timed(partial(looped, edges), 1)
            _same(ours, theirs, arrival)
        cypher = _by_cypher(store, f"{shape}-{size}", edges, ours) if ended and size <= FOLDED else None
        ended = cypher is not None
        yield Measured(shape, edges, found, arrival, to_ways, to_cells, first + then, limit, plain, cypher)


def _timed(work: Callable[[], Result], rounds: int) -> tuple[Result, float, float]:
    """What it gives, its CPU seconds, and its seconds by the clock, each the best of the rounds."""
    cpu, clock = [], []
    for _ in range(rounds):
        start = time.process_time(), time.perf_counter()
        result = work()
        cpu.append(time.process_time() - start[0])
        clock.append(time.perf_counter() - start[1])
    return result, min(cpu), min(clock)


def _money(edges: Edges, arrival: Arrival) -> Money:
    money = np.zeros(len(edges.simpul), dtype=np.int64)
    carried = arrival.ujung["jenis"].isin(["iku", "putus"]).to_numpy()
    node = np.searchsorted(np.asarray(edges.simpul["id"], dtype=object), np.asarray(arrival.ujung["id"], dtype=object))
    cells = arrival.sel[carried[arrival.sel["ujung"]]]
    np.add.at(money, node[cells["ujung"]], cells["rupiah"])
    return money


def _same(ours: Money, theirs: Money, arrival: Arrival) -> None:
    """The same in all, and at every end but for the rupiah that rounding may give to a neighbour."""
    apart = np.abs(ours - theirs)
    assert ours.sum() == theirs.sum(), "the totals differ"
    assert apart.max() <= np.bincount(arrival.sel["ujung"]).max() and apart.sum() <= len(arrival.sel), "an end differs"


def _by_cypher(store: Store, versi: str, edges: Edges, ours: Money) -> float | None:
    write(store, edges, versi)
    try:
        rows, _, seconds = _timed(partial(folded, store, versi, PATIENCE), CYPHER_ROUNDS)
    except QueryTimeout:
        return None
    if versi.startswith("kabupaten"):
        ids = dict(zip(edges.simpul["id"], ours.tolist(), strict=True))
        assert all(abs(ids[end] - rupiah) <= len(edges.sub) for end, rupiah in rows.items()), "an end differs"
    return seconds


def _reading(store: Store) -> list[str]:
    write_blocks(store, BLOCKS, "baca")
    nodes, links = BLOCK
    clock, cpu = time.perf_counter(), time.process_time()
    try:
        read = read_edges(store, "baca")
    except QueryTimeout:
        return [f"  reading {nodes * BLOCKS:,} nodes and {links * BLOCKS:,} links from Neo4j: a view took too long"]
    clock, cpu = time.perf_counter() - clock, time.process_time() - cpu
    assert (len(read.simpul), len(read.tautan)) == (nodes * BLOCKS, links * BLOCKS)
    return [
        f"  reading {len(read.simpul):,} nodes and {len(read.tautan):,} links from Neo4j: {clock:.1f} s by the clock, "
        f"{cpu:.1f} s of them CPU of this process"
    ]
