"""What is read from the graph, and that Cypher and the algebra say the same of it, row by row."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pandas as pd
import pytest

from pohon_graph.leverage import (
    AKUN,
    Akun,
    Edges,
    Ways,
    attribution,
    by_arrival,
    by_class,
    misdeclared_porsi,
    per_iku,
    read_edges,
    table,
    ways,
)
from pohon_graph.load import load
from pohon_graph.rules import AuditResult, audit
from pohon_graph.store import Store
from tests.conftest import empty
from tests.leverage.many import side_by_side
from tests.writing import RSUD, TREE, line, pohon, rekap

SEED = Path(__file__).parents[2] / "seed_data"
RULES = "L1,L2,L5,L8,B1,B3"
COLUMNS = ("kelas", "pagu", "jalur", "tingkat", "sampai", "program_lebih_jauh", "putus_di", "cabang_putus")
SHARES = ("langsung", "warisan", "putus", "tanpa_tautan")


@pytest.fixture(scope="module")
def samples(store: Store) -> dict[str, str]:
    """Sample → its snapshot, all in one store."""
    empty(store)
    found = {}
    for name, tahap in (("contoh", "murni"), ("cacat", "perubahan")):
        files = sorted(path for path in (SEED / name).iterdir() if path.name not in ("README.md", "EXPECTED.csv"))
        found[name] = load(store, files, tahun=2026, tahap=tahap).versi
    renstra = SEED / "situbondo" / "renstra_rsud_2026_2030.csv"
    unit = "1.02.0.00.0.00.01.0001"
    return found | {"situbondo": load(store, [renstra], tahun=2026, tahap="renstra", opd=unit, iku_pd="sasaran").versi}


@pytest.mark.parametrize("name", ["contoh", "cacat", "situbondo"])
def test_rules_and_algebra_agree_on_the_samples(store: Store, samples: dict[str, str], name: str) -> None:
    edges = read_edges(store, samples[name])
    found, result = ways(edges), audit(store, samples[name], select=RULES)
    same(found, result)
    assert [rule.id for rule in result.aturan if rule.outcome == "error"] == []
    said = {
        (row.kelas, row.jalur): (row.sub_kegiatan, row.rupiah, row.rupiah_sampai_pemda) for row in result.uang.tabel
    }
    mine = {
        (row["kelas"], row["jalur"]): (row["sub_kegiatan"], row["rupiah"], row["rupiah_sampai_pemda"])
        for row in by_class(found).to_dict("records")
    }
    assert mine == {key: value for key, value in said.items() if value[:2] != (0, 0)}


def test_rules_and_algebra_agree_on_two_hundred_random_graphs(store: Store, samples: dict[str, str]) -> None:
    seen: Counter[str] = Counter()
    for number, graph in enumerate(side_by_side(range(1000, 1200)), start=1):
        versi = f"2030-murni#{number}"
        graph.write(store, versi)
        result = audit(store, versi, select=RULES)
        same(ways(read_edges(store, versi)), result)
        seen.update(one.aturan for one in result.temuan)
    assert seen.keys() == set(RULES.split(","))
    assert min(seen.values()) > 10, seen


def same(found: Ways, result: AuditResult) -> None:
    """The view and each rule say of every row what the algebra says."""
    frame = table(found)
    assert _of_the_view(result) == _of_the_algebra(frame)
    rows: dict[str, dict[str, Any]] = {rule: {} for rule in RULES.split(",")}
    for one in result.temuan:
        rows[one.aturan][one.id] = one
    for rule, jalur in (("L1", "tanpa_tautan"), ("L5", "warisan"), ("L8", "putus")):
        mine = frame[frame["jalur"] == jalur].set_index("id")
        assert {id: one.anggaran_tercakup for id, one in rows[rule].items()} == mine["pagu"].to_dict(), rule
        if rule == "L8":
            assert {id: tuple(one.kolom["putus_di_id"]) for id, one in rows[rule].items()} == mine["putus_di"].to_dict()
    iku = per_iku(found)
    assert rows["L2"].keys() == set(iku.loc[iku["sub_kegiatan"] == 0, "id"])
    assert {id: [one.kolom[name] for name in SHARES] for id, one in rows["B1"].items()} == _below_90(found, frame)
    porsi = misdeclared_porsi(found.edges)
    above = porsi[porsi["jumlah_porsi"] > 1].set_index("id")["jumlah_porsi"]
    assert {id: one.kolom["jumlah"] for id, one in rows["B3"].items()} == pytest.approx(above.to_dict())


def _of_the_view(result: AuditResult) -> dict[str, Any]:
    return {row.id: tuple(getattr(row, name) for name in COLUMNS) for row in result.jalur}


def _of_the_algebra(frame: pd.DataFrame) -> dict[str, Any]:
    return {
        row["id"]: tuple(None if isinstance(row[name], float) else row[name] for name in COLUMNS)
        for row in frame.to_dict("records")
    }


def _below_90(found: Ways, frame: pd.DataFrame) -> dict[str, list[int]]:
    """Agency, with its units where it is judged itself → rupiah by jalur, where less than 90 % reaches an IKU."""
    judged = set(frame["lingkup"][np.asarray(found.edges.sub["dinilai"], dtype=bool)])
    inti = frame[frame["lingkup"].isin(judged) & frame["jalur"].isin(SHARES)]
    agency = inti["lingkup"].str.partition("/")[0]
    home = agency.where(agency.isin(judged), inti["lingkup"])
    sums = inti.groupby([home, inti["jalur"].astype(str)])["pagu"].sum().unstack(fill_value=0)
    sums = sums.reindex(columns=list(SHARES), fill_value=0)
    total = sums.sum(axis=1)
    low = sums[(total > 0) & ((sums["langsung"] + sums["warisan"]) * 100 < 90 * total)]
    return {f"perangkat_daerah:{name}": row for name, row in zip(low.index, low.to_numpy().tolist(), strict=True)}


def arrived(edges: Edges, by: str) -> dict[str, dict[str, int]]:
    """Account → what a column says of the money → rupiah that arrived."""
    found = ways(edges)
    accounts: tuple[Akun, ...] = AKUN if found.pemda.any() else ("terdekat",)
    return {
        akun: {name: rupiah for name, rupiah in sums.items() if rupiah}
        for akun in accounts
        for sums in [by_arrival(found, attribution(found, akun), by).groupby(by, dropna=False)["rupiah"].sum()]
    }


def test_the_sample_sums_to_the_dpa_by_agency_class_and_sumber_dana(store: Store, samples: dict[str, str]) -> None:
    """Against the cells of the rekap and the classes that its author meant, not against the graph."""
    edges = read_edges(store, samples["contoh"])
    sheet = openpyxl.load_workbook(SEED / "contoh" / "rekap_sipd_2026.xlsx", read_only=True)["REKAP"]
    rows = list(sheet.iter_rows(values_only=True))
    paid = pd.DataFrame(rows[1:], columns=rows[0])
    meant = pd.read_csv(SEED / "contoh_harapan.csv", dtype=str)
    for by, want in (
        ("kode_skpd", paid.groupby("KODE SKPD")["PAGU"].sum()),
        ("nama_dana", paid.groupby("NAMA SUMBER DANA")["PAGU"].sum()),
        ("kelas", meant["pagu"].astype("int64").groupby(meant["kelas"]).sum()),
    ):
        money = {name: rupiah for name, rupiah in want.items() if rupiah}
        assert arrived(edges, by) == {"terdekat": money, "pemda": money}, by
    assert sum(arrived(edges, "kelas")["terdekat"].values()) == paid["PAGU"].sum()


def test_situbondo_sums_to_its_pagu_of_2026_by_class(store: Store, samples: dict[str, str]) -> None:
    rows = pd.read_csv(SEED / "situbondo" / "renstra_rsud_2026_2030.csv", dtype={"kode": str})
    subs = rows[rows["level"] == "sub_kegiatan"]
    pagu = subs["anggaran_2026"].astype("int64").groupby(subs["kode"].str[:12]).sum()
    blud = int(pagu["1.02.01.2.10"])
    edges = read_edges(store, samples["situbondo"])
    assert arrived(edges, "kelas") == {"terdekat": {"layanan_blud": blud, "inti": int(pagu.sum()) - blud}}


def test_lines_of_the_dpa_carry_what_they_are(empty_store: Store, tmp_path: Path) -> None:
    lines = [line("1.02.02.2.02.0001", 10), line("1.02.02.2.02.0001", 5, rekening="5.1.02.04.01.0001", unit=RSUD)]
    files = [rekap(tmp_path / "r.xlsx", lines), pohon(tmp_path / "p.xlsx", TREE)]
    edges = read_edges(empty_store, load(empty_store, files, tahun=2026, tahap="murni").versi)
    assert sorted(zip(edges.baris["pagu"], edges.baris["jenis_belanja"], strict=True)) == [
        (5, "barang_jasa"),
        (10, "barang_jasa"),
    ]
    assert [edges.ids([place])[0].rpartition(":")[0] for place in edges.column("sub", "tempat_sub")] == [
        "sub_kegiatan:1.02.0.00.0.00.01.0000"
    ] * 2
