"""Targets: the text stays beside the number, and there is a number only if the text is exactly one."""

from __future__ import annotations

import datetime
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pohon_graph.values import ValueRefused, parse_target


@pytest.mark.parametrize(
    ("cell", "teks", "angka", "jenis"),
    [
        ("34,49%", "34,49%", 34.49, "angka"),
        ("100 %", "100 %", 100.0, "angka"),
        ("100 persen", "100 persen", 100.0, "angka"),
        ("64.64999999999999", "64.64999999999999", 64.64999999999999, "angka"),
        (64.64999999999999, "64.64999999999999", 64.64999999999999, "angka"),
        (12.0, "12", 12.0, "angka"),
        (0, "0", 0.0, "angka"),
        ("0", "0", 0.0, "angka"),
        ("0,125", "0,125", 0.125, "angka"),
        ("-2,4", "-2,4", -2.4, "angka"),
        ("1.234.567", "1.234.567", 1_234_567.0, "angka"),
        ("1.234,5", "1.234,5", 1_234.5, "angka"),
        ("1,234.5", "1,234.5", 1_234.5, "angka"),
        ("47297.947", "47297.947", 47_297.947, "angka"),
        ("1.234", "1.234", None, "angka"),
        ("1,234", "1,234", None, "angka"),
        ("1500.000", "1500.000", None, "angka"),
        ("1.23.4", "1.23.4", None, "angka"),
        ("9" * 400, "9" * 400, None, "angka"),
        ("BB", "BB", None, "predikat"),
        ("WTP", "WTP", None, "predikat"),
        ("NA", "NA", None, "predikat"),
        ("Proses Penilaian", "Proses Penilaian", None, "predikat"),
        ("12 Dokumen", "12 Dokumen", None, "predikat"),
        ("1,5 juta", "1,5 juta", None, "predikat"),
        ("1:1000", "1:1000", None, "rasio"),
        ("1 : 1.000", "1 : 1.000", None, "rasio"),
        ("3-5", "3-5", None, "rentang"),
        ("80 – 90%", "80 – 90%", None, "rentang"),
        ("80 s.d. 90", "80 s.d. 90", None, "rentang"),
        ("≥ 75", "≥ 75", None, "rentang"),
        ("-", "-", None, "kosong"),
        ("", "", None, "kosong"),
        (None, "", None, "kosong"),
        ("\u00a034,49\u00a0%\n", "34,49 %", 34.49, "angka"),
    ],
)
def test_target_keeps_its_text(cell: object, teks: str, angka: float | None, jenis: str) -> None:
    target = parse_target(cell)
    assert (target.teks, target.angka, target.jenis) == (teks, angka, jenis)


@pytest.mark.parametrize(
    "cell",
    [
        datetime.date(2026, 5, 3),
        datetime.datetime(2026, 5, 3),
        datetime.time(1, 10),
        datetime.timedelta(1),
        True,
        math.nan,
    ],
)
def test_what_excel_turned_into_something_else_is_refused(cell: object) -> None:
    with pytest.raises(ValueRefused) as refused:
        parse_target(cell)
    assert refused.value.reason


@given(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary() | st.text("0123456789.,-%:/ <≥sd")
)
def test_number_is_finite_and_nothing_but_our_refusal(cell: object) -> None:
    try:
        target = parse_target(cell)
    except ValueRefused:
        return
    assert target.angka is None or math.isfinite(target.angka)
    assert target.angka is None or target.jenis == "angka"
