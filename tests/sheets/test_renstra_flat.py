"""The flat Renstra table: the real one of Situbondo, and what a small one must and must not become."""

from __future__ import annotations

import csv
import random
from collections import Counter
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pohon_graph.errors import SheetError
from pohon_graph.sheets.layouts import read_path
from pohon_graph.sheets.reading import Isian, Node, Reading

SITUBONDO = Path(__file__).parents[2] / "seed_data" / "situbondo" / "renstra_rsud_2026_2030.csv"
DINKES, RSUD = "1.02.0.00.0.00.01.0000", "1.02.0.00.0.00.01.0003"
UNIT = f"{DINKES}/{RSUD}"
COLUMNS = [
    *("level", "kode", "parent_kode", "uraian", "outcome_sasaran", "indikator", "satuan", "kondisi_awal"),
    *("target_2026", "anggaran_2026"),
]
Row = dict[str, Any]

TUJUAN: Row = {"level": "tujuan", "kode": "T1", "uraian": "Rakyat sehat", "indikator": "UHH", "target_2026": "73,79"}
SASARAN: Row = {"level": "sasaran", "kode": "S1", "parent_kode": "T1", "uraian": "Layanan bermutu", "indikator": "IKM"}
PROGRAM: Row = {
    "level": "program",
    "kode": "1.02.02",
    "parent_kode": "S1",
    "uraian": "PROGRAM UPAYA KESEHATAN",
    "outcome_sasaran": "Layanan membaik",
    "indikator": "Persentase sarana",
    "anggaran_2026": "1000000",
}
KEGIATAN: Row = {
    "level": "kegiatan",
    "kode": "1.02.02.2.01",
    "parent_kode": "1.02.02",
    "uraian": "Penyediaan fasilitas",
    "outcome_sasaran": "Tersedianya fasilitas",
    "indikator": "Jumlah fasilitas",
    "anggaran_2026": "1000000",
}
SUB: Row = {
    "level": "sub_kegiatan",
    "kode": "1.02.02.2.01.0001",
    "parent_kode": "1.02.02.2.01",
    "uraian": "Pembangunan rumah sakit",
    "outcome_sasaran": "Terbangunnya rumah sakit",
    "indikator": "Jumlah rumah sakit",
    "satuan": "unit",
    "target_2026": "2",
    "anggaran_2026": "1000000.00",
}
CASCADE = (TUJUAN, SASARAN, PROGRAM, KEGIATAN, SUB)


def put(path: Path, *rows: Row, columns: list[str] = COLUMNS) -> Path:
    """A Renstra table at ``path``, csv or xlsx."""
    extra = sorted({name for row in rows for name in row} - set(columns))
    cells = [[*columns, *extra], *([row.get(name, "") for name in (*columns, *extra)] for row in rows)]
    if path.suffix == ".csv":
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(cells)
        return path
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in cells:
        book.active.append(row)
    book.save(path)
    return path


def read(path: Path, **isian: Any) -> Reading:
    reading = read_path(path, Isian(**{"tahun": 2026, "opd": DINKES, **isian}))
    planned = sum(node.isi["pagu"] for node in nodes(reading, "PaguIndikatif"))
    refused = sum(refusal.rupiah or 0 for refusal in reading.refusals)
    assert reading.rupiah_berkas == planned + refused + reading.rupiah_replaced
    assert reading.rows_read == (
        reading.rows_loaded + reading.rows_refused + reading.rows_skipped + reading.rows_replaced
    )
    return reading


def nodes(reading: Reading, label: str) -> list[Node]:
    return [node for node in reading.nodes if node.label == label]


def links(reading: Reading, jenis: str) -> set[tuple[str, str]]:
    return {(str(link.dari), str(link.ke)) for link in reading.links if link.jenis == jenis}


def facts(reading: Reading) -> tuple[list[str], list[str]]:
    """All records without their rows."""
    return (
        sorted(repr((node.label, node.id, sorted(node.isi.items()))) for node in reading.nodes),
        sorted(repr((link.jenis, link.dari, link.ke, sorted(link.isi.items()))) for link in reading.links),
    )


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "renstra.csv"


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(SITUBONDO, opd=RSUD, iku_pd="sasaran")


