"""From files to a published snapshot: nothing is lost, nothing merges that is two things, nothing changes by order."""

from __future__ import annotations

import copy
import random
from pathlib import Path
from typing import Any

import pytest

from pohon_graph.errors import LoadError
from pohon_graph.load import StrictRefusal, check, current, load, publish, snapshots, stored_reports
from pohon_graph.store import Store
from tests.writing import DINKES, KECAMATAN_A, KECAMATAN_B, RSUD, TREE, line, pohon, rekap

MURNI: dict[str, Any] = {"tahun": 2026, "tahap": "murni"}
LINES = [
    line("1.02.02.2.02.0001", 1_500_000_000),
    line("1.02.02.2.02.0002", 250_000_001, rekening="5.1.02.04.01.0001"),
    line("1.02.01.2.02.0001", 9_000_000_000, rekening="5.1.01.01.01.0001"),
    line("1.02.01.2.10.0001", 80_000_000_000, unit=RSUD),
]


def contents(store: Store, versi: str, *, rows: bool = True) -> tuple[list[Any], list[Any]]:
    """Every node and link of a snapshot without the snapshot's own name, in a fixed order."""

    def plain(isi: dict[str, Any]) -> tuple[Any, ...]:
        left_out = {"versi", "kunci"} | (set() if rows else {"asal_baris"})
        return tuple(sorted((k, str(v)) for k, v in isi.items() if k not in left_out))

    nodes = store.read(
        "MATCH (n {versi: $v}) WHERE NOT n:Versi AND NOT n:Berkas RETURN labels(n) AS l, properties(n) AS p", v=versi
    )
    links = store.read(
        "MATCH (a {versi: $v})-[r]->(b) "
        "RETURN a.id AS a, type(r) AS t, coalesce(b.id, b.kunci) AS b, properties(r) AS p",
        v=versi,
    )
    return (
        sorted((str(n["l"]), plain(n["p"])) for n in nodes),
        sorted((r["a"], r["t"], r["b"], plain(r["p"])) for r in links),
    )


def money(store: Store, versi: str, label: str = "RincianBelanja") -> int:
    return int(store.read(f"MATCH (b:{label} {{versi: $v}}) RETURN sum(b.pagu) AS n", v=versi)[0]["n"])


def one(store: Store, query: str, **params: Any) -> Any:
    rows = store.read(query, **params)
    assert len(rows) == 1, rows
    return next(iter(rows[0].values()))


def test_a_rekap_and_a_tree_become_one_graph_that_reconciles(empty_store: Store, tmp_path: Path) -> None:
    files = [rekap(tmp_path / "rekap.xlsx", LINES), pohon(tmp_path / "pohon.xlsx", TREE)]
    result = load(empty_store, files, **MURNI)
    assert (result.versi, result.exit_code, result.total) == ("2026-murni#1", 0, 90_750_000_001)
    assert [f.outcome for f in result.files] == ["cocok", "cocok"]
    assert money(empty_store, result.versi) == result.total
    for file in result.files:
        assert file.baris_dibaca == file.baris_dimuat + file.baris_ditolak + file.baris_dilewati + file.baris_diganti
    reaches = one(
        empty_store,
        "MATCH (:SubKegiatan {kode: '1.02.02.2.02.0001', versi: $v})-[:MENDUKUNG*]->()-[:DIUKUR]->(i:Indikator) "
        "RETURN i.iku + ' ' + i.dasar_iku",
        v=result.versi,
    )
    assert reaches == "pemda Perbup 1/2025"
    source = one(
        empty_store,
        "MATCH (b:RincianBelanja {versi: $v}) WHERE b.pagu = 250000001 "
        "RETURN b.asal_berkas + '|' + b.asal_lembar + '|' + toString(b.asal_baris)",
        v=result.versi,
    )
    assert source == "rekap.xlsx|Rekap|3"


