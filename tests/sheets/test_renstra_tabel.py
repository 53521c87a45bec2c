"""The Renstra tables 2025–2029: what merged cells, blanks and bullets prove, and what they do not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pohon_graph.errors import SheetError
from pohon_graph.sheets import Isian, Mention, Node, Reading, Ref, read_path
from tests.tabel import ATAS, HASIL, TARGET, Table, book, hasil, ods, plain
from tests.writing import DINKES, RSUD

T, S, S2 = "Meningkatnya kesehatan masyarakat", "Meningkatnya layanan", "Turunnya kematian ibu"
NSPK = "UU 17/2023 tentang Kesehatan\nMeningkatnya derajat kesehatan"
P, K, SUB = "1.02.02 PROGRAM UPAYA", "1.02.02.2.01 Fasilitas", "1.02.02.2.01.0001 Pembangunan"
PROGRAM, KEGIATAN = f"program:{DINKES}:1.02.02", f"kegiatan:{DINKES}:1.02.02.2.01"
TUJUAN = f"tujuan:{DINKES}:~meningkatnya-kesehatan-masyarakat"
SASARAN, SASARAN2 = f"sasaran:{DINKES}:~meningkatnya-layanan", f"sasaran:{DINKES}:~turunnya-kematian-ibu"
OUTCOME = f"kondisi:{DINKES}:1.02.02:~ibu-sehat"

A: Table = [
    [1, NSPK, T, None, None, None, "UHH", None, None],
    [ATAS, ATAS, ATAS, S, None, None, "IKM", None, None],
    [ATAS, ATAS, ATAS, ATAS, "Ibu sehat", None, "Cakupan K6", P, "unggulan"],
    [ATAS, ATAS, ATAS, ATAS, ATAS, None, "Cakupan K1", ATAS, None],
    [ATAS, ATAS, ATAS, ATAS, None, "Tersedianya puskesmas", "Jumlah puskesmas", K, None],
    [ATAS, ATAS, ATAS, ATAS, None, "Terbangunnya puskesmas", "Jumlah gedung", SUB, None],
]
B: Table = [
    [1, NSPK, T, None, "UHH", "70,1", 71, 72, 73, 74, 75, None],
    [ATAS, ATAS, ATAS, S, "IKM", 80, 81, 82, 83, 84, "BB", "x"],
]


def read(path: Path, **isian: Any) -> Reading:
    reading = read_path(path, Isian(**{"tahun": 2026, "opd": DINKES, **isian}))
    assert reading.tata_letak == "renstra_tabel"
    assert reading.rows_read == (
        reading.rows_loaded + reading.rows_refused + reading.rows_skipped + reading.rows_replaced
    )
    assert reading.rupiah_berkas == 0 and not nodes(reading, "PaguIndikatif")
    return reading


def nodes(reading: Reading, label: str) -> list[Node]:
    return [node for node in reading.nodes if node.label == label]


def links(reading: Reading, jenis: str = "MENDUKUNG") -> set[tuple[str, str]]:
    return {
        (str(link.dari), link.ke.teks if isinstance(link.ke, Mention) else str(link.ke))
        for link in reading.links
        if link.jenis == jenis
    }


def facts(reading: Reading) -> tuple[list[str], list[str]]:
    """All records without their rows."""
    return (
        sorted(repr((node.label, node.id, sorted(node.isi.items()))) for node in reading.nodes),
        sorted(repr((link.jenis, link.dari, link.ke, sorted(link.isi.items()))) for link in reading.links),
    )


@pytest.fixture
def xlsx(tmp_path: Path) -> Path:
    return tmp_path / "renstra.xlsx"


def test_both_tables_are_one_renstra(xlsx: Path) -> None:
    reading = read(book(xlsx, a=A, b=B))
    assert not reading.refusals and reading.covers == {DINKES} and len(reading.content) == 2
    assert links(reading) == {
        (TUJUAN, NSPK),
        (SASARAN, TUJUAN),
        (PROGRAM, OUTCOME),
        (OUTCOME, SASARAN),
    }
    assert links(reading, "BAGIAN_DARI") == {
        (PROGRAM, f"perangkat_daerah:{DINKES}"),
        (KEGIATAN, PROGRAM),
        (f"sub_kegiatan:{DINKES}:1.02.02.2.01.0001", KEGIATAN),
    }


def test_indicators_belong_to_the_last_thing_that_their_row_names(xlsx: Path) -> None:
    reading = read(book(xlsx, a=A, b=B))
    assert links(reading, "DIUKUR") == {
        (owner, f"indikator:{owner}:~{name}")
        for owner, name in [
            (TUJUAN, "uhh"),
            (SASARAN, "ikm"),
            (OUTCOME, "cakupan-k6"),
            (OUTCOME, "cakupan-k1"),
            (KEGIATAN, "jumlah-puskesmas"),
            (f"sub_kegiatan:{DINKES}:1.02.02.2.01.0001", "jumlah-gedung"),
        ]
    }
    assert [node.isi["hasil"] for node in nodes(reading, "Kegiatan")] == ["Tersedianya puskesmas"]
    targets = {(node.isi["pemilik"], node.isi["tahun"]): node.isi["teks"] for node in nodes(reading, "Target")}
    assert len(targets) == 12 and targets[TUJUAN, 2025] == "70,1" and targets[SASARAN, 2030] == "BB"


def test_only_the_flag_makes_sasaran_indicators_iku(xlsx: Path) -> None:
    path = book(xlsx, a=A, b=B)
    assert not [node for node in read(path).nodes if "iku" in node.isi]
    iku = [node for node in read(path, iku_pd="sasaran").nodes if "iku" in node.isi]
    assert [(node.isi["nama"], node.isi["iku"], node.isi["dasar_iku"]) for node in iku] == [("IKM", "pd", "asumsi")]


def test_a_csv_edition_without_merges_says_the_same(tmp_path: Path) -> None:
    assert facts(read(plain(tmp_path / "a.csv", A))) == facts(read(book(tmp_path / "a.xlsx", a=A)))
    header = [*TARGET, "TARGET TAHUN", *[""] * 5, "KETERANGAN"]
    years = ["", "", "", "", "", *range(2025, 2031), ""]
    csv = plain(tmp_path / "b.csv", [years, *B], headers=header)
    assert facts(read(csv)) == facts(read(book(tmp_path / "b.xlsx", b=B)))


def test_repeated_texts_say_the_same_as_merged_ones(tmp_path: Path) -> None:
    repeated: list[list[Any]] = []
    for row in A:
        above = repeated[-1] if repeated else row
        repeated.append([above[column] if cell == ATAS else cell for column, cell in enumerate(row)])
    assert facts(read(book(tmp_path / "r.xlsx", a=repeated))) == facts(read(book(tmp_path / "a.xlsx", a=A)))
    assert facts(read(plain(tmp_path / "r.csv", repeated))) == facts(read(plain(tmp_path / "a.csv", A)))


@pytest.mark.parametrize(
    "headers",
    [
        [*HASIL[:7], "Program/Kegiatan\n/Sub Kegiatan", "Ket"],
        ["No", "NSPK + Sasaran RPJMD", "Tujuan", "Sasaran", *HASIL[4:]],
        [header.upper() for header in HASIL],
    ],
)
def test_spellings_of_the_header(xlsx: Path, headers: list[str]) -> None:
    workbook = openpyxl.Workbook()
    assert workbook.active is not None
    hasil(workbook.active, A, headers=headers)
    workbook.save(xlsx)
    reading = read(xlsx)
    assert (PROGRAM, OUTCOME) in links(reading) and not reading.refusals
    assert not [note for note in reading.notes if "tidak dibaca" in note]


@pytest.mark.parametrize("years", [[f"Tahun {year}" for year in range(2025, 2031)], [1, 2, 3, 4, 5, 6]])
def test_satuan_and_baseline_may_stand_between_and_years_may_be_numbered(xlsx: Path, years: list[Any]) -> None:
    row = [1, NSPK, T, S, "IKM", "Nilai", "79,5", 80, 81, 82, 83, 84, 85, None]
    path = book(xlsx, b=[row], beside=["SATUAN", "BASELINE 2024"], years=years)
    numbered = years[0] == 1
    if numbered:
        with pytest.raises(SheetError, match="bernomor"):
            read(path)
    reading = read(path, tahun_awal=2025 if numbered else None)
    (indikator,) = nodes(reading, "Indikator")
    assert (indikator.isi["satuan"], indikator.isi["kondisi_awal"]) == ("Nilai", "79,5")
    assert {node.isi["tahun"] for node in nodes(reading, "Target")} == set(range(2025, 2031))
    assert any("dicatat pada sasaran" in note for note in reading.notes)


class TestWhatProvesABlank:
    """A merge or a blank below a filled cell; never across what starts anew."""

    def test_a_blank_does_not_swallow_the_next_group(self, tmp_path: Path) -> None:
        rows = [
            [1, NSPK, T, S, "Ibu sehat", None, "K6", P, None],
            [2, None, "Tujuan dua", None, None, None, "Nilai", None, None],
            [None, None, None, None, None, None, "Nilai lain", None, None],
        ]
        for path in (book(tmp_path / "a.xlsx", a=rows), plain(tmp_path / "a.csv", rows)):
            reading = read(path)
            two = f"tujuan:{DINKES}:~tujuan-dua"
            assert links(reading) == {(TUJUAN, NSPK), (SASARAN, TUJUAN), (PROGRAM, OUTCOME), (OUTCOME, SASARAN)}
            measured = {owner for owner, nama in links(reading, "DIUKUR") if "nilai" in nama}
            assert measured == {two} and not reading.refusals

    def test_a_new_sasaran_closes_the_program_above(self, xlsx: Path) -> None:
        rows = [
            [1, NSPK, T, S, "Ibu sehat", None, "K6", P, None],
            [None, None, None, S2, None, None, "AKI", None, None],
            [None, None, None, None, None, None, "AKB", None, None],
        ]
        reading = read(book(xlsx, a=rows))
        assert {owner for owner, nama in links(reading, "DIUKUR") if nama.endswith(("aki", "akb"))} == {SASARAN2}
        assert (SASARAN2, TUJUAN) in links(reading)

    @pytest.mark.parametrize("column", [2, 3, 7])
    def test_below_the_end_of_a_merged_range_nothing_is_certain(self, xlsx: Path, column: int) -> None:
        rows: list[list[Any]] = [
            [1, NSPK, T, S, "Ibu sehat", None, "K6", P, None],
            [ATAS, ATAS, ATAS, ATAS, ATAS, None, "K1", ATAS, None],
            [ATAS, ATAS, ATAS, ATAS, None, None, "K4", None, None],
        ]
        rows[2] = [None if at == column else cell for at, cell in enumerate(rows[2])]
        if column != 7:
            rows[2][7] = "1.02.03 PROGRAM LAIN" if column == 3 else None
            rows[2][3] = S2 if column == 2 else rows[2][3]
        reading = read(book(xlsx, a=rows))
        (refusal,) = reading.refusals
        assert refusal.asal.baris == 8 and refusal.kolom == HASIL[column]
        if column == 7:
            assert not [node for node in nodes(reading, "Indikator") if node.isi["nama"] == "K4"]
        if column == 3:
            assert Ref(DINKES, "1.02.03", ("Program",)) in reading.refused_starts
        if column == 2:
            assert reading.refused_starts == [SASARAN2]
            assert (SASARAN2, TUJUAN) not in links(reading)

    def test_behind_a_blank_row_nothing_is_certain(self, tmp_path: Path) -> None:
        rows = [
            [1, NSPK, T, S, "Ibu sehat", None, "K6", P, None],
            [None] * 9,
            [None, None, None, None, None, None, "K1", None, None],
        ]
        reading = read(plain(tmp_path / "a.csv", rows))
        assert [(refusal.asal.baris, refusal.kolom) for refusal in reading.refusals] == [(4, "Indikator")]

    def test_a_blank_row_inside_a_merged_range_is_no_gap(self, xlsx: Path) -> None:
        rows = [
            [1, NSPK, T, S, "Ibu sehat", None, "K6", P, None],
            [ATAS, ATAS, ATAS, ATAS, ATAS, ATAS, ATAS, ATAS, ATAS],
            [ATAS, ATAS, ATAS, ATAS, ATAS, None, "K1", ATAS, None],
        ]
        rows.append([ATAS, ATAS, ATAS, ATAS, ATAS, ATAS, ATAS, ATAS, ATAS])
        rows.append([ATAS, ATAS, ATAS, ATAS, None, None, "K4", "1.02.03 PROGRAM LAIN", None])
        rows.append([ATAS, ATAS, ATAS, ATAS, None, None, ATAS, None, None])
        rows.append([ATAS, ATAS, ATAS, ATAS, None, None, "K5", None, None])
        reading = read(book(xlsx, a=rows))
        assert {owner for owner, _ in links(reading, "DIUKUR")} == {OUTCOME, f"program:{DINKES}:1.02.03"}
        assert len(links(reading, "DIUKUR")) == 4 and not reading.refusals

    def test_a_dash_says_none_and_nothing_is_filled_below_it(self, tmp_path: Path) -> None:
        rows = [
            [1, NSPK, T, S, None, None, "IKM", None, None],
            [None, None, "-", None, None, None, "Nilai", None, None],
        ]
        (refusal,) = read(plain(tmp_path / "a.csv", rows)).refusals
        assert (refusal.asal.baris, refusal.kolom) == (3, "Indikator")

    def test_every_filled_cell_is_logged(self, xlsx: Path, tmp_path: Path) -> None:
        merged = {repair.alasan for repair in read(book(xlsx, a=A)).repairs}
        assert "sel gabungan baris 6 sampai 11" in merged
        blank = {repair.alasan for repair in read(plain(tmp_path / "a.csv", A)).repairs}
        assert "sel kosong di bawah isi baris 2" in blank

    def test_numbers_of_rows_are_no_groups(self, xlsx: Path) -> None:
        rows = [[number, *row[1:]] for number, row in enumerate(A, 1)]
        merged = facts(read(book(xlsx, a=A)))
        assert facts(read(book(xlsx.with_name("b.xlsx"), a=rows))) == merged
        assert facts(read(plain(xlsx.with_name("b.csv"), rows))) == merged


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_merged_blank_and_repeated_cells_all_keep_their_group(data: st.DataObject, tmp_path: Path) -> None:
    """However the groups are written, a program supports the sasaran of its own group and no other."""
    rows: list[list[Any]] = []
    expected = set()
    number = 0
    for tujuan in range(data.draw(st.integers(1, 3), label="tujuan")):
        for sasaran in range(data.draw(st.integers(1, 2), label="sasaran")):
            for _ in range(data.draw(st.integers(1, 3), label="program")):
                number += 1
                texts = [f"nspk {tujuan}", f"tujuan {tujuan}", f"sasaran {tujuan} {sasaran}"]
                written: list[Any] = list(texts)
                for column, text in enumerate(texts):
                    if (
                        rows
                        and rows[-1][10 + column] == text
                        and all(rows[-1][10 + c] == texts[c] for c in range(column))
                    ):
                        written[column] = data.draw(st.sampled_from([ATAS, None, text]), label="cell")
                        if written[column] is None and rows[-1][1 + column] == ATAS:
                            written[column] = ATAS  # right below a merged range a blank proves nothing
                        if written[column] == ATAS and rows[-1][1 + column] is None:
                            written[column] = None  # a range cannot begin with a blank
                code = f"1.02.{number + 1:02}"
                rows.append([None, *written, f"hasil {number}", None, None, f"{code} PROGRAM", None, *[None], *texts])
                expected.add((f"program:{DINKES}:{code}", f"kondisi:{DINKES}:{code}:~hasil-{number}"))
                expected.add(
                    (f"kondisi:{DINKES}:{code}:~hasil-{number}", f"sasaran:{DINKES}:~sasaran-{tujuan}-{sasaran}")
                )
        expected |= {(f"tujuan:{DINKES}:~tujuan-{tujuan}", f"nspk {tujuan}")}
    expected |= {
        (sasaran, f"tujuan:{DINKES}:~tujuan-{sasaran.rsplit('-', 2)[1]}")
        for _, sasaran in set(expected)
        if sasaran.startswith("sasaran:")
    }
    reading = read(book(tmp_path / "h.xlsx", a=[row[:9] for row in rows]))
    assert not reading.refusals
    assert links(reading) == expected


class TestPrograms:
    """What a cell Program/Kegiatan may hold."""

    @pytest.mark.parametrize(
        ("cell", "nama"),
        [
            ("1.02.02 PROGRAM UPAYA", "PROGRAM UPAYA"),
            ("PROGRAM UPAYA (1.02.02)", "PROGRAM UPAYA"),
            ("PROGRAM UPAYA - 1.02.02", "PROGRAM UPAYA"),
            ("Program: 1.02.02 PROGRAM UPAYA", "PROGRAM UPAYA"),
            ("- 1.02.02\nPROGRAM UPAYA", "PROGRAM UPAYA"),
            ("1. 02. 02. PROGRAM UPAYA", "PROGRAM UPAYA"),
            ("1.02.02", "PROGRAM PEMENUHAN UPAYA KESEHATAN PERORANGAN DAN UPAYA KESEHATAN MASYARAKAT"),
            (
                "Program Pemenuhan Upaya Kesehatan  Perorangan dan Upaya Kesehatan Masyarakat",
                "PROGRAM PEMENUHAN UPAYA KESEHATAN PERORANGAN DAN UPAYA KESEHATAN MASYARAKAT",
            ),
        ],
    )
    def test_code_and_name_in_either_order(self, xlsx: Path, cell: str, nama: str) -> None:
        reading = read(book(xlsx, a=[[1, NSPK, T, S, "Ibu sehat", None, "K6", cell, None]]))
        assert [(node.id, node.isi["nama"]) for node in nodes(reading, "Program")] == [(PROGRAM, nama)]
        assert not reading.refusals and (PROGRAM, OUTCOME) in links(reading)

    def test_a_name_alone_is_repaired_only_where_the_list_has_it_once(self, xlsx: Path) -> None:
        cell = "Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat"
        row = [1, NSPK, T, S, None, None, "K6", cell, None]
        repairs = [repair for repair in read(book(xlsx, a=[row])).repairs if repair.baru == "1.02.02"]
        assert len(repairs) == 1 and "nomenklatur" in repairs[0].alasan
        elsewhere = read(book(xlsx, a=[row]), opd="1.03.0.00.0.00.01.0000")
        (refusal,) = elsewhere.refusals
        assert "tidak ada dalam nomenklatur" in refusal.alasan and "1.02.02 PROGRAM" in refusal.langkah

    def test_a_name_of_the_supporting_program_is_the_agencys(self, xlsx: Path) -> None:
        name = "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota"
        reading = read(book(xlsx, a=[[1, NSPK, T, S, None, None, "K6", name, None]]))
        assert [node.isi["kode"] for node in nodes(reading, "Program")] == ["1.02.01"]

    @pytest.mark.parametrize(
        ("cell", "reason"),
        [
            ("PROGRAM KARANGAN SENDIRI", "tidak ada dalam nomenklatur"),
            ("1.02.02 PROGRAM A 1.02.03 PROGRAM B", "beberapa kode"),
            ("1.02.02.2 Kegiatan", "bukan kode program"),
            ("1.02.02.2.1 Kegiatan", "hilang"),
        ],
    )
    def test_what_cannot_be_read_is_refused_never_guessed(self, xlsx: Path, cell: str, reason: str) -> None:
        reading = read(book(xlsx, a=[[1, NSPK, T, S, "Ibu sehat", None, "K6", cell, None]]))
        (refusal,) = reading.refusals
        assert (refusal.kolom, refusal.asal.baris) == ("Program/Kegiatan", 6) and reason in refusal.alasan
        assert refusal.langkah and not nodes(reading, "Program")

    def test_several_in_one_cell(self, xlsx: Path) -> None:
        cell = f"{P}\n{K}\n{SUB}"
        reading = read(book(xlsx, a=[[1, NSPK, T, S, "- Ibu sehat\n- Bayi sehat", None, None, cell, None]]))
        assert {(node.label, node.isi["kode"]) for node in reading.nodes if node.label in ("Program", "Kegiatan")} == {
            ("Program", "1.02.02"),
            ("Kegiatan", "1.02.02.2.01"),
        }
        assert {end for start, end in links(reading) if start == PROGRAM} == {
            OUTCOME,
            f"kondisi:{DINKES}:1.02.02:~bayi-sehat",
        }
        assert not reading.refusals

    def test_whose_output_and_indicator_it_is_must_be_certain(self, xlsx: Path) -> None:
        rows = [
            [1, NSPK, T, S, "Ibu sehat", "Puskesmas", "Jumlah", f"{P}\n{K}\n{SUB}", None],
            [None, None, None, None, "Bayi sehat", None, "Jumlah lain", None, None],
            [None, None, None, None, None, "Alat", "Jumlah alat", None, None],
            [None, None, None, None, "Lansia sehat", None, None, K, None],
        ]
        reading = read(book(xlsx, a=rows))
        assert [(refusal.asal.baris, refusal.kolom) for refusal in reading.refusals] == [
            *((6, "Output"), (6, "Indikator"), (7, "Outcome"), (8, "Output"), (9, "Outcome")),
        ]

    def test_an_outcome_beside_its_kegiatan_is_the_programs_if_that_has_it(self, xlsx: Path) -> None:
        rows = [
            [1, NSPK, T, S, "Ibu sehat", None, "K6", P, None],
            [None, None, None, None, "IBU  SEHAT", "Puskesmas", "Jumlah", K, None],
        ]
        reading = read(book(xlsx, a=rows))
        assert not reading.refusals and links(reading) == {
            *((TUJUAN, NSPK), (SASARAN, TUJUAN), (PROGRAM, OUTCOME), (OUTCOME, SASARAN))
        }

    def test_several_outcomes_leave_the_indicator_to_the_program(self, xlsx: Path) -> None:
        rows = [[1, NSPK, T, S, "1. Ibu sehat\n2. Bayi sehat", None, "K6", P, None]]
        reading = read(book(xlsx, a=rows))
        baby = f"kondisi:{DINKES}:1.02.02:~bayi-sehat"
        assert links(reading, "DIUKUR") == {(PROGRAM, f"indikator:{PROGRAM}:~k6")}
        assert links(reading) == {
            *((TUJUAN, NSPK), (SASARAN, TUJUAN), (PROGRAM, OUTCOME), (OUTCOME, SASARAN)),
            *((PROGRAM, baby), (baby, SASARAN)),
        }
        assert any("2 outcome" in note for note in reading.notes)

    def test_several_outcomes_for_several_programs_have_no_certain_pairs(self, xlsx: Path) -> None:
        rows = [[1, NSPK, T, S, "- Ibu sehat\n- Bayi sehat", None, None, f"{P}\n1.02.03 PROGRAM LAIN", None]]
        (refusal,) = read(book(xlsx, a=rows)).refusals
        assert refusal.kolom == "Outcome" and "pasangannya" in refusal.alasan

    def test_one_merged_outcome_is_an_outcome_of_each_program(self, xlsx: Path) -> None:
        rows = [
            [1, NSPK, T, S, "Ibu sehat", None, None, P, None],
            [ATAS, ATAS, ATAS, ATAS, ATAS, None, None, "1.02.03 PROGRAM LAIN", None],
            [ATAS, ATAS, ATAS, ATAS, None, None, None, "1.02.04 PROGRAM TANPA OUTCOME", None],
        ]
        reading = read(book(xlsx, a=rows))
        two, three = f"program:{DINKES}:1.02.03", f"program:{DINKES}:1.02.04"
        assert (two, f"kondisi:{DINKES}:1.02.03:~ibu-sehat") in links(reading)
        assert (three, SASARAN) in links(reading) and (two, SASARAN) not in links(reading)

    def test_a_row_that_repeats_a_program_without_its_outcome_is_no_short_cut(self, xlsx: Path) -> None:
        rows = [
            [1, NSPK, T, S, "Ibu sehat", None, None, P, None],
            [None, None, None, None, None, "Puskesmas", None, K, None],
            [None, None, None, None, None, None, "K6", P, None],
        ]
        assert (PROGRAM, SASARAN) not in links(read(book(xlsx, a=rows)))

    def test_kegiatan_without_a_row_of_their_program_are_left_to_their_code(self, xlsx: Path) -> None:
        reading = read(book(xlsx, a=[[1, NSPK, T, S, None, "Puskesmas", "Jumlah", SUB, None]]))
        assert not reading.refusals and links(reading, "BAGIAN_DARI") == set()

    def test_a_code_below_another_kegiatan_is_loaded_by_its_code_and_noted(self, xlsx: Path) -> None:
        rows = [
            [1, NSPK, T, S, "Ibu sehat", None, "K6", P, None],
            [None, None, None, None, None, None, None, K, None],
            [None, None, None, None, None, None, None, "1.02.02.2.02 Layanan", None],
            [None, None, None, None, None, None, None, SUB, None],
        ]
        reading = read(book(xlsx, a=rows))
        assert (f"sub_kegiatan:{DINKES}:1.02.02.2.01.0001", KEGIATAN) in links(reading, "BAGIAN_DARI")
        assert len(links(reading, "BAGIAN_DARI")) == 4
        assert [note for note in reading.notes if "baris 9: kodenya bukan bagian" in note]
        assert not [note for note in read(book(xlsx, a=A)).notes if "bukan bagian" in note]

    def test_a_bidang_is_a_heading(self, xlsx: Path) -> None:
        rows = [
            [1, NSPK, T, S, None, None, None, "1.02 URUSAN PEMERINTAHAN BIDANG KESEHATAN", None],
            [None, None, None, None, "Ibu sehat", None, "K6", P, None],
        ]
        reading = read(book(xlsx, a=rows))
        assert not reading.refusals and (PROGRAM, OUTCOME) in links(reading)


@pytest.mark.parametrize(
    ("row", "kolom", "reason"),
    [
        ([1, NSPK, "1. Satu\n2. Dua", S, None, None, "K6", P, None], "Tujuan PD", "memuat 2 tujuan"),
        ([1, NSPK, T, "- Satu\n- Dua", None, None, "K6", P, None], "Sasaran PD", "memuat 2 sasaran"),
        ([1, NSPK, T, None, "Ibu sehat", None, "K6", P, None], "Sasaran PD", "Sasaran kosong"),
        ([1, NSPK, None, S, "Ibu sehat", None, "K6", P, None], "Tujuan PD", "Tujuan dari sasaran"),
        ([1, None, None, None, None, None, "K6", None, None], "Indikator", "apa yang diukur"),
        ([1, NSPK, None, None, None, None, None, None, None], HASIL[1], "Tidak ada tujuan"),
        ([1, NSPK, T, S, "=1/0", None, None, P, None], "Outcome", "belum terbukti"),
    ],
)
def test_what_is_not_certain_is_refused_with_its_column(xlsx: Path, row: list[Any], kolom: str, reason: str) -> None:
    found = [refusal for refusal in read(book(xlsx, a=[row])).refusals if refusal.kolom == kolom]
    assert len(found) == 1 and reason in found[0].alasan and found[0].langkah


def test_a_text_longer_than_a_cell_is_refused(tmp_path: Path) -> None:
    (refusal,) = read(plain(tmp_path / "a.csv", [[1, NSPK, T, S, "x" * 40_000, None, None, P, None]])).refusals
    assert (refusal.kolom, refusal.asal.baris) == ("Outcome", 2) and "terlalu panjang" in refusal.alasan


def test_titles_totals_blanks_and_repeated_headers_are_skipped(tmp_path: Path) -> None:
    rows = [*A[:3], [None] * 9, ["JUMLAH"], HASIL, [None] * 8 + ["catatan saja"]]
    reading = read(plain(tmp_path / "a.csv", rows))
    assert (reading.rows_read, reading.rows_loaded, reading.rows_skipped) == (7, 3, 4) and not reading.refusals


def test_the_agency_is_given_or_in_the_file_but_never_a_title(xlsx: Path, tmp_path: Path) -> None:
    with pytest.raises(SheetError) as caught:
        read(book(xlsx, a=A), opd="")
    assert "--opd" in caught.value.next_step
    named = plain(tmp_path / "a.csv", [[*row, RSUD] for row in A], headers=[*HASIL, "KODE SKPD"])
    assert read(named, opd="").covers == {f"{DINKES}/{RSUD}"}
    assert read(book(xlsx, a=A), opd=RSUD).covers == {f"{DINKES}/{RSUD}"}


def test_a_replaced_agency_is_counted_apart(xlsx: Path) -> None:
    reading = read(book(xlsx, a=A, b=B), kecuali=frozenset({DINKES}))
    assert (reading.rows_replaced, reading.nodes, reading.links) == (8, [], [])


def test_columns_that_are_not_read_are_named(tmp_path: Path) -> None:
    rows = [[*row, 5_000_000, "isi"] for row in A]
    reading = read(plain(tmp_path / "a.csv", rows, headers=[*HASIL, "PAGU 2026", ""]))
    assert any("PAGU 2026" in note for note in reading.notes)
    assert any("ke-11" in note for note in reading.notes)


def test_code_and_name_of_a_program_may_stand_in_two_columns(tmp_path: Path) -> None:
    whole = facts(read(plain(tmp_path / "a.csv", A)))
    split = [[*row[:7], *(row[7].split(" ", 1) if row[7] not in (None, ATAS) else [row[7]] * 2), row[8]] for row in A]
    beside = read(plain(tmp_path / "b.csv", split, headers=[*HASIL[:7], "KODE", *HASIL[7:]]))
    workbook = openpyxl.Workbook()
    assert workbook.active is not None
    hasil(workbook.active, split, headers=[*HASIL[:8], "", HASIL[8]])
    workbook.active.merge_cells("H4:I4")
    workbook.save(tmp_path / "c.xlsx")
    below = read(tmp_path / "c.xlsx")
    assert facts(beside) == whole == facts(below)
    assert not [note for reading in (beside, below) for note in reading.notes if "tidak dibaca" in note]


def test_an_ods_is_read_as_an_xlsx(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    path.write_bytes(ods([list(HASIL), *A]))
    assert facts(read(path)) == facts(read(book(tmp_path / "a.xlsx", a=A)))
    two: Table = [
        [1, NSPK, T, S, "Ibu sehat", None, None, P, None],
        [ATAS, ATAS, ATAS, ATAS, ATAS, None, None, "1.02.03 PROGRAM LAIN", None],
        [ATAS, ATAS, ATAS, None, None, None, "K6", None, None],
    ]
    path.write_bytes(ods([list(HASIL), *two]))
    reading = read(path)
    assert (f"program:{DINKES}:1.02.03", f"kondisi:{DINKES}:1.02.03:~ibu-sehat") in links(reading)


def test_codes_of_goals_where_there_are_columns_for_them(tmp_path: Path) -> None:
    headers = [*HASIL, "KODE TUJUAN", "KODE SASARAN"]
    reading = read(
        plain(tmp_path / "a.csv", [[*row, "T1", "" if row[3] is None else "S1"] for row in A], headers=headers)
    )
    assert (f"sasaran:{DINKES}:S1", f"tujuan:{DINKES}:T1") in links(reading)


@pytest.mark.parametrize("name", ["</script>", '=HYPERLINK("x")', "NA", "Δ" * 500])
def test_hostile_texts_are_only_texts(tmp_path: Path, name: str) -> None:
    rows = [[1, NSPK, name, S, name, None, name, P, name]]
    reading = read(plain(tmp_path / "a.csv", rows))
    assert {node.isi["nama"] for node in nodes(reading, "Tujuan")} == {name}
    assert {node.isi["nama"] for node in nodes(reading, "Kondisi")} == {name}


class TestNspk:
    """Which texts of the first column are looked for."""

    def mentions(self, xlsx: Path, cell: str) -> list[tuple[str, bool]]:
        reading = read(book(xlsx, a=[[1, cell, T, S, None, None, "K6", P, None]]))
        return [(link.ke.teks, link.ke.pasti) for link in reading.links if isinstance(link.ke, Mention)]

    def test_headings_say_what_is_a_sasaran(self, xlsx: Path) -> None:
        cell = "Norma:\n• UU 17/2023\nStandar:\n-\n\nSasaran RPJMD Relevan:\n• Turunnya kematian\n  ibu\n• Sehat"
        assert self.mentions(xlsx, cell) == [("UU 17/2023", False), ("Turunnya kematian ibu", True), ("Sehat", True)]

    def test_heading_and_text_in_one_line(self, xlsx: Path) -> None:
        cell = "1. NSPK: UU 17/2023\n2. Sasaran RPJMD yang Relevan: Sehat"
        assert self.mentions(xlsx, cell) == [("UU 17/2023", False), ("Sehat", True)]

    def test_a_number_of_a_sasaran_says_so_too(self, xlsx: Path) -> None:
        assert self.mentions(xlsx, "- Sasaran 2: Sehat\n- UU 17/2023") == [
            ("Sasaran 2: Sehat", True),
            ("UU 17/2023", False),
        ]

    def test_lines_without_marks_are_kept_for_the_load(self, xlsx: Path) -> None:
        assert self.mentions(xlsx, "UU 17/2023\nSehat") == [("UU 17/2023\nSehat", False)]

    def test_dashes_name_nothing(self, xlsx: Path) -> None:
        assert self.mentions(xlsx, "-") == []
