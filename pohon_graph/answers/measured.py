"""What was reached of a target, told from the rows of one indicator of one owner in one year.

A predicate (BB, WTP) is never turned into a number, and a number that can be read in two ways is compared with nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from pohon_graph.values import normal, parse_target

KeadaanUkur = Literal["terukur", "belum ada realisasi", "realisasi tanpa target", "belum ada target"]
_NOT_YET: Final = re.compile(r"(?i)(?:dalam )?(?:proses|belum|menunggu)\b")


@dataclass(frozen=True, slots=True)
class Measured:
    """One indicator of one owner in one year.

    Attributes:
        keadaan: terukur where one period has both a target and a realisasi; else what is missing.
        periode: the period that is shown: the year where it has both, else its last quarter that has; "" for none.
        target, realisasi: as written, "" for none.
        hasil: how they compare, in words; "" unless terukur.
        capaian: the share reached, 1 for all of it; None where it cannot be told.
    """

    keadaan: KeadaanUkur
    periode: str
    target: str
    realisasi: str
    hasil: str
    capaian: float | None


def measured(rows: Sequence[Mapping[str, Any]]) -> Measured:
    """Tell how far one indicator of one owner is.

    Args:
        rows: its rows of the view ``ukuran``, in order of periode.
    """
    told = [(row, _said(row["target"]), _said(row["realisasi"])) for row in rows if row["periode"]]
    both = [(row, target, realisasi) for row, target, realisasi in told if target and realisasi]
    if both:
        year = [one for one in both if len(one[0]["periode"]) == 4]
        row, target, realisasi = year[0] if year else both[-1]
        hasil, capaian = _compared(row)
        return Measured("terukur", row["periode"], target, realisasi, hasil, capaian)
    with_target = [one for one in told if one[1]]
    with_realisasi = [one for one in told if one[2]]
    if with_target:
        row, target, _ = with_target[0]
        return Measured("belum ada realisasi", row["periode"], target, "", "", None)
    if with_realisasi:
        row, _, realisasi = with_realisasi[-1]
        return Measured("realisasi tanpa target", row["periode"], "", realisasi, "", None)
    return Measured("belum ada target", "", "", "", "", None)


def _said(text: str | None) -> str:
    """A target or realisasi as written; "" for a dash, and for a text that says that there is none yet."""
    return "" if not text or parse_target(text).jenis == "kosong" or _NOT_YET.match(text) else text


def _compared(row: Mapping[str, Any]) -> tuple[str, float | None]:
    target, reached, arah = row["target_angka"], row["realisasi_angka"], row["arah"]
    if row["jenis"] == "predikat" or target is None or reached is None:
        if normal(row["target"]) == normal(row["realisasi"]):
            return "sama dengan target", None
        return "tidak dibandingkan: bukan satu angka", None
    if arah not in ("naik", "turun"):
        return "tidak dibandingkan: arah indikator belum ditulis", None
    there = reached >= target if arah == "naik" else reached <= target
    hasil = "mencapai target" if there else "belum mencapai target"
    if target <= 0 or reached < 0:
        return hasil, None
    return hasil, (reached if arah == "naik" else 2 * target - reached) / target
