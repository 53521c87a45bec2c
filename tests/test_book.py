"""The prefilled book: it says what the files said, takes one link of a person, and changes nothing else."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from pohon_graph.book import agencies, refused_rows, write_book, write_books
from pohon_graph.errors import LoadError, SheetError
from pohon_graph.load import Joined, SourceFile, from_disk, join_files, load
from pohon_graph.rules import jalur
from pohon_graph.sheets import Isian, read_path
from pohon_graph.store import Store
from tests import PATIENCE
from tests.writing import DINKES, KECAMATAN_A, RSUD, TREE, line, pohon, rekap

CONTOH = Path(__file__).parents[1] / "seed_data" / "contoh"
REKAP, POHON = CONTOH / "rekap_sipd_2026.xlsx", CONTOH / "pohon_kinerja_2026.xlsx"
CONTOH_DINKES = "1.02.0.00.0.00.02.0000"
LINES = [
    line("1.02.02.2.02.0001", 700),
    line("1.02.02.2.02.0002", 200),
    line("1.02.02.2.01.0001", 100),
    line("1.02.03.2.02.0001", 50, unit=RSUD),
    line("1.02.01.2.02.0001", 9_000, rekening="5.1.01.01.01.0001"),
    line("7.01.02.2.01.0001", 77, skpd=KECAMATAN_A),
]

SUB = "1.02.03.2.02.0001"
MOTHERS = line("1.02.03.2.02.0001", 50, unit=RSUD, **{"NAMA SUB KEGIATAN": "Rujukan ibu hamil"})


def joined(paths: Iterable[Path], **given: Any) -> Joined:
    return join_files(from_disk(paths, Isian(2026, **given)), tahun=None)


def small(tmp_path: Path, tree: dict[str, list[dict[str, Any]]] | None = None, lines: Any = LINES) -> Joined:
    return joined([rekap(tmp_path / "rekap.xlsx", lines), pohon(tmp_path / "pohon.xlsx", tree or TREE)])


def replaced(files: Iterable[SourceFile], books: Iterable[Path]) -> Joined:
    """The files with books in the place of their agencies' rows, as ``load --ganti`` joins them."""
    new = from_disk(books, Isian(2026))
    covers = frozenset(agency for book in books for agency in read_path(book, Isian(2026)).covers)
    kept = [replace(f, isian=replace(f.isian, kecuali=covers)) if "pohon" in f.nama else f for f in files]
    return join_files([*kept, *new], tahun=2026)


def said(graph: Joined) -> tuple[dict[str, Any], dict[Any, Any]]:
    """What a graph says, rows aside."""
    nodes = {node.id: (node.label, node.isi) for node in graph.graph.nodes.values()}
    return nodes, {key: link.isi for key, link in graph.graph.links.items()}


def tautan(book: Path | openpyxl.Workbook) -> tuple[Worksheet, dict[str, int], int]:
    """The sheet Tautan, column numbers by header, and the number of its first row."""
    work = book if isinstance(book, openpyxl.Workbook) else openpyxl.load_workbook(book, data_only=True)
    sheet = work["Tautan"]
    header = next(row for row in sheet.iter_rows(max_row=20) if [c.value for c in row][:2] == ["no", "tingkat"])
    return sheet, {str(cell.value): int(cell.column or 0) for cell in header}, int(header[0].row) + 1


def rows(book: Path) -> list[dict[str, Any]]:
    """The rows of the sheet Tautan that stand for work."""
    sheet, columns, first = tautan(book)
    found = []
    for row in sheet.iter_rows(min_row=first):
        values = {name: row[number - 1].value for name, number in columns.items()}
        if values["anak"]:
            found.append(values)
    return found


def top(book: Path) -> dict[str, Any]:
    """The lines above the header: label → (rupiah, what is told)."""
    sheet, columns, _ = tautan(book)
    lines = sheet.iter_rows(min_row=3, max_row=6)
    return {str(row[0].value): (row[columns["pagu"] - 1].value, row[columns["tautan lain"] - 1].value) for row in lines}


@pytest.fixture(scope="module")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[SourceFile], Joined, Path]:
    files = from_disk([REKAP, POHON], Isian(2026))
    graph = join_files(files, tahun=2026)
    folder = tmp_path_factory.mktemp("contoh") / "buku"
    write_books(graph, folder)
    return files, graph, folder


