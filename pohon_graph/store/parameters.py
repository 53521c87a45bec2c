"""What may be sent to the database: values that mean there what they mean here."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Final

from pohon_graph.store.errors import ValueRefused

_INT64: Final = 1 << 63
_PLAIN: Final = frozenset((str, bool, type(None), bytes))


def check_parameters(parameters: Mapping[str, Any]) -> None:
    """Refuse parameters with a value that Neo4j lacks or would turn into something else.

    Raises:
        ValueRefused: Decimal, a float that is not finite, an integer outside int64, a set, half a surrogate pair,
            or anything else without a counterpart.
    """
    for key, value in parameters.items():
        reason = _reason(value)
        if reason:
            raise ValueRefused(f"{reason}.", key=key, next_step="ubah nilai itu sebelum dikirim.")


def check_rows(rows: Sequence[Mapping[str, Any]]) -> None:
    """The same for every value of every row; the error names row and key."""
    plain = _PLAIN
    for number, row in enumerate(rows):
        for key, value in row.items():
            kind = type(value)
            if kind in plain or (kind is int and -_INT64 <= value < _INT64):
                continue
            reason = _reason(value)
            if reason:
                raise ValueRefused(f"{reason}.", row=number, key=key, next_step="ubah nilai itu sebelum dikirim.")


def _reason(value: Any) -> str:
    if isinstance(value, float):
        return "" if math.isfinite(value) else f"Bilangan {value} tidak boleh masuk graf"
    if isinstance(value, int):
        return "" if -_INT64 <= value < _INT64 else f"Bilangan {value} di luar jangkauan 64 bit"
    if isinstance(value, Mapping):
        return next(filter(None, map(_reason, value.values())), "")
    if isinstance(value, list | tuple):
        return next(filter(None, map(_reason, value)), "")
    if type(value).__name__ in ("Decimal", "set", "frozenset", "Fraction", "complex"):
        return f"Jenis nilai {type(value).__name__} tidak dikenal Neo4j ({value!r})"
    return ""
