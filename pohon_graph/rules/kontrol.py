"""The total of the files beside the budget of a Perda or Perkada: a total from the same files proves nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from pohon_graph.load import FileReport
from pohon_graph.parts import SumberUang
from pohon_graph.rules.coverage import Lingkup
from pohon_graph.rules.result import BandingKontrol, Kontrol, Sel
from pohon_graph.values import format_rupiah

SHOWN: Final = 10
_NOT_COMPARED: Final = "Total berkas, belum dibandingkan dengan APBD"


def compare(
    stated: Sequence[Mapping[str, Any]],
    *,
    sumber: SumberUang,
    totals: Iterable[Mapping[str, Any]],
    reports: Sequence[FileReport],
    everyone: Sequence[Lingkup],
    opd: str | None,
) -> Kontrol:
    """Compare each agency, with its units, with its Kontrol.

    Args:
        stated: rows of ``cypher/views/kontrol.cypher``.
        sumber: which money the snapshot has; only a DPA is compared.
        totals: rows of ``cypher/views/total_uang.cypher`` of the lingkup in question (``lingkup``, ``pagu``).
        reports: the files as they were loaded, for refused rows that name their agency.
        everyone: the agencies and units in question.
        opd: the agency or unit that was asked for, or None for all.

    Returns:
        One row per agency that has money or a Kontrol, and the sum over all; or the reason why nothing is compared.
    """
    agencies = {one.lingkup: one.nama for one in everyone if not one.unit and not one.pemda}
    if opd is not None:
        stated = [row for row in stated if row["kode_skpd"] in agencies]
    reason = _reason(stated, sumber, unit=opd is not None and not agencies)
    if reason is not None:
        return _not_compared(reason)
    money: Counter[str] = Counter()
    for row in totals:
        money[row["lingkup"].partition("/")[0]] += row["pagu"]
    refused: Counter[str] = Counter()
    unreadable: Counter[str] = Counter()
    for refusal in (refusal for report in reports for refusal in report.refusals if refusal.kode_skpd):
        refused[refusal.kode_skpd] += refusal.rupiah or 0
        unreadable[refusal.kode_skpd] += refusal.rupiah is None
    by_code = {row["kode_skpd"]: row for row in stated}
    with_money = [kode for kode in (*money, *refused, *unreadable) if money[kode] or refused[kode] or unreadable[kode]]
    asked = [kode for kode in sorted({*with_money, *by_code}) if opd is None or kode in agencies]
    pd = tuple(
        _one(kode, agencies.get(kode), by_code.get(kode), money[kode], refused[kode], unreadable[kode])
        for kode in asked
    )
    apbd, pagu = sum(one.apbd or 0 for one in pd), sum(one.pagu for one in pd)
    return Kontrol(
        dibandingkan=True,
        alasan="",
        pd=pd,
        apbd=apbd,
        pagu=pagu,
        selisih=pagu - apbd,
        cocok=all(one.cocok for one in pd),
        keterangan=tuple(_told(pd, apbd, pagu)),
    )


def _reason(stated: Sequence[Mapping[str, Any]], sumber: SumberUang, *, unit: bool) -> str | None:
    if sumber == "pagu_indikatif":
        return "uang versi ini pagu indikatif Renstra, bukan DPA"
    if sumber == "tidak_ada" and stated:
        return "tidak ada uang dalam versi ini"
    if unit:
        return "kontrol berlaku bagi PD beserta seluruh unitnya, dan yang diperiksa hanya satu unit"
    return None if stated else ""


def _not_compared(reason: str) -> Kontrol:
    told = f"{_NOT_COMPARED}: {reason}." if reason else f"{_NOT_COMPARED}."
    return Kontrol(
        dibandingkan=False,
        alasan=reason or "berkas kontrol belum dimuat",
        pd=(),
        apbd=0,
        pagu=0,
        selisih=0,
        cocok=False,
        keterangan=(told,),
    )


def _one(
    kode: str, nama: str | None, stated: Mapping[str, Any] | None, pagu: int, refused: int, unreadable: int
) -> BandingKontrol:
    apbd = stated["apbd"] if stated else None
    sel = None
    if stated and stated["berkas"]:
        sel = Sel(berkas=stated["berkas"], lembar=stated["lembar"] or "", baris=stated["baris"] or 0)
    return BandingKontrol(
        kode_skpd=kode,
        nama=nama or (stated["nama"] if stated else kode),
        apbd=apbd,
        dasar=stated["dasar"] if stated else "",
        sel=sel,
        pagu=pagu,
        rupiah_ditolak=refused,
        baris_tanpa_nilai=unreadable,
        selisih=None if apbd is None else pagu - apbd,
        cocok=apbd == pagu,
    )


def _told(pd: Sequence[BandingKontrol], apbd: int, pagu: int) -> list[str]:
    stated = [one for one in pd if one.apbd is not None]
    differ = [one for one in stated if not one.cocok and one.pagu]
    silent = [one for one in stated if not one.cocok and not one.pagu]
    unstated = [one for one in pd if one.apbd is None]
    sums = f"berkas {format_rupiah(pagu)}, APBD {format_rupiah(apbd)}"
    if len(stated) == len(pd) and not differ and not silent:
        told = [f"Dibandingkan dengan APBD menurut kontrol: cocok sampai rupiah terakhir, {len(pd)} PD, {sums}."]
    else:
        told = [
            f"Dibandingkan dengan APBD menurut kontrol: {sum(one.cocok for one in stated)} dari {len(pd)} PD cocok; "
            f"{sums}, selisih {format_rupiah(pagu - apbd)}."
        ]
    told += _some([_difference(one) for one in sorted(differ, key=lambda one: -abs(one.selisih or 0))])
    told += _named(
        "Ada dalam kontrol, uangnya belum ada dalam berkas yang dimuat", silent, [o.apbd or 0 for o in silent]
    )
    told += _named("Ada uangnya dalam berkas, tidak ada dalam kontrol", unstated, [one.pagu for one in unstated])
    return told


def _difference(one: BandingKontrol) -> str:
    beside = f"; {format_rupiah(one.rupiah_ditolak)} ditolak saat dimuat" if one.rupiah_ditolak else ""
    if one.baris_tanpa_nilai:
        beside += f"; {one.baris_tanpa_nilai} baris ditolak nilainya tidak terbaca"
    return (
        f"Tidak cocok, {one.nama}: berkas {format_rupiah(one.pagu)}, APBD {format_rupiah(one.apbd or 0)} "
        f"({one.dasar}), selisih {format_rupiah(one.selisih or 0)}{beside}."
    )


def _named(title: str, agencies: Sequence[BandingKontrol], amounts: Sequence[int]) -> list[str]:
    if not agencies:
        return []
    names = [f"{one.nama} ({format_rupiah(amount)})" for one, amount in zip(agencies, amounts, strict=True)]
    rest = f", dan {len(names) - SHOWN} PD lagi" if len(names) > SHOWN else ""
    return [f"{title}: {', '.join(names[:SHOWN])}{rest}."]


def _some(sentences: list[str]) -> list[str]:
    rest = [f"Dan {len(sentences) - SHOWN} PD lagi tidak cocok."] if len(sentences) > SHOWN else []
    return sentences[:SHOWN] + rest