def test_all_books_say_what_the_files_said(contoh: tuple[list[SourceFile], Joined, Path]) -> None:
    files, graph, folder = contoh
    books = sorted(folder.iterdir())
    assert len(books) == len(agencies(graph)) == 12
    for book in books:
        reading = read_path(book, Isian(2026))
        assert (reading.refusals, reading.repairs, reading.notes) == ([], [], []), book.name
        assert reading.rows_read == reading.rows_loaded + reading.rows_skipped
        assert not any(row.lingkup == "pemda" for sheet in reading.buku.values() for row in sheet)
    again = replaced(files, books)
    assert said(again) == said(graph)
    assert (again.graph.refusals, again.graph.repairs) == ({}, {})
    left = again.readings[1]
    assert left.rows_replaced and left.rows_loaded, "pemda's rows stay where they are"
    assert {node.isi.get("lingkup", "pemda") for node in left.nodes if node.label in ("Sasaran", "Kondisi")} == {
        "pemda"
    }


def test_one_book_alone_says_what_the_files_said(contoh: tuple[list[SourceFile], Joined, Path]) -> None:
    files, graph, folder = contoh
    [book] = folder.glob(f"{CONTOH_DINKES}_*")
    again = replaced(files, [book])
    assert said(again) == said(graph)
    assert {link.asal.lembar for link in again.graph.links.values() if link.asal.berkas == book.name} >= {"Tautan"}


@pytest.mark.graph
def test_one_link_of_a_person_changes_the_jalur_of_that_kegiatan_only(
    empty_store: Store, contoh: tuple[list[SourceFile], Joined, Path], tmp_path: Path
) -> None:
    _, _, folder = contoh
    [made] = folder.glob(f"{CONTOH_DINKES}_*")
    book = tmp_path / made.name
    shutil.copy(made, book)
    before = {
        sub.id: sub for sub in jalur(empty_store, load(empty_store, [REKAP, POHON], tahun=2026, tahap="murni").versi)
    }
    work = openpyxl.load_workbook(book)
    sheet, columns, first = tautan(work)
    wanted = next(
        row[0].row
        for row in sheet.iter_rows(min_row=first)
        if row[columns["anak"] - 1].value == "1.02.03.2.02" and not row[columns["unit_anak"] - 1].value
    )
    assert not sheet.cell(wanted, columns["induk"]).value
    sheet.cell(wanted, columns["induk"]).value = "K4 — Fasilitas kesehatan siap sarana, alat, dan obat"
    sheet.cell(wanted, columns["dasar"]).value = "Tenaga terlatih menjaga kesiapan"
    work.save(book)
    result = load(empty_store, [book], tahun=2026, tahap="murni", ganti=True)
    assert result.refused == 0
    reports = {report.berkas: report for report in result.files}
    assert reports[POHON.name].baris_diganti > 50 and reports[POHON.name].baris_dimuat > 300
    assert reports[REKAP.name].baris_diganti == 0
    after = {sub.id: sub for sub in jalur(empty_store, result.versi)}
    changed = {id for id in before if after[id] != before[id]}
    assert changed == {id for id in before if id.startswith(f"sub_kegiatan:{CONTOH_DINKES}:1.02.03.2.02.")}
    assert {(before[id].jalur, after[id].jalur) for id in changed} == {("warisan", "langsung")}


