"""A small kabupaten with everything that a tree must draw with care, as people's files have it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.writing import DINKES, KECAMATAN_A, RSUD, line, pohon, rekap

IBU, GIZI, SEHAT = "1.02.02.2.02.0001", "1.02.02.2.02.0015", "1.02.05.2.01.0001"
LINES = [
    line("1.02.02.2.02.0001", 1_500_000_000),
    line("1.02.02.2.02.0001", 500_000_000, rekening="5.1.02.04.01.0001", paket="Perjalanan"),
    line("1.02.02.2.02.0015", 700_000_000),
    line("1.02.05.2.01.0001", 250_000_001),
    line("1.02.03.2.01.0001", 90_000_000),
    line("1.02.03.2.01.0002", 80_000_000),
    line("1.02.01.2.02.0001", 4_000_000_000, rekening="5.1.01.01.01.0001"),
    line("1.02.02.2.02.0015", 60_000_000, unit=RSUD),
    line("7.01.02.2.01.0001", 30_000_000, skpd=KECAMATAN_A),
]
"""The budget: two sub kegiatan of one kegiatan, one more program, salaries, a unit, and an agency without a tree."""
TOTAL = sum(int(str(row["PAGU"])) for row in LINES)
EVIL = '</script><img src=x onerror=alert(1)> =HYPERLINK("x")'
TREE: dict[str, list[dict[str, Any]]] = {
    "PerangkatDaerah": [{"opd": DINKES, "nama": "Dinas Kesehatan"}],
    "Misi": [{"kode": "M1", "uraian": "Rakyat sehat"}],
    "Tujuan": [{"opd": "pemda", "kode": "T1", "uraian": "Meningkatnya derajat kesehatan", "misi": "M1"}],
    "Sasaran": [
        {"opd": "pemda", "kode": "S1", "uraian": "Turunnya kematian ibu", "tujuan": "T1"},
        {"opd": "pemda", "kode": "S2", "uraian": "Turunnya stunting", "tujuan": "T1"},
    ],
    "Kondisi": [
        {"opd": DINKES, "kode": "K1", "uraian": "Ibu hamil diperiksa lengkap", "jenjang": "immediate"},
        {"opd": DINKES, "kode": "K2", "uraian": EVIL, "jenjang": "immediate"},
        {"opd": DINKES, "kode": "K9", "uraian": "Rapat terselenggara", "jenjang": "output"},
    ],
    "Indikator": [
        {
            "opd": "pemda",
            "kode": "IKU1",
            "pemilik": "S1",
            "uraian": "Angka kematian ibu",
            "satuan": "per 100.000",
            "arah": "turun",
        },
        {"opd": "pemda", "kode": "IKU2", "pemilik": "S2", "uraian": "Prevalensi stunting", "satuan": "persen"},
    ],
    "IKU": [
        {"opd": "pemda", "indikator": "IKU1", "tingkat": "pemda", "dasar": "Perbup 1/2025"},
        {"opd": "pemda", "indikator": "IKU2", "tingkat": "pemda", "dasar": "Perbup 1/2025"},
    ],
    "Target": [
        {"opd": "pemda", "indikator": "IKU1", "periode": "2026", "target": "80"},
        {"opd": "pemda", "indikator": "IKU1", "periode": "2026-tw2", "target": "80", "realisasi": "88"},
    ],
    "Jabatan": [
        {"opd": DINKES, "kode": "J1", "nama": "Kepala Bidang Kesehatan Masyarakat", "jenjang": "administrator"}
    ],
    "TanggungJawab": [{"opd_jabatan": DINKES, "jabatan": "J1", "kode": "K1", "peran": "penanggung jawab"}],
    "Dukungan": [
        {"opd_anak": DINKES, "anak": "K1", "opd_induk": "pemda", "induk": "S1", "dasar": "jika ibu diperiksa"},
        {
            "opd_anak": DINKES,
            "anak": "K1",
            "opd_induk": "pemda",
            "induk": "S2",
            "porsi": 0.2,
            "dasar": "gizi ibu hamil",
        },
        {"opd_anak": DINKES, "anak": "K2", "induk": "K1", "dasar": "gizi"},
        {"opd_anak": DINKES, "anak": "K1", "induk": "K2", "porsi": 0.1, "dasar": "kunjungan"},
        {"opd_anak": DINKES, "anak": IBU, "induk": "K1", "dasar": "pelayanan ibu hamil"},
        {"opd_anak": DINKES, "anak": "1.02.02", "induk": "K2", "dasar": "program gizi"},
        {"opd_anak": DINKES, "anak": SEHAT, "induk": "K9", "dasar": "rapat"},
    ],
}
"""Two parents, a loop (K1 and K2), a link by program only, a chain that stops (K9), and a name that is hostile."""


def write(folder: Path) -> list[Path]:
    """The two files."""
    return [rekap(folder / "rekap.xlsx", LINES), pohon(folder / "pohon.xlsx", TREE)]
