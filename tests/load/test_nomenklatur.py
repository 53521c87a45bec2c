"""A further edisi of the nomenclature: looked up after the newer ones, in the store once, and no part of a snapshot."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pohon_graph.errors import LoadError, SheetError
from pohon_graph.load import check, load
from pohon_graph.load.fileset import from_disk
from pohon_graph.load.joined import join_files
from pohon_graph.rules import audit
from pohon_graph.sheets import Isian
from pohon_graph.store import Store
from tests.sheets.test_nomenklatur_sipd import export, line
from tests.writing import DINKES, TREE, pohon, rekap
from tests.writing import line as money

MURNI: dict[str, Any] = {"tahun": 2026, "tahap": "murni"}
KNOWN, OLD, NOWHERE = "1.02.02.2.02.0001", "1.02.02.2.02.9001", "1.02.02.2.02.9999"


def listed(store: Store, edisi: str) -> dict[str, str]:
    rows = store.read("MATCH (n:Nomenklatur {edisi: $e}) RETURN n.kode AS k, n.nama AS n", e=edisi)
    return {row["k"]: row["n"] for row in rows}


def test_codes_are_looked_up_in_every_edisi_newest_first(empty_store: Store, tmp_path: Path) -> None:
    files = [
        rekap(tmp_path / "r.xlsx", [money(kode, 10) for kode in (KNOWN, OLD, NOWHERE)]),
        export(
            tmp_path / "versi_pemutakhiran_2025.xlsx",
            [
                line(KNOWN, "Nama dahulu"),
                line(OLD, "Hanya dahulu", SPM="SPM", sebelumnya="1.02.02.2.02.9000 Lebih dahulu"),
            ],
        ),
    ]
    result = load(empty_store, files, **MURNI)
    assert (result.exit_code, result.total) == (0, 30)
    coded = empty_store.read(
        "MATCH (s:SubKegiatan {versi: $v}) OPTIONAL MATCH (s)-[:BERKODE]->(o) "
        "RETURN s.kode AS k, collect(o.kunci) AS o, s.spm AS spm",
        v=result.versi,
    )
    assert {row["k"]: (row["o"], row["spm"]) for row in coded} == {
        KNOWN: ([f"2027:{KNOWN}"], True),
        OLD: ([f"2025:{OLD}"], True),
        NOWHERE: ([], False),
    }
    assert set(listed(empty_store, "2025")) == {"1.02", "1.02.02", "1.02.02.2.02", KNOWN, OLD, "1.02.02.2.02.9000"}
    found = {one.kode: one for one in audit(empty_store).temuan if one.aturan == "N2"}
    assert set(found) == {OLD, NOWHERE}
    assert "tidak ada dalam nomenklatur edisi 2027, tetapi berlaku dalam edisi 2025" in found[OLD].kondisi
    assert "tidak ditemukan dalam nomenklatur edisi 2027, 2025" in found[NOWHERE].kondisi
    assert (found[OLD].severity, found[NOWHERE].severity) == ("info", "warning")
    assert load(empty_store, files, **MURNI).unchanged


def test_an_edisi_is_kept_for_rebuilds_and_corrected_without_losing_codes(empty_store: Store, tmp_path: Path) -> None:
    first = export(tmp_path / "unduhan.xlsx", [line(KNOWN, "Satu"), line(OLD, "Dua", sebelumnya=f"{NOWHERE} Lama")])
    with pytest.raises(SheetError, match="Edisi"):
        load(empty_store, [first], **MURNI)
    load(empty_store, [first, rekap(tmp_path / "r.xlsx", [money(OLD, 10)])], edisi="2025", **MURNI)
    before = listed(empty_store, "2025")
    added = load(empty_store, [pohon(tmp_path / "p.xlsx", TREE)], tambah=True, **MURNI)
    assert {f.berkas for f in added.files} == {"unduhan.xlsx", "r.xlsx", "p.xlsx"}
    assert listed(empty_store, "2025") == before
    notes = [note for file in added.files for note in file.notes]
    assert not any("diperbarui" in note for note in notes)
    again = export(
        tmp_path / "baru.xlsx", [line(KNOWN, "Satu"), line("1.02.02.2.02.9002", "Tiga", sebelumnya=f"{NOWHERE} Lama")]
    )
    corrected = load(empty_store, [again], edisi="2025", ganti=True, **MURNI)
    (note,) = [note for file in corrected.files for note in file.notes if "diperbarui" in note]
    assert "2 kode diperbarui" in note
    assert listed(empty_store, "2025") == before | {"1.02.02.2.02.9002": "Tiga"}
    replaced = empty_store.read(
        "MATCH (b)-[:MENGGANTI]->(:Nomenklatur {kunci: $k}) RETURN b.kode AS b", k=f"2025:{NOWHERE}"
    )
    assert [row["b"] for row in replaced] == ["1.02.02.2.02.9002"]


def test_of_the_edisi_of_the_package_the_packages_list_stands(tmp_path: Path) -> None:
    same = export(tmp_path / "versi_pemutakhiran_2027.xlsx", [line(OLD, "Rekaan")])
    (report,) = check([same], tahun=2026).files
    assert any("sudah ada dalam paket" in note and "kode berbeda" in note for note in report.notes)
    marks = tmp_path / "t.csv"
    marks.write_text(f"tema;kode;dasar\nA;{OLD};x\n", encoding="utf-8")
    reports = check([same, marks, rekap(tmp_path / "r.xlsx", [money(KNOWN, 1)])], tahun=2026).files
    assert any("tidak dikenal nomenklatur" in note for file in reports for note in file.notes)


def test_names_of_missing_parents_come_from_an_older_edisi(tmp_path: Path) -> None:
    kode = "1.02.77.2.01.0001"
    old = export(tmp_path / "versi_pemutakhiran_2025.xlsx", [line(kode)])
    plan = tmp_path / "renstra.csv"
    plan.write_text(
        f"level,kode,parent_kode,uraian,anggaran_2026\nsub_kegiatan,{kode},1.02.77.2.01,Sub,5\n", encoding="utf-8"
    )
    joined = join_files(from_disk([old, plan], Isian(tahun=2026, opd=DINKES)), tahun=2026)
    assert joined.graph.nodes[f"program:{DINKES}:1.02.77"].isi["nama"] == "PROGRAM 1.02.77"
    assert joined.derived.official[f"kegiatan:{DINKES}:1.02.77.2.01"] == "2025:1.02.77.2.01"


def test_one_edisi_in_two_files_is_refused(tmp_path: Path) -> None:
    files = [
        export(tmp_path / "versi_pemutakhiran_2025_1.xlsx", [line(KNOWN)]),
        export(tmp_path / "versi_pemutakhiran_2025_2.xlsx", [line(OLD)]),
    ]
    with pytest.raises(LoadError, match="Edisi nomenklatur 2025 ada dalam dua berkas"):
        check(files, tahun=2026)
