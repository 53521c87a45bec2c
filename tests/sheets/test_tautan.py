"""The sheet Tautan of a prefilled book: read as Dukungan is, with rows that nobody has filled yet left alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl

from pohon_graph.load import check
from pohon_graph.sheets import Isian, Reading, Ref, read_path
from pohon_graph.sheets.pohon_columns import SHEETS
from pohon_graph.sheets.pohon_tautan import TAUTAN
from tests.writing import DINKES, RSUD

PARENT = ("Kondisi", "Sasaran", "Tujuan")
Row = dict[str, Any]


def book(path: Path, rows: list[Row], **sheets: list[Row]) -> Path:
    """A book with titles above the header of Tautan, as a prefilled one has, and rows of other sheets."""
    work = openpyxl.Workbook()
    sheet = work.active
    assert sheet is not None
    sheet.title = "Tautan"
    sheet.append(["Tautan kegiatan ke simpul"])
    sheet.append(["Pagu inti", 5])
    columns = [column.name for column in TAUTAN.columns]
    sheet.append(columns)
    for row in rows:
        assert set(row) <= set(columns)
        sheet.append([row.get(name) for name in columns])
    for spec in SHEETS:
        if spec.name in sheets:
            other = work.create_sheet(spec.name)
            names = [column.name for column in spec.columns]
            other.append(names)
            for row in sheets[spec.name]:
                other.append([row.get(name) for name in names])
    work.create_sheet("Daftar pilihan").append(["K1 — Ibu diperiksa"])
    work.save(path)
    return path


def link(**cells: Any) -> Row:
    row = {"no": 1, "tingkat": "kegiatan", "anak": "1.02.02.2.02", "uraian": "Nama", "pagu": 5, "opd_anak": DINKES}
    return row | {"induk": "K1 — Ibu diperiksa", "dasar": "alasan"} | cells


def read(path: Path) -> Reading:
    reading = read_path(path, Isian(2026))
    told = reading.rows_loaded + reading.rows_refused + reading.rows_skipped + reading.rows_replaced
    assert reading.rows_read == told
    return reading


def test_a_row_is_a_link_and_the_code_of_the_choice_is_its_parent(tmp_path: Path) -> None:
    reading = read(book(tmp_path / "b.xlsx", [link(status="diajukan", bobot="40%", porsi=0.5)]))
    (made,) = reading.links
    assert made.jenis == "MENDUKUNG"
    assert made.dari == Ref(DINKES, "1.02.02.2.02", ("Kegiatan",))
    assert made.ke == Ref(DINKES, "K1", PARENT, "Ibu diperiksa")
    assert made.isi == {"dasar": "alasan", "status": "diajukan", "bobot": 0.4, "porsi": 0.5}
    assert (made.asal.lembar, made.asal.baris) == ("Tautan", 4)
    assert (reading.refusals, reading.repairs, reading.notes) == ([], [], [])
    assert reading.covers == {DINKES}


def test_choices_of_the_kabupaten_of_other_agencies_and_of_what_has_no_code(tmp_path: Path) -> None:
    rows = [
        link(induk="pemda/S1 — Turunnya kematian, ibu/bayi"),
        link(induk=f"{RSUD}/Kondisi:1 — Rujukan — cepat"),
        link(induk="Sasaran:Ibu sehat: bayi/anak sehat"),
        link(anak=f"{RSUD}/1.02.02.2.02 — Nama"),
    ]
    ends = [(made.dari, made.ke) for made in read(book(tmp_path / "b.xlsx", rows)).links]
    plan = Ref(DINKES, "1.02.02.2.02", ("Kegiatan",))
    assert (plan, Ref("pemda", "S1", PARENT, "Turunnya kematian, ibu/bayi")) in ends
    assert (plan, Ref(f"{DINKES}/{RSUD}", "1", ("Kondisi",), "Rujukan — cepat")) in ends
    assert (plan, Ref(DINKES, "Ibu sehat: bayi/anak sehat", ("Sasaran",))) in ends
    assert Ref(f"{DINKES}/{RSUD}", "1.02.02.2.02", ("Kegiatan",), "Nama") in [start for start, _ in ends]


def test_rows_without_a_choice_are_skipped_and_never_refused(tmp_path: Path) -> None:
    rows = [link(induk=None, dasar=None), link(induk=" ", dasar=None, pagu="#entah"), {"no": "Tautan tambahan"}]
    reading = read(book(tmp_path / "b.xlsx", rows))
    assert (reading.links, reading.refusals, reading.notes, reading.covers) == ([], [], [], set())
    assert (reading.rows_read, reading.rows_skipped) == (5, 5)


def test_a_reason_without_a_choice_is_told_and_a_choice_without_a_reason_is_refused(tmp_path: Path) -> None:
    reading = read(book(tmp_path / "b.xlsx", [link(induk=None), link(dasar=None)]))
    assert [note for note in reading.notes if "induknya belum dipilih" in note and note.startswith("1 baris")]
    (refusal,) = reading.refusals
    assert (refusal.kolom, refusal.asal.baris) == ("dasar", 5)
    assert reading.refused_starts == [Ref(DINKES, "1.02.02.2.02", ("Program", "Kegiatan", "SubKegiatan", *PARENT))]


def test_one_pair_has_one_row_in_tautan_and_dukungan_together(tmp_path: Path) -> None:
    reading = read(
        book(
            tmp_path / "b.xlsx",
            [link()],
            Dukungan=[{"opd_anak": DINKES, "anak": "1.02.02.2.02", "induk": "K1", "dasar": "lain"}],
        )
    )
    assert len(reading.links) == 1
    assert [refusal.kolom for refusal in reading.refusals] == ["induk"]


def test_a_book_of_one_agency_needs_no_opd_on_its_rows(tmp_path: Path) -> None:
    agency = [{"opd": DINKES, "nama": "Dinas"}, {"opd": DINKES, "unit": RSUD, "nama": "RSUD"}]
    kondisi = [{"kode": "K1", "uraian": "Ibu diperiksa"}, {"unit": RSUD, "kode": "K2", "uraian": "Rujukan cepat"}]
    reading = read(book(tmp_path / "b.xlsx", [], PerangkatDaerah=agency, Kondisi=kondisi))
    assert {node.isi["lingkup"] for node in reading.nodes if node.label == "Kondisi"} == {DINKES, f"{DINKES}/{RSUD}"}
    assert [note for note in reading.notes if note.startswith("2 baris lembar 'Kondisi' tidak menyebut opd")]
    two = [*agency, {"opd": "4.01.0.00.0.00.02.0000", "nama": "Setda"}]
    reading = read(book(tmp_path / "c.xlsx", [], PerangkatDaerah=two, Kondisi=kondisi))
    assert len(reading.refusals) == 2, "with two agencies it is not certain whose they are"


def test_empty_sheets_of_two_books_are_no_copy_of_each_other(tmp_path: Path) -> None:
    first = book(tmp_path / "a.xlsx", [link(induk=None)], Jabatan=[], Kondisi=[])
    second = book(tmp_path / "b.xlsx", [link(induk=None, no=2)], Jabatan=[], Kondisi=[])
    assert check([first, second], tahun=2026).refused == 0
