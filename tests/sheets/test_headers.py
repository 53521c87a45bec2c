"""Header spellings: one table, and the search for the header row."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from pohon_graph.sheets.headers import ALIASES, canonical, find_header, nearest_header, plain
from pohon_graph.sheets.table import Cell, Sheet

NEEDED = ("kode_skpd", "pagu")


def sheet(*rows: Sequence[Cell]) -> Sheet:
    return Sheet("Data", True, [list(row) for row in rows])


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("KODE SKPD", "kode_skpd"),
        (" kode_skpd ", "kode_skpd"),
        ("Kode\u00a0SKPD", "kode_skpd"),
        ("Kode\nOPD", "kode_skpd"),
        ("PAKET/KELOMPOK", "paket"),
        ("NAMA  PAKET/KELOMPOK", "nama_paket"),
        ("target_2026", "target_2026"),
        ("TARGET TAHUN 1", "target_1"),
        ("Target Tahun ke-1", "target_1"),
        ("DANA TAHUN 5", "anggaran_5"),
        ("PAGU INDIKATIF 2027", "anggaran_2027"),
        ("target_12026", ""),
        ("TARGET", "target"),
        ("Program / Kegiatan\n/ Sub Kegiatan", "program_kegiatan"),
        ("BASELINE TAHUN 2024", "kondisi_awal"),
        ("Kondisi Awal (2024)", "kondisi_awal"),
        ("SASARAN 2024", ""),
        ("KODE SKPD LAMA", ""),
        ("</script>", ""),
    ],
)
def test_a_header_has_one_canonical_name(header: str, name: str) -> None:
    assert canonical(header) == name


def test_no_spelling_means_two_columns() -> None:
    spellings = [plain(text) for name, texts in ALIASES.items() for text in (name, *texts)]
    assert sorted(spellings) == sorted(set(spellings))


def test_the_header_row_is_found_below_titles() -> None:
    found = find_header(sheet(["REKAP APBD"], [], ["no", "Kode SKPD", "x", "PAGU"], ["1", "1.01", "", "5"]), NEEDED)
    assert found is not None
    assert (found.baris, found.mulai) == (3, 4)
    assert found.kolom == {"no": 0, "kode_skpd": 1, "pagu": 3}
    assert found.judul["kode_skpd"] == "Kode SKPD"
    assert found.lain == ("x",)


@pytest.mark.parametrize("numbers", [["1", "2", "3"], [1.0, 2.0, 3.0], ["(1)", "(2)", "(3)"]])
def test_a_row_that_numbers_the_columns_is_no_data(numbers: list[Cell]) -> None:
    found = find_header(sheet(["NO", "KODE SKPD", "PAGU"], numbers, ["1", "1.01", "5"]), NEEDED)
    assert found is not None and found.mulai == 3


def test_a_header_further_down_than_twenty_rows_is_not_found() -> None:
    assert find_header(sheet(*([["x"]] * 20), list(NEEDED)), NEEDED) is None


def test_two_columns_of_one_meaning_are_named() -> None:
    found = find_header(sheet(["KODE SKPD", "Kode OPD", "PAGU"]), NEEDED)
    assert found is not None and found.ganda == {"kode_skpd": ("KODE SKPD", "Kode OPD")}


def test_the_nearest_row_tells_what_is_missing() -> None:
    near = nearest_header(sheet(["judul"], ["KODE SKPD", "lain"]), NEEDED)
    assert near is not None and near.missing(NEEDED) == ["pagu"]
    assert nearest_header(sheet(["judul"]), NEEDED) is None
