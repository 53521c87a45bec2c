"""``cypher/views/jalur.cypher`` and the rules L1, L5, L8 against an oracle in plain Python."""

from __future__ import annotations

import os
from collections import Counter
from typing import Any

import pytest

from pohon_graph.resources import resource
from pohon_graph.rules import AuditResult, audit, find_rules
from pohon_graph.rules.coverage import loaded, may_be_judged
from pohon_graph.store import Store
from tests.rules.graphs import RESULTS, VERSI, Graph, layered, random_graph
from tests.rules.oracle import Jalur, iku_reached, jalur_of

SEEDS = range(60)
ASKED = SEEDS[:20] if "POHON_NEO4J" in os.environ else SEEDS
"""Fewer on the second line of Neo4j: what differs there is the server, not the arithmetic."""
VIEW = (resource("cypher") / "views" / "jalur.cypher").read_text(encoding="utf-8")


def view(store: Store) -> dict[str, Jalur]:
    """The view's rows as the oracle writes them; a sub kegiatan in two rows fails."""
    rows = store.read(VIEW.rstrip().rstrip(";"), versi=VERSI)
    found = {row["id"]: Jalur._make(_frozen(row[name]) for name in Jalur._fields) for row in rows}
    assert len(found) == len(rows)
    return found


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


@pytest.mark.parametrize("seed", ASKED)
def test_view_and_rules_say_what_the_design_says(empty_store: Store, seed: int) -> None:
    graph = random_graph(seed)
    graph.write(empty_store)
    assert view(empty_store) == jalur_of(graph)
    result = audit(empty_store, select="L1,L2,L5,L8")
    assert {rule.outcome for rule in result.aturan} <= {"pass", "fail", "not_applicable", "skipped"}
    assert sum(row.rupiah for row in result.uang.tabel) == sum(isi.get("pagu", 0) for _, isi in graph.nodes.values())
    the_rules_find_what_the_jalur_say(graph, result)
    an_iku_without_support_is_one_that_no_deciding_link_reaches(graph, result, empty_store)


def the_rules_find_what_the_jalur_say(graph: Graph, result: AuditResult) -> None:
    expected = jalur_of(graph)
    for rule, jalur in (("L1", "tanpa_tautan"), ("L5", "warisan"), ("L8", "putus")):
        found = {one.id: one for one in result.temuan if one.aturan == rule}
        assert found.keys() == {id for id, row in expected.items() if row.jalur == jalur}, rule
        assert all(one.anggaran_tercakup == graph.nodes[id][1]["pagu"] for id, one in found.items())
        if rule == "L8":
            assert {id: tuple(one.kolom["putus_di_id"]) for id, one in found.items()} == {
                id: row.putus_di for id, row in expected.items() if row.jalur == jalur
            }


def an_iku_without_support_is_one_that_no_deciding_link_reaches(
    graph: Graph, result: AuditResult, store: Store
) -> None:
    (rule,) = [rule for rule in find_rules() if rule.id == "L2"]
    judged, _ = may_be_judged(rule, loaded(store, VERSI, None))
    owned = {end for kind, start, end, _ in graph.links if kind == "DIUKUR" and graph.nodes[start][0] in RESULTS}
    iku = {id for id in owned if graph.nodes[id][1].get("iku") and graph.nodes[id][1]["lingkup"] in judged}
    found = [one for one in result.temuan if one.aturan == "L2"]
    assert {one.id for one in found} == iku - iku_reached(graph)
    assert all(one.kolom["rantai"] is None or len(one.kolom["rantai"]) > 1 for one in found)


def test_the_random_graphs_show_every_jalur() -> None:
    seen = Counter(row.jalur for seed in SEEDS for row in jalur_of(random_graph(seed)).values())
    assert set(seen) == {"langsung", "warisan", "mandat", "putus", "tanpa_tautan", "belum_dinilai", None}
    rows = [row for seed in SEEDS for row in jalur_of(random_graph(seed)).values()]
    assert any(row.program_lebih_jauh for row in rows)
    assert any(row.cabang_putus for row in rows)


def test_paths_are_never_counted_one_by_one(empty_store: Store) -> None:
    graph = layered(12, 60, 3)
    graph.write(empty_store)
    found = view(empty_store)
    assert {row.jalur for row in found.values()} == {"putus"}


def test_a_loop_of_everything_ends(empty_store: Store) -> None:
    graph = layered(12, 60, 3)
    for i in range(60):
        graph.link("MENDUKUNG", f"kondisi:11:{i:03}", f"kondisi:00:{i:03}", status="disetujui", dasar="sebab")
    graph.write(empty_store)
    found = view(empty_store)
    assert {row.putus_di for row in found.values()} == {("kondisi:00:000",)}


def test_the_random_graphs_have_iku_with_and_without_support() -> None:
    graphs = [random_graph(seed) for seed in SEEDS]
    reached = [iku_reached(graph) for graph in graphs]
    assert sum(bool(found) for found in reached) > 10
    assert (
        sum(
            any(id.startswith("indikator") and id not in found for id in graph.nodes)
            for graph, found in zip(graphs, reached, strict=True)
        )
        > 10
    )
