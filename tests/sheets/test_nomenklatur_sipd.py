"""The nomenclature as SIPD exports it, with its mess: a list of one edisi."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pohon_graph.errors import SheetError
from pohon_graph.nomenklatur import Entri, editions, load_nomenklatur
from pohon_graph.sheets.layouts import read_path
from pohon_graph.sheets.reading import Isian, Reading

HEADER = [
    *("JENIS PEMDA", "BIDANG", "PROGRAM", "KEGIATAN", "SUBKEGIATAN", "KINERJA", "INDIKATOR", "SATUAN", "TAG"),
    *("DEFINISI OPERASIONAL", "PELAKSANA", "SPM", "JENIS", "SUBKEGIATAN SEBELUMNYA"),
]


def line(kode: str, nama: str = "Sub", *, jenis: str = "KABKOT", sebelumnya: str = "", **other: Any) -> list[Any]:
    """One row of the export; the upper codes follow from the sub kegiatan's."""
    row = {
        "JENIS PEMDA": jenis,
        "BIDANG": f"{kode[:4]} BIDANG {kode[:4]}",
        "PROGRAM": f"{kode[:7]} PROGRAM {kode[:7]}",
        "KEGIATAN": f"{kode[:12]} Kegiatan {kode[:12]}",
        "SUBKEGIATAN": f"{kode} {nama}",
        "KINERJA": "Tersedianya",
        "INDIKATOR": "Jumlah",
        "SATUAN": "Dokumen",
        "TAG": "[null]",
        "SPM": "NON-SPM",
        "JENIS": "Layanan",
        "SUBKEGIATAN SEBELUMNYA": sebelumnya,
    } | other
    return [row.get(name, "") for name in HEADER]


def export(path: Path, rows: Sequence[Sequence[Any]], header: Sequence[str] = HEADER) -> Path:
    """Write an export of SIPD."""
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = "Worksheet"
    for row in [header, *rows]:
        book.active.append(list(row))
    book.save(path)
    return path


def read(path: Path, *rows: Sequence[Any], isian: Isian | None = None) -> Reading:
    return read_path(export(path, rows), isian or Isian(tahun=2026))


@pytest.fixture
def xlsx(tmp_path: Path) -> Path:
    return tmp_path / "nomenklatur-20250101_versi_pemutakhiran_2025_1.xlsx"


def found(reading: Reading, kode: str) -> Entri:
    assert reading.nomenklatur is not None
    entry = reading.nomenklatur.find(kode)
    assert entry is not None
    return entry


def test_an_export_is_one_edisi_of_kabupaten(xlsx: Path) -> None:
    reading = read(
        xlsx,
        line("1.02.02.1.02.0001", "Milik provinsi", jenis="PROV"),
        line("1.02.02.2.02.0055", "Jiwa", SPM="SPM", sebelumnya="1.02.02.2.02.0021 Jiwa (ODMK)"),
        line("X.XX.01.2.02.0001", "Gaji", SATUAN="Orang/bulan"),
        line("1.02.02.2.02.0056", KINERJA="", INDIKATOR="", SATUAN=""),
    )
    official = reading.nomenklatur
    assert official is not None and official.edisi == "2025" and reading.covers == {"2025"}
    assert (reading.rows_read, reading.rows_loaded, reading.rows_skipped) == (4, 3, 1)
    assert not reading.refusals and not reading.nodes and reading.rupiah_berkas == 0
    assert found(reading, "1.02.02.2.02.0055") == Entri(
        "1.02.02.2.02.0055", "Jiwa", "sub_kegiatan", "Tersedianya", "Jumlah", "Dokumen", True
    )
    assert found(reading, "1.02.02.2.02.0021") == Entri(
        "1.02.02.2.02.0021", "Jiwa (ODMK)", "sub_kegiatan", "", "", "Dokumen", True, "1.02.02.2.02.0055"
    )
    assert found(reading, "7.01.01.2.02.0001").kode == "X.XX.01.2.02.0001"
    assert found(reading, "1.02.02").nama == "PROGRAM 1.02.02" and found(reading, "1.02").jenjang == "bidang"
    assert official.find("1.02.02.1.02.0001") is None
    assert any("1 baris provinsi" in note and "1 kode lama" in note for note in reading.notes)


def test_names_are_tidied_and_nothing_else_is_changed(xlsx: Path) -> None:
    reading = read(
        xlsx,
        line("1.03.07.2.01.0038", "1.03.07.2.01.0018 Optimalisasi\u00a0 Sampah\n(TPS) ", SATUAN="Doumen "),
    )
    entry = found(reading, "1.03.07.2.01.0038")
    assert (entry.nama, entry.satuan) == ("1.03.07.2.01.0018 Optimalisasi Sampah (TPS)", "Doumen")
    assert {repair.kolom for repair in reading.repairs} == {"SUBKEGIATAN"}


def test_the_command_names_the_edisi_where_the_file_does_not(tmp_path: Path) -> None:
    plain = tmp_path / "unduhan.xlsx"
    row = line("1.02.02.2.02.0001")
    named = read(plain, row, isian=Isian(tahun=2026, edisi="2024"))
    assert named.nomenklatur is not None and named.nomenklatur.edisi == "2024"
    with pytest.raises(SheetError, match="Edisi") as unknown:
        read(plain, row)
    assert "--edisi" in unknown.value.next_step
    with pytest.raises(SheetError, match="bukan tahun"):
        read(plain, row, isian=Isian(tahun=2026, edisi="terbaru"))


