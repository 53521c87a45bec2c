"""Bullets of a cell, and the number in front of a goal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pohon_graph.values import bullets, is_marked, normal, without_number

WORDS = st.text("abcdefgh ", min_size=1, max_size=12).map(str.strip).filter(bool).map(lambda text: f"Me{text}")


@pytest.mark.parametrize(
    ("lines", "texts"),
    [
        ([], []),
        (["-"], []),
        (["Satu teks"], ["Satu teks"]),
        (["Satu teks", "yang berlanjut"], ["Satu teks yang berlanjut"]),
        (["Satu:", "- dua"], ["Satu: - dua"]),
        (["- Satu", "- Dua"], ["Satu", "Dua"]),
        (["1. Satu", "lanjut", "2) Dua"], ["Satu lanjut", "Dua"]),
        (["a) Satu", "b. Dua"], ["Satu", "Dua"]),
        (["(1) Satu", "(2) Dua"], ["Satu", "Dua"]),
        (["•Satu •Dua"], ["Satu", "Dua"]),
        (["\uf0b7 Satu", "o Dua"], ["Satu", "Dua"]),
        (["ii. Satu", "1.Dua"], ["Satu", "Dua"]),
        (["1.02.02 PROGRAM"], ["1.02.02 PROGRAM"]),
        (["1. 1.02.02 PROGRAM"], ["1.02.02 PROGRAM"]),
        (["x.xx.01 PROGRAM"], ["x.xx.01 PROGRAM"]),
        (["5 desa mandiri"], ["5 desa mandiri"]),
        (["a.n. Bupati"], ["a.n. Bupati"]),
    ],
)
def test_bullets(lines: list[str], texts: list[str]) -> None:
    assert bullets(lines) == texts


@given(st.lists(WORDS, min_size=1, max_size=5), st.sampled_from(["- ", "• ", "– ", "{}. ", "{}) ", "({}) "]))
def test_every_marked_line_is_a_text_of_its_own(texts: list[str], mark: str) -> None:
    lines = [mark.format(number) + text for number, text in enumerate(texts, 1)]
    assert all(map(is_marked, lines))
    assert bullets(lines) == texts


@pytest.mark.parametrize(
    "text",
    [
        *("Sasaran 2: Turunnya X", "sasaran 2 Turunnya X", "Sasaran RPJMD 1.2 - Turunnya X", "S1 Turunnya X"),
        *(
            "S.1.2 Turunnya X",
            "SS-3) Turunnya X",
            "T1. Turunnya X",
            "Tujuan II: Turunnya X",
            "1.2. Turunnya X",
            "3) Turunnya X",
        ),
    ],
)
def test_the_number_in_front_of_a_goal_is_left_off(text: str) -> None:
    assert without_number(text) == "Turunnya X"


@pytest.mark.parametrize(
    "text",
    [
        "100 desa mandiri",
        "1.500 desa mandiri",
        "1,5 persen",
        "Sasaran strategis tercapai",
        "Tujuan tercapai",
        "2025",
        "S1",
    ],
)
def test_a_number_that_may_be_text_stays(text: str) -> None:
    assert normal(without_number(text)) == normal(text)
