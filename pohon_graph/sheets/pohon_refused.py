"""What a refused row of sheet Dukungan would have linked, so that no finding says "no link" of what has a refused one.

Best effort on what can be read without doubt; nothing is logged as a repair, because nothing of the row is loaded.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from pohon_graph.codes import CodeRefused, lingkup, parse_kode, parse_skpd, resolve_bidang
from pohon_graph.model import PEMDA
from pohon_graph.sheets.pohon_columns import CHILD
from pohon_graph.sheets.pohon_rows import agency_of, split_reference
from pohon_graph.sheets.reading import Ref
from pohon_graph.sheets.table import Cell
from pohon_graph.values import clean_text


def refused_start(cells: Mapping[str, Cell], given: str) -> Ref | None:
    """The start of a link row that could not be read as a whole; None where that cannot be read either.

    Args:
        cells: column → raw cell.
        given: lingkup of rows that name no agency (``--opd``); "" for none.
    """
    opd, unit, anak = (clean_text(cells.get(name)) for name in ("opd_anak", "unit_anak", "anak"))
    if opd.casefold() == PEMDA:
        return start_of(anak, PEMDA)
    scope = given
    try:
        if opd:
            scope = lingkup(parse_skpd(opd))
        if unit and scope:
            scope = lingkup(agency_of(scope), parse_skpd(unit))
    except CodeRefused:
        return None
    return start_of(anak, scope)


def start_of(anak: str, scope: str) -> Ref | None:
    """The node that a text names within a lingkup; None where either is blank."""
    if not scope:
        return None
    scope, kode, _ = split_reference(anak, scope, {})
    kode = kode.rpartition(":")[2].strip()
    if not kode:
        return None
    if scope != PEMDA:
        with suppress(CodeRefused):
            kode = resolve_bidang(parse_kode(kode), scope.rpartition("/")[2]).teks
    return Ref(scope, kode, CHILD)
