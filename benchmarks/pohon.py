"""The workbook Pohon of the synthetic kabupaten: a tree for every agency, with all that makes trees hard: several
parents, dead ends, shares, proposals, results of the kabupaten that every agency leads to."""

from __future__ import annotations

import io
import random
from collections import defaultdict

import xlsxwriter

from pohon_graph.sheets.pohon_columns import SHEETS

Rows = dict[str, list[dict[str, str]]]

GOALS, AIMS, SIMPUL, POSTS = 2, 6, 18, 20
"""Tujuan, Sasaran, Kondisi and Jabatan of one agency."""
SHARED_AIMS = 12
"""Sasaran of the kabupaten."""
ACT = ("Meningkatnya", "Terjaminnya", "Menurunnya", "Terwujudnya")
WHAT = ("mutu layanan dasar", "akses warga", "angka risiko", "kemandirian desa", "ketahanan keluarga", "daya saing")


def pohon(plan: dict[str, list[str]], tahun: int, seed: int = 7) -> bytes:
    """The workbook as xlsx bytes.

    Args:
        plan: agency code → sub kegiatan codes (:func:`benchmarks.kabupaten.planned`).
        tahun: the first of the five years that have targets.
        seed: the same seed gives the same tree.
    """
    rng = random.Random(seed)
    rows: Rows = defaultdict(list)
    _kabupaten(rows, tahun)
    for skpd, subs in plan.items():
        _results(rows, skpd, rng, tahun)
        _links(rows, skpd, subs, rng)
        _posts(rows, skpd, subs, rng)
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True})
    for sheet in SHEETS:
        page = book.add_worksheet(sheet.name)
        page.write_row(0, 0, [column.name for column in sheet.columns])
        for number, row in enumerate(rows[sheet.name], start=1):
            page.write_row(number, 0, [row.get(column.name, "") for column in sheet.columns])
    book.close()
    return out.getvalue()


def _kabupaten(rows: Rows, tahun: int) -> None:
    rows["Misi"] += [{"kode": f"M{n}", "uraian": f"Misi {n}"} for n in range(1, 4)]
    rows["Jabatan"].append({"opd": "pemda", "kode": "BUPATI", "nama": "Bupati", "jenjang": "kepala daerah"})
    for n in range(1, 5):
        rows["Tujuan"].append({"opd": "pemda", "kode": f"T{n}", "uraian": f"Tujuan pemda {n}", "misi": f"M{n % 3 + 1}"})
        rows["TanggungJawab"].append(
            {"opd_jabatan": "pemda", "jabatan": "BUPATI", "opd": "pemda", "kode": f"T{n}", "peran": "penanggung jawab"}
        )
    for n in range(1, SHARED_AIMS + 1):
        rows["Sasaran"].append(
            {"opd": "pemda", "kode": f"S{n}", "uraian": f"Sasaran pemda {n}", "tujuan": f"T{n % 4 + 1}"}
        )
        _measured(rows, "pemda", f"I{n}", f"S{n}", f"Indeks pemda {n}", tahun, iku="pemda")


def _results(rows: Rows, skpd: str, rng: random.Random, tahun: int) -> None:
    """Tujuan to Kondisi of one agency, what they support, and their measures; two sasaran have no IKU."""
    for n in range(1, GOALS + 1):
        rows["Tujuan"].append({"opd": skpd, "kode": f"T{n}", "uraian": f"{ACT[n]} {WHAT[n]} {skpd}"})
        for shared in rng.sample(range(1, SHARED_AIMS + 1), 2):
            _link(rows, skpd, f"T{n}", f"S{shared}", rng, owner="pemda")
    for n in range(1, AIMS + 1):
        uraian = f"{rng.choice(ACT)} {rng.choice(WHAT)} {n}"
        rows["Sasaran"].append({"opd": skpd, "kode": f"S{n}", "uraian": uraian, "tujuan": f"T{n % GOALS + 1}"})
        _measured(rows, skpd, f"I{n}", f"S{n}", f"Persentase {uraian.lower()}", tahun, iku="pd" if n > 2 else "")
    for n in range(1, SIMPUL + 1):
        jenjang = "immediate" if n <= SIMPUL // 2 else "output"
        uraian = f"{rng.choice(ACT)} {rng.choice(WHAT)} simpul {n}"
        rows["Kondisi"].append({"opd": skpd, "kode": f"K{n}", "uraian": uraian, "jenjang": jenjang})
        _measured(rows, skpd, f"IK{n}", f"K{n}", f"Cakupan {uraian.lower()}", tahun)
        if n % 9:
            above = [f"S{k}" for k in range(1, AIMS + 1)] if n <= SIMPUL // 2 else [f"K{k}" for k in range(1, n)]
            for induk in rng.sample(above, rng.choice((1, 1, 2))):
                _link(rows, skpd, f"K{n}", induk, rng)


