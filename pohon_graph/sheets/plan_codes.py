"""Nomenclature codes of a row, with every repair logged."""

from __future__ import annotations

from collections.abc import Callable

from pohon_graph.codes import (
    CodeRefused,
    Jenjang,
    Kode,
    KodeTeks,
    parse_kode,
    parse_rekening,
    parse_skpd,
    resolve_bidang,
)
from pohon_graph.sheets._xlsx import Unproven
from pohon_graph.sheets.cells import CellRefused, RepairLog, unproven
from pohon_graph.sheets.reading import Asal
from pohon_graph.sheets.table import Cell


def read_kode(
    kolom: str,
    cell: Cell,
    asal: Asal,
    repairs: RepairLog,
    *,
    level: Jenjang,
    kode_skpd: str,
    parent: Kode | None = None,
) -> Kode:
    """A code of the plan tree, its lost zeros restored only where the parent proves them.

    X.XX is the bidang of the agency, where one is given. A code of another level than its column's, or outside its
    parent, is read as it stands: rule N1 judges it.

    Args:
        kolom: the header, for messages.
        cell: what stands there.
        asal: the row.
        repairs: where repairs are logged.
        level: the level that the column or the row says.
        kode_skpd: the agency whose plan it is; "" leaves X.XX as it stands.
        parent: the code above it in the same row.

    Raises:
        CellRefused: it is no code, or one that only a guess could complete.
    """
    if isinstance(cell, Unproven):
        raise unproven(kolom, cell)
    try:
        kode = parse_kode(cell, expected=level, parent=parent)
        kode = resolve_bidang(kode, kode_skpd) if kode_skpd else kode
    except CodeRefused as refused:
        raise CellRefused(kolom, cell, refused.reason) from None
    reasons = (*kode.perbaikan, *(["nama di belakang kode dipisahkan"] if kode.nama else []))
    if reasons:
        repairs.add(asal, kolom, cell, kode.teks, "; ".join(reasons))
    return kode


def read_skpd(kolom: str, cell: Cell, asal: Asal, repairs: RepairLog) -> KodeTeks:
    """The code of an agency or unit.

    Raises:
        CellRefused: it is none.
    """
    return _read(parse_skpd, kolom, cell, asal, repairs)


def read_rekening(kolom: str, cell: Cell, asal: Asal, repairs: RepairLog) -> KodeTeks:
    """A kode rekening of belanja.

    Raises:
        CellRefused: it is none, or one of pendapatan or pembiayaan.
    """
    kode = _read(parse_rekening, kolom, cell, asal, repairs)
    if not kode.startswith("5"):
        raise CellRefused(kolom, cell, f"Rekening {kode} bukan belanja (5).", "Muat hanya baris belanja.")
    return kode


def _read(parse: Callable[[object], KodeTeks], kolom: str, cell: Cell, asal: Asal, repairs: RepairLog) -> KodeTeks:
    if isinstance(cell, Unproven):
        raise unproven(kolom, cell)
    try:
        kode = parse(cell)
    except CodeRefused as refused:
        raise CellRefused(kolom, cell, refused.reason) from None
    if kode.perbaikan:
        repairs.add(asal, kolom, cell, kode, "; ".join(kode.perbaikan))
    return kode
