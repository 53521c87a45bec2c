"""The one index of likeness: which simpul say nearly the same as a plan node, by the words that both share.

A score is a hint to a person and never a link. Words weigh by how rare they are (in the official nomenclature and among
the simpul), one slip or another affix apart is the same word; a kondisi that says just the same words scores 1.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process
from scipy import sparse

from pohon_graph.mirip.words import root, words
from pohon_graph.model import PEMDA
from pohon_graph.nomenklatur import load_nomenklatur

SUGGESTED: Final = 3
"""How many simpul are named for one plan node."""
LEAST: Final = 0.03
"""The least score that is told; with few simpul to choose from, even a weak hint is right often (docs/usulan.md)."""
SASARAN: Final = 0.7
SASARAN_PEMDA: Final = 0.5
"""What likeness to a sasaran of the agency, and of the kabupaten, counts beside one to a kondisi: work supports the
nearest condition first, level by level (PermenPANRB 89/2021)."""
_SAME: Final = 86
"""From which likeness of 100 two roots that begin alike are one word: a letter more or less in a root of four."""
_SHOWN: Final = 6


class Bagian(NamedTuple):
    """A part of what is known of a plan node: where it is from (Indonesian), its text, and how much it counts (0–1)."""

    sumber: str
    teks: str
    bobot: float


@dataclass(frozen=True, slots=True)
class Simpul:
    """A Sasaran or Kondisi that could be supported, with the names of its indicators."""

    id: str
    label: str
    lingkup: str
    nama: str
    indikator: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rencana:
    """A plan node that is asked for: whose it is, and the texts that say what it does."""

    id: str
    lingkup: str
    bagian: tuple[Bagian, ...]


@dataclass(frozen=True, slots=True)
class Dekat:
    """A simpul that is near.

    Attributes:
        simpul: which.
        skor: how near: fraction 0–1, two digits; 1 for a kondisi that says just the same words.
        kata: the shared words as the simpul has them, the weightiest first.
        alasan: a sentence for people: where in the plan node these words stand.
    """

    simpul: Simpul
    skor: float
    kata: tuple[str, ...]
    alasan: str


class Index:
    """Finds the nearest simpul.

    Args:
        simpul: Sasaran and Kondisi of all agencies and of the kabupaten; others are passed over. Their order changes
            nothing.
    """

    def __init__(self, simpul: Iterable[Simpul]) -> None:
        chosen = (one for one in simpul if one.label == "Sasaran" or (one.label == "Kondisi" and one.lingkup != PEMDA))
        self._simpul = sorted(chosen, key=lambda one: one.id)
        texts = [(one.nama, *one.indikator) for one in self._simpul]
        self._spelled = [_spelled(each) for each in texts]
        self._rare = _rarity(self._spelled)
        self._words = _Words(sorted({word for each in self._spelled for word in each}))
        self._matrix = self._words.matrix([_weights(((text, 1.0) for text in each), self._rare) for each in texts])
        self._level = np.array([_level(one) for one in self._simpul])
        self._at: dict[str, list[int]] = defaultdict(list)
        for place, one in enumerate(self._simpul):
            self._at[one.lingkup].append(place)

    def nearest(self, asked: Sequence[Rencana], count: int = SUGGESTED) -> dict[str, tuple[Dekat, ...]]:
        """The nearest simpul of plan nodes: of their own unit and agency, and the sasaran of the kabupaten.

        Args:
            asked: the plan nodes.
            count: how many are wanted for each.

        Returns:
            Id → at most ``count`` simpul of at least :data:`LEAST`, the nearest first, ties by id.
        """
        texts = [_weights([(part.teks, part.bobot) for part in each.bagian], self._rare) for each in asked]
        others = _Words(sorted({word for each in texts for word in each}))
        same = others.alike(self._words)
        scores = others.matrix(texts) @ same @ self._matrix.T
        found = {}
        for row, each in enumerate(asked):
            places = np.array(sorted(self._within(each.lingkup)), dtype=np.int64)
            likeness = np.minimum(np.asarray(scores[[row]].todense()).ravel()[places], 1.0)
            values = (likeness * self._level[places]).round(2)
            best = np.lexsort((places, -values))[:count]
            found[each.id] = tuple(
                self._near(each, int(places[at]), float(values[at])) for at in best if values[at] >= LEAST
            )
        return found

    def _within(self, lingkup: str) -> set[int]:
        homes = (lingkup, lingkup.partition("/")[0], PEMDA)
        return {place for home in homes for place in self._at.get(home, ())}

    def _near(self, asked: Rencana, place: int, skor: float) -> Dekat:
        theirs = self._spelled[place]
        shared: dict[str, float] = {}
        sources: dict[str, float] = {}
        for part in asked.bagian:
            for word in words(part.teks):
                other = _same_word(root(word), theirs)
                if other is not None:
                    shared[theirs[other]] = max(shared.get(theirs[other], 0.0), self._rare[other])
                    sources[part.sumber] = max(sources.get(part.sumber, 0.0), part.bobot)
        kata = tuple(sorted(shared, key=lambda word: (-shared[word], word))[:_SHOWN])
        told = " dan ".join(sorted(sources, key=lambda name: -sources[name])[:2])
        return Dekat(self._simpul[place], skor, kata, f"Disebut dalam {told}.")


class _Words:
    """Roots by number, in order."""

    def __init__(self, roots: Sequence[str]) -> None:
        self.roots = roots
        self._place = {word: place for place, word in enumerate(roots)}

    def matrix(self, texts: Sequence[Mapping[str, float]]) -> sparse.csr_array:
        """Texts × roots, every row of length 1."""
        cells = [(row, self._place[word], weight) for row, text in enumerate(texts) for word, weight in text.items()]
        rows, columns, values = zip(*cells, strict=True) if cells else ((), (), ())
        matrix = sparse.csr_array((values, (rows, columns)), shape=(len(texts), len(self.roots)), dtype=np.float64)
        lengths = np.sqrt(matrix.multiply(matrix).sum(axis=1))
        return sparse.csr_array(sparse.diags_array(1 / np.where(lengths > 0, lengths, 1.0)) @ matrix)

    def alike(self, other: _Words) -> sparse.csr_array:
        """Its roots × those of another: 1 where they are one word, the likeness where nearly one."""
        if not self.roots or not other.roots:
            return sparse.csr_array((len(self.roots), len(other.roots)))
        likeness: npt.NDArray[np.float32] = process.cdist(
            self.roots, other.roots, scorer=fuzz.ratio, score_cutoff=_SAME, dtype=np.float32
        )
        same = sparse.coo_array(likeness / 100)
        first = (np.array([word[0] for word in each.roots]) for each in (self, other))
        here, there = (letters[at] for letters, at in zip(first, same.coords, strict=True))
        kept = here == there
        rows, columns = same.coords
        return sparse.csr_array((same.data[kept], (rows[kept], columns[kept])), shape=same.shape)


def _same_word(word: str, spelled: Mapping[str, str]) -> str | None:
    if word in spelled:
        return word
    alike = [other for other in spelled if other[0] == word[0]]
    found = process.extractOne(word, alike, scorer=fuzz.ratio, score_cutoff=_SAME)
    return str(found[0]) if found else None


def _level(simpul: Simpul) -> float:
    if simpul.label == "Kondisi":
        return 1.0
    return SASARAN_PEMDA if simpul.lingkup == PEMDA else SASARAN


def _spelled(texts: Iterable[str]) -> dict[str, str]:
    """Root → the word as it first stands in the texts."""
    found: dict[str, str] = {}
    for text in texts:
        for word in words(text):
            found.setdefault(root(word), word)
    return found


def _weights(texts: Iterable[tuple[str, float]], rare: Mapping[str, float]) -> dict[str, float]:
    """Root → how much it counts: its rarity times that of the weightiest text that has it."""
    found: dict[str, float] = {}
    for text, weight in texts:
        for word in words(text):
            found[root(word)] = max(found.get(root(word), 0.0), weight)
    return {word: weight * rare.get(word, 1.0) for word, weight in found.items()}


def _rarity(simpul: Sequence[Mapping[str, str]]) -> Mapping[str, float]:
    """Root → how rare it is among simpul and in the nomenclature, from nearly 0 to 1."""
    official, size = _official()
    counts = Counter(word for each in simpul for word in each)
    total = len(simpul) + 1
    rare: dict[str, float] = {}
    for word in counts | official:
        here = np.log((total + 1) / (counts[word] + 1)) / np.log(total + 1)
        there = np.log((size + 1) / (official[word] + 1)) / np.log(size + 1)
        rare[word] = float(max(here, 0.05) * max(there, 0.05))
    return rare


@cache
def _official() -> tuple[Counter[str], int]:
    """In how many names of the nomenclature each root stands, and how many names there are."""
    names = [entry.nama for entry in load_nomenklatur()]
    return Counter(found for name in names for found in {root(word) for word in words(name)}), len(names)
