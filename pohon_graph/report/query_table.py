"""The rows of any query as a table that people read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pandas as pd

from pohon_graph.answers import Kolom, Tabel
from pohon_graph.answers.answer import Jenis

_MONEY: Final = frozenset(("rupiah", "pagu", "realisasi", "apbd", "anggaran", "dirinci"))
"""Words in the name of a column of whole numbers that say that it is money."""


def query_table(rows: pd.DataFrame, title: str, jenis: Mapping[str, Jenis] | None = None) -> Tabel:
    """The rows of a query as a table; columns are called by their place, since a query may name two alike.

    Args:
        rows: the frame; an index with a name is shown.
        title: of the table.
        jenis: what is known of columns by name; the others are money by their names, or texts.
    """
    frame = pd.DataFrame(rows).reset_index(drop=rows.index.names == [None], allow_duplicates=True)
    parts = [frame.iloc[:, place] for place in range(frame.shape[1])]
    columns = tuple(
        Kolom(str(place), str(name), (jenis or {}).get(str(name)) or _kind(str(name), parts[place]))
        for place, name in enumerate(frame.columns)
    )
    return Tabel("hasil", title, columns, pd.DataFrame({str(n): _countable(part) for n, part in enumerate(parts)}))


def _kind(name: str, values: pd.Series) -> Jenis:
    words = name.replace(".", "_").casefold().split("_")
    return "rupiah" if pd.api.types.is_integer_dtype(values) and not _MONEY.isdisjoint(words) else "teks"


def _countable(values: pd.Series) -> pd.Series:
    """A column in which bytes are told as how many they are."""
    if values.dtype != object:
        return values
    return values.map(lambda value: f"{len(value)} byte" if isinstance(value, bytes) else value)
