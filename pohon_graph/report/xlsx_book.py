"""A workbook that can be handed over: every text is only text, every sheet filters, and prints one page wide on A4.

Nothing in it is a formula or a link. Its bytes depend on what is written only.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any, Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pohon_graph.errors import PohonError
from pohon_graph.report.cells import LONGEST, Cells, Column, Kind, Value

ROWS: Final = 1_048_576
"""Rows that a sheet holds."""
TALLEST: Final = 400.0
LINE_HEIGHT: Final = 12.0
"""Points; of a row, and of one line of text in it."""
_CHARACTER: Final = 9 / 11
"""Columns are measured in digits of 11 points, the book is written in 9."""
_LETTER, _CAPITAL = 0.9, 1.15
"""Width of a letter, small or capital, measured in digits."""
INK, PAPER, LINE, SOFT = "#1F2A2E", "#1F4E5F", "#B8C4C8", "#EEF3F4"
NUMBER: Final = "[$-421]#,##0_ "
"""Whole numbers with the thousands mark of Indonesia where the program lets the cell decide, and a little room."""
SHARE: Final = "[$-421]0.0% "
_NUMBERS: Final = ("rupiah", "count", "row", "share")
_LOOKS: Final = {"row": "0 ", "share": SHARE}
_BASE: Final = {"font_name": "Calibri", "font_size": 9, "font_color": INK, "valign": "top"}
_CELL: Final = {**_BASE, "border": 1, "border_color": LINE}


class Book:
    """A workbook in memory.

    Args:
        title: of the document.
        footer: printed at the foot of every page, e.g. the program and when it ran.
        header: printed at the head of every page, before the sheet's name; the Versi.
        made: what the file says about when it was made.
    """

    def __init__(self, title: str, *, header: str, footer: str, made: datetime) -> None:
        self._bytes = io.BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self._book = xlsxwriter.Workbook(self._bytes, {**options, "strings_to_numbers": False})
        self._book.set_properties({"title": title, "author": "pohon_graph", "created": made})
        self._header, self._footer = header, footer
        self._formats: dict[str, Format] = {}
        self.cells = Cells()

    def sheet(self, name: str) -> Worksheet:
        """Add a sheet, set up to be printed: A4, landscape, one page wide."""
        sheet = self._book.add_worksheet(name)
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(0.4, 0.4, 0.7, 0.6)
        sheet.set_header(f"&L&8{_plain(self._header)}&R&8&B{_plain(name)}")
        sheet.set_footer(f"&L&8{_plain(self._footer)}&R&8Halaman &P dari &N")
        return sheet

    def format(self, name: str, **properties: Any) -> Format:
        """A format by name; made from these properties over the house's own the first time."""
        if name not in self._formats:
            self._formats[name] = self._book.add_format({**_BASE, **properties})
        return self._formats[name]

    def write(self, sheet: Worksheet, row: int, column: int, value: Value, style: Format) -> None:
        """Write one cell: a text as text whatever it begins with, a number as a number."""
        if isinstance(value, int) and not isinstance(value, bool):
            value = self.cells.number(value)
        if value is None or value == "":
            sheet.write_blank(row, column, None, style)
        elif isinstance(value, int | float):
            sheet.write_number(row, column, value, style)
        else:
            sheet.write_string(row, column, self.cells.text(str(value)), style)

    def table(
        self, name: str, columns: Sequence[Column], rows: Iterable[Sequence[Value]], empty: str = ""
    ) -> Worksheet:
        """Add a sheet that is one table: header frozen and repeated on every page, filters on every column.

        Args:
            empty: what the first row says where there are no rows.

        Raises:
            PohonError: there are more rows than a sheet holds.
        """
        sheet = self.sheet(name)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        styles = [self._style(column.kind) for column in columns]
        self.widths(sheet, [column.width for column in columns])
        for place, column in enumerate(columns):
            self.write(sheet, 0, place, column.title, self.heading(right=column.kind in _NUMBERS))
        sheet.set_row(0, height(*((column.title, column.width - 2) for column in columns)) + 4)
        wrapped = [(place, column.width) for place, column in enumerate(columns) if column.kind == "text"]
        last = 0
        for last, row in enumerate(rows, start=1):
            if last >= ROWS:
                raise _too_long(name)
            for place, (value, style) in enumerate(zip(row, styles, strict=True)):
                self.write(sheet, last, place, value, style)
            sheet.set_row(last, height(*((str(row[place] or ""), width) for place, width in wrapped)))
        if not last and empty:
            self.write(sheet, 1, 0, empty, self.format("remark", italic=True))
        sheet.autofilter(0, 0, max(last, 1), len(columns) - 1)
        sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{last + 1}"})
        return sheet

    def heading(self, *, right: bool = False) -> Format:
        """The format of a table's header."""
        look = {"bold": True, "font_color": "#FFFFFF", "bg_color": PAPER, "text_wrap": True, "valign": "vcenter"}
        side = "right" if right else "left"
        return self.format(f"heading {side}", border=1, border_color=LINE, align=side, **look)

    def widths(self, sheet: Worksheet, widths: Sequence[float]) -> None:
        """Set the widths of the first columns, in characters."""
        for place, width in enumerate(widths):
            sheet.set_column(place, place, width * _CHARACTER)

    def content(self) -> bytes:
        """Close the workbook; the bytes of the file."""
        self._book.close()
        return self._bytes.getvalue()

    def _style(self, kind: Kind) -> Format:
        if kind in _NUMBERS:
            return self.format(kind, **{**_CELL, "num_format": _LOOKS.get(kind, NUMBER)})
        if kind == "blank":
            return self.format("blank", **{**_CELL, "bg_color": "#FFFBEA", "text_wrap": True})
        return self.format(kind, **{**_CELL, "text_wrap": kind == "text", "quote_prefix": True})


def height(*texts: tuple[str, float]) -> float:
    """Points that a row needs for texts in columns of these widths; programs do not agree on doing that themselves."""
    lines = max((_lines(text, width) for text, width in texts), default=1)
    return min(LINE_HEIGHT * lines + 2, TALLEST)


@lru_cache(maxsize=4096)
def _lines(text: str, width: float) -> int:
    """Lines that a text takes when its words are wrapped at ``width`` characters."""
    lines = 0
    for paragraph in text[:LONGEST].split("\n"):
        lines, used = lines + 1, 0.0
        for word in paragraph.split():
            size = len(word) * (_CAPITAL if word.isupper() else _LETTER)
            if used and used + 1 + size > width:
                lines, used = lines + 1, 0.0
            used += size + (1 if used else 0)
            if used > width:
                more = math.ceil(used / width) - 1
                lines, used = lines + more, used - more * width
    return lines


def _plain(text: str) -> str:
    """Text for a page header or footer, where ``&`` begins a code; at most what fits."""
    return text.replace("&", "&&")[:110]


def _too_long(name: str) -> PohonError:
    return PohonError(
        f"Lembar {name} melampaui {ROWS - 1} baris, batas sebuah lembar Excel.",
        next_step="Tulis dengan --csv, atau audit per perangkat daerah dengan --opd.",
    )
