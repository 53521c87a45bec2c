"""Parameters of queries and files of questions, without a server."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pohon_graph.errors import PohonError
from pohon_graph.questions import find, from_options, from_variables, named, read_question

CODE = "MATCH (n {kode: $kode, teks: '$bukan'}) // $bukan\nRETURN $`batas`, $versi;\n"


def test_only_parameters_of_the_cypher_are_named() -> None:
    assert named(CODE) == {"kode", "batas", "versi"}
    assert from_variables(CODE, {"kode": "1.02", "batas": 3, "lain": 0}) == {"kode": "1.02", "batas": 3}
    with pytest.raises(PohonError, match=r"\$batas"):
        from_variables(CODE, {"kode": "1.02"})


def test_a_code_stays_text_and_a_number_is_one_where_the_default_is() -> None:
    given = from_options(["kode=1.02", "batas=5", "tahun:=2026", "semua:=[1, 2]"], {"batas": 20})
    assert given == {"kode": "1.02", "batas": 5, "tahun": 2026, "semua": [1, 2]}


@pytest.mark.parametrize("option", ["batas", "=5", "batas=lima", "batas=2.5", "batas=true", "tahun:=dua"])
def test_a_wrong_parameter_is_refused_with_an_example(option: str) -> None:
    with pytest.raises(PohonError, match=r"--param"):
        from_options([option], {"batas": 20})


def test_a_file_needs_no_header_but_every_parameter(tmp_path: Path) -> None:
    path = tmp_path / "sendiri.cypher"
    path.write_text(CODE, encoding="utf-8")
    question = read_question(path)
    assert not question.text.endswith(";") and question.given({"kode": "1", "batas": 2}) == {"kode": "1", "batas": 2}
    with pytest.raises(PohonError, match=r"\$batas belum punya nilai.*sendiri.cypher"):
        question.given({"kode": "1"})


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ('// title = "A"\n', "'question'"),
        ('// title = "A"\n// question = "B?"\n// columns = []\n', "'columns'"),
        ('// title = "A"\n// question = "B?"\n// columns = ["a"]\n', "params"),
        ("// title = A\n", "TOML"),
    ],
)
def test_a_wrong_header_is_told(tmp_path: Path, header: str, told: str) -> None:
    path = tmp_path / "salah.cypher"
    path.write_text(f"// /// explore\n{header}// ///\nRETURN $a AS a;\n", encoding="utf-8")
    with pytest.raises(PohonError, match=told):
        read_question(path)


def test_an_unknown_question_and_an_unknown_parameter_name_the_right_ones() -> None:
    with pytest.raises(PohonError, match="pagu_per_pd"):
        find("pagu_pd")
    wrong: dict[str, Any] = {"op": "1.02"}
    with pytest.raises(PohonError, match=r"parameter op\b.*opd"):
        find("spm").given(wrong)
