"""The codes of themes: read with their ground, or refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from pohon_graph.sheets.layouts import read_path
from pohon_graph.sheets.reading import Isian, Reading

SUB = "1.02.02.2.02.0001"
PD, UNIT = "1.02.0.00.0.00.01.0000", "1.02.0.00.0.00.01.0001"


def read(path: Path, *lines: str, header: str = "tema;kode;dasar;opd;unit", isian: Isian | None = None) -> Reading:
    path.write_text("\n".join((header, *lines)) + "\n", encoding="utf-8")
    return read_path(path, isian or Isian(tahun=2026))


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "penanda.csv"


@pytest.mark.parametrize(
    ("cells", "kode", "lingkup"),
    [
        (f"{SUB};Surat;;", SUB, ""),
        (f"{SUB};Surat;{PD};", SUB, PD),
        (f"{SUB};Surat;{UNIT};", SUB, f"{PD}/{UNIT}"),
        (f"{SUB};Surat;{PD};{UNIT}", SUB, f"{PD}/{UNIT}"),
        (f"{SUB};Surat;;{UNIT}", SUB, f"{PD}/{UNIT}"),
        (f"{SUB};Surat;{PD};{PD}", SUB, PD),
        ("1.02.02.2.02;Surat;;", "1.02.02.2.02", ""),
        ("1.02.02 PROGRAM KESEHATAN;Surat;;", "1.02.02", ""),
        ("1.02.02.2.02.01;Surat;;", SUB, ""),
        ("1.2.02.02.02.0001;Surat;;", SUB, ""),
        ("x.xx.01.2.06.0009;Surat;;", "X.XX.01.2.06.0009", ""),
        (f"x.xx.01.2.06.0009;Surat;{PD};", "1.02.01.2.06.0009", PD),
    ],
)
def test_a_row_marks_a_code_for_all_or_for_those_it_names(table: Path, cells: str, kode: str, lingkup: str) -> None:
    reading = read(table, f"Stunting;{cells}")
    (mark,) = reading.marks
    assert (mark.tema, mark.kode, mark.lingkup, mark.dasar) == ("Stunting", kode, lingkup, "Surat")
    assert (mark.asal.baris, reading.rows_loaded, reading.refusals) == (2, 1, [])


def test_the_agency_columns_are_optional(table: Path) -> None:
    assert read(table, f"Stunting;{SUB};Surat", header="Tema;KODE;Dasar Hukum").marks


@pytest.mark.parametrize(
    ("line", "kolom", "reason"),
    [
        (f";{SUB};Surat;;", "tema", "kosong"),
        (f"Stunting;{SUB};;;", "dasar", "kosong"),
        ("Stunting;;Surat;;", "kode", "kosong"),
        ("Stunting;semua;Surat;;", "kode", "bukan"),
        ("Stunting;1.02;Surat;;", "kode", "bukan kode program"),
        ("Stunting;1.02.02.2;Surat;;", "kode", "ini 4"),
        ("Stunting;1.02.02.9.02.0001;Surat;;", "kode", "kewenangan 9"),
        ("Stunting;1.02.002.2.02.0001;Surat;;", "kode", "program"),
        (f"Stunting;{SUB};Surat;Dinkes;", "opd", "bukan"),
        (f"Stunting;{SUB};Surat;;RSUD", "unit", "bukan"),
    ],
)
def test_what_is_unclear_is_refused(table: Path, line: str, kolom: str, reason: str) -> None:
    reading = read(table, line)
    (refusal,) = reading.refusals
    assert (refusal.kolom, refusal.asal.baris, refusal.rupiah) == (kolom, 2, 0)
    assert reason in refusal.alasan and refusal.langkah and not reading.marks


def test_a_newer_file_replaces_the_rows_of_its_themes(table: Path) -> None:
    old = read(table, f"Stunting;{SUB};Surat;;", f"Pokir;{SUB};Surat;;")
    newer = read(table, f"STUNTING;{SUB};Surat lain;;")
    again = read(
        table, f"Stunting;{SUB};Surat;;", f"Pokir;{SUB};Surat;;", isian=Isian(2026, kecuali=frozenset(newer.covers))
    )
    assert len(old.marks) == 2
    assert ([mark.tema for mark in again.marks], again.rows_replaced) == (["Pokir"], 1)
