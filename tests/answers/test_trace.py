"""From a budget to its outcome and back: every hop with its reason and its cell, and where it stops."""

from __future__ import annotations

import copy
import io
import json
from pathlib import Path

import openpyxl
import pytest
from rich.console import Console

from pohon_graph.answers import Basis, Cabang, basis, leverage_answer, money_answer, trace_answer
from pohon_graph.errors import PohonError
from pohon_graph.load import load
from pohon_graph.report.answers import show_answer, write_answer_json, write_answer_xlsx
from pohon_graph.store import Store
from tests.writing import DINKES, TREE, line, pohon, rekap

LINES = [
    line("1.02.02.2.02.0001", 1_000),
    line("1.02.02.2.02.0015", 300),
    line("1.02.02.2.02.0002", 40),
    line("1.02.02.2.01.0001", 50),
]


@pytest.fixture
def asked(empty_store: Store, tmp_path: Path) -> Basis:
    tree = copy.deepcopy(TREE)
    tree["Dukungan"] += [
        {"opd_anak": DINKES, "anak": "1.02.02.2.02.0015", "induk": "K9", "dasar": "rapat <b>", "bobot": "0,5"},
        {"opd_anak": DINKES, "anak": "1.02.02.2.02.0002", "induk": "K9", "dasar": "SPM"},
        {"opd_anak": DINKES, "anak": "K9", "induk": "K1", "dasar": "melingkar", "status": "diajukan"},
    ]
    files = [rekap(tmp_path / "rekap.xlsx", LINES), pohon(tmp_path / "pohon.xlsx", tree)]
    load(empty_store, files, tahun=2026, tahap="murni")
    return basis(empty_store)


def words(root: Cabang) -> list[str]:
    return [root.teks, *(word for child in root.anak for word in words(child))]


def test_a_budget_is_followed_to_its_iku_with_the_cell_of_every_hop(asked: Basis) -> None:
    answer = trace_answer(asked, "1.02.02.2.02.0001")
    (sub,) = answer["sub_kegiatan"].to_dict("records")
    assert (sub["jalur"], sub["tingkat"], sub["sampai"], sub["rupiah"]) == ("langsung", "sub", "pemda", 1_000)
    hops = answer["langkah"].to_dict("records")
    assert [(hop["dasar"], hop["sel"]) for hop in hops] == [
        ("pelayanan ibu hamil", "pohon.xlsx, Dukungan, baris 3"),
        ("jika ibu diperiksa", "pohon.xlsx, Dukungan, baris 2"),
        ("rpjmd", "pohon.xlsx, Sasaran, baris 2"),
    ]
    assert hops[1]["iku"] == "IKU pemda: Angka kematian ibu"
    assert "★ IKU pemda: Angka kematian ibu" in " ".join(words(answer.pohon[0]))


def test_a_chain_that_stops_says_where(asked: Basis) -> None:
    answer = trace_answer(asked, "1.02.02.2.02.0015")
    assert answer["sub_kegiatan"]["jalur"][0] == "putus"
    assert "Berhenti sebelum IKU di: simpul K9 Rapat terselenggara." in answer.catatan
    assert any("■ berhenti di sini" in word for word in words(answer.pohon[0]))
    mandate = trace_answer(asked, "1.02.02.2.02.0002")
    assert mandate["sub_kegiatan"]["jalur"][0] == "mandat"
    assert any("■ berhenti di sini  [SPM]" in word for word in words(mandate.pohon[0]))


def test_a_kegiatan_shows_all_that_is_below_it_and_one_without_a_link_says_so(asked: Basis) -> None:
    answer = trace_answer(asked, "1.02.02.2.02")
    assert sorted(answer["sub_kegiatan"]["kode"]) == [
        "1.02.02.2.02.0001",
        "1.02.02.2.02.0002",
        "1.02.02.2.02.0015",
    ]
    alone = trace_answer(asked, "1.02.02.2.01.0001")
    assert any("Belum ditemukan tautan" in sentence for sentence in alone.catatan)


def test_an_iku_is_followed_back_to_its_money(asked: Basis) -> None:
    (iku,) = asked.edges.iku["id"]
    answer = trace_answer(asked, iku)
    assert answer["sub_kegiatan"]["kode"].to_list() == ["1.02.02.2.02.0001"]
    assert answer["penopang"]["rupiah"].to_list() == [1_000]
    assert "Rp1.000 dari 1 sub kegiatan" in words(answer.pohon[0])[-1]


def test_what_nobody_has_is_refused_and_what_several_have_is_listed(asked: Basis) -> None:
    with pytest.raises(PohonError, match="Tidak ada simpul atau IKU"):
        trace_answer(asked, "9.99")
    asked.edges.simpul.loc[asked.edges.simpul["kode"] == "T1", "kode"] = "S1"
    with pytest.raises(PohonError, match="berarti lebih dari satu: sasaran:pemda:S1, tujuan:pemda:T1"):
        trace_answer(asked, "S1")


def test_every_answer_is_shown_kept_as_json_and_as_a_workbook(asked: Basis, tmp_path: Path) -> None:
    for answer in (trace_answer(asked, "1.02.02"), money_answer(asked, by="kelas"), leverage_answer(asked)):
        console = Console(width=80, record=True, file=io.StringIO())
        show_answer(console, answer)
        said = console.export_text()
        assert asked.keterangan.versi in said
        assert "Cakupan: 1 dari 1 PD" in said
        assert max(len(row) for row in said.splitlines()) <= 80
        write_answer_json(answer, tmp_path / "a.json")
        kept = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
        assert kept["keterangan"]["versi"] == asked.keterangan.versi
        assert kept["tabel"].keys() == {table.nama for table in answer.tabel}
        write_answer_xlsx(answer, tmp_path / "a.xlsx")
        book = openpyxl.load_workbook(tmp_path / "a.xlsx")
        assert len(book.sheetnames) == 1 + len(answer.tabel)
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        assert not [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink]
    money = money_answer(asked)
    assert money["kelas_jalur"]["rupiah"].sum() == money["kedatangan_terdekat"]["rupiah"].sum() == 1_390
