"""Rule T3 against plain Python, and on graphs whose number of paths explodes."""

from __future__ import annotations

from collections import defaultdict

import pytest

from pohon_graph.rules import Temuan, audit, find_rules
from pohon_graph.rules.coverage import loaded, may_be_judged
from pohon_graph.store import Store
from tests.rules.graphs import RESULTS, VERSI, Graph, layered, random_graph


def found(store: Store) -> list[Temuan]:
    result = audit(store, select="T3")
    assert {rule.outcome for rule in result.aturan} <= {"pass", "fail", "not_applicable", "skipped"}
    return list(result.temuan)


def loops_of(graph: Graph) -> set[tuple[str, ...]]:
    """The members of every loop: results that reach each other, or themselves in one step."""
    up: dict[str, set[str]] = defaultdict(set)
    for kind, start, end, isi in graph.links:
        if kind == "MENDUKUNG" and isi["status"] == "disetujui":
            up[start].add(end)

    def reached(start: str) -> set[str]:
        seen: set[str] = set()
        todo = list(up[start])
        while todo:
            here = todo.pop()
            if here not in seen:
                seen.add(here)
                todo += up[here]
        return seen

    above = {id: reached(id) for id, (label, _) in graph.nodes.items() if label in RESULTS}
    return {tuple(sorted(x for x in above[id] if id in above[x])) for id in above if id in above[id]}


@pytest.mark.parametrize("seed", range(12))
def test_every_loop_is_found_once(empty_store: Store, seed: int) -> None:
    graph = random_graph(seed)
    graph.write(empty_store)
    (rule,) = [rule for rule in find_rules() if rule.id == "T3"]
    judged, _ = may_be_judged(rule, loaded(empty_store, VERSI, None))
    told = {loop for loop in loops_of(graph) if any(graph.nodes[id][1]["lingkup"] in judged for id in loop)}
    temuan = found(empty_store)
    assert {(one.id, tuple(one.kolom["anggota_id"])) for one in temuan} == {(loop[0], loop) for loop in told}
    assert len(temuan) == len(told)


def test_the_random_graphs_have_loops_of_every_kind() -> None:
    loops = [loop for seed in range(12) for loop in loops_of(random_graph(seed))]
    assert {1, 2} < {len(loop) for loop in loops}


def ring(size: int, *, dense: bool = False) -> Graph:
    """A tree of one agency whose simpul form one loop; ``dense``: each supports every other."""
    graph = layered(1, size, 0)
    ids = [id for id in graph.nodes if id.startswith("kondisi:00")]
    for i, start in enumerate(ids):
        for end in ids if dense else [ids[(i + 1) % size]]:
            graph.link("MENDUKUNG", start, end, status="disetujui", dasar="sebab")
    return graph


@pytest.mark.parametrize(("size", "dense"), [(30, False), (400, False), (30, True), (120, True)])
def test_a_large_loop_is_one_finding(empty_store: Store, size: int, dense: bool) -> None:
    ring(size, dense=dense).write(empty_store)
    (one,) = found(empty_store)
    assert len(one.kolom["anggota_id"]) == size
    assert len(one.kolom["disebut"]) == 13


def test_paths_are_never_counted_one_by_one(empty_store: Store) -> None:
    graph = layered(12, 60, 3)
    graph.write(empty_store)
    assert found(empty_store) == []
    for i in range(60):
        empty_store.write(
            "MATCH (a:Kondisi {id: $a}) MATCH (b:Kondisi {id: $b}) "
            "CREATE (a)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(b)",
            a=f"kondisi:11:{i:03}",
            b=f"kondisi:00:{i:03}",
        )
    assert [one.id for one in found(empty_store)] == ["kondisi:00:000"]