def test_kelas_spm_and_sums_are_derived_by_rule(empty_store: Store, tmp_path: Path) -> None:
    result = load(empty_store, [rekap(tmp_path / "r.xlsx", LINES)], **MURNI)
    rows = empty_store.read(
        "MATCH (s:SubKegiatan {versi: $v}) RETURN s.kode AS k, s.kelas AS c, s.spm AS spm, s.pagu AS p", v=result.versi
    )
    assert {r["k"]: (r["c"], r["p"]) for r in rows} == {
        "1.02.02.2.02.0001": ("inti", 1_500_000_000),
        "1.02.02.2.02.0002": ("inti", 250_000_001),
        "1.02.01.2.02.0001": ("gaji", 9_000_000_000),
        "1.02.01.2.10.0001": ("layanan_blud", 80_000_000_000),
    }
    assert {r["spm"] for r in rows if r["k"].startswith("1.02.02.2.02")} == {True}
    assert money(empty_store, result.versi, "Program") == result.total


def test_the_same_set_again_changes_nothing(empty_store: Store, tmp_path: Path) -> None:
    files = [rekap(tmp_path / "r.xlsx", LINES), pohon(tmp_path / "p.xlsx", TREE)]
    first = load(empty_store, files, **MURNI)
    before = contents(empty_store, first.versi)
    again = load(empty_store, list(reversed(files)), **MURNI)
    assert (again.versi, again.unchanged) == (first.versi, True)
    assert contents(empty_store, first.versi) == before
    assert {f.berkas: f.baris_dimuat for f in again.files} == {f.berkas: f.baris_dimuat for f in first.files}
    assert again.counts == first.counts and again.total == first.total
    assert len(snapshots(empty_store)) == 1


def test_row_order_changes_nothing(empty_store: Store, tmp_path: Path) -> None:
    twins = [line("1.02.02.2.02.0001", n) for n in (5, 3, 4, 3)]
    rows = [*LINES, *twins, line("1.02.02.2.02.0001", 7, **{"NAMA SUB KEGIATAN": "SUB  kegiatan lain"})]
    graphs = []
    for seed in range(3):
        shuffled, tree = copy.deepcopy(rows), copy.deepcopy(TREE)
        order = random.Random(seed)
        order.shuffle(shuffled)
        for sheet in tree.values():
            order.shuffle(sheet)
        folder = tmp_path / str(seed)
        folder.mkdir()
        files = [rekap(folder / "r.xlsx", shuffled), pohon(folder / "p.xlsx", tree)]
        graphs.append(contents(empty_store, load(empty_store, files, **MURNI).versi, rows=False))
    assert graphs[0] == graphs[1] == graphs[2]


def test_agencies_that_share_program_codes_stay_apart(empty_store: Store, tmp_path: Path) -> None:
    rows = [
        line("7.01.02.2.01.0001", 100, skpd=KECAMATAN_A),
        line("7.01.02.2.01.0001", 23, skpd=KECAMATAN_B),
        line("1.02.02.2.02.0001", 1000),
        line("1.02.02.2.02.0001", 2000, unit=RSUD),
    ]
    result = load(empty_store, [rekap(tmp_path / "r.xlsx", rows)], **MURNI)
    sums = {
        (r["l"], r["k"]): r["p"]
        for r in empty_store.read(
            "MATCH (p:Program {versi: $v}) RETURN p.lingkup AS l, p.kode AS k, p.pagu AS p", v=result.versi
        )
    }
    assert sums == {
        (KECAMATAN_A, "7.01.02"): 100,
        (KECAMATAN_B, "7.01.02"): 23,
        (DINKES, "1.02.02"): 1000,
        (f"{DINKES}/{RSUD}", "1.02.02"): 2000,
    }
    unit_of = one(
        empty_store,
        "MATCH (u:PerangkatDaerah {versi: $v, kode_unit: $u})-[:BAGIAN_DARI]->(a) RETURN a.lingkup",
        v=result.versi,
        u=RSUD,
    )
    assert unit_of == DINKES


