"""Control totals in the graph: beside the money, never in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pohon_graph.errors import LoadError
from pohon_graph.load import check, load, stored_reports
from pohon_graph.rules import audit
from pohon_graph.store import Store
from tests.writing import DINKES, KECAMATAN_A, KECAMATAN_B, TREE, line, pohon, rekap

MURNI: dict[str, Any] = {"tahun": 2026, "tahap": "murni"}
LINES = [line("1.02.02.2.02.0001", 1_500_000_000)]


def kontrol(path: Path, *rows: str, header: str = "kode_skpd;nama_skpd;apbd;dasar") -> Path:
    path.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    return path


def stored(store: Store, versi: str) -> dict[str, int]:
    return {
        row["l"]: row["a"]
        for row in store.read("MATCH (k:Kontrol {versi: $v}) RETURN k.lingkup AS l, k.apbd AS a", v=versi)
    }


def test_totals_stand_beside_the_money_and_name_agencies_last(empty_store: Store, tmp_path: Path) -> None:
    files = [
        rekap(tmp_path / "r.xlsx", LINES),
        pohon(tmp_path / "p.xlsx", {"PerangkatDaerah": [{"opd": KECAMATAN_B, "nama": "Kecamatan Dua"}]}),
        kontrol(
            tmp_path / "k.csv",
            f"{DINKES};A. DINKES;1600000000;Perda 5/2025",
            f"{KECAMATAN_A};Kecamatan Satu;100;Perda 5/2025",
            f"{KECAMATAN_B};A. KEC. DUA;200;Perda 5/2025",
        ),
    ]
    result = load(empty_store, files, **MURNI)
    assert (result.exit_code, result.total) == (0, 1_500_000_000)
    assert stored(empty_store, result.versi) == {DINKES: 1_600_000_000, KECAMATAN_A: 100, KECAMATAN_B: 200}
    report = next(f for f in stored_reports(empty_store, result.versi) if f.tata_letak == "kontrol")
    assert (report.outcome, report.rupiah_berkas, report.rupiah_graf, report.baris_dimuat) == ("cocok", 0, 0, 3)
    names = empty_store.read("MATCH (d:PerangkatDaerah {versi: $v}) RETURN d.lingkup AS l, d.nama AS n", v=result.versi)
    assert {row["l"]: row["n"] for row in names} == {
        DINKES: "Dinas Kesehatan",
        KECAMATAN_A: "Kecamatan Satu",
        KECAMATAN_B: "Kecamatan Dua",
    }
    covers = audit(empty_store).cakupan
    assert covers.pd_total == 3 and covers.rupiah_total == 1_500_000_000
    (only_total,) = [one for one in covers.rincian if one.lingkup == KECAMATAN_A]
    assert (only_total.tercakup, only_total.rupiah, only_total.nama) == (False, 0, "Kecamatan Satu")


def test_two_totals_of_one_agency_are_both_refused(tmp_path: Path) -> None:
    one = kontrol(
        tmp_path / "k.csv",
        f"{DINKES};;5;Perda 5/2025",
        f"{DINKES};;7;Perda 5/2025",
        f"{KECAMATAN_A};;1;Perda 5/2025",
        f"{KECAMATAN_A};Kecamatan;1;Perda 5/2025",
    )
    two = kontrol(tmp_path / "k2.csv", f"{KECAMATAN_B};;1;Perda 5/2025", f"{KECAMATAN_A};;1;Perda 5/2025")
    three = kontrol(tmp_path / "k3.csv", f"{KECAMATAN_B};;1;Perkada 9/2026")
    result = check([one, two, three], tahun=2026)
    refused = [refusal for file in result.files for refusal in file.refusals]
    assert {(r.asal.berkas, r.asal.baris, r.kolom) for r in refused} == {
        ("k.csv", 2, "apbd"),
        ("k.csv", 3, "apbd"),
        ("k2.csv", 2, "dasar"),
        ("k3.csv", 2, "dasar"),
    }
    first = next(r for r in refused if (r.asal.berkas, r.asal.baris) == ("k.csv", 2))
    assert "'7'" in first.alasan and "baris 3" in first.alasan
    assert result.counts == {"Kontrol": 1, "PerangkatDaerah": 3}


def test_another_year_refuses_the_load(tmp_path: Path) -> None:
    file = kontrol(tmp_path / "k.csv", f"{DINKES};;5;Perda;2025", header="kode_skpd;nama_skpd;apbd;dasar;tahun")
    with pytest.raises(LoadError, match="TAHUN 2025"):
        check([file], tahun=2026)


def test_the_next_stage_leaves_totals_behind_with_the_money_they_stood_beside(
    empty_store: Store, tmp_path: Path
) -> None:
    first = [
        rekap(tmp_path / "r.xlsx", LINES),
        pohon(tmp_path / "p.xlsx", TREE),
        kontrol(tmp_path / "k.csv", f"{DINKES};;1500000000;Perda 5/2025"),
    ]
    load(empty_store, first, **MURNI)
    tree = pohon(tmp_path / "p2.xlsx", {"PerangkatDaerah": [{"opd": KECAMATAN_A, "nama": "Kecamatan Satu"}]})
    kept = load(empty_store, [tree], tahun=2026, tahap="pergeseran1", dari="2026-murni")
    assert stored(empty_store, kept.versi) == {DINKES: 1_500_000_000}
    newer = kontrol(tmp_path / "k2.csv", f"{DINKES};;1700000000;Perda 9/2026")
    replaced = load(empty_store, [newer], tahun=2026, tahap="pergeseran2", dari="2026-murni")
    assert stored(empty_store, replaced.versi) == {DINKES: 1_700_000_000} and replaced.exit_code == 0
    money = rekap(tmp_path / "r2.xlsx", [line("1.02.02.2.02.0001", 42)])
    changed = load(empty_store, [money], tahun=2026, tahap="perubahan", dari="2026-murni")
    assert stored(empty_store, changed.versi) == {}
    assert {f.berkas for f in changed.files} == {"r2.xlsx", "p.xlsx"}
