"""The rules that rest on the jalur, B1, B9 and L6, against the oracle in plain Python, row by row."""

from __future__ import annotations

import os
import random
from collections import Counter
from dataclasses import replace

import pytest

from pohon_graph.rules import AuditResult, audit, find_rules
from pohon_graph.rules.coverage import loaded
from pohon_graph.rules.run import run
from pohon_graph.store import Store
from tests.rules.graphs import VERSI, Graph, random_graph
from tests.rules.oracle import jalur_of, nearest

SEEDS = range(40)
ASKED = SEEDS[:15] if "POHON_NEO4J" in os.environ else SEEDS
RULES = {rule.id: rule for rule in find_rules()}
REACHED = ("langsung", "warisan")
JUDGED = (*REACHED, "putus", "tanpa_tautan")


def funded(seed: int) -> Graph:
    """A random graph whose sub kegiatan have budget lines, some of them tied."""
    graph = random_graph(seed)
    rng = random.Random(f"dana {seed}")
    for id, (label, isi) in list(graph.nodes.items()):
        if label == "SubKegiatan":
            tied = rng.choice([0, 0, isi["pagu"], isi["pagu"] // 2])
            for name, pagu, terikat in (("DAK", tied, True), ("PAD", isi["pagu"] - tied, False)):
                line = graph.node(
                    "RincianBelanja",
                    f"rincian_belanja:{id}:{name}",
                    lingkup=isi["lingkup"],
                    pagu=pagu,
                    nama_dana=name,
                    dana_terikat=terikat,
                )
                graph.link("MENDANAI", line, id)
    return graph


def shares(graph: Graph, covered: set[str]) -> dict[str, Counter[str]]:
    """Agency (or a unit whose agency is not covered) → rupiah by jalur, over its covered inti sub kegiatan."""
    found: dict[str, Counter[str]] = {}
    for id, row in jalur_of(graph).items():
        isi = graph.nodes[id][1]
        if isi["lingkup"] in covered and row.jalur:
            agency = isi["lingkup"].partition("/")[0]
            home = agency if agency in covered else isi["lingkup"]
            found.setdefault(f"perangkat_daerah:{home}", Counter())[row.jalur] += isi["pagu"]
    return {id: money for id, money in found.items() if sum(money[jalur] for jalur in JUDGED)}


def below(money: Counter[str]) -> bool:
    return sum(money[jalur] for jalur in REACHED) / sum(money[jalur] for jalur in JUDGED) < 0.9


@pytest.mark.parametrize("seed", ASKED)
def test_the_rules_say_what_the_jalur_say(empty_store: Store, seed: int) -> None:
    graph = funded(seed)
    graph.write(empty_store)
    result = audit(empty_store, select="B1,B9")
    same_shares(graph, result)
    same_tied_money(graph, result)
    same_nearest_results(graph, empty_store)


def same_shares(graph: Graph, result: AuditResult) -> None:
    covered = {one.lingkup for one in result.cakupan.rincian if one.tercakup}
    expected = shares(graph, covered)
    found = {one.id: one.kolom for one in result.temuan if one.aturan == "B1"}
    assert found.keys() == {id for id, money in expected.items() if below(money)}
    for id, columns in found.items():
        assert {jalur: columns[jalur] for jalur in (*JUDGED, "mandat")} == {
            jalur: expected[id][jalur] for jalur in (*JUDGED, "mandat")
        }
        assert columns["penyebut"] == sum(expected[id][jalur] for jalur in JUDGED)
    (population,) = [rule.populasi for rule in result.aturan if rule.id == "B1"]
    assert population == len(expected)


def same_tied_money(graph: Graph, result: AuditResult) -> None:
    tied = {
        id: (money, row.jalur)
        for id, row in jalur_of(graph).items()
        if row.jalur in ("putus", "tanpa_tautan") and (money := graph.nodes[f"rincian_belanja:{id}:DAK"][1]["pagu"])
    }
    said = {"putus": "berhenti sebelum IKU", "tanpa_tautan": "belum ditemukan"}
    rows = {one.id: one for one in result.temuan if one.aturan == "B9"}
    assert {id: one.anggaran_tercakup for id, one in rows.items()} == {id: money for id, (money, _) in tied.items()}
    assert all(said[jalur or ""] in rows[id].kondisi for id, (_, jalur) in tied.items())


def same_nearest_results(graph: Graph, store: Store) -> None:
    homes = [one.lingkup for one in loaded(store, VERSI, None)]
    ran = run(store, replace(RULES["L6"], params={"batas": 0}), versi=VERSI, pd=homes)
    assert {row["id"]: (tuple(row["hasil_id"]), row["tingkat"]) for row in ran.rows} == {
        id: (nearest(graph, id, row.tingkat), row.tingkat.replace("sub", "sub kegiatan"))
        for id, row in jalur_of(graph).items()
        if row.tingkat
    }
    assert ran.population == len(ran.rows)


def test_the_random_graphs_show_what_the_rules_are_about() -> None:
    graphs = [funded(seed) for seed in SEEDS]
    homes = [{isi["lingkup"] for _, isi in graph.nodes.values() if "lingkup" in isi} for graph in graphs]
    money = [one for graph, all_homes in zip(graphs, homes, strict=True) for one in shares(graph, all_homes).values()]
    assert any(map(below, money)) and not all(map(below, money))
    rows = [(graph, id, row.tingkat) for graph in graphs for id, row in jalur_of(graph).items() if row.tingkat]
    assert {len(nearest(*row)) for row in rows} == {1, 2}