class TestSitubondo:
    """The real table: 41 rows, loaded whole."""

    def test_every_row_is_loaded(self, reading: Reading) -> None:
        assert (reading.rows_read, reading.rows_loaded, reading.refusals) == (41, 41, [])
        assert reading.covers == {UNIT} and reading.tata_letak == "renstra_datar"
        labels = Counter(node.label for node in reading.nodes)
        assert {label: labels[label] for label in ("Tujuan", "Sasaran", "Kondisi", "Program", "Kegiatan")} == {
            "Tujuan": 1,
            "Sasaran": 3,
            "Kondisi": 3,
            "Program": 3,
            "Kegiatan": 8,
        }
        assert labels["SubKegiatan"] == 16 and labels["Indikator"] == 41

    def test_money_of_2026_is_exact(self, reading: Reading) -> None:
        pagu = {node.id: node.isi["pagu"] for node in nodes(reading, "PaguIndikatif") if node.isi["tahun"] == 2026}
        subs = {id: amount for id, amount in pagu.items() if id.startswith("pagu_indikatif:sub_kegiatan:")}
        core = [amount for id, amount in subs.items() if f":{UNIT}:1.02.01." not in id]
        assert (len(subs), sum(subs.values())) == (16, 88_082_597_203)
        assert (len(core), sum(core)) == (9, 8_082_597_203)
        assert pagu[f"pagu_indikatif:program:{UNIT}:1.02.01:2026"] == 80_000_000_000
        assert pagu[f"pagu_indikatif:sub_kegiatan:{UNIT}:1.02.02.2.01.0007:2026"] == 0

    def test_subs_hang_on_programs_only(self, reading: Reading) -> None:
        starts = {start.split(":")[0] for start, _ in links(reading, "MENDUKUNG")}
        assert starts == {"program", "kondisi", "sasaran"} and len(links(reading, "MENDUKUNG")) == 9
        assert all(link.isi == {"dasar": "renstra", "status": "disetujui"} for link in reading.links if link.isi)

    def test_only_sasaran_indicators_are_candidates_for_iku(self, reading: Reading) -> None:
        iku = [node for node in nodes(reading, "Indikator") if "iku" in node.isi]
        assert len(iku) == 7 and {(node.isi["iku"], node.isi["dasar_iku"]) for node in iku} == {("pd", "asumsi")}
        assert all(node.id.startswith("indikator:sasaran:") for node in iku)
        assert any("asumsi" in note.lower() and "7 indikator" in note for note in reading.notes)

    def test_targets_keep_the_text_of_the_file(self, reading: Reading) -> None:
        texts = {node.isi["teks"]: node.isi.get("angka") for node in nodes(reading, "Target")}
        assert texts["64.64999999999999"] == 64.64999999999999
        assert all(node.isi["teks"] for node in nodes(reading, "Target"))

    def test_both_spellings_of_prioritas_stay_apart_and_sources_are_rows(self, reading: Reading) -> None:
        named = {node.isi["nama"]: node.asal.baris for node in nodes(reading, "Indikator")}
        assert named["Persentase Indikator Prioiritas Rumah Sakit (IMPRS) yang mencapai target"] == 7
        assert named["Persentase Indikator Prioritas Rumah Sakit (IMPRS) yang mencapai target"] == 14

    def test_the_unit_is_part_of_an_agency_without_a_name(self, reading: Reading) -> None:
        assert links(reading, "BAGIAN_DARI") >= {(f"perangkat_daerah:{UNIT}", f"perangkat_daerah:{DINKES}")}
        assert all("nama" not in node.isi for node in nodes(reading, "PerangkatDaerah"))

    def test_shuffled_rows_give_the_same_records(self, reading: Reading, tmp_path: Path) -> None:
        with SITUBONDO.open(newline="", encoding="utf-8") as file:
            header, *rows = list(csv.reader(file))
        random.Random(11).shuffle(rows)
        shuffled = tmp_path / "acak.csv"
        with shuffled.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file, delimiter=";").writerows([header, *rows])
        assert facts(read(shuffled, opd=RSUD, iku_pd="sasaran")) == facts(reading)


def test_without_the_assumption_nothing_is_an_iku() -> None:
    assert not any("iku" in node.isi for node in read(SITUBONDO, opd=RSUD).nodes)


