"""The control totals: one figure per agency by its Perda, and no money of the graph."""

from __future__ import annotations

from pathlib import Path

import pytest

from pohon_graph.errors import SheetError
from pohon_graph.sheets.layouts import read_path
from pohon_graph.sheets.reading import Isian, Reading

PD, OTHER, UNIT = "1.02.0.00.0.00.01.0000", "7.01.0.00.0.00.21.0000", "1.02.0.00.0.00.01.0003"
HEADER = "kode_skpd;nama_skpd;apbd;dasar"


def read(path: Path, *lines: str, header: str = HEADER, isian: Isian | None = None) -> Reading:
    path.write_text("\n".join((header, *lines)) + "\n", encoding="utf-8")
    return read_path(path, isian or Isian(tahun=2026))


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "kontrol.csv"


def totals(reading: Reading) -> dict[str, tuple[int, str]]:
    return {n.isi["lingkup"]: (n.isi["apbd"], n.isi["dasar"]) for n in reading.nodes if n.label == "Kontrol"}


def test_a_total_is_kept_with_its_ground_and_is_no_money_of_the_file(table: Path) -> None:
    reading = read(
        table,
        f"{PD};Dinas Kesehatan;1.234.567.890,00;Perda 5/2025",
        f"{OTHER};;80000000000.00;Perda 5/2025",
        "JUMLAH;;81.234.567.890;",
        "Kecamatan;;;",
    )
    assert totals(reading) == {PD: (1_234_567_890, "Perda 5/2025"), OTHER: (80_000_000_000, "Perda 5/2025")}
    assert (reading.tata_letak, reading.rows_read, reading.rows_loaded, reading.rows_skipped) == ("kontrol", 4, 2, 2)
    assert reading.rupiah_berkas == 0 and reading.covers == {PD, OTHER} and not reading.refusals
    agencies = {n.id: n.isi.get("nama") for n in reading.nodes if n.label == "PerangkatDaerah"}
    assert agencies == {f"perangkat_daerah:{PD}": "Dinas Kesehatan", f"perangkat_daerah:{OTHER}": None}


def test_headers_as_people_write_them(table: Path) -> None:
    reading = read(table, f"{PD};Dinkes;5;Perda", header="Kode OPD;Nama OPD;Jumlah APBD;Dasar Hukum")
    assert totals(reading) == {PD: (5, "Perda")}


@pytest.mark.parametrize(
    ("line", "kolom", "reason", "step"),
    [
        (f"{UNIT};RSUD;5;Perda", "kode_skpd", "kode unit", PD),
        (f"{PD};Dinkes;1,234;Perda", "apbd", "1,234", ""),
        (f"{PD};Dinkes;lima;Perda", "apbd", "bukan", ""),
        (f"{PD};Dinkes;;Perda", "apbd", "kosong", "0 bila nihil"),
        (f"{PD};Dinkes;-5;Perda", "apbd", "negatif", ""),
        (f"{PD};Dinkes;5;", "dasar", "kosong", "Perkada"),
        (";Dinkes;5;Perda", "kode_skpd", "kosong", ""),
        ("Dinkes;Dinkes;5;Perda", "kode_skpd", "bukan", ""),
    ],
)
def test_what_is_unclear_is_refused_without_rupiah(table: Path, line: str, kolom: str, reason: str, step: str) -> None:
    reading = read(table, line)
    (refusal,) = reading.refusals
    assert (refusal.kolom, refusal.asal.baris, refusal.rupiah) == (kolom, 2, 0)
    assert reason in refusal.alasan and step in refusal.langkah
    assert not totals(reading) and reading.rupiah_berkas == 0


def test_a_year_in_the_file_is_the_files_year(table: Path) -> None:
    header = f"{HEADER};tahun"
    assert read(table, f"{PD};;5;Perda;2025", f"{OTHER};;5;Perda;", header=header).tahun == {2025}
    (refusal,) = read(table, f"{PD};;5;Perda;dua", header=header).refusals
    assert refusal.kolom == "tahun"


def test_a_newer_file_replaces_the_rows_of_its_agencies(table: Path) -> None:
    reading = read(table, f"{PD};;5;Perda", f"{OTHER};;6;Perda", isian=Isian(tahun=2026, kecuali=frozenset({PD})))
    assert (set(totals(reading)), reading.rows_replaced, reading.rows_loaded) == ({OTHER}, 1, 1)


def test_two_columns_of_one_meaning_are_refused(table: Path) -> None:
    with pytest.raises(SheetError, match="berarti sama"):
        read(table, f"{PD};;5;6;Perda", header="kode_skpd;nama_skpd;apbd;pagu apbd;dasar")
