"""The Profil Belanja of small budgets, every number worked out by hand, on a real Neo4j."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from pohon_graph.errors import PohonError
from pohon_graph.load import load
from pohon_graph.profil import Profil, ProfilPD, profile
from pohon_graph.resources import sample_files
from pohon_graph.rules import audit
from pohon_graph.store import Store
from tests.writing import DINKES, KECAMATAN_A, KECAMATAN_B, RSUD, TREE, line, pohon, rekap

DANA = {
    "PAD": {"dana": "1.1", "NAMA SUMBER DANA": "PENDAPATAN ASLI DAERAH (PAD)"},
    "BLUD": {"dana": "1.1.04.16", "NAMA SUMBER DANA": "Pendapatan dari BLUD"},
    "DAK": {"dana": "2.2.01.01.03.13", "NAMA SUMBER DANA": "DAK Fisik-Bidang Kesehatan dan KB-Reguler"},
}
ANC, BERSALIN, BAYI, BALITA = (f"1.02.02.2.02.000{n}" for n in range(1, 5))
GAJI, KANTOR, PELIHARA, BLUD = "1.02.01.2.02.0001", "1.02.01.2.06.0001", "1.02.01.2.09.0001", "1.02.01.2.10.0001"
KEC = "7.01.02.2.01.0001"
ROWS = [
    line(ANC, 1_000_000),
    line(ANC, 200_000, rekening="5.1.02.04.01.0003"),
    line(ANC, 50_000, rekening="5.1.02.01.01.0052"),
    line(ANC, 25_000, rekening="5.1.02.02.01.0003"),
    line(BERSALIN, 2_000_001, rekening="5.2.02.07.01.0001", **DANA["DAK"]),
    line(GAJI, 3_000_000, rekening="5.1.01.01.01.0001"),
    line(KANTOR, 100_000, **DANA["PAD"]),
    line(PELIHARA, 24_999, **DANA["PAD"]),
    line(BLUD, 4_000_000, unit=RSUD, rekening="5.1.02.99.99.9999", **DANA["BLUD"]),
    line(KEC, 500_000, skpd=KECAMATAN_A, **DANA["PAD"]),
    line(KEC, 100_000, skpd=KECAMATAN_B, rekening="5.1.02.04.01.0001", **DANA["PAD"]),
]


def profiled(store: Store, folder: Path, rows: list[dict[str, object]], opd: str | None = None) -> Profil:
    """Load a rekap alone and give its profile."""
    loaded = load(store, [rekap(folder / "rekap.xlsx", rows)], tahun=2026, tahap="murni")
    assert loaded.versi
    return profile(store, loaded.versi, opd=opd)


def of(profil: Profil, kode: str) -> ProfilPD:
    [found] = [pd for pd in profil.pd if pd.kode == kode]
    return found


def sums_agree(pd: ProfilPD) -> bool:
    return {pd.jumlah} == {
        pd.total_pembanding,
        *(sum(row.rupiah for row in rows) for rows in (pd.kelas, pd.jenis, pd.dana)),
    }


def test_every_rupiah_of_a_pd_with_its_units_stands_once_in_each_table(empty_store: Store, tmp_path: Path) -> None:
    profil = profiled(empty_store, tmp_path, ROWS)
    dinkes = of(profil, DINKES)
    assert [(row.kelas, row.sub_kegiatan, row.rupiah) for row in dinkes.kelas] == [
        ("inti", 2, 3_275_001),
        ("gaji", 1, 3_000_000),
        ("aset", 1, 24_999),
        ("layanan_blud", 1, 4_000_000),
        ("penunjang_rutin", 1, 100_000),
    ]
    assert [(row.kelas, row.jenis, row.rupiah) for row in dinkes.jenis] == [
        ("inti", "barang_jasa", 1_275_000),
        ("inti", "modal", 2_000_001),
        ("gaji", "pegawai", 3_000_000),
        ("aset", "barang_jasa", 24_999),
        ("layanan_blud", "barang_jasa", 4_000_000),
        ("penunjang_rutin", "barang_jasa", 100_000),
    ]
    assert [(row.kelas, row.dana, row.rupiah, row.rupiah_terikat) for row in dinkes.dana] == [
        ("inti", "DAU", 1_275_000, 0),
        ("inti", "DAK fisik", 2_000_001, 2_000_001),
        ("gaji", "DAU", 3_000_000, 0),
        ("aset", "PAD", 24_999, 0),
        ("layanan_blud", "BLUD", 4_000_000, 0),
        ("penunjang_rutin", "PAD", 100_000, 0),
    ]
    assert dinkes.jumlah == 10_400_000 and dinkes.rupiah_terikat == 2_000_001
    assert profil.semua.jumlah == 11_000_000 and profil.sumber == "dpa"
    assert all(pd.cocok and sums_agree(pd) for pd in (profil.semua, *profil.pd))
    assert [(one.kode, one.dana, one.rupiah) for one in profil.sumber_dana if one.dana == "PAD"] == [
        ("1.1", "PAD", 724_999)
    ]


def test_a_line_that_no_sub_kegiatan_holds_is_a_difference_and_is_said(empty_store: Store, tmp_path: Path) -> None:
    profiled(empty_store, tmp_path, ROWS)
    empty_store.write("MATCH (b:RincianBelanja {pagu: 100000, lingkup: $l})-[m:MENDANAI]->() DELETE m", l=KECAMATAN_B)
    profil = profile(empty_store, "2026-murni#1")
    assert {pd.kode: pd.cocok for pd in profil.pd} == {DINKES: True, KECAMATAN_A: True, KECAMATAN_B: False}
    assert not profil.semua.cocok


def test_a_unit_alone_is_shown_beside_the_whole(empty_store: Store, tmp_path: Path) -> None:
    profil = profiled(empty_store, tmp_path, ROWS, opd=RSUD)
    [rsud] = profil.pd
    assert (rsud.kode, rsud.nama, rsud.jumlah, rsud.cocok) == (f"{DINKES}/{RSUD}", "RSUD Sehat", 4_000_000, True)
    assert profil.semua.jumlah == 11_000_000
    [dinkes] = profile(empty_store, "2026-murni#1", opd=DINKES).pd
    assert dinkes.jumlah == 10_400_000
    with pytest.raises(PohonError, match="tidak ada dalam versi"):
        profile(empty_store, "2026-murni#1", opd="9.99.0.00.0.00.01.0000")


def kecamatan(number: int, travel: int, rest: int) -> list[dict[str, object]]:
    """A kecamatan that spends ``travel`` on perjalanan and ``rest`` on goods."""
    skpd = f"7.01.0.00.0.00.{number}.0000"
    rows = [line(KEC, travel, skpd=skpd, rekening="5.1.02.04.01.0001"), line(KEC, rest, skpd=skpd)]
    return [row for row in rows if row["PAGU"] or not rest]


def test_a_share_stands_beside_the_median_of_the_pd_that_spend(empty_store: Store, tmp_path: Path) -> None:
    shares = [(31, 10, 90), (32, 20, 80), (33, 25, 75), (34, 300, 700), (35, 9, 1), (36, 0, 0)]
    profil = profiled(empty_store, tmp_path, [row for one in shares for row in kecamatan(*one)])
    assert profil.pd_berbelanja == 5 and profil.alasan == ()
    found = {pd.kode[15:17]: {one.ukuran: one for one in pd.ukuran}["perjalanan"] for pd in profil.pd}
    assert [(one.pembilang, one.penyebut, one.bagian) for one in found.values()] == [
        (10, 100, 0.1),
        (20, 100, 0.2),
        (25, 100, 0.25),
        (300, 1000, 0.3),
        (9, 10, 0.9),
        (0, 0, None),
    ]
    assert {one.median for one in found.values()} == {0.25}
    assert [found[kode].selisih for kode in ("31", "33", "35", "36")] == [-0.15, 0.0, 0.65, None]
    [whole] = [one for one in profil.semua.ukuran if one.ukuran == "perjalanan"]
    assert (whole.pembilang, whole.penyebut, whole.median) == (364, 1310, 0.25)


def test_of_few_pd_no_median_is_shown_and_the_reason_is_said(empty_store: Store, tmp_path: Path) -> None:
    profil = profiled(empty_store, tmp_path, [*ROWS, *kecamatan(31, 1, 1)])
    assert {one.median for pd in profil.pd for one in pd.ukuran} == {None}
    assert profil.alasan == ("Median PD tidak ditampilkan: 4 PD berbelanja, sedikitnya 5.",)


def test_the_parts_and_wholes_of_the_shares(empty_store: Store, tmp_path: Path) -> None:
    dinkes = of(profiled(empty_store, tmp_path, ROWS), DINKES)
    assert {one.ukuran: (one.pembilang, one.penyebut) for one in dinkes.ukuran} == {
        "penunjang": (124_999, 7_400_000),
        "perjalanan": (200_000, 10_400_000),
        "rapat": (50_000, 10_400_000),
        "honorarium": (25_000, 10_400_000),
        "modal": (2_000_001, 10_400_000),
        "dana_terikat": (2_000_001, 10_400_000),
    }


def test_spm_without_money_tells_not_planned_planned_with_zero_and_planned_by_others_apart(
    empty_store: Store, tmp_path: Path
) -> None:
    rows = [
        line(ANC, 1_000),
        line(BERSALIN, 0),
        line(BERSALIN, 5_000, unit=RSUD),
        line(BAYI, 0),
        line(BALITA, 7_000, skpd=KECAMATAN_A),
        line("1.06.04.2.01.0001", 9_000, skpd=KECAMATAN_A),
    ]
    profil = profiled(empty_store, tmp_path, rows)
    [dinkes] = of(profil, DINKES).spm
    assert (dinkes.bidang, dinkes.resmi, dinkes.beranggaran) == ("1.02", 12, 2)
    states = {one.kode: (one.keadaan, one.di) for one in dinkes.lainnya}
    assert states.pop(BAYI) == ("pagu_nol", ())
    assert states.pop(BALITA) == ("direncanakan_lain", ("Kecamatan Satu (Rp7.000)",))
    assert states == {f"1.02.02.2.02.{n:04}": ("belum_direncanakan", ()) for n in range(5, 13)}
    assert "Balita" in {one.kode: one.nama for one in dinkes.lainnya}[BALITA]
    assert of(profil, KECAMATAN_A).spm == ()
    [everyone] = profil.semua.spm
    assert (everyone.resmi, everyone.beranggaran) == (12, 3)
    assert Counter(one.keadaan for one in everyone.lainnya) == {"pagu_nol": 1, "belum_direncanakan": 8}
    assert profil.edisi == "2027"


def test_spm_of_a_kewenangan_that_nobody_here_uses_does_not_count(empty_store: Store, tmp_path: Path) -> None:
    dinas = "1.01.0.00.0.00.05.0000"
    [bidang] = of(profiled(empty_store, tmp_path, [line("1.01.02.2.01.0001", 1, skpd=dinas)]), dinas).spm
    assert (bidang.resmi, bidang.beranggaran) == (103, 1)
    assert {one.kode.split(".")[3] for one in bidang.lainnya} == {"2"}


def test_an_spm_code_that_was_replaced_counts_as_its_successor(empty_store: Store, tmp_path: Path) -> None:
    dinas, retired = "1.03.0.00.0.00.05.0000", "1.03.05.2.01.0040"
    profil = profiled(empty_store, tmp_path, [line(retired, 1, skpd=dinas)])
    [bidang] = of(profil, dinas).spm
    assert (bidang.bidang, bidang.resmi, bidang.beranggaran) == ("1.03", 44, 1)
    assert "1.03.05.2.01.0048" not in {one.kode for one in bidang.lainnya}
    assert profil.semua.kode_rencana.diganti == 1


def test_codes_are_counted_as_the_rules_count_them_with_the_money_of_each_sub_once(
    empty_store: Store, tmp_path: Path
) -> None:
    rows = [
        line(ANC, 1_000),
        line("1.02.02.9.02.0001", 10),
        line("1.02.02.2.99.0001", 200),
        line("1.02.02.2.99.0002", 3_000),
        line("1.02.03.2.02.0002", 40_000),
    ]
    profil = profiled(empty_store, tmp_path, rows)
    kode = of(profil, DINKES).kode_rencana
    assert (kode.menyalahi, kode.rupiah_menyalahi) == (2, 10)
    assert (kode.tidak_dikenal, kode.rupiah_tidak_dikenal) == (3, 3_200)
    assert (kode.diganti, kode.rupiah_diganti) == (1, 40_000)
    found = Counter(one.aturan for one in audit(empty_store, select="N1,N2").temuan)
    assert found == {"N1": kode.menyalahi, "N2": kode.diganti + kode.tidak_dikenal}
    empty_store.write(
        "MATCH (s:SubKegiatan {kode: '1.02.02.2.99.0001'}) "
        "CREATE (s)-[:BERKODE]->(:Nomenklatur {kunci: '2020:' + s.kode, edisi: '2020', kode: s.kode, pensiun: false})"
    )
    assert profile(empty_store, "2026-murni#1").semua.kode_rencana == kode, "an older edisi lists it, the newest not"


def test_the_fewest_kegiatan_that_hold_80_percent_of_inti_money(empty_store: Store, tmp_path: Path) -> None:
    rows = [
        line("1.02.02.2.01.0001", 30),
        line("1.02.02.2.01.0002", 20),
        line("1.02.02.2.02.0001", 29),
        line("1.02.02.2.03.0001", 11),
        line("1.02.02.2.04.0001", 10),
        line(GAJI, 1_000, rekening="5.1.01.01.01.0001"),
    ]
    load_of = of(profiled(empty_store, tmp_path, rows), DINKES).muatan
    assert [(one.kode, one.rupiah) for one in load_of.kegiatan_80] == [
        ("1.02.02.2.01", 50),
        ("1.02.02.2.02", 29),
        ("1.02.02.2.03", 11),
    ]
    assert (load_of.kegiatan, load_of.rupiah_inti, load_of.rupiah_inti_tanpa_pohon) == (4, 100, 100)


def test_what_to_fill_next_begins_where_most_inti_money_has_no_tree(empty_store: Store, tmp_path: Path) -> None:
    rows = [*ROWS, line("1.02.02.2.02.0003", 1, unit=RSUD)]
    files = [rekap(tmp_path / "r.xlsx", rows), pohon(tmp_path / "p.xlsx", TREE)]
    loaded = load(empty_store, files, tahun=2026, tahap="murni")
    assert loaded.versi
    profil = profile(empty_store, loaded.versi)
    assert [(one.kode, one.kurang, one.rupiah_inti, one.kegiatan_80) for one in profil.langkah] == [
        (KECAMATAN_A, ("pohon", "jabatan"), 500_000, 1),
        (KECAMATAN_B, ("pohon", "jabatan"), 100_000, 1),
        (DINKES, ("jabatan",), 3_275_002, 1),
    ]
    assert KECAMATAN_A in profil.langkah[0].perintah and "pohon template" in profil.langkah[0].perintah
    whole = profil.semua.muatan
    assert (whole.rekap, whole.pohon, whole.iku, whole.jabatan) == ("ada", "sebagian", "ada", "belum")
    assert whole.rupiah_inti_tanpa_pohon == 600_000


def test_without_a_dpa_only_kelas_is_shown_with_the_reason(empty_store: Store) -> None:
    files = [Path(__file__).parents[2] / "seed_data" / "situbondo" / "renstra_rsud_2026_2030.csv"]
    loaded = load(empty_store, files, tahun=2026, tahap="renstra", opd="1.02.0.00.0.00.01.0001", iku_pd="sasaran")
    assert loaded.versi
    profil = profile(empty_store, loaded.versi)
    [pd] = profil.pd
    assert profil.sumber == "pagu_indikatif" and "bukan DPA" in profil.alasan[0]
    assert (pd.jenis, pd.dana, pd.ukuran, pd.spm, profil.sumber_dana) == ((), (), (), (), ())
    assert pd.cocok and pd.jumlah == loaded.total == sum(row.rupiah for row in pd.kelas)
    money = {row.kelas: 0 for row in pd.kelas}
    for row in audit(empty_store).uang.tabel:
        money[row.kelas] += row.rupiah
    assert {row.kelas: row.rupiah for row in pd.kelas} == money


def test_the_sample_kabupaten_adds_up_by_class_as_its_money_table_does(empty_store: Store) -> None:
    load(empty_store, sample_files(), tahun=2026, tahap="murni")
    result = audit(empty_store)
    profil = result.profil
    money: Counter[str] = Counter()
    for row in result.uang.tabel:
        money[row.kelas] += row.rupiah
    assert {row.kelas: row.rupiah for row in profil.semua.kelas} == money
    assert profil.semua.jumlah == result.uang.jumlah == sum(pd.jumlah for pd in profil.pd)
    assert all(pd.cocok and sums_agree(pd) for pd in (profil.semua, *profil.pd))
    assert len(profil.pd) == result.cakupan.pd_total
    tied = sum(pd.rupiah_terikat for pd in profil.pd)
    assert tied == profil.semua.rupiah_terikat == sum(one.rupiah for one in profil.sumber_dana if one.terikat)


def test_nothing_loaded_is_no_error(empty_store: Store, tmp_path: Path) -> None:
    tree: dict[str, list[dict[str, Any]]] = {"Tujuan": [{"opd": "pemda", "kode": "T1", "uraian": "Sejahtera"}]}
    loaded = load(empty_store, [pohon(tmp_path / "p.xlsx", tree)], tahun=2026, tahap="murni")
    assert loaded.versi
    profil = profile(empty_store, loaded.versi)
    assert (profil.sumber, profil.pd, profil.langkah, profil.semua.jumlah) == ("tidak_ada", (), (), 0)
    assert profil.alasan == ("Tidak ada uang dalam versi ini; muat rekap SIPD.",)
