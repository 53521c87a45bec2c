"""Text: what looks the same is the same, nothing is lost in silence, and keys made of text do not collide."""

from __future__ import annotations

import datetime
import math
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pohon_graph.values import clean_text, normal, slug

ANY_TEXT = st.text(alphabet=st.characters(), max_size=80)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("Dinas Kesehatan", "Dinas Kesehatan"),
        ("  Dinas  Kesehatan ", "Dinas Kesehatan"),
        ("Dinas\u00a0Kesehatan", "Dinas Kesehatan"),
        ("Dinas\r\n\tKesehatan\u2028", "Dinas Kesehatan"),
        ("Dinas\u200bKesehatan\ufeff", "DinasKesehatan"),
        ("I/a\r", "I/a"),
        ("a\x00b\x07c\x9f", "abc"),
        ("e\u0301", "é"),
        ("NA", "NA"),
        ("None", "None"),
        ("null", "null"),
        ("=HYPERLINK(1)", "=HYPERLINK(1)"),
        ("</script>", "</script>"),
        ("a\ud800b", "a�b"),
        ("", ""),
        (None, ""),
        (2026.0, "2026"),
        (1.3, "1.3"),
        (-0.0, "0"),
        (64.64999999999999, "64.64999999999999"),
        (1e22, "10000000000000000000000"),
        (1e-7, "0.0000001"),
        (7, "7"),
        (True, "TRUE"),
        (math.nan, "nan"),
        (datetime.datetime(2026, 1, 31), "2026-01-31"),
        (datetime.datetime(2026, 1, 31, 8, 30), "2026-01-31 08:30:00"),
        (datetime.date(2026, 1, 31), "2026-01-31"),
    ],
)
def test_cell_as_text(cell: object, text: str) -> None:
    assert clean_text(cell) == text


def test_every_control_and_format_character_goes_and_every_space_is_one_space() -> None:
    for code in range(sys.maxunicode + 1):
        letter = chr(code)
        kind = unicodedata.category(letter)
        if kind in ("Cc", "Cf", "Zs", "Zl", "Zp"):
            assert clean_text(f"a{letter}b") in (
                ("a b",) if letter.isspace() and not 0x1C <= code <= 0x1F else ("ab",)
            ), hex(code)


@given(ANY_TEXT | st.integers() | st.floats() | st.binary() | st.none() | st.dates() | st.times() | st.timedeltas())
def test_clean_text_is_storable_and_stable(cell: object) -> None:
    text = clean_text(cell)
    text.encode("utf-8")
    assert text == clean_text(text) == unicodedata.normalize("NFC", text).strip()
    assert "  " not in text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nilai SAKIP Rumah sakit", "Nilai  SAKIP Rumah Sakit"),
        ("Koordinasi Penyusunan DPA- SKPD", "Koordinasi Penyusunan DPA-SKPD"),
        ("Penyelenggar a Pelatihan", "Penyelenggara Pelatihan"),
        ("Dokumen ", "dokumen"),
        ("m²", "m2"),
    ],
)
def test_compared_without_case_spacing_punctuation(one: str, other: str) -> None:
    assert normal(one) == normal(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1,5 km", "15 km"),
        ("2025-2029", "20252029"),
        (">75", "75"),
        ("%", "-"),
        ("Prioiritas", "Prioritas"),
        ("1:1000", "11000"),
    ],
)
def test_what_means_something_else_stays_different(one: str, other: str) -> None:
    assert normal(one) != normal(other)
    assert slug(one) != slug(other)


def test_slug_is_readable_stable_and_marked_where_it_is_shortened() -> None:
    assert slug("Meningkatnya Derajat Kesehatan") == "meningkatnya-derajat-kesehatan"
    assert slug("Meningkatnya  derajat\u00a0kesehatan.") == "meningkatnya-derajat-kesehatan"
    long = "Meningkatnya akuntabilitas kinerja dan kualitas pelayanan publik rumah sakit"
    assert slug(long) == "meningkatnya-akuntabilitas-kinerja-dan-kualitas-pelayanan--9f9fd815771e"
    assert slug(long) != slug(long + " daerah")
    assert slug("") == ""


@given(ANY_TEXT, ANY_TEXT)
def test_texts_share_a_slug_only_if_they_are_normally_equal(one: str, other: str) -> None:
    assert slug(one).isascii()
    if slug(one) == slug(other):
        assert normal(one) == normal(other)


@given(st.text(alphabet="aAbé1., -/\u00a0", max_size=6), st.text(alphabet="aAbé1., -/\u00a0", max_size=6))
def test_short_near_twins_do_not_collide(one: str, other: str) -> None:
    if slug(one) == slug(other):
        assert normal(one) == normal(other)