def test_a_program_supports_its_outcome_and_the_outcome_the_sasaran(table: Path) -> None:
    reading = read(put(table, *CASCADE))
    program, sasaran = f"program:{DINKES}:1.02.02", f"sasaran:{DINKES}:S1"
    outcome = f"kondisi:{DINKES}:1.02.02:~layanan-membaik"
    assert links(reading, "MENDUKUNG") == {
        (sasaran, f"tujuan:{DINKES}:T1"),
        (program, outcome),
        (outcome, sasaran),
    }
    assert (outcome, f"indikator:{outcome}:~persentase-sarana") in links(reading, "DIUKUR")
    assert {node.isi["jenjang"] for node in nodes(reading, "Kondisi")} == {"immediate"}
    assert links(reading, "BAGIAN_DARI") == {
        (program, f"perangkat_daerah:{DINKES}"),
        (f"kegiatan:{DINKES}:1.02.02.2.01", program),
        (f"sub_kegiatan:{DINKES}:1.02.02.2.01.0001", f"kegiatan:{DINKES}:1.02.02.2.01"),
    }
    assert [node.isi["hasil"] for node in nodes(reading, "SubKegiatan")] == ["Terbangunnya rumah sakit"]


def test_a_program_without_an_outcome_supports_its_sasaran(table: Path) -> None:
    reading = read(put(table, TUJUAN, SASARAN, PROGRAM | {"outcome_sasaran": ""}))
    program = f"program:{DINKES}:1.02.02"
    assert (program, f"sasaran:{DINKES}:S1") in links(reading, "MENDUKUNG")
    assert (program, f"indikator:{program}:~persentase-sarana") in links(reading, "DIUKUR")


def test_several_outcomes_and_indicators_are_apart(table: Path) -> None:
    second = PROGRAM | {"outcome_sasaran": "Rumah sakit terakreditasi", "anggaran_2026": ""}
    rows = [
        PROGRAM,
        second,
        second | {"indikator": "Nilai akreditasi"},
        PROGRAM | {"parent_kode": "S2", "anggaran_2026": 0},
    ]
    reading = read(put(table, TUJUAN, SASARAN, SASARAN | {"kode": "S2", "uraian": "Lain"}, *rows))
    assert len(nodes(reading, "Kondisi")) == 2
    owners = [start for start, _ in links(reading, "DIUKUR") if start.startswith("kondisi:")]
    assert sorted(Counter(owners).values()) == [1, 2]
    assert len([1 for start, end in links(reading, "MENDUKUNG") if start.startswith("kondisi:")]) == 3


@pytest.mark.parametrize(
    ("cells", "pagu", "noted"),
    [
        (("500", "0.00"), 500, False),
        (("500", ""), 500, False),
        (("500", "250"), 750, True),
        (("0.00", "0"), 0, False),
        (("", ""), None, False),
    ],
)
def test_pagu_belongs_to_the_node_and_is_added(
    table: Path, cells: tuple[str, str], pagu: int | None, noted: bool
) -> None:
    rows = [KEGIATAN | {"anggaran_2026": cell, "indikator": f"I{n}"} for n, cell in enumerate(cells)]
    reading = read(put(table, TUJUAN, SASARAN, PROGRAM | {"anggaran_2026": ""}, *rows))
    assert [node.isi["pagu"] for node in nodes(reading, "PaguIndikatif")] == ([] if pagu is None else [pagu])
    assert any("dijumlahkan" in note for note in reading.notes) == noted


@pytest.mark.parametrize(
    ("text", "angka"),
    [
        ("34,49%", 34.49),
        ("BB", None),
        ("WTP", None),
        ("Proses Penilaian", None),
        ("1:1000", None),
        ("3-5", None),
        ("0", 0),
    ],
)
def test_targets_are_text_with_a_number_where_there_is_one(table: Path, text: str, angka: float | None) -> None:
    (target,) = nodes(read(put(table, TUJUAN | {"target_2026": text})), "Target")
    assert (target.isi["teks"], target.isi.get("angka")) == (text, angka)
    assert (target.isi["periode"], target.isi["tahun"], target.isi["pemilik"]) == ("2026", 2026, f"tujuan:{DINKES}:T1")


def test_a_blank_target_is_none(table: Path) -> None:
    assert not nodes(read(put(table, SASARAN)), "Target")


