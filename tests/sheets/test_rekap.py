"""The SIPD rekap: every rupiah of the file is in a record, in a refusal, or named."""

from __future__ import annotations

import csv
import random
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pohon_graph.errors import SheetError
from pohon_graph.sheets.layouts import read_path
from pohon_graph.sheets.reading import Isian, Node, Reading

HEADERS = [
    *("NO", "TAHUN", "KODE URUSAN", "NAMA URUSAN", "KODE SKPD", "NAMA SKPD", "KODE SUB UNIT", "NAMA SUB UNIT"),
    *("KODE BIDANG URUSAN", "NAMA BIDANG URUSAN", "KODE PROGRAM", "NAMA PROGRAM", "KODE KEGIATAN", "NAMA KEGIATAN"),
    *("KODE SUB KEGIATAN", "NAMA SUB KEGIATAN", "KODE SUMBER DANA", "NAMA SUMBER DANA", "KODE REKENING"),
    *("NAMA REKENING", "PAKET/KELOMPOK", "NAMA PAKET/KELOMPOK", "PAGU"),
]
DINKES, RSUD, DINDIK = "1.02.0.00.0.00.01.0000", "1.02.0.00.0.00.01.0003", "1.01.2.22.0.00.16.0000"
KEC_A, KEC_B = "7.01.0.00.0.00.21.0000", "7.01.0.00.0.00.22.0000"
SUB = "1.02.02.2.01.0001"
Row = dict[str, Any]


def line(pagu: Any, sub: str = SUB, skpd: str = DINKES, **other: Any) -> Row:
    row: Row = dict.fromkeys(HEADERS, "")
    row |= {
        "TAHUN": 2026,
        "KODE SKPD": skpd,
        "NAMA SKPD": f"PD {skpd}",
        "KODE SUB UNIT": skpd,
        "NAMA SUB UNIT": f"PD {skpd}",
        "KODE BIDANG URUSAN": sub[:4],
        "KODE PROGRAM": sub[:7],
        "NAMA PROGRAM": f"PROGRAM {sub[:7]}",
        "KODE KEGIATAN": sub[:12],
        "NAMA KEGIATAN": f"Kegiatan {sub[:12]}",
        "KODE SUB KEGIATAN": sub,
        "NAMA SUB KEGIATAN": f"Sub {sub}",
        "KODE SUMBER DANA": "1.2.01.01",
        "NAMA SUMBER DANA": "Dana Alokasi Umum",
        "KODE REKENING": "5.1.02.01.01.0024",
        "NAMA REKENING": "Belanja Alat Tulis Kantor",
        "PAKET/KELOMPOK": "[#] Paket",
        "NAMA PAKET/KELOMPOK": "[-] Isi",
        "PAGU": pagu,
    }
    return row | {name.replace("_", " "): value for name, value in other.items()}


def put(path: Path, *rows: Row | Sequence[Any], headers: Sequence[str] = HEADERS) -> Path:
    """A rekap at ``path``, xlsx or csv; a row that is no mapping is written as it is, the header comes first."""
    cells = [list(headers), *([row.get(h) for h in headers] if isinstance(row, Mapping) else list(row) for row in rows)]
    if path.suffix == ".csv":
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file, delimiter=";").writerows(cells)
        return path
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in cells:
        book.active.append(row)
    book.save(path)
    return path


def read(path: Path, **isian: Any) -> Reading:
    reading = read_path(path, Isian(**{"tahun": 2026, **isian}))
    reconciled(reading)
    return reading


def reconciled(reading: Reading) -> None:
    """Rows and rupiah add up, whatever was refused."""
    lines = budget(reading)
    refused = sum(refusal.rupiah or 0 for refusal in reading.refusals)
    assert reading.rupiah_berkas == sum(node.isi["pagu"] for node in lines) + refused + reading.rupiah_replaced
    assert reading.rows_read == len({node.asal for node in lines} | {refusal.asal for refusal in reading.refusals}) + (
        reading.rows_skipped + reading.rows_replaced
    )
    assert (
        reading.rows_loaded == reading.rows_read - reading.rows_skipped - reading.rows_replaced - reading.rows_refused
    )


def budget(reading: Reading) -> list[Node]:
    return [node for node in reading.nodes if node.label == "RincianBelanja"]


def ids(reading: Reading, label: str) -> set[str]:
    return {node.id for node in reading.nodes if node.label == label}


def facts(reading: Reading) -> tuple[list[str], list[str]]:
    """All records without their rows."""
    nodes = sorted(repr((node.label, node.id, sorted(node.isi.items()))) for node in reading.nodes)
    return nodes, sorted(repr((link.jenis, link.dari, link.ke, sorted(link.isi.items()))) for link in reading.links)