def test_a_name_and_a_command_that_disagree_are_refused(xlsx: Path) -> None:
    row = line("1.02.02.2.02.0001")
    assert read(xlsx, row, isian=Isian(tahun=2026, edisi="2025")).nomenklatur is not None
    with pytest.raises(SheetError, match="2025, sedangkan --edisi 2024"):
        read(xlsx, row, isian=Isian(tahun=2026, edisi="2024"))


@pytest.mark.parametrize(
    ("row", "kolom", "reason"),
    [
        (line("1.02.02.2.02.0001", jenis="KAB"), "JENIS PEMDA", "PROV"),
        (line("1.02.02.2.02.0001", SUBKEGIATAN="1.02.02.2.02.0001"), "SUBKEGIATAN", "nama"),
        (line("1.02.02.2.02.0001", SUBKEGIATAN="1.02.02.2.03.0001 Sub"), "SUBKEGIATAN", "induk"),
        (line("1.02.02.2.02.0001", PROGRAM="kosong"), "PROGRAM", "bukan"),
        (line("1.02.02.2.02.0001", SPM="mungkin"), "SPM", "SPM"),
    ],
)
def test_a_row_that_is_unclear_is_refused(xlsx: Path, row: list[Any], kolom: str, reason: str) -> None:
    reading = read(xlsx, row)
    (refusal,) = reading.refusals
    assert (refusal.kolom, refusal.asal.baris, refusal.rupiah) == (kolom, 2, 0) and reason in refusal.alasan
    assert reading.nomenklatur is not None and len(reading.nomenklatur) == 0


def test_rows_that_contradict_each_other_are_both_refused(xlsx: Path) -> None:
    kode = "1.02.02.2.02.0001"
    reading = read(xlsx, line(kode, "Satu"), line(kode, "Dua"), line("1.02.02.2.02.0002"), line("1.02.02.2.02.0002"))
    assert [refusal.asal.baris for refusal in reading.refusals] == [2, 3]
    assert reading.nomenklatur is not None and reading.nomenklatur.find(kode) is None
    assert found(reading, "1.02.02.2.02.0002")


def test_of_several_names_of_a_parent_the_most_frequent_stands(xlsx: Path) -> None:
    odd = line("1.02.02.2.02.0001", PROGRAM="1.02.02 PROGRAM LAIN")
    reading = read(xlsx, odd, line("1.02.02.2.02.0002"), line("1.02.02.2.02.0003"))
    assert found(reading, "1.02.02").nama == "PROGRAM 1.02.02"
    (repair,) = reading.repairs
    assert (repair.lama, repair.baru) == ("PROGRAM LAIN", "PROGRAM 1.02.02")


def test_a_retired_code_is_never_one_in_force_and_has_one_successor(xlsx: Path) -> None:
    old, one, two = "1.02.02.2.02.0009", "1.02.02.2.02.0001", "1.02.02.2.02.0002"
    reading = read(
        xlsx,
        line(two, sebelumnya=f"{old} Lama"),
        line(one, sebelumnya=f"{old} Lama"),
        line("1.02.02.2.02.0003", sebelumnya=f"{one} Masih"),
        line("1.02.02.2.02.0004", sebelumnya="entah"),
    )
    assert found(reading, old).pengganti == one and found(reading, one).pengganti is None
    assert [repair.lama for repair in reading.repairs] == [two]
    assert any(one in note and "tetap berlaku" in note for note in reading.notes)
    assert [(r.kolom, r.asal.baris) for r in reading.refusals] == [("SUBKEGIATAN SEBELUMNYA", 5)]
    assert found(reading, "1.02.02.2.02.0004")


def test_a_replaced_edisi_gives_none(xlsx: Path) -> None:
    reading = read(xlsx, line("1.02.02.2.02.0001"), isian=Isian(tahun=2026, kecuali=frozenset({"2025"})))
    assert reading.nomenklatur is None and reading.rows_replaced == 1


def test_editions_are_asked_newest_first_and_the_package_keeps_its_own(tmp_path: Path) -> None:
    row = line("1.02.02.2.02.9999", "Hanya dahulu", sebelumnya="1.02.02.2.02.8888 Lebih dahulu")
    known = line("1.02.02.2.02.0001", "Nama dahulu")
    old = read(tmp_path / "versi_pemutakhiran_2025.xlsx", row, known).nomenklatur
    same = read(tmp_path / "versi_pemutakhiran_2027.xlsx", row).nomenklatur
    assert old is not None and same is not None
    both = editions([same, old])
    assert [official.edisi for official in both.daftar] == ["2027", "2025"]
    assert both.daftar[0] is load_nomenklatur()
    assert [both.listed(kode) and both.listed(kode)[0] for kode in ("1.02.02.2.02.0001", "1.02.02.2.02.9999")] == [  # type: ignore[index]
        "2027",
        "2025",
    ]
    assert both.listed("1.02.02.2.02.7777") is None
    entry = both.find("1.02.02.2.02.8888")
    assert entry is not None and entry.pengganti == "1.02.02.2.02.9999"
