"""The rows of the workbooks Pohon that are one agency's, written so that a book of them says what they said.

The cells stay as they are. Only what another workbook would read differently is spelled out: whose a row is, and of
which kind a code is that this book does not define.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pohon_graph.book.source import Source
from pohon_graph.identity import node_id
from pohon_graph.sheets.pohon_columns import PLAN, SHEETS, Column
from pohon_graph.sheets.pohon_rows import Known, Row, split_reference
from pohon_graph.sheets.pohon_writer import known_codes
from pohon_graph.values import ValueRefused, parse_fraction, parse_target

Cell = str | float
Cells = dict[str, Cell]
"""Column → what is written there; columns left out stay blank."""

LINKS = ("Dukungan", "Tautan")


@dataclass(frozen=True, slots=True)
class OwnRows:
    """The rows of one agency and its units.

    Attributes:
        sheets: sheet → rows, in the order of files and rows.
        links: the rows of Dukungan and Tautan.
        known: the codes that the book defines.
    """

    sheets: dict[str, list[Row]]
    links: list[Row]
    known: Known


def own_rows(source: Source, skpd: str) -> OwnRows:
    """The rows that the workbooks Pohon hold for an agency and its units; what two files say alike is one row.

    A link that another file's row gives already is left out, as it was when the files were joined.
    """
    sheets: dict[str, list[Row]] = {spec.name: [] for spec in SHEETS}
    links: list[Row] = []
    seen: set[object] = set()
    for row in source.rows.get(skpd, ()):
        if (said := _said(row)) in seen:
            continue
        seen.add(said)
        if row.spec.name not in LINKS:
            sheets[row.spec.name].append(row)
        elif row.asal in source.settled:
            links.append(row)
    return OwnRows(sheets, links, known_codes(sheets))


def _said(row: Row) -> object:
    return (
        row.spec.name,
        row.lingkup,
        row.other,
        *(tuple(sorted(part.items())) for part in (row.text, row.number)),
        tuple(sorted((name, value.teks) for name, value in row.value.items())),
    )


def cells(row: Row, skpd: str, defined: Iterable[Known]) -> Cells:
    """A row as its sheet takes it.

    Args:
        row: the row.
        skpd: the agency whose book it is.
        defined: what the workbooks define; where the book itself does not, a code is written with its kind.
    """
    written: Cells = {}
    scopes = iter((row.lingkup, row.other))
    first = True
    for column in row.spec.columns:
        if column.kind == "opd":
            scope = next(scopes)
            if first or scope != row.lingkup:
                written[column.name] = scope.partition("/")[0]
                unit = scope.partition("/")[2]
            else:
                unit = ""
            first = False
        elif column.kind == "unit":
            written[column.name] = unit
        elif column.kind in ("rujukan", "daftar"):
            written[column.name] = _references(row, column, skpd, defined)
        elif column.name in row.number:
            written[column.name] = number(row.number[column.name], parse_fraction)
        elif column.name in row.value:
            value = row.value[column.name]
            exact = value.angka is None or parse_target(value.teks).angka == value.angka
            written[column.name] = value.teks if exact else number(value.angka or 0.0, parse_target)
        else:
            written[column.name] = row.text.get(column.name, "")
    return {name: cell for name, cell in written.items() if cell != ""}


def number(value: float, read: Callable[[str], object]) -> Cell:
    """A number as a cell; as text where 16 digits, all that a workbook stores, would change it."""
    if float(f"{value:.16G}") == value:
        return value
    text = repr(value)
    try:
        read(text)
    except ValueRefused:
        return value
    return text


def _references(row: Row, column: Column, skpd: str, defined: Iterable[Known]) -> str:
    text = row.text[column.name]
    if not set(column.labels) & set(PLAN):
        return text
    parts = [part.strip() for part in text.split(";")] if column.kind == "daftar" else [text]
    scope = row.other if column.name == "kode" else row.lingkup
    return ";".join(_kinded(part, scope, column, skpd, defined) for part in parts if part)


def _kinded(text: str, scope: str, column: Column, skpd: str, defined: Iterable[Known]) -> str:
    """A reference with its kind, where its code is another owner's and could pass for a nomenclature code."""
    owner, kode, bunyi = split_reference(text, scope, {})
    if owner.partition("/")[0] == skpd or bunyi:
        return text
    for known in defined:
        ids = {label: id for label, id in known.get((owner, kode.casefold()), {}).items() if label in column.labels}
        if len(ids) == 1:
            ((label, id),) = ids.items()
            front = "" if owner == scope else f"{owner.rpartition('/')[2]}/"
            return f"{front}{label}:{id.removeprefix(node_id(label, owner, ''))}"
    return text
