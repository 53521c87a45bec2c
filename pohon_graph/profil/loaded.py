"""What is loaded for whom, and what is worth filling next: where the most inti money stands without a tree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from pohon_graph.profil.facts import Facts, Row
from pohon_graph.profil.parts import KegiatanInti, KodeRencana, Langkah, Muatan, ProfilPD, Termuat

MOST: Final = 80
"""Percent of the inti money that the kegiatan named first must hold."""
_NEEDED: Final = ("pohon", "iku", "jabatan")


def loaded(facts: Facts) -> Muatan:
    """What is loaded for a set of agencies and units, and the kegiatan that hold most of their inti money."""
    inti = [sub for sub in facts.subs if sub["kelas"] == "inti"]
    working = {sub["lingkup"] for sub in inti}
    asked = [row for row in facts.lingkup if row["lingkup"] in working] or facts.lingkup
    bare = {row["lingkup"] for row in asked if not row["pohon"]}
    kegiatan = _kegiatan(inti)
    return Muatan(
        rekap=_state(row["dpa"] for row in asked),
        pohon=_state(row["pohon"] for row in asked),
        iku=_state(row["iku"] for row in asked),
        jabatan=_state(row["jabatan"] for row in asked),
        rupiah_inti=sum(sub["pagu"] for sub in inti),
        rupiah_inti_tanpa_pohon=sum(sub["pagu"] for sub in inti if sub["lingkup"] in bare),
        kegiatan=len(kegiatan),
        kegiatan_80=_most(kegiatan),
    )


def codes(facts: Facts) -> KodeRencana:
    """How many codes break the grammar, were replaced or are unknown, and the money of their sub kegiatan."""
    counts = {state: [0, 0] for state in ("menyalahi", "diganti", "tidak_dikenal")}
    for row in facts.kode:
        counts[row["keadaan"]][0] += row["kode"]
        counts[row["keadaan"]][1] += row["rupiah"]
    return KodeRencana(
        **{state: n for state, (n, _) in counts.items()},
        **{f"rupiah_{state}": rupiah for state, (_, rupiah) in counts.items()},
    )


def steps(every: Iterable[ProfilPD]) -> tuple[Langkah, ...]:
    """What each perangkat daerah with inti money lacks: those without a tree first, most inti money first."""
    found = []
    for pd in every:
        lacks = tuple(need for need in _NEEDED if getattr(pd.muatan, need) != "ada")
        if lacks and pd.muatan.rupiah_inti:
            found.append((pd.muatan.rupiah_inti_tanpa_pohon, _step(pd, lacks)))
    ordered = sorted(found, key=lambda item: (-item[0], -item[1].rupiah_inti, item[1].kode))
    return tuple(step for _, step in ordered)


def _step(pd: ProfilPD, lacks: tuple[str, ...]) -> Langkah:
    kode = pd.kode.rpartition("/")[2]
    return Langkah(
        kode=pd.kode,
        nama=pd.nama,
        kurang=lacks,
        rupiah_inti=pd.muatan.rupiah_inti,
        kegiatan_80=len(pd.muatan.kegiatan_80),
        kegiatan=pd.muatan.kegiatan,
        perintah=f"pohon template pohon_{kode}.xlsx --opd {kode}",
    )


def _state(flags: Iterable[bool]) -> Termuat:
    found = set(flags)
    return "sebagian" if len(found) > 1 else "ada" if True in found else "belum"


def _kegiatan(inti: Sequence[Row]) -> list[KegiatanInti]:
    sums: dict[tuple[str, str, str], int] = defaultdict(int)
    for sub in inti:
        sums[sub["lingkup"], sub["kode_kegiatan"] or "", sub["nama_kegiatan"] or ""] += sub["pagu"]
    ordered = sorted(sums.items(), key=lambda item: (-item[1], item[0]))
    return [
        KegiatanInti(lingkup=lingkup, kode=kode, nama=nama, rupiah=rupiah)
        for (lingkup, kode, nama), rupiah in ordered
        if rupiah
    ]


def _most(kegiatan: Sequence[KegiatanInti]) -> tuple[KegiatanInti, ...]:
    whole, so_far = sum(one.rupiah for one in kegiatan), 0
    for count, one in enumerate(kegiatan, start=1):
        so_far += one.rupiah
        if so_far * 100 >= whole * MOST:
            return tuple(kegiatan[:count])
    return ()
