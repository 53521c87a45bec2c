"""Cells of a printed table whose content stands once for several rows: merged, or blank below a filled one.

A merged range says so itself. A blank is filled only where nothing to the left of it starts anew, so that it never
takes what belongs to the group above; right below the end of a merged range, or behind a blank row, nothing proves it.
"""

from __future__ import annotations

from typing import NamedTuple

from pohon_graph.sheets.cells import RepairLog
from pohon_graph.sheets.headers import HeaderRow
from pohon_graph.sheets.reading import Asal
from pohon_graph.sheets.spans import Span, Spans
from pohon_graph.sheets.table import Cell, Sheet, is_blank, is_blank_row
from pohon_graph.values import clean_text, normal, says_nothing

LEVELS = ("nspk_sasaran", "tujuan", "sasaran", "outcome_sasaran", "output", "program_kegiatan")
"""Columns whose content may stand for rows below, from left to right."""

_OF_THE_PROGRAM = ("outcome_sasaran", "output")


class Sel(NamedTuple):
    """What a column says for a row.

    Attributes:
        isi: the cell; blank where the column says nothing.
        baris: the row where it stands.
        sendiri: it stands in this row.
        pasti: False where the cell is blank and nothing proves what it stands for.
        akhir: the last row of its merged range.
    """

    isi: Cell
    baris: int
    sendiri: bool
    pasti: bool = True
    akhir: int = 0

    @property
    def kosong(self) -> bool:
        """Whether the column says nothing here."""
        return is_blank(self.isi)


class Fill:
    """Fills the rows of one sheet, which must come in the order of the sheet.

    Args:
        sheet, header: what is being read.
        repairs: where every filled cell is logged, once per text.
    """

    def __init__(self, sheet: Sheet, header: HeaderRow, repairs: RepairLog) -> None:
        self._sheet = sheet
        self._header = header
        self._spans = Spans(sheet)
        self._repairs = repairs
        self._columns = {name: header.kolom[name] for name in LEVELS if name in header.kolom}
        self._open: dict[str, Sel] = {}
        self._number: str | None = None
        self._last = header.mulai - 1
        self._numbers_groups = self._some_row_without_number()

    def interrupt(self) -> None:
        """What stands above counts no more for blank cells below: a title or a total stands between."""
        self._open.clear()

    def whole(self, asal: Asal, row: list[Cell]) -> tuple[dict[str, Sel], list[Cell]]:
        """What the levels say for a row, and the row with its other merged cells filled.

        Args:
            asal: the row; rows come in order.
            row: its cells.
        """
        self._skip_to(asal.baris)
        fresh = self._new_number(row, asal.baris)
        repeated = self._same_program(row, asal.baris)
        cells = {}
        for name, column in self._columns.items():
            before = self._open.get(name)
            cells[name] = self._cell(name, asal, row[column], fresh, repeated)
            now = self._open.get(name)
            own = cells[name].sendiri and not cells[name].kosong
            fresh = fresh or (own and not _same(before, now)) or (before is not None and now is None)
        others = [column for name, column in self._header.kolom.items() if name not in (*LEVELS, "no")]
        row = list(row)
        for column in others:
            if (span := self._above(asal.baris, column)) is not None:
                row[column] = self._sheet.rows[span.baris - 1][column]
        return cells, row

    def heading(self, asal: Asal, row: list[Cell]) -> bool:
        """Whether a row is a heading: one text, merged over three columns or more."""
        filled = [column for column, cell in enumerate(row) if not is_blank(cell)]
        span = self._spans.across(asal.baris, filled[0]) if len(filled) == 1 else None
        return span is not None and span.kolom_akhir - span.kolom >= 2

    def _cell(self, name: str, asal: Asal, cell: Cell, fresh: bool, repeated: bool) -> Sel:
        baris, column = asal.baris, self._columns[name]
        if (span := self._above(baris, column)) is not None:
            merged = Sel(self._sheet.rows[span.baris - 1][column], span.baris, False, akhir=span.baris_akhir)
            if says_nothing(clean_text(merged.isi)):
                self._open.pop(name, None)
                return Sel("", baris, False)
            self._log(asal, name, merged, f"sel gabungan baris {span.baris} sampai {span.baris_akhir}")
            self._open[name] = merged
            return merged
        if not is_blank(cell):
            if says_nothing(clean_text(cell)):
                self._open.pop(name, None)
                return Sel("", baris, True)
            own = self._spans.down(baris, column)
            self._open[name] = Sel(cell, baris, True, akhir=own.baris_akhir if own else baris)
            return self._open[name]
        above = self._open.get(name)
        if above is None or fresh or (name in _OF_THE_PROGRAM and not repeated):
            self._open.pop(name, None)
            return Sel("", baris, False)
        if above.akhir > above.baris and baris > above.akhir:
            return Sel("", baris, False, pasti=False)
        self._log(asal, name, above, f"sel kosong di bawah isi baris {above.baris}")
        return above._replace(sendiri=False)

    def _above(self, baris: int, column: int) -> Span | None:
        """The merged range of rows of data that this cell belongs to and that begins above it."""
        span = self._spans.down(baris, column)
        return span if span is not None and self._header.mulai <= span.baris < baris else None

    def _same_program(self, row: list[Cell], baris: int) -> bool:
        column = self._columns.get("program_kegiatan")
        if column is None:
            return False
        if self._above(baris, column) is not None or is_blank(row[column]):
            return True
        above = self._open.get("program_kegiatan")
        return above is not None and normal(clean_text(above.isi)) == normal(clean_text(row[column]))

    def _new_number(self, row: list[Cell], baris: int) -> bool:
        column = self._header.kolom.get("no")
        if column is None or not self._numbers_groups or is_blank(row[column]):
            return False
        before, self._number = self._number, clean_text(row[column])
        return before is not None and before != self._number

    def _some_row_without_number(self) -> bool:
        """Whether NO numbers groups: in a table that numbers every row it tells nothing about them."""
        column = self._header.kolom.get("no")
        rows = (row for row in self._sheet.rows[self._header.mulai - 1 :] if not is_blank_row(row))
        return column is not None and any(column >= len(row) or is_blank(row[column]) for row in rows)

    def _skip_to(self, baris: int) -> None:
        for between in range(self._last + 1, baris):
            covered = any(self._above(between, column) for column in self._columns.values())
            if is_blank_row(self._sheet.rows[between - 1]) and not covered:
                self.interrupt()
                break
        self._last = baris

    def _log(self, asal: Asal, name: str, above: Sel, reason: str) -> None:
        self._repairs.add(asal, self._header.judul[name], "", clean_text(above.isi), reason)


def _same(one: Sel | None, two: Sel | None) -> bool:
    return one is not None and two is not None and normal(clean_text(one.isi)) == normal(clean_text(two.isi))