def test_kegiatan_by_money_with_what_is_linked_and_what_is_not_listed(tmp_path: Path) -> None:
    tree: dict[str, list[dict[str, Any]]] = {
        **TREE,
        "Dukungan": [*TREE["Dukungan"], {"opd_anak": DINKES, "anak": "1.02.02", "induk": "K9", "dasar": "renstra"}],
    }
    book = tmp_path / "buku.xlsx"
    written = write_book(small(tmp_path, tree), DINKES, book)
    assert (written.kegiatan, written.inti, written.tertaut) == (3, 1_050, 700)
    listed = rows(book)
    assert [(row["tingkat"], row["anak"], row["pagu"], row["no"]) for row in listed] == [
        ("kegiatan", "1.02.02.2.02", 900, 1),
        ("sub kegiatan", "1.02.02.2.02.0001", 700, None),
        ("sub kegiatan", "1.02.02.2.02.0002", 200, None),
        ("kegiatan", "1.02.02.2.01", 100, 2),
        ("sub kegiatan", "1.02.02.2.01.0001", 100, None),
        ("kegiatan", "1.02.03.2.02", 50, 3),
        ("sub kegiatan", "1.02.03.2.02.0001", 50, None),
    ]
    assert [row["kumulatif"] for row in listed if row["no"]] == pytest.approx([900 / 1050, 1000 / 1050, 1])
    assert (listed[1]["induk"], listed[1]["dasar"]) == ("K1 — Ibu hamil diperiksa lengkap", "pelayanan ibu hamil")
    assert listed[0]["spm"] == "SPM" and listed[1]["spm"] == "SPM"
    assert "1 dari 2 sub kegiatan tertaut sendiri" in listed[0]["tautan lain"]
    assert listed[2]["tautan lain"] == "lewat program: K9 — Rapat terselenggara"
    assert (listed[5]["milik"], listed[5]["unit_anak"], listed[5]["tautan lain"]) == ("RSUD Sehat", RSUD, None)
    told = top(book)
    assert told["Pagu inti"] == (1_050, "1 baris kegiatan teratas = 80 % pagu inti")
    assert told["Sudah ditautkan"][0] == 700
    assert told["Baru lewat program (saat buku dibuat)"][0] == 300
    assert told["Di luar daftar ini"] == (9_000, told["Di luar daftar ini"][1])
    assert "gaji Rp9.000" in told["Di luar daftar ini"][1] and "tidak dinilai" in told["Di luar daftar ini"][1]
    assert not any("1.02.01" in row["anak"] for row in listed), "nobody is asked to link salaries"


def test_a_link_that_is_only_proposed_or_of_another_owner_comes_back_as_it_was(tmp_path: Path) -> None:
    more: list[dict[str, Any]] = [
        {"opd_anak": DINKES, "anak": "1.02.02.2.02", "induk": "K1", "dasar": "a", "bobot": 1 / 3, "porsi": 0.1 + 0.2},
        {"opd_anak": DINKES, "anak": "1.02.02.2.02", "induk": "K9", "dasar": "b", "status": "diajukan"},
        {
            "opd_anak": DINKES,
            "unit_anak": RSUD,
            "anak": "1.02.03.2.02",
            "opd_induk": DINKES,
            "induk": "K1",
            "dasar": "c",
        },
        {"opd_anak": DINKES, "anak": "1.02.02.2.01.0001", "opd_induk": "pemda", "induk": "S1", "dasar": "d"},
        {"opd_anak": DINKES, "anak": "1.02.01.2.02", "induk": "K9", "dasar": "e"},
    ]
    graph = small(tmp_path, {**TREE, "Dukungan": [*TREE["Dukungan"], *more]})
    book = tmp_path / "buku.xlsx"
    write_book(graph, DINKES, book)
    told = [(row["anak"], row["induk"], row["status"]) for row in rows(book) if row["induk"]]
    assert ("1.02.02.2.02", "K9 — Rapat terselenggara", "diajukan") in told
    assert ("1.02.03.2.02", f"{DINKES}/K1 — Ibu hamil diperiksa lengkap", None) in told
    assert ("1.02.02.2.01.0001", "pemda/S1 — Turunnya kematian ibu", None) in told
    dukungan = openpyxl.load_workbook(book)["Dukungan"]
    assert [row[2].value for row in dukungan.iter_rows(min_row=2) if row[2].value] == ["K1", "1.02.01.2.02"]
    files = from_disk([tmp_path / "rekap.xlsx", tmp_path / "pohon.xlsx"], Isian(2026))
    assert said(replaced(files, [book])) == said(graph)


