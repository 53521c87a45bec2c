"""The empty workbook: reproducible, whole, loads as nothing, and loads whole when it is filled as its guide says."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import openpyxl
import pytest

from pohon_graph.errors import SheetError
from pohon_graph.sheets import Isian, read_path, write_template
from pohon_graph.sheets.pohon_columns import SHEETS


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "pohon.xlsx"
    write_template(path)
    return path


def test_it_is_the_same_bytes_every_time(template: Path, tmp_path: Path) -> None:
    again = tmp_path / "lagi.xlsx"
    write_template(again)
    assert hashlib.sha256(again.read_bytes()).digest() == hashlib.sha256(template.read_bytes()).digest()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["lagi.xlsx", "pohon.xlsx"], (
        "nothing else is left behind"
    )


def test_empty_it_loads_as_nothing(template: Path) -> None:
    reading = read_path(template, Isian(2026))
    assert reading.tata_letak == "pohon"
    assert (reading.rows_read, reading.nodes, reading.links, reading.refusals, reading.repairs, reading.notes) == (
        0,
        [],
        [],
        [],
        [],
        [],
    )


def test_filled_with_its_own_examples_it_loads_without_one_repair(template: Path) -> None:
    book = openpyxl.load_workbook(template)
    for spec in SHEETS:
        for number, example in enumerate(spec.examples, 2):
            for column, value in enumerate(example, 1):
                if value:
                    book[spec.name].cell(number, column, value)
    book.save(template)
    reading = read_path(template, Isian(2026))
    assert (reading.refusals, reading.repairs, reading.notes) == ([], [], [])
    assert reading.rows_read == sum(len(spec.examples) for spec in SHEETS)
    assert {node.label for node in reading.nodes} == {
        *("PerangkatDaerah", "Misi", "Tujuan", "Sasaran", "Kondisi", "Indikator", "Target", "Jabatan"),
    }
    assert {link.jenis for link in reading.links} == {
        *("BAGIAN_DARI", "MENJAWAB", "MENDUKUNG", "DIUKUR", "BERTARGET"),
        *("BERTUGAS_DI", "MELAPOR_KE", "BERTANGGUNG_JAWAB", "BERKONTRIBUSI"),
    }


def test_every_sheet_shows_its_columns_with_help_and_drop_downs(template: Path) -> None:
    book = openpyxl.load_workbook(template)
    assert book.sheetnames == ["Petunjuk", *(spec.name for spec in SHEETS)]
    for spec in SHEETS:
        sheet = book[spec.name]
        assert [cell.value for cell in sheet[1]] == [column.name for column in spec.columns]
        assert sheet.freeze_panes == "A2"
        assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", "9")
        offered = {str(rule.sqref).split(":")[0]: rule.formula1 for rule in sheet.data_validations.dataValidation}
        for position, column in enumerate(spec.columns, 1):
            cell = sheet.cell(1, position)
            assert cell.comment is not None and column.help in cell.comment.text
            first = sheet.cell(2, position).coordinate
            if column.choices:
                assert offered[first] == f'"{",".join(column.choices)}"'
            if column.kind == "opd" and not column.required:
                assert offered[first].startswith("OFFSET(Petunjuk!")
            if column.kind in ("opd", "unit", "kode", "rujukan", "daftar"):
                (style,) = [d for d in sheet.column_dimensions.values() if d.min <= position <= d.max]
                assert style.number_format == "@", f"{spec.name}.{column.name} would lose its zeros"


def test_the_guide_names_every_sheet_and_no_rule_is_cut_off(template: Path) -> None:
    guide = openpyxl.load_workbook(template)["Petunjuk"]
    texts = [str(cell.value) for row in guide.iter_rows(max_col=4) for cell in row if cell.value]
    for spec in SHEETS:
        assert spec.name in texts and spec.help in texts
    assert not any(text.startswith("=") for text in texts)


def test_a_folder_that_is_not_there_is_one_clear_message(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="Templat tidak dapat ditulis") as caught:
        write_template(tmp_path / "tidak" / "ada.xlsx")
    assert caught.value.next_step and caught.value.where.endswith("ada.xlsx")


def test_it_holds_no_formula_with_an_error(template: Path) -> None:
    with zipfile.ZipFile(template) as archive:
        parts = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(parts) == 1 + len(SHEETS)
    assert not any(b't="e"' in part for part in parts)
