"""Merged cells of a sheet: which rows and columns the cell at the upper left stands for."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import NamedTuple

from pohon_graph.sheets.table import Sheet


class Span(NamedTuple):
    """A merged range by its row numbers, as a spreadsheet program shows them, and its columns from 0; ends included."""

    baris: int
    kolom: int
    baris_akhir: int
    kolom_akhir: int


class Spans:
    """The merged ranges of a sheet, looked up by cell.

    Args:
        sheet: the sheet; a csv or ods has none.
    """

    def __init__(self, sheet: Sheet) -> None:
        self._down: dict[int, list[Span]] = defaultdict(list)
        self._across: dict[int, list[Span]] = defaultdict(list)
        for first, left, last, right in sorted(sheet.merged):
            span = Span(first + 1, left, last + 1, right)
            if last > first:
                self._down[left].append(span)
            if right > left:
                self._across[first + 1].append(span)

    def down(self, baris: int, kolom: int) -> Span | None:
        """The range of several rows that has this cell in its first column."""
        spans = self._down.get(kolom, [])
        at = bisect_right(spans, baris, key=lambda span: span.baris) - 1
        return spans[at] if at >= 0 and spans[at].baris_akhir >= baris else None

    def across(self, baris: int, kolom: int) -> Span | None:
        """The range of several columns that has this cell in its first row."""
        spans = self._across.get(baris, [])
        at = bisect_right(spans, kolom, key=lambda span: span.kolom) - 1
        return spans[at] if at >= 0 and spans[at].kolom_akhir >= kolom else None
