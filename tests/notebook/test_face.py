"""The face in use: types of frames, hostile texts, reading only, the magic, and files that are taken away."""

from __future__ import annotations

import datetime
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

import pohon_graph as pg
from pohon_graph.errors import PohonError
from pohon_graph.notebook import Graf, HasilKueri
from pohon_graph.questions import Lintasan, Simpul, frame
from pohon_graph.store import NotReadOnly, QueryInvalid

HOSTILE = '</script><img src=x onerror=alert(1)>=HYPERLINK("http://x")\x07'


@pytest.fixture(scope="module")
def shell() -> Iterator[InteractiveShell]:
    made = InteractiveShell()
    made.run_line_magic("load_ext", "pohon_graph")
    yield made


def run(shell: InteractiveShell, cell: str) -> tuple[Any, str]:
    """What a cell returns, and what it says."""
    with capture_output() as said:
        result = shell.run_cell(cell)
    return result, said.stderr + said.stdout


def test_a_bare_import_stays_light() -> None:
    heavy = "{'IPython', 'scipy', 'pyvis', 'pandas', 'neo4j', 'neomodel'}"
    code = f"import sys, pohon_graph; print(sorted({heavy} & set(sys.modules)))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
    assert {"open", "contoh", "tanya", "SubKegiatan"} <= set(dir(pg))
    with pytest.raises(AttributeError, match="tidak_ada"):
        getattr(pg, "tidak_ada")  # noqa: B009


def test_whole_rupiah_stay_whole_and_every_type_says_what_it_is(g: Graf) -> None:
    rows = g.cypher(
        "UNWIND [9007199254740993, null] AS pagu RETURN pagu, pagu IS NULL AS kosong, 0.5 AS bagian, 'a' AS teks, "
        "date('2026-01-31') AS hari, datetime('2026-01-31T07:00:00+07:00') AS saat, null AS hampa, [1, 2] AS senarai"
    )
    assert rows.loc[0, "pagu"] == 2**53 + 1 and rows.loc[1, "pagu"] is pd.NA
    kinds = {name: str(kind) for name, kind in rows.dtypes.items()}
    assert (kinds["pagu"], kinds["kosong"], kinds["bagian"], kinds["teks"]) == ("Int64", "boolean", "float64", "str")
    assert rows.loc[0, "hari"] == pd.Timestamp("2026-01-31")
    assert rows.loc[0, "saat"] == pd.Timestamp("2026-01-31T00:00:00Z")
    assert rows.loc[0, "senarai"] == [1, 2]
    assert list(g.cypher("MATCH (n:Program {kunci: 'x'}) RETURN n.pagu AS pagu, n.nama").columns) == ["pagu", "n.nama"]
    assert frame(["a", "a"], [[1, "x"]]).iloc[0].tolist() == [1, "x"]


def test_nodes_and_paths_are_objects_to_read(g: Graf) -> None:
    rows = g.cypher("MATCH p = (s:SubKegiatan)-[m:MENDUKUNG]->(k) RETURN s, m, p ORDER BY s.id, k.id LIMIT 1")
    node, link, path = rows.iloc[0]
    assert isinstance(node, Simpul) and isinstance(path, Lintasan)
    assert node.label == "SubKegiatan" and node["pagu"] == node.properties["pagu"]
    assert (link.type, link.start, link["status"]) == ("MENDUKUNG", node.id, "disetujui")
    assert str(path).startswith(f"(SubKegiatan {node.id}: ") and "–MENDUKUNG→ (" in str(path)
    assert node["tidak_ada"] is None


@pytest.mark.parametrize(
    "query",
    [
        "CREATE (:Misi)",
        "MATCH (n:Misi) SET n.nama = 'x'",
        "SHOW TRANSACTIONS",
        "LOAD CSV FROM 'file:///x' AS r RETURN r",
    ],
)
def test_a_query_only_reads(g: Graf, query: str) -> None:
    with pytest.raises((NotReadOnly, QueryInvalid)):
        g.cypher(query)