@pytest.fixture
def xlsx(tmp_path: Path) -> Path:
    return tmp_path / "rekap.xlsx"


def test_a_row_becomes_a_budget_line_and_the_plan_that_holds_it(xlsx: Path) -> None:
    reading = read(put(xlsx, line(1_000_000)))
    (belanja,) = budget(reading)
    sub = f"sub_kegiatan:{DINKES}:{SUB}"
    assert belanja.id == f"rincian_belanja:{DINKES}:{SUB}:5.1.02.01.01.0024:1.2.01.01:paket-isi"
    assert belanja.isi == {
        "lingkup": DINKES,
        "kode_skpd": DINKES,
        "kode": "5.1.02.01.01.0024",
        "nama": "Belanja Alat Tulis Kantor",
        "jenis_belanja": "barang_jasa",
        "kode_dana": "1.2.01.01",
        "nama_dana": "Dana Alokasi Umum",
        "dana_terikat": False,
        "paket": "[#] Paket – [-] Isi",
        "pagu": 1_000_000,
        "sub": sub,
    }
    assert (belanja.asal.berkas, belanja.asal.lembar, belanja.asal.baris) == ("rekap.xlsx", "Sheet", 2)
    assert [(link.jenis, link.dari, link.ke) for link in reading.links] == [
        ("BAGIAN_DARI", f"program:{DINKES}:1.02.02", f"perangkat_daerah:{DINKES}"),
        ("BAGIAN_DARI", f"kegiatan:{DINKES}:1.02.02.2.01", f"program:{DINKES}:1.02.02"),
        ("BAGIAN_DARI", sub, f"kegiatan:{DINKES}:1.02.02.2.01"),
    ]
    assert reading.covers == {DINKES} and reading.tahun == {2026} and reading.tata_letak == "rekap_sipd"


def test_the_kelompok_of_a_line_follows_from_its_rekening_and_is_absent_elsewhere(xlsx: Path) -> None:
    codes = ["5.1.02.04.01.0003", "5.1.02.01.01.0052", "5.1.02.02.01.0003", "5.1.02.01.01.0024"]
    reading = read(put(xlsx, *(line(pagu, KODE_REKENING=kode) for pagu, kode in enumerate(codes))))
    found = {node.isi["kode"]: node.isi.get("kelompok", "absent") for node in budget(reading)}
    assert [found[kode] for kode in codes] == ["perjalanan", "rapat", "honorarium", "absent"]


@pytest.mark.parametrize(
    ("written", "pagu"),
    [
        (80_000_000_000, 80_000_000_000),
        ("80000000000.00", 80_000_000_000),
        ("1.234.567", 1_234_567),
        ("1.234.567,00", 1_234_567),
        ("Rp 1.234.567,-", 1_234_567),
        ("1,234,567.00", 1_234_567),
        (3_000_000_000, 3_000_000_000),
        ("0", 0),
        (0, 0),
    ],
)
def test_rupiah_is_read_to_the_rupiah(xlsx: Path, written: Any, pagu: int) -> None:
    assert [node.isi["pagu"] for node in budget(read(put(xlsx, line(written))))] == [pagu]


@pytest.mark.parametrize(
    ("written", "rupiah", "reason"),
    [
        ("1.234.567,50", None, "sen"),
        ("1.500", None, "dua cara"),
        ("1,5 milyar", None, "bukan|satuan"),
        ("", None, "belum terbukti"),
        ("-", None, "belum terbukti"),
        ("(1.000.000)", -1_000_000, "negatif"),
        (-5, -5, "negatif"),
        ("=1+1", None, "belum dihitung"),
        (True, None, "rupiah"),
    ],
)
def test_an_amount_that_is_in_doubt_is_refused_with_its_row(xlsx: Path, written: Any, rupiah: int, reason: str) -> None:
    reading = read(put(xlsx, line(7), line(written)))
    (refusal,) = reading.refusals
    assert (refusal.asal.baris, refusal.kolom, refusal.rupiah) == (3, "PAGU", rupiah)
    assert any(word in refusal.alasan for word in reason.split("|")), refusal.alasan
    assert len(budget(reading)) == 1


def test_the_column_settles_what_is_ambiguous_only_by_proof(xlsx: Path) -> None:
    assert [node.isi["pagu"] for node in budget(read(put(xlsx, line("1.500"), line("2.000.000"))))] == [
        1_500,
        2_000_000,
    ]


