"""What is read from the graph, and that Cypher and the algebra say the same of it."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from pohon_graph.leverage import attribution, by_arrival, by_class, read_edges, table, ways
from pohon_graph.load import load
from pohon_graph.rules import audit, jalur
from pohon_graph.store import Store
from tests.rules.graphs import VERSI, random_graph
from tests.writing import RSUD, TREE, line, pohon, rekap

CONTOH = Path(__file__).parents[2] / "seed_data" / "contoh"


def same_as_the_view(store: Store, versi: str) -> None:
    frame = table(ways(read_edges(store, versi))).set_index("id")
    rows = jalur(store, versi)
    assert len(rows) == len(frame)
    for row in rows:
        mine = frame.loc[row.id]
        words = [None if pd.isna(value) else value for value in mine[["kelas", "pagu", "jalur", "tingkat", "sampai"]]]
        assert words == [row.kelas, row.pagu, row.jalur, row.tingkat, row.sampai], row.id
        assert mine["program_lebih_jauh"] == row.program_lebih_jauh, row.id
        assert (mine["putus_di"], mine["cabang_putus"]) == (row.putus_di, row.cabang_putus), row.id


@pytest.mark.parametrize("seed", range(300, 306))
def test_the_view_and_the_algebra_agree_on_random_graphs(empty_store: Store, seed: int) -> None:
    random_graph(seed).write(empty_store)
    same_as_the_view(empty_store, VERSI)


def test_the_sample_comes_out_the_same_by_cypher_and_by_algebra_to_the_rupiah(empty_store: Store) -> None:
    versi = load(empty_store, sorted(CONTOH.glob("*.xlsx")), tahun=2026, tahap="murni").versi
    same_as_the_view(empty_store, versi)
    edges = read_edges(empty_store, versi)
    found = ways(edges)
    uang = audit(empty_store, versi, select="N1").uang
    said = {(row.kelas, row.jalur): (row.sub_kegiatan, row.rupiah, row.rupiah_sampai_pemda) for row in uang.tabel}
    mine = {
        (row["kelas"], row["jalur"]): (row["sub_kegiatan"], row["rupiah"], row["rupiah_sampai_pemda"])
        for row in by_class(found).to_dict("records")
    }
    assert mine == {key: value for key, value in said.items() if value[:2] != (0, 0)}
    for by in ("kelas", "kode_skpd", "nama_dana"):
        for akun in ("terdekat", "pemda"):
            sums = by_arrival(found, attribution(found, akun), by).groupby(by, dropna=False)["rupiah"].sum()
            frame = edges.baris if by == "nama_dana" else edges.sub
            assert sums.to_dict() == frame.groupby(by, dropna=False)["pagu"].sum().to_dict()


def test_lines_of_the_dpa_carry_what_they_are(empty_store: Store, tmp_path: Path) -> None:
    lines = [line("1.02.02.2.02.0001", 10), line("1.02.02.2.02.0001", 5, rekening="5.1.02.04.01.0001", unit=RSUD)]
    files = [rekap(tmp_path / "r.xlsx", lines), pohon(tmp_path / "p.xlsx", TREE)]
    edges = read_edges(empty_store, load(empty_store, files, tahun=2026, tahap="murni").versi)
    assert sorted(zip(edges.baris["pagu"], edges.baris["jenis_belanja"], strict=True)) == [
        (5, "barang_jasa"),
        (10, "barang_jasa"),
    ]
    assert [edges.ids([place])[0].rpartition(":")[0] for place in edges.column("sub", "tempat_sub")] == [
        "sub_kegiatan:1.02.0.00.0.00.01.0000"
    ] * 2
