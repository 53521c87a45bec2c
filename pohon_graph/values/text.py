"""Text: one spelling for what people see as the same text."""

from __future__ import annotations

import datetime
import hashlib
import re
import unicodedata
from decimal import Decimal
from typing import Final

_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]"
)
_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_NOT_A_WORD: Final = re.compile(r"[^a-z0-9]+")
_SLUG_LENGTH: Final = 60


def clean_text(value: object) -> str:
    """The text of a cell, so that two cells that look the same are the same.

    NFC; every kind of space, line break and run of them is one space; control, zero-width and direction characters are
    removed; a lone surrogate (broken encoding) becomes ``�``. Numbers become their exact text without a tail ``.0``,
    dates ISO text, ``TRUE``/``FALSE`` as the cell shows them. ``NA``, ``None`` and ``null`` are text like any other.

    Args:
        value: the cell; ``None`` is the empty cell.

    Returns:
        The text; ``""`` for an empty cell. Never raises.
    """
    if isinstance(value, str):
        if value.isascii() and value.isprintable():
            return value if "  " not in value and value == value.strip() else " ".join(value.split())
        visible = _LONE_SURROGATE.sub("\ufffd", _INVISIBLE.sub("", value))
        return " ".join(unicodedata.normalize("NFC", visible).split())
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int):
        return str(Decimal(value))
    if isinstance(value, float):
        return _float_text(value)
    if isinstance(value, datetime.datetime):
        midnight = value.time() == datetime.time()
        return value.date().isoformat() if midnight else value.isoformat(sep=" ")
    return clean_text(str(value))


def _float_text(value: float) -> str:
    if value != value or value in (float("inf"), float("-inf")):
        return str(value)
    return str(int(value)) if value.is_integer() else format(Decimal(repr(value)), "f")


def normal(text: str) -> str:
    """The form in which two texts are compared: without case, spacing and punctuation.

    A mark between two digits stays (``1,5`` is not ``15``, ``2025-2029`` is not ``20252029``), and so do symbols such
    as ``>`` and ``+``. A text of punctuation only (a satuan ``%``) is its own form.
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", clean_text(text)).casefold())
    if folded.isalnum():
        return folded
    squeezed = "".join(folded.split())
    kept = [
        letter
        for position, letter in enumerate(folded)
        if not letter.isspace() and (unicodedata.category(letter)[0] != "P" or _between_digits(folded, position))
    ]
    return "".join(kept) or squeezed


def _between_digits(text: str, position: int) -> bool:
    return text[position - 1 : position].isdecimal() and text[position + 1 : position + 2].isdecimal()


def slug(text: str) -> str:
    """A readable part of a business key: lower-case ASCII words joined by ``-``.

    Where the words do not hold the whole text (longer than 60 characters, letters beyond ASCII, ``1,5``), ``--`` and
    12 digits of the sha256 of its :func:`normal` form follow. So two texts share a slug only if their normal forms
    are equal; texts that differ in case, spacing or the punctuation between words do share it.
    """
    form = normal(text)
    folded = unicodedata.normalize("NFKD", clean_text(text)).encode("ascii", "ignore").decode("ascii").lower()
    words = _NOT_A_WORD.sub("-", folded).strip("-")
    if len(words) <= _SLUG_LENGTH and words.replace("-", "") == form:
        return words
    head = words if len(words) <= _SLUG_LENGTH else words[:_SLUG_LENGTH].rpartition("-")[0] or words[:_SLUG_LENGTH]
    return f"{head}--{hashlib.sha256(form.encode('utf-8')).hexdigest()[:12]}"
