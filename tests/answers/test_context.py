"""What an answer says of itself."""

from __future__ import annotations

from pathlib import Path

from pohon_graph.answers import basis
from pohon_graph.load import load
from pohon_graph.store import Store
from tests.writing import DINKES, KECAMATAN_A, TREE, line, pohon, rekap

LINES = [
    line("1.02.02.2.02.0001", 1_000),
    line("1.02.01.2.02.0001", 700, rekening="5.1.01.01.01.0001"),
    line("7.01.02.2.01.0001", 300, skpd=KECAMATAN_A),
    line("1.02.02.2.02.0002", "1.234"),
]


def test_an_answer_names_its_snapshot_its_coverage_and_what_it_leaves_out(empty_store: Store, tmp_path: Path) -> None:
    files = [rekap(tmp_path / "rekap.xlsx", LINES), pohon(tmp_path / "pohon.xlsx", TREE)]
    versi = load(empty_store, files, tahun=2026, tahap="murni").versi
    said = basis(empty_store).keterangan
    assert (said.versi, said.tahun, said.sumber_uang, said.opd) == (versi, 2026, "dpa", None)
    assert (said.cakupan.pd_tercakup, said.cakupan.pd_total) == (1, 2)
    assert (said.cakupan.rupiah_tercakup, said.cakupan.rupiah_total) == (1_700, 2_000)
    assert {file.nama for file in said.berkas} == {"pohon.xlsx", "rekap.xlsx"}
    text = " ".join(said.tidak_termasuk)
    assert "1 baris ditolak" in text
    assert "Rp700 kelas selain inti" in text
    assert "Rp300 belum dinilai" in text


def test_one_agency_is_counted_alone_on_the_whole_tree(empty_store: Store, tmp_path: Path) -> None:
    files = [rekap(tmp_path / "rekap.xlsx", LINES), pohon(tmp_path / "pohon.xlsx", TREE)]
    load(empty_store, files, tahun=2026, tahap="murni")
    asked = basis(empty_store, opd=DINKES)
    assert asked.keterangan.cakupan.rupiah_total == 1_700
    assert asked.edges.column("sub", "pagu").sum() == asked.edges.column("baris", "pagu").sum() == 1_700
    assert asked.ways.is_jalur("langsung").sum() == 1
