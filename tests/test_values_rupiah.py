"""Rupiah: every spelling seen in users' files is the right whole amount, or is refused with a reason."""

from __future__ import annotations

import datetime
import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pohon_graph.values import Convention, ValueRefused, format_rupiah, parse_rupiah, rupiah_convention

INT64 = st.integers(min_value=-(2**63 - 1), max_value=2**63 - 1)
CELLS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.decimals()
    | st.text()
    | st.text(alphabet="0123456789.,-()Rrp \u00a0−%eE#", max_size=30)
    | st.binary()
    | st.dates()
    | st.datetimes()
    | st.times()
    | st.timedeltas()
)


@pytest.mark.parametrize(
    ("cell", "rupiah"),
    [
        ("1234567", 1_234_567),
        ("1.234.567", 1_234_567),
        ("1.234.567,00", 1_234_567),
        ("Rp 1.234.567,-", 1_234_567),
        ("Rp. 1.234.567,--", 1_234_567),
        ("Rp 1.234.567.-", 1_234_567),
        ("1,234,567.00", 1_234_567),
        ("1,234,567", 1_234_567),
        ("80000000000.00", 80_000_000_000),
        ("80000000000,00", 80_000_000_000),
        ("13670350.0", 13_670_350),
        ("1234.0000", 1_234),
        ("Rp2.000", 2_000),
        ("Rp 2.000", 2_000),
        ("rp2,000", 2_000),
        ("IDR 5.000.000", 5_000_000),
        ("2.000,-", 2_000),
        ("100.00", 100),
        ("5,00", 5),
        ("\u00a01.234.567\u00a0", 1_234_567),
        ("1.234.567\n", 1_234_567),
        ("(1.000.000)", -1_000_000),
        ("(Rp1.000)", -1_000),
        ("Rp (1.000)", -1_000),
        ("-Rp1.234", -1_234),
        ("Rp-1.234", -1_234),
        ("-1.000.000,00", -1_000_000),
        ("−1000", -1_000),
        ("-   5,000,000", -5_000_000),
        ("2147483648", 2_147_483_648),
        ("9223372036854775807", 2**63 - 1),
        (2_147_483_648, 2_147_483_648),
        (80_000_000_000.0, 80_000_000_000),
        (float(2**53), 2**53),
        (17_553_722_000.000004, 17_553_722_000),
        (-1.0, -1),
        (Decimal("1234.00"), 1_234),
    ],
)
def test_spelling_is_read_to_the_rupiah(cell: object, rupiah: int) -> None:
    assert parse_rupiah(cell) == rupiah


@pytest.mark.parametrize("cell", ["0", "00", "0,00", "0.00", "0.000", "Rp0", "Rp 0,-", 0, 0.0, -0.0])
def test_zero_is_a_number(cell: object) -> None:
    assert parse_rupiah(cell) == 0


@pytest.mark.parametrize("cell", [None, "", "   ", "\u00a0", "\t\n", "-", "–", "—", "--", "Rp", "Rp -", " Rp-   "])
def test_blank_is_none(cell: object) -> None:
    assert parse_rupiah(cell) is None


