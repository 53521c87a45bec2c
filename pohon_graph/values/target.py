"""Targets and realisasi: the text as written, beside the number if it is exactly one."""

from __future__ import annotations

import datetime
import math
import re
from dataclasses import dataclass
from typing import Final, Literal

from pohon_graph.values.refusal import ValueRefused, shown
from pohon_graph.values.text import clean_text

JenisTarget = Literal["angka", "predikat", "rentang", "rasio", "kosong"]

_NUMBER: Final = r"[-−+]?\d[\d.,]*"
_SINGLE: Final = re.compile(rf"({_NUMBER})\s*(?:%|persen)?", re.IGNORECASE | re.ASCII)
_RATIO: Final = re.compile(rf"{_NUMBER}\s*[:/]\s*{_NUMBER}", re.ASCII)
_RANGE: Final = re.compile(
    rf"{_NUMBER}\s*%?\s*(?:-|–|—|s\.?/?d\.?|sampai(?:\s+dengan)?|hingga)\s*{_NUMBER}\s*%?|[<>≤≥]=?\s*{_NUMBER}\s*%?",
    re.IGNORECASE | re.ASCII,
)
_DASHES: Final = re.compile(r"[-–—−]*")


@dataclass(frozen=True, slots=True)
class NilaiTarget:
    """A target as it stands in the plan.

    Attributes:
        teks: the text of the cell, cleaned.
        angka: the number, if the text is one; a percentage in percent points (``34,49%`` is 34.49). None for a
            predicate, a range, a ratio, a blank, and a number with two readings (``1.234``).
        jenis: what the text is; every text that is no number, range or ratio is a ``predikat`` (BB, WTP, and also
            ``Proses Penilaian``).
    """

    teks: str
    angka: float | None
    jenis: JenisTarget


def parse_target(value: object) -> NilaiTarget:
    """A target or realisasi cell.

    Args:
        value: the cell. A percent-formatted number cell arrives as its fraction (0.85) and is kept so.

    Raises:
        ValueRefused: a date, time or true/false cell (Excel turns ``3-5`` into a date), or not-a-number.
    """
    if isinstance(value, datetime.date | datetime.time | datetime.timedelta):
        raise ValueRefused(
            f"Sel target berisi tanggal atau jam {shown(value)}; Excel mungkin mengubah “3-5” atau “1:10”. "
            "Format sel sebagai teks, lalu tulis ulang targetnya."
        )
    if isinstance(value, bool):
        raise ValueRefused(f"Sel target berisi nilai benar/salah {shown(value)}. Tulis angka atau teks targetnya.")
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueRefused(f"Sel target berisi {value}, bukan angka. Tulis angka atau teks targetnya.")
    text = clean_text(value)
    if isinstance(value, int | float):
        return NilaiTarget(text, _finite(text), "angka")
    if _DASHES.fullmatch(text):
        return NilaiTarget(text, None, "kosong")
    if single := _SINGLE.fullmatch(text):
        return NilaiTarget(text, _number(single[1]), "angka")
    if _RATIO.fullmatch(text):
        return NilaiTarget(text, None, "rasio")
    return NilaiTarget(text, None, "rentang" if _RANGE.fullmatch(text) else "predikat")


def _number(text: str) -> float | None:
    """One number; None where the mark in it may be thousands as well as decimal, or its groups make no sense."""
    body = text.lstrip("-−+")
    sign = "-" if text[0] in "-−" else ""
    marks = [letter for letter in body if letter in ".,"]
    if not marks:
        return _finite(sign + body)
    head, _, tail = body.rpartition(marks[-1])
    if len(marks) == 1:
        if not tail or (len(tail) == 3 and head != "0" and (len(head) <= 3 or tail == "000")):
            return None
        return _finite(f"{sign}{head}.{tail}")
    if len(set(marks)) == 1:
        head, tail = body, ""
    if marks[-1] in head and tail:
        return None
    first, *groups = re.split(r"[.,]", head)
    if len(set(marks[:-1])) != 1 or not 1 <= len(first) <= 3 or any(len(group) != 3 for group in groups):
        return None
    return _finite(f"{sign}{first}{''.join(groups)}.{tail or 0}")


def _finite(text: str) -> float | None:
    number = float(text)
    return number if math.isfinite(number) else None
