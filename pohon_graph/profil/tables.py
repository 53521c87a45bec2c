"""The tables of a profile: by kelas, kelas × jenis belanja, kelas × sumber dana; each holds every rupiah once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from pohon_graph.codes import JENIS_BELANJA, KELAS, KELOMPOK_DANA, kelompok_dana
from pohon_graph.profil.facts import Facts, Row
from pohon_graph.profil.parts import BarisDana, BarisJenis, BarisKelas, SumberDana

UNPLANNED: Final = "belum_dirinci"
UNKNOWN: Final = "tanpa_kelas"
_KELAS: Final = (*KELAS, UNPLANNED, UNKNOWN)
_JENIS: Final = (*JENIS_BELANJA.values(), "lainnya")


def by_kelas(facts: Facts) -> tuple[BarisKelas, ...]:
    """Sub kegiatan and their money by kelas; what is not planned in detail is a row of its own."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for sub in facts.subs:
        groups[sub["kelas"] or UNKNOWN].append(sub)
    found = [
        BarisKelas(
            kelas=kelas,
            sub_kegiatan=len(group),
            sub_kegiatan_beruang=sum(sub["pagu"] != 0 for sub in group),
            rupiah=sum(sub["pagu"] for sub in group),
        )
        for kelas, group in groups.items()
    ]
    rest = sum(row["pagu"] for row in facts.belum_dirinci)
    if rest:
        found.append(BarisKelas(kelas=UNPLANNED, sub_kegiatan=0, sub_kegiatan_beruang=0, rupiah=rest))
    return tuple(sorted(found, key=lambda row: _place(_KELAS, row.kelas)))


def by_jenis(belanja: Iterable[Row]) -> tuple[BarisJenis, ...]:
    """Budget lines by kelas and jenis belanja."""
    sums: Counter[tuple[str, str]] = Counter()
    for row in belanja:
        sums[row["kelas"] or UNKNOWN, row["jenis"] or "lainnya"] += row["rupiah"]
    ordered = sorted(sums.items(), key=lambda item: (_place(_KELAS, item[0][0]), _place(_JENIS, item[0][1])))
    return tuple(BarisJenis(kelas=kelas, jenis=jenis, rupiah=rupiah) for (kelas, jenis), rupiah in ordered)


def by_dana(belanja: Iterable[Row]) -> tuple[BarisDana, ...]:
    """Budget lines by kelas and group of sumber dana."""
    sums: Counter[tuple[str, str]] = Counter()
    tied: Counter[tuple[str, str]] = Counter()
    for row in belanja:
        key = (row["kelas"] or UNKNOWN, _group(row))
        sums[key] += row["rupiah"]
        tied[key] += row["rupiah"] if row["terikat"] else 0
    ordered = sorted(sums.items(), key=lambda item: (_place(_KELAS, item[0][0]), _place(KELOMPOK_DANA, item[0][1])))
    return tuple(
        BarisDana(kelas=kelas, dana=dana, rupiah=rupiah, rupiah_terikat=tied[kelas, dana])
        for (kelas, dana), rupiah in ordered
    )


def sources(belanja: Iterable[Row]) -> tuple[SumberDana, ...]:
    """Every sumber dana as the file writes it, by its group, largest first."""
    sums: Counter[tuple[str, str, str, bool]] = Counter()
    for row in belanja:
        sums[_group(row), row["kode_dana"] or "", row["nama_dana"] or "", row["terikat"]] += row["rupiah"]
    ordered = sorted(sums.items(), key=lambda item: (_place(KELOMPOK_DANA, item[0][0]), -item[1], item[0]))
    return tuple(
        SumberDana(kode=kode, nama=nama, dana=dana, terikat=terikat, rupiah=rupiah)
        for (dana, kode, nama, terikat), rupiah in ordered
    )


def _group(row: Row) -> str:
    return kelompok_dana(row["kode_dana"] or "", row["nama_dana"] or "")


def _place(order: Sequence[str], name: str) -> tuple[int, str]:
    return (order.index(name) if name in order else len(order), name)
