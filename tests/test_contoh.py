"""The invented kabupaten: made again byte for byte, and what its tree means is what its author says it means.

The jalur of contoh_harapan.csv were written by hand beside the plan. Here they are found again from the cells of the
workbooks alone, with a walk of a dozen lines that shares nothing with the product.
"""

from __future__ import annotations

import csv
import json
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
from pohon_graph.report import write_audit_json
from pohon_graph.resources import sample_files
from pohon_graph.rules import AuditResult, audit, find_rules
from pohon_graph.sheets.layouts import read_path
from pohon_graph.sheets.reading import Isian
from pohon_graph.store import Store
from tests.conftest import empty

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seed_data"
CONTOH = SEED / "contoh"
REKAP, POHON, TABEL = "rekap_sipd_2026.xlsx", "pohon_kinerja_2026.xlsx", "renstra_pertanian_2025_2029.xlsx"
LAYOUTS = {
    "kontrol.csv": "kontrol",
    "penanda.csv": "penanda",
    POHON: "pohon",
    REKAP: "rekap_sipd",
    "renstra_pagu_dpupr_2025_2029.csv": "renstra_datar",
    TABEL: "renstra_tabel",
}
DPUPR = "1.03.0.00.0.00.03.0000"
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
    with (SEED / "contoh_harapan.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_script_makes_the_files_again_byte_for_byte(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "seed_data" / "make_seed.py"), str(tmp_path)]
    subprocess.run(command, check=True, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)})
    made = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*.*"))
    kept = [path for folder in ("contoh", "bersih", "cacat") for path in (SEED / folder).iterdir()]
    kept = [path.relative_to(SEED) for path in (*kept, SEED / "contoh_harapan.csv") if path.name != "README.md"]
    assert made == sorted(kept)
    for path in made:
        assert (tmp_path / path).read_bytes() == (SEED / path).read_bytes(), path


def test_its_files_load_without_one_refusal() -> None:
    readings = {path.name: read_path(path, Isian(2026)) for path in sample_files()}
    assert {name: reading.tata_letak for name, reading in readings.items()} == LAYOUTS
    assert [refusal for reading in readings.values() for refusal in reading.refusals] == []
    assert {name for name, reading in readings.items() if reading.rows_skipped} == {TABEL}, "its titles"
    assert readings[REKAP].rupiah_berkas == sum(row["PAGU"] for row in sheet(REKAP, "REKAP"))


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
    meant = {(row["opd"], row["unit"], row["kode"]): int(row["pagu"]) for row in expected()}
    assert {key: pagu for key, pagu in meant.items() if pagu} == paid


def test_codes_and_names_are_official_and_one_is_retired() -> None:
    official = load_nomenklatur()
    retired = set()
    for level in ("PROGRAM", "KEGIATAN", "SUB KEGIATAN"):
        for kode, nama in {(row[f"KODE {level}"], row[f"NAMA {level}"]) for row in sheet(REKAP, "REKAP")}:
            entry = official.find(kode)
            assert entry is not None and entry.nama == nama, kode
            retired |= {kode} if entry.pengganti else set()
    assert retired == {"1.02.02.2.02.0021"}


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
    from_the_tables(up, links)
    level = {(row["unit"] or row["opd"], row["indikator"]): row["tingkat"] for row in sheet(POHON, "IKU")}
    owns: dict[Thing, set[str]] = defaultdict(set)
    for row in sheet(POHON, "Indikator"):
        owner = row["unit"] or row["opd"]
        if (owner, row["kode"]) in level:
            for code in row["pemilik"].split(";"):
                owns[thing(owner, code)].add(level[owner, row["kode"]])
    return up, owns, links, {owner for owner, _ in kind}


def from_the_tables(up: dict[Thing, set[Thing]], links: dict[Thing, list[tuple[Thing, str]]]) -> None:
    """What the Renstra tables add: tujuan to the sasaran of the kabupaten, and programs through outcomes to sasaran."""
    by_text = {
        (row["opd"], row["uraian"]): (row["opd"], row["kode"])
        for name in ("Tujuan", "Sasaran")
        for row in sheet(POHON, name)
    }
    for name, header in (("Outcome", 2), ("Target", 3)):
        above: list[Any] = [None] * 4
        rows = openpyxl.load_workbook(CONTOH / TABEL)[name].iter_rows(min_row=header + 1, values_only=True)
        for row in rows:
            own = [cell if cell is not None or column > 3 else above[column] for column, cell in enumerate(row)]
            opd, nspk, tujuan, sasaran, outcome, *_ = above = own
            for line in nspk.split("\n"):
                if ("pemda", line) in by_text:
                    up[by_text[opd, tujuan]].add(by_text["pemda", line])
            if name == "Outcome":
                up[opd, outcome].add(by_text[opd, sasaran])
                links[opd, row[7].split()[0]].append(((opd, outcome), "renstra"))


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


