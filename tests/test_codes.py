"""Codes: read only as what they certainly are; what was repaired is said, what has two readings is refused."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pohon_graph.codes import (
    CodeRefused,
    Jenjang,
    Kode,
    bidang_slots,
    is_penunjang,
    is_unit,
    lingkup,
    nomenklatur_key,
    parse_kode,
    parse_rekening,
    parse_skpd,
    resolve_bidang,
    skpd_of,
)

DINKES = "1.02.0.00.0.00.01.0000"
RSUD = "1.02.0.00.0.00.01.0001"
BAPPEDA = "5.01.5.05.0.00.01.0000"
ANYTHING = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.text(alphabet="0123456789xX. '-A\u00a0", max_size=30)
    | st.binary()
    | st.dates()
    | st.times()
)


@pytest.mark.parametrize(
    ("cell", "jenjang"),
    [
        ("1", "urusan"),
        ("1.02", "bidang"),
        ("X.XX", "bidang"),
        ("1.02.02", "program"),
        ("X.XX.01", "program"),
        ("1.02.02.2.01", "kegiatan"),
        ("1.02.02.2.01.0001", "sub_kegiatan"),
        ("X.XX.01.2.01.0001", "sub_kegiatan"),
    ],
)
def test_code_in_its_normal_form_is_left_alone(cell: str, jenjang: Jenjang) -> None:
    kode = parse_kode(cell)
    assert kode == Kode(cell, jenjang, tuple(cell.split(".")))
    assert parse_kode(cell, expected=jenjang) == kode


@pytest.mark.parametrize(
    ("cell", "teks", "word"),
    [
        ("x.xx.01.2.01.0001", "X.XX.01.2.01.0001", "ditulis X"),
        ("1.01.01.02.01.0001", "1.01.01.2.01.0001", "kewenangan 02 ditulis 2"),
        ("1.01.01.02.03", "1.01.01.2.03", "kewenangan 02 ditulis 2"),
        ("01.02.02", "1.02.02", "urusan 01 ditulis 1"),
        (" 1.02 . 02.2.01 ", "1.02.02.2.01", "spasi"),
        ("1 02 02", "1.02.02", "spasi"),
        ("1.02.02\u00a02.01", "1.02.02.2.01", "spasi"),
        ("1.02.02.", "1.02.02", "titik"),
        ("'1.02.02", "1.02.02", "petik"),
        ("1.3", "1.03", "nol yang hilang"),
        (1.3, "1.03", "nol yang hilang"),
        (3.3, "3.30", "nol yang hilang"),
        (2.1, "2.10", "nol yang hilang"),
        (2.2, "2.20", "nol yang hilang"),
        (2.8, "2.08", "nol yang hilang"),
        ("1.3.02.2.01.0109", "1.03.02.2.01.0109", "nol yang hilang"),
    ],
)
def test_repair_is_certain_and_said(cell: object, teks: str, word: str) -> None:
    kode = parse_kode(cell)
    assert kode.teks == ".".join(kode.segmen) == teks
    assert any(word in reason for reason in kode.perbaikan)
    assert not kode.masalah


@pytest.mark.parametrize(
    ("cell", "teks", "nama"),
    [
        ("1.01.02 PROGRAM PENGELOLAAN PENDIDIKAN", "1.01.02", "PROGRAM PENGELOLAAN PENDIDIKAN"),
        ("1.01.02 - Pengelolaan", "1.01.02", "Pengelolaan"),
        ("1.01.02.\nPengelolaan", "1.01.02", "Pengelolaan"),
        (
            "1.03.07.2.01.0038 1.03.07.2.01.0018 Optimalisasi",
            "1.03.07.2.01.0038",
            "1.03.07.2.01.0018 Optimalisasi",
        ),
    ],
)
def test_code_and_name_in_one_cell(cell: str, teks: str, nama: str) -> None:
    kode = parse_kode(cell)
    assert (kode.teks, kode.nama) == (teks, nama)


KEGIATAN = parse_kode("1.03.02.2.01")
BLUD = parse_kode("1.02.01.2.10")


@pytest.mark.parametrize(
    ("cell", "expected", "parent", "teks"),
    [
        ("1.3.02.2.1.0009", None, KEGIATAN, "1.03.02.2.01.0009"),
        ("1.3.02.2.1.9", "sub_kegiatan", KEGIATAN, "1.03.02.2.01.0009"),
        ("1.2.1.2.10.1", "sub_kegiatan", None, "1.02.01.2.10.0001"),
        ("1.3.2", "program", None, "1.03.02"),
        ("1.3.2.2.3", "kegiatan", None, "1.03.02.2.03"),
        ("1.01.02.2.01.01", "sub_kegiatan", None, "1.01.02.2.01.0001"),
        ("1.3.02.2.1", None, None, None),
        ("1.3.02.2.1", "kegiatan", None, None),
        ("1.3.02.2.1", "kegiatan", parse_kode("1.03.02"), None),
        ("1.02.01.2.1.0001", "sub_kegiatan", BLUD, None),
        ("1.3.2", None, None, None),
        ("1.3.2.2.3", None, None, None),
        ("1.01.02.2.01.01", None, None, None),
        ("1.9", "bidang", None, None),
        ("1.9.02", "program", None, None),
    ],
)
def test_lost_zero_only_where_the_hierarchy_proves_it(
    cell: str, expected: Jenjang | None, parent: Kode | None, teks: str | None
) -> None:
    if teks is not None:
        kode = parse_kode(cell, expected=expected, parent=parent)
        assert kode.teks == teks
        assert kode.perbaikan
        return
    with pytest.raises(CodeRefused, match="hilang"):
        parse_kode(cell, expected=expected, parent=parent)


@pytest.mark.parametrize(
    ("cell", "expected", "parent", "word"),
    [
        ("1.02.02.9.01", None, None, "kewenangan 9"),
        ("1.02.02.0.01", None, None, "kewenangan 0"),
        ("1.02.02.2", None, None, "4 ruas"),
        ("1.02.02.2.01", "program", None, "3 ruas, ini 5"),
        ("1.02.02.2.001", None, None, "2 angka"),
        ("X.02.01", None, None, "tanpa XX"),
        ("1.XX.01", None, None, "hanya X.XX"),
        ("1.03.08.2.01.0021", None, parse_kode("1.03.09.2.01"), "tidak berada di bawah"),
        ("1.01.01.02.03.0001", None, parse_kode("1.01.02.2.03"), "tidak berada di bawah"),
    ],
)
def test_readable_code_that_breaks_the_grammar_says_so(
    cell: str, expected: Jenjang | None, parent: Kode | None, word: str
) -> None:
    assert any(word in problem for problem in parse_kode(cell, expected=expected, parent=parent).masalah)


@pytest.mark.parametrize("parent", ["X.XX.01.2.10", "1.02.01.2.10"])
@pytest.mark.parametrize("child", ["X.XX.01.2.10.0001", "1.02.01.2.10.0001"])
def test_placeholder_contains_the_same_work_of_any_bidang(parent: str, child: str) -> None:
    assert not parse_kode(child, parent=parse_kode(parent)).masalah


@pytest.mark.parametrize(
    "cell",
    [
        *(None, "", "-", "0", 0, 0.5, 20099.0, -1.3, math.nan, True, "JUMLAH", "PROGRAM 1.02.02", "12 Januari", "X"),
        *("1.234.567,00", "1,02", "1.02.02a", DINKES, "1" * 10_000, "\ud800", datetime.date(2026, 2, 1), "10102"),
    ],
)
def test_what_is_no_code_is_refused(cell: object) -> None:
    with pytest.raises(CodeRefused) as refused:
        parse_kode(cell)
    assert 10 < len(refused.value.reason) < 250


def test_placeholder_takes_the_first_bidang_of_the_agency() -> None:
    kode = resolve_bidang(parse_kode("X.XX.01.2.01.0001"), BAPPEDA)
    assert (kode.teks, kode.segmen[:2]) == ("5.01.01.2.01.0001", ("5", "01"))
    assert "X.XX" in kode.perbaikan[-1]
    own = parse_kode("1.02.02.2.01.0001")
    assert resolve_bidang(own, BAPPEDA) is own
    with pytest.raises(CodeRefused):
        resolve_bidang(parse_kode("X.XX.01"), "Bappeda")


@pytest.mark.parametrize(
    ("kode", "penunjang", "key"),
    [
        ("1.02.01.2.02.0001", True, "X.XX.01.2.02.0001"),
        ("7.01.01", True, "X.XX.01"),
        ("X.XX.01.2.01", True, "X.XX.01.2.01"),
        ("5.01.02.2.01.0001", False, "5.01.02.2.01.0001"),
        ("1.02", False, "1.02"),
        ("1", False, "1"),
    ],
)
def test_supporting_program(kode: str, penunjang: bool, key: str) -> None:
    for form in (kode, parse_kode(kode)):
        assert is_penunjang(form) is penunjang
        assert nomenklatur_key(form) == key


@pytest.mark.parametrize(
    ("cell", "kode", "repaired"),
    [
        (DINKES, DINKES, False),
        (RSUD, RSUD, False),
        ("1.01.2.22.0.00.16.0000", "1.01.2.22.0.00.16.0000", False),
        ("1.2.0.0.0.0.1.0", DINKES, True),
        ("3.3.0.00.0.00.01.0000", "3.30.0.00.0.00.01.0000", True),
        (f"{RSUD} RSUD dr. Soetomo", RSUD, True),
        (f"'{DINKES}.", DINKES, True),
        ("1.02.0.00.0.00.01 .0000", DINKES, True),
    ],
)
def test_agency_code(cell: str, kode: str, repaired: bool) -> None:
    read = parse_skpd(cell)
    assert read == kode
    assert bool(read.perbaikan) is repaired


@pytest.mark.parametrize(
    "cell",
    [
        None,
        "",
        "Dinas Kesehatan",
        "1.02.0.00.0.00.01",
        "1.02.02.2.01.0001",
        "0.00.0.00.0.00.01.0000",
        "1.9.0.00.0.00.1.0000",
        1.02,
        "4.01.0.00.0.00.x.0000",
    ],
)
def test_what_is_no_agency_code_is_refused(cell: object) -> None:
    with pytest.raises(CodeRefused, match="perangkat daerah"):
        parse_skpd(cell)


def test_agency_unit_and_lingkup() -> None:
    assert bidang_slots("1.01.2.22.0.00.16.0000") == ("1.01", "2.22")
    assert bidang_slots(RSUD) == ("1.02",)
    assert (is_unit(RSUD), is_unit(DINKES), is_unit("pemda")) == (True, False, False)
    assert (skpd_of(RSUD), skpd_of(DINKES)) == (DINKES, DINKES)
    assert lingkup(DINKES) == lingkup(DINKES, DINKES) == DINKES
    assert lingkup(DINKES, RSUD) == lingkup(RSUD) == lingkup(RSUD, RSUD) == f"{DINKES}/{RSUD}"


@pytest.mark.parametrize(
    ("cell", "kode", "repaired"),
    [
        ("5.1.02.01.01.0024", "5.1.02.01.01.0024", False),
        ("5.1.02.04", "5.1.02.04", False),
        ("5", "5", False),
        (5.0, "5", False),
        (5.1, "5.1", False),
        ("5.1.2.1.1.24", "5.1.02.01.01.0024", True),
        ("5.1.02.01.01.001", "5.1.02.01.01.0001", True),
        ("5.1.02.01.01.0024 Belanja Alat Tulis Kantor", "5.1.02.01.01.0024", True),
    ],
)
def test_rekening(cell: object, kode: str, repaired: bool) -> None:
    read = parse_rekening(cell)
    assert read == kode
    assert bool(read.perbaikan) is repaired


@pytest.mark.parametrize(
    ("cell", "word"),
    [
        ("5.2.2.20.01", "13/2006"),
        ("5.2.2.20.01.0001", "13/2006"),
        ("5.1.2", "13/2006"),
        ("7.1", "bukan kode rekening"),
        ("5.1.002", "bukan kode rekening"),
        ("5.1.XX", "bukan kode rekening"),
        ("5.1.02.01.01.0024.1", "bukan kode rekening"),
        (None, "kosong"),
        ("Belanja", "bukan kode rekening"),
    ],
)
def test_rekening_of_another_rule_or_kind_is_refused(cell: object, word: str) -> None:
    with pytest.raises(CodeRefused) as refused:
        parse_rekening(cell)
    assert word in refused.value.reason


@pytest.mark.parametrize("parse", [parse_kode, parse_skpd, parse_rekening])
@given(cell=ANYTHING)
def test_nothing_but_our_own_refusal(parse: Callable[[object], Kode | str], cell: object) -> None:
    try:
        read = parse(cell)
    except CodeRefused as refused:
        assert refused.reason
        return
    again = parse(read.teks if isinstance(read, Kode) else str(read))
    assert (again.teks if isinstance(again, Kode) else again) == (read.teks if isinstance(read, Kode) else read)