def test_twin_lines_are_both_money_and_large_money_stays_exact(empty_store: Store, tmp_path: Path) -> None:
    rows = [line("1.02.02.2.02.0001", 2_147_483_648)] * 2 + [line("1.02.02.2.02.0002", "1000000000000001.00")]
    result = load(empty_store, [rekap(tmp_path / "r.xlsx", rows)], **MURNI)
    assert result.total == 2 * 2_147_483_648 + 1_000_000_000_000_001
    assert money(empty_store, result.versi) == result.total


def test_a_link_to_nothing_is_refused_with_its_row_and_remembered_on_its_start(
    empty_store: Store, tmp_path: Path
) -> None:
    tree = copy.deepcopy(TREE)
    tree["Dukungan"].append({"opd_anak": DINKES, "anak": "1.02.02.2.02.0002", "induk": "K77", "dasar": "salah ketik"})
    result = load(empty_store, [rekap(tmp_path / "r.xlsx", LINES), pohon(tmp_path / "p.xlsx", tree)], **MURNI)
    assert result.exit_code == 3
    [refusal] = [r for f in result.files for r in f.refusals]
    assert (refusal.asal.berkas, refusal.asal.lembar, refusal.asal.baris, refusal.nilai) == (
        "p.xlsx",
        "Dukungan",
        4,
        "K77",
    )
    assert "tidak ada dalam berkas yang dimuat" in refusal.alasan
    remembered = one(
        empty_store,
        "MATCH (s:SubKegiatan {versi: $v, kode: '1.02.02.2.02.0002'}) RETURN s.tautan_ditolak",
        v=result.versi,
    )
    assert remembered == 1
    assert stored_reports(empty_store, result.versi)[1].refusals == (refusal,)


@pytest.mark.parametrize("wrong", [{"dasar": ""}, {"porsi": "tiga"}, {"status": "mungkin"}, {"induk": "Misi:M1"}])
def test_a_link_row_refused_for_anything_is_remembered_on_its_start(
    empty_store: Store, tmp_path: Path, wrong: dict[str, str]
) -> None:
    tree = copy.deepcopy(TREE)
    row = {"opd_anak": DINKES, "anak": "1.02.02.2.02.0002", "induk": "K1", "dasar": "pelayanan"}
    tree["Dukungan"].append(row | wrong)
    result = load(empty_store, [rekap(tmp_path / "r.xlsx", LINES), pohon(tmp_path / "p.xlsx", tree)], **MURNI)
    assert result.refused == 1
    remembered = one(
        empty_store,
        "MATCH (s:SubKegiatan {versi: $v, kode: '1.02.02.2.02.0002'}) RETURN s.tautan_ditolak",
        v=result.versi,
    )
    assert remembered == 1


def test_an_ambiguous_code_is_refused_with_its_candidates_and_a_label_settles_it(
    empty_store: Store, tmp_path: Path
) -> None:
    tree = copy.deepcopy(TREE)
    tree["Kondisi"].append({"opd": DINKES, "kode": "1", "uraian": "Bidan terlatih", "jenjang": "output"})
    tree["Sasaran"].append({"opd": DINKES, "kode": "1", "uraian": "Bidan cukup"})
    tree["Dukungan"].append({"opd_anak": DINKES, "anak": "1.02.02.2.02.0002", "induk": "1", "dasar": "a"})
    files = [rekap(tmp_path / "r.xlsx", LINES), pohon(tmp_path / "p.xlsx", tree)]
    [refusal] = [r for f in check(files, tahun=2026).files for r in f.refusals]
    assert "Kondisi:1" in refusal.alasan and "Sasaran:1" in refusal.alasan
    tree["Dukungan"][-1]["induk"] = "Sasaran:1"
    assert check([files[0], pohon(tmp_path / "p.xlsx", tree)], tahun=2026).refused == 0


