"""The invented kabupaten: made again byte for byte, and what its tree means is what its author says it means.

The jalur of HARAPAN.csv were written by hand beside the plan. Here they are found again from the cells of the two
workbooks alone, with a walk of a dozen lines that shares nothing with the product.
"""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pohon_graph.load import load
from pohon_graph.nomenklatur import load_nomenklatur
from pohon_graph.rules import jalur
from pohon_graph.sheets.layouts import read_path
from pohon_graph.sheets.reading import Isian
from pohon_graph.store import Store

ROOT = Path(__file__).parents[1]
CONTOH = ROOT / "seed_data" / "contoh"
REKAP, POHON, HARAPAN = "rekap_sipd_2026.xlsx", "pohon_kinerja_2026.xlsx", "HARAPAN.csv"
JALUR = ("langsung", "warisan", "mandat", "putus", "tanpa_tautan", "belum_dinilai")

Thing = tuple[str, str]
"""(opd or unit, code), or (opd or unit, ``Sasaran:S1``) for what the tree defines."""


@cache
def sheet(file: str, name: str) -> list[dict[str, Any]]:
    """The rows of a sheet as column → value, blanks as ""."""
    rows = openpyxl.load_workbook(CONTOH / file, read_only=True)[name].iter_rows(values_only=True)
    titles = next(rows)
    return [dict(zip(titles, ("" if cell is None else cell for cell in row), strict=True)) for row in rows]


@cache
def expected() -> list[dict[str, str]]:
    with (CONTOH / HARAPAN).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_script_makes_the_files_again_byte_for_byte(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "seed_data" / "make_seed.py"), str(tmp_path)]
    subprocess.run(command, check=True, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)})
    for path in CONTOH.iterdir():
        if path.name != "README.md":
            assert (tmp_path / "contoh" / path.name).read_bytes() == path.read_bytes(), path.name


@pytest.mark.parametrize(("name", "layout"), [(REKAP, "rekap_sipd"), (POHON, "pohon")])
def test_its_files_load_without_one_refusal(name: str, layout: str) -> None:
    reading = read_path(CONTOH / name, Isian(2026))
    assert reading.tata_letak == layout
    assert reading.refusals == []
    assert reading.rows_skipped == 0
    total = sum(row["PAGU"] for row in sheet(REKAP, "REKAP")) if name == REKAP else 0
    assert reading.rupiah_berkas == total


def test_its_size_is_a_small_kabupaten() -> None:
    rows = sheet(REKAP, "REKAP")
    assert 2_000 <= len(rows) <= 4_000
    assert len({row["KODE SKPD"] for row in rows}) == 12
    assert {row["KODE SUB UNIT"] for row in rows} - {row["KODE SKPD"] for row in rows} == {"1.02.0.00.0.00.02.0001"}
    assert 800_000_000_000 < sum(row["PAGU"] for row in rows) < 1_500_000_000_000
    assert all(0 <= row["REALISASI"] <= row["PAGU"] for row in rows)


def test_expected_money_is_the_money_of_the_rekap_to_the_rupiah() -> None:
    paid: Counter[tuple[str, str, str]] = Counter()
    for row in sheet(REKAP, "REKAP"):
        unit = "" if row["KODE SUB UNIT"] == row["KODE SKPD"] else row["KODE SUB UNIT"]
        paid[row["KODE SKPD"], unit, row["KODE SUB KEGIATAN"]] += row["PAGU"]
    assert {(row["opd"], row["unit"], row["kode"]): int(row["pagu"]) for row in expected()} == paid


def test_codes_and_names_are_official() -> None:
    official = load_nomenklatur()
    for level in ("PROGRAM", "KEGIATAN", "SUB KEGIATAN"):
        for kode, nama in {(row[f"KODE {level}"], row[f"NAMA {level}"]) for row in sheet(REKAP, "REKAP")}:
            entry = official.find(kode)
            assert entry is not None and entry.nama == nama and entry.pengganti is None, kode


def test_every_jalur_has_members_and_weight() -> None:
    money: Counter[str] = Counter()
    for row in expected():
        money[row["jalur"]] += int(row["pagu"])
    inti = sum(money[jalur] for jalur in JALUR)
    share = {jalur: money[jalur] / inti for jalur in JALUR}
    assert share["langsung"] > 0.4
    assert all(share[jalur] > 0.03 for jalur in JALUR), share
    kinds = {(row["jalur"], row["tingkat"], row["sampai"]) for row in expected()}
    assert {("langsung", "sub", "pemda"), ("langsung", "kegiatan", "pemda"), ("warisan", "program", "pemda")} <= kinds
    assert {("langsung", "sub", "pd"), ("warisan", "program", "pd")} <= kinds
    assert {row["kelas"] for row in expected()} >= {"gaji", "aset", "layanan_blud", "kdh_dprd", "btt", "transfer"}


