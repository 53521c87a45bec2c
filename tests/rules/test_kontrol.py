"""The total of the files beside the APBD: shown plainly, per agency, and never taken from the files themselves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pohon_graph.errors import ExitCode
from pohon_graph.load import load
from pohon_graph.rules import AuditResult, BandingKontrol, audit, exit_code
from pohon_graph.store import Store
from tests.rules.graphs import UNIT, Graph
from tests.rules.small import A, B, small
from tests.writing import DINKES, KECAMATAN_A, line, rekap

C = "1.04.0.00.0.00.01.0000"


def stated(graph: Graph, **apbd: int) -> Graph:
    """The same with a Kontrol per agency, by the letter of its name in this file."""
    for row, (letter, amount) in enumerate(apbd.items(), start=2):
        skpd = {"a": A, "b": B, "c": C}[letter]
        asal = {"asal_berkas": "kontrol.csv", "asal_lembar": "kontrol.csv", "asal_baris": row}
        isi: dict[str, Any] = {"lingkup": skpd, "kode_skpd": skpd, "apbd": amount, "dasar": "Perda 9/2025", **asal}
        graph.node("Kontrol", f"kontrol:{skpd}", nama=f"PD {letter}", **isi)
    return graph


def by_code(result: AuditResult) -> dict[str, BandingKontrol]:
    return {one.kode_skpd: one for one in result.kontrol.pd}


def audited(store: Store, graph: Graph, **options: Any) -> AuditResult:
    graph.write(store)
    return audit(store, **{"fail_on": "never", **options})


def test_an_agency_with_its_units_is_compared_and_a_match_is_said_to_the_rupiah(empty_store: Store) -> None:
    result = audited(empty_store, stated(small(), a=2 * 10**9, b=10**9))
    assert [(one.kode_skpd, one.apbd, one.pagu, one.selisih, one.cocok) for one in result.kontrol.pd] == [
        (A, 2 * 10**9, 2 * 10**9, 0, True),
        (B, 10**9, 10**9, 0, True),
    ]
    assert (result.kontrol.apbd, result.kontrol.pagu, result.kontrol.cocok) == (3 * 10**9, 3 * 10**9, True)
    assert "cocok sampai rupiah terakhir, 2 PD" in result.kontrol.keterangan[0]
    assert by_code(result)[A].dasar == "Perda 9/2025"
    assert by_code(result)[A].sel is not None and by_code(result)[A].sel.baris == 2  # type: ignore[union-attr]
    assert exit_code(result) == ExitCode.CLEAN


def test_one_rupiah_of_difference_is_named_and_makes_the_audit_incomplete(empty_store: Store) -> None:
    without = audited(empty_store, small())
    empty_store.write("MATCH (n) DETACH DELETE n")
    result = audited(empty_store, stated(small(), a=2 * 10**9 + 1, b=10**9))
    one = by_code(result)[A]
    assert (one.selisih, one.cocok, result.kontrol.selisih, result.kontrol.cocok) == (-1, False, -1, False)
    told = " ".join(result.kontrol.keterangan)
    assert "1 dari 2 PD cocok" in told and "Dinas Kesehatan: berkas Rp2.000.000.000, APBD Rp2.000.000.001" in told
    assert result.cakupan == without.cakupan and result.temuan == without.temuan
    assert exit_code(result) == ExitCode.INCOMPLETE


def test_agencies_that_only_one_side_has_are_both_named(empty_store: Store) -> None:
    result = audited(empty_store, stated(small(), a=2 * 10**9, c=7))
    only_files, only_stated = by_code(result)[B], by_code(result)[C]
    assert (only_files.apbd, only_files.selisih, only_files.pagu, only_files.cocok) == (None, None, 10**9, False)
    assert (only_stated.apbd, only_stated.selisih, only_stated.pagu) == (7, -7, 0)
    told = " ".join(result.kontrol.keterangan)
    assert "uangnya belum ada dalam berkas yang dimuat: PD c (Rp7)" in told
    assert "tidak ada dalam kontrol: Dinas Pekerjaan Umum (Rp1.000.000.000)" in told
    assert not result.kontrol.cocok and exit_code(result) == ExitCode.INCOMPLETE


def test_an_agency_without_a_kontrol_alone_is_no_reason_to_be_incomplete(empty_store: Store) -> None:
    result = audited(empty_store, stated(small(), a=2 * 10**9))
    assert not result.kontrol.cocok and exit_code(result) == ExitCode.CLEAN


def test_without_a_kontrol_the_total_is_only_that_of_the_files(empty_store: Store) -> None:
    result = audited(empty_store, small())
    assert not result.kontrol.dibandingkan and result.kontrol.pd == ()
    assert result.kontrol.keterangan == ("Total berkas, belum dibandingkan dengan APBD.",)
    assert not any("APBD" in sentence for sentence in result.uang.keterangan)


def test_planned_money_is_not_compared(empty_store: Store) -> None:
    stated(small(), a=5).write(empty_store)
    empty_store.write("MATCH (v:Versi) SET v.sumber_uang = 'pagu_indikatif'")
    result = audit(empty_store, fail_on="never")
    assert not result.kontrol.dibandingkan and "pagu indikatif" in result.kontrol.keterangan[0]


def test_one_agency_is_compared_alone_and_a_unit_is_not(empty_store: Store) -> None:
    stated(small(), a=2 * 10**9, b=5).write(empty_store)
    alone = audit(empty_store, opd=A, fail_on="never")
    assert [one.kode_skpd for one in alone.kontrol.pd] == [A] and alone.kontrol.cocok
    unit = audit(empty_store, opd=UNIT, fail_on="never")
    assert not unit.kontrol.dibandingkan and "unit" in unit.kontrol.alasan


def test_refused_rupiah_stand_beside_the_agency_that_they_are_of(empty_store: Store, tmp_path: Path) -> None:
    rows = [
        line("1.02.02.2.02.0001", 100),
        line("1.02.02.2.02.0001", 30, rekening="bukan rekening"),
        line("1.02.02.2.02.0001", "1.234", rekening="5.1.02.01.01.0025"),
        line("7.01.02.2.01.0001", 50, skpd=KECAMATAN_A),
    ]
    kontrol = tmp_path / "kontrol.csv"
    apbd = [f"{skpd};PD;{amount};Perda 9/2025" for skpd, amount in ((DINKES, 130), (KECAMATAN_A, 50))]
    kontrol.write_text("\n".join(["kode_skpd;nama_skpd;apbd;dasar", *apbd]) + "\n", encoding="utf-8")
    loaded = load(empty_store, [rekap(tmp_path / "r.xlsx", rows), kontrol], tahun=2026, tahap="murni")
    assert loaded.refused == 2
    result = audit(empty_store)
    assert result.uang.jumlah == 150
    dinkes, kecamatan = by_code(result)[DINKES], by_code(result)[KECAMATAN_A]
    assert (dinkes.pagu, dinkes.selisih, dinkes.rupiah_ditolak, dinkes.baris_tanpa_nilai) == (100, -30, 30, 1)
    assert kecamatan.cocok and kecamatan.rupiah_ditolak == 0
    assert "Rp30 ditolak saat dimuat" in " ".join(result.kontrol.keterangan)
