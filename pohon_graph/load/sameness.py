"""Which texts say the same and differ only in how they were typed.

Case, spacing and punctuation are put aside (:func:`pohon_graph.values.normal`), and so is one slip of the finger in one
long word: a letter too many, too few or wrong, or two neighbours swapped (``Prioiritas``, ``Presentase``). Numbers,
short words and signs are never slips: ``kelas 1`` is not ``kelas 2``, and ``AKI`` is not ``AKB``.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final

from rapidfuzz.distance import OSA

from pohon_graph.values import clean_text, normal

LONG_WORD: Final = 6
"""Letters of the longer spelling from which one letter is a slip rather than another word."""
_NO_WORD: Final = 60
"""Letters from which a run of them is no word of any language, and is compared as a whole only."""


def same_texts(texts: Iterable[str]) -> dict[str, str]:
    """Group texts that say the same; the order in which they come changes nothing.

    Args:
        texts: as people wrote them.

    Returns:
        Each text → the name of its group: the smallest normal form in it.
    """
    forms = {text: normal(text) for text in texts}
    leader = {form: form for form in forms.values()}

    def first(form: str) -> str:
        while leader[form] != form:
            leader[form] = form = leader[leader[form]]
        return form

    for one, other in _slips(forms):
        low, high = sorted((first(one), first(other)))
        leader[high] = low
    return {text: first(form) for text, form in forms.items()}


def _slips(forms: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Pairs of forms whose words are the same but for one slip in one of them."""
    spelled: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for text, form in sorted(forms.items()):
        words = _words(text)
        for place, word in enumerate(words):
            if word.isalpha() and LONG_WORD - 1 <= len(word) < _NO_WORD:
                spelled[(*words[:place], "", *words[place + 1 :])][word] = form
    for spellings in spelled.values():
        if len(spellings) > 1:
            for one, other in _one_slip_apart(spellings):
                yield spellings[one], spellings[other]


def _one_slip_apart(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Two words one slip apart are alike once a letter, or none, is left out of each; only such pairs are compared."""
    alike: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for shorter in {word[:i] + word[i + 1 :] for i in range(len(word) + 1)}:
            alike[shorter].append(word)
    for group in alike.values():
        for one, other in combinations(group, 2):
            if max(len(one), len(other)) >= LONG_WORD and OSA.distance(one, other, score_cutoff=1) == 1:
                yield one, other


def _words(text: str) -> tuple[str, ...]:
    words = clean_text(text).split()
    return tuple(normal(word) for word in words if not all(unicodedata.category(letter)[0] == "P" for letter in word))
