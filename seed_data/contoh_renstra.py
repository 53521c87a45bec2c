"""The Renstra files of the invented kabupaten, its control totals and its themes, written by hand.

The tables of Dinas Pertanian say what its workbook does not: which sasaran of the kabupaten its tujuan serves, and
which outcome every program is for. (Program 2.09.03 came into the budget later and is not in them.) Of DPUPR there is
the pagu indikatif per level.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from contoh_rencana import AGENCIES, DINKES, DINSOS, DISDIK, DISPARPORA, DISTAN, DPUPR
from seed_files import Table, cells, official_name

T1 = "Meningkatnya pendapatan petani dan ketersediaan pangan"
T2 = "Terlindunginya ternak dan masyarakat dari penyakit hewan"
S1 = "Meningkatnya produktivitas tanaman pangan"
S2 = "Menurunnya kasus penyakit hewan menular"
S3 = "Meningkatnya ketersediaan pangan rumah tangga"
NSPK1 = "UU 19/2013 tentang Perlindungan dan Pemberdayaan Petani⏎Meningkatnya kesejahteraan petani"
NSPK2 = "UU 41/2014 tentang Peternakan dan Kesehatan Hewan"

OUTCOME = f"""
{DISTAN} | {NSPK1} | {T1} | {S1} | Sarana produksi tersedia pada musim tanam | Petani yang bersarana | 3.27.02
^ | ^ | ^ | ^ | Prasarana pertanian berfungsi | Lahan sawah yang terairi | 3.27.03
^ | ^ | ^ | ^ | Gangguan hama dan bencana pertanian tertangani | Lahan yang puso | 3.27.05
^ | ^ | ^ | ^ | Petani menerapkan teknologi anjuran | Kelompok tani yang naik kelas | 3.27.07
^ | ^ | ^ | {S3} | Kerawanan pangan tertangani | Desa rawan pangan | 2.09.04
{DISTAN} | {NSPK2} | {T2} | {S2} | Kesehatan hewan terlayani | Ternak yang divaksin | 3.27.04
"""
"""Agency | NSPK and sasaran RPJMD | tujuan | sasaran | outcome | indicator | program; ``^`` is merged upwards."""

TARGET = f"""
{DISTAN} | {NSPK1} | {T1} | | Pendapatan rumah tangga petani | Juta rupiah | 31 | 32 | 34 | 36 | 38 | 40 | 42
^ | ^ | ^ | {S1} | Indeks pertanaman padi | Indeks | 1,9 | 1,9 | 2,0 | 2,1 | 2,1 | 2,2 | 2,3
^ | ^ | ^ | {S3} | Desa rawan pangan yang tertangani | Desa | 3 | 4 | 6 | 8 | 10 | 11 | 12
{DISTAN} | {NSPK2} | {T2} | {S2} | Desa bebas rabies | Persen | 88 | 90 | 92 | 94 | 96 | 98 | 100
"""
"""… tujuan | sasaran | indicator | unit | baseline | 2025 … 2030."""

JUTA = 1_000_000
TUMBUH = 0.04
YEARS = range(2026, 2031)
SALAH_KEGIATAN = ("1.03.06.2.01.0022", "1.03.05.2.01", 2028, 450)
"""A sub kegiatan planned for one year under a kegiatan that is not its own: a slip of the pen."""
KURANG = ("1.03.10", 2027, 1_200)
"""A program that one year's revision of its kegiatan never reached: million rupiah below their sum."""

SELISIH = {DPUPR: 1_250_000_000}
"""Whole rupiah that the Perda has above the export: a shift that was decided after it."""
DASAR_APBD = "Perda Kabupaten Arjakencana tentang APBD Tahun Anggaran 2026 (sintetis)"