def test_equal_keys_with_other_values_show_both_rows(tmp_path: Path) -> None:
    tree = copy.deepcopy(TREE)
    tree["Sasaran"].append({"opd": "pemda", "kode": "S1", "uraian": "Naiknya umur harapan hidup", "tujuan": "T1"})
    result = check([pohon(tmp_path / "p.xlsx", tree), rekap(tmp_path / "r.xlsx", LINES)], tahun=2026)
    refused = [r for f in result.files for r in f.refusals]
    assert refused and all("baris" in r.alasan for r in refused)
    shown = {r.asal.baris for r in refused} | {n for n in (2, 3) if any(f"baris {n}" in r.alasan for r in refused)}
    assert shown == {2, 3}


def test_a_refused_row_stays_in_every_total(empty_store: Store, tmp_path: Path) -> None:
    rows = [*LINES, line("bukan kode", 77), line("1.02.02.2.02.0003", "tujuh juta")]
    result = load(empty_store, [rekap(tmp_path / "r.xlsx", rows)], **MURNI)
    [file] = result.files
    assert (file.baris_ditolak, file.rupiah_ditolak, file.tanpa_nilai) == (2, 77, 1)
    assert file.outcome == "belum_terbukti"
    assert file.rupiah_berkas == file.rupiah_graf + file.rupiah_ditolak
    assert result.exit_code == 3


def test_ketat_commits_nothing(empty_store: Store, tmp_path: Path) -> None:
    file = rekap(tmp_path / "r.xlsx", [*LINES, line("1.02.02.2.02.0003", "tujuh juta")])
    with pytest.raises(StrictRefusal) as refused:
        load(empty_store, [file], ketat=True, **MURNI)
    assert refused.value.exit_code == 3
    assert refused.value.result.refused == 1
    assert empty_store.read("MATCH (n) WHERE NOT n:Nomenklatur RETURN n LIMIT 1") == []


@pytest.mark.parametrize("what", ["year", "twice", "two_rekap", "hidden_copy", "missing", "none"])
def test_a_whole_load_is_refused(empty_store: Store, tmp_path: Path, what: str) -> None:
    good = rekap(tmp_path / "r.xlsx", LINES)
    files = {
        "year": [rekap(tmp_path / "y.xlsx", [line("1.02.02.2.02.0001", 1, tahun="2025.0")])],
        "twice": [good, (tmp_path / "copy.xlsx")],
        "two_rekap": [good, rekap(tmp_path / "s.xlsx", [line("1.02.02.2.02.0001", 5)])],
        "hidden_copy": [_with_hidden_copy(tmp_path / "h.xlsx")],
        "missing": [tmp_path / "tidak_ada.xlsx"],
        "none": [],
    }[what]
    (tmp_path / "copy.xlsx").write_bytes(good.read_bytes())
    expected = {
        "year": "TAHUN 2025",
        "twice": "berisi sama persis",
        "two_rekap": "dua rekap",
        "hidden_copy": "ada dua kali",
        "missing": "tidak ada",
        "none": "Tidak ada berkas",
    }[what]
    with pytest.raises(LoadError, match=expected) as refused:
        load(empty_store, files, **MURNI)
    assert refused.value.next_step
    assert snapshots(empty_store) == []


def _with_hidden_copy(path: Path) -> Path:
    import openpyxl

    book = openpyxl.load_workbook(rekap(path, LINES))
    copied = book.copy_worksheet(book["Rekap"])
    copied.sheet_state = "hidden"
    book.save(path)
    return path


def test_tambah_adds_to_the_published_set(empty_store: Store, tmp_path: Path) -> None:
    load(empty_store, [rekap(tmp_path / "r.xlsx", LINES)], **MURNI)
    added = load(empty_store, [pohon(tmp_path / "p.xlsx", TREE)], tambah=True, **MURNI)
    assert added.versi == "2026-murni#2"
    assert {f.berkas for f in added.files} == {"r.xlsx", "p.xlsx"}
    together = load(empty_store, [tmp_path / "r.xlsx", tmp_path / "p.xlsx"], **MURNI)
    assert (together.versi, together.unchanged) == (added.versi, True)


