"""Failures that users of similar systems reported in public, each tried on ours; others stand in the tests of a module.

The names say what went wrong there: orphans by a default agency, predicates in number fields, shares above one hundred,
levels that a list forgot, zero dates, lost requests, cascades that contradict the plan, posts above themselves.
"""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from pohon_graph.load import check, load
from pohon_graph.rules import audit
from pohon_graph.store import Store
from tests.load.test_load import MURNI, one
from tests.writing import DINKES, KECAMATAN_A, RSUD, TREE, line, pohon, rekap

SUB = "1.02.02.2.02.0001"


def tree(**sheets: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """The small tree with further rows."""
    whole = copy.deepcopy(TREE)
    for name, rows in sheets.items():
        whole.setdefault(name, []).extend(rows)
    return whole


def files(folder: Path, sheets: dict[str, list[dict[str, Any]]]) -> list[Path]:
    return [rekap(folder / "rekap.xlsx", [line(SUB, 1_000)]), pohon(folder / "pohon.xlsx", sheets)]


def test_a_row_without_an_agency_belongs_to_nobody_rather_than_to_the_first(tmp_path: Path) -> None:
    book = pohon(tmp_path / "pohon.xlsx", tree(Sasaran=[{"kode": "S7", "uraian": "Sasaran yatim"}]))
    (report,) = check([book], tahun=2026).files
    assert ("Sasaran", 3, "opd") in [(r.asal.lembar, r.asal.baris, r.kolom) for r in report.refusals]


def test_a_satuan_that_is_a_number_stays_the_text_that_it_is(empty_store: Store, tmp_path: Path) -> None:
    row = {"opd": "pemda", "kode": "I7", "pemilik": "S1", "uraian": "Nilai", "satuan": "7"}
    result = load(empty_store, files(tmp_path, tree(Indikator=[row])), **MURNI)
    assert one(empty_store, "MATCH (i:Indikator {kode: 'I7', versi: $v}) RETURN i.satuan", v=result.versi) == "7"


def test_a_predicate_is_kept_as_text_and_is_no_number(empty_store: Store, tmp_path: Path) -> None:
    values = ["AA", "A", "BB", "B", "CC", "C", "D", "WTP", "WDP", "TW", "TMP", "Proses Penilaian", "-"]
    sheets = tree(
        Indikator=[
            {"opd": "pemda", "kode": f"P{n}", "pemilik": "S1", "uraian": f"Predikat {n}", "jenis": "predikat"}
            for n in range(len(values))
        ],
        Target=[
            {"opd": "pemda", "indikator": f"P{n}", "periode": "2026", "target": value, "realisasi": value}
            for n, value in enumerate(values)
        ],
    )
    result = load(empty_store, files(tmp_path, sheets), **MURNI)
    assert result.exit_code == 0
    query = (
        "MATCH (i:Indikator {jenis: 'predikat', versi: $v})-[:BERTARGET]->(t) ORDER BY toInteger(substring(i.kode, 1)) "
        "RETURN t.teks AS teks, t.realisasi AS realisasi, t.angka AS angka, t.realisasi_angka AS realisasi_angka"
    )
    found = [tuple(row.values()) for row in empty_store.read(query, v=result.versi)]
    assert found == [(value, value, None, None) for value in values]


def test_no_share_of_money_is_above_the_whole(empty_store: Store, tmp_path: Path) -> None:
    result = audit(empty_store, load(empty_store, files(tmp_path, TREE), **MURNI).versi)
    assert result.cakupan.rupiah_tercakup <= result.cakupan.rupiah_total == result.uang.jumlah == 1_000


def test_every_level_of_post_may_answer_for_any_level_of_result(empty_store: Store, tmp_path: Path) -> None:
    levels = ["kepala daerah", "jpt pratama", "administrator", "pengawas", "fungsional", "pelaksana"]
    sheets = tree(
        PerangkatDaerah=[{"opd": KECAMATAN_A, "nama": "Kecamatan Satu"}],
        Sasaran=[{"opd": KECAMATAN_A, "kode": "S1", "uraian": "Pelayanan kecamatan prima"}],
        Jabatan=[
            {"opd": KECAMATAN_A, "kode": f"J{n}", "nama": level, "jenjang": level} for n, level in enumerate(levels)
        ],
        TanggungJawab=[
            {"opd_jabatan": KECAMATAN_A, "jabatan": f"J{n}", "kode": "Sasaran:S1"} for n in range(len(levels))
        ],
    )
    result = load(empty_store, files(tmp_path, sheets), **MURNI)
    assert result.exit_code == 0
    query = "MATCH (j:Jabatan {versi: $v})-[:BERTANGGUNG_JAWAB]->(:Sasaran) RETURN collect(j.jenjang)"
    assert sorted(one(empty_store, query, v=result.versi)) == sorted(levels)


@pytest.mark.parametrize("periode", ["0000-00-00", "0000", "2026-tw5", "2026-13"])
def test_a_date_of_zeros_is_refused_by_its_cell(tmp_path: Path, periode: str) -> None:
    sheets = tree(Target=[{"opd": "pemda", "indikator": "IKU1", "periode": periode, "target": "1"}])
    report = check(files(tmp_path, sheets), tahun=2026).files[1]
    assert [(r.asal.lembar, r.kolom, r.nilai) for r in report.refusals] == [("Target", "periode", periode)]


def test_a_control_character_at_the_end_of_a_cell_makes_no_second_thing(empty_store: Store, tmp_path: Path) -> None:
    sheets = tree(Jabatan=[{"opd": DINKES, "kode": "J1", "nama": "Kepala Dinas", "eselon": "II.b_x000D_"}])
    result = load(empty_store, files(tmp_path, sheets), **MURNI)
    assert one(empty_store, "MATCH (j:Jabatan {versi: $v}) RETURN j.eselon", v=result.versi) == "II.b"


def test_one_simpul_receives_many_requests_for_contribution(empty_store: Store, tmp_path: Path) -> None:
    agencies = [KECAMATAN_A, RSUD.replace("01.0001", "09.0000")]
    sheets = tree(
        PerangkatDaerah=[{"opd": opd, "nama": opd} for opd in agencies],
        Crosscutting=[{"opd": opd, "opd_kondisi": DINKES, "kondisi": "K1", "status": "diajukan"} for opd in agencies],
    )
    result = load(empty_store, files(tmp_path, sheets), **MURNI)
    query = "MATCH (:PerangkatDaerah)-[b:BERKONTRIBUSI]->(:Kondisi {kode: 'K1', versi: $v}) RETURN count(b)"
    assert one(empty_store, query, v=result.versi) == 2


def test_a_duty_for_a_result_that_no_plan_has_is_refused_by_name(tmp_path: Path) -> None:
    sheets = tree(
        Jabatan=[{"opd": DINKES, "kode": "J1", "nama": "Kepala Dinas"}],
        TanggungJawab=[{"opd_jabatan": DINKES, "jabatan": "J1", "kode": "1.02.02.2.02.0099"}],
    )
    report = check(files(tmp_path, sheets), tahun=2026).files[1]
    assert [(r.asal.lembar, r.nilai) for r in report.refusals] == [("TanggungJawab", "1.02.02.2.02.0099")]


def test_a_parent_in_the_cascade_beside_another_in_the_renstra_keeps_both(empty_store: Store, tmp_path: Path) -> None:
    sheets = tree(
        Sasaran=[{"opd": "pemda", "kode": "S2", "uraian": "Gizi membaik", "tujuan": "T1"}],
        Dukungan=[{"opd_anak": DINKES, "anak": "K1", "opd_induk": "pemda", "induk": "S2", "dasar": "cascading"}],
    )
    result = load(empty_store, files(tmp_path, sheets), **MURNI)
    query = "MATCH (:Kondisi {kode: 'K1', versi: $v})-[:MENDUKUNG]->(s) RETURN collect(s.kode)"
    assert sorted(one(empty_store, query, v=result.versi)) == ["S1", "S2"]


def test_nobody_is_above_himself(empty_store: Store, tmp_path: Path) -> None:
    sheets = tree(
        Jabatan=[
            {"opd": DINKES, "kode": "J1", "nama": "Kepala Dinas", "atasan": "J1"},
            {"opd": DINKES, "kode": "J2", "nama": "Kepala Bidang", "atasan": "J1"},
        ]
    )
    result = load(empty_store, files(tmp_path, sheets), **MURNI)
    refused = result.files[1].refusals
    assert [(r.asal.lembar, r.asal.baris, r.kolom) for r in refused] == [("Jabatan", 2, "atasan")]
    query = "MATCH (:Jabatan {versi: $v})-[m:MELAPOR_KE]->(:Jabatan) RETURN count(m)"
    assert one(empty_store, query, v=result.versi) == 1


def test_a_loop_of_superiors_neither_hangs_the_load_nor_the_audit(empty_store: Store, tmp_path: Path) -> None:
    sheets = tree(
        Jabatan=[
            {"opd": DINKES, "kode": f"J{n}", "nama": f"Jabatan {n}", "atasan": f"J{(n + 1) % 3}"} for n in range(3)
        ]
    )
    result = audit(empty_store, load(empty_store, files(tmp_path, sheets), **MURNI).versi)
    assert {rule.outcome for rule in result.aturan} <= {"pass", "fail", "not_applicable"}


def test_a_weight_that_is_not_given_is_not_zero(empty_store: Store, tmp_path: Path) -> None:
    sheets = tree(Kondisi=[{"opd": DINKES, "kode": f"B{n}", "uraian": f"Kondisi {n}"} for n in range(4)])
    for n, bobot in enumerate([None, "", "0", "40%"]):
        sheets["Dukungan"].append({**sheets["Dukungan"][0], "anak": f"B{n}", "bobot": bobot})
    result = load(empty_store, files(tmp_path, sheets), **MURNI)
    query = (
        "MATCH (k:Kondisi {versi: $v})-[m:MENDUKUNG]->(:Sasaran) WHERE k.kode STARTS WITH 'B' "
        "RETURN m.bobot AS bobot ORDER BY k.kode"
    )
    assert [row["bobot"] for row in empty_store.read(query, v=result.versi)] == [None, None, 0.0, 0.4]


def test_placeholders_of_a_plan_are_loaded_as_they_are(empty_store: Store, tmp_path: Path) -> None:
    header = "level,kode,parent_kode,uraian,outcome_sasaran,indikator,satuan,target_2026,anggaran_2026"
    rows = [
        "tujuan,T1,,Kesehatan,,,,,",
        "sasaran,S1,T1,Layanan prima,,,,,",
        "program,1.02.02,S1,PROGRAM,Layanan membaik,Cakupan,Persen,90,1000001",
        "kegiatan,1.02.02.2.01,1.02.02,Kegiatan,,Jumlah dokumen yang disusun,orang,1,1000000",
        "sub_kegiatan,1.02.02.2.01.0022,1.02.02.2.01,Sub,,Jumlah unit,Unit,1,0",
        "sub_kegiatan,1.02.02.2.01.0003,1.02.02.2.01,Sub lain,,Jumlah unit,Unit,1,1000000",
    ]
    path = tmp_path / "renstra.csv"
    path.write_text("\n".join([header, *rows]), encoding="utf-8")
    result = load(empty_store, [path], opd=DINKES, **MURNI)
    assert result.exit_code == 0
    subs = empty_store.read("MATCH (s:SubKegiatan {versi: $v}) RETURN s.kode AS k, s.pagu AS p", v=result.versi)
    assert {row["k"][-4:]: row["p"] for row in subs} == {"0022": 0, "0003": 1_000_000}


def test_codes_of_an_older_list_are_a_word_of_information_not_a_flood_of_errors(
    empty_store: Store, tmp_path: Path
) -> None:
    lines = [line(SUB, 1_000), *(line(f"1.02.02.2.02.{n:04}", 10) for n in range(9_001, 9_196))]
    result = audit(empty_store, load(empty_store, [rekap(tmp_path / "r.xlsx", lines)], **MURNI).versi)
    assert {one.severity for one in result.temuan} == {"info"}
    assert {one.aturan for one in result.temuan} == {"N2"}
    assert len(result.temuan) == 195