def tree() -> tuple[dict[Thing, set[Thing]], dict[Thing, set[str]], dict[Thing, list[tuple[Thing, str]]], set[str]]:
    """From the cells: what supports what, who owns which level of IKU, plan links with their reason, who has a tree."""
    up: dict[Thing, set[Thing]] = defaultdict(set)
    links: dict[Thing, list[tuple[Thing, str]]] = defaultdict(list)
    kind = {
        (row["unit"] or row["opd"], row["kode"]): name
        for name in ("Kondisi", "Sasaran", "Tujuan")
        for row in sheet(POHON, name)
    }
    assert len(kind) == sum(len(sheet(POHON, name)) for name in ("Kondisi", "Sasaran", "Tujuan")), "codes must differ"

    def thing(owner: str, code: str) -> Thing:
        owner, code = code.split("/") if "/" in code else (owner, code)
        return owner, code.removeprefix("Sasaran:")

    for row in sheet(POHON, "Sasaran"):
        owner = row["unit"] or row["opd"]
        for code in filter(None, row["tujuan"].split(";")):
            up[owner, row["kode"]].add(thing(owner, code))
    for row in sheet(POHON, "Dukungan"):
        owner = row["unit_anak"] or row["opd_anak"]
        induk = thing(row["unit_induk"] or row["opd_induk"] or owner, row["induk"])
        anak = (owner, str(row["anak"]).replace("X.XX", owner[:4]))
        assert induk in kind, row
        if row["status"] in ("", "disetujui"):
            if anak in kind:
                up[anak].add(induk)
            else:
                links[anak].append((induk, row["dasar"]))
    level = {(row["unit"] or row["opd"], row["indikator"]): row["tingkat"] for row in sheet(POHON, "IKU")}
    owns: dict[Thing, set[str]] = defaultdict(set)
    for row in sheet(POHON, "Indikator"):
        owner = row["unit"] or row["opd"]
        if (owner, row["kode"]) in level:
            for code in row["pemilik"].split(";"):
                owns[thing(owner, code)].add(level[owner, row["kode"]])
    return up, owns, links, {owner for owner, _ in kind}


def reached(starts: set[Thing], up: dict[Thing, set[Thing]], owns: dict[Thing, set[str]]) -> set[str]:
    """The levels of IKU that a walk upwards meets."""
    seen: set[Thing] = set()
    todo = list(starts)
    while todo:
        here = todo.pop()
        if here not in seen:
            seen.add(here)
            todo.extend(up[here])
    return {level for place in seen for level in owns[place]}


def test_the_tree_means_what_was_meant() -> None:
    up, owns, links, have_tree = tree()
    official = load_nomenklatur()
    wrong = []
    for row in expected():
        if row["kelas"] != "inti":
            continue
        owner, kode = row["unit"] or row["opd"], row["kode"]
        found, tingkat, sampai, own_reasons = "", "", "", ""
        linked = False
        for name, length in (("sub", 17), ("kegiatan", 12), ("program", 7)):
            at = links[owner, kode[:length]] or links[row["opd"], kode[:length]]
            linked = linked or bool(at)
            if name == "sub":
                own_reasons = " ".join(reason for _, reason in at)
            levels = reached({target for target, _ in at}, up, owns)
            if levels:
                found, tingkat = ("warisan" if name == "program" else "langsung"), name
                sampai = "pemda" if "pemda" in levels else "pd"
                break
        if not found:
            if owner not in have_tree and row["opd"] not in have_tree:
                found = "belum_dinilai"
            elif official.spm(kode) or "SPM" in own_reasons:
                found = "mandat"
            else:
                found = "putus" if linked else "tanpa_tautan"
        if (found, tingkat, sampai) != (row["jalur"], row["tingkat"], row["sampai"]):
            wrong.append((owner, kode, row["jalur"], found, tingkat, sampai))
    assert wrong == []


@pytest.mark.graph
def test_loaded_it_comes_out_as_it_was_meant_to_the_rupiah(empty_store: Store) -> None:
    result = load(empty_store, [CONTOH / REKAP, CONTOH / POHON], tahun=2026, tahap="murni")
    assert [(report.baris_ditolak, report.baris_dilewati, report.outcome) for report in result.files] == [
        (0, 0, "cocok"),
        (0, 0, "cocok"),
    ]
    found = {}
    for sub in jalur(empty_store, result.versi):
        reaches = sub.jalur in ("langsung", "warisan")
        told = (sub.tingkat, sub.sampai) if reaches else ("", "")
        found[sub.id.removeprefix("sub_kegiatan:")] = (sub.kelas, sub.jalur or "", *told, sub.pagu)
    meant = {}
    for row in expected():
        lingkup = f"{row['opd']}/{row['unit']}" if row["unit"] else row["opd"]
        values = (row["kelas"], row["jalur"], row["tingkat"], row["sampai"], int(row["pagu"]))
        meant[f"{lingkup}:{row['kode']}"] = values
    assert found == meant
