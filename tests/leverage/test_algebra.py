"""The algebra against an oracle of fractions and recursion, and what must hold of it whatever the graph."""

from __future__ import annotations

import random
from collections import defaultdict
from fractions import Fraction
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy import sparse

from pohon_graph.errors import PohonError
from pohon_graph.leverage import (
    AKUN,
    Akun,
    Edges,
    attribution,
    by_arrival,
    by_class,
    from_frames,
    leverage,
    link_shares,
    misdeclared_porsi,
    per_iku,
    reach,
    table,
    ways,
)
from pohon_graph.leverage.money import largest_remainder
from tests.leverage.frames import PLAN, edges_of
from tests.leverage.many import weighted
from tests.leverage.oracle import Oracle
from tests.rules.graphs import RESULTS, Graph, random_graph

seeds = st.integers(min_value=0, max_value=10**6)
steady = settings(max_examples=15, deadline=None, derandomize=True)


def accounts(edges: Edges) -> tuple[Akun, ...]:
    return AKUN if ways(edges).pemda.any() else ("terdekat",)


def cells(edges: Edges, akun: Akun) -> dict[tuple[str, str], int]:
    arrival = attribution(ways(edges), akun)
    subs = edges.ids(edges.column("sub", "simpul"))
    found: dict[tuple[str, str], int] = defaultdict(int)
    for sub, ujung, rupiah in zip(arrival.sel["sub"], arrival.sel["ujung"], arrival.sel["rupiah"], strict=True):
        found[subs[sub], arrival.ujung["id"][ujung]] += int(rupiah)
    return {key: rupiah for key, rupiah in found.items() if rupiah}


@pytest.mark.parametrize("block", range(10))
def test_every_number_is_what_fractions_and_recursion_say(block: int) -> None:
    for seed in range(block * 20, block * 20 + 20):
        graph = weighted(seed)
        edges, oracle = edges_of(graph), Oracle(graph)
        found = ways(edges)
        for akun in accounts(edges):
            got, want = cells(edges, akun), oracle.cells(akun)
            apart = {key for key in got.keys() | want.keys() if abs(got.get(key, 0) - want.get(key, 0)) > 1}
            assert not apart, (seed, akun, apart)
        proof = {row.id: (row.sub_kegiatan, row.khusus, row.menyentuh) for row in per_iku(found).itertuples()}
        assert proof == oracle.proof(), seed
        if nx.is_directed_acyclic_graph(oracle.net):
            strength = {(row.id, row.pemilik): row.daya_ungkit for row in leverage(found).itertuples()}
            assert strength == pytest.approx({key: float(value) for key, value in oracle.strength().items()}), seed


def test_every_iku_is_as_far_as_the_shortest_chain_to_an_owner() -> None:
    for seed in range(60):
        graph = random_graph(seed)
        oracle = Oracle(graph)
        want: dict[tuple[str, str], int] = {}
        for owner, measured in oracle.iku.items():
            for node, far in nx.shortest_path_length(oracle.net, target=owner).items():
                if graph.nodes[node][0] not in ("Indikator", "PerangkatDaerah"):
                    for iku in measured:
                        want[node, iku] = min(far, want.get((node, iku), far))
        frame = reach(edges_of(graph))
        assert list(frame.columns) == ["id", "iku", "jarak"]
        assert list(zip(frame["id"], frame["iku"], strict=True)) == sorted(want), seed
        assert dict(zip(zip(frame["id"], frame["iku"], strict=True), frame["jarak"], strict=True)) == want, seed


@pytest.mark.parametrize("block", range(4))
def test_the_jalur_is_what_the_plain_sets_say(block: int) -> None:
    shown = set()
    for seed in range(block * 50, block * 50 + 50):
        graph = random_graph(seed)
        rows = {row["id"]: row for row in table(ways(edges_of(graph))).to_dict("records")}
        for id, want in Oracle(graph).jalur.items():
            row = rows[id]
            got = (row["jalur"], row["tingkat"], row["sampai"], bool(row["program_lebih_jauh"]))
            assert tuple(None if pd.isna(value) else value for value in got) == want[:4], (seed, id)
            assert (row["putus_di"], row["cabang_putus"]) == want[4:6], (seed, id)
            shown.add(want.jalur)
    assert shown == {"langsung", "warisan", "mandat", "putus", "tanpa_tautan", "belum_dinilai", None}


