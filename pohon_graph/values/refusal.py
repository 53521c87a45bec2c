"""The one way in which a value is not accepted."""

from __future__ import annotations

from pohon_graph.values.text import clean_text


class ValueRefused(ValueError):
    """A cell that cannot be read as what its column holds.

    Args:
        reason: Indonesian; what is wrong and what to write instead.
        ambiguous: the cell has more than one reading, and knowing the convention of its column would settle it.
    """

    def __init__(self, reason: str, *, ambiguous: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.ambiguous = ambiguous


def shown(value: object) -> str:
    """The value as it is quoted in a reason: one line, at most 40 characters."""
    text = clean_text(value[:200] if isinstance(value, str) else value)
    return f"“{text[:39]}…”" if len(text) > 40 else f"“{text}”"