def test_kecamatan_share_codes_but_never_nodes(xlsx: Path) -> None:
    sub = "7.01.01.2.02.0001"
    reading = read(put(xlsx, line(1, sub, KEC_A), line(2, sub, KEC_B)))
    assert ids(reading, "Program") == {f"program:{KEC_A}:7.01.01", f"program:{KEC_B}:7.01.01"}
    assert {node.isi["sub"]: node.isi["pagu"] for node in budget(reading)} == {
        f"sub_kegiatan:{KEC_A}:{sub}": 1,
        f"sub_kegiatan:{KEC_B}:{sub}": 2,
    }


def test_units_are_apart_from_their_agency_and_part_of_it(xlsx: Path) -> None:
    unit = {"KODE_SUB_UNIT": RSUD, "NAMA_SUB_UNIT": "RSUD"}
    rsud = {"NAMA_SKPD": "RSUD", "NAMA_SUB_UNIT": "RSUD"}
    reading = read(put(xlsx, line(1), line(2, **unit), line(3, KODE_SUB_UNIT=""), line(4, skpd=RSUD, **rsud)))
    assert {node.isi["lingkup"]: node.isi["nama"] for node in reading.nodes if node.label == "PerangkatDaerah"} == {
        DINKES: f"PD {DINKES}",
        f"{DINKES}/{RSUD}": "RSUD",
    }
    money: dict[str, int] = {}
    for node in budget(reading):
        money[node.isi["lingkup"]] = money.get(node.isi["lingkup"], 0) + node.isi["pagu"]
    assert money == {DINKES: 4, f"{DINKES}/{RSUD}": 6}
    assert ("BAGIAN_DARI", f"perangkat_daerah:{DINKES}/{RSUD}", f"perangkat_daerah:{DINKES}") in {
        (link.jenis, link.dari, link.ke) for link in reading.links
    }
    assert reading.covers == {DINKES}


def test_a_unit_with_the_code_of_another_agency_is_named(xlsx: Path) -> None:
    reading = read(put(xlsx, line(1, KODE_SUB_UNIT=DINDIK)))
    assert [node.isi["lingkup"] for node in budget(reading)] == [f"{DINKES}/{DINDIK}"]
    assert any(DINDIK in note and "baris 2" in note for note in reading.notes)


def test_twin_lines_are_both_money(xlsx: Path) -> None:
    lines = budget(read(put(xlsx, line(5), line(5))))
    assert [node.isi["pagu"] for node in lines] == [5, 5] and lines[0].id == lines[1].id


def test_totals_titles_and_blanks_are_skipped_and_counted(xlsx: Path) -> None:
    total = ["JUMLAH", *[""] * 21, 3]
    rows: list[Row | Sequence[Any]] = [line(1), [], line(2), HEADERS, ["Mengetahui, Kepala BPKAD"], total]
    reading = read(put(xlsx, [*range(1, 24)], *rows))
    assert (reading.rows_read, reading.rows_skipped, reading.rows_loaded) == (7, 5, 2)
    assert reading.rupiah_berkas == 3 and not reading.refusals and not reading.notes


def test_a_total_that_differs_from_its_lines_is_named(xlsx: Path) -> None:
    reading = read(put(xlsx, line(1_000_000), ["TOTAL", *[""] * 21, 3_000_000]))
    assert "Rp2.000.000" in " ".join(reading.notes) and reading.rupiah_berkas == 1_000_000


def test_money_without_codes_is_refused_not_dropped(xlsx: Path) -> None:
    (refusal,) = read(put(xlsx, line(1), ["", *[""] * 21, 99])).refusals
    assert (refusal.asal.baris, refusal.rupiah) == (3, 99)


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("KODE_SUB_KEGIATAN", "", "kosong"),
        ("KODE_SUB_KEGIATAN", "lihat lampiran 2", "bukan"),
        ("KODE_SUB_KEGIATAN", 1.02, None),
        ("KODE_SUB_KEGIATAN", "#N/A", "belum terbukti"),
        ("KODE_REKENING", "", "kosong"),
        ("KODE_REKENING", "5.2.2.20.01", "13/2006"),
        ("KODE_REKENING", "4.1.01.01.01.0001", "bukan belanja"),
        ("KODE_SKPD", "", "kosong"),
        ("KODE_SKPD", "Dinas Kesehatan", "bukan"),
        ("TAHUN", "dua ribu", "bukan tahun"),
        ("TAHUN", "", "bukan tahun"),
    ],
)
def test_a_code_that_cannot_be_read_refuses_its_row_with_its_money(
    xlsx: Path, column: str, value: Any, reason: str | None
) -> None:
    reading = read(put(xlsx, line(7), line(40, **{column: value})))
    if reason is None:  # too few segments, but a code: loaded as it stands, the rule on codes judges it
        assert {node.isi["sub"] for node in budget(reading)} == {
            f"sub_kegiatan:{DINKES}:{SUB}",
            f"sub_kegiatan:{DINKES}:1.02",
        }
        return
    (refusal,) = reading.refusals
    assert (refusal.asal.baris, refusal.kolom, refusal.rupiah) == (3, column.replace("_", " "), 40)
    assert reason in refusal.alasan


