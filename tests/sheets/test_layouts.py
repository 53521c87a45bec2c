"""Finding the layout of a file: by its headers, one per file, and never in silence."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from pohon_graph.errors import SheetError
from pohon_graph.sheets.layouts import read_path
from pohon_graph.sheets.reading import Isian, Reading

OPD = "1.02.0.00.0.00.01.0000"
RENSTRA = ["level", "kode", "parent_kode", "uraian"]
KELAS = ["kode", "kelas", "dasar"]


def read(path: Path, **sheets: list[list[str]]) -> Reading:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return read_path(path, Isian(tahun=2026, opd=OPD))


@pytest.fixture
def xlsx(tmp_path: Path) -> Path:
    return tmp_path / "berkas.xlsx"


def test_two_layouts_in_one_file_are_refused_by_name(xlsx: Path) -> None:
    with pytest.raises(SheetError, match=r"lebih dari satu tata letak .*Renstra.*A.*kelas.*B"):
        read(xlsx, A=[RENSTRA], B=[KELAS])


def test_a_sheet_that_fits_two_layouts_is_refused(xlsx: Path) -> None:
    with pytest.raises(SheetError, match="cocok dengan dua tata letak"):
        read(xlsx, A=[[*RENSTRA, "kelas", "dasar"]])


def test_an_unknown_file_is_told_what_it_shows_what_is_known_and_what_is_missing(xlsx: Path) -> None:
    with pytest.raises(SheetError) as caught:
        read(xlsx, A=[["judul"], ["level", "kode", "uraian", "Rp"]])
    assert "level, kode, uraian, Rp" in caught.value.message
    assert "kolom yang tidak ada: PARENT KODE" in caught.value.message
    assert all(known in caught.value.next_step for known in ("rekap SIPD", "Renstra", "kelas"))


def test_a_file_of_empty_sheets_says_so(xlsx: Path) -> None:
    with pytest.raises(SheetError, match="tidak berisi satu baris pun"):
        read(xlsx, A=[], B=[])


def test_a_path_that_is_not_there_is_a_message(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="tidak dapat dibuka"):
        read_path(tmp_path / "tidak_ada.xlsx", Isian(tahun=2026))


def test_sheets_of_one_layout_are_read_together(xlsx: Path) -> None:
    reading = read(
        xlsx,
        A=[RENSTRA, ["kegiatan", "1.02.02.2.01", "1.02.02", "Kegiatan"]],
        B=[RENSTRA, ["program", "1.02.02", "", "PROGRAM"]],
    )
    assert not reading.refusals and len(reading.content) == 2
    assert {(link.jenis, link.ke) for link in reading.links} >= {("BAGIAN_DARI", f"program:{OPD}:1.02.02")}
