"""Dates, yes/no, years and shares as users type them."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pohon_graph.values import ValueRefused, parse_boolean, parse_date, parse_fraction, parse_tahun

JANUARY = datetime.date(2026, 1, 31)


@pytest.mark.parametrize(
    ("cell", "date"),
    [
        ("2026-01-31", JANUARY),
        ("2026-01-31 08:00:00", JANUARY),
        ("2026-01-31T08:00:00Z", JANUARY),
        ("31/01/2026", JANUARY),
        ("31-1-2026", JANUARY),
        ("31.01.2026", JANUARY),
        ("31 Januari 2026", JANUARY),
        ("31 jan 2026", JANUARY),
        (JANUARY, JANUARY),
        (datetime.datetime(2026, 1, 31, 8), JANUARY),
        ("01/02/2026", datetime.date(2026, 2, 1)),
        ("0000-00-00", None),
        ("0000-00-00 00:00:00", None),
        ("", None),
        ("-", None),
        (None, None),
    ],
)
def test_date(cell: object, date: datetime.date | None) -> None:
    assert parse_date(cell) == date


@pytest.mark.parametrize(
    "cell", [46053, 46053.0, "46053", "12/31/2026", "30 Februari 2026", "1/2/26", "2026-00-10", "besok", True]
)
def test_no_date_is_guessed(cell: object) -> None:
    with pytest.raises(ValueRefused, match="bukan tanggal"):
        parse_date(cell)


@pytest.mark.parametrize("cell", ["ya", "Ya ", "Y", "1", 1, 1.0, "TRUE", True, "benar", "v", "✓", "√"])
def test_yes(cell: object) -> None:
    assert parse_boolean(cell) is True


@pytest.mark.parametrize("cell", ["tidak", "T", "tdk", "0", 0, 0.0, "false", False, "n"])
def test_no(cell: object) -> None:
    assert parse_boolean(cell) is False


@pytest.mark.parametrize("cell", [None, "", "-", "\u00a0"])
def test_neither(cell: object) -> None:
    assert parse_boolean(cell) is None


@pytest.mark.parametrize("cell", ["x", "mungkin", 2, math.nan])
def test_no_answer_is_guessed(cell: object) -> None:
    with pytest.raises(ValueRefused, match="ya atau tidak"):
        parse_boolean(cell)


@pytest.mark.parametrize("cell", [2026, 2026.0, "2026", "2026.0", " 2026 ", "TA 2026", "Tahun Anggaran 2026"])
def test_year(cell: object) -> None:
    assert parse_tahun(cell) == 2026


@pytest.mark.parametrize(
    "cell", [None, "", "26", "2026.5", 2026.5, 1999, 2101, "2025-2029", True, datetime.date(2026, 1, 1)]
)
def test_no_year_is_guessed(cell: object) -> None:
    with pytest.raises(ValueRefused, match="bukan tahun"):
        parse_tahun(cell)


@pytest.mark.parametrize(
    ("cell", "share"),
    [
        ("0,25", 0.25),
        ("0.25", 0.25),
        ("25%", 0.25),
        ("25 %", 0.25),
        ("12,5%", 0.125),
        (0.25, 0.25),
        (1, 1.0),
        ("1", 1.0),
    ],
)
def test_share(cell: object, share: float) -> None:
    assert parse_fraction(cell) == share


@pytest.mark.parametrize("cell", [None, "", "-"])
def test_blank_share(cell: object) -> None:
    assert parse_fraction(cell) is None


@pytest.mark.parametrize("cell", ["25", 25, 1.5, "-0,5", -0.5, "101%", math.nan, math.inf, True, "seperempat", 10**400])
def test_no_share_is_guessed(cell: object) -> None:
    with pytest.raises(ValueRefused, match="antara 0 dan 1"):
        parse_fraction(cell)


@pytest.mark.parametrize("parse", [parse_date, parse_boolean, parse_tahun, parse_fraction])
@given(cell=st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary() | st.dates() | st.times())
def test_nothing_but_our_own_refusal(parse: Callable[[object], object], cell: object) -> None:
    try:
        parse(cell)
    except ValueRefused as refused:
        assert refused.reason


@pytest.mark.parametrize("parse", [parse_date, parse_boolean, parse_tahun, parse_fraction])
def test_huge_and_broken_text(parse: Callable[[object], object]) -> None:
    for cell in ("9" * 10_000_000, "\ud800", "1\x00"):
        try:
            parse(cell)
        except ValueRefused as refused:
            assert len(refused.reason) < 250
