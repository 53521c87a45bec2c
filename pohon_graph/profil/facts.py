"""The rows behind a profile, by agency and unit, as the views give them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from pohon_graph.model import PEMDA
from pohon_graph.store import Store
from pohon_graph.views import rows

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Facts:
    """The rows of one set of agencies and units; of a whole snapshot as :func:`read_facts` gives them.

    Attributes:
        lingkup: rows of ``cakupan``, one per agency and unit.
        belanja: rows of ``profil_belanja``: budget lines, summed.
        subs: rows of ``profil_sub``, one per sub kegiatan.
        kode: rows of ``profil_kode``.
        belum_dirinci: rows of ``belum_dirinci``.
        total: money counted from its source rows, whole rupiah.
    """

    lingkup: tuple[Row, ...]
    belanja: tuple[Row, ...]
    subs: tuple[Row, ...]
    kode: tuple[Row, ...]
    belum_dirinci: tuple[Row, ...]
    total: int

    @property
    def homes(self) -> frozenset[str]:
        """The agencies and units."""
        return frozenset(row["lingkup"] for row in self.lingkup)


def read_facts(store: Store, versi: str) -> dict[str, Facts]:
    """The facts of every agency and unit of a snapshot, by its lingkup.

    Raises:
        StoreError: the server could not answer.
    """
    belanja = _by_lingkup(rows(store, "profil_belanja", versi))
    subs = _by_lingkup(rows(store, "profil_sub", versi))
    kode = _by_lingkup(rows(store, "profil_kode", versi))
    unplanned = _by_lingkup(rows(store, "belum_dirinci", versi))
    totals = {row["lingkup"]: row["pagu"] for row in rows(store, "total_uang", versi)}
    found = {}
    for row in rows(store, "cakupan", versi):
        home = row["lingkup"]
        if home not in (None, PEMDA):
            found[home] = Facts(
                lingkup=(row,),
                belanja=tuple(belanja[home]),
                subs=tuple(subs[home]),
                kode=tuple(kode[home]),
                belum_dirinci=tuple(unplanned[home]),
                total=totals.get(home, 0),
            )
    return found


def together(facts: Iterable[Facts]) -> Facts:
    """The facts of several agencies and units as one."""
    every = list(facts)
    return Facts(
        lingkup=tuple(row for one in every for row in one.lingkup),
        belanja=tuple(row for one in every for row in one.belanja),
        subs=tuple(row for one in every for row in one.subs),
        kode=tuple(row for one in every for row in one.kode),
        belum_dirinci=tuple(row for one in every for row in one.belum_dirinci),
        total=sum(one.total for one in every),
    )


def by_agency(facts: Collection[Facts]) -> dict[str, Facts]:
    """The facts of each agency with its units, by its code."""
    groups: dict[str, list[Facts]] = defaultdict(list)
    for one in facts:
        groups[one.lingkup[0]["induk"]].append(one)
    return {kode: together(group) for kode, group in sorted(groups.items())}


def _by_lingkup(found: Iterable[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        groups[row["lingkup"]].append(row)
    return groups