@steady
@given(seeds)
def test_both_tables_are_partitions_of_all_the_money(seed: int) -> None:
    edges = edges_of(weighted(seed))
    found = ways(edges)
    total = int(edges.column("baris", "pagu").sum())
    assert by_class(found)["rupiah"].sum() == total
    for akun in accounts(edges):
        arrival = attribution(found, akun)
        assert by_arrival(found, arrival)["rupiah"].sum() == total
        lines = arrival.sel.groupby("baris")["rupiah"].sum().reindex(range(len(edges.baris)), fill_value=0)
        assert list(lines) == list(edges.baris["pagu"])
        per_kelas = by_arrival(found, arrival, "kelas").groupby("kelas")["rupiah"].sum()
        assert per_kelas.to_dict() == edges.sub.groupby("kelas")["pagu"].sum().to_dict()


@steady
@given(seeds, st.randoms(use_true_random=False))
def test_the_order_of_the_input_changes_no_number(seed: int, rng: random.Random) -> None:
    graph = weighted(seed)
    shuffled = Graph(dict(_shuffled(graph.nodes.items(), rng)), _shuffled(graph.links, rng))
    one, other = edges_of(graph), edges_of(shuffled)
    for akun in accounts(one):
        assert cells(one, akun) == cells(other, akun)
    for frame in (table, per_iku, leverage):
        pd.testing.assert_frame_equal(frame(ways(one)), frame(ways(other)))


def _shuffled(items: Any, rng: random.Random) -> Any:
    mixed = list(items)
    rng.shuffle(mixed)
    return mixed


@steady
@given(seeds, st.randoms(use_true_random=False))
def test_another_approved_link_never_lowers_reach_nor_lengthens_a_chain(seed: int, rng: random.Random) -> None:
    graph = random_graph(seed)
    before = _reached(graph)
    results = sorted(id for id, (label, _) in graph.nodes.items() if label in RESULTS)
    plan = sorted(id for id, (label, _) in graph.nodes.items() if label in PLAN)
    linked = {(start, end) for kind, start, end, _ in graph.links if kind == "MENDUKUNG"}
    start, end = rng.choice([*results, *plan]), rng.choice(results)
    assume((start, end) not in linked)
    graph.link("MENDUKUNG", start, end, status="disetujui", dasar="baru")
    after = _reached(graph)
    assert all(pair in after and after[pair] <= jarak for pair, jarak in before.items())


def _reached(graph: Graph) -> dict[tuple[str, str], int]:
    """(node, IKU that it reaches) → jarak; the columns of the ways say the same of who reaches whom."""
    edges = edges_of(graph)
    frame, found = reach(edges), ways(edges)
    arriving = np.diff(found.reach.indptr)[found.graph.component] > 0
    assert set(frame["id"]) == set(edges.simpul["id"][arriving])
    return dict(zip(zip(frame["id"], frame["iku"], strict=True), frame["jarak"], strict=True))


@steady
@given(seeds)
def test_shares_of_every_node_add_up_and_those_declared_otherwise_are_named(seed: int) -> None:
    graph = weighted(seed)
    edges, oracle = edges_of(graph), Oracle(graph)
    sums = pd.Series(link_shares(edges)).groupby(edges.column("tautan", "dari")).sum()
    assert sums.to_list() == pytest.approx([1.0] * len(sums))
    for start, end, share in zip(edges.tautan["dari"], edges.tautan["ke"], link_shares(edges), strict=True):
        a, b = edges.ids([start, end])
        assert share == pytest.approx(float(oracle.split(a)[b]))
    named = dict(misdeclared_porsi(edges)[["id", "jumlah_porsi"]].itertuples(index=False))
    want = {}
    for node in graph.nodes:
        declared = [oracle.links[node, end].get("porsi") for end in oracle.up(node)]
        total = sum(Fraction(str(porsi)) for porsi in declared if porsi is not None)
        if total > 1 or (declared and None not in declared and total < 1):
            want[node] = float(total)
    assert named == pytest.approx(want)


