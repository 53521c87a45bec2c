"""Layout ``kontrol``: the budget of every agency as its Perda or Perkada states it, beside which totals stand.

Columns ``kode_skpd, nama_skpd, apbd, dasar``, and ``tahun`` where the file states its year. These amounts are no money
of the graph: they repeat in one figure what the rekap holds line by line. So they are never added to a total, and the
file's own reconciliation counts rows only (``rupiah_berkas`` and every refusal's rupiah are 0).
"""

from __future__ import annotations

from collections.abc import Sequence

from pohon_graph.codes import is_unit, skpd_of
from pohon_graph.identity import node_id
from pohon_graph.sheets.cells import CellRefused, RepairLog, read_cell, read_text
from pohon_graph.sheets.headers import HeaderRow, find_header
from pohon_graph.sheets.layouts import Found, Layout, Progress, refuse_twins
from pohon_graph.sheets.plan_codes import read_skpd
from pohon_graph.sheets.reading import Asal, Isian, Node, Reading
from pohon_graph.sheets.records import Records
from pohon_graph.sheets.rows import data_rows, is_total
from pohon_graph.sheets.table import Cell, is_blank
from pohon_graph.values import Convention, clean_text, parse_rupiah, parse_tahun, rupiah_convention

WAJIB = ("kode_skpd", "apbd", "dasar")
PILIHAN = ("nama_skpd", "tahun")


def read(found: Sequence[Found], isian: Isian, reading: Reading, progress: Progress) -> None:
    """Read control totals into ``reading``; two rows about one agency are compared when files are joined.

    Raises:
        SheetError: two columns mean the same.
    """
    repairs, records = RepairLog(), Records(reading)
    refuse_twins(reading.berkas, found, (*WAJIB, *PILIHAN))
    for sheet, header in found:
        column = header.kolom["apbd"]
        convention = rupiah_convention(row[column] for row in sheet.rows if column < len(row))
        for asal, row in data_rows(sheet, header, reading):
            if not _names_a_code(row[header.kolom["kode_skpd"]]) and (is_total(row) or is_blank(row[column])):
                reading.rows_skipped += 1
                continue
            try:
                kode, nama, isi = _total(asal, row, header, convention, repairs)
                year = _year(row, header)
            except CellRefused as refused:
                reading.refusals.append(refused.refusal(asal, 0))
                continue
            if kode in isian.kecuali:
                reading.rows_replaced += 1
                continue
            reading.tahun |= year
            reading.covers.add(kode)
            records.agency(kode, "", nama, "", asal)
            reading.nodes.append(Node("Kontrol", node_id("Kontrol", kode), isi, asal))
        progress(len(sheet.rows), len(sheet.rows))
    records.finish()
    repairs.into(reading)


def _total(
    asal: Asal, row: list[Cell], header: HeaderRow, convention: Convention | None, repairs: RepairLog
) -> tuple[str, str, dict[str, object]]:
    """The agency's code and name, and what the row says of its budget."""

    def cell(name: str) -> tuple[str, Cell]:
        column = header.kolom.get(name)
        return header.judul.get(name, name), "" if column is None else row[column]

    kode = str(read_skpd(*cell("kode_skpd"), asal, repairs))
    if is_unit(kode):
        raise CellRefused(
            *cell("kode_skpd"),
            f"Kode {kode} adalah kode unit; total kendali dicatat untuk perangkat daerah seutuhnya.",
            f"Tulis {skpd_of(kode)} dengan APBD perangkat daerah itu, termasuk seluruh unitnya.",
        )
    title, amount = cell("apbd")
    apbd = read_cell(lambda value: parse_rupiah(value, convention=convention), title, amount)
    if apbd is None or apbd < 0:
        what = "kosong" if apbd is None else "negatif"
        raise CellRefused(title, amount, f"APBD {what}.", "Tulis jumlah menurut Perda atau Perkada, 0 bila nihil.")
    dasar = read_text(*cell("dasar"), asal, repairs)
    if not dasar:
        raise CellRefused(
            cell("dasar")[0],
            "",
            "Dasar kosong.",
            "Tulis Perda atau Perkada APBD yang memuat jumlah ini pada tiap baris.",
        )
    isi = {"nama": f"APBD {kode}", "lingkup": kode, "kode_skpd": kode, "apbd": apbd, "dasar": dasar}
    return kode, read_text(*cell("nama_skpd"), asal, repairs), isi


def _year(row: list[Cell], header: HeaderRow) -> set[int]:
    """The year that a row states; none where it is blank."""
    column = header.kolom.get("tahun")
    if column is None or is_blank(row[column]):
        return set()
    return {read_cell(parse_tahun, header.judul["tahun"], row[column])}


def _names_a_code(cell: Cell) -> bool:
    return any(map(str.isdigit, clean_text(cell)))


LAYOUT = Layout(
    nama="kontrol",
    judul="total kendali APBD (kode_skpd, nama_skpd, apbd, dasar)",
    wajib=WAJIB,
    match=lambda sheet: find_header(sheet, WAJIB),
    read=read,
)
