"""What is loaded for whom: who may be judged by which rule, and of how much of the money the audit speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pohon_graph.errors import PohonError
from pohon_graph.model import PEMDA
from pohon_graph.rules.result import Cakupan, CakupanLingkup
from pohon_graph.rules.rule import PRASYARAT, Rule
from pohon_graph.store import Store
from pohon_graph.views import rows

NEEDED = ("pohon", "iku")
"""Without these nobody is judged: the jalur is ``belum_dinilai``."""
_MISSING = {
    "pohon": "pohon kinerja belum dimuat",
    "iku": "IKU belum dimuat",
    "jabatan": "jabatan belum dimuat",
    "dpa": "rincian belanja (DPA) belum dimuat",
    "realisasi": "realisasi belum dimuat",
    "pagu_indikatif": "pagu indikatif (Renstra) belum dimuat",
    "nomenklatur": "nomenklatur belum dimuat",
}


@dataclass(frozen=True, slots=True)
class Lingkup:
    """An agency, a unit, or the kabupaten itself (``pemda``), and what is loaded for it (``rule.PRASYARAT``)."""

    lingkup: str
    induk: str
    nama: str
    loaded: frozenset[str]

    @property
    def unit(self) -> bool:
        """It is a unit of an agency."""
        return self.lingkup != self.induk

    @property
    def pemda(self) -> bool:
        """It is the kabupaten itself: what it owns is judged, but it is not one of its agencies."""
        return self.lingkup == PEMDA


def loaded(store: Store, versi: str, opd: str | None) -> list[Lingkup]:
    """Every agency and unit of a snapshot, and the kabupaten where it has a tree, with what is loaded for it.

    Args:
        opd: code of an agency (with its units) or of one unit, to see only that; None for all, with the kabupaten.

    Raises:
        PohonError: no agency or unit has that code.
    """
    found = [
        Lingkup(row["lingkup"], row["induk"], row["nama"] or row["lingkup"], frozenset(p for p in PRASYARAT if row[p]))
        for row in rows(store, "cakupan", versi)
        if row["lingkup"] is not None
    ]
    chosen = [one for one in found if opd is None or opd in (one.lingkup, one.induk, one.lingkup.partition("/")[2])]
    if opd is not None and not chosen:
        known = ", ".join([one.lingkup for one in found if not one.pemda][:10]) or "belum ada"
        raise PohonError(
            f"Perangkat daerah {opd} tidak ada dalam versi {versi}.",
            next_step=f"Pilih kode yang ada, misalnya: {known}.",
        )
    return chosen


def may_be_judged(rule: Rule, everyone: Iterable[Lingkup]) -> tuple[list[str], str]:
    """The lingkup that meet a rule's prasyarat, and, where none does, the reason."""
    everyone = list(everyone)
    fit = [one for one in everyone if one.loaded.issuperset(rule.prasyarat)]
    if any(not one.pemda for one in fit):
        return [one.lingkup for one in fit], ""
    if all(one.pemda for one in everyone):
        return [], "tidak ada perangkat daerah dalam versi ini"
    never = [need for need in rule.prasyarat if not any(need in one.loaded for one in everyone if not one.pemda)]
    reasons = [_MISSING[need] for need in never or rule.prasyarat]
    return [], f"tidak ada PD yang memenuhi prasyarat: {', '.join(reasons)}"


def coverage(
    everyone: Sequence[Lingkup], money_of: Iterable[tuple[str, int]], unplanned: Iterable[dict[str, Any]], dpa: bool
) -> Cakupan:
    """How many agencies and units, and how much of the money, are judged.

    Args:
        everyone: the agencies and units in question.
        money_of: lingkup and pagu of each of their sub kegiatan.
        unplanned: their ``belum_dirinci`` (``lingkup`` and ``pagu``).
        dpa: the snapshot's money is a DPA; an agency without one is then named.
    """
    money: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for lingkup, pagu in money_of:
        money[lingkup] += pagu
        counts[lingkup] += 1
    for row in unplanned:
        money[row["lingkup"]] += row["pagu"]
    rincian = tuple(_one(one, counts[one.lingkup], money[one.lingkup], dpa) for one in everyone if not one.pemda)
    agencies, units = [r for r in rincian if not r.unit], [r for r in rincian if r.unit]
    return Cakupan(
        pd_tercakup=sum(r.tercakup for r in agencies),
        pd_total=len(agencies),
        unit_tercakup=sum(r.tercakup for r in units),
        unit_total=len(units),
        rupiah_tercakup=sum(r.rupiah for r in rincian if r.tercakup),
        rupiah_total=sum(r.rupiah for r in rincian),
        rincian=rincian,
    )


def _one(one: Lingkup, subs: int, rupiah: int, dpa: bool) -> CakupanLingkup:
    missing = [need for need in NEEDED if need not in one.loaded]
    reasons = [_MISSING[need] for need in missing]
    if dpa and "dpa" not in one.loaded and subs:
        reasons.append(_MISSING["dpa"])
    return CakupanLingkup(
        lingkup=one.lingkup,
        nama=one.nama,
        unit=one.unit,
        tercakup=not missing,
        alasan=tuple(reasons),
        sub_kegiatan=subs,
        rupiah=rupiah,
        **{need: need in one.loaded for need in PRASYARAT if need != "nomenklatur"},
    )


def assumptions(state: Mapping[str, Any]) -> tuple[str, ...]:
    """What was assumed in every number of a snapshot, from its view ``keadaan``."""
    told = []
    if state["iku_asumsi"]:
        told.append(f"{state['iku_asumsi']} indikator sasaran diperlakukan sebagai calon IKU; dasarnya bukan SK IKU.")
    if state["kelas_ditetapkan"]:
        told.append(f"Kelas {state['kelas_ditetapkan']} sub kegiatan ditetapkan oleh berkas kelas, bukan oleh kodenya.")
    return tuple(told)
