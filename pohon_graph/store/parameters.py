"""What may be sent to the database: values that mean there what they mean here."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import date, time, timedelta
from numbers import Integral, Rational, Real
from typing import Any, Final

from pohon_graph.store.errors import ValueRefused

_INT64: Final = 1 << 63
_PLAIN: Final = frozenset((bool, type(None), bytes))
_TAKEN: Final = (bytes, bytearray, date, time, timedelta)


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
            if kind in plain or (kind is str and value.isascii()) or (kind is int and -_INT64 <= value < _INT64):
                continue
            reason = _reason(value)
            if reason:
                raise ValueRefused(f"{reason}.", row=number, key=key, next_step="ubah nilai itu sebelum dikirim.")


def _reason(value: Any) -> str:
    """Why a value cannot be sent; empty where it can."""
    if value is None or isinstance(value, _TAKEN) or type(value).__module__.startswith("neo4j."):
        return ""
    if isinstance(value, str):
        return "" if _is_unicode(value) else f"Teks {value!r} rusak (setengah karakter)"
    if isinstance(value, Integral):
        return "" if -_INT64 <= int(value) < _INT64 else f"Bilangan {value} di luar jangkauan 64 bit"
    if isinstance(value, Real) and not isinstance(value, Rational):
        return "" if math.isfinite(value) else f"Bilangan {value} tidak boleh masuk graf"
    if isinstance(value, Mapping):
        return next(filter(None, map(_reason, (*value.keys(), *value.values()))), "")
    if isinstance(value, list | tuple):
        return next(filter(None, map(_reason, value)), "")
    return f"Jenis nilai {type(value).__name__} tidak dikenal Neo4j"


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
