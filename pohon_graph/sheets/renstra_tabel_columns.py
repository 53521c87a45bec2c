"""Program/Kegiatan in two columns, code and name: below one title that spans both, or beside a column KODE."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pohon_graph.sheets._xlsx import Unproven
from pohon_graph.sheets.headers import HeaderRow
from pohon_graph.sheets.spans import Spans
from pohon_graph.sheets.table import Cell, Sheet, is_blank
from pohon_graph.values import clean_text

PLAN = "program_kegiatan"


def in_one_column(sheet: Sheet, header: HeaderRow) -> tuple[Sheet, set[int]]:
    """The sheet with code and name in the one cell Program/Kegiatan.

    Returns:
        The sheet, unchanged where they stand in one column, and the columns that were read so.
    """
    columns = _columns(sheet, header)
    if len(columns) < 2:
        return sheet, set(columns)
    rows = [list(row) for row in sheet.rows]
    for row in rows[header.mulai - 1 :]:
        if header.kolom[PLAN] < len(row):
            row[header.kolom[PLAN]] = _together([row[column] for column in columns if column < len(row)])
    return replace(sheet, rows=rows), set(columns)


def _columns(sheet: Sheet, header: HeaderRow) -> list[int]:
    """The columns of code and name, the code's first."""
    column = header.kolom.get(PLAN)
    if column is None:
        return []
    spans = Spans(sheet)
    found = (spans.across(baris, column) for baris in range(header.baris, header.mulai))
    last = max((span.kolom_akhir for span in found if span is not None), default=column)
    taken = set(header.kolom.values())
    beside = [other for other in range(column + 1, last + 1) if other not in taken]
    return [*([header.kolom["kode"]] if "kode" in header.kolom else []), column, *beside]


def _together(cells: Sequence[Cell]) -> Cell:
    if (unproven := next((cell for cell in cells if isinstance(cell, Unproven)), None)) is not None:
        return unproven
    filled = [cell for cell in cells if not is_blank(cell)]
    return filled[0] if len(filled) == 1 else " ".join(map(clean_text, filled))
