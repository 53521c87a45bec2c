"""Themes in the graph: what is marked is what is planned, under whatever code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pohon_graph.load import LoadResult, check, load
from pohon_graph.store import Store
from tests.writing import DINKES, KECAMATAN_A, RSUD, line, rekap

MURNI: dict[str, Any] = {"tahun": 2026, "tahap": "murni"}
OLD, NEW = "1.02.02.2.02.0021", "1.02.02.2.02.0055"
LINES = [
    line("1.02.02.2.02.0001", 100),
    line("1.02.02.2.02.0002", 20),
    line("1.02.02.2.01.0003", 3),
    line("1.02.01.2.06.0009", 7),
    line("1.02.02.2.02.0001", 1000, unit=RSUD),
    line("7.01.02.2.01.0001", 40, skpd=KECAMATAN_A),
    line("7.01.01.2.06.0009", 5, skpd=KECAMATAN_A),
]


def penanda(path: Path, *rows: str, header: str = "tema;kode;dasar;opd;unit") -> Path:
    path.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    return path


def marked(store: Store, versi: str) -> dict[str, dict[tuple[str, str], str]]:
    rows = store.read(
        "MATCH (p:Penanda {versi: $v}) OPTIONAL MATCH (p)-[m:MENANDAI]->(s:SubKegiatan {versi: $v}) "
        "RETURN p.nama AS tema, s.lingkup AS l, s.kode AS k, m.dasar AS d, m.asal_baris AS b",
        v=versi,
    )
    found: dict[str, dict[tuple[str, str], str]] = {}
    for row in rows:
        subs = found.setdefault(row["tema"], {})
        if row["k"]:
            assert row["b"]
            subs[row["l"], row["k"]] = row["d"]
    return found


@pytest.fixture
def money(tmp_path: Path) -> Path:
    return rekap(tmp_path / "r.xlsx", LINES)


def test_themes_mark_what_is_planned_at_everyone_or_at_those_named(
    empty_store: Store, tmp_path: Path, money: Path
) -> None:
    file = penanda(
        tmp_path / "t.csv",
        "Stunting;1.02.02.2.02.0001;Surat Mendagri;;",
        "STUNTING;1.02.02.2.02;Perbup 7/2025;;",
        "Stunting;2.14.02.2.01.0001;Surat Mendagri;;",
        "Gender;X.XX.01.2.06.0009;SE Bupati;;",
        f"Pokir;1.02.02.2.02.0001;Berita acara;;{RSUD}",
        f"Pokir;7.01.02;Berita acara;{KECAMATAN_A};",
        "Geopark;3.26.02.2.01.0001;SK Bupati;;",
    )
    result = load(empty_store, [money, file], **MURNI)
    assert result.exit_code == 0 and result.total == sum(int(str(row["PAGU"])) for row in LINES)
    unit = f"{DINKES}/{RSUD}"
    assert marked(empty_store, result.versi) == {
        "STUNTING": {
            (DINKES, "1.02.02.2.02.0001"): "Perbup 7/2025; Surat Mendagri",
            (unit, "1.02.02.2.02.0001"): "Perbup 7/2025; Surat Mendagri",
            (DINKES, "1.02.02.2.02.0002"): "Perbup 7/2025",
        },
        "Gender": {(DINKES, "1.02.01.2.06.0009"): "SE Bupati", (KECAMATAN_A, "7.01.01.2.06.0009"): "SE Bupati"},
        "Pokir": {(unit, "1.02.02.2.02.0001"): "Berita acara", (KECAMATAN_A, "7.01.02.2.01.0001"): "Berita acara"},
        "Geopark": {},
    }
    grounds = empty_store.read("MATCH (p:Penanda {versi: $v}) RETURN p.id AS id, p.dasar AS d", v=result.versi)
    assert {row["id"]: row["d"] for row in grounds} == {
        "penanda:stunting": None,
        "penanda:gender": "SE Bupati",
        "penanda:pokir": "Berita acara",
        "penanda:geopark": "SK Bupati",
    }
    report = next(f for f in result.files if f.tata_letak == "penanda")
    assert (report.baris_dimuat, report.outcome, report.rupiah_berkas) == (7, "cocok", 0)
    assert [(r.kolom, r.lama, r.baru) for r in report.repairs] == [("tema", "Stunting", "STUNTING")]
    notes = " ".join(report.notes)
    assert "1 kode ditandai tetapi tidak dianggarkan" in notes and "2.14.02.2.01.0001" in notes
    assert "1.02.02.2.02 3 sub kegiatan" in notes and f"7.01.02 ({KECAMATAN_A}) 1 sub kegiatan" in notes
    again = load(empty_store, [file, money], **MURNI)
    assert again.unchanged


def _of(result: LoadResult, file: str) -> Any:
    return next(report for report in result.files if report.berkas == file)


@pytest.mark.parametrize(
    ("planned", "named", "links", "logged"),
    [
        ([OLD], OLD, {OLD}, ""),
        ([NEW], OLD, {NEW}, "penggantinya"),
        ([OLD], NEW, {OLD}, "lama"),
        ([OLD, NEW], OLD, {OLD}, ""),
    ],
)
def test_work_planned_under_its_other_code_only_is_marked_and_logged(
    empty_store: Store, tmp_path: Path, planned: list[str], named: str, links: set[str], logged: str
) -> None:
    files = [
        rekap(tmp_path / "r.xlsx", [line(kode, 10) for kode in planned]),
        penanda(tmp_path / "t.csv", f"Jiwa;{named};SPM;;"),
    ]
    result = load(empty_store, files, **MURNI)
    assert {kode for _, kode in marked(empty_store, result.versi)["Jiwa"]} == links
    repairs = _of(result, "t.csv").repairs
    assert [repair.lama for repair in repairs] == [named] * bool(logged)
    assert all(logged in repair.alasan for repair in repairs)


def test_each_agency_is_looked_at_for_itself(tmp_path: Path) -> None:
    files = [
        rekap(tmp_path / "r.xlsx", [line(OLD, 10), line(NEW, 10), line(NEW, 10, unit=RSUD)]),
        penanda(tmp_path / "t.csv", f"Jiwa;{OLD};SPM;;"),
    ]
    (repair,) = _of(check(files, tahun=2026), "t.csv").repairs
    assert (repair.baru, repair.alasan.partition(" ")[0]) == (NEW, "1")


def test_a_code_that_no_edition_knows_is_said_to_be_unknown(tmp_path: Path, money: Path) -> None:
    file = penanda(tmp_path / "t.csv", "A;1.02.02.2.02.9999;x;;", "A;2.14.02.2.01.0034;x;;")
    (note,) = _of(check([money, file], tahun=2026), "t.csv").notes
    assert "1.02.02.2.02.9999 (tidak dikenal nomenklatur)" in note and "2.14.02.2.01.0034 (" not in note
    assert "2 kode ditandai tetapi tidak dianggarkan" in note