@steady
@given(
    st.lists(st.integers(min_value=-(10**15) - 7, max_value=10**15 + 7), min_size=1, max_size=8),
    st.lists(st.floats(min_value=0, max_value=1), min_size=1, max_size=60).filter(lambda parts: sum(parts) > 1e-6),
)
def test_whole_rupiah_lose_nothing_at_ten_to_the_fifteenth(pagu: list[int], parts: list[float]) -> None:
    rows = sparse.csr_array(np.tile(parts, (len(pagu), 1)))
    split = largest_remainder(np.array(pagu), rows)
    exact = [Fraction(part) / sum(map(Fraction, parts)) for part in parts if part]
    for amount, row in zip(pagu, split.reshape(len(pagu), -1).tolist(), strict=True):
        assert sum(row) == amount
        assert all(abs(rupiah - amount * share) <= 1 for rupiah, share in zip(row, exact, strict=True))


def test_declared_porsi_that_do_not_add_up_are_named() -> None:
    graph = random_graph(1)
    graph.links = [link for link in graph.links if link[0] != "MENDUKUNG"]
    ends = sorted(id for id, (label, _) in graph.nodes.items() if label in RESULTS)[:2]
    starts = sorted(id for id, (label, _) in graph.nodes.items() if label == "SubKegiatan")[:4]
    declared = [(0.8, 0.7), (0.2, 0.3), (0.5, None), (0.1, 0.9)]
    for start, pair in zip(starts, declared, strict=True):
        for end, porsi in zip(ends, pair, strict=True):
            graph.link("MENDUKUNG", start, end, status="disetujui", dasar="sebab", porsi=porsi)
    named = misdeclared_porsi(edges_of(graph))
    assert list(named["id"]) == [starts[0], starts[1]]
    assert list(named["jumlah_porsi"]) == pytest.approx([1.5, 0.5])


def test_an_account_that_does_not_exist_is_refused() -> None:
    found = ways(edges_of(random_graph(3)))
    with pytest.raises(PohonError, match="tidak dikenal"):
        attribution(found, "lain")  # type: ignore[arg-type]
    graph = random_graph(3)
    for _, isi in graph.nodes.values():
        if isi.get("iku") == "pemda":
            isi["iku"] = "pd"
    with pytest.raises(PohonError, match="belum ada IKU pemda"):
        attribution(ways(edges_of(graph)), "pemda")


def test_tables_that_name_what_is_not_there_are_refused() -> None:
    frames = {
        "simpul": pd.DataFrame({"id": ["a"], "label": ["Kondisi"], "lingkup": ["A"], "kode": ["1"], "nama": ["A"]}),
        "tautan": pd.DataFrame({"dari": ["a"], "ke": ["b"]}),
        "iku": pd.DataFrame({"id": [], "nama": [], "tingkat": [], "pemilik": []}),
        "sub": pd.DataFrame(
            {"id": [], "kelas": [], "spm": [], "dinilai": [], "pagu": [], "kegiatan": [], "program": []}
        ),
    }
    with pytest.raises(PohonError, match="menyebut b, yang tidak ada"):
        from_frames(**frames)
    with pytest.raises(PohonError, match="a ada dua kali"):
        from_frames(**frames | {"simpul": pd.concat([frames["simpul"]] * 2)})
    with pytest.raises(PohonError, match="tidak punya kolom"):
        from_frames(
            **frames | {"tautan": pd.DataFrame({"dari": [], "ke": []}), "iku": frames["iku"].drop(columns="nama")}
        )


def test_nothing_at_all_is_no_error() -> None:
    graph = Graph()
    found = ways(edges_of(graph))
    assert table(found).empty
    assert per_iku(found).empty
    assert leverage(found).empty
    assert attribution(found).sel.empty
