"""Rupiah: whole int64 amounts, from every spelling seen in users' files.

Two conventions exist: ``id`` writes 1.234.567,00 and ``us`` writes 1,234,567.00. A text that both would read, with
different results, is ambiguous; only its column can settle it (:func:`rupiah_convention`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from pohon_graph.values.refusal import ValueRefused, shown
from pohon_graph.values.text import clean_text

Convention = Literal["id", "us"]

_LARGEST: Final = 2**63 - 1
_EXACT_FLOAT: Final = 2**53
_LONGEST: Final = 60
_DECIMAL_MARK: Final[dict[str, Convention]] = {",": "id", ".": "us"}
_THOUSANDS_MARK: Final[dict[str, Convention]] = {".": "id", ",": "us"}
_BLANK: Final = re.compile(r"(?:rp\.?|idr)?\s*[-–—−]*", re.IGNORECASE)
_AMOUNT: Final = re.compile(
    r"(?P<open>\(\s*)?(?P<sign>[-−–+]\s*)?(?P<mark>(?:rp\.?|idr)\s*)?(?P<sign2>[-−–]\s*)?(?P<open2>\(\s*)?"
    r"(?P<body>\d[\d.,]*?)(?P<flat>[.,](?:-{1,2}|=))?(?P<close>\s*\))?",
    re.IGNORECASE | re.ASCII,
)
_SCALED: Final = re.compile(
    r"\d[\d.,]*\s*(?:ribu|rb|juta|jt|miliar|milyar|mil|mlr|m|triliun|trilyun|t)\b", re.IGNORECASE
)
_SCIENTIFIC: Final = re.compile(r"[-+]?\d+(?:[.,]\d+)?e[-+]?\d+", re.IGNORECASE)
_WRITE: Final = "Tulis rupiah utuh, misalnya 1234567 atau 1.234.567,00."


class _Reading(NamedTuple):
    """A number as written: its whole part, its decimals, and the convention that this spelling proves."""

    whole: str
    decimals: str
    proves: Convention | None


def parse_rupiah(value: object, *, convention: Convention | None = None) -> int | None:
    """A cell as whole rupiah.

    Blank (None, spaces, NBSP, ``-``, ``–``, ``Rp``, ``Rp -``) is None; ``0`` is 0. Brackets or a leading minus are
    negative. ``Rp1.234`` is read as thousands: no rupiah is written with three decimals. Decimals must be zeros: sen
    are refused, never rounded. A real number cell may carry the noise of a formula beyond Excel's 15 digits.

    Args:
        value: the cell.
        convention: how the column writes numbers, where that is proven; settles only what is ambiguous by itself.

    Returns:
        Whole rupiah within int64, or None for a blank cell.

    Raises:
        ValueRefused: anything else; ``ambiguous`` is set where a convention would settle it.
    """
    if isinstance(value, str):
        if len(value) < 19 and value.isdigit() and value.isascii() and value[0] != "0":
            return int(value)
        if len(value) <= _LONGEST:
            return _from_text(value, convention)
        return _from_text(_short(value), convention)
    if value is None:
        return None
    if isinstance(value, bool):
        raise ValueRefused(f"Nilai benar/salah {shown(value)} bukan rupiah. {_WRITE}")
    if isinstance(value, int):
        return _in_range(value, value)
    if isinstance(value, float):
        return _from_float(value)
    if isinstance(value, Decimal):
        return _from_decimal(value)
    raise ValueRefused(f"{shown(value)} bukan angka rupiah. {_WRITE}")


def rupiah_convention(texts: Iterable[object]) -> Convention | None:
    """The convention that a column of rupiah proves by itself.

    Args:
        texts: the cells of one column of one sheet; number cells and blanks say nothing.

    Returns:
        The convention, if at least one unambiguous text proves it and none proves the other; else None.
    """
    proven = {_proof(text) for text in texts if isinstance(text, str)} - {None}
    return proven.pop() if len(proven) == 1 else None


def format_rupiah(n: int) -> str:
    """Whole rupiah as EYD writes it, without a space: ``Rp1.234.567``, ``-Rp1.234``; `parse_rupiah` reads it back."""
    return f"{'-' if n < 0 else ''}Rp{abs(n):,}".replace(",", ".")


def _short(value: str) -> str:
    text = clean_text(value)
    if len(text) > _LONGEST:
        raise ValueRefused(f"Teks {shown(text)} terlalu panjang untuk rupiah. {_WRITE}")
    return text


@lru_cache(maxsize=65_536)
def _from_text(value: str, convention: Convention | None) -> int | None:
    text = clean_text(value)
    if _BLANK.fullmatch(text):
        return None
    amount = _AMOUNT.fullmatch(text)
    signs = [amount[name] for name in ("sign", "sign2", "open", "open2") if amount[name]] if amount else []
    if not amount or len(signs) > 1 or bool(amount["close"]) != bool(amount["open"] or amount["open2"]):
        raise _not_an_amount(text)
    reading = _read(amount["body"], (amount["flat"] or "")[:1], bool(amount["mark"]), convention)
    if reading is None:
        raise ValueRefused(
            f"{shown(text)} bisa dibaca dengan dua cara: titik atau koma itu pemisah ribuan atau desimal. {_WRITE}",
            ambiguous=convention is None,
        )
    if len(reading.whole) > 1 and reading.whole[0] == "0" and reading.whole.strip("0"):
        raise ValueRefused(f"{shown(text)} diawali nol seperti sebuah kode, bukan rupiah. {_WRITE}")
    if reading.decimals.strip("0"):
        raise ValueRefused(
            f"{shown(text)} memuat pecahan rupiah (sen). Bulatkan menurut dokumen aslinya, lalu muat lagi."
        )
    negative = bool(signs) and signs[0].strip() != "+"
    return _in_range(-int(reading.whole) if negative else int(reading.whole), text)


def _proof(value: str) -> Convention | None:
    text = clean_text(value) if len(value) <= 1_000 else ""
    amount = _AMOUNT.fullmatch(text)
    if not amount or len(text) > _LONGEST:
        return None
    try:
        reading = _read(amount["body"], (amount["flat"] or "")[:1], bool(amount["mark"]), None)
    except ValueRefused:
        return None
    return reading.proves if reading else None


def _read(body: str, flat: str, marked: bool, convention: Convention | None) -> _Reading | None:
    """Split a number at its marks; None where two readings are left. ``flat`` is the mark of a closing ``,-``."""
    if flat:
        return _read_flat(body, flat)
    marks = [letter for letter in body if letter in ".,"]
    if not marks:
        return _Reading(body, "", None)
    last = marks[-1]
    head, _, tail = body.rpartition(last)
    if not tail:
        raise _not_an_amount(body)
    if len(marks) == 1:
        return _read_single(head, last, tail, marked, convention)
    if len(set(marks)) == 1:
        return _Reading(_ungroup(body, last), "", _THOUSANDS_MARK[last])
    if len(tail) == 3 and last not in head and convention != _DECIMAL_MARK[last]:
        return None
    return _read_decimal(head, last, tail, body)


def _read_single(head: str, mark: str, tail: str, marked: bool, convention: Convention | None) -> _Reading | None:
    """A number with one mark: thousands, decimals, or None where it may be either."""
    if not head.strip("0") and not tail.strip("0"):
        return _Reading("0", "", None)
    thousands = convention == _THOUSANDS_MARK[mark]
    if len(tail) == 3 and len(head) <= 3 and head[0] != "0" and (marked or thousands):
        return _Reading(head + tail, "", _THOUSANDS_MARK[mark])
    unsettled = len(tail) == 3 or (len(head) <= 3 and bool(tail.strip("0")))
    if unsettled and convention is None:
        return None
    if len(tail) == 3 and thousands:
        raise _misgrouped(head + mark + tail)
    return _Reading(head, tail, None if unsettled else _DECIMAL_MARK[mark])


def _read_flat(body: str, mark: str) -> _Reading:
    """``1.234,-`` has a decimal comma; ``1.234.-`` closes a number whose thousands have that mark."""
    if mark in body:
        return _Reading(_ungroup(body, mark), "", _THOUSANDS_MARK[mark])
    return _read_decimal(body, mark, "", body)


def _read_decimal(head: str, mark: str, tail: str, body: str) -> _Reading:
    other = "." if mark == "," else ","
    if mark in head:
        raise _misgrouped(body)
    return _Reading(_ungroup(head, other), tail, _DECIMAL_MARK[mark])


def _ungroup(text: str, mark: str) -> str:
    first, *rest = text.split(mark)
    if rest and (not 1 <= len(first) <= 3 or first[0] == "0" or any(len(group) != 3 for group in rest)):
        raise _misgrouped(text)
    return first + "".join(rest)


def _from_float(value: float) -> int:
    if not math.isfinite(value):
        raise ValueRefused(f"Sel berisi {value}, bukan angka. {_WRITE}")
    if abs(value) > _EXACT_FLOAT:
        raise ValueRefused(
            f"{shown(value)} terlalu besar untuk sel angka Excel: digitnya bisa hilang. Tulis sebagai teks."
        )
    nearest = round(value)
    if value != nearest and float(f"{value:.15g}") != nearest:
        raise ValueRefused(
            f"{shown(value)} memuat pecahan rupiah (sen). Bulatkan menurut dokumen aslinya, lalu muat lagi."
        )
    return nearest


def _from_decimal(value: Decimal) -> int:
    if not value.is_finite() or abs(value) > _LARGEST or value != value.to_integral_value():
        raise ValueRefused(f"{shown(value)} bukan rupiah utuh yang dapat disimpan. {_WRITE}")
    return _in_range(int(value), value)


def _in_range(amount: int, value: object) -> int:
    if not -_LARGEST <= amount <= _LARGEST:
        raise ValueRefused(
            f"{shown(value)} melampaui batas angka yang dapat disimpan. Periksa kembali jumlah digitnya."
        )
    return amount


def _misgrouped(text: str) -> ValueRefused:
    return ValueRefused(f"Pemisah ribuan pada {shown(text)} tidak setiap tiga angka. {_WRITE}")


def _not_an_amount(text: str) -> ValueRefused:
    if text.startswith("#"):
        return ValueRefused(f"Sel berisi galat rumus {shown(text)}. Perbaiki rumusnya di lembar kerja.")
    if _SCIENTIFIC.fullmatch(text):
        return ValueRefused(f"{shown(text)} ditulis secara ilmiah; digitnya sudah hilang. {_WRITE}")
    if _SCALED.search(text):
        return ValueRefused(f"{shown(text)} memakai satuan ribu, juta, miliar, atau triliun. {_WRITE}")
    if text.endswith("-"):
        return ValueRefused(f"Tanda minus di belakang {shown(text)} bisa berarti negatif atau “,-”. {_WRITE}")
    return ValueRefused(f"{shown(text)} bukan angka rupiah. {_WRITE}")