PENANDA = {
    "Stunting | Peraturan Bupati tentang percepatan penurunan stunting (sintetis)": f"""
        {DINKES} | 1.02.02.2.02.0015
        {DINKES} | 1.02.02.2.02.0046
        {DINKES} | 1.02.02.2.02.0018
        {DINSOS} | 2.14.03.2.02.0009
        {DINSOS} | 2.14.04.2.01.0043
        {DINSOS} | 2.14.03.2.03.0003
        {DINSOS} | 2.14.04.2.01.0024
        {DINSOS} | 2.14.04.2.01.0018
        {DINSOS} | 2.14.02.2.01.0042
        """,
    "Program unggulan: Sekolah Layak | RPJMD 2025–2029, program unggulan kepala daerah (sintetis)": f"""
        {DISDIK} | 1.01.02.2.01.0047
        {DISDIK} | 1.01.02.2.01.0051
        {DISDIK} | 1.01.02.2.02.0059
        {DISDIK} | 1.01.02.2.02.0014
        """,
    "Pokok pikiran DPRD | Berita acara penyelarasan pokok pikiran DPRD (sintetis)": f"""
        {DISDIK} | 1.01.02.2.01.0054
        {DPUPR} | 1.03.06.2.01.0028
        {DISTAN} | 3.27.03.2.02.0003
        {DISPARPORA} | 2.19.03.2.03.0013
        """,
}
"""Theme and legal ground → agency and code of the sub kegiatan that it names."""


def tables() -> dict[str, Table]:
    """The two tables of Dinas Pertanian, by sheet."""
    goals = ("Kode PD", "NSPK dan Sasaran RPJMD yang Relevan", "Tujuan PD", "Sasaran PD")
    outcomes = []
    for *goal, outcome, indikator, kode in _rows(OUTCOME):
        outcomes.append([*goal, outcome, "", indikator, f"{kode} {official_name(kode)}", ""])
    return {
        "Outcome": Table(
            "RENSTRA DINAS PERTANIAN DAN KETAHANAN PANGAN 2025–2029",
            (*goals, "Outcome", "Output", "Indikator", "Program/Kegiatan", "Keterangan"),
            outcomes,
        ),
        "Target": Table(
            "TUJUAN DAN SASARAN RENSTRA 2025–2029",
            (*goals, "Indikator", "Satuan", "Kondisi Awal", *map(str, range(2025, 2031)), "Keterangan"),
            [[*row, ""] for row in _rows(TARGET)],
        ),
    }


def _rows(block: str) -> list[list[str]]:
    return [[cell.replace("⏎", "\n") for cell in cells(line)] for line in block.strip().split("\n")]


def pagu_indikatif() -> Iterator[tuple[object, ...]]:
    """The flat Renstra of DPUPR: level, code, parent, name, and the pagu of every year in whole rupiah.

    A parent holds the sum of its parts, except where :data:`KURANG` says otherwise.
    """
    (agency,) = (agency for agency in AGENCIES if agency.kode == DPUPR)
    money: Counter[tuple[str, int]] = Counter()
    above: dict[str, str] = {}
    for sub in agency.subs():
        for n, year in enumerate(YEARS if sub.juta else ()):
            money[sub.kode, year] = round(sub.juta * (1 + TUMBUH) ** n) * JUTA
            above[sub.kode] = sub.kode[:12]
    kode, kegiatan, year, juta = SALAH_KEGIATAN
    money[kode, year], above[kode] = juta * JUTA, kegiatan
    for kode, kegiatan in list(above.items()):
        above[kegiatan] = kegiatan[:7]
        above[kegiatan[:7]] = ""
        for year in YEARS:
            money[kegiatan, year] += money[kode, year]
            money[kegiatan[:7], year] += money[kode, year]
    kode, year, juta = KURANG
    money[kode, year] -= juta * JUTA
    for kode in sorted(above, key=lambda kode: (above[kode] or kode, kode)):
        level = {7: "program", 12: "kegiatan", 17: "sub_kegiatan"}[len(kode)]
        years = (money[kode, year] or "" for year in YEARS)
        yield (DPUPR, agency.nama, level, kode, above[kode], official_name(kode), *years)


def penanda() -> Iterator[tuple[str, ...]]:
    """The rows of the themes: tema, kode, opd, dasar."""
    for theme, block in PENANDA.items():
        tema, dasar = cells(theme)
        for line in block.strip().split("\n"):
            opd, kode = cells(line)
            yield tema, kode, opd, dasar
