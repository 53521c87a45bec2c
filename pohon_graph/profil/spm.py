"""Which official SPM sub kegiatan have no money: nobody plans them, they are planned with Rp0, or others plan them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from pohon_graph.codes import CodeRefused, bidang_slots, is_penunjang
from pohon_graph.profil.facts import Facts, Row
from pohon_graph.profil.parts import KeadaanSpm, SpmBidang, SpmSub
from pohon_graph.values import format_rupiah

Planned = Mapping[str, Mapping[str, int]]
"""Official code → agency or unit that plans it → rupiah."""

_KEWENANGAN: Final = 3


def planned(facts: Iterable[Facts], dpa: bool) -> Planned:
    """Who plans which official code with how much; a retired code counts as its successor.

    Args:
        facts: of every agency and unit.
        dpa: the snapshot's money is a DPA; who has none plans nothing here, so that a Renstra alone is no Rp0.
    """
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for one in facts:
        loaded = {row["lingkup"] for row in one.lingkup if row["dpa"] or not dpa}
        for sub in one.subs:
            if sub["lingkup"] in loaded and sub["resmi"]:
                found[sub["resmi"]][sub["lingkup"]] += sub["pagu"]
    return found


def own_bidang(kode: str, homes: frozenset[str], by_code: Planned) -> tuple[str, ...]:
    """The bidang in the code of an agency or unit of which it plans any sub kegiatan.

    A bidang that only its plan names is not its own: a Sekretariat Daerah with one sub kegiatan of 1.06 is not asked
    for the SPM of 1.06.

    Args:
        kode: code of the agency, or lingkup of a unit.
        homes: its lingkup, with those of its units.
        by_code: as :func:`planned` gives it.
    """
    try:
        slots = bidang_slots(kode.rpartition("/")[2])
    except CodeRefused:
        return ()
    mine = [code for code, who in by_code.items() if not homes.isdisjoint(who) and not is_penunjang(code)]
    return tuple(bidang for bidang in slots if any(code.startswith(f"{bidang}.") for code in mine))


def spm(
    bidang: Iterable[str], homes: frozenset[str], by_code: Planned, official: Sequence[Row], names: Mapping[str, str]
) -> tuple[SpmBidang, ...]:
    """The SPM of some bidang, as the agencies and units ``homes`` plan it together; only of bidang that have any.

    Args:
        bidang: as :func:`own_bidang` gives them.
        homes: lingkup of the agencies and units.
        by_code: as :func:`planned` gives it.
        official: the SPM sub kegiatan of the nomenclature (``kode``, ``nama``). Those of a kewenangan of which nobody
            of ``homes`` plans anything in that bidang (otonomi khusus) do not count.
        names: lingkup → name.
    """
    found = (_bidang(one, homes, by_code, official, names) for one in bidang)
    return tuple(one for one in found if one.resmi)


def _bidang(
    bidang: str, homes: frozenset[str], by_code: Planned, official: Sequence[Row], names: Mapping[str, str]
) -> SpmBidang:
    mine = {kode for kode, who in by_code.items() if kode.startswith(f"{bidang}.") and not homes.isdisjoint(who)}
    kewenangan = {kode.split(".")[_KEWENANGAN] for kode in mine}
    listed = [
        row
        for row in official
        if row["kode"].startswith(f"{bidang}.") and row["kode"].split(".")[_KEWENANGAN] in kewenangan
    ]
    rest = []
    for row in listed:
        who = by_code.get(row["kode"], {})
        if any(rupiah for lingkup, rupiah in who.items() if lingkup in homes):
            continue
        others = tuple(
            f"{names.get(lingkup, lingkup)} ({format_rupiah(rupiah)})"
            for lingkup, rupiah in sorted(who.items())
            if lingkup not in homes
        )
        state: KeadaanSpm = "direncanakan_lain" if others else "belum_direncanakan"
        if row["kode"] in mine:
            state = "pagu_nol"
        rest.append(SpmSub(kode=row["kode"], nama=row["nama"], keadaan=state, di=others))
    return SpmBidang(bidang=bidang, resmi=len(listed), beranggaran=len(listed) - len(rest), lainnya=tuple(rest))
