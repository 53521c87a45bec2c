"""A header that takes two rows: titles over several columns, as TARGET TAHUN over its years."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pohon_graph.sheets.headers import HeaderRow, canonical, header_row, plain, top_rows
from pohon_graph.sheets.spans import Spans
from pohon_graph.sheets.table import Cell, Sheet
from pohon_graph.values import clean_text

YEARS = "target"
"""The canonical name of a title that stands over years."""

_YEAR = re.compile(r"(?:TAHUN |TH\.? ?)?(?:KE ?-? ?)?((?:19|20)\d\d|[1-9])\*{0,2}")


def find_tall_header(sheet: Sheet, required: Sequence[str]) -> HeaderRow | None:
    """The first header near the top, of one row or of two, that has every required column.

    A second row belongs to the header where it holds text only below titles that span columns, or where the first is
    blank. A title over several columns is spread over them by its merged range; one over years also without.

    Args:
        sheet: where to look.
        required: canonical names.

    Returns:
        The header, ``baris`` its upper row; columns below one title are named by both (TARGET TAHUN, 2026 →
        ``target_2026``). None where there is none.
    """
    spans = Spans(sheet)
    for number, cells in top_rows(sheet):
        if not {canonical(cell) for cell in cells if isinstance(cell, str)} & {*required, YEARS}:
            continue
        below = sheet.rows[number] if number < len(sheet.rows) else []
        both = _titles(number, cells, below, spans)
        tall = both is not None
        header = header_row(sheet, number, both if both is not None else cells, height=2 if tall else 1)
        if not header.missing(required):
            return header
    return None


def _titles(number: int, cells: Sequence[Cell], below: Sequence[Cell], spans: Spans) -> list[Cell] | None:
    """The titles of both rows together; None where the second is no part of the header."""
    titles: list[Cell] = []
    continued, over = False, ""
    for column in range(max(len(cells), len(below))):
        upper = clean_text(cells[column]) if column < len(cells) else ""
        lower = clean_text(below[column]) if column < len(below) else ""
        span = spans.across(number, column)
        if span is not None:
            over = clean_text(cells[span.kolom])
        elif upper or canonical(over) != YEARS or not _YEAR.fullmatch(plain(lower)):
            over = upper if canonical(upper) == YEARS else ""
        if lower and upper and not over:
            return None
        continued = continued or bool(lower)
        titles.append(_title(over or upper, lower) if upper or lower else "")
    return titles if continued else None


def _title(upper: str, lower: str) -> str:
    if not (upper and lower):
        return upper or lower
    if canonical(upper) == YEARS and (year := _YEAR.fullmatch(plain(lower))) is not None:
        return f"TARGET TAHUN {year[1]}"
    both = f"{upper} {lower}"
    return next((text for text in (both, lower, upper) if canonical(text)), both)
