"""A sasaran of the RPJMD that a Renstra names by its text, and goals that two files name with and without a code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

import pytest

from pohon_graph.load import check, load
from pohon_graph.load.graph import Graph
from pohon_graph.load.settle import settle
from pohon_graph.rules import audit, jalur
from pohon_graph.sheets import Isian, read_path
from pohon_graph.store import Store
from tests.tabel import ATAS, Table, book
from tests.writing import DINKES, TREE, line, pohon, rekap

T, S = "Meningkatnya kesehatan masyarakat", "Meningkatnya layanan"
P, K = "1.02.02 PROGRAM UPAYA", "1.02.02.2.02 Layanan"
TUJUAN = f"tujuan:{DINKES}:~meningkatnya-kesehatan-masyarakat"
SASARAN = f"sasaran:{DINKES}:~meningkatnya-layanan"
PROGRAM, OUTCOME = f"program:{DINKES}:1.02.02", f"kondisi:{DINKES}:1.02.02:~ibu-sehat"
S1 = "sasaran:pemda:S1"
TEXT = TREE["Sasaran"][0]["uraian"]
Sheets = Mapping[str, Sequence[Mapping[str, Any]]]


def table(nspk: str) -> Table:
    return [
        [1, nspk, T, None, None, None, "UHH", None, None],
        [ATAS, ATAS, ATAS, S, None, None, "IKM", None, None],
        [ATAS, ATAS, ATAS, ATAS, "Ibu sehat", None, "Cakupan", P, None],
        [ATAS, ATAS, ATAS, ATAS, None, "Puskesmas", "Jumlah", K, None],
    ]


def goals(*sasaran: str) -> Sheets:
    """A tree of the kabupaten with these sasaran."""
    rows = [{"opd": "pemda", "kode": f"S{n}", "uraian": text} for n, text in enumerate(sasaran, 1)]
    return {"Sasaran": rows}


def joined(tmp_path: Path, nspk: str, sheets: Sheets | None) -> Graph:
    files = [book(tmp_path / "renstra.xlsx", a=table(nspk))]
    if sheets is not None:
        files.append(pohon(tmp_path / "pohon.xlsx", sheets))
    return settle([read_path(file, Isian(2026, opd=DINKES)) for file in files])


def above(graph: Graph, start: str = TUJUAN) -> set[str]:
    return {end for jenis, one, end in graph.links if jenis == "MENDUKUNG" and one == start}


@pytest.mark.parametrize(
    "nspk",
    [
        TEXT,
        TEXT.upper(),
        "  " + TEXT.replace(" ", "\u00a0 ") + " ",
        f"- UU 17/2023\n- {TEXT}.",
        f"NSPK:\nUU 17/2023\n\nSasaran RPJMD yang Relevan:\n{TEXT}",
        f"Sasaran 7: {TEXT}",
        f"S9 {TEXT}",
        f"UU 17/2023\n{TEXT}",
        TEXT.replace(" ", "\n", 1),
        f"1) UU 17/2023\n2) {TEXT[:10]}\n{TEXT[10:]}",
    ],
)
def test_an_equal_text_is_linked_however_it_is_written(tmp_path: Path, nspk: str) -> None:
    graph = joined(tmp_path, nspk, goals(TEXT, "Meningkatnya pendapatan"))
    assert above(graph) == {S1}
    link = graph.links["MENDUKUNG", TUJUAN, S1]
    assert link.isi["status"] == "disetujui" and "NSPK dan sasaran RPJMD" in link.isi["dasar"]
    assert not graph.refusals and not graph.refused_links


def test_a_number_in_front_of_the_rpjmds_own_text_is_left_off_too(tmp_path: Path) -> None:
    assert above(joined(tmp_path, TEXT, goals(f"Sasaran 1.1: {TEXT}"))) == {S1}


def test_a_cell_may_name_several(tmp_path: Path) -> None:
    graph = joined(tmp_path, f"- {TEXT}\n- Sehat semua\n- UU 17/2023", goals(TEXT, "Sehat semua", "Lain"))
    assert above(graph) == {S1, "sasaran:pemda:S2"}
    assert above(joined(tmp_path, f"{TEXT}\nSehat semua", goals(TEXT, "Sehat semua"))) == {S1, "sasaran:pemda:S2"}


@pytest.mark.parametrize(
    "nspk", ["Menurunnya kematian ibu", "UU 17/2023\nMenurunnya kematian ibu", "- Menurunnya kematian ibu"]
)
def test_a_near_miss_is_no_link_and_names_the_nearest(tmp_path: Path, nspk: str) -> None:
    graph = joined(tmp_path, nspk, goals(TEXT, "Meningkatnya pendapatan"))
    assert above(graph) == set() and not graph.refusals and not graph.refused_links
    (said,) = [repair for repair in graph.repairs["renstra.xlsx"] if repair.baru == "bukan tautan"]
    assert TEXT in said.alasan and "kemiripan" in said.alasan and said.asal.baris == 6


@pytest.mark.parametrize("nspk", ["Sasaran RPJMD: Menurunnya kematian ibu", "Sasaran 1: Menurunnya kematian ibu"])
def test_what_is_said_to_be_a_sasaran_and_is_none_is_refused(tmp_path: Path, nspk: str) -> None:
    graph = joined(tmp_path, nspk, goals(TEXT))
    assert above(graph) == set()
    (refusal,) = graph.refusals["renstra.xlsx"]
    assert TEXT in refusal.alasan and "RPJMD" in refusal.langkah and refusal.asal.baris == 6
    assert graph.refused_links == {TUJUAN: 1}


@pytest.mark.parametrize("nspk", ["S1", "Sasaran 1", "1.", "S1: Lain sama sekali"])
def test_a_code_alone_never_links(tmp_path: Path, nspk: str) -> None:
    assert above(joined(tmp_path, nspk, goals(TEXT, "Lain"))) == set()


def test_two_sasaran_with_one_text_are_no_link_and_said(tmp_path: Path) -> None:
    graph = joined(tmp_path, TEXT, goals(TEXT, TEXT.upper()))
    assert above(graph) == set()
    (refusal,) = graph.refusals["renstra.xlsx"]
    assert "Sasaran:S1" in refusal.alasan and "Sasaran:S2" in refusal.alasan
    assert graph.refused_links == {TUJUAN: 1}


def test_without_a_sasaran_of_the_kabupaten_it_is_one_note(tmp_path: Path) -> None:
    graph = joined(tmp_path, f"Sasaran RPJMD: {TEXT}\nSehat", None)
    assert above(graph) == set() and not graph.refusals and not graph.refused_links
    assert len(graph.notes["renstra.xlsx"]) == 1 and "belum ada sasaran pemda" in graph.notes["renstra.xlsx"][0]


def test_a_sasaran_of_an_agency_is_never_meant(tmp_path: Path) -> None:
    sheets = {
        "Sasaran": [{"opd": DINKES, "kode": "S1", "uraian": TEXT}, {"opd": "pemda", "kode": "S2", "uraian": "Lain"}]
    }
    assert above(joined(tmp_path, TEXT, sheets)) == set()


class TestSameText:
    """A goal without a code is the one with the code where the texts are equal."""

    SHEETS: ClassVar[Sheets] = {
        "Tujuan": [{"opd": DINKES, "kode": "T1", "uraian": T}],
        "Sasaran": [{"opd": DINKES, "kode": "S1", "uraian": S.upper(), "tujuan": "T1"}],
        "Indikator": [{"opd": DINKES, "kode": "I1", "pemilik": "S1", "uraian": "Indeks"}],
        "IKU": [{"opd": DINKES, "indikator": "I1", "tingkat": "pd", "dasar": "SK 1"}],
    }

    def test_they_are_one_node_with_the_renstras_name(self, tmp_path: Path) -> None:
        graph = joined(tmp_path, TEXT, self.SHEETS)
        coded = f"sasaran:{DINKES}:S1"
        assert SASARAN not in graph.nodes and TUJUAN not in graph.nodes and not graph.refusals
        assert (graph.nodes[coded].isi["nama"], graph.nodes[coded].isi["kode"]) == (S, "S1")
        assert above(graph, OUTCOME) == {coded} and above(graph, coded) == {f"tujuan:{DINKES}:T1"}
        measured = {end for jenis, start, end in graph.links if jenis == "DIUKUR" and start == coded}
        assert measured == {f"indikator:{coded}:~ikm", f"indikator:{DINKES}:I1"}
        assert {repair.baru for repair in graph.repairs["renstra.xlsx"]} >= {"S1", "T1"}

    def test_the_flat_table_and_this_one_are_one_renstra(self, tmp_path: Path) -> None:
        flat = tmp_path / "datar.csv"
        flat.write_text(
            "level,kode,parent_kode,uraian,outcome_sasaran\n"
            f"tujuan,T1,,{T.upper()},\nsasaran,S1,T1,{S}.,\nprogram,1.02.02,S1,PROGRAM UPAYA,IBU SEHAT\n",
            encoding="utf-8",
        )
        files = [book(tmp_path / "renstra.xlsx", a=table(TEXT)), flat]
        graph = settle([read_path(file, Isian(2026, opd=DINKES)) for file in files])
        assert not graph.refusals
        assert {link for link in graph.links if link[0] == "MENDUKUNG"} == {
            ("MENDUKUNG", PROGRAM, OUTCOME),
            ("MENDUKUNG", OUTCOME, f"sasaran:{DINKES}:S1"),
            ("MENDUKUNG", f"sasaran:{DINKES}:S1", f"tujuan:{DINKES}:T1"),
        }

    def test_another_agencys_or_a_text_with_two_codes_stays_apart(self, tmp_path: Path) -> None:
        other = {"Sasaran": [{"opd": "1.01.0.00.0.00.01.0000", "kode": "S1", "uraian": S}]}
        assert SASARAN in joined(tmp_path, TEXT, other).nodes
        twice = {"Sasaran": [{"opd": DINKES, "kode": kode, "uraian": S} for kode in ("S1", "S2")]}
        graph = joined(tmp_path, TEXT, twice)
        assert SASARAN in graph.nodes and any("S1, S2" in note for note in graph.notes["renstra.xlsx"])

    def test_a_text_that_differs_stays_apart(self, tmp_path: Path) -> None:
        graph = joined(tmp_path, TEXT, {"Sasaran": [{"opd": DINKES, "kode": "S1", "uraian": f"{S} publik"}]})
        assert SASARAN in graph.nodes


def test_check_shows_what_was_not_matched(tmp_path: Path) -> None:
    files = [book(tmp_path / "r.xlsx", a=table("Menurunnya kematian ibu")), pohon(tmp_path / "p.xlsx", goals(TEXT))]
    report = check(files, tahun=2026, opd=DINKES).files[0]
    assert any(repair.baru == "bukan tautan" for repair in report.repairs)
    assert report.baris_dibaca == report.baris_dimuat + report.baris_dilewati


@pytest.mark.graph
def test_money_travels_through_the_table_to_an_iku_of_the_kabupaten(empty_store: Store, tmp_path: Path) -> None:
    target = [
        [1, TEXT, T, None, "UHH", 70, 71, 72, 73, 74, 75, None],
        [ATAS, ATAS, ATAS, S, "IKM", 80, 81, 82, 83, 84, 85, None],
    ]
    sheets = {name: rows for name, rows in TREE.items() if name not in ("Kondisi", "Dukungan")}
    files = [
        rekap(tmp_path / "rekap.xlsx", [line("1.02.02.2.02.0001", 1_500_000_000), line("1.02.03.2.02.0001", 7)]),
        pohon(tmp_path / "pohon.xlsx", sheets),
        book(tmp_path / "renstra.xlsx", a=table(f"- UU 17/2023\n- {TEXT}"), b=target),
    ]
    loaded = load(empty_store, files, tahun=2026, tahap="murni", opd=DINKES)
    assert loaded.exit_code == 0 and [file.outcome for file in loaded.files] == ["cocok"] * 3
    rows = empty_store.read(
        "MATCH (a {versi: $v})-[m:MENDUKUNG]->(b) "
        "RETURN a.id AS a, b.id AS b, m.dasar AS dasar, m.asal_lembar + ':' + toString(m.asal_baris) AS asal",
        v=loaded.versi,
    )
    assert {(row["a"], row["b"]) for row in rows} == {
        (PROGRAM, OUTCOME),
        (OUTCOME, SASARAN),
        (SASARAN, TUJUAN),
        (TUJUAN, S1),
        (S1, "tujuan:pemda:T1"),
    }
    assert {row["a"]: row["asal"] for row in rows}[TUJUAN] == "Outcome:6"
    found = {row.kode: row for row in jalur(empty_store, loaded.versi)}
    assert (found["1.02.02.2.02.0001"].jalur, found["1.02.02.2.02.0001"].sampai) == ("warisan", "pemda")
    assert found["1.02.03.2.02.0001"].jalur == "tanpa_tautan"
    money = {(row.kelas, row.jalur): row.rupiah for row in audit(empty_store, loaded.versi).uang.tabel}
    assert money["inti", "warisan"] == 1_500_000_000


@pytest.mark.graph
def test_the_order_of_files_and_a_second_load_change_nothing(empty_store: Store, tmp_path: Path) -> None:
    files = [
        rekap(tmp_path / "rekap.xlsx", [line("1.02.02.2.02.0001", 5)]),
        book(tmp_path / "a.xlsx", a=table(TEXT)),
        pohon(
            tmp_path / "pohon.xlsx",
            {**TREE, **TestSameText.SHEETS, "Sasaran": [*TREE["Sasaran"], *TestSameText.SHEETS["Sasaran"]]},
        ),
    ]
    first = load(empty_store, files, tahun=2026, tahap="murni", opd=DINKES)
    assert load(empty_store, files[::-1], tahun=2026, tahap="murni", opd=DINKES).unchanged
    again = load(empty_store, [files[1]], tahun=2026, tahap="murni", opd=DINKES, ganti=True)
    assert again.counts == first.counts