def test_objects_of_neomodel_can_be_followed_but_not_saved(g: Graf) -> None:
    before = g.store.read("MATCH (n) RETURN count(n) AS n, sum(size(coalesce(n.nama, ''))) AS teks")
    (one,) = g.objek(pg.Sasaran, lingkup="pemda", kode="S1")
    assert {tujuan.kode for tujuan in one.mendukung_tujuan.all()} == {"T1"}
    one.nama = "diubah"
    for write in (one.save, one.delete, pg.Misi(kunci="x", id="x", versi=g.versi, lingkup="pemda").save):
        with pytest.raises(Exception, match="read access mode"):
            write()
    assert g.store.read("MATCH (n) RETURN count(n) AS n, sum(size(coalesce(n.nama, ''))) AS teks") == before


def test_what_is_shown_says_what_it_stands_on_and_writes_money_as_rupiah(g: Graf) -> None:
    shown = g.attribution()
    whole = f"Rp{int(shown['kelas_jalur']['rupiah'].sum()):,}".replace(",", ".")
    for text in (shown._repr_html_(), repr(shown)):
        assert "Versi 2026-murni#1" in text and "Cakupan: " in text and whole in text
    assert shown._repr_html_().count("<img alt=") == 2
    assert "<script" not in shown._repr_html_() and "http" not in shown._repr_html_().replace("www.w3.org", "")
    with pytest.raises(KeyError, match="per_iku"):
        shown["per_ikus"]


def test_hostile_texts_harm_nothing(g: Graf, tmp_path: Path) -> None:
    rows = g.cypher("RETURN $teks AS teks, $teks AS `<b>`, 5 AS pagu", teks=HOSTILE)
    page = rows.to_html(tmp_path / "a" / "kueri.html").read_text(encoding="utf-8")
    for text in (rows._repr_html_(), page):
        assert "<img" not in text and "</script>" not in text and "<b>" not in text and "\x07" not in text
        assert "Rp5" in text
    sheet = openpyxl.load_workbook(rows.to_excel(tmp_path / "kueri.xlsx"))["Hasil"]
    assert sheet["A2"].data_type == "s" and sheet["C2"].value == 5
    rows = g.cypher("RETURN '=1+1' AS teks")
    assert openpyxl.load_workbook(rows.to_excel(tmp_path / "rumus.xlsx"))["Hasil"]["A2"].data_type == "s"


def test_a_long_answer_is_cut_with_its_count_and_whole_in_files(g: Graf, tmp_path: Path) -> None:
    rows = g.cypher("UNWIND range(1, 1000) AS n RETURN n")
    assert "dan 980 baris lagi" in rows._repr_html_()
    assert rows.to_html(tmp_path / "n.html").read_text(encoding="utf-8").count("<tr>") == 1001
    assert isinstance(rows[rows["n"] > 5], HasilKueri) and type(rows.df) is pd.DataFrame


def test_the_magic_takes_only_the_variables_that_the_query_names(shell: InteractiveShell, g: Graf) -> None:
    shell.push({"kode": "1.02' OR true //", "lain": object()})
    result, _ = run(shell, "%%cypher\nMATCH (p:Program {versi: $versi, kode: $kode}) RETURN p.nama AS nama // $lain")
    assert result.result.empty and list(result.result.columns) == ["nama"]
    shell.push({"kode": "1.02.02"})
    result, _ = run(shell, "%%cypher -o hasil\nMATCH (p:Program {versi: $versi, kode: $kode}) RETURN p.nama AS nama")
    assert result.result is None and shell.user_ns["hasil"]["nama"].str.startswith("PROGRAM PEMENUHAN").all()
    assert len(shell.user_ns["hasil"]) == 2
    shell.push({"banyak": pd.Series(["1.02.02", "1.01.02"])})
    result, _ = run(
        shell, "%%cypher --versi 2026-murni\nMATCH (p:Program {versi: $versi}) WHERE p.kode IN $banyak RETURN p"
    )
    assert len(result.result) == 3


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("MATCH (s:SubKegiatn)\nRETURN s", ["1 | MATCH (s:SubKegiatn)", "Maksud Anda SubKegiatan?"]),
        ("MATCH (s:SubKegiatan)\nRETURN s.paguu", ["2 | RETURN s.paguu", "Maksud Anda pagu?"]),
        ("MATCH ()-[:MENDUKNG]->() RETURN 1", ["Maksud Anda MENDUKUNG?"]),
        ("MATCH (s)\nRETRUN s", ["2 | RETRUN s", "baris 2, kolom 1"]),
        ("RETURN $belum", ["Parameter $belum belum punya nilai", "belum = …"]),
        ("CREATE (:Misi)", ["hanya boleh membaca"]),
    ],
)
def test_the_magic_says_what_is_wrong_and_where(shell: InteractiveShell, g: Graf, cell: str, told: list[str]) -> None:
    result, said = run(shell, f"%%cypher\n{cell}")
    assert not result.success and "Traceback" not in said
    for text in told:
        assert text in said


