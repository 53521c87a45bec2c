"""Opening files: every kind by its content, real row numbers, and one clear refusal for what cannot be opened."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from pohon_graph.errors import SheetError
from pohon_graph.sheets import _xlsx, table
from pohon_graph.sheets._xlsx import Unproven
from pohon_graph.sheets.table import Sheet, open_book

ROWS = [["KODE", "NAMA", "PAGU"], ["1.01", "Dinas Pendidikan, Pemuda", "1.250.000,50"], ["NA", "null", "None"]]


def xlsx(path: Path, rows: list[list[Any]], **sheets: list[list[Any]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, content in {"Data": rows, **sheets}.items():
        sheet = book.create_sheet(name)
        for row in content:
            sheet.append(row)
    book.save(path)
    return path.read_bytes()


def delimited(rows: list[list[str]], delimiter: str, encoding: str) -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue().encode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_text_is_read_in_every_encoding_and_delimiter(encoding: str, delimiter: str) -> None:
    rows = [*ROWS, ["7.01", "Kecamatan “Selomerto” – café", "0"]]
    book = open_book("apa.saja", delimited(rows, delimiter, encoding))
    assert book.sheets[0].rows == rows
    assert any("cp1252" in note for note in book.notes) == (encoding == "cp1252")


def test_the_content_decides_not_the_extension(tmp_path: Path) -> None:
    book = open_book("rekap.csv", xlsx(tmp_path / "a.xlsx", ROWS))
    assert book.sheets[0].rows[1] == ROWS[1]
    assert open_book("rekap.xlsx", delimited(ROWS, ";", "utf-8")).sheets[0].rows == ROWS


def test_row_numbers_are_those_that_excel_shows(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["C4"] = "KODE"
    sheet["C7"] = "1.01"
    book.save(tmp_path / "a.xlsx")
    opened = open_book("a.xlsx", (tmp_path / "a.xlsx").read_bytes()).sheets[0]
    assert [(number, row[2]) for number, row in opened.filled()] == [(4, "KODE"), (7, "1.01")]


def test_csv_rows_are_records_blank_lines_included() -> None:
    opened = open_book("a.csv", b'KODE,NAMA\n\n1,"dua\nbaris"\n2,b\n').sheets[0]
    assert [(number, row[0]) for number, row in opened.filled()] == [(1, "KODE"), (3, "1"), (4, "2")]


def test_sep_line_decides_the_delimiter_and_counts_as_a_record() -> None:
    opened = open_book("a.csv", b"sep=;\nA,1;B,2\nC,3;D,4\n").sheets[0]
    assert list(opened.filled()) == [(2, ["A,1", "B,2"]), (3, ["C,3", "D,4"])]


def test_semicolons_win_over_decimal_commas() -> None:
    text = "KODE;PAGU\n" + "".join(f"{n};1.000,5{n}\n" for n in range(9))
    assert open_book("a.csv", text.encode()).sheets[0].rows[1] == ["0", "1.000,50"]


def test_two_delimiters_that_fit_equally_are_not_guessed() -> None:
    with pytest.raises(SheetError, match="Pemisah kolom tidak dapat dipastikan"):
        open_book("a.csv", b"a,b;c\n1,2;3\n")


@pytest.mark.parametrize("rows", [b'1,"a\n2,b\n3,c\n', b'1,"a" b\n2,c\n', b'1,"a\n2,"b\n'])
def test_a_stray_quote_never_swallows_rows(rows: bytes) -> None:
    with pytest.raises(SheetError, match="kutip"):
        open_book("a.csv", b"KODE,NAMA\n" + rows)


def test_hidden_sheets_and_merged_cells_are_known(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "x"
    book.active.merge_cells("A1:B3")
    book.create_sheet("lama").sheet_state = "hidden"
    book.create_sheet("rahasia").sheet_state = "veryHidden"
    book.save(tmp_path / "a.xlsx")
    opened = open_book("a.xlsx", (tmp_path / "a.xlsx").read_bytes())
    assert [sheet.visible for sheet in opened.sheets] == [True, False, False]
    assert opened.sheets[0].merged == ((0, 0, 2, 1),)


def test_formulas_without_a_value_and_error_cells_are_unproven(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["a", "=1+1", "b"])
    sheet["A5"] = "#N/A"
    sheet["A5"].data_type = "e"
    sheet.title = "Dana & <lain>"
    book.save(tmp_path / "a.xlsx")
    rows = open_book("a.xlsx", (tmp_path / "a.xlsx").read_bytes()).sheets[0].rows
    assert rows[0] == ["a", "=1+1", "b"] and isinstance(rows[0][1], Unproven)
    assert rows[4][0] == "#N/A" and isinstance(rows[4][0], Unproven)


def test_attributes_in_single_quotes_hide_nothing(tmp_path: Path) -> None:
    source, packed = io.BytesIO(xlsx(tmp_path / "a.xlsx", [["a", "=1+1"]])), io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, part.replace(b'"', b"'") if "worksheets" in name else part)
    assert isinstance(open_book("a.xlsx", packed.getvalue()).sheets[0].rows[0][1], Unproven)


def test_stored_formula_values_are_read(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    sheet = book.add_worksheet()
    sheet.write_formula("A1", "=1+1", None, 2)
    sheet.write_formula("B1", "=1-1", None, 0)
    book.close()
    row = open_book("a.xlsx", (tmp_path / "a.xlsx").read_bytes()).sheets[0].rows[0]
    assert row[0] == 2
    assert isinstance(row[1], Unproven), "a zero in a workbook that asks to be recalculated proves nothing"


def test_content_is_equal_for_a_copy_in_another_order(tmp_path: Path) -> None:
    book = open_book("a.xlsx", xlsx(tmp_path / "a.xlsx", ROWS, salinan=[[], *reversed(ROWS), ["", ""]], lain=ROWS[:2]))
    same, copy, other = (sheet.content() for sheet in book.sheets)
    assert same == copy != other


def test_a_stray_cell_far_away_is_refused_not_allocated(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "x"
    book.active["XFD1048576"] = "jauh"
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(SheetError, match="terlalu besar"):
        open_book("a.xlsx", (tmp_path / "a.xlsx").read_bytes())


def test_formatting_far_away_is_no_data(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "x"
    book.active["XFD1048576"].font = openpyxl.styles.Font(bold=True)
    book.save(tmp_path / "a.xlsx")
    assert open_book("a.xlsx", (tmp_path / "a.xlsx").read_bytes()).sheets[0].rows == [["x"]]


def zipped(**parts: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return packed.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("isi", "message"),
    [
        (b"", "kosong"),
        (b"\n  \n", "kosong"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600, "sandi"),
        (OLE + b"\0" * 2000, "rusak"),
        (b"PK\x03\x04" + b"rusak" * 50, "rusak"),
        (zipped(word__document_xml="<x/>"), "tidak dibaca"),
        (zipped(xl__workbook_xml="<x"), "rusak"),
        (b"%PDF-1.7\n\0\0\x01\x02\xff\xfe" * 20, "bukan teks"),
        (b"\xff\xfe\x00", "bukan teks"),
    ],
)
def test_what_cannot_be_opened_is_refused_in_one_sentence(isi: bytes, message: str) -> None:
    with pytest.raises(SheetError, match=message) as caught:
        open_book("berkas.xlsx", isi)
    assert caught.value.next_step and caught.value.where.startswith("berkas.xlsx")


def test_a_large_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "MAX_BYTES", 1000)
    with pytest.raises(SheetError, match="terlalu besar"):
        open_book("a.csv", b"x" * 1001)


def test_a_zip_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_xlsx, "MAX_UNPACKED", 1_000_000)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"\0" * 1_000_001)
    with pytest.raises(SheetError, match="terlalu besar"):
        open_book("bom.xlsx", packed.getvalue())


def test_a_cut_off_workbook_is_damaged(tmp_path: Path) -> None:
    whole = xlsx(tmp_path / "a.xlsx", ROWS * 200)
    with pytest.raises(SheetError, match="rusak"):
        open_book("a.xlsx", whole[: len(whole) // 2])


def test_hostile_text_passes_unchanged(tmp_path: Path) -> None:
    hostile = ["</script><script>", '=HYPERLINK("http://x")', "a\u00a0b", "0000-00-00", "x" * 1_000_000]
    assert open_book("a.csv", delimited([["a"] * 5, hostile], ";", "utf-8")).sheets[0].rows[1] == hostile


def test_a_sheet_without_rows_has_none() -> None:
    assert Sheet("kosong", True, []).content() == Sheet("lain", False, [[""], []]).content()


def ods(rows: str) -> bytes:
    """An OpenDocument sheet of these table rows."""
    names = {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
    }
    spaces = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in names.items())
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr(
            "content.xml",
            f"<office:document-content {spaces}><office:body><office:spreadsheet><table:table table:name='Data'>"
            f"{rows}</table:table></office:spreadsheet></office:body></office:document-content>",
        )
    return packed.getvalue()


EMPTY = (
    '<table:table-row table:number-rows-repeated="{}"><table:table-cell table:number-columns-repeated="16384"/>'
    "</table:table-row>"
)
CELL = '<table:table-cell office:value-type="string"><text:p>KODE</text:p></table:table-cell>'


def test_merged_cells_of_an_ods_are_known() -> None:
    spanned = CELL.replace("<table:table-cell ", '<table:table-cell table:number-rows-spanned="{}" {}')
    wide = spanned.format(1, 'table:number-columns-spanned="3" ')
    cells = [
        f'{wide}<table:covered-table-cell table:number-columns-repeated="2"/>{CELL}',
        f'<table:table-cell table:number-columns-repeated="2"/>{spanned.format(2, "")}',
        f"<table:table-cell/><table:table-cell/><table:covered-table-cell/>{CELL}",
    ]
    rows = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    (sheet,) = open_book("a.ods", ods(EMPTY.format(2) + rows)).sheets
    assert sheet.merged == ((2, 0, 2, 2), (3, 2, 4, 2))
    assert [row[2] for row in sheet.rows[2:]] == ["", "KODE", ""]


def test_ods_rows_keep_their_numbers() -> None:
    opened = open_book("a.ods", ods(EMPTY.format(2) + f"<table:table-row>{CELL}</table:table-row>" + EMPTY.format(9)))
    assert list(opened.sheets[0].filled()) == [(3, ["KODE"])]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            "<table:table-row><table:table-cell table:formula='of:=1/0' office:value-type='string' "
            'calcext:value-type="error"/></table:table-row>',
            "belum terbukti",
        ),
        ('<table:table-row><table:table-cell table:formula="of:=A9"/></table:table-row>', "belum terbukti"),
        (
            '<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" '
            'office:value="1" table:number-columns-repeated="100"/></table:table-row>',
            "terlalu besar",
        ),
    ],
)
def test_an_ods_that_proves_nothing_or_drowns_is_refused(rows: str, message: str) -> None:
    with pytest.raises(SheetError, match=message):
        open_book("a.ods", ods(rows))
