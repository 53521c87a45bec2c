"""The official list of program, kegiatan and sub kegiatan of kabupaten/kota, with the codes it has retired.

A list is one ``edisi`` of the nomenclature of Permendagri 90/2019 as the Kepmendagri renew it. One travels with the
package (``seed_data/nomenklatur/README.md`` names its source); others are loaded from exports of SIPD.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Final

from pohon_graph.codes import Jenjang, Kode, nomenklatur_key
from pohon_graph.errors import PohonError
from pohon_graph.resources import resource

_LEVEL: Final[dict[int, Jenjang]] = {2: "bidang", 3: "program", 5: "kegiatan", 6: "sub_kegiatan"}


@dataclass(frozen=True, slots=True)
class Entri:
    """One official code.

    Attributes:
        kode: the code; the supporting program stands under ``X.XX``.
        nama: its official name.
        jenjang: its level.
        kinerja, indikator, satuan: what the list prescribes for a sub kegiatan; blank at the other levels. A retired
            code has the satuan of its successor, and no kinerja or indikator of its own.
        spm: whether it is standar pelayanan minimal; for a retired code, whether its successor is.
        pengganti: the code that replaced this one; None while it is in force.
    """

    kode: str
    nama: str
    jenjang: Jenjang
    kinerja: str
    indikator: str
    satuan: str
    spm: bool
    pengganti: str | None = None


@dataclass(frozen=True, slots=True)
class Nomenklatur:
    """The list of one edisi; iterating gives every entry, retired codes last, both in order of code."""

    edisi: str
    _entries: Mapping[str, Entri] = field(repr=False)

    def find(self, kode: Kode | str) -> Entri | None:
        """The entry of a normalised code; a program ``01`` of any bidang is looked up under ``X.XX``."""
        return self._entries.get(nomenklatur_key(kode))

    def spm(self, kode: Kode | str) -> bool:
        """Whether the code, or what replaced it, is standar pelayanan minimal; false for a code that is not listed."""
        entry = self.find(kode)
        return entry is not None and entry.spm

    def __iter__(self) -> Iterator[Entri]:
        """Every entry."""
        return iter(self._entries.values())

    def __len__(self) -> int:
        """The number of entries, retired codes among them."""
        return len(self._entries)


@dataclass(frozen=True, slots=True)
class Editions:
    """Several edisi, newest first: what a code is, the first that lists it says; iterating gives all entries."""

    daftar: tuple[Nomenklatur, ...]

    def listed(self, kode: Kode | str) -> tuple[str, Entri] | None:
        """The newest edisi that lists a code, in force or retired, with its entry."""
        for official in self.daftar:
            if (entry := official.find(kode)) is not None:
                return official.edisi, entry
        return None

    def find(self, kode: Kode | str) -> Entri | None:
        """The entry of a code in the newest edisi that lists it."""
        found = self.listed(kode)
        return found[1] if found else None

    def __iter__(self) -> Iterator[Entri]:
        """Every entry of every edisi, the newest edisi first."""
        return chain.from_iterable(self.daftar)


def editions(others: Iterable[Nomenklatur] = ()) -> Editions:
    """The list that comes with the package and others, newest first; of its own edisi the package's list stands."""
    own = load_nomenklatur()
    others = [other for other in others if other.edisi != own.edisi]
    return Editions(tuple(sorted([own, *others], key=lambda official: official.edisi, reverse=True)))


def edition(edisi: str, entries: Mapping[str, Entri], retired: Mapping[str, tuple[str, str]]) -> Nomenklatur:
    """One edisi from its codes in force and its retired ones.

    Args:
        edisi: its name, a year.
        entries: code → entry.
        retired: retired code → its name, and the code that replaced it, which is among ``entries``.
    """
    codes = {kode: entries[kode] for kode in sorted(entries)}
    for kode, (nama, new) in sorted(retired.items()):
        successor = entries[new]
        codes[kode] = Entri(kode, nama, successor.jenjang, "", "", successor.satuan, successor.spm, new)
    return Nomenklatur(edisi, codes)


def load_nomenklatur(folder: Path | None = None) -> Nomenklatur:
    """The newest edisi in a folder; read once per process.

    Args:
        folder: holds ``<edisi>.csv`` and ``<edisi>_kode_lama.csv``; the list that comes with the package if not given.

    Raises:
        PohonError: the folder holds no edisi, or a retired code whose successor the list does not have.
    """
    return _load(folder or resource("nomenklatur"))


@cache
def _load(folder: Path) -> Nomenklatur:
    edisi = max((path.stem for path in folder.glob("[0-9][0-9][0-9][0-9].csv")), default=None)
    if edisi is None:
        raise PohonError(
            "Daftar nomenklatur tidak ditemukan.",
            next_step="Pasang ulang pohon-graph, atau tunjuk folder yang berisi berkas seperti 2027.csv.",
            where=str(folder),
        )
    entries: dict[str, Entri] = {}
    for kode, nama, kinerja, indikator, satuan, spm in _rows(folder / f"{edisi}.csv"):
        entries[kode] = Entri(kode, nama, _LEVEL[kode.count(".") + 1], kinerja, indikator, satuan, spm == "1")
    path = folder / f"{edisi}_kode_lama.csv"
    retired = {old: (name, new) for old, name, new, _ in (_rows(path) if path.is_file() else ())}
    lost = next((new for _, new in retired.values() if new not in entries), None)
    if lost is not None:
        raise PohonError(
            f"Kode pengganti {lost} tidak ada dalam daftar nomenklatur {edisi}.",
            next_step="Perbaiki baris itu, atau hapus bila penggantinya memang tidak ada.",
            where=str(path),
        )
    return edition(edisi, entries, retired)


def _rows(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        next(lines)
        yield from lines