def test_wrong_options_and_versions_of_the_magic_are_sentences(shell: InteractiveShell, g: Graf) -> None:
    for line, told in (
        ("--apa", "Pilihan %%cypher"),
        ("--versi 2020-murni", "2026-murni#1"),
        ("-o 1x", "nama variabel"),
    ):
        result, said = run(shell, f"%%cypher {line}\nRETURN $versi AS v")
        assert not result.success and told in said


def test_the_magic_draws_nodes_and_refuses_what_cannot_be_read(shell: InteractiveShell, g: Graf) -> None:
    query = "MATCH p = (:SubKegiatan)-[:MENDUKUNG]->(:Kondisi) RETURN p ORDER BY p LIMIT 4"
    result, _ = run(shell, f"%%cypher --graph -o jalur\n{query}")
    assert result.result._repr_html_().startswith('<img alt="(') and "–MENDUKUNG→" in repr(result.result)
    assert len(shell.user_ns["jalur"]) == 4
    _, said = run(shell, "%%cypher --graph\nMATCH (n:RincianBelanja) RETURN n LIMIT 81")
    assert "81 simpul terlalu banyak" in said
    _, said = run(shell, "%%cypher --graph\nRETURN 1")
    assert "Tidak ada simpul" in said


def test_without_an_open_graph_the_next_step_is_told(shell: InteractiveShell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pohon_graph.notebook.current._OPENED", [])
    _, said = run(shell, "%%cypher\nRETURN 1")
    assert "g = pg.open()" in said
    with pytest.raises(PohonError, match="Belum ada graf"):
        pg.tanya()


def test_an_error_in_a_cell_is_the_sentences_and_no_traceback(shell: InteractiveShell, g: Graf) -> None:
    shell.push({"g": g})
    result, said = run(shell, "g.cypher('MATCH (s:SubKegiatn) RETURN s')")
    assert not result.success and "Traceback" not in said and "1 | MATCH (s:SubKegiatn)" in said


def test_a_date_of_the_load_is_a_moment(g: Graf) -> None:
    dibuat = g.cypher("MATCH (v:Versi {id: $versi}) RETURN v.dibuat AS dibuat").loc[0, "dibuat"]
    assert abs(dibuat - pd.Timestamp.now(datetime.UTC)) < pd.Timedelta(hours=1)


def test_a_tree_and_a_network_are_a_page_a_frame_and_a_workbook(g: Graf, tmp_path: Path) -> None:
    tree, network = g.tree(), g.network("sasaran:pemda:S1", langkah=1)
    nodes, links = tree.df, network.df
    assert int(nodes["rupiah"].sum()) == int(g.audit()["uang"]["rupiah"].sum())
    assert set(nodes["induk"]) - {""} <= set(nodes["id"])
    assert {"sasaran:pemda:S1"} <= {*links["dari"], *links["ke"]} <= set(nodes["id"])
    assert "mendukung" in set(links["hubungan"])
    for one, title in ((tree, "Pohon Kinerja 2026"), (network, "Jejaring Sasaran")):
        book = openpyxl.load_workbook(one.to_excel(tmp_path / "isi.xlsx"))
        told = [str(row[0]) for row in book["Keterangan"].values]
        assert any(text.startswith(title) for text in told), told
        assert book[book.sheetnames[1]].max_row > len(one.df)
        assert one.to_html(tmp_path / "isi.html").read_text(encoding="utf-8") == one.html
        assert repr(one).startswith(title)
    assert g.network("sasaran:pemda:S1", langkah=1).html == network.html
