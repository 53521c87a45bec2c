"""A Profil Belanja as a result that shows itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from pohon_graph.answers import Tabel
from pohon_graph.profil import Profil
from pohon_graph.report.cells import Column
from pohon_graph.report.profil import show_profil
from pohon_graph.report.sajian import Sajian, of_workbook, said, whole_numbers
from pohon_graph.report.words import number
from pohon_graph.report.xlsx_profil import profil_tables
from pohon_graph.values import format_rupiah


def of_profil(profil: Profil) -> Sajian:
    """A Profil Belanja: the tables of its workbook."""
    told = [f"Versi {profil.versi}{f', hanya {profil.opd}' if profil.opd else ''}."]
    if profil.baris_ditolak:
        rupiah = format_rupiah(profil.rupiah_ditolak)
        told.append(f"Di luar angka: {number(profil.baris_ditolak)} baris ditolak saat dimuat ({rupiah}).")
    return Sajian(
        "Profil Belanja",
        (*told, *profil.alasan),
        tuple(_table(name, columns, rows) for name, columns, rows in profil_tables(profil)),
        teks=said(lambda console: show_profil(console, profil)),
    )


def _table(name: str, columns: Sequence[Column], rows: Iterable[Sequence[Any]]) -> Tabel:
    """A table of a workbook as a table of a result; its columns are called by their titles."""
    names = [_word(column.title) for column in columns]
    shown = tuple(of_workbook(word, column) for word, column in zip(names, columns, strict=True))
    return Tabel(_word(name), name, shown, whole_numbers(rows, names))


def _word(title: str) -> str:
    return re.sub(r"\W+", "_", title.replace("(Rp)", "rupiah").casefold()).strip("_")