def test_money_that_other_rows_link_counts_as_linked(tmp_path: Path) -> None:
    more = [{"opd_anak": DINKES, "anak": "1.02.03.2.02", "induk": "K1", "dasar": "a"}]
    lines = [*LINES, line("1.02.03.2.02.0002", 3, unit=RSUD)]
    renstra = tmp_path / "renstra.csv"
    renstra.write_text(
        "level,kode,parent_kode,uraian,indikator\nprogram,1.02.03,,PROGRAM,\nkegiatan,1.02.03.2.02,1.02.03,Kegiatan,\n",
        encoding="utf-8",
    )
    tree = pohon(tmp_path / "pohon.xlsx", {**TREE, "Dukungan": [TREE["Dukungan"][0], *more]})
    graph = joined([rekap(tmp_path / "rekap.xlsx", lines), renstra, tree], opd=DINKES)
    book = tmp_path / "buku.xlsx"
    assert write_book(graph, DINKES, book).tertaut == 53, "the agency's kegiatan has no money of its own"
    told = {row["anak"]: row for row in rows(book) if row["unit_anak"] and row["tingkat"] == "kegiatan"}
    assert "lewat 1.02.03.2.02 perangkat daerah: K1" in told["1.02.03.2.02"]["tautan lain"]
    assert told["1.02.03.2.02"]["pagu tertaut"] == 53


def test_a_book_of_a_book_is_the_same_book(tmp_path: Path) -> None:
    first, second = tmp_path / "1.xlsx", tmp_path / "2.xlsx"
    write_book(small(tmp_path), DINKES, first)
    rest = {name: [row for row in part if row.get("opd") == "pemda" or name == "Misi"] for name, part in TREE.items()}
    files = [tmp_path / "rekap.xlsx", first, pohon(tmp_path / "pemda.xlsx", rest)]
    write_book(joined(files), DINKES, second)
    values = [openpyxl.load_workbook(book, data_only=True) for book in (first, second)]
    for name in values[0].sheetnames[1:]:
        cells = [[[cell.value for cell in row] for row in book[name].iter_rows()] for book in values]
        assert cells[0] == cells[1], name


def test_a_rekap_is_enough_and_simpul_that_a_person_adds_can_be_picked(tmp_path: Path) -> None:
    graph = joined([rekap(tmp_path / "rekap.xlsx", LINES)])
    book = tmp_path / "buku.xlsx"
    assert write_book(graph, DINKES, book).tertaut == 0
    assert read_path(book, Isian(2026)).covers == set(), "an untouched book replaces nothing"
    work = openpyxl.load_workbook(book)
    work["Kondisi"].cell(2, 3).value, work["Kondisi"].cell(2, 4).value = "K1", "Ibu sehat"
    sheet, columns, first = tautan(work)
    sheet.cell(first, columns["induk"]).value = "K1 — Ibu sehat"
    sheet.cell(first, columns["dasar"]).value = "alasan"
    extra = next(
        row[0].row for row in sheet.iter_rows(min_row=first) if str(row[0].value).startswith("Tautan tambahan")
    )
    sheet.cell(extra + 1, columns["anak"]).value = f"{RSUD}/1.02.03.2.02 — Kegiatan"
    sheet.cell(extra + 1, columns["induk"]).value = "K1 — Ibu sehat"
    sheet.cell(extra + 1, columns["dasar"]).value = "alasan"
    work.save(book)
    again = joined([tmp_path / "rekap.xlsx", book])
    assert (again.graph.refusals, again.readings[1].refusals) == ({}, [])
    made = {(start, end) for jenis, start, end in again.graph.links if jenis == "MENDUKUNG"}
    kondisi = f"kondisi:{DINKES}:K1"
    assert made == {
        (f"kegiatan:{DINKES}:1.02.02.2.02", kondisi),
        (f"kegiatan:{DINKES}/{RSUD}:1.02.03.2.02", kondisi),
    }


def test_drop_downs_are_ranges_and_offer_own_simpul_then_those_of_pemda(tmp_path: Path) -> None:
    book = tmp_path / "buku.xlsx"
    write_book(small(tmp_path), DINKES, book)
    work = openpyxl.load_workbook(book, data_only=True)
    lists = work["Daftar pilihan"]
    assert lists.sheet_state == "hidden"
    offered = [cell.value for (cell,) in lists.iter_rows(min_row=2, max_col=1) if cell.value]
    assert offered == [
        "K1 — Ibu hamil diperiksa lengkap",
        "K9 — Rapat terselenggara",
        "pemda/S1 — Turunnya kematian ibu",
        "pemda/T1 — Meningkatnya derajat kesehatan",
    ]
    sheet, columns, first = tautan(work)
    induk = sheet.cell(first, columns["induk"]).coordinate
    rules = {str(rule.sqref).split(":")[0]: rule for rule in sheet.data_validations.dataValidation}
    assert rules[induk].formula1.startswith("OFFSET('Daftar pilihan'!$A$2") and rules[induk].errorStyle == "warning"
    for each in work.worksheets:
        for rule in each.data_validations.dataValidation:
            assert len(rule.formula1 or "") <= 255
    assert sheet.freeze_panes == f"F{first}" and sheet.page_setup.orientation == "landscape"