@pytest.mark.parametrize(
    ("rows", "baris", "kolom", "reason"),
    [
        ((TUJUAN, SASARAN | {"parent_kode": "T9"}), [3], "parent_kode", "T9 tidak ada"),
        ((TUJUAN, SASARAN, PROGRAM, KEGIATAN, SUB | {"parent_kode": "1.02.03.2.01"}), [6], "parent_kode", "tidak ada"),
        ((TUJUAN, TUJUAN | {"uraian": "Lain"}), [2, 3], "uraian", "Kode T1 juga ada pada baris"),
        (
            (PROGRAM, PROGRAM | {"kode": "1.02.03"}, KEGIATAN, KEGIATAN | {"parent_kode": "1.02.03"}),
            [4, 5],
            "induk",
            "induknya lain",
        ),
        ((TUJUAN | {"uraian": "x" * 40_000},), [2], "uraian", "terlalu panjang"),
        ((PROGRAM | {"level": "urusan"},), [2], "level", "tidak dikenal"),
        ((PROGRAM | {"level": ""},), [2], "level", "tidak dikenal"),
        ((PROGRAM | {"kode": ""},), [2], "kode", "kosong"),
        ((TUJUAN | {"uraian": " "},), [2], "uraian", "kosong"),
        ((TUJUAN, TUJUAN), [3], "(seluruh baris)", "sama persis dengan baris 2"),
        ((TUJUAN | {"satuan": "Tahun"}, TUJUAN | {"satuan": "%"}), [2, 3], "satuan", "berbeda"),
        ((TUJUAN | {"indikator": ""},), [2], "indikator", "tanpa indikator"),
        ((TUJUAN | {"anggaran_2026": 5},), [2], "anggaran", "uang hanya dicatat"),
    ],
)
def test_what_contradicts_is_refused_with_its_rows(
    table: Path, rows: tuple[Row, ...], baris: list[int], kolom: str, reason: str
) -> None:
    reading = read(put(table, *rows))
    found = [refusal for refusal in reading.refusals if refusal.kolom == kolom]
    assert [refusal.asal.baris for refusal in found] == baris
    assert all(reason in refusal.alasan for refusal in found)


@pytest.mark.parametrize(
    ("cell", "rupiah"), [("banyak", None), ("1.234,5", None), ("1.500", None), ("(500)", -500), ("-500", -500)]
)
def test_a_doubtful_amount_is_refused_and_the_rest_of_its_row_loaded(
    table: Path, cell: str, rupiah: int | None
) -> None:
    reading = read(put(table, TUJUAN, SASARAN, PROGRAM | {"anggaran_2026": cell, "anggaran_2027": "7000000"}))
    (refusal,) = reading.refusals
    assert (refusal.asal.baris, refusal.kolom, refusal.rupiah) == (4, "anggaran_2026", rupiah)
    assert [(node.isi["tahun"], node.isi["pagu"]) for node in nodes(reading, "PaguIndikatif")] == [(2027, 7_000_000)]


def test_children_of_a_refused_row_say_so(table: Path) -> None:
    reading = read(put(table, TUJUAN, SASARAN, PROGRAM, PROGRAM | {"uraian": "PROGRAM LAIN"}, KEGIATAN))
    assert [(refusal.asal.baris, refusal.rupiah) for refusal in reading.refusals] == [(4, 10**6), (5, 10**6), (6, 0)]
    assert "ditolak" in reading.refusals[-1].alasan


def test_a_blank_parent_is_filled_where_the_code_proves_it(table: Path) -> None:
    reading = read(put(table, TUJUAN, SASARAN, PROGRAM, KEGIATAN | {"parent_kode": ""}))
    assert (f"kegiatan:{DINKES}:1.02.02.2.01", f"program:{DINKES}:1.02.02") in links(reading, "BAGIAN_DARI")
    assert [repair.baru for repair in reading.repairs] == ["1.02.02"]


def test_spellings_of_one_text_are_one_node_and_logged(table: Path) -> None:
    rows = [
        SASARAN,
        SASARAN | {"indikator": "Ikm", "satuan": "Nilai"},
        SASARAN | {"uraian": "LAYANAN  BERMUTU", "indikator": "SAKIP"},
    ]
    reading = read(put(table, TUJUAN, *rows, SASARAN | {"indikator": "IKM", "target_2026": 80}))
    assert [node.isi["nama"] for node in nodes(reading, "Sasaran")] == ["Layanan bermutu"]
    assert [node.isi["nama"] for node in nodes(reading, "Indikator")] == ["UHH", "IKM", "SAKIP"]
    assert {(repair.lama, repair.baru) for repair in reading.repairs} >= {
        ("LAYANAN BERMUTU", "Layanan bermutu"),
        ("Ikm", "IKM"),
    }


def test_texts_stand_where_there_are_no_codes(table: Path) -> None:
    (tujuan,) = nodes(read(put(table, TUJUAN | {"kode": ""})), "Tujuan")
    assert tujuan.id == f"tujuan:{DINKES}:~rakyat-sehat" and "kode" not in tujuan.isi


