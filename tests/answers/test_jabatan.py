"""Posts: recorded or not, measured or not, each rupiah once, and nobody blamed or ranked."""

from __future__ import annotations

import copy
import csv
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pohon_graph.answers import Jawaban, basis, jabatan_answer
from pohon_graph.answers.measured import measured
from pohon_graph.load import load
from pohon_graph.store import Store
from tests.answers.conftest import Sample
from tests.conftest import empty
from tests.writing import DINKES, KECAMATAN_A, RSUD, TREE, line, pohon, rekap

SEED = Path(__file__).parents[2] / "seed_data"
DISDIK, DINKES_CONTOH = "1.01.0.00.0.00.01.0000", "1.02.0.00.0.00.02.0000"
RSUD_CONTOH = f"{DINKES_CONTOH}/1.02.0.00.0.00.02.0001"


def sheet(name: str) -> list[dict[str, str]]:
    rows = openpyxl.load_workbook(SEED / "contoh" / "pohon_kinerja_2026.xlsx", read_only=True)[name].values
    titles = next(rows)
    return [{str(t): str(c or "") for t, c in zip(titles, row, strict=True)} for row in rows]


def pagu(lingkup: str, *codes: str, inti: bool = True) -> int:
    """The rupiah of sub kegiatan under these codes, as the author of the sample has them."""
    with (SEED / "contoh_harapan.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return sum(
        int(row["pagu"])
        for row in rows
        if "/".join(filter(None, (row["opd"], row["unit"]))) == lingkup
        and (row["kelas"] == "inti") is inti
        and any(row["kode"].startswith(code) for code in codes)
    )


def row(answer: Jawaban, table: str, id: str) -> dict[str, Any]:
    (found,) = answer[table][answer[table]["id"] == f"jabatan:{id}"].to_dict("records")
    return {str(name): value for name, value in found.items()}


def test_in_the_sample_states_are_told_apart_with_their_reason(contoh: Sample) -> None:
    answer = contoh.jabatan
    with_rows = {(r["opd_jabatan"], r["unit_jabatan"], r["jabatan"]) for r in sheet("TanggungJawab")}
    without = {
        ":".join(("jabatan", "/".join(filter(None, (r["opd"], r["unit"]))), r["kode"]))
        for r in sheet("Jabatan")
        if (r["opd"], r["unit"], r["kode"]) not in with_rows
    }
    frame = answer["jabatan"]
    assert len(frame) == 45
    assert set(frame.loc[frame["keadaan"] == "belum ada kontribusi tercatat", "id"]) == without
    assert set(frame["keadaan"]) == {"belum ada kontribusi tercatat", "tercatat, belum terukur", "terukur"}
    told = [row(answer, "jabatan", f"{DINKES_CONTOH}:{kode}")["alasan"] for kode in ("J3", "J4")]
    assert told == ["4 dari 5 indikator punya target dan realisasi 2026", "1 yang dijawab, belum punya indikator"]
    assert row(answer, "jabatan", f"{DISDIK}:J2")["alasan"] == "1 indikator: 1 belum ada realisasi 2026"
    assert "lewat tim kerja" in row(answer, "jabatan", f"{DISDIK}:J7")["alasan"]
    counts = answer["per_pd"].set_index("lingkup").loc[DINKES_CONTOH]
    assert counts[["jabatan", "belum_tercatat", "belum_terukur", "terukur"]].tolist() == [7, 1, 3, 3]


def test_in_the_sample_each_rupiah_is_below_a_post_once(contoh: Sample) -> None:
    answer = contoh.jabatan
    money = {id: row(answer, "uang", id) for id in (f"{DINKES_CONTOH}:J7", f"{DISDIK}:J4", f"{DINKES_CONTOH}:J4")}
    assert money[f"{DINKES_CONTOH}:J7"]["rupiah_langsung"] == pagu(DINKES_CONTOH, "1.02.02.2.02.0015")
    program = pagu(DISDIK, "1.01.02")
    assert money[f"{DISDIK}:J4"]["rupiah_inti"] == money[f"{DISDIK}:J4"]["rupiah_bersama"] == program
    on_k6 = [f"1.02.02.2.02.{n}" for n in ("0011", "0012", "0045", "0020", "0056", "0040")]
    k6 = pagu(DINKES_CONTOH, *on_k6)
    assert money[f"{DINKES_CONTOH}:J4"]["rupiah_inti"] == money[f"{DINKES_CONTOH}:J4"]["rupiah_belum_sampai"] == k6
    support = row(answer, "uang_lain", f"{RSUD_CONTOH}:J3")
    assert (support["rupiah_inti"], support["hanya_penunjang"]) == (0, "ya")
    assert support["rupiah_selain_inti"] == pagu(RSUD_CONTOH, "1.02.01", inti=False)
    frame = answer["uang"]
    parts = frame[["rupiah_langsung", "rupiah_warisan", "rupiah_belum_sampai"]].sum(axis=1)
    assert (parts == frame["rupiah_inti"]).all()


