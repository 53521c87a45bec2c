"""The same question answered three other ways: path folding in Cypher, the plain loop of networkx, bare scipy.

The question: which owners of an IKU does every node reach, and where does every line of money arrive in the account
``terdekat``? Every sub kegiatan of these graphs goes by its own links, so none of the three knows of levels or jalur.
"""

from __future__ import annotations

from collections import Counter, defaultdict

import networkx as nx
import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse import csgraph

from pohon_graph.leverage import Edges, link_shares
from pohon_graph.leverage.money import largest_remainder
from pohon_graph.store import Store

Money = npt.NDArray[np.int64]
"""Per node, the whole rupiah that end there."""

_FOLD = """
MATCH (s:SubKegiatan {versi: $versi})
MATCH (s) ((a)-[m:MENDUKUNG]->() WHERE NOT EXISTS { (a)-[:DIUKUR]->() })+ (u)
WHERE EXISTS { (u)-[:DIUKUR]->() } OR NOT EXISTS { (u)-[:MENDUKUNG]->() }
WITH s, u, sum(reduce(bagian = 1.0, l IN m | bagian * l.porsi)) AS bagian
RETURN u.id AS ujung, sum(bagian * s.pagu) AS rupiah
"""


def folded(store: Store, versi: str, timeout: float) -> dict[str, float]:
    """Every path of every sub kegiatan, its shares multiplied along, added up per end; loops are walked once.

    Returns:
        id of the end → rupiah, not made whole.

    Raises:
        QueryTimeout: it took longer.
    """
    rows = store.read(_FOLD, timeout=timeout, versi=versi)
    return {row["ujung"]: row["rupiah"] for row in rows}


def looped(edges: Edges) -> Money:
    """One dictionary of ends per node, from the top down, in plain Python on networkx."""
    nodes = len(edges.simpul)
    links = list(zip(edges.column("tautan", "dari"), edges.column("tautan", "ke"), link_shares(edges), strict=True))
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from(range(nodes))
    graph.add_edges_from((a, b) for a, b, _ in links)
    loops = nx.condensation(graph)
    component = loops.graph["mapping"]
    onward: dict[int, Counter[int]] = defaultdict(Counter)
    for a, b, share in links:
        if component[a] != component[b]:
            onward[component[a]][component[b]] += share
    first = {component[node]: node for node in reversed(range(nodes))}
    owners = {component[node]: node for node in reversed(edges.owners().tolist())}
    reach: dict[int, set[int]] = {}
    arrive: dict[int, dict[int, float]] = {}
    for here in reversed(list(nx.topological_sort(loops))):
        reach[here] = {here} & owners.keys()
        for parent in loops.successors(here):
            reach[here] |= reach[parent]
        total = sum(onward[here].values())
        if here in owners or not onward[here]:
            arrive[here] = {owners.get(here, first[here]): 1.0}
            continue
        parts: dict[int, float] = defaultdict(float)
        for parent, share in onward[here].items():
            for end, part in arrive[parent].items():
                parts[end] += part * share / total
        arrive[here] = parts
    money = np.zeros(nodes, dtype=np.int64)
    place, sub = edges.column("sub", "tempat_sub"), edges.column("baris", "sub")
    for line, pagu in zip(sub, edges.column("baris", "pagu").tolist(), strict=True):
        if place[line] >= 0:
            exact = {end: pagu * part for end, part in arrive[component[place[line]]].items()}
            whole = {end: int(value) for end, value in exact.items()}
            left = pagu - sum(whole.values())
            for end in sorted(exact, key=lambda e: (whole[e] - exact[e], e))[:left]:
                whole[end] += 1
            for end, rupiah in whole.items():
                money[end] += rupiah
    return money


def bare(edges: Edges) -> Money:
    """Sparse products until nothing moves any more, without a table, a name or a check: the limit."""
    nodes = len(edges.simpul)
    dari, ke = edges.column("tautan", "dari"), edges.column("tautan", "ke")
    links = sparse.csr_array((np.ones(len(dari), dtype=bool), (dari, ke)), shape=(nodes, nodes))
    size, component = csgraph.connected_components(links, directed=True, connection="strong")
    start, end = component[dari], component[ke]
    between = start != end
    start, end, share = start[between], end[between], link_shares(edges)[between]
    owners = np.unique(component[edges.owners()])
    own = (np.ones(len(owners), dtype=bool), (owners, np.arange(len(owners))))
    ways = sparse.csr_array((np.ones(len(start), dtype=bool), (start, end)), shape=(size, size))
    _pushed(ways, sparse.csr_array(own, shape=(size, len(owners))))
    taking = np.zeros(size, dtype=bool)
    taking[owners] = True
    ends = np.flatnonzero(taking | (np.bincount(start, minlength=size) == 0))
    share = share / np.bincount(start, weights=share, minlength=size)[start]
    moving = ~taking[start]
    steps = sparse.csr_array((share[moving], (start[moving], end[moving])), shape=(size, size))
    unit = sparse.csr_array((np.ones(len(ends)), (ends, np.arange(len(ends)))), shape=(size, len(ends)))
    rows = _pushed(steps, unit)
    first = np.full(size, nodes)
    named = np.where(np.isin(np.arange(nodes), edges.owners()) | ~taking[component], np.arange(nodes), nodes)
    np.minimum.at(first, component, named)
    place = edges.column("sub", "tempat_sub")[edges.column("baris", "sub")]
    parts = rows[component[place[place >= 0]]]
    parts.sort_indices()
    rupiah = largest_remainder(edges.column("baris", "pagu")[place >= 0], parts)
    money = np.zeros(nodes, dtype=np.int64)
    np.add.at(money, first[ends][parts.indices], rupiah)
    return money


def _pushed(steps: sparse.csr_array, moving: sparse.csr_array) -> sparse.csr_array:
    arrived = moving
    while moving.nnz:
        moving = steps @ moving
        arrived = arrived + moving
    return arrived
