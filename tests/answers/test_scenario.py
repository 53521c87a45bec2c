"""What a change would do: by hand on a small graph, and on the sample, which stays as it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from pohon_graph.answers import (
    Basis,
    Jawaban,
    Keterangan,
    Langkah,
    Susunan,
    basis,
    from_options,
    read_moves,
    read_susunan,
    scenario_answer,
)
from pohon_graph.errors import PohonError
from pohon_graph.leverage import from_frames, ways
from pohon_graph.load import load
from pohon_graph.resources import sample_files
from pohon_graph.store import Store

A, UNIT, B = "1.02.0.00.0.00.01.0000", "1.02.0.00.0.00.01.0000/1.02.0.00.0.00.01.0001", "1.01.0.00.0.00.02.0000"
X, Y, Z = "1.02.02.2.01.0001", "1.02.02.2.01.0002", "1.02.02.2.02.0001"
LINKS = [
    (f"sub_kegiatan:{A}:{X}", f"kondisi:{A}:K1"),
    (f"sub_kegiatan:{A}:{Y}", f"kondisi:{A}:K2"),
    (f"program:{A}:1.02.02", f"kondisi:{A}:K2"),
    (f"sub_kegiatan:{B}:{X}", f"kondisi:{B}:K1"),
    (f"kondisi:{A}:K1", "sasaran:pemda:S1"),
    (f"kondisi:{A}:K2", "sasaran:pemda:S2"),
]


def small(links: list[tuple[str, str]] = LINKS, opd: str | None = None) -> tuple[Basis, Susunan]:
    """A and B plan the same code, a unit of A inherits its links, and every sub kegiatan has another power of ten."""
    money = {(A, X): 1, (A, Y): 10, (A, Z): 100, (UNIT, X): 1_000, (B, X): 10_000}
    induk = {}
    for scope, kode in money:
        induk[f"sub_kegiatan:{scope}:{kode}"] = f"kegiatan:{scope}:{kode[:12]}"
        induk[f"kegiatan:{scope}:{kode[:12]}"] = f"program:{scope}:{kode[:7]}"
    results = [f"kondisi:{A}:K1", f"kondisi:{A}:K2", f"kondisi:{B}:K1", "sasaran:pemda:S1", "sasaran:pemda:S2"]
    labels = {"sub_kegiatan": "SubKegiatan"}
    nodes: list[dict[str, Any]] = []
    for id in sorted({*induk, *induk.values(), *results}):
        kind, scope, kode = id.split(":")
        label = labels.get(kind, kind.capitalize())
        nodes.append({"id": id, "label": label, "lingkup": scope, "kode": kode, "nama": f"{scope} {kode}"})
    subs = [
        {
            "id": (id := f"sub_kegiatan:{scope}:{kode}"),
            "kelas": "inti",
            "spm": kode == Z,
            "dinilai": True,
            "pagu": pagu,
            "kegiatan": induk[id],
            "program": induk[induk[id]],
        }
        for (scope, kode), pagu in money.items()
    ]
    iku = [{"id": f"iku{n}", "nama": f"IKU {n}", "tingkat": "pemda", "pemilik": f"sasaran:pemda:S{n}"} for n in (1, 2)]
    edges = from_frames(
        pd.DataFrame(nodes),
        pd.DataFrame([{"dari": start, "ke": end} for start, end in links]),
        pd.DataFrame(iku),
        pd.DataFrame(subs),
    )
    frame = Keterangan.model_construct(versi="2026-murni#1", opd=opd)
    lingkup = frozenset({A, UNIT} if opd == A else {A, UNIT, B})
    posts = {"j1": ("Kepala", A), "j2": ("Penyuluh", A)}
    owned = {"j1": frozenset({f"kondisi:{A}:K1", f"kondisi:{A}:K2"}), "j2": frozenset({f"sub_kegiatan:{A}:{X}"})}
    return Basis(edges, ways(edges), frame, lingkup, {}), Susunan(induk, posts, owned)


def ask(*options: str, links: list[tuple[str, str]] = LINKS, opd: str | None = None) -> Jawaban:
    drops = [option for option in options if "=" not in option]
    moves = [option for option in options if "=" in option]
    return scenario_answer(*small(links, opd), from_options(drops, moves))


def rows(answer: Jawaban, table: str, *columns: str) -> list[tuple[Any, ...]]:
    return [tuple(row[column] for column in columns) for row in answer[table].to_dict("records")]


def test_a_dropped_sub_kegiatan_takes_its_money_and_what_the_unit_inherits_of_it() -> None:
    answer = ask(f"{X}@{A}")
    columns = ("id", "keadaan", "menyentuh_sebelum", "menyentuh_sesudah", "sub_kegiatan_sesudah")
    assert rows(answer, "iku", *columns) == [
        ("iku1", "tidak lagi dicapai", 1_001, 0, 0),
        ("iku2", "bertambah", 110, 1_110, 3),
    ]
    assert rows(answer, "dibebaskan", "kode", "jalur", "rupiah") == [(X, "langsung", 1)]
    assert rows(answer, "berganti_jalur", "id", "jalur", "jalur_sesudah", "iku_lepas", "iku_baru", "rupiah") == [
        (f"sub_kegiatan:{UNIT}:{X}", "langsung", "warisan", "IKU 1", "IKU 2", 1_000)
    ]
    money = answer["uang"]
    assert (money["sebelum"].sum(), money["sesudah"].sum(), money["selisih"].sum()) == (11_111, 11_110, -1)
    assert rows(answer, "jabatan", "jabatan", "akibat") == [
        ("Kepala", "1 hasil yang dijawabnya tidak lagi ditopang sub kegiatan inti"),
        ("Penyuluh", "kehilangan satu-satunya yang dijawabnya"),
    ]


def test_a_program_goes_with_all_that_is_below_it_and_nobody_elses() -> None:
    answer = ask(f"1.02.02@{A}")
    assert sorted(rows(answer, "dibebaskan", "rupiah")) == [(1,), (10,), (100,)]
    assert any("SPM (Rp100)" in sentence for sentence in answer.catatan)
    left = {row["id"] for row in answer["berganti_jalur"].to_dict("records")}
    assert left == {f"sub_kegiatan:{UNIT}:{X}"}


def test_a_move_replaces_ones_own_links_by_one() -> None:
    answer = ask(f"{Y}@{A}=K1")
    found = rows(answer, "iku", "id", "keadaan", "menyentuh_sebelum", "menyentuh_sesudah")
    assert found == [("iku2", "berkurang", 110, 100), ("iku1", "bertambah", 1_001, 1_011)]
    assert rows(answer, "berganti_jalur", "kode", "iku_lepas", "iku_baru") == [(Y, "IKU 2", "IKU 1")]
    assert answer["dibebaskan"].empty and answer["uang"]["selisih"].eq(0).all()


def test_a_move_can_give_a_first_link() -> None:
    answer = ask(f"{X}@{B}=S1@pemda")
    assert rows(answer, "iku", "id", "menyentuh_sesudah") == [("iku1", 11_001)]
    assert rows(answer, "berganti_jalur", "jalur", "jalur_sesudah") == [("putus", "langsung")]


def test_a_move_that_makes_a_loop_is_said() -> None:
    links = [*LINKS, (f"kondisi:{A}:K2", f"kondisi:{A}:K1")]
    answer = ask(f"kondisi:{A}:K1=K2", links=links)
    assert any("membuat lingkaran" in sentence and f"{A} K1; {A} K2" in sentence for sentence in answer.catatan)
    assert not any("lingkaran" in sentence for sentence in ask(f"{Y}@{A}=K1").catatan)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ((X,), f"{X}@1.02.0.00.0.00.01.0001, "),
        (("9.99.99",), "Tidak ada"),
        ((f"1.02.02@{A}", f"{X}@{A}=K1"), "ikut terhapus"),
        ((f"{X}@{A}", f"{X}@{A}=K1"), "diubah dua kali"),
        ((f"{X}@{A}=K7",), "Tidak ada"),
        ((f"{X}@{A}=",), "KODE=INDUK"),
        (("K1@pemda=K2",), "Tidak ada"),
        ((), "Belum ada yang diubah"),
    ],
)
def test_what_is_not_certain_is_refused(options: tuple[str, ...], told: str) -> None:
    with pytest.raises(PohonError) as caught:
        ask(*options)
    assert told in str(caught.value)


def test_a_code_is_looked_for_in_the_chosen_agency_only() -> None:
    with pytest.raises(PohonError, match="bukan milik perangkat daerah yang dipilih"):
        ask(f"{X}@{B}", opd=A)


def test_a_file_says_the_same_as_options_and_is_refused_by_its_cell(tmp_path: Path) -> None:
    path = tmp_path / "ubah.csv"
    path.write_text(f"aksi;kode;opd;induk\nhapus;{X};{A};\n;;;\nPindah;{Y};{A};K1\n", encoding="utf-8")
    assert read_moves(path) == [
        Langkah("hapus", f"{X}@{A}", "", "ubah.csv, baris 2"),
        Langkah("pindah", f"{Y}@{A}", "K1", "ubah.csv, baris 4"),
    ]
    for row, told in (("geser;x;;", "baris 2, aksi"), ("hapus;;;", "baris 2, kode"), ("pindah;x;;", "baris 2, induk")):
        path.write_text(f"aksi;kode;opd;induk\n{row}\n", encoding="utf-8")
        with pytest.raises(PohonError, match=told):
            read_moves(path)


def test_the_sample_stays_as_it_is_and_the_money_adds_up(empty_store: Store) -> None:
    load(empty_store, sample_files(), tahun=2026, tahap="murni")
    everything = (
        "MATCH (n) OPTIONAL MATCH (n)-[r]->() WITH n, collect(properties(r)) AS r RETURN count(n), sum(size(r))"
    )
    sums = "MATCH (n) WITH n ORDER BY n.kunci RETURN collect(properties(n)) AS all"
    before = empty_store.read(everything), empty_store.read(sums)
    asked = basis(empty_store)
    frames = [frame.copy() for frame in (asked.edges.tautan, asked.edges.sub, asked.edges.baris)]
    dinkes = "1.02.0.00.0.00.02.0000"
    answer = scenario_answer(
        asked, read_susunan(empty_store, asked.keterangan.versi), from_options([f"1.02.02@{dinkes}"], [])
    )
    for kept, now in zip(frames, (asked.edges.tautan, asked.edges.sub, asked.edges.baris), strict=True):
        pd.testing.assert_frame_equal(kept, now)
    assert (empty_store.read(everything), empty_store.read(sums)) == before
    lines = pd.read_excel(next(path for path in sample_files() if "rekap" in path.name), dtype=str, engine="openpyxl")
    lines.columns = [str(name).upper() for name in lines.columns]
    own = lines[(lines["KODE SUB UNIT"] == dinkes) & (lines["KODE PROGRAM"] == "1.02.02")]
    freed = int(own["PAGU"].astype(float).sum())
    assert answer["dibebaskan"]["rupiah"].sum() == freed == 102_510_923_708
    assert answer["uang"]["selisih"].sum() == -freed
    assert ("Angka kematian ibu", "tidak lagi dicapai") in rows(answer, "iku", "nama", "keadaan")
    assert ("Nutrisionis Ahli Madya", "kehilangan satu-satunya yang dijawabnya") in rows(
        answer, "jabatan", "jabatan", "akibat"
    )
