"""What is known of a snapshot in words: of each plan node its own, what is planned, and what the nomenclature says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pohon_graph import views
from pohon_graph.mirip.index import SUGGESTED, Bagian, Dekat, Index, Rencana, Simpul
from pohon_graph.nomenklatur import load_nomenklatur
from pohon_graph.store import Store

_OWN, _OFFICIAL, _BELOW, _ABOVE, _TOP = 1.0, 0.8, 0.5, 0.5, 0.25
"""What stands nearer counts more: own words; the nomenclature's; those of a kegiatan's sub kegiatan; the kegiatan's
name for its sub kegiatan; the program's name."""
_RESULT: Final = ("Sasaran", "Kondisi")


@dataclass(frozen=True, slots=True)
class Kata:
    """The words of a Sasaran, Kondisi or plan node as its files have them; ``induk`` is what it is part of, by id."""

    id: str
    label: str
    lingkup: str
    kode: str
    nama: str
    hasil: str = ""
    indikator: tuple[str, ...] = ()
    induk: str = ""


class Texts:
    """The words of a snapshot or of files, and which simpul are near by them.

    Args:
        kata: all Sasaran, Kondisi, Program, Kegiatan and SubKegiatan, in any order.
    """

    def __init__(self, kata: Iterable[Kata]) -> None:
        self._kata = {one.id: one for one in kata}
        self._below: dict[str, list[Kata]] = defaultdict(list)
        for id in sorted(self._kata):
            self._below[self._kata[id].induk].append(self._kata[id])
        results = (one for one in self._kata.values() if one.label in _RESULT)
        self._index = Index(Simpul(one.id, one.label, one.lingkup, one.nama, one.indikator) for one in results)

    def nearest(self, ids: Iterable[str], count: int = SUGGESTED) -> dict[str, tuple[Dekat, ...]]:
        """The simpul nearest to kegiatan and sub kegiatan.

        Args:
            ids: of plan nodes.
            count: how many are wanted for each.

        Returns:
            Id → the nearest first (:meth:`pohon_graph.mirip.Index.nearest`).
        """
        return self._index.nearest([self._asked(self._kata[id]) for id in ids], count)

    def name(self, id: str) -> str:
        """The text of a node."""
        return self._kata[id].nama

    def _asked(self, node: Kata) -> Rencana:
        if node.label == "SubKegiatan":
            kegiatan = self._kata.get(node.induk)
            parts = [*_own(node, "sub kegiatan"), *_official(node.kode)]
            if kegiatan is not None:
                parts += [Bagian("nama kegiatan", kegiatan.nama, _ABOVE), *self._program(kegiatan)]
        else:
            parts = [*_own(node, node.label.lower()), *self._program(node)]
            for sub in self._below[node.id]:
                own = [*_own(sub, "sub kegiatan"), *_official(sub.kode)]
                parts += [part._replace(bobot=part.bobot * _BELOW) for part in own]
        return Rencana(node.id, node.lingkup, tuple(part for part in parts if part.teks))

    def _program(self, kegiatan: Kata) -> list[Bagian]:
        program = self._kata.get(kegiatan.induk)
        return [] if program is None else [Bagian("nama program", program.nama, _TOP)]


def read_texts(store: Store, versi: str) -> Texts:
    """Read the words of a snapshot.

    Args:
        store: an open store.
        versi: the name of a snapshot, e.g. ``2026-murni#7``.

    Raises:
        StoreError: the store does not answer.
    """
    rows = views.rows(store, "kata", versi)
    return Texts(Kata(**{**row, "indikator": tuple(row["indikator"])}) for row in rows)


def _own(kata: Kata, kind: str) -> list[Bagian]:
    planned = (Bagian("indikator yang direncanakan", name, _OWN) for name in kata.indikator)
    return [Bagian(f"nama {kind}", kata.nama, _OWN), Bagian("hasil yang direncanakan", kata.hasil, _OWN), *planned]


def _official(kode: str) -> list[Bagian]:
    entry = load_nomenklatur().find(kode)
    if entry is None:
        return []
    return [
        Bagian("kinerja menurut nomenklatur", entry.kinerja, _OFFICIAL),
        Bagian("indikator menurut nomenklatur", entry.indikator, _OFFICIAL),
    ]
