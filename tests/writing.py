"""Write files as people have them: a SIPD rekap and a filled Pohon workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl

REKAP = [
    *("NO", "TAHUN", "KODE URUSAN", "NAMA URUSAN", "KODE SKPD", "NAMA SKPD", "KODE SUB UNIT", "NAMA SUB UNIT"),
    *("KODE BIDANG URUSAN", "NAMA BIDANG URUSAN", "KODE PROGRAM", "NAMA PROGRAM", "KODE KEGIATAN", "NAMA KEGIATAN"),
    *("KODE SUB KEGIATAN", "NAMA SUB KEGIATAN", "KODE SUMBER DANA", "NAMA SUMBER DANA", "KODE REKENING"),
    *("NAMA REKENING", "PAKET/KELOMPOK", "NAMA PAKET/KELOMPOK", "PAGU"),
]
DINKES = "1.02.0.00.0.00.01.0000"
RSUD = "1.02.0.00.0.00.01.0001"
KECAMATAN_A = "7.01.0.00.0.00.21.0000"
KECAMATAN_B = "7.01.0.00.0.00.22.0000"
NAMES = {
    DINKES: "Dinas Kesehatan",
    RSUD: "RSUD Sehat",
    KECAMATAN_A: "Kecamatan Satu",
    KECAMATAN_B: "Kecamatan Dua",
}


def line(
    sub: str,
    pagu: object,
    *,
    skpd: str = DINKES,
    unit: str = "",
    rekening: str = "5.1.02.01.01.0024",
    dana: str = "1.2.01.01",
    paket: str = "Paket",
    tahun: object = 2026,
    **other: object,
) -> dict[str, object]:
    """One budget line of a rekap; the upper codes follow from the sub kegiatan's."""
    row: dict[str, object] = {
        "TAHUN": tahun,
        "KODE URUSAN": sub[:1],
        "NAMA URUSAN": "URUSAN",
        "KODE SKPD": skpd,
        "NAMA SKPD": NAMES.get(skpd, skpd),
        "KODE SUB UNIT": unit or skpd,
        "NAMA SUB UNIT": NAMES.get(unit or skpd, unit),
        "KODE BIDANG URUSAN": sub[:4],
        "NAMA BIDANG URUSAN": "BIDANG",
        "KODE PROGRAM": sub[:7],
        "NAMA PROGRAM": f"PROGRAM {sub[:7]}",
        "KODE KEGIATAN": sub[:12],
        "NAMA KEGIATAN": f"Kegiatan {sub[:12]}",
        "KODE SUB KEGIATAN": sub,
        "NAMA SUB KEGIATAN": f"Sub kegiatan {sub}",
        "KODE SUMBER DANA": dana,
        "NAMA SUMBER DANA": "Dana Alokasi Umum",
        "KODE REKENING": rekening,
        "NAMA REKENING": "Belanja",
        "PAKET/KELOMPOK": paket,
        "NAMA PAKET/KELOMPOK": paket,
        "PAGU": pagu,
    }
    return row | other


def rekap(path: Path, rows: Sequence[Mapping[str, object]], *, headers: Sequence[str] = REKAP) -> Path:
    """Write a rekap xlsx of these lines."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Rekap"
    sheet.append(list(headers))
    for number, row in enumerate(rows, start=1):
        sheet.append([{"NO": number, **row}.get(header) for header in headers])
    book.save(path)
    return path


def pohon(path: Path, sheets: Mapping[str, Sequence[Mapping[str, Any]]]) -> Path:
    """Write a Pohon workbook: sheet name to rows by column name; columns are those that any row has."""
    from pohon_graph.sheets.pohon_columns import SHEETS

    book = openpyxl.Workbook()
    assert book.active is not None
    book.remove(book.active)
    for spec in SHEETS:
        if spec.name not in sheets:
            continue
        sheet = book.create_sheet(spec.name)
        columns = [column.name for column in spec.columns]
        sheet.append(columns)
        for row in sheets[spec.name]:
            unknown = set(row) - set(columns)
            assert not unknown, unknown
            sheet.append([row.get(column) for column in columns])
    book.save(path)
    return path


TREE: dict[str, list[dict[str, Any]]] = {
    "PerangkatDaerah": [{"opd": DINKES, "nama": "Dinas Kesehatan"}],
    "Misi": [{"kode": "M1", "uraian": "Rakyat sehat"}],
    "Tujuan": [{"opd": "pemda", "kode": "T1", "uraian": "Meningkatnya derajat kesehatan", "misi": "M1"}],
    "Sasaran": [
        {"opd": "pemda", "kode": "S1", "uraian": "Turunnya kematian ibu", "tujuan": "T1"},
    ],
    "Kondisi": [
        {"opd": DINKES, "kode": "K1", "uraian": "Ibu hamil diperiksa lengkap", "jenjang": "immediate"},
        {"opd": DINKES, "kode": "K9", "uraian": "Rapat terselenggara", "jenjang": "output"},
    ],
    "Indikator": [
        {"opd": "pemda", "kode": "IKU1", "pemilik": "S1", "uraian": "Angka kematian ibu", "satuan": "per 100.000"},
    ],
    "IKU": [{"opd": "pemda", "indikator": "IKU1", "tingkat": "pemda", "dasar": "Perbup 1/2025"}],
    "Target": [{"opd": "pemda", "indikator": "IKU1", "periode": "2026", "target": "70,5"}],
    "Dukungan": [
        {"opd_anak": DINKES, "anak": "K1", "opd_induk": "pemda", "induk": "S1", "dasar": "jika ibu diperiksa"},
        {"opd_anak": DINKES, "anak": "1.02.02.2.02.0001", "induk": "K1", "dasar": "pelayanan ibu hamil"},
    ],
}
"""A small tree: one sub kegiatan of Dinas Kesehatan reaches one IKU pemda."""
