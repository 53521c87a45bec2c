"""The Renstra template of 18 columns, filled as agencies fill it: the graph of the flat table, to the rupiah."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import xlsxwriter

from pohon_graph.errors import SheetError
from pohon_graph.sheets.layouts import read_file, read_path
from pohon_graph.sheets.reading import Isian, Reading

PD = "1.03.0.00.0.00.01.0000"
HEADER = [
    *("SASARAN", "KODE", "PROGRAM DAN KEGIATAN", "SATUAN", "INDIKATOR", "DATA CAPAIAN AWAL"),
    *(f"{kind} TAHUN {year}" for year in range(1, 6) for kind in ("TARGET", "DANA")),
    *("LOKASI", "KETERANGAN"),
]
ISIAN = Isian(tahun=2026, opd=PD, tahun_awal=2026)


class Sum(NamedTuple):
    """A formula with the value that Excel stored beside it; no value for one that was never calculated."""

    formula: str
    value: float | str | None = None


def template(
    path: Path, rows: Sequence[Sequence[Any]], *, merged: Sequence[tuple[int, int, str]] = (), header: Any = HEADER
) -> Path:
    """Write the template; ``merged`` are ranges of column A by row numbers, with their text."""
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("RENSTRA")
    for number, row in enumerate([header, *rows]):
        for column, cell in enumerate(row):
            if isinstance(cell, Sum):
                sheet.write_formula(number, column, cell.formula, None, cell.value if cell.value is not None else "")
            elif cell is not None:
                sheet.write(number, column, cell)
    for first, last, text in merged:
        sheet.merge_range(first - 1, 0, last - 1, 0, text)
    book.close()
    return path


def row(kode: Any, nama: Any, dana: Sequence[Any] = (), *, sasaran: Any = None, **more: Any) -> list[Any]:
    """One row: money of the first years, targets and measures by name."""
    target = more.get("target", [None] * 5)
    years = [cell for year in range(5) for cell in (target[year], dana[year] if year < len(dana) else None)]
    return [sasaran, kode, nama, more.get("satuan"), more.get("indikator"), more.get("awal"), *years]


def sums(*values: int) -> list[Sum]:
    return [Sum("=SUM(H6:H7)", value) for value in values]


MESS = [
    row(1, "URUSAN PEMERINTAHAN WAJIB", indikator=0),
    row("1.3", "URUSAN PEKERJAAN UMUM", sums(999, 999), indikator=0),
    row("x.xx.01", "PROGRAM PENUNJANG", sums(110, 220), satuan=0, indikator=0, target=[Sum("=G6+G7", 24)] * 5),
    row("x.xx.01.2.01", "Perencanaan", sums(110, 220), satuan=0, indikator=0),
    row(
        "x.xx.01.2.01.0001",
        "Penyusunan Renstra",
        [100, 200],
        satuan="Dokumen",
        indikator="Jumlah Dokumen",
        target=[12, 12, None, None, None],
    ),
    row(
        "x.xx.01.2.01.0002",
        "Koordinasi  RKA",
        [10, Sum("=ROUNDDOWN(H7*2,-1)", 20)],
        satuan="Dokumen",
        indikator="Jumlah RKA",
        target=[1, "BB", None, None, None],
    ),
    row("1.3.02", "PROGRAM SUMBER DAYA AIR", sums(5, 7), satuan=0, indikator=0, sasaran="Naiknya layanan air"),
    row("1.3.02.2.01", "Pengelolaan SDA", sums(5, 7), satuan=0, indikator=0),
    row("1.3.02.2.01.0109", "Bangunan Perkuatan Tebing", [5, 7], satuan="KM", indikator="Panjang", awal="3,5"),
    row("1.3.10", "PROGRAM JALAN", sums(30, 40), indikator="Kemantapan", satuan="%", target=[80, 81, 82, 83, 84]),
    row("1.3.10.2.01", "Penyelenggaraan Jalan", sums(30, 40)),
    row("1.3.10.2.01.0032", "Pembangunan Jalan", [30, 40], satuan="KM", indikator="Panjang Jalan"),
    row(None, "JUMLAH", sums(145, 267)),
    [None] * 18,
]
FLAT = """level,kode,parent_kode,uraian,indikator,satuan,kondisi_awal,target_2026,target_2027,target_2028,target_2029,target_2030,anggaran_2026,anggaran_2027
sasaran,,,Naiknya layanan air,,,,,,,,,,
program,1.03.01,,PROGRAM PENUNJANG,,,,,,,,,110,220
kegiatan,1.03.01.2.01,1.03.01,Perencanaan,,,,,,,,,110,220
sub_kegiatan,1.03.01.2.01.0001,1.03.01.2.01,Penyusunan Renstra,Jumlah Dokumen,Dokumen,,12,12,,,,100,200
sub_kegiatan,1.03.01.2.01.0002,1.03.01.2.01,Koordinasi RKA,Jumlah RKA,Dokumen,,1,BB,,,,10,20
program,1.03.02,~naiknya-layanan-air,PROGRAM SUMBER DAYA AIR,,,,,,,,,5,7
kegiatan,1.03.02.2.01,1.03.02,Pengelolaan SDA,,,,,,,,,5,7
sub_kegiatan,1.03.02.2.01.0109,1.03.02.2.01,Bangunan Perkuatan Tebing,Panjang,KM,"3,5",,,,,,5,7
program,1.03.10,~naiknya-layanan-air,PROGRAM JALAN,Kemantapan,%,,80,81,82,83,84,30,40
kegiatan,1.03.10.2.01,1.03.10,Penyelenggaraan Jalan,,,,,,,,,30,40
sub_kegiatan,1.03.10.2.01.0032,1.03.10.2.01,Pembangunan Jalan,Panjang Jalan,KM,,,,,,,30,40
"""  # noqa: E501


@pytest.fixture
def xlsx(tmp_path: Path) -> Path:
    return tmp_path / "renstra.xlsx"


def graph(reading: Reading) -> tuple[Counter[str], Counter[str]]:
    nodes = Counter(str((n.label, n.id, sorted(n.isi.items()))) for n in reading.nodes)
    return nodes, Counter(str((k.jenis, k.dari, k.ke, sorted(k.isi.items()))) for k in reading.links)


def pagu(reading: Reading) -> dict[str, int]:
    found = [node for node in reading.nodes if node.label == "PaguIndikatif"]
    return {node.id.removeprefix("pagu_indikatif:").replace(f"{PD}:", ""): node.isi["pagu"] for node in found}


def links(reading: Reading, jenis: str = "MENDUKUNG") -> set[tuple[str, str]]:
    plain = ((str(link.dari), str(link.ke)) for link in reading.links if link.jenis == jenis)
    return {(start.replace(f":{PD}", ""), end.replace(f":{PD}", "")) for start, end in plain}


def test_the_template_gives_the_graph_of_the_flat_table(xlsx: Path) -> None:
    reading = read_path(template(xlsx, MESS), ISIAN)
    flat = read_file("datar.csv", FLAT.encode(), Isian(tahun=2026, opd=PD))
    assert not reading.refusals and not flat.refusals
    assert graph(reading) == graph(flat)
    assert reading.rupiah_berkas == flat.rupiah_berkas == 3 * (110 + 220 + 5 + 7 + 30 + 40)
    assert (reading.rows_read, reading.rows_loaded, reading.rows_skipped) == (13, 10, 3)
    assert reading.tata_letak == "renstra_isian" and reading.covers == {PD}


def test_what_was_read_differently_is_told(xlsx: Path) -> None:
    reading = read_path(template(xlsx, MESS), ISIAN)
    reasons = " | ".join(repair.alasan for repair in reading.repairs)
    assert "X.XX diisi 1.03" in reasons and "3 menjadi 03" in reasons and "0 mengisi sel kosong" in reasons
    (filled,) = [repair for repair in reading.repairs if repair.kolom == "SASARAN"]
    assert (filled.asal.baris, filled.baru) == (11, "Naiknya layanan air") and "baris 8" in filled.alasan
    notes = " | ".join(reading.notes)
    assert "LOKASI, KETERANGAN" in notes
    assert "judul dan jumlah tidak dimuat" in notes and "baris 2, 3, 14." in notes
    assert "tanpa indikator tidak dimuat" in notes and "baris 4." in notes
    assert "Program tanpa sasaran" in notes


@pytest.mark.parametrize(
    ("isian", "reason"),
    [(Isian(tahun=2026, tahun_awal=2026), "perangkat daerah"), (Isian(tahun=2026, opd=PD), "tahun pertama")],
)
def test_agency_and_first_year_come_with_the_command(xlsx: Path, isian: Isian, reason: str) -> None:
    with pytest.raises(SheetError, match=reason):
        read_path(template(xlsx, MESS), isian)


def test_merged_cells_say_which_programs_serve_a_sasaran(xlsx: Path) -> None:
    rows = [row(f"1.3.0{number}", f"PROGRAM {number}", [number]) for number in range(2, 7)]
    reading = read_path(template(xlsx, rows, merged=[(2, 3, "Satu"), (5, 5 + 1, "Dua")]), ISIAN)
    assert links(reading) == {
        ("program:1.03.02", "sasaran:~satu"),
        ("program:1.03.03", "sasaran:~satu"),
        ("program:1.03.05", "sasaran:~dua"),
        ("program:1.03.06", "sasaran:~dua"),
    }
    (refusal,) = reading.refusals
    assert (refusal.kolom, refusal.asal.baris, refusal.rupiah) == ("SASARAN", 4, 0)
    (start,) = reading.refused_starts
    assert start[1] == "1.03.04"
    assert "1.03.04:2026" in str(pagu(reading))


def test_a_sasaran_in_the_middle_of_a_program_is_refused_as_a_link(xlsx: Path) -> None:
    rows = [
        row("1.3.02", "PROGRAM", [1], sasaran="Satu"),
        row("1.3.02.2.01", "Kegiatan", [1], sasaran="SATU"),
        row("1.3.02.2.02", "Kegiatan lain", [2], sasaran="Dua"),
        row("1.3.03", "PROGRAM LAIN", [3]),
    ]
    reading = read_path(template(xlsx, rows), ISIAN)
    (refusal,) = reading.refusals
    assert (refusal.asal.baris, refusal.nilai, refusal.rupiah) == (4, "Dua", 0) and "1.03.02" in refusal.alasan
    assert links(reading) == {("program:1.03.02", "sasaran:~satu"), ("program:1.03.03", "sasaran:~dua")}
    assert sum(pagu(reading).values()) == 7


def test_a_sasaran_has_measures_of_its_own(xlsx: Path) -> None:
    rows = [
        row(None, None, sasaran="Air cukup", indikator="Indeks air", satuan="poin", target=[1, 2, 3, 4, 5]),
        row(None, None, indikator="Cakupan air", satuan="%", target=[9, 9, 9, 9, 9]),
        row("1.3.02", "PROGRAM", [1]),
    ]
    reading = read_path(template(xlsx, rows), Isian(tahun=2026, opd=PD, tahun_awal=2026, iku_pd="sasaran"))
    assert not reading.refusals
    measured = {(n.isi["nama"], n.isi.get("iku")) for n in reading.nodes if n.label == "Indikator"}
    assert measured == {("Indeks air", "pd"), ("Cakupan air", "pd")}
    assert links(reading) == {("program:1.03.02", "sasaran:~air-cukup")}


def test_a_further_indicator_belongs_to_the_row_above(xlsx: Path) -> None:
    rows = [
        row("1.3.02", "PROGRAM", [5], indikator="Satu", satuan="%"),
        row(None, None, [2], indikator="Dua", satuan="poin"),
        row(None, "Program", indikator="Tiga", satuan="unit"),
    ]
    reading = read_path(template(xlsx, rows), ISIAN)
    assert not reading.refusals and pagu(reading) == {"program:1.03.02:2026": 7}
    assert {n.isi["nama"] for n in reading.nodes if n.label == "Indikator"} == {"Satu", "Dua", "Tiga"}


def test_rows_belong_to_what_they_stand_under_whatever_their_code(xlsx: Path) -> None:
    rows = [
        row("1.3.08", "PROGRAM GEDUNG", [1]),
        row("1.3.08.2.01", "Gedung", [1]),
        row("1.3.09", "PROGRAM LINGKUNGAN", [22]),
        row("1.3.09.2.01", "Lingkungan", [22]),
        row("1.3.08.2.01.0021", "Pelestarian", [22], indikator="Jumlah", satuan="Dokumen"),
        row("1.3.10", "PROGRAM JALAN", [3]),
        row("1.3.10.2.01.0032", "Jalan", [3], indikator="Panjang", satuan="KM"),
    ]
    reading = read_path(template(xlsx, rows), ISIAN)
    assert ("sub_kegiatan:1.03.08.2.01.0021", "kegiatan:1.03.09.2.01") in links(reading, "BAGIAN_DARI")
    assert any("menurut urutan baris" in note and note.endswith("baris 6.") for note in reading.notes)
    assert not [link for link in links(reading, "BAGIAN_DARI") if link[0].endswith("1.03.10.2.01.0032")]
    assert not reading.refusals


def test_a_row_without_a_code_is_refused_with_its_money_and_the_official_code(xlsx: Path) -> None:
    rows = [
        row("1.3.05", "PROGRAM AIR LIMBAH", [50]),
        row("1.3.05.2.01", "Air Limbah", [50]),
        row(None, "Peningkatan  Instalasi Pengolahan Lumpur Tinja (IPLT)", [40, 9], indikator="Jumlah IPLT"),
        row(None, "Entah apa", [10]),
        row("1.3.5.2", "Kode pendek", [7]),
        row("empat", "Bukan kode", [6]),
        row(None, "Bidang Cipta Karya"),
    ]
    reading = read_path(template(xlsx, rows), ISIAN)
    assert [(r.asal.baris, r.kolom, r.rupiah) for r in reading.refusals] == [
        (4, "KODE", 49),
        (5, "KODE", 10),
        (6, "KODE", 7),
        (7, "KODE", 6),
    ]
    assert reading.rows_skipped == 1
    assert reading.rupiah_berkas == sum(pagu(reading).values()) + sum(r.rupiah or 0 for r in reading.refusals)
    assert "berkode 1.03.05.2.01.0021" in reading.refusals[0].langkah
    assert "nomenklatur" not in reading.refusals[1].langkah


def test_the_row_above_that_was_refused_is_no_parent(xlsx: Path) -> None:
    rows = [
        row("1.3.02", "PROGRAM", [9]),
        row("1.3.02.2.01", "Satu", [4]),
        row("1.3.02.2.02", None, [5]),
        row("1.3.02.2.02.0001", "Sub", [5], indikator="Jumlah"),
    ]
    reading = read_path(template(xlsx, rows), ISIAN)
    assert [(r.asal.baris, r.rupiah) for r in reading.refusals] == [(4, 5)]
    assert not [link for link in links(reading, "BAGIAN_DARI") if link[0].startswith("sub_kegiatan")]


def test_unproven_money_is_refused_and_never_rounded(xlsx: Path) -> None:
    rows = [
        row("1.3.02", "PROGRAM", [Sum("=H3+#REF!", "#REF!"), 5]),
        row("1.3.02.2.01", "Kegiatan", [Sum("=H4*1.15", 10632576844.8), 5]),
    ]
    reading = read_path(template(xlsx, rows), ISIAN)
    assert [(r.asal.baris, r.kolom, r.rupiah) for r in reading.refusals] == [
        (2, "DANA TAHUN 1", None),
        (3, "DANA TAHUN 1", None),
    ]
    assert pagu(reading) == {"program:1.03.02:2027": 5, "kegiatan:1.03.02.2.01:2027": 5}


def test_rows_of_a_replaced_agency_are_counted(xlsx: Path) -> None:
    replaced = Isian(tahun=2026, opd=PD, tahun_awal=2026, kecuali=frozenset({PD}))
    reading = read_path(template(xlsx, MESS), replaced)
    assert (reading.rows_replaced, reading.rupiah_replaced) == (10, reading.rupiah_berkas)
    assert not reading.refusals and not [n for n in reading.nodes if n.label != "PerangkatDaerah"]


def test_rows_of_another_agency_take_no_sasaran_from_above(xlsx: Path) -> None:
    other = "1.04.0.00.0.00.01.0000"
    rows = [
        [*row("1.3.02", "PROGRAM", [1], sasaran="Satu"), None, None, PD],
        [*row("1.4.02", "PROGRAM LAIN", [1]), None, None, other],
    ]
    reading = read_path(template(xlsx, rows, header=[*HEADER, "KODE SKPD"]), Isian(tahun=2026, tahun_awal=2026))
    assert links(reading) == {("program:1.03.02", "sasaran:~satu")}
    assert [(r.asal.baris, r.kolom) for r in reading.refusals] == [(3, "SASARAN")]
