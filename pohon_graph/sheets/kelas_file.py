"""Layout ``kelas``: a small file by which people decide the kelas of a sub kegiatan, each with the reason.

Columns ``kode, kelas, dasar``, and ``opd`` where the decision is for one agency (with its units) or one unit only.
"""

from __future__ import annotations

from collections.abc import Sequence

from pohon_graph.codes import KELAS, lingkup
from pohon_graph.sheets.cells import CellRefused, RepairLog, read_text
from pohon_graph.sheets.headers import HeaderRow, find_header
from pohon_graph.sheets.layouts import Found, Layout, Progress, refuse_twins
from pohon_graph.sheets.plan_codes import read_kode, read_skpd
from pohon_graph.sheets.reading import Asal, Isian, Override, Reading, Refusal
from pohon_graph.sheets.rows import data_rows
from pohon_graph.sheets.table import Cell, is_blank

WAJIB = ("kode", "kelas", "dasar")
_OPD = ("opd", "kode_skpd")


def read(found: Sequence[Found], isian: Isian, reading: Reading, progress: Progress) -> None:
    """Read decisions on kelas into ``reading.overrides``.

    Raises:
        SheetError: two columns mean the same.
    """
    repairs = RepairLog()
    refuse_twins(reading.berkas, found, (*WAJIB, *_OPD))
    decided: dict[tuple[str, str], list[Override]] = {}
    for sheet, header in found:
        for asal, row in data_rows(sheet, header, reading):
            try:
                key, override = _decision(asal, row, header, repairs)
            except CellRefused as refused:
                reading.refusals.append(refused.refusal(asal, 0))
                continue
            decided.setdefault(key, []).append(override)
        progress(len(sheet.rows), len(sheet.rows))
    for key, overrides in decided.items():
        if len({override.kelas for override in overrides}) == 1:
            reading.overrides[key] = overrides[0]
        else:
            reading.refusals.extend(_conflict(key, override, overrides) for override in overrides)
    repairs.into(reading)


def _decision(asal: Asal, row: list[Cell], header: HeaderRow, repairs: RepairLog) -> tuple[tuple[str, str], Override]:
    def cell(name: str) -> Cell:
        column = header.kolom.get(name)
        return "" if column is None else row[column]

    opd = ""
    for name in _OPD:
        if not is_blank(cell(name)):
            opd = str(read_skpd(header.judul[name], cell(name), asal, repairs))
    title = header.judul["kode"]
    kode = read_kode(title, cell("kode"), asal, repairs, level="sub_kegiatan", kode_skpd=opd)
    if kode.segmen[0] == "X":
        raise CellRefused(title, cell("kode"), "Kode X.XX tanpa opd.", "Isi kolom opd, atau tulis kode lengkapnya.")
    if len(kode.segmen) != 6:
        raise CellRefused(
            title, cell("kode"), "Kode ini bukan kode sub kegiatan.", "Tulis enam ruas kode sub kegiatan."
        )
    kelas = read_text(header.judul["kelas"], cell("kelas"), asal, repairs).lower().replace(" ", "_")
    if kelas not in KELAS:
        raise CellRefused(
            header.judul["kelas"],
            cell("kelas"),
            "Kelas kosong atau tidak dikenal.",
            f"Pilih salah satu: {', '.join(KELAS)}.",
        )
    dasar = read_text(header.judul["dasar"], cell("dasar"), asal, repairs)
    if not dasar:
        raise CellRefused(header.judul["dasar"], "", "Dasar kosong.", "Tulis alasan atau dasar hukum kelas ini.")
    return (lingkup(opd), kode.teks), Override(kelas, dasar, asal)


def _conflict(key: tuple[str, str], override: Override, overrides: list[Override]) -> Refusal:
    other = next(one for one in overrides if one.kelas != override.kelas)
    return Refusal(
        override.asal,
        "kelas",
        override.kelas,
        f"Kode {key[1]} juga diberi kelas {other.kelas} pada baris {other.asal.baris}.",
        "Sisakan satu baris untuk kode ini.",
    )


LAYOUT = Layout(
    nama="kelas",
    judul="berkas kelas (kode, kelas, dasar)",
    wajib=WAJIB,
    match=lambda sheet: find_header(sheet, WAJIB),
    read=read,
)
