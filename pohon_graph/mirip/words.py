"""The words of a text as they are compared: without case, punctuation, common words, and the affixes of Indonesian."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from pohon_graph.mirip.common import LEFT_OUT
from pohon_graph.values import clean_text, normal

_WORD: Final = re.compile(r"[^\W\d_]+")
_AFFIXES: Final = (
    (re.compile(r"(?:nya|lah|kah)$"), ""),
    (re.compile(r"^(?:di|ke|se)"), ""),
    (re.compile(r"^(?:peny|meny)"), "s"),
    (re.compile(r"^(?:pem|mem)(?=[aeiou])"), "p"),
    (re.compile(r"^(?:pen|men)(?=[aeiou])"), "t"),
    (re.compile(r"^(?:pe(?=rencana)|memper|member|meng|mem|men|me|peng|pem|pen|per|pe|ber|ter)"), ""),
    (re.compile(r"(?:kan|an|i)$"), ""),
)
"""Affix → what stands in its place: a root loses its first letter to some (``pemeriksaan`` → ``periksa``)."""
_ROOT: Final = 4
"""Letters that must remain of a word once an affix is taken off."""


def words(text: str) -> list[str]:
    """The words of a text that count, in lower case, in their order; ``Ibu hamil diperiksa`` → three."""
    found = (normal(word) for word in _WORD.findall(clean_text(text)))
    return [word for word in found if len(word) > 1 and word not in LEFT_OUT]


@cache
def root(word: str) -> str:
    """A word without its affixes, as far as can be told without a dictionary: ``pertanian``, ``petani`` → ``tani``.

    Only words of one spelling or nearly one are compared by it; it need not be a word that exists.
    """
    for affix, instead in _AFFIXES:
        rest = affix.sub(instead, word, count=1)
        if len(rest) >= _ROOT:
            word = rest
    return word