def test_ganti_replaces_the_rows_of_the_agencies_it_covers(empty_store: Store, tmp_path: Path) -> None:
    rows = [*LINES, line("7.01.02.2.01.0001", 100, skpd=KECAMATAN_A)]
    load(empty_store, [rekap(tmp_path / "r.xlsx", rows)], **MURNI)
    (tmp_path / "baru").mkdir()
    corrected = rekap(tmp_path / "baru" / "r.xlsx", [line("7.01.02.2.01.0001", 250, skpd=KECAMATAN_A)])
    result = load(empty_store, [corrected], ganti=True, **MURNI)
    old, new = result.files
    assert (old.baris_diganti, old.rupiah_diganti, old.outcome) == (1, 100, "cocok")
    assert new.baris_dimuat == 1
    assert old.berkas != new.berkas
    assert result.total == sum(int(str(row["PAGU"])) for row in LINES) + 250
    third = load(empty_store, [pohon(tmp_path / "p.xlsx", TREE)], tambah=True, **MURNI)
    assert third.total == result.total


def test_dari_keeps_the_tree_and_takes_the_new_money(empty_store: Store, tmp_path: Path) -> None:
    load(empty_store, [rekap(tmp_path / "r.xlsx", LINES), pohon(tmp_path / "p.xlsx", TREE)], **MURNI)
    shifted = rekap(tmp_path / "r2.xlsx", [line("1.02.02.2.02.0001", 42)])
    result = load(empty_store, [shifted], tahun=2026, tahap="pergeseran1", dari="2026-murni")
    assert (result.versi, result.total) == ("2026-pergeseran1#1", 42)
    assert {f.berkas for f in result.files} == {"r2.xlsx", "p.xlsx"}
    assert current(empty_store).versi == "2026-pergeseran1#1"
    assert current(empty_store, "2026-murni").versi == "2026-murni#1"


def test_two_published_snapshots_are_kept_and_the_one_before_can_come_back(empty_store: Store, tmp_path: Path) -> None:
    for amount in (1, 2, 3):
        load(empty_store, [rekap(tmp_path / f"{amount}.xlsx", [line("1.02.02.2.02.0001", amount)])], **MURNI)
    assert [s.versi for s in snapshots(empty_store)] == ["2026-murni#3", "2026-murni#2"]
    assert empty_store.read("MATCH (n {versi: '2026-murni#1'}) RETURN n LIMIT 1") == []
    publish(empty_store, "2026-murni#2")
    assert current(empty_store).versi == "2026-murni#2"
    with pytest.raises(LoadError, match="tidak ada"):
        publish(empty_store, "2026-murni#1")


def test_readers_see_the_old_snapshot_until_the_new_one_is_whole(empty_store: Store, tmp_path: Path) -> None:
    first = load(empty_store, [rekap(tmp_path / "1.xlsx", LINES)], **MURNI)
    seen = []
    load(
        empty_store,
        [rekap(tmp_path / "2.xlsx", [line("1.02.02.2.02.0001", 2)])],
        progress=lambda stage, *_: seen.append(current(empty_store).versi) if stage.startswith("Menulis") else None,
        **MURNI,
    )
    assert set(seen) == {first.versi}


def test_an_interrupted_load_leaves_nothing(empty_store: Store, tmp_path: Path) -> None:
    def interrupt(stage: str, done: int, total: int) -> None:
        if stage.startswith("Menulis") and done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load(empty_store, [rekap(tmp_path / "r.xlsx", LINES)], progress=interrupt, **MURNI)
    assert snapshots(empty_store) == []
    assert empty_store.read("MATCH (n) WHERE NOT n:Nomenklatur RETURN n LIMIT 1") == []


