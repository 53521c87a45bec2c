"""Columns of a year: ``target_2026`` as it is, ``target_1`` by the first year that the command gives."""

from __future__ import annotations

import re

from pohon_graph.errors import SheetError
from pohon_graph.sheets.headers import HeaderRow
from pohon_graph.sheets.reading import Isian
from pohon_graph.sheets.table import Sheet

_YEARLY = re.compile(r"(target|anggaran)_(\d+)")


def yearly_columns(berkas: str, sheet: Sheet, header: HeaderRow, isian: Isian) -> dict[str, dict[int, str]]:
    """The columns of each year.

    Args:
        berkas, sheet, header: what is being read.
        isian: ``tahun_awal`` is the year of columns numbered 1.

    Returns:
        ``target`` and ``anggaran``: year → canonical name of its column.

    Raises:
        SheetError: numbered years without a first one, a year before it, or two columns of one year.
    """
    years: dict[str, dict[int, str]] = {"target": {}, "anggaran": {}}
    where = f"{berkas}, lembar {sheet.nama}, baris {header.baris}"
    for name in header.kolom:
        if (match := _YEARLY.fullmatch(name)) is None:
            continue
        year = int(match[2])
        if year < 1000:
            if isian.tahun_awal is None:
                raise SheetError(
                    f"Kolom '{header.judul[name]}' bernomor, tetapi tahun pertama rencana tidak diketahui.",
                    next_step="Ulangi dengan --tahun-awal, misalnya --tahun-awal 2026.",
                    where=where,
                )
            year = isian.tahun_awal + year - 1
        elif isian.tahun_awal is not None and year < isian.tahun_awal:
            raise SheetError(
                f"Berkas memuat '{header.judul[name]}', sebelum --tahun-awal {isian.tahun_awal}.",
                next_step="Hilangkan --tahun-awal: berkas ini sudah menyebut tahunnya.",
                where=where,
            )
        if years[match[1]].setdefault(year, name) != name:
            raise SheetError(
                f"Dua kolom berarti {match[1]} {year}: '{header.judul[years[match[1]][year]]}' dan "
                f"'{header.judul[name]}'.",
                next_step="Sisakan satu kolom saja.",
                where=where,
            )
    return years
