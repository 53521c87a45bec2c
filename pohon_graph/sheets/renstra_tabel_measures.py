"""A sheet of a Renstra table 2025–2029 by its columns, and the indicators of its rows with their values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from pohon_graph.sheets.cells import CellRefused, RepairLog, read_cell, read_lines, read_text
from pohon_graph.sheets.headers import HeaderRow
from pohon_graph.sheets.reading import Asal, Reading, Refusal
from pohon_graph.sheets.renstra_rows import Baris
from pohon_graph.sheets.renstra_tabel_fill import Sel
from pohon_graph.sheets.rows import shortened
from pohon_graph.sheets.table import Cell, Sheet
from pohon_graph.values import NilaiTarget, bullets, parse_target


@dataclass(slots=True)
class Lembar:
    """One sheet of a Renstra table, and where its rows go.

    Attributes:
        sheet, header: the sheet.
        target: year → canonical name of its column.
        reading, repairs: where refusals and repairs go.
        pada_sasaran: rows with tujuan and sasaran whose indicator is the sasaran's.
    """

    sheet: Sheet
    header: HeaderRow
    target: Mapping[int, str]
    reading: Reading
    repairs: RepairLog
    pada_sasaran: list[int] = field(default_factory=list)

    def title(self, name: str) -> str:
        """A column's header as it reads."""
        return self.header.judul.get(name, name)

    def cell(self, row: Sequence[Cell], name: str) -> Cell:
        """A column's cell; blank where the sheet has no such column."""
        column = self.header.kolom.get(name)
        return "" if column is None or column >= len(row) else row[column]

    def refuse(self, asal: Asal, name: str, nilai: str, alasan: str, langkah: str) -> None:
        """Refuse a part of a row."""
        self.reading.refusals.append(Refusal(asal, self.title(name), shortened(nilai), alasan, langkah))

    def items(self, name: str, sel: Sel) -> list[str]:
        """The texts of a cell, one per bullet."""
        return bullets(read_lines(self.title(name), sel.isi))


def read_measures(lembar: Lembar, asal: Asal, row: Sequence[Cell]) -> list[Baris]:
    """The indicators of a row, still without an owner; one without a name where the row has only values.

    Raises:
        CellRefused: a cell other than a target cannot be read; targets are refused one by one.
    """
    names = bullets(read_lines(lembar.title("indikator"), lembar.cell(row, "indikator")))
    satuan = _text(lembar, asal, row, "satuan")
    awal = _text(lembar, asal, row, "kondisi_awal")
    target: dict[int, NilaiTarget] = {}
    for year, name in lembar.target.items():
        cell = lembar.cell(row, name)
        try:
            value = read_cell(parse_target, lembar.title(name), cell)
        except CellRefused as refused:
            lembar.reading.refusals.append(refused.refusal(asal, 0))
            continue
        if value.teks:
            target[year] = value
    blank = Baris(asal, "", "", "", "", "", "")
    if len(names) > 1 and (satuan or awal or target):
        lembar.refuse(
            asal,
            "indikator",
            "; ".join(names),
            f"Sel ini memuat {len(names)} indikator, sedangkan satuan, kondisi awal, dan target hanya satu kali; "
            "ketiganya tidak dimuat.",
            "Tulis satu indikator per baris.",
        )
        return [replace(blank, indikator=name) for name in names]
    if not names and not (satuan or awal or any(value.jenis != "kosong" for value in target.values())):
        return []
    measure = replace(blank, satuan=satuan, kondisi_awal=awal, target=target)
    return [replace(measure, indikator=name) for name in names or [""]]


def _text(lembar: Lembar, asal: Asal, row: Sequence[Cell], name: str) -> str:
    text = read_text(lembar.title(name), lembar.cell(row, name), asal, lembar.repairs)
    return "" if text.strip("-–—−") == "" else text
