"""Layout ``penanda``: the codes that a theme (stunting, pokir, program unggulan) names, each with its legal ground.

Columns ``tema, kode, dasar``, and ``opd`` or ``unit`` where the theme names the code for one agency (with its units) or
for one unit only. A theme is a list of codes, never a word search. Which sub kegiatan a code means is known only when
all files are: a row becomes a :class:`Mark`, joined by ``pohon_graph.load``.
"""

from __future__ import annotations

from collections.abc import Sequence

from pohon_graph.codes import is_unit, jenjang_of, lingkup, skpd_of
from pohon_graph.sheets.cells import CellRefused, RepairLog, read_text
from pohon_graph.sheets.headers import HeaderRow, find_header
from pohon_graph.sheets.layouts import Found, Layout, Progress, refuse_twins
from pohon_graph.sheets.plan_codes import read_kode, read_skpd
from pohon_graph.sheets.reading import Asal, Isian, Mark, Reading
from pohon_graph.sheets.rows import data_rows
from pohon_graph.sheets.table import Cell, is_blank
from pohon_graph.values import slug

WAJIB = ("tema", "kode", "dasar")
_OPD = ("opd", "kode_skpd")
_UNIT = ("unit", "kode_sub_unit")
_LEVELS = ("program", "kegiatan", "sub_kegiatan")


def read(found: Sequence[Found], isian: Isian, reading: Reading, progress: Progress) -> None:
    """Read the codes of themes into ``reading.marks``; a newer file replaces the rows of its themes.

    Raises:
        SheetError: two columns mean the same.
    """
    repairs = RepairLog()
    refuse_twins(reading.berkas, found, (*WAJIB, *_OPD, *_UNIT))
    for sheet, header in found:
        for asal, row in data_rows(sheet, header, reading):
            try:
                mark = _mark(asal, row, header, repairs)
            except CellRefused as refused:
                reading.refusals.append(refused.refusal(asal, 0))
                continue
            theme = slug(mark.tema)
            if theme in isian.kecuali:
                reading.rows_replaced += 1
                continue
            reading.covers.add(theme)
            reading.marks.append(mark)
        progress(len(sheet.rows), len(sheet.rows))
    repairs.into(reading)


def _mark(asal: Asal, row: list[Cell], header: HeaderRow, repairs: RepairLog) -> Mark:
    def text(name: str, step: str) -> str:
        value = read_text(header.judul[name], row[header.kolom[name]], asal, repairs)
        if not value:
            raise CellRefused(header.judul[name], "", f"{name.capitalize()} kosong.", step)
        return value

    tema = text("tema", "Isi nama tema pada tiap baris.")
    skpd, unit = _code(_OPD, asal, row, header, repairs), _code(_UNIT, asal, row, header, repairs)
    if is_unit(skpd):
        skpd, unit = skpd_of(skpd), unit or skpd
    title, cell = header.judul["kode"], row[header.kolom["kode"]]
    level = jenjang_of(cell)
    kode = read_kode(title, cell, asal, repairs, level=level or "sub_kegiatan", kode_skpd=unit or skpd)
    if level not in _LEVELS or kode.masalah:
        reason = "; ".join(kode.masalah) or "bukan kode program, kegiatan, atau sub kegiatan"
        raise CellRefused(
            title, cell, f"Kode menyalahi tata kode: {reason}.", "Tulis kode resminya, misalnya 1.02.02.2.01.0001."
        )
    dasar = text("dasar", "Tulis surat atau peraturan yang menandai kode ini.")
    return Mark(tema, kode.teks, lingkup(skpd or skpd_of(unit), unit), dasar, asal)


def _code(names: tuple[str, ...], asal: Asal, row: list[Cell], header: HeaderRow, repairs: RepairLog) -> str:
    """The agency or unit in the first of these columns that holds one; "" for none."""
    for name in names:
        column = header.kolom.get(name)
        if column is not None and not is_blank(row[column]):
            return str(read_skpd(header.judul[name], row[column], asal, repairs))
    return ""


LAYOUT = Layout(
    nama="penanda",
    judul="penanda tema (tema, kode, dasar)",
    wajib=WAJIB,
    match=lambda sheet: find_header(sheet, WAJIB),
    read=read,
)
