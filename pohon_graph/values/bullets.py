"""Cells that hold several texts: bulleted and numbered lines, and the number that people put in front of a goal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_SIGN: Final = r"[-–—−•●▪■◦‣∙·*✓➢\uf000-\uf0ff]\s*"
_NUMBER: Final = r"\d{1,2}[.)]\s*(?=[^\W\d])|\d{1,2}[.)]\s+(?!\d\d\s?\.)|\(\d{1,2}\)\s*"
_LETTER: Final = r"(?:[A-Za-z]|[ivx]{2,4}|[IVX]{2,4})[.)]\s+|\([A-Za-z]\)\s*|o\s+"
_MARK: Final = re.compile(rf"(?:{_SIGN}|{_NUMBER}|{_LETTER})(?=\S)")
_INLINE: Final = re.compile(r"\s*(?=[•●▪■➢\uf0b7\uf0a7\uf0d8])")
_NOTHING: Final = re.compile(r"[-–—−.…]*")
_COUNT: Final = r"\d{1,2}(?:\.\d{1,2}){0,3}"
_GOAL: Final = re.compile(
    r"(?:(?:tujuan|sasaran)(?: (?:strategis|pokok|rpjmd|renstra|daerah|pemda|pd|opd))*(?: ke)?[ -]*"
    rf"(?:{_COUNT}|[ivx]{{1,5}}\b)\s?[.:)–—-]?|(?:ss|[st])[ .-]?{_COUNT}\s?[.:)–—-]?|{_COUNT}\s?[.:)])\s+(?=[^\W\d])",
    re.IGNORECASE,
)


def bullets(lines: Sequence[str]) -> list[str]:
    """The texts of a cell whose lines are bullets or numbers: ``-``, ``•``, ``1.``, ``a)``; a line without goes on.

    Args:
        lines: the cell's lines, cleaned.

    Returns:
        One text per bullet, without its mark. A cell whose first line has no mark is one text, whatever its lines. A
        text of dashes only is no text.
    """
    parts = [part for line in lines for part in _INLINE.split(line) if part.strip()]
    if not parts or _MARK.match(parts[0]) is None:
        texts = [" ".join(parts)]
    else:
        texts = []
        for part in parts:
            if is_marked(part):
                texts.append(_MARK.sub("", part, count=1))
            else:
                texts[-1] += f" {part}"
    return [text for text in texts if not says_nothing(text)]


def is_marked(line: str) -> bool:
    """Whether a line begins as a bullet or a numbered item does; a nomenclature code does not."""
    return _MARK.match(line) is not None


def says_nothing(text: str) -> bool:
    """Whether a text is blank or dashes only: what people write where there is none."""
    return _NOTHING.fullmatch(text.strip()) is not None


def without_number(text: str) -> str:
    """A goal's text without the number or code in front: ``Sasaran 2: …``, ``S1 …``, ``1.2. …``.

    A bare number stays (``100 desa mandiri``): it may belong to the text.
    """
    return _GOAL.sub("", text, count=1) if _GOAL.match(text) else text