def test_in_the_sample_iku_words_and_order_are_told_without_a_score(contoh: Sample) -> None:
    answer = contoh.jabatan
    iku = answer["iku"][answer["iku"]["id"] == f"jabatan:{DINKES_CONTOH}:J7"]
    assert dict(zip(iku["iku"], iku["cara"], strict=True)) == {
        "Prevalensi balita pendek hasil penimbangan": "langsung",
        "Prevalensi stunting": "langsung",
        "Umur harapan hidup": "langsung",
        "Indeks Pembangunan Manusia": "langsung",
    }
    head = answer["iku"][answer["iku"]["id"] == "jabatan:pemda:BUPATI"]
    assert set(head["cara"]) == {"miliknya"}
    assert row(answer, "kata_kondisi", f"{DINKES_CONTOH}:J5")["kata_kondisi"].endswith(
        "mutu fasilitas pelayanan kesehatan"
    )
    assert list(answer["jabatan"]["lingkup"])[:2] == ["pemda", DISDIK]
    assert not {"skor", "nilai", "peringkat"} & {str(name) for name in answer["jabatan"].columns}
    assert any("109 baris" in sentence for sentence in answer.catatan)


TASKS = [
    ("J1", "pemda", "S1"),
    ("J1", "", "K1"),
    ("J2", "pemda", "Indikator:IKU1"),
    ("J3", "", "Indikator:I2"),
    ("J4", "", "1.02.02"),
    ("J5", "", "Indikator:I3"),
    ("J6", "", "1.02.01"),
    ("J7", "", "1.02.05"),
]