@pytest.mark.parametrize(
    ("cell", "word"),
    [
        ("1.234.567,50", "sen"),
        ("1,250,000.50", "sen"),
        ("1234.50", "sen"),
        (1234.5, "sen"),
        (0.1 + 0.2, "sen"),
        ("1,5 milyar", "miliar"),
        ("500 jt", "juta"),
        ("Rp 2 M", "miliar"),
        ("8E+10", "ilmiah"),
        ("1,5e9", "ilmiah"),
        ("1.23.456", "tiga angka"),
        ("0.123.456", "tiga angka"),
        ("1,234.567.890", "tiga angka"),
        ("0012", "kode"),
        ("1.000.000-", "minus"),
        ("#REF!", "rumus"),
        ("12 Dokumen", "bukan angka"),
        ("50%", "bukan angka"),
        ("1 234 567", "bukan angka"),
        ("1.02.02.2.01.0001", "tiga angka"),
        ("(1.000.000", "bukan angka"),
        ("(-1.000.000)", "bukan angka"),
        ("1.234.567,", "bukan angka"),
        ("=1+1", "bukan angka"),
        ("１２", "bukan angka"),
        ("9223372036854775808", "batas"),
        ("-9223372036854775808", "batas"),
        (2**63, "batas"),
        (2.0**53 + 2, "Excel"),
        (math.nan, "bukan angka"),
        (math.inf, "bukan angka"),
        (True, "benar/salah"),
        (datetime.date(2026, 1, 1), "bukan angka"),
        (Decimal("NaN"), "rupiah utuh"),
        ("9" * 10_000_000, "terlalu panjang"),
        ("\ud800", "bukan angka"),
    ],
)
def test_refused_with_its_reason(cell: object, word: str) -> None:
    with pytest.raises(ValueRefused) as refused:
        parse_rupiah(cell)
    assert word in refused.value.reason
    assert not refused.value.ambiguous
    assert len(refused.value.reason) < 250


@pytest.mark.parametrize(
    ("cell", "as_id", "as_us"),
    [
        ("1.234", 1_234, None),
        ("1,234", None, 1_234),
        ("(1.000)", -1_000, -1),
        ("-1,000", -1, -1_000),
        ("1,5", None, None),
        ("1500.000", None, 1_500),
        ("1.234,000", 1_234, None),
    ],
)
def test_ambiguous_is_settled_by_the_convention_only(cell: str, as_id: int | None, as_us: int | None) -> None:
    with pytest.raises(ValueRefused) as refused:
        parse_rupiah(cell)
    assert refused.value.ambiguous
    conventions: list[tuple[Convention, int | None]] = [("id", as_id), ("us", as_us)]
    for convention, rupiah in conventions:
        if rupiah is not None:
            assert parse_rupiah(cell, convention=convention) == rupiah
            continue
        with pytest.raises(ValueRefused) as settled:
            parse_rupiah(cell, convention=convention)
        assert not settled.value.ambiguous


@pytest.mark.parametrize(
    ("texts", "convention"),
    [
        (["1.234", "1.234.567"], "id"),
        (["1.234", "2.000,-"], "id"),
        (["1.234", "1.234.567,89"], "id"),
        (["80000000000.00", "0.00", "1.234"], "us"),
        (["1,234", "1,234,567.00"], "us"),
        (["1.234", "5.678"], None),
        (["1.234.567", "1,234,567"], None),
        (["1.23.456", "#REF!", "x" * 100_000], None),
        ([1234.5, None, 7, "0", "-", "1500.000"], None),
        ([], None),
    ],
)
def test_convention_needs_proof_without_contradiction(texts: list[object], convention: str | None) -> None:
    assert rupiah_convention(texts) == convention


@given(INT64)
def test_what_we_write_is_read_back(amount: int) -> None:
    assert parse_rupiah(format_rupiah(amount)) == amount
    assert parse_rupiah(str(amount)) == amount


@given(INT64)
def test_the_convention_of_the_column_reads_both_ways_of_grouping(amount: int) -> None:
    us = f"{amount:,}"
    assert parse_rupiah(us, convention="us") == amount
    assert parse_rupiah(us.replace(",", "."), convention="id") == amount
    assert parse_rupiah(us + ".00") == amount
    assert parse_rupiah(f"({us}.00)" if amount > 0 else us + ".00") == -abs(amount)


@given(CELLS, st.sampled_from([None, "id", "us"]))
def test_nothing_but_our_own_refusal(cell: object, convention: Convention | None) -> None:
    try:
        amount = parse_rupiah(cell, convention=convention)
    except ValueRefused as refused:
        assert refused.reason
    else:
        assert amount is None or (type(amount) is int and abs(amount) < 2**63)


@pytest.mark.parametrize(
    ("amount", "text"), [(0, "Rp0"), (999, "Rp999"), (1_234_567, "Rp1.234.567"), (-1_234, "-Rp1.234")]
)
def test_rupiah_as_we_write_it(amount: int, text: str) -> None:
    assert format_rupiah(amount) == text
