"""Suggestions: for what has no link or only its program's, never written, each with its words and its reason."""

from __future__ import annotations

import copy
import io
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from pohon_graph.answers import Jawaban, basis, suggest_answer
from pohon_graph.load import load
from pohon_graph.mirip import read_texts
from pohon_graph.report.answers import show_answer
from pohon_graph.store import Store
from tests.writing import DINKES, KECAMATAN_A, TREE, line, pohon, rekap

LINES = [
    line("1.02.02.2.02.0001", 1_000),
    line("1.02.02.2.02.0028", 300, **{"NAMA SUB KEGIATAN": "Pemeriksaan ibu hamil"}),
    line("1.02.03.2.02.0001", 70, **{"NAMA SUB KEGIATAN": "Rapat tenaga", "NAMA KEGIATAN": "Tenaga"}),
    line("1.02.01.2.02.0001", 9_000, rekening="5.1.01.01.01.0001"),
    line("7.01.02.2.01.0001", 5, skpd=KECAMATAN_A),
]


@pytest.fixture
def suggested(empty_store: Store, tmp_path: Path) -> Jawaban:
    tree: dict[str, list[dict[str, Any]]] = copy.deepcopy(TREE)
    tree["Dukungan"] += [
        {"opd_anak": DINKES, "anak": "1.02.03", "induk": "K1", "dasar": "renstra"},
        {"opd_anak": DINKES, "anak": "1.02.02.2.02.0028", "induk": "K9", "dasar": "belum", "status": "diajukan"},
    ]
    files = [rekap(tmp_path / "rekap.xlsx", LINES), pohon(tmp_path / "pohon.xlsx", tree)]
    load(empty_store, files, tahun=2026, tahap="murni")
    before = empty_store.read("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(n) AS n, count(r) AS r")
    asked = basis(empty_store)
    given = suggest_answer(asked, read_texts(empty_store, asked.keterangan.versi))
    assert empty_store.read("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(n) AS n, count(r) AS r") == before
    return given


def test_for_what_has_no_link_of_its_own_most_money_first_and_as_no_link(suggested: Jawaban) -> None:
    subs = suggested["sub_kegiatan"]
    first = subs[subs["urutan"] == 1]
    assert [(row["kode"], row["jalur"], row["pagu"]) for row in first.to_dict("records")] == [
        ("1.02.02.2.02.0028", "tanpa_tautan", 300),
        ("1.02.03.2.02.0001", "warisan", 70),
    ], "neither the linked one, nor salaries, nor an agency that is not judged"
    assert list(first["simpul"]) == [f"kondisi:{DINKES}:K1", f"kondisi:{DINKES}:K9"]
    assert first["kata"].iloc[0] == "hamil, diperiksa, ibu"
    assert "nama sub kegiatan" in first["alasan"].iloc[0]
    assert first["skor"].between(0.05, 1).all()
    kegiatan = suggested["kegiatan"]
    assert list(kegiatan[kegiatan["urutan"] == 1]["pagu"]) == [300, 70]
    screen = io.StringIO()
    show_answer(Console(width=160, file=screen), suggested)
    told = " ".join(screen.getvalue().split())
    assert "bukan tautan" in told and "Cakupan: 1 dari 2 PD" in told