@pytest.fixture(scope="module")
def small(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Jawaban:
    """One trap per post: two results over one sub, an indicator alone, a predicate, realisasi without target …"""
    empty(store)
    tree = copy.deepcopy(TREE)
    tree["Dukungan"] += [{"opd_anak": DINKES, "anak": "1.02.01", "induk": "K2", "dasar": "renstra"}]
    tree["Kondisi"] += [{"opd": DINKES, "kode": "K2", "uraian": "Meningkatnya mutu <b>rekam</b> medis"}]
    tree["Indikator"] += [
        {"opd": DINKES, "kode": "I2", "pemilik": "K2", "uraian": "Nilai mutu", "arah": "naik", "jenis": "predikat"},
        {"opd": DINKES, "kode": "I3", "pemilik": "K1", "uraian": "Ibu diperiksa", "arah": "naik", "jenis": "angka"},
    ]
    tree["Target"] += [
        {"opd": DINKES, "indikator": "I2", "periode": "2026", "target": "BB", "realisasi": "B"},
        {"opd": DINKES, "indikator": "I3", "periode": "2026-tw2", "realisasi": "61"},
        {"opd": DINKES, "indikator": "I3", "periode": "2025", "target": "60", "realisasi": "61"},
    ]
    posts = [{"opd": DINKES, "kode": f"J{n}", "nama": f"Jabatan {n}", "jenjang": "administrator"} for n in range(1, 12)]
    tree["Jabatan"] = [*posts, {"opd": KECAMATAN_A, "kode": "J1", "nama": "Camat"}]
    tree["TanggungJawab"] = [
        {"opd_jabatan": DINKES, "jabatan": post, "opd": opd, "kode": kode} for post, opd, kode in TASKS
    ]
    lines = [
        line("1.02.02.2.02.0001", 1_000),
        line("1.02.02.2.02.0001", 500, unit=RSUD),
        line("1.02.02.2.02.0002", 0),
        line("1.02.01.2.02.0001", 70, rekening="5.1.01.01.01.0001"),
        line("1.02.05.2.01.0001", 30),
        line("7.01.02.2.01.0001", 9, skpd=KECAMATAN_A),
    ]
    folder = tmp_path_factory.mktemp("jabatan")
    load(store, [rekap(folder / "r.xlsx", lines), pohon(folder / "p.xlsx", tree)], tahun=2026, tahap="murni")
    return jabatan_answer(basis(store), store)


@pytest.mark.parametrize(
    ("post", "keadaan", "alasan"),
    [
        ("J1", "tercatat, belum terukur", "2 indikator: 1 belum ada realisasi 2026, 1 realisasi tanpa target 2026"),
        ("J2", "tercatat, belum terukur", "1 indikator: 1 belum ada realisasi 2026"),
        ("J3", "terukur", "1 dari 1 indikator punya target dan realisasi 2026"),
        ("J4", "tercatat, belum terukur", "1 yang dijawab, belum punya indikator"),
        ("J5", "tercatat, belum terukur", "1 indikator: 1 realisasi tanpa target 2026"),
        ("J11", "belum ada kontribusi tercatat", "belum ditemukan baris tanggung jawabnya dalam berkas yang dimuat"),
    ],
)
def test_the_state_of_a_post(small: Jawaban, post: str, keadaan: str, alasan: str) -> None:
    found = row(small, "jabatan", f"{DINKES}:{post}")
    assert (found["keadaan"], found["alasan"]) == (keadaan, alasan)


def test_where_no_tree_is_loaded_a_post_is_not_judged(small: Jawaban) -> None:
    found = row(small, "jabatan", f"{KECAMATAN_A}:J1")
    assert (found["keadaan"], found["alasan"]) == ("belum dinilai", "pohon kinerja perangkat daerahnya belum dimuat")


@pytest.mark.parametrize(
    ("post", "subs", "rupiah", "selain_inti", "penunjang"),
    [
        ("J1", 2, 1_500, 0, ""),  # under K1 and S1, once; the unit's money comes by its agency's link
        ("J2", 2, 1_500, 0, ""),  # an indicator alone stands for what it measures
        ("J3", 0, 0, 0, "ya"),  # support work comes to its result by a link: no money of the result
        ("J4", 2, 1_000, 0, ""),  # a program of the agency, not the unit's; one sub has no money
        ("J6", 0, 0, 70, "ya"),
        ("J7", 1, 30, 0, ""),
    ],
)
def test_the_money_below_a_post(
    small: Jawaban, post: str, subs: int, rupiah: int, selain_inti: int, penunjang: str
) -> None:
    found = row(small, "uang", f"{DINKES}:{post}")
    assert (found["sub_kegiatan_inti"], found["rupiah_inti"]) == (subs, rupiah)
    assert (found["rupiah_selain_inti"], found["hanya_penunjang"]) == (selain_inti, penunjang)


def test_money_below_several_posts_is_named_and_an_agency_has_it_once(small: Jawaban) -> None:
    assert row(small, "uang", f"{DINKES}:J1")["rupiah_bersama"] == 1_500
    assert row(small, "uang", f"{DINKES}:J4")["rupiah_bersama"] == 1_000
    assert row(small, "uang", f"{DINKES}:J7")["rupiah_bersama"] == 0
    per_pd = small["per_pd"].set_index("lingkup")["rupiah_inti"]
    assert per_pd.to_dict() == {DINKES: 1_530, KECAMATAN_A: 0}


def test_iku_are_told_by_how_they_are_reached(small: Jawaban) -> None:
    frame = small["iku"]
    assert dict(zip(frame["jabatan"].str[:2], frame["cara"], strict=True)) == {
        "J1": "miliknya",
        "J2": "miliknya",
        "J4": "langsung",
        "J5": "langsung",
    }


def test_posts_stand_in_the_order_of_their_codes_and_words_lose_their_direction(small: Jawaban) -> None:
    assert [title.split()[0] for title in small["jabatan"]["jabatan"]][:11] == [f"J{n}" for n in range(1, 12)]
    words = row(small, "kata_kondisi", f"{DINKES}:J1")["kata_kondisi"]
    assert words == "Ibu hamil diperiksa lengkap; kematian ibu"


def told(
    target: str, realisasi: str, *, arah: str = "naik", jenis: str = "angka", periode: str = "2026"
) -> dict[str, Any]:
    def number(text: str) -> float | None:
        return float(text) if text.replace(".", "").isdecimal() else None

    given = {"target": target or None, "realisasi": realisasi or None, "arah": arah or None, "jenis": jenis}
    return given | {"periode": periode, "target_angka": number(target), "realisasi_angka": number(realisasi)}


@pytest.mark.parametrize(
    ("one", "hasil", "capaian"),
    [
        (told("80", "88"), "mencapai target", 1.1),
        (told("80", "60"), "belum mencapai target", 0.75),
        (told("20", "15", arah="turun"), "mencapai target", 1.25),
        (told("20", "25", arah="turun"), "belum mencapai target", 0.75),
        (told("0", "3", arah="turun"), "belum mencapai target", None),
        (told("80", "88", arah=""), "tidak dibandingkan: arah indikator belum ditulis", None),
        (told("BB", "bb ", jenis="predikat"), "sama dengan target", None),
        (told("BB", "A", jenis="predikat"), "tidak dibandingkan: bukan satu angka", None),
        (told("3", "2", jenis="predikat"), "tidak dibandingkan: bukan satu angka", None),
        (told("1:1000", "1:900"), "tidak dibandingkan: bukan satu angka", None),
    ],
)
def test_a_comparison_respects_the_direction_and_leaves_predicates_alone(
    one: dict[str, Any], hasil: str, capaian: float | None
) -> None:
    found = measured([one])
    assert (found.keadaan, found.hasil) == ("terukur", hasil)
    assert found.capaian == pytest.approx(capaian)


def test_the_year_stands_before_its_quarters_and_a_promise_is_no_realisasi() -> None:
    quarters = [told("80", "20", periode="2026-tw1"), told("80", "50", periode="2026-tw2")]
    assert measured([told("80", "", periode="2026"), *quarters]).periode == "2026-tw2"
    assert measured([told("80", "70"), *quarters]).periode == "2026"
    assert measured([told("80", "-")]).keadaan == "belum ada realisasi"
    assert measured([told("BB", "Proses Penilaian", jenis="predikat")]).keadaan == "belum ada realisasi"
    assert measured([told("", "70")]).keadaan == "realisasi tanpa target"
    assert measured([told("80", ""), told("", "70", periode="2026-tw2")]).keadaan == "belum ada realisasi"
    assert measured([{"periode": None, "target": None, "realisasi": None}]).keadaan == "belum ada target"