def test_x_codes_and_old_kewenangan_are_resolved(table: Path) -> None:
    program = PROGRAM | {"kode": "x.xx.01", "uraian": "PENUNJANG"}
    kegiatan = KEGIATAN | {"kode": "X.XX.01.02.01", "parent_kode": "X.XX.01"}
    reading = read(put(table, TUJUAN, SASARAN, program, kegiatan), opd=RSUD)
    assert (f"kegiatan:{UNIT}:1.02.01.2.01", f"program:{UNIT}:1.02.01") in links(reading, "BAGIAN_DARI")
    assert not reading.refusals and len(reading.repairs) == 3


def test_numbered_years_need_their_first(table: Path) -> None:
    row = TUJUAN | {"target_1": "70", "target_2": "71"}
    with pytest.raises(SheetError, match="bernomor") as caught:
        read(put(table, row, columns=COLUMNS[:7]))
    assert "--tahun-awal" in caught.value.next_step
    columns = [name for name in COLUMNS if not name.startswith("target_")]
    del row["target_2026"]
    targets = nodes(read(put(table, row, columns=columns), tahun_awal=2025), "Target")
    assert {node.isi["tahun"]: node.isi["teks"] for node in targets} == {2025: "70", 2026: "71"}


def test_years_that_contradict_the_command_are_refused(table: Path) -> None:
    with pytest.raises(SheetError, match="target_2026"):
        read(put(table, TUJUAN), tahun_awal=2030)


def test_a_file_without_an_agency_asks_for_it(table: Path) -> None:
    with pytest.raises(SheetError) as caught:
        read(put(table, TUJUAN), opd="")
    assert "--opd" in caught.value.next_step


def test_the_files_own_agency_stands_and_may_not_contradict(table: Path) -> None:
    row = TUJUAN | {"kode_skpd": DINKES, "nama_skpd": "Dinas Kesehatan"}
    assert read(put(table, row), opd="").covers == {DINKES}
    with pytest.raises(SheetError, match="sedangkan --opd"):
        read(put(table, row), opd="1.01.0.00.0.00.01.0000")


def test_a_unit_may_stand_under_a_sasaran_of_its_agency(table: Path) -> None:
    rows = [row | {"kode_skpd": DINKES} for row in (TUJUAN, SASARAN)]
    reading = read(put(table, *rows, PROGRAM | {"kode_skpd": DINKES, "kode_sub_unit": RSUD}), opd="")
    outcome = f"kondisi:{UNIT}:1.02.02:~layanan-membaik"
    assert (outcome, f"sasaran:{DINKES}:S1") in links(reading, "MENDUKUNG") and not reading.refusals
    assert reading.covers == {DINKES, UNIT}


def test_replaced_lingkup_is_counted_apart(table: Path) -> None:
    reading = read(put(table, *CASCADE), kecuali=frozenset({DINKES}))
    assert (reading.rows_replaced, reading.rupiah_replaced, reading.nodes, reading.links) == (5, 3_000_000, [], [])


def test_excel_and_csv_give_the_same(tmp_path: Path) -> None:
    assert facts(read(put(tmp_path / "a.csv", *CASCADE))) == facts(read(put(tmp_path / "a.xlsx", *CASCADE)))


def test_totals_and_blanks_are_skipped(table: Path) -> None:
    reading = read(put(table, *CASCADE, {}, {"uraian": "JUMLAH", "anggaran_2026": 3_000_000}))
    assert (reading.rows_read, reading.rows_skipped, reading.rupiah_berkas) == (7, 2, 3_000_000)


def test_an_indicator_that_begins_with_jumlah_makes_no_total(table: Path) -> None:
    forgotten = {"uraian": "Tanpa level", "indikator": "Jumlah dokumen", "anggaran_2026": 5}
    (refusal,) = read(put(table, *CASCADE, forgotten)).refusals
    assert (refusal.asal.baris, refusal.kolom, refusal.rupiah) == (7, "level", 5)


@pytest.mark.parametrize("name", ["</script>", '=HYPERLINK("x")', "NA", "x" * 20_000])
def test_hostile_texts_are_only_texts(table: Path, name: str) -> None:
    (tujuan,) = nodes(read(put(table, TUJUAN | {"uraian": name})), "Tujuan")
    assert tujuan.isi["nama"] == name