def test_a_simpul_of_a_renstra_is_offered_and_stays_in_the_renstra(tmp_path: Path) -> None:
    renstra = tmp_path / "renstra.csv"
    renstra.write_text(
        "level,kode,parent_kode,uraian,outcome_sasaran,indikator\n"
        "tujuan,T1,,Meningkatnya layanan,,\nsasaran,S1,T1,Turunnya sakit,,\n"
        "program,1.02.02,S1,PROGRAM,Layanan — ibu dan/atau anak bermutu,Indeks layanan\n",
        encoding="utf-8",
    )
    graph = joined([rekap(tmp_path / "rekap.xlsx", LINES), renstra], opd=DINKES)
    book = tmp_path / "buku.xlsx"
    write_book(graph, DINKES, book)
    work = openpyxl.load_workbook(book, data_only=True)
    offered = [cell.value for (cell,) in work["Daftar pilihan"].iter_rows(min_row=2, max_col=1) if cell.value]
    assert offered == [
        "S1 — Turunnya sakit",
        "Kondisi:Layanan - ibu dan/atau anak bermutu",
        "T1 — Meningkatnya layanan",
    ]
    assert [cell.value for (cell,) in work["Sasaran"].iter_rows(min_row=2, max_col=1) if cell.value] == []
    work = openpyxl.load_workbook(book)
    sheet, columns, first = tautan(work)
    sheet.cell(first, columns["induk"]).value, sheet.cell(first, columns["dasar"]).value = offered[1], "alasan"
    work.save(book)
    again = join_files(
        [*from_disk([tmp_path / "rekap.xlsx", renstra], Isian(2026, opd=DINKES)), *from_disk([book], Isian(2026))],
        tahun=2026,
    )
    assert again.graph.refusals == {}
    [end] = [
        end for _, start, end in again.graph.links if start == f"kegiatan:{DINKES}:1.02.02.2.02" and "kondisi" in end
    ]
    assert again.graph.nodes[end].isi["nama"] == "Layanan — ibu dan/atau anak bermutu"


def test_rows_without_a_link_have_suggestions_and_only_they(tmp_path: Path) -> None:
    book = tmp_path / "buku.xlsx"
    write_book(small(tmp_path, lines=[*LINES[:3], MOTHERS, *LINES[4:]]), DINKES, book)
    told = {(row["unit_anak"], row["anak"]): row for row in rows(book)}
    assert told[None, "1.02.02.2.02.0001"]["usulan"] is None, "it is linked"
    assert told[RSUD, "1.02.03.2.02.0001"]["usulan"] == f"{DINKES}/K1 — Ibu hamil diperiksa lengkap"
    assert re.fullmatch(r"skor 0,\d\d; kata yang sama: hamil, ibu", told[RSUD, "1.02.03.2.02.0001"]["alasan usulan"])
    assert told[RSUD, "1.02.03.2.02.0001"]["usulan lain"].startswith("pemda/S1 — Turunnya kematian ibu (skor 0,")
    assert all(row["setuju"] is None for row in told.values())
    files = from_disk([tmp_path / "rekap.xlsx", tmp_path / "pohon.xlsx"], Isian(2026))
    assert said(replaced(files, [book])) == said(join_files(files, tahun=2026)), "nobody has agreed to anything"


@pytest.mark.parametrize(
    ("filled", "told"),
    [
        ({"setuju": "ya"}, "usulan diterima: skor 0,"),
        ({"setuju": "v", "dasar": "rujukan menyelamatkan ibu"}, "usulan diterima: rujukan menyelamatkan ibu"),
        ({"setuju": "YA", "induk": f"{DINKES}/K1"}, "usulan diterima: skor 0,"),
        ({"setuju": "tidak"}, None),
        ({"setuju": "ya", "status": "diajukan"}, "usulan diterima: skor 0,"),
        ({"setuju": "", "induk": f"{DINKES}/K9", "dasar": "rapat"}, "rapat"),
    ],
)
def test_a_suggestion_is_a_link_once_a_person_agrees(tmp_path: Path, filled: dict[str, str], told: str | None) -> None:
    graph = agreed(tmp_path, filled)
    assert (graph.graph.refusals, graph.readings[2].refusals) == ({}, [])
    links = {key: link for key, link in graph.graph.links.items() if key[1] == f"sub_kegiatan:{DINKES}/{RSUD}:{SUB}"}
    links = {key: link for key, link in links.items() if key[0] == "MENDUKUNG"}
    assert bool(links) is (told is not None)
    for link in links.values():
        assert told is not None and link.isi["dasar"].startswith(told)
        assert link.isi["status"] == filled.get("status", "disetujui") and link.asal.lembar == "Tautan"


