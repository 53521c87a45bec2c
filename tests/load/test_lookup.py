"""Which simpul a choice means: its code decides, its text tells equal codes apart; the text of another is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from pohon_graph.load import LoadResult, check
from pohon_graph.load.lookup import Index
from pohon_graph.sheets import Node, Ref
from pohon_graph.sheets.reading import Asal
from tests.writing import DINKES, RSUD, pohon

UNIT = f"{DINKES}/{RSUD}"
HERE = Asal("a.xlsx", "Kondisi", 2)
KONDISI = [
    {"opd": DINKES, "kode": "K1", "uraian": "Ibu hamil diperiksa lengkap"},
    {"opd": DINKES, "kode": "K2", "uraian": "Rujukan cepat, tepat"},
    {"opd": DINKES, "unit": RSUD, "kode": "K1", "uraian": "Kamar bersalin siap"},
    {"opd": DINKES, "unit": RSUD, "kode": "K3", "uraian": "Obat tersedia"},
    {"opd": DINKES, "uraian": "Bidan terlatih"},
]
CHILD = {"opd_anak": DINKES, "anak": "K9", "dasar": "alasan"}


def linked(tmp_path: Path, induk: str, **cells: str) -> LoadResult:
    rows = [*KONDISI, {"opd": DINKES, "kode": "K9", "uraian": "Rapat"}]
    rows.append({"opd": DINKES, "unit": RSUD, "kode": "K9", "uraian": "Jaga malam"})
    path = pohon(tmp_path / "p.xlsx", {"Kondisi": rows, "Dukungan": [{**CHILD, "induk": induk, **cells}]})
    return check([path], tahun=2026)


@pytest.mark.parametrize(
    ("induk", "cells"),
    [
        ("K1 — Ibu hamil diperiksa lengkap", {}),
        ("K1 — ibu hamil DIPERIKSA, lengkap", {}),
        ("K1 — Ibu hamil dipe…", {}),
        ("K1", {}),
        ("K2 — Rujukan cepat, tepat", {"unit_anak": RSUD}),
        ("Kondisi:Bidan terlatih", {}),
        ("Bidan terlatih", {"unit_anak": RSUD}),
    ],
)
def test_a_choice_is_linked_without_a_word(tmp_path: Path, induk: str, cells: dict[str, str]) -> None:
    result = linked(tmp_path, induk, **cells)
    assert (result.refused, result.files[0].repairs) == (0, ())


def test_a_wording_that_has_changed_since_is_logged_and_the_code_stands(tmp_path: Path) -> None:
    (repair,) = linked(tmp_path, "K1 — Ibu hamil diperiksa").files[0].repairs
    assert (repair.kolom, repair.lama, repair.baru) == ("induk", "Ibu hamil diperiksa", "Ibu hamil diperiksa lengkap")
    assert "kode yang dipakai" in repair.alasan


@pytest.mark.parametrize("induk", ["K1 — Rujukan cepat, tepat", "K2 — Bidan terlatih"])
def test_a_text_that_is_another_simpul_is_refused(tmp_path: Path, induk: str) -> None:
    result = linked(tmp_path, induk)
    (refusal,) = result.files[0].refusals
    assert (refusal.kolom, refusal.nilai) == ("induk", induk)
    assert "sedangkan teks di belakangnya milik" in refusal.alasan and refusal.langkah


@pytest.mark.parametrize("induk", ["K7 — Tidak ada", "K3 — Obat tersedia", "Kondisi:Bidan"])
def test_what_is_not_there_is_refused(tmp_path: Path, induk: str) -> None:
    assert linked(tmp_path, induk).refused == 1, "an agency's row never means a unit's simpul by its text alone"


def test_the_text_tells_a_units_simpul_from_its_agencys() -> None:
    nodes = [
        Node("Kondisi", "kondisi:agency:K1", {"lingkup": DINKES, "kode": "K1", "nama": "Ibu diperiksa"}, HERE),
        Node("Kondisi", "kondisi:unit:K1", {"lingkup": UNIT, "kode": "K1", "nama": "Kamar siap"}, HERE),
        Node("Kondisi", "kondisi:agency:K2", {"lingkup": DINKES, "kode": "K2", "nama": "Sama"}, HERE),
        Node("Kondisi", "kondisi:unit:K2", {"lingkup": UNIT, "kode": "K2", "nama": "Sama"}, HERE),
    ]
    index = Index(nodes)

    def found(lingkup: str, kode: str, bunyi: str) -> list[str]:
        return [node.id for node in index.candidates(Ref(lingkup, kode, ("Kondisi",), bunyi))]

    assert found(UNIT, "K1", "") == found(UNIT, "K1", "Kamar siap") == ["kondisi:unit:K1"]
    assert found(UNIT, "K1", "Ibu diperiksa") == ["kondisi:agency:K1"]
    assert found(DINKES, "K1", "Kamar siap") == ["kondisi:agency:K1"], "never below"
    assert len(found(UNIT, "K2", "Sama")) == 2, "not certain, so refused"
