"""The example of docs/daya-ungkit.md, number by number."""

from __future__ import annotations

from pathlib import Path

import pytest

from pohon_graph.leverage import attribution, by_arrival, leverage, per_iku, table, ways
from tests.leverage.frames import edges_of
from tests.rules.graphs import Graph

PAGE = Path(__file__).parents[2] / "docs" / "daya-ungkit.md"
OPD = "1.02.0.00.0.00.01.0000"


@pytest.fixture
def example() -> Graph:
    graph = Graph()
    agency = graph.node("PerangkatDaerah", "perangkat_daerah:1", lingkup=OPD)
    for n in ("1", "2"):
        graph.node("Program", f"program:{n}", lingkup=OPD, kode=f"1.02.0{n}", nama="Program")
        graph.node("Kegiatan", f"kegiatan:{n}", lingkup=OPD, kode=f"1.02.0{n}.2.01", nama="Kegiatan")
        graph.link("BAGIAN_DARI", f"program:{n}", agency)
        graph.link("BAGIAN_DARI", f"kegiatan:{n}", f"program:{n}")
    for name, pagu in (("Layanan", 100), ("Makanan", 50), ("Rapat", 30), ("Alat", 20)):
        id = graph.node("SubKegiatan", name, lingkup=OPD, kode=name, nama=name, kelas="inti", spm=False, pagu=pagu)
        graph.link("BAGIAN_DARI", id, "kegiatan:2" if name == "Rapat" else "kegiatan:1")
    for name in ("K1", "K2", "K3"):
        graph.node("Kondisi", name, lingkup=OPD, nama=name)
    for name, tingkat in (("S1", "pd"), ("S2", "pd"), ("P1", "pemda")):
        lingkup = "pemda" if tingkat == "pemda" else OPD
        graph.node("Sasaran", name, lingkup=lingkup, nama=name)
        graph.link("DIUKUR", name, graph.node("Indikator", f"IKU {name}", lingkup=lingkup, iku=tingkat))
    for start, end, porsi, bobot in (
        ("Layanan", "K1", 0.6, 0.5),
        ("Layanan", "K2", None, 0.8),
        ("Makanan", "K2", None, 0.2),
        ("Rapat", "K3", None, None),
        ("program:1", "K1", None, 0.5),
        ("K1", "S1", None, 0.7),
        ("K2", "S1", None, 0.3),
        ("K2", "S2", None, 1.0),
        ("S1", "P1", None, 1.0),
    ):
        graph.link("MENDUKUNG", start, end, status="disetujui", dasar="sebab", porsi=porsi, bobot=bobot)
    return graph


def test_the_example_worked_by_hand(example: Graph) -> None:
    edges = edges_of(example)
    found = ways(edges)
    frame = table(found).set_index("id")
    assert frame["jalur"].to_dict() == {
        "Layanan": "langsung",
        "Makanan": "langsung",
        "Rapat": "putus",
        "Alat": "warisan",
    }
    arrival = attribution(found, "terdekat")
    subs = edges.ids(edges.column("sub", "simpul"))
    cells = {
        (subs[row["sub"]], arrival.ujung["id"][row["ujung"]]): row["rupiah"] for row in arrival.sel.to_dict("records")
    }
    assert cells == {
        ("Layanan", "S1"): 80,
        ("Layanan", "S2"): 20,
        ("Makanan", "S1"): 25,
        ("Makanan", "S2"): 25,
        ("Rapat", "K3"): 30,
        ("Alat", "S1"): 20,
    }
    assert _sums(by_arrival(found, arrival)) == {"S1": 125, "S2": 45, "K3": 30}
    assert _sums(by_arrival(found, attribution(found, "pemda"))) == {"P1": 125, "S2": 45, "K3": 30}
    proof = {row["pemilik"]: (row["khusus"], row["menyentuh"]) for row in per_iku(found).to_dict("records")}
    assert proof == {"S1": (20, 170), "S2": (0, 150), "P1": (20, 170)}
    strength = {
        (row["id"], row["pemilik"]): (round(row["daya_ungkit"], 9), row["melalui"])
        for row in leverage(found).to_dict("records")
    }
    assert strength == {
        ("Layanan", "S1"): (0.59, "Layanan"),
        ("Layanan", "S2"): (0.8, "Layanan"),
        ("Layanan", "P1"): (0.59, "Layanan"),
        ("Makanan", "S1"): (0.06, "Makanan"),
        ("Makanan", "S2"): (0.2, "Makanan"),
        ("Makanan", "P1"): (0.06, "Makanan"),
        ("Alat", "S1"): (0.35, "program:1"),
        ("Alat", "P1"): (0.35, "program:1"),
    }


def test_the_page_shows_these_numbers() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for row in (
        "| Layanan ibu hamil | 100 | langsung | 60 + 20 = 80 | 20 | |",
        "| **terdekat** | **200** | | **125** | **45** | **30** |",
        "P1 takes the 125 that pass S1; 45 stop at S2",
        "| S1 | 20 | 170 |",
        "| S2 | 0 | 150 |",
        "| P1 | 20 | 170 |",
        "0.5 × 0.7 + 0.8 × 0.3 = 0.59",
    ):
        assert row in page, row


def _sums(frame: object) -> dict[str, int]:
    return {row["id"]: row["rupiah"] for row in frame.to_dict("records")}  # type: ignore[attr-defined]
