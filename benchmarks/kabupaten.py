"""A synthetic kabupaten of a given size, as the files that it would have: the SIPD rekap, and beside it what an audit
needs: the Renstra of all agencies, the workbook Pohon (:mod:`benchmarks.pohon`), penanda, kontrol."""

from __future__ import annotations

import csv
import io
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

import xlsxwriter

from benchmarks.pohon import pohon
from pohon_graph.nomenklatur import load_nomenklatur

HEADERS = [
    *("NO", "TAHUN", "KODE URUSAN", "NAMA URUSAN", "KODE SKPD", "NAMA SKPD", "KODE SUB UNIT", "NAMA SUB UNIT"),
    *("KODE BIDANG URUSAN", "NAMA BIDANG URUSAN", "KODE PROGRAM", "NAMA PROGRAM", "KODE KEGIATAN", "NAMA KEGIATAN"),
    *("KODE SUB KEGIATAN", "NAMA SUB KEGIATAN", "KODE SUMBER DANA", "NAMA SUMBER DANA", "KODE REKENING"),
    *("NAMA REKENING", "PAKET/KELOMPOK", "NAMA PAKET/KELOMPOK", "PAGU"),
]
REKENING = (
    ("5.1.01.01.01.0001", "Belanja Gaji Pokok PNS"),
    ("5.1.02.01.01.0024", "Belanja Alat Tulis Kantor"),
    ("5.1.02.02.01.0003", "Honorarium Narasumber"),
    ("5.1.02.04.01.0001", "Belanja Perjalanan Dinas Biasa"),
    ("5.2.02.05.01.0005", "Belanja Modal Alat Kantor"),
)
DANA = (("1.2.01.01", "DAU"), ("1.1.01.01", "PAD"), ("2.3.01.01", "DAK Fisik"))
TAHUN = 2026
AGENCIES = 50
SUBS_PER_AGENCY = 180
LEVELS = (("program", 7), ("kegiatan", 12), ("sub_kegiatan", 17))


@cache
def planned(agencies: int = AGENCIES, seed: int = 7) -> dict[str, list[str]]:
    """Agency code → the sub kegiatan codes that it plans; the same seed gives the same."""
    pick = random.Random(seed)
    subs = sorted(e.kode for e in load_nomenklatur() if e.jenjang == "sub_kegiatan" and e.kode[0].isdigit())
    subs = [kode for kode in subs if kode.split(".")[3] == "2"]
    bidang = sorted({kode[:4] for kode in subs})
    return {
        f"{bidang[n % len(bidang)]}.0.00.0.00.{n + 1:02d}.0000": pick.sample(subs, SUBS_PER_AGENCY)
        for n in range(agencies)
    }


def budget(rows: int, agencies: int = AGENCIES, seed: int = 7) -> Iterator[list[str | int]]:
    """The rows of a rekap in the order of :data:`HEADERS`: ``rows`` budget lines over ``agencies`` agencies."""
    pick = random.Random(seed + 1)
    names = {e.kode: e.nama for e in load_nomenklatur()}
    plan = list(planned(agencies, seed).items())
    for number in range(1, rows + 1):
        place = pick.randrange(agencies)
        skpd, subs = plan[place]
        kode = pick.choice(subs)
        yield [
            number, TAHUN, skpd[0], "URUSAN", skpd, f"Perangkat Daerah {place + 1}", skpd,
            f"Perangkat Daerah {place + 1}", kode[:4], names.get(kode[:4], ""), kode[:7], names.get(kode[:7], ""),
            kode[:12], names.get(kode[:12], ""), kode, names[kode], *DANA[number % 7 % 3], *REKENING[number % 5],
            "", f"Paket {number}", pick.randrange(1_000_000, 900_000_000),
        ]  # fmt: skip


def rekap(rows: int, agencies: int = AGENCIES, seed: int = 7) -> bytes:
    """The rekap of :func:`budget` as xlsx bytes."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True})
    sheet = book.add_worksheet("Rekap")
    sheet.write_row(0, 0, HEADERS)
    for number, row in enumerate(budget(rows, agencies, seed), start=1):
        sheet.write_row(number, 0, row)
    book.close()
    return out.getvalue()


def files(rows: int, agencies: int) -> dict[str, bytes]:
    """Name → bytes of every file of a kabupaten that an audit can judge by every rule."""
    plan = planned(agencies)
    paid: Counter[str] = Counter()
    for row in budget(rows, agencies):
        paid[str(row[4])] += int(row[-1])
    kontrol = [(skpd, f"Perangkat Daerah {n}", pagu, "Perda 1/2026") for n, (skpd, pagu) in enumerate(paid.items(), 1)]
    themes = [
        (tema, kode, "Surat Edaran 1/2026")
        for n, tema in enumerate(("Stunting", "Kemiskinan", "Inflasi"))
        for kode in sorted({kode for subs in plan.values() for kode in subs[n::20]})
    ]
    return {
        "rekap.xlsx": rekap(rows, agencies),
        "pohon.xlsx": pohon(plan, TAHUN),
        "renstra.csv": _renstra(plan),
        "kontrol.csv": _csv(("kode_skpd", "nama_skpd", "apbd", "dasar"), kontrol),
        "penanda.csv": _csv(("tema", "kode", "dasar"), themes),
    }


def _renstra(plan: dict[str, list[str]]) -> bytes:
    """Planned money of every agency for five years; what it is for stands in the workbook Pohon."""
    names = {e.kode: e.nama for e in load_nomenklatur()}
    rows = [
        (skpd, level, kode, "" if level == "program" else kode[: LEVELS[at - 1][1]], names[kode])
        + (sum(sub.startswith(kode) for sub in subs) * 100_000_000,) * 5
        for skpd, subs in plan.items()
        for at, (level, length) in enumerate(LEVELS)
        for kode in sorted({sub[:length] for sub in subs})
    ]
    years = [f"anggaran_{year}" for year in range(TAHUN, TAHUN + 5)]
    return _csv(("kode_skpd", "level", "kode", "parent_kode", "uraian", *years), rows)


def _csv(head: Iterable[str], rows: Iterable[Iterable[str | int]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([tuple(head), *map(tuple, rows)])
    return out.getvalue().encode("utf-8")
