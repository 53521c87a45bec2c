"""Joining files without a database: money that meets itself, and decisions on kelas."""

from __future__ import annotations

from pathlib import Path

from pohon_graph.load.derive import derive
from pohon_graph.load.reconcile import file_report, rupiah_in_graph
from pohon_graph.load.settle import settle
from pohon_graph.nomenklatur import editions
from pohon_graph.sheets.layouts import read_file
from pohon_graph.sheets.reading import Isian, Reading

PD, UNIT = "1.02.0.00.0.00.01.0000", "1.02.0.00.0.00.01.0003"
SUB = "1.02.02.2.01.0001"
RENSTRA = f"""level,kode,parent_kode,uraian,anggaran_2026,anggaran_2027
program,1.02.02,,PROGRAM,10,20
kegiatan,1.02.02.2.01,1.02.02,Kegiatan,10,20
sub_kegiatan,{SUB},1.02.02.2.01,Sub,10,20
"""
SEED = Path(__file__).parents[2] / "seed_data" / "situbondo" / "renstra_rsud_2026_2030.csv"


def read(nama: str, text: str, opd: str = PD) -> Reading:
    return read_file(nama, text.encode(), Isian(tahun=2026, opd=opd))


def test_a_second_renstra_of_an_agency_is_refused_to_the_rupiah() -> None:
    readings = [read("a.csv", RENSTRA), read("b.csv", RENSTRA.replace("10,20", "11,22"))]
    graph = settle(readings)
    sums = rupiah_in_graph(graph)
    reports = [file_report(reading, graph, sums.get(reading.berkas, 0)) for reading in readings]
    assert [report.selisih for report in reports] == [0, 0]
    assert sorted(report.rupiah_ditolak for report in reports) in ([0, 90], [0, 99])


def test_a_decision_for_a_unit_leaves_its_agency_alone() -> None:
    kelas = f"kode;kelas;dasar;opd\n{SUB};penunjang_rutin;Perbup;{UNIT}\n"
    readings = [read("a.csv", RENSTRA), read("b.csv", RENSTRA, UNIT), read("k.csv", kelas, "")]
    graph = settle(readings)
    derive(graph, tahun=2026, official=editions(), overrides=readings[2].overrides)
    found = {node.isi["lingkup"]: node.isi["kelas"] for node in graph.nodes.values() if node.label == "SubKegiatan"}
    assert found == {PD: "inti", f"{PD}/{UNIT}": "penunjang_rutin"}


def test_situbondo_joins_without_a_refusal_of_its_own() -> None:
    reading = read_file(SEED.name, SEED.read_bytes(), Isian(tahun=2026, opd=UNIT, iku_pd="sasaran"))
    graph = settle([reading])
    report = file_report(reading, graph, rupiah_in_graph(graph)[reading.berkas])
    assert (report.selisih, report.baris_ditolak, report.rupiah_ditolak) == (0, 0, 0)
