"""A synthetic kabupaten of a given number of budget rows, as the SIPD rekap file that it would export."""

from __future__ import annotations

import io
import random

import xlsxwriter

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

SUBS_PER_AGENCY = 180


def rekap(rows: int, agencies: int = 45, seed: int = 7) -> bytes:
    """A rekap of ``rows`` budget lines over ``agencies`` agencies, as xlsx bytes; the same seed gives the same rows."""
    pick = random.Random(seed)
    subs = sorted(e.kode for e in load_nomenklatur() if e.jenjang == "sub_kegiatan" and e.kode[0].isdigit())
    subs = [kode for kode in subs if kode.split(".")[3] == "2"]
    names = {e.kode: e.nama for e in load_nomenklatur()}
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True})
    sheet = book.add_worksheet("Rekap")
    sheet.write_row(0, 0, HEADERS)
    bidang = sorted({kode[:4] for kode in subs})
    planned = [pick.sample(subs, SUBS_PER_AGENCY) for _ in range(agencies)]
    for number in range(1, rows + 1):
        agency = pick.randrange(agencies)
        first = bidang[agency % len(bidang)]
        skpd = f"{first}.0.00.0.00.{agency + 1:02d}.0000"
        kode = pick.choice(planned[agency])
        rekening, nama_rekening = REKENING[number % len(REKENING)]
        sheet.write_row(
            number,
            0,
            [
                number, 2026, first[0], "URUSAN", skpd, f"Perangkat Daerah {agency + 1}", skpd,
                f"Perangkat Daerah {agency + 1}", kode[:4], names.get(kode[:4], ""), kode[:7], names.get(kode[:7], ""),
                kode[:12], names.get(kode[:12], ""), kode, names[kode], "1.2.01.01", "DAU", rekening, nama_rekening,
                "", f"Paket {number}", pick.randrange(1_000_000, 900_000_000),
            ],
        )  # fmt: skip
    book.close()
    return out.getvalue()
