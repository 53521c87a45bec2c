"""Whose rows these are: the agency or unit that a row names, or that the command gives for rows that name none."""

from __future__ import annotations

from typing import NamedTuple

from pohon_graph.codes import CodeRefused, is_unit, lingkup, parse_skpd, skpd_of
from pohon_graph.errors import SheetError
from pohon_graph.sheets.cells import CellRefused, RepairLog, read_text
from pohon_graph.sheets.headers import HeaderRow
from pohon_graph.sheets.plan_codes import read_skpd
from pohon_graph.sheets.reading import Asal, Isian, Reading
from pohon_graph.sheets.records import Records
from pohon_graph.sheets.table import Cell, Sheet, is_blank

_COLUMNS = ("kode_skpd", "nama_skpd", "kode_sub_unit", "nama_sub_unit")


class Agency(NamedTuple):
    """An agency or unit, as rows name it.

    Attributes:
        lingkup: ``skpd`` or ``skpd/unit``.
        kode_skpd: the agency.
        kode_unit: the unit; "" for the agency itself.
        diganti: its rows are replaced by a newer file.
    """

    lingkup: str
    kode_skpd: str
    kode_unit: str
    diganti: bool


class Agencies:
    """The agencies and units of one sheet; each is added to the records, and to what the file covers, once.

    Args:
        reading, sheet, header: what is being read.
        isian: ``opd`` fills rows that name no agency; ``kecuali`` are replaced.
        records, repairs: where nodes and repairs go.
        per_unit: True where a file covers lingkup (plans), False where it covers whole agencies (money).

    Raises:
        SheetError: neither the sheet nor ``isian`` names an agency, or ``isian.opd`` is no agency code.
    """

    def __init__(
        self,
        reading: Reading,
        sheet: Sheet,
        header: HeaderRow,
        isian: Isian,
        records: Records,
        repairs: RepairLog,
        *,
        per_unit: bool,
    ) -> None:
        self._reading = reading
        self._header = header
        self._columns = [header.kolom.get(name) for name in _COLUMNS]
        self._kecuali = isian.kecuali
        self._given = _given(isian.opd, f"{reading.berkas}, lembar {sheet.nama}")
        self._records = records
        self._repairs = repairs
        self._per_unit = per_unit
        self._seen: dict[tuple[Cell, ...], Agency | CellRefused] = {}
        if not self._given and "kode_skpd" not in header.kolom:
            raise SheetError(
                "Berkas ini tidak menyebut perangkat daerahnya.",
                next_step="Ulangi dengan --opd KODE (kode SIPD perangkat daerah atau unitnya).",
                where=f"{reading.berkas}, lembar {sheet.nama}",
            )

    def of(self, asal: Asal, row: list[Cell]) -> Agency:
        """The agency or unit of a row.

        Raises:
            CellRefused: its code cannot be read, or it names none and none was given.
            SheetError: the row names another agency than the one that was given.
        """
        cells = tuple("" if column is None else row[column] for column in self._columns)
        known = self._seen.get(cells)
        if known is None:
            try:
                known = self._resolve(asal, cells)
            except CellRefused as refused:
                known = refused
            self._seen[cells] = known
        if isinstance(known, CellRefused):
            raise known
        return known

    def _resolve(self, asal: Asal, cells: tuple[Cell, ...]) -> Agency:
        kode_skpd, nama_skpd, kode_unit, nama_unit = self._codes(asal, cells)
        if is_unit(kode_skpd):
            if not kode_unit or kode_unit == kode_skpd:
                kode_unit, nama_unit = kode_skpd, nama_unit or nama_skpd
            kode_skpd, nama_skpd = skpd_of(kode_skpd), ""
        if kode_unit == kode_skpd:
            nama_skpd, kode_unit, nama_unit = nama_skpd or nama_unit, "", ""
        own = lingkup(kode_skpd, kode_unit)
        covered = own if self._per_unit else kode_skpd
        if covered in self._kecuali:
            return Agency(own, kode_skpd, kode_unit, True)
        if kode_unit and not is_unit(kode_unit):
            self._reading.notes.append(
                f"Kode sub unit {kode_unit} berbentuk kode perangkat daerah, tetapi tercatat sebagai unit dari "
                f"{kode_skpd} ({asal}); dimuat sebagai unit."
            )
        self._records.agency(kode_skpd, kode_unit, nama_skpd, nama_unit, asal)
        self._reading.covers.add(covered)
        return Agency(own, kode_skpd, kode_unit, False)

    def _codes(self, asal: Asal, cells: tuple[Cell, ...]) -> tuple[str, str, str, str]:
        title = self._header.judul.get
        nama_skpd = read_text(title("nama_skpd", "nama_skpd"), cells[1], asal, self._repairs)
        nama_unit = read_text(title("nama_sub_unit", "nama_sub_unit"), cells[3], asal, self._repairs)
        unit = ""
        if not is_blank(cells[2]):
            unit = read_skpd(title("kode_sub_unit", "kode_sub_unit"), cells[2], asal, self._repairs)
        if is_blank(cells[0]) and self._given:
            return skpd_of(self._given), nama_skpd, unit or self._given, nama_unit
        skpd = read_skpd(title("kode_skpd", "kode_skpd"), cells[0], asal, self._repairs)
        if self._given and skpd != self._given and skpd_of(skpd) != skpd_of(self._given):
            raise SheetError(
                f"Berkas menyebut perangkat daerah {skpd}, sedangkan --opd {self._given}.",
                next_step="Hilangkan --opd, atau perbaiki kodenya.",
                where=str(asal),
            )
        return skpd, nama_skpd, unit, nama_unit


def _given(opd: str, where: str) -> str:
    if not opd:
        return ""
    try:
        return str(parse_skpd(opd))
    except CodeRefused as refused:
        raise SheetError(
            f"--opd tidak dapat dibaca: {refused.reason}", next_step="Perbaiki --opd.", where=where
        ) from None
