"""What all codes share: segments between dots, in a cell that people and Excel have handled."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Final

from pohon_graph.values import clean_text
from pohon_graph.values.refusal import shown

BIDANG: Final = frozenset(
    f"{urusan}.{number:02d}"
    for urusan, numbers in {
        1: range(1, 7),
        2: range(7, 25),
        3: range(25, 33),
        4: range(1, 3),
        5: range(1, 8),
        6: range(1, 2),
        7: range(1, 2),
        8: range(1, 2),
        9: range(1, 4),
    }.items()
    for number in numbers
)
"""Every bidang urusan that exists (UU 23/2014; Permendagri 90/2019 as updated)."""

_LONGEST: Final = 1_000
_SEGMENT: Final = r"(?:\d{1,5}|[Xx]{1,2})(?![0-9A-Za-z])"
_CODE: Final = re.compile(
    rf"(?P<kode>{_SEGMENT}(?:\s?\.\s?{_SEGMENT})*)(?P<titik>\s?\.)?(?:(?:\s[-–:]?\s?|[-–:]\s?)(?P<nama>.+))?", re.ASCII
)
_SPACED: Final = re.compile(r"[\dXx. ]+", re.ASCII)
_QUOTES: Final = "'’‘`´"


class CodeRefused(ValueError):
    """A cell that cannot be read as a code, or only by a guess.

    Args:
        reason: Indonesian; what is wrong and what to write instead.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class KodeTeks(str):
    """A code as text that remembers why it differs from the cell.

    Attributes:
        perbaikan: the reason of each repair, Indonesian; empty where the cell held exactly this text.
    """

    perbaikan: tuple[str, ...]

    def __new__(cls, teks: str, perbaikan: tuple[str, ...] = ()) -> KodeTeks:
        """Make the code from its normalised text and the reasons of its repairs."""
        self = super().__new__(cls, teks)
        self.perbaikan = perbaikan
        return self


@dataclass(frozen=True, slots=True)
class Pieces:
    """A cell taken apart: the segments as written, the name behind them, and what was repaired so far."""

    segments: tuple[str, ...]
    nama: str
    perbaikan: tuple[str, ...]


def cell_text(value: object, what: str) -> str:
    """The text of a code cell.

    Args:
        value: the cell.
        what: what it should be, for the reason (``kode rekening``).

    Raises:
        CodeRefused: blank, too long, or a cell that holds a date or true/false.
    """
    if isinstance(value, datetime.date | datetime.time | datetime.timedelta):
        raise CodeRefused(
            f"Sel berisi tanggal atau jam {shown(value)}, bukan {what}; Excel mungkin mengubahnya. "
            "Format kolomnya sebagai teks, lalu tulis ulang kodenya."
        )
    if isinstance(value, bool) or (isinstance(value, str) and len(value) > _LONGEST):
        raise CodeRefused(f"{shown(value)} bukan {what}.")
    text = clean_text(value)
    if not text:
        raise CodeRefused(f"Sel {what} kosong.")
    return text


def take_apart(text: str, what: str) -> Pieces:
    """The segments of a code, its name where one cell holds both, and the repairs of quotes, spaces and a last dot.

    Args:
        text: the cell, cleaned (:func:`cell_text`).
        what: what it should be, for the reason.

    Raises:
        CodeRefused: the text is no code.
    """
    repairs = []
    bare = text.lstrip(_QUOTES).lstrip()
    if bare != text:
        repairs.append("tanda petik di depan kode dihapus")
    if _SPACED.fullmatch(bare) and " " in bare:
        joined = re.sub(r"\s*\.\s*|\s+", ".", bare)
        bare, repairs = joined, [*repairs, "spasi di dalam kode dihapus"]
    found = _CODE.fullmatch(bare)
    if not found:
        raise CodeRefused(
            f"{shown(text)} bukan {what}. Tulis ruas angka yang dipisah titik, tanpa teks lain di depannya."
        )
    kode = found["kode"]
    if " " in kode:
        kode = kode.replace(" ", "")
        repairs.append("spasi di dalam kode dihapus")
    if found["titik"]:
        repairs.append("titik di belakang kode dihapus")
    return Pieces(tuple(kode.split(".")), found["nama"] or "", tuple(repairs))


def padded_bidang(urusan: str, number: str) -> str | None:
    """The second segment of a bidang whose zero is lost (1.3 is 1.03, but 3.3 is 3.30), if exactly one such exists."""
    fits = [two for two in (f"0{number}", f"{number}0") if f"{urusan}.{two}" in BIDANG]
    return fits[0] if len(fits) == 1 else None


def zeros_restored(written: str, read: str) -> str:
    """The reason of a repaired padding."""
    return f"nol yang hilang dikembalikan: {written} menjadi {read}"
