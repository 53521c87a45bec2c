"""Ask a query of a person: proven to read only, every name known, every error at its place in the text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from rapidfuzz import fuzz, process, utils

from pohon_graph import vocabulary
from pohon_graph.store import QueryInvalid, Store
from pohon_graph.store.readonly import Unknown, refuse_more_than_reading

_NEAR_ENOUGH: Final = 60
_KINDS: Final = {"label": "Label", "type": "Jenis hubungan", "property": "Properti"}


def ask(
    store: Store, query: str, params: Mapping[str, Any], *, timeout: float | None = None
) -> tuple[list[str], list[list[Any]]]:
    """The columns and rows of a query, in READ access.

    Raises:
        NotReadOnly: its plan does more than read data.
        QueryInvalid: it cannot be read, or names a label, type or property that there is not; with line, column and
            the nearest right name.
        QueryTimeout: it took longer.
        ValueRefused: a parameter that cannot be sent.
    """
    try:
        explained = store.explain(query, **params)
        refuse_more_than_reading(explained)
        _refuse_unknown(explained.names)
        return store.read_table(query, timeout=timeout, **params)
    except QueryInvalid as error:
        error.query = query
        raise


def _refuse_unknown(unknown: Iterable[Unknown]) -> None:
    known = {
        "label": list(vocabulary.labels()),
        "type": sorted(vocabulary.types()),
        "property": sorted(vocabulary.property_names()),
    }
    for one in unknown:
        if one.name in known[one.kind]:
            continue
        near = process.extractOne(one.name, known[one.kind], scorer=fuzz.ratio, processor=utils.default_process)
        hint = f"Maksud Anda {near[0]}?" if near and near[1] >= _NEAR_ENOUGH else ""
        raise QueryInvalid(
            f"{_KINDS[one.kind]} {one.name} tidak ada dalam graf.",
            next_step=hint or f"Yang ada: {', '.join(known[one.kind])}.",
            line=one.line,
            column=one.column,
        )
