"""Rp berapa untuk suatu tema: four amounts that are disjoint, by hand; from the graph and from a file alike."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from typer.testing import CliRunner

from pohon_graph.answers import Basis, Jawaban, basis, theme_answer, theme_from, theme_in
from pohon_graph.cli import app
from pohon_graph.errors import PohonError, SheetError
from pohon_graph.load import load
from pohon_graph.store import Store
from pohon_graph.values import format_rupiah
from tests.answers.conftest import Sample
from tests.answers.test_jabatan import DINKES_CONTOH, SEED, pagu
from tests.conftest import empty
from tests.writing import DINKES, RSUD, TREE, line, pohon, rekap

DINSOS = "1.06.2.14.0.00.04.0000"
TRAVEL, MEETING = "5.1.02.04.01.0003", "5.1.02.01.01.0052"
CODES = ("1.02.02.2.02.0001", "1.02.02.2.02.0018", "1.02.02.2.02.0050", "1.02.02.2.02.0002", "1.02.01.2.06.0009")


def amounts(answer: Jawaban) -> dict[str, tuple[int, int]]:
    frame = answer["ringkasan"]
    pairs = zip(frame["sub_kegiatan"].tolist(), frame["rupiah"].tolist(), strict=True)
    return {text: pair for text, pair in zip(frame["uraian"], pairs, strict=True) if pair != (0, 0)}


def test_stunting_in_the_sample_is_told_to_the_rupiah(contoh: Sample) -> None:
    answer = contoh.stunting
    direct = pagu(DINKES_CONTOH, "1.02.02.2.02.0015", "1.02.02.2.02.0046")
    direct += pagu(DINSOS, "2.14.03.2.02.0009", "2.14.04.2.01.0043", "2.14.04.2.01.0024")
    inherited, stopped = pagu(DINSOS, "2.14.03.2.03.0003"), pagu(DINKES_CONTOH, "1.02.02.2.02.0018")
    unlinked = pagu(DINSOS, "2.14.04.2.01.0018")
    beside = pagu(DINKES_CONTOH, *(f"1.02.02.2.02.{n}" for n in ("0003", "0004", "0033", "0048")))
    found = amounts(answer)
    support = {text: found.pop(text) for text in list(found) if text.startswith("Di dalam")}
    assert found == {
        "Bertanda, sampai ke IKU: tertaut rinci": (5, direct),
        "Bertanda, sampai ke IKU: lewat program": (1, inherited),
        "Bertanda, belum sampai: berhenti sebelum IKU": (1, stopped),
        "Bertanda, belum sampai: belum tertaut": (1, unlinked),
        "Jumlah bertanda": (8, direct + inherited + stopped + unlinked),
        "Menuju hasil tema, tanpa tanda (di luar jumlah)": (4, beside),
    }
    for name in ("docs/tema.md", "README.md", "README.id.md"):
        page = (SEED.parent / name).read_text(encoding="utf-8").replace("*", "")
        for count, rupiah in amounts(answer).values():
            assert f"| {count} | {format_rupiah(rupiah)} |" in page, name
    assert support["Di dalam jumlah bertanda: perjalanan dinas"][1] == travel(set(answer["bertanda"]["kode"]))


def travel(codes: set[str]) -> int:
    """The travel of these sub kegiatan, from the cells of the rekap."""
    sheet = openpyxl.load_workbook(SEED / "contoh" / "rekap_sipd_2026.xlsx", read_only=True)["REKAP"]
    rows = sheet.values
    at = {title: place for place, title in enumerate(next(rows))}
    return sum(
        int(str(row[at["PAGU"]]))
        for row in rows
        if row[at["KODE SUB KEGIATAN"]] in codes
        and str(row[at["KODE SKPD"]]) in (DINKES_CONTOH, DINSOS)
        and str(row[at["KODE REKENING"]]).startswith("5.1.02.04")
    )


def test_stunting_in_the_sample_has_its_results_and_says_where_it_stops(contoh: Sample) -> None:
    answer = contoh.stunting
    results = answer["hasil"].set_index("nama")
    own = results[results["hasil_tema"] == "ya"]
    assert set(own.index) == {
        "Menurunnya prevalensi stunting",
        "Keluarga berisiko stunting memperoleh layanan lintas sektor",
    }
    assert "Menurunnya kematian ibu dan bayi" in results.index
    subs = answer["bertanda"].set_index("kode")
    way = str(subs.loc["1.02.02.2.02.0015", "lewat"])
    assert way.startswith("simpul K2 Balita gizi kurang tertangani → simpul K1 Keluarga berisiko stunting")
    assert way.endswith("★ IKU pemda: Indeks Pembangunan Manusia")
    assert str(subs.loc["1.02.02.2.02.0018", "lewat"]).startswith("berhenti di simpul K7")
    assert any("2.14.02.2.01.0042" in sentence for sentence in answer.catatan)


def penanda(path: Path, *rows: str) -> Path:
    path.write_text("\n".join(("tema;kode;dasar;opd", *rows)) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tema")


@pytest.fixture(scope="module")
def asked(store: Store, folder: Path) -> Basis:
    """A theme that marks one of each jalur, support work, a unit's work under its agency's link; money beside it."""
    empty(store)
    tree: dict[str, list[dict[str, Any]]] = copy.deepcopy(TREE)
    tree["Dukungan"] += [
        {"opd_anak": DINKES, "anak": "1.02.02.2.02.0018", "induk": "K9", "dasar": "rapat"},
        {"opd_anak": DINKES, "anak": "1.02.02.2.02.0015", "induk": "K1", "dasar": "gizi ibu"},
    ]
    one, promotion, haji, spm, support = CODES
    lines = [
        line(one, 800),
        line(one, 150, rekening=TRAVEL),
        line(one, 50, rekening=MEETING),
        line(one, 500, unit=RSUD),
        line(promotion, 40, rekening=TRAVEL),
        line(haji, 7),
        line(spm, 0),
        line(support, 70, rekening=TRAVEL),
        line("1.02.02.2.02.0015", 300),
    ]
    theme = penanda(folder / "t.csv", *(f"Kematian Ibu;{code};Perbup <1>;" for code in CODES))
    files = [rekap(folder / "r.xlsx", lines), pohon(folder / "p.xlsx", tree), theme]
    load(store, files, tahun=2026, tahap="murni")
    return basis(store)


WANTED = {
    "Bertanda, sampai ke IKU: tertaut rinci": (2, 1_500),
    "Bertanda, belum sampai: mandat": (1, 0),
    "Bertanda, belum sampai: berhenti sebelum IKU": (1, 40),
    "Bertanda, belum sampai: belum tertaut": (1, 7),
    "Bertanda, kelas selain inti: tidak ditelusuri": (1, 70),
    "Jumlah bertanda": (6, 1_617),
    "Menuju hasil tema, tanpa tanda (di luar jumlah)": (1, 300),
    "Di dalam jumlah bertanda: perjalanan dinas": (3, 260),
    "Di dalam jumlah bertanda: rapat dan jamuan": (1, 50),
}


def test_four_amounts_are_disjoint_and_add_up(asked: Basis, store: Store) -> None:
    answer = theme_answer(asked, theme_in(asked, store, "kematian  ibu"))
    assert amounts(answer) == WANTED
    frame = answer["ringkasan"].groupby("kelompok")["rupiah"].sum()
    assert frame["bertanda"] == frame["jumlah"] == 1_617
    assert not set(answer["bertanda"]["id"]) & set(answer["tanpa_tanda"]["id"])
    assert "Tanda: penanda dalam versi 2026-murni#1. Dasar: Perbup <1>." in answer.catatan


def test_a_file_gives_the_same_names_what_it_cannot_place_and_writes_nothing(
    asked: Basis, store: Store, folder: Path
) -> None:
    count = "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS n, count(r) AS r"
    before = store.read(count)
    rows = [f"KEMATIAN IBU;{code};Surat;" for code in CODES]
    path = penanda(folder / "f.csv", *rows, "Kematian ibu;2.14.02.2.01.0042;Surat;", "Kematian ibu;semua;Surat;")
    answer = theme_answer(asked, theme_from(asked, path))
    assert amounts(answer) == WANTED
    absent = answer["kode_tanpa_sub"]
    assert list(absent["kode"]) == ["2.14.02.2.01.0042", "semua"]
    assert absent["sebab"][0] == "tidak direncanakan dalam versi ini"
    assert absent["sebab"][1].startswith("baris ditolak: ") and absent["sel"][1].endswith("baris 8")
    assert store.read(count) == before


def test_a_theme_that_no_result_names_has_no_money_beside_it(asked: Basis, folder: Path) -> None:
    path = penanda(folder / "g.csv", "Pokok pikiran DPRD;1.02.02.2.02.0001;Berita acara;")
    answer = theme_answer(asked, theme_from(asked, path))
    assert not [text for text in answer["ringkasan"]["uraian"] if "tanpa tanda" in text]
    assert answer["hasil"]["rupiah_tanpa_tanda"].tolist() == [300]
    assert answer["tanpa_tanda"].empty
    assert any(sentence.startswith("Hasil tema belum dapat ditunjuk: tidak satu pun") for sentence in answer.catatan)


def test_a_theme_that_reaches_nothing_still_adds_up(asked: Basis, folder: Path) -> None:
    path = penanda(folder / "h.csv", "Kematian ibu;1.02.02.2.02.0050;Surat;")
    answer = theme_answer(asked, theme_from(asked, path))
    assert amounts(answer) == {"Bertanda, belum sampai: belum tertaut": (1, 7), "Jumlah bertanda": (1, 7)}
    assert answer["per_iku"].empty and answer["hasil"].empty


def test_one_agency_or_unit_alone_is_asked_for(asked: Basis, store: Store) -> None:
    alone = basis(store, opd=RSUD)
    assert amounts(theme_answer(alone, theme_in(alone, store, "Kematian ibu"))) == {
        "Bertanda, sampai ke IKU: tertaut rinci": (1, 500),
        "Jumlah bertanda": (1, 500),
    }


def test_a_wrong_name_or_file_says_what_to_do(asked: Basis, store: Store, folder: Path) -> None:
    with pytest.raises(PohonError, match="Yang paling dekat: Kematian Ibu"):
        theme_in(asked, store, "kematan ibu")
    several = penanda(folder / "s.csv", f"A;{CODES[0]};x;", f"B;{CODES[1]};x;")
    with pytest.raises(PohonError, match="memuat 2 tema: A; B"):
        theme_from(asked, several)
    assert len(theme_from(asked, several, "b").subs) == 1
    with pytest.raises(SheetError, match="bukan penanda tema"):
        theme_from(asked, folder / "r.xlsx")
    with pytest.raises(SheetError, match="tidak dapat dibuka"):
        theme_from(asked, folder / "tiada.csv")


def test_on_the_command_line(asked: Basis, store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert store.info.home is not None
    monkeypatch.setenv("NEO4J_URI", store.info.uri)
    monkeypatch.setenv("NEO4J_USERNAME", "neo4j")
    monkeypatch.setenv("NEO4J_PASSWORD", (store.info.home / "sandi").read_text(encoding="utf-8").strip())
    done = CliRunner().invoke(app, ["tema", "kematian ibu", "--json", "-", "--xlsx", str(folder / "tema.xlsx")])
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)["tabel"]["ringkasan"][0]["rupiah"] == 1_500
    assert openpyxl.load_workbook(folder / "tema.xlsx").sheetnames[:2] == ["Keterangan", "Ringkasan"]
    shown = CliRunner().invoke(app, ["tema", str(folder / "t.csv"), "--baris", "3"])
    assert shown.exit_code == 0 and "Rp1.500" in shown.stdout
    posts = CliRunner().invoke(app, ["jabatan", "--xlsx", str(folder / "jabatan.xlsx")])
    assert posts.exit_code == 0 and "Belum ditemukan satu pun baris tanggung jawab" in posts.stdout
    assert len(openpyxl.load_workbook(folder / "jabatan.xlsx").sheetnames) == 9