def _measured(rows: Rows, opd: str, kode: str, pemilik: str, uraian: str, tahun: int, iku: str = "") -> None:
    row = {"opd": opd, "kode": kode, "pemilik": pemilik, "uraian": uraian, "satuan": "Persen", "arah": "naik"}
    rows["Indikator"].append(
        row | {"jenis": "angka", "kondisi_awal": "60", "definisi": "Definisi", "formula": "a/b", "sumber_data": "PD"}
    )
    if iku:
        rows["IKU"].append({"opd": opd, "indikator": kode, "tingkat": iku, "dasar": "Keputusan 1/2025"})
    rows["Target"] += [
        {"opd": opd, "indikator": kode, "periode": str(tahun + n), "target": str(62 + n)} for n in range(5)
    ]


def _links(rows: Rows, skpd: str, subs: list[str], rng: random.Random) -> None:
    """What supports what: half of the programs, 60 % of the kegiatan, a tenth of the sub kegiatan."""
    results = [*(f"K{n}" for n in range(1, SIMPUL + 1)), *(f"S{n}" for n in range(1, AIMS + 1))]
    for length, density in ((7, 0.5), (12, 0.6), (17, 0.1)):
        for anak in sorted({sub[:length] for sub in subs}):
            if rng.random() >= density:
                continue
            parents = rng.sample(results, rng.choice((1, 1, 1, 2, 3)))
            for induk in parents:
                porsi = f"{100 // len(parents)}%" if len(parents) > 1 else ""
                _link(rows, skpd, anak, induk, rng, porsi=porsi)


def _link(
    rows: Rows, skpd: str, anak: str, induk: str, rng: random.Random, *, owner: str = "", porsi: str = ""
) -> None:
    rows["Dukungan"].append(
        {
            "opd_anak": skpd,
            "anak": anak,
            "opd_induk": owner,
            "induk": induk,
            "porsi": porsi,
            "dasar": rng.choice(("Pohon kinerja", "renstra", "NSPK bidang")),
            "status": "diajukan" if rng.random() < 0.05 else "disetujui",
        }
    )


def _posts(rows: Rows, skpd: str, subs: list[str], rng: random.Random) -> None:
    jenjang = ("jpt pratama", *("administrator",) * 5, *("pengawas",) * 6, *("fungsional",) * 8)
    programs = sorted({sub[:7] for sub in subs})
    asked = [*(f"S{n}" for n in range(1, AIMS + 1)), *(f"K{n}" for n in range(1, SIMPUL + 1)), "T1", *programs]
    for n in range(1, POSTS + 1):
        atasan = "" if n == 1 else "J1" if n <= 6 else f"J{rng.randrange(2, 7)}"
        rows["Jabatan"].append(
            {"opd": skpd, "kode": f"J{n}", "nama": f"Jabatan {n}", "jenjang": jenjang[n - 1], "atasan": atasan}
        )
        for kode in rng.sample(asked, 4) if n % 5 else ():
            peran = "penanggung jawab" if n <= 12 else "pelaksana"
            rows["TanggungJawab"].append({"opd_jabatan": skpd, "jabatan": f"J{n}", "kode": kode, "peran": peran})
