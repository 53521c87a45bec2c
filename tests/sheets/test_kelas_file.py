"""The kelas file: a decision of a person, with its reason, or a refusal."""

from __future__ import annotations

from pathlib import Path

import pytest

from pohon_graph.sheets.layouts import read_path
from pohon_graph.sheets.reading import Isian, Reading

SUB, PD, UNIT = "1.02.01.2.10.0001", "1.02.0.00.0.00.01.0000", "1.02.0.00.0.00.01.0003"


def read(path: Path, *lines: str, header: str = "kode;kelas;dasar;opd") -> Reading:
    path.write_text("\n".join((header, *lines)) + "\n", encoding="utf-8")
    return read_path(path, Isian(tahun=2026))


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "kelas.csv"


@pytest.mark.parametrize(
    ("line", "key", "kelas"),
    [
        (f"{SUB};inti;Perbup 3/2025;", ("", SUB), "inti"),
        (f"{SUB};Layanan BLUD;Perbup 3/2025;{PD}", (PD, SUB), "layanan_blud"),
        (f"{SUB};aset;Perbup 3/2025;{UNIT}", (f"{PD}/{UNIT}", SUB), "aset"),
        (f"X.XX.01.2.10.0001;inti;Perbup 3/2025;{PD}", (PD, SUB), "inti"),
        ("1.02.01.02.10.0001;gaji;Perbup 3/2025;", ("", SUB), "gaji"),
    ],
)
def test_a_decision_is_kept_with_its_reason_and_row(table: Path, line: str, key: tuple[str, str], kelas: str) -> None:
    reading = read(table, line)
    ((found, override),) = reading.overrides.items()
    assert (found, override.kelas, override.dasar, override.asal.baris) == (key, kelas, "Perbup 3/2025", 2)
    assert reading.tata_letak == "kelas" and reading.rows_loaded == 1 and not reading.refusals


def test_the_agency_column_is_optional(table: Path) -> None:
    assert read(table, f"{SUB};inti;Perbup", header="KODE;Kelas;DASAR HUKUM").overrides


@pytest.mark.parametrize(
    ("line", "kolom", "reason"),
    [
        (f"{SUB};penting;Perbup;", "kelas", "tidak dikenal"),
        (f"{SUB};;Perbup;", "kelas", "kosong"),
        (f"{SUB};inti;;", "dasar", "kosong"),
        (";inti;Perbup;", "kode", "kosong"),
        ("1.02.01.2.10;inti;Perbup;", "kode", "bukan kode sub kegiatan"),
        ("entah;inti;Perbup;", "kode", "bukan"),
        (f"{SUB};inti;Perbup;Dinkes", "opd", "bukan"),
        ("X.XX.01.2.10.0001;inti;Perbup;", "kode", "X.XX"),
    ],
)
def test_what_is_unclear_is_refused(table: Path, line: str, kolom: str, reason: str) -> None:
    reading = read(table, line)
    (refusal,) = reading.refusals
    assert (refusal.kolom, refusal.asal.baris, refusal.rupiah) == (kolom, 2, 0)
    assert reason in refusal.alasan and not reading.overrides


def test_two_decisions_on_one_code_are_both_refused(table: Path) -> None:
    reading = read(table, f"{SUB};inti;a;", f"{SUB};aset;b;", f"{SUB};gaji;c;{PD}")
    assert [refusal.asal.baris for refusal in reading.refusals] == [2, 3]
    assert set(reading.overrides) == {(PD, SUB)}
