"""The hidden sheet behind the drop-downs: the book's own simpul as they stand there now, then what other files offer.

Formulas follow the sheets Sasaran, Kondisi and Tujuan, so that a simpul that a person adds can be picked at once. They
use no function that an Excel of 2010 lacks, and no number written as text, which would hang on the language of Excel.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook, Worksheet

from pohon_graph.book.choices import LONGEST, Choices, cut
from pohon_graph.load.lookup import CUT
from pohon_graph.sheets.pohon import CHOICES
from pohon_graph.sheets.pohon_columns import SAYS, SHEETS

_LIVE = ("Sasaran", "Kondisi", "Tujuan")
_FOLLOWED = ("opd", "unit", "kode", "uraian")
_ROOM = {"Sasaran": 40, "Kondisi": 120, "Tujuan": 20}
"""Rows that a person can add and still pick from the drop-downs."""
_NAMES = {"all": 0, "Sasaran": 1, "Kondisi": 2, "Tujuan": 3, "results": 4, "goals": 5, "plan": 6}
"""Column → what it holds; row 1 has how many of it there are."""


@dataclass(frozen=True, slots=True)
class Own:
    """A Tujuan, Sasaran or Kondisi that stands in the book, as its cells say it; ``unit`` is "" for the agency's."""

    label: str
    unit: str
    kode: str
    uraian: str


def write_lists(
    book: Workbook, sheet: Worksheet, skpd: str, own: Sequence[Own], choices: Choices, plan: Sequence[str]
) -> None:
    """Write the lists.

    Args:
        book: the workbook.
        sheet: its hidden sheet.
        skpd: the agency whose book it is; what belongs to another has its owner in front.
        own: the book's own simpul, in the order of their rows.
        choices: what other files offer.
        plan: kegiatan and sub kegiatan, for rows that a person adds.
    """
    items = {label: [_item(each, own) for each in own if each.label == label] for label in _LIVE}
    for label in _LIVE:
        _name_columns(book, label, _rows(label, len(items[label])) + 1)
        _follow(sheet, label, skpd, items[label])
    for name, texts in (("results", choices.results), ("goals", choices.goals), ("plan", plan)):
        sheet.write_number(0, _NAMES[name], len(texts))
        for row, text in enumerate(texts, 1):
            sheet.write_string(row, _NAMES[name], text)
    _join(sheet, items, choices)
    sheet.hide()


def _item(each: Own, own: Sequence[Own]) -> str:
    """What the formula of :func:`_follow` gives now."""
    owner = f"{each.unit}/" if each.unit else ""
    if not each.kode:
        return f"{owner}{each.label}:{each.uraian.replace(SAYS, ' - ')}"
    twin = any(other.label != each.label and other.kode.casefold() == each.kode.casefold() for other in own)
    return f"{owner}{f'{each.label}:' if twin else ''}{each.kode}{SAYS}{cut(each.uraian)}"


def results_list() -> str:
    """The formula of a drop-down of Sasaran and Kondisi."""
    return _offset("all", f"{_count('Sasaran')}+{_count('Kondisi')}+{_count('results')}")


def supported_list() -> str:
    """The formula of a drop-down of everything that can be supported, Tujuan last."""
    names = ("Sasaran", "Kondisi", "results", "Tujuan", "goals")
    return _offset("all", "+".join(_count(name) for name in names))


def plan_list() -> str:
    """The formula of a drop-down of kegiatan and sub kegiatan."""
    return _offset("plan", _count("plan"))


def _offset(name: str, count: str) -> str:
    return f"=OFFSET('{CHOICES}'!{_cell(name, 2)},0,0,MAX(1,{count}),1)"


def _count(name: str) -> str:
    return f"'{CHOICES}'!{_cell(name, 1)}"


def _cell(name: str, row: int) -> str:
    return f"${xl_col_to_name(_NAMES[name])}${row}"


def _rows(label: str, filled: int) -> int:
    return filled + _ROOM[label]


def _follow(sheet: Worksheet, label: str, skpd: str, items: Sequence[str]) -> None:
    """A column that says each row of a sheet as a drop-down offers it; row n stands for row n."""
    texts = f"{label}_uraian"
    sheet.write_formula(0, _NAMES[label], f'=SUMPRODUCT(MAX(({texts}<>"")*ROW({texts})))-1', None, len(items))
    opd, unit, kode, uraian = (f"INDEX({label}_{name},ROW())" for name in _FOLLOWED)
    twins = "+".join(f"SUMPRODUCT(--({other}_kode={kode}))" for other in _LIVE if other != label)
    owner = f'IF(AND({unit}<>"",{unit}<>"{skpd}"),{unit}&"/",IF(OR({opd}="",{opd}="{skpd}"),"",{opd}&"/"))'
    short = f'IF(LEN({uraian})>{LONGEST},LEFT({uraian},{LONGEST - 1})&"{CUT}",{uraian})'
    uncoded = f'"{label}:"&SUBSTITUTE({uraian},"{SAYS}"," - ")'
    coded = f'IF({twins}>0,"{label}:","")&{kode}&"{SAYS}"&{short}'
    formula = f'=IF({uraian}="","",{owner}&IF({kode}="",{uncoded},{coded}))'
    for row in range(1, _rows(label, len(items)) + 1):
        sheet.write_formula(row, _NAMES[label], formula, None, items[row - 1] if row <= len(items) else "")


def _name_columns(book: Workbook, label: str, last: int) -> None:
    """The columns of a sheet by name, from row 1, so that row n of the lists can stand for row n."""
    spec = next(spec for spec in SHEETS if spec.name == label)
    for name in _FOLLOWED:
        column = xl_col_to_name(spec.columns.index(spec.column(name)))
        book.define_name(f"{label}_{name}", f"={label}!${column}$1:${column}${last}")


def _join(sheet: Worksheet, items: dict[str, list[str]], choices: Choices) -> None:
    """One column of all choices without gaps: Sasaran, Kondisi, other files' of both, Tujuan, other files' Tujuan."""
    parts = {
        "Sasaran": (items["Sasaran"], _rows("Sasaran", len(items["Sasaran"]))),
        "Kondisi": (items["Kondisi"], _rows("Kondisi", len(items["Kondisi"]))),
        "results": (choices.results, len(choices.results)),
        "Tujuan": (items["Tujuan"], _rows("Tujuan", len(items["Tujuan"]))),
        "goals": (choices.goals, len(choices.goals)),
    }
    formula, before = '""', list(parts)
    for name, (_, room) in reversed(parts.items()):
        before.remove(name)
        start = "+".join(["0", *(_cell(each, 1) for each in before)])
        column = f"{_cell(name, 2)}:{_cell(name, max(2, room + 1))}"
        formula = f"IF(ROW()-1<={start}+{_cell(name, 1)},INDEX({column},ROW()-1-({start})),{formula})"
    texts = [text for filled, _ in parts.values() for text in filled]
    for row in range(1, sum(room for _, room in parts.values()) + 1):
        sheet.write_formula(row, _NAMES["all"], f"={formula}", None, texts[row - 1] if row <= len(texts) else "")