@pytest.mark.parametrize(
    ("changes", "sub"),
    [
        ({"KODE_KEGIATAN": "1.02.02.02.01", "KODE_SUB_KEGIATAN": "1.02.02.02.01.0001"}, SUB),
        ({"KODE_SUB_KEGIATAN": f"{SUB} Pembangunan Rumah Sakit"}, SUB),
        ({"KODE_SUB_KEGIATAN": "1.2.02.2.01.0001"}, SUB),
        ({"KODE_SUB_KEGIATAN": "'1.02.02.2.01.0001."}, SUB),
        (
            {"KODE_PROGRAM": "x.xx.01", "KODE_KEGIATAN": "X.XX.01.2.01", "KODE_SUB_KEGIATAN": "X.XX.01.2.01.0001"},
            "1.02.01.2.01.0001",
        ),
    ],
)
def test_codes_are_repaired_where_the_row_proves_them_and_logged(xlsx: Path, changes: dict[str, str], sub: str) -> None:
    reading = read(put(xlsx, line(7, **changes), line(8, **changes)))
    assert {node.isi["sub"] for node in budget(reading)} == {f"sub_kegiatan:{DINKES}:{sub}"}
    logged = [repair for repair in reading.repairs if repair.kolom == "KODE SUB KEGIATAN"]
    assert [(repair.asal.baris, repair.baru) for repair in logged] == [(2, sub)]


def test_a_code_outside_its_parent_is_loaded_as_given(xlsx: Path) -> None:
    reading = read(put(xlsx, line(7, KODE_SUB_KEGIATAN="1.03.02.2.01.0009")))
    assert not reading.refusals and [node.isi["sub"][-17:] for node in budget(reading)] == ["1.03.02.2.01.0009"]


@pytest.mark.parametrize("year", [2026, "2026", "2026.0", 2026.0])
def test_the_year_is_read_as_excel_leaves_it(xlsx: Path, year: Any) -> None:
    assert read(put(xlsx, line(1, TAHUN=year))).tahun == {2026}


def test_another_year_is_told_to_the_load(xlsx: Path) -> None:
    assert read(put(xlsx, line(1), line(2, TAHUN=2025))).tahun == {2025, 2026}


@pytest.mark.parametrize("name", ["NA", "null", "None", "</script><script>alert(1)</script>", '=HYPERLINK("x")'])
def test_names_are_text_whatever_they_say(tmp_path: Path, name: str) -> None:
    reading = read(put(tmp_path / "rekap.csv", line(1, NAMA_SUB_KEGIATAN=name)))
    assert [node.isi["nama"] for node in reading.nodes if node.label == "SubKegiatan"] == [name]


def test_spaces_and_line_breaks_make_no_second_node(xlsx: Path) -> None:
    names = ["Rumah Sakit", "Rumah\u00a0Sakit ", "Rumah\nSakit", "Rumah  Sakit"]
    reading = read(put(xlsx, *(line(n, NAMA_KEGIATAN=name) for n, name in enumerate(names))))
    assert [node.isi["nama"] for node in reading.nodes if node.label == "Kegiatan"] == ["Rumah Sakit"]
    assert {repair.lama for repair in reading.repairs} == {names[1], names[2], names[3]}


def test_other_names_of_one_code_are_all_told(xlsx: Path) -> None:
    reading = read(put(xlsx, line(1), line(2, NAMA_SUB_KEGIATAN="Nama lain"), line(3)))
    assert [node.isi["nama"] for node in reading.nodes if node.label == "SubKegiatan"] == [f"Sub {SUB}", "Nama lain"]


def test_one_program_has_many_kegiatan_and_names_repeat(xlsx: Path) -> None:
    same = {"NAMA_KEGIATAN": "Administrasi", "NAMA_SUB_KEGIATAN": "Rapat"}
    reading = read(put(xlsx, line(1, **same), line(2, "1.02.02.2.02.0001", **same)))
    assert len(ids(reading, "Kegiatan")) == len(ids(reading, "SubKegiatan")) == 2