@pytest.fixture(scope="module")
def result(store: Store) -> AuditResult:
    """The sample, loaded once and audited."""
    empty(store)
    loaded = load(store, sample_files(), tahun=2026, tahap="murni")
    assert {(report.baris_ditolak, report.outcome) for report in loaded.files} == {(0, "cocok")}
    return audit(store, loaded.versi)


def test_loaded_it_comes_out_as_it_was_meant_to_the_rupiah(result: AuditResult) -> None:
    found = {}
    for sub in result.jalur:
        reaches = sub.jalur in ("langsung", "warisan")
        told = (sub.tingkat, sub.sampai) if reaches else ("", "")
        found[sub.id.removeprefix("sub_kegiatan:")] = (sub.kelas, sub.jalur or "", *told, sub.pagu)
    meant = {}
    for row in expected():
        lingkup = f"{row['opd']}/{row['unit']}" if row["unit"] else row["opd"]
        values = (row["kelas"], row["jalur"], row["tingkat"], row["sampai"], int(row["pagu"]))
        meant[f"{lingkup}:{row['kode']}"] = values
    assert found == meant


def test_every_rule_is_seen_at_work(result: AuditResult) -> None:
    assert {rule.id: rule.outcome for rule in result.aturan} == {rule.id: "fail" for rule in find_rules()}
    differing = [one for one in result.kontrol.pd if not one.cocok]
    assert [(one.kode_skpd, one.selisih) for one in differing] == [(DPUPR, -1_250_000_000)]
    assert {one.nama for one in result.temuan if one.subjek == "Penanda"} == {"Stunting"}


def test_one_rupiah_can_be_followed_by_hand_from_the_results_to_its_cells(
    store: Store, result: AuditResult, tmp_path: Path
) -> None:
    write_audit_json(result, tmp_path / "results.json")
    results = json.loads((tmp_path / "results.json").read_text(encoding="utf-8"))
    (way,) = [one for one in results["jalur"] if one["id"] == f"sub_kegiatan:{DPUPR}:1.03.10.2.01.0059"]
    assert (way["jalur"], way["tingkat"], way["sampai"]) == ("langsung", "sub", "pemda")

    lines = store.read(
        "MATCH (b:RincianBelanja {versi: $versi})-[:MENDANAI]->({id: $id}) "
        "RETURN b.asal_berkas AS berkas, b.asal_lembar AS lembar, b.asal_baris AS baris",
        versi=results["versi"],
        id=way["id"],
    )
    cells = [row_at(**line) for line in lines]
    assert {cell["KODE SUB KEGIATAN"] for cell in cells} == {way["kode"]}
    assert sum(cell["PAGU"] for cell in cells) == way["pagu"]

    (chain,) = store.read(
        "MATCH chain = ({versi: $versi, id: $id})-[:MENDUKUNG*]->(h)-[:DIUKUR]->(i:Indikator {iku: 'pemda'}) "
        "RETURN i.kode AS iku, [r IN relationships(chain) | "
        "{berkas: r.asal_berkas, lembar: r.asal_lembar, baris: r.asal_baris}] AS rows ORDER BY length(chain) LIMIT 1",
        versi=results["versi"],
        id=way["id"],
    )
    told = [row_at(**row) for row in chain["rows"]]
    assert [(row["anak"], row["induk"]) for row in told if "anak" in row] == [
        (way["kode"], "K1"),
        ("K1", "S1"),
        ("T1", "S5"),
    ]
    assert [(row["kode"], row["tujuan"]) for row in told if "tujuan" in row] == [("S1", "T1")]
    measured = told[-1]
    assert (measured["opd"], measured["kode"], measured["pemilik"]) == ("pemda", chain["iku"], "S5")
    assert chain["iku"] in {row["indikator"] for row in sheet(POHON, "IKU") if row["tingkat"] == "pemda"}


def row_at(berkas: str, lembar: str, baris: int) -> dict[str, Any]:
    """The cells of a row, by the number that a spreadsheet program shows."""
    return sheet(berkas, lembar)[baris - 2]