@pytest.mark.parametrize(
    ("filled", "reason"),
    [
        ({"setuju": "ya", "induk": f"{DINKES}/K9 — Rapat terselenggara", "dasar": "x"}, "induk yang dipilih lain"),
        ({"setuju": "barangkali"}, "ya"),
        ({"setuju": "ya", "usulan": ""}, "Tidak ada usulan"),
    ],
)
def test_a_yes_that_is_not_clear_is_refused_with_its_reason(
    tmp_path: Path, filled: dict[str, str], reason: str
) -> None:
    graph = agreed(tmp_path, filled)
    [refusal] = graph.readings[2].refusals
    assert refusal.kolom == "setuju" and reason in refusal.alasan + refusal.langkah
    assert not any(key[:2] == ("MENDUKUNG", f"sub_kegiatan:{DINKES}/{RSUD}:{SUB}") for key in graph.graph.links)


def agreed(tmp_path: Path, filled: dict[str, str]) -> Joined:
    """The files with a book in which a person filled the row of RSUD's sub kegiatan."""
    book = tmp_path / "buku.xlsx"
    write_book(small(tmp_path, lines=[*LINES[:3], MOTHERS, *LINES[4:]]), DINKES, book)
    work = openpyxl.load_workbook(book)
    sheet, columns, first = tautan(work)
    cells = next(row for row in sheet.iter_rows(min_row=first) if row[columns["anak"] - 1].value == SUB)
    for name, value in filled.items():
        cells[columns[name] - 1].value = value or None
    work.save(book)
    return replaced(from_disk([tmp_path / "rekap.xlsx", tmp_path / "pohon.xlsx"], Isian(2026)), [book])


def no_formulas(path: Path) -> None:
    """What looks like a formula stands as text in the file, as an export of SIPD has it."""
    work = openpyxl.load_workbook(path)
    for cell in (cell for sheet in work.worksheets for row in sheet.iter_rows() for cell in row):
        if cell.data_type == "f":
            cell.data_type = "s"
    work.save(path)


@pytest.mark.parametrize(
    "evil", ['=HYPERLINK("http://x","klik")', "@SUM(1)", "+1", "a\x07b\u200b\r\nc", "_x0041_ </script>", "x" * 32_000]
)
def test_hostile_texts_are_text_and_come_back_the_same(tmp_path: Path, evil: str) -> None:
    clean = evil.replace("\x07", "")
    tree = {**TREE, "Kondisi": [{"opd": DINKES, "kode": "K1", "uraian": clean}, TREE["Kondisi"][1]]}
    lines = [line("1.02.02.2.02.0001", 7, **{"NAMA SUB KEGIATAN": clean, "NAMA KEGIATAN": clean, "NAMA SKPD": clean})]
    files = [rekap(tmp_path / "rekap.xlsx", lines), pohon(tmp_path / "pohon.xlsx", tree)]
    for path in files:
        no_formulas(path)
    graph = joined(files)
    book = tmp_path / "buku.xlsx"
    write_book(graph, DINKES, book)
    assert graph.graph.nodes[f"kondisi:{DINKES}:K1"].isi["nama"]
    assert said(replaced(from_disk(files, Isian(2026)), [book])) == said(graph)
    with zipfile.ZipFile(book) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
    assert not any(re.search(rb"<f>[^<]*(HYPERLINK|@SUM)|<hyperlink", part) for part in sheets)