def test_a_kelas_file_overrides_the_code_with_its_reason(empty_store: Store, tmp_path: Path) -> None:
    (tmp_path / "kelas.csv").write_text(
        f"opd,kode,kelas,dasar\n{DINKES},1.02.02.2.02.0001,penunjang_rutin,Nota Inspektur 7/2026\n", encoding="utf-8"
    )
    files = [rekap(tmp_path / "r.xlsx", LINES), tmp_path / "kelas.csv"]
    result = load(empty_store, files, **MURNI)
    assert result.exit_code == 0
    row = one(
        empty_store,
        "MATCH (s:SubKegiatan {versi: $v, kode: '1.02.02.2.02.0001'}) RETURN s.kelas + '|' + s.dasar_kelas",
        v=result.versi,
    )
    assert row.startswith("penunjang_rutin|Nota Inspektur 7/2026")


def test_a_foreign_database_is_not_touched(empty_store: Store, tmp_path: Path) -> None:
    empty_store.write("MATCH (n) DETACH DELETE n")
    empty_store.write("CREATE (:MilikOrangLain {nama: 'jangan'})")
    try:
        with pytest.raises(Exception, match=r"bukan|lain|kosong"):
            load(empty_store, [rekap(tmp_path / "r.xlsx", LINES)], **MURNI)
        assert empty_store.read("MATCH (n) RETURN count(n) AS n")[0]["n"] == 1
    finally:
        empty_store.write("MATCH (n:MilikOrangLain) DELETE n")


def test_no_load_query_scans_everything_or_multiplies_rows(
    empty_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[str] = []
    write_rows = Store.write_rows

    def recording(self: Store, query: str, rows: Any, **options: Any) -> int:
        sent.append(query)
        return write_rows(self, query, rows, **options)

    monkeypatch.setattr(Store, "write_rows", recording)
    load(empty_store, [rekap(tmp_path / "r.xlsx", LINES), pohon(tmp_path / "p.xlsx", TREE)], **MURNI)
    assert len(sent) > 10
    for query in sent:
        operators = " ".join(empty_store.explain(query, rows=[]).operators)
        assert "CartesianProduct" not in operators and "AllNodesScan" not in operators, query


def test_a_plan_node_has_one_parent_whatever_files_and_rows_say(empty_store: Store, tmp_path: Path) -> None:
    lines = [
        line("1.02.02.2.02.0001", 1_000),
        line("1.02.02.2.02.0003", 70) | {"KODE KEGIATAN": "1.02.02.2.01", "NAMA KEGIATAN": "Kegiatan lain"},
        line("1.02.02.2.02.0003", 7),
    ]
    renstra = tmp_path / "renstra.csv"
    renstra.write_text(
        "level,kode,parent_kode,uraian,anggaran_2026\n"
        "tujuan,T1,,Kesehatan,\nsasaran,S1,T1,Layanan,\nprogram,1.02.02,S1,Program,9\n"
        "kegiatan,1.02.02.2.01,1.02.02,Kegiatan satu,9\n"
        "sub_kegiatan,1.02.02.2.02.0001,1.02.02.2.01,Sub di tempat lain,9\n",
        encoding="utf-8",
    )
    result = load(empty_store, [rekap(tmp_path / "rekap.xlsx", lines), renstra], opd=DINKES, **MURNI)
    parents = empty_store.read(
        "MATCH (s:SubKegiatan {versi: $v})-[:BAGIAN_DARI]->(k:Kegiatan) RETURN s.kode AS sub, collect(k.kode) AS induk "
        "ORDER BY sub",
        v=result.versi,
    )
    assert [(row["sub"], row["induk"]) for row in parents] == [
        ("1.02.02.2.02.0001", ["1.02.02.2.02"]),
        ("1.02.02.2.02.0003", ["1.02.02.2.02"]),
    ]
    sums = empty_store.read("MATCH (p:Program {versi: $v}) RETURN sum(p.pagu) AS pagu", v=result.versi)
    assert sums[0]["pagu"] == result.total == 1_077
    told = [
        (repair.asal.berkas, repair.asal.baris)
        for file in result.files
        for repair in file.repairs
        if repair.kolom == "induk"
    ]
    assert told == [("rekap.xlsx", 3), ("renstra.csv", 6)]
