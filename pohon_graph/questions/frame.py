"""Rows of a query as a pandas frame whose types say what the values are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import pandas as pd

from pohon_graph.questions.objects import readable

_PLAIN: Final = {"integer": "Int64", "boolean": "boolean", "string": "str"}
_NUMBERS: Final = ("floating", "mixed-integer-float")


def frame(columns: Sequence[str], values: Sequence[Sequence[Any]]) -> pd.DataFrame:
    """A frame of the values of a query.

    Args:
        columns: its columns, in order.
        values: one sequence per row, as the driver gives them.

    Returns:
        A frame in which whole numbers are ``Int64`` (never floats, also where some are missing), truth values
        ``boolean``, fractions ``float64``, texts ``str``, dates and moments ``datetime64``; anything else, and a column
        of several kinds, holds Python objects: nodes, relationships and paths as :mod:`pohon_graph.questions.objects`.
    """
    cells = np.empty((len(values), len(columns)), dtype=object)
    for place in range(len(columns)):
        cells[:, place] = [row[place] for row in values]
    series = [_column(cells[:, place]) for place in range(len(columns))]
    made = pd.concat(series, axis=1) if series else pd.DataFrame(index=range(len(values)))
    made.columns = pd.Index(list(columns), dtype=object)
    return made


def _column(values: Any) -> pd.Series:
    kind = pd.api.types.infer_dtype(values, skipna=True)
    if kind in _PLAIN:
        return pd.Series(values, dtype=_PLAIN[kind])
    if kind in _NUMBERS:
        return pd.Series(values, dtype="float64")
    plain = pd.Series([readable(value) for value in values], dtype=object)
    if pd.api.types.infer_dtype(plain, skipna=True) in ("date", "datetime"):
        try:
            return pd.to_datetime(plain)
        except (ValueError, TypeError, OverflowError):
            return plain
    return plain
