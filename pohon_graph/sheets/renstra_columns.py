"""What every Renstra table with money shares: its columns by year, and a row read so that each rupiah is told once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pohon_graph.sheets.agency import Agencies, Agency
from pohon_graph.sheets.cells import CellRefused, read_cell
from pohon_graph.sheets.headers import HeaderRow
from pohon_graph.sheets.reading import Asal, Isian, Reading, Refusal
from pohon_graph.sheets.renstra_rows import PLAN, Baris
from pohon_graph.sheets.rows import is_total
from pohon_graph.sheets.table import Cell, Sheet
from pohon_graph.sheets.years import yearly_columns
from pohon_graph.values import Convention, NilaiTarget, parse_rupiah, parse_target, rupiah_convention


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of one sheet are: years resolved, and how its amounts are written."""

    header: HeaderRow
    target: dict[int, str]
    anggaran: dict[int, str]
    convention: Convention | None

    def cell(self, row: list[Cell], name: str) -> Cell:
        """What a row has in a column; "" where there is no such column."""
        column = self.header.kolom.get(name)
        return "" if column is None else row[column]

    def title(self, name: str) -> str:
        """The column's header as it reads."""
        return self.header.judul.get(name, name)

    def is_total(self, row: list[Cell]) -> bool:
        """Whether the row begins as a total does; "Jumlah dokumen" as an indicator is none."""
        measures = {self.header.kolom.get(name) for name in ("outcome_sasaran", "indikator", "satuan", "kondisi_awal")}
        return is_total([cell for column, cell in enumerate(row) if column not in measures])

    def money(self, asal: Asal, row: list[Cell]) -> tuple[dict[int, int], list[Refusal]]:
        """Whole rupiah per year of the cells that can be loaded, and refusals of those that cannot."""
        pagu: dict[int, int] = {}
        unread = []
        for year, name in self.anggaran.items():
            cell = self.cell(row, name)
            try:
                amount = read_cell(
                    lambda value: parse_rupiah(value, convention=self.convention), self.title(name), cell
                )
            except CellRefused as refused:
                unread.append(refused.refusal(asal, None))
                continue
            if amount is not None and amount < 0:
                negative = CellRefused(
                    self.title(name), cell, "Anggaran negatif.", "Tulis anggaran setelah pengurangan."
                )
                unread.append(negative.refusal(asal, amount))
            elif amount is not None:
                pagu[year] = amount
        return pagu, unread

    def targets(self, asal: Asal, row: list[Cell], reading: Reading) -> dict[int, NilaiTarget]:
        """The targets per year; what cannot be read is refused."""
        targets = {}
        for year, name in self.target.items():
            try:
                target = read_cell(parse_target, self.title(name), self.cell(row, name))
            except CellRefused as refused:
                reading.refusals.append(refused.refusal(asal, 0))
                continue
            if target.teks:
                targets[year] = target
        return targets


def columns_of(reading: Reading, sheet: Sheet, header: HeaderRow, isian: Isian) -> Columns:
    """The columns of a sheet.

    Raises:
        SheetError: numbered years without a first one, a year before it, or two columns of one year.
    """
    years = yearly_columns(reading.berkas, sheet, header, isian)
    money = [header.kolom[name] for name in years["anggaran"].values()]
    texts = (row[column] for row in sheet.rows[header.mulai - 1 :] for column in money if column < len(row))
    return Columns(header, years["target"], years["anggaran"], rupiah_convention(texts))


def read_row(
    asal: Asal,
    row: list[Cell],
    columns: Columns,
    agencies: Agencies,
    reading: Reading,
    texts: Callable[[Agency], Baris],
) -> Baris | None:
    """One row with its money and targets; None where it is replaced or refused.

    Args:
        asal, row, columns, agencies: the row and how to read it.
        reading: where money is counted, and what is refused goes.
        texts: gives what the row is about, or raises :class:`CellRefused`.
    """
    pagu, unread = columns.money(asal, row)
    rupiah = sum(pagu.values())
    reading.rupiah_berkas += rupiah + sum(refusal.rupiah or 0 for refusal in unread)
    try:
        agency = agencies.of(asal, row)
        if agency.diganti:
            reading.rows_replaced += 1
            reading.rupiah_replaced += rupiah + sum(refusal.rupiah or 0 for refusal in unread)
            return None
        baris = texts(agency)
    except CellRefused as refused:
        reading.refusals.append(refused.refusal(asal, rupiah))
        reading.refusals.extend(unread)
        return None
    reading.refusals.extend(unread)
    if baris.label in PLAN:
        baris.pagu = pagu
    elif rupiah:
        reading.refusals.append(
            Refusal(
                asal,
                "anggaran",
                str(rupiah),
                f"Anggaran berdiri pada {baris.label.lower()}; uang hanya dicatat pada program, kegiatan, dan sub.",
                "Pindahkan anggaran ke program, kegiatan, atau sub kegiatannya.",
                rupiah,
            )
        )
    baris.target = columns.targets(asal, row, reading)
    return baris
