"""Who knows pandas but not Cypher takes a rekap of their own through notebook 01 by changing one path."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import nbformat
import openpyxl
import pytest

from pohon_graph.resources import resource
from tests.notebooks.running import execute, html, printed
from tests.test_book import tautan
from tests.writing import DINKES, KECAMATAN_A, line, rekap

LINES = [
    line("1.02.02.2.02.0001", 700),
    line("1.02.02.2.02.0002", 200),
    line("1.02.02.2.01.0001", 100),
    line("1.02.03.2.02.0001", 50),
    line("7.01.02.2.01.0001", 77, skpd=KECAMATAN_A),
]
OWN: dict[str, dict[str, Any]] = {
    "Tujuan": {"opd": DINKES, "kode": "T1", "uraian": "Warga sehat"},
    "Sasaran": {"opd": DINKES, "kode": "S1", "uraian": "Turunnya kematian ibu", "tujuan": "T1"},
    "Indikator": {"opd": DINKES, "kode": "IKU1", "pemilik": "S1", "uraian": "Angka kematian ibu", "satuan": "orang"},
    "IKU": {"opd": DINKES, "indikator": "IKU1", "tingkat": "pd", "dasar": "SK Kepala Dinas 1/2026"},
}


@pytest.mark.graph
def test_own_rekap_alone_and_then_with_one_returned_book(practice: None, tmp_path: Path) -> None:
    money = rekap(tmp_path / "anggaran kami.xlsx", LINES)
    notebook = nbformat.read(resource("notebooks") / "01_muat_dan_periksa.ipynb", 4)
    [cell] = [cell for cell in notebook.cells if cell.id == "berkas"]
    cell.source, changed = re.subn(r"^REKAP = .*$", f"REKAP = Path({str(money)!r})", cell.source, flags=re.MULTILINE)
    assert changed == 1

    alone = execute(notebook, tmp_path)
    shown = html(alone)
    assert "Rp1.127" in shown["profil"] and "Rp1.127" in shown["cakupan"] and "belum_dinilai" in shown["cakupan"]
    assert "Dinas Kesehatan" in printed(alone, "buku") and "Tidak ada baris." in shown["daftar"]
    assert printed(alone, "periksa").startswith("Belum ada yang dinilai")

    [book] = (tmp_path / "hasil_01").glob("buku_*.xlsx")
    fill(book)
    back = execute(notebook, tmp_path)
    shown = html(back)
    assert "tidak ditimpa" in printed(back, "buku")
    assert all(
        word in shown["hasil"] for word in ("langsung", "Rp900", "tanpa_tautan", "Rp150", "belum_dinilai", "Rp77")
    )
    assert all(code in shown["daftar"] for code in ("1.02.02.2.01.0001", "1.02.03.2.02.0001", "anggaran kami.xlsx"))
    assert "1.02.02.2.02" not in shown["daftar"]
    assert (tmp_path / "hasil_01" / "belum_sampai.xlsx").is_file()


def fill(book: Path) -> None:
    """Fill a book as its agency does: a goal, a result with its IKU, and one link."""
    work = openpyxl.load_workbook(book)
    for name, row in OWN.items():
        sheet = work[name]
        for place, header in enumerate([cell.value for cell in sheet[1]], 1):
            if header in row:
                sheet.cell(2, place, row[header])
    sheet, columns, first = tautan(work)
    [wanted] = [
        row for row in range(first, sheet.max_row + 1) if sheet.cell(row, columns["anak"]).value == "1.02.02.2.02"
    ]
    sheet.cell(wanted, columns["induk"], "S1 — Turunnya kematian ibu")
    sheet.cell(wanted, columns["dasar"], "Ibu yang diperiksa lengkap lebih selamat")
    work.save(book)
