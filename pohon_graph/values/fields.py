"""Dates, yes/no, years and fractions."""

from __future__ import annotations

import datetime
import math
import re
from typing import Final

from pohon_graph.values.refusal import ValueRefused, shown
from pohon_graph.values.text import clean_text

_MONTHS: Final = {
    name: month
    for month, names in enumerate(
        (
            "januari jan",
            "februari feb pebruari",
            "maret mar",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "agustus agu agt ags",
            "september sep sept",
            "oktober okt",
            "november nov nopember nop",
            "desember des",
        ),
        start=1,
    )
    for name in names.split()
}
_BLANK: Final = re.compile(r"[-–—]*")
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]+Z?)?", re.ASCII)
_DAY_FIRST: Final = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})", re.ASCII)
_NAMED: Final = re.compile(r"(\d{1,2})[ -]([A-Za-z]+)\.?[ -](\d{4})", re.ASCII)
_NO_DATE: Final = re.compile(r"0000-00-00(?:[T ][0:.]+Z?)?")
_YEAR: Final = re.compile(r"(?:(?:ta\.?|tahun(?: anggaran)?)\s*)?(\d{4})(?:[.,]0+)?", re.IGNORECASE | re.ASCII)
_FRACTION: Final = re.compile(r"(\d{1,17}(?:[.,]\d{1,17})?)\s*(%|persen)?", re.IGNORECASE | re.ASCII)
_YES: Final = frozenset({"ya", "y", "yes", "1", "true", "benar", "v", "✓", "✔", "√"})
_NO: Final = frozenset({"tidak", "tdk", "t", "n", "no", "0", "false", "salah"})


def parse_date(value: object) -> datetime.date | None:
    """A date: a real date cell, ISO, day-month-year (``/``, ``-`` or ``.``), or ``17 Agustus 2025``.

    Args:
        value: the cell; blank, ``-`` and SQL's ``0000-00-00`` (its way of writing no date) are None.

    Raises:
        ValueRefused: anything else; a bare number too, since only a date cell proves an Excel serial to be a date.
    """
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    refused = ValueRefused(f"{shown(value)} bukan tanggal. Tulis tahun-bulan-hari, misalnya 2026-01-31.")
    if value is not None and not isinstance(value, str):
        raise refused
    text = clean_text(value)
    if _BLANK.fullmatch(text) or _NO_DATE.fullmatch(text):
        return None
    if iso := _ISO.fullmatch(text):
        year, month, day = int(iso[1]), int(iso[2]), int(iso[3])
    elif first := _DAY_FIRST.fullmatch(text):
        day, month, year = int(first[1]), int(first[3]), int(first[4])
    elif named := _NAMED.fullmatch(text):
        day, month, year = int(named[1]), _MONTHS.get(named[2].lower(), 0), int(named[3])
    else:
        raise refused
    try:
        return datetime.date(year, month, day)
    except ValueError:
        raise refused from None


def parse_boolean(value: object) -> bool | None:
    """Yes or no: ``ya/tidak``, ``y/t``, ``1/0``, ``true/false``, a tick; blank is None.

    Raises:
        ValueRefused: anything else; ``x`` too, which some write for a tick and some for its opposite.
    """
    if isinstance(value, bool):
        return value
    text = clean_text(value).lower()
    if _BLANK.fullmatch(text):
        return None
    if text in _YES:
        return True
    if text in _NO:
        return False
    raise ValueRefused(f"{shown(value)} bukan ya atau tidak. Tulis “ya” atau “tidak”.")


def parse_tahun(value: object) -> int:
    """A year between 2000 and 2100: ``2026``, ``2026.0``, ``TA 2026``.

    Raises:
        ValueRefused: anything else, also a blank cell.
    """
    if not isinstance(value, bool) and (year := _YEAR.fullmatch(clean_text(value))) and 2000 <= int(year[1]) <= 2100:
        return int(year[1])
    raise ValueRefused(f"{shown(value)} bukan tahun. Tulis tahun dengan empat angka, misalnya 2026.")


def parse_fraction(value: object) -> float | None:
    """A share between 0 and 1 (bobot, porsi): ``0,25``, ``0.25``, ``25%``, a number cell; blank is None.

    Raises:
        ValueRefused: anything else; a bare ``25`` too, since it may be 25 % or a count.
    """
    if value is None or (isinstance(value, str) and _BLANK.fullmatch(clean_text(value))):
        return None
    share = math.nan
    if isinstance(value, int | float) and not isinstance(value, bool):
        share = value
    elif isinstance(value, str) and (written := _FRACTION.fullmatch(clean_text(value))):
        share = float(written[1].replace(",", ".")) / (100 if written[2] else 1)
    if 0 <= share <= 1:
        return float(share) + 0.0
    raise ValueRefused(f"{shown(value)} bukan bagian antara 0 dan 1. Tulis misalnya 0,25 atau 25%.")
