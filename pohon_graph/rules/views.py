"""The questions of ``cypher/views`` that every audit asks, as typed rows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from pohon_graph.resources import resource
from pohon_graph.store import Store

_TIMEOUT = 120


@dataclass(frozen=True, slots=True)
class Jalur:
    """One sub kegiatan and its way to an IKU, as ``cypher/views/jalur.cypher`` says it.

    ``jalur`` is langsung, warisan, mandat, putus, tanpa_tautan or belum_dinilai, None for a kelas that has none.
    ``tingkat`` is the level that decided; ``sampai`` pemda or pd; ``putus_di`` and ``cabang_putus`` where chains stop.
    """

    id: str
    lingkup: str
    kode_skpd: str | None
    kode: str
    nama: str
    kelas: str | None
    pagu: int
    jalur: str | None
    tingkat: str | None
    sampai: str | None
    program_lebih_jauh: bool
    putus_di: list[str]
    cabang_putus: list[str]
    usulan: list[str]


@cache
def text(name: str) -> str:
    """The Cypher of a view, by the name of its file."""
    path = resource("cypher") / "views" / f"{name}.cypher"
    return path.read_text(encoding="utf-8").rstrip().removesuffix(";")


def rows(store: Store, name: str, versi: str) -> list[dict[str, Any]]:
    """The rows of a view on a snapshot.

    Raises:
        StoreError: the server could not answer.
    """
    return store.read(text(name), timeout=_TIMEOUT, versi=versi)


def jalur(store: Store, versi: str) -> list[Jalur]:
    """The jalur of every sub kegiatan of a snapshot, by id.

    Raises:
        StoreError: the server could not answer.
    """
    return [Jalur(**row) for row in rows(store, "jalur", versi)]
