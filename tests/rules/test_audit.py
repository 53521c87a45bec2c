"""The audit as a whole: outcomes, coverage, money, findings, exit codes."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from pohon_graph.errors import ExitCode, LoadError, PohonError
from pohon_graph.report.sentences import near as near_words
from pohon_graph.rules import AuditResult, audit, exit_code, find_rules
from pohon_graph.store import Store
from tests.rules.graphs import UNIT, VERSI, Graph
from tests.rules.small import SUB, A, B, linked, planned, small
from tests.rules.writing import rule_file
from tests.sending import sent


def outcomes(result: AuditResult) -> dict[str, str]:
    return {rule.id: rule.outcome for rule in result.aturan}


def test_nothing_is_judged_where_nothing_is_loaded(empty_store: Store) -> None:
    small().write(empty_store)
    result = audit(empty_store)
    assert {one.lingkup for one in result.temuan if one.aturan == "L1"} == {A, UNIT}
    covers = result.cakupan
    assert (covers.pd_tercakup, covers.pd_total, covers.unit_tercakup, covers.unit_total) == (1, 2, 1, 1)
    assert (covers.rupiah_tercakup, covers.rupiah_total) == (2_000_000_000, 3_000_000_000)
    (bare,) = [one for one in covers.rincian if not one.tercakup]
    assert (bare.nama, bare.alasan) == ("Dinas Pekerjaan Umum", ("pohon kinerja belum dimuat", "IKU belum dimuat"))
    by_jalur = {row.jalur: row.rupiah for row in result.uang.tabel}
    assert by_jalur == {"tanpa_tautan": 2_000_000_000, "belum_dinilai": 1_000_000_000}


def test_an_iku_of_the_kabupaten_serves_every_agency_but_a_tree_is_its_own(empty_store: Store) -> None:
    graph = small()
    graph.nodes[f"indikator:{A}:I1"][1]["iku"] = "pemda"
    graph.write(empty_store)
    covers = audit(empty_store).cakupan
    assert {one.lingkup: (one.pohon, one.iku) for one in covers.rincian} == {
        A: (True, True),
        UNIT: (True, True),
        B: (False, True),
    }


def test_a_tree_of_a_unit_says_nothing_of_the_agency_above_it(empty_store: Store) -> None:
    graph = small()
    for id in (f"sasaran:{A}:S1", f"indikator:{A}:I1"):
        graph.nodes[id][1]["lingkup"] = UNIT
    graph.write(empty_store)
    assert {one.lingkup for one in audit(empty_store).cakupan.rincian if one.tercakup} == {UNIT}


def test_without_any_tree_the_rules_about_links_are_not_applicable(empty_store: Store) -> None:
    graph = Graph()
    graph.node("PerangkatDaerah", f"perangkat_daerah:{B}", lingkup=B, kode_skpd=B, nama="Dinas")
    planned(graph, B, "1.03", 1)
    graph.write(empty_store)
    result = audit(empty_store)
    about_links = {rule.id for rule in find_rules() if "pohon" in rule.prasyarat}
    assert {"L1", "L8"} <= about_links
    assert about_links | {"L5"} <= {id for id, outcome in outcomes(result).items() if outcome == "not_applicable"}
    assert outcomes(result)["N1"] == "pass"
    (reason,) = [rule.alasan for rule in result.aturan if rule.id == "L1"]
    assert reason == "tidak ada PD yang memenuhi prasyarat: pohon kinerja belum dimuat, IKU belum dimuat"
    assert exit_code(audit(empty_store, select="L*")) == ExitCode.INCOMPLETE
    assert exit_code(result) == ExitCode.CLEAN


def test_a_finding_has_all_its_parts(empty_store: Store) -> None:
    graph = small(pagu=2**53 + 1, hasil="Imunisasi bayi lengkap")
    graph.node("Kondisi", f"kondisi:{A}:K1", lingkup=A, nama="Imunisasi bayi")
    post = graph.node("Jabatan", f"jabatan:{A}:J1", lingkup=A, nama="Kepala Bidang")
    graph.link("BERTANGGUNG_JAWAB", post, f"program:{A}:1.02.02")
    graph.node("Berkas", "abc", nama="pohon.xlsx", sha256="abc", tata_letak="pohon", urutan=0, baris_dibaca=12)
    graph.write(empty_store)
    finding = next(one for one in audit(empty_store, jenis="audit", opd=A).temuan if one.id == SUB)
    assert finding.sidik == hashlib.sha256(f'["L1",["{SUB}"]]'.encode()).hexdigest()
    assert (finding.sebutan, finding.status, finding.sebab) == ("temuan sementara", "baru", "[diisi pemeriksa]")
    assert (finding.pd, finding.lingkup, finding.posisi) == ("Dinas Kesehatan", A, ("Kepala Bidang",))
    assert finding.program is not None
    assert finding.program.kode == "1.02.02"
    assert [(cell.berkas, cell.lembar, cell.baris) for cell in finding.sel] == [("rekap.xlsx", "REKAP", 11)]
    assert finding.anggaran_tercakup == 2**53 + 1
    assert "belum ditemukan tautan dalam berkas yang dimuat" in finding.kondisi
    assert {(one.berkas, one.lembar, one.baris_dibaca) for one in finding.dicari_di} == {
        ("pohon.xlsx", "Sasaran", 12),
        ("rekap.xlsx", "REKAP", 0),
    }
    [near] = finding.mirip
    assert (near.id, near.kata) == (f"kondisi:{A}:K1", ("bayi", "imunisasi")) and 0.1 <= near.skor < 1
    assert near.nama not in finding.kondisi, "a pointer beside the finding, never part of what it says"
    score = f"{near.skor:.2f}".replace(".", ",")
    assert near_words(finding).startswith(f"Mirip: “Imunisasi bayi” (skor {score}: bayi, imunisasi).")
    assert "pemborosan" not in finding.model_dump_json()


def test_a_finding_about_a_theme_belongs_to_no_agency(empty_store: Store) -> None:
    graph = small()
    theme = graph.node(
        "Penanda", "penanda:stunting", nama="Stunting", dasar="Surat 1", asal_berkas="penanda.csv", asal_baris=2
    )
    for lingkup, bidang in ((A, "1.02"), (B, "1.03")):
        graph.link("MENANDAI", theme, f"sub_kegiatan:{lingkup}:{bidang}.02.2.01.0001")
        graph.nodes[f"rincian_belanja:{lingkup}:{bidang}.02.2.01.0001"][1]["kelompok"] = "perjalanan"
    graph.write(empty_store)
    whole = {one.id: one for one in audit(empty_store, select="B4").temuan}
    assert whole.keys() == {theme, f"perangkat_daerah:{A}", f"perangkat_daerah:{B}"}
    finding = whole[theme]
    assert (finding.subjek, finding.nama, finding.pd, finding.lingkup, finding.kode) == (
        "Penanda", "Stunting", "Lintas perangkat daerah", "", "",
    )  # fmt: skip
    assert [(cell.berkas, cell.baris) for cell in finding.sel] == [("penanda.csv", 2)]
    assert finding.kolom["penyebut"] == 2_000_000_000
    (only,) = [one for one in audit(empty_store, select="B4", opd=B).temuan if one.id == theme]
    assert (only.kolom["penyebut"], only.sidik) == (1_000_000_000, finding.sidik)


@pytest.mark.parametrize(
    ("jenis", "sebutan"),
    [("reviu", "catatan"), ("evaluasi", "catatan dan rekomendasi"), ("audit", "temuan sementara")],
)
def test_the_kind_of_work_words_the_findings(empty_store: Store, jenis: str, sebutan: str) -> None:
    small().write(empty_store)
    result = audit(empty_store, jenis=jenis)
    assert {result.sebutan, *(one.sebutan for one in result.temuan)} == {sebutan}


def test_a_reload_keeps_every_fingerprint(empty_store: Store) -> None:
    small().write(empty_store)
    before = audit(empty_store)
    small(pagu=5).write(empty_store, "2026-perubahan#1")
    empty_store.write("MATCH (v:Versi {id: '2026-perubahan#1'}) SET v.terbit = 2")
    after = audit(empty_store)
    assert after.versi == "2026-perubahan#1"
    assert {one.sidik for one in after.temuan} == {one.sidik for one in before.temuan}


def test_one_agency_may_be_asked_for_with_its_units(empty_store: Store) -> None:
    small().write(empty_store)
    assert {one.lingkup for one in audit(empty_store, opd=A).temuan} == {A, UNIT}
    only = audit(empty_store, opd=UNIT.partition("/")[2])
    assert {one.lingkup for one in only.temuan} == {UNIT}
    assert (only.uang.jumlah, only.uang.cocok) == (1_000_000_000, True)
    with pytest.raises(PohonError, match="tidak ada dalam versi"):
        audit(empty_store, opd="9.99")


# --- money


def test_the_table_is_the_sum_of_the_budget_lines_or_says_that_it_is_not(empty_store: Store) -> None:
    small().write(empty_store)
    money = audit(empty_store).uang
    assert (money.jumlah, money.total_pembanding, money.selisih, money.cocok) == (3 * 10**9, 3 * 10**9, 0, True)
    empty_store.write("MATCH (s:SubKegiatan {id: $id}) SET s.pagu = s.pagu - 1", id=SUB)
    result = audit(empty_store, fail_on="never")
    assert (result.uang.selisih, result.uang.cocok) == (-1, False)
    assert "TIDAK sama" in result.uang.keterangan[0]
    assert exit_code(result) == ExitCode.INCOMPLETE


def test_without_a_dpa_the_money_is_the_plan_and_the_rest_is_named(empty_store: Store) -> None:
    graph = small(pagu=40)
    for id, pagu in ((f"program:{A}:1.02.02", 100), (f"kegiatan:{A}:1.02.02.2.01", 70), (SUB, 40)):
        plan = graph.node("PaguIndikatif", f"pagu_indikatif:{id}:2026", lingkup=A, tahun=2026, pagu=pagu)
        next_year = graph.node("PaguIndikatif", f"pagu_indikatif:{id}:2027", lingkup=A, tahun=2027, pagu=999)
        graph.link("BERPAGU", id, plan)
        graph.link("BERPAGU", id, next_year)
    graph.nodes[f"program:{A}:1.02.02"][1].update(pagu=100, belum_dirinci=30)
    graph.nodes[f"kegiatan:{A}:1.02.02.2.01"][1].update(pagu=70, belum_dirinci=30)
    for id, (label, isi) in list(graph.nodes.items()):
        if label == "SubKegiatan" and id != SUB:
            isi["pagu"] = 0
    graph.write(empty_store)
    empty_store.write("MATCH (b:RincianBelanja) DETACH DELETE b")
    empty_store.write("MATCH (v:Versi) SET v.sumber_uang = 'pagu_indikatif'")
    result = audit(empty_store)
    assert (result.uang.jumlah, result.uang.total_pembanding, result.uang.cocok) == (100, 100, True)
    assert {row.kelas: row.rupiah for row in result.uang.tabel if row.jalur is None} == {"belum_dirinci": 60}
    assert result.cakupan.rupiah_tercakup == 100
    assert outcomes(result)["B2"] == "pass"


def test_refused_rows_stand_beside_the_table_and_make_the_audit_incomplete(empty_store: Store) -> None:
    graph = linked(small())
    counts = {"baris_dibaca": 9, "baris_dimuat": 7, "baris_ditolak": 2, "baris_dilewati": 0, "tanpa_nilai": 1}
    graph.node(
        "Berkas", "r", nama="rekap.xlsx", sha256="r", tata_letak="rekap_sipd", urutan=0, rupiah_ditolak=5, **counts
    )
    graph.write(empty_store)
    result = audit(empty_store)
    assert (result.uang.rupiah_ditolak, result.uang.baris_ditolak, result.uang.baris_tanpa_nilai) == (5, 2, 1)
    assert any("belum terbukti" in sentence for sentence in result.uang.keterangan)
    assert not result.temuan
    assert exit_code(result) == ExitCode.INCOMPLETE


def test_refused_money_of_a_renstra_is_not_money_of_the_dpa(empty_store: Store) -> None:
    graph = linked(small())
    graph.node("PaguIndikatif", "pagu_indikatif:x", lingkup=A, tahun=2026, pagu=1, asal_berkas="renstra.csv")
    graph.node("Berkas", "t", nama="renstra.csv", sha256="t", tata_letak="renstra_datar", urutan=0, rupiah_ditolak=5)
    graph.write(empty_store)
    assert audit(empty_store).uang.rupiah_ditolak == 0


def test_assumptions_are_printed_with_the_number(empty_store: Store) -> None:
    graph = small()
    graph.nodes[f"indikator:{A}:I1"][1]["dasar_iku"] = "asumsi"
    graph.write(empty_store)
    (assumption,) = audit(empty_store).asumsi
    assert "indikator sasaran diperlakukan sebagai calon IKU" in assumption


# --- outcomes and exit codes

BY_KODE = [('["id"]', '["kode"]'), ("id: $id", "kode: $kode")]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ([("s.id AS id", "s.lingkup + s.kode AS id")], "kolom id bukan SubKegiatan"),
        ([("s.pagu AS pagu", "s.pagu AS rupiah")], "kolom tidak dikembalikan oleh kueri: pagu"),
        (
            [('["id"]', '["kode_lain"]'), ("id: $id", "kode: $kode_lain")],
            "kolom tidak dikembalikan oleh kueri: kode_lain",
        ),
        ([*BY_KODE, ("s.kode AS kode", "null AS kode")], "identitas kosong"),
        ([*BY_KODE, ("s.kode AS kode", "'sama' AS kode")], "identitas ganda"),
        ([*BY_KODE, ("s.kode AS kode", "s.kunci AS kode")], "identitas memuat nama versi"),
        ([("s.pagu AS pagu", "1.5 AS pagu")], "bukan rupiah utuh"),
        ([("RETURN s.id", "SET s.nama = 'x' RETURN s.id")], "hanya boleh membaca"),
        ([("s.pagu < $batas", "s.pagu < $batas / 0 + 1")], ""),
        ([("count(s) AS population", "count(s) AS banyak")], "kolom bernama population"),
        ([("IN $pd\nRETURN count", "IN $pd AND false\nRETURN count")], "lebih banyak daripada populasi"),
        ([("RETURN s.id AS id", "RETUR s.id AS id")], ""),
        (
            [
                ("// [params]", "// timeout = 0.001\n// [params]"),
                ("WHERE s", "UNWIND range(1, 9000000) AS x WITH s WHERE s"),
            ],
            "",
        ),
    ],
)
def test_a_rule_that_cannot_be_believed_is_an_error_and_the_rest_still_runs(
    empty_store: Store, tmp_path: Path, changes: list[tuple[str, str]], reason: str
) -> None:
    small(pagu=5).write(empty_store)
    empty_store.write("MATCH (s:SubKegiatan) SET s.pagu = 5")
    rule_file(tmp_path, *changes)
    rule_file(tmp_path, ('"X1"', '"X2"'), name="X2_contoh")
    result = audit(empty_store, rules_dir=tmp_path, fail_on="error")
    assert outcomes(result) == {"X1": "error", "X2": "fail"}
    broken = result.aturan[0]
    assert reason in broken.alasan
    assert broken.alasan
    assert {one.aturan for one in result.temuan} == {"X2"}
    assert exit_code(result) == ExitCode.INCOMPLETE
    assert exit_code(audit(empty_store, rules_dir=tmp_path, fail_on="warning")) == ExitCode.NEW_FINDING
    assert empty_store.read("MATCH (s {nama: 'x'}) RETURN count(s) AS n") == [{"n": 0}]


def test_a_name_that_the_server_does_not_know_is_an_error_not_a_pass(empty_store: Store, tmp_path: Path) -> None:
    small().write(empty_store)
    rule_file(
        tmp_path,
        ("s.pagu <", "properties(s)['tidakada'] IS NULL OR {tidakada2: 1}.tidakada2 = s.tidakada2 OR s.pagu <"),
    )
    result = audit(empty_store, rules_dir=tmp_path)
    assert "nama tidak dikenal" in result.aturan[0].alasan


def test_a_rule_is_proved_once_and_one_that_was_refused_is_asked_again(
    empty_store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    small().write(empty_store)
    rule_file(tmp_path, ("s.pagu <", "{kelak: 1}.kelak = s.kelak OR s.pagu <"))
    assert outcomes(audit(empty_store, rules_dir=tmp_path)) == {"X1": "error"}
    empty_store.write("CREATE (:Kondisi {kelak: 1})")
    with sent(caplog) as first:
        assert outcomes(audit(empty_store, rules_dir=tmp_path)) == {"X1": "pass"}
    with sent(caplog) as second:
        assert outcomes(audit(empty_store, rules_dir=tmp_path)) == {"X1": "pass"}
    assert any("EXPLAIN" in query for query in first)
    assert second and not any("EXPLAIN" in query for query in second)


@pytest.mark.parametrize(("fail_on", "code"), [("error", 1), ("warning", 1), ("info", 1), ("never", 0)])
def test_a_finding_leaves_with_one_unless_nothing_should(empty_store: Store, fail_on: str, code: int) -> None:
    small().write(empty_store)
    assert exit_code(audit(empty_store, fail_on=fail_on)) == code


def test_information_alone_is_clean(empty_store: Store) -> None:
    graph = small()
    for lingkup in (A, UNIT):
        graph.link("MENDUKUNG", f"program:{lingkup}:1.02.02", f"sasaran:{A}:S1", status="disetujui", dasar="renstra")
    graph.write(empty_store)
    result = audit(empty_store)
    assert {one.aturan for one in result.temuan} == {"L5"}
    assert exit_code(result) == ExitCode.CLEAN
    assert exit_code(audit(empty_store, fail_on="info")) == ExitCode.NEW_FINDING


def test_what_was_not_chosen_is_skipped_and_said(empty_store: Store) -> None:
    small().write(empty_store)
    result = audit(empty_store, select="N1")
    assert {rule.id for rule in result.aturan if rule.outcome != "skipped"} == {"N1"}
    assert {rule.id for rule in result.aturan} == {rule.id for rule in find_rules()}


@pytest.mark.parametrize(("name", "value"), [("jenis", "inspeksi"), ("fail_on", "selalu"), ("versi", "2031-murni")])
def test_an_unknown_option_is_refused(empty_store: Store, name: str, value: str) -> None:
    small().write(empty_store)
    options: dict[str, Any] = {name: value}
    with pytest.raises(PohonError) as caught:
        audit(empty_store, **options)
    assert caught.value.exit_code == ExitCode.SETUP


def test_an_empty_graph_is_incomplete_never_clean(empty_store: Store) -> None:
    with pytest.raises(LoadError) as caught:
        audit(empty_store)
    assert caught.value.exit_code == ExitCode.INCOMPLETE


def test_two_snapshots_never_mix(empty_store: Store) -> None:
    linked(small()).write(empty_store)
    small().write(empty_store, "2026-murni#2")
    empty_store.write("MATCH (v:Versi {id: '2026-murni#2'}) SET v.terbit = 2")
    assert not [one for one in audit(empty_store, VERSI).temuan if one.aturan == "L1"]
    second = audit(empty_store)
    assert second.versi == "2026-murni#2"
    assert len([one for one in second.temuan if one.aturan == "L1"]) == 2
    assert second.uang.jumlah == 3 * 10**9
