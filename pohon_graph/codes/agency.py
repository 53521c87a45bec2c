"""Codes of perangkat daerah and their units (SIPD): three bidang slots, the agency's number, the unit's number.

``1.02.0.00.0.00.01.0000`` is agency 01 of bidang 1.02; ``0.00`` is a slot not used; a unit ends in other than ``0000``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from pohon_graph.codes.segments import CodeRefused, KodeTeks, cell_text, padded_bidang, take_apart, zeros_restored
from pohon_graph.values.refusal import shown

_WIDTH: Final = (1, 2, 1, 2, 1, 2, 2, 4)
_FORM: Final = re.compile(r"[1-9]\.\d{2}\.\d\.\d{2}\.\d\.\d{2}\.\d{2}\.\d{4}", re.ASCII)
_WHAT: Final = "kode perangkat daerah"
_EXAMPLE: Final = "Tulis 8 ruas seperti di SIPD, misalnya 1.02.0.00.0.00.01.0000."


def parse_skpd(text: object) -> KodeTeks:
    """The code of an agency or unit, normalised; a name behind it in the same cell is left off.

    Its eight segments fix every place, so lost zeros are restored: in a bidang where exactly one such bidang exists.

    Returns:
        The code as text, with the reasons of its repairs in ``perbaikan``.

    Raises:
        CodeRefused: anything that is not such a code.
    """
    return _parse(cell_text(text, _WHAT))


@lru_cache(maxsize=8_192)
def _parse(text: str) -> KodeTeks:
    if _FORM.fullmatch(text):
        return KodeTeks(text)
    pieces = take_apart(text, _WHAT)
    if len(pieces.segments) != len(_WIDTH):
        raise CodeRefused(f"{shown(text)} bukan {_WHAT}: ada {len(pieces.segments)} ruas. {_EXAMPLE}")
    repairs = list(pieces.perbaikan)
    read: list[str] = []
    for position, written in enumerate(pieces.segments):
        segment = _segment(position, written, read)
        if segment is None:
            raise CodeRefused(
                f"Ruas ke-{position + 1} ({written}) dari {_WHAT} {shown(text)} tidak dapat dipastikan. {_EXAMPLE}"
            )
        if segment != written:
            repairs.append(zeros_restored(written, segment))
        read.append(segment)
    kode = ".".join(read)
    if not _FORM.fullmatch(kode):
        raise CodeRefused(f"{shown(text)} bukan {_WHAT}. {_EXAMPLE}")
    if pieces.nama:
        repairs.append("nama di belakang kode dipisahkan")
    return KodeTeks(kode, tuple(repairs))


def _segment(position: int, written: str, before: list[str]) -> str | None:
    width = _WIDTH[position]
    if len(written) >= width:
        return written
    if position in (1, 3, 5):
        unused = before[-1] == "0" and written == "0"
        return "00" if unused else padded_bidang(before[-1], written)
    return written.zfill(width)


def bidang_slots(kode_skpd: str) -> tuple[str, ...]:
    """The bidang urusan of an agency or unit, in the order of its slots: ``("1.01", "2.22")``.

    Raises:
        CodeRefused: ``kode_skpd`` is no agency code.
    """
    segments = parse_skpd(kode_skpd).split(".")
    slots = (".".join(segments[start : start + 2]) for start in (0, 2, 4))
    return tuple(slot for slot in slots if slot != "0.00")


def is_unit(kode: str) -> bool:
    """Whether a normalised code is a unit's (it does not end in ``.0000``)."""
    return _FORM.fullmatch(kode) is not None and not kode.endswith(".0000")


def skpd_of(kode_unit: str) -> str:
    """The agency of a unit: its code with ``0000`` at the end; an agency's code is its own."""
    return f"{kode_unit[:-4]}0000" if is_unit(kode_unit) else str(kode_unit)


def lingkup(kode_skpd: str, kode_unit: str = "") -> str:
    """Whose a row is: ``skpd``, or ``skpd/unit``.

    Args:
        kode_skpd: the agency; a unit's code here is a unit of its agency.
        kode_unit: blank or equal to ``kode_skpd`` for the agency itself.
    """
    if kode_unit and kode_unit != kode_skpd:
        return f"{kode_skpd}/{kode_unit}"
    return f"{skpd_of(kode_skpd)}/{kode_skpd}" if is_unit(kode_skpd) else str(kode_skpd)