def test_a_row_that_cannot_be_read_is_told_and_its_book_says_so(tmp_path: Path) -> None:
    tree = {**TREE, "Kondisi": [*TREE["Kondisi"], {"opd": DINKES, "kode": "K5", "uraian": "A", "jenjang": "entah"}]}
    graph = small(tmp_path, tree)
    assert refused_rows(graph) == 1
    write_book(graph, DINKES, tmp_path / "buku.xlsx")
    guide = openpyxl.load_workbook(tmp_path / "buku.xlsx")["Petunjuk"]
    assert any("1 baris buku kerja Pohon" in str(cell.value) for row in guide.iter_rows() for cell in row)


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    graph = small(tmp_path)
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        write_book(graph, DINKES, tmp_path / name / "buku.xlsx")
    first, second = (hashlib.sha256((tmp_path / n / "buku.xlsx").read_bytes()).digest() for n in ("a", "b"))
    assert first == second


def test_what_a_person_may_have_filled_is_never_overwritten(tmp_path: Path) -> None:
    graph = small(tmp_path)
    book, folder = tmp_path / "buku.xlsx", tmp_path / "semua"
    book.write_bytes(b"isi")
    with pytest.raises(SheetError, match="mungkin sudah diisi"):
        write_book(graph, DINKES, book)
    folder.mkdir()
    (folder / "isi.xlsx").write_bytes(b"isi")
    with pytest.raises(SheetError, match="mungkin buku yang sudah diisi"):
        write_books(graph, folder)
    assert [path.name for path in folder.iterdir()] == ["isi.xlsx"] and book.read_bytes() == b"isi"


def test_a_folder_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    graph = small(tmp_path)

    def stop(stage: str, done: int, total: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_books(graph, tmp_path / "semua", progress=stop)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pohon.xlsx", "rekap.xlsx"]
    written = write_books(graph, tmp_path / "semua")
    names = [f"{DINKES}_dinas-kesehatan.xlsx", f"{KECAMATAN_A}_kecamatan-satu.xlsx"]
    assert [book.path.name for book in written] == sorted(path.name for path in (tmp_path / "semua").iterdir()) == names


@pytest.mark.parametrize(
    ("opd", "told"), [(RSUD, f"--opd {DINKES}"), ("9.99", "--opd"), ("4.01.0.00.0.00.02.0000", DINKES)]
)
def test_an_agency_that_has_no_book_is_one_clear_message(tmp_path: Path, opd: str, told: str) -> None:
    with pytest.raises(SheetError) as caught:
        write_book(small(tmp_path), opd, tmp_path / "buku.xlsx")
    assert told in str(caught.value)


def test_the_year_is_the_rekaps_and_must_be_known(tmp_path: Path) -> None:
    assert small(tmp_path).tahun == 2026
    with pytest.raises(LoadError, match="Tahun tidak disebut"):
        joined([tmp_path / "pohon.xlsx"])


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_its_formulas_count_in_a_spreadsheet_program(tmp_path: Path) -> None:
    book = tmp_path / "buku.xlsx"
    write_book(small(tmp_path, lines=[*LINES[:3], MOTHERS, *LINES[4:]]), DINKES, book)
    work = openpyxl.load_workbook(book)
    sheet, columns, first = tautan(work)
    sheet.cell(first + 5, columns["setuju"]).value = "Ya"
    for row, status in ((first, ""), (first + 3, "diajukan")):
        sheet.cell(row, columns["induk"]).value, sheet.cell(row, columns["dasar"]).value = "K1", "alasan"
        sheet.cell(row, columns["status"]).value = status or None
    work["Kondisi"].cell(4, 3).value, work["Kondisi"].cell(4, 4).value = "K10", "Simpul baru"
    work.save(book)
    profile = f"-env:UserInstallation=file://{tmp_path}/profil"
    out = tmp_path / "hitung"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(out), str(book)],
        check=True,
        timeout=PATIENCE,
        capture_output=True,
    )
    told = top(out / "buku.xlsx")
    assert told["Sudah ditautkan"] == (950, "1 dari 1 baris teratas itu sudah ditautkan seluruhnya")
    assert [row["pagu tertaut"] for row in rows(out / "buku.xlsx")] == [900, 700, 200, 0, 0, 50, 50]
    lists = openpyxl.load_workbook(out / "buku.xlsx", data_only=True)["Daftar pilihan"]
    offered = [cell.value for (cell,) in lists.iter_rows(min_row=2, max_col=1) if cell.value]
    assert "K10 — Simpul baru" in offered
