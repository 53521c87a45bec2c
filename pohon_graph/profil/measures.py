"""Shares of the money, and each beside its median over the perangkat daerah."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from statistics import median
from typing import Final, get_args

from pohon_graph.profil.facts import Row
from pohon_graph.profil.parts import NamaUkuran, Ukuran

FEWEST: Final = 5
"""Of fewer perangkat daerah a median says nothing."""

Parts = Mapping[NamaUkuran, tuple[int, int]]
"""Of each measure: rupiah of the part, rupiah of the whole."""

_PENUNJANG: Final = ("penunjang_rutin", "aset")


def parts(belanja: Iterable[Row]) -> Parts:
    """The part and the whole of each measure.

    *penunjang* is kelas penunjang_rutin and aset, of all money but kelas gaji; the others are of all money.
    """
    lines = list(belanja)
    whole = _sum(lines)
    kelompok = {name: _sum(row for row in lines if row["kelompok"] == name) for name in ("perjalanan", "rapat")}
    return {
        "penunjang": (
            _sum(row for row in lines if row["kelas"] in _PENUNJANG),
            whole - _sum(row for row in lines if row["kelas"] == "gaji"),
        ),
        "perjalanan": (kelompok["perjalanan"], whole),
        "rapat": (kelompok["rapat"], whole),
        "honorarium": (_sum(row for row in lines if row["kelompok"] == "honorarium"), whole),
        "modal": (_sum(row for row in lines if row["jenis"] == "modal"), whole),
        "dana_terikat": (_sum(row for row in lines if row["terikat"]), whole),
    }


def medians(every: Iterable[Parts]) -> dict[NamaUkuran, Fraction | None]:
    """The median of each share over the perangkat daerah that have money; None of fewer than :data:`FEWEST`."""
    all_parts = list(every)
    found: dict[NamaUkuran, Fraction | None] = {}
    for name in get_args(NamaUkuran):
        shares = [Fraction(*one[name]) for one in all_parts if one[name][1] > 0]
        found[name] = median(shares) if len(shares) >= FEWEST else None
    return found


def measures(own: Parts, middle: Mapping[NamaUkuran, Fraction | None]) -> tuple[Ukuran, ...]:
    """The shares of one perangkat daerah, a unit, or all, beside the medians."""
    return tuple(_measure(name, *own[name], middle[name]) for name in get_args(NamaUkuran))


def _measure(name: NamaUkuran, part: int, whole: int, middle: Fraction | None) -> Ukuran:
    share = Fraction(part, whole) if whole > 0 else None
    apart = share - middle if share is not None and middle is not None else None
    return Ukuran(
        ukuran=name,
        pembilang=part,
        penyebut=whole,
        bagian=_rounded(share),
        median=_rounded(middle),
        selisih=_rounded(apart),
    )


def _rounded(share: Fraction | None) -> float | None:
    return None if share is None else round(float(share), 6)


def _sum(lines: Iterable[Row]) -> int:
    return sum(row["rupiah"] for row in lines)
