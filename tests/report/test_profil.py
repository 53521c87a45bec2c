"""What a person who has only the rekap reads: on the screen, in a workbook, and as JSON."""

from __future__ import annotations

import io
import json
from collections import Counter
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from rich.console import Console

from pohon_graph.errors import PohonError
from pohon_graph.load import load
from pohon_graph.profil import Profil, profile
from pohon_graph.report import show_audit, show_profil, write_profil_json, write_profil_xlsx
from pohon_graph.rules import audit
from pohon_graph.store import Store
from tests.conftest import empty
from tests.profil.test_profil import ROWS, kecamatan
from tests.writing import DINKES, RSUD, TREE, line, pohon, rekap

EVIL = '=HYPERLINK("x") [bold]</script>&P'
MORE = [row for number, travel in ((41, 10), (42, 20), (43, 95)) for row in kecamatan(number, travel, 100 - travel)]


@pytest.fixture(scope="module")
def whole(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Profil:
    """A rekap of Dinas Kesehatan, its RSUD and five kecamatan, loaded once."""
    empty(store)
    rows = [*ROWS, *MORE, line("1.02.02.2.02.0003", 0)]
    loaded = load(store, [rekap(tmp_path_factory.mktemp("p") / "r.xlsx", rows)], tahun=2026, tahap="murni")
    assert loaded.versi
    return profile(store, loaded.versi)


def narrowed(profil: Profil, kode: str) -> Profil:
    """The profile as ``opd`` would give it."""
    return profil.model_copy(
        update={
            "opd": kode,
            "pd": tuple(pd for pd in profil.pd if pd.kode == kode),
            "langkah": tuple(step for step in profil.langkah if step.kode == kode),
        }
    )


def shown(profil: Profil, width: int = 100) -> str:
    out = io.StringIO()
    show_profil(Console(file=out, width=width, highlight=False, force_terminal=False), profil)
    return out.getvalue()


def flat(text: str) -> str:
    return " ".join(text.split())


def test_what_is_loaded_comes_first_and_what_to_fill_next_last(whole: Profil) -> None:
    text = shown(whole)
    titles = [
        "Yang dimuat",
        "Belanja menurut kelas",
        "Belanja menurut sumber dana",
        "Bagian belanja",
        "Sub kegiatan SPM",
    ]
    places = [text.index(title) for title in (*titles, "Kode program", "Yang diisi berikutnya")]
    assert places == sorted(places)
    assert "Rekap (DPA) 6 dari 6 PD; pohon kinerja 0 dari 6 PD; IKU 0 dari 6 PD; jabatan 0 dari 6 PD." in flat(text)
    assert "sampai rupiah terakhir: Rp11.000.300." in flat(text)


def test_who_lies_above_the_median_is_named_with_the_distance_and_nobody_is_accused(whole: Profil) -> None:
    text = shown(whole)
    assert "Perjalanan dinas: Kecamatan Dua 100,0 % (+85,0 poin); 7.01.0.00.0.00.43.0000 95,0 % (+80,0 poin)" in flat(
        text
    )
    assert "bukan penilaian" in flat(text)
    for word in ("boros", "pemborosan", "kesalahan", "inefisien", "melanggar"):
        assert word not in text.lower()


def test_one_pd_is_shown_in_detail_with_the_codes_of_its_spm(whole: Profil) -> None:
    text = flat(shown(narrowed(whole, DINKES)))
    assert "Profil Belanja Dinas Kesehatan, versi 2026-murni#1" in text
    assert "2 dari 12 sub kegiatan SPM resmi bidang 1.02 berpagu." in text
    assert "1 direncanakan dengan Rp0: 1.02.02.2.02.0003 Pengelolaan Pelayanan Kesehatan Bayi Baru Lahir" in text
    assert "9 belum dianggarkan dalam berkas yang dimuat: 1.02.02.2.02.0004" in text
    assert "periksa apakah dianggarkan unit atau PD lain" in text
    assert "1 dari 1 kegiatan = 80 % pagu inti" in text
    assert f"pohon template pohon_{DINKES}.xlsx --opd {DINKES}" in text


@pytest.mark.parametrize("width", [60, 80, 100])
@pytest.mark.parametrize("kode", ["", DINKES])
def test_nothing_is_wider_than_the_screen_and_no_rupiah_is_cut(whole: Profil, width: int, kode: str) -> None:
    text = shown(narrowed(whole, kode) if kode else whole, width)
    assert max(map(len, text.splitlines())) <= width
    assert "…" not in text and ("Rp10.400.000" if kode else "Rp11.000.300") in flat(text)


def test_hostile_names_are_only_text(whole: Profil, tmp_path: Path) -> None:
    evil = whole.model_copy(
        update={
            "pd": (whole.pd[0].model_copy(update={"nama": EVIL}),),
            "langkah": (whole.langkah[0].model_copy(update={"nama": f"{EVIL}\x1b[31m"}),),
        }
    )
    text = shown(evil, 200)
    assert EVIL in flat(text) and "\x1b" not in text
    write_profil_xlsx(evil, tmp_path / "p.xlsx")
    book = openpyxl.load_workbook(tmp_path / "p.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert EVIL in {cell.value for cell in cells}


def test_every_sheet_of_the_workbook_holds_the_same_rupiah(whole: Profil, tmp_path: Path) -> None:
    write_profil_xlsx(whole, tmp_path / "baru" / "p.xlsx")
    book = openpyxl.load_workbook(tmp_path / "baru" / "p.xlsx")
    for name in ("Profil kelas", "Profil jenis belanja", "Profil sumber dana"):
        sums: Counter[Any] = Counter()
        for row in rows_of(book, name):
            sums[row["Kode PD"]] += row["Rupiah"]
        assert sums == {pd.kode: pd.jumlah for pd in whole.pd}, name
    assert sum(row["Rupiah"] for row in rows_of(book, "Sumber dana")) == whole.semua.jumlah
    measures = {(row["Kode PD"], row["Belanja"]): row for row in rows_of(book, "Profil bagian")}
    travel = measures[DINKES, "Perjalanan dinas"]
    assert (travel["Rupiah"], travel["Dari (Rp)"], travel["Median PD"]) == (200_000, 10_400_000, 0.15)
    assert len(rows_of(book, "SPM tanpa pagu")) == 10
    assert rows_of(book, "Isian berikutnya")[0]["Kode PD"] == DINKES


def rows_of(book: openpyxl.Workbook, name: str) -> list[dict[str, Any]]:
    titles, *rest = book[name].iter_rows(values_only=True)
    return [dict(zip(map(str, titles), row, strict=True)) for row in rest]


def test_json_holds_the_profile_whole(whole: Profil, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_profil_json(whole, tmp_path / "p.json")
    content = json.loads((tmp_path / "p.json").read_text(encoding="utf-8"))
    assert Profil.model_validate(content) == whole
    write_profil_json(whole, Path("-"))
    assert json.loads(capsys.readouterr().out) == content
    with pytest.raises(PohonError, match="layar"):
        write_profil_xlsx(whole, Path("-"))


def audited(store: Store, *files: Path) -> str:
    loaded = load(store, files, tahun=2026, tahap="murni")
    assert loaded.versi
    out = io.StringIO()
    show_audit(Console(file=out, width=100, highlight=False, force_terminal=False), audit(store, loaded.versi))
    return flat(out.getvalue())


def test_an_audit_without_a_tree_gives_a_profile_and_with_one_says_where_it_is(
    empty_store: Store, tmp_path: Path
) -> None:
    money = rekap(tmp_path / "r.xlsx", [*ROWS, line("1.02.02.2.02.0001", 3, unit=RSUD)])
    alone = audited(empty_store, money)
    assert "Profil Belanja Dari belanja seluruh PD yang dimuat: penunjang rutin dan aset 1,5 %" in alone
    assert f"Buat buku isiannya: pohon template pohon_{DINKES}.xlsx --opd {DINKES}" in alone
    linked = audited(empty_store, money, pohon(tmp_path / "p.xlsx", TREE))
    assert "Dari belanja seluruh PD" not in linked
    assert "per PD): pohon profil" in linked


def test_without_a_dpa_the_screen_says_why_tables_are_absent(empty_store: Store, tmp_path: Path) -> None:
    loaded = load(
        empty_store,
        [Path(__file__).parents[2] / "seed_data" / "situbondo" / "renstra_rsud_2026_2030.csv"],
        tahun=2026,
        tahap="renstra",
        opd=RSUD,
        iku_pd="sasaran",
    )
    assert loaded.versi
    profil = profile(empty_store, loaded.versi)
    text = flat(shown(profil))
    assert "bukan DPA" in text and "Pagu menurut kelas" in text and "jumlah pagu indikatif tahun 2026" in text
    assert "Belanja menurut sumber dana" not in text and "Median" not in text
    write_profil_xlsx(profil, tmp_path / "p.xlsx")
    [row] = rows_of(openpyxl.load_workbook(tmp_path / "p.xlsx"), "Profil jenis belanja")
    assert "bukan DPA" in row["Kode PD"]