def test_realisasi_is_read_where_there_is_a_column(xlsx: Path) -> None:
    rows = [line(10, REALISASI=4), line(10, REALISASI=""), line(10, REALISASI=-1), line(10, REALISASI="banyak")]
    reading = read(put(xlsx, *rows, headers=[*HEADERS, "REALISASI"]))
    assert [node.isi.get("realisasi") for node in budget(reading)] == [4, None, -1, None]
    assert [(refusal.asal.baris, refusal.kolom, refusal.rupiah) for refusal in reading.refusals] == [
        (5, "REALISASI", 0)
    ]


def test_columns_that_are_not_read_are_named(xlsx: Path) -> None:
    extra = ["kode_daerah", "nama_daerah", "kode_standar_harga", "nama_standar_harga", "versi"]
    (note,) = read(put(xlsx, line(1), headers=[*HEADERS, *extra])).notes
    assert all(name in note for name in extra)


@pytest.mark.parametrize("lost", ["PAGU", "KODE SUB KEGIATAN"])
def test_a_file_without_a_needed_column_says_which(xlsx: Path, lost: str) -> None:
    with pytest.raises(SheetError, match=rf"kolom yang tidak ada: {lost}"):
        read(put(xlsx, line(1), headers=[header for header in HEADERS if header != lost]))


def test_two_columns_of_one_meaning_are_refused(xlsx: Path) -> None:
    with pytest.raises(SheetError, match="Dua kolom berarti sama: 'KODE SKPD' dan 'KODE OPD'"):
        read(put(xlsx, line(1), headers=[*HEADERS, "KODE OPD"]))


def test_replaced_agencies_are_counted_apart(xlsx: Path) -> None:
    rows = [line(1), line(20, "1.01.02.2.01.0001", DINDIK), line(300, skpd=DINKES, KODE_REKENING="")]
    reading = read(put(xlsx, *rows), kecuali=frozenset({DINKES}))
    assert (reading.rows_replaced, reading.rupiah_replaced, reading.covers) == (2, 301, {DINDIK})
    assert not reading.refusals and {node.isi["lingkup"] for node in reading.nodes} == {DINDIK}


def test_order_of_rows_and_kind_of_file_change_nothing(tmp_path: Path) -> None:
    rows = [line(n, f"1.02.0{n % 3 + 1}.2.0{n % 4 + 1}.000{n % 5 + 1}") for n in range(1, 60)]
    rows += [line(n, "7.01.01.2.01.0001", (KEC_A, KEC_B)[n % 2], NAMA_SKPD=f"Kec {n % 3}") for n in range(9)]
    first = read(put(tmp_path / "a.xlsx", *rows))
    random.Random(7).shuffle(rows)
    assert facts(first) == facts(read(put(tmp_path / "b.xlsx", *rows)))
    assert facts(first) == facts(read(put(tmp_path / "c.csv", *rows)))


def test_a_hidden_copy_of_a_sheet_has_the_same_content(xlsx: Path) -> None:
    book = openpyxl.load_workbook(put(xlsx, line(1), line(2)))
    copy = book.copy_worksheet(book.worksheets[0])
    copy.title, copy.sheet_state = "Lama", "hidden"
    book.save(xlsx)
    reading = read(xlsx)
    assert len(set(reading.content.values())) == 1 < len(reading.content)
    assert any("tersembunyi" in note for note in reading.notes)
    assert any("dua lembar" in note for note in reading.notes)


def test_a_sheet_of_no_layout_is_named_and_counted(xlsx: Path) -> None:
    book = openpyxl.load_workbook(put(xlsx, line(1)))
    book.create_sheet("Catatan").append(["KODE SKPD", "isi"])
    book["Catatan"].append([1, 2])
    book.save(xlsx)
    reading = read(xlsx)
    assert (reading.rows_read, reading.rows_skipped) == (3, 2)
    assert any("'Catatan' (2 baris berisi) tidak dimuat" in note for note in reading.notes)


def test_a_slipped_csv_record_is_refused(tmp_path: Path) -> None:
    path = put(tmp_path / "rekap.csv", line(1), line(2))
    path.write_text(path.read_text(encoding="utf-8").replace("Alat Tulis Kantor", "Alat; Tulis", 1), encoding="utf-8")
    reading = read(path)
    assert [(refusal.asal.baris, refusal.rupiah) for refusal in reading.refusals] == [(2, None)]
    assert "bergeser" in reading.refusals[0].alasan and reading.rupiah_berkas == 2


def test_progress_reaches_its_end(xlsx: Path) -> None:
    calls: list[tuple[int, int]] = []
    read_path(put(xlsx, line(1)), Isian(tahun=2026), progress=lambda done, total: calls.append((done, total)))
    assert calls[-1][0] == calls[-1][1]
